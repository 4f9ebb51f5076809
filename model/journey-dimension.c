/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-dimension.h"

#include <glib/gi18n.h>

struct _JourneyDimension
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyDimension, journey_dimension, JOURNEY_TYPE_NODE)

static const JourneyChoice dimension_kind_choices[] = {
  { "benefit", N_ ("Benefit") },
  { "cost", N_ ("Cost") },
  { NULL, NULL },
};

static const JourneyChoice relation_choices[] = {
  { "episode", N_ ("Episode") },
  { "relationship", N_ ("Relationship") },
  { NULL, NULL },
};

static const JourneyField fields[] = {
  { "title", JOURNEY_FIELD_TEXT, .label = N_ ("Title"), .undo_name = N_ ("Rename dimension") },
  { "kind", JOURNEY_FIELD_ENUM, .label = N_ ("Benefit or cost"), .choices = dimension_kind_choices,
    .undo_name = N_ ("Change dimension") },
  { "relation", JOURNEY_FIELD_ENUM, .label = N_ ("Episode or relationship"), .choices = relation_choices,
    .undo_name = N_ ("Change dimension") },
  { "weight", JOURNEY_FIELD_NUMBER, .label = N_ ("Weight"), .minimum = 0, .maximum = 1e+06, .fallback = 1,
    .undo_name = N_ ("Change weight") },
};

const JourneySpec journey_dimension_spec = {
  .kind = JOURNEY_KIND_DIMENSION,
  .element = "dimension",
  .label = N_ ("Dimension"),
  .get_type = journey_dimension_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add dimension"),
  .remove_name = N_ ("Delete dimension"),
  .move_name = N_ ("Move dimension"),
};

static void
journey_dimension_class_init (JourneyDimensionClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_dimension_spec);
}

static void
journey_dimension_init (JourneyDimension *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_dimension_spec);
}
