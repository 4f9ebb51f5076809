/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-persona.h"

#include <glib/gi18n.h>

struct _JourneyPersona
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyPersona, journey_persona, JOURNEY_TYPE_NODE)

static const JourneyField fields[] = {
  { "name", JOURNEY_FIELD_TEXT, .label = N_ ("Name"), .undo_name = N_ ("Rename persona") },
  { "picture", JOURNEY_FIELD_DATA, .label = N_ ("Picture"), .undo_name = N_ ("Change picture") },
  { "segment", JOURNEY_FIELD_LINE, .label = N_ ("Segment"), .undo_name = N_ ("Change persona") },
  { "age", JOURNEY_FIELD_LINE, .label = N_ ("Age"), .undo_name = N_ ("Change persona") },
  { "occupation", JOURNEY_FIELD_LINE, .label = N_ ("Occupation"), .undo_name = N_ ("Change persona") },
  { "income", JOURNEY_FIELD_LINE, .label = N_ ("Income"), .undo_name = N_ ("Change persona") },
  { "quote", JOURNEY_FIELD_TEXT, .label = N_ ("Quote"), .undo_name = N_ ("Change persona") },
  { "goals", JOURNEY_FIELD_TEXT, .label = N_ ("Goals"), .undo_name = N_ ("Change persona") },
  { "needs", JOURNEY_FIELD_TEXT, .label = N_ ("Needs"), .undo_name = N_ ("Change persona") },
  { "frustrations", JOURNEY_FIELD_TEXT, .label = N_ ("Frustrations"), .undo_name = N_ ("Change persona") },
  { "channels", JOURNEY_FIELD_TEXT, .label = N_ ("Channels"), .undo_name = N_ ("Change persona") },
  { "buying-habits", JOURNEY_FIELD_TEXT, .label = N_ ("Buying habits"), .undo_name = N_ ("Change persona") },
  { "decision", JOURNEY_FIELD_TEXT, .label = N_ ("How they decide"), .undo_name = N_ ("Change persona") },
  { "colour", JOURNEY_FIELD_LINE, .label = N_ ("Colour"), .undo_name = N_ ("Change persona") },
};

const JourneySpec journey_persona_spec = {
  .kind = JOURNEY_KIND_PERSONA,
  .element = "persona",
  .label = N_ ("Persona"),
  .get_type = journey_persona_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add persona"),
  .remove_name = N_ ("Delete persona"),
  .move_name = N_ ("Move persona"),
};

static void
journey_persona_class_init (JourneyPersonaClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_persona_spec);
}

static void
journey_persona_init (JourneyPersona *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_persona_spec);
}
