/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-loyalty.h"

G_BEGIN_DECLS

/* How figures of what customers answered are written, wherever people read them: as whole numbers, rounded once. */

/** JourneyLoyaltyMeasure: What customers are asked of their loyalty, in the order in which it is told. */
typedef enum
{
  JOURNEY_LOYALTY_NPS,
  JOURNEY_LOYALTY_CSAT,
  JOURNEY_LOYALTY_CES,
} JourneyLoyaltyMeasure;

#define JOURNEY_LOYALTY_N_MEASURES (JOURNEY_LOYALTY_CES + 1)

/** JourneyLoyaltyAmount: Writes an amount as it is written around the words: in a picture, or as the reader's language has it. */
typedef char *(*JourneyLoyaltyAmount) (double amount);

/** JourneyLoyaltyWords: One measure, as people read it. */
typedef struct
{
  char *figure;
  char *easy;     /* how many found it easy; NULL but for the CES */
  char *interval; /* 95 %: of @easy where there is one, otherwise of @figure; or that there is none */
  char *n;        /* how many answered: 'n 40' */
} JourneyLoyaltyWords;

void journey_loyalty_words_clear (JourneyLoyaltyWords *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyLoyaltyWords, journey_loyalty_words_clear)

const char *journey_loyalty_words_name (JourneyLoyaltyMeasure measure);
gboolean journey_loyalty_words_take (JourneyLoyaltyWords *words,
                                     JourneyLoyaltyMeasure measure,
                                     const JourneyTallySums *sums,
                                     JourneyLoyaltyAmount amount);
char *journey_loyalty_words_rests_on (const JourneyLoyaltyWords *words);
char *journey_loyalty_words_score (double score);
char *journey_loyalty_words_scores (double low, double high);
char *journey_loyalty_words_share (double share);
char *journey_loyalty_words_shares (double low, double high);

G_END_DECLS
