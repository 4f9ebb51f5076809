/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "journey-report.h"

G_BEGIN_DECLS

/** How large a table may be, as a file and as UTF-8. */
#define JOURNEY_CSV_MAX_SIZE (64 * 1024 * 1024)

GBytes *journey_csv_decode (GBytes *bytes, JourneyReport *report, GError **error);

G_END_DECLS
