/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-map.h"
#include "journey-report.h"

G_BEGIN_DECLS

#define JOURNEY_OUTLINE_ERROR (journey_outline_error_quark ())

/** JourneyOutlineError: Why a text could not be made into a map. */
typedef enum
{
  JOURNEY_OUTLINE_ERROR_EMPTY, /* there is no touchpoint in it */
  JOURNEY_OUTLINE_ERROR_LIMIT,
} JourneyOutlineError;

GQuark journey_outline_error_quark (void);

/** JourneyOutlineOptions: What a text is, and what its map is called. */
typedef struct
{
  const char *title;    /* of the map, before what the text says; NULL or empty for that */
  const char *fallback; /* of a map whose text has no title; NULL or empty for none */
  gboolean is_markdown; /* headings have signs; else they are lines with others below that are indented or in a list */
} JourneyOutlineOptions;

JourneyMap *journey_outline_import (GBytes *text, const JourneyOutlineOptions *options, JourneyReport *report, GError **error);

G_END_DECLS
