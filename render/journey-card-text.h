/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-icon.h"
#include "journey-paper-list.h"
#include "journey-typesetter.h"

G_BEGIN_DECLS

/* In units of a card, of which one has the scale of the card in points. */
#define JOURNEY_CARD_PAD 11.0
#define JOURNEY_CARD_BAND_PAD 6.0
#define JOURNEY_CARD_BODY_GAP 9.0 /* below the band, and above the lower edge */
#define JOURNEY_CARD_STAR 8.0     /* the radius */

/** JourneyCardMark: What stands before a text of a card. */
typedef enum
{
  JOURNEY_CARD_MARK_NONE,
  JOURNEY_CARD_MARK_NUMBER,
  JOURNEY_CARD_MARK_ICON,
  JOURNEY_CARD_MARK_SEVERITY,
} JourneyCardMark;

/** JourneyCardLine: One text of a card, which may have several lines. */
typedef struct
{
  JourneyTextBlock *block;
  JourneyCardMark mark;
  double gap; /* above */
  double indent;
  JourneyHue hue;
  int severity; /* of a pain point */
} JourneyCardLine;

/** JourneyCardText: What stands on one card, in the size in which it fits. */
typedef struct
{
  const JourneyPaperEntry *entry;
  double scale; /* points a unit */
  double side;  /* units */
  JourneyTextBlock *band;
  JourneyTextBlock *number;
  GArray *lines; /* of JourneyCardLine */
  JourneyIcon icon;
} JourneyCardText;

gboolean journey_card_text_init (
    JourneyCardText *self, const JourneyPaperEntry *entry, JourneyTypesetter *typesetter, double side, GError **error);
void journey_card_text_clear (JourneyCardText *self);
double journey_card_text_line_height (const JourneyCardText *self, const JourneyCardLine *line);
double journey_card_text_smallest (const JourneyCardText *self);

G_END_DECLS
