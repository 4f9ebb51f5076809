/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-theme.h"

#include <math.h>

#define N_STAGE_COLOURS 8
#define N_EMOTION_COLOURS 5
#define N_PERSONA_COLOURS 6

struct _JourneyTheme
{
  JourneyThemeKind kind;
  guint32 hues[JOURNEY_N_HUES];
  guint32 stages[N_STAGE_COLOURS];
  guint32 emotions[N_EMOTION_COLOURS]; /* from -2 to +2 */
  guint32 personas[N_PERSONA_COLOURS]; /* the curve of an only one is coloured by emotion; its colour is the avatar's */
};

/* What text must stand out by from its ground, and lines from theirs (WCAG 2.1, 1.4.6 and 1.4.11). */
#define CONTRAST_TEXT 7.0
#define CONTRAST_TEXT_HIGH 10.0
#define CONTRAST_LINE 3.0

/* How much of its own colour is in the title cell of a lane, unless its text could not be read then. */
#define LANE_TINT 0.2
#define TINT_STEP 0.02

/* Every stage colour carries white text. */
#define STAGE_COLOURS                                                                                                            \
  {                                                                                                                              \
    0x174787, 0x1757a7, 0x16616e, 0x176540, 0x495f2b, 0x755213, 0x8c432b, 0x72458b                                               \
  }

static const JourneyTheme themes[JOURNEY_N_THEMES] = {
  [JOURNEY_THEME_LIGHT] = {
    .kind = JOURNEY_THEME_LIGHT,
    .hues = {
      [JOURNEY_HUE_PAPER] = 0xf6f5f4,
      [JOURNEY_HUE_CARD] = 0xffffff,
      [JOURNEY_HUE_CARD_BORDER] = 0xd5d3d0,
      [JOURNEY_HUE_BAND] = 0xfdfdfc,
      [JOURNEY_HUE_BAND_BORDER] = 0xe6e4e1,
      [JOURNEY_HUE_LANE_TITLE] = 0xf0efed,
      [JOURNEY_HUE_TEXT] = 0x241f31,
      [JOURNEY_HUE_TEXT_MUTED] = 0x48474c,
      [JOURNEY_HUE_GRID] = 0xe4e2df,
      [JOURNEY_HUE_LINE_OF_VISIBILITY] = 0x77767b,
      [JOURNEY_HUE_STAR] = 0xf6c211,
      [JOURNEY_HUE_STAR_BORDER] = 0xc88800,
      [JOURNEY_HUE_PAIN] = 0xfdeceb,
      [JOURNEY_HUE_PAIN_BORDER] = 0xf0bcb9,
      [JOURNEY_HUE_PAIN_TEXT] = 0x5f1219,
      [JOURNEY_HUE_PAIN_DOT] = 0xc01c28,
      [JOURNEY_HUE_IDEA] = 0xfdf5d6,
      [JOURNEY_HUE_IDEA_BORDER] = 0xeddc9c,
      [JOURNEY_HUE_IDEA_TEXT] = 0x4a3a00,
      [JOURNEY_HUE_IDEA_VOTES] = 0x76481b,
      [JOURNEY_HUE_CHIP] = 0xeef1f6,
      [JOURNEY_HUE_CHIP_BORDER] = 0xdfe4ec,
      [JOURNEY_HUE_CHIP_TEXT] = 0x2f3442,
      [JOURNEY_HUE_NOTE] = 0xf6f4fa,
      [JOURNEY_HUE_NOTE_BORDER] = 0xdcd5e8,
      [JOURNEY_HUE_NOTE_TEXT] = 0x33294a,
      [JOURNEY_HUE_MOOD_TOP] = 0xdcf0e6,
      [JOURNEY_HUE_MOOD_MIDDLE] = 0xfffcf0,
      [JOURNEY_HUE_MOOD_BOTTOM] = 0xf6dadb,
      [JOURNEY_HUE_FACE] = 0xffffff,
      [JOURNEY_HUE_SCORE_RING] = 0x3d3846,
      [JOURNEY_HUE_SCORE_GROUND] = 0xffffff,
      [JOURNEY_HUE_RIVAL] = 0x5e5c64,
      [JOURNEY_HUE_SHORT] = 0xb81b26,
      [JOURNEY_HUE_EXPECTED] = 0x865e3c,
      [JOURNEY_HUE_EXCEEDS] = 0x17754a,
      [JOURNEY_HUE_ACCENT] = 0x1c6acb,
    },
    .stages = STAGE_COLOURS,
    .emotions = { 0xb81b26, 0xd9591a, 0xc9940e, 0x53a75e, 0x1f9a62 },
    .personas = { 0x9b51a0, 0x1a5fb4, 0x8f4a1c, 0x00707a, 0xa3245c, 0x4c6a1d },
  },
  [JOURNEY_THEME_DARK] = {
    .kind = JOURNEY_THEME_DARK,
    .hues = {
      [JOURNEY_HUE_PAPER] = 0x222222,
      [JOURNEY_HUE_CARD] = 0x343434,
      [JOURNEY_HUE_CARD_BORDER] = 0x4a4a4a,
      [JOURNEY_HUE_BAND] = 0x2a2a2a,
      [JOURNEY_HUE_BAND_BORDER] = 0x363636,
      [JOURNEY_HUE_LANE_TITLE] = 0x313131,
      [JOURNEY_HUE_TEXT] = 0xf6f5f4,
      [JOURNEY_HUE_TEXT_MUTED] = 0xd6d4d0,
      [JOURNEY_HUE_GRID] = 0x3c3c3c,
      [JOURNEY_HUE_LINE_OF_VISIBILITY] = 0x9a9996,
      [JOURNEY_HUE_STAR] = 0xf8d147,
      [JOURNEY_HUE_STAR_BORDER] = 0xf8d147,
      [JOURNEY_HUE_PAIN] = 0x46292b,
      [JOURNEY_HUE_PAIN_BORDER] = 0x6d3a3d,
      [JOURNEY_HUE_PAIN_TEXT] = 0xffd9d6,
      [JOURNEY_HUE_PAIN_DOT] = 0xff7b6b,
      [JOURNEY_HUE_IDEA] = 0x3f3a22,
      [JOURNEY_HUE_IDEA_BORDER] = 0x655b2c,
      [JOURNEY_HUE_IDEA_TEXT] = 0xfbeeb8,
      [JOURNEY_HUE_IDEA_VOTES] = 0xf0c674,
      [JOURNEY_HUE_CHIP] = 0x363b45,
      [JOURNEY_HUE_CHIP_BORDER] = 0x464c58,
      [JOURNEY_HUE_CHIP_TEXT] = 0xe3e8f2,
      [JOURNEY_HUE_NOTE] = 0x393445,
      [JOURNEY_HUE_NOTE_BORDER] = 0x50485f,
      [JOURNEY_HUE_NOTE_TEXT] = 0xe9e2f6,
      [JOURNEY_HUE_MOOD_TOP] = 0x24372d,
      [JOURNEY_HUE_MOOD_MIDDLE] = 0x2c2b28,
      [JOURNEY_HUE_MOOD_BOTTOM] = 0x3a2728,
      [JOURNEY_HUE_FACE] = 0x2a2a2a,
      [JOURNEY_HUE_SCORE_RING] = 0xf6f5f4,
      [JOURNEY_HUE_SCORE_GROUND] = 0x2a2a2a,
      [JOURNEY_HUE_RIVAL] = 0xc0bfbc,
      [JOURNEY_HUE_SHORT] = 0xff7b6b,
      [JOURNEY_HUE_EXPECTED] = 0xd9b48a,
      [JOURNEY_HUE_EXCEEDS] = 0x57d98a,
      [JOURNEY_HUE_ACCENT] = 0x78aeed,
    },
    .stages = STAGE_COLOURS,
    .emotions = { 0xff6b5c, 0xffa348, 0xe5b93a, 0x7fd88f, 0x57e389 },
    .personas = { 0xd7a0dc, 0x8ab8f2, 0xf0a774, 0x5fd0d6, 0xf48fb8, 0xb5d072 },
  },
  [JOURNEY_THEME_PRINT] = {
    .kind = JOURNEY_THEME_PRINT,
    .hues = {
      [JOURNEY_HUE_PAPER] = 0xffffff,
      [JOURNEY_HUE_CARD] = 0xffffff,
      [JOURNEY_HUE_CARD_BORDER] = 0xc4c2be,
      [JOURNEY_HUE_BAND] = 0xffffff,
      [JOURNEY_HUE_BAND_BORDER] = 0xd9d7d3,
      [JOURNEY_HUE_LANE_TITLE] = 0xf3f2f0,
      [JOURNEY_HUE_TEXT] = 0x1d1926,
      [JOURNEY_HUE_TEXT_MUTED] = 0x4a484f,
      [JOURNEY_HUE_GRID] = 0xe0deda,
      [JOURNEY_HUE_LINE_OF_VISIBILITY] = 0x5e5c64,
      [JOURNEY_HUE_STAR] = 0xf6c211,
      [JOURNEY_HUE_STAR_BORDER] = 0xb57a00,
      [JOURNEY_HUE_PAIN] = 0xfdf0ef,
      [JOURNEY_HUE_PAIN_BORDER] = 0xe5a19d,
      [JOURNEY_HUE_PAIN_TEXT] = 0x55101a,
      [JOURNEY_HUE_PAIN_DOT] = 0xb81b26,
      [JOURNEY_HUE_IDEA] = 0xfef8e0,
      [JOURNEY_HUE_IDEA_BORDER] = 0xdcc56f,
      [JOURNEY_HUE_IDEA_TEXT] = 0x423400,
      [JOURNEY_HUE_IDEA_VOTES] = 0x77481a,
      [JOURNEY_HUE_CHIP] = 0xf0f3f7,
      [JOURNEY_HUE_CHIP_BORDER] = 0xc9d0db,
      [JOURNEY_HUE_CHIP_TEXT] = 0x272b37,
      [JOURNEY_HUE_NOTE] = 0xf8f6fb,
      [JOURNEY_HUE_NOTE_BORDER] = 0xc9bfda,
      [JOURNEY_HUE_NOTE_TEXT] = 0x2d2443,
      [JOURNEY_HUE_MOOD_TOP] = 0xe3f3ea,
      [JOURNEY_HUE_MOOD_MIDDLE] = 0xfffef8,
      [JOURNEY_HUE_MOOD_BOTTOM] = 0xf9e3e3,
      [JOURNEY_HUE_FACE] = 0xffffff,
      [JOURNEY_HUE_SCORE_RING] = 0x2f2b38,
      [JOURNEY_HUE_SCORE_GROUND] = 0xffffff,
      [JOURNEY_HUE_RIVAL] = 0x4e4c54,
      [JOURNEY_HUE_SHORT] = 0xb01822,
      [JOURNEY_HUE_EXPECTED] = 0x7a5331,
      [JOURNEY_HUE_EXCEEDS] = 0x146c44,
      [JOURNEY_HUE_ACCENT] = 0x1a5fb4,
    },
    .stages = STAGE_COLOURS,
    .emotions = { 0xb01822, 0xd05214, 0xbd8a0a, 0x46994f, 0x1b8d59 },
    .personas = { 0x9b51a0, 0x1a5fb4, 0x85431a, 0x00666f, 0x951f53, 0x46621b },
  },
  [JOURNEY_THEME_HIGH_CONTRAST] = {
    .kind = JOURNEY_THEME_HIGH_CONTRAST,
    .hues = {
      [JOURNEY_HUE_PAPER] = 0xffffff,
      [JOURNEY_HUE_CARD] = 0xffffff,
      [JOURNEY_HUE_CARD_BORDER] = 0x000000,
      [JOURNEY_HUE_BAND] = 0xffffff,
      [JOURNEY_HUE_BAND_BORDER] = 0x3d3d3d,
      [JOURNEY_HUE_LANE_TITLE] = 0xffffff,
      [JOURNEY_HUE_TEXT] = 0x000000,
      [JOURNEY_HUE_TEXT_MUTED] = 0x1e1e1e,
      [JOURNEY_HUE_GRID] = 0x9a9996,
      [JOURNEY_HUE_LINE_OF_VISIBILITY] = 0x000000,
      [JOURNEY_HUE_STAR] = 0xf6c211,
      [JOURNEY_HUE_STAR_BORDER] = 0x000000,
      [JOURNEY_HUE_PAIN] = 0xffffff,
      [JOURNEY_HUE_PAIN_BORDER] = 0x8f0f18,
      [JOURNEY_HUE_PAIN_TEXT] = 0x000000,
      [JOURNEY_HUE_PAIN_DOT] = 0x8f0f18,
      [JOURNEY_HUE_IDEA] = 0xffffff,
      [JOURNEY_HUE_IDEA_BORDER] = 0x6b4d00,
      [JOURNEY_HUE_IDEA_TEXT] = 0x000000,
      [JOURNEY_HUE_IDEA_VOTES] = 0x4a2c00,
      [JOURNEY_HUE_CHIP] = 0xffffff,
      [JOURNEY_HUE_CHIP_BORDER] = 0x2f3442,
      [JOURNEY_HUE_CHIP_TEXT] = 0x000000,
      [JOURNEY_HUE_NOTE] = 0xffffff,
      [JOURNEY_HUE_NOTE_BORDER] = 0x4b3a70,
      [JOURNEY_HUE_NOTE_TEXT] = 0x000000,
      [JOURNEY_HUE_MOOD_TOP] = 0xffffff,
      [JOURNEY_HUE_MOOD_MIDDLE] = 0xffffff,
      [JOURNEY_HUE_MOOD_BOTTOM] = 0xffffff,
      [JOURNEY_HUE_FACE] = 0xffffff,
      [JOURNEY_HUE_SCORE_RING] = 0x000000,
      [JOURNEY_HUE_SCORE_GROUND] = 0xffffff,
      [JOURNEY_HUE_RIVAL] = 0x000000,
      [JOURNEY_HUE_SHORT] = 0x8f0f18,
      [JOURNEY_HUE_EXPECTED] = 0x4a3018,
      [JOURNEY_HUE_EXCEEDS] = 0x064a2b,
      [JOURNEY_HUE_ACCENT] = 0x003b8e,
    },
    .stages = { 0x0d3b75, 0x0b4594, 0x0b4a56, 0x0b4a2d, 0x37491d, 0x533a08, 0x5e2a18, 0x46285a },
    .emotions = { 0x8f0f18, 0x8a3200, 0x6b4d00, 0x1e5b28, 0x064a2b },
    .personas = { 0x4b1d52, 0x0d3b75, 0x5e2a0c, 0x00434a, 0x6b0f3a, 0x334a12 },
  },
  [JOURNEY_THEME_HIGH_CONTRAST_DARK] = {
    .kind = JOURNEY_THEME_HIGH_CONTRAST_DARK,
    .hues = {
      [JOURNEY_HUE_PAPER] = 0x000000,
      [JOURNEY_HUE_CARD] = 0x000000,
      [JOURNEY_HUE_CARD_BORDER] = 0xffffff,
      [JOURNEY_HUE_BAND] = 0x000000,
      [JOURNEY_HUE_BAND_BORDER] = 0xc0bfbc,
      [JOURNEY_HUE_LANE_TITLE] = 0x000000,
      [JOURNEY_HUE_TEXT] = 0xffffff,
      [JOURNEY_HUE_TEXT_MUTED] = 0xe6e6e6,
      [JOURNEY_HUE_GRID] = 0x77767b,
      [JOURNEY_HUE_LINE_OF_VISIBILITY] = 0xffffff,
      [JOURNEY_HUE_STAR] = 0xf8d147,
      [JOURNEY_HUE_STAR_BORDER] = 0xffffff,
      [JOURNEY_HUE_PAIN] = 0x000000,
      [JOURNEY_HUE_PAIN_BORDER] = 0xff8a7d,
      [JOURNEY_HUE_PAIN_TEXT] = 0xffffff,
      [JOURNEY_HUE_PAIN_DOT] = 0xff8a7d,
      [JOURNEY_HUE_IDEA] = 0x000000,
      [JOURNEY_HUE_IDEA_BORDER] = 0xf0c674,
      [JOURNEY_HUE_IDEA_TEXT] = 0xffffff,
      [JOURNEY_HUE_IDEA_VOTES] = 0xffdf9e,
      [JOURNEY_HUE_CHIP] = 0x000000,
      [JOURNEY_HUE_CHIP_BORDER] = 0xc8d2e6,
      [JOURNEY_HUE_CHIP_TEXT] = 0xffffff,
      [JOURNEY_HUE_NOTE] = 0x000000,
      [JOURNEY_HUE_NOTE_BORDER] = 0xcdbdf0,
      [JOURNEY_HUE_NOTE_TEXT] = 0xffffff,
      [JOURNEY_HUE_MOOD_TOP] = 0x000000,
      [JOURNEY_HUE_MOOD_MIDDLE] = 0x000000,
      [JOURNEY_HUE_MOOD_BOTTOM] = 0x000000,
      [JOURNEY_HUE_FACE] = 0x000000,
      [JOURNEY_HUE_SCORE_RING] = 0xffffff,
      [JOURNEY_HUE_SCORE_GROUND] = 0x000000,
      [JOURNEY_HUE_RIVAL] = 0xffffff,
      [JOURNEY_HUE_SHORT] = 0xff9d92,
      [JOURNEY_HUE_EXPECTED] = 0xe8cba8,
      [JOURNEY_HUE_EXCEEDS] = 0x7ff0ac,
      [JOURNEY_HUE_ACCENT] = 0xa9ccff,
    },
    .stages = { 0x9cc4ff, 0x86b8ff, 0x7fd6e6, 0x86e0ad, 0xc2d98c, 0xf2c878, 0xf5b8a0, 0xd8b8f0 },
    .emotions = { 0xff8a7d, 0xffb36b, 0xffd95e, 0x9be8a8, 0x6ff0a0 },
    .personas = { 0xe8c0ec, 0xa9ccf8, 0xf6c09a, 0x8be4e8, 0xf8b0cf, 0xcbe394 },
  },
};

/**
 * journey_theme_get:
 *
 * Returns: (transfer none): the look called @kind
 */
const JourneyTheme *
journey_theme_get (JourneyThemeKind kind)
{
  g_return_val_if_fail ((guint)kind < JOURNEY_N_THEMES, &themes[JOURNEY_THEME_LIGHT]);

  return &themes[kind];
}

/**
 * journey_theme_kind:
 *
 * Returns: which look @theme is
 */
JourneyThemeKind
journey_theme_kind (const JourneyTheme *theme)
{
  return theme->kind;
}

/**
 * journey_theme_has_high_contrast:
 *
 * Returns: whether text has a contrast of at least 10 with its ground
 */
gboolean
journey_theme_has_high_contrast (const JourneyTheme *theme)
{
  return theme->kind == JOURNEY_THEME_HIGH_CONTRAST || theme->kind == JOURNEY_THEME_HIGH_CONTRAST_DARK;
}

/**
 * journey_theme_colour:
 *
 * Returns: the colour of @hue, opaque
 */
JourneyColour
journey_theme_colour (const JourneyTheme *theme, JourneyHue hue)
{
  g_return_val_if_fail ((guint)hue < JOURNEY_N_HUES, (JourneyColour){ 0 });

  return journey_colour_from_hex (theme->hues[hue]);
}

static double
wanted_contrast (const JourneyTheme *theme)
{
  return journey_theme_has_high_contrast (theme) ? CONTRAST_TEXT_HIGH : CONTRAST_TEXT;
}

/* Moves a colour towards that of text until it stands out from a ground. */
static JourneyColour
strengthen (const JourneyTheme *theme, JourneyColour colour, JourneyColour ground, double wanted)
{
  JourneyColour text = journey_theme_colour (theme, JOURNEY_HUE_TEXT);
  JourneyColour ink = colour;

  for (int step = 1; step <= 20 && journey_colour_contrast (ink, ground) < wanted; step++)
    ink = journey_colour_mix (colour, text, step / 20.0);

  return ink;
}

/**
 * journey_theme_ink_on:
 * @colour: any opaque colour
 * @ground: likewise
 *
 * Returns: @colour, moved towards the text colour as far as it takes for text to be read on @ground
 */
JourneyColour
journey_theme_ink_on (const JourneyTheme *theme, JourneyColour colour, JourneyColour ground)
{
  return strengthen (theme, colour, ground, wanted_contrast (theme));
}

/**
 * journey_theme_text_ground:
 * @colour: any opaque colour
 *
 * Returns: @colour, as much darker as it takes for journey_theme_text_on () to stand out from it by at least 7
 */
JourneyColour
journey_theme_text_ground (const JourneyTheme *theme, JourneyColour colour)
{
  JourneyColour white = journey_colour_from_hex (0xffffff);
  JourneyColour black = journey_colour_from_hex (0x000000);
  double wanted = wanted_contrast (theme);
  JourneyColour ground = colour;

  if (journey_colour_contrast (black, colour) >= wanted)
    return colour;
  for (int step = 1; step <= 50 && journey_colour_contrast (white, ground) < wanted; step++)
    ground = journey_colour_mix (colour, black, step / 50.0);

  return ground;
}

/**
 * journey_theme_stage_colour:
 * @stage_index: 0-based; the palette goes from blue to green, then on, and begins anew after its last colour
 * @own_colour: the stage's own colour as #rrggbb; anything else counts as none
 *
 * Returns: the colour of a stage's heading, on which text can be read
 */
JourneyColour
journey_theme_stage_colour (const JourneyTheme *theme, guint stage_index, const char *own_colour)
{
  JourneyColour colour;

  if (own_colour && journey_colour_parse (own_colour, &colour))
    return journey_theme_text_ground (theme, colour);

  return journey_colour_from_hex (theme->stages[stage_index % N_STAGE_COLOURS]);
}

/**
 * journey_theme_text_on:
 * @ground: any opaque colour, such as a stage's own
 *
 * Returns: black or white, whichever can be read better on @ground
 */
JourneyColour
journey_theme_text_on (const JourneyTheme *theme, JourneyColour ground)
{
  JourneyColour white = journey_colour_from_hex (0xffffff);
  JourneyColour black = journey_colour_from_hex (0x000000);

  /* White is what people expect on a strong colour, so black has to be needed. */
  if (journey_colour_contrast (white, ground) >= CONTRAST_TEXT)
    return white;

  return black;
}

/**
 * journey_theme_lane_ground:
 * @own_colour: the lane's own colour as #rrggbb; anything else counts as none
 *
 * Returns: the ground of a lane's title cell, on which all its text can be read
 */
JourneyColour
journey_theme_lane_ground (const JourneyTheme *theme, const char *own_colour)
{
  JourneyColour plain = journey_theme_colour (theme, JOURNEY_HUE_LANE_TITLE);
  JourneyColour text = journey_theme_colour (theme, JOURNEY_HUE_TEXT_MUTED);
  JourneyColour colour, ground;

  if (!own_colour || !journey_colour_parse (own_colour, &colour))
    return plain;

  for (double share = LANE_TINT; share > 0; share -= TINT_STEP)
    {
      ground = journey_colour_mix (plain, colour, share);
      if (journey_colour_contrast (text, ground) >= wanted_contrast (theme))
        return ground;
    }

  return plain;
}

/**
 * journey_theme_lane_ink:
 * @own_colour: the lane's own colour as #rrggbb
 * @ink: (out): the colour of the stripe that marks the lane, as it can be seen well on its ground
 *
 * Returns: whether the lane has a colour of its own
 */
gboolean
journey_theme_lane_ink (const JourneyTheme *theme, const char *own_colour, JourneyColour *ink)
{
  if (!own_colour || !journey_colour_parse (own_colour, ink))
    return FALSE;

  *ink = strengthen (theme, *ink, journey_theme_lane_ground (theme, own_colour), CONTRAST_LINE);

  return TRUE;
}

/**
 * journey_theme_stage_ink:
 * @stage_colour: from journey_theme_stage_colour ()
 *
 * Returns: @stage_colour, moved towards the text colour until it can be seen well on a card
 */
JourneyColour
journey_theme_stage_ink (const JourneyTheme *theme, JourneyColour stage_colour)
{
  JourneyColour card = journey_theme_colour (theme, JOURNEY_HUE_CARD);
  JourneyColour text = journey_theme_colour (theme, JOURNEY_HUE_TEXT);
  JourneyColour ink = stage_colour;

  for (int step = 1; step <= 10 && journey_colour_contrast (ink, card) < 4.5; step++)
    ink = journey_colour_mix (stage_colour, text, step / 10.0);

  return ink;
}

/**
 * journey_theme_emotion_colour:
 * @value: -2..+2
 *
 * Returns: the colour of a feeling, from red over amber to green
 */
JourneyColour
journey_theme_emotion_colour (const JourneyTheme *theme, double value)
{
  double place = CLAMP (value, -2, 2) + 2;
  guint below = MIN ((guint)floor (place), N_EMOTION_COLOURS - 2);

  return journey_colour_mix (journey_colour_from_hex (theme->emotions[below]),
                             journey_colour_from_hex (theme->emotions[below + 1]), place - below);
}

/**
 * journey_theme_persona_colour:
 * @persona_index: 0-based
 * @own_colour: the persona's own colour as #rrggbb; anything else counts as none
 *
 * Returns: the colour of a persona's avatar and of the curve of a further one
 */
JourneyColour
journey_theme_persona_colour (const JourneyTheme *theme, guint persona_index, const char *own_colour)
{
  JourneyColour colour;

  if (own_colour && journey_colour_parse (own_colour, &colour))
    return colour;

  return journey_colour_from_hex (theme->personas[persona_index % N_PERSONA_COLOURS]);
}

/**
 * journey_theme_standing_ink:
 *
 * Returns: the colour of a gap's figure, as it can be read on a card and in a lane
 */
JourneyColour
journey_theme_standing_ink (const JourneyTheme *theme, JourneyStanding standing)
{
  JourneyColour ink = strengthen (theme, journey_theme_standing_colour (theme, standing),
                                  journey_theme_colour (theme, JOURNEY_HUE_BAND), CONTRAST_TEXT);

  return strengthen (theme, ink, journey_theme_colour (theme, JOURNEY_HUE_CARD), CONTRAST_TEXT);
}

/**
 * journey_theme_standing_colour:
 *
 * Returns: the colour of a gap that stands so to the tolerance
 */
JourneyColour
journey_theme_standing_colour (const JourneyTheme *theme, JourneyStanding standing)
{
  switch (standing)
    {
    case JOURNEY_STANDING_SHORT:
      return journey_theme_colour (theme, JOURNEY_HUE_SHORT);
    case JOURNEY_STANDING_EXPECTED:
      return journey_theme_colour (theme, JOURNEY_HUE_EXPECTED);
    case JOURNEY_STANDING_EXCEEDS:
      return journey_theme_colour (theme, JOURNEY_HUE_EXCEEDS);
    case JOURNEY_STANDING_UNSCORED:
    default:
      return journey_theme_colour (theme, JOURNEY_HUE_TEXT_MUTED);
    }
}
