/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

/** JourneyDocumentSave: One save: what was asked for, what a thread works on, and what came of it. */
typedef struct
{
  GFile *file;
  gboolean moves;  /* to a file in which the map was not kept before */
  char *etag;      /* that the file has to have, NULL for any; then that of the saved file */
  char *overruled; /* etag of somebody else's version that is kept as a copy and written over; or NULL */
  JourneyState *state;

  GFile *kept;              /* that copy; may be there before, from an attempt that failed */
  gboolean uncertain;       /* failed when the map was in the file already, which might not outlive a power cut */
  char *met;                /* etag of a version that was not written over */
  JourneyLock *lock;        /* of the file, when it is another one than before */
  JourneyLockHolder *other; /* who has that open, too */
} JourneyDocumentSave;

void journey_document_save_free (JourneyDocumentSave *save);
void journey_document_save_run (JourneyDocument *document,
                                JourneyDocumentSave *save,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback);
JourneyDocumentSave *journey_document_save_result (GAsyncResult *result, gboolean *done, GError **error);

G_END_DECLS
