/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-fresh.h"
#include "journey-gap-cache.h"
#include "journey-opportunities-page.h"
#include "journey-opportunity-list.h"

G_BEGIN_DECLS

/* What the files of the page share: journey-opportunities-page.c is the page, journey-opportunities-show.c shows,
 * journey-opportunities-cards.c makes the list, journey-opportunities-verbs.c does. */

struct _JourneyOpportunitiesPage
{
  GtkWidget parent_instance;

  GtkWidget *overview;
  GtkWidget *head;
  GtkWidget *add;
  GtkWidget *summary;
  GtkWidget *chooser;
  GtkWidget *matrix;
  GtkWidget *some; /* told while not all are shown */
  GtkWidget *some_words;
  GtkWidget *nothing;
  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *loop;
  GtkWidget *single;
  GtkWidget *editor_scroller;
  GtkWidget *editor;
  GtkWidget *menu; /* NULL until somebody asked */

  JourneySelection *selection;
  JourneyState *state; /* of the map, as shown last */
  JourneyGapCache cache;
  JourneyOpportunities *opportunities;
  JourneyOpportunityList *cards;
  GtkSingleSelection *rows;
  guint fit;           /* source that shows the chart or hides it, or 0 */
  gboolean has_room;   /* for the chart above the cards */
  char *fixed_today;   /* NULL for the clock's */
  JourneyFresh *fresh; /* what was made to be filled in, while it is open; or NULL */
  gboolean editable;
  gboolean is_stale; /* something has changed while nobody could see it */
  gboolean syncing;
};

/** Signals of the page. */
enum
{
  JOURNEY_OPPORTUNITIES_ACTIVATED,
  JOURNEY_OPPORTUNITIES_SCORE_AGAIN,
  JOURNEY_OPPORTUNITIES_DELETED,
  JOURNEY_OPPORTUNITIES_N_SIGNALS,
};

void journey_opportunities_page_emit (JourneyOpportunitiesPage *page, guint signal, const char *text);
gboolean journey_opportunities_page_is_open (JourneyOpportunitiesPage *page);
void journey_opportunities_page_leave_fresh (JourneyOpportunitiesPage *page);
void journey_opportunities_page_close (JourneyOpportunitiesPage *page);
void journey_opportunities_page_show_menu (JourneyOpportunitiesPage *page, GtkWidget *card, double x, double y);

void journey_opportunities_page_refresh (JourneyOpportunitiesPage *page, gboolean scroll);
void journey_opportunities_page_show_state (JourneyOpportunitiesPage *page, JourneyState *state, gboolean scroll);
char *journey_opportunities_page_dup_today (JourneyOpportunitiesPage *self);
void journey_opportunities_page_show_nothing (JourneyOpportunitiesPage *page);
void journey_opportunities_page_show_selection (JourneyOpportunitiesPage *page, gboolean scroll);
void journey_opportunities_page_show_opportunity (JourneyOpportunitiesPage *page, JourneyNode *node);

void journey_opportunities_page_make_rows (JourneyOpportunitiesPage *page);
void journey_opportunities_page_focus_card (JourneyOpportunitiesPage *page);

void journey_opportunities_page_install_verbs (GtkWidgetClass *widget_class);
void journey_opportunities_page_add_keys (JourneyOpportunitiesPage *page);
void journey_opportunities_page_update_verbs (JourneyOpportunitiesPage *page);

G_END_DECLS
