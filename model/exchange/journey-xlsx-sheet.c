/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-number.h"
#include "journey-text.h"
#include "journey-usual-name.h"
#include "journey-xlsx-private.h"

/* What a cell, a formula and a sheet hold at most. */
#define MAX_CHARACTERS 32767
#define MAX_ROWS 1048576
#define MAX_COLUMNS 16384

/**
 * journey_xlsx_begin:
 * @sheet: (out caller-allocates): the sheet
 * @name: what its tab says, at most 31 characters
 */
void
journey_xlsx_begin (JourneyXlsxSheet *sheet, JourneyXlsx *xlsx, const char *name)
{
  *sheet = (JourneyXlsxSheet){ .xlsx = xlsx, .row = 1 };
  sheet->sheet = workbook_add_worksheet (xlsx->workbook, name);
}

/**
 * journey_xlsx_head:
 * @width: of the column, in characters
 *
 * Adds a column.
 */
void
journey_xlsx_head (JourneyXlsxSheet *sheet, const char *title, double width)
{
  lxw_col_t column = (lxw_col_t)sheet->n_columns;

  if (sheet->n_columns >= MAX_COLUMNS)
    {
      sheet->xlsx->too_many = TRUE;
      return;
    }
  worksheet_set_column (sheet->sheet, column, column, width, NULL);
  worksheet_write_string (sheet->sheet, 0, column, title, sheet->xlsx->head);
  sheet->n_columns++;
}

/**
 * journey_xlsx_end:
 * @n_frozen: columns that stay in sight
 *
 * Gives the sheet filters and keeps its headings in sight. On paper it is as wide as a page, whatever it is as high as, and
 * each page begins with the headings.
 */
void
journey_xlsx_end (JourneyXlsxSheet *sheet, guint n_frozen)
{
  sheet->xlsx->too_many |= sheet->row > MAX_ROWS;
  worksheet_freeze_panes (sheet->sheet, 1, (lxw_col_t)n_frozen);
  worksheet_autofilter (sheet->sheet, 0, 0, MAX (sheet->row, 2) - 1, (lxw_col_t)(sheet->n_columns - 1));
  worksheet_set_landscape (sheet->sheet);
  worksheet_fit_to_pages (sheet->sheet, 1, 0);
  worksheet_repeat_rows (sheet->sheet, 0, 0);
}

/**
 * journey_xlsx_text:
 *
 * Writes a text as a text, whatever it begins with; an empty one leaves the cell empty.
 */
void
journey_xlsx_text (JourneyXlsxSheet *sheet, guint column, const char *text)
{
  JourneyXlsx *xlsx = sheet->xlsx;

  if (!*text || sheet->row >= MAX_ROWS || column >= MAX_COLUMNS)
    return;
  if (strlen (text) > MAX_CHARACTERS && g_utf8_strlen (text, -1) > MAX_CHARACTERS)
    {
      g_free (xlsx->too_long);
      xlsx->too_long = g_utf8_substring (text, 0, 40);
      return;
    }
  worksheet_write_string (sheet->sheet, sheet->row, (lxw_col_t)column, text, xlsx->text);
}

/**
 * journey_xlsx_number:
 * @number: NAN leaves the cell empty
 */
void
journey_xlsx_number (JourneyXlsxSheet *sheet, guint column, double number)
{
  if (isfinite (number) && sheet->row < MAX_ROWS)
    worksheet_write_number (sheet->sheet, sheet->row, (lxw_col_t)column, number, sheet->xlsx->figure);
}

/**
 * journey_xlsx_formula:
 * @value: what it gives, for readers that do not calculate; NAN for an empty text
 *
 * Writes a formula.
 */
void
journey_xlsx_formula (JourneyXlsxSheet *sheet, guint column, lxw_format *format, double value, const char *formula, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  if (sheet->row >= MAX_ROWS)
    return;

  va_start (args, formula);
  text = g_strdup_vprintf (formula, args);
  va_end (args);
  if (isfinite (value))
    worksheet_write_formula_num (sheet->sheet, sheet->row, (lxw_col_t)column, text, format, value);
  else
    worksheet_write_formula_str (sheet->sheet, sheet->row, (lxw_col_t)column, text, format, "");
}

/**
 * journey_xlsx_name:
 *
 * Returns: (transfer full): what the node with that id is called, in one line; empty when there is none
 */
char *
journey_xlsx_name (JourneyXlsx *xlsx, const char *id)
{
  static const JourneyFieldId names[JOURNEY_N_KINDS] = {
    [JOURNEY_KIND_STAGE] = JOURNEY_STAGE_TITLE,
    [JOURNEY_KIND_TOUCHPOINT] = JOURNEY_TOUCHPOINT_TITLE,
    [JOURNEY_KIND_PAIN_POINT] = JOURNEY_PAIN_POINT_TEXT,
    [JOURNEY_KIND_DIMENSION] = JOURNEY_DIMENSION_TITLE,
    [JOURNEY_KIND_PERSONA] = JOURNEY_PERSONA_NAME,
    [JOURNEY_KIND_COMPETITOR] = JOURNEY_COMPETITOR_NAME,
    [JOURNEY_KIND_LANE] = JOURNEY_LANE_TITLE,
  };
  JourneyState *state = g_hash_table_lookup (xlsx->index, id);
  JourneyKind kind = state ? journey_state_kind (state) : JOURNEY_KIND_MAP;
  const char *name = state && names[kind] ? journey_state_text (state, names[kind]) : "";

  return journey_text_one_line (state && journey_text_is_blank (name) ? journey_usual_name (kind) : name);
}

static char *
name_all (JourneyXlsx *xlsx, const char *const *ids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; ids[i]; i++)
    {
      g_autofree char *name = journey_xlsx_name (xlsx, ids[i]);

      if (*name)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", name);
    }

  return g_string_free (text, FALSE);
}

/* A day becomes one that can be sorted; a month or year stays a text. */
static void
write_date (JourneyXlsxSheet *sheet, guint column, const char *date)
{
  lxw_datetime day = { 0 };

  if (strlen (date) == strlen ("2026-11-30") && sscanf (date, "%4d-%2d-%2d", &day.year, &day.month, &day.day) == 3
      && day.year >= 1900)
    worksheet_write_datetime (sheet->sheet, sheet->row, (lxw_col_t)column, &day, sheet->xlsx->date);
  else
    journey_xlsx_text (sheet, column, date);
}

/**
 * journey_xlsx_field:
 *
 * Writes what a field of @state holds: figures as figures, days as days, the rest as text. Pictures are left out.
 */
void
journey_xlsx_field (JourneyXlsxSheet *sheet, guint column, JourneyState *state, JourneyFieldId id)
{
  const JourneyField *field = journey_spec_field (id);
  g_autofree char *text = NULL;

  switch (field->type)
    {
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
      journey_xlsx_text (sheet, column, journey_state_text (state, id));
      break;
    case JOURNEY_FIELD_DATE:
      write_date (sheet, column, journey_state_text (state, id));
      break;
    case JOURNEY_FIELD_REFERENCE:
      text = journey_xlsx_name (sheet->xlsx, journey_state_text (state, id));
      journey_xlsx_text (sheet, column, text);
      break;
    case JOURNEY_FIELD_REFERENCES:
      text = name_all (sheet->xlsx, journey_state_strings (state, id));
      journey_xlsx_text (sheet, column, text);
      break;
    case JOURNEY_FIELD_STRINGS:
      text = g_strjoinv ("; ", (char **)journey_state_strings (state, id));
      journey_xlsx_text (sheet, column, text);
      break;
    case JOURNEY_FIELD_NUMBER:
      journey_xlsx_number (sheet, column, journey_state_number (state, id));
      break;
    case JOURNEY_FIELD_INTEGER:
      if (journey_state_integer (state, id) != 0 || field->fallback != 0)
        journey_xlsx_number (sheet, column, journey_state_integer (state, id));
      break;
    case JOURNEY_FIELD_BOOLEAN:
      journey_xlsx_text (sheet, column, journey_state_integer (state, id) ? _ ("Yes") : "");
      break;
    case JOURNEY_FIELD_ENUM:
      if (strcmp (journey_field_nick (field, journey_state_integer (state, id)), "none") != 0)
        journey_xlsx_text (sheet, column, journey_field_label (field, journey_state_integer (state, id)));
      break;
    case JOURNEY_FIELD_DATA:
      break;
    }
}

/**
 * journey_xlsx_place_heads:
 *
 * Begins a sheet with the columns of journey_xlsx_place ().
 */
void
journey_xlsx_place_heads (JourneyXlsxSheet *sheet)
{
  journey_xlsx_head (sheet, _ ("No."), 6);
  journey_xlsx_head (sheet, _ ("Touchpoint"), 28);
  journey_xlsx_head (sheet, _ ("Stage"), 18);
}

/**
 * journey_xlsx_score_heads:
 *
 * Goes on with the columns of a score: importance, expected, actual, answers, spread, evidence and gap.
 */
void
journey_xlsx_score_heads (JourneyXlsxSheet *sheet)
{
  journey_xlsx_head (sheet, _ ("Importance"), 11);
  journey_xlsx_head (sheet, _ ("Expected"), 11);
  journey_xlsx_head (sheet, _ ("Actual"), 11);
  journey_xlsx_head (sheet, _ ("Answers"), 9);
  journey_xlsx_head (sheet, _ ("Spread (sd)"), 11);
  journey_xlsx_head (sheet, _ ("Evidence"), 20);
  journey_xlsx_head (sheet, _ ("Gap"), 9);
}

/**
 * journey_xlsx_place:
 * @number: of the touchpoint, from 1
 *
 * Begins a row with the touchpoint that it is about.
 */
void
journey_xlsx_place (JourneyXlsxSheet *sheet, guint number, JourneyState *touchpoint, JourneyState *stage)
{
  g_autofree char *title = journey_xlsx_name (sheet->xlsx, journey_state_id (touchpoint));
  g_autofree char *stage_title = journey_xlsx_name (sheet->xlsx, journey_state_id (stage));

  journey_xlsx_number (sheet, 0, number);
  journey_xlsx_text (sheet, 1, title);
  journey_xlsx_text (sheet, 2, stage_title);
}

/**
 * journey_xlsx_evidence:
 * @id: of the evidence of a score; of nothing leaves the cell empty
 *
 * Says of what kind it is.
 */
void
journey_xlsx_evidence (JourneyXlsxSheet *sheet, guint column, const char *id)
{
  JourneyState *evidence = g_hash_table_lookup (sheet->xlsx->index, id);

  if (evidence && journey_state_kind (evidence) == JOURNEY_KIND_EVIDENCE)
    journey_xlsx_field (sheet, column, evidence, JOURNEY_EVIDENCE_KIND);
}
