/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-columns-box.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-gap-words.h"
#include "journey-ui.h"
#include "journey-words.h"

/* In pixels: what a row takes without columns, with a title that can be read; the columns, and the room before each. */
#define WITHOUT 344
#define WIDTH 72
#define WIDTH_NEED 96
#define SPACING 10

typedef enum
{
  COLUMN_IMPORTANCE,
  COLUMN_EXPECTED,
  COLUMN_ACTUAL,
  COLUMN_SHARE,
  COLUMN_PRIORITY,
  COLUMN_N,
  COLUMN_NEED,
} Column;

/* In the order in which they stand. Where there is not room for all, those of the highest place are left out. */
static const struct
{
  const char *title;
  guint place;
  gboolean behind;
} columns[JOURNEY_GAP_N_COLUMNS] = {
  [COLUMN_IMPORTANCE] = { N_ ("Importance"), 1, FALSE }, [COLUMN_EXPECTED] = { N_ ("Expected"), 2, FALSE },
  [COLUMN_ACTUAL] = { N_ ("Actual"), 3, FALSE },         [COLUMN_SHARE] = { N_ ("Share of loss"), 4, TRUE },
  [COLUMN_PRIORITY] = { N_ ("Priority"), 0, TRUE },      [COLUMN_N] = { N_ ("Answers"), 5, TRUE },
  [COLUMN_NEED] = { N_ ("Need (Kano)"), 6, TRUE },
};

struct _JourneyGapColumnsBox
{
  GtkWidget parent_instance;

  GtkWidget *labels[JOURNEY_GAP_N_COLUMNS]; /* NULL for those at the other side of the gap */
};

G_DEFINE_FINAL_TYPE (JourneyGapColumnsBox, journey_gap_columns_box, GTK_TYPE_WIDGET)

static char *
figure_of (const JourneyGapEntry *entry, Column column)
{
  int kano = journey_state_integer (entry->touchpoint, JOURNEY_TOUCHPOINT_KANO);

  if (column == COLUMN_NEED)
    return g_strdup (kano == JOURNEY_KANO_NONE ? "" : journey_field_label (journey_spec_field (JOURNEY_TOUCHPOINT_KANO), kano));
  if (entry->rank == 0)
    return g_strdup ("");

  switch (column)
    {
    case COLUMN_IMPORTANCE:
      return journey_gap_words_importance (entry);
    case COLUMN_EXPECTED:
      return journey_words_figure (entry->expected);
    case COLUMN_ACTUAL:
      return journey_words_figure (entry->actual);
    case COLUMN_SHARE:
      return entry->priority > 0 ? journey_words_share (entry->share) : g_strdup ("");
    case COLUMN_PRIORITY:
      return entry->priority > 0 ? journey_words_figure (entry->priority) : g_strdup ("");
    case COLUMN_N:
    default:
      return entry->n > 0 ? g_strdup_printf ("%u", entry->n) : g_strdup ("");
    }
}

static void
journey_gap_columns_box_dispose (GObject *object)
{
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_gap_columns_box_parent_class)->dispose (object);
}

static void
journey_gap_columns_box_class_init (JourneyGapColumnsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_gap_columns_box_dispose;
  gtk_widget_class_set_css_name (widget_class, "gapcolumns");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
journey_gap_columns_box_init (JourneyGapColumnsBox *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), SPACING);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * journey_gap_columns_box_new:
 * @behind: whether it stands behind the gap
 *
 * Returns: (transfer floating): a box that shows no columns
 */
GtkWidget *
journey_gap_columns_box_new (gboolean behind)
{
  JourneyGapColumnsBox *self = g_object_new (JOURNEY_TYPE_GAP_COLUMNS_BOX, NULL);

  for (guint i = 0; i < JOURNEY_GAP_N_COLUMNS; i++)
    {
      if (columns[i].behind != behind)
        continue;
      self->labels[i] = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (self->labels[i]), i == COLUMN_NEED ? 0 : 1);
      gtk_label_set_ellipsize (GTK_LABEL (self->labels[i]), PANGO_ELLIPSIZE_END);
      /* As wide as asked for and no wider, so that figures stand below their headings. */
      gtk_label_set_max_width_chars (GTK_LABEL (self->labels[i]), 1);
      gtk_widget_set_size_request (self->labels[i], i == COLUMN_NEED ? WIDTH_NEED : WIDTH, -1);
      gtk_widget_set_margin_start (self->labels[i], i == COLUMN_NEED ? SPACING : 0);
      gtk_widget_set_parent (self->labels[i], GTK_WIDGET (self));
    }

  return GTK_WIDGET (self);
}

/**
 * journey_gap_columns_box_set_n:
 * @n: how many columns there is room for, before and behind the gap together
 */
void
journey_gap_columns_box_set_n (JourneyGapColumnsBox *self, guint n)
{
  gboolean any = FALSE;

  g_return_if_fail (JOURNEY_IS_GAP_COLUMNS_BOX (self));

  for (guint i = 0; i < JOURNEY_GAP_N_COLUMNS; i++)
    if (self->labels[i])
      {
        gtk_widget_set_visible (self->labels[i], columns[i].place < n);
        any |= columns[i].place < n;
      }
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

/**
 * journey_gap_columns_box_show_headings:
 *
 * Shows what the columns are called.
 */
void
journey_gap_columns_box_show_headings (JourneyGapColumnsBox *self)
{
  g_return_if_fail (JOURNEY_IS_GAP_COLUMNS_BOX (self));

  for (guint i = 0; i < JOURNEY_GAP_N_COLUMNS; i++)
    if (self->labels[i])
      {
        gtk_label_set_text (GTK_LABEL (self->labels[i]), _ (columns[i].title));
        gtk_widget_set_tooltip_text (self->labels[i], i == COLUMN_PRIORITY
                                                          ? _ ("Priority: how much it matters, times how much is missing")
                                                          : _ (columns[i].title));
        gtk_widget_add_css_class (self->labels[i], "caption-heading");
        gtk_widget_add_css_class (self->labels[i], "field-name");
      }
}

/**
 * journey_gap_columns_box_show:
 * @entry: whose figures are shown
 */
void
journey_gap_columns_box_show (JourneyGapColumnsBox *self, const JourneyGapEntry *entry)
{
  g_return_if_fail (JOURNEY_IS_GAP_COLUMNS_BOX (self) && entry);

  for (guint i = 0; i < JOURNEY_GAP_N_COLUMNS; i++)
    if (self->labels[i])
      {
        g_autofree char *figure = figure_of (entry, (Column)i);

        gtk_label_set_text (GTK_LABEL (self->labels[i]), figure);
      }
}

/**
 * journey_gap_columns_for_width:
 * @width: of the ranking, in pixels
 *
 * Returns: how many columns there is room for, beside a title that can be read; 0…JOURNEY_GAP_N_COLUMNS
 */
guint
journey_gap_columns_for_width (int width)
{
  int room = width - WITHOUT;
  guint n = 0;

  while (n < JOURNEY_GAP_N_COLUMNS)
    {
      room -= SPACING + (n == columns[COLUMN_NEED].place ? SPACING + WIDTH_NEED : WIDTH);
      if (room < 0)
        break;
      n++;
    }

  return n;
}

/**
 * journey_gap_columns_show_n:
 *
 * Returns: whether the number of answers is among @n columns
 */
gboolean
journey_gap_columns_show_n (guint n)
{
  return columns[COLUMN_N].place < n;
}

/**
 * journey_gap_columns_show_need:
 *
 * Returns: whether the class after Kano is among @n columns
 */
gboolean
journey_gap_columns_show_need (guint n)
{
  return columns[COLUMN_NEED].place < n;
}
