/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "journey-spec.h"

G_BEGIN_DECLS

#define JOURNEY_NAMES_MAX_FIELDS 32

/**
 * JourneyNames: The names of all elements and attributes, as pointers into the dictionary of one parser, so
 * that a name in a file is found by comparing pointers.
 */
typedef struct
{
  const xmlChar *id;
  const xmlChar *type;
  const xmlChar *elements[JOURNEY_N_KINDS];
  const xmlChar *fields[JOURNEY_N_KINDS][JOURNEY_NAMES_MAX_FIELDS];
} JourneyNames;

void journey_names_init (JourneyNames *names, xmlDict *dictionary);
int journey_names_find_attribute (const JourneyNames *names, const JourneySpec *spec, const xmlChar *name);
int journey_names_find_element (const JourneyNames *names, const JourneySpec *spec, const xmlChar *name);
int journey_names_find_list (const JourneyNames *names, const JourneySpec *spec, const xmlChar *name);

char *journey_field_element (const JourneyField *field);

G_END_DECLS
