/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart.h"
#include "journey-dumbbell.h"
#include "journey-gap-columns-box.h"
#include "journey-gap-words.h"
#include "journey-ui.h"
#include "journey-usual-name.h"
#include "journey-words.h"

/* Enough for the least difference that can be tried. */
#define MOST_DECIMALS 6

struct _JourneyGapRow
{
  GtkWidget parent_instance;

  GtkWidget *badge;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *dumbbell;
  GtkWidget *gap;
  GtkWidget *reason; /* for its place */
  GtkWidget *evidence;
  GtkWidget *disagreement;
  GtkWidget *grid;
  GtkWidget *before; /* columns at both sides of the gap; NULL until there is room for them */
  GtkWidget *behind;

  JourneyGapItem *item;
  guint n_columns;
  JourneySort sort;
};

G_DEFINE_FINAL_TYPE (JourneyGapRow, journey_gap_row, GTK_TYPE_WIDGET)

static const char *
title_of (const JourneyGapEntry *entry)
{
  return journey_usual_name_or (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE);
}

static const char *
words_of_lack (gboolean measured_only)
{
  return measured_only ? _ ("not measured") : _ ("not scored");
}

static char *
describe (JourneyGapItem *item, guint n_columns)
{
  const JourneyGapEntry *entry = journey_gap_item_entry (item);
  int kano = journey_state_integer (entry->touchpoint, JOURNEY_TOUCHPOINT_KANO);
  const char *stage = journey_state_text (entry->stage, JOURNEY_STAGE_TITLE);
  /* Translators: a touchpoint with a score that is only tried. */
  GString *words = g_string_new (journey_gap_item_is_tried (item) ? _ ("tried") : "");

  if (entry->rank == 0 && n_columns > 0)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", words_of_lack (journey_gap_item_measured_only (item)));
  if (*stage)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", stage);
  if (kano != JOURNEY_KANO_NONE && !journey_gap_columns_show_need (n_columns))
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "",
                            journey_field_label (journey_spec_field (JOURNEY_TOUCHPOINT_KANO), kano));
  if (entry->n > 0 && !journey_gap_columns_show_n (n_columns))
    {
      g_string_append (words, words->len > 0 ? " · " : "");
      /* Translators: the number of answers that scores rest on. */
      g_string_append_printf (words, _ ("n\u00a0%u"), entry->n);
    }
  else if (entry->n == 0 && entry->rank > 0 && entry->assumption)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", _ ("assumption"));

  return g_string_free (words, FALSE);
}

/* Whole sentences, one a line. */
static void
add_how_sure (GString *words, const JourneyGapEntry *entry)
{
  if (entry->quadrant != JOURNEY_QUADRANT_NONE)
    {
      g_string_append_c (words, '\n');
      /* Translators: a field of the matrix, such as 'Concentrate here'. */
      g_string_append_printf (words, _ ("In the matrix: %s"), journey_chart_quadrant_name (entry->quadrant));
    }
  if (entry->priority > 0)
    {
      g_autofree char *priority = journey_words_figure (entry->priority);

      g_string_append_c (words, '\n');
      /* Translators: importance on 1–5 times the loss. */
      g_string_append_printf (words, _ ("Priority %s"), priority);
    }
  if (!isnan (entry->interval_low))
    {
      g_autofree char *low = journey_words_figure (entry->interval_low);
      g_autofree char *high = journey_words_figure (entry->interval_high);

      g_string_append_c (words, '\n');
      /* Translators: two scores, the ends of an interval, and a number of answers. */
      g_string_append_printf (words, _ ("With %3$u answers, what they got lies between %1$s and %2$s, most likely (95 %%)."), low,
                              high, entry->n);
    }
  if (entry->assumption)
    g_string_append_printf (words, "\n%s", _ ("An assumption: nobody has measured all of it yet."));
  if (entry->disagreement)
    g_string_append_printf (words, "\n%s", _ ("No agreement yet: talk about it before you average."));
  if (entry->n_evidence_kinds >= 2)
    g_string_append_printf (words, "\n%s", _ ("Two or more independent kinds of evidence."));
}

static char *
describe_for_ears (const JourneyGapEntry *entry, gboolean measured_only)
{
  const char *stage = journey_state_text (entry->stage, JOURNEY_STAGE_TITLE);
  g_autofree char *expected = NULL;
  g_autofree char *actual = NULL;
  g_autofree char *gap = NULL;
  GString *words;

  if (entry->rank == 0)
    return g_strdup_printf ("%s, %s, %s", title_of (entry), stage, words_of_lack (measured_only));

  expected = journey_words_number (entry->expected);
  actual = journey_words_number (entry->actual);
  gap = journey_words_signed (entry->gap);
  /* Translators: read aloud for a row of the ranking: rank, touchpoint, stage and figures. */
  words = g_string_new (NULL);
  g_string_append_printf (words, _ ("Rank %u, %s, %s, expected %s, actual %s, gap %s"), entry->rank, title_of (entry), stage,
                          expected, actual, gap);
  add_how_sure (words, entry);

  return g_string_free (words, FALSE);
}

/* With as many decimals as it takes to tell them apart. */
static char *
describe_tried (double tried, double today)
{
  g_autofree char *after = NULL;
  g_autofree char *before = NULL;

  if (isnan (tried) || isnan (today))
    return g_strdup (_ ("Its score is only tried."));

  for (int decimals = 1; decimals <= MOST_DECIMALS && g_strcmp0 (before, after) == 0; decimals++)
    {
      g_free (before);
      g_free (after);
      before = g_strdup_printf ("%.*f", decimals, today);
      after = g_strdup_printf ("%.*f", decimals, tried);
    }

  /* Translators: two scores. */
  return g_strdup_printf (_ ("Tried: %s instead of %s today."), after, before);
}

static char *
describe_item (JourneyGapItem *item)
{
  const JourneyGapEntry *entry = journey_gap_item_entry (item);
  g_autofree char *words = describe_for_ears (entry, journey_gap_item_measured_only (item));
  g_autofree char *tried = NULL;
  guint rank_today;

  if (!journey_gap_item_is_tried (item))
    return g_steal_pointer (&words);

  tried = describe_tried (entry->actual, journey_gap_item_today (item, &rank_today));

  return g_strdup_printf ("%s\n%s", words, tried);
}

/* Between columns there is no room for words: they would push the others aside. */
static char *
describe_gap (JourneyGapItem *item, guint n_columns)
{
  const JourneyGapEntry *entry = journey_gap_item_entry (item);

  if (entry->rank > 0)
    return journey_words_signed (entry->gap);

  return g_strdup (n_columns > 0 ? "–" : words_of_lack (journey_gap_item_measured_only (item)));
}

/* One code wherever a touchpoint has a number: its colour is that of the field of the matrix that it is in. */
static void
show_quadrant (JourneyGapRow *self, JourneyQuadrant quadrant)
{
  static const char *const classes[] = { "unscored", "concentrate", "keep-up", "low-priority", "overkill" };

  for (JourneyQuadrant q = JOURNEY_QUADRANT_NONE; q <= JOURNEY_QUADRANT_OVERKILL; q++)
    journey_ui_set_class (self->badge, classes[q], q == quadrant);
}

static void
show_standing (JourneyGapRow *self, JourneyStanding standing)
{
  GtkWidget *coloured[] = { self->dumbbell, self->gap };

  for (guint i = 0; i < G_N_ELEMENTS (coloured); i++)
    for (JourneyStanding s = JOURNEY_STANDING_UNSCORED; s <= JOURNEY_STANDING_EXCEEDS; s++)
      journey_ui_set_class (coloured[i], journey_words_standing_class (s), s == standing);
  journey_ui_set_class (GTK_WIDGET (self), "unscored", standing == JOURNEY_STANDING_UNSCORED);
}

/* Priority, or importance, is what the ranking goes by, so that it can be seen why a row stands where it stands. */
static void
show_reason (JourneyGapRow *self, const JourneyGapEntry *entry)
{
  g_autofree char *figure = NULL;
  g_autofree char *name = NULL;

  if (entry->rank > 0 && self->sort == JOURNEY_SORT_IMPORTANCE)
    {
      figure = journey_gap_words_importance (entry);
      name = entry->importance_given ? g_strdup_printf (_ ("Importance %s"), figure) : g_strdup (_ ("Importance is not given"));
    }
  else if (entry->rank > 0 && entry->priority > 0)
    {
      figure = journey_words_figure (entry->priority);
      name = g_strdup_printf (_ ("Priority %s"), figure);
    }

  gtk_label_set_text (GTK_LABEL (self->reason), figure ? figure : "");
  gtk_widget_set_has_tooltip (self->reason, name != NULL);
  journey_ui_set_label (self->reason, name);
}

static void
show_marks (JourneyGapRow *self, const JourneyGapEntry *entry)
{
  show_reason (self, entry);
  gtk_widget_set_visible (self->evidence, entry->n_evidence_kinds >= 2);
  gtk_widget_set_visible (self->disagreement, entry->disagreement);
}

/* The list's own row is what assistive technology reads. */
static void
show_name (JourneyGapRow *self)
{
  g_autofree char *name = describe_item (self->item);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent)
    journey_ui_set_label (parent, name);
}

/* Asked for when the pointer rests: to set it with every change would cost more than all else of the row. */
static gboolean
journey_gap_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  JourneyGapRow *self = JOURNEY_GAP_ROW (widget);
  g_autofree char *words = self->item ? describe_item (self->item) : NULL;

  gtk_tooltip_set_text (tooltip, words);

  return words != NULL;
}

static void
update (JourneyGapRow *self)
{
  const JourneyGapEntry *entry = journey_gap_item_entry (self->item);
  g_autofree char *number = g_strdup_printf ("%u", entry->number);
  g_autofree char *subtitle = describe (self->item, self->n_columns);
  guint rank_today;
  double today = journey_gap_item_today (self->item, &rank_today);
  g_autofree char *gap = describe_gap (self->item, self->n_columns);

  gtk_label_set_text (GTK_LABEL (self->badge), number);
  gtk_label_set_text (GTK_LABEL (self->title), title_of (entry));
  gtk_label_set_text (GTK_LABEL (self->subtitle), subtitle);
  gtk_label_set_text (GTK_LABEL (self->gap), gap);
  show_marks (self, entry);
  if (self->n_columns > 0)
    {
      journey_gap_columns_box_show (JOURNEY_GAP_COLUMNS_BOX (self->before), entry);
      journey_gap_columns_box_show (JOURNEY_GAP_COLUMNS_BOX (self->behind), entry);
    }
  gtk_widget_set_visible (self->dumbbell, entry->rank > 0);
  journey_dumbbell_set (JOURNEY_DUMBBELL (self->dumbbell), journey_gap_item_low (self->item), journey_gap_item_high (self->item),
                        entry, today);
  show_quadrant (self, entry->quadrant);
  show_standing (self, entry->standing);
  show_name (self);
}

static void
on_item_changed (JourneyGapItem *item, JourneyGapRow *self)
{
  update (self);
}

static void
journey_gap_row_dispose (GObject *object)
{
  JourneyGapRow *self = JOURNEY_GAP_ROW (object);

  journey_gap_row_set_item (self, NULL);
  journey_ui_dispose (GTK_WIDGET (self));

  G_OBJECT_CLASS (journey_gap_row_parent_class)->dispose (object);
}

static void
journey_gap_row_class_init (JourneyGapRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_gap_row_dispose;
  widget_class->query_tooltip = journey_gap_row_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "gaprow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_line (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_mark (const char *icon)
{
  GtkWidget *mark = gtk_image_new_from_icon_name (icon);

  gtk_image_set_pixel_size (GTK_IMAGE (mark), 12);
  gtk_widget_add_css_class (mark, "dim-label");
  gtk_widget_set_visible (mark, FALSE);

  return mark;
}

static GtkWidget *
make_second_line (JourneyGapRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  gtk_box_append (GTK_BOX (box), self->subtitle);
  gtk_box_append (GTK_BOX (box), self->evidence);
  gtk_box_append (GTK_BOX (box), self->disagreement);

  return box;
}

/* Two lines: number, title, dumbbell and gap; below them what the row is about, with room up to the priority. */
static void
attach (JourneyGapRow *self)
{
  GtkGrid *grid = GTK_GRID (self->grid = gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 10);
  gtk_grid_attach (grid, self->badge, 0, 0, 1, 2);
  gtk_grid_attach (grid, self->title, 1, 0, 1, 1);
  gtk_grid_attach (grid, self->dumbbell, 2, 0, 1, 1);
  gtk_grid_attach (grid, make_second_line (self), 1, 1, 2, 1);
  gtk_grid_attach (grid, self->gap, 4, 0, 1, 1);
  gtk_grid_attach (grid, self->reason, 4, 1, 1, 1);
  gtk_widget_set_parent (GTK_WIDGET (grid), GTK_WIDGET (self));
}

static void
journey_gap_row_init (JourneyGapRow *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->badge = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->badge, "badge");
  gtk_widget_set_valign (self->badge, GTK_ALIGN_CENTER);

  self->title = make_line ("heading");
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->title), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (self->title, TRUE);

  self->subtitle = make_line ("caption");
  gtk_label_set_ellipsize (GTK_LABEL (self->subtitle), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->subtitle, "dim-label");

  self->dumbbell = g_object_new (JOURNEY_TYPE_DUMBBELL, "valign", GTK_ALIGN_CENTER, NULL);

  self->gap = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->gap), 1);
  gtk_widget_add_css_class (self->gap, "gap");

  self->reason = make_line ("caption");
  gtk_label_set_xalign (GTK_LABEL (self->reason), 1);
  gtk_widget_add_css_class (self->reason, "dim-label");
  gtk_widget_add_css_class (self->reason, "priority");
  gtk_widget_set_tooltip_text (self->reason, journey_gap_row_reason_hint (self->sort));

  self->evidence = make_mark ("emblem-ok-symbolic");
  self->disagreement = make_mark ("sojourn-disagreement-symbolic");
  attach (self);
}

/**
 * journey_gap_row_new:
 *
 * Returns: (transfer floating): a row without an item
 */
GtkWidget *
journey_gap_row_new (void)
{
  return g_object_new (JOURNEY_TYPE_GAP_ROW, NULL);
}

/**
 * journey_gap_row_set_item:
 * @item: (nullable): what is shown, and followed
 */
void
journey_gap_row_set_item (JourneyGapRow *self, JourneyGapItem *item)
{
  g_return_if_fail (JOURNEY_IS_GAP_ROW (self));

  if (self->item == item)
    return;

  if (self->item)
    g_signal_handlers_disconnect_by_func (self->item, on_item_changed, self);
  g_set_object (&self->item, item);
  if (!item)
    return;

  g_signal_connect_object (item, "changed", G_CALLBACK (on_item_changed), self, 0);
  update (self);
}

/**
 * journey_gap_row_set_columns:
 * @n: how many columns of figures there is room for; 0 at first: then the priority stands below the gap
 */
void
journey_gap_row_set_columns (JourneyGapRow *self, guint n)
{
  g_return_if_fail (JOURNEY_IS_GAP_ROW (self));

  if (self->n_columns == n)
    return;

  self->n_columns = n;
  if (!self->before)
    {
      self->before = journey_gap_columns_box_new (FALSE);
      self->behind = journey_gap_columns_box_new (TRUE);
      gtk_grid_attach (GTK_GRID (self->grid), self->before, 3, 0, 1, 1);
      gtk_grid_attach (GTK_GRID (self->grid), self->behind, 5, 0, 1, 1);
    }
  journey_gap_columns_box_set_n (JOURNEY_GAP_COLUMNS_BOX (self->before), n);
  journey_gap_columns_box_set_n (JOURNEY_GAP_COLUMNS_BOX (self->behind), n);
  gtk_widget_set_size_request (self->gap, n > 0 ? JOURNEY_GAP_COLUMNS_GAP_WIDTH : -1, -1);
  gtk_widget_set_visible (self->reason, n == 0);
  journey_ui_set_class (GTK_WIDGET (self), "wide", n > 0);
  if (self->item)
    update (self);
}

/**
 * journey_gap_row_set_sort:
 * @sort: what the ranking goes by; priority at first
 *
 * Shows below the gap what the row stands where it stands for: importance where that is it, else priority.
 */
void
journey_gap_row_set_sort (JourneyGapRow *self, JourneySort sort)
{
  g_return_if_fail (JOURNEY_IS_GAP_ROW (self));

  if (self->sort == sort)
    return;

  self->sort = sort;
  gtk_widget_set_tooltip_text (self->reason, journey_gap_row_reason_hint (sort));
  if (self->item)
    update (self);
}

/**
 * journey_gap_row_reason_hint:
 *
 * Returns: what the figure below the gap is
 */
const char *
journey_gap_row_reason_hint (JourneySort sort)
{
  return sort == JOURNEY_SORT_IMPORTANCE ? _ ("Importance: how much it matters to the customer")
                                         : _ ("Priority: how much it matters, times how much is missing");
}
