/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-spec.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-kinds.h"

static const JourneySpec *const specs[JOURNEY_N_KINDS] = {
  [JOURNEY_KIND_MAP] = &journey_map_spec,
  [JOURNEY_KIND_STAGE] = &journey_stage_spec,
  [JOURNEY_KIND_TOUCHPOINT] = &journey_touchpoint_spec,
  [JOURNEY_KIND_EMOTION] = &journey_emotion_spec,
  [JOURNEY_KIND_PAIN_POINT] = &journey_pain_point_spec,
  [JOURNEY_KIND_NOTE] = &journey_note_spec,
  [JOURNEY_KIND_SCORE] = &journey_score_spec,
  [JOURNEY_KIND_SEGMENT_SCORE] = &journey_segment_score_spec,
  [JOURNEY_KIND_EVIDENCE] = &journey_evidence_spec,
  [JOURNEY_KIND_PROMISE] = &journey_promise_spec,
  [JOURNEY_KIND_TALLY] = &journey_tally_spec,
  [JOURNEY_KIND_COUNT] = &journey_count_spec,
  [JOURNEY_KIND_LANE] = &journey_lane_spec,
  [JOURNEY_KIND_DIMENSION] = &journey_dimension_spec,
  [JOURNEY_KIND_COMPETITOR] = &journey_competitor_spec,
  [JOURNEY_KIND_RATING] = &journey_rating_spec,
  [JOURNEY_KIND_PERSONA] = &journey_persona_spec,
  [JOURNEY_KIND_OPPORTUNITY] = &journey_opportunity_spec,
  [JOURNEY_KIND_METRIC] = &journey_metric_spec,
  [JOURNEY_KIND_SAMPLE] = &journey_sample_spec,
  [JOURNEY_KIND_FEEDBACK] = &journey_feedback_spec,
};

/**
 * journey_spec_get:
 *
 * Returns: (transfer none): the description of @kind
 */
const JourneySpec *
journey_spec_get (JourneyKind kind)
{
  g_return_val_if_fail ((guint)kind < JOURNEY_N_KINDS, NULL);

  return specs[kind];
}

/**
 * journey_spec_find:
 * @element: the name of an XML element
 *
 * Returns: (nullable): the description of the kind written as @element
 */
const JourneySpec *
journey_spec_find (const char *element)
{
  for (guint i = 0; i < JOURNEY_N_KINDS; i++)
    if (strcmp (specs[i]->element, element) == 0)
      return specs[i];

  return NULL;
}

/**
 * journey_spec_field:
 *
 * Returns: the description of @field
 */
const JourneyField *
journey_spec_field (JourneyFieldId field)
{
  const JourneySpec *spec = journey_spec_get (JOURNEY_ID_KIND (field));

  g_return_val_if_fail (spec && JOURNEY_ID_INDEX (field) < spec->n_fields, NULL);

  return &spec->fields[JOURNEY_ID_INDEX (field)];
}

/**
 * journey_spec_list:
 *
 * Returns: the description of @list
 */
const JourneyListSpec *
journey_spec_list (JourneyListId list)
{
  const JourneySpec *spec = journey_spec_get (JOURNEY_ID_KIND (list));

  g_return_val_if_fail (spec && JOURNEY_ID_INDEX (list) < spec->n_lists, NULL);

  return &spec->lists[JOURNEY_ID_INDEX (list)];
}

/**
 * journey_field_is_element:
 *
 * Returns: whether a field is written as elements of its own, and not as an attribute
 */
gboolean
journey_field_is_element (const JourneyField *field)
{
  return field->type == JOURNEY_FIELD_TEXT || field->type == JOURNEY_FIELD_STRINGS || field->type == JOURNEY_FIELD_DATA;
}

/**
 * journey_field_choice:
 * @field: a field of type ENUM
 * @nick: a value as written in files
 *
 * Returns: the value, or -1 when @nick names none
 */
int
journey_field_choice (const JourneyField *field, const char *nick)
{
  for (int i = 0; field->choices[i].nick; i++)
    if (strcmp (field->choices[i].nick, nick) == 0)
      return i;

  return -1;
}

/**
 * journey_field_nick:
 *
 * Returns: the name of @value as written in files
 */
const char *
journey_field_nick (const JourneyField *field, int value)
{
  return field->choices[value].nick;
}

/**
 * journey_field_label:
 *
 * Returns: the name of @value for people, translated
 */
const char *
journey_field_label (const JourneyField *field, int value)
{
  return _ (field->choices[value].label);
}
