/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** How many columns of figures a JourneyValueItem can have. */
#define JOURNEY_VALUE_COLUMNS 3

#define JOURNEY_TYPE_VALUE_ITEM (journey_value_item_get_type ())

/** JourneyValueItem: What one row of a JourneyValueList says. It never changes. */
G_DECLARE_FINAL_TYPE (JourneyValueItem, journey_value_item, JOURNEY, VALUE_ITEM, GObject)

struct _JourneyValueItem
{
  GObject parent_instance;

  char *id; /* of what is selected with the row; "" for nothing */
  char *title;
  char *words;                          /* below the title; "" for nothing */
  gboolean strong;                      /* a stage or the map */
  char *figures[JOURNEY_VALUE_COLUMNS]; /* "" for nothing */
  char *notes[JOURNEY_VALUE_COLUMNS];   /* below the figures; "" for nothing */
};

JourneyValueItem *journey_value_item_new (const char *id, const char *title, const char *words, gboolean strong);
void journey_value_item_take (JourneyValueItem *item, guint column, char *figure, char *note);
gboolean journey_value_item_equal (JourneyValueItem *a, JourneyValueItem *b);
char *journey_value_item_describe (JourneyValueItem *item, const char *const *columns);

G_END_DECLS
