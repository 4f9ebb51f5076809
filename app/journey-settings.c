/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-settings.h"

/**
 * journey_settings_new:
 *
 * Returns: (transfer full) (nullable): what is remembered from one start to the next, or NULL where the schema is not
 *   installed, as in a build directory; then nothing is remembered
 */
GSettings *
journey_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source ? g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE) : NULL;

  return schema ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
