/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <math.h>
#include <string.h>

#include "journey-export.h"
#include "journey-kinds.h"
#include "journey-number.h"
#include "journey-reader.h"
#include "render-maps.h"

static xmlDocPtr
export_page (JourneyState *map)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  xmlDocPtr document;

  g_assert_true (journey_export_stream (map, JOURNEY_EXPORT_HTML, stream, NULL, NULL, &error));
  g_assert_no_error (error);
  /* It is both: HTML as a browser reads it, and XML that can be checked. */
  document = xmlReadMemory (g_memory_output_stream_get_data (memory), (int)g_memory_output_stream_get_data_size (memory), NULL,
                            "UTF-8", XML_PARSE_NONET);
  g_assert_nonnull (document);

  return document;
}

static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (squeezed, g_utf8_get_char (p));

  return g_string_free (squeezed, FALSE);
}

static xmlNodePtr
find_element (xmlNodePtr node, const char *name)
{
  for (; node; node = node->next)
    {
      xmlNodePtr found = node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0 ? node : NULL;

      found = found ? found : find_element (node->children, name);
      if (found)
        return found;
    }

  return NULL;
}

static void
expect (const char *text, const char *said)
{
  g_autofree char *squeezed = squeeze (said);

  if (!strstr (text, squeezed))
    g_error ("'%s' is not on the page", said);
}

/* How a map looks says nothing to who reads it. */
static gboolean
is_for_the_eye (JourneyKind kind, const JourneyField *field)
{
  return kind == JOURNEY_KIND_LANE || strcmp (field->name, "colour") == 0 || strcmp (field->name, "language") == 0
         || strcmp (field->name, "version") == 0 || strcmp (field->name, "tolerance") == 0;
}

static void
look_for_fields (JourneyState *state, JourneyState *parent, gpointer data)
{
  const JourneySpec *spec = journey_spec_get (journey_state_kind (state));
  const char *text = data;

  for (guint i = 0; i < spec->n_fields; i++)
    {
      JourneyFieldId id = JOURNEY_FIELD_ID (spec->kind, i);
      const JourneyField *field = &spec->fields[i];
      char number[JOURNEY_NUMBER_BUFFER];

      if (is_for_the_eye (spec->kind, field))
        continue;
      if (field->type == JOURNEY_FIELD_TEXT || field->type == JOURNEY_FIELD_LINE || field->type == JOURNEY_FIELD_DATE)
        expect (text, journey_state_text (state, id));
      else if (field->type == JOURNEY_FIELD_NUMBER && !isnan (journey_state_number (state, id)))
        expect (text, journey_number_format (journey_state_number (state, id), number));
    }
}

static void
check_content (JourneyState *map)
{
  xmlDocPtr page = export_page (map);
  xmlChar *content = xmlNodeGetContent (find_element (xmlDocGetRootElement (page), "main"));
  g_autofree char *text = squeeze ((const char *)content);

  journey_state_foreach (map, look_for_fields, text);
  xmlFree (content);
  xmlFreeDoc (page);
}

static JourneyState *
map_with_segments (void)
{
  static const char text[] = "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\" id=\"m\">"
                             "<dimension id=\"use\"><title>Use</title></dimension>"
                             "<stage id=\"buy\"><title>Buy</title><touchpoint id=\"pay\"><title>Pay</title>"
                             "<score id=\"s1\" dimension=\"use\" expected=\"4\" actual=\"2\">"
                             "<segment-score id=\"p1\" segment=\"Families\" expected=\"3.25\" actual=\"1.75\" n=\"12\" "
                             "evidence=\"v1\"/></score>"
                             "<evidence id=\"v1\" kind=\"survey\"><note>Autumn</note></evidence>"
                             "</touchpoint></stage></journey>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JourneyState *map = journey_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return map;
}

static void
test_everything_is_said (void)
{
  g_autoptr (JourneyState) segments = map_with_segments ();
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyState) chinese = render_map_chinese ();
  g_autoptr (JourneyState) awkward = render_map_awkward ("ar");

  check_content (broadband);
  check_content (chinese);
  check_content (awkward);
  check_content (segments);
}

static void
check_nodes (xmlNodePtr node, GHashTable *ids)
{
  static const char *const active[] = { "script", "iframe", "object", "embed", "link", "base", "form", NULL };

  for (; node; node = node->next)
    {
      xmlChar *id;

      if (node->type != XML_ELEMENT_NODE)
        continue;
      g_assert_false (g_strv_contains (active, (const char *)node->name));
      for (xmlAttrPtr attribute = node->properties; attribute; attribute = attribute->next)
        g_assert_false (g_str_has_prefix ((const char *)attribute->name, "on"));
      id = xmlGetProp (node, (const xmlChar *)"id");
      if (id)
        g_assert_true (g_hash_table_add (ids, g_strdup ((const char *)id)));
      xmlFree (id);
      check_nodes (node->children, ids);
    }
}

/* Every link within the page leads somewhere. */
static void
check_links (xmlNodePtr node, GHashTable *ids)
{
  for (; node; node = node->next)
    {
      xmlChar *target = node->type == XML_ELEMENT_NODE ? xmlGetProp (node, (const xmlChar *)"href") : NULL;

      if (target && *target == '#')
        g_assert_true (g_hash_table_contains (ids, (const char *)target + 1));
      xmlFree (target);
      check_links (node->children, ids);
    }
}

static void
test_nothing_is_active (void)
{
  g_autoptr (JourneyState) map = render_map_awkward ("en");
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  xmlDocPtr page = export_page (map);

  check_nodes (xmlDocGetRootElement (page), ids);
  check_links (xmlDocGetRootElement (page), ids);
  xmlFreeDoc (page);
}

/* A reader aloud has to know what to read: where the map does not say, what the desktop speaks. */
static void
test_no_language (void)
{
  g_autoptr (JourneyState) map = render_map_awkward ("");
  xmlDocPtr page = export_page (map);
  xmlChar *language = xmlGetProp (xmlDocGetRootElement (page), (const xmlChar *)"lang");

  g_assert_cmpstr ((const char *)language, ==, "en");
  xmlFree (language);
  xmlFreeDoc (page);
}

static void
test_language (void)
{
  g_autoptr (JourneyState) map = render_map_awkward ("ar");
  xmlDocPtr page = export_page (map);
  xmlChar *language = xmlGetProp (xmlDocGetRootElement (page), (const xmlChar *)"lang");
  xmlChar *direction = xmlGetProp (xmlDocGetRootElement (page), (const xmlChar *)"dir");

  g_assert_cmpstr ((const char *)language, ==, "ar");
  g_assert_cmpstr ((const char *)direction, ==, "rtl");
  xmlFree (language);
  xmlFree (direction);
  xmlFreeDoc (page);
}

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (const char *p = strstr (text, words); p; p = strstr (p + 1, words))
    n++;

  return n;
}

/* Tables of scores have no columns in which nothing stands. */
static void
test_no_empty_columns (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  xmlDocPtr document = export_page (map);
  xmlChar *text = xmlNodeGetContent (xmlDocGetRootElement (document));

  g_assert_cmpuint (count ((const char *)text, "Number of answers"), ==, 11);
  g_assert_cmpuint (count ((const char *)text, "Standard deviation"), <=, 1);
  xmlFree (text);
  xmlFreeDoc (document);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html/everything-is-said", test_everything_is_said);
  g_test_add_func ("/html/nothing-is-active", test_nothing_is_active);
  g_test_add_func ("/html/language", test_language);
  g_test_add_func ("/html/no-language", test_no_language);
  g_test_add_func ("/html/no-empty-columns", test_no_empty_columns);

  return g_test_run ();
}
