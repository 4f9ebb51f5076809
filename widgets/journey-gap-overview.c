/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-overview.h"

#include <glib/gi18n.h>

#include "journey-figure-value.h"
#include "journey-gap-words.h"
#include "journey-stage-figures.h"
#include "journey-ui.h"
#include "journey-words.h"

struct _JourneyGapOverview
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *lines; /* the figures of the map, or of what is pointed at */
  GtkWidget *figures;
  GtkWidget *map_figure;
  GtkWidget *map_words;
  GtkWidget *change;
  GtkWidget *more;
  GtkWidget *told;
  GtkWidget *told_figure;
  GtkWidget *told_title;
  GtkWidget *told_words;
  GtkWidget *details;
  GtkWidget *top_words;
  GtkWidget *coverage;
  GtkWidget *stages;
  GtkWidget *stage_figures;
  gboolean scored;
  gboolean low; /* there is little height */
};

G_DEFINE_FINAL_TYPE (JourneyGapOverview, journey_gap_overview, GTK_TYPE_WIDGET)

static void
show_words (GtkWidget *label, const char *words)
{
  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_widget_set_visible (label, *words);
}

static void
show_figure (GtkWidget *label, const char *figure, JourneyStanding standing)
{
  gtk_label_set_text (GTK_LABEL (label), figure);
  for (JourneyStanding s = JOURNEY_STANDING_UNSCORED; s <= JOURNEY_STANDING_EXCEEDS; s++)
    journey_ui_set_class (label, journey_words_standing_class (s), s == standing);
}

static void
show_map_figure (JourneyGapOverview *self, const JourneyGapFigures *figures)
{
  char figure[JOURNEY_FIGURE_BUFFER];
  JourneyStanding standing;
  g_autofree char *words = journey_figure_value (figures, figure, &standing);

  show_figure (self->map_figure, figure, standing);
}

/* Where there is little height, they are shown to who asks for them. */
static void
show_details (JourneyGapOverview *self)
{
  gboolean asked = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->more));

  gtk_widget_set_visible (self->more, self->scored && self->low);
  gtk_widget_set_visible (self->details, self->scored && (asked || !self->low));
}

static void
journey_gap_overview_dispose (GObject *object)
{
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_gap_overview_parent_class)->dispose (object);
}

static void
journey_gap_overview_class_init (JourneyGapOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_gap_overview_dispose;

  g_type_ensure (JOURNEY_TYPE_STAGE_FIGURES);
  journey_ui_set_template (widget_class, "journey-gap-overview.ui");
  gtk_widget_class_set_css_name (widget_class, "gapoverview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, box);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, lines);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, figures);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, map_figure);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, map_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, change);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, more);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, told);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, told_figure);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, told_title);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, told_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, details);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, top_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, coverage);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, stages);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, stage_figures);
  gtk_widget_class_bind_template_callback (widget_class, show_details);
}

static void
journey_gap_overview_init (JourneyGapOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_gap_overview_add:
 * @widget: a chart
 *
 * Puts something above the figures, where it stays in its place whatever they say.
 */
void
journey_gap_overview_add (JourneyGapOverview *self, GtkWidget *widget)
{
  g_return_if_fail (JOURNEY_IS_GAP_OVERVIEW (self));

  gtk_box_prepend (GTK_BOX (self->box), widget);
}

/**
 * journey_gap_overview_show:
 * @map: a map
 * @table: its value gap
 * @opened: (nullable): as it was when its file was opened
 * @today: (nullable): while other scores are tried: as it is without them
 */
void
journey_gap_overview_show (
    JourneyGapOverview *self, JourneyState *map, JourneyGapTable *table, JourneyGapTable *opened, JourneyGapTable *today)
{
  g_autofree char *words = journey_gap_words_map (table, map);
  g_autofree char *top = journey_gap_words_top (table, map);
  g_autofree char *coverage = journey_gap_words_coverage (table, map);
  g_autofree char *change = today ? journey_gap_words_today (today) : journey_gap_words_change (table, opened);

  g_return_if_fail (JOURNEY_IS_GAP_OVERVIEW (self));

  self->scored = journey_gap_table_map (table)->n_scored > 0;
  if (self->scored)
    show_map_figure (self, journey_gap_table_map (table));
  show_words (self->map_words, words);
  show_words (self->change, change);
  show_words (self->top_words, top);
  show_words (self->coverage, coverage);
  gtk_widget_set_visible (self->lines, self->scored);
  show_details (self);
  journey_stage_figures_update (JOURNEY_STAGE_FIGURES (self->stage_figures), table, map, today);
}

/**
 * journey_gap_overview_set_low:
 * @low: whether there is little height: then it takes few lines, with a button for the others
 */
void
journey_gap_overview_set_low (JourneyGapOverview *self, gboolean low)
{
  g_return_if_fail (JOURNEY_IS_GAP_OVERVIEW (self));

  journey_ui_set_class (GTK_WIDGET (self), "low", low);
  self->low = low;
  show_details (self);
}

static void
tell (JourneyGapOverview *self, const JourneyGapEntry *entry)
{
  g_autofree char *gap = journey_words_signed (entry->gap);
  g_autofree char *title = journey_gap_words_title (entry);
  g_autofree char *words = journey_gap_words_entry (entry);

  show_figure (self->told_figure, gap, entry->standing);
  gtk_label_set_text (GTK_LABEL (self->told_title), title);
  gtk_label_set_text (GTK_LABEL (self->told_words), words);
}

/**
 * journey_gap_overview_tell:
 * @entry: (nullable): the figures that somebody points at; NULL for those of the map
 * @crowd: (nullable): what else is said, of several touchpoints that cannot be told apart
 *
 * Shows other figures in the place of the map's, so that nothing has to make room for them.
 */
void
journey_gap_overview_tell (JourneyGapOverview *self, const JourneyGapEntry *entry, const char *crowd)
{
  g_return_if_fail (JOURNEY_IS_GAP_OVERVIEW (self));

  if (crowd)
    {
      show_figure (self->told_figure, "", JOURNEY_STANDING_UNSCORED);
      gtk_label_set_text (GTK_LABEL (self->told_title), _ ("Several touchpoints"));
      gtk_label_set_text (GTK_LABEL (self->told_words), crowd);
    }
  else if (entry)
    tell (self, entry);
  gtk_widget_set_visible (self->told_figure, !crowd);
  gtk_stack_set_visible_child (GTK_STACK (self->lines), entry || crowd ? self->told : self->figures);
}
