/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyPdfWords: Some bytes of a PDF, which belong to somebody else. Nothing is read beyond their end. */
typedef struct
{
  const char *at;
  const char *end;
} JourneyPdfWords;

void journey_pdf_words_skip_space (JourneyPdfWords *self);
gboolean journey_pdf_words_take (JourneyPdfWords *self, const char *word);
gboolean journey_pdf_words_take_number (JourneyPdfWords *self, guint64 *number);
gboolean journey_pdf_words_take_value (JourneyPdfWords *self, JourneyPdfWords *value);
gboolean journey_pdf_words_take_reference (JourneyPdfWords *self, guint64 *number);
gboolean journey_pdf_words_look_up (JourneyPdfWords dictionary, const char *key, JourneyPdfWords *value);

G_END_DECLS
