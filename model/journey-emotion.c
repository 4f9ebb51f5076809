/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-emotion.h"

#include <glib/gi18n.h>

struct _JourneyEmotion
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyEmotion, journey_emotion, JOURNEY_TYPE_NODE)

static const JourneyField fields[] = {
  { "persona", JOURNEY_FIELD_REFERENCE, .label = N_ ("Persona"), .target = JOURNEY_KIND_PERSONA, .essential = TRUE },
  { "value", JOURNEY_FIELD_NUMBER, .label = N_ ("How it feels"), .minimum = -2, .maximum = 2,
    .undo_name = N_ ("Change emotion") },
  { "word", JOURNEY_FIELD_LINE, .label = N_ ("Feeling in a word"), .undo_name = N_ ("Change emotion word") },
};

const JourneySpec journey_emotion_spec = {
  .kind = JOURNEY_KIND_EMOTION,
  .element = "emotion",
  .label = N_ ("Emotion"),
  .get_type = journey_emotion_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add emotion"),
  .remove_name = N_ ("Delete emotion"),
  .move_name = N_ ("Move emotion"),
};

static void
journey_emotion_class_init (JourneyEmotionClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_emotion_spec);
}

static void
journey_emotion_init (JourneyEmotion *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_emotion_spec);
}
