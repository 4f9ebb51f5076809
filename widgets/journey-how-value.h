/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-profile.h"
#include "journey-promise-loss.h"

G_BEGIN_DECLS

/* What the lamp says of the views 'Promises' and 'Value by dimension', with the figures that they show. */

const char *journey_how_promises_lack (const JourneyPromiseLoss *loss);
char *journey_how_promises (const JourneyPromiseLoss *loss, const char *touchpoint);
const char *journey_how_dimensions_lack (JourneyState *map);
char *journey_how_dimensions (JourneyState *map, const JourneyProfile *profile, gboolean all);

G_END_DECLS
