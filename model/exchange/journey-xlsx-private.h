/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <xlsxwriter.h>

#include "journey-gap.h"
#include "journey-kinds.h"

G_BEGIN_DECLS

/** JourneyXlsxRows: Where the scores of a touchpoint stand in their sheet, 1-based as a formula counts; 0 when it has none. */
typedef struct
{
  guint first;
  guint last;
} JourneyXlsxRows;

/** JourneyXlsx: A workbook in the making. */
typedef struct
{
  JourneyState *map;
  GHashTable *index;      /* every node by its id */
  GHashTable *followers;  /* what names a touchpoint, by its id */
  JourneyGapTable *table; /* the figures that formulas give, so that a reader without arithmetic shows them */
  lxw_workbook *workbook;
  lxw_format *head;
  lxw_format *text;
  lxw_format *figure;
  lxw_format *working; /* figures on the way to others */
  lxw_format *percent;
  lxw_format *date;
  GArray *rows;      /* JourneyXlsxRows, a touchpoint each */
  char *too_long;    /* what begins a text that no cell can hold; or NULL */
  gboolean too_many; /* a sheet cannot hold so many rows or columns */
} JourneyXlsx;

/** JourneyXlsxSheet: A sheet that is filled row by row. */
typedef struct
{
  JourneyXlsx *xlsx;
  lxw_worksheet *sheet;
  guint row; /* 0-based, the next one; 0 is that of the headings */
  guint n_columns;
} JourneyXlsxSheet;

void journey_xlsx_begin (JourneyXlsxSheet *sheet, JourneyXlsx *xlsx, const char *name);
void journey_xlsx_head (JourneyXlsxSheet *sheet, const char *title, double width);
void journey_xlsx_end (JourneyXlsxSheet *sheet, guint n_frozen);
void journey_xlsx_text (JourneyXlsxSheet *sheet, guint column, const char *text);
void journey_xlsx_number (JourneyXlsxSheet *sheet, guint column, double number);
void journey_xlsx_formula (JourneyXlsxSheet *sheet, guint column, lxw_format *format, double value, const char *formula, ...)
    G_GNUC_PRINTF (5, 6);
void journey_xlsx_field (JourneyXlsxSheet *sheet, guint column, JourneyState *state, JourneyFieldId field);
void journey_xlsx_place_heads (JourneyXlsxSheet *sheet);
void journey_xlsx_score_heads (JourneyXlsxSheet *sheet);
void journey_xlsx_place (JourneyXlsxSheet *sheet, guint number, JourneyState *touchpoint, JourneyState *stage);
void journey_xlsx_evidence (JourneyXlsxSheet *sheet, guint column, const char *id);
char *journey_xlsx_name (JourneyXlsx *xlsx, const char *id);

void journey_xlsx_touchpoints (JourneyXlsx *xlsx);
void journey_xlsx_scores (JourneyXlsx *xlsx);
void journey_xlsx_ranking (JourneyXlsx *xlsx);
void journey_xlsx_segments (JourneyXlsx *xlsx);
void journey_xlsx_details (JourneyXlsx *xlsx);

G_END_DECLS
