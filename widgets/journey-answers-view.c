/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-answers-view.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-how-answers.h"
#include "journey-lack-words.h"
#include "journey-loyalty-words.h"
#include "journey-menu-list.h"
#include "journey-tally-table.h"
#include "journey-ui.h"
#include "journey-usual-name.h"
#include "journey-value-list.h"
#include "journey-words.h"

struct _JourneyAnswersView
{
  JourneyValueView parent_instance;

  GtkWidget *summary;
  GtkWidget *segments_row;
  GtkWidget *segments; /* a menu: all, then each */
  GtkWidget *list;
  GtkWidget *hint;

  JourneyTallyTable *tallies;
  char *segment; /* NULL for all */
  GStrv known;   /* what the menu offers */
  gboolean syncing;
};

G_DEFINE_FINAL_TYPE (JourneyAnswersView, journey_answers_view, JOURNEY_TYPE_VALUE_VIEW)

/* How many found it easy stands below the mean, with the interval. */
static void
take (JourneyValueItem *item, JourneyLoyaltyMeasure measure, const JourneyTallySums *sums)
{
  g_auto (JourneyLoyaltyWords) words = { 0 };
  g_autofree char *rests_on = NULL;

  if (!journey_loyalty_words_take (&words, measure, sums, journey_words_figure))
    return;

  rests_on = g_strdup_printf ("%s\n%s", words.interval, words.n);
  if (words.easy)
    {
      /* Translators: how many of the customers found it easy. */
      g_autofree char *easy = g_strdup_printf (_ ("%s easy"), words.easy);

      journey_value_item_take (item, measure, g_steal_pointer (&words.figure), g_strdup_printf ("%s\n%s", easy, rests_on));
    }
  else
    journey_value_item_take (item, measure, g_steal_pointer (&words.figure), g_steal_pointer (&rests_on));
}

static gboolean
add_item (GPtrArray *items, const char *id, const char *title, const char *words, gboolean strong, const JourneyTallySums *sums)
{
  g_autoptr (JourneyValueItem) item = journey_value_item_new (id, title, words, strong);

  for (guint i = 0; i < JOURNEY_LOYALTY_N_MEASURES; i++)
    take (item, (JourneyLoyaltyMeasure)i, sums);
  for (guint i = 0; i < JOURNEY_VALUE_COLUMNS; i++)
    if (*item->figures[i])
      {
        g_ptr_array_add (items, g_steal_pointer (&item));
        return TRUE;
      }

  return FALSE;
}

static void
add_stage (JourneyAnswersView *self, GPtrArray *items, JourneyState *stage, guint index, guint *number)
{
  gboolean any = add_item (items, journey_state_id (stage), journey_usual_name_or (stage, JOURNEY_STAGE_TITLE), _ ("Stage"), TRUE,
                           journey_tally_table_stage (self->tallies, index));

  for (guint i = 0; i < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    {
      JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i);
      g_autofree char *title =
          g_strdup_printf ("%u  %s", ++*number, journey_usual_name_or (touchpoint, JOURNEY_TOUCHPOINT_TITLE));

      if (any)
        add_item (items, journey_state_id (touchpoint), title, "", FALSE,
                  journey_tally_table_touchpoint (self->tallies, index, i));
    }
}

static GPtrArray *
make_items (JourneyAnswersView *self, JourneyState *map)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint number = 0;

  add_item (items, "", _ ("Whole map"), "", TRUE, journey_tally_table_map (self->tallies));
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    add_stage (self, items, journey_state_child (map, JOURNEY_MAP_STAGES, i), i, &number);

  return items;
}

static char *
summarise (JourneyAnswersView *self)
{
  const JourneyTallySums *sums = journey_tally_table_map (self->tallies);
  const char *lack = journey_lack_words_answers (sums);
  JourneyNps nps = journey_loyalty_nps (sums);
  g_autofree char *score = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (lack)
    return g_strdup (lack);
  if (nps.n == 0)
    return g_strdup (_ ("CSAT is the share of 4 and 5, CES how easy it was, from 1 to 7. Nobody was asked for the NPS."));

  score = journey_loyalty_words_score (nps.score);
  if (isnan (nps.low))
    return g_strdup_printf (ngettext ("NPS %s, from %lu answer: too few to say what everybody thinks.",
                                      "NPS %s, from %lu answers: too few to say what everybody thinks.", (gulong)nps.n),
                            score, (gulong)nps.n);

  low = journey_loyalty_words_score (nps.low);
  high = journey_loyalty_words_score (nps.high);
  /* Translators: a net promoter score, a number of answers, and the ends of an interval. */
  return g_strdup_printf (ngettext ("NPS %s, from %lu answer: with everybody asked, most likely between %s and %s.",
                                    "NPS %s, from %lu answers: with everybody asked, most likely between %s and %s.",
                                    (gulong)nps.n),
                          score, (gulong)nps.n, low, high);
}

/* Where all who answered are of one segment, as when the page shows that alone, there is nothing to choose. */
static gboolean
are_of_one (JourneyState *map, GStrv segments)
{
  g_autoptr (JourneyTallyTable) all = NULL;
  g_autoptr (JourneyTallyTable) one = NULL;

  if (g_strv_length (segments) != 1)
    return FALSE;

  all = journey_tally_table_new (map, NULL, NULL);
  one = journey_tally_table_new (map, segments[0], NULL);
  return memcmp (journey_tally_table_map (all), journey_tally_table_map (one), sizeof (JourneyTallySums)) == 0;
}

/* The chosen segment stays chosen as long as the map has it. */
static void
show_segments (JourneyAnswersView *self, JourneyState *map)
{
  g_auto (GStrv) segments = journey_tally_segments (map);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint chosen = 0;

  gtk_widget_set_visible (self->segments_row, segments[0] != NULL && !are_of_one (map, segments));
  if (self->known && g_strv_equal ((const char *const *)segments, (const char *const *)self->known))
    return;

  gtk_string_list_append (words, _ ("All customers"));
  for (guint i = 0; segments[i]; i++)
    {
      gtk_string_list_append (words, segments[i]);
      if (g_strcmp0 (segments[i], self->segment) == 0)
        chosen = i + 1;
    }
  if (chosen == 0)
    g_clear_pointer (&self->segment, g_free);

  g_strfreev (self->known);
  self->known = g_steal_pointer (&segments);
  self->syncing = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->segments), G_LIST_MODEL (words));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->segments), chosen);
  journey_ui_set_menu_label (self->segments, _ ("Whose answers"));
  self->syncing = FALSE;
}

static void
sum_up (JourneyAnswersView *self, JourneyState *map)
{
  JourneyTallyTable *previous = self->tallies;

  self->tallies = journey_tally_table_new (map, self->segment, previous);
  g_clear_pointer (&previous, journey_tally_table_free);
}

static void
journey_answers_view_update (JourneyValueView *view)
{
  JourneyAnswersView *self = JOURNEY_ANSWERS_VIEW (view);
  JourneyState *map = journey_value_view_state (view);
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *words = NULL;

  if (!map)
    {
      g_clear_pointer (&self->tallies, journey_tally_table_free);
      return;
    }

  show_segments (self, map);
  sum_up (self, map);
  words = summarise (self);
  gtk_label_set_text (GTK_LABEL (self->summary), words);
  gtk_widget_set_visible (self->hint, journey_loyalty_is_asked (journey_tally_table_map (self->tallies)));
  items = make_items (self, map);
  journey_value_list_show (JOURNEY_VALUE_LIST (self->list), items);
  journey_value_list_select (JOURNEY_VALUE_LIST (self->list), journey_selection_id (journey_value_view_selection (view)));
}

static void
take_answers (JourneyAnswered *answered, const JourneyTallySums *sums, const char *title)
{
  answered->title = title;
  answered->unasked = !journey_loyalty_is_asked (sums);
  if (!answered->unasked)
    answered->sums = sums;
}

static void
take_selected (JourneyAnswersView *self, JourneyState *stage, guint index, const char *id, JourneyAnswered *answered)
{
  if (g_strcmp0 (journey_state_id (stage), id) == 0)
    take_answers (answered, journey_tally_table_stage (self->tallies, index), journey_usual_name_or (stage, JOURNEY_STAGE_TITLE));

  for (guint i = 0; i < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    {
      JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i);

      if (g_strcmp0 (journey_state_id (touchpoint), id) == 0)
        take_answers (answered, journey_tally_table_touchpoint (self->tallies, index, i),
                      journey_usual_name_or (touchpoint, JOURNEY_TOUCHPOINT_TITLE));
    }
}

/* What is selected, where anybody answered, else the map. */
static char *
journey_answers_view_how (JourneyValueView *view)
{
  JourneyAnswersView *self = JOURNEY_ANSWERS_VIEW (view);
  JourneyState *map = journey_value_view_state (view);
  JourneyNode *touchpoint = journey_value_view_touchpoint (view);
  const char *id = touchpoint ? journey_node_id (touchpoint) : journey_selection_id (journey_value_view_selection (view));
  JourneyAnswered answered = { .sums = journey_tally_table_map (self->tallies), .segment = self->segment };

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    take_selected (self, journey_state_child (map, JOURNEY_MAP_STAGES, i), i, id, &answered);

  return journey_how_answers (&answered);
}

static void
on_segment (JourneyAnswersView *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->segments));

  if (self->syncing || !self->known || chosen == GTK_INVALID_LIST_POSITION)
    return;

  g_free (self->segment);
  self->segment = chosen > 0 ? g_strdup (self->known[chosen - 1]) : NULL;
  journey_ui_set_menu_label (self->segments, _ ("Whose answers"));
  journey_value_view_update (JOURNEY_VALUE_VIEW (self));
}

static void
on_row_selected (JourneyAnswersView *self, const char *id)
{
  journey_selection_select (journey_value_view_selection (JOURNEY_VALUE_VIEW (self)), id);
}

static void
on_row_activated (JourneyAnswersView *self, const char *id)
{
  journey_gap_view_activated (JOURNEY_GAP_VIEW (self), id);
}

static void
journey_answers_view_dispose (GObject *object)
{
  g_clear_pointer (&JOURNEY_ANSWERS_VIEW (object)->tallies, journey_tally_table_free);

  G_OBJECT_CLASS (journey_answers_view_parent_class)->dispose (object);
}

static void
journey_answers_view_finalize (GObject *object)
{
  JourneyAnswersView *self = JOURNEY_ANSWERS_VIEW (object);

  g_free (self->segment);
  g_strfreev (self->known);

  G_OBJECT_CLASS (journey_answers_view_parent_class)->finalize (object);
}

static void
journey_answers_view_class_init (JourneyAnswersViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_answers_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_answers_view_finalize;
  JOURNEY_VALUE_VIEW_CLASS (klass)->update = journey_answers_view_update;
  JOURNEY_VALUE_VIEW_CLASS (klass)->how = journey_answers_view_how;
}

static void
journey_answers_view_init (JourneyAnswersView *self)
{
  const char *const columns[] = { journey_loyalty_words_name (JOURNEY_LOYALTY_NPS),
                                  journey_loyalty_words_name (JOURNEY_LOYALTY_CSAT),
                                  journey_loyalty_words_name (JOURNEY_LOYALTY_CES), NULL };
  GtkBox *box = journey_value_view_box (JOURNEY_VALUE_VIEW (self));
  GtkWidget *label = gtk_label_new (_ ("Whose answers"));

  self->summary = journey_value_view_add_words (box, NULL);
  self->hint = journey_value_view_add_words (box, "caption");
  gtk_widget_add_css_class (self->hint, "dim-label");
  gtk_label_set_text (GTK_LABEL (self->hint),
                      _ ("Below each figure: where it most likely lies (95 %), and how many answered. CES: "
                         "the mean from 1 to 7, and how many found it easy."));

  self->segments_row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->segments = gtk_drop_down_new (NULL, NULL);
  journey_menu_list_open_at_choice (self->segments);
  gtk_widget_set_hexpand (self->segments, TRUE);
  gtk_widget_add_css_class (label, "field-name");
  gtk_box_append (GTK_BOX (self->segments_row), label);
  gtk_box_append (GTK_BOX (self->segments_row), self->segments);
  gtk_box_append (box, self->segments_row);
  g_signal_connect_object (self->segments, "notify::selected", G_CALLBACK (on_segment), self, G_CONNECT_SWAPPED);

  self->list = journey_value_list_new (_ ("Answers by stage and touchpoint"), _ ("Touchpoint"), columns);
  g_signal_connect_object (self->list, "selected", G_CALLBACK (on_row_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  journey_value_view_set_list (JOURNEY_VALUE_VIEW (self), self->list);
}
