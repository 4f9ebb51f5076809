/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-schema.h"

#include <libxml/relaxng.h>

static void
on_problem (void *data, xmlError *error)
{
  GString *problems = data;

  g_string_append_printf (problems, "%d: %s", error->line, error->message);
}

static xmlRelaxNG *
load_schema (void)
{
  static gsize schema = 0;

  if (g_once_init_enter (&schema))
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "journey-1.rng", NULL);
      xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt (path);
      xmlRelaxNG *parsed = xmlRelaxNGParse (parser);

      g_assert_nonnull (parsed);
      xmlRelaxNGFreeParserCtxt (parser);
      g_once_init_leave (&schema, (gsize)parsed);
    }

  return (xmlRelaxNG *)schema;
}

static gboolean
validate (GBytes *bytes, GString *problems)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  xmlDoc *document = xmlReadMemory (data, (int)length, NULL, NULL, XML_PARSE_NONET);
  xmlRelaxNGValidCtxt *validator = xmlRelaxNGNewValidCtxt (load_schema ());
  gboolean valid;

  g_assert_nonnull (document);
  xmlRelaxNGSetValidStructuredErrors (validator, on_problem, problems);
  valid = xmlRelaxNGValidateDoc (validator, document) == 0;
  xmlRelaxNGFreeValidCtxt (validator);
  xmlFreeDoc (document);

  return valid;
}

void
assert_valid_by_schema (GBytes *bytes)
{
  g_autoptr (GString) problems = g_string_new (NULL);

  if (!validate (bytes, problems))
    g_error ("Not valid by the schema:\n%s%.*s", problems->str, (int)g_bytes_get_size (bytes),
             (const char *)g_bytes_get_data (bytes, NULL));
}

gboolean
is_valid_by_schema (GBytes *bytes)
{
  g_autoptr (GString) problems = g_string_new (NULL);

  return validate (bytes, problems);
}
