/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-sample.h"

#include <glib/gi18n.h>

struct _JourneySample
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneySample, journey_sample, JOURNEY_TYPE_NODE)

static const JourneyField fields[] = {
  { "date", JOURNEY_FIELD_DATE, .label = N_ ("Date"), .undo_name = N_ ("Change metric") },
  { "value", JOURNEY_FIELD_NUMBER, .label = N_ ("Value"), .minimum = -G_MAXDOUBLE, .maximum = G_MAXDOUBLE,
    .undo_name = N_ ("Change metric") },
};

const JourneySpec journey_sample_spec = {
  .kind = JOURNEY_KIND_SAMPLE,
  .element = "sample",
  .label = N_ ("Metric value"),
  .get_type = journey_sample_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add metric value"),
  .remove_name = N_ ("Delete metric value"),
  .move_name = N_ ("Move metric value"),
};

static void
journey_sample_class_init (JourneySampleClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_sample_spec);
}

static void
journey_sample_init (JourneySample *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_sample_spec);
}
