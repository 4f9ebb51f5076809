/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-export.h"

G_BEGIN_DECLS

JourneyState *journey_export_choose (JourneyState *map, const JourneyExportOptions *options);

G_END_DECLS
