/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-font.h"
#include "journey-gap.h"
#include "journey-geometry.h"

G_BEGIN_DECLS

/** JourneyThemeKind: The looks there are. */
typedef enum
{
  JOURNEY_THEME_LIGHT,
  JOURNEY_THEME_DARK,
  JOURNEY_THEME_PRINT,
  JOURNEY_THEME_HIGH_CONTRAST,
  JOURNEY_THEME_HIGH_CONTRAST_DARK,
  JOURNEY_N_THEMES,
} JourneyThemeKind;

/** JourneyHue: What a colour of a theme is for. */
typedef enum
{
  JOURNEY_HUE_PAPER, /* behind everything */
  JOURNEY_HUE_CARD,
  JOURNEY_HUE_CARD_BORDER,
  JOURNEY_HUE_BAND, /* of a lane */
  JOURNEY_HUE_BAND_BORDER,
  JOURNEY_HUE_LANE_TITLE, /* the cell's ground */
  JOURNEY_HUE_TEXT,
  JOURNEY_HUE_TEXT_MUTED,
  JOURNEY_HUE_GRID,
  JOURNEY_HUE_LINE_OF_VISIBILITY,
  JOURNEY_HUE_STAR,
  JOURNEY_HUE_STAR_BORDER,
  JOURNEY_HUE_PAIN, /* the card's ground */
  JOURNEY_HUE_PAIN_BORDER,
  JOURNEY_HUE_PAIN_TEXT,
  JOURNEY_HUE_PAIN_DOT,
  JOURNEY_HUE_IDEA, /* an opportunity's ground */
  JOURNEY_HUE_IDEA_BORDER,
  JOURNEY_HUE_IDEA_TEXT,
  JOURNEY_HUE_IDEA_VOTES,
  JOURNEY_HUE_CHIP, /* backstage */
  JOURNEY_HUE_CHIP_BORDER,
  JOURNEY_HUE_CHIP_TEXT,
  JOURNEY_HUE_NOTE, /* in a lane of the user's own */
  JOURNEY_HUE_NOTE_BORDER,
  JOURNEY_HUE_NOTE_TEXT,
  JOURNEY_HUE_MOOD_TOP, /* the emotion lane's backdrop */
  JOURNEY_HUE_MOOD_MIDDLE,
  JOURNEY_HUE_MOOD_BOTTOM,
  JOURNEY_HUE_FACE,       /* a face's ground */
  JOURNEY_HUE_SCORE_RING, /* the hollow dot: expected */
  JOURNEY_HUE_SCORE_GROUND,
  JOURNEY_HUE_RIVAL,
  JOURNEY_HUE_SHORT,
  JOURNEY_HUE_EXPECTED,
  JOURNEY_HUE_EXCEEDS,
  JOURNEY_HUE_ACCENT, /* selection, focus, 'add' places */
  JOURNEY_N_HUES,
} JourneyHue;

/** JourneyTheme: Colours, fonts and measures of a picture. Immutable; lives as long as the program. */
typedef struct _JourneyTheme JourneyTheme;

const JourneyTheme *journey_theme_get (JourneyThemeKind kind);

JourneyThemeKind journey_theme_kind (const JourneyTheme *theme);
gboolean journey_theme_has_high_contrast (const JourneyTheme *theme);
JourneyColour journey_theme_colour (const JourneyTheme *theme, JourneyHue hue);
JourneyColour journey_theme_stage_colour (const JourneyTheme *theme, guint stage_index, const char *own_colour);
JourneyColour journey_theme_text_ground (const JourneyTheme *theme, JourneyColour colour);
JourneyColour journey_theme_ink_on (const JourneyTheme *theme, JourneyColour colour, JourneyColour ground);
JourneyColour journey_theme_text_on (const JourneyTheme *theme, JourneyColour ground);
JourneyColour journey_theme_stage_ink (const JourneyTheme *theme, JourneyColour stage_colour);
JourneyColour journey_theme_emotion_colour (const JourneyTheme *theme, double value);
JourneyColour journey_theme_persona_colour (const JourneyTheme *theme, guint persona_index, const char *own_colour);
JourneyColour journey_theme_standing_colour (const JourneyTheme *theme, JourneyStanding standing);
JourneyColour journey_theme_standing_ink (const JourneyTheme *theme, JourneyStanding standing);
JourneyColour journey_theme_lane_ground (const JourneyTheme *theme, const char *own_colour);
gboolean journey_theme_lane_ink (const JourneyTheme *theme, const char *own_colour, JourneyColour *ink);

G_END_DECLS
