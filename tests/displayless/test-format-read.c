/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "file-schema.h"
#include "journey-kinds.h"
#include "journey-reader.h"
#include "journey-save.h"
#include "journey-writer.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\" id=\"map\""
#define MAP(body) HEAD ">\n" body "</journey>\n"

static JourneyState *
read_with_report (const char *text, JourneyReport *report)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JourneyState *map = journey_read_bytes (bytes, report, &error);

  g_assert_no_error (error);
  return map;
}

static JourneyState *
read_silently (const char *text)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  JourneyState *map = read_with_report (text, report);

  if (journey_report_length (report) > 0)
    g_error ("Remarked: %s", journey_report_get (report, 0)->message);
  return map;
}

static char *
write_text (JourneyState *map)
{
  g_autoptr (GBytes) bytes = journey_write_bytes (map);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Reads a file and asserts what it is written as, now and after another reading. */
static void
assert_written (const char *text, const char *expected)
{
  g_autoptr (JourneyState) map = read_with_report (text, NULL);
  g_autofree char *written = write_text (map);
  g_autoptr (JourneyState) again = read_with_report (written, NULL);
  g_autofree char *rewritten = write_text (again);

  g_assert_cmpstr (written, ==, expected);
  g_assert_cmpstr (rewritten, ==, expected);
}

static void
assert_kept (const char *text)
{
  assert_written (text, text);
}

static void
test_whole (void)
{
  const char *text = MAP (
      "  <title>Broad&amp;band</title>\n"
      "  <author>Ana</author>\n"
      "  <author/>\n"
      "  <persona id=\"pat\" age=\"30–40\">\n"
      "    <name>Pat</name>\n"
      "  </persona>\n"
      "  <lane id=\"mine\" kind=\"custom\" hidden=\"yes\" height=\"80.5\"/>\n"
      "  <dimension id=\"all\" kind=\"cost\" weight=\"0.5\">\n"
      "    <title>Overall</title>\n"
      "  </dimension>\n"
      "  <stage id=\"buy\">\n"
      "    <title>Purchase</title>\n"
      "    <touchpoint id=\"bill\" channel=\"letter\" moment-of-truth=\"yes\" kano=\"must-be\" kano-date=\"2025-03\">\n"
      "      <title>First&#10;bill</title>\n"
      "      <emotion id=\"e\" persona=\"pat\" value=\"-1.5\" word=\"cross\"/>\n"
      "      <score id=\"s\" dimension=\"all\" importance=\"4.7\" expected=\"4.5\" actual=\"1.3\" n=\"40\" evidence=\"v\"/>\n"
      "      <evidence id=\"v\" kind=\"survey\" date=\"2025-02-28\"/>\n"
      "      <tally id=\"t\">\n"
      "        <count id=\"c\" answer=\"9\" count=\"12\"/>\n"
      "      </tally>\n"
      "      <note id=\"n\" lane=\"mine\">\n"
      "        <text>ask</text>\n"
      "      </note>\n"
      "    </touchpoint>\n"
      "  </stage>\n"
      "  <opportunity id=\"o\" touchpoints=\"bill\" impact=\"4\">\n"
      "    <text>Explain it</text>\n"
      "  </opportunity>\n"
      "  <note id=\"loose\"/>\n");
  g_autoptr (JourneyState) map = read_silently (text);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, 0);
  JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0);
  JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0);

  g_assert_cmpstr (journey_state_text (map, JOURNEY_MAP_TITLE), ==, "Broad&band");
  g_assert_cmpuint (g_strv_length ((char **)journey_state_strings (map, JOURNEY_MAP_AUTHORS)), ==, 2);
  g_assert_cmpstr (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE), ==, "First\nbill");
  g_assert_cmpfloat (journey_state_number (score, JOURNEY_SCORE_IMPORTANCE), ==, 4.7);
  g_assert_true (isnan (journey_state_number (score, JOURNEY_SCORE_SD)));
  g_assert_cmpuint (journey_state_n_children (map, JOURNEY_MAP_TRAY), ==, 1);
  g_assert_cmpstr (journey_state_text (score, JOURNEY_SCORE_DIMENSION), ==, "all");
  g_assert_cmpstr (journey_state_text (score, JOURNEY_SCORE_EVIDENCE), ==, "v");
  assert_valid_by_schema (bytes);
  assert_kept (text);
}

static void
test_smallest (void)
{
  g_autoptr (JourneyState) map = read_silently (HEAD "/>\n");

  g_assert_cmpstr (journey_state_text (map, JOURNEY_MAP_VERSION), ==, "1.0");
  g_assert_cmpint (journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH), ==, 5);
  assert_kept (HEAD "/>\n");
}

/* People and other programs write XML in other ways. */
static void
test_other_hands (void)
{
  assert_written ("\xef\xbb\xbf<journey xmlns='urn:sojourn:journey:1' id='map' version='1.0'><stage id='s'></stage>"
                  "<title>a<![CDATA[ <b> ]]>c\r\nd</title></journey>",
                  MAP ("  <title>a &lt;b&gt; c&#10;d</title>\n  <stage id=\"s\"/>\n"));
  assert_written (
      "<?xml version='1.0' encoding='utf-8' standalone='yes'?><j:journey xmlns:j='urn:sojourn:journey:1' "
      "version='1.0' id='map' title='x'><j:title> &#x41;&#66; </j:title></j:journey>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<journey xmlns=\"urn:sojourn:journey:1\" "
      "xmlns:j=\"urn:sojourn:journey:1\" version=\"1.0\" id=\"map\" title=\"x\">\n  <title> AB </title>\n</journey>\n");
}

static void
test_first_persona (void)
{
  g_autoptr (JourneyState) map = read_silently (MAP ("<stage id=\"s\"><touchpoint id=\"t\"><emotion id=\"e\" value=\"1\"/>"
                                                     "<score id=\"c\" expected=\"4\"/></touchpoint></stage>"
                                                     "<dimension id=\"x\"><title>Price</title></dimension>"
                                                     "<dimension id=\"y\"><title>Overall</title></dimension>"
                                                     "<persona id=\"p\"/><persona id=\"q\"/>"));
  JourneyState *emotion = journey_state_find (map, "e");
  JourneyState *score = journey_state_find (map, "c");

  g_assert_cmpstr (journey_state_text (emotion, JOURNEY_EMOTION_PERSONA), ==, "p");
  g_assert_cmpstr (journey_state_text (score, JOURNEY_SCORE_DIMENSION), ==, "y");
}

static void
test_made (void)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) map =
      read_with_report (MAP ("<stage id=\"s\"><touchpoint id=\"t\"><emotion id=\"e\" value=\"1\"/><emotion id=\"f\"/>"
                             "<score id=\"c\" expected=\"4\"/></touchpoint></stage>"
                             "<competitor id=\"r\"><rating id=\"a\"/><rating id=\"b\" touchpoint=\"t\"/></competitor>"),
                        report);
  JourneyState *persona = journey_state_child (map, JOURNEY_MAP_PERSONAS, 0);
  JourneyState *dimension = journey_state_child (map, JOURNEY_MAP_DIMENSIONS, 0);
  JourneyState *competitor = journey_state_child (map, JOURNEY_MAP_COMPETITORS, 0);

  g_assert_cmpuint (journey_state_n_children (map, JOURNEY_MAP_PERSONAS), ==, 1);
  g_assert_cmpuint (journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS), ==, 1);
  g_assert_cmpint (journey_state_integer (dimension, JOURNEY_DIMENSION_KIND), ==, 0);
  g_assert_cmpfloat (journey_state_number (dimension, JOURNEY_DIMENSION_WEIGHT), ==, 1);
  g_assert_cmpstr (journey_state_text (journey_state_find (map, "f"), JOURNEY_EMOTION_PERSONA), ==, journey_state_id (persona));
  g_assert_cmpstr (journey_state_text (journey_state_find (map, "b"), JOURNEY_RATING_DIMENSION), ==,
                   journey_state_id (dimension));
  g_assert_cmpuint (journey_state_n_children (competitor, JOURNEY_COMPETITOR_RATINGS), ==, 1);
  g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_REPAIR), ==, 3);
  g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_WARNING), ==, 1);
}

static void
test_ids (void)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) map =
      read_with_report (MAP ("<stage id=\"s\"><touchpoint id=\"t\"/>\n<touchpoint id=\"t\"/>\n"
                             "<touchpoint id=\"1 t\"/></stage>\n"
                             "<feedback id=\"f\" touchpoint=\"t\"/><feedback id=\"g\" touchpoint=\"1 t\"/>"),
                        report);
  JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, 0);
  const char *ids[3];

  for (guint i = 0; i < 3; i++)
    ids[i] = journey_state_id (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i));
  g_assert_cmpstr (ids[0], ==, "t");
  g_assert_cmpstr (ids[1], !=, "t");
  g_assert_cmpstr (journey_state_text (journey_state_find (map, "f"), JOURNEY_FEEDBACK_TOUCHPOINT), ==, "t");
  g_assert_cmpstr (journey_state_text (journey_state_find (map, "g"), JOURNEY_FEEDBACK_TOUCHPOINT), ==, ids[2]);
  g_assert_cmpuint (journey_report_length (report), ==, 2);
  g_assert_cmpuint (journey_report_get (report, 0)->line, ==, 4);
  g_assert_cmpuint (journey_report_get (report, 1)->line, ==, 5);
}

/* A file as a newer 1.x might write it: every byte of it stays. */
static void
test_newer_minor (void)
{
  assert_kept (
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!-- made by hand -->\n"
      "<journey xmlns=\"urn:sojourn:journey:1\" xmlns:x=\"urn:x?a&amp;b\" version=\"1.7\" id=\"map\" theme=\"sea\" "
      "language=\"en\" x:w=\"1\">\n"
      "  <!-- first -->\n"
      "  <title lang=\"en\">T</title>\n"
      "  <subtitle>one&#10;two &amp; &lt;three&gt;</subtitle>\n"
      "  <author role=\"lead\">Ana</author>\n"
      "  <author>Ben</author>\n"
      "  <author role=\"guest\" x:y=\"z\">Cem</author>\n"
      "  <weather id=\"w1\"/>\n"
      "  <persona id=\"p\"/>\n"
      "  <weather id=\"w2\">\n"
      "    <day of=\"week\">\n"
      "      <x:rain/>\n"
      "    </day>\n"
      "    <stage id=\"not-one\"/>\n"
      "  </weather>\n"
      "  <?robot look away?>\n"
      "  <stage id=\"s\">\n"
      "    <touchpoint id=\"t\" channel=\"web\" bright=\"&quot;yes&quot;\" owner=\"Ana\" kano=\"delighter\" tier=\"base\">\n"
      "      <emotion id=\"e\" persona=\"p\" value=\"1\"/>\n"
      "      <x:mood/>\n"
      "      <svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>\n"
      "      <emotion id=\"f\" persona=\"w1\"/>\n"
      "    </touchpoint>\n"
      "  </stage>\n"
      "  <opportunity id=\"o\" touchpoints=\"t w2\" pain-points=\"w1\">\n"
      "    <!-- last -->\n"
      "  </opportunity>\n"
      "</journey>\n"
      "<!-- behind -->\n");
}

static void
test_unknown_is_remarked_once (void)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) map =
      read_with_report (MAP ("<a/>\n<a/>\n<b/><stage id=\"s\" a=\"1\"/>\n<stage id=\"t\" a=\"2\"><a/></stage>\n"), report);

  g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_UNKNOWN), ==, 3);
  g_assert_cmpuint (journey_report_get (report, 0)->line, ==, 3);
  g_assert_cmpuint (journey_report_get (report, 1)->line, ==, 5);
  g_assert_cmpuint (journey_report_get (report, 2)->line, ==, 5);
}

/* Parts in places that the writer does not know find one that stays. */
static void
test_odd_places (void)
{
  assert_written (MAP ("<title>a<b>old</b>c<!-- x --></title>"), MAP ("  <title>ac</title>\n  <b>old</b>\n  <!-- x -->\n"));
  assert_written (MAP ("<stage id=\"s\"/><x/><title>T</title><y/>"),
                  MAP ("  <title>T</title>\n  <y/>\n  <stage id=\"s\"/>\n  <x/>\n"));
  assert_written (MAP ("<stage id=\"s\" xmlns:q=\"urn:q\"><touchpoint id=\"t\" q:a=\"1\" q:b=\"2\"><q:c "
                       "xmlns:r=\"urn:r\"/></touchpoint></stage>"),
                  MAP ("  <stage id=\"s\">\n    <touchpoint id=\"t\" xmlns:q=\"urn:q\" q:a=\"1\" q:b=\"2\">\n"
                       "      <q:c xmlns:q=\"urn:q\" xmlns:r=\"urn:r\"/>\n    </touchpoint>\n  </stage>\n"));
  assert_written (MAP ("<score id=\"s\" dimension=\"none\"/>"), MAP ("  <score id=\"s\" dimension=\"none\"/>\n"));
}

/* A value that only a newer version knows goes when somebody chooses one that this version knows. */
static void
test_unknown_value_gives_way (void)
{
  const char *text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.7\" id=\"map\" state=\"dream\"/>\n";
  g_autoptr (JourneyState) map = read_with_report (text, NULL);
  g_autoptr (JourneyState) changed = journey_state_copy_fields (map);
  g_autofree char *written = NULL;

  journey_state_set_integer (changed, JOURNEY_MAP_STATE, JOURNEY_MAP_STATE_TO_BE);
  written = write_text (changed);
  g_assert_nonnull (strstr (written, " state=\"to-be\""));
  g_assert_null (strstr (written, "dream"));
}

/* When the neighbour is gone, what stood behind it stays in the file. */
static void
test_neighbour_gone (void)
{
  g_autoptr (JourneyState) map = read_with_report (MAP ("<title>T</title><a/><stage id=\"s\"/><b/>"), NULL);
  g_autoptr (JourneyState) changed = journey_state_copy_fields (map);
  g_autofree char *written = NULL;

  journey_state_set_text (changed, JOURNEY_MAP_TITLE, "");
  written = write_text (changed);
  g_assert_cmpstr (written, ==, MAP ("  <a/>\n  <b/>\n"));
}

/* What a newer version says of a picture stays, also where the picture itself cannot. */
static void
test_picture_gone (void)
{
  const char *kept = MAP ("  <persona id=\"p\">\n"
                          "    <picture type=\"image/png\" mood=\"good\"></picture>\n"
                          "  </persona>\n");

  assert_kept (kept);
  assert_written (MAP ("  <persona id=\"p\">\n"
                       "    <picture type=\"image/jpeg\" mood=\"good\">AAAA</picture>\n"
                       "  </persona>\n"),
                  kept);
}

static void
test_newer_major (void)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) map = read_with_report (
      "<journey xmlns=\"urn:sojourn:journey:2\" version=\"2.3\" id=\"m\"><title>T</title><new/></journey>", report);

  g_assert_cmpstr (journey_state_text (map, JOURNEY_MAP_TITLE), ==, "T");
  g_assert_cmpstr (journey_state_text (map, JOURNEY_MAP_VERSION), ==, "2.3");
  g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_NEWER), ==, 1);
  g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_UNKNOWN), ==, 1);
}

/* Whose namespace is newer than the version that it says, if it says one, is of the newer one, and so is what is saved of it. */
static void
test_newer_namespace (void)
{
  static const char *const texts[] = {
    "<journey xmlns=\"urn:sojourn:journey:2\" version=\"1.0\" id=\"m\"><lane id=\"l\" kind=\"moods\"/></journey>",
    "<journey xmlns=\"urn:sojourn:journey:2\" id=\"m\"><lane id=\"l\" kind=\"moods\"/></journey>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autoptr (JourneyState) map = read_with_report (texts[i], report);
      g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/map.journey");
      g_autoptr (GBytes) bytes = journey_write_bytes (map);
      g_autoptr (JourneyState) again = journey_read_bytes (bytes, NULL, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_cmpstr (journey_state_text (map, JOURNEY_MAP_VERSION), ==, "2.0");
      g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_NEWER), ==, 1);
      g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_REPAIR), ==, 0);
      g_assert_nonnull (again);
      g_assert_true (journey_state_equal (map, again));
      g_assert_false (journey_save_file (map, file, NULL, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
    }
}

static void
test_error_line (void)
{
  const char *text = MAP ("\n\n  <stage id=\"s\"\n    colour=\"red\"\n  ><touchpoint/><stray></stage>\n");
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) other = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "x");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;

  g_assert_null (journey_read_bytes (bytes, NULL, &error));
  g_assert_error (error, JOURNEY_FORMAT_ERROR, JOURNEY_FORMAT_ERROR_SYNTAX);
  copy = g_error_copy (error);
  g_assert_cmpuint (journey_format_error_line (error), ==, 7);
  g_assert_cmpuint (journey_format_error_line (copy), ==, 7);
  g_assert_cmpuint (journey_format_error_line (other), ==, 0);
  g_assert_cmpuint (journey_format_error_line (NULL), ==, 0);
  g_assert_null (journey_read_bytes (bytes, NULL, NULL));
}

/* What no file can hold is left out by the writer, whoever put it into a state. */
static void
test_forbidden_characters (void)
{
  g_autoptr (JourneyState) map = journey_state_new (JOURNEY_KIND_MAP, "map");
  g_autofree char *written = NULL;

  journey_state_set_text (map, JOURNEY_MAP_TITLE, "a\033[31mb\x01\uFFFE\uFFFD\x7f");
  journey_state_set_text (map, JOURNEY_MAP_LANGUAGE, "\b\uFFFF");
  written = write_text (map);
  g_assert_cmpstr (written, ==, HEAD " language=\"\">\n  <title>a[31mb\uFFFD\x7f</title>\n</journey>\n");
}

static void
test_schema_refuses (void)
{
  static const char *const bodies[] = {
    MAP ("<weather/>"),
    MAP ("<stage id=\"s\" bright=\"1\"/>"),
    MAP ("<stage id=\"1\"/>"),
    MAP ("<stage/>"),
    MAP ("<persona id=\"p\"/><title>late</title>"),
    MAP ("<dimension id=\"d\" weight=\"1,5\"/>"),
    MAP ("<dimension id=\"d\" weight=\"-1\"/>"),
    MAP ("<dimension id=\"d\" weight=\"nan\"/>"),
    MAP ("<dimension id=\"d\" kind=\"both\"/>"),
    MAP ("<feedback id=\"f\" date=\"99999\"/>"),
    MAP ("words"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (bodies[i], strlen (bodies[i]));

      g_assert_false (is_valid_by_schema (bytes));
    }
}

static void
test_schema_accepts_foreign (void)
{
  const char *text =
      MAP ("<!-- x --><x:a xmlns:x=\"urn:x\" b=\"1\"><c/>words</x:a><stage id=\"s\" xmlns:y=\"urn:y\" y:z=\"1\"/>");
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  assert_valid_by_schema (bytes);
}

static void
assert_documented (const char *page, const char *name)
{
  g_autofree char *quoted = g_strdup_printf ("`%s`", name);

  if (!strstr (page, quoted))
    g_error ("docs/format.md says nothing of %s", quoted);
}

/* The page that describes the format knows every element, attribute and value. */
static void
test_page (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "format.md", NULL);
  g_autofree char *page = NULL;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  for (JourneyKind kind = 0; kind < JOURNEY_N_KINDS; kind++)
    {
      const JourneySpec *spec = journey_spec_get (kind);

      assert_documented (page, spec->element);
      for (guint i = 0; i < spec->n_fields; i++)
        {
          assert_documented (page, spec->fields[i].type == JOURNEY_FIELD_STRINGS ? "author" : spec->fields[i].name);
          for (const JourneyChoice *c = spec->fields[i].choices; c && c->nick; c++)
            assert_documented (page, c->nick);
        }
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/read/whole", test_whole);
  g_test_add_func ("/format/read/smallest", test_smallest);
  g_test_add_func ("/format/read/other-hands", test_other_hands);
  g_test_add_func ("/format/read/first-persona", test_first_persona);
  g_test_add_func ("/format/read/made", test_made);
  g_test_add_func ("/format/read/ids", test_ids);
  g_test_add_func ("/format/read/newer-minor", test_newer_minor);
  g_test_add_func ("/format/read/unknown-is-remarked-once", test_unknown_is_remarked_once);
  g_test_add_func ("/format/read/odd-places", test_odd_places);
  g_test_add_func ("/format/read/unknown-value-gives-way", test_unknown_value_gives_way);
  g_test_add_func ("/format/read/neighbour-gone", test_neighbour_gone);
  g_test_add_func ("/format/read/picture-gone", test_picture_gone);
  g_test_add_func ("/format/read/newer-major", test_newer_major);
  g_test_add_func ("/format/read/newer-namespace", test_newer_namespace);
  g_test_add_func ("/format/read/error-line", test_error_line);
  g_test_add_func ("/format/read/forbidden-characters", test_forbidden_characters);
  g_test_add_func ("/format/read/schema-refuses", test_schema_refuses);
  g_test_add_func ("/format/read/schema-accepts-foreign", test_schema_accepts_foreign);

  g_test_add_func ("/format/read/page", test_page);

  return g_test_run ();
}
