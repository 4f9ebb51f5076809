/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "value-map.h"

#include <math.h>

const GapDimension value_dimensions[VALUE_N_DIMENSIONS] = {
  { "Function", FALSE, 1 }, { "Feeling", FALSE, 2 }, { "Time", TRUE, 1 }, { "Money", TRUE, 0.5 }, { "Ignored", FALSE, 0 },
};

static const GapRow rows[] = {
  { "S", "a", "Function", 5, 4, 2 },   { "S", "a", "Feeling", 3, 3, 4 },  { "S", "a", "Time", 1, 2, 3 },
  { "S", "a", "Ignored", 5, 5, 1 },    { "S", "b", "Function", 1, 5, 5 }, { "S", "b", "Money", NAN, 3, 1 },
  { "T", "c", "Function", 3, 3, NAN }, { "T", "c", "Feeling", 3, 2, 2 },
};

static const GapRow rested[] = {
  { "S", "a", "Function", 5, 4, 2, FALSE, 9, "survey" },
  { "S", "a", "Feeling", 2, 3, 1, FALSE, 12, "estimate" },
  { "S", "b", "Function", 3, 5, 1 },
  { "S", "b", "Feeling", 3, 4, 2 },
};

JourneyState *
value_map_on (int low, int high, double (*bring) (double))
{
  GapRow brought[G_N_ELEMENTS (rows)];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      brought[i] = rows[i];
      brought[i].importance = bring (rows[i].importance);
      brought[i].expected = bring (rows[i].expected);
      brought[i].actual = bring (rows[i].actual);
    }

  return gap_map_new (low, high, value_dimensions, VALUE_N_DIMENSIONS, brought, G_N_ELEMENTS (rows), NAN);
}

double
value_as_it_is (double score)
{
  return score;
}

double
value_to_hundred (double score)
{
  return 25 * (score - 1);
}

JourneyState *
value_map_rested (void)
{
  return gap_map_new (1, 5, value_dimensions, VALUE_N_DIMENSIONS, rested, G_N_ELEMENTS (rested), NAN);
}
