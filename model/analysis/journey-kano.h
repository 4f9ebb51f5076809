/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-tally-sums.h"

G_BEGIN_DECLS

/** After how many months a class is due for another look: what delights today is expected in a year. */
#define JOURNEY_KANO_MONTHS 12

/** How many answers a class needs before anybody should go by it; journey_kano_figures () says why. */
#define JOURNEY_KANO_MIN_ANSWERS 10

/** JourneyKanoFigures: What answers say about the kind of need. */
typedef struct
{
  JourneyKano class; /* must-be, performance, attractive or indifferent; NONE when there is none */
  JourneyKano mode;  /* the answer given most often, of all six; NONE without answers */
  double better;     /* 0…1; NAN without answers of the four classes */
  double worse;      /* -1…0; likewise */
  guint64 four;      /* answers of must-be, performance, attractive and indifferent, which better and worse are shares of */
  guint64 n;         /* answers, all six */
  JourneyKano next;  /* the answer given second most often; NONE when all say the same */
  gboolean is_firm;  /* the mode leads by more than chance would have it */
} JourneyKanoFigures;

/** JourneyKanoAge: Whether the class of a touchpoint is still to be relied on. */
typedef enum
{
  JOURNEY_KANO_AGE_NONE,    /* it has no class */
  JOURNEY_KANO_AGE_UNDATED, /* nobody knows when it was found */
  JOURNEY_KANO_AGE_RECENT,
  JOURNEY_KANO_AGE_DUE,
} JourneyKanoAge;

/** JourneyKanoDoubt: Why nobody should go by a class yet. */
typedef enum
{
  JOURNEY_KANO_DOUBT_NONE,
  JOURNEY_KANO_DOUBT_FEW,     /* fewer answers than JOURNEY_KANO_MIN_ANSWERS */
  JOURNEY_KANO_DOUBT_CLOSE,   /* the class does not lead by more than chance would have it */
  JOURNEY_KANO_DOUBT_AGAINST, /* it was set by hand, and as many answers as decide one say another most often */
} JourneyKanoDoubt;

JourneyKano journey_kano_classify (int functional, int dysfunctional);
JourneyKano journey_kano_parse_answer (const char *answer);
char *journey_kano_format_answer (int functional, int dysfunctional);
JourneyKanoFigures journey_kano_figures (const guint64 counts[JOURNEY_N_KANO_CLASSES]);
JourneyKanoDoubt journey_kano_figures_doubt (const JourneyKanoFigures *figures);
JourneyKano journey_kano_class (JourneyState *touchpoint);
JourneyKanoDoubt journey_kano_doubt (JourneyState *touchpoint);
gboolean journey_kano_is_firm (JourneyState *touchpoint);
const char *journey_kano_answers_date (JourneyState *touchpoint);
const char *journey_kano_date (JourneyState *touchpoint);
JourneyKanoAge journey_kano_age (JourneyState *touchpoint, const GDate *today);

G_END_DECLS
