/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text with more lines is not an outline of a journey. */
#define JOURNEY_OUTLINE_MAX_LINES 200000

/** JourneyOutlineKind: What a line of an outline is. */
typedef enum
{
  JOURNEY_OUTLINE_HEADING,
  JOURNEY_OUTLINE_BULLET,
  JOURNEY_OUTLINE_TEXT,
  JOURNEY_OUTLINE_QUOTE,
  JOURNEY_OUTLINE_ROW,  /* of a table */
  JOURNEY_OUTLINE_MAP,  /* what our own export says of the map */
  JOURNEY_OUTLINE_CODE, /* a block of code */
  JOURNEY_OUTLINE_END,  /* of the map, in what we have written */
} JourneyOutlineKind;

/** JourneyOutlineLine: A line of an outline, with those that go on with it. */
typedef struct
{
  JourneyOutlineKind kind;
  guint level;       /* of a heading, 1 is the highest; of a bullet, how far it is indented;
                        of a row, whether its table begins there */
  gboolean is_field; /* a bullet without a sign, known by its name and colon */
  guint line;        /* 1-based */
  GString *text;     /* as it is written, without the signs before it */
} JourneyOutlineLine;

const char *journey_outline_after_marks (const char *text, guint *n);
GPtrArray *journey_outline_split (const char *text, gboolean is_markdown);

G_END_DECLS
