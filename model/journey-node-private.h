/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node.h"

G_BEGIN_DECLS

/*
 * What the files of the live tree share. None of these checks whether the node may be touched.
 */
gboolean journey_node_may_touch (JourneyNode *node);
void journey_node_touch (JourneyNode *node);

JourneyNode *journey_node_new_bare (JourneyState *state);
void journey_node_adopt_children (JourneyNode *node);
JourneyState *journey_node_peek_state (JourneyNode *node);
void journey_node_take_state (JourneyNode *node, JourneyState *state);
void journey_node_notify_differences (JourneyNode *node, JourneyState *old, JourneyState *new_);
JourneyList *journey_node_peek_list (JourneyNode *node, guint index);
void journey_node_set_parent (JourneyNode *node, JourneyNode *parent, guint list_index);

typedef void (*JourneyNodeFunc) (JourneyNode *node, gpointer user_data);
void journey_node_foreach (JourneyNode *node, JourneyNodeFunc func, gpointer user_data);

JourneyList *journey_list_new (JourneyNode *owner, guint index);
void journey_list_disown (JourneyList *list);
void journey_list_splice (JourneyList *list, guint position, guint n_removed, JourneyNode *const *added, guint n_added);

G_END_DECLS
