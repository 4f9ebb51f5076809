/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"
#include "journey-text-table.h"

G_BEGIN_DECLS

/*
 * What a node keeps for others: parts that a newer version or another program wrote, comments and processing
 * instructions. In a state it is a GVariant of JOURNEY_EXTRAS_TYPE: the namespaces that the root declares, as
 * prefix and URI; attributes; fragments.
 *
 * An attribute: its owner (the element of a field, or "" for the node's own), which of several elements of
 * that name, the known attribute that it stood behind ("" for the id; JOURNEY_EXTRAS_IN_PLACE when it stands in the place of
 * the field of its name, with a value that this version does not know), prefix, URI, name, value.
 *
 * A fragment: the anchor that it stood behind ("" for the node's start tag; the name of a field's element; '#' and
 * the id of a child; "^" before and "$" behind the root), the namespaces that it needs as prefix and URI, its
 * name, and everything from behind its name to its end. A comment or processing instruction has no name.
 */
#define JOURNEY_EXTRAS_TYPE "(a(ss)a(susssss)a(sa(ss)ss))"
#define JOURNEY_EXTRAS_IN_PLACE "="

typedef struct
{
  const char *owner;
  guint32 index;
  const char *after;
  const char *prefix;
  const char *uri;
  const char *name;
  const char *value;
  gboolean done;
} JourneyExtraAttribute;

typedef struct
{
  const char *anchor;
  GVariant *namespaces;
  const char *name;
  const char *rest;
  int next; /* the next one with this anchor, or -1 */
  gboolean done;
} JourneyExtraFragment;

/** JourneyExtras: What a node keeps, unpacked. The strings belong to the variant. */
typedef struct
{
  GVariant *variant;
  GVariant *namespaces;
  GArray *attributes;
  GArray *fragments;
  JourneyTextTable anchors; /* anchor to 1 + index of its first fragment */
} JourneyExtras;

JourneyExtras *journey_extras_open (GVariant *variant);
void journey_extras_free (JourneyExtras *extras);
const char *journey_extras_namespace (JourneyExtras *extras, const char *prefix);
JourneyExtraAttribute *journey_extras_find (JourneyExtras *extras, const char *name);
JourneyExtraFragment *journey_extras_next_fragment (JourneyExtras *extras, const char *anchor, JourneyExtraFragment *before);

/** JourneyKeeper: What a node keeps, while it is being collected. */
typedef struct _JourneyKeeper JourneyKeeper;

JourneyKeeper *journey_keeper_new (void);
void journey_keeper_free (JourneyKeeper *keeper);
void journey_keeper_add_namespace (JourneyKeeper *keeper, const char *prefix, const char *uri);
void journey_keeper_add_attribute (JourneyKeeper *keeper, const JourneyExtraAttribute *attribute);
void journey_keeper_add_fragment (JourneyKeeper *keeper, const JourneyExtraFragment *fragment);
GVariant *journey_keeper_end (JourneyKeeper *keeper);
GVariant *journey_extras_with_attribute (GVariant *variant, const JourneyExtraAttribute *attribute);

G_END_DECLS
