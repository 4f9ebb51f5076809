/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-document.h"
#include "journey-watch.h"

G_BEGIN_DECLS

/* What the files of the document share: journey-document.c is the map and its saves, -file.c what others do to its file. */

struct _JourneyDocument
{
  GObject parent_instance;

  JourneyMap *map;
  JourneyReport *report;
  gboolean read_only;
  gboolean nowhere_else; /* the map was never written for sure since it came, or since a save failed halfway */
  JourneyRecoverKeeper *keeper;

  GFile *file;         /* NULL when the map is in none */
  JourneyWatch *watch; /* over the file */
  char *overruled;     /* etag of somebody else's version that ours is to take the place of */
  char *met;           /* etag of the version that a save would not write over */
  GFile *kept;         /* where the last save put somebody else's version, until that was told */
  char *kept_etag;     /* of that version, when the save failed then and can use the copy again; else NULL */
  JourneyLock *lock;
  JourneyLockHolder *other; /* who has the file open, too */
  GPtrArray *reloads;       /* since the map was read or saved: what undo and redo lead past */

  GQueue saves; /* of GTask; the first one is under way */
};

void journey_document_tell_modified (JourneyDocument *self);
void journey_document_tell_standing (JourneyDocument *self);
void journey_document_set_file (JourneyDocument *self, GFile *file, const char *etag, JourneyState *saved);
void journey_document_forget_reloads (JourneyDocument *self);
void journey_document_take_lock (JourneyDocument *self, JourneyLock *lock, JourneyLockHolder *other);

G_END_DECLS
