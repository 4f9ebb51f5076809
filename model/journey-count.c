/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-count.h"

#include <glib/gi18n.h>

struct _JourneyCount
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyCount, journey_count, JOURNEY_TYPE_NODE)

static const JourneyField fields[] = {
  { "answer", JOURNEY_FIELD_LINE, .label = N_ ("Answer"), .undo_name = N_ ("Change tally") },
  { "count", JOURNEY_FIELD_INTEGER, .label = N_ ("Number of answers"), .minimum = 0, .maximum = G_MAXINT,
    .undo_name = N_ ("Change tally") },
};

const JourneySpec journey_count_spec = {
  .kind = JOURNEY_KIND_COUNT,
  .element = "count",
  .label = N_ ("Answers"),
  .get_type = journey_count_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add tally"),
  .remove_name = N_ ("Delete tally"),
  .move_name = N_ ("Move tally"),
};

static void
journey_count_class_init (JourneyCountClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_count_spec);
}

static void
journey_count_init (JourneyCount *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_count_spec);
}
