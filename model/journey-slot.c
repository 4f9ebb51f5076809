/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-slot.h"

#include <string.h>

#include "journey-number.h"

JourneyStorage
journey_slot_storage (JourneyFieldType type)
{
  switch (type)
    {
    case JOURNEY_FIELD_NUMBER:
      return JOURNEY_STORED_AS_NUMBER;
    case JOURNEY_FIELD_INTEGER:
    case JOURNEY_FIELD_BOOLEAN:
    case JOURNEY_FIELD_ENUM:
      return JOURNEY_STORED_AS_INTEGER;
    case JOURNEY_FIELD_STRINGS:
    case JOURNEY_FIELD_REFERENCES:
      return JOURNEY_STORED_AS_STRINGS;
    case JOURNEY_FIELD_DATA:
      return JOURNEY_STORED_AS_DATA;
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    case JOURNEY_FIELD_DATE:
    case JOURNEY_FIELD_REFERENCE:
    default:
      return JOURNEY_STORED_AS_TEXT;
    }
}

char **
journey_slot_strings_new (const char *const *strings)
{
  guint n = strings ? g_strv_length ((char **)strings) : 0;
  char **copy;

  if (n == 0)
    return NULL;

  copy = g_atomic_rc_box_alloc0 ((n + 1) * sizeof (char *));
  for (guint i = 0; i < n; i++)
    copy[i] = g_strdup (strings[i]);

  return copy;
}

static void
strings_clear (gpointer box)
{
  for (char **string = box; *string; string++)
    g_free (*string);
}

JourneySharedText *
journey_slot_text_new (const char *characters, gsize length)
{
  JourneySharedText *text;

  if (length == 0)
    return NULL;

  text = g_malloc (sizeof (JourneySharedText) + length + 1);
  text->refs = 1;
  memcpy (text->characters, characters, length);
  text->characters[length] = '\0';

  return text;
}

static void
text_unref (JourneySharedText *text)
{
  if (g_atomic_int_dec_and_test (&text->refs))
    g_free (text);
}

static gboolean
text_equal (const JourneySharedText *a, const JourneySharedText *b)
{
  return a == b || (a && b && strcmp (a->characters, b->characters) == 0);
}

void
journey_children_free (JourneyChildren *children)
{
  for (guint i = 0; i < children->n; i++)
    journey_state_unref (children->items[i]);
  g_free (children);
}

void
journey_slot_clear (JourneySlot *slot, JourneyStorage storage)
{
  switch (storage)
    {
    case JOURNEY_STORED_AS_TEXT:
      g_clear_pointer (&slot->text, text_unref);
      break;
    case JOURNEY_STORED_AS_STRINGS:
      if (slot->strings)
        g_atomic_rc_box_release_full (g_steal_pointer (&slot->strings), strings_clear);
      break;
    case JOURNEY_STORED_AS_DATA:
      g_clear_pointer (&slot->data, g_bytes_unref);
      break;
    case JOURNEY_STORED_AS_NUMBER:
    case JOURNEY_STORED_AS_INTEGER:
    default:
      break;
    }
}

void
journey_slot_copy (JourneySlot *slot, const JourneySlot *from, JourneyStorage storage)
{
  *slot = *from;

  switch (storage)
    {
    case JOURNEY_STORED_AS_TEXT:
      if (slot->text)
        g_atomic_int_inc (&slot->text->refs);
      break;
    case JOURNEY_STORED_AS_STRINGS:
      if (slot->strings)
        g_atomic_rc_box_acquire (slot->strings);
      break;
    case JOURNEY_STORED_AS_DATA:
      if (slot->data)
        g_bytes_ref (slot->data);
      break;
    case JOURNEY_STORED_AS_NUMBER:
    case JOURNEY_STORED_AS_INTEGER:
    default:
      break;
    }
}

static gboolean
strings_equal (char **a, char **b)
{
  if (a == b)
    return TRUE;

  return a && b && g_strv_equal ((const char *const *)a, (const char *const *)b);
}

gboolean
journey_slot_equal (const JourneySlot *a, const JourneySlot *b, JourneyStorage storage)
{
  switch (storage)
    {
    case JOURNEY_STORED_AS_TEXT:
      return text_equal (a->text, b->text);
    case JOURNEY_STORED_AS_NUMBER:
      return journey_number_same (a->number, b->number);
    case JOURNEY_STORED_AS_INTEGER:
      return a->integer == b->integer;
    case JOURNEY_STORED_AS_STRINGS:
      return strings_equal (a->strings, b->strings);
    case JOURNEY_STORED_AS_DATA:
      return a->data == b->data || (a->data && b->data && g_bytes_equal (a->data, b->data));
    default:
      g_assert_not_reached ();
    }
}
