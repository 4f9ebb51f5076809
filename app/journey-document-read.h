/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

/** JourneyDocumentReading: What came out of a file, before there is a live map of it. */
typedef struct
{
  GFile *file;
  JourneyDocumentSource source;
  JourneyState *state;
  JourneyReport *report;
  char *etag;               /* NULL for a table */
  JourneyLock *lock;        /* of a map that is saved there again; NULL when there can be none */
  JourneyLockHolder *other; /* who has that open, too; or NULL */
} JourneyDocumentReading;

void journey_document_reading_free (JourneyDocumentReading *reading);
void journey_document_read_async (
    GFile *file, JourneyDocumentSource source, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
JourneyDocumentReading *journey_document_read_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyDocumentReading, journey_document_reading_free)

G_END_DECLS
