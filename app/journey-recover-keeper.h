/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-map.h"
#include "journey-recovery.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_RECOVER_KEEPER (journey_recover_keeper_get_type ())

/**
 * JourneyRecoverKeeper: Keeps recovery copies of an open map up to date.
 *
 * As long as they are needed, a copy is written three seconds after the last change, and every five while changes go on.
 * What is being typed counts, also a remark that was not dropped into the tray yet. That happens in a thread, on the immutable
 * state.
 *
 * Properties: trouble (why the last copy could not be written, in a sentence; or NULL; read-only, notifies). It is tried again
 * every thirty seconds.
 */
G_DECLARE_FINAL_TYPE (JourneyRecoverKeeper, journey_recover_keeper, JOURNEY, RECOVER_KEEPER, GObject)

JourneyRecoverKeeper *journey_recover_keeper_new (JourneyMap *map, const char *root);

void journey_recover_keeper_set_base (JourneyRecoverKeeper *self, GFile *file, const char *etag, JourneyState *saved);
void journey_recover_keeper_take_saved (JourneyRecoverKeeper *self, GFile *file, const char *etag, JourneyState *saved);
void journey_recover_keeper_set_remark (JourneyRecoverKeeper *self, const char *text);
void journey_recover_keeper_set_needed (JourneyRecoverKeeper *self, gboolean needed);
gboolean journey_recover_keeper_has_copies (JourneyRecoverKeeper *self);
void journey_recover_keeper_adopt (JourneyRecoverKeeper *self, JourneyRecovery *recovery);
void journey_recover_keeper_discard (JourneyRecoverKeeper *self);
void journey_recover_keeper_resume (JourneyRecoverKeeper *self);

const char *journey_recover_keeper_trouble (JourneyRecoverKeeper *self);
gboolean journey_recover_keeper_is_pending (JourneyRecoverKeeper *self);
void journey_recover_keeper_hurry_async (JourneyRecoverKeeper *self, GAsyncReadyCallback callback, gpointer user_data);
void journey_recover_keeper_hurry_finish (JourneyRecoverKeeper *self, GAsyncResult *result);

G_END_DECLS
