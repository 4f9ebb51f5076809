/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-csv.h"
#include "journey-load.h"
#include "journey-text.h"

/* A map made from 'bus trip.csv' is called 'bus trip' until somebody finds a better title. */
static char *
title_from_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_filename_display_name (name);
  char *dot = strrchr (title, '.');

  if (dot && dot != title)
    *dot = '\0';

  return journey_text_clean (title);
}

/**
 * journey_csv_import_file:
 * @file: a table
 * @options: (nullable): as for journey_csv_import (), but a map without a title is called as the file is, without its ending
 *
 * Reads a table and makes a map of it, as journey_csv_import (). Never waits for a pipe or a device, and never takes in
 * more than a table may have. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): a map with one step to undo; NULL with a %JOURNEY_CSV_ERROR, a JOURNEY_FORMAT_ERROR
 *   when the file is too large, or a G_IO_ERROR
 */
JourneyMap *
journey_csv_import_file (
    GFile *file, const JourneyCsvOptions *options, JourneyReport *report, GCancellable *cancellable, GError **error)
{
  g_autofree char *title = title_from_name (file);
  JourneyCsvOptions named = options ? *options : (JourneyCsvOptions){ 0 };
  g_autoptr (GBytes) bytes = journey_load_file (file, NULL, cancellable, error);

  if (!named.title)
    named.title = title;

  return bytes ? journey_csv_import (bytes, &named, report, error) : NULL;
}
