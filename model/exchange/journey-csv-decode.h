/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "journey-report.h"

G_BEGIN_DECLS

GBytes *journey_csv_decode (GBytes *bytes, JourneyReport *report, GError **error);

G_END_DECLS
