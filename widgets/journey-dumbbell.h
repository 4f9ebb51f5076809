/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_DUMBBELL (journey_dumbbell_get_type ())

/**
 * JourneyDumbbell: Expected (a hollow dot) and actual (a full one) on the score scale, with a line between them.
 *
 * Line and full dot have the colour of the widget's text.
 */
G_DECLARE_FINAL_TYPE (JourneyDumbbell, journey_dumbbell, JOURNEY, DUMBBELL, GtkWidget)

void journey_dumbbell_set (JourneyDumbbell *dumbbell, double low, double high, double expected, double actual);

G_END_DECLS
