/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-promises-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-how-value.h"
#include "journey-lack-words.h"
#include "journey-list-section.h"
#include "journey-promise-loss.h"
#include "journey-promise-row.h"
#include "journey-ui.h"
#include "journey-usual-name.h"
#include "journey-value-table.h"
#include "journey-words.h"

/* So many of those that lost most are listed. */
#define MAX_MAKERS 10
#define MAX_TOUCHPOINTS 30

struct _JourneyPromisesView
{
  JourneyValueView parent_instance;

  GtkWidget *summary;
  GtkWidget *explanation;
  GtkWidget *sources;
  GtkWidget *makers_heading;
  GtkWidget *makers;
  GtkWidget *places_heading;
  GtkWidget *places;
  GtkWidget *rest;
  GtkWidget *heading;
  GtkWidget *section;
};

G_DEFINE_FINAL_TYPE (JourneyPromisesView, journey_promises_view, JOURNEY_TYPE_VALUE_VIEW)

static char *
part_or_dash (double part)
{
  return isnan (part) ? g_strdup ("–") : journey_words_part (part);
}

static double
share_of (const JourneyPromiseLoss *loss, double over, double under)
{
  double all = loss->all.over + loss->all.under;

  return all > 0 ? (over + under) / all : NAN;
}

static void
show_row (GtkWidget *table, guint row, const char *title, const JourneyPromiseLoss *loss, double over, double under)
{
  double share = share_of (loss, over, under);
  g_autofree char *too_much = part_or_dash (over);
  g_autofree char *too_little = part_or_dash (under);
  g_autofree char *percent = isnan (share) ? g_strdup ("–") : journey_words_share (share);
  const char *const cells[] = { title, too_much, too_little, percent };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    journey_value_table_set (JOURNEY_VALUE_TABLE (table), row, i, cells[i]);
}

static const char *
source_name (guint source)
{
  return source == JOURNEY_PROMISE_SOURCE_NOT_NOTED
             ? _ ("No promise noted")
             : journey_field_label (journey_spec_field (JOURNEY_PROMISE_SOURCE), (int)source);
}

static void
show_sources (JourneyPromisesView *self, const JourneyPromiseLoss *loss)
{
  journey_value_table_set_n_rows (JOURNEY_VALUE_TABLE (self->sources), JOURNEY_N_PROMISE_SOURCES);
  for (guint i = 0; i < JOURNEY_N_PROMISE_SOURCES; i++)
    show_row (self->sources, i, source_name (i), loss, loss->sources[i].over, loss->sources[i].under);
}

static void
show_makers (JourneyPromisesView *self, const JourneyPromiseLoss *loss)
{
  guint n = MIN (loss->makers->len, MAX_MAKERS);

  journey_value_table_set_n_rows (JOURNEY_VALUE_TABLE (self->makers), n);
  gtk_widget_set_visible (self->makers, n > 0);
  gtk_widget_set_visible (self->makers_heading, n > 0);
  for (guint i = 0; i < n; i++)
    {
      const JourneyPromiseMaker *maker = &g_array_index (loss->makers, JourneyPromiseMaker, i);

      show_row (self->makers, i, *maker->name ? maker->name : _ ("Nobody named"), loss, maker->parts.over, maker->parts.under);
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const JourneyPromiseEntry *one = a;
  const JourneyPromiseEntry *other = b;
  double first = isnan (one->over) ? -1 : one->over + one->under;
  double second = isnan (other->over) ? -1 : other->over + other->under;

  if (first != second)
    return first < second ? 1 : -1;
  return one->number < other->number ? -1 : one->number > other->number;
}

static void
show_places (JourneyPromisesView *self, const JourneyPromiseLoss *loss)
{
  guint n = MIN (loss->entries->len, MAX_TOUCHPOINTS);
  guint rest = loss->entries->len - n;
  g_autofree char *words = g_strdup_printf (ngettext ("and %u more", "and %u more", rest), rest);

  g_array_sort (loss->entries, compare_entries);
  journey_value_table_set_n_rows (JOURNEY_VALUE_TABLE (self->places), n);
  gtk_widget_set_visible (self->places, n > 0);
  gtk_widget_set_visible (self->places_heading, n > 0);
  gtk_label_set_text (GTK_LABEL (self->rest), words);
  gtk_widget_set_visible (self->rest, rest > 0);
  for (guint i = 0; i < n; i++)
    {
      const JourneyPromiseEntry *entry = &g_array_index (loss->entries, JourneyPromiseEntry, i);
      g_autofree char *numbered =
          g_strdup_printf ("%u  %s", entry->number, journey_usual_name_or (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE));

      show_row (self->places, i, numbered, loss, entry->over, entry->under);
    }
}

static char *
summarise (const JourneyPromiseLoss *loss)
{
  const char *lack = journey_lack_words_promises (loss);
  double all = loss->all.over + loss->all.under;
  g_autofree char *lost = part_or_dash (all);
  g_autofree char *over = part_or_dash (loss->all.over);
  g_autofree char *under = part_or_dash (loss->all.under);

  if (lack)
    return g_strdup (lack);

  /* Translators: points of the scale. */
  return g_strdup_printf (journey_words_parts_add_up (loss->all.over, loss->all.under, all)
                              ? _ ("Of %s points lost, %s were promised too much and %s delivered too little.")
                              : _ ("Of about %s points lost, %s were promised too much and %s delivered too little."),
                          lost, over, under);
}

static void
show_editor (JourneyPromisesView *self)
{
  JourneyNode *touchpoint = journey_value_view_touchpoint (JOURNEY_VALUE_VIEW (self));
  const char *title = touchpoint ? journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE) : "";

  journey_editor_bind (JOURNEY_EDITOR (self->section), touchpoint);
  gtk_widget_set_visible (self->section, touchpoint != NULL);
  if (!touchpoint)
    gtk_label_set_text (GTK_LABEL (self->heading), _ ("Select a touchpoint to note its promises."));
  else
    gtk_label_set_text (GTK_LABEL (self->heading), *title ? title : journey_usual_name (JOURNEY_KIND_TOUCHPOINT));
  gtk_widget_set_sensitive (self->section, journey_value_view_is_editable (JOURNEY_VALUE_VIEW (self)));
}

static void
journey_promises_view_update (JourneyValueView *view)
{
  JourneyPromisesView *self = JOURNEY_PROMISES_VIEW (view);
  JourneyState *map = journey_value_view_state (view);
  g_autoptr (JourneyPromiseLoss) loss = NULL;
  g_autofree char *words = NULL;

  show_editor (self);
  if (!map)
    return;

  loss = journey_promise_loss_new (map, journey_gap_table_options (journey_value_view_table (view)));
  words = summarise (loss);
  gtk_label_set_text (GTK_LABEL (self->summary), words);
  gtk_widget_set_visible (self->sources, loss->all.over + loss->all.under > 0);
  gtk_widget_set_visible (self->explanation, loss->all.over + loss->all.under > 0);
  show_sources (self, loss);
  show_makers (self, loss);
  show_places (self, loss);
}

static char *
journey_promises_view_how (JourneyValueView *view)
{
  JourneyNode *touchpoint = journey_value_view_touchpoint (view);
  g_autoptr (JourneyPromiseLoss) loss =
      journey_promise_loss_new (journey_value_view_state (view), journey_gap_table_options (journey_value_view_table (view)));

  return journey_how_promises (loss, touchpoint ? journey_node_id (touchpoint) : NULL);
}

static void
journey_promises_view_class_init (JourneyPromisesViewClass *klass)
{
  JOURNEY_VALUE_VIEW_CLASS (klass)->update = journey_promises_view_update;
  JOURNEY_VALUE_VIEW_CLASS (klass)->how = journey_promises_view_how;

  g_type_ensure (JOURNEY_TYPE_PROMISE_ROW);
}

static GtkWidget *
add_table (GtkBox *box, const char *label, const char *title)
{
  const char *const columns[] = { title, _ ("too much"), _ ("too little"), _ ("of the loss"), NULL };
  GtkWidget *table = journey_value_table_new (label, columns);

  gtk_box_append (box, table);

  return table;
}

static void
journey_promises_view_init (JourneyPromisesView *self)
{
  GtkBox *box = journey_value_view_box (JOURNEY_VALUE_VIEW (self));

  self->summary = journey_value_view_add_words (box, NULL);
  self->explanation = journey_value_view_add_words (box, "caption");
  gtk_widget_add_css_class (self->explanation, "dim-label");
  gtk_label_set_text (
      GTK_LABEL (self->explanation),
      _ ("Promised too much is what customers expected beyond the best competitor there or, where none is scored, "
         "beyond what they usually expect on this map. The rest was delivered too little. All figures are points of the "
         "map’s loss, so that rows add up but for rounding."));
  self->sources = add_table (box, _ ("Loss by source"), _ ("Source"));

  self->heading = journey_value_view_add_heading (box, "");
  self->section = g_object_new (JOURNEY_TYPE_LIST_SECTION, "title", _ ("Promises"), "list", "promises", "row-type",
                                JOURNEY_TYPE_PROMISE_ROW, "add-label", _ ("Add promise"), NULL);
  gtk_box_append (box, self->section);

  self->makers_heading = journey_value_view_add_heading (box, _ ("Who promised"));
  self->makers = add_table (box, _ ("Loss by who promised"), _ ("By"));
  self->places_heading = journey_value_view_add_heading (box, _ ("Where"));
  self->places = add_table (box, _ ("Loss by touchpoint"), _ ("Touchpoint"));
  self->rest = journey_value_view_add_words (box, "dim-label");
}
