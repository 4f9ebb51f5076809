/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-difference.h"

G_BEGIN_DECLS

/* Not a field of a kind of node, but to be compared as well. */
#define JOURNEY_DIFFERENCE_EXTRAS G_MAXUINT
#define JOURNEY_DIFFERENCE_ID (G_MAXUINT - 1)

/* A part of the map that has a heading of its own: the map, what it lists, and touchpoints in their stages. */
typedef struct
{
  JourneyState *node;
  JourneyState *stage; /* of a touchpoint */
} JourneyPart;

/* All of it is borrowed from the two maps. */
typedef struct
{
  JourneyState *before; /* NULL for what was added */
  JourneyState *after;  /* NULL for what was removed */
  JourneyState *from;   /* the parent before, of what was moved */
  JourneyState *to;     /* that after */
  JourneyState *part;   /* of the map after: what it belongs to */
  JourneyFieldId field; /* of what was changed */
  JourneyChange change;
  guint rank; /* of the part */
  guint order;
} JourneyDifferenceItem;

struct _JourneyDifference
{
  JourneyState *before;
  JourneyState *after;
  GArray *items; /* of JourneyDifferenceItem */
  GArray *parts; /* of JourneyPart, in the order of the map; a rank is a place among them */
  guint counts[JOURNEY_N_CHANGES];

  GHashTable *index_before; /* of all nodes by id, made when a text needs them */
  GHashTable *index_after;
};

G_END_DECLS
