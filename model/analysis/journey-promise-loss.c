/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-promise-loss.h"

#include <math.h>
#include <string.h>

#include "journey-gap-private.h"
#include "journey-place-table.h"
#include "journey-profile.h"

/* What is looked up once for all touchpoints. */
typedef struct
{
  JourneyGapRules rules;
  double *usual;      /* for each dimension, more is better; NAN where there is nothing to go by */
  GHashTable *rivals; /* touchpoint and dimension → box of the best rival's score, more is better */
  GHashTable *makers; /* name → its place in the loss, + 1 */
} Context;

static void
add_rating (Context *context, JourneyState *rating)
{
  const JourneyPlace place = { journey_state_text (rating, JOURNEY_RATING_TOUCHPOINT),
                               journey_state_text (rating, JOURNEY_RATING_DIMENSION) };
  const JourneyGapDimension *dimension = journey_gap_rules_dimension (&context->rules, place.dimension);
  double actual = journey_state_number (rating, JOURNEY_RATING_ACTUAL);
  double *best;

  if (!dimension || isnan (actual))
    return;

  actual = journey_gap_rules_reflect (&context->rules, dimension, actual);
  best = g_hash_table_lookup (context->rivals, &place);
  if (!best)
    journey_place_table_add (context->rivals, place, g_memdup2 (&actual, sizeof actual));
  else
    *best = MAX (*best, actual);
}

static void
find_rivals (Context *context, JourneyState *map)
{
  context->rivals = journey_place_table_new (g_free);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_COMPETITORS); i++)
    {
      JourneyState *competitor = journey_state_child (map, JOURNEY_MAP_COMPETITORS, i);

      for (guint j = 0; j < journey_state_n_children (competitor, JOURNEY_COMPETITOR_RATINGS); j++)
        add_rating (context, journey_state_child (competitor, JOURNEY_COMPETITOR_RATINGS, j));
    }
}

static void
find_usual (Context *context, JourneyState *map)
{
  g_autoptr (JourneyProfileTable) table = journey_profile_table_new (map, context->rules.measured_only, NULL);
  g_autoptr (JourneyProfile) profile = journey_profile_table_map (table);

  context->usual = g_new (double, profile->n);
  for (guint i = 0; i < profile->n; i++)
    context->usual[i] = journey_gap_rules_reflect (&context->rules, &context->rules.dimensions[i], profile->rows[i].expected);
}

/* What customers may fairly expect there. */
static double
fair_level (Context *context, JourneyState *touchpoint, const JourneyGapDimension *dimension, const char *id)
{
  const JourneyPlace place = { journey_state_id (touchpoint), id };
  const double *rival = g_hash_table_lookup (context->rivals, &place);

  return rival ? *rival : context->usual[dimension - context->rules.dimensions];
}

/* The part of the loss on one dimension that was promised too much, with its weight. */
static double
over_promised (Context *context, JourneyState *touchpoint, JourneyState *state, double *weights)
{
  const char *id = journey_state_text (state, JOURNEY_SCORE_DIMENSION);
  JourneyGapScore score;
  double expected, actual;

  if (!journey_gap_rules_read (&context->rules, touchpoint, state, &score))
    return 0;

  expected = journey_gap_rules_reflect (&context->rules, score.dimension, score.expected);
  actual = journey_gap_rules_reflect (&context->rules, score.dimension, score.actual);
  *weights += score.w;
  if (actual >= expected)
    return 0;

  return score.w * (expected - CLAMP (fair_level (context, touchpoint, score.dimension, id), actual, expected));
}

static JourneyPromiseEntry
part_entry (Context *context, const JourneyGapEntry *entry)
{
  JourneyState *touchpoint = entry->touchpoint;
  JourneyPromiseEntry parted = { .touchpoint = touchpoint, .number = entry->number, .over = NAN, .under = NAN };
  double weights = 0;
  double over = 0;

  if (isnan (entry->gap))
    return parted;

  journey_gap_rules_begin (&context->rules, touchpoint);
  if (journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_PROMISES) > 0)
    for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
      over += over_promised (context, touchpoint, journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i), &weights);
  parted.over = over > 0 ? MIN (over / weights, entry->loss) : 0;
  parted.under = entry->loss - parted.over;

  return parted;
}

static void
add_part (JourneyLossParts *parts, const JourneyPromiseEntry *entry, double weight)
{
  if (isnan (entry->over))
    return;

  parts->over += weight * entry->over;
  parts->under += weight * entry->under;
}

static JourneyLossParts *
need_maker (JourneyPromiseLoss *loss, Context *context, const char *name)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (context->makers, name));

  if (place == 0)
    {
      JourneyPromiseMaker maker = { .name = g_strdup (name) };

      g_array_append_val (loss->makers, maker);
      place = loss->makers->len;
      g_hash_table_insert (context->makers, (gpointer)name, GUINT_TO_POINTER (place));
    }

  return &g_array_index (loss->makers, JourneyPromiseMaker, place - 1).parts;
}

/* Several promises at one touchpoint share its loss alike: nobody can say which of them people believed. */
static void
add_entry (JourneyPromiseLoss *loss, Context *context, const JourneyPromiseEntry *entry, double weight)
{
  guint n = journey_state_n_children (entry->touchpoint, JOURNEY_TOUCHPOINT_PROMISES);
  gboolean scored = !isnan (entry->over);
  guint sources = 0;

  add_part (&loss->all, entry, weight);
  loss->all.n_promises += n;
  loss->all.n_touchpoints += scored;
  for (guint i = 0; i < n; i++)
    {
      JourneyState *promise = journey_state_child (entry->touchpoint, JOURNEY_TOUCHPOINT_PROMISES, i);
      guint source = (guint)journey_state_integer (promise, JOURNEY_PROMISE_SOURCE);
      JourneyLossParts *maker = need_maker (loss, context, journey_state_text (promise, JOURNEY_PROMISE_BY));

      add_part (&loss->sources[source], entry, weight / n);
      add_part (maker, entry, weight / n);
      loss->sources[source].n_promises++;
      maker->n_promises++;
      sources |= 1U << source;
    }
  if (n == 0)
    {
      add_part (&loss->sources[JOURNEY_PROMISE_SOURCE_NOT_NOTED], entry, weight);
      sources = 1U << JOURNEY_PROMISE_SOURCE_NOT_NOTED;
    }
  for (guint i = 0; i < JOURNEY_N_PROMISE_SOURCES; i++)
    loss->sources[i].n_touchpoints += scored && sources & 1U << i;
}

static double
take_stage (JourneyPromiseLoss *loss, Context *context, JourneyState *stage, guint *number)
{
  double weights = 0;

  for (guint i = 0; i < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    {
      JourneyGapEntry entry = { .touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i), .number = ++*number };
      JourneyPromiseEntry parted;
      double weight;

      journey_gap_rules_score (&context->rules, &entry);
      weight = isnan (entry.gap) ? 0 : journey_gap_rules_weight (&context->rules, entry.importance);
      weights += weight;
      parted = part_entry (context, &entry);
      add_entry (loss, context, &parted, weight);
      parted.over *= weight;
      parted.under *= weight;
      if (journey_state_n_children (entry.touchpoint, JOURNEY_TOUCHPOINT_PROMISES) > 0)
        g_array_append_val (loss->entries, parted);
    }

  return weights;
}

static void
scale_parts (JourneyLossParts *parts, double weights)
{
  parts->over = weights > 0 ? parts->over / weights : NAN;
  parts->under = weights > 0 ? parts->under / weights : NAN;
}

static int
compare_makers (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *margin = data;
  const JourneyPromiseMaker *one = a;
  const JourneyPromiseMaker *other = b;
  double lost = journey_gap_round (one->parts.over + one->parts.under, *margin);
  double other_lost = journey_gap_round (other->parts.over + other->parts.under, *margin);

  return lost < other_lost ? 1 : lost > other_lost ? -1 : strcmp (one->name, other->name);
}

/* Sums become parts of the map's loss. */
static void
finish (JourneyPromiseLoss *loss, double weights, double margin)
{
  for (guint i = 0; i < loss->entries->len; i++)
    {
      JourneyPromiseEntry *entry = &g_array_index (loss->entries, JourneyPromiseEntry, i);

      entry->over /= weights;
      entry->under /= weights;
    }
  scale_parts (&loss->all, weights);
  for (guint i = 0; i < JOURNEY_N_PROMISE_SOURCES; i++)
    scale_parts (&loss->sources[i], weights);
  for (guint i = 0; i < loss->makers->len; i++)
    scale_parts (&g_array_index (loss->makers, JourneyPromiseMaker, i).parts, weights);
  g_array_sort_with_data (loss->makers, compare_makers, &margin);
}

static void
clear_maker (JourneyPromiseMaker *maker)
{
  g_free (maker->name);
}

static void
clear_context (Context *context)
{
  journey_gap_rules_clear (&context->rules);
  g_free (context->usual);
  g_hash_table_unref (context->rivals);
  g_hash_table_unref (context->makers);
}

/**
 * journey_promise_loss_new:
 * @map: a map, which the result keeps
 * @options: (nullable): what counts; NULL for everything
 *
 * Parts the loss of a map into what was promised too much and what was delivered too little, by where the expectation comes
 * from and by who made it. A gap has two ends: it can be closed by delivering more or by promising less. So each loss is cut at
 * what customers may fairly expect there, on each dimension: what the best competitor gives at that touchpoint, where one is
 * rated, else what customers of this map expect of that dimension on average (the mean of journey_profile_table_map ()). What is
 * expected above that was promised too much; what is missing up to it was delivered too little; both together are the loss. Where
 * no promise was noted there is nobody to have promised too much: all of it was delivered too little.
 *
 *   over = Σ w·(expected − fair) / Σ w, under = loss − over, with fair cut to actual…expected, costs reflected
 *
 * This is our own rule, in the spirit of gaps 3 and 4 of Parasuraman, Zeithaml & Berry 1985 (delivery short of the standard,
 * communication beyond delivery). Several promises at one touchpoint share its loss alike. All figures are parts of the map's
 * loss in points of its scale, weighted by ι(importance) as everywhere, and not what a touchpoint lost of its own: those of all
 * sources add up to the loss, and so do those of all makers and of all touchpoints with promises but for what has no promise.
 * Touchpoints that are not scored are left out; without any all figures are NAN.
 *
 * Returns: (transfer full): the parts
 */
JourneyPromiseLoss *
journey_promise_loss_new (JourneyState *map, const JourneyGapOptions *options)
{
  JourneyPromiseLoss *loss;
  Context context = { .makers = g_hash_table_new (g_str_hash, g_str_equal) };
  double weights = 0;
  guint number = 0;

  g_return_val_if_fail (map != NULL && journey_state_kind (map) == JOURNEY_KIND_MAP, NULL);

  loss = g_new0 (JourneyPromiseLoss, 1);
  loss->map = journey_state_ref (map);
  loss->makers = g_array_new (FALSE, FALSE, sizeof (JourneyPromiseMaker));
  g_array_set_clear_func (loss->makers, (GDestroyNotify)clear_maker);
  loss->entries = g_array_new (FALSE, FALSE, sizeof (JourneyPromiseEntry));

  journey_gap_rules_init (&context.rules, map, options);
  find_usual (&context, map);
  find_rivals (&context, map);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    weights += take_stage (loss, &context, journey_state_child (map, JOURNEY_MAP_STAGES, i), &number);
  finish (loss, weights, context.rules.epsilon);
  clear_context (&context);

  return loss;
}

/** journey_promise_loss_free: Frees @loss. */
void
journey_promise_loss_free (JourneyPromiseLoss *loss)
{
  g_return_if_fail (loss != NULL);

  g_array_unref (loss->makers);
  g_array_unref (loss->entries);
  journey_state_unref (loss->map);
  g_free (loss);
}
