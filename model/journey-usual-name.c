/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-usual-name.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-text.h"

/**
 * journey_usual_name_in_english:
 * @kind: a map, persona, dimension, competitor, stage or touchpoint
 *
 * Returns: what a node is called that nobody has named, as a map made in English has it
 */
const char *
journey_usual_name_in_english (JourneyKind kind)
{
  switch (kind)
    {
    case JOURNEY_KIND_MAP:
      return N_ ("Untitled journey");
    case JOURNEY_KIND_PERSONA:
      return N_ ("Customer");
    case JOURNEY_KIND_DIMENSION:
      return N_ ("Overall");
    case JOURNEY_KIND_COMPETITOR:
      return N_ ("Competitor");
    case JOURNEY_KIND_STAGE:
      return N_ ("Untitled stage");
    case JOURNEY_KIND_TOUCHPOINT:
      return N_ ("Untitled touchpoint");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * journey_usual_name:
 * @kind: as for journey_usual_name_in_english ()
 *
 * Returns: what a node is called that nobody has named, in the language of the program
 */
const char *
journey_usual_name (JourneyKind kind)
{
  return _ (journey_usual_name_in_english (kind));
}

/**
 * journey_usual_name_or:
 * @state: of a kind as for journey_usual_name_in_english ()
 * @title: the field that holds what it is called
 *
 * Returns: (transfer none): what it is called, or what it is usually called when nobody has named it; among other dimensions
 *   one without a title is none for everything
 */
const char *
journey_usual_name_or (JourneyState *state, JourneyFieldId title)
{
  const char *text = journey_state_text (state, title);

  if (*text)
    return text;

  return journey_state_kind (state) == JOURNEY_KIND_DIMENSION ? _ ("Untitled dimension")
                                                              : journey_usual_name (journey_state_kind (state));
}

/**
 * journey_is_usual_name:
 * @kind: as for journey_usual_name_in_english ()
 *
 * Returns: whether @name is what we call such a node, in English or in the language of the program: a map may have been
 *   made in another one than that of its reader
 */
gboolean
journey_is_usual_name (JourneyKind kind, const char *name)
{
  return strcmp (name, journey_usual_name_in_english (kind)) == 0 || strcmp (name, journey_usual_name (kind)) == 0;
}

/**
 * journey_is_usual_lane_name:
 * @kind: what the lane is for
 *
 * Returns: whether @name says no more than that, in English or in the language of the program
 */
gboolean
journey_is_usual_lane_name (JourneyLaneKind kind, const char *name)
{
  const JourneyField *field = journey_spec_field (JOURNEY_LANE_KIND);

  return strcmp (name, field->choices[kind].label) == 0 || strcmp (name, journey_field_label (field, (int)kind)) == 0;
}

/**
 * journey_usual_title:
 * @title: of a map
 *
 * Returns: (transfer none): @title, or what a map is called that has none
 */
const char *
journey_usual_title (const char *title)
{
  return journey_text_is_blank (title) ? journey_usual_name (JOURNEY_KIND_MAP) : title;
}
