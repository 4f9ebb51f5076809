/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

/*
 * Where a state keeps the value of one field, or the children of one list.
 */

/** The children of a node in one of its lists. */
typedef struct
{
  guint n;
  JourneyState *items[];
} JourneyChildren;

/* Shared by the states that hold the same value; a GRefString would cost three times as much around a short text. */
typedef struct
{
  gint refs;
  char characters[];
} JourneySharedText;

/** Which member is in use, the storage of the field says; the last is for lists. */
typedef union
{
  JourneySharedText *text; /* NULL when empty */
  double number;           /* NUMBER */
  gint64 integer;          /* INTEGER, BOOLEAN, ENUM */
  char **strings;          /* an atomic box of strings ending with NULL; NULL when empty */
  GBytes *data;            /* NULL when there is none */
  JourneyChildren *children;
} JourneySlot;

/** How the value of a field is kept. */
typedef enum
{
  JOURNEY_STORED_AS_TEXT,
  JOURNEY_STORED_AS_NUMBER,
  JOURNEY_STORED_AS_INTEGER,
  JOURNEY_STORED_AS_STRINGS,
  JOURNEY_STORED_AS_DATA,
} JourneyStorage;

JourneyStorage journey_slot_storage (JourneyFieldType type);
void journey_slot_clear (JourneySlot *slot, JourneyStorage storage);
void journey_slot_copy (JourneySlot *slot, const JourneySlot *from, JourneyStorage storage);
gboolean journey_slot_equal (const JourneySlot *a, const JourneySlot *b, JourneyStorage storage);

JourneySharedText *journey_slot_text_new (const char *characters, gsize length);
char **journey_slot_strings_new (const char *const *strings);
void journey_children_free (JourneyChildren *children);

G_END_DECLS
