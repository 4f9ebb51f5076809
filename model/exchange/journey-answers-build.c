/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-answers-reading.h"
#include "journey-csv-text.h"
#include "journey-id.h"
#include "journey-kano.h"
#include "journey-kinds.h"
#include "journey-text.h"
#include "journey-usual-name.h"

/* The map with the answers in it. Nodes that stay what they are are shared, and what is replaced keeps its id, so that the
 * same answers make the same map whenever they come. */

typedef struct
{
  JourneyAnswersReading *reading;
  JourneyReport *report;
  const char *overall; /* id of the dimension that is made; NULL while none is needed */
  JourneyState *made;
  guint n_touchpoints;
} Build;

/* Children in the making. */
typedef GPtrArray Children;

static Children *
copy_children (JourneyState *state, JourneyListId list)
{
  guint n = state ? journey_state_n_children (state, list) : 0;
  Children *children = g_ptr_array_new_full (n, (GDestroyNotify)journey_state_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (children, journey_state_ref (journey_state_child (state, list, i)));

  return children;
}

static void
give_children (JourneyState *state, JourneyListId list, Children *children)
{
  guint n = children->len;
  g_autofree gpointer *items = g_ptr_array_steal (children, NULL);

  journey_state_take_children (state, list, (JourneyState **)items, n);
  g_ptr_array_unref (children);
}

/* The lists of @old but one, which is filled already. */
static void
give_other_lists (JourneyState *state, JourneyState *old, JourneyListId but)
{
  const JourneySpec *spec = journey_state_spec (old);

  for (guint i = 0; i < spec->n_lists; i++)
    if (JOURNEY_LIST_ID (spec->kind, i) != but)
      give_children (state, JOURNEY_LIST_ID (spec->kind, i), copy_children (old, JOURNEY_LIST_ID (spec->kind, i)));
}

static void
replace_child (Children *children, guint position, JourneyState *child)
{
  if (position < children->len)
    {
      journey_state_unref (g_ptr_array_index (children, position));
      g_ptr_array_index (children, position) = child;
    }
  else
    g_ptr_array_add (children, child);
}

static JourneyState *
begin_child (Children *children, guint position, JourneyKind kind)
{
  return position < children->len ? journey_state_copy_fields (g_ptr_array_index (children, position))
                                  : journey_state_new (kind, NULL);
}

static JourneyState *
make_count (JourneyState *old_tally, const char *answer, guint n)
{
  guint n_old = old_tally ? journey_state_n_children (old_tally, JOURNEY_TALLY_COUNTS) : 0;
  JourneyState *count = NULL;

  for (guint i = 0; !count && i < n_old; i++)
    {
      JourneyState *old = journey_state_child (old_tally, JOURNEY_TALLY_COUNTS, i);

      if (strcmp (journey_state_text (old, JOURNEY_COUNT_ANSWER), answer) == 0)
        count = journey_state_copy_fields (old);
    }
  if (!count)
    count = journey_state_new (JOURNEY_KIND_COUNT, NULL);

  journey_state_set_text (count, JOURNEY_COUNT_ANSWER, answer);
  journey_state_set_integer (count, JOURNEY_COUNT_COUNT, (int)n);
  return journey_state_seal (count);
}

static JourneyState *
make_tally (JourneyState *old, const char *segment, const JourneyAnswersTally *tally)
{
  JourneyState *state = old ? journey_state_copy_fields (old) : journey_state_new (JOURNEY_KIND_TALLY, NULL);
  Children *counts = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_state_unref);

  for (guint i = 0; i < JOURNEY_ANSWERS_MAX_CHOICES; i++)
    if (tally->counts[i] > 0)
      {
        g_autofree char *answer = journey_answers_sums_answer (tally->question, i);

        g_ptr_array_add (counts, make_count (old, answer, tally->counts[i]));
      }
  journey_state_set_integer (state, JOURNEY_TALLY_QUESTION, tally->question);
  if (!old)
    journey_state_set_text (state, JOURNEY_TALLY_SEGMENT, segment);
  journey_state_set_text (state, JOURNEY_TALLY_FROM, tally->from);
  journey_state_set_text (state, JOURNEY_TALLY_TO, tally->to);
  give_children (state, JOURNEY_TALLY_COUNTS, counts);

  return journey_state_seal (state);
}

static gboolean
is_same_tally (JourneyState *old, JourneyQuestion question, const char *segment_key)
{
  g_autofree char *key = NULL;

  if (journey_state_integer (old, JOURNEY_TALLY_QUESTION) != (int)question)
    return FALSE;

  key = journey_text_fold (journey_state_text (old, JOURNEY_TALLY_SEGMENT));
  return strcmp (key, segment_key) == 0;
}

/* In place of the tally of that question and segment; were there several, people would be counted twice. */
static void
put_tally (Children *tallies, const char *segment, const JourneyAnswersTally *tally)
{
  g_autofree char *key = journey_text_fold (segment);
  guint place = tallies->len;

  for (guint i = tallies->len; i > 0; i--)
    if (is_same_tally (g_ptr_array_index (tallies, i - 1), tally->question, key))
      {
        if (place < tallies->len)
          g_ptr_array_remove_index (tallies, place);
        place = i - 1;
      }
  replace_child (tallies, place, make_tally (place < tallies->len ? g_ptr_array_index (tallies, place) : NULL, segment, tally));
}

static Children *
make_tallies (Build *build, JourneyState *old, const JourneyAnswersSum *sum)
{
  Children *tallies = copy_children (old, JOURNEY_TOUCHPOINT_TALLIES);

  for (guint i = 0; sum->tallies && i < sum->tallies->len; i++)
    {
      const JourneyAnswersTally *tally = g_ptr_array_index (sum->tallies, i);

      put_tally (tallies, g_ptr_array_index (build->reading->sums.segments, tally->segment), tally);
    }

  return tallies;
}

static const char *
need_overall (Build *build)
{
  if (!build->made)
    {
      build->made = journey_state_new (JOURNEY_KIND_DIMENSION, NULL);
      journey_state_set_text (build->made, JOURNEY_DIMENSION_TITLE, journey_usual_name (JOURNEY_KIND_DIMENSION));
      journey_state_seal (build->made);
    }

  return journey_state_id (build->made);
}

static const char *
id_of_dimension (Build *build, guint dimension)
{
  JourneyState *map = build->reading->map;

  return dimension < journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS)
             ? journey_state_id (journey_state_child (map, JOURNEY_MAP_DIMENSIONS, dimension))
             : need_overall (build);
}

/* Number and spread are those of the experience; where nobody says how it was, of what was expected, then of what it matters.
 * They stay those of a figure that the map has already and the survey says nothing of. */
static const JourneyAnswersFigure *
leading_figure (JourneyState *old, const JourneyAnswersScore *score)
{
  static const JourneyFieldId fields[] = { JOURNEY_SCORE_IMPORTANCE, JOURNEY_SCORE_EXPECTED, JOURNEY_SCORE_ACTUAL };

  for (int i = JOURNEY_ANSWERS_FIGURE_ACTUAL; i >= 0; i--)
    if (score->figures[i].n > 0)
      return &score->figures[i];
    else if (!isnan (journey_state_number (old, fields[i])))
      return NULL;

  return NULL;
}

static JourneyState *
make_score (JourneyState *state, const JourneyAnswersScore *score, const char *dimension, const char *evidence)
{
  static const JourneyFieldId fields[] = { JOURNEY_SCORE_IMPORTANCE, JOURNEY_SCORE_EXPECTED, JOURNEY_SCORE_ACTUAL };
  const JourneyAnswersFigure *leading = leading_figure (state, score);

  journey_state_set_text (state, JOURNEY_SCORE_DIMENSION, dimension);
  for (guint i = 0; i < JOURNEY_ANSWERS_N_FIGURES; i++)
    if (score->figures[i].n > 0)
      journey_state_set_number (state, fields[i], journey_answers_figure_mean (&score->figures[i]));
  if (leading)
    {
      journey_state_set_integer (state, JOURNEY_SCORE_N, (int)leading->n);
      journey_state_set_number (state, JOURNEY_SCORE_SD, journey_answers_figure_sd (leading));
      journey_state_set_text (state, JOURNEY_SCORE_EVIDENCE, evidence);
    }

  return journey_state_seal (state);
}

static guint
find_score (Children *scores, const char *dimension)
{
  guint i = 0;

  while (i < scores->len && strcmp (journey_state_text (g_ptr_array_index (scores, i), JOURNEY_SCORE_DIMENSION), dimension) != 0)
    i++;

  return i;
}

static Children *
make_scores (Build *build, JourneyState *old, const JourneyAnswersSum *sum, const char *evidence)
{
  Children *scores = copy_children (old, JOURNEY_TOUCHPOINT_SCORES);

  for (guint i = 0; sum->scores && i < sum->scores->len; i++)
    {
      const JourneyAnswersScore *score = g_ptr_array_index (sum->scores, i);
      const char *dimension = id_of_dimension (build, score->dimension);
      guint place = find_score (scores, dimension);

      replace_child (scores, place, make_score (begin_child (scores, place, JOURNEY_KIND_SCORE), score, dimension, evidence));
    }

  return scores;
}

/* As many as answered the question that most answered. */
static JourneyState *
make_evidence (JourneyState *state, const JourneyAnswersSum *sum, const char *source)
{
  const char *last = "";
  guint n = 0;

  for (guint i = 0; i < sum->scores->len; i++)
    {
      const JourneyAnswersScore *score = g_ptr_array_index (sum->scores, i);

      for (guint j = 0; j < JOURNEY_ANSWERS_N_FIGURES; j++)
        n = MAX (n, score->figures[j].n);
      if (strcmp (score->last, last) > 0)
        last = score->last;
    }
  journey_state_set_integer (state, JOURNEY_EVIDENCE_KIND, JOURNEY_EVIDENCE_KIND_SURVEY);
  journey_state_set_integer (state, JOURNEY_EVIDENCE_N, (int)n);
  journey_state_set_text (state, JOURNEY_EVIDENCE_DATE, last);
  journey_state_set_text (state, JOURNEY_EVIDENCE_NOTE, source);

  return journey_state_seal (state);
}

/* The survey of the same name, which is the one that an import made before. */
static Children *
put_evidence (Build *build, JourneyState *old, const JourneyAnswersSum *sum, const char **id)
{
  Children *evidence = copy_children (old, JOURNEY_TOUCHPOINT_EVIDENCE);
  const char *source = build->reading->options->source ? build->reading->options->source : "";
  guint place = 0;

  *id = NULL;
  if (!sum->scores)
    return evidence;

  for (; place < evidence->len; place++)
    {
      JourneyState *one = g_ptr_array_index (evidence, place);

      if (journey_state_integer (one, JOURNEY_EVIDENCE_KIND) == JOURNEY_EVIDENCE_KIND_SURVEY
          && strcmp (journey_state_text (one, JOURNEY_EVIDENCE_NOTE), source) == 0)
        break;
    }
  replace_child (evidence, place, make_evidence (begin_child (evidence, place, JOURNEY_KIND_EVIDENCE), sum, source));
  *id = journey_state_id (g_ptr_array_index (evidence, place));

  return evidence;
}

static gboolean
has_question (const JourneyAnswersSum *sum, JourneyQuestion question)
{
  for (guint i = 0; sum->tallies && i < sum->tallies->len; i++)
    if (((const JourneyAnswersTally *)g_ptr_array_index (sum->tallies, i))->question == question)
      return TRUE;

  return FALSE;
}

static const char *
last_kano_date (JourneyState *touchpoint)
{
  const char *last = "";

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_TALLIES); i++)
    {
      JourneyState *tally = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, i);

      if (journey_state_integer (tally, JOURNEY_TALLY_QUESTION) == JOURNEY_QUESTION_KANO
          && strcmp (journey_state_text (tally, JOURNEY_TALLY_TO), last) > 0)
        last = journey_state_text (tally, JOURNEY_TALLY_TO);
    }

  return last;
}

static void
report_kano (Build *build, JourneyState *touchpoint, JourneyKano before, JourneyKano after)
{
  const JourneyField *field = journey_spec_field (JOURNEY_TOUCHPOINT_KANO);
  g_autofree char *title = journey_csv_shorten (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));

  /* translators: the title of a touchpoint, and two kinds of need of the Kano model */
  journey_report_add (build->report, JOURNEY_REMARK_WARNING, 0, _ ("The need of “%s” was “%s”; by the answers it is “%s”."),
                      title, journey_field_label (field, before), journey_field_label (field, after));
}

/* What most answers say, of all segments, also those that the map had before. */
static void
set_kano (Build *build, JourneyState *state)
{
  JourneyKano before = (JourneyKano)journey_state_integer (state, JOURNEY_TOUCHPOINT_KANO);
  JourneyTallySums sums = { 0 };
  JourneyKano mode;

  journey_tally_sums_add_touchpoint (&sums, state, NULL);
  mode = journey_kano_figures (sums.kano).mode;
  if (before != JOURNEY_KANO_NONE && before != mode)
    report_kano (build, state, before, mode);
  journey_state_set_integer (state, JOURNEY_TOUCHPOINT_KANO, mode);
  journey_state_set_text (state, JOURNEY_TOUCHPOINT_KANO_DATE, last_kano_date (state));
}

static JourneyState *
make_touchpoint (Build *build, JourneyState *old, const JourneyAnswersSum *sum)
{
  const JourneySpec *spec = journey_state_spec (old);
  JourneyState *state = journey_state_copy_fields (old);
  const char *evidence;

  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);

      if (list != JOURNEY_TOUCHPOINT_TALLIES && list != JOURNEY_TOUCHPOINT_SCORES && list != JOURNEY_TOUCHPOINT_EVIDENCE)
        give_children (state, list, copy_children (old, list));
    }
  give_children (state, JOURNEY_TOUCHPOINT_EVIDENCE, put_evidence (build, old, sum, &evidence));
  give_children (state, JOURNEY_TOUCHPOINT_SCORES, make_scores (build, old, sum, evidence));
  give_children (state, JOURNEY_TOUCHPOINT_TALLIES, make_tallies (build, old, sum));
  if (has_question (sum, JOURNEY_QUESTION_KANO))
    set_kano (build, state);

  return journey_state_seal (state);
}

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
make_stage (Build *build, JourneyState *old, const JourneyAnswersSum *sums)
{
  Children *touchpoints = copy_children (old, JOURNEY_STAGE_TOUCHPOINTS);
  gboolean changed = FALSE;
  JourneyState *state;

  for (guint i = 0; i < touchpoints->len; i++)
    {
      JourneyState *before = g_ptr_array_index (touchpoints, i);

      if (!sums[i].tallies && !sums[i].scores)
        continue;
      build->n_touchpoints++;
      replace_child (
          touchpoints, i,
          keep_old (make_touchpoint (build, before, &sums[i]), journey_state_child (old, JOURNEY_STAGE_TOUCHPOINTS, i)));
      changed |= g_ptr_array_index (touchpoints, i) != journey_state_child (old, JOURNEY_STAGE_TOUCHPOINTS, i);
    }
  if (!changed)
    {
      g_ptr_array_unref (touchpoints);
      return journey_state_ref (old);
    }

  state = journey_state_copy_fields (old);
  give_children (state, JOURNEY_STAGE_TOUCHPOINTS, touchpoints);
  give_other_lists (state, old, JOURNEY_STAGE_TOUCHPOINTS);
  return journey_state_seal (state);
}

static Children *
make_stages (Build *build)
{
  JourneyState *map = build->reading->map;
  const JourneyAnswersSum *sums = build->reading->sums.sums;
  Children *stages = copy_children (map, JOURNEY_MAP_STAGES);

  for (guint i = 0; i < stages->len; i++)
    {
      JourneyState *old = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      replace_child (stages, i, make_stage (build, old, sums));
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

static Children *
add_feedback (Build *build)
{
  JourneyAnswersReading *reading = build->reading;
  Children *feedback = copy_children (reading->map, JOURNEY_MAP_FEEDBACK);
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

/**
 * journey_answers_build:
 * @reading: at its end
 * @report: where it is said what of the map is another now than somebody had set
 * @n_touchpoints: (out): how many touchpoints got answers
 *
 * Returns: (transfer full): the map with the answers, or the very map when they change nothing
 */
JourneyState *
journey_answers_build (JourneyAnswersReading *reading, JourneyReport *report, guint *n_touchpoints)
{
  Build build = { .reading = reading, .report = report };
  JourneyState *map = reading->map;
  const JourneySpec *spec = journey_state_spec (map);
  JourneyState *state = journey_state_copy_fields (map);

  give_children (state, JOURNEY_MAP_STAGES, make_stages (&build));
  give_children (state, JOURNEY_MAP_FEEDBACK, add_feedback (&build));
  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);
      Children *children;

      if (list == JOURNEY_MAP_STAGES || list == JOURNEY_MAP_FEEDBACK)
        continue;
      children = copy_children (map, list);
      if (list == JOURNEY_MAP_DIMENSIONS && build.made)
        g_ptr_array_add (children, g_steal_pointer (&build.made));
      give_children (state, list, children);
    }
  *n_touchpoints = build.n_touchpoints;

  return keep_old (journey_state_seal (state), map);
}
