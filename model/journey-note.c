/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-note.h"

#include <glib/gi18n.h>

struct _JourneyNote
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyNote, journey_note, JOURNEY_TYPE_NODE)

static const JourneyField fields[] = {
  { "text", JOURNEY_FIELD_TEXT, .label = N_ ("Text"), .undo_name = N_ ("Change note") },
  { "lane", JOURNEY_FIELD_REFERENCE, .label = N_ ("Lane"), .target = JOURNEY_KIND_LANE },
};

const JourneySpec journey_note_spec = {
  .kind = JOURNEY_KIND_NOTE,
  .element = "note",
  .label = N_ ("Note"),
  .get_type = journey_note_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add note"),
  .remove_name = N_ ("Delete note"),
  .move_name = N_ ("Move note"),
};

static void
journey_note_class_init (JourneyNoteClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_note_spec);
}

static void
journey_note_init (JourneyNote *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_note_spec);
}
