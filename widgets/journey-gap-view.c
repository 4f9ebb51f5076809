/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-view.h"

G_DEFINE_INTERFACE (JourneyGapView, journey_gap_view, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  OPPORTUNITY_ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
journey_gap_view_default_init (JourneyGapViewInterface *iface)
{
  signals[ACTIVATED] =
      g_signal_new ("activated", JOURNEY_TYPE_GAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPPORTUNITY_ADDED] = g_signal_new ("opportunity-added", JOURNEY_TYPE_GAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 1, G_TYPE_STRING);
}

/**
 * journey_gap_view_set_selection:
 * @selection: (nullable): whose map is shown from now on, and what of it is marked; NULL to let go of everything
 */
void
journey_gap_view_set_selection (JourneyGapView *self, JourneySelection *selection)
{
  g_return_if_fail (JOURNEY_IS_GAP_VIEW (self));
  g_return_if_fail (!selection || JOURNEY_IS_SELECTION (selection));

  JOURNEY_GAP_VIEW_GET_IFACE (self)->set_selection (self, selection);
}

/**
 * journey_gap_view_set_editable:
 * @editable: whether the map may be changed from here
 */
void
journey_gap_view_set_editable (JourneyGapView *self, gboolean editable)
{
  g_return_if_fail (JOURNEY_IS_GAP_VIEW (self));

  if (JOURNEY_GAP_VIEW_GET_IFACE (self)->set_editable)
    JOURNEY_GAP_VIEW_GET_IFACE (self)->set_editable (self, editable);
}

/**
 * journey_gap_view_show:
 * @map: the map of the selection as it is now
 * @table: its value gap, with the options of the page; the states that it names may be older, with the same ids
 *
 * Called after every change, but only while the view can be seen; and when it comes to be seen.
 */
void
journey_gap_view_show (JourneyGapView *self, JourneyState *map, JourneyGapTable *table)
{
  g_return_if_fail (JOURNEY_IS_GAP_VIEW (self));
  g_return_if_fail (map && table);

  JOURNEY_GAP_VIEW_GET_IFACE (self)->show (self, map, table);
}

/**
 * journey_gap_view_how:
 *
 * Returns: (transfer full) (nullable): how what is shown is worked out, as Pango markup, "" while nothing is; NULL when the view
 * leaves that to the page
 */
char *
journey_gap_view_how (JourneyGapView *self)
{
  g_return_val_if_fail (JOURNEY_IS_GAP_VIEW (self), NULL);

  return JOURNEY_GAP_VIEW_GET_IFACE (self)->how ? JOURNEY_GAP_VIEW_GET_IFACE (self)->how (self) : NULL;
}

/**
 * journey_gap_view_activated:
 * @id: of a touchpoint
 *
 * For views: emits `activated`.
 */
void
journey_gap_view_activated (JourneyGapView *self, const char *id)
{
  g_signal_emit (self, signals[ACTIVATED], 0, id);
}

/**
 * journey_gap_view_opportunity_added:
 * @id: of a new opportunity
 *
 * For views: emits `opportunity-added`.
 */
void
journey_gap_view_opportunity_added (JourneyGapView *self, const char *id)
{
  g_signal_emit (self, signals[OPPORTUNITY_ADDED], 0, id);
}
