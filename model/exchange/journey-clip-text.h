/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-clip.h"

G_BEGIN_DECLS

char *journey_clip_to_text (JourneyClip *clip);
char *journey_clip_to_html (JourneyClip *clip);
JourneyClip *journey_clip_from_text (const char *text, gsize length, GError **error);

G_END_DECLS
