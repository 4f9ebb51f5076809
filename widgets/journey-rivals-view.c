/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-rivals-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-figures.h"
#include "journey-chart-view.h"
#include "journey-how-rivals.h"
#include "journey-lack-words.h"
#include "journey-list-section.h"
#include "journey-rival-row.h"
#include "journey-ui.h"
#include "journey-usual-name.h"
#include "journey-value-table.h"

struct _JourneyRivalsView
{
  JourneyValueView parent_instance;

  GtkWidget *summary;
  GtkWidget *chart;
  GtkWidget *table;
  GtkWidget *basis;
  GtkWidget *heading;
  GtkWidget *section;

  JourneyRivals *rivals;
};

G_DEFINE_FINAL_TYPE (JourneyRivalsView, journey_rivals_view, JOURNEY_TYPE_VALUE_VIEW)

static const char *
name_of (const JourneyRival *rival)
{
  return journey_usual_name_or (rival->competitor, JOURNEY_COMPETITOR_NAME);
}

static char *
format_ratio (double ratio)
{
  return isnan (ratio) ? g_strdup ("–") : g_strdup_printf ("%.2f", ratio);
}

/* Above the line or below, with its sign. */
static char *
format_above (double above)
{
  double rounded = round (above * 100) / 100;

  if (isnan (above))
    return g_strdup ("–");

  return g_strdup_printf ("%s%.2f", rounded > 0 ? "+" : rounded < 0 ? "\u2212" : "", fabs (rounded));
}

static void
show_rival (JourneyRivalsView *self, guint row, const JourneyRival *rival)
{
  JourneyValueTable *table = JOURNEY_VALUE_TABLE (self->table);
  g_autofree char *quality = format_ratio (rival->quality);
  g_autofree char *cost = format_ratio (rival->cost);
  g_autofree char *above = format_above (rival->above);
  g_autofree char *n = g_strdup_printf ("%u", rival->n_pairs);
  const char *const cells[] = { name_of (rival), quality, cost, above, n };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    journey_value_table_set (table, row, i, cells[i]);
  journey_value_table_set_standing (table, row, 3, rival->above < 0 ? "short" : rival->above > 0 ? "exceeds" : NULL);
}

static char *
summarise (const JourneyRivals *rivals)
{
  const char *lack = journey_lack_words_rivals (rivals);
  const JourneyRival *better = NULL;
  guint below = 0;
  guint known = 0;
  g_autofree char *words = NULL;
  g_autofree char *rest = NULL;

  if (lack)
    return g_strdup (lack);

  for (guint i = 0; i < rivals->n; i++)
    {
      known += !isnan (rivals->items[i].above);
      below += rivals->items[i].above < 0;
      better = rivals->items[i].above < 0 ? &rivals->items[i] : better;
    }
  if (below == 0)
    words = g_strdup (_ ("No competitor offers more for what it costs customers."));
  else if (below == 1)
    words = g_strdup_printf (_ ("“%s” offers more for what it costs customers: value is lost to them."), name_of (better));
  else
    words =
        g_strdup_printf (ngettext ("%u of %u competitors offers more for what it costs customers: value is lost to them.",
                                   "%u of %u competitors offer more for what it costs customers: value is lost to them.", below),
                         below, known);
  if (known == rivals->n)
    return g_steal_pointer (&words);

  rest = g_strdup_printf (ngettext ("%u more cannot be compared: score a benefit and a cost of theirs.",
                                    "%u more cannot be compared: score a benefit and a cost of theirs.", rivals->n - known),
                          rivals->n - known);

  return g_strdup_printf ("%s\n%s", words, rest);
}

static JourneyChart *
make_chart (const JourneyChartOptions *options, gpointer data)
{
  const JourneyRivals *rivals = ((JourneyRivalsView *)data)->rivals;

  return rivals ? journey_chart_of_rivals (options, rivals) : NULL;
}

static void
show_rows (JourneyRivalsView *self, JourneyNode *map)
{
  JourneyNode *touchpoint = journey_value_view_touchpoint (JOURNEY_VALUE_VIEW (self));
  const char *title = touchpoint ? journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE) : "";
  JourneyState *shown =
      touchpoint ? journey_state_find (journey_value_view_state (JOURNEY_VALUE_VIEW (self)), journey_node_id (touchpoint)) : NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < journey_node_n_children (map, JOURNEY_MAP_COMPETITORS); i++)
    {
      JourneyNode *competitor = journey_node_child (map, JOURNEY_MAP_COMPETITORS, i);
      JourneyNodeRow *row = journey_node_row_find (self->section, journey_node_id (competitor));

      if (row)
        journey_rival_row_show (JOURNEY_RIVAL_ROW (row), touchpoint, shown);
    }
  if (touchpoint)
    /* Translators: the title of a touchpoint. */
    words = g_strdup_printf (_ ("Scores at “%s”"), *title ? title : journey_usual_name (JOURNEY_KIND_TOUCHPOINT));
  else
    words = g_strdup (_ ("Select a touchpoint to score competitors there."));
  gtk_label_set_text (GTK_LABEL (self->heading), words);
}

static void
release_rows (JourneyRivalsView *self)
{
  journey_editor_bind (JOURNEY_EDITOR (self->section), NULL);
  g_clear_pointer (&self->rivals, journey_rivals_free);
}

static void
journey_rivals_view_update (JourneyValueView *view)
{
  JourneyRivalsView *self = JOURNEY_RIVALS_VIEW (view);
  JourneyState *map = journey_value_view_state (view);
  JourneyNode *node = map ? (JourneyNode *)journey_value_view_map (view) : NULL;
  g_autofree char *words = NULL;

  if (!map)
    {
      release_rows (self);
      return;
    }

  g_clear_pointer (&self->rivals, journey_rivals_free);
  self->rivals = journey_rivals_new (map, journey_gap_table_options (journey_value_view_table (view))->measured_only);
  words = summarise (self->rivals);
  gtk_label_set_text (GTK_LABEL (self->summary), words);
  journey_value_table_set_n_rows (JOURNEY_VALUE_TABLE (self->table), self->rivals->n);
  for (guint i = 0; i < self->rivals->n; i++)
    show_rival (self, i, &self->rivals->items[i]);
  gtk_widget_set_visible (self->table, self->rivals->n > 0);
  gtk_widget_set_visible (self->basis, self->rivals->n > 0);
  gtk_widget_set_visible (self->heading, self->rivals->n > 0);
  gtk_widget_set_visible (self->chart, journey_lack_words_rivals (self->rivals) == NULL);
  journey_chart_view_refresh (JOURNEY_CHART_VIEW (self->chart));

  journey_editor_bind (JOURNEY_EDITOR (self->section), node);
  show_rows (self, node);
  gtk_widget_set_sensitive (self->section, journey_value_view_is_editable (view));
}

static char *
journey_rivals_view_how (JourneyValueView *view)
{
  return journey_how_rivals (JOURNEY_RIVALS_VIEW (view)->rivals);
}

static void
journey_rivals_view_dispose (GObject *object)
{
  JourneyRivalsView *self = JOURNEY_RIVALS_VIEW (object);

  G_OBJECT_CLASS (journey_rivals_view_parent_class)->dispose (object);

  g_clear_pointer (&self->rivals, journey_rivals_free);
}

static void
journey_rivals_view_class_init (JourneyRivalsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_rivals_view_dispose;
  JOURNEY_VALUE_VIEW_CLASS (klass)->update = journey_rivals_view_update;
  JOURNEY_VALUE_VIEW_CLASS (klass)->how = journey_rivals_view_how;

  g_type_ensure (JOURNEY_TYPE_RIVAL_ROW);
}

static void
journey_rivals_view_init (JourneyRivalsView *self)
{
  const char *const columns[] = { _ ("Against"), _ ("Quality"), _ ("Cost"), _ ("Value"), _ ("n"), NULL };
  GtkBox *box = journey_value_view_box (JOURNEY_VALUE_VIEW (self));

  self->summary = journey_value_view_add_words (box, NULL);
  self->chart = journey_chart_view_new (_ ("Value map"));
  journey_chart_view_set_maker (JOURNEY_CHART_VIEW (self->chart), make_chart, self, NULL);
  gtk_box_append (box, self->chart);

  self->table = journey_value_table_new (_ ("Competitors"), columns);
  gtk_box_append (box, self->table);
  self->basis = journey_value_view_add_words (box, "caption");
  gtk_widget_add_css_class (self->basis, "dim-label");
  gtk_label_set_text (
      GTK_LABEL (self->basis),
      _ ("Ours divided by theirs: above 1 we are better, or dearer. Value: how far we are above the line of fair value, "
         "or below it. n: scores that both have."));

  self->heading = journey_value_view_add_heading (box, "");
  self->section = g_object_new (JOURNEY_TYPE_LIST_SECTION, "title", _ ("Competitors"), "list", "competitors", "row-type",
                                JOURNEY_TYPE_RIVAL_ROW, "add-label", _ ("Add competitor"), NULL);
  gtk_box_append (box, self->section);
}
