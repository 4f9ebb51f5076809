/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneySumWords: The figures of one sum, with so many decimals that it holds as it is written. */
typedef struct
{
  char *first;
  char *second;
  char *result; /* of a difference with its sign */
} JourneySumWords;

JourneySumWords *journey_sum_words_difference (double first, double second);
JourneySumWords *journey_sum_words_product (double first, double second);
void journey_sum_words_free (JourneySumWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneySumWords, journey_sum_words_free)

G_END_DECLS
