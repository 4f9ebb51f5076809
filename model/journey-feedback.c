/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-feedback.h"

#include <glib/gi18n.h>

struct _JourneyFeedback
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyFeedback, journey_feedback, JOURNEY_TYPE_NODE)

static const JourneyChoice mood_choices[] = {
  { "none", N_ ("No mood") },
  { "negative", N_ ("Negative") },
  { "neutral", N_ ("Neutral") },
  { "positive", N_ ("Positive") },
  { NULL, NULL },
};

static const JourneyChoice feedback_status_choices[] = {
  { "new", N_ ("New") },       { "assigned", N_ ("Assigned") }, { "answered", N_ ("Answered") },
  { "solved", N_ ("Solved") }, { "closed", N_ ("Closed") },     { NULL, NULL },
};

static const JourneyField fields[] = {
  { "channel", JOURNEY_FIELD_LINE, .label = N_ ("Channel"), .undo_name = N_ ("Change feedback") },
  { "date", JOURNEY_FIELD_DATE, .label = N_ ("Date"), .undo_name = N_ ("Change feedback") },
  { "text", JOURNEY_FIELD_TEXT, .label = N_ ("Text"), .undo_name = N_ ("Change feedback") },
  { "touchpoint", JOURNEY_FIELD_REFERENCE, .label = N_ ("Touchpoint"), .target = JOURNEY_KIND_TOUCHPOINT,
    .undo_name = N_ ("Change feedback") },
  { "category", JOURNEY_FIELD_LINE, .label = N_ ("Category"), .undo_name = N_ ("Change feedback") },
  { "mood", JOURNEY_FIELD_ENUM, .label = N_ ("Mood"), .choices = mood_choices, .undo_name = N_ ("Change feedback") },
  { "owner", JOURNEY_FIELD_LINE, .label = N_ ("Owner"), .undo_name = N_ ("Change feedback") },
  { "status", JOURNEY_FIELD_ENUM, .label = N_ ("Status"), .choices = feedback_status_choices,
    .undo_name = N_ ("Change feedback") },
  { "due", JOURNEY_FIELD_DATE, .label = N_ ("Due date"), .undo_name = N_ ("Change feedback") },
};

const JourneySpec journey_feedback_spec = {
  .kind = JOURNEY_KIND_FEEDBACK,
  .element = "feedback",
  .label = N_ ("Feedback"),
  .get_type = journey_feedback_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add feedback"),
  .remove_name = N_ ("Delete feedback"),
  .move_name = N_ ("Move feedback"),
};

static void
journey_feedback_class_init (JourneyFeedbackClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_feedback_spec);
}

static void
journey_feedback_init (JourneyFeedback *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_feedback_spec);
}
