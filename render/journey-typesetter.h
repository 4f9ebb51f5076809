/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-sink.h"

G_BEGIN_DECLS

/**
 * JourneyTypesetter: Measures and shapes text, with a font map and a context of its own, so that the window and
 * the tool break lines alike wherever they run. Reference-counted; belongs to one thread.
 */
typedef struct _JourneyTypesetter JourneyTypesetter;

/**
 * JourneyTextBlock: A text broken into lines. Keeps what was measured; the glyphs only while there is room.
 * Reference-counted; whoever keeps one keeps its typesetter, too.
 */
typedef struct _JourneyTextBlock JourneyTextBlock;

/** JourneyAlign: Where lines stand in their block. START is where the map is read from. */
typedef enum
{
  JOURNEY_ALIGN_START,
  JOURNEY_ALIGN_CENTRE,
  JOURNEY_ALIGN_END,
} JourneyAlign;

gboolean journey_language_is_rtl (const char *language);

JourneyTypesetter *
journey_typesetter_new (const char *language, gboolean rtl, gboolean large, guint kept_layouts, gboolean painted_once);
JourneyTypesetter *journey_typesetter_ref (JourneyTypesetter *self);
void journey_typesetter_unref (JourneyTypesetter *self);
const char *journey_typesetter_language (JourneyTypesetter *self);
gboolean journey_typesetter_is_rtl (JourneyTypesetter *self);
gboolean journey_typesetter_is_large (JourneyTypesetter *self);
JourneyFont journey_typesetter_font (JourneyTypesetter *self, JourneyFont font);
double journey_typesetter_leading (JourneyTypesetter *self, JourneyFont font);
guint64 journey_typesetter_next_serial (JourneyTypesetter *self);
JourneyTextBlock *journey_typesetter_label (JourneyTypesetter *self, const char *text, JourneyFont font, double wrap_width);
double journey_typesetter_longest_word (JourneyTypesetter *self, const char *text, JourneyFont font);

JourneyTextBlock *journey_text_block_new (JourneyTypesetter *typesetter, const char *text, JourneyFont font, double wrap_width);
JourneyTextBlock *journey_text_block_ref (JourneyTextBlock *block);
void journey_text_block_unref (JourneyTextBlock *block);
const char *journey_text_block_text (const JourneyTextBlock *block);
double journey_text_block_width (const JourneyTextBlock *block);
double journey_text_block_height (const JourneyTextBlock *block);
guint journey_text_block_n_lines (const JourneyTextBlock *block);
double journey_text_block_line_width (const JourneyTextBlock *block, guint line);
void journey_text_block_paint (
    JourneyTextBlock *block, JourneySink *sink, const JourneyRect *rect, JourneyAlign align, JourneyColour colour);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyTypesetter, journey_typesetter_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyTextBlock, journey_text_block_unref)

G_END_DECLS
