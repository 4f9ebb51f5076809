/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "journey-font.h"

G_BEGIN_DECLS

/**
 * JourneyWordWidths: The widths of words that were measured before.
 *
 * Most text in a map is words that come back again and again, and lines of plain words break at blanks and nowhere
 * else. Adding up widths takes a tenth of the time of shaping every text anew.
 */
typedef struct _JourneyWordWidths JourneyWordWidths;

/** JourneyWordLine: A line of plain words. */
typedef struct
{
  guint start;  /* in bytes */
  guint length; /* in bytes, without the blank at its end */
  float width;
} JourneyWordLine;

JourneyWordWidths *journey_word_widths_new (PangoContext *context, PangoFontDescription *const *descriptions);
void journey_word_widths_free (JourneyWordWidths *self);
gboolean
journey_word_widths_break (JourneyWordWidths *self, const char *text, JourneyFont font, double wrap_width, GArray *lines);

G_END_DECLS
