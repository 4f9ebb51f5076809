/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-spec.h"

G_BEGIN_DECLS

#define JOURNEY_LIMIT_ELEMENTS 200000   /* that the file of a map may hold */
#define JOURNEY_LIMIT_REFERENCES 200000 /* in lists of references in the file of a map */

/**
 * JourneyState: An immutable, reference-counted node of a map, with its fields and its children.
 *
 * A state may be read from any thread. While it is being put together (journey_state_new () until
 * journey_state_seal ()) it belongs to whoever makes it, and only then may the setters be used.
 */
typedef struct _JourneyState JourneyState;

JourneyState *journey_state_ref (JourneyState *state);
void journey_state_unref (JourneyState *state);

JourneyKind journey_state_kind (JourneyState *state);
const JourneySpec *journey_state_spec (JourneyState *state);
const char *journey_state_id (JourneyState *state);
GVariant *journey_state_extras (JourneyState *state);

const char *journey_state_text (JourneyState *state, JourneyFieldId field);
double journey_state_number (JourneyState *state, JourneyFieldId field);
int journey_state_integer (JourneyState *state, JourneyFieldId field);
const char *const *journey_state_strings (JourneyState *state, JourneyFieldId field);
GBytes *journey_state_data (JourneyState *state, JourneyFieldId field);
gboolean journey_state_is_default (JourneyState *state, JourneyFieldId field);

guint journey_state_n_children (JourneyState *state, JourneyListId list);
JourneyState *journey_state_child (JourneyState *state, JourneyListId list, guint position);
JourneyState *journey_state_find_child (JourneyState *state, JourneyListId list, const char *id);
gboolean journey_state_same_children (JourneyState *a, JourneyState *b, JourneyListId list);
JourneyState *journey_state_find (JourneyState *state, const char *id);

typedef void (*JourneyStateFunc) (JourneyState *state, JourneyState *parent, gpointer user_data);
void journey_state_foreach (JourneyState *state, JourneyStateFunc func, gpointer user_data);
GHashTable *journey_state_index (JourneyState *state);
guint journey_state_n_elements (JourneyState *state);
guint journey_state_n_references (JourneyState *state);

gboolean journey_state_equal (JourneyState *a, JourneyState *b);
gboolean journey_state_equal_field (JourneyState *a, JourneyState *b, JourneyFieldId field);
gboolean journey_state_equal_fields (JourneyState *a, JourneyState *b);
gsize journey_state_size (JourneyState *state);

JourneyState *journey_state_new (JourneyKind kind, const char *id);
JourneyState *journey_state_copy (JourneyState *state);
JourneyState *journey_state_copy_fields (JourneyState *state);
void journey_state_set_text (JourneyState *state, JourneyFieldId field, const char *text);
void journey_state_set_text_length (JourneyState *state, JourneyFieldId field, const char *text, gsize length);
void journey_state_set_number (JourneyState *state, JourneyFieldId field, double number);
void journey_state_set_integer (JourneyState *state, JourneyFieldId field, int value);
void journey_state_set_strings (JourneyState *state, JourneyFieldId field, const char *const *strings);
void journey_state_set_data (JourneyState *state, JourneyFieldId field, GBytes *data);
void journey_state_set_extras (JourneyState *state, GVariant *extras);
void journey_state_take_children (JourneyState *state, JourneyListId list, JourneyState **children, guint n);
JourneyState *journey_state_seal (JourneyState *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyState, journey_state_unref)

G_END_DECLS
