/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-promise.h"

#include <glib/gi18n.h>

struct _JourneyPromise
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyPromise, journey_promise, JOURNEY_TYPE_NODE)

static const JourneyChoice promise_source_choices[] = {
  { "advertising", N_ ("Advertising") },
  { "word-of-mouth", N_ ("Word of mouth") },
  { "experience", N_ ("Earlier experience") },
  { "promised", N_ ("Promised") },
  { NULL, NULL },
};

static const JourneyField fields[] = {
  { "source", JOURNEY_FIELD_ENUM, .label = N_ ("Source"), .choices = promise_source_choices, .undo_name = N_ ("Change promise") },
  { "text", JOURNEY_FIELD_TEXT, .label = N_ ("Text"), .undo_name = N_ ("Change promise") },
  { "by", JOURNEY_FIELD_LINE, .label = N_ ("By whom"), .undo_name = N_ ("Change promise") },
};

const JourneySpec journey_promise_spec = {
  .kind = JOURNEY_KIND_PROMISE,
  .element = "promise",
  .label = N_ ("Promise"),
  .get_type = journey_promise_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add promise"),
  .remove_name = N_ ("Delete promise"),
  .move_name = N_ ("Move promise"),
};

static void
journey_promise_class_init (JourneyPromiseClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_promise_spec);
}

static void
journey_promise_init (JourneyPromise *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_promise_spec);
}
