/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

/* What people read in panels: numbers and dates as their language writes them. */

char *journey_words_signed (double figure);
char *journey_words_signed_finely (double figure);
char *journey_words_figure (double figure);
char *journey_words_part (double part);
gboolean journey_words_parts_add_up (double a, double b, double sum);
char *journey_words_share (double share);
char *journey_words_number (double number);
char *journey_words_signed_number (double number);
char *journey_words_date (const char *date);
char *journey_words_today (void);
char *journey_words_evidence (JourneyNode *evidence);
gboolean journey_words_parse_number (const char *text, double *number);

const char *journey_words_standing_class (JourneyStanding standing);
const char *journey_words_lack (JourneyGapLack lack);

G_END_DECLS
