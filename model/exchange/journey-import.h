/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-map.h"
#include "journey-report.h"

G_BEGIN_DECLS

/** JourneyImportKind: What a file of another program is. */
typedef enum
{
  JOURNEY_IMPORT_NONE, /* not one of these */
  JOURNEY_IMPORT_TABLE,
  JOURNEY_IMPORT_MERMAID,
  JOURNEY_IMPORT_MARKDOWN, /* with diagrams of Mermaid, or an outline */
  JOURNEY_IMPORT_TEXT,     /* an outline, or a table */
  JOURNEY_IMPORT_PNG,      /* pictures with the map inside */
  JOURNEY_IMPORT_SVG,
  JOURNEY_IMPORT_PDF,
} JourneyImportKind;

/** JourneyImportOptions: All zero for what the file itself says. */
typedef struct
{
  const char *title; /* of the map; NULL or empty for that of the file */
  int scale_low;     /* of scores in a table; both 0 when they are to be found from its values */
  int scale_high;
  guint part;                 /* 1-based, which of several journeys in a file; 0 for the only one */
  const char *const *columns; /* of a table, as in JourneyCsvOptions; NULL for what their headers say */
} JourneyImportOptions;

JourneyImportKind journey_import_kind_of (const char *name);
const char *const *journey_import_endings (JourneyImportKind kind);
JourneyMap *journey_import_file (
    GFile *file, const JourneyImportOptions *options, JourneyReport *report, GCancellable *cancellable, GError **error);
GStrv journey_import_list (GFile *file, GCancellable *cancellable, GError **error);
gboolean journey_import_asks (GFile *file, GCancellable *cancellable);
GPtrArray *journey_import_columns (GFile *file, GCancellable *cancellable, GError **error);
guint journey_import_error_line (const GError *error);

G_END_DECLS
