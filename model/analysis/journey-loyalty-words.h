/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-loyalty.h"

G_BEGIN_DECLS

/* How figures of what customers answered are written, wherever people read them: as whole numbers, rounded once. */

char *journey_loyalty_words_score (double score);
char *journey_loyalty_words_scores (double low, double high);
char *journey_loyalty_words_share (double share);
char *journey_loyalty_words_shares (double low, double high);

G_END_DECLS
