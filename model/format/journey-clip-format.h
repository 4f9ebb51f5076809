/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-clip.h"

G_BEGIN_DECLS

/** What a clip is called on the clipboard. */
#define JOURNEY_CLIP_MIME_TYPE "application/vnd.sojourn.journey-clip+xml"

GBytes *journey_clip_write (JourneyClip *clip);
JourneyClip *journey_clip_read (GBytes *bytes, GError **error);

G_END_DECLS
