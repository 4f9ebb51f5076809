/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_SPARKLINE (journey_sparkline_get_type ())

/** JourneySparkline: The emotions of a journey as a line no larger than a word. */
G_DECLARE_FINAL_TYPE (JourneySparkline, journey_sparkline, JOURNEY, SPARKLINE, GtkWidget)

GtkWidget *journey_sparkline_new (void);
void journey_sparkline_set_values (JourneySparkline *self, const double *values, guint n_values);

G_END_DECLS
