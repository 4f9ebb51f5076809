/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-firmness.h"

#include <math.h>
#include <string.h>

#include "journey-gap-private.h"
#include "journey-normal.h"

#define DRAWS JOURNEY_FIRMNESS_DRAWS

/* How many ranks are told. Nobody acts on the twentieth. */
#define MOST_RANKS 10

/* How many touchpoints are drawn at most: those that could come to the top most easily. */
#define MOST_DRAWN 400

/* A touchpoint that would have to be luckier than this to come to the top is not drawn: it happens once in 30,000 times. */
#define FAR 4.0

/* Two neighbours that change places this often are a toss-up; never being wrong would be 0, and throwing a coin ½. */
#define TOSS_UP 0.25

/* A touchpoint that takes part. */
typedef struct
{
  const JourneyGapEntry *entry;
  double reach; /* the priority that it could have if answers were as unlucky as FAR */
  gboolean drawn;
  gboolean known;   /* of every score */
  gboolean asked;   /* those that are not known were asked of more than one */
  double *priority; /* in each draw; NULL when it always has that of the table */
} Runner;

typedef struct
{
  JourneyGapTable *table;
  JourneyGapRules *rules;
  GArray *scores;  /* of JourneyGapScore: those of the touchpoint that is looked at */
  Runner *runners; /* in the order of the ranking */
  guint n_runners;
  guint n_ranks;
} Race;

struct _JourneyFirmness
{
  JourneyGapTable *table;
  JourneyFirmnessRank *ranks;
  guint n_ranks;
  guint n_unknown;
};

static void
read_scores (Race *race, JourneyState *touchpoint)
{
  guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES);
  JourneyGapScore score;

  g_array_set_size (race->scores, 0);
  journey_gap_rules_begin (race->rules, touchpoint);
  for (guint i = 0; i < n; i++)
    if (journey_gap_rules_read (race->rules, touchpoint, journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i), &score))
      g_array_append_val (race->scores, score);
}

/* What the score adds to Σ w·loss when its mean is @z standard errors away, cut to the scale. */
static double
lose (const Race *race, const JourneyGapScore *score, double z)
{
  double drawn = CLAMP (score->actual + z * score->error, race->rules->low, race->rules->high);
  double gap = journey_gap_score_gap (score, isnan (score->error) ? score->actual : drawn);

  return score->w * MAX (0, -gap);
}

/* What Σ w·loss has to be multiplied with to become the priority. */
static double
find_factor (const Race *race, const JourneyGapEntry *entry)
{
  double weights = 0;

  for (guint i = 0; i < race->scores->len; i++)
    weights += g_array_index (race->scores, JourneyGapScore, i).w;

  return journey_gap_rules_weight (race->rules, entry->importance) / weights;
}

static void
enter_runner (Race *race, Runner *runner)
{
  double sum = 0;

  runner->reach = runner->entry->priority;
  runner->known = TRUE;
  runner->asked = TRUE;
  read_scores (race, runner->entry->touchpoint);
  for (guint i = 0; i < race->scores->len; i++)
    {
      const JourneyGapScore *score = &g_array_index (race->scores, JourneyGapScore, i);

      runner->drawn |= score->error > 0;
      runner->known &= !isnan (score->error);
      runner->asked &= !isnan (score->error) || score->n > 1;
      sum += lose (race, score, score->dimension->cost ? FAR : -FAR);
    }
  if (runner->drawn)
    runner->reach = sum * find_factor (race, runner->entry);
}

static void
draw_score (const Race *race, const Runner *runner, const JourneyGapScore *score)
{
  JourneyNormal normal;

  journey_normal_init (&normal, journey_state_id (runner->entry->touchpoint),
                       (guint)(score->dimension - race->rules->dimensions));
  for (guint i = 0; i < DRAWS; i++)
    runner->priority[i] += lose (race, score, journey_normal_next (&normal));
}

static void
draw_runner (Race *race, Runner *runner)
{
  double factor;

  runner->priority = g_new0 (double, DRAWS);
  read_scores (race, runner->entry->touchpoint);
  for (guint i = 0; i < race->scores->len; i++)
    draw_score (race, runner, &g_array_index (race->scores, JourneyGapScore, i));

  factor = find_factor (race, runner->entry);
  for (guint i = 0; i < DRAWS; i++)
    runner->priority[i] *= factor;
}

static int
compare_reach (gconstpointer a, gconstpointer b)
{
  const Runner *runner_a = *(Runner *const *)a;
  const Runner *runner_b = *(Runner *const *)b;

  if (runner_a->reach != runner_b->reach)
    return runner_a->reach > runner_b->reach ? -1 : 1;
  return runner_a->entry->rank < runner_b->entry->rank ? -1 : 1;
}

/* What the last of the ranks that are told has when it is as lucky as FAR: who cannot reach that cannot come between them. */
static double
find_threshold (Race *race)
{
  double least = INFINITY;

  for (guint i = 0; i < race->n_ranks; i++)
    {
      double sum = 0;

      read_scores (race, race->runners[i].entry->touchpoint);
      for (guint j = 0; j < race->scores->len; j++)
        {
          const JourneyGapScore *score = &g_array_index (race->scores, JourneyGapScore, j);

          sum += lose (race, score, score->dimension->cost ? -FAR : FAR);
        }
      least = MIN (least, sum * find_factor (race, race->runners[i].entry));
    }

  return least;
}

/* Returns FALSE when it was cancelled. */
static gboolean
draw (Race *race, GCancellable *cancellable)
{
  double threshold = find_threshold (race);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = race->n_ranks; i < race->n_runners; i++)
    if (race->runners[i].drawn && race->runners[i].reach >= threshold)
      g_ptr_array_add (chosen, &race->runners[i]);
  g_ptr_array_sort (chosen, compare_reach);
  for (guint i = 0; i < race->n_ranks; i++)
    if (race->runners[i].drawn)
      g_ptr_array_insert (chosen, 0, &race->runners[i]);
  if (chosen->len > MOST_DRAWN)
    g_ptr_array_set_size (chosen, MOST_DRAWN);

  for (guint i = 0; i < chosen->len; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      draw_runner (race, g_ptr_array_index (chosen, i));
    }

  return TRUE;
}

static double
priority_in (const Runner *runner, guint draw)
{
  return runner->priority ? runner->priority[draw] : runner->entry->priority;
}

/* Whether @a comes before @b; what differs by rounding is a tie, which is broken as in the ranking. */
static gboolean
is_before (const Race *race, const Runner *a, const Runner *b, guint draw)
{
  double margin = race->table->margin;
  double difference = priority_in (a, draw) - priority_in (b, draw);

  if (difference > margin || difference < -margin)
    return difference > 0;
  if (a->entry->moment_of_truth != b->entry->moment_of_truth)
    return a->entry->moment_of_truth;
  return a->entry->number < b->entry->number;
}

/* Those that nothing was drawn for stand in the order of the ranking, so that how many of them come before is searched for. */
static guint
count_still_before (const Race *race, Runner *const *still, guint n, const Runner *runner, guint draw)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (is_before (race, still[middle], runner, draw))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* The rank of one of the first in each draw. */
static void
find_ranks (const Race *race, GPtrArray *moving, GPtrArray *still, const Runner *runner, guint *ranks)
{
  for (guint i = 0; i < DRAWS; i++)
    ranks[i] = 1 + count_still_before (race, (Runner *const *)still->pdata, still->len, runner, i);
  for (guint j = 0; j < moving->len; j++)
    {
      const Runner *other = g_ptr_array_index (moving, j);

      for (guint i = 0; other != runner && i < DRAWS; i++)
        ranks[i] += is_before (race, other, runner, i);
    }
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  return *(const guint *)a < *(const guint *)b ? -1 : *(const guint *)a > *(const guint *)b;
}

static void
judge (const Race *race, guint position, guint *ranks, JourneyFirmnessRank *rank)
{
  const Runner *runner = &race->runners[position];
  guint n_first = 0, n_kept = 0, n_overtaken = 0;
  gboolean has_next = position + 1 < race->n_ranks;
  gboolean drawn = runner->drawn || (has_next && runner[1].drawn);

  for (guint i = 0; i < DRAWS; i++)
    {
      n_first += ranks[i] == 1;
      n_kept += ranks[i] == runner->entry->rank;
      n_overtaken += has_next && is_before (race, runner + 1, runner, i);
    }
  qsort (ranks, DRAWS, sizeof *ranks, compare_ranks);
  *rank = (JourneyFirmnessRank){
    .entry = runner->entry,
    .first = n_first / (double)DRAWS,
    .kept = n_kept / (double)DRAWS,
    .overtaken = has_next ? n_overtaken / (double)DRAWS : NAN,
    .best = ranks[DRAWS / 40],
    .worst = ranks[DRAWS - 1 - DRAWS / 40],
    .drawn = runner->drawn,
    .known = runner->known,
    .lacks_spread = !runner->known && runner->asked,
    .toss_up = drawn && n_overtaken >= TOSS_UP * DRAWS,
  };
}

static gboolean
finish (JourneyFirmness *self, const Race *race, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) moving = g_ptr_array_new ();
  g_autoptr (GPtrArray) still = g_ptr_array_new ();
  g_autofree guint *ranks = g_new (guint, DRAWS);

  for (guint i = 0; i < race->n_runners; i++)
    g_ptr_array_add (race->runners[i].priority ? moving : still, &race->runners[i]);
  for (guint i = 0; i < race->n_ranks; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      find_ranks (race, moving, still, &race->runners[i], ranks);
      judge (race, i, ranks, &self->ranks[i]);
    }

  return TRUE;
}

static gboolean
run (JourneyFirmness *self, Race *race, GCancellable *cancellable)
{
  for (guint i = 0; i < race->n_runners; i++)
    {
      race->runners[i].entry = journey_gap_table_ranked (self->table, i);
      enter_runner (race, &race->runners[i]);
      self->n_unknown += !race->runners[i].known;
      race->n_ranks += i < MOST_RANKS && race->runners[i].entry->priority > self->table->margin;
    }
  if (!draw (race, cancellable))
    return FALSE;

  self->n_ranks = race->n_ranks;
  self->ranks = g_new0 (JourneyFirmnessRank, race->n_ranks);

  return finish (self, race, cancellable);
}

static void
clear_race (Race *race)
{
  for (guint i = 0; i < race->n_runners; i++)
    g_free (race->runners[i].priority);
  g_free (race->runners);
  g_array_unref (race->scores);
}

/**
 * journey_firmness_new:
 * @table: which is kept
 * @cancellable: (nullable): ends it early
 *
 * How firm is the ranking: each mean of what customers got is drawn 2,000 times anew, normal with its standard error sd/√n
 * and cut to the scale (a parametric bootstrap: Efron & Tibshirani 1993), and all are ranked each time. Scores without n and
 * sd stay as they are, and so do importance and expectations. The draws of a score depend on nothing but its touchpoint and
 * the place of its dimension, so that the same map always has the same figures, and an edit elsewhere leaves them alone.
 *
 * Two neighbours that change places in a quarter of the draws or more are a toss-up, unless both always have the same figures.
 *
 * At most the first ten ranks that lose anything are told. At most 400 touchpoints are drawn: those of the first ranks, then
 * whoever could come among them with a mean four standard errors worse; the others keep the figures that they have. It may
 * take a tenth of a second, and can be called in any thread.
 *
 * Returns: (transfer full) (nullable): how firm it is; NULL when it was cancelled
 */
JourneyFirmness *
journey_firmness_new (JourneyGapTable *table, GCancellable *cancellable)
{
  JourneyFirmness *self;
  g_auto (JourneyGapRules) rules = { 0 };
  Race race = { .table = table, .rules = &rules };
  gboolean done;

  g_return_val_if_fail (table != NULL, NULL);

  self = g_new0 (JourneyFirmness, 1);
  self->table = journey_gap_table_ref (table);
  journey_gap_rules_init (&rules, table->map, &table->options);
  race.scores = g_array_new (FALSE, FALSE, sizeof (JourneyGapScore));
  race.n_runners = table->figures.n_scored;
  race.runners = g_new0 (Runner, race.n_runners);
  done = run (self, &race, cancellable);
  clear_race (&race);
  if (!done)
    g_clear_pointer (&self, journey_firmness_free);

  return self;
}

/** journey_firmness_free: Frees @firmness. */
void
journey_firmness_free (JourneyFirmness *firmness)
{
  g_return_if_fail (firmness != NULL);

  g_free (firmness->ranks);
  journey_gap_table_unref (firmness->table);
  g_free (firmness);
}

/**
 * journey_firmness_length:
 *
 * Returns: how many ranks can be told of, ten at most; 0 when nothing is lost
 */
guint
journey_firmness_length (JourneyFirmness *firmness)
{
  g_return_val_if_fail (firmness != NULL, 0);

  return firmness->n_ranks;
}

/**
 * journey_firmness_at:
 * @position: 0-based, in the order of the ranking
 *
 * Returns: (transfer none): how firm it stands
 */
const JourneyFirmnessRank *
journey_firmness_at (JourneyFirmness *firmness, guint position)
{
  g_return_val_if_fail (firmness != NULL && position < firmness->n_ranks, NULL);

  return &firmness->ranks[position];
}

/**
 * journey_firmness_n_unknown:
 *
 * Returns: how many touchpoints of the ranking have a score that does not say how sure it is: it has the same figures in all
 * draws, so that what is told holds only if these do
 */
guint
journey_firmness_n_unknown (JourneyFirmness *firmness)
{
  g_return_val_if_fail (firmness != NULL, 0);

  return firmness->n_unknown;
}
