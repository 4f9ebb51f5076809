/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-font.h"

typedef struct
{
  double size; /* scene units */
  PangoWeight weight;
  PangoStyle style;
  double leading; /* from baseline to baseline, scene units */
} FontFacts;

/* The same in every theme, so that a change of theme measures no text anew. */
static const FontFacts fonts[JOURNEY_N_USUAL_FONTS] = {
  [JOURNEY_FONT_MAP_TITLE] = { 22, PANGO_WEIGHT_ULTRABOLD, PANGO_STYLE_NORMAL, 28 },
  [JOURNEY_FONT_MAP_NOTE] = { 13, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 18 },
  [JOURNEY_FONT_PERSONA_NAME] = { 15, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 20 },
  [JOURNEY_FONT_PERSONA_QUOTE] = { 13, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, 18 },
  [JOURNEY_FONT_PERSONA_LABEL] = { 11, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 15 },
  [JOURNEY_FONT_PERSONA_TEXT] = { 13, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 18 },
  [JOURNEY_FONT_PERSONA_FIGURE] = { 18, PANGO_WEIGHT_ULTRABOLD, PANGO_STYLE_NORMAL, 22 },
  [JOURNEY_FONT_INITIALS] = { 17, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 22 },
  [JOURNEY_FONT_INITIALS_SMALL] = { 10, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 14 },
  [JOURNEY_FONT_STAGE_TITLE] = { 15, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 19 },
  [JOURNEY_FONT_STAGE_QUESTION] = { 11, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 15 },
  [JOURNEY_FONT_LANE_TITLE] = { 13, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 17 },
  [JOURNEY_FONT_LANE_NOTE] = { 11, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 16 },
  [JOURNEY_FONT_CARD_TITLE] = { 12.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 16 },
  [JOURNEY_FONT_CARD_NUMBER] = { 11, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 16 },
  [JOURNEY_FONT_BODY] = { 11.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 15 },
  [JOURNEY_FONT_THOUGHT] = { 11.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, 15 },
  [JOURNEY_FONT_SMALL] = { 10.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 14 },
  [JOURNEY_FONT_SMALL_BOLD] = { 11, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 15 },
  [JOURNEY_FONT_FIGURE] = { 13, PANGO_WEIGHT_ULTRABOLD, PANGO_STYLE_NORMAL, 16 },
  [JOURNEY_FONT_SCALE] = { 10, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 13 },
  [JOURNEY_FONT_FAR] = { 32, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 38 },
};

/* The smallest large text, in scene units; what is larger in a usual picture stays larger by half as much. */
#define SMALLEST_LARGE (24 / JOURNEY_LARGE_UNIT)
#define SMALLEST_USUAL 10.0

static const FontFacts *
facts_of (JourneyFont font)
{
  return &fonts[font % JOURNEY_N_USUAL_FONTS];
}

/* How many times larger than usual a font is. */
static double
growth (JourneyFont font)
{
  double size = facts_of (font)->size;

  if (font < JOURNEY_N_USUAL_FONTS)
    return 1;

  return MAX (size, SMALLEST_LARGE + (size - SMALLEST_USUAL) / 2) / size;
}

/**
 * journey_font_large:
 *
 * Returns: what takes the place of @font in a picture with large text; @font itself when it is large already
 */
JourneyFont
journey_font_large (JourneyFont font)
{
  return font < JOURNEY_N_USUAL_FONTS ? font + JOURNEY_N_USUAL_FONTS : font;
}

/**
 * journey_font_size:
 *
 * Returns: the em size of @font in scene units
 */
double
journey_font_size (JourneyFont font)
{
  return facts_of (font)->size * growth (font);
}

/**
 * journey_font_leading:
 *
 * Returns: from one baseline of @font to the next, in scene units
 */
double
journey_font_leading (JourneyFont font)
{
  return facts_of (font)->leading * growth (font);
}

/**
 * journey_font_weight:
 *
 * Returns: how bold @font is
 */
PangoWeight
journey_font_weight (JourneyFont font)
{
  return facts_of (font)->weight;
}

/**
 * journey_font_style:
 *
 * Returns: whether @font is upright or slanted
 */
PangoStyle
journey_font_style (JourneyFont font)
{
  return facts_of (font)->style;
}

/**
 * journey_font_families:
 * @language: an RFC 3066 tag such as "zh-TW", or "" when nobody said
 *
 * The families in which text is set: Cantarell, and for Chinese, Japanese and Korean the Noto family of
 * the language, because the same character is drawn differently in each.
 *
 * Returns: names separated by commas
 */
const char *
journey_font_families (const char *language)
{
  PangoLanguage *tag = pango_language_from_string (language);

  if (pango_language_matches (tag, "ja"))
    return "Cantarell,Noto Sans CJK JP,Noto Sans CJK SC,sans-serif";
  if (pango_language_matches (tag, "ko"))
    return "Cantarell,Noto Sans CJK KR,Noto Sans CJK SC,sans-serif";
  if (pango_language_matches (tag, "zh-hk;zh-mo"))
    return "Cantarell,Noto Sans CJK HK,Noto Sans CJK TC,sans-serif";
  if (pango_language_matches (tag, "zh-tw;zh-hant"))
    return "Cantarell,Noto Sans CJK TC,Noto Sans CJK SC,sans-serif";

  return "Cantarell,Noto Sans CJK SC,sans-serif";
}

/**
 * journey_font_describe:
 * @language: as for journey_font_families ()
 *
 * Returns: (transfer full): @font, its size an absolute one in scene units
 */
PangoFontDescription *
journey_font_describe (JourneyFont font, const char *language)
{
  PangoFontDescription *description = pango_font_description_new ();

  g_return_val_if_fail ((guint)font < JOURNEY_N_FONTS, description);

  pango_font_description_set_family_static (description, journey_font_families (language));
  pango_font_description_set_weight (description, journey_font_weight (font));
  pango_font_description_set_style (description, journey_font_style (font));
  pango_font_description_set_absolute_size (description, journey_font_size (font) * PANGO_SCALE);

  return description;
}
