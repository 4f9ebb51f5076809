/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneySumKind: How two figures make a third. */
typedef enum
{
  JOURNEY_SUM_DIFFERENCE, /* first − second, with its sign */
  JOURNEY_SUM_PRODUCT,    /* first × second */
  JOURNEY_SUM_SHARE,      /* first ÷ second, in whole percent */
  JOURNEY_SUM_PARTS,      /* first + second, parts of the map's loss */
  JOURNEY_SUM_REST,       /* first − second, an amount */
  JOURNEY_SUM_ABOVE,      /* first − second, with its sign and two decimals */
  JOURNEY_SUM_QUOTIENT,   /* first ÷ second */
  JOURNEY_SUM_RATIO,      /* first ÷ second, with two decimals */
} JourneySumKind;

#define JOURNEY_SUM_LEAST_DECIMALS 1
#define JOURNEY_SUM_MOST_DECIMALS 4

/** JourneySumTerm: A part of a sum of several: a factor that is written as it is, and a figure that is rounded. */
typedef struct
{
  double factor; /* below 0 where the part is taken away */
  double figure;
} JourneySumTerm;

/** JourneySumWords: The figures of one sum, whose result is the panel's. */
typedef struct
{
  char *first;
  char *second;
  char *result;
  char *equals; /* the result behind its sign: '= 1.7' where it holds as it is written, '≈ 1.7' where it is rounded */
} JourneySumWords;

gboolean journey_sum_words_hold (JourneySumKind kind, double first, double second, double result, int decimals);
JourneySumWords *journey_sum_words_new (JourneySumKind kind, double first, double second, double result, int decimals);
JourneySumWords *journey_sum_words_new_fitting (JourneySumKind kind, double first, double second, double result);
int journey_sum_words_fit (const JourneySumTerm *terms, guint n, double result, int decimals, double *made);
double journey_sum_words_round (double figure, int decimals);
const char *journey_sum_words_sign (double made, double result, int decimals);
char *journey_sum_words_figure (double figure, int decimals);
void journey_sum_words_free (JourneySumWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneySumWords, journey_sum_words_free)

G_END_DECLS
