/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What our own export puts before a task of which nobody knows how it feels: Mermaid draws no task without a score. */
#define JOURNEY_MERMAID_UNSCORED "%% not scored"

/** And before one that is called as the one before it, but is another touchpoint. */
#define JOURNEY_MERMAID_ANOTHER "%% another touchpoint"

/** JourneyMermaidLine: What a line of a diagram says, and where it stands. */
typedef struct
{
  char *text;           /* without comments and white space around it; never empty */
  char *aside;          /* a comment behind it; or NULL */
  guint line;           /* 1-based, of the file */
  gboolean is_unscored; /* it has a score for Mermaid only */
  gboolean is_another;
} JourneyMermaidLine;

/** JourneyMermaidDiagram: One diagram of a file. */
typedef struct
{
  char *kind;            /* the word it begins with; "journey" for those that become maps; empty when there is nothing */
  char *title;           /* of its front matter; or NULL */
  guint title_line;      /* where that stands, 1-based */
  guint line;            /* where it begins, 1-based */
  GPtrArray *lines;      /* JourneyMermaidLine, behind its first word */
  gboolean is_too_large; /* no map can hold it; some of its lines are not there */
} JourneyMermaidDiagram;

GPtrArray *journey_mermaid_split (const char *text, gboolean is_markdown, guint *n_points);
gboolean journey_mermaid_diagram_is_journey (const JourneyMermaidDiagram *diagram);
char *journey_mermaid_diagram_title (const JourneyMermaidDiagram *diagram);
const char *journey_mermaid_after_word (const char *line, const char *word);
const char *journey_mermaid_after_colon (const char *text);
const char *journey_mermaid_behind_colon (const char *text);
const char *journey_mermaid_title_of (const char *line);
const char *journey_mermaid_section_of (const char *line);

G_END_DECLS
