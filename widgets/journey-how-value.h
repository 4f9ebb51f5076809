/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-profile.h"
#include "journey-promise-loss.h"

G_BEGIN_DECLS

/* What the lamp says of the views 'Promises' and 'Value by dimension', with the figures that they show. */

char *journey_how_promises (const JourneyPromiseLoss *loss, const char *touchpoint);
char *journey_how_dimensions (const JourneyProfile *profile, gboolean measured_only, gboolean all);

G_END_DECLS
