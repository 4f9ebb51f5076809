/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "journey-typesetter.h"
#include "journey-word-widths.h"

G_BEGIN_DECLS

struct _JourneyTypesetter
{
  guint ref_count;
  char *language;
  gboolean rtl;
  gboolean large; /* every font in its large size */
  guint kept_layouts;
  gboolean painted_once;
  guint64 serial;
  guint64 n_set; /* texts that were measured or shaped so far */
  PangoContext *context;
  PangoFontDescription *descriptions[JOURNEY_N_FONTS];
  GQueue shaped;                       /* of JourneyTextBlock, the one used last at the tail */
  GHashTable *labels;                  /* a set of JourneyTextBlock */
  PangoItem *samples[JOURNEY_N_FONTS]; /* what Pango makes of plain words; NULL until it was asked */
  JourneyWordWidths *words;
  GArray *word_lines; /* of JourneyWordLine, for the text in hand */
};

/** JourneyTextPiece: One line of a block. */
typedef struct
{
  guint start;  /* in bytes */
  guint length; /* in bytes */
  float width;
  float baseline; /* from the block's top */
  PangoDirection direction;
  gboolean hyphen; /* that Pango drew where it broke a word */
} JourneyTextPiece;

struct _JourneyTextBlock
{
  guint ref_count;
  JourneyTypesetter *typesetter; /* not owned */
  PangoLayout *layout;           /* NULL when it was let go, and for plain words */
  GSList **runs;                 /* of plain words: one list a line; NULL when they were let go */
  GList link;                    /* in the typesetter's queue while it is shaped */
  char *text;
  JourneyFont font;
  gboolean plain; /* broken at blanks by ourselves */
  float wrap_width;
  float width;
  float height;
  guint n_lines;
  JourneyTextPiece lines[];
};

PangoLayout *journey_typesetter_layout (JourneyTypesetter *self, const char *text, JourneyFont font, double wrap_width);
const PangoItem *journey_typesetter_sample (JourneyTypesetter *self, JourneyFont font);

G_END_DECLS
