/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_VALUE_TABLE (journey_value_table_get_type ())

/** JourneyValueTable: A small table of figures: a title and some columns. */
G_DECLARE_FINAL_TYPE (JourneyValueTable, journey_value_table, JOURNEY, VALUE_TABLE, GtkWidget)

GtkWidget *journey_value_table_new (const char *label, const char *const *headings);
void journey_value_table_set_n_rows (JourneyValueTable *table, guint n);
void journey_value_table_set (JourneyValueTable *table, guint row, guint column, const char *text);
void journey_value_table_set_standing (JourneyValueTable *table, guint row, guint column, const char *css_class);

G_END_DECLS
