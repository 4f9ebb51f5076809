/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-agenda.h"
#include "journey-delivered.h"
#include "journey-promise-loss.h"
#include "journey-rivals.h"
#include "journey-tally-sums.h"

G_BEGIN_DECLS

/* What views of the Value gap page, and the lamp above them, say where figures lack: what to do next. */

const char *journey_lack_words_agenda (JourneyAgenda *agenda);
const char *journey_lack_words_answers (const JourneyTallySums *sums);
const char *journey_lack_words_dimensions (const JourneyProfile *profile, gboolean measured_only);
const char *journey_lack_words_promises (const JourneyPromiseLoss *loss);
const char *journey_lack_words_ratio (const JourneyDelivered *delivered);
const char *journey_lack_words_rivals (const JourneyRivals *rivals);

G_END_DECLS
