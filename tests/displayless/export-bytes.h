/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-export.h"

G_BEGIN_DECLS

/** What journey_export_stream () writes; NULL with an error. */
GBytes *export_bytes (JourneyState *map, JourneyExportFormat format, const JourneyExportOptions *options, GError **error);

/** The same, where nothing may go wrong. */
GBytes *export_well (JourneyState *map, JourneyExportFormat format, const JourneyExportOptions *options);

G_END_DECLS
