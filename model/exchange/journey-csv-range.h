/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyCsvRange: From the lowest to the highest number that the name of a column promises. */
typedef struct
{
  int low;
  int high;
  gsize start; /* where in the name it begins, in bytes */
} JourneyCsvRange;

gboolean journey_csv_range_find (const char *header, JourneyCsvRange *range);

G_END_DECLS
