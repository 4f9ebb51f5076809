/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-answers-build.h"
#include "journey-id.h"
#include "journey-kinds.h"
#include "journey-segment.h"
#include "journey-text.h"

/* @state, or @old where both are the same, so that a map to which nothing was added is the very same. */
static JourneyState *
keep_old (JourneyState *state, JourneyState *old)
{
  if (!journey_state_equal (state, old))
    return state;

  journey_state_unref (state);
  return journey_state_ref (old);
}

static JourneyState *
make_stage (JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sums)
{
  JourneyAnswersChildren *touchpoints = journey_answers_children_copy (old, JOURNEY_STAGE_TOUCHPOINTS);
  gboolean changed = FALSE;
  JourneyState *state;

  for (guint i = 0; i < touchpoints->len; i++)
    {
      JourneyState *before = g_ptr_array_index (touchpoints, i);

      if (!sums[i].tallies && !sums[i].scores)
        continue;
      build->n_touchpoints++;
      journey_answers_children_replace (touchpoints, i,
                                        keep_old (journey_answers_build_touchpoint (build, before, &sums[i]),
                                                  journey_state_child (old, JOURNEY_STAGE_TOUCHPOINTS, i)));
      changed |= g_ptr_array_index (touchpoints, i) != journey_state_child (old, JOURNEY_STAGE_TOUCHPOINTS, i);
    }
  if (!changed)
    {
      g_ptr_array_unref (touchpoints);
      return journey_state_ref (old);
    }

  state = journey_state_copy (old);
  journey_answers_children_give (state, JOURNEY_STAGE_TOUCHPOINTS, touchpoints);
  return journey_state_seal (state);
}

static JourneyAnswersChildren *
make_stages (JourneyAnswersBuild *build)
{
  JourneyState *map = build->reading->map;
  const JourneyAnswersSum *sums = build->reading->sums.sums;
  JourneyAnswersChildren *stages = journey_answers_children_copy (map, JOURNEY_MAP_STAGES);

  for (guint i = 0; i < stages->len; i++)
    {
      JourneyState *old = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      journey_answers_children_replace (stages, i, make_stage (build, old, sums));
      sums += journey_state_n_children (old, JOURNEY_STAGE_TOUCHPOINTS);
    }

  return stages;
}

static char *
feedback_key (const char *touchpoint, const char *date, const char *text)
{
  return g_strdup_printf ("%s\n%s\n%s", touchpoint, date, text);
}

/* How often the map has each thing that was said; who answers it, and how far that is, makes no difference. */
static GHashTable *
count_feedback (JourneyState *map)
{
  GHashTable *counts = g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_FEEDBACK); i++)
    {
      JourneyState *feedback = journey_state_child (map, JOURNEY_MAP_FEEDBACK, i);
      char *key = feedback_key (journey_state_text (feedback, JOURNEY_FEEDBACK_TOUCHPOINT),
                                journey_state_text (feedback, JOURNEY_FEEDBACK_DATE),
                                journey_state_text (feedback, JOURNEY_FEEDBACK_TEXT));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + 1));
    }

  return counts;
}

static JourneyState *
make_feedback (const JourneyAnswersComment *comment, const char *touchpoint)
{
  JourneyState *state = journey_state_new (JOURNEY_KIND_FEEDBACK, NULL);

  journey_state_set_text (state, JOURNEY_FEEDBACK_CHANNEL, _ ("survey"));
  journey_state_set_text (state, JOURNEY_FEEDBACK_DATE, comment->date);
  journey_state_set_text (state, JOURNEY_FEEDBACK_TEXT, comment->text);
  journey_state_set_text (state, JOURNEY_FEEDBACK_TOUCHPOINT, touchpoint);

  return journey_state_seal (state);
}

static JourneyAnswersChildren *
add_feedback (JourneyAnswersBuild *build)
{
  JourneyAnswersReading *reading = build->reading;
  JourneyAnswersChildren *feedback = journey_answers_children_copy (reading->map, JOURNEY_MAP_FEEDBACK);
  g_autoptr (GHashTable) known = count_feedback (reading->map);

  for (guint i = 0; i < reading->sums.comments->len; i++)
    {
      const JourneyAnswersComment *comment = g_ptr_array_index (reading->sums.comments, i);
      const char *touchpoint = comment->place < G_MAXUINT
                                   ? journey_state_id (journey_answers_index_get (reading->index, comment->place)->touchpoint)
                                   : "";
      g_autofree char *key = feedback_key (touchpoint, comment->date, comment->text);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (known, key));

      if (n > 0)
        g_hash_table_insert (known, g_steal_pointer (&key), GUINT_TO_POINTER (n - 1));
      else
        g_ptr_array_add (feedback, make_feedback (comment, touchpoint));
    }

  return feedback;
}

/* A segment that the map knows is spelled as there: capital letters make no other one. */
static void
spell_segments (JourneyAnswersReading *reading)
{
  g_auto (GStrv) names = journey_segment_names (reading->map);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; names[i]; i++)
    g_hash_table_insert (known, journey_text_fold (names[i]), names[i]);
  for (guint i = 0; i < reading->sums.segments->len; i++)
    {
      char **segment = (char **)&g_ptr_array_index (reading->sums.segments, i);
      g_autofree char *key = journey_text_fold (*segment);
      const char *name = g_hash_table_lookup (known, key);

      if (!name)
        continue;
      g_free (*segment);
      *segment = g_strdup (name);
    }
}

/**
 * journey_answers_build:
 * @reading: at its end
 * @report: where it is said what of the map is another now than somebody had set, and what was not set
 * @n_touchpoints: (out): how many touchpoints got answers
 * @effect: (out): what became of the scores
 *
 * Returns: (transfer full): the map with the answers, or the very map when they change nothing
 */
JourneyState *
journey_answers_build (JourneyAnswersReading *reading, JourneyReport *report, guint *n_touchpoints, JourneyAnswersEffect *effect)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_state_unref);
  JourneyAnswersBuild build = { .reading = reading, .remarks.report = report, .made = made };
  JourneyState *map = reading->map;
  JourneyState *state = journey_state_copy (map);
  JourneyAnswersChildren *dimensions;

  spell_segments (reading);
  journey_answers_children_give (state, JOURNEY_MAP_STAGES, make_stages (&build));
  journey_answers_children_give (state, JOURNEY_MAP_FEEDBACK, add_feedback (&build));
  dimensions = journey_answers_children_copy (map, JOURNEY_MAP_DIMENSIONS);
  for (guint i = 0; i < made->len; i++)
    g_ptr_array_add (dimensions, journey_state_ref (made->pdata[i]));
  journey_answers_children_give (state, JOURNEY_MAP_DIMENSIONS, dimensions);
  *n_touchpoints = build.n_touchpoints;
  *effect = build.effect;
  journey_csv_remarks_finish (&build.remarks);

  return keep_old (journey_state_seal (state), map);
}

/**
 * journey_answers_children_copy:
 *
 * Returns: (transfer full): the children of @state in @list
 */
JourneyAnswersChildren *
journey_answers_children_copy (JourneyState *state, JourneyListId list)
{
  guint n = state ? journey_state_n_children (state, list) : 0;
  JourneyAnswersChildren *children = g_ptr_array_new_full (n, (GDestroyNotify)journey_state_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (children, journey_state_ref (journey_state_child (state, list, i)));

  return children;
}

/**
 * journey_answers_children_give:
 * @state: a node that is not sealed
 * @children: (transfer full): sealed nodes
 *
 * Sets the children of a list.
 */
void
journey_answers_children_give (JourneyState *state, JourneyListId list, JourneyAnswersChildren *children)
{
  guint n = children->len;
  g_autofree gpointer *items = g_ptr_array_steal (children, NULL);

  journey_state_take_children (state, list, (JourneyState **)items, n);
  g_ptr_array_unref (children);
}

/**
 * journey_answers_children_replace:
 * @position: beyond the end adds @child
 * @child: (transfer full): a sealed node
 */
void
journey_answers_children_replace (JourneyAnswersChildren *children, guint position, JourneyState *child)
{
  if (position < children->len)
    {
      journey_state_unref (g_ptr_array_index (children, position));
      g_ptr_array_index (children, position) = child;
    }
  else
    g_ptr_array_add (children, child);
}
