/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-export-tags.h"

#include "journey-scene-private.h"

/* A part of a scene on its way into a document. */
typedef struct
{
  JourneyScene *scene;
  JourneyCairoSink sink;
  const JourneyRect *area;
} Tagged;

/* Text that is in no tag is what stands behind the others: @tag is NULL for that. */
static void
paint_parts (Tagged *tagged, JourneyPart part, guint first, guint n, const char *tag)
{
  for (guint i = first; i < first + n; i++)
    {
      JourneyRect rect = journey_scene_part_rect (tagged->scene, part, i);

      if (!journey_rect_intersects (&rect, tagged->area))
        continue;
      if (tag)
        cairo_tag_begin (tagged->sink.cr, tag, NULL);
      journey_scene_paint_part (tagged->scene, &tagged->sink.parent, part, i, tagged->area, JOURNEY_DETAIL_FULL);
      if (tag)
        cairo_tag_end (tagged->sink.cr, tag);
    }
}

/* A stage, or the part of it that stands in one strip, and its touchpoints. */
static void
paint_segment (Tagged *tagged, guint segment)
{
  JourneySegment *s = journey_scene_segment (tagged->scene, segment);
  guint first, n;

  journey_scene_columns_of_slots (tagged->scene, s->first_slot, s->n_slots, &first, &n);
  paint_parts (tagged, JOURNEY_PART_STAGE, segment, 1, JOURNEY_TAG_STAGE);
  paint_parts (tagged, JOURNEY_PART_COLUMN, first, n, JOURNEY_TAG_TEXT);
}

static void
paint_strip (Tagged *tagged, guint index)
{
  JourneyStrip *strip = journey_scene_strip (tagged->scene, index);
  guint n_lanes = journey_scene_n_lanes (tagged->scene);

  paint_parts (tagged, JOURNEY_PART_BACKGROUND, index, 1, NULL);
  for (guint i = 0; i < strip->n_segments; i++)
    paint_segment (tagged, strip->first_segment + i);
  paint_parts (tagged, JOURNEY_PART_LANE_TITLE, index * n_lanes, n_lanes, JOURNEY_TAG_TEXT);
}

/**
 * journey_export_paint_tagged:
 * @cr: one unit is one scene unit
 * @area: what has to be drawn, in the scene's measure
 *
 * Draws everything that touches @area, but not the paper, as journey_scene_paint () does, and in the order in which it is read:
 * the title and the stages are headings, and a touchpoint is a paragraph.
 */
void
journey_export_paint_tagged (JourneyScene *scene, cairo_t *cr, const JourneyRect *area)
{
  Tagged tagged = { .scene = scene, .area = area };

  journey_cairo_sink_init (&tagged.sink, cr);
  paint_parts (&tagged, JOURNEY_PART_TITLE, 0, journey_scene_n_parts (scene, JOURNEY_PART_TITLE), JOURNEY_TAG_TITLE);
  paint_parts (&tagged, JOURNEY_PART_PERSONA_STRIP, 0, journey_scene_n_parts (scene, JOURNEY_PART_PERSONA_STRIP),
               JOURNEY_TAG_TEXT);
  for (guint i = 0; i < journey_scene_n_strips (scene); i++)
    {
      JourneyRect strip = journey_scene_strip_rect (scene, i);

      if (strip.y <= area->y + area->height + JOURNEY_STRIP_GAP && strip.y + strip.height >= area->y - JOURNEY_STRIP_GAP)
        paint_strip (&tagged, i);
    }
}
