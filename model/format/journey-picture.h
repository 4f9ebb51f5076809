/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyPicture: What a picture says of itself. */
typedef struct
{
  const char *type; /* image/png or image/jpeg */
  guint32 width;    /* in pixels */
  guint32 height;
} JourneyPicture;

gboolean journey_picture_inspect (const guint8 *data, gsize length, JourneyPicture *picture);

G_END_DECLS
