/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-xml.h"

#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench-model.h"

/* Reading */

typedef struct
{
  BenchModel *model;
  BenchTouchpoint *touchpoint;
  GString *text;
  gboolean in_text;
} Filler;

static char *
attribute (const xmlChar **attributes, int n, const char *name)
{
  for (int i = 0; i < n; i++)
    if (strcmp ((const char *)attributes[5 * i], name) == 0)
      return g_strndup ((const char *)attributes[5 * i + 3], (gsize)(attributes[5 * i + 4] - attributes[5 * i + 3]));

  return NULL;
}

static double
number_attribute (const xmlChar **attributes, int n, const char *name)
{
  g_autofree char *text = attribute (attributes, n, name);

  return text ? strtod (text, NULL) : 0;
}

static void
on_start (void *data,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *uri,
          int n_namespaces,
          const xmlChar **namespaces,
          int n,
          int n_defaulted,
          const xmlChar **attributes)
{
  Filler *filler = data;

  if (strcmp ((const char *)name, "touchpoint") == 0)
    {
      filler->touchpoint = bench_model_add (filler->model);
      filler->touchpoint->id = attribute (attributes, n, "id");
    }
  else if (strcmp ((const char *)name, "emotion") == 0)
    {
      filler->touchpoint->emotion_id = attribute (attributes, n, "id");
      filler->touchpoint->emotion_persona = attribute (attributes, n, "persona");
      filler->touchpoint->emotion = number_attribute (attributes, n, "value");
    }
  else if (strcmp ((const char *)name, "pain-point") == 0)
    filler->touchpoint->pain_point_id = attribute (attributes, n, "id");
  else if (strcmp ((const char *)name, "score") == 0)
    {
      BenchScore *score = &filler->touchpoint->scores[filler->touchpoint->n_scores++];

      score->id = attribute (attributes, n, "id");
      score->dimension = attribute (attributes, n, "dimension");
      score->importance = number_attribute (attributes, n, "importance");
      score->expected = number_attribute (attributes, n, "expected");
      score->actual = number_attribute (attributes, n, "actual");
    }
  else
    {
      g_string_truncate (filler->text, 0);
      filler->in_text = TRUE;
    }
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Filler *filler = data;

  if (!filler->touchpoint || !filler->in_text)
    return;

  if (strcmp ((const char *)name, "title") == 0)
    filler->touchpoint->title = g_strdup (filler->text->str);
  else if (strcmp ((const char *)name, "action") == 0)
    filler->touchpoint->action = g_strdup (filler->text->str);
  else if (strcmp ((const char *)name, "text") == 0)
    filler->touchpoint->pain_point = g_strdup (filler->text->str);
  filler->in_text = FALSE;
}

static void
on_characters (void *data, const xmlChar *characters, int length)
{
  Filler *filler = data;

  if (filler->in_text)
    g_string_append_len (filler->text, (const char *)characters, length);
}

void
bench_read_sax (GBytes *bytes)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC, .startElementNs = on_start, .endElementNs = on_end, .characters = on_characters
  };
  Filler filler = { .model = bench_model_new_empty (), .text = g_string_new (NULL) };

  xmlSAXUserParseMemory (&handler, &filler, g_bytes_get_data (bytes, NULL), (int)g_bytes_get_size (bytes));
  g_string_free (filler.text, TRUE);
  bench_model_free (filler.model);
}

static char *
reader_attribute (xmlTextReaderPtr reader, const char *name)
{
  return (char *)xmlTextReaderGetAttribute (reader, (const xmlChar *)name);
}

static double
reader_number (xmlTextReaderPtr reader, const char *name)
{
  char *text = reader_attribute (reader, name);
  double number = text ? strtod (text, NULL) : 0;

  free (text);

  return number;
}

static void
take_element (xmlTextReaderPtr reader, BenchModel *model, BenchTouchpoint **touchpoint)
{
  const char *name = (const char *)xmlTextReaderConstLocalName (reader);

  if (strcmp (name, "touchpoint") == 0)
    {
      *touchpoint = bench_model_add (model);
      (*touchpoint)->id = reader_attribute (reader, "id");
    }
  else if (!*touchpoint)
    return;
  else if (strcmp (name, "emotion") == 0)
    {
      (*touchpoint)->emotion_id = reader_attribute (reader, "id");
      (*touchpoint)->emotion_persona = reader_attribute (reader, "persona");
      (*touchpoint)->emotion = reader_number (reader, "value");
    }
  else if (strcmp (name, "pain-point") == 0)
    (*touchpoint)->pain_point_id = reader_attribute (reader, "id");
  else if (strcmp (name, "score") == 0)
    {
      BenchScore *score = &(*touchpoint)->scores[(*touchpoint)->n_scores++];

      score->id = reader_attribute (reader, "id");
      score->dimension = reader_attribute (reader, "dimension");
      score->importance = reader_number (reader, "importance");
      score->expected = reader_number (reader, "expected");
      score->actual = reader_number (reader, "actual");
    }
  else if (strcmp (name, "title") == 0)
    (*touchpoint)->title = (char *)xmlTextReaderReadString (reader);
  else if (strcmp (name, "action") == 0)
    (*touchpoint)->action = (char *)xmlTextReaderReadString (reader);
  else if (strcmp (name, "text") == 0)
    (*touchpoint)->pain_point = (char *)xmlTextReaderReadString (reader);
}

void
bench_read_reader (GBytes *bytes)
{
  xmlTextReaderPtr reader =
      xmlReaderForMemory (g_bytes_get_data (bytes, NULL), (int)g_bytes_get_size (bytes), NULL, NULL, XML_PARSE_NONET);
  BenchModel *model = bench_model_new_empty ();
  BenchTouchpoint *touchpoint = NULL;

  while (xmlTextReaderRead (reader) == 1)
    if (xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT)
      take_element (reader, model, &touchpoint);
  xmlFreeTextReader (reader);
  bench_model_free (model);
}

/* Writing */

static void
put_escaped (const char *text, FILE *file)
{
  for (; *text; text++)
    switch (*text)
      {
      case '&':
        fputs ("&amp;", file);
        break;
      case '<':
        fputs ("&lt;", file);
        break;
      case '>':
        fputs ("&gt;", file);
        break;
      case '"':
        fputs ("&quot;", file);
        break;
      case '\n':
        fputs ("&#10;", file);
        break;
      default:
        putc_unlocked (*text, file);
        break;
      }
}

static void
put_attribute (const char *name, const char *value, FILE *file)
{
  fprintf (file, " %s=\"", name);
  put_escaped (value, file);
  putc ('"', file);
}

static void
put_element (const char *name, const char *value, FILE *file)
{
  fprintf (file, "      <%s>", name);
  put_escaped (value, file);
  fprintf (file, "</%s>\n", name);
}

static void
put_touchpoint (const BenchTouchpoint *touchpoint, FILE *file)
{
  fputs ("    <touchpoint", file);
  put_attribute ("id", touchpoint->id, file);
  fputs (">\n", file);
  put_element ("title", touchpoint->title, file);
  put_element ("action", touchpoint->action, file);
  fputs ("      <emotion", file);
  put_attribute ("id", touchpoint->emotion_id, file);
  put_attribute ("persona", touchpoint->emotion_persona, file);
  fprintf (file, " value=\"%g\"/>\n      <pain-point", touchpoint->emotion);
  put_attribute ("id", touchpoint->pain_point_id, file);
  fputs (">\n  ", file);
  put_element ("text", touchpoint->pain_point, file);
  fputs ("      </pain-point>\n", file);
  for (guint i = 0; i < touchpoint->n_scores; i++)
    {
      const BenchScore *score = &touchpoint->scores[i];

      fputs ("      <score", file);
      put_attribute ("id", score->id, file);
      put_attribute ("dimension", score->dimension, file);
      fprintf (file, " importance=\"%g\" expected=\"%g\" actual=\"%g\"/>\n", score->importance, score->expected, score->actual);
    }
  fputs ("    </touchpoint>\n", file);
}

void
bench_write_stdio (BenchModel *model)
{
  char *buffer = NULL;
  size_t size = 0;
  FILE *file = open_memstream (&buffer, &size);

  fputs ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\">\n", file);
  for (guint i = 0; i < model->touchpoints->len; i++)
    put_touchpoint (g_ptr_array_index (model->touchpoints, i), file);
  fputs ("</journey>\n", file);
  fclose (file);
  free (buffer);
}

static void
write_attribute (xmlTextWriterPtr writer, const char *name, const char *value)
{
  xmlTextWriterWriteAttribute (writer, (const xmlChar *)name, (const xmlChar *)value);
}

static void
write_number (xmlTextWriterPtr writer, const char *name, double value)
{
  char text[32];

  g_snprintf (text, sizeof text, "%g", value);
  write_attribute (writer, name, text);
}

static void
write_element (xmlTextWriterPtr writer, const char *name, const char *value)
{
  xmlTextWriterWriteElement (writer, (const xmlChar *)name, (const xmlChar *)value);
}

static void
write_touchpoint (xmlTextWriterPtr writer, const BenchTouchpoint *touchpoint)
{
  xmlTextWriterStartElement (writer, (const xmlChar *)"touchpoint");
  write_attribute (writer, "id", touchpoint->id);
  write_element (writer, "title", touchpoint->title);
  write_element (writer, "action", touchpoint->action);
  xmlTextWriterStartElement (writer, (const xmlChar *)"emotion");
  write_attribute (writer, "id", touchpoint->emotion_id);
  write_attribute (writer, "persona", touchpoint->emotion_persona);
  write_number (writer, "value", touchpoint->emotion);
  xmlTextWriterEndElement (writer);
  xmlTextWriterStartElement (writer, (const xmlChar *)"pain-point");
  write_attribute (writer, "id", touchpoint->pain_point_id);
  write_element (writer, "text", touchpoint->pain_point);
  xmlTextWriterEndElement (writer);
  for (guint i = 0; i < touchpoint->n_scores; i++)
    {
      const BenchScore *score = &touchpoint->scores[i];

      xmlTextWriterStartElement (writer, (const xmlChar *)"score");
      write_attribute (writer, "id", score->id);
      write_attribute (writer, "dimension", score->dimension);
      write_number (writer, "importance", score->importance);
      write_number (writer, "expected", score->expected);
      write_number (writer, "actual", score->actual);
      xmlTextWriterEndElement (writer);
    }
  xmlTextWriterEndElement (writer);
}

void
bench_write_text_writer (BenchModel *model)
{
  xmlBufferPtr buffer = xmlBufferCreate ();
  xmlTextWriterPtr writer = xmlNewTextWriterMemory (buffer, 0);

  xmlTextWriterSetIndent (writer, 1);
  xmlTextWriterStartDocument (writer, NULL, "UTF-8", NULL);
  xmlTextWriterStartElement (writer, (const xmlChar *)"journey");
  for (guint i = 0; i < model->touchpoints->len; i++)
    write_touchpoint (writer, g_ptr_array_index (model->touchpoints, i));
  xmlTextWriterEndDocument (writer);
  xmlFreeTextWriter (writer);
  xmlBufferFree (buffer);
}

void
bench_save_bare (GBytes *bytes, const char *path)
{
  g_autofree char *temporary = g_strconcat (path, ".new", NULL);
  FILE *file = fopen (temporary, "wb");

  fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), file);
  fflush (file);
  fsync (fileno (file));
  fclose (file);
  rename (temporary, path);
}
