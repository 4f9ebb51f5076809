/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <math.h>

/* A rating that counts, as it stands in the map. */
typedef struct
{
  const JourneyGapDimension *dimension;
  double actual;
  guint competitor;
  guint column;
} Given;

static void
collect_rating (GArray *given, const JourneyGapRules *rules, JourneyGapTable *table, JourneyState *rating, guint competitor)
{
  int column = journey_gap_table_column (table, journey_state_text (rating, JOURNEY_RATING_TOUCHPOINT));
  const JourneyGapDimension *dimension =
      journey_gap_rules_dimension (rules, journey_state_text (rating, JOURNEY_RATING_DIMENSION));
  double actual = journey_state_number (rating, JOURNEY_RATING_ACTUAL);

  if (column >= 0 && dimension && !isnan (actual))
    {
      const Given new = { dimension, actual, competitor, (guint)column };

      g_array_append_val (given, new);
    }
}

static GArray *
collect (const JourneyGapRules *rules, JourneyGapTable *table, JourneyState *map)
{
  GArray *given = g_array_new (FALSE, FALSE, sizeof (Given));

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_COMPETITORS); i++)
    {
      JourneyState *competitor = journey_state_child (map, JOURNEY_MAP_COMPETITORS, i);
      guint n = journey_state_n_children (competitor, JOURNEY_COMPETITOR_RATINGS);

      for (guint j = 0; j < n; j++)
        collect_rating (given, rules, table, journey_state_child (competitor, JOURNEY_COMPETITOR_RATINGS, j), i);
    }

  return given;
}

/* Puts the ratings of a column side by side, in the order of the competitors. @starts is all zero before. */
static Given *
sort_by_column (GArray *given, guint *starts, guint n_columns)
{
  Given *sorted = g_new (Given, given->len);
  g_autofree guint *next = NULL;

  for (guint i = 0; i < given->len; i++)
    starts[g_array_index (given, Given, i).column + 1]++;
  for (guint i = 0; i < n_columns; i++)
    starts[i + 1] += starts[i];

  next = g_memdup2 (starts, n_columns * sizeof *starts);
  for (guint i = 0; i < given->len; i++)
    sorted[next[g_array_index (given, Given, i).column]++] = g_array_index (given, Given, i);

  return sorted;
}

/* Makes one rating a competitor of the column's, from @items on. Returns how many these are. */
static guint
rate_column (const JourneyGapRules *rules, const Given *given, guint n, JourneyGapRating *items)
{
  guint n_items = 0;

  for (guint i = 0; i < n;)
    {
      guint competitor = given[i].competitor;
      double weights = 0;
      double sum = 0;

      for (; i < n && given[i].competitor == competitor; i++)
        {
          double weight = journey_gap_rules_weigh (rules, given[i].dimension);

          if (!(weight > 0))
            continue;
          weights += weight;
          sum += weight * journey_gap_rules_reflect (rules, given[i].dimension, given[i].actual);
        }
      if (weights > 0)
        items[n_items++] = (JourneyGapRating){ competitor, sum / weights };
    }

  return n_items;
}

static void
rate (JourneyGapRatings *ratings, JourneyGapRules *rules, JourneyGapTable *table, const Given *given)
{
  guint n_columns = journey_gap_table_length (table);
  guint n_items = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      guint first = ratings->starts[i];
      guint n = ratings->starts[i + 1] - first;

      ratings->starts[i] = n_items;
      if (n == 0)
        continue;
      journey_gap_rules_enter (rules, journey_gap_table_peek (table, i)->touchpoint);
      n_items += rate_column (rules, given + first, n, ratings->items + n_items);
    }
  ratings->starts[n_columns] = n_items;
}

static void
free_ratings (JourneyGapRatings *ratings)
{
  g_free (ratings->items);
  g_free (ratings->starts);
}

/**
 * journey_gap_ratings_new:
 * @table: its touchpoints are known
 * @map: of the table
 *
 * Works out the ratings of all competitors. Time and memory go with how many ratings there are, not with how many
 * there could be.
 *
 * Returns: (transfer full): the ratings
 */
JourneyGapRatings *
journey_gap_ratings_new (JourneyGapRules *rules, JourneyGapTable *table, JourneyState *map)
{
  guint n_columns = journey_gap_table_length (table);
  g_autoptr (GArray) given = collect (rules, table, map);
  g_autofree Given *sorted = NULL;
  JourneyGapRatings *ratings = g_atomic_rc_box_new0 (JourneyGapRatings);

  if (given->len == 0)
    return ratings;

  ratings->starts = g_new0 (guint, (gsize)n_columns + 1);
  sorted = sort_by_column (given, ratings->starts, n_columns);
  ratings->items = g_new (JourneyGapRating, given->len);
  rate (ratings, rules, table, sorted);

  return ratings;
}

/** journey_gap_ratings_unref: Gives up a reference to @ratings. */
void
journey_gap_ratings_unref (JourneyGapRatings *ratings)
{
  g_atomic_rc_box_release_full (ratings, (GDestroyNotify)free_ratings);
}
