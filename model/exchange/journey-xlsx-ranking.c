/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-xlsx-private.h"

/* The columns, as formulas call them. */
enum
{
  RANK,       /* A */
  NUMBER,     /* B */
  TOUCHPOINT, /* C */
  STAGE,      /* D */
  IMPORTANCE, /* E */
  EXPECTED,   /* F */
  ACTUAL,     /* G */
  GAP,        /* H */
  LOSS,       /* I */
  PRIORITY,   /* J */
  SHARE,      /* K */
  ASSUMED,    /* L: how many of its importances nobody gave */
};

static void
write_heads (JourneyXlsxSheet *sheet)
{
  journey_xlsx_head (sheet, _ ("Rank"), 7);
  journey_xlsx_head (sheet, _ ("No."), 6);
  journey_xlsx_head (sheet, _ ("Touchpoint"), 28);
  journey_xlsx_head (sheet, _ ("Stage"), 18);
  journey_xlsx_head (sheet, _ ("Importance"), 11);
  journey_xlsx_head (sheet, _ ("Expected"), 11);
  journey_xlsx_head (sheet, _ ("Actual"), 11);
  journey_xlsx_head (sheet, _ ("Gap"), 9);
  journey_xlsx_head (sheet, _ ("Loss"), 9);
  journey_xlsx_head (sheet, _ ("Priority"), 9);
  journey_xlsx_head (sheet, _ ("Share of loss"), 12);
  journey_xlsx_head (sheet, _ ("Importance assumed"), 19);
}

/* The mean of a column of the scores, weighted by another. */
static void
write_mean (JourneyXlsxSheet *sheet, guint column, double value, const JourneyXlsxRows *rows, char sums, char weights)
{
  const char *scores = _ ("Scores");

  journey_xlsx_formula (sheet, column, sheet->xlsx->figure, value,
                        "=IFERROR(SUM('%s'!$%c$%u:$%c$%u)/SUM('%s'!$%c$%u:$%c$%u),\"\")", scores, sums, rows->first, sums,
                        rows->last, scores, weights, rows->first, weights, rows->last);
}

static void
write_formulas (JourneyXlsxSheet *sheet, const JourneyGapEntry *entry, const JourneyXlsxRows *rows, guint n)
{
  JourneyXlsx *xlsx = sheet->xlsx;
  guint r = sheet->row + 1;
  const char *scores = _ ("Scores");

  journey_xlsx_formula (sheet, RANK, xlsx->text, entry->rank > 0 ? entry->rank : NAN,
                        "=IF(ISNUMBER(J%u),RANK(J%u,$J$2:$J$%u)+COUNTIF($J$2:J%u,J%u)-1,\"\")", r, r, n + 1, r, r);
  write_mean (sheet, IMPORTANCE, entry->importance, rows, 'T', 'S');
  write_mean (sheet, EXPECTED, entry->expected, rows, 'Q', 'N');
  write_mean (sheet, ACTUAL, entry->actual, rows, 'R', 'N');
  write_mean (sheet, GAP, entry->gap, rows, 'O', 'N');
  write_mean (sheet, LOSS, entry->loss, rows, 'P', 'N');
  journey_xlsx_formula (sheet, PRIORITY, xlsx->figure, entry->priority,
                        "=IF(ISNUMBER(I%u),(1+4*(E%u-scale_low)/(scale_high-scale_low))*I%u,\"\")", r, r, r);
  journey_xlsx_formula (sheet, SHARE, xlsx->percent, journey_gap_table_share (xlsx->table, entry),
                        "=IF(AND(ISNUMBER(J%u),SUM($J$2:$J$%u)>0),J%u/SUM($J$2:$J$%u),\"\")", r, n + 1, r, n + 1);
  journey_xlsx_formula (sheet, ASSUMED, xlsx->text, entry->n_assumed > 0 ? entry->n_assumed : NAN,
                        "=IF(SUM('%s'!$U$%u:$U$%u)>0,SUM('%s'!$U$%u:$U$%u),\"\")", scores, rows->first, rows->last, scores,
                        rows->first, rows->last);
}

static void
write_entry (JourneyXlsxSheet *sheet, const JourneyGapEntry *entry, guint n)
{
  JourneyXlsx *xlsx = sheet->xlsx;
  const JourneyXlsxRows *rows = &g_array_index (xlsx->rows, JourneyXlsxRows, entry->number - 1);
  g_autofree char *title = journey_xlsx_name (xlsx, journey_state_id (entry->touchpoint));
  g_autofree char *stage = journey_xlsx_name (xlsx, journey_state_id (entry->stage));

  journey_xlsx_number (sheet, NUMBER, entry->number);
  journey_xlsx_text (sheet, TOUCHPOINT, title);
  journey_xlsx_text (sheet, STAGE, stage);
  if (rows->first > 0)
    write_formulas (sheet, entry, rows, n);
  sheet->row++;
}

/**
 * journey_xlsx_ranking:
 *
 * Adds the ranking, most urgent first, as formulas over the sheet of scores, which has to be there already. Ranks follow what is
 * changed there; rows follow when the sheet is sorted anew.
 */
void
journey_xlsx_ranking (JourneyXlsx *xlsx)
{
  guint n = journey_gap_table_length (xlsx->table);
  JourneyXlsxSheet sheet;

  journey_xlsx_begin (&sheet, xlsx, _ ("Ranking"));
  write_heads (&sheet);
  for (guint i = 0; i < n; i++)
    write_entry (&sheet, journey_gap_table_ranked (xlsx->table, i), n);
  journey_xlsx_end (&sheet, 3);
}
