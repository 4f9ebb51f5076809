/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneySumKind: How two figures make a third. */
typedef enum
{
  JOURNEY_SUM_DIFFERENCE, /* first − second, with its sign */
  JOURNEY_SUM_REST,       /* the same, as an amount */
  JOURNEY_SUM_PRODUCT,    /* first × second */
  JOURNEY_SUM_SHARE,      /* first ÷ second, in whole percent without their sign */
} JourneySumKind;

#define JOURNEY_SUM_LEAST_DECIMALS 1
#define JOURNEY_SUM_MOST_DECIMALS 4

/** JourneySumWords: The figures of one sum, which holds as it is written. */
typedef struct
{
  char *first;
  char *second;
  char *result;
  double value; /* of the result, as it is written */
} JourneySumWords;

gboolean journey_sum_words_hold (JourneySumKind kind, double first, double second, int decimals);
JourneySumWords *journey_sum_words_new (JourneySumKind kind, double first, double second, int decimals);
char *journey_sum_words_figure (double figure, int decimals);
void journey_sum_words_free (JourneySumWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneySumWords, journey_sum_words_free)

G_END_DECLS
