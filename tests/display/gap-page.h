/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-map.h"
#include "journey-selection.h"

G_BEGIN_DECLS

/** GapPage: The Value gap page of a small map in a window, with a dock below it. */
typedef struct
{
  JourneyMap *map;
  JourneySelection *selection;
  GtkWidget *page;
  GtkWidget *dock;
  GtkWidget *window;
} GapPage;

void gap_page_set_up (GapPage *fixture, gconstpointer data);
void gap_page_tear_down (GapPage *fixture, gconstpointer data);
JourneyNode *gap_page_touchpoint (GapPage *fixture, guint column);
void gap_page_act (GapPage *fixture, const char *action, const char *target);
void gap_page_assert_titles (GapPage *fixture, const char *expected);

G_END_DECLS
