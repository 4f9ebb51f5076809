/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <time.h>
#include <turbojpeg.h>

#include "journey-export.h"
#include "journey-kinds.h"
#include "journey-persona-strip-private.h"
#include "journey-picture-decode.h"
#include "journey-picture.h"
#include "journey-scene-private.h"
#include "place.h"

#define RED 0xff0000u
#define GREEN 0x00ff00u
#define BLUE 0x0000ffu
#define WHITE 0xffffffu

/* Each quarter of the picture in one colour: top left and right, bottom left and right. */
static GBytes *
make_jpeg (int width, int height, const guint32 *quarters, int sampling, int flags)
{
  g_autofree guint8 *pixels = g_malloc ((gsize)width * (gsize)height * 3);
  guint8 *jpeg = NULL;
  unsigned long length = 0;
  tjhandle handle = tjInitCompress ();
  GBytes *bytes;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 colour = quarters[(y >= height / 2) * 2 + (x >= width / 2)];
        guint8 *pixel = pixels + 3 * (y * width + x);

        pixel[0] = (guint8)(colour >> 16);
        pixel[1] = (guint8)(colour >> 8);
        pixel[2] = (guint8)colour;
      }
  g_assert_cmpint (tjCompress2 (handle, pixels, width, 0, height, TJPF_RGB, &jpeg, &length, sampling, 95, flags), ==, 0);
  bytes = g_bytes_new (jpeg, length);
  tjFree (jpeg);
  tjDestroy (handle);

  return bytes;
}

static GBytes *
make_four (int width, int height)
{
  static const guint32 quarters[] = { RED, GREEN, BLUE, WHITE };

  return make_jpeg (width, height, quarters, TJSAMP_444, 0);
}

static GBytes *
make_red (int width, int height)
{
  static const guint32 quarters[] = { RED, RED, RED, RED };

  return make_jpeg (width, height, quarters, TJSAMP_420, 0);
}

/* The same ink everywhere, as the printer wants it: 255 is no ink. */
static GBytes *
make_ink (guint8 cyan, guint8 magenta, guint8 yellow, guint8 black)
{
  const guint8 ink[] = { cyan, magenta, yellow, black };
  guint8 pixels[16 * 16 * 4];
  guint8 *jpeg = NULL;
  unsigned long length = 0;
  tjhandle handle = tjInitCompress ();
  GBytes *bytes;

  for (gsize i = 0; i < sizeof pixels; i++)
    pixels[i] = ink[i % 4];
  g_assert_cmpint (tjCompress2 (handle, pixels, 16, 0, 16, TJPF_CMYK, &jpeg, &length, TJSAMP_444, 95, 0), ==, 0);
  bytes = g_bytes_new (jpeg, length);
  tjFree (jpeg);
  tjDestroy (handle);

  return bytes;
}

/* Puts a segment behind the first two bytes of a JPEG. */
static GBytes *
insert (GBytes *jpeg, guint8 marker, const guint8 *data, gsize length)
{
  const guint8 head[] = { 0xff, 0xd8, 0xff, marker, (guint8)((length + 2) >> 8), (guint8)(length + 2) };
  GByteArray *array = g_byte_array_new ();

  g_byte_array_append (array, head, sizeof head);
  g_byte_array_append (array, data, (guint)length);
  g_byte_array_append (array, (const guint8 *)g_bytes_get_data (jpeg, NULL) + 2, (guint)g_bytes_get_size (jpeg) - 2);

  return g_byte_array_free_to_bytes (array);
}

static const guint8 exif_little[] = { 'E', 'x', 'i', 'f', 0,   0,   'I', 'I', 42,   0,    8, 0, 0, 0, 2, 0, 0x0f, 0x01, 2, 0,
                                      4,   0,   0,   0,   'M', 'e', 0,   0,   0x12, 0x01, 3, 0, 1, 0, 0, 0, 6,    0,    0, 0 };
static const guint8 exif_big[] = { 'E', 'x', 'i',  'f',  0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
                                   0,   1,   0x01, 0x12, 0, 3, 0,   0,   0, 1,  0, 6, 0, 0 };

#define LITTLE_AT 36 /* where the orientation stands */
#define BIG_AT 25

static GBytes *
turned (GBytes *jpeg, gboolean is_little, guint8 orientation)
{
  guint8 exif[64];
  gsize length = is_little ? sizeof exif_little : sizeof exif_big;

  memcpy (exif, is_little ? exif_little : exif_big, length);
  exif[is_little ? LITTLE_AT : BIG_AT] = orientation;

  return insert (jpeg, 0xe1, exif, length);
}

static guint32
pixel_at (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *)(gconstpointer)row)[x] & 0xffffff;
}

static gboolean
is_like (guint32 a, guint32 b)
{
  for (guint shift = 0; shift <= 16; shift += 8)
    if (ABS ((int)(a >> shift & 255) - (int)(b >> shift & 255)) > 24)
      return FALSE;

  return TRUE;
}

/* The colours at a quarter and three quarters of both sides. */
static void
assert_quarters (GBytes *jpeg, int width, int height, const guint32 *quarters)
{
  cairo_surface_t *surface = journey_picture_decode (jpeg);

  g_assert_nonnull (surface);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, height);
  for (int i = 0; i < 4; i++)
    {
      guint32 found = pixel_at (surface, width * (1 + 2 * (i % 2)) / 4, height * (1 + 2 * (i / 2)) / 4);

      if (!is_like (found, quarters[i]))
        g_error ("quarter %d is %06x instead of %06x", i, found, quarters[i]);
    }
  cairo_surface_destroy (surface);
}

static void
assert_undrawn (GBytes *bytes)
{
  g_assert_null (journey_picture_decode (bytes));
}

static void
test_colours (void)
{
  static const guint32 quarters[] = { RED, GREEN, BLUE, WHITE };
  static const guint32 greys[] = { 0x202020, 0x606060, 0xa0a0a0, 0xe0e0e0 };
  g_autoptr (GBytes) usual = make_four (64, 48);
  g_autoptr (GBytes) progressive = make_jpeg (64, 48, quarters, TJSAMP_420, TJFLAG_PROGRESSIVE);
  g_autoptr (GBytes) grey = make_jpeg (33, 17, greys, TJSAMP_GRAY, 0);
  const GBytes *const files[] = { usual, progressive, grey };

  assert_quarters (usual, 64, 48, quarters);
  assert_quarters (progressive, 64, 48, quarters);
  assert_quarters (grey, 33, 17, greys);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      gsize length;
      const guint8 *data = g_bytes_get_data ((GBytes *)files[i], &length);
      JourneyPicture picture;

      g_assert_true (journey_picture_inspect (data, length, &picture));
      g_assert_cmpstr (picture.type, ==, "image/jpeg");
      g_assert_true (picture.is_plain);
    }
}

static void
test_ink (void)
{
  g_autoptr (GBytes) adobe = make_ink (255, 0, 0, 255);
  g_autoptr (GBytes) dark = make_ink (255, 0, 0, 128);
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) other = NULL;
  gsize length;
  const guint8 *data = g_bytes_get_data (adobe, &length);
  guint8 *mark;
  JourneyPicture picture;

  assert_quarters (adobe, 16, 16, (const guint32[]){ RED, RED, RED, RED });
  assert_quarters (dark, 16, 16, (const guint32[]){ 0x800000, 0x800000, 0x800000, 0x800000 });
  g_assert_true (journey_picture_inspect (data, length, &picture));
  g_assert_true (picture.has_adobe);
  g_assert_false (picture.is_plain);

  /* Whoever does not follow Adobe means the ink itself. */
  g_byte_array_append (array, data, (guint)length);
  mark = memmem (array->data, array->len, "Adobe", 5);
  g_assert_nonnull (mark);
  memcpy (mark, "Other", 5);
  other = g_bytes_new (array->data, array->len);
  g_assert_true (journey_picture_inspect (array->data, array->len, &picture));
  g_assert_false (picture.has_adobe);
}

/* As the eight pictures of the standard: where top left of the upright picture is in the file. */
static void
test_turned (void)
{
  static const guint32 upright[] = { RED, GREEN, BLUE, WHITE };
  static const guint32 stored[9][4] = {
    [1] = { RED, GREEN, BLUE, WHITE }, [2] = { GREEN, RED, WHITE, BLUE }, [3] = { WHITE, BLUE, GREEN, RED },
    [4] = { BLUE, WHITE, RED, GREEN }, [5] = { RED, BLUE, GREEN, WHITE }, [6] = { GREEN, WHITE, RED, BLUE },
    [7] = { WHITE, GREEN, BLUE, RED }, [8] = { BLUE, RED, WHITE, GREEN },
  };

  for (guint8 orientation = 1; orientation <= 8; orientation++)
    for (guint little = 0; little < 2; little++)
      {
        g_autoptr (GBytes) jpeg = make_jpeg (64, 32, stored[orientation], TJSAMP_444, 0);
        g_autoptr (GBytes) marked = turned (jpeg, little == 1, orientation);
        gboolean lies = orientation >= 5;
        JourneyPicture picture;

        g_assert_true (journey_picture_inspect (g_bytes_get_data (marked, NULL), g_bytes_get_size (marked), &picture));
        g_assert_cmpuint (picture.orientation, ==, orientation);
        g_assert_cmpint (picture.is_plain, ==, orientation == 1);
        assert_quarters (marked, lies ? 32 : 64, lies ? 64 : 32, upright);
      }
}

/* What is no orientation, or points nowhere, leaves the picture upright. */
static void
test_bad_exif (void)
{
  static const guint32 upright[] = { RED, GREEN, BLUE, WHITE };
  g_autoptr (GBytes) jpeg = make_four (32, 16);

  for (gsize at = 0; at < sizeof exif_little; at++)
    for (guint value = 0; value < 256; value += 51)
      {
        guint8 exif[sizeof exif_little];
        g_autoptr (GBytes) marked = NULL;
        g_autoptr (GBytes) cut = insert (jpeg, 0xe1, exif_little, at);
        cairo_surface_t *surface;

        assert_quarters (cut, 32, 16, upright);
        memcpy (exif, exif_little, sizeof exif);
        exif[at] = (guint8)value;
        marked = insert (jpeg, 0xe1, exif, sizeof exif);
        surface = journey_picture_decode (marked);
        g_assert_nonnull (surface);
        cairo_surface_destroy (surface);
      }
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) jpeg = make_four (64, 48);
  gsize length = g_bytes_get_size (jpeg);
  guint8 *lie = g_memdup2 (g_bytes_get_data (jpeg, NULL), length);
  g_autoptr (GBytes) lying = g_bytes_new_take (lie, length);
  guint8 *frame = memmem (lie, length, "\xff\xc0", 2);

  for (gsize n = 0; n < length - 2; n += 3)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (jpeg, 0, n);

      assert_undrawn (cut);
    }

  /* 60,000 × 60,000 is refused by the header, 5,000 × 5,000 by what is there. */
  g_assert_nonnull (frame);
  for (guint i = 0; i < 2; i++)
    {
      guint side = i == 0 ? 60000 : 5000;

      frame[5] = frame[7] = (guint8)(side >> 8);
      frame[6] = frame[8] = (guint8)side;
      assert_undrawn (lying);
    }
}

/* A last scan that comes thousands of times adds nothing but work: without a limit, half a minute of it. */
static void
test_scans (void)
{
  static const guint32 quarters[] = { RED, GREEN, BLUE, WHITE };
  g_autoptr (GBytes) jpeg = make_jpeg (4000, 4000, quarters, TJSAMP_GRAY, TJFLAG_PROGRESSIVE);
  gsize length = g_bytes_get_size (jpeg) - 2;
  const guint8 *data = g_bytes_get_data (jpeg, NULL);
  const guint8 *scan = data;
  GByteArray *array = g_byte_array_new ();
  g_autoptr (GBytes) endless = NULL;
  clock_t begin;

  for (const guint8 *next = data; (next = memmem (next, length - (gsize)(next - data), "\xff\xda", 2)); next++)
    scan = next;
  g_byte_array_append (array, data, (guint)length);
  for (guint i = 0; i < 3000; i++)
    g_byte_array_append (array, scan, (guint)(length - (gsize)(scan - data)));
  g_byte_array_append (array, data + length, 2);
  endless = g_byte_array_free_to_bytes (array);

  begin = clock (); /* of the processor, whatever else the computer does */
  assert_undrawn (endless);
  g_assert_cmpint (clock () - begin, <, 2 * CLOCKS_PER_SEC);
}

/* A camera that leaves bytes between the segments has lost nothing. */
static void
test_harmless (void)
{
  static const guint32 quarters[] = { RED, GREEN, BLUE, WHITE };
  g_autoptr (GBytes) jpeg = make_four (64, 48);
  gsize length = g_bytes_get_size (jpeg);
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) sloppy = NULL;

  g_byte_array_append (array, g_bytes_get_data (jpeg, NULL), (guint)length - 2);
  g_byte_array_append (array, (const guint8 *)"\0\0\0\0\xff\xd9", 6);
  sloppy = g_bytes_new (array->data, array->len);
  assert_quarters (sloppy, 64, 48, quarters);
}

static void
test_large (void)
{
  static const guint32 upright[] = { RED, GREEN, BLUE, WHITE };
  g_autoptr (GBytes) jpeg = make_four (3000, 2500);
  g_autoptr (GBytes) flat = make_red (65000, 8);
  cairo_surface_t *surface = journey_picture_decode (flat);

  assert_quarters (jpeg, 750, 625, upright);
  g_assert_nonnull (surface);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 65000 / 2);
  cairo_surface_destroy (surface);
}

static cairo_surface_t *
picture_in (JourneyScene *scene)
{
  return g_array_index (scene->persona_strip->people, JourneyStripPerson, 0).picture;
}

static JourneyState *
map_with (GBytes *picture)
{
  JourneyState *map = journey_state_new (JOURNEY_KIND_MAP, "map");
  JourneyState *persona = journey_state_new (JOURNEY_KIND_PERSONA, "pat");

  journey_state_set_text (persona, JOURNEY_PERSONA_NAME, "Pat <3");
  journey_state_set_data (persona, JOURNEY_PERSONA_PICTURE, picture);
  journey_state_take_children (map, JOURNEY_MAP_PERSONAS, &persona, 1);

  return journey_state_seal (map);
}

static GBytes *
export_well (JourneyState *map, JourneyExportFormat format)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  journey_export_stream (map, format, stream, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static gboolean
holds (GBytes *bytes, const void *part, gsize length)
{
  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), part, length) != NULL;
}

static void
test_svg (void)
{
  g_autoptr (GBytes) jpeg = make_four (64, 48);
  g_autoptr (GBytes) lying = turned (jpeg, TRUE, 6);
  g_autoptr (GBytes) ink = make_ink (255, 0, 0, 255);
  g_autoptr (JourneyState) map = map_with (jpeg);
  g_autoptr (JourneyState) lying_map = map_with (lying);
  g_autoptr (JourneyState) ink_map = map_with (ink);
  g_autoptr (GBytes) svg = export_well (map, JOURNEY_EXPORT_SVG);
  g_autoptr (GBytes) lying_svg = export_well (lying_map, JOURNEY_EXPORT_SVG);
  g_autoptr (GBytes) ink_svg = export_well (ink_map, JOURNEY_EXPORT_SVG);
  g_autofree char *encoded = g_base64_encode (g_bytes_get_data (jpeg, NULL), g_bytes_get_size (jpeg));
  g_autofree char *uri = g_strconcat ("xlink:href=\"data:image/jpeg;base64,", encoded, "\"", NULL);
  const char png[] = "xlink:href=\"data:image/png;base64,iVBORw0KGgo";

  g_assert_true (holds (svg, uri, strlen (uri)));
  g_assert_true (holds (lying_svg, png, strlen (png)));
  g_assert_true (holds (ink_svg, png, strlen (png)));
}

/* How many pixels of a page of 72 dpi are red. */
static guint
count_red (Place *place, GBytes *pdf)
{
  const char *const argv[] = { "pdftoppm", "-png", "-singlefile", "-r", "72", "map.pdf", "page", NULL };
  g_autofree char *path = in_folder (place, "map.pdf");
  g_autofree char *page = in_folder (place, "page.png");
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  guint n = 0;
  int status;

  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), NULL);
  g_spawn_sync (place->folder, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  surface = cairo_image_surface_create_from_png (page);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += is_like (pixel_at (surface, x, y), RED);
  cairo_surface_destroy (surface);

  return n;
}

static void
test_pdf (Place *place, gconstpointer data)
{
  const double radius = 22 * 0.75;
  g_autoptr (GBytes) small = make_red (64, 48);
  g_autoptr (GBytes) large = make_red (3000, 2500);
  g_autoptr (GBytes) lying = turned (small, FALSE, 8);
  GBytes *files[] = { small, large, lying };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (JourneyState) map = map_with (files[i]);
      g_autoptr (GBytes) pdf = export_well (map, JOURNEY_EXPORT_PDF);

      g_assert_cmpint (holds (pdf, g_bytes_get_data (files[i], NULL), g_bytes_get_size (files[i])), ==, files[i] != lying);
      g_assert_cmpfloat_with_epsilon (count_red (place, pdf), G_PI * radius * radius, 90);
    }
}

static void
test_png (void)
{
  g_autoptr (GBytes) jpeg = make_red (64, 48);
  g_autoptr (JourneyState) map = map_with (jpeg);
  g_autoptr (GBytes) png = export_well (map, JOURNEY_EXPORT_PNG);
  cairo_surface_t *surface = journey_picture_decode (png);
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += is_like (pixel_at (surface, x, y), RED);
  g_assert_cmpfloat_with_epsilon (n, G_PI * 33 * 33, 200);
  cairo_surface_destroy (surface);
}

/* Nobody who gets a picture can see that somebody's face is missing, so there is none; the window shows initials. */
static void
test_damaged_is_no_picture (Place *place, gconstpointer data)
{
  const JourneySceneOptions options = { .theme = journey_theme_get (JOURNEY_THEME_LIGHT), .show_persona_strip = TRUE };
  g_autoptr (GBytes) jpeg = make_four (64, 48);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (jpeg, 0, g_bytes_get_size (jpeg) - 40);
  g_autoptr (JourneyState) map = map_with (cut);
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &options, NULL);

  g_assert_nonnull (scene);
  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  for (JourneyExportFormat format = JOURNEY_EXPORT_PNG; format <= JOURNEY_EXPORT_HTML; format++)
    {
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (journey_export_file (map, format, place->file, NULL, NULL, &error));
      g_assert_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_PERSONA);
      g_assert_nonnull (strstr (error->message, "“Pat <3”"));
      g_assert_true (g_file_get_contents (place->path, &after, NULL, NULL));
      g_assert_cmpstr (after, ==, "old");
      g_assert_cmpuint (count_files (place), ==, 1);
    }
}

/* What did not change is not decoded again. */
static void
test_kept (void)
{
  const JourneySceneOptions options = { .theme = journey_theme_get (JOURNEY_THEME_LIGHT), .show_persona_strip = TRUE };
  g_autoptr (GBytes) jpeg = make_red (64, 48);
  g_autoptr (GBytes) other = make_red (64, 48);
  g_autoptr (JourneyState) map = map_with (jpeg);
  g_autoptr (JourneyState) other_map = map_with (other);
  g_autoptr (JourneyScene) first = journey_scene_new (map, &options, NULL);
  g_autoptr (JourneyScene) second = journey_scene_new (map, &options, first);
  g_autoptr (JourneyScene) third = journey_scene_new (other_map, &options, second);

  g_assert_nonnull (picture_in (first));
  g_assert_true (picture_in (first) == picture_in (second));
  g_assert_true (picture_in (second) != picture_in (third));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/persona-picture/colours", test_colours);
  g_test_add_func ("/persona-picture/ink", test_ink);
  g_test_add_func ("/persona-picture/turned", test_turned);
  g_test_add_func ("/persona-picture/bad-exif", test_bad_exif);
  g_test_add_func ("/persona-picture/damaged", test_damaged);
  g_test_add_func ("/persona-picture/scans", test_scans);
  g_test_add_func ("/persona-picture/harmless", test_harmless);
  g_test_add_func ("/persona-picture/large", test_large);
  g_test_add_func ("/persona-picture/svg", test_svg);
  g_test_add_func ("/persona-picture/png", test_png);
  g_test_add_func ("/persona-picture/kept", test_kept);
  g_test_add ("/persona-picture/pdf", Place, NULL, place_set_up, test_pdf, place_tear_down);
  g_test_add ("/persona-picture/damaged-is-no-picture", Place, NULL, place_set_up, test_damaged_is_no_picture, place_tear_down);

  return g_test_run ();
}
