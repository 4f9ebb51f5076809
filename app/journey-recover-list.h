/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-recover-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_RECOVER_LIST (journey_recover_list_get_type ())

/** JourneyRecoverList: The maps that were not saved when the program ended last, for as long as nobody said what is to be done.
 */
G_DECLARE_FINAL_TYPE (JourneyRecoverList, journey_recover_list, JOURNEY, RECOVER_LIST, GObject)

JourneyRecoverList *journey_recover_list_new (void);

void journey_recover_list_look (JourneyRecoverList *self, const char *root);
GListModel *journey_recover_list_items (JourneyRecoverList *self);
JourneyRecoverItem *journey_recover_list_find (JourneyRecoverList *self, const char *id);
void journey_recover_list_add (JourneyRecoverList *self, JourneyRecoverItem *item);
void journey_recover_list_remove (JourneyRecoverList *self, JourneyRecoverItem *item);

G_END_DECLS
