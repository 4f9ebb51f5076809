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

  if (!g_str_has_prefix (text, head) || !end || g_strstr_len (text, end - text, "/Names"))
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

static void
append_catalogue (GByteArray *pdf, const Tail *tail)
{
  g_autofree char *old = g_strndup (at (pdf, tail->start), tail->end - tail->start);

  append (pdf, "%u 0 obj\n<<%s   /Names << /EmbeddedFiles << /Names [ (" JOURNEY_CARRY_NAME ") %u 0 R ] >> >>\n>>\nendobj\n",
          tail->root, old, tail->size + 1);
}

/**
 * journey_export_carry_in_pdf:
 * @pdf: a whole document as cairo writes it, version 1.4
 * @packed: what is to be attached to it
 * @length: of @packed before it was packed
 *
 * Adds a file behind a document, as the format means additions to be made: new objects, a new catalogue that knows them, and
 * a list of those. cairo has no call for it.
 *
 * Returns: whether it is attached; else @pdf is what it was
 */
gboolean
journey_export_carry_in_pdf (GByteArray *pdf, GBytes *packed, gsize length, GError **error)
{
  gsize file, specification, catalogue, list;
  Tail tail;

  /* What looks through it needs an end. */
  g_byte_array_append (pdf, (const guint8 *)"", 1);
  g_byte_array_set_size (pdf, pdf->len - 1);
  if (!read_tail (pdf, &tail))
    {
      g_set_error_literal (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_DRAWING,
                           _ ("The map cannot be put into this PDF. Export it without the map inside, or as SVG or PNG."));
      return FALSE;
    }

  file = pdf->len;
  append_file (pdf, &tail, packed, length);
  specification = pdf->len;
  append (pdf,
          "%u 0 obj\n<< /Type /Filespec\n   /F (" JOURNEY_CARRY_NAME ")\n   /UF (" JOURNEY_CARRY_NAME ")\n"
          "   /EF << /F %u 0 R >>\n>>\nendobj\n",
          tail.size + 1, tail.size);
  catalogue = pdf->len;
  append_catalogue (pdf, &tail);
  list = pdf->len;
  append (pdf, "xref\n%u 1\n%010zu 00000 n \n%u 2\n%010zu 00000 n \n%010zu 00000 n \n", tail.root, catalogue, tail.size, file,
          specification);
  append (pdf, "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %zu\n>>\nstartxref\n%zu\n%%%%EOF\n",
          tail.size + 2, tail.root, tail.info, tail.list, list);

  return TRUE;
}
