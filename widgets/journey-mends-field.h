/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_MENDS_FIELD (journey_mends_field_get_type ())

/** JourneyMendsField: The touchpoints that an opportunity mends, each with its pain points, of which some are mended, too. */
G_DECLARE_FINAL_TYPE (JourneyMendsField, journey_mends_field, JOURNEY, MENDS_FIELD, GtkWidget)

G_END_DECLS
