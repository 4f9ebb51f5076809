/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-gap.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DUMBBELL (journey_dumbbell_get_type ())

/**
 * JourneyDumbbell: Expected (a hollow dot) and actual (a full one) on the score scale, with a line between them.
 *
 * Line and full dot have the colour of the widget's text. An assumption is hollow and hatched; a thin line with ends is the
 * interval of the actual score; a pale ring is where it was before another one was tried.
 */
G_DECLARE_FINAL_TYPE (JourneyDumbbell, journey_dumbbell, JOURNEY, DUMBBELL, GtkWidget)

void journey_dumbbell_set (JourneyDumbbell *dumbbell, double low, double high, const JourneyGapEntry *entry, double today);

G_END_DECLS
