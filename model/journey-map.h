/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-history.h"
#include "journey-node.h"

G_BEGIN_DECLS

/** JourneyMapState: Whether a map shows the journey as it is or as it should be. */
typedef enum
{
  JOURNEY_MAP_STATE_AS_IS,
  JOURNEY_MAP_STATE_TO_BE,
} JourneyMapState;

/** Fields of a map. */
enum
{
  JOURNEY_MAP_TITLE = JOURNEY_FIELD_ID (JOURNEY_KIND_MAP, 0),
  JOURNEY_MAP_SCENARIO = JOURNEY_FIELD_ID (JOURNEY_KIND_MAP, 1),
  JOURNEY_MAP_STATE = JOURNEY_FIELD_ID (JOURNEY_KIND_MAP, 2),
  JOURNEY_MAP_SCALE_LOW = JOURNEY_FIELD_ID (JOURNEY_KIND_MAP, 3),
  JOURNEY_MAP_SCALE_HIGH = JOURNEY_FIELD_ID (JOURNEY_KIND_MAP, 4),
  JOURNEY_MAP_TOLERANCE = JOURNEY_FIELD_ID (JOURNEY_KIND_MAP, 5),
  JOURNEY_MAP_LANGUAGE = JOURNEY_FIELD_ID (JOURNEY_KIND_MAP, 6),
  JOURNEY_MAP_AUTHORS = JOURNEY_FIELD_ID (JOURNEY_KIND_MAP, 7),
  JOURNEY_MAP_VERSION = JOURNEY_FIELD_ID (JOURNEY_KIND_MAP, 8),
};

/** Lists of a map. */
enum
{
  JOURNEY_MAP_PERSONAS = JOURNEY_LIST_ID (JOURNEY_KIND_MAP, 0),
  JOURNEY_MAP_LANES = JOURNEY_LIST_ID (JOURNEY_KIND_MAP, 1),
  JOURNEY_MAP_DIMENSIONS = JOURNEY_LIST_ID (JOURNEY_KIND_MAP, 2),
  JOURNEY_MAP_STAGES = JOURNEY_LIST_ID (JOURNEY_KIND_MAP, 3),
  JOURNEY_MAP_COMPETITORS = JOURNEY_LIST_ID (JOURNEY_KIND_MAP, 4),
  JOURNEY_MAP_OPPORTUNITIES = JOURNEY_LIST_ID (JOURNEY_KIND_MAP, 5),
  JOURNEY_MAP_METRICS = JOURNEY_LIST_ID (JOURNEY_KIND_MAP, 6),
  JOURNEY_MAP_FEEDBACK = JOURNEY_LIST_ID (JOURNEY_KIND_MAP, 7),
  JOURNEY_MAP_TRAY = JOURNEY_LIST_ID (JOURNEY_KIND_MAP, 8),
};

#define JOURNEY_TYPE_MAP (journey_map_get_type ())

/**
 * JourneyMap: One journey and everything that belongs to it; the root of the live tree.
 *
 * Emits `changed (old, new)` with two JourneyState roots after every change that views should show:
 * the end, preview or cancelling of a transaction, undo and redo.
 */
G_DECLARE_FINAL_TYPE (JourneyMap, journey_map, JOURNEY, MAP, JourneyNode)

JourneyMap *journey_map_new (void);
JourneyMap *journey_map_new_from_state (JourneyState *state);

JourneyHistory *journey_map_history (JourneyMap *map);
JourneyState *journey_map_state (JourneyMap *map);
JourneyNode *journey_map_find (JourneyMap *map, const char *id);

extern const JourneySpec journey_map_spec;

G_END_DECLS
