/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-needs-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-figures.h"
#include "journey-chart-view.h"
#include "journey-choice-field.h"
#include "journey-date-field.h"
#include "journey-edit.h"
#include "journey-how-answers.h"
#include "journey-kano.h"
#include "journey-loyalty.h"
#include "journey-number.h"
#include "journey-ui.h"
#include "journey-ulwick.h"
#include "journey-usual-name.h"
#include "journey-value-list.h"
#include "journey-words.h"

/* Height to width, and where there is little height: most of the room is the list's. In a lower one numbers lie on each other. */
#define CHART_RATIO 0.6
#define LOW_CHART_RATIO 0.42
#define LEAST_CHART_HEIGHT 200

/** Row: What one row of the list was made from. */
typedef struct
{
  JourneyState *touchpoint; /* belongs to the map of the rows */
  JourneyKanoAge age;
  JourneyKanoDoubt doubt;
  double importance;
  double actual;
  gboolean of_all; /* the class was set by hand, for all customers, and the answers are those of a segment */
  JourneyValueItem *item;
} Row;

/** Rows: All of them, so that an edit makes only those anew that it touched. */
typedef struct
{
  GArray *rows;
  JourneyState *map;
} Rows;

struct _JourneyNeedsView
{
  JourneyValueView parent_instance;

  GtkWidget *summary;
  GtkWidget *chart;
  GtkWidget *editor;
  GtkWidget *title;
  GtkWidget *class_field;
  GtkWidget *since;
  GtkWidget *date_field;
  GtkWidget *confirm;
  GtkWidget *answers_line;
  GtkWidget *answers;
  GtkWidget *take;
  GtkWidget *of_all;
  GtkWidget *hint;
  GtkWidget *list;

  JourneyTallyTable *tallies;
  gboolean segment; /* what is shown is of one segment of the customers */
  Rows rows;
};

G_DEFINE_FINAL_TYPE (JourneyNeedsView, journey_needs_view, JOURNEY_TYPE_VALUE_VIEW)

static GDate *
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_new_dmy ((GDateDay)g_date_time_get_day_of_month (now), (GDateMonth)g_date_time_get_month (now),
                         (GDateYear)g_date_time_get_year (now));
}

static gboolean
is_by_hand (JourneyState *touchpoint)
{
  return journey_state_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO) != JOURNEY_KANO_NONE;
}

static const char *
class_name (JourneyKano class)
{
  return journey_field_label (journey_spec_field (JOURNEY_TOUCHPOINT_KANO), (int)class);
}

/* NULL for none. */
static const char *
doubt_words (JourneyKanoDoubt doubt)
{
  switch (doubt)
    {
    case JOURNEY_KANO_DOUBT_FEW:
      return _ ("too few to be sure");
    case JOURNEY_KANO_DOUBT_CLOSE:
      return _ ("too close to be sure");
    case JOURNEY_KANO_DOUBT_AGAINST:
    case JOURNEY_KANO_DOUBT_NONE:
    default:
      return NULL;
    }
}

/* Whether nobody has to be asked for a class: there is none, or answers enough say it, or somebody set it. */
static gboolean
is_decided (const Row *row)
{
  return row->doubt == JOURNEY_KANO_DOUBT_NONE || row->doubt == JOURNEY_KANO_DOUBT_AGAINST;
}

/* 'Must-be · 3 November 2024 · due for another look' */
static char *
describe (const Row *row, const JourneyKanoFigures *figures)
{
  JourneyState *touchpoint = row->touchpoint;
  JourneyKanoDoubt doubt = row->doubt;
  JourneyKano class = journey_kano_class (touchpoint);
  g_autofree char *date = journey_words_date (journey_kano_date (touchpoint));
  GString *words = g_string_new (NULL);

  if (class != JOURNEY_KANO_NONE)
    g_string_append (words, class_name (class));
  else if (figures->mode != JOURNEY_KANO_NONE)
    /* Translators: the answers are mostly reverse or questionable, which gives no class. */
    g_string_append_printf (words, _ ("no class: mostly %s"), class_name (figures->mode));
  else
    g_string_append (words, _ ("no class yet"));
  if (doubt == JOURNEY_KANO_DOUBT_FEW)
    g_string_append_printf (words, " · %s", _ ("not decided: too few answers"));
  else if (doubt == JOURNEY_KANO_DOUBT_CLOSE)
    g_string_append_printf (words, " · %s", _ ("not decided: too close"));
  else if (doubt == JOURNEY_KANO_DOUBT_AGAINST && !row->of_all)
    /* Translators: goes on after the kind of need that somebody set; another kind. */
    g_string_append_printf (words, _ (" · most answers say “%s”"), class_name (figures->mode));
  if (row->of_all)
    g_string_append_printf (words, " · %s", _ ("set for all customers"));
  if (*date)
    g_string_append_printf (words, " · %s", date);
  if (row->age == JOURNEY_KANO_AGE_DUE && is_decided (row))
    g_string_append_printf (words, " · %s", _ ("due for another look"));
  if (row->age == JOURNEY_KANO_AGE_UNDATED)
    g_string_append_printf (words, " · %s", _ ("no date"));

  return g_string_free (words, FALSE);
}

static JourneyChart *
make_chart (const JourneyChartOptions *options, gpointer data)
{
  JourneyNeedsView *self = data;
  JourneyState *map = journey_value_view_state (JOURNEY_VALUE_VIEW (self));

  return map && self->tallies ? journey_chart_of_needs (options, map, self->tallies, NULL) : NULL;
}

static gboolean
has_answers (JourneyNeedsView *self)
{
  return journey_kano_figures (journey_tally_table_map (self->tallies)->kano).n > 0;
}

static const char *
band_words (double score)
{
  switch (journey_ulwick_band (score, NULL))
    {
    case JOURNEY_ULWICK_EXTREME:
      return _ ("extreme");
    case JOURNEY_ULWICK_HIGH:
      return _ ("high");
    case JOURNEY_ULWICK_SOLID:
      return _ ("solid");
    case JOURNEY_ULWICK_NONE:
    default:
      return "";
    }
}

static JourneyValueItem *
make_item (JourneyNeedsView *self, const Row *row, const JourneyGapEntry *entry, const JourneyTallySums *sums)
{
  JourneyState *touchpoint = row->touchpoint;
  JourneyKanoFigures figures = journey_kano_figures (sums->kano);
  JourneyState *map = journey_value_view_state (JOURNEY_VALUE_VIEW (self));
  double opportunity = journey_ulwick_of_touchpoint (map, entry, sums->csat).score;
  g_autofree char *words = describe (row, &figures);
  g_autofree char *numbered =
      g_strdup_printf ("%u  %s", entry->number, journey_usual_name_or (touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  JourneyValueItem *item = journey_value_item_new (journey_state_id (touchpoint), numbered, words, FALSE);

  if (!isnan (figures.better))
    {
      journey_value_item_take (item, 0, journey_words_signed_finely (figures.better), NULL);
      journey_value_item_take (item, 1, journey_words_signed_finely (figures.worse), NULL);
    }
  if (!isnan (opportunity))
    journey_value_item_take (item, 2, journey_words_figure (opportunity), g_strdup (band_words (opportunity)));

  return item;
}

/** Counted: What the summary says. */
typedef struct
{
  guint n_touchpoints;
  guint n_classes; /* those that are decided */
  guint n_doubts;  /* those that are not */
  guint n_due;
  guint n_of_all; /* classes that are of all customers where the answers are not */
} Counted;

static void
row_clear (gpointer data)
{
  g_object_unref (((Row *)data)->item);
}

/* The row from before, if it still says what is to be said. */
static JourneyValueItem *
take_over (const Rows *before, guint column, const Row *row)
{
  const Row *old = before->rows && column < before->rows->len ? &g_array_index (before->rows, Row, column) : NULL;

  if (!old || old->touchpoint != row->touchpoint || old->age != row->age || old->of_all != row->of_all
      || !journey_number_same (old->importance, row->importance) || !journey_number_same (old->actual, row->actual))
    return NULL;

  return g_object_ref (old->item);
}

static void
add_row (JourneyNeedsView *self, const Rows *before, JourneyState *touchpoint, const JourneyTallySums *sums, const GDate *day)
{
  guint column = self->rows.rows->len;
  const JourneyGapEntry *entry = journey_gap_table_peek (journey_value_view_table (JOURNEY_VALUE_VIEW (self)), column);
  Row row = {
    .touchpoint = touchpoint,
    .age = journey_kano_age (touchpoint, day),
    .doubt = journey_kano_doubt (touchpoint),
    .importance = entry->importance,
    .actual = entry->actual,
    .of_all = self->segment && is_by_hand (touchpoint),
  };

  row.item = take_over (before, column, &row);
  if (!row.item)
    row.item = make_item (self, &row, entry, sums);
  g_array_append_val (self->rows.rows, row);
}

static void
rows_clear (Rows *rows)
{
  g_clear_pointer (&rows->rows, g_array_unref);
  g_clear_pointer (&rows->map, journey_state_unref);
}

static void
make_rows (JourneyNeedsView *self, JourneyState *map)
{
  Rows before = self->rows;
  g_autoptr (GDate) day = today ();

  self->rows = (Rows){ g_array_new (FALSE, FALSE, sizeof (Row)), journey_state_ref (map) };
  g_array_set_clear_func (self->rows.rows, row_clear);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        add_row (self, &before, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j),
                 journey_tally_table_touchpoint (self->tallies, i, j), day);
    }
  rows_clear (&before);
}

static GPtrArray *
collect_items (JourneyNeedsView *self, Counted *counted)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < self->rows.rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows.rows, Row, i);

      g_ptr_array_add (items, row->item);
      counted->n_touchpoints++;
      counted->n_doubts += !is_decided (row);
      counted->n_classes += row->age != JOURNEY_KANO_AGE_NONE && is_decided (row);
      counted->n_of_all += row->of_all;
      counted->n_due += row->age == JOURNEY_KANO_AGE_DUE && is_decided (row);
    }

  return items;
}

static char *
summarise (const Counted *counted)
{
  GString *words = g_string_new (NULL);

  if (counted->n_touchpoints == 0)
    return g_string_free (g_string_assign (words, _ ("Add touchpoints to the map, then say what kind of need each meets.")),
                          FALSE);

  g_string_append_printf (
      words, ngettext ("%u of %u touchpoints has a class.", "%u of %u touchpoints have a class.", counted->n_classes),
      counted->n_classes, counted->n_touchpoints);
  if (counted->n_of_all > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words,
                              ngettext ("%u of these was set for all customers; the answers are those of this segment.",
                                        "%u of these were set for all customers; the answers are those of this segment.",
                                        counted->n_of_all),
                              counted->n_of_all);
    }
  if (counted->n_doubts > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words,
                              ngettext ("The answers about %u more are too few or too close to decide. Ask more people, or "
                                        "choose the kind of need yourself.",
                                        "The answers about %u more are too few or too close to decide. Ask more people, or "
                                        "choose the kind of need yourself.",
                                        counted->n_doubts),
                              counted->n_doubts);
    }
  if (counted->n_due > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (
          words,
          ngettext ("%u is more than a year old and due for another look: what delights people once, they expect later.",
                    "%u are more than a year old and due for another look: what delights people once, they expect later.",
                    counted->n_due),
          counted->n_due);
    }

  return g_string_free (words, FALSE);
}

static void
show_answers (JourneyNeedsView *self, JourneyState *touchpoint, const JourneyKanoFigures *figures)
{
  gboolean by_hand = is_by_hand (touchpoint);
  gboolean differs = by_hand && figures->class != JOURNEY_KANO_NONE && figures->class != journey_kano_class (touchpoint);
  g_autofree char *words = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *take = NULL;
  const char *doubt = doubt_words (journey_kano_figures_doubt (figures));

  gtk_widget_set_visible (self->answers_line, figures->n > 0);
  gtk_widget_set_visible (self->take, !self->segment && figures->class != JOURNEY_KANO_NONE && (differs || !by_hand));
  if (figures->n == 0)
    return;

  /* Translators: a Kano class, and how many answers say so. */
  words = g_strdup_printf (ngettext ("%lu answer: %s", "%lu answers, most of them %s", (gulong)figures->n), (gulong)figures->n,
                           class_name (figures->mode));
  shown = doubt ? g_strdup_printf ("%s · %s", words, doubt) : g_strdup (words);
  gtk_label_set_text (GTK_LABEL (self->answers), shown);
  if (figures->class == JOURNEY_KANO_NONE)
    return;

  /* Translators: a Kano class that most answers say: a button to make it that of the touchpoint. */
  take = g_strdup_printf (_ ("Take “%s”"), class_name (figures->class));
  gtk_button_set_label (GTK_BUTTON (self->take), take);
}

/* The map has one class for a touchpoint: what some of the customers say is not written there. */
static void
show_right (JourneyNeedsView *self)
{
  gtk_widget_set_sensitive (self->editor, journey_value_view_is_editable (JOURNEY_VALUE_VIEW (self)));
  gtk_widget_set_sensitive (self->class_field, !self->segment);
  gtk_widget_set_sensitive (self->since, !self->segment);
  gtk_widget_set_visible (self->of_all, self->segment);
}

static void
show_editor (JourneyNeedsView *self, JourneyNode *node)
{
  JourneyState *map = journey_value_view_state (JOURNEY_VALUE_VIEW (self));
  JourneyState *touchpoint = node ? journey_state_find (map, journey_node_id (node)) : NULL;
  JourneyTallySums sums = { 0 };
  JourneyKanoFigures figures;

  gtk_widget_set_visible (self->editor, touchpoint != NULL);
  gtk_widget_set_visible (self->hint, !touchpoint);
  journey_editor_bind (JOURNEY_EDITOR (self->class_field), touchpoint ? node : NULL);
  journey_editor_bind (JOURNEY_EDITOR (self->date_field), touchpoint ? node : NULL);
  if (!touchpoint)
    return;

  journey_tally_sums_add_touchpoint (&sums, touchpoint, NULL);
  figures = journey_kano_figures (sums.kano);
  gtk_label_set_text (GTK_LABEL (self->title), journey_usual_name_or (touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  gtk_widget_set_visible (self->since, is_by_hand (touchpoint));
  show_right (self);
  show_answers (self, touchpoint, &figures);
}

static void
journey_needs_view_update (JourneyValueView *view)
{
  JourneyNeedsView *self = JOURNEY_NEEDS_VIEW (view);
  JourneyState *map = journey_value_view_state (view);
  g_autoptr (JourneyTallyTable) previous = g_steal_pointer (&self->tallies);
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *words = NULL;
  Counted counted = { 0 };

  show_editor (self, journey_value_view_touchpoint (view));
  if (!map)
    {
      rows_clear (&self->rows);
      return;
    }

  self->tallies = journey_tally_table_new (map, NULL, previous);
  make_rows (self, map);
  items = collect_items (self, &counted);
  words = summarise (&counted);
  gtk_label_set_text (GTK_LABEL (self->summary), words);
  gtk_widget_set_visible (self->hint, counted.n_touchpoints > 0 && !journey_value_view_touchpoint (view));
  gtk_widget_set_visible (self->chart, has_answers (self));
  journey_chart_view_refresh (JOURNEY_CHART_VIEW (self->chart));
  journey_chart_view_set_selected (JOURNEY_CHART_VIEW (self->chart), journey_selection_id (journey_value_view_selection (view)));
  journey_value_list_show (JOURNEY_VALUE_LIST (self->list), items);
  journey_value_list_select (JOURNEY_VALUE_LIST (self->list), journey_selection_id (journey_value_view_selection (view)));
}

static void
journey_needs_view_set_low (JourneyValueView *view, gboolean low)
{
  journey_chart_view_set_ratio (JOURNEY_CHART_VIEW (JOURNEY_NEEDS_VIEW (view)->chart), low ? LOW_CHART_RATIO : CHART_RATIO);
}

static void
on_row_selected (JourneyNeedsView *self, const char *id)
{
  journey_selection_select (journey_value_view_selection (JOURNEY_VALUE_VIEW (self)), id);
}

static void
on_row_activated (JourneyNeedsView *self, const char *id)
{
  journey_gap_view_activated (JOURNEY_GAP_VIEW (self), id);
}

static void
on_confirm (JourneyNeedsView *self)
{
  JourneyNode *touchpoint = journey_value_view_touchpoint (JOURNEY_VALUE_VIEW (self));
  g_autofree char *date = journey_words_today ();

  if (touchpoint)
    journey_edit_set_text (touchpoint, JOURNEY_TOUCHPOINT_KANO_DATE, date);
}

static void
on_take (JourneyNeedsView *self)
{
  JourneyNode *touchpoint = journey_value_view_touchpoint (JOURNEY_VALUE_VIEW (self));
  g_autoptr (JourneyState) state = touchpoint ? journey_node_freeze (touchpoint) : NULL;
  JourneyTallySums sums = { 0 };

  if (!touchpoint)
    return;

  journey_tally_sums_add_touchpoint (&sums, state, NULL);
  journey_edit_set_kano (JOURNEY_TOUCHPOINT (touchpoint), journey_kano_figures (sums.kano).class,
                         journey_kano_answers_date (state));
}

static void
journey_needs_view_dispose (GObject *object)
{
  g_clear_pointer (&JOURNEY_NEEDS_VIEW (object)->tallies, journey_tally_table_free);
  rows_clear (&JOURNEY_NEEDS_VIEW (object)->rows);

  G_OBJECT_CLASS (journey_needs_view_parent_class)->dispose (object);
}

/* The table may be from before a change of titles. */
static char *
journey_needs_view_how (JourneyValueView *view)
{
  JourneyState *map = journey_value_view_state (view);
  JourneyGapTable *table = journey_value_view_table (view);
  g_autoptr (JourneyGapTable) named = journey_gap_table_new_with (map, journey_gap_table_options (table), table);
  JourneyNode *node = journey_value_view_touchpoint (view);
  const JourneyGapEntry *entry = node ? journey_gap_table_find (named, journey_node_id (node)) : NULL;
  JourneyTallySums sums = { 0 };

  if (entry)
    journey_tally_sums_add_touchpoint (&sums, entry->touchpoint, NULL);

  return journey_how_needs (map, entry, &sums);
}

static void
journey_needs_view_class_init (JourneyNeedsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_needs_view_dispose;
  JOURNEY_VALUE_VIEW_CLASS (klass)->update = journey_needs_view_update;
  JOURNEY_VALUE_VIEW_CLASS (klass)->how = journey_needs_view_how;
  JOURNEY_VALUE_VIEW_CLASS (klass)->set_low = journey_needs_view_set_low;
}

static GtkWidget *
add_button (GtkBox *box, const char *label, GCallback callback, JourneyNeedsView *self)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);

  return button;
}

static void
make_editor (JourneyNeedsView *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  GtkWidget *since;

  self->editor = GTK_WIDGET (box);
  self->title = journey_value_view_add_heading (box, "");
  self->class_field = g_object_new (JOURNEY_TYPE_CHOICE_FIELD, "field", "kano", "label", _ ("Kind of need (Kano)"), NULL);
  gtk_box_append (box, self->class_field);

  self->since = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  since = gtk_label_new (_ ("Since"));
  gtk_widget_add_css_class (since, "dim-label");
  gtk_box_append (GTK_BOX (self->since), since);
  self->date_field =
      g_object_new (JOURNEY_TYPE_DATE_FIELD, "field", "kano-date", "label", _ ("Class found on"), "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (self->since), self->date_field);
  self->confirm = add_button (GTK_BOX (self->since), _ ("Still true today"), G_CALLBACK (on_confirm), self);
  gtk_box_append (box, self->since);

  self->answers_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (box, self->answers_line);
  self->answers = journey_value_view_add_words (GTK_BOX (self->answers_line), "caption");
  gtk_widget_set_hexpand (self->answers, TRUE);
  self->take = add_button (GTK_BOX (self->answers_line), "", G_CALLBACK (on_take), self);
  gtk_widget_set_valign (self->take, GTK_ALIGN_CENTER);
  self->of_all = journey_value_view_add_words (box, "caption");
  gtk_widget_add_css_class (self->of_all, "dim-label");
  gtk_label_set_text (GTK_LABEL (self->of_all), _ ("The kind of need is set for all customers. Show all of them to change it."));
}

static void
journey_needs_view_init (JourneyNeedsView *self)
{
  /* Translators: Kano's coefficients, and Ulwick's opportunity score: columns of a narrow table. */
  const char *const columns[] = { _ ("Better"), _ ("Worse"), _ ("Opportunity"), NULL };
  GtkBox *box = journey_value_view_box (JOURNEY_VALUE_VIEW (self));

  self->summary = journey_value_view_add_words (box, NULL);
  self->chart = journey_chart_view_new (_ ("Needs"));
  journey_chart_view_set_ratio (JOURNEY_CHART_VIEW (self->chart), CHART_RATIO);
  gtk_widget_set_size_request (self->chart, -1, LEAST_CHART_HEIGHT);
  journey_chart_view_set_maker (JOURNEY_CHART_VIEW (self->chart), make_chart, self, NULL);
  g_signal_connect_object (self->chart, "selected", G_CALLBACK (on_row_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, self->chart);
  make_editor (self);
  gtk_box_append (box, self->editor);
  self->hint = journey_value_view_add_words (box, "dim-label");
  gtk_label_set_text (GTK_LABEL (self->hint), _ ("Select a touchpoint to say what kind of need it meets."));

  self->list = journey_value_list_new (_ ("Needs by touchpoint"), _ ("Touchpoint"), columns);
  g_signal_connect_object (self->list, "selected", G_CALLBACK (on_row_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  journey_value_view_set_list (JOURNEY_VALUE_VIEW (self), self->list);
}

/**
 * journey_needs_view_set_segment:
 * @segment: whether the maps that are shown from now on are those of one segment of the customers
 *
 * Answers are those of the segment then. Classes that were set by hand are those of all customers, which is said, and they
 * cannot be changed.
 */
void
journey_needs_view_set_segment (JourneyNeedsView *self, gboolean segment)
{
  g_return_if_fail (JOURNEY_IS_NEEDS_VIEW (self));

  self->segment = segment;
}
