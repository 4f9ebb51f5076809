/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

/**
 * A map to measure with: stages × touchpoints, each touchpoint with a title of 25 characters, an action of 60, a pain
 * point, an emotion and two scores. Always the same.
 */
JourneyState *bench_map_new (guint n_stages, guint n_touchpoints);

G_END_DECLS
