/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-number.h"
#include "journey-segment.h"
#include "journey-xlsx-private.h"

/* The columns, as formulas call them. */
enum
{
  NUMBER,     /* A */
  TOUCHPOINT, /* B */
  STAGE,      /* C */
  DIMENSION,  /* D */
  SEGMENT,    /* E */
  IMPORTANCE, /* F */
  EXPECTED,   /* G */
  ACTUAL,     /* H */
  ANSWERS,    /* I */
  SPREAD,     /* J */
  EVIDENCE,   /* K */
  GAP         /* L */
};

/** Place: Where a score stands in the map. */
typedef struct
{
  JourneyState *stage;
  JourneyState *touchpoint;
  guint number; /* of the touchpoint, from 1 */
} Place;

typedef void (*ScoreFunc) (const Place *place, JourneyState *score, gpointer data);

static void
foreach_score (JourneyXlsx *xlsx, ScoreFunc func, gpointer data)
{
  Place place = { 0 };

  for (guint i = 0; i < journey_state_n_children (xlsx->map, JOURNEY_MAP_STAGES); i++)
    {
      place.stage = journey_state_child (xlsx->map, JOURNEY_MAP_STAGES, i);
      for (guint j = 0; j < journey_state_n_children (place.stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        {
          place.touchpoint = journey_state_child (place.stage, JOURNEY_STAGE_TOUCHPOINTS, j);
          place.number++;
          for (guint k = 0; k < journey_state_n_children (place.touchpoint, JOURNEY_TOUCHPOINT_SCORES); k++)
            func (&place, journey_state_child (place.touchpoint, JOURNEY_TOUCHPOINT_SCORES, k), data);
        }
    }
}

static void
count_segments (const Place *place, JourneyState *score, gpointer data)
{
  guint *n = data;

  *n += journey_state_n_children (score, JOURNEY_SCORE_SEGMENTS);
}

static void
write_heads (JourneyXlsxSheet *sheet)
{
  journey_xlsx_place_heads (sheet);
  journey_xlsx_head (sheet, _ ("Dimension"), 18);
  journey_xlsx_head (sheet, _ ("Segment"), 18);
  journey_xlsx_score_heads (sheet);
}

/* A number of all customers, for a segment that was not asked for its own. */
static char *
write_other (JourneyState *score, JourneyFieldId field)
{
  char buffer[JOURNEY_NUMBER_BUFFER];
  double number = journey_state_number (score, field);

  return g_strdup (isnan (number) ? "0" : journey_number_format (number, buffer));
}

/* As the page has it when it shows the segment alone. */
static void
write_gap (JourneyXlsxSheet *sheet, JourneyState *touchpoint, JourneyState *score, JourneyState *part)
{
  JourneyXlsx *xlsx = sheet->xlsx;
  JourneyState *dimension = g_hash_table_lookup (xlsx->index, journey_state_text (score, JOURNEY_SCORE_DIMENSION));
  g_autoptr (JourneyState) made = journey_segment_score (score, part);
  g_autofree char *expected = write_other (score, JOURNEY_SCORE_EXPECTED);
  g_autofree char *actual = write_other (score, JOURNEY_SCORE_ACTUAL);
  gboolean is_cost;
  double gap;
  guint r = sheet->row + 1;

  if (!made || journey_gap_lack_of_score (xlsx->map, touchpoint, score) > JOURNEY_GAP_LACK_BOTH)
    return;

  is_cost = journey_state_integer (dimension, JOURNEY_DIMENSION_KIND) == JOURNEY_DIMENSION_KIND_COST;
  gap = journey_state_number (made, JOURNEY_SCORE_ACTUAL) - journey_state_number (made, JOURNEY_SCORE_EXPECTED);
  if (!isnan (gap))
    journey_xlsx_formula (sheet, GAP, xlsx->figure, is_cost ? -gap : gap,
                          is_cost ? "=IF(ISNUMBER(G%u),G%u,%s)-IF(ISNUMBER(H%u),H%u,%s)"
                                  : "=-(IF(ISNUMBER(G%u),G%u,%s)-IF(ISNUMBER(H%u),H%u,%s))",
                          r, r, expected, r, r, actual);
}

static void
write_segments (const Place *place, JourneyState *score, gpointer data)
{
  JourneyXlsxSheet *sheet = data;

  for (guint i = 0; i < journey_state_n_children (score, JOURNEY_SCORE_SEGMENTS); i++, sheet->row++)
    {
      JourneyState *part = journey_state_child (score, JOURNEY_SCORE_SEGMENTS, i);

      journey_xlsx_place (sheet, place->number, place->touchpoint, place->stage);
      journey_xlsx_field (sheet, DIMENSION, score, JOURNEY_SCORE_DIMENSION);
      journey_xlsx_field (sheet, SEGMENT, part, JOURNEY_SEGMENT_SCORE_SEGMENT);
      journey_xlsx_field (sheet, IMPORTANCE, part, JOURNEY_SEGMENT_SCORE_IMPORTANCE);
      journey_xlsx_field (sheet, EXPECTED, part, JOURNEY_SEGMENT_SCORE_EXPECTED);
      journey_xlsx_field (sheet, ACTUAL, part, JOURNEY_SEGMENT_SCORE_ACTUAL);
      journey_xlsx_field (sheet, ANSWERS, part, JOURNEY_SEGMENT_SCORE_N);
      journey_xlsx_field (sheet, SPREAD, part, JOURNEY_SEGMENT_SCORE_SD);
      journey_xlsx_evidence (sheet, EVIDENCE, journey_state_text (part, JOURNEY_SEGMENT_SCORE_EVIDENCE));
      write_gap (sheet, place->touchpoint, score, part);
    }
}

/**
 * journey_xlsx_segments:
 *
 * Adds the sheet of what each segment of the customers says, with a formula for its gap. The ranking counts all customers, so
 * nothing follows from this sheet. Without such scores it is left out.
 */
void
journey_xlsx_segments (JourneyXlsx *xlsx)
{
  JourneyXlsxSheet sheet;
  guint n = 0;

  foreach_score (xlsx, count_segments, &n);
  if (n == 0)
    return;

  journey_xlsx_begin (&sheet, xlsx, _ ("Segments"));
  write_heads (&sheet);
  foreach_score (xlsx, write_segments, &sheet);
  journey_xlsx_end (&sheet, 2);
}
