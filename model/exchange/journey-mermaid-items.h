/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-csv-remarks.h"
#include "journey-emotion-range.h"
#include "journey-mermaid-lines.h"

G_BEGIN_DECLS

/** JourneyMermaidItem: A section, or the tasks of a line, in the order of the diagram. */
typedef struct
{
  char *section;        /* NULL for tasks */
  guint line;           /* of the section */
  GPtrArray *tasks;     /* JourneyMermaidTask; NULL for a section */
  gboolean is_unscored; /* their scores are for Mermaid only */
  gboolean is_another;  /* they do not go on with the touchpoint before them */
} JourneyMermaidItem;

GPtrArray *journey_mermaid_items_read (const JourneyMermaidDiagram *diagram, JourneyCsvRemarks *remarks);
JourneyEmotionRange journey_mermaid_items_range (GPtrArray *items);
GHashTable *journey_mermaid_items_names (GPtrArray *items);

G_END_DECLS
