/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-gap-choices.h"
#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_PAGE (journey_gap_page_get_type ())

/**
 * JourneyGapPage: What the scores of a map say, in one of several views (JourneyGapView) that people choose between.
 *
 * Properties: view (string), the name of the one that is shown, which the action `gap-page.view` sets; what-if (JourneyWhatIf, or
 * NULL), what is tried. Signals: `activated (id)` and
 * `opportunity-added (id)`, as those of a view; `to-be (state)`: somebody keeps what was tried as a map of its own, a
 * JourneyState; `given-up (what-if)`: scores are not tried any more since something else was chosen, a JourneyWhatIf;
 * `let-go (what-if)`: they are not since somebody said so.
 */
G_DECLARE_FINAL_TYPE (JourneyGapPage, journey_gap_page, JOURNEY, GAP_PAGE, GtkWidget)

GtkWidget *journey_gap_page_new (JourneyGapChoices *choices);

void journey_gap_page_set_selection (JourneyGapPage *page, JourneySelection *selection);
void journey_gap_page_set_dock (JourneyGapPage *page, GtkBox *dock);
void journey_gap_page_set_opened (JourneyGapPage *page, JourneyState *opened);
void journey_gap_page_set_editable (JourneyGapPage *page, gboolean editable);

char *journey_gap_page_special (JourneyGapPage *page);

const char *journey_gap_page_view (JourneyGapPage *page);
void journey_gap_page_set_view (JourneyGapPage *page, const char *name);

G_END_DECLS
