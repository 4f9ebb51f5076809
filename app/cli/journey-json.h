/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyJson: Writes JSON, two spaces an indent, in the order in which values are added. Names are NULL in an array. */
typedef struct
{
  GString *text;
  guint depth;
  gboolean filled; /* the innermost object or array has a value already */
} JourneyJson;

void journey_json_init (JourneyJson *json, GString *text);

void journey_json_begin_object (JourneyJson *json, const char *name);
void journey_json_end_object (JourneyJson *json);
void journey_json_begin_array (JourneyJson *json, const char *name);
void journey_json_end_array (JourneyJson *json);

void journey_json_text (JourneyJson *json, const char *name, const char *text);
void journey_json_number (JourneyJson *json, const char *name, double number);
void journey_json_boolean (JourneyJson *json, const char *name, gboolean value);

G_END_DECLS
