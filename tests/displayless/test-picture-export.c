/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "export-bytes.h"
#include "journey-svg-sink.h"
#include "render-maps.h"

static xmlDocPtr
parse (GBytes *svg)
{
  xmlDocPtr document = xmlReadMemory (g_bytes_get_data (svg, NULL), (int)g_bytes_get_size (svg), "t", NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);

  return document;
}

/* All text of a document without any white space, as lines are broken where nobody knows. */
static char *
squeeze (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)) && g_utf8_get_char (text) != 0xad && *text != '-')
      g_string_append_unichar (out, g_utf8_get_char (text));

  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *text;
  guint n;
} Search;

static void
look_for_titles (JourneyState *state, JourneyState *parent, gpointer user_data)
{
  Search *search = user_data;
  const char *title = NULL;
  g_autofree char *squeezed = NULL;

  if (journey_state_kind (state) == JOURNEY_KIND_TOUCHPOINT)
    title = journey_state_text (state, JOURNEY_TOUCHPOINT_TITLE);
  else if (journey_state_kind (state) == JOURNEY_KIND_STAGE)
    title = journey_state_text (state, JOURNEY_STAGE_TITLE);
  else if (journey_state_kind (state) == JOURNEY_KIND_PAIN_POINT)
    title = journey_state_text (state, JOURNEY_PAIN_POINT_TEXT);
  if (!title)
    return;

  squeezed = squeeze (title);
  if (!strstr (search->text, squeezed))
    g_test_message ("“%s” is missing", title);
  g_assert_nonnull (strstr (search->text, squeezed));
  search->n++;
}

static void
check_svg_text (JourneyState *map)
{
  g_autoptr (GBytes) svg = export_well (map, JOURNEY_EXPORT_SVG, NULL);
  xmlDocPtr document = parse (svg);
  xmlChar *content = xmlNodeGetContent (xmlDocGetRootElement (document));
  g_autofree char *text = squeeze ((const char *)content);
  Search search = { .text = text };

  journey_state_foreach (map, look_for_titles, &search);
  g_assert_cmpuint (search.n, >, 0);
  xmlFree (content);
  xmlFreeDoc (document);
}

static void
test_svg_text (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyState) chinese = render_map_chinese ();
  g_autoptr (JourneyState) arabic = render_map_awkward ("ar");

  check_svg_text (broadband);
  check_svg_text (chinese);
  check_svg_text (arabic);
}

static void
collect_ids (xmlNodePtr node, GHashTable *ids)
{
  for (; node; node = node->next)
    {
      xmlChar *id = node->type == XML_ELEMENT_NODE ? xmlGetProp (node, (const xmlChar *)"id") : NULL;

      if (id)
        g_assert_true (g_hash_table_add (ids, g_strdup ((const char *)id)));
      xmlFree (id);
      collect_ids (node->children, ids);
    }
}

static void
test_svg_ids (void)
{
  g_autoptr (JourneyState) map = render_map_large (3, 100);
  g_autoptr (GBytes) svg = export_well (map, JOURNEY_EXPORT_SVG, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  xmlDocPtr document = parse (svg);

  collect_ids (xmlDocGetRootElement (document), ids);
  g_assert_cmpuint (g_hash_table_size (ids), >, 300);
  xmlFreeDoc (document);
}

static void
test_svg_escapes (void)
{
  JourneyRect page = { 0, 0, 100, 50 };
  g_autoptr (JourneySvgSink) svg = journey_svg_sink_new (&page, "<&>\"\x1b", "en");
  JourneySink *sink = journey_svg_sink_get (svg);
  const char *text = "a<b>&\"c\"\x01\t\xef\xbf\xbe\xef\xbf\xbd";
  JourneyTextLine line = { .text = text, .length = (int)strlen (text), .font = JOURNEY_FONT_BODY, .width = 40 };
  g_autoptr (GBytes) bytes = NULL;
  xmlDocPtr document;

  sink->klass->begin_group (sink, "a\"b", "javascript:alert(1)");
  sink->klass->begin_group (sink, "c", "https://example.org/?a=1&b='2'");
  sink->klass->text (sink, &line);
  sink->klass->end_group (sink);
  sink->klass->end_group (sink);
  journey_svg_sink_finish (svg);

  bytes = g_bytes_new (journey_svg_sink_buffer (svg)->str, journey_svg_sink_buffer (svg)->len);
  document = parse (bytes);
  xmlFreeDoc (document);
  g_assert_null (strstr (journey_svg_sink_buffer (svg)->str, "javascript"));
  g_assert_nonnull (strstr (journey_svg_sink_buffer (svg)->str, "xlink:href=\"https://example.org/?a=1&amp;b='2'\""));
  g_assert_nonnull (strstr (journey_svg_sink_buffer (svg)->str, ">a&lt;b&gt;&amp;&quot;c&quot;   \xef\xbf\xbd</text>"));
}

static char *
temporary_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("sojourn-export-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;

  return n;
}

static char *
run (const char *program, const char *argument, const char *path, const char *last)
{
  const char *argv[] = { program, argument, path, last, NULL };
  g_autoptr (GError) error = NULL;
  char *out = NULL;
  int status;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return out;
}

static void
check_pdf (JourneyState *map, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "map.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *raw = NULL;
  g_autofree char *text = NULL;
  g_autofree char *outline = NULL;
  Search search = { 0 };

  g_assert_true (journey_export_file (map, JOURNEY_EXPORT_PDF, file, NULL, NULL, &error));
  g_assert_no_error (error);
  raw = run ("pdftotext", "-raw", path, "-");
  text = squeeze (raw);
  search.text = text;
  journey_state_foreach (map, look_for_titles, &search);
  outline = run ("pdftohtml", "-xml", path, "-stdout");
  g_assert_nonnull (strstr (outline, "<outline>"));
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);
      g_autofree char *item = g_strdup_printf (">%s</item>", journey_state_text (stage, JOURNEY_STAGE_TITLE));

      g_assert_nonnull (strstr (strstr (outline, "<outline>"), item));
    }
  g_unlink (path);
}

static guint
count_pages (const char *path)
{
  g_autofree char *info = run ("pdfinfo", "-enc", "UTF-8", path);
  const char *pages = strstr (info, "\nPages:");

  g_assert_nonnull (pages);

  return (guint)g_ascii_strtoull (pages + strlen ("\nPages:"), NULL, 10);
}

/* Behind the map, each page has its title there and in the outline; without being asked for, none is there. */
static void
test_pdf_analysis (void)
{
  static const char *const titles[] = { "Where value is lost", "Touchpoints by priority", "What the signs mean" };
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autofree char *folder = temporary_folder ();
  g_autofree char *path = g_build_filename (folder, "map.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint with = 0; with < 2; with++)
    {
      JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree char *outline = NULL;

      options.with_analysis = with;
      g_assert_true (journey_export_file (map, JOURNEY_EXPORT_PDF, file, &options, NULL, &error));
      g_assert_no_error (error);
      text = run ("pdftotext", "-raw", path, "-");
      outline = run ("pdftohtml", "-xml", path, "-stdout");
      for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
        {
          g_autofree char *item = g_strdup_printf (">%s</item>", titles[i]);

          g_assert_cmpint (strstr (text, titles[i]) != NULL, ==, with);
          g_assert_cmpint (strstr (strstr (outline, "<outline>"), item) != NULL, ==, with);
        }
      g_assert_cmpint (strstr (text, "11 of 11 touchpoints scored") != NULL, ==, with);
      g_assert_cmpint (strstr (text, "importance 4.7 · expected 5.0 · actual 1.8 · priority 15.0") != NULL, ==, with);
      g_assert_cmpint (strstr (text, "falls short of what they expected, is as they") != NULL, ==, with);
      g_assert_cmpint (strstr (text, "−3.5") != NULL, ==, with); /* the axis of the matrix has numbers */
      g_assert_cmpint (strstr (text, "ID check · Idea") != NULL, ==, with);
      g_assert_cmpuint (count_pages (path), ==, with ? 4 : 1); /* the list of opportunities is on the page of their chart */
    }
  g_unlink (path);
  g_rmdir (folder);
}

/* Of a part, the analysis has the numbers and shares of the whole map, and nothing of what was left out. */
static void
test_part_analysis (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, journey_state_n_children (map, JOURNEY_MAP_STAGES) - 1);
  const char *stages[] = { journey_state_id (stage), NULL };
  g_autofree char *folder = temporary_folder ();
  g_autofree char *path = g_build_filename (folder, "map.pdf", NULL);
  g_autofree char *page = g_build_filename (folder, "map.html", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) html = g_file_new_for_path (page);
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *read = NULL;

  options.with_analysis = TRUE;
  options.stages = stages;
  g_assert_true (journey_export_file (map, JOURNEY_EXPORT_PDF, file, &options, NULL, &error));
  g_assert_no_error (error);
  text = run ("pdftotext", "-raw", path, "-");
  g_assert_nonnull (strstr (text, "only: Loyalty · 2 of 2 touchpoints scored"));
  g_assert_null (strstr (text, "ID check"));
  g_assert_nonnull (strstr (text, "\n10\n"));
  g_assert_nonnull (strstr (text, "\n11\n"));

  options.with_analysis = FALSE;
  g_assert_true (journey_export_file (map, JOURNEY_EXPORT_HTML, html, &options, NULL, &error));
  g_assert_true (g_file_get_contents (page, &read, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (read, ">10. "));
  g_assert_nonnull (strstr (read, ">11. "));
  g_assert_null (strstr (read, ">1. "));
  g_assert_null (strstr (read, "ID check"));
  g_assert_null (strstr (read, "<td>1</td><td>1</td>"));
  g_unlink (path);
  g_unlink (page);
  g_rmdir (folder);
}

/* Pages of the analysis count, too, and so they do behind a map on one page; a single sheet has no number. */
static void
test_page_numbers (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autofree char *folder = temporary_folder ();
  g_autofree char *path = g_build_filename (folder, "map.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;

  options.paper = JOURNEY_PAPER_A4;
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *last = NULL;
      g_autofree char *text = NULL;

      options.layout = i == 0 ? JOURNEY_LAYOUT_STAGES : JOURNEY_LAYOUT_ONE_PAGE;
      options.with_analysis = i < 2;
      g_assert_true (journey_export_file (map, JOURNEY_EXPORT_PDF, file, &options, NULL, NULL));
      text = run ("pdftotext", "-raw", path, "-");
      last = g_strdup_printf ("page %u of %u", count_pages (path), count_pages (path));
      g_assert_cmpint (strstr (text, last) != NULL, ==, i < 2);
    }
  g_unlink (path);
  g_rmdir (folder);
}

/* cairo 1.16 forgets two arrays of each Chinese font that it puts into a PDF; nothing of ours is looked away from. */
extern void __lsan_disable (void) __attribute__ ((weak));
extern void __lsan_enable (void) __attribute__ ((weak));

static void
test_pdf_chinese (void)
{
  g_autoptr (JourneyState) map = render_map_chinese ();
  g_autofree char *folder = temporary_folder ();

  if (__lsan_disable)
    __lsan_disable ();
  check_pdf (map, folder);
  if (__lsan_enable)
    __lsan_enable ();
  g_rmdir (folder);
}

static void
test_pdf (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autofree char *folder = temporary_folder ();

  check_pdf (broadband, folder);
  g_rmdir (folder);
}

static void
test_pdf_metadata (void)
{
  static const char *const authors[] = { "Ann", "Bée", NULL };
  g_autoptr (JourneyState) start = render_map_broadband ();
  g_autoptr (JourneyMap) map = journey_map_new_from_state (start);
  g_autofree char *folder = temporary_folder ();
  g_autofree char *path = g_build_filename (folder, "map.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *info = NULL;

  journey_edit_set_strings (JOURNEY_NODE (map), JOURNEY_MAP_AUTHORS, authors);
  g_assert_true (journey_export_file (journey_map_state (map), JOURNEY_EXPORT_PDF, file, NULL, NULL, NULL));
  info = run ("pdfinfo", "-enc", "UTF-8", path);
  g_assert_nonnull (strstr (info, "Home broadband — first 90 days"));
  g_assert_nonnull (strstr (info, "Ann, Bée"));
  g_unlink (path);
  g_rmdir (folder);
}

static void
check_too_large (JourneyState *map, JourneyExportFormat format, const JourneyExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = export_bytes (map, format, options, &error);

  g_assert_null (bytes);
  g_assert_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE);
}

static void
test_one_strip (void)
{
  JourneyExportOptions options = { .dpi = 96, .one_strip = TRUE };
  g_autoptr (JourneyState) small = render_map_broadband ();
  g_autoptr (JourneyState) large = render_map_large (4, 100);
  g_autoptr (GBytes) svg = export_well (large, JOURNEY_EXPORT_SVG, &options);
  g_autoptr (GBytes) pdf = export_well (small, JOURNEY_EXPORT_PDF, &options);

  g_assert_nonnull (svg);
  g_assert_nonnull (pdf);
  check_too_large (large, JOURNEY_EXPORT_PNG, &options);
  check_too_large (large, JOURNEY_EXPORT_PDF, &options);
}

static void
test_pages (void)
{
  g_autoptr (JourneyState) map = render_map_large (10, 200);
  g_autofree char *folder = temporary_folder ();
  g_autofree char *path = g_build_filename (folder, "map.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *info = NULL;
  double width = 0, height = 0;

  g_assert_true (journey_export_file (map, JOURNEY_EXPORT_PDF, file, NULL, NULL, NULL));
  info = run ("pdfinfo", "-enc", "UTF-8", path);
  g_assert_nonnull (strstr (info, "Pages:           2"));
  g_assert_cmpint (sscanf (strstr (info, "Page size:"), "Page size: %lf x %lf", &width, &height), ==, 2);
  g_assert_cmpfloat (width, <=, 7200);
  g_assert_cmpfloat (height, <=, 14400);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_failure_leaves_file (void)
{
  g_autoptr (JourneyState) large = render_map_large (4, 100);
  g_autofree char *folder = temporary_folder ();
  g_autofree char *path = g_build_filename (folder, "map.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;
  JourneyExportOptions options = { .dpi = 96, .one_strip = TRUE };
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_false (journey_export_file (large, JOURNEY_EXPORT_PDF, file, &options, NULL, &error));
  g_assert_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE);
  g_clear_error (&error);

  g_cancellable_cancel (cancelled);
  for (JourneyExportFormat format = JOURNEY_EXPORT_PNG; format <= JOURNEY_EXPORT_HTML; format++)
    {
      g_assert_false (journey_export_file (large, format, file, NULL, cancelled, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
    }

  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "old");
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_full_disk (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();

  for (JourneyExportFormat format = JOURNEY_EXPORT_PNG; format <= JOURNEY_EXPORT_HTML; format++)
    for (gsize room = 0; room < 20000; room += 4999)
      {
        g_autofree char *memory = g_malloc (room + 1);
        g_autoptr (GOutputStream) stream = g_memory_output_stream_new (memory, room, NULL, NULL);
        g_autoptr (GError) error = NULL;

        g_assert_false (journey_export_stream (map, format, stream, NULL, NULL, &error));
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      }
}

static void
test_links_and_modes (void)
{
  g_autoptr (JourneyState) map = render_map_chinese ();
  g_autofree char *folder = temporary_folder ();
  g_autofree char *target = g_build_filename (folder, "target.svg", NULL);
  g_autofree char *link_path = g_build_filename (folder, "link.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link_path);
  g_autofree char *found = NULL;
  GStatBuf state;

  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (g_chmod (target, 0640), ==, 0);
  g_assert_cmpint (symlink ("target.svg", link_path), ==, 0);
  g_assert_true (journey_export_file (map, JOURNEY_EXPORT_SVG, file, NULL, NULL, NULL));
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (target, &found, NULL, NULL));
  g_assert_true (g_str_has_prefix (found, "<?xml"));
  g_assert_cmpint (g_stat (target, &state), ==, 0);
  g_assert_cmpint (state.st_mode & 0777, ==, 0640);
  g_unlink (link_path);
  g_unlink (target);
  g_rmdir (folder);
}

static void
test_deterministic (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();

  for (JourneyExportFormat format = JOURNEY_EXPORT_PNG; format <= JOURNEY_EXPORT_HTML; format++)
    {
      g_autoptr (GBytes) a = export_well (map, format, NULL);
      g_autoptr (GBytes) b = export_well (map, format, NULL);

      /* A PDF says when it was made. */
      if (format != JOURNEY_EXPORT_PDF)
        g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), g_bytes_get_data (b, NULL), g_bytes_get_size (b));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-export/svg-text", test_svg_text);
  g_test_add_func ("/picture-export/svg-ids", test_svg_ids);
  g_test_add_func ("/picture-export/svg-escapes", test_svg_escapes);
  g_test_add_func ("/picture-export/pdf", test_pdf);
  g_test_add_func ("/picture-export/pdf-analysis", test_pdf_analysis);
  g_test_add_func ("/picture-export/part-analysis", test_part_analysis);
  g_test_add_func ("/picture-export/page-numbers", test_page_numbers);
  g_test_add_func ("/picture-export/pdf-chinese", test_pdf_chinese);
  g_test_add_func ("/picture-export/pdf-metadata", test_pdf_metadata);
  g_test_add_func ("/picture-export/one-strip", test_one_strip);
  g_test_add_func ("/picture-export/pages", test_pages);
  g_test_add_func ("/picture-export/failure-leaves-file", test_failure_leaves_file);
  g_test_add_func ("/picture-export/full-disk", test_full_disk);
  g_test_add_func ("/picture-export/links-and-modes", test_links_and_modes);
  g_test_add_func ("/picture-export/deterministic", test_deterministic);

  return g_test_run ();
}
