/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-painters.h"
#include "journey-shorten.h"

/* The numbers and titles of touchpoints in one low row, for where their cards are out of sight. */

#define ROOM 10.0 /* above and below the text, together */
#define INSET 5.0 /* from the edges of a column, as that of a card */
#define BAR 3.0
#define GAP 6.0

/* More letters than fit into any column. */
#define MOST_LETTERS 64

typedef struct
{
  JourneyTypesetter *typesetter;
  double width;
} Line;

static JourneyTextBlock *
set_line (const Line *line, const char *text)
{
  return journey_text_block_new (line->typesetter, text, JOURNEY_FONT_SMALL_BOLD, 0);
}

static gboolean
fits (const char *text, gpointer user_data)
{
  Line *line = user_data;
  g_autoptr (JourneyTextBlock) block = set_line (line, text);

  return journey_text_block_width (block) <= line->width;
}

/* As much of a title as fits into a line. Returns: (transfer full) (nullable): NULL where not even a letter fits */
static JourneyTextBlock *
set_title (JourneyTypesetter *typesetter, const char *title, double width)
{
  Line line = { typesetter, width };
  g_autofree char *whole = g_strdelimit (g_strdup (title), "\n\t", ' ');
  g_autoptr (JourneyTextBlock) block = set_line (&line, whole);
  g_autofree char *some = NULL;

  if (journey_text_block_width (block) <= width)
    return g_steal_pointer (&block);

  some = journey_shorten (typesetter, whole, MOST_LETTERS, fits, &line);

  return some ? set_line (&line, some) : NULL;
}

/* Takes a part off the side of a rectangle where reading begins. */
static JourneyRect
take_start (JourneyPainter *painter, JourneyRect *rest, double width, double gap)
{
  JourneyRect taken = { painter->scene->rtl ? rest->x + rest->width - width : rest->x, rest->y, width, rest->height };

  rest->width = MAX (rest->width - width - gap, 0);
  if (!painter->scene->rtl)
    rest->x += width + gap;

  return taken;
}

static void
paint_title (JourneyPainter *painter, guint column, double height)
{
  JourneyTypesetter *typesetter = painter->scene->typesetter;
  JourneyState *touchpoint = journey_column_touchpoint (journey_scene_column (painter->scene, column));
  JourneyRect rest = journey_scene_column_rect (painter->scene, column);
  JourneyRect bar, at;
  JourneyTextBlock *number, *title;
  char figures[16];

  rest = (JourneyRect){ rest.x + INSET, 0, rest.width - 2 * INSET, height };
  bar = take_start (painter, &rest, BAR, GAP);
  painter->sink->klass->rect (painter->sink, &(JourneyRect){ bar.x, 4, bar.width, height - 8 }, 0);
  journey_painter_fill (
      painter,
      journey_theme_stage_ink (
          painter->theme, journey_scene_stage_colour (painter->scene, journey_scene_stage_of_column (painter->scene, column))));

  g_snprintf (figures, sizeof figures, "%u", journey_scene_column_number (painter->scene, column));
  number = journey_text_block_new (typesetter, figures, JOURNEY_FONT_CARD_NUMBER, 0);
  at = take_start (painter, &rest, journey_text_block_width (number), GAP);
  at.y = (height - journey_text_block_height (number)) / 2;
  journey_text_block_paint (number, painter->sink, &at, JOURNEY_ALIGN_START,
                            journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED));
  journey_text_block_unref (number);

  title = set_title (typesetter, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE), rest.width);
  if (!title)
    return;
  rest.y = (height - journey_text_block_height (title)) / 2;
  journey_text_block_paint (title, painter->sink, &rest, JOURNEY_ALIGN_START, journey_painter_colour (painter, JOURNEY_HUE_TEXT));
  journey_text_block_unref (title);
}

/**
 * journey_scene_title_row_height:
 *
 * Returns: how high a row of the touchpoints' titles is, in scene units
 */
double
journey_scene_title_row_height (JourneyScene *scene)
{
  return ceil (journey_typesetter_leading (scene->typesetter, JOURNEY_FONT_SMALL_BOLD) + ROOM);
}

/**
 * journey_scene_titles_top:
 * @lane: that of the touchpoints, among those that are shown
 *
 * Returns: where the titles begin on the cards of the first strip, in scene units
 */
double
journey_scene_titles_top (JourneyScene *scene, guint lane)
{
  return journey_scene_lane_rect (scene, lane).y + JOURNEY_LANE_PAD + JOURNEY_CARD_TITLE_TOP;
}

/**
 * journey_scene_paint_title_row:
 * @from: in scene units
 * @to: in scene units
 *
 * Draws the numbers and titles of the touchpoints between @from and @to, each in a line over its column, into a row that begins
 * at y = 0.
 */
void
journey_scene_paint_title_row (JourneyScene *scene, JourneySink *sink, double from, double to)
{
  JourneyPainter painter = { .scene = scene, .sink = sink, .theme = scene->options.theme, .full = TRUE };
  double height = journey_scene_title_row_height (scene);
  guint first, last;

  g_return_if_fail (sink != NULL);

  if (journey_scene_columns_between (scene, from, to, &first, &last))
    for (guint i = first; i <= last; i++)
      paint_title (&painter, i, height);
}
