/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-csv-feelings.h"
#include "journey-csv-stages.h"
#include "journey-kinds.h"

G_BEGIN_DECLS

/** JourneyCsvFindings: What has to be known of a whole table before its first row can be taken over. */
typedef struct
{
  guint n_rows;
  char *first_persona; /* the first one named; NULL when none is */
  gboolean has_notes;
  JourneyCsvFeelings feelings;
  JourneyCsvStages stages;
  JourneyCsvScales scales;
  JourneyScale scale;
} JourneyCsvFindings;

/** JourneyCsvIdea: An opportunity, and the touchpoints that name it so far. */
typedef struct
{
  char *text;
  GPtrArray *touchpoints; /* ids, borrowed, with NULL at the end once all are known */
} JourneyCsvIdea;

/** JourneyCsvBuilder: A map in the making, and the row that is taken over into it. */
typedef struct
{
  JourneyMap *map; /* borrowed, as all but the tables */
  JourneyCsvTable *table;
  JourneyCsvRemarks *remarks;
  const JourneyCsvFindings *findings;
  JourneyNode *stage;      /* of the row; NULL before the first */
  JourneyNode *touchpoint; /* of the row; NULL when the stage has none yet */
  guint n_goes_on;         /* rows without a touchpoint that went to the one above */
  guint goes_on_line;      /* of the first of them */
  guint n_of_first;        /* emotions that name nobody, and went to the first persona of several */
  guint of_first_line;     /* of the first of them */
  GHashTable *known;       /* what was made, by journey_csv_builder_find () */
  GPtrArray *ideas;        /* JourneyCsvIdea, in order of appearance */
  guint n_elements;        /* that a file of the map has */
} JourneyCsvBuilder;

void journey_csv_builder_init (JourneyCsvBuilder *builder,
                               JourneyMap *map,
                               JourneyCsvTable *table,
                               const JourneyCsvFindings *findings,
                               JourneyCsvRemarks *remarks);
void journey_csv_builder_clear (JourneyCsvBuilder *builder);
void journey_csv_builder_row (JourneyCsvBuilder *builder);
void journey_csv_builder_finish (JourneyCsvBuilder *builder);

gpointer journey_csv_builder_find (JourneyCsvBuilder *builder, gconstpointer owner, guint what, const char *text);
void journey_csv_builder_remember (JourneyCsvBuilder *builder, gconstpointer owner, guint what, const char *text, gpointer value);
void journey_csv_builder_count (JourneyCsvBuilder *builder, gpointer node);
JourneyNode *
journey_csv_builder_need (JourneyCsvBuilder *builder, gpointer owner, JourneyListId list, JourneyFieldId field, const char *text);

const char *journey_csv_builder_cell (JourneyCsvBuilder *builder, JourneyCsvField field);
void journey_csv_builder_refuse (JourneyCsvBuilder *builder, JourneyCsvField field, const char *sentence);
void journey_csv_builder_refuse_cell (
    JourneyCsvBuilder *builder, guint position, const char *sentence, const char *first, const char *second);
gboolean journey_csv_builder_number (JourneyCsvBuilder *builder, guint position, double low, double high, double *number);
gboolean journey_csv_builder_percent (JourneyCsvBuilder *builder, guint position, double high, double *number);
gboolean journey_csv_builder_integer (JourneyCsvBuilder *builder, JourneyCsvField field, int low, int high, int *integer);

void journey_csv_builder_scores (JourneyCsvBuilder *builder);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyCsvBuilder, journey_csv_builder_clear)

G_END_DECLS
