/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-pain-point.h"

#include <glib/gi18n.h>

struct _JourneyPainPoint
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyPainPoint, journey_pain_point, JOURNEY_TYPE_NODE)

static const JourneyField fields[] = {
  { "text", JOURNEY_FIELD_TEXT, .label = N_ ("Text"), .undo_name = N_ ("Change pain point") },
  { "severity", JOURNEY_FIELD_INTEGER, .label = N_ ("Severity"), .minimum = 1, .maximum = 3, .fallback = 2,
    .undo_name = N_ ("Change severity") },
  { "root-cause", JOURNEY_FIELD_TEXT, .label = N_ ("Root cause"), .undo_name = N_ ("Change root cause") },
};

const JourneySpec journey_pain_point_spec = {
  .kind = JOURNEY_KIND_PAIN_POINT,
  .element = "pain-point",
  .label = N_ ("Pain point"),
  .get_type = journey_pain_point_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add pain point"),
  .remove_name = N_ ("Delete pain point"),
  .move_name = N_ ("Move pain point"),
};

static void
journey_pain_point_class_init (JourneyPainPointClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_pain_point_spec);
}

static void
journey_pain_point_init (JourneyPainPoint *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_pain_point_spec);
}
