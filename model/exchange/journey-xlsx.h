/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

#define JOURNEY_XLSX_ERROR (journey_xlsx_error_quark ())

/** JourneyXlsxError: Why a map could not be made into a workbook. */
typedef enum
{
  JOURNEY_XLSX_ERROR_LIMIT, /* a workbook cannot hold so much */
  JOURNEY_XLSX_ERROR_WRITE,
} JourneyXlsxError;

GQuark journey_xlsx_error_quark (void);

GBytes *journey_xlsx_export (JourneyState *map, GError **error);

G_END_DECLS
