/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-csv-columns.h"
#include "journey-csv-grid.h"
#include "journey-csv-names.h"
#include "journey-csv-order.h"

G_BEGIN_DECLS

/** JourneyCsvRating: How a competitor does at a touchpoint. */
typedef struct
{
  guint column;          /* of the competitor */
  const char *dimension; /* id */
  double actual;
} JourneyCsvRating;

/** JourneyCsvExporter: A table in the making, and what its rows need to know of the whole map. */
typedef struct
{
  JourneyState *map; /* borrowed */
  JourneyCsvNames *names;
  JourneyCsvColumns columns;
  JourneyCsvGrid grid;    /* the rows in work */
  GHashTable *dimensions; /* id → JourneyState */
  GHashTable *ratings;    /* touchpoint id → GPtrArray of JourneyCsvRating */
  GHashTable *ideas;      /* touchpoint id → JourneyCsvOrder of texts of opportunities */
  GString *csv;           /* for the one who made the exporter to take */
  guint n_rows;           /* in it, without the header */
  gboolean is_too_large;  /* what was written since then is lost */
} JourneyCsvExporter;

void journey_csv_exporter_init (JourneyCsvExporter *exporter, JourneyState *map);
void journey_csv_exporter_clear (JourneyCsvExporter *exporter);
void journey_csv_exporter_put (JourneyCsvExporter *exporter, guint row, guint column, const char *text);

void journey_csv_exporter_write (JourneyCsvExporter *exporter);

const char *journey_csv_exporter_persona (JourneyCsvExporter *exporter, JourneyState *emotion);
JourneyCsvOrder *journey_csv_exporter_dimensions (JourneyCsvExporter *exporter, JourneyState *touchpoint);
void journey_csv_exporter_put_dimension (JourneyCsvExporter *exporter, guint row, const char *id);
void journey_csv_exporter_touchpoint (JourneyCsvExporter *exporter, const char *stage, JourneyState *touchpoint);

G_END_DECLS
