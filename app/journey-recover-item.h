/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-recovery-left.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_RECOVER_ITEM (journey_recover_item_get_type ())

/** JourneyRecoverItem: A map that was not saved when the program ended, as it is offered. */
G_DECLARE_FINAL_TYPE (JourneyRecoverItem, journey_recover_item, JOURNEY, RECOVER_ITEM, GObject)

JourneyRecoverItem *journey_recover_item_new (const JourneyRecoveryLeft *left);

const char *journey_recover_item_id (JourneyRecoverItem *self);
const char *journey_recover_item_title (JourneyRecoverItem *self);
GFile *journey_recover_item_file (JourneyRecoverItem *self);
char *journey_recover_item_describe (JourneyRecoverItem *self);
gboolean journey_recover_item_can_restore (JourneyRecoverItem *self);
gboolean journey_recover_item_can_compare (JourneyRecoverItem *self);
gboolean journey_recover_item_is_busy (JourneyRecoverItem *self);

void journey_recover_item_look_async (JourneyRecoverItem *self, GAsyncReadyCallback callback, gpointer user_data);
JourneyRecoveryLeft *journey_recover_item_look_finish (JourneyRecoverItem *self, GAsyncResult *result);
gboolean journey_recover_item_discard (JourneyRecoverItem *self, GError **error);

G_END_DECLS
