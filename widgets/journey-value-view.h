/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap-view.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_VALUE_VIEW (journey_value_view_get_type ())

/**
 * JourneyValueView: A view of the Value gap page that is worked out anew when the map, the selection, or the right to edit
 * changes.
 *
 * What it shows stands in a box that scrolls; with a list below (journey_value_view_set_list ()) the list scrolls and the box
 * stands above it.
 */
G_DECLARE_DERIVABLE_TYPE (JourneyValueView, journey_value_view, JOURNEY, VALUE_VIEW, GtkWidget)

struct _JourneyValueViewClass
{
  GtkWidgetClass parent_class;

  void (*update) (JourneyValueView *view); /* shows the state; what is bound to nodes lets go of them when there is none */
  char *(*how) (JourneyValueView *view);   /* (nullable): how the state that is shown is worked out; of journey_gap_view_how () */
  void (*set_low) (JourneyValueView *view, gboolean low); /* (nullable): whether there is little height; there is not at first */
};

GtkBox *journey_value_view_box (JourneyValueView *view);
void journey_value_view_set_list (JourneyValueView *view, GtkWidget *list);

JourneySelection *journey_value_view_selection (JourneyValueView *view);
JourneyMap *journey_value_view_map (JourneyValueView *view);
JourneyState *journey_value_view_state (JourneyValueView *view);
JourneyGapTable *journey_value_view_table (JourneyValueView *view);
gboolean journey_value_view_is_editable (JourneyValueView *view);
JourneyNode *journey_value_view_touchpoint (JourneyValueView *view);
void journey_value_view_update (JourneyValueView *view);

GtkWidget *journey_value_view_add_words (GtkBox *box, const char *css_class);
GtkWidget *journey_value_view_add_heading (GtkBox *box, const char *words);

G_END_DECLS
