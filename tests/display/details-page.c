/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "details-page.h"
#include "journey-choice-field.h"
#include "journey-details-page.h"
#include "journey-edit.h"
#include "journey-emotion-row.h"
#include "journey-gap-box.h"
#include "journey-list-section.h"
#include "journey-number-field.h"
#include "journey-opportunity-row.h"
#include "journey-pain-point-row.h"
#include "journey-persona-row.h"
#include "journey-scale-menu.h"
#include "journey-score-row.h"
#include "journey-severity-field.h"
#include "journey-star-field.h"
#include "journey-suggest-field.h"
#include "journey-text-field.h"
#include "journey-text-limit.h"
#include "journey-text.h"
#include "panel-map.h"
#include <locale.h>
#include <math.h>
#include <string.h>

void
details_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = panel_map_new ();
  fixture->selection = journey_selection_new (fixture->map);
  fixture->bill = JOURNEY_NODE (panel_map_touchpoint (fixture->map, 2));
  fixture->page = g_object_ref_sink (journey_details_page_new ());
  journey_details_page_set_selection (JOURNEY_DETAILS_PAGE (fixture->page), fixture->selection);
  journey_selection_select (fixture->selection, journey_node_id (fixture->bill));
  fixture->window = panel_window_new (fixture->page);
}

/* Nothing of the page outlives its window, and the page holds neither map nor selection. */
void
details_tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  panel_settle ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->map);
}

void
details_undo (Fixture *fixture)
{
  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
}

GtkWidget *
details_text_field (Fixture *fixture, const char *field)
{
  GtkWidget *found = panel_find (fixture->page, JOURNEY_TYPE_TEXT_FIELD, field);

  g_assert_nonnull (found);
  return found;
}

void
details_assert_shown (Fixture *fixture, const char *field, const char *text)
{
  g_autofree char *shown = panel_text (details_text_field (fixture, field));

  g_assert_cmpstr (shown, ==, text);
}

int
details_cursor (GtkTextBuffer *buffer)
{
  int position;

  g_object_get (buffer, "cursor-position", &position, NULL);

  return position;
}

GtkWidget *
details_score_field (Fixture *fixture, const char *field)
{
  GtkWidget *row = panel_find (fixture->page, JOURNEY_TYPE_SCORE_ROW, NULL);

  g_assert_nonnull (row);
  return panel_find (row, JOURNEY_TYPE_NUMBER_FIELD, field);
}
