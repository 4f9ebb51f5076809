/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>

#include "journey-cell-text.h"
#include "journey-usual-name.h"
#include "journey-xlsx-private.h"
#include "journey-xlsx.h"

G_DEFINE_QUARK (journey - xlsx - error - quark, journey_xlsx_error)

/* Rows of the sheet about the map that formulas look at. */
#define LOW_ROW 4
#define HIGH_ROW 5

static lxw_format *
make_format (JourneyXlsx *xlsx, const char *number, gboolean wraps)
{
  lxw_format *format = workbook_add_format (xlsx->workbook);

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (number)
    format_set_num_format (format, number);
  if (wraps)
    format_set_text_wrap (format);

  return format;
}

static void
make_formats (JourneyXlsx *xlsx)
{
  xlsx->head = make_format (xlsx, NULL, TRUE);
  format_set_bold (xlsx->head);
  format_set_bottom (xlsx->head, LXW_BORDER_THIN);
  format_set_bg_color (xlsx->head, 0xf1efec);
  xlsx->text = make_format (xlsx, NULL, TRUE);
  xlsx->figure = make_format (xlsx, "0.##", FALSE);
  xlsx->working = make_format (xlsx, "0.##", FALSE);
  format_set_font_color (xlsx->working, 0x6f6d75);
  xlsx->percent = make_format (xlsx, "0 %", FALSE);
  xlsx->date = make_format (xlsx, "yyyy-mm-dd", FALSE);
}

static void
write_map (JourneyXlsx *xlsx)
{
  static const JourneyFieldId fields[] = { JOURNEY_MAP_TITLE,     JOURNEY_MAP_SCENARIO,   JOURNEY_MAP_STATE,
                                           JOURNEY_MAP_SCALE_LOW, JOURNEY_MAP_SCALE_HIGH, JOURNEY_MAP_TOLERANCE,
                                           JOURNEY_MAP_LANGUAGE,  JOURNEY_MAP_AUTHORS };
  const char *name = _ ("Map");
  g_autofree char *low = g_strdup_printf ("='%s'!$B$%d", name, LOW_ROW);
  g_autofree char *high = g_strdup_printf ("='%s'!$B$%d", name, HIGH_ROW);
  JourneyXlsxSheet sheet;

  journey_xlsx_begin (&sheet, xlsx, name);
  worksheet_set_column (sheet.sheet, 0, 0, 22, xlsx->head);
  worksheet_set_column (sheet.sheet, 1, 1, 70, NULL);
  worksheet_fit_to_pages (sheet.sheet, 1, 0);
  for (sheet.row = 0; sheet.row < G_N_ELEMENTS (fields); sheet.row++)
    {
      worksheet_write_string (sheet.sheet, sheet.row, 0, _ (journey_spec_field (fields[sheet.row])->label), xlsx->head);
      journey_xlsx_field (&sheet, 1, xlsx->map, fields[sheet.row]);
    }
  workbook_define_name (xlsx->workbook, "scale_low", low);
  workbook_define_name (xlsx->workbook, "scale_high", high);
}

static double
width_of (const JourneyField *field)
{
  switch (field->type)
    {
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_REFERENCES:
      return 40;
    case JOURNEY_FIELD_NUMBER:
    case JOURNEY_FIELD_INTEGER:
    case JOURNEY_FIELD_DATE:
      return 12;
    default:
      return 18;
    }
}

/* A list of the map, a row for each of its nodes and a column for each field that is not for the eye. */
static void
write_list (JourneyXlsx *xlsx, JourneyListId list, const char *name)
{
  const JourneySpec *spec = journey_spec_get (journey_spec_list (list)->kind);
  guint n = journey_state_n_children (xlsx->map, list);
  JourneyXlsxSheet sheet;

  if (n == 0)
    return;

  journey_xlsx_begin (&sheet, xlsx, name);
  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].type != JOURNEY_FIELD_DATA)
      journey_xlsx_head (&sheet, _ (spec->fields[i].label), width_of (&spec->fields[i]));
  for (guint i = 0; i < n; i++, sheet.row++)
    for (guint j = 0, column = 0; j < spec->n_fields; j++)
      if (spec->fields[j].type != JOURNEY_FIELD_DATA)
        journey_xlsx_field (&sheet, column++, journey_state_child (xlsx->map, list, i), JOURNEY_FIELD_ID (spec->kind, j));
  journey_xlsx_end (&sheet, 1);
}

/* A list whose nodes hold lists of their own: a row for each child, behind what its parent is called. */
static void
write_children (JourneyXlsx *xlsx, JourneyListId list, JourneyListId children, const char *name, const char *head)
{
  const JourneySpec *spec = journey_spec_get (journey_spec_list (children)->kind);
  JourneyXlsxSheet sheet;

  if (journey_state_n_children (xlsx->map, list) == 0)
    return;

  journey_xlsx_begin (&sheet, xlsx, name);
  journey_xlsx_head (&sheet, head, 24);
  for (guint i = 0; i < spec->n_fields; i++)
    journey_xlsx_head (&sheet, _ (spec->fields[i].label), 18);
  for (guint i = 0; i < journey_state_n_children (xlsx->map, list); i++)
    {
      JourneyState *parent = journey_state_child (xlsx->map, list, i);
      JourneyFieldId parent_name = JOURNEY_FIELD_ID (journey_state_kind (parent), 0);

      for (guint j = 0; j < journey_state_n_children (parent, children); j++, sheet.row++)
        {
          journey_xlsx_field (&sheet, 0, parent, parent_name);
          for (guint k = 0; k < spec->n_fields; k++)
            journey_xlsx_field (&sheet, k + 1, journey_state_child (parent, children, j), JOURNEY_FIELD_ID (spec->kind, k));
        }
    }
  journey_xlsx_end (&sheet, 1);
}

static void
write_sheets (JourneyXlsx *xlsx)
{
  write_map (xlsx);
  journey_xlsx_touchpoints (xlsx);
  journey_xlsx_scores (xlsx);
  journey_xlsx_ranking (xlsx);
  journey_xlsx_segments (xlsx);
  journey_xlsx_details (xlsx);
  write_list (xlsx, JOURNEY_MAP_OPPORTUNITIES, _ ("Opportunities"));
  write_list (xlsx, JOURNEY_MAP_PERSONAS, _ ("Personas"));
  write_list (xlsx, JOURNEY_MAP_DIMENSIONS, _ ("Dimensions"));
  write_children (xlsx, JOURNEY_MAP_COMPETITORS, JOURNEY_COMPETITOR_RATINGS, _ ("Competitors"), _ ("Competitor"));
  write_list (xlsx, JOURNEY_MAP_METRICS, _ ("Metrics"));
  write_children (xlsx, JOURNEY_MAP_METRICS, JOURNEY_METRIC_SAMPLES, _ ("Samples of metrics"), _ ("Metric"));
  write_list (xlsx, JOURNEY_MAP_FEEDBACK, _ ("Feedback"));
  write_list (xlsx, JOURNEY_MAP_TRAY, _ ("Tray"));
}

static gboolean
check (const JourneyXlsx *xlsx, lxw_error status, GError **error)
{
  if (xlsx->too_long)
    g_set_error (error, JOURNEY_XLSX_ERROR, JOURNEY_XLSX_ERROR_LIMIT,
                 _ ("A cell of a workbook holds 32,767 characters, and the text that begins with “%s” is longer. Shorten it, or "
                    "export a CSV table."),
                 xlsx->too_long);
  else if (xlsx->too_many)
    g_set_error_literal (error, JOURNEY_XLSX_ERROR, JOURNEY_XLSX_ERROR_LIMIT,
                         _ ("The map has more rows or columns than a workbook can hold. Export a CSV table."));
  else if (status != LXW_NO_ERROR)
    g_set_error (error, JOURNEY_XLSX_ERROR, JOURNEY_XLSX_ERROR_WRITE,
                 _ ("The workbook could not be made (%s). Look whether there is room in the folder for temporary files."),
                 lxw_strerror (status));
  else
    return TRUE;

  return FALSE;
}

/* The library writes numbers as the locale does, and no workbook may have decimal commas. Returns what was there before. */
static locale_t
enter_plain_numbers (locale_t *plain)
{
  locale_t before = uselocale ((locale_t)0);
  locale_t copy = duplocale (before);

  *plain = copy ? newlocale (LC_NUMERIC_MASK, "C", copy) : (locale_t)0;
  if (!*plain && copy)
    freelocale (copy);
  if (*plain)
    uselocale (*plain);

  return before;
}

static void
leave_plain_numbers (locale_t plain, locale_t before)
{
  uselocale (before);
  if (plain)
    freelocale (plain);
}

static lxw_error
make_workbook (JourneyXlsx *xlsx, const char *path, const char *folder)
{
  lxw_workbook_options options = { .tmpdir = (char *)folder };
  locale_t plain;
  locale_t before = enter_plain_numbers (&plain);
  lxw_error status;

  xlsx->workbook = workbook_new_opt (path, &options);
  make_formats (xlsx);
  write_sheets (xlsx);
  status = workbook_close (xlsx->workbook);
  leave_plain_numbers (plain, before);

  return status;
}

static GBytes *
write_workbook (JourneyXlsx *xlsx, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "map.xlsx", NULL);
  lxw_error status = make_workbook (xlsx, path, folder);
  g_autofree char *data = NULL;
  gsize length;
  gboolean is_whole = check (xlsx, status, error) && g_file_get_contents (path, &data, &length, error);

  g_unlink (path);

  return is_whole ? g_bytes_new_take (g_steal_pointer (&data), length) : NULL;
}

/**
 * journey_xlsx_export:
 * @map: the state of a whole map
 * @error: return location for a %JOURNEY_XLSX_ERROR, or a %G_FILE_ERROR when there is no room for a temporary file
 *
 * Writes a workbook for analysts: sheets of touchpoints, scores, those of segments, the ranking, stages, pain points,
 * opportunities, personas and what else the map has. Gaps, losses, priorities and ranks are formulas, so that they follow a score
 * that is changed. Texts are written as texts, also when they begin like a formula. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the file; NULL with @error when a workbook cannot hold the map
 */
GBytes *
journey_xlsx_export (JourneyState *map, GError **error)
{
  g_autoptr (GHashTable) index = journey_state_index (map);
  g_autoptr (GHashTable) followers = journey_cell_followers (map);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (JourneyXlsxRows));
  g_autofree char *folder = g_dir_make_tmp ("sojourn-XXXXXX", error);
  JourneyXlsx xlsx = { .map = map, .index = index, .followers = followers, .table = table, .rows = rows };
  GBytes *bytes;

  if (!folder)
    return NULL;

  bytes = write_workbook (&xlsx, folder, error);
  g_rmdir (folder);
  g_free (xlsx.too_long);

  return bytes;
}
