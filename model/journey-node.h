/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-list.h"
#include "journey-state.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_NODE (journey_node_get_type ())

/**
 * JourneyNode: A live node of a map: what widgets bind to and what verbs change.
 *
 * Every field of its JourneySpec is a GObject property of the same name. A setter compares, touches,
 * sets and notifies; touching a node that belongs to a map outside a transaction is a critical warning.
 */
G_DECLARE_DERIVABLE_TYPE (JourneyNode, journey_node, JOURNEY, NODE, GObject)

struct _JourneyNodeClass
{
  GObjectClass parent_class;
};

void journey_node_class_install (JourneyNodeClass *klass, const JourneySpec *spec);
void journey_node_set_spec (JourneyNode *node, const JourneySpec *spec);

JourneyNode *journey_node_new (JourneyKind kind);
JourneyNode *journey_node_new_from_state (JourneyState *state);

JourneyKind journey_node_kind (JourneyNode *node);
const JourneySpec *journey_node_spec (JourneyNode *node);
const char *journey_node_id (JourneyNode *node);
JourneyNode *journey_node_parent (JourneyNode *node);
JourneyNode *journey_node_root (JourneyNode *node);
JourneyListId journey_node_list_id (JourneyNode *node);
guint journey_node_position (JourneyNode *node);

const char *journey_node_text (JourneyNode *node, JourneyFieldId field);
double journey_node_number (JourneyNode *node, JourneyFieldId field);
int journey_node_integer (JourneyNode *node, JourneyFieldId field);
const char *const *journey_node_strings (JourneyNode *node, JourneyFieldId field);
GBytes *journey_node_data (JourneyNode *node, JourneyFieldId field);
JourneyList *journey_node_list (JourneyNode *node, JourneyListId list);
guint journey_node_n_children (JourneyNode *node, JourneyListId list);
JourneyNode *journey_node_child (JourneyNode *node, JourneyListId list, guint position);

void journey_node_set_text (JourneyNode *node, JourneyFieldId field, const char *text);
void journey_node_set_number (JourneyNode *node, JourneyFieldId field, double number);
void journey_node_set_integer (JourneyNode *node, JourneyFieldId field, int value);
void journey_node_set_strings (JourneyNode *node, JourneyFieldId field, const char *const *strings);
void journey_node_set_data (JourneyNode *node, JourneyFieldId field, GBytes *data);
void journey_node_insert (JourneyNode *node, JourneyListId list, guint position, JourneyNode *child);
void journey_node_remove (JourneyNode *child);

JourneyState *journey_node_freeze (JourneyNode *node);

G_END_DECLS
