/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-painters.h"
#include "journey-shorten.h"

/*
 * The titles of touchpoints, hanging from their columns below the last lane: there they can still be read when the map is seen
 * from so far away that nothing fits onto a card.
 */

#define FONT JOURNEY_FONT_BODY
#define TAB 3.0 /* in the colour of the stage, above a title */
#define GAP 5.0

/* In pixels; smaller letters are none that can be read. */
#define SMALLEST 9.0

/* More letters than there is ever room for. */
#define MOST_LETTERS 96

typedef struct
{
  JourneyTypesetter *typesetter;
  double length;
} Line;

static gboolean
fits (const char *text, gpointer user_data)
{
  Line *line = user_data;
  g_autoptr (JourneyTextBlock) block = journey_text_block_new (line->typesetter, text, FONT, 0);

  return journey_text_block_width (block) <= line->length;
}

/* Returns: (transfer full) (nullable): NULL where there is nothing, or room for nothing */
static JourneyTextBlock *
set_title (JourneyTypesetter *typesetter, const char *title, double length)
{
  g_autofree char *line = g_strdelimit (g_strdup (title), "\n\t", ' ');
  g_autofree char *some = NULL;
  Line room = { typesetter, length };

  if (!fits (line, &room))
    some = journey_shorten (typesetter, line, MOST_LETTERS, fits, &room);
  else
    some = g_steal_pointer (&line);

  return some && *some ? journey_text_block_new (typesetter, some, FONT, 0) : NULL;
}

/* Turned, so that it reads downwards, away from its column. */
static void
paint_title (JourneyPainter *painter, guint column, double middle, double length)
{
  JourneyScene *scene = painter->scene;
  JourneyColour ink =
      journey_theme_stage_ink (painter->theme, journey_scene_stage_colour (scene, journey_scene_stage_of_column (scene, column)));
  JourneyState *touchpoint = journey_column_touchpoint (journey_scene_column (scene, column));
  double leading = journey_typesetter_leading (scene->typesetter, FONT), above = TAB + GAP;
  g_autoptr (JourneyTextBlock) title =
      set_title (scene->typesetter, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE), length - above);

  painter->sink->klass->rect (painter->sink, &(JourneyRect){ middle - leading / 2 + 1, 0, leading - 2, TAB }, 0);
  journey_painter_fill (painter, ink);
  if (!title)
    return;

  painter->sink->klass->begin_place (painter->sink, middle, above, 1);
  journey_text_block_paint (
      title, painter->sink,
      &(JourneyRect){ 0, -journey_text_block_height (title) / 2, journey_text_block_width (title), leading }, JOURNEY_ALIGN_START,
      journey_painter_colour (painter, JOURNEY_HUE_TEXT));
  painter->sink->klass->end_place (painter->sink);
}

/**
 * journey_scene_hanging_unit:
 * @zoom: pixels a scene unit
 *
 * Returns: by how many pixels a unit hanging titles are drawn at a zoom: as they are written at 100 %, or as large as they fit
 * beside each other; 0 where they would be too small to be read, and where cards show their titles themselves
 */
double
journey_scene_hanging_unit (JourneyScene *scene, double zoom)
{
  gboolean large = journey_typesetter_is_large (scene->typesetter);
  double room = journey_pitch (large) * zoom / journey_typesetter_leading (scene->typesetter, FONT);

  if (journey_scene_detail_at (scene, zoom) == JOURNEY_DETAIL_FULL
      || room * journey_font_size (journey_typesetter_font (scene->typesetter, FONT)) < SMALLEST)
    return 0;

  return MIN (room, large ? JOURNEY_LARGE_UNIT : 1);
}

/**
 * journey_scene_paint_hanging:
 * @from: in scene units
 * @to: in scene units
 * @zoom: pixels a scene unit
 * @length: how long a title may be, in pixels
 *
 * Draws the titles of the touchpoints between @from and @to, from y = 0 downwards, each below the middle of its column; for a
 * sink that draws journey_scene_hanging_unit () pixels a unit.
 */
void
journey_scene_paint_hanging (JourneyScene *scene, JourneySink *sink, double from, double to, double zoom, double length)
{
  JourneyPainter painter = { .scene = scene, .sink = sink, .theme = scene->options.theme, .full = TRUE };
  double unit = journey_scene_hanging_unit (scene, zoom);
  guint first, last;

  g_return_if_fail (sink != NULL);

  if (unit == 0 || !journey_scene_columns_between (scene, from, to, &first, &last))
    return;

  for (guint i = first; i <= last; i++)
    {
      JourneyRect column = journey_scene_column_rect (scene, i);

      paint_title (&painter, i, (column.x + column.width / 2) * zoom / unit, length / unit);
    }
}
