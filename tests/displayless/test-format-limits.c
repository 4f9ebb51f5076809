/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>
#include <time.h>

#include "journey-edit.h"
#include "journey-reader.h"
#include "journey-template.h"
#include "journey-text.h"
#include "journey-writer.h"

#define HEAD "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\" id=\"map\">\n"
#define TAIL "</journey>\n"
#define MEGA ((gsize)1024 * 1024)

static void
append_times (GString *text, const char *piece, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_string_append (text, piece);
}

static GString *
make_file (const char *before, const char *piece, gsize n, const char *after)
{
  GString *text = g_string_new (HEAD);

  g_string_append (text, before);
  append_times (text, piece, n);
  g_string_append (text, after);
  g_string_append (text, TAIL);

  return text;
}

static void
assert_refused (GString *text, JourneyFormatError code, const char *message)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) map = journey_read_bytes (bytes, NULL, &error);

  g_assert_null (map);
  g_assert_error (error, JOURNEY_FORMAT_ERROR, (int)code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
assert_too_much (GString *text, const char *message)
{
  assert_refused (text, JOURNEY_FORMAT_ERROR_LIMIT, message);
}

static JourneyState *
assert_read (GString *text)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  g_autoptr (GError) error = NULL;
  JourneyState *map = journey_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return map;
}

static void
test_file (void)
{
  assert_too_much (make_file ("<title>", "x", 64 * MEGA, "</title>"), "The file is larger than 64 MB.");
}

static void
test_depth (void)
{
  assert_too_much (make_file ("", "<d>", 100000, ""), "More than 64 elements stand inside each other.");
}

static void
test_elements (void)
{
  assert_too_much (make_file ("", "<s/>", 1000000, ""), "There are more than 200000 elements.");
  assert_too_much (make_file ("", "<stage id=\"s\"/>", 200000, ""), "There are more than 200000 elements.");
}

static void
test_most_elements (void)
{
  g_autoptr (JourneyState) map = assert_read (make_file ("", "<stage/>", 199999, ""));

  g_assert_cmpuint (journey_state_n_children (map, JOURNEY_MAP_STAGES), ==, 199999);
}

/* Remarks end somewhere, too. */
static void
test_remarks (void)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (make_file ("", "<stage/>\n", 20000, ""));
  g_autoptr (JourneyState) map = journey_read_bytes (bytes, report, NULL);

  g_assert_nonnull (map);
  g_assert_cmpuint (journey_report_length (report), ==, 10001);
  g_assert_cmpstr (journey_report_get (report, 10000)->message, ==, "There is more to remark; these are the first 10000.");
}

static void
test_kept (void)
{
  assert_too_much (make_file ("", "<!---->", 1000000, ""), "There are more than 50000 comments and unknown attributes.");
  assert_too_much (make_file ("", "<stage a='' b='' c='' d=''/>", 100000, ""),
                   "There are more than 50000 comments and unknown attributes.");
}

static void
test_references (void)
{
  assert_too_much (make_file ("<opportunity id=\"o\" touchpoints=\"", "t ", 200001, "\"/>"),
                   "There are more than 200000 references in lists.");
}

/* With the hash of GLib's tables all these ids would be in one place. */
static void
test_ids_made_to_collide (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (JourneyState) map = NULL;

  for (guint i = 0; i < 1 << 16; i++)
    {
      g_string_append (text, "<stage id=\"");
      for (guint bit = 0; bit < 16; bit++)
        g_string_append (text, i & 1u << bit ? "bA" : "ab");
      g_string_append (text, "\"/>");
    }
  g_string_append (text, TAIL);
  g_assert_cmpuint (g_str_hash ("bA"), ==, g_str_hash ("ab"));

  map = assert_read (g_steal_pointer (&text));
  g_assert_cmpuint (journey_state_n_children (map, JOURNEY_MAP_STAGES), ==, 1 << 16);
}

static void
test_attributes (void)
{
  g_autoptr (GString) many = g_string_new ("<stage id=\"s\"");

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (many, " a%u=''", i);
  g_string_append (many, "/>");
  assert_too_much (make_file (many->str, "", 0, ""), "An element has more than 64 attributes.");

  g_string_assign (many, "<stage id=\"s\"");
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (many, " xmlns:a%u='u'", i);
  g_string_append (many, "/>");
  assert_too_much (make_file (many->str, "", 0, ""), "An element has more than 64 attributes.");
}

static void
test_namespaces (void)
{
  g_autoptr (GString) many = g_string_new (NULL);

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (many, "<x xmlns:a%u='u' xmlns:b%u='u'>", i, i);
  assert_too_much (make_file (many->str, "", 0, ""), "More than 64 namespaces are declared at once.");
}

static void
test_names (void)
{
  assert_too_much (make_file ("<", "n", 50000, "/>"), "A name is longer than 256 bytes.");
  assert_too_much (make_file ("<stage id=\"s\" ", "n", 257, "=\"\"/>"), "A name is longer than 256 bytes.");
  assert_too_much (make_file ("<", "n", 5 * MEGA, "/>"), "A name or a text is too long.");
}

/* Looking up a name takes the longer the more there are. */
static void
test_different_names (void)
{
  g_autoptr (GString) few = g_string_new (NULL);
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (JourneyState) map = NULL;

  for (guint i = 0; i < 9000; i++)
    g_string_append_printf (few, "<u%u/>", i);
  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (many, "<u:u xmlns:u='urn:%u'/>", i);
  map = assert_read (make_file (few->str, few->str, 10, ""));
  g_assert_nonnull (map);
  assert_too_much (make_file (many->str, "", 0, ""), "There are more than 10000 different names.");
}

/* What is quoted is cut, however long it is. */
static void
test_long_encoding (void)
{
  GString *text = g_string_new ("<?xml version='1.0' encoding='");

  append_times (text, "ä", 30 * MEGA);
  assert_refused (text, JOURNEY_FORMAT_ERROR_SYNTAX,
                  "The file says that it is written in “ääääääääääääääääääääääääääääääääääääääää…”. Maps are written in UTF-8.");
}

/* Ampersands come from the parser in five letters each. */
static void
test_ampersands (void)
{
  clock_t start = clock (); /* of the processor, whatever else the computer does */
  g_autoptr (JourneyState) map = assert_read (make_file ("<stage id=\"s\" colour=\"", "&amp;", MEGA, "\"/>"));
  JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, 0);

  g_assert_cmpuint (strlen (journey_state_text (stage, JOURNEY_STAGE_COLOUR)), ==, MEGA);
  assert_too_much (make_file ("<stage id=\"s\" colour=\"", "&amp;", MEGA + 1, "\"/>"), "A text is larger than 1 MB.");
  g_assert_cmpint (clock () - start, <, 3 * CLOCKS_PER_SEC);
}

static void
test_texts (void)
{
  g_autoptr (JourneyState) map = assert_read (make_file ("<title>", "x", MEGA, "</title>"));

  g_assert_cmpuint (strlen (journey_state_text (map, JOURNEY_MAP_TITLE)), ==, MEGA);
  assert_too_much (make_file ("<title>", "x", MEGA + 1, "</title>"), "A text is larger than 1 MB.");
  assert_too_much (make_file ("<title>", "&amp;", MEGA + 1, "</title>"), "A text is larger than 1 MB.");
  assert_too_much (make_file ("<stage id=\"s\" colour=\"", "x", 2 * MEGA, "\"/>"), "A text is larger than 1 MB.");
  assert_too_much (make_file ("<stage id=\"s\" colour=\"", "x", 60 * MEGA, "\"/>"), "A name or a text is too long.");
  assert_too_much (make_file ("<!--", "x", 2 * MEGA, "-->"), "A text is larger than 1 MB.");
  assert_too_much (make_file ("<thing>", "x", 41 * MEGA, "</thing>"), "A text is larger than 40 MB.");
}

#define PERSONA "<persona id=\"p\"><picture type=\"image/png\">"

/* The head of a picture of 9 × 7 pixels, in base64. */
#define PICTURE "iVBORw0KGgoAAAANSUhEUgAAAAkAAAAHCAYAAAAAAAAA"

static void
test_picture (void)
{
  gsize n = (40 * MEGA - strlen (PICTURE)) / 4;
  g_autoptr (JourneyState) map = assert_read (make_file (PERSONA PICTURE, "AAAA", n, "</picture></persona>"));
  JourneyState *persona = journey_state_child (map, JOURNEY_MAP_PERSONAS, 0);

  g_assert_cmpuint (g_bytes_get_size (journey_state_data (persona, JOURNEY_PERSONA_PICTURE)), ==, 30 * MEGA);
  assert_too_much (make_file (PERSONA PICTURE, "AAAA", n + 1, "</picture></persona>"), "A picture takes more than 40 MB.");
}

static void
test_endless_base64 (void)
{
  assert_too_much (make_file (PERSONA PICTURE, "AAAA", 15 * MEGA, ""), "A picture takes more than 40 MB.");
}

/* The longest text that the model keeps can be saved and read again, however long it gets in the file. */
static void
test_longest_texts (void)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Test");
  JourneyStage *stage = JOURNEY_STAGE (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0));
  JourneyNode *touchpoint = JOURNEY_NODE (journey_edit_add_touchpoint (stage, 0, NULL));
  JourneyNode *persona = JOURNEY_NODE (journey_edit_need_persona (map, NULL));
  g_autofree char *long_text = g_strnfill (MEGA - 1, '&');
  g_autofree char *too_long = g_strconcat (long_text, "é", NULL);
  const char *const strings[] = { too_long, NULL };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JourneyState) read = NULL;
  g_autoptr (GError) error = NULL;

  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE, too_long);
  journey_edit_set_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION, too_long);
  journey_edit_set_text (persona, JOURNEY_PERSONA_NAME, too_long);
  journey_edit_set_strings (JOURNEY_NODE (map), JOURNEY_MAP_AUTHORS, strings);
  g_assert_cmpstr (journey_node_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE), ==, long_text);
  g_assert_cmpstr (journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION), ==, long_text);
  g_assert_cmpstr (journey_node_strings (JOURNEY_NODE (map), JOURNEY_MAP_AUTHORS)[0], ==, long_text);

  bytes = journey_write_bytes (journey_map_state (map));
  read = journey_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (journey_state_equal (read, journey_map_state (map)));
}

/* Combining marks, turned writing, formats and formulas are text like any other, and stay. */
static void
test_odd_texts (void)
{
  g_autoptr (JourneyState) map = assert_read (make_file ("<title>z", "\u0335", 10000, "</title>"));

  g_assert_cmpuint (strlen (journey_state_text (map, JOURNEY_MAP_TITLE)), ==, 20001);
}

/* A large map is read whatever its last lines look like. */
static void
test_large (void)
{
  g_autoptr (GString) last = g_string_new ("</x><stage id=\"s\"");

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (last, " attribute%u=\"value\"", i);
  g_string_append (last, "/>");

  for (guint megabytes = 7; megabytes <= 12; megabytes++)
    {
      g_autoptr (JourneyState) map = assert_read (make_file ("<x>", "12345678", megabytes * MEGA / 8, last->str));

      g_assert_cmpuint (journey_state_n_children (map, JOURNEY_MAP_STAGES), ==, 1);
    }
}

/* Lines beyond what 16 bits can count are told right. */
static void
test_late_line (void)
{
  g_autoptr (GString) text = make_file ("", "\n", 100000, "<score id=\"s\"/><stage/></stage>");
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_read_bytes (bytes, NULL, &error));
  g_assert_cmpuint (journey_format_error_line (error), ==, 100002);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/limits/file", test_file);
  g_test_add_func ("/format/limits/depth", test_depth);
  g_test_add_func ("/format/limits/elements", test_elements);
  g_test_add_func ("/format/limits/most-elements", test_most_elements);
  g_test_add_func ("/format/limits/remarks", test_remarks);
  g_test_add_func ("/format/limits/kept", test_kept);
  g_test_add_func ("/format/limits/references", test_references);
  g_test_add_func ("/format/limits/ids-made-to-collide", test_ids_made_to_collide);
  g_test_add_func ("/format/limits/attributes", test_attributes);
  g_test_add_func ("/format/limits/namespaces", test_namespaces);
  g_test_add_func ("/format/limits/names", test_names);
  g_test_add_func ("/format/limits/different-names", test_different_names);
  g_test_add_func ("/format/limits/long-encoding", test_long_encoding);
  g_test_add_func ("/format/limits/texts", test_texts);
  g_test_add_func ("/format/limits/ampersands", test_ampersands);
  g_test_add_func ("/format/limits/picture", test_picture);
  g_test_add_func ("/format/limits/endless-base64", test_endless_base64);
  g_test_add_func ("/format/limits/longest-texts", test_longest_texts);
  g_test_add_func ("/format/limits/odd-texts", test_odd_texts);
  g_test_add_func ("/format/limits/large", test_large);
  g_test_add_func ("/format/limits/late-line", test_late_line);

  return g_test_run ();
}
