/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-gap.h"

G_BEGIN_DECLS

#define JOURNEY_FIRMNESS_DRAWS 2000

/** JourneyFirmnessRank: How firmly one of the first stands where it stands. Shares are of all draws, 0…1. */
typedef struct
{
  const JourneyGapEntry *entry; /* borrowed from the table */
  double first;                 /* how often it comes first */
  double kept;                  /* how often it has the rank that it has now */
  double overtaken;             /* how often the one ranked behind it comes before it; NAN for the last of the list */
  guint best;                   /* 95 % of the draws give it a rank from here… */
  guint worst;                  /* …to here */
  gboolean drawn;               /* a score says how sure it is; otherwise it always has the same figures */
  gboolean known;               /* every score says how sure it is, which may be: quite */
  gboolean lacks_spread;        /* not known, and all that is missing are standard deviations */
  gboolean toss_up;             /* with the one behind it: nobody can tell which of the two comes first */
} JourneyFirmnessRank;

/** JourneyFirmness: How firm the top of a ranking is. It never changes. */
typedef struct _JourneyFirmness JourneyFirmness;

JourneyFirmness *journey_firmness_new (JourneyGapTable *table, GCancellable *cancellable);
void journey_firmness_free (JourneyFirmness *firmness);

guint journey_firmness_length (JourneyFirmness *firmness);
const JourneyFirmnessRank *journey_firmness_at (JourneyFirmness *firmness, guint position);
guint journey_firmness_n_unknown (JourneyFirmness *firmness);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyFirmness, journey_firmness_free)

G_END_DECLS
