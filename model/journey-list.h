/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _JourneyNode JourneyNode;

#define JOURNEY_TYPE_LIST (journey_list_get_type ())

/** JourneyList: The children of a node in one of its lists, a GListModel of JourneyNode. */
G_DECLARE_FINAL_TYPE (JourneyList, journey_list, JOURNEY, LIST, GObject)

JourneyNode *journey_list_peek (JourneyList *list, guint position);
guint journey_list_length (JourneyList *list);
guint journey_list_find (JourneyList *list, JourneyNode *child);

G_END_DECLS
