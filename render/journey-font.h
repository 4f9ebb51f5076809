/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * JourneyFont: What text is set in. Sizes are in scene units, the same in every theme. In a picture with large text each
 * comes in a size of its own, numbered from JOURNEY_N_USUAL_FONTS on: journey_font_large ().
 */
typedef enum
{
  JOURNEY_FONT_MAP_TITLE,
  JOURNEY_FONT_MAP_NOTE,
  JOURNEY_FONT_PERSONA_NAME,
  JOURNEY_FONT_PERSONA_QUOTE,
  JOURNEY_FONT_PERSONA_LABEL,
  JOURNEY_FONT_PERSONA_TEXT,
  JOURNEY_FONT_PERSONA_FIGURE,
  JOURNEY_FONT_INITIALS,
  JOURNEY_FONT_INITIALS_SMALL,
  JOURNEY_FONT_STAGE_TITLE,
  JOURNEY_FONT_STAGE_QUESTION,
  JOURNEY_FONT_LANE_TITLE,
  JOURNEY_FONT_LANE_NOTE,
  JOURNEY_FONT_CARD_TITLE,
  JOURNEY_FONT_CARD_NUMBER,
  JOURNEY_FONT_BODY,
  JOURNEY_FONT_THOUGHT,
  JOURNEY_FONT_SMALL,
  JOURNEY_FONT_SMALL_BOLD,
  JOURNEY_FONT_FIGURE,
  JOURNEY_FONT_SCALE,
  JOURNEY_FONT_FAR, /* what is still to be read when the map is seen from far away */
  JOURNEY_N_USUAL_FONTS,
  JOURNEY_N_FONTS = 2 * JOURNEY_N_USUAL_FONTS,
} JourneyFont;

/* How many pixels a scene unit has at 100 % in a picture with large text: there even the smallest text has 24 pixels, which
 * are 18 points. */
#define JOURNEY_LARGE_UNIT 1.6

JourneyFont journey_font_large (JourneyFont font);
double journey_font_size (JourneyFont font);
double journey_font_leading (JourneyFont font);
PangoWeight journey_font_weight (JourneyFont font);
PangoStyle journey_font_style (JourneyFont font);
const char *journey_font_families (const char *language);
PangoFontDescription *journey_font_describe (JourneyFont font, const char *language);

G_END_DECLS
