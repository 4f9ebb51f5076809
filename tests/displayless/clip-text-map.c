/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clip-text-map.h"

#include <string.h>

#include "journey-template.h"
#include "journey-writer.h"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Test");
  fixture->stage = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 4);
  for (guint i = 0; i < 3; i++)
    {
      const char title[] = { (char)('A' + i), '\0' };

      fixture->touchpoints[i] = JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (fixture->stage), G_MAXUINT, title));
    }
  fixture->report = journey_report_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  journey_report_unref (fixture->report);
  g_assert_finalize_object (fixture->map);
}

JourneyNode *
clip_text_lane (Fixture *fixture, JourneyLaneKind kind)
{
  return JOURNEY_NODE (journey_edit_need_lane_of_kind (fixture->map, kind));
}

JourneyClip *
clip_text_read (const char *text)
{
  g_autoptr (GError) error = NULL;
  JourneyClip *clip = journey_clip_from_text (text, strlen (text), &error);

  g_assert_no_error (error);

  return clip;
}

/* Pastes and undoes and redoes, which must give the same bytes. Returns whether anything was pasted. */
gboolean
clip_text_paste_at (Fixture *fixture, const char *text, const JourneyPastePlace *place)
{
  g_autoptr (JourneyClip) clip = clip_text_read (text);
  g_autoptr (GBytes) before = journey_write_bytes (journey_map_state (fixture->map));
  g_auto (GStrv) pasted = journey_edit_paste (fixture->map, clip, place, fixture->report);
  g_autoptr (GBytes) after = journey_write_bytes (journey_map_state (fixture->map));
  g_autoptr (GBytes) undone = NULL;

  g_assert_true ((pasted == NULL) == g_bytes_equal (before, after));
  if (!pasted)
    return FALSE;

  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
  undone = journey_write_bytes (journey_map_state (fixture->map));
  g_assert_true (g_bytes_equal (before, undone));
  g_assert_true (journey_history_redo (journey_map_history (fixture->map)));

  return TRUE;
}

gboolean
clip_text_paste (Fixture *fixture, guint touchpoint, JourneyLaneKind kind, const char *text)
{
  JourneyPastePlace place = { fixture->stage, fixture->touchpoints[touchpoint], clip_text_lane (fixture, kind), FALSE };

  return clip_text_paste_at (fixture, text, &place);
}

void
clip_text_add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}
