/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap-cache.h"
#include "journey-gap-firm.h"
#include "journey-gap-page.h"
#include "journey-gap-view.h"
#include "journey-segment-cache.h"
#include "journey-what-if.h"

G_BEGIN_DECLS

/* What the files of the page share: journey-gap-page.c is the page, -show.c brings its parts up to date, -head.c its header. */

#define JOURNEY_GAP_PAGE_N_VIEWS 7
#define JOURNEY_GAP_PAGE_LOSS 0
#define JOURNEY_GAP_PAGE_LIST JOURNEY_GAP_PAGE_N_VIEWS /* the ranking, which is part of a view or stands somewhere else */
#define JOURNEY_GAP_PAGE_N_PARTS (JOURNEY_GAP_PAGE_N_VIEWS + 1)

struct _JourneyGapPage
{
  GtkWidget parent_instance;

  GtkWidget *chooser;
  GtkWidget *title;
  GtkWidget *summary;
  GtkWidget *measured_line;
  GtkWidget *segment_line;
  GtkWidget *segment_words;
  GtkWidget *dimension;
  GtkWidget *dimension_label;
  GtkWidget *how;
  GtkWidget *how_words;
  GtkWidget *options;
  GMenuModel *options_menu;
  GtkStack *stack;
  GtkBox *dock; /* where the ranking can be docked; NULL for nowhere */
  gboolean editable;

  JourneyGapChoices *choices;
  JourneySelection *selection;
  JourneyState *opened;
  JourneyWhatIf *what_if; /* while scores are tried */
  JourneyState *newest;   /* the map as it was told last, which may be in the middle of a drag; NULL for as it is */
  JourneyState *shown;    /* the map with what is tried, as it is for the segment that is chosen */
  JourneyGapFirm *firm;
  char *firm_words; /* NULL while nobody knows */
  JourneyGapCache cache;
  JourneyGapCache today_cache; /* without what is tried */
  JourneyGapCache opened_cache;
  JourneySegmentCache segment; /* what these are of */
  JourneySegmentCache today_segment;
  JourneySegmentCache opened_segment;
  JourneyGapView *parts[JOURNEY_GAP_PAGE_N_PARTS]; /* NULL until it is wanted */
  gboolean stale[JOURNEY_GAP_PAGE_N_PARTS];        /* the map has changed while nobody could see it */
  gboolean header_is_stale;
};

JourneyState *journey_gap_page_map_state (JourneyGapPage *self);
JourneyGapTable *journey_gap_page_table (JourneyGapPage *self);
void journey_gap_page_show_part (JourneyGapPage *self, guint part);
void journey_gap_page_show_state (JourneyGapPage *self);

void journey_gap_page_show_header (JourneyGapPage *self);
gboolean journey_gap_page_is_of_dimension (JourneyGapPage *self);
void journey_gap_page_add_popups (JourneyGapPage *self);
void journey_gap_page_save_chart (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
