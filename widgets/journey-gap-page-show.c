/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-list.h"
#include "journey-gap-loss-view.h"
#include "journey-gap-page-private.h"
#include "journey-needs-view.h"

JourneyState *
journey_gap_page_map_state (JourneyGapPage *self)
{
  return self->newest ? self->newest : journey_map_state (journey_selection_map (self->selection));
}

JourneyGapTable *
journey_gap_page_table (JourneyGapPage *self)
{
  JourneyGapOptions options = journey_gap_choices_options (self->choices);

  return journey_gap_cache_get_with (&self->cache, self->shown, &options, NULL);
}

/* While nothing is tried, there is nothing to set it beside. */
static JourneyGapTable *
today_table_of (JourneyGapPage *self)
{
  JourneyGapOptions options = journey_gap_choices_options (self->choices);

  if (!self->what_if)
    return NULL;

  return journey_gap_cache_get_with (&self->today_cache,
                                     journey_segment_cache_get (&self->today_segment, journey_gap_page_map_state (self),
                                                                journey_gap_choices_segment (self->choices)),
                                     &options, NULL);
}

static void
take_state (JourneyGapPage *self)
{
  JourneyState *map = journey_gap_page_map_state (self);
  g_autoptr (JourneyState) tried = self->what_if ? journey_what_if_apply (self->what_if, map) : journey_state_ref (map);

  g_clear_pointer (&self->shown, journey_state_unref);
  self->shown =
      journey_state_ref (journey_segment_cache_get (&self->segment, tried, journey_gap_choices_segment (self->choices)));
}

/* Without the dimension that is chosen now, a map has nothing to compare on it. */
static JourneyGapTable *
opened_table_of (JourneyGapPage *self)
{
  JourneyGapOptions options = journey_gap_choices_options (self->choices);

  if (!self->opened)
    return NULL;

  return journey_gap_cache_get_with (
      &self->opened_cache,
      journey_segment_cache_get (&self->opened_segment, self->opened, journey_gap_choices_segment (self->choices)), &options,
      NULL);
}

void
journey_gap_page_show_part (JourneyGapPage *self, guint part)
{
  if (part == JOURNEY_GAP_PAGE_LOSS)
    journey_gap_loss_view_compare (JOURNEY_GAP_LOSS_VIEW (self->parts[JOURNEY_GAP_PAGE_LOSS]), opened_table_of (self),
                                   today_table_of (self));
  if (part == JOURNEY_GAP_PAGE_LIST)
    {
      journey_gap_list_set_today (JOURNEY_GAP_LIST (self->parts[JOURNEY_GAP_PAGE_LIST]), today_table_of (self));
      journey_gap_firm_ask (self->firm, journey_gap_page_table (self));
    }
  if (JOURNEY_IS_NEEDS_VIEW (self->parts[part]))
    journey_needs_view_set_segment (JOURNEY_NEEDS_VIEW (self->parts[part]), journey_gap_choices_segment (self->choices) != NULL);
  journey_gap_view_show (self->parts[part], self->shown, journey_gap_page_table (self));
}

/* Nothing is worked out for what cannot be seen: it is brought up to date when it is shown. */
void
journey_gap_page_show_state (JourneyGapPage *self)
{
  if (!self->selection)
    return;

  journey_gap_choices_follow (self->choices, journey_gap_page_map_state (self));
  journey_gap_loss_view_set_movable (JOURNEY_GAP_LOSS_VIEW (self->parts[JOURNEY_GAP_PAGE_LOSS]),
                                     !journey_gap_choices_segment (self->choices));
  take_state (self);
  self->header_is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->header_is_stale)
    journey_gap_page_show_header (self);
  for (guint i = 0; i <= JOURNEY_GAP_PAGE_LIST; i++)
    {
      self->stale[i] = !self->parts[i] || !gtk_widget_get_mapped (GTK_WIDGET (self->parts[i]));
      if (!self->stale[i])
        journey_gap_page_show_part (self, i);
    }
}
