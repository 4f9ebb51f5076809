/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

/** JourneyProfileRow: Expected against actual on one dimension, in points of the map's scale; all NAN when n is 0. */
typedef struct
{
  JourneyState *dimension; /* belongs to the table's map */
  double weight;
  gboolean cost;
  gboolean relationship; /* not of one episode */
  double importance;
  double expected; /* of a cost as it was scored: more is more of it */
  double actual;
  double gap; /* below 0 is value lost, of a cost too */
  guint n;    /* touchpoints that are scored on it */
  JourneyStanding standing;
  gboolean importance_assumed;
  gboolean assumption; /* at least one score without evidence, or with a workshop estimate */
} JourneyProfileRow;

/** JourneyProfile: One row for each dimension of a map, in its order. */
typedef struct
{
  double scale_low;
  double scale_high;
  guint n;
  JourneyProfileRow rows[];
} JourneyProfile;

void journey_profile_keep (JourneyProfile *profile, const char *dimension);
void journey_profile_free (JourneyProfile *profile);

/** JourneyProfileTable: The profiles of a whole map, worked out once from an immutable state. */
typedef struct _JourneyProfileTable JourneyProfileTable;

JourneyProfileTable *journey_profile_table_new (JourneyState *map, gboolean measured_only, JourneyProfileTable *previous);
void journey_profile_table_free (JourneyProfileTable *table);

JourneyProfile *journey_profile_table_map (JourneyProfileTable *table);
JourneyProfile *journey_profile_table_stage (JourneyProfileTable *table, guint stage_index);
JourneyProfile *journey_profile_table_touchpoint (JourneyProfileTable *table, JourneyState *touchpoint);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyProfile, journey_profile_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyProfileTable, journey_profile_table_free)

G_END_DECLS
