/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-map.h"

G_BEGIN_DECLS

/* What libFuzzer calls, and our own driver where there is none. Every target aborts when something is not as promised. */
int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

GBytes *fuzz_check_round_trip (JourneyState *state);
JourneyMap *fuzz_new_map (void);

G_END_DECLS
