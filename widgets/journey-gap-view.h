/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-gap.h"
#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_VIEW (journey_gap_view_get_type ())

/**
 * JourneyGapView: A widget that the Value gap page can show below its header.
 *
 * Signals: `activated (id)` when somebody chose a touchpoint with Enter or a double click, so that the canvas can take the
 * focus; `opportunity-added (id)` with the id of a new, empty opportunity whose text is to be written.
 */
G_DECLARE_INTERFACE (JourneyGapView, journey_gap_view, JOURNEY, GAP_VIEW, GtkWidget)

/* set_editable may be NULL in a view that changes nothing, how in one whose figures the page explains. */
struct _JourneyGapViewInterface
{
  GTypeInterface parent_iface;

  void (*set_selection) (JourneyGapView *view, JourneySelection *selection);
  void (*set_editable) (JourneyGapView *view, gboolean editable);
  void (*show) (JourneyGapView *view, JourneyState *map, JourneyGapTable *table);
  char *(*how) (JourneyGapView *view);
};

void journey_gap_view_set_selection (JourneyGapView *view, JourneySelection *selection);
void journey_gap_view_set_editable (JourneyGapView *view, gboolean editable);
void journey_gap_view_show (JourneyGapView *view, JourneyState *map, JourneyGapTable *table);
char *journey_gap_view_how (JourneyGapView *view);

void journey_gap_view_activated (JourneyGapView *view, const char *id);
void journey_gap_view_opportunity_added (JourneyGapView *view, const char *id);

G_END_DECLS
