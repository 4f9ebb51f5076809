/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-curve.h"
#include "journey-export-private.h"
#include "journey-figure.h"
#include "journey-icon.h"
#include "journey-picture-decode.h"
#include "journey-theme.h"
#include "journey-typesetter-private.h"

/* The parts of a picture that stand on their own: colours, icons, figures, curves, text. */

static void
check_contrast (const JourneyTheme *theme, JourneyHue text, JourneyHue ground, double least)
{
  double contrast = journey_colour_contrast (journey_theme_colour (theme, text), journey_theme_colour (theme, ground));

  if (contrast < least)
    g_test_message ("theme %d: hue %d on hue %d has a contrast of %.2f", journey_theme_kind (theme), text, ground, contrast);
  g_assert_cmpfloat (contrast, >=, least);
}

static void
test_contrast (void)
{
  static const JourneyHue grounds[] = { JOURNEY_HUE_PAPER, JOURNEY_HUE_CARD, JOURNEY_HUE_BAND, JOURNEY_HUE_LANE_TITLE,
                                        JOURNEY_HUE_MOOD_BOTTOM };
  static const JourneyHue figures[] = { JOURNEY_HUE_SHORT, JOURNEY_HUE_EXPECTED, JOURNEY_HUE_EXCEEDS };

  for (guint kind = 0; kind < JOURNEY_N_THEMES; kind++)
    {
      const JourneyTheme *theme = journey_theme_get ((JourneyThemeKind)kind);

      for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
        {
          check_contrast (theme, JOURNEY_HUE_TEXT, grounds[i], 7);
          check_contrast (theme, JOURNEY_HUE_TEXT_MUTED, grounds[i], 4.5);
        }
      for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
        {
          check_contrast (theme, figures[i], JOURNEY_HUE_BAND, 4.5);
          check_contrast (theme, figures[i], JOURNEY_HUE_CARD, 4.5);
        }
      check_contrast (theme, JOURNEY_HUE_PAIN_TEXT, JOURNEY_HUE_PAIN, 7);
      check_contrast (theme, JOURNEY_HUE_IDEA_TEXT, JOURNEY_HUE_IDEA, 7);
      check_contrast (theme, JOURNEY_HUE_CHIP_TEXT, JOURNEY_HUE_CHIP, 7);
      check_contrast (theme, JOURNEY_HUE_NOTE_TEXT, JOURNEY_HUE_NOTE, 7);
      check_contrast (theme, JOURNEY_HUE_TEXT_MUTED, JOURNEY_HUE_CHIP, 4.5);
      check_contrast (theme, JOURNEY_HUE_IDEA_VOTES, JOURNEY_HUE_IDEA, 4.5);
    }
}

static void
test_stage_colours (void)
{
  static const char *const own[] = { NULL, "", "#ff0", "#123456", "#ffffff", "#000000", "nonsense", "#12345" };

  for (guint kind = 0; kind < JOURNEY_N_THEMES; kind++)
    for (guint i = 0; i < 20; i++)
      for (guint j = 0; j < G_N_ELEMENTS (own); j++)
        {
          const JourneyTheme *theme = journey_theme_get ((JourneyThemeKind)kind);
          JourneyColour ground = journey_theme_stage_colour (theme, i, own[j]);
          JourneyColour ink = journey_theme_stage_ink (theme, ground);

          g_assert_cmpfloat (journey_colour_contrast (journey_theme_text_on (theme, ground), ground), >=, 4.5);
          g_assert_cmpfloat (journey_colour_contrast (ink, journey_theme_colour (theme, JOURNEY_HUE_CARD)), >=, 4.5);
        }
}

static void
test_icons (void)
{
  static const struct
  {
    const char *channel;
    JourneyIcon icon;
  } cases[] = {
    { "", JOURNEY_ICON_NONE },
    { "teleport", JOURNEY_ICON_GENERIC },
    { "web", JOURNEY_ICON_WEB },
    { "Website", JOURNEY_ICON_WEB },
    { "网站", JOURNEY_ICON_WEB },
    { "App", JOURNEY_ICON_APP },
    { "WhatsApp", JOURNEY_ICON_CHAT },
    { "happy hour", JOURNEY_ICON_GENERIC },
    { "E-Mail", JOURNEY_ICON_EMAIL },
    { "邮件", JOURNEY_ICON_EMAIL },
    { "phone", JOURNEY_ICON_PHONE },
    { "电话", JOURNEY_ICON_PHONE },
    { "shop", JOURNEY_ICON_SHOP },
    { "门店", JOURNEY_ICON_SHOP },
    { "網店", JOURNEY_ICON_WEB },
    { "courier", JOURNEY_ICON_COURIER },
    { "快递", JOURNEY_ICON_COURIER },
    { "outdoor", JOURNEY_ICON_OUTDOOR },
    { "广告", JOURNEY_ICON_OUTDOOR },
    { "word of mouth", JOURNEY_ICON_WORD_OF_MOUTH },
    { "口碑", JOURNEY_ICON_WORD_OF_MOUTH },
    { "社交", JOURNEY_ICON_SOCIAL },
    { "home visit", JOURNEY_ICON_HOME },
    { "上门", JOURNEY_ICON_HOME },
    { "chat", JOURNEY_ICON_CHAT },
    { "客服", JOURNEY_ICON_CHAT },
    { "letter", JOURNEY_ICON_PAPER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (journey_icon_for_channel (cases[i].channel), ==, cases[i].icon);
}

static void
test_figures (void)
{
  char buffer[JOURNEY_FIGURE_BUFFER];

  g_assert_cmpstr (journey_figure_signed (1, buffer), ==, "+1.0");
  g_assert_cmpstr (journey_figure_signed (-3.2, buffer), ==, "−3.2");
  g_assert_cmpstr (journey_figure_signed (0.04, buffer), ==, "0.0");
  g_assert_cmpstr (journey_figure_signed (-0.04, buffer), ==, "0.0");
  g_assert_cmpstr (journey_figure_signed (-1e300, buffer), ==, "−1000000000.0");
  g_assert_cmpstr (journey_figure_signed (-0.25, buffer), ==, "−0.3");
  g_assert_cmpstr (journey_figure_signed_finely (0.125, buffer), ==, "+0.13");
  g_assert_cmpstr (journey_figure_unsigned (0.26, buffer), ==, "0.3");
  g_assert_cmpstr (journey_figure_plain (25, buffer), ==, "25");
  g_assert_cmpstr (journey_figure_plain (-2.5, buffer), ==, "−2.5");
  g_assert_cmpstr (journey_figure_plain (0, buffer), ==, "0");
}

/* Gives each point its slope. */
static void
smooth (JourneyKnot *knots, guint n)
{
  const JourneyKnot none = { .y = NAN };

  for (guint i = 0; i < n; i++)
    {
      const JourneyKnot *before = &none, *after = &none;

      for (guint j = 0; j < i; j++)
        before = isnan (knots[j].y) ? before : &knots[j];
      for (guint j = n - 1; j > i; j--)
        after = isnan (knots[j].y) ? after : &knots[j];
      knots[i].slope = journey_curve_slope (before, &knots[i], after);
    }
}

static void
test_curve_stays_between (void)
{
  JourneyKnot knots[] = { { 0, 1, 0 }, { 50, NAN, 0 }, { 100, 2, 0 }, { 210, 2, 0 }, { 300, -2, 0 }, { 400, -1.5, 0 } };
  guint n = G_N_ELEMENTS (knots);

  smooth (knots, n);
  for (guint i = 0; i + 1 < n; i++)
    {
      guint next = isnan (knots[i + 1].y) ? i + 2 : i + 1;
      JourneyBezier piece;

      if (isnan (knots[i].y))
        continue;
      g_assert_true (journey_curve_piece (&knots[i], &knots[next], -1e6, 1e6, &piece));
      g_assert_cmpfloat_with_epsilon (piece.y[0], knots[i].y, 1e-9);
      g_assert_cmpfloat_with_epsilon (piece.y[3], knots[next].y, 1e-9);
      for (guint j = 1; j < 3; j++)
        {
          g_assert_cmpfloat (piece.y[j], <=, MAX (knots[i].y, knots[next].y) + 1e-9);
          g_assert_cmpfloat (piece.y[j], >=, MIN (knots[i].y, knots[next].y) - 1e-9);
        }
    }
}

static void
test_curve_pieces_meet (void)
{
  JourneyKnot knots[] = { { 0, 1, 0 }, { 100, -1, 0 }, { 200, 2, 0 } };
  JourneyBezier left, right, none;

  smooth (knots, 3);
  g_assert_true (journey_curve_piece (&knots[1], &knots[2], 0, 130, &left));
  g_assert_true (journey_curve_piece (&knots[1], &knots[2], 130, 500, &right));
  g_assert_false (journey_curve_piece (&knots[1], &knots[2], 300, 500, &none));
  g_assert_cmpfloat_with_epsilon (left.x[3], right.x[0], 1e-9);
  g_assert_cmpfloat_with_epsilon (left.y[3], right.y[0], 1e-9);
  g_assert_cmpfloat_with_epsilon (left.x[3], 130, 1e-9);
}

static void
test_text_wraps (void)
{
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("", FALSE, FALSE, 2, FALSE);
  static const char *const texts[] = { "a few words that need some lines",
                                       "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "没有空格的中文也要换行才行",
                                       "مرحبا بالعالم كيف الحال", "😀😀😀😀😀😀😀😀😀😀" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      JourneyTextBlock *block = journey_text_block_new (typesetter, texts[i], JOURNEY_FONT_BODY, 60);

      g_assert_cmpuint (journey_text_block_n_lines (block), >, 1);
      g_assert_cmpfloat (journey_text_block_width (block), <=, 60.01);
      g_assert_cmpfloat (journey_text_block_height (block), >=,
                         journey_text_block_n_lines (block) * journey_font_leading (JOURNEY_FONT_BODY) - 0.01);
      journey_text_block_unref (block);
    }
}

static void
test_text_empty (void)
{
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("", FALSE, FALSE, 0, FALSE);
  JourneyTextBlock *block = journey_text_block_new (typesetter, "", JOURNEY_FONT_BODY, 60);

  g_assert_cmpuint (journey_text_block_n_lines (block), ==, 0);
  g_assert_cmpfloat (journey_text_block_height (block), ==, 0);
  journey_text_block_unref (block);
}

/* What no line would end in for very long is parted, so that it does not take for ever; all of it is there. */
static void
test_text_endless (void)
{
  static const struct
  {
    const char *piece;
    guint n;
    guint lines;
  } cases[] = {
    { "x", 1000, 1 },      { "x", 1001, 2 },      { "x", 64000, 64 },   { "\u0644\u0627", 5000, 10 },
    { "word ", 900, 1 },   { "word ", 4000, 1 },  { "旅", 9999, 1 },    { "旅", 30000, 3 },
    { "x\n", 9999, 9999 }, { "\u0335", 3000, 3 }, { "w—rd ", 6000, 3 },
  };
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("", FALSE, FALSE, 2, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      JourneyTextBlock *block;

      for (guint j = 0; j < cases[i].n; j++)
        g_string_append (text, cases[i].piece);
      g_strchomp (text->str);
      block = journey_text_block_new (typesetter, text->str, JOURNEY_FONT_BODY, 0);
      g_test_message ("%s × %u", cases[i].piece, cases[i].n);
      g_assert_cmpuint (journey_text_block_n_lines (block), ==, cases[i].lines);
      g_assert_cmpuint (strlen (journey_text_block_text (block)), >=, strlen (text->str));
      journey_text_block_unref (block);
    }
}

/* A block that was let go is shaped again, the same as before. */
static void
test_text_cache (void)
{
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("", FALSE, FALSE, 2, FALSE);
  JourneyTextBlock *blocks[6];
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 100, 100);
  cairo_t *cr = cairo_create (surface);
  JourneyCairoSink sink;

  journey_cairo_sink_init (&sink, cr);
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    blocks[i] = journey_text_block_new (typesetter, "text", JOURNEY_FONT_BODY, 0);
  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
      journey_text_block_paint (blocks[i], &sink.parent, &(JourneyRect){ 0, 0, 100, 20 }, JOURNEY_ALIGN_START,
                                (JourneyColour){ 0, 0, 0, 1 });
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    journey_text_block_unref (blocks[i]);
  g_assert_true (journey_typesetter_label (typesetter, "1", JOURNEY_FONT_SCALE, 0)
                 == journey_typesetter_label (typesetter, "1", JOURNEY_FONT_SCALE, 0));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
test_pictures (void)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 8, 6);
  g_autoptr (GBytes) good = NULL;
  g_autoptr (GBytes) cut = NULL;
  g_autoptr (GBytes) huge = NULL;
  g_autoptr (GBytes) other = g_bytes_new_static ("\xff\xd8\xff", 3);

  cairo_surface_write_to_png_stream (surface, append, array);
  cairo_surface_destroy (surface);
  good = g_bytes_new (array->data, array->len);
  cut = g_bytes_new (array->data, array->len - 20);
  array->data[16] = 0x10;
  huge = g_bytes_new (array->data, array->len);

  surface = journey_picture_decode (good);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 8);
  cairo_surface_destroy (surface);
  g_assert_null (journey_picture_decode (NULL));
  g_assert_null (journey_picture_decode (cut));
  g_assert_null (journey_picture_decode (huge));
  g_assert_null (journey_picture_decode (other));
}

/* How a text is broken into lines of a width, with bars between them. */
static char *
broken (JourneyTypesetter *typesetter, const char *text, double width)
{
  g_autoptr (PangoLayout) layout = journey_typesetter_layout (typesetter, text, JOURNEY_FONT_BODY, width);
  GString *lines = g_string_new (NULL);

  for (GSList *l = pango_layout_get_lines_readonly (layout); l; l = l->next)
    {
      PangoLayoutLine *line = l->data;

      g_string_append_printf (lines, "%s%.*s", lines->len > 0 ? "|" : "", line->length, text + line->start_index);
    }

  return g_string_free (lines, FALSE);
}

static gboolean
has_hyphens (JourneyTypesetter *typesetter, const char *text)
{
  g_autoptr (PangoLayout) layout = journey_typesetter_layout (typesetter, text, JOURNEY_FONT_BODY, 62);

  for (GSList *l = pango_layout_get_lines_readonly (layout); l; l = l->next)
    for (GSList *run = ((PangoLayoutLine *)l->data)->runs; run; run = run->next)
      if (((PangoLayoutRun *)run->data)->item->analysis.flags & PANGO_ANALYSIS_FLAG_NEED_HYPHEN)
        return TRUE;

  return FALSE;
}

/* In an address it would be taken for a part of it. */
static void
test_addresses (void)
{
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("", FALSE, FALSE, 2, FALSE);

  g_assert_true (has_hyphens (typesetter, "Confirmation"));
  g_assert_false (has_hyphens (typesetter, "https://confirmation.example/hyphenation"));
  g_assert_false (has_hyphens (typesetter, "www.confirmation.example"));
  g_assert_false (has_hyphens (typesetter, "confirmation@hyphenation.example"));
  g_assert_true (has_hyphens (typesetter, "www.confirmation.example Confirmation"));
}

/* A word that is wider than its line is broken where a syllable begins, never with one or two letters left over; what is no
 * word is left to Pango. */
static void
test_hyphens (void)
{
  static const struct
  {
    const char *text;
    const char *lines;
  } cases[] = {
    { "Confirmation", "Confirma|tion" },
    { "(internationalization),", "(internatio|nalization)," },
    { "Besprechungszimmer", "Bespre|chungszim|mer" },
    { "достопримечательность", "достопри|мечатель|ность" },
  };
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("", FALSE, FALSE, 2, FALSE);
  g_autofree char *endless = g_strnfill (50000, 'a');
  g_autofree char *wide = broken (typesetter, "Confirmation", 500);
  JourneyTextBlock *block;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = broken (typesetter, cases[i].text, 62);

      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
  g_assert_cmpstr (wide, ==, "Confirmation");

  block = journey_text_block_new (typesetter, endless, JOURNEY_FONT_BODY, 62);
  g_assert_cmpfloat (journey_text_block_width (block), <=, 62);
  journey_text_block_unref (block);
}

/* What people read is in their language, which cairo does not speak. */
static void
test_drawing_fails (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) memory = NULL;

  g_assert_true (journey_export_check (CAIRO_STATUS_SUCCESS, NULL));
  g_assert_false (journey_export_check (CAIRO_STATUS_INVALID_SIZE, &error));
  g_assert_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_DRAWING);
  g_assert_null (strstr (error->message, cairo_status_to_string (CAIRO_STATUS_INVALID_SIZE)));
  g_assert_false (journey_export_check (CAIRO_STATUS_NO_MEMORY, &memory));
  g_assert_error (memory, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_MEMORY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-parts/contrast", test_contrast);
  g_test_add_func ("/picture-parts/stage-colours", test_stage_colours);
  g_test_add_func ("/picture-parts/icons", test_icons);
  g_test_add_func ("/picture-parts/figures", test_figures);
  g_test_add_func ("/picture-parts/curve-stays-between", test_curve_stays_between);
  g_test_add_func ("/picture-parts/curve-pieces-meet", test_curve_pieces_meet);
  g_test_add_func ("/picture-parts/text-wraps", test_text_wraps);
  g_test_add_func ("/picture-parts/text-endless", test_text_endless);
  g_test_add_func ("/picture-parts/hyphens", test_hyphens);
  g_test_add_func ("/picture-parts/addresses", test_addresses);
  g_test_add_func ("/picture-parts/text-empty", test_text_empty);
  g_test_add_func ("/picture-parts/text-cache", test_text_cache);
  g_test_add_func ("/picture-parts/pictures", test_pictures);
  g_test_add_func ("/picture-parts/drawing-fails", test_drawing_fails);

  return g_test_run ();
}
