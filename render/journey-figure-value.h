/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-figure.h"
#include "journey-gap.h"

G_BEGIN_DECLS

char *journey_figure_value (const JourneyGapFigures *figures, char figure[JOURNEY_FIGURE_BUFFER], JourneyStanding *standing);

G_END_DECLS
