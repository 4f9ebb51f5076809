/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-score.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-state.h"
#include "journey-touchpoint.h"

struct _JourneyScore
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyScore, journey_score, JOURNEY_TYPE_NODE)

static const JourneyField fields[] = {
  { "dimension", JOURNEY_FIELD_REFERENCE, .label = N_ ("Dimension"), .target = JOURNEY_KIND_DIMENSION, .essential = TRUE,
    .undo_name = N_ ("Change dimension") },
  { "importance", JOURNEY_FIELD_NUMBER, .label = N_ ("Importance"), .unit = JOURNEY_UNIT_SCORE, .minimum = -1000, .maximum = 1000,
    .fallback = NAN, .undo_name = N_ ("Change importance") },
  { "expected", JOURNEY_FIELD_NUMBER, .label = N_ ("Expected"), .unit = JOURNEY_UNIT_SCORE, .minimum = -1000, .maximum = 1000,
    .fallback = NAN, .undo_name = N_ ("Change expected score") },
  { "actual", JOURNEY_FIELD_NUMBER, .label = N_ ("Actual"), .unit = JOURNEY_UNIT_SCORE, .minimum = -1000, .maximum = 1000,
    .fallback = NAN, .undo_name = N_ ("Change actual score") },
  { "n", JOURNEY_FIELD_INTEGER, .label = N_ ("Number of answers"), .minimum = 0, .maximum = G_MAXINT,
    .undo_name = N_ ("Change number of answers") },
  { "sd", JOURNEY_FIELD_NUMBER, .label = N_ ("Standard deviation"), .unit = JOURNEY_UNIT_SPREAD, .minimum = 0, .maximum = 1000,
    .fallback = NAN, .undo_name = N_ ("Change spread") },
  { "evidence", JOURNEY_FIELD_REFERENCE, .label = N_ ("Evidence"), .target = JOURNEY_KIND_EVIDENCE,
    .undo_name = N_ ("Change evidence") },
};

static const JourneyListSpec lists[] = {
  { "segments", JOURNEY_KIND_SEGMENT_SCORE },
};

const JourneySpec journey_score_spec = {
  .kind = JOURNEY_KIND_SCORE,
  .element = "score",
  .label = N_ ("Score"),
  .get_type = journey_score_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .lists = lists,
  .n_lists = G_N_ELEMENTS (lists),
  .add_name = N_ ("Add score"),
  .remove_name = N_ ("Delete score"),
  .move_name = N_ ("Move score"),
};

static void
journey_score_class_init (JourneyScoreClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_score_spec);
}

static void
journey_score_init (JourneyScore *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_score_spec);
}

/**
 * journey_score_is_given:
 * @touchpoint: a touchpoint
 * @dimension: the id of a dimension
 *
 * Returns: whether the touchpoint has a score on that dimension, though there may be no figure in it yet
 */
gboolean
journey_score_is_given (JourneyState *touchpoint, const char *dimension)
{
  guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      if (g_str_equal (journey_state_text (score, JOURNEY_SCORE_DIMENSION), dimension))
        return TRUE;
    }

  return FALSE;
}
