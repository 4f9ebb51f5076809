/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-map.h"
#include "journey-report.h"

G_BEGIN_DECLS

/** How many rows a table may have below its header. */
#define JOURNEY_CSV_MAX_ROWS 100000

#define JOURNEY_CSV_ERROR (journey_csv_error_quark ())

/** JourneyCsvError: Why a table could not be made into a map, or a map into a table. */
typedef enum
{
  JOURNEY_CSV_ERROR_ENCODING,
  JOURNEY_CSV_ERROR_EMPTY,
  JOURNEY_CSV_ERROR_COLUMNS, /* no column says what the touchpoints are */
  JOURNEY_CSV_ERROR_SCALE,
  JOURNEY_CSV_ERROR_LIMIT,
} JourneyCsvError;

GQuark journey_csv_error_quark (void);

/** What stands for a column that is left out, in place of the name of what it holds. */
#define JOURNEY_CSV_LEFT_OUT "-"

/**
 * JourneyCsvOptions: scale_low and scale_high are both 0 when the scale is to be found from the values.
 *
 * columns: what each column holds from left to right, as journey_csv_header_name () calls it or %JOURNEY_CSV_LEFT_OUT; empty for
 * what its header says, as are those behind the last. NULL for all of that.
 */
typedef struct
{
  const char *title; /* of the map; NULL or empty for none */
  int scale_low;
  int scale_high;
  const char *const *columns;
} JourneyCsvOptions;

JourneyMap *journey_csv_import (GBytes *bytes, const JourneyCsvOptions *options, JourneyReport *report, GError **error);
GBytes *journey_csv_export (JourneyState *map, GError **error);

G_END_DECLS
