/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "journey-clip-format.h"
#include "journey-escape.h"
#include "journey-extras.h"
#include "journey-format-private.h"
#include "journey-kinds.h"
#include "journey-reader.h"
#include "journey-save.h"
#include "journey-writer.h"

#define ROOT(attributes, body)                                                                                                   \
  "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\" id=\"map\"" attributes ">" body "</journey>"
#define MAP(body) ROOT ("", body)
#define PEOPLE "<persona id=\"pat\"/><persona id=\"ana\"/><dimension id=\"all\"/><lane id=\"mine\" kind=\"custom\"/>"
#define TOUCHPOINT(body) MAP (PEOPLE "<stage id=\"s\"><touchpoint id=\"t\">" body "</touchpoint></stage>")
#define EIGHT(text) text text text text text text text text

/* What is odd in a file, and stays when it is written. */
typedef struct
{
  const char *name;
  const char *text;
  const char *stays;
  const char *goes; /* NULL for nothing */
} Odd;

/* What makes the meaning of a file unclear, and what is said of it. */
typedef struct
{
  const char *name;
  const char *text;
  const char *message;
} Unclear;

static const Odd odd_files[] = {
  { "emotion-then-score", TOUCHPOINT ("<emotion id=\"e\" persona=\"pat\" value=\"1\"/><score id=\"n\" dimension=\"all\"/>"),
    "<score id=\"n\" dimension=\"all\"/>" },
  { "people-behind",
    MAP ("<stage id=\"s\"><touchpoint id=\"t\"><emotion id=\"e\" persona=\"pat\"/></touchpoint></stage><persona id=\"pat\"/>"),
    "<emotion id=\"e\" persona=\"pat\"/>" },
  { "note-in-a-lane-of-the-future",
    MAP ("<wall id=\"w\"/><stage id=\"s\"><touchpoint id=\"t\"><note id=\"n\" lane=\"w\"/></touchpoint></stage>"),
    "<note id=\"n\" lane=\"w\"/>" },
  { "note-in-no-lane", TOUCHPOINT ("<note id=\"n\" lane=\"\"/>"), "<note id=\"n\"/>" },
  { "comment-in-a-title-behind-a-child", MAP ("<stage id=\"s\"><touchpoint id=\"t\"/><title>a<!-- why -->b</title></stage>"),
    "<!-- why -->" },
  { "language-inside", MAP ("<part xml:lang=\"de\"><word xml:lang=\"fr\"/></part>"), "<word xml:lang=\"fr\"/>" },
  { "language-outside", MAP ("<stage id=\"s\" xml:lang=\"de\"/>"), "<stage id=\"s\" xml:lang=\"de\"/>" },
  { "names-of-many-makers",
    MAP ("<a:one xmlns:a=\"urn:a\" xmlns=\"urn:z\"><b:two xmlns:b=\"urn:b\"><b:three/><c:four xmlns:c=\"urn:c\" b:x=\"1\"/>"
         "<five xmlns=\"urn:five\"/></b:two><a:six/></a:one>"),
    "<b:two xmlns:b=\"urn:b\"><b:three/><c:four xmlns:c=\"urn:c\" b:x=\"1\"/><five xmlns=\"urn:five\"/></b:two>" },
  { "names-of-the-root", ROOT (" xmlns:a=\"urn:a\" xmlns:b=\"urn:b\"", "<stage id=\"s\" b:x=\"1\"/><b:part b:id=\"2\"/>"),
    "<stage id=\"s\" b:x=\"1\"/>" },
  { "names-of-one-element", MAP ("<stage xmlns:a=\"urn:a\" xmlns:b=\"urn:b\" id=\"s\" a:x=\"1\" b:x=\"2\" a:y=\"3\"/>"),
    "xmlns:a=\"urn:a\" a:x=\"1\" xmlns:b=\"urn:b\" b:x=\"2\" a:y=\"3\"" },
  { "authors-by-another",
    MAP ("<title xmlns:a=\"urn:a\" a:x=\"0\">T</title><author xmlns:a=\"urn:a\" a:x=\"1\">A</author>"
         "<author xmlns:a=\"urn:a\" a:x=\"2\">B</author><author>C</author>"),
    "<author xmlns:a=\"urn:a\" a:x=\"2\">B</author>" },
  { "comment-inside", MAP ("<part><!-- why --></part>"), "<part><!-- why --></part>" },
  { "bare-instruction", MAP ("<?go?>"), "<?go?>" },
  { "foreign-id", MAP ("<stage xmlns:a=\"urn:a\" a:id=\"other\" id=\"s\"/>"), "id=\"s\"" },
  { "part-in-a-title", MAP ("<title>one<a:b xmlns:a=\"urn:a\"/></title>"), "<a:b xmlns:a=\"urn:a\"/>" },
  { "spaces-between-references",
    MAP ("<stage id=\"s\"><touchpoint id=\"t\"/><touchpoint id=\"u\"/></stage><opportunity id=\"o\" touchpoints=\" t \t u \"/>"),
    "touchpoints=\"t u\"" },
  { "references-to-the-future", MAP ("<thing id=\"x\"/><thing id=\"y\"/><opportunity id=\"o\" touchpoints=\"x  y\"/>"),
    "touchpoints=\"x y\"" },
  { "spaces-of-all-kinds", MAP ("&#13;&#9; <stage id=\"s\"/>\t\r\n"), "<stage id=\"s\"/>" },
  { "shown-lane", MAP ("<lane id=\"l\" kind=\"custom\" hidden=\"no\"/>"), "<lane id=\"l\" kind=\"custom\"/>", "hidden" },
  { "empty-values", TOUCHPOINT ("<evidence id=\"v\" date=\"\"/><emotion id=\"e\" persona=\"pat\" word=\"\"/>"),
    "<evidence id=\"v\"/>", "date" },
  { "long-id", MAP ("<stage id=\"" EIGHT (EIGHT ("long-")) "\"/>"), "<stage id=", "long-" },
  { "newer-word", "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.7\" id=\"map\" state=\"dreamt\"/>", "state=\"dreamt\"" },
  { "much-newer-word", "<journey xmlns=\"urn:sojourn:journey:2\" version=\"2.0\" id=\"map\" state=\"dreamt\"/>",
    "state=\"dreamt\"" },
  { "picture-with-remarks",
    MAP ("<persona id=\"p\"><picture xmlns:a=\"urn:a\" a:type=\"1\" by=\"Ana\" type=\"image/png\"/></persona>"), "by=\"Ana\"" },
  { "picture-of-nothing-but-its-end", MAP ("<persona id=\"p\"><picture type=\"image/png\">A===</picture></persona>"),
    "<persona id=\"p\"/>" },
  { "single-quotes", "<?xml version='1.0' encoding='utf-8'?>" MAP (""), "<journey" },
  { "spaces-around-encoding", "<?xml version='1.0' encoding = 'UTF-8'?>" MAP (""), "<journey" },
};

static const Unclear unclear_files[] = {
  { "one-byte", "<", "cut off" },
  { "encoding-cut-off", "<?xml version=\"1.0\" encoding", "cut off" },
  { "encoding-without-quotes", "<?xml version=\"1.0\" encoding=UTF-8?>" MAP (""), "" },
  { "version-of-five-digits", "<journey xmlns=\"urn:sojourn:journey:1\" version=\"12345.0\"/>", "is not a version" },
  { "version-with-zero", "<journey xmlns=\"urn:sojourn:journey:1\" version=\"01.0\"/>", "is not a version" },
  { "version-of-zero", "<journey xmlns=\"urn:sojourn:journey:1\" version=\"0.1\"/>", "is not a version" },
  { "version-without-dot", "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1\"/>", "is not a version" },
  { "version-without-minor", "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.\"/>", "is not a version" },
  { "version-with-more", "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0x\"/>", "is not a version" },
  { "version-too-long", "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0000000000000000\"/>", "is not a version" },
  { "namespace-with-word", "<journey xmlns=\"urn:sojourn:journey:one\"/>", "This is not a map" },
  { "namespace-with-more", "<journey xmlns=\"urn:sojourn:journey:1x\"/>", "This is not a map" },
  { "scale-too-low", ROOT (" scale-low=\"-99999999999\"", ""), "has to be between" },
  { "scale-too-high", ROOT (" scale-high=\"99999999999\"", ""), "has to be between" },
  { "scale-too-long", ROOT (" scale-low=\"" EIGHT ("00000") "1\"", ""), "whole number" },
  { "number-too-long", TOUCHPOINT ("<score id=\"n\" dimension=\"all\" actual=\"" EIGHT (EIGHT ("0000000")) "1\"/>"), "a number" },
  { "count-too-long", TOUCHPOINT ("<tally id=\"y\"><count id=\"c\" count=\"" EIGHT ("00000") "1\"/></tally>"), "whole number" },
  { "word-too-long", ROOT (" state=\"" EIGHT (EIGHT ("aaaa")) "\"", ""), "has to be one of" },
  { "word-empty", "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.7\" id=\"map\" state=\"\"/>", "has to be one of" },
  { "word-unknown", ROOT (" state=\"dreamt\"", ""), "has to be one of" },
  { "date-too-long", TOUCHPOINT ("<evidence id=\"v\" date=\"2025-03-31T12:00:00Z\"/>"), "has to be a date" },
  { "hidden-perhaps", MAP ("<lane id=\"l\" hidden=\"perhaps\"/>"), "yes or no" },
  { "comment-cut-off-behind-the-end", MAP ("") "<!-- why", "not well-formed" },
  { "comment-behind-a-mistake", MAP ("<a:b/><!-- why -->"), "prefix" },
};

static JourneyState *
read_text (const char *text, JourneyReadFlags flags, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return journey_parse_bytes (bytes, flags, NULL, error);
}

static char *
write_text (JourneyState *map)
{
  g_autoptr (GBytes) bytes = journey_write_bytes (map);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_odd (gconstpointer data)
{
  const Odd *odd = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) map = read_text (odd->text, JOURNEY_READ_DEFAULT, &error);
  g_autoptr (JourneyState) back = NULL;
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  written = write_text (map);
  if (!strstr (written, odd->stays) || (odd->goes && strstr (written, odd->goes)))
    g_error ("Written as %s", written);
  back = read_text (written, JOURNEY_READ_DEFAULT, &error);
  g_assert_no_error (error);
  again = write_text (back);
  g_assert_cmpstr (again, ==, written);
}

static void
test_unclear (gconstpointer data)
{
  const Unclear *unclear = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (unclear->text, JOURNEY_READ_DEFAULT, &error));
  g_assert_nonnull (error);
  if (!strstr (error->message, unclear->message))
    g_error ("Said: %s", error->message);
}

/* So many feelings are made by a machine, and looking for those that are there twice has an end. */
static void
test_many_emotions (void)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GString) text = g_string_new ("<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\" id=\"map\">");
  g_autoptr (JourneyState) map = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "<persona id=\"p%u\"/>", i);
  g_string_append (text, "<stage id=\"s\"><touchpoint id=\"t\">");
  for (guint i = 0; i < 101; i++)
    g_string_append_printf (text, "<emotion id=\"e%u\" persona=\"p%u\"/>", i, i % 100);
  g_string_append (text, "<emotion id=\"last\" persona=\"p0\"/></touchpoint></stage></journey>");
  bytes = g_bytes_new (text->str, text->len);
  map = journey_read_bytes (bytes, report, NULL);
  g_assert_nonnull (map);
  g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_WARNING), ==, 1);
}

/* What the writer wrote is looked at as it is: not sound, and without a single id. */
static void
test_verbatim (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) map =
      read_text ("<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\" scale-low=\"5\" scale-high=\"1\">"
                 "<persona><picture type=\"image/png\">AAAA</picture></persona></journey>",
                 JOURNEY_READ_VERBATIM, &error);
  JourneyState *persona;

  g_assert_no_error (error);
  g_assert_cmpint (journey_state_integer (map, JOURNEY_MAP_SCALE_LOW), ==, 5);
  persona = journey_state_child (map, JOURNEY_MAP_PERSONAS, 0);
  g_assert_cmpuint (g_bytes_get_size (journey_state_data (persona, JOURNEY_PERSONA_PICTURE)), ==, 3);
}

/* A picture of no kind that is known is no reason not to save the map. */
static void
test_unknown_picture (void)
{
  g_autoptr (JourneyState) map = journey_state_new (JOURNEY_KIND_MAP, "map");
  g_autoptr (GBytes) picture = g_bytes_new_static ("any", 3);
  g_autoptr (JourneyState) back = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  JourneyState *persona = journey_state_new (JOURNEY_KIND_PERSONA, "pat");

  journey_state_set_data (persona, JOURNEY_PERSONA_PICTURE, picture);
  journey_state_take_children (map, JOURNEY_MAP_PERSONAS, &persona, 1);
  journey_state_seal (map);
  text = write_text (map);
  g_assert_nonnull (strstr (text, "application/octet-stream"));
  back = read_text (text, JOURNEY_READ_VERBATIM, &error);
  g_assert_no_error (error);
  persona = journey_state_child (back, JOURNEY_MAP_PERSONAS, 0);
  g_assert_true (g_bytes_equal (journey_state_data (persona, JOURNEY_PERSONA_PICTURE), picture));
}

static void
assert_no_clip (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_clip_read (bytes, &error));
  g_assert_nonnull (error);
}

static void
test_no_clip (void)
{
  assert_no_clip ("no map");
  assert_no_clip (MAP (""));
  assert_no_clip (ROOT (" xmlns:c=\"urn:c\" c:holds=\"stages\"", ""));
  assert_no_clip (ROOT (" xmlns:c=\"urn:sojourn:clip:1\" c:has=\"stages\"", ""));
  assert_no_clip (ROOT (" xmlns:c=\"urn:sojourn:clip:1\" c:holds=\"everything\"", ""));
}

static void
assert_escaped (const char *text, gsize length, const char *expected)
{
  JourneyBuffer buffer = { 0 };
  g_autoptr (GBytes) bytes = NULL;

  journey_buffer_append (&buffer, "");
  journey_buffer_append_escaped (&buffer, text, length, JOURNEY_ESCAPE_TEXT);
  bytes = journey_buffer_end (&buffer);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}

/* U+FFFE and U+FFFF are no characters; others begin with the same byte, and a text may be cut within one. */
static void
test_noncharacters (void)
{
  assert_escaped ("a\xef\xbf\xbe"
                  "b",
                  5, "ab");
  assert_escaped ("a\xef\xbf\xbf", 4, "a");
  assert_escaped ("\xef\xbf\xbd", 3, "\xef\xbf\xbd");
  assert_escaped ("\xef\xbb\xbf", 3, "\xef\xbb\xbf");
  assert_escaped ("\xef\xbf\xbe", 2, "\xef\xbf");
}

/* What another module keeps with a map is none of ours; and what is added keeps what is there. */
static void
test_extras (void)
{
  g_autoptr (GVariant) foreign = g_variant_ref_sink (g_variant_new_string ("mine"));
  const JourneyExtraAttribute attribute = { .owner = "", .after = "", .prefix = "b", .uri = "urn:b", .name = "x", .value = "1" };
  g_autoptr (JourneyState) map = read_text (ROOT (" xmlns:a=\"urn:a\" xmlns:b=\"urn:b\"", "<part/>"), JOURNEY_READ_DEFAULT, NULL);
  g_autoptr (GVariant) more = g_variant_ref_sink (journey_extras_with_attribute (journey_state_extras (map), &attribute));
  JourneyExtras *extras = journey_extras_open (more);

  g_assert_null (journey_extras_open (foreign));
  g_assert_cmpstr (journey_extras_namespace (extras, "a"), ==, "urn:a");
  g_assert_cmpstr (journey_extras_namespace (extras, "b"), ==, "urn:b");
  g_assert_null (journey_extras_namespace (extras, "c"));
  g_assert_cmpuint (extras->attributes->len, ==, 1);
  g_assert_cmpuint (extras->fragments->len, ==, 1);
  journey_extras_free (extras);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (odd_files); i++)
    {
      g_autofree char *path = g_strconcat ("/format/odd/", odd_files[i].name, NULL);

      g_test_add_data_func (path, &odd_files[i], test_odd);
    }
  for (guint i = 0; i < G_N_ELEMENTS (unclear_files); i++)
    {
      g_autofree char *path = g_strconcat ("/format/unclear/", unclear_files[i].name, NULL);

      g_test_add_data_func (path, &unclear_files[i], test_unclear);
    }
  g_test_add_func ("/format/odd/many-emotions", test_many_emotions);
  g_test_add_func ("/format/odd/verbatim", test_verbatim);
  g_test_add_func ("/format/odd/unknown-picture", test_unknown_picture);
  g_test_add_func ("/format/odd/no-clip", test_no_clip);
  g_test_add_func ("/format/odd/noncharacters", test_noncharacters);
  g_test_add_func ("/format/odd/extras", test_extras);

  return g_test_run ();
}
