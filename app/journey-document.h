/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-lock.h"
#include "journey-map.h"
#include "journey-recover-keeper.h"
#include "journey-recovery-left.h"
#include "journey-report.h"
#include "journey-watch.h"

G_BEGIN_DECLS

/** JourneyDocumentSource: What a file is to become when it is opened. */
typedef enum
{
  JOURNEY_DOCUMENT_MAP,   /* the map that is saved there again */
  JOURNEY_DOCUMENT_COPY,  /* a map without a file name, such as an example */
  JOURNEY_DOCUMENT_TABLE, /* a table or diagram from which a map without a file name is made */
} JourneyDocumentSource;

#define JOURNEY_TYPE_DOCUMENT (journey_document_get_type ())

/**
 * JourneyDocument: One map and the file it is kept in.
 *
 * Properties, all read-only with notify: map, file (NULL until it was saved once), title, modified, read-only, saving,
 * standing (JourneyFileStanding: what others did to the file).
 * Reading and writing happen in threads on an immutable state, so that nobody waits.
 */
G_DECLARE_FINAL_TYPE (JourneyDocument, journey_document, JOURNEY, DOCUMENT, GObject)

JourneyDocument *journey_document_new (JourneyMap *map);
JourneyDocument *journey_document_new_imported (JourneyState *state, JourneyReport *report);
JourneyDocument *journey_document_new_restored (const JourneyRecoveryLeft *left, gboolean in_file);
gboolean journey_document_restore (JourneyDocument *self, const JourneyRecoveryLeft *left);

void journey_document_open_async (
    GFile *file, JourneyDocumentSource source, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
JourneyDocument *journey_document_open_finish (GAsyncResult *result, GError **error);

JourneyMap *journey_document_map (JourneyDocument *self);
GFile *journey_document_file (JourneyDocument *self);
JourneyRecoverKeeper *journey_document_keeper (JourneyDocument *self);
JourneyReport *journey_document_report (JourneyDocument *self);
char *journey_document_title (JourneyDocument *self);
int journey_document_go_back (JourneyDocument *self);
gboolean journey_document_is_modified (JourneyDocument *self);
gboolean journey_document_is_read_only (JourneyDocument *self);
gboolean journey_document_is_saving (JourneyDocument *self);

JourneyFileStanding journey_document_standing (JourneyDocument *self);
JourneyState *journey_document_theirs (JourneyDocument *self);
gboolean journey_document_is_overruling (JourneyDocument *self);
void journey_document_look (JourneyDocument *self);
gboolean journey_document_reload (JourneyDocument *self);
void journey_document_keep_mine (JourneyDocument *self);
GFile *journey_document_steal_kept (JourneyDocument *self);
const JourneyLockHolder *journey_document_other (JourneyDocument *self);
void journey_document_let_go (JourneyDocument *self);
void journey_document_set_read_only (JourneyDocument *self, gboolean read_only);

void journey_document_save_async (
    JourneyDocument *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean journey_document_save_finish (JourneyDocument *self, GAsyncResult *result, GError **error);

G_END_DECLS
