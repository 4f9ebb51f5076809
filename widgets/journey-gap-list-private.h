/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap-list.h"
#include "journey-gap-ranking.h"

G_BEGIN_DECLS

struct _JourneyGapList
{
  GtkWidget parent_instance;

  GtkWidget *top; /* where the bar is while the list has no head */
  GtkWidget *bar; /* sort, filter and headings */
  GtkWidget *sort;
  GMenuModel *sort_menu;
  GtkWidget *filter;
  GtkWidget *filter_line;
  GtkWidget *filter_words;
  GtkWidget *firmness;
  GtkWidget *reason_heading; /* below that of the gap, where there are no columns */
  GtkWidget *headings;
  GtkWidget *gap_heading;
  GtkWidget *before; /* headings of the columns at both sides of the gap */
  GtkWidget *behind;
  GtkWidget *empty;
  GtkWidget *scale_low;
  GtkWidget *scale_high;
  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *first_row; /* what the first row holds: the head and the bar */
  GtkWidget *head;

  JourneyGapChoices *choices;
  JourneySelection *selection;
  JourneyState *state; /* of the map, as shown last */
  JourneyGapTable *table;
  JourneyGapTable *today;
  JourneyGapRanking *ranking;
  GListStore *heads; /* one item while there is a head */
  GtkSingleSelection *rows;
  guint n_columns; /* that there is room for; none while the list has a head */
  guint fit;
  gboolean syncing;
};

guint journey_gap_list_find_row (JourneyGapList *self);
gboolean journey_gap_list_tab (JourneyGapList *self, gboolean forward);

G_END_DECLS
