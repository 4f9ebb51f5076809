/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-paper-list.h"

#include "journey-kinds.h"
#include "journey-text.h"
#include "journey-usual-name.h"

static const char *
name_of (JourneyState *state, JourneyFieldId title, JourneyKind kind)
{
  const char *text = journey_state_text (state, title);

  return journey_text_is_blank (text) ? journey_usual_name (kind) : text;
}

/* Whether @child is the next one of @chosen, which holds some of what @child comes from, in the same order. */
static gboolean
is_next (JourneyState *chosen, JourneyListId list, guint next, JourneyState *child)
{
  return next < journey_state_n_children (chosen, list)
         && g_str_equal (journey_state_id (journey_state_child (chosen, list, next)), journey_state_id (child));
}

static void
add_stage (GArray *list, JourneyState *chosen, JourneyState *whole, const JourneyPaperEntry *first)
{
  guint next = 0;

  for (guint i = 0; i < journey_state_n_children (whole, JOURNEY_STAGE_TOUCHPOINTS); i++)
    {
      JourneyPaperEntry entry = *first;

      entry.touchpoint = journey_state_child (whole, JOURNEY_STAGE_TOUCHPOINTS, i);
      entry.title = name_of (entry.touchpoint, JOURNEY_TOUCHPOINT_TITLE, JOURNEY_KIND_TOUCHPOINT);
      entry.number += i;
      if (is_next (chosen, JOURNEY_STAGE_TOUCHPOINTS, next, entry.touchpoint))
        {
          g_array_append_val (list, entry);
          next++;
        }
    }
}

/**
 * journey_paper_list_new:
 * @map: with the stages that are drawn
 * @options: whose `whole` map says which numbers and colours they have
 *
 * Returns: (transfer full): an array of JourneyPaperEntry, along the map, which has to outlive it
 */
GArray *
journey_paper_list_new (JourneyState *map, const JourneyExportOptions *options)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (JourneyPaperEntry));
  const JourneyTheme *theme = journey_theme_get (options->theme);
  JourneyState *whole = options->whole ? options->whole : map;
  guint number = 1, drawn = 0;

  for (guint i = 0; i < journey_state_n_children (whole, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (whole, JOURNEY_MAP_STAGES, i);

      if (is_next (map, JOURNEY_MAP_STAGES, drawn, stage))
        {
          JourneyPaperEntry first = {
            .stage = drawn,
            .number = number,
            .stage_title = name_of (stage, JOURNEY_STAGE_TITLE, JOURNEY_KIND_STAGE),
            .colour = journey_theme_stage_colour (theme, i, journey_state_text (stage, JOURNEY_STAGE_COLOUR)),
          };

          add_stage (list, journey_state_child (map, JOURNEY_MAP_STAGES, drawn), stage, &first);
          drawn++;
        }
      number += journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);
    }

  return list;
}
