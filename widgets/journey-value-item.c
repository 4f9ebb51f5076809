/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-value-item.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (JourneyValueItem, journey_value_item, G_TYPE_OBJECT)

static void
journey_value_item_finalize (GObject *object)
{
  JourneyValueItem *self = JOURNEY_VALUE_ITEM (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->words);
  for (guint i = 0; i < JOURNEY_VALUE_COLUMNS; i++)
    {
      g_free (self->figures[i]);
      g_free (self->notes[i]);
    }

  G_OBJECT_CLASS (journey_value_item_parent_class)->finalize (object);
}

static void
journey_value_item_class_init (JourneyValueItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_value_item_finalize;
}

static void
journey_value_item_init (JourneyValueItem *self)
{
}

/**
 * journey_value_item_new:
 * @strong: whether the row is of a stage or the map
 *
 * Returns: (transfer full): an item without figures
 */
JourneyValueItem *
journey_value_item_new (const char *id, const char *title, const char *words, gboolean strong)
{
  JourneyValueItem *self = g_object_new (JOURNEY_TYPE_VALUE_ITEM, NULL);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->words = g_strdup (words);
  self->strong = strong;
  for (guint i = 0; i < JOURNEY_VALUE_COLUMNS; i++)
    {
      self->figures[i] = g_strdup ("");
      self->notes[i] = g_strdup ("");
    }

  return self;
}

/**
 * journey_value_item_take:
 * @figure: (transfer full): the figure
 * @note: (transfer full) (nullable): what stands below it
 *
 * To be called before anybody looks at the item.
 */
void
journey_value_item_take (JourneyValueItem *self, guint column, char *figure, char *note)
{
  g_return_if_fail (JOURNEY_IS_VALUE_ITEM (self) && column < JOURNEY_VALUE_COLUMNS && figure);

  g_free (self->figures[column]);
  g_free (self->notes[column]);
  self->figures[column] = figure;
  self->notes[column] = note ? note : g_strdup ("");
}

/** journey_value_item_equal: Returns: whether both rows say the same */
gboolean
journey_value_item_equal (JourneyValueItem *a, JourneyValueItem *b)
{
  if (a == b)
    return TRUE;
  for (guint i = 0; i < JOURNEY_VALUE_COLUMNS; i++)
    if (strcmp (a->figures[i], b->figures[i]) != 0 || strcmp (a->notes[i], b->notes[i]) != 0)
      return FALSE;

  return strcmp (a->id, b->id) == 0 && strcmp (a->title, b->title) == 0 && strcmp (a->words, b->words) == 0
         && a->strong == b->strong;
}

/**
 * journey_value_item_describe:
 * @columns: (array zero-terminated=1): what the figures are called
 *
 * Returns: (transfer full): the row, to be read aloud
 */
char *
journey_value_item_describe (JourneyValueItem *self, const char *const *columns)
{
  GString *words = g_string_new (self->title);

  if (*self->words)
    g_string_append_printf (words, ", %s", self->words);
  for (guint i = 0; i < JOURNEY_VALUE_COLUMNS && columns[i]; i++)
    {
      if (!*self->figures[i])
        continue;
      g_string_append_printf (words, ", %s %s", columns[i], self->figures[i]);
      if (*self->notes[i])
        g_string_append_printf (words, ", %s", self->notes[i]);
    }
  g_strdelimit (words->str, "\n", ' ');

  return g_string_free (words, FALSE);
}
