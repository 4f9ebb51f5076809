/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"
#include "journey-kinds.h"

G_BEGIN_DECLS

/** GapDimension: A dimension of a map made for a test; its id is its title. */
typedef struct
{
  const char *title;
  gboolean cost;
  double weight;
} GapDimension;

/** GapRow: One score. Rows of one stage, and of one touchpoint in it, stand together; ids are titles. */
typedef struct
{
  const char *stage;
  const char *touchpoint; /* NULL for a stage without any */
  const char *dimension;  /* NULL for a touchpoint without this score */
  double importance;
  double expected;
  double actual;
  gboolean truth;
  int n;
  const char *evidence; /* the kind, or NULL */
  double sd;            /* 0 for none */
} GapRow;

JourneyState *gap_map_new (
    int low, int high, const GapDimension *dimensions, guint n_dimensions, const GapRow *rows, guint n_rows, double tolerance);
JourneyState *gap_map_with_competitor (JourneyState *map, JourneyState **ratings, guint n_ratings);
double gap_map_rating (JourneyGapTable *table, guint competitor, guint column);

G_END_DECLS
