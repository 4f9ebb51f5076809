/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-value-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_VALUE_LIST (journey_value_list_get_type ())

/**
 * JourneyValueList: A list of touchpoints with figures, which stays quick with many of them.
 *
 * Signals: `selected (id)` when somebody goes to a row, `activated (id)` on Enter or a double click.
 */
G_DECLARE_FINAL_TYPE (JourneyValueList, journey_value_list, JOURNEY, VALUE_LIST, GtkWidget)

GtkWidget *journey_value_list_new (const char *label, const char *title, const char *const *columns);
void journey_value_list_show (JourneyValueList *list, GPtrArray *items);
void journey_value_list_select (JourneyValueList *list, const char *id);

G_END_DECLS
