/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How sure a figure is that rests on the answers of some: 95 % confidence intervals. */

gboolean journey_interval_wilson (double positive, double n, double *low, double *high);
gboolean journey_interval_nps (double promoters, double passives, double detractors, double *low, double *high);
gboolean journey_interval_mean (double mean, double sd, guint n, double scale_low, double scale_high, double *low, double *high);

double journey_interval_student_t (guint degrees);

G_END_DECLS
