/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-answers.h"

#define ANSWERS_MAP                                                                                                              \
  "stage,touchpoint,dimension,kind,importance,expected,actual,n,evidence\n"                                                      \
  "Purchase,Order,Overall,benefit,4,4,4,8,vote\n"                                                                                \
  "Purchase,Call,Overall,benefit,,,,,\n"                                                                                         \
  "Experience,First bill,Overall,benefit,3,3,,,\n"                                                                               \
  "Experience,First bill,Time,cost,3,2,4,,\n"                                                                                    \
  "Loyalty,Call,Overall,benefit,,,,,\n"

JourneyMap *answers_map_new (const char *table);
JourneyState *answers_map_touchpoint (JourneyState *map, const char *title);
JourneyAnswers *answers_map_read (JourneyState *map, const char *csv, const JourneyAnswersOptions *options);
JourneyState *answers_map_import (JourneyMap *map, const char *csv);
char *answers_map_tallies (JourneyState *touchpoint);
char *answers_map_remarks (JourneyReport *report);

JourneyState *answers_map_score (JourneyState *map, const char *title, guint position);
void answers_map_assert_near (double a, double b);
void answers_map_assert_tallies (JourneyState *map, const char *title, const char *expected);
void answers_map_assert_remarks (JourneyMap *map, const char *csv, const char *expected);
