/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JOURNEY_PICTURE_MAX_PIXELS 25000000

/** JourneyPicture: What a picture says of itself. */
typedef struct
{
  const char *type; /* image/png or image/jpeg */
  guint32 width;    /* in pixels, as they are stored */
  guint32 height;
  guint orientation;  /* of EXIF: 1 is upright, up to 8 */
  gboolean is_plain;  /* every program draws these bytes the same way */
  gboolean has_adobe; /* says that Adobe's rules hold for its colours */
} JourneyPicture;

gboolean journey_picture_inspect (const guint8 *data, gsize length, JourneyPicture *picture);
gboolean journey_picture_fits (const JourneyPicture *picture);

G_END_DECLS
