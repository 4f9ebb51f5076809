/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyMermaidScore: What stands where Mermaid wants a score. */
typedef enum
{
  JOURNEY_MERMAID_NO_SCORE, /* nothing */
  JOURNEY_MERMAID_NUMBER,
  JOURNEY_MERMAID_FRACTION, /* 4/5 */
  JOURNEY_MERMAID_PERCENT,
  JOURNEY_MERMAID_WORD, /* something else */
} JourneyMermaidScore;

/** JourneyMermaidTask: A task of a diagram. */
typedef struct
{
  guint line; /* 1-based, of the file */
  char *title;
  JourneyMermaidScore kind;
  double score;      /* of a number or fraction */
  double out_of;     /* of a fraction */
  char *score_text;  /* as it is written */
  GPtrArray *actors; /* names, each once */
  gboolean is_odd;   /* more stands behind the score than Mermaid reads */
} JourneyMermaidTask;

gboolean journey_mermaid_is_of_other (const char *text);
GPtrArray *journey_mermaid_read_tasks (const char *text, guint line);

G_END_DECLS
