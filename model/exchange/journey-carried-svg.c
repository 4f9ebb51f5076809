/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "journey-carried-private.h"
#include "journey-carry.h"
#include "journey-guard.h"
#include "journey-limits.h"

#define MAX_DEPTH (JOURNEY_LIMIT_DEPTH * 4)

typedef struct
{
  xmlParserCtxt *xml;
  guint depth; /* of elements inside each other */
  guint n_elements;
  int n_namespaces;            /* that are known at this place */
  int declared[MAX_DEPTH + 1]; /* how many of them at each depth */
  GHashTable *names;           /* of elements and attributes; the parser keeps each of them once */
  guint found_depth;           /* of the one that has the map; 0 before and behind it */
  gboolean refused;            /* it is beyond the limits */
  gboolean found;
  GByteArray *packed;
  int state; /* of what is between two pieces of base64 */
  guint save;
} Search;

static gboolean
is_ours (const xmlChar *name, const xmlChar *uri)
{
  return uri && strcmp ((const char *)name, JOURNEY_CARRY_ELEMENT) == 0
         && strcmp ((const char *)uri, JOURNEY_CARRY_NAMESPACE) == 0;
}

static gboolean
take_name (Search *search, const xmlChar *name)
{
  g_hash_table_add (search->names, (gpointer)name);

  return g_hash_table_size (search->names) <= JOURNEY_LIMIT_NAMES;
}

/* The parser looks up each prefix among all namespaces. */
static gboolean
is_within_limits (Search *search, const xmlChar *name, int n_namespaces, int n_attributes, const xmlChar **attributes)
{
  if (++search->n_elements > JOURNEY_LIMIT_ELEMENTS || search->depth > MAX_DEPTH)
    return FALSE;

  search->declared[search->depth] = n_namespaces;
  search->n_namespaces += n_namespaces;
  if (search->n_namespaces > JOURNEY_LIMIT_NAMESPACES || !take_name (search, name))
    return FALSE;

  for (int i = 0; i < n_attributes; i++)
    if (!take_name (search, attributes[(gsize)i * 5]))
      return FALSE;

  return TRUE;
}

static void
on_start (void *data,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *uri,
          int n_namespaces,
          const xmlChar **namespaces,
          int n_attributes,
          int n_defaulted,
          const xmlChar **attributes)
{
  Search *search = data;

  search->depth++;
  search->refused = search->refused || !is_within_limits (search, name, n_namespaces, n_attributes, attributes);
  if (search->refused)
    xmlStopParser (search->xml);
  else if (!search->found && is_ours (name, uri))
    {
      search->found = TRUE;
      search->found_depth = search->depth;
    }
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Search *search = data;

  if (search->depth == search->found_depth)
    search->found_depth = 0;
  if (search->depth <= MAX_DEPTH)
    search->n_namespaces -= search->declared[search->depth];
  search->depth--;
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  Search *search = data;
  guint old = search->packed->len;
  gsize n;

  if (!search->found_depth || length <= 0)
    return;

  /* No more than the file has, which is no more than a file may have. */
  g_byte_array_set_size (search->packed, old + (guint)length);
  n = g_base64_decode_step ((const char *)text, (gsize)length, search->packed->data + old, &search->state, &search->save);
  g_byte_array_set_size (search->packed, old + (guint)n);
}

static xmlSAXHandler handler = {
  .initialized = XML_SAX2_MAGIC,
  .startElementNs = on_start,
  .endElementNs = on_end,
  .characters = on_text,
  .cdataBlock = on_text,
};

/* Nothing is made of the document but what our element holds. */
static gboolean
parse (Search *search, const char *data, gsize length)
{
  gboolean sound;

  xmlInitParser ();
  search->xml = xmlCreateMemoryParserCtxt (data, (int)length);
  if (!search->xml)
    return FALSE;

  *search->xml->sax = handler;
  search->xml->userData = search;
  /* The guard has let no entity through that could grow, and pictures inside are long attributes. */
  xmlCtxtUseOptions (search->xml, XML_PARSE_NONET | XML_PARSE_HUGE);
  xmlParseDocument (search->xml);
  /* A parser that was stopped may find what it has seen so far well formed. */
  sound = search->xml->wellFormed && !search->refused;
  if (search->xml->myDoc)
    xmlFreeDoc (search->xml->myDoc);
  xmlFreeParserCtxt (search->xml);

  return sound;
}

/**
 * journey_carried_find_svg:
 *
 * Returns: (transfer full) (nullable): the map that an SVG carries
 */
GBytes *
journey_carried_find_svg (const char *data, gsize length, GError **error)
{
  g_autoptr (GByteArray) packed = g_byte_array_new ();
  g_autoptr (GHashTable) names = g_hash_table_new (NULL, NULL);
  Search search = { .packed = packed, .names = names };

  if (!journey_guard_check (data, length, error))
    return NULL;
  if (!parse (&search, data, length))
    return journey_carried_fail (JOURNEY_CARRIED_ERROR_DAMAGED, error);
  if (!search.found)
    return journey_carried_fail (JOURNEY_CARRIED_ERROR_NONE, error);

  return journey_carried_unpack (packed->data, packed->len, error);
}
