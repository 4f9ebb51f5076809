/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-segment-score.h"

#include <glib/gi18n.h>
#include <math.h>

struct _JourneySegmentScore
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneySegmentScore, journey_segment_score, JOURNEY_TYPE_NODE)

static const JourneyField fields[] = {
  { "segment", JOURNEY_FIELD_LINE, .label = N_ ("Segment"), .undo_name = N_ ("Change score") },
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

const JourneySpec journey_segment_score_spec = {
  .kind = JOURNEY_KIND_SEGMENT_SCORE,
  .element = "segment-score",
  .label = N_ ("Score of a segment"),
  .get_type = journey_segment_score_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add score"),
  .remove_name = N_ ("Delete score"),
  .move_name = N_ ("Move score"),
};

static void
journey_segment_score_class_init (JourneySegmentScoreClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_segment_score_spec);
}

static void
journey_segment_score_init (JourneySegmentScore *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_segment_score_spec);
}
