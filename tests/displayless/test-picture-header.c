/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-picture.h"

#define BEGIN "\xff\xd8"
#define FRAME_OF(marker, bits, components)                                                                                       \
  "\xff" marker "\x00\x11" bits "\x00\x10\x00\x20" components "\x01\x11\x00\x02\x11\x01\x03\x11\x01"
#define FRAME FRAME_OF ("\xc0", "\x08", "\x03")
#define EXIF(orientation)                                                                                                        \
  "\xff\xe1\x00\x22"                                                                                                             \
  "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0" orientation "\0\0\0\0\0\0\0"
#define PNG(width, height) "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR" width height "\x08\x02\0\0\0\0\0\0\0"

/* Bytes, of which there are zeros among, and what they say. */
typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  gboolean is_picture;
  gboolean is_plain;
  guint8 orientation;
  gboolean has_adobe;
} Head;

#define HEAD(name, bytes, ...)                                                                                                   \
  {                                                                                                                              \
    name, bytes, sizeof (bytes) - 1, __VA_ARGS__                                                                                 \
  }

static const Head heads[] = {
  HEAD ("png", PNG ("\0\0\0\x20", "\0\0\0\x10"), TRUE, TRUE, 1),
  HEAD ("png-without-width", PNG ("\0\0\0\0", "\0\0\0\x10"), FALSE),
  HEAD ("png-without-height", PNG ("\0\0\0\x20", "\0\0\0\0"), FALSE),
  HEAD ("png-too-wide", PNG ("\x80\0\0\0", "\0\0\0\x10"), FALSE),
  HEAD ("png-too-high", PNG ("\0\0\0\x20", "\x80\0\0\0"), FALSE),
  HEAD ("png-cut-off", "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", FALSE),
  HEAD ("nothing", "", FALSE),
  HEAD ("three-bytes", "\xff\xd8\xff", FALSE),
  HEAD ("another-first-byte", "\xfe\xd8\xff\xc0", FALSE),
  HEAD ("another-second-byte", "\xff\xd9\xff\xc0", FALSE),
  HEAD ("jpeg", BEGIN FRAME, TRUE, TRUE, 1),
  HEAD ("jpeg-progressive", BEGIN FRAME_OF ("\xc2", "\x08", "\x03"), TRUE, TRUE, 1),
  HEAD ("jpeg-grey", BEGIN FRAME_OF ("\xc0", "\x08", "\x01"), TRUE, TRUE, 1),
  HEAD ("jpeg-of-four-colours", BEGIN FRAME_OF ("\xc0", "\x08", "\x04"), TRUE, FALSE, 1),
  HEAD ("jpeg-of-twelve-bits", BEGIN FRAME_OF ("\xc1", "\x0c", "\x03"), TRUE, FALSE, 1),
  HEAD ("jpeg-without-loss", BEGIN FRAME_OF ("\xc3", "\x08", "\x03"), TRUE, FALSE, 1),
  HEAD ("jpeg-of-the-last-kind", BEGIN FRAME_OF ("\xcf", "\x08", "\x03"), TRUE, FALSE, 1),
  HEAD ("jpeg-turned", BEGIN EXIF ("\x06") FRAME, TRUE, FALSE, 6),
  HEAD ("jpeg-turned-once", BEGIN EXIF ("\x06") EXIF ("\x03") FRAME, TRUE, FALSE, 6),
  HEAD ("jpeg-of-adobe",
        BEGIN "\xff\xee\x00\x0e"
              "Adobe\0\0\0\0\0\0\0" FRAME,
        TRUE,
        TRUE,
        1,
        TRUE),
  HEAD ("jpeg-of-another",
        BEGIN "\xff\xee\x00\x0e"
              "Other\0\0\0\0\0\0\0" FRAME,
        TRUE,
        TRUE,
        1,
        FALSE),
  HEAD ("jpeg-of-nobody", BEGIN "\xff\xee\x00\x04\0\0" FRAME, TRUE, TRUE, 1, FALSE),
  HEAD ("jpeg-with-fill", BEGIN "\xff\xff" FRAME, TRUE, TRUE, 1),
  HEAD ("jpeg-with-tables",
        BEGIN "\xff\xc4\x00\x04\0\0\xff\xc8\x00\x04\0\0\xff\xcc\x00\x04\0\0\xff\xdb\x00\x04\0\0" FRAME,
        TRUE,
        TRUE,
        1),
  HEAD ("jpeg-with-marks", BEGIN "\xff\x01\xff\xd0\xff\xd7" FRAME, TRUE, TRUE, 1),
  HEAD ("jpeg-with-a-low-mark", BEGIN "\xff\x02\x00\x02" FRAME, TRUE, TRUE, 1),
  HEAD ("jpeg-that-ends", BEGIN "\xff\xd9" FRAME, FALSE),
  HEAD ("jpeg-that-begins-without-a-frame", BEGIN "\xff\xda" FRAME, FALSE),
  HEAD ("jpeg-with-an-empty-segment", BEGIN "\xff\xdb\x00\x01" FRAME, FALSE),
  HEAD ("jpeg-with-something-between", BEGIN "\x01" FRAME, FALSE),
  HEAD ("jpeg-with-a-segment-too-long", BEGIN "\xff\xe1\xff\xff" FRAME, FALSE),
};

static void
test_head (gconstpointer data)
{
  const Head *head = data;
  JourneyPicture picture;

  g_assert_cmpint (journey_picture_inspect ((const guint8 *)head->bytes, head->length, &picture), ==, head->is_picture);
  if (!head->is_picture)
    return;

  g_assert_cmpuint (picture.width, ==, 32);
  g_assert_cmpuint (picture.height, ==, 16);
  g_assert_cmpint (picture.is_plain, ==, head->is_plain);
  g_assert_cmpuint (picture.orientation, ==, head->orientation);
  g_assert_cmpint (picture.has_adobe, ==, head->has_adobe);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *path = g_strconcat ("/picture/header/", heads[i].name, NULL);

      g_test_add_data_func (path, &heads[i], test_head);
    }

  return g_test_run ();
}
