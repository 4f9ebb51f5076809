/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "journey-carry.h"
#include "journey-export-carry.h"

#define ENTRY_BYTES 20 /* of an object in the list of them */
#define TAIL_BYTES 48  /* which say where that list is */

/* What has to be known of a document to add something behind it. */
typedef struct
{
  gsize list;  /* where the list of objects is */
  guint size;  /* number of objects, with that which is none */
  guint root;  /* number of the catalogue */
  guint info;  /* number of what is said about the document */
  gsize start; /* of what the catalogue says, behind its opening brackets */
  gsize end;   /* before its closing brackets */
} Tail;

static const char *
at (GByteArray *pdf, gsize offset)
{
  return (const char *)pdf->data + offset;
}

static gboolean
find_list (GByteArray *pdf, Tail *tail)
{
  const char *found = strstr (at (pdf, pdf->len - MIN (pdf->len, TAIL_BYTES)), "startxref\n");

  return found && sscanf (found, "startxref %zu %%%%EOF", &tail->list) == 1 && tail->list < pdf->len;
}

/* Where an object begins; 0 when the list does not say so. */
static gsize
find_object (GByteArray *pdf, const Tail *tail, gsize entries, guint number)
{
  gsize offset;
  char used;
  guint generation;

  if (number == 0 || number >= tail->size
      || sscanf (at (pdf, entries + (gsize)number * ENTRY_BYTES), "%10zu %5u %c", &offset, &generation, &used) != 3)
    return 0;

  return used == 'n' && generation == 0 && offset < tail->list ? offset : 0;
}

static gboolean
find_catalogue (GByteArray *pdf, Tail *tail, gsize object)
{
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n<< /Type /Catalog", tail->root);
  const char *text = at (pdf, object);
  const char *end = g_strstr_len (text, (gssize)(tail->list - object), ">>\nendobj");

  if (!g_str_has_prefix (text, head) || !end)
    return FALSE;

  tail->start = object + (gsize)(strstr (text, "<<") + 2 - text);
  tail->end = object + (gsize)(end - text);

  return TRUE;
}

/* Takes a document for what cairo writes, and for nothing else. */
static gboolean
read_tail (GByteArray *pdf, Tail *tail)
{
  gsize entries, object;
  guint listed;
  int skipped = 0;

  if (!find_list (pdf, tail) || sscanf (at (pdf, tail->list), "xref\n0 %u\n%n", &listed, &skipped) != 1 || skipped == 0)
    return FALSE;

  /* Scanning passes over white space, of which an entry has none at its beginning. */
  entries = tail->list + (gsize)skipped;
  if ((gsize)listed > (pdf->len - entries) / ENTRY_BYTES)
    return FALSE;
  if (sscanf (at (pdf, entries + (gsize)listed * ENTRY_BYTES), "trailer << /Size %u /Root %u 0 R /Info %u 0 R", &tail->size,
              &tail->root, &tail->info)
          != 3
      || tail->size != listed)
    return FALSE;
  object = find_object (pdf, tail, entries, tail->root);

  return object > 0 && find_catalogue (pdf, tail, object);
}

static void append (GByteArray *pdf, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
append (GByteArray *pdf, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_byte_array_append (pdf, (const guint8 *)text, (guint)strlen (text));
}

static void
append_file (GByteArray *pdf, const Tail *tail, GBytes *packed, gsize length)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (packed, &size);

  append (pdf,
          "%u 0 obj\n<< /Type /EmbeddedFile\n   /Subtype /application#2Fvnd.sojourn.journey+xml\n   /Filter /FlateDecode\n"
          "   /Length %zu\n   /Params << /Size %zu >>\n>>\nstream\n",
          tail->size, size, length);
  g_byte_array_append (pdf, data, (guint)size);
  append (pdf, "\nendstream\nendobj\n");
}

static gboolean
catalogue_has (GByteArray *pdf, const Tail *tail, const char *key)
{
  return g_strstr_len (at (pdf, tail->start), (gssize)(tail->end - tail->start), key) != NULL;
}

static void
append_catalogue (GByteArray *pdf, const Tail *tail, const char *language, gboolean has_file)
{
  g_autofree char *old = g_strndup (at (pdf, tail->start), tail->end - tail->start);

  append (pdf, "%u 0 obj\n<<%s", tail->root, old);
  if (language)
    append (pdf, "   /Lang (%s)\n", language);
  if (has_file)
    append (pdf, "   /Names << /EmbeddedFiles << /Names [ (" JOURNEY_CARRY_NAME ") %u 0 R ] >> >>\n", tail->size + 1);
  append (pdf, ">>\nendobj\n");
}

/* Opens what looks through a document, which needs an end. */
static gboolean
open_document (GByteArray *pdf, Tail *tail)
{
  g_byte_array_append (pdf, (const guint8 *)"", 1);
  g_byte_array_set_size (pdf, pdf->len - 1);

  return read_tail (pdf, tail);
}

/* Adds the objects, and the list of them. */
static void
append_all (GByteArray *pdf, const Tail *tail, const char *language, GBytes *packed, gsize length)
{
  gsize file = pdf->len;
  gsize specification, catalogue, list;

  if (packed)
    append_file (pdf, tail, packed, length);
  specification = pdf->len;
  if (packed)
    append (pdf,
            "%u 0 obj\n<< /Type /Filespec\n   /F (" JOURNEY_CARRY_NAME ")\n   /UF (" JOURNEY_CARRY_NAME ")\n"
            "   /EF << /F %u 0 R >>\n>>\nendobj\n",
            tail->size + 1, tail->size);
  catalogue = pdf->len;
  append_catalogue (pdf, tail, language, packed != NULL);
  list = pdf->len;
  append (pdf, "xref\n%u 1\n%010zu 00000 n \n", tail->root, catalogue);
  if (packed)
    append (pdf, "%u 2\n%010zu 00000 n \n%010zu 00000 n \n", tail->size, file, specification);
  append (pdf, "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %zu\n>>\nstartxref\n%zu\n%%%%EOF\n",
          tail->size + (packed ? 2 : 0), tail->root, tail->info, tail->list, list);
}

/**
 * journey_export_add_to_pdf:
 * @pdf: a whole document as cairo writes it; version 1.4 if something is to be attached
 * @language: of what it says, of journey_export_language ()
 * @packed: (nullable): what is to be attached to it
 * @length: of @packed before it was packed
 *
 * Adds what cairo has no call for behind a document, as the format means additions to be made: new objects, a new catalogue that
 * knows them and the language, and a list of those. Without anything to attach, a document that is written otherwise than it is
 * known here stays without its language.
 *
 * Returns: whether @packed is attached, if there is something; else @pdf is what it was
 */
gboolean
journey_export_add_to_pdf (GByteArray *pdf, const char *language, GBytes *packed, gsize length, GError **error)
{
  Tail tail;
  gboolean is_known = open_document (pdf, &tail);

  if (packed && (!is_known || catalogue_has (pdf, &tail, "/Names")))
    {
      g_set_error_literal (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_DRAWING,
                           _ ("The map cannot be put into this PDF. Export it without the map inside, or as SVG or PNG."));
      return FALSE;
    }
  if (is_known)
    append_all (pdf, &tail, catalogue_has (pdf, &tail, "/Lang") ? NULL : language, packed, length);

  return TRUE;
}
