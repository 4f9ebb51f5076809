/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-map.h"

#include <glib/gi18n.h>
#include <math.h>

static const JourneyChoice map_state_choices[] = {
  { "as-is", N_ ("As-is") },
  { "to-be", N_ ("To-be") },
  { NULL, NULL },
};

static const JourneyField fields[] = {
  { "title", JOURNEY_FIELD_TEXT, .undo_name = N_ ("Change map title") },
  { "scenario", JOURNEY_FIELD_TEXT, .undo_name = N_ ("Change scenario") },
  { "state", JOURNEY_FIELD_ENUM, .choices = map_state_choices, .undo_name = N_ ("Change map state") },
  { "scale-low", JOURNEY_FIELD_INTEGER, .minimum = 0, .maximum = 1000, .fallback = 1, .undo_name = N_ ("Change scale") },
  { "scale-high", JOURNEY_FIELD_INTEGER, .minimum = 0, .maximum = 1000, .fallback = 5, .undo_name = N_ ("Change scale") },
  { "tolerance", JOURNEY_FIELD_NUMBER, .minimum = 0, .maximum = 1000, .fallback = NAN, .undo_name = N_ ("Change tolerance") },
  { "language", JOURNEY_FIELD_LINE, .undo_name = N_ ("Change language") },
  { "authors", JOURNEY_FIELD_STRINGS, .undo_name = N_ ("Change authors") },
  { "version", JOURNEY_FIELD_LINE },
};

static const JourneyListSpec lists[] = {
  { "personas", JOURNEY_KIND_PERSONA },
  { "lanes", JOURNEY_KIND_LANE },
  { "dimensions", JOURNEY_KIND_DIMENSION },
  { "stages", JOURNEY_KIND_STAGE },
  { "competitors", JOURNEY_KIND_COMPETITOR },
  { "opportunities", JOURNEY_KIND_OPPORTUNITY },
  { "metrics", JOURNEY_KIND_METRIC },
  { "feedback", JOURNEY_KIND_FEEDBACK },
  { "tray", JOURNEY_KIND_NOTE },
};

const JourneySpec journey_map_spec = {
  .kind = JOURNEY_KIND_MAP,
  .element = "journey",
  .get_type = journey_map_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .lists = lists,
  .n_lists = G_N_ELEMENTS (lists),
};
