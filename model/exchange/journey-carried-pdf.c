/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-carried-private.h"
#include "journey-carry.h"
#include "journey-pdf-words.h"

#define TAIL_BYTES 1024 /* in which a document says where its list of objects is */
#define MAX_LISTS 64    /* of objects: one for each time that somebody added something */
#define MAX_PARTS 1024  /* of one of those */
#define MAX_FILES 16
#define MAX_OBJECT (1u << 20) /* bytes that are looked through in search of its words, so that no document takes for ever */
#define ENTRY_BYTES 20
#define MAX_SPACE 32 /* bytes between two words of a list, which are gone through again for each list and object */

/* A document, as far as it is written as ours are: lists of objects in the open, the newest first. */
typedef struct
{
  JourneyPdfWords all;
  JourneyPdfWords lists[MAX_LISTS];
  guint n_lists;
  JourneyPdfWords trailer; /* the newest one */
} Document;

static JourneyPdfWords
words_at (const Document *self, guint64 offset)
{
  return (JourneyPdfWords){ self->all.at + MIN (offset, (guint64)(self->all.end - self->all.at)), self->all.end };
}

static void
shorten (JourneyPdfWords *words)
{
  if (words->end - words->at > (gssize)MAX_OBJECT)
    words->end = words->at + MAX_OBJECT;
}

/* Whether a word follows soon. */
static gboolean
skip_some_space (JourneyPdfWords *words)
{
  JourneyPdfWords head = { words->at, words->at + MIN (words->end - words->at, MAX_SPACE) };

  journey_pdf_words_skip_space (&head);
  words->at = head.at;

  return head.at < head.end;
}

static gboolean
take_part (JourneyPdfWords *words, guint64 *first, guint64 *n, const char **entries)
{
  if (!skip_some_space (words) || !journey_pdf_words_take_number (words, first) || !skip_some_space (words)
      || !journey_pdf_words_take_number (words, n) || !skip_some_space (words))
    return FALSE;

  *entries = words->at;
  if (*n > (guint64)(words->end - words->at) / ENTRY_BYTES)
    return FALSE;

  words->at += *n * ENTRY_BYTES;
  return TRUE;
}

static gboolean
is_known (const Document *self, const char *list)
{
  for (guint i = 0; i < self->n_lists; i++)
    if (self->lists[i].at == list)
      return TRUE;

  return FALSE;
}

/* Takes in one list of objects. */
static gboolean
read_list (Document *self, guint64 offset, JourneyPdfWords *trailer)
{
  JourneyPdfWords words = words_at (self, offset);
  JourneyPdfWords *list = &self->lists[self->n_lists];
  const char *entries;
  guint64 first, n;
  guint parts = 0;

  if (!skip_some_space (&words) || !journey_pdf_words_take (&words, "xref") || is_known (self, words.at))
    return FALSE;

  list->at = words.at;
  while (skip_some_space (&words) && !journey_pdf_words_take (&words, "trailer"))
    if (parts++ == MAX_PARTS || !take_part (&words, &first, &n, &entries))
      return FALSE;
  list->end = words.at;
  self->n_lists++;
  shorten (&words);

  return journey_pdf_words_take_value (&words, trailer);
}

static gboolean
find_newest (const Document *self, guint64 *offset)
{
  gsize length = (gsize)(self->all.end - self->all.at);
  const char *first = self->all.end - MIN (length, TAIL_BYTES);

  for (const char *p = self->all.end - 1; p >= first; p--)
    {
      JourneyPdfWords tail = { p, self->all.end };

      if (*p == 's' && journey_pdf_words_take (&tail, "startxref"))
        return journey_pdf_words_take_number (&tail, offset);
    }

  return FALSE;
}

static gboolean
open_document (Document *self)
{
  JourneyPdfWords trailer, previous;
  guint64 offset;

  if (!find_newest (self, &offset) || !read_list (self, offset, &self->trailer))
    return FALSE;

  trailer = self->trailer;
  while (self->n_lists < MAX_LISTS && journey_pdf_words_look_up (trailer, "/Prev", &previous))
    if (!journey_pdf_words_take_number (&previous, &offset) || !read_list (self, offset, &trailer))
      return FALSE;

  return TRUE;
}

static gboolean
find_in_list (const Document *self, JourneyPdfWords list, guint64 number, guint64 *offset)
{
  const char *entries;
  guint64 first, n;

  while (take_part (&list, &first, &n, &entries))
    if (number >= first && number - first < n)
      {
        const char *entry = entries + (number - first) * ENTRY_BYTES;
        JourneyPdfWords words = { entry, entry + ENTRY_BYTES };

        return journey_pdf_words_take_number (&words, offset) && entry[17] == 'n';
      }

  return FALSE;
}

/* What a value stands for: the object when it is a reference, else itself. */
static gboolean
resolve (const Document *self, JourneyPdfWords *value)
{
  guint64 number, offset, found, generation;

  if (!journey_pdf_words_take_reference (value, &number))
    return TRUE;

  for (guint i = 0; i < self->n_lists; i++)
    if (find_in_list (self, self->lists[i], number, &offset))
      {
        *value = words_at (self, offset);
        shorten (value);
        return journey_pdf_words_take_number (value, &found) && found == number
               && journey_pdf_words_take_number (value, &generation) && journey_pdf_words_take (value, "obj");
      }

  return FALSE;
}

static gboolean
look_up (const Document *self, JourneyPdfWords dictionary, const char *key, JourneyPdfWords *value)
{
  return journey_pdf_words_look_up (dictionary, key, value) && resolve (self, value);
}

/* Whether what was attached was as long as that. */
static gboolean
is_whole (const Document *self, JourneyPdfWords dictionary, GBytes *bytes)
{
  JourneyPdfWords words;
  guint64 size;

  return look_up (self, dictionary, "/Params", &words) && look_up (self, words, "/Size", &words)
         && journey_pdf_words_take_number (&words, &size) && size == g_bytes_get_size (bytes);
}

/* The bytes of a stream, unpacked. */
static GBytes *
take_stream (const Document *self, JourneyPdfWords object, GError **error)
{
  JourneyPdfWords dictionary = object, length_words, filter, rest = object, skipped;
  gboolean filtered = look_up (self, dictionary, "/Filter", &filter);
  guint64 length;

  if (filtered)
    journey_pdf_words_take (&filter, "[");
  if (!look_up (self, dictionary, "/Length", &length_words) || !journey_pdf_words_take_number (&length_words, &length)
      || (filtered && !journey_pdf_words_take (&filter, "/FlateDecode"))
      || journey_pdf_words_look_up (dictionary, "/DecodeParms", &skipped) || !journey_pdf_words_take_value (&rest, &skipped)
      || !journey_pdf_words_take (&rest, "stream"))
    return journey_carried_fail (JOURNEY_CARRIED_ERROR_DAMAGED, error);

  rest.end = self->all.end;
  if (rest.at < rest.end && *rest.at == '\r')
    rest.at++;
  if (rest.at < rest.end && *rest.at == '\n')
    rest.at++;
  if (length > (guint64)(rest.end - rest.at))
    return journey_carried_fail (JOURNEY_CARRIED_ERROR_DAMAGED, error);

  return filtered ? journey_carried_unpack ((const guchar *)rest.at, length, error) : g_bytes_new (rest.at, length);
}

static gboolean
is_map (const Document *self, JourneyPdfWords specification)
{
  JourneyPdfWords words, name;

  return look_up (self, specification, "/F", &words) && journey_pdf_words_take_value (&words, &name)
         && g_strstr_len (name.at, name.end - name.at, JOURNEY_CARRY_SUFFIX ")") != NULL;
}

/* Of all files that are attached, the first one that is called a map. */
static gboolean
find_attached (const Document *self, JourneyPdfWords *stream)
{
  JourneyPdfWords root, names, files, list, key, specification, content;

  if (!look_up (self, self->trailer, "/Root", &root) || !look_up (self, root, "/Names", &names)
      || !look_up (self, names, "/EmbeddedFiles", &files) || !look_up (self, files, "/Names", &list)
      || !journey_pdf_words_take (&list, "["))
    return FALSE;

  for (guint i = 0; i < MAX_FILES && !journey_pdf_words_take (&list, "]"); i++)
    {
      if (!journey_pdf_words_take_value (&list, &key) || !journey_pdf_words_take_value (&list, &specification)
          || !resolve (self, &specification))
        return FALSE;
      if (is_map (self, specification) && look_up (self, specification, "/EF", &content))
        return look_up (self, content, "/F", stream);
    }

  return FALSE;
}

/**
 * journey_carried_find_pdf:
 *
 * Returns: (transfer full) (nullable): the map that a PDF carries
 */
GBytes *
journey_carried_find_pdf (const char *data, gsize length, GError **error)
{
  Document document = { .all = { data, data + length } };
  JourneyPdfWords stream, skipped;
  g_autoptr (GBytes) found = NULL;

  if (length < 5 || memcmp (data, "%PDF-", 5) != 0)
    return journey_carried_fail (JOURNEY_CARRIED_ERROR_FOREIGN, error);
  if (!open_document (&document) || journey_pdf_words_look_up (document.trailer, "/Encrypt", &skipped)
      || !find_attached (&document, &stream))
    return journey_carried_fail (JOURNEY_CARRIED_ERROR_NONE, error);

  found = take_stream (&document, stream, error);
  if (found && !is_whole (&document, stream, found))
    return journey_carried_fail (JOURNEY_CARRIED_ERROR_DAMAGED, error);

  return g_steal_pointer (&found);
}
