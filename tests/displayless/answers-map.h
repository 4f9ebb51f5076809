/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-answers.h"

JourneyMap *answers_map_new (const char *table);
JourneyState *answers_map_touchpoint (JourneyState *map, const char *title);
JourneyAnswers *answers_map_read (JourneyState *map, const char *csv, const JourneyAnswersOptions *options);
JourneyState *answers_map_import (JourneyMap *map, const char *csv);
char *answers_map_tallies (JourneyState *touchpoint);
char *answers_map_remarks (JourneyReport *report);
