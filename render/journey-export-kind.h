/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-export.h"

G_BEGIN_DECLS

/** JourneyExportKind: A format that maps can be exported to: the pictures, then texts for other programs. */
typedef struct
{
  const char *nick; /* which is the ending of the file's name, too */
  const char *name; /* in the file chooser; not yet translated */
  const char *content_type;
  gboolean is_picture;
  JourneyExportFormat format; /* when it is a picture */
} JourneyExportKind;

const JourneyExportKind *journey_export_kind_at (guint position);
const JourneyExportKind *journey_export_kind_find (const char *nick);
const JourneyExportKind *journey_export_kind_of_name (const char *name);

G_END_DECLS
