/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-metric.h"

#include <glib/gi18n.h>
#include <math.h>

struct _JourneyMetric
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyMetric, journey_metric, JOURNEY_TYPE_NODE)

static const JourneyChoice direction_choices[] = {
  { "higher", N_ ("Higher is better") },
  { "lower", N_ ("Lower is better") },
  { NULL, NULL },
};

static const JourneyField fields[] = {
  { "name", JOURNEY_FIELD_TEXT, .label = N_ ("Name"), .undo_name = N_ ("Change metric") },
  { "unit", JOURNEY_FIELD_LINE, .label = N_ ("Unit"), .undo_name = N_ ("Change metric") },
  { "direction", JOURNEY_FIELD_ENUM, .label = N_ ("Direction"), .choices = direction_choices, .undo_name = N_ ("Change metric") },
  { "baseline", JOURNEY_FIELD_NUMBER, .label = N_ ("Baseline"), .minimum = -G_MAXDOUBLE, .maximum = G_MAXDOUBLE, .fallback = NAN,
    .undo_name = N_ ("Change metric") },
  { "target", JOURNEY_FIELD_NUMBER, .label = N_ ("Target"), .minimum = -G_MAXDOUBLE, .maximum = G_MAXDOUBLE, .fallback = NAN,
    .undo_name = N_ ("Change metric") },
  { "alarm", JOURNEY_FIELD_NUMBER, .label = N_ ("Alarm"), .minimum = -G_MAXDOUBLE, .maximum = G_MAXDOUBLE, .fallback = NAN,
    .undo_name = N_ ("Change metric") },
  { "cadence", JOURNEY_FIELD_LINE, .label = N_ ("How often"), .undo_name = N_ ("Change metric") },
  { "owner", JOURNEY_FIELD_LINE, .label = N_ ("Owner"), .undo_name = N_ ("Change metric") },
  { "touchpoints", JOURNEY_FIELD_REFERENCES, .label = N_ ("Touchpoints"), .target = JOURNEY_KIND_TOUCHPOINT,
    .undo_name = N_ ("Change metric") },
};

static const JourneyListSpec lists[] = {
  { "samples", JOURNEY_KIND_SAMPLE },
};

const JourneySpec journey_metric_spec = {
  .kind = JOURNEY_KIND_METRIC,
  .element = "metric",
  .label = N_ ("Metric"),
  .get_type = journey_metric_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .lists = lists,
  .n_lists = G_N_ELEMENTS (lists),
  .add_name = N_ ("Add metric"),
  .remove_name = N_ ("Delete metric"),
  .move_name = N_ ("Move metric"),
};

static void
journey_metric_class_init (JourneyMetricClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_metric_spec);
}

static void
journey_metric_init (JourneyMetric *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_metric_spec);
}
