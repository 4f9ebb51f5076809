/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-report.h"
#include "journey-state.h"

G_BEGIN_DECLS

#define JOURNEY_FORMAT_ERROR (journey_format_error_quark ())

/** JourneyFormatError: Why a file could not be read as a map. */
typedef enum
{
  JOURNEY_FORMAT_ERROR_SYNTAX,  /* not well-formed, not UTF-8, a DOCTYPE */
  JOURNEY_FORMAT_ERROR_FOREIGN, /* XML, but not a map */
  JOURNEY_FORMAT_ERROR_INVALID, /* a map whose meaning is not clear */
  JOURNEY_FORMAT_ERROR_LIMIT,   /* larger than what is accepted */
} JourneyFormatError;

GQuark journey_format_error_quark (void);
guint journey_format_error_line (const GError *error);

JourneyState *journey_read_bytes (GBytes *bytes, JourneyReport *report, GError **error);
JourneyState *journey_read_file (GFile *file, JourneyReport *report, char **etag, GCancellable *cancellable, GError **error);

G_END_DECLS
