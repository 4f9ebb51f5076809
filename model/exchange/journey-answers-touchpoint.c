/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-answers-build.h"
#include "journey-answers-importance.h"
#include "journey-answers-score.h"
#include "journey-csv-text.h"
#include "journey-gap.h"
#include "journey-id.h"
#include "journey-kano.h"
#include "journey-kinds.h"
#include "journey-text.h"
#include "journey-usual-name.h"

/* What becomes of one touchpoint: tallies, scores and their evidence, and the kind of need. */

static JourneyState *
begin_child (JourneyAnswersChildren *children, guint position, JourneyKind kind)
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
  JourneyAnswersChildren *counts = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_state_unref);

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
  journey_answers_children_give (state, JOURNEY_TALLY_COUNTS, counts);

  return journey_state_seal (state);
}

/* What tells tallies of a touchpoint apart. */
static char *
tally_key (JourneyQuestion question, const char *segment)
{
  g_autofree char *folded = journey_text_fold (segment);

  return g_strdup_printf ("%d %s", question, folded);
}

/* Key of each new tally → its position in the sum + 1. */
static GHashTable *
index_tallies (JourneyAnswersBuild *build, const JourneyAnswersSum *sum)
{
  GHashTable *index = g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sum->tallies->len; i++)
    {
      const JourneyAnswersTally *tally = g_ptr_array_index (sum->tallies, i);
      const char *segment = g_ptr_array_index (build->reading->sums.segments, tally->segment);

      g_hash_table_insert (index, tally_key (tally->question, segment), GUINT_TO_POINTER (i + 1));
    }

  return index;
}

static JourneyState *
make_tally_at (JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum, guint position)
{
  const JourneyAnswersTally *tally = g_ptr_array_index (sum->tallies, position);

  return make_tally (old, g_ptr_array_index (build->reading->sums.segments, tally->segment), tally);
}

static guint
n_answers (JourneyState *tally)
{
  guint n = 0;

  for (guint i = 0; i < journey_state_n_children (tally, JOURNEY_TALLY_COUNTS); i++)
    n += (guint)journey_state_integer (journey_state_child (tally, JOURNEY_TALLY_COUNTS, i), JOURNEY_COUNT_COUNT);

  return n;
}

/* Of two tallies of which only one names a segment, nobody can tell whether they are of the same people. */
static gboolean
may_be_the_same (JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum)
{
  gboolean has_segment = *journey_state_text (old, JOURNEY_TALLY_SEGMENT) != '\0';

  for (guint i = 0; i < sum->tallies->len; i++)
    {
      const JourneyAnswersTally *tally = g_ptr_array_index (sum->tallies, i);
      const char *segment = g_ptr_array_index (build->reading->sums.segments, tally->segment);

      if ((int)tally->question == journey_state_integer (old, JOURNEY_TALLY_QUESTION) && (*segment != '\0') != has_segment)
        return TRUE;
    }

  return FALSE;
}

static void
tell_of_earlier (JourneyAnswersBuild *build, JourneyState *touchpoint, guint n)
{
  if (n > 0)
    journey_csv_remark (
        &build->remarks, JOURNEY_REMARK_WARNING, 0,
        ngettext ("“%s”: %u earlier answer stays and is counted beside the new ones. Only some name a segment, so "
                  "nobody can tell whether they are the same people’s.",
                  "“%s”: %u earlier answers stay and are counted beside the new ones. Only some name a segment, so "
                  "nobody can tell whether they are the same people’s.",
                  n),
        journey_usual_name_or (touchpoint, JOURNEY_TOUCHPOINT_TITLE), n);
}

/* A new tally stands where that of the same question and segment stood; were there several of those, people would be counted
 * twice. */
static JourneyAnswersChildren *
replace_tallies (JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum)
{
  JourneyAnswersChildren *tallies = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_state_unref);
  g_autoptr (GHashTable) index = index_tallies (build, sum);
  g_autofree gboolean *placed = g_new0 (gboolean, sum->tallies->len);
  guint n_earlier = 0;

  for (guint i = 0; i < journey_state_n_children (old, JOURNEY_TOUCHPOINT_TALLIES); i++)
    {
      JourneyState *one = journey_state_child (old, JOURNEY_TOUCHPOINT_TALLIES, i);
      g_autofree char *key = tally_key ((JourneyQuestion)journey_state_integer (one, JOURNEY_TALLY_QUESTION),
                                        journey_state_text (one, JOURNEY_TALLY_SEGMENT));
      guint position = GPOINTER_TO_UINT (g_hash_table_lookup (index, key));

      if (position == 0 && may_be_the_same (build, one, sum))
        n_earlier += n_answers (one);
      if (position == 0)
        g_ptr_array_add (tallies, journey_state_ref (one));
      else if (!placed[position - 1])
        g_ptr_array_add (tallies, make_tally_at (build, one, sum, position - 1));
      if (position > 0)
        placed[position - 1] = TRUE;
    }
  for (guint i = 0; i < sum->tallies->len; i++)
    if (!placed[i])
      g_ptr_array_add (tallies, make_tally_at (build, NULL, sum, i));
  tell_of_earlier (build, old, n_earlier);

  return tallies;
}

static JourneyAnswersChildren *
make_tallies (JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum)
{
  return sum->tallies ? replace_tallies (build, old, sum) : journey_answers_children_copy (old, JOURNEY_TOUCHPOINT_TALLIES);
}

static gboolean
has_title (gconstpointer dimension, gconstpointer title)
{
  return g_str_equal (journey_state_text ((JourneyState *)dimension, JOURNEY_DIMENSION_TITLE), title);
}

static JourneyState *
make_dimension (const char *title, JourneyDimensionKind kind)
{
  JourneyState *dimension = journey_state_new (JOURNEY_KIND_DIMENSION, NULL);

  journey_state_set_text (dimension, JOURNEY_DIMENSION_TITLE, title);
  journey_state_set_integer (dimension, JOURNEY_DIMENSION_KIND, kind);

  return journey_state_seal (dimension);
}

static const char *
need_dimension (JourneyAnswersBuild *build, const char *title, JourneyDimensionKind kind, const char *remark)
{
  guint position;

  if (!g_ptr_array_find_with_equal_func (build->made, title, has_title, &position))
    {
      position = build->made->len;
      g_ptr_array_add (build->made, make_dimension (title, kind));
      if (remark)
        journey_csv_remark (&build->remarks, JOURNEY_REMARK_WARNING, 0, remark, title);
    }

  return journey_state_id (build->made->pdata[position]);
}

/* As journey_answers_reading_row () numbers them: those of the map, 'Overall', and those that the survey brings along. */
static const char *
id_of_dimension (JourneyAnswersBuild *build, guint dimension)
{
  JourneyState *map = build->reading->map;
  guint n = journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS);
  const JourneyAnswersDimension *brought;

  if (dimension < n)
    return journey_state_id (journey_state_child (map, JOURNEY_MAP_DIMENSIONS, dimension));
  if (dimension == n)
    return need_dimension (build, journey_usual_name (JOURNEY_KIND_DIMENSION), JOURNEY_DIMENSION_KIND_BENEFIT,
                           n > 0 ? _ ("Some ratings name no dimension; “%s” is added to the map for them.") : NULL);

  brought = &g_array_index (build->reading->new_dimensions, JourneyAnswersDimension, dimension - n - 1);
  return need_dimension (build, brought->title, brought->kind,
                         brought->kind == JOURNEY_DIMENSION_KIND_COST
                             ? _ ("The dimension “%s” is added to the map as a cost: less is better.")
                             : _ ("The dimension “%s” is added to the map as a benefit: more is better."));
}

static guint
find_score (JourneyAnswersChildren *scores, const char *dimension)
{
  guint i = 0;

  while (i < scores->len && strcmp (journey_state_text (g_ptr_array_index (scores, i), JOURNEY_SCORE_DIMENSION), dimension) != 0)
    i++;

  return i;
}

/* Which score of a touchpoint it is, where that has several. */
static char *
name_score (JourneyAnswersBuild *build, JourneyState *touchpoint, JourneyState *score)
{
  const char *title = journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE);
  JourneyState *dimension =
      journey_state_find_child (build->reading->map, JOURNEY_MAP_DIMENSIONS, journey_state_text (score, JOURNEY_SCORE_DIMENSION));

  if (!dimension || journey_state_n_children (build->reading->map, JOURNEY_MAP_DIMENSIONS) < 2)
    return g_strdup (title);

  return g_strdup_printf ("%s, %s", title, journey_usual_name_or (dimension, JOURNEY_DIMENSION_TITLE));
}

/* What rests on fewer answers than before is nothing that anybody wants without knowing. */
static void
compare_answers (JourneyAnswersBuild *build, JourneyState *touchpoint, JourneyState *old, JourneyState *score)
{
  g_autofree char *name = NULL;
  int before = journey_state_integer (old, JOURNEY_SCORE_N);
  int now = journey_state_integer (score, JOURNEY_SCORE_N);

  if (now >= before)
    return;

  name = name_score (build, touchpoint, score);
  journey_csv_remark (&build->remarks, JOURNEY_REMARK_WARNING, 0,
                      _ ("The score of “%s” rested on %d answers; with this survey it rests on %d."), name, before, now);
}

static gboolean
was_estimated (JourneyState *touchpoint, JourneyState *score)
{
  return journey_gap_is_assumption (
      journey_state_find_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, journey_state_text (score, JOURNEY_SCORE_EVIDENCE)));
}

static void
put_score (JourneyAnswersBuild *build,
           JourneyState *old,
           JourneyAnswersChildren *scores,
           const JourneyAnswersSum *sum,
           const JourneyAnswersScore *score,
           const char *evidence)
{
  const char *dimension = id_of_dimension (build, score->dimension);
  guint place = find_score (scores, dimension);
  JourneyState *before = place < scores->len ? g_ptr_array_index (scores, place) : NULL;
  JourneyState *made = begin_child (scores, place, JOURNEY_KIND_SCORE);

  journey_state_set_text (made, JOURNEY_SCORE_DIMENSION, dimension);
  journey_answers_score_fill (made, score, evidence);
  journey_answers_children_give (made, JOURNEY_SCORE_SEGMENTS,
                                 journey_answers_score_segments (build, before, sum, score->dimension, evidence));
  journey_state_seal (made);
  if (!before)
    build->effect.n_added++;
  else if (!journey_state_equal (before, made))
    {
      compare_answers (build, old, before, made);
      build->effect.n_replaced++;
      build->effect.n_estimates += was_estimated (old, before);
    }
  journey_answers_children_replace (scores, place, made);
}

static gboolean
stays (JourneyState *before, JourneyState *after, JourneyFieldId field)
{
  double figure = journey_state_number (before, field);

  return !isnan (figure) && figure == journey_state_number (after, field);
}

/* Whether a touchpoint has scores of which expected and actual stay, which count beside those that come new. */
static gboolean
stand_beside (JourneyState *old, JourneyAnswersChildren *scores)
{
  guint n_old = journey_state_n_children (old, JOURNEY_TOUCHPOINT_SCORES);

  for (guint i = 0; i < n_old && scores->len > n_old; i++)
    {
      JourneyState *before = journey_state_child (old, JOURNEY_TOUCHPOINT_SCORES, i), *after = g_ptr_array_index (scores, i);

      if (stays (before, after, JOURNEY_SCORE_EXPECTED) && stays (before, after, JOURNEY_SCORE_ACTUAL))
        return TRUE;
    }

  return FALSE;
}

static JourneyAnswersChildren *
make_scores (JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum, const char *evidence)
{
  JourneyAnswersChildren *scores = journey_answers_children_copy (old, JOURNEY_TOUCHPOINT_SCORES);
  JourneyAnswersImportance importance = journey_answers_importance (build, old, sum);

  for (guint i = 0; sum->scores && i < sum->scores->len; i++)
    {
      const JourneyAnswersScore *score = g_ptr_array_index (sum->scores, i);

      if (score != importance.asked || !importance.is_all)
        put_score (build, old, scores, sum, score, evidence);
    }
  if (importance.is_all && scores->len == 0)
    put_score (build, old, scores, sum, importance.asked, evidence);
  build->effect.n_beside += stand_beside (old, scores);
  if (importance.asked)
    journey_answers_importance_share (&importance, build, old, scores);

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
static JourneyAnswersChildren *
put_evidence (JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum, const char **id)
{
  JourneyAnswersChildren *evidence = journey_answers_children_copy (old, JOURNEY_TOUCHPOINT_EVIDENCE);
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
  journey_answers_children_replace (evidence, place,
                                    make_evidence (begin_child (evidence, place, JOURNEY_KIND_EVIDENCE), sum, source));
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
kano_label (JourneyKano class)
{
  return journey_field_label (journey_spec_field (JOURNEY_TOUCHPOINT_KANO), (int)class);
}

/* Why the answers do not set the kind of need. */
static void
report_no_kano (JourneyAnswersBuild *build, JourneyState *touchpoint, const JourneyKanoFigures *figures)
{
  g_autofree char *title = journey_csv_shorten (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));

  if (figures->class == JOURNEY_KANO_NONE)
    /* translators: the title of a touchpoint, and 'reverse' or 'questionable' of the Kano model */
    journey_csv_remark (&build->remarks, JOURNEY_REMARK_WARNING, 0,
                        _ ("Most answers about “%s” are “%s”, which says no kind of need; its need stays as it is."), title,
                        kano_label (figures->mode));
  else if (figures->n < JOURNEY_KANO_MIN_ANSWERS)
    /* translators: a number, the title of a touchpoint, and a kind of need of the Kano model */
    journey_csv_remark (&build->remarks, JOURNEY_REMARK_WARNING, 0,
                        ngettext ("%u answer about the need of “%s” is too few to set it to “%s”, which takes %d; it stays "
                                  "as it is.",
                                  "%u answers about the need of “%s” are too few to set it to “%s”, which takes %d; it stays "
                                  "as it is.",
                                  (gulong)figures->n),
                        (guint)figures->n, title, kano_label (figures->class), JOURNEY_KANO_MIN_ANSWERS);
  else
    /* translators: the title of a touchpoint, and two kinds of need of the Kano model */
    journey_csv_remark (&build->remarks, JOURNEY_REMARK_WARNING, 0,
                        _ ("Answers about the need of “%s” are divided: “%s” is hardly ahead of “%s”; its need stays as it is."),
                        title, kano_label (figures->mode), kano_label (figures->next));
}

static void
report_kano (JourneyAnswersBuild *build, JourneyState *touchpoint, JourneyKano before, JourneyKano after)
{
  g_autofree char *title = journey_csv_shorten (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));

  /* translators: the title of a touchpoint, and two kinds of need of the Kano model */
  journey_csv_remark (&build->remarks, JOURNEY_REMARK_WARNING, 0, _ ("The need of “%s” was “%s”; by the answers it is “%s”."),
                      title, kano_label (before), kano_label (after));
}

/* What most answers say, of all segments, also those that the map had before; when it is firm, and a kind of need at all. */
static void
set_kano (JourneyAnswersBuild *build, JourneyState *state)
{
  JourneyKano before = (JourneyKano)journey_state_integer (state, JOURNEY_TOUCHPOINT_KANO);
  JourneyTallySums sums = { 0 };
  JourneyKanoFigures figures;

  journey_tally_sums_add_touchpoint (&sums, state, NULL);
  figures = journey_kano_figures (sums.kano);
  if (figures.class == JOURNEY_KANO_NONE || !figures.is_firm)
    {
      if (figures.mode != before)
        report_no_kano (build, state, &figures);
      return;
    }

  if (before != JOURNEY_KANO_NONE && before != figures.class)
    report_kano (build, state, before, figures.class);
  journey_state_set_integer (state, JOURNEY_TOUCHPOINT_KANO, figures.class);
  journey_state_set_text (state, JOURNEY_TOUCHPOINT_KANO_DATE, journey_kano_answers_date (state));
}

/**
 * journey_answers_build_touchpoint:
 * @old: a touchpoint of the map
 * @sum: what is said of it
 *
 * Returns: (transfer full): the touchpoint with the answers
 */
JourneyState *
journey_answers_build_touchpoint (JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum)
{
  JourneyState *state = journey_state_copy (old);
  const char *evidence;

  journey_answers_children_give (state, JOURNEY_TOUCHPOINT_EVIDENCE, put_evidence (build, old, sum, &evidence));
  journey_answers_children_give (state, JOURNEY_TOUCHPOINT_SCORES, make_scores (build, old, sum, evidence));
  journey_answers_children_give (state, JOURNEY_TOUCHPOINT_TALLIES, make_tallies (build, old, sum));
  if (has_question (sum, JOURNEY_QUESTION_KANO))
    set_kano (build, state);

  return journey_state_seal (state);
}
