/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-opportunities-page-private.h"
#include "journey-opportunity-card.h"

static void
on_row_selected (GtkSingleSelection *rows, GParamSpec *pspec, JourneyOpportunitiesPage *self)
{
  JourneyOpportunityItem *item = gtk_single_selection_get_selected_item (rows);

  if (self->syncing || !item || !journey_opportunity_item_id (item))
    return;

  self->syncing = TRUE;
  journey_selection_select (self->selection, journey_opportunity_item_id (item));
  self->syncing = FALSE;
}

/* What is pressed on a card is meant for its opportunity. */
static void
choose (JourneyOpportunitiesPage *self, GtkWidget *card)
{
  JourneyOpportunityItem *item = journey_opportunity_card_item (JOURNEY_OPPORTUNITY_CARD (card));

  journey_selection_select (self->selection, journey_opportunity_item_id (item));
}

static void
on_vote (JourneyOpportunitiesPage *self, int by, GtkWidget *card)
{
  choose (self, card);
  gtk_widget_activate_action (GTK_WIDGET (self), by > 0 ? "opportunities.vote-up" : "opportunities.vote-down", NULL);
}

static void
on_open (JourneyOpportunitiesPage *self, GtkWidget *card)
{
  choose (self, card);
  gtk_widget_activate_action (GTK_WIDGET (self), "opportunities.open", NULL);
}

static void
on_score_again (JourneyOpportunitiesPage *self, GtkWidget *card)
{
  choose (self, card);
  gtk_widget_activate_action (GTK_WIDGET (self), "opportunities.score-again", NULL);
}

static void
on_checked (JourneyOpportunitiesPage *self, GtkWidget *card)
{
  choose (self, card);
  gtk_widget_activate_action (GTK_WIDGET (self), "opportunities.status", "s", "checked");
}

static void
on_menu (JourneyOpportunitiesPage *self, double x, double y, GtkWidget *card)
{
  choose (self, card);
  journey_opportunities_page_show_menu (self, card, x, y);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *list_item, JourneyOpportunitiesPage *self)
{
  GtkWidget *card = journey_opportunity_card_new ();

  g_signal_connect_object (card, "vote", G_CALLBACK (on_vote), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "open", G_CALLBACK (on_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "score-again", G_CALLBACK (on_score_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "checked", G_CALLBACK (on_checked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "menu", G_CALLBACK (on_menu), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, card);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item, JourneyOpportunitiesPage *self)
{
  JourneyOpportunityCard *card = JOURNEY_OPPORTUNITY_CARD (gtk_list_item_get_child (list_item));
  JourneyOpportunityItem *item = gtk_list_item_get_item (list_item);
  gboolean is_card = journey_opportunity_item_entry (item) != NULL;

  gtk_list_item_set_selectable (list_item, is_card);
  gtk_list_item_set_activatable (list_item, is_card);
  journey_opportunity_card_set_editable (card, self->editable);
  journey_opportunity_card_set_item (card, item);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *list_item, JourneyOpportunitiesPage *self)
{
  journey_opportunity_card_set_item (JOURNEY_OPPORTUNITY_CARD (gtk_list_item_get_child (list_item)), NULL);
}

void
journey_opportunities_page_make_rows (JourneyOpportunitiesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, 0);

  self->cards = journey_opportunity_list_new ();
  self->rows = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->cards)));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_single_selection_set_selected (self->rows, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->rows, "notify::selected-item", G_CALLBACK (on_row_selected), self, 0);

  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->rows));
}

/* journey_opportunities_page_focus_card: gives the focus to the card that is selected, or to the list. */
void
journey_opportunities_page_focus_card (JourneyOpportunitiesPage *self)
{
  const char *id = self->selection ? journey_selection_id (self->selection) : "";

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row; row = gtk_widget_get_next_sibling (row))
    {
      JourneyOpportunityItem *item = journey_opportunity_card_item (JOURNEY_OPPORTUNITY_CARD (gtk_widget_get_first_child (row)));

      if (item && g_strcmp0 (journey_opportunity_item_id (item), id) == 0 && gtk_widget_grab_focus (row))
        return;
    }

  gtk_widget_grab_focus (self->list);
}
