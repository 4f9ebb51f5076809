/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyCsvField: What a column holds, in the order in which we write them. */
typedef enum
{
  JOURNEY_CSV_STAGE,
  JOURNEY_CSV_TOUCHPOINT,
  JOURNEY_CSV_CHANNEL,
  JOURNEY_CSV_ACTION,
  JOURNEY_CSV_THOUGHT,
  JOURNEY_CSV_PERSONA,
  JOURNEY_CSV_EMOTION,
  JOURNEY_CSV_EMOTION_WORD,
  JOURNEY_CSV_PAIN_POINT,
  JOURNEY_CSV_SEVERITY,
  JOURNEY_CSV_BACKSTAGE,
  JOURNEY_CSV_OWNER,
  JOURNEY_CSV_MOMENT_OF_TRUTH,
  JOURNEY_CSV_KANO,
  JOURNEY_CSV_TIER,
  JOURNEY_CSV_DIMENSION,
  JOURNEY_CSV_KIND,
  JOURNEY_CSV_WEIGHT,
  JOURNEY_CSV_IMPORTANCE,
  JOURNEY_CSV_EXPECTED,
  JOURNEY_CSV_ACTUAL,
  JOURNEY_CSV_N,
  JOURNEY_CSV_SD,
  JOURNEY_CSV_EVIDENCE,
  JOURNEY_CSV_PROMISE,
  JOURNEY_CSV_OPPORTUNITY,
  JOURNEY_CSV_NOTE,
  JOURNEY_CSV_N_FIELDS,
  JOURNEY_CSV_COMPETITOR = JOURNEY_CSV_N_FIELDS,
  JOURNEY_CSV_LANE,
} JourneyCsvField;

const char *journey_csv_header_name (JourneyCsvField field);
gboolean journey_csv_header_named (const char *name, JourneyCsvField *field);
JourneyCsvField journey_csv_header_find (const char *header);
gboolean journey_csv_header_is_main (const char *header, JourneyCsvField field);
JourneyCsvField journey_csv_header_parse (const char *header, char **name);

G_END_DECLS
