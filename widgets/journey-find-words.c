/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-find-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-kinds.h"

/* Where something was found, for people who cannot see it or before it is in view. */

/* What a node is called; the fields of a touchpoint have names of their own. */
static const char *const kinds[JOURNEY_N_KINDS] = {
  [JOURNEY_KIND_MAP] = N_ ("Map"),
  [JOURNEY_KIND_STAGE] = N_ ("Stage"),
  [JOURNEY_KIND_TOUCHPOINT] = N_ ("Touchpoint"),
  [JOURNEY_KIND_EMOTION] = N_ ("Emotion"),
  [JOURNEY_KIND_PAIN_POINT] = N_ ("Pain point"),
  [JOURNEY_KIND_NOTE] = N_ ("Note"),
  [JOURNEY_KIND_SCORE] = N_ ("Score"),
  [JOURNEY_KIND_SEGMENT_SCORE] = N_ ("Score"),
  [JOURNEY_KIND_EVIDENCE] = N_ ("Evidence"),
  [JOURNEY_KIND_PROMISE] = N_ ("Promise"),
  [JOURNEY_KIND_TALLY] = N_ ("Tally"),
  [JOURNEY_KIND_COUNT] = N_ ("Tally"),
  [JOURNEY_KIND_LANE] = N_ ("Lane"),
  [JOURNEY_KIND_DIMENSION] = N_ ("Dimension"),
  [JOURNEY_KIND_COMPETITOR] = N_ ("Competitor"),
  [JOURNEY_KIND_RATING] = N_ ("Competitor"),
  [JOURNEY_KIND_PERSONA] = N_ ("Persona"),
  [JOURNEY_KIND_OPPORTUNITY] = N_ ("Opportunity"),
  [JOURNEY_KIND_METRIC] = N_ ("Metric"),
  [JOURNEY_KIND_SAMPLE] = N_ ("Metric"),
  [JOURNEY_KIND_FEEDBACK] = N_ ("Feedback"),
};

static const char *
name_of_hit (const JourneyFindHit *hit, gboolean in_tray)
{
  switch (hit->field)
    {
    case JOURNEY_TOUCHPOINT_CHANNEL:
      return _ ("Channel");
    case JOURNEY_TOUCHPOINT_ACTION:
      return _ ("What they do");
    case JOURNEY_TOUCHPOINT_THOUGHT:
      return _ ("What they think");
    case JOURNEY_TOUCHPOINT_BACKSTAGE:
      return _ ("Backstage");
    case JOURNEY_TOUCHPOINT_OWNER:
      return _ ("Owner");
    case JOURNEY_NOTE_TEXT:
      return in_tray ? _ ("Tray") : _ ("Note");
    default:
      return _ (kinds[JOURNEY_ID_KIND (hit->field)]);
    }
}

static char *
one_line (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, "\n\t", -1);

  return g_strjoinv (" ", words);
}

/* The text itself; a list of strings, joined. */
static char *
text_of_hit (JourneyState *map, const JourneyFindHit *hit)
{
  JourneyState *state = hit->touchpoint ? journey_state_find (journey_state_find (map, hit->touchpoint), hit->id) : NULL;
  JourneyFieldType type = journey_spec_field (hit->field)->type;

  if (!state)
    state = journey_state_find (map, hit->id);
  if (type == JOURNEY_FIELD_STRINGS)
    return g_strjoinv (", ", (char **)journey_state_strings (state, hit->field));

  return one_line (journey_find_shown_text (state, hit->field));
}

static char *
touchpoint_of_hit (JourneyState *map, const char *id)
{
  guint number = 0;

  for (guint i = 0; id && i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        {
          JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j);

          number++;
          if (strcmp (journey_state_id (touchpoint), id) == 0)
            {
              g_autofree char *title = one_line (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));

              return g_strdup_printf ("%u %s", number, title);
            }
        }
    }

  return NULL;
}

/**
 * journey_find_words:
 * @map: the root that was looked through
 * @hit: what was found in it
 *
 * Returns: (transfer full): where it is and what it says, on one line, such as '9 First bill · Pain point: Two part-months'
 */
char *
journey_find_words (JourneyState *map, const JourneyFindHit *hit)
{
  g_autofree char *touchpoint = touchpoint_of_hit (map, hit->touchpoint);
  g_autofree char *text = text_of_hit (map, hit);
  gboolean in_tray = JOURNEY_ID_KIND (hit->field) == JOURNEY_KIND_NOTE && !hit->touchpoint;

  if (hit->field == JOURNEY_TOUCHPOINT_TITLE)
    return g_steal_pointer (&touchpoint);
  if (touchpoint)
    return g_strdup_printf ("%s · %s: %s", touchpoint, name_of_hit (hit, in_tray), text);

  return g_strdup_printf ("%s: %s", name_of_hit (hit, in_tray), text);
}
