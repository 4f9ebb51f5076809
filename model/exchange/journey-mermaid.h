/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-map.h"
#include "journey-report.h"

G_BEGIN_DECLS

/* More names than these are none of people. */
#define JOURNEY_MERMAID_MAX_ACTORS 200

/* Of a diagram, in bytes. */
#define JOURNEY_MERMAID_MAX_SIZE (2 * 1024 * 1024)

#define JOURNEY_MERMAID_ERROR (journey_mermaid_error_quark ())

/** JourneyMermaidError: Why a diagram could not be made into a map. */
typedef enum
{
  JOURNEY_MERMAID_ERROR_NO_JOURNEY, /* there is no journey in the file, but something else */
  JOURNEY_MERMAID_ERROR_SEVERAL,    /* there are several, and none was chosen */
  JOURNEY_MERMAID_ERROR_LIMIT,
} JourneyMermaidError;

GQuark journey_mermaid_error_quark (void);

/** JourneyMermaidOptions: Which diagram becomes a map, and what that is called. */
typedef struct
{
  const char *title;    /* of the map, before what the diagram calls itself; NULL or empty for that */
  const char *fallback; /* of a map whose diagram has no title; NULL or empty for none */
  gboolean is_markdown; /* diagrams stand in blocks */
  guint part;           /* 1-based among the journeys of the file; 0 for the only one */
} JourneyMermaidOptions;

GStrv journey_mermaid_list (GBytes *text, gboolean is_markdown);
JourneyMap *journey_mermaid_import (GBytes *text, const JourneyMermaidOptions *options, JourneyReport *report, GError **error);
GBytes *journey_mermaid_export (JourneyState *map, JourneyReport *report);

G_END_DECLS
