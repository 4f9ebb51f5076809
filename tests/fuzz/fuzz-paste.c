/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "journey-clip-format.h"
#include "journey-clip-text.h"
#include "journey-edit-paste.h"
#include "journey-history.h"
#include "journey-kinds.h"
#include "journey-writer.h"

/* The first byte says where it is pasted, and the rest is on the clipboard. */
static JourneyPastePlace
choose_place (JourneyMap *map, guint8 choice)
{
  JourneyNode *root = JOURNEY_NODE (map);
  JourneyPastePlace place = { .new_stages = choice & 1 };

  if (choice & 2)
    place.stage = journey_node_child (root, JOURNEY_MAP_STAGES, choice >> 7);
  if (place.stage && !(choice >> 7) && choice & 4)
    place.touchpoint = journey_node_child (place.stage, JOURNEY_STAGE_TOUCHPOINTS, (choice >> 6) & 1);
  if (choice & 8)
    place.lane = journey_node_child (root, JOURNEY_MAP_LANES, (choice >> 4) % journey_node_n_children (root, JOURNEY_MAP_LANES));

  return place;
}

/* What others get of it can be told and shown. */
static void
check_sent (JourneyClip *clip)
{
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;

  if (journey_clip_kind (clip) == JOURNEY_CLIP_TABLE)
    return;

  text = journey_clip_to_text (clip);
  html = journey_clip_to_html (clip);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_utf8_validate (html, -1, NULL));
}

static void
paste (JourneyClip *clip, guint8 choice)
{
  g_autoptr (JourneyMap) map = fuzz_new_map ();
  JourneyPastePlace place = choose_place (map, choice);
  g_autoptr (GBytes) before = journey_write_bytes (journey_map_state (map));
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_auto (GStrv) pasted = journey_edit_paste (map, clip, &place, report);

  for (guint i = 0; pasted && pasted[i]; i++)
    g_assert_nonnull (journey_map_find (map, pasted[i]));
  g_bytes_unref (fuzz_check_round_trip (journey_map_state (map)));
  while (journey_history_undo (journey_map_history (map)))
    ;
  undone = journey_write_bytes (journey_map_state (map));
  g_assert_true (g_bytes_equal (before, undone));
}

/* Pasted text, or what was copied from a map: it is refused, or becomes a step that can be saved and undone. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyClip) clip = NULL;
  gsize length;
  const char *text;

  if (size == 0)
    return 0;

  bytes = g_bytes_new (data + 1, size - 1);
  text = g_bytes_get_data (bytes, &length);
  clip = length > 0 && *text == '<' ? journey_clip_read (bytes, &error) : NULL;
  if (!clip)
    {
      g_clear_error (&error);
      clip = journey_clip_from_text (text ? text : "", length, &error);
    }
  g_assert_true ((clip == NULL) == (error != NULL));
  if (!clip)
    return 0;

  check_sent (clip);
  paste (clip, data[0]);

  return 0;
}
