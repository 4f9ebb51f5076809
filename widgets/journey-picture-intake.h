/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** No file larger than this is looked at. */
#define JOURNEY_PICTURE_INTAKE_MAX_BYTES (64 * 1024 * 1024)

/** The long side of a picture that is kept, in pixels. */
#define JOURNEY_PICTURE_INTAKE_SIDE 512

GBytes *journey_picture_intake (GBytes *file, GError **error);

G_END_DECLS
