/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-opportunities-page-private.h"
#include "journey-opportunity-chooser.h"
#include "journey-opportunity-editor.h"
#include "journey-opportunity-matrix.h"
#include "journey-opportunity-words.h"
#include "journey-words.h"

/* The day to which due dates are compared. */
char *
journey_opportunities_page_dup_today (JourneyOpportunitiesPage *self)
{
  return self->fixed_today ? g_strdup (self->fixed_today) : journey_words_today ();
}

/* What there is instead of cards. */
void
journey_opportunities_page_show_nothing (JourneyOpportunitiesPage *self)
{
  guint n = journey_opportunities_length (self->opportunities);
  const char *words = "";

  if (n == 0 && self->editable)
    words = _ ("Nothing yet. Press Insert, or make an opportunity from a touchpoint on the page Value gap.");
  else if (n == 0)
    words = _ ("Nobody has written down yet what is to be changed.");
  else if (journey_opportunity_list_n_cards (self->cards) == 0)
    words = _ ("None of them is like that.");

  gtk_label_set_text (GTK_LABEL (self->nothing), words);
  gtk_widget_set_visible (self->nothing, *words);
  gtk_widget_set_visible (self->matrix, n > 0 && self->has_room);
  gtk_widget_set_visible (self->chooser, n > 0);
}

/* What a filter hides is not forgotten. */
static void
show_some (JourneyOpportunitiesPage *self)
{
  g_autofree char *words = g_strdup_printf (_ ("%u of %u shown"), journey_opportunity_list_n_cards (self->cards),
                                            journey_opportunities_length (self->opportunities));

  gtk_label_set_text (GTK_LABEL (self->some_words), words);
  gtk_widget_set_visible (self->some, !journey_opportunity_chooser_is_all (JOURNEY_OPPORTUNITY_CHOOSER (self->chooser)));
}

static void
show_figures (JourneyOpportunitiesPage *self, const char *today)
{
  const JourneyOpportunityFigures *figures = journey_opportunities_figures (self->opportunities);
  g_autofree char *summary = journey_opportunity_words_summary (figures);
  g_autofree char *loop = journey_opportunity_words_loop (figures, today);

  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_label_set_text (GTK_LABEL (self->loop), loop);
  gtk_widget_set_visible (self->loop, *loop);
}

void
journey_opportunities_page_show_selection (JourneyOpportunitiesPage *self, gboolean scroll)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (JOURNEY_IS_OPPORTUNITY (journey_selection_node (self->selection)))
    journey_opportunity_list_find (self->cards, journey_selection_id (self->selection), &position);
  journey_opportunity_matrix_set_selected (JOURNEY_OPPORTUNITY_MATRIX (self->matrix), journey_selection_id (self->selection));

  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->rows, position);
  self->syncing = FALSE;
  if (scroll && position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
  journey_opportunities_page_update_verbs (self);
}

static void
show_single (JourneyOpportunitiesPage *self, const char *today)
{
  JourneyNode *node = journey_opportunity_editor_node (JOURNEY_OPPORTUNITY_EDITOR (self->editor));
  const JourneyOpportunityEntry *entry = node ? journey_opportunities_find (self->opportunities, journey_node_id (node)) : NULL;

  if (!entry)
    {
      journey_opportunities_page_close (self);
      return;
    }

  journey_editor_refresh (JOURNEY_EDITOR (self->editor));
  journey_opportunity_editor_show_entry (JOURNEY_OPPORTUNITY_EDITOR (self->editor), entry, today);
}

static void
show_cards (JourneyOpportunitiesPage *self, const char *today)
{
  JourneyOpportunityChooser *chooser = JOURNEY_OPPORTUNITY_CHOOSER (self->chooser);
  const JourneyOpportunityFilter *filter = journey_opportunity_chooser_filter (chooser);

  self->syncing = TRUE;
  journey_opportunity_chooser_set_map (chooser, self->state);
  journey_opportunity_list_update (self->cards, self->opportunities, filter, journey_opportunity_chooser_sort (chooser), today);
  journey_opportunity_matrix_show (JOURNEY_OPPORTUNITY_MATRIX (self->matrix), journey_selection_map (self->selection),
                                   self->opportunities, filter);
  self->syncing = FALSE;
  show_some (self);
  journey_opportunities_page_show_nothing (self);
}

/* Nothing is worked out for a page that cannot be seen: it is brought up to date when it is shown. */
void
journey_opportunities_page_show_state (JourneyOpportunitiesPage *self, JourneyState *state, gboolean scroll)
{
  g_autofree char *today = NULL;
  JourneyGapTable *table;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;

  today = journey_opportunities_page_dup_today (self);
  journey_state_ref (state);
  g_clear_pointer (&self->state, journey_state_unref);
  self->state = state;
  table = journey_gap_cache_get (&self->cache, state, NULL);
  g_clear_pointer (&self->opportunities, journey_opportunities_unref);
  self->opportunities = journey_opportunities_new (state, table, today);

  show_cards (self, today);
  show_figures (self, today);
  journey_opportunities_page_show_selection (self, scroll);
  if (journey_opportunities_page_is_open (self))
    show_single (self, today);
}

void
journey_opportunities_page_show_opportunity (JourneyOpportunitiesPage *self, JourneyNode *node)
{
  g_autofree char *today = journey_opportunities_page_dup_today (self);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->editor_scroller)), 0);
  if (self->fresh && journey_fresh_node (self->fresh) != node)
    journey_opportunities_page_leave_fresh (self);
  journey_editor_bind (JOURNEY_EDITOR (self->editor), node);
  gtk_widget_set_visible (self->single, TRUE);
  gtk_widget_set_visible (self->overview, FALSE);
  show_single (self, today);
  journey_opportunities_page_update_verbs (self);
}

/* journey_opportunities_page_refresh: brings everything up to date; @scroll shows the card that is selected. */
void
journey_opportunities_page_refresh (JourneyOpportunitiesPage *self, gboolean scroll)
{
  if (self->selection)
    journey_opportunities_page_show_state (self, journey_map_state (journey_selection_map (self->selection)), scroll);
}
