/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-export.h"

static const char *const *
copy_ids (const char *const *ids)
{
  return (const char *const *)g_strdupv ((GStrv)ids);
}

static void
free_ids (const char *const *ids)
{
  g_strfreev ((GStrv)ids);
}

/**
 * journey_export_options_copy:
 *
 * Returns: (transfer full): a copy that has ids of its own, for a thread
 */
JourneyExportOptions *
journey_export_options_copy (const JourneyExportOptions *options)
{
  JourneyExportOptions *copy = g_new (JourneyExportOptions, 1);

  *copy = *options;
  copy->stages = copy_ids (options->stages);
  copy->touchpoints = copy_ids (options->touchpoints);
  copy->lanes = copy_ids (options->lanes);

  return copy;
}

/**
 * journey_export_options_free:
 * @options: (transfer full): from journey_export_options_copy ()
 */
void
journey_export_options_free (JourneyExportOptions *options)
{
  free_ids (options->stages);
  free_ids (options->touchpoints);
  free_ids (options->lanes);
  g_free (options);
}
