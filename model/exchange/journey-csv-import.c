/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-csv-builder.h"
#include "journey-csv-decode.h"
#include "journey-csv.h"
#include "journey-edit.h"
#include "journey-exchange-text.h"
#include "journey-limits.h"
#include "journey-scale.h"
#include "journey-template.h"

static void
findings_clear (JourneyCsvFindings *findings)
{
  g_free (findings->first_persona);
  journey_csv_stages_clear (&findings->stages);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyCsvFindings, findings_clear)

static void
survey_row (JourneyCsvTable *table, JourneyCsvFindings *findings)
{
  const char *persona = journey_csv_table_cell (table, JOURNEY_CSV_PERSONA);

  if (!findings->first_persona && *persona)
    findings->first_persona = g_strdup (persona);
  if (*journey_csv_table_cell (table, JOURNEY_CSV_NOTE))
    findings->has_notes = TRUE;
  journey_csv_stages_row (&findings->stages, table);
  /* A sum would make the scale a larger one. */
  if (!journey_csv_table_is_sum (table))
    journey_csv_scales_row (&findings->scales, table);
  journey_csv_feelings_row (&findings->feelings, table);
}

static gboolean
survey (JourneyCsvTable *table, const JourneyCsvOptions *options, JourneyCsvFindings *findings, GError **error)
{
  g_autoptr (GError) trouble = NULL;

  journey_csv_scales_begin (&findings->scales, table, (JourneyScale){ options->scale_low, options->scale_high });
  journey_csv_feelings_begin (&findings->feelings, table);
  while (journey_csv_table_next (table, &trouble) && ++findings->n_rows <= JOURNEY_CSV_MAX_ROWS)
    survey_row (table, findings);
  journey_csv_table_rewind (table);

  if (findings->n_rows > JOURNEY_CSV_MAX_ROWS)
    g_set_error (&trouble, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT, _ ("The table has more than %d rows. Import it in parts."),
                 JOURNEY_CSV_MAX_ROWS);
  if (trouble)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }

  findings->scale = journey_csv_scales_choose (&findings->scales);
  journey_csv_feelings_choose (&findings->feelings);
  return TRUE;
}

static gboolean
build_rows (JourneyCsvBuilder *builder, GError **error)
{
  while (journey_csv_table_next (builder->table, NULL))
    {
      journey_csv_builder_row (builder);
      if (builder->n_elements > JOURNEY_LIMIT_ELEMENTS)
        {
          g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT,
                       _ ("The table holds more than fits into one map; line %u is the first that does not. Import it in parts."),
                       builder->table->reader.row_line);
          return FALSE;
        }
    }
  journey_csv_builder_finish (builder);

  return TRUE;
}

static JourneyMap *
build (JourneyCsvTable *table, const JourneyCsvFindings *findings, const char *title, JourneyCsvRemarks *remarks, GError **error)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, title);
  g_auto (JourneyCsvBuilder) builder = { 0 };
  gboolean fits;

  journey_history_begin (journey_map_history (map), _ ("Import"));
  journey_edit_set_scale (map, findings->scale.low, findings->scale.high);
  journey_csv_builder_init (&builder, map, table, findings, remarks);
  fits = build_rows (&builder, error);
  journey_history_end (journey_map_history (map));

  return fits && journey_exchange_fits (map, table->reader.length, error) ? g_steal_pointer (&map) : NULL;
}

static gboolean
check_options (const JourneyCsvOptions *options, GError **error)
{
  gboolean has_scale = options->scale_low != 0 || options->scale_high != 0;

  if (has_scale && !journey_scale_is_sound ((JourneyScale){ options->scale_low, options->scale_high }))
    g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_SCALE,
                 _ ("A scale goes up, within 0 and %d: %d to %d is none. Try 1 to 5."), JOURNEY_SCALE_MAX, options->scale_low,
                 options->scale_high);
  else
    return TRUE;

  return FALSE;
}

GQuark
journey_csv_error_quark (void)
{
  return g_quark_from_static_string ("journey-csv-error-quark");
}

static JourneyMap *
import_text (GBytes *text, const JourneyCsvOptions *options, JourneyCsvRemarks *remarks, GError **error)
{
  g_auto (JourneyCsvFindings) findings = { 0 };
  g_auto (JourneyCsvTable) table = { 0 };
  gsize length;
  const char *data = g_bytes_get_data (text, &length);

  if (!journey_csv_table_open (&table, data, length, options->columns, remarks, error)
      || !survey (&table, options, &findings, error))
    return NULL;

  if (findings.n_rows == 0)
    journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, 0, _ ("The table has no rows below its header."));
  journey_csv_stages_report (&findings.stages, remarks);
  journey_csv_scales_report (&findings.scales, &table, findings.scale, remarks);
  journey_csv_feelings_report (&findings.feelings, remarks);

  return build (&table, &findings, options->title, remarks, error);
}

/**
 * journey_csv_import:
 * @bytes: a table, in one of the encodings of journey_csv_decode ()
 * @options: (nullable): the title of the map, its scale and what its columns hold
 * @report: (nullable): where everything that could not be taken over is listed, with the line on which its row begins
 * @error: return location for a %JOURNEY_CSV_ERROR
 *
 * Makes a map of a table; docs/format.md says how. Without a scale in @options it is that of journey_csv_scales_choose (), for
 * every importance, expectation, experience and competitor's score; a value outside is listed and left out. A table that holds
 * more than a file of ours may is refused whole: half of it would look like a map, and be wrong.
 *
 * Without a map, only what holds of the file itself stays in @report: nothing became a lane, and nothing was left out.
 *
 * Returns: (transfer full) (nullable): a map with one step to undo; NULL with @error when there is no map in the table
 */
JourneyMap *
journey_csv_import (GBytes *bytes, const JourneyCsvOptions *options, JourneyReport *report, GError **error)
{
  const JourneyCsvOptions none = { 0 };
  JourneyCsvRemarks remarks = { .report = report };
  g_autoptr (GBytes) text = NULL;
  JourneyMap *map;
  guint n_of_file;

  g_return_val_if_fail (bytes, NULL);

  options = options ? options : &none;
  if (!check_options (options, error))
    return NULL;
  text = journey_csv_decode (bytes, report, error);
  if (!text)
    return NULL;

  n_of_file = report ? journey_report_length (report) : 0;
  map = import_text (text, options, &remarks, error);
  if (map)
    {
      journey_report_sort (report);
      journey_csv_remarks_finish (&remarks);
    }
  else
    journey_report_truncate (report, n_of_file);

  return map;
}
