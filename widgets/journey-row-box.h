/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_ROW_BOX (journey_row_box_get_type ())

/** JourneyRowBox: Rows of nodes, one below the other. Each stays with its node as long as that is shown. */
G_DECLARE_FINAL_TYPE (JourneyRowBox, journey_row_box, JOURNEY, ROW_BOX, GtkWidget)

GtkWidget *journey_row_box_new (GType row_type);
GType journey_row_box_type (JourneyRowBox *box);

void journey_row_box_show (JourneyRowBox *box, JourneyNode *owner, GPtrArray *nodes);
JourneyNodeRow *journey_row_box_find (JourneyRowBox *box, JourneyNode *node);
JourneyNodeRow *journey_row_box_at (JourneyRowBox *box, guint place);
int journey_row_box_focused (JourneyRowBox *box);

G_END_DECLS
