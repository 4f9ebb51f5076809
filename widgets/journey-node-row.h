/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_NODE_ROW (journey_node_row_get_type ())

/**
 * JourneyNodeRow: One node in a list of a panel, with the fields that its template has.
 *
 * Has the action `row.delete`.
 */
G_DECLARE_DERIVABLE_TYPE (JourneyNodeRow, journey_node_row, JOURNEY, NODE_ROW, GtkWidget)

struct _JourneyNodeRowClass
{
  GtkWidgetClass parent_class;

  void (*bind) (JourneyNodeRow *row, JourneyNode *node); /* binds the fields; all below the row, unless it knows better */
  void (*update) (JourneyNodeRow *row);                  /* shows what the fields do not, after each change */
  void (*remove) (JourneyNodeRow *row);                  /* deletes the node */
};

JourneyNode *journey_node_row_node (JourneyNodeRow *row);
JourneyNode *journey_node_row_owner (JourneyNodeRow *row);
void journey_node_row_set_owner (JourneyNodeRow *row, JourneyNode *owner);
JourneyMap *journey_node_row_map (JourneyNodeRow *row);

gboolean journey_node_row_edit (JourneyNodeRow *row);
JourneyNodeRow *journey_node_row_find (GtkWidget *widget, const char *id);

G_END_DECLS
