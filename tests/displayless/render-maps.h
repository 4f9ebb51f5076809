/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-edit.h"
#include "journey-scene.h"

G_BEGIN_DECLS

/** The map of tests/samples/broadband.csv, told as a facilitator would: with questions, two personas and votes. */
JourneyState *render_map_broadband (void);

/** The map of tests/samples/membership-zh.csv, in Chinese. */
JourneyState *render_map_chinese (void);

/** A map with everything that is hard to lay out. @language may make it run from right to left. */
JourneyState *render_map_awkward (const char *language);

/** A map of @n_stages × @n_touchpoints with a title, a note, a pain point, an emotion and scores each. */
JourneyState *render_map_large (guint n_stages, guint n_touchpoints);

/** What a scene shows, box by box, one a line, numbers rounded to a tenth. */
char *render_dump (JourneyScene *scene);

G_END_DECLS
