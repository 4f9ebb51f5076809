/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-typesetter.h"

G_BEGIN_DECLS

/**
 * JourneyTextFits: Whether a shortened text fits. What is part of a text that fits has to fit, too.
 */
typedef gboolean (*JourneyTextFits) (const char *text, gpointer user_data);

char *journey_shorten (JourneyTypesetter *typesetter, const char *text, guint most, JourneyTextFits fits, gpointer user_data);
const char *journey_telling (const char *text, const char *shown, const char *const *others);

G_END_DECLS
