/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-parts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-text.h"

static const char *const labels[JOURNEY_N_PARTS] = {
  N_ ("stages"),      N_ ("touchpoints"), N_ ("what they do"),  N_ ("emotions"),
  N_ ("pain points"), N_ ("backstage"),   N_ ("opportunities"),
};

static void
look_at_touchpoint (JourneyState *touchpoint, gboolean present[JOURNEY_N_PARTS])
{
  present[JOURNEY_PART_TOUCHPOINTS] = TRUE;
  present[JOURNEY_PART_ACTIONS] |= !journey_text_is_blank (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION));
  present[JOURNEY_PART_BACKSTAGE] |= !journey_text_is_blank (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_BACKSTAGE));
  present[JOURNEY_PART_EMOTIONS] |= journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS) > 0;
  present[JOURNEY_PART_PAIN_POINTS] |= journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS) > 0;
}

/**
 * journey_parts_find:
 * @present: (out): whether each part is there at least once; of a text that means more than white space
 *
 * Looks which parts of a full map a map has.
 */
void
journey_parts_find (JourneyState *map, gboolean present[JOURNEY_N_PARTS])
{
  guint n_stages = journey_state_n_children (map, JOURNEY_MAP_STAGES);

  memset (present, 0, JOURNEY_N_PARTS * sizeof *present);
  present[JOURNEY_PART_STAGES] = n_stages > 0;
  present[JOURNEY_PART_OPPORTUNITIES] = journey_state_n_children (map, JOURNEY_MAP_OPPORTUNITIES) > 0;
  for (guint i = 0; i < n_stages; i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        look_at_touchpoint (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j), present);
    }
}

/**
 * journey_part_label:
 *
 * Returns: what @part is called, in the language of the program
 */
const char *
journey_part_label (JourneyPart part)
{
  g_return_val_if_fail ((guint)part < JOURNEY_N_PARTS, NULL);

  return _ (labels[part]);
}
