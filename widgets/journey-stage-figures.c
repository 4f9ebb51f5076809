/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-stage-figures.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-gap-words.h"
#include "journey-ui.h"
#include "journey-words.h"

/* The columns of figures are about as wide as the longest heading, so that they stand evenly. */
#define WIDTH_CHARS 5

enum
{
  TITLE,
  TODAY, /* the gap without the scores that are tried */
  GAP,
  LOST,
  EXCEEDED,
  N_COLUMNS,
};

struct _JourneyStageFigures
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  guint n_rows; /* without the headings */
};

G_DEFINE_FINAL_TYPE (JourneyStageFigures, journey_stage_figures, GTK_TYPE_WIDGET)

static GtkLabel *
cell (JourneyStageFigures *self, int column, guint row)
{
  return GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (self->grid), column, (int)row));
}

static void
add_cell (JourneyStageFigures *self, int column, guint row, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == TITLE ? 0 : 1);
  gtk_widget_set_hexpand (label, column == TITLE);
  if (column == TITLE)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  else
    gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, (int)row, 1, 1);
}

static void
set_n_rows (JourneyStageFigures *self, guint n)
{
  for (; self->n_rows > n; self->n_rows--)
    gtk_grid_remove_row (GTK_GRID (self->grid), (int)self->n_rows);

  for (; self->n_rows < n; self->n_rows++)
    for (int column = 0; column < N_COLUMNS; column++)
      add_cell (self, column, self->n_rows + 1, NULL, column == GAP ? "gap" : "stage-figure");
}

static void
show_gap (GtkLabel *label, const JourneyGapFigures *figures)
{
  g_autofree char *words = figures->n_scored > 0 ? journey_words_signed (figures->gap) : g_strdup ("–");

  gtk_label_set_text (label, words);
  for (JourneyStanding s = JOURNEY_STANDING_UNSCORED; s <= JOURNEY_STANDING_EXCEEDS; s++)
    journey_ui_set_class (GTK_WIDGET (label), journey_words_standing_class (s), s == figures->standing);
}

static void
show_today (GtkLabel *label, const JourneyGapFigures *figures)
{
  g_autofree char *words = figures && figures->n_scored > 0 ? journey_words_signed (figures->gap) : g_strdup ("–");

  gtk_label_set_text (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), figures != NULL);
  gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
}

static void
show_amount (GtkLabel *label, double amount)
{
  g_autofree char *words = isnan (amount) ? g_strdup ("–") : journey_words_figure (amount);

  gtk_label_set_text (label, words);
}

static void
journey_stage_figures_dispose (GObject *object)
{
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_stage_figures_parent_class)->dispose (object);
}

static void
journey_stage_figures_class_init (JourneyStageFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_stage_figures_dispose;
  gtk_widget_class_set_css_name (widget_class, "stagefigures");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
journey_stage_figures_init (JourneyStageFigures *self)
{
  const char *headings[N_COLUMNS] = { _ ("Stage"), _ ("today"), _ ("Gap"), _ ("lost"), _ ("exceeded") };

  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 8);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 2);
  journey_ui_set_label (self->grid, _ ("Value gap by stage"));
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  for (int column = 0; column < N_COLUMNS; column++)
    add_cell (self, column, 0, headings[column], "stage-heading");
}

/**
 * journey_stage_figures_update:
 * @table: the value gap of @map
 * @map: a map
 * @today: (nullable): while other scores are tried: the value gap without them, with the same stages
 */
void
journey_stage_figures_update (JourneyStageFigures *self, JourneyGapTable *table, JourneyState *map, JourneyGapTable *today)
{
  guint n = journey_state_n_children (map, JOURNEY_MAP_STAGES);

  g_return_if_fail (JOURNEY_IS_STAGE_FIGURES (self));

  set_n_rows (self, n);
  gtk_widget_set_visible (GTK_WIDGET (cell (self, TODAY, 0)), today != NULL);
  for (guint i = 0; i < n; i++)
    {
      const JourneyGapFigures *figures = journey_gap_table_stage (table, i);

      gtk_label_set_text (cell (self, TITLE, i + 1),
                          journey_state_text (journey_state_child (map, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TITLE));
      show_gap (cell (self, GAP, i + 1), figures);
      show_today (cell (self, TODAY, i + 1), today ? journey_gap_table_stage (today, i) : NULL);
      show_amount (cell (self, LOST, i + 1), figures->loss);
      show_amount (cell (self, EXCEEDED, i + 1), figures->gain);
    }
}
