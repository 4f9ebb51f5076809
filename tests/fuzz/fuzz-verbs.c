/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include <string.h>

#include "journey-history.h"
#include "journey-id.h"
#include "journey-writer.h"
#include "random-verbs.h"

/* Each verb is chosen by so many bytes, which also say what it is done to. */
#define BYTES_A_VERB 3
#define MAX_VERBS 60

/* First bytes that stand for something other than a verb. */
enum
{
  UNDO = 250,
  REDO = 252,
  COMPARE = 254,
};

static void
check_against_cold (JourneyMap *map)
{
  g_autoptr (JourneyState) cold = cold_freeze (JOURNEY_NODE (map));

  g_assert_true (journey_state_equal (cold, journey_map_state (map)));
}

static void
do_one (JourneyMap *map, GRand *chance, const guint8 *bytes)
{
  guint32 seed = 0;

  memcpy (&seed, bytes, BYTES_A_VERB);
  if (bytes[0] >= COMPARE)
    check_against_cold (map);
  else if (bytes[0] >= REDO)
    journey_history_redo (journey_map_history (map));
  else if (bytes[0] >= UNDO)
    journey_history_undo (journey_map_history (map));
  else
    {
      g_rand_set_seed (chance, seed);
      random_verb (map, chance);
    }
}

/* Any verbs in any order: the live tree is what the state says, all of it can be undone and done again, and be saved. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (JourneyMap) map = NULL;
  g_autoptr (GRand) chance = g_rand_new_with_seed (0);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) last = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (JourneyState) end = NULL;

  journey_id_seed (1);
  map = fuzz_new_map ();
  first = journey_write_bytes (journey_map_state (map));
  for (gsize i = 0; i + BYTES_A_VERB <= MIN (size, MAX_VERBS * BYTES_A_VERB); i += BYTES_A_VERB)
    do_one (map, chance, data + i);

  check_against_cold (map);
  end = journey_state_ref (journey_map_state (map));
  last = fuzz_check_round_trip (end);
  while (journey_history_undo (journey_map_history (map)))
    ;
  check_against_cold (map);
  undone = journey_write_bytes (journey_map_state (map));
  g_assert_true (g_bytes_equal (first, undone));
  while (journey_map_state (map) != end && journey_history_redo (journey_map_history (map)))
    ;
  g_assert_true (journey_map_state (map) == end);
  check_against_cold (map);

  return 0;
}
