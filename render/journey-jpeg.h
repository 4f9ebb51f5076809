/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "journey-picture.h"

G_BEGIN_DECLS

cairo_surface_t *journey_jpeg_decode (const guint8 *data, gsize length, const JourneyPicture *picture);

G_END_DECLS
