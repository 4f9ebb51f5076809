/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "export-bytes.h"
#include "journey-carried.h"
#include "journey-carry.h"
#include "journey-edit.h"
#include "journey-import.h"
#include "journey-limits.h"
#include "journey-reader.h"
#include "journey-writer.h"
#include "render-maps.h"

static const JourneyExportFormat formats[] = { JOURNEY_EXPORT_PNG, JOURNEY_EXPORT_SVG, JOURNEY_EXPORT_PDF };
static const JourneyCarrier carriers[] = { JOURNEY_CARRIER_PNG, JOURNEY_CARRIER_SVG, JOURNEY_CARRIER_PDF };

static GBytes *
picture (JourneyState *map, guint format, JourneyExportCarry carry)
{
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;

  options.dpi = 48;
  options.carry = carry;

  return export_well (map, formats[format], &options);
}

static void
check_round_trip (JourneyState *map)
{
  g_autoptr (GBytes) wanted = journey_write_bytes (map);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) with = picture (map, i, journey_write_bytes);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) found = journey_carried_find (with, carriers[i], &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (found, wanted));
    }
}

static void
test_round_trip (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyState) chinese = render_map_chinese ();
  g_autoptr (JourneyState) awkward = render_map_awkward ("ar");
  g_autoptr (JourneyState) large = render_map_large (10, 60);

  check_round_trip (broadband);
  check_round_trip (chinese);
  check_round_trip (awkward);
  check_round_trip (large);
}

/* Choosing what is drawn leaves nothing out of what is inside. */
static void
test_chosen (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (GBytes) wanted = journey_write_bytes (map);
  const char *stages[] = { journey_state_id (journey_state_child (map, JOURNEY_MAP_STAGES, 2)), NULL };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      JourneyExportOptions options = { .dpi = 48, .carry = journey_write_bytes, .stages = stages, .no_persona_strip = TRUE };
      g_autoptr (GBytes) with = export_well (map, formats[i], &options);
      g_autoptr (GBytes) found = journey_carried_find (with, carriers[i], NULL);

      g_assert_nonnull (found);
      g_assert_true (g_bytes_equal (found, wanted));
    }
}

static GBytes *noise;

static GBytes *
write_noise (JourneyState *map)
{
  return g_bytes_ref (noise);
}

/* What is inside is taken out as it is, whether it is long, short or hard to pack. */
static void
test_lengths (void)
{
  static const gsize lengths[] = { 0, 1, 2, 3, 3071, 3072, 3073, 3000000 };
  g_autoptr (JourneyState) map = render_map_chinese ();

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
      {
        guint32 *data = g_malloc0 (lengths[i] + 4);
        g_autoptr (GBytes) with = NULL;
        g_autoptr (GBytes) found = NULL;
        g_autoptr (GError) error = NULL;

        for (gsize k = 0; k < lengths[i] / 4; k++)
          data[k] = g_test_rand_int ();
        noise = g_bytes_new_take (data, lengths[i]);
        with = picture (map, j, write_noise);
        found = journey_carried_find (with, carriers[j], &error);
        g_assert_no_error (error);
        g_assert_true (g_bytes_equal (found, noise));
        g_clear_pointer (&noise, g_bytes_unref);
      }
}

static void
test_none (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) without = picture (map, i, NULL);
      g_autoptr (GBytes) foreign = g_bytes_new_static ("hello", 5);
      g_autoptr (GError) error = NULL;

      g_assert_null (journey_carried_find (without, carriers[i], &error));
      g_assert_error (error, JOURNEY_CARRIED_ERROR, JOURNEY_CARRIED_ERROR_NONE);
      g_clear_error (&error);
      g_assert_null (journey_carried_find (foreign, carriers[i], &error));
      g_assert_nonnull (error);
    }
}

/* However a picture is cut off or changed, there comes the map itself or a reason; and never the bytes of another map. */
static void
test_hostile (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (GBytes) wanted = journey_write_bytes (map);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) with = picture (map, i, journey_write_bytes);
      gsize length;
      const guint8 *data = g_bytes_get_data (with, &length);

      for (guint round = 0; round < 400; round++)
        {
          /* What matters stands near the end. */
          gsize back = (gsize)g_test_rand_int_range (1, round % 2 ? 12000 : 600);
          gsize place = length - MIN (back, length);
          g_autofree guint8 *copy = g_memdup2 (data, length);
          g_autoptr (GBytes) cut = g_bytes_new (data, place);
          g_autoptr (GBytes) cut_found = journey_carried_find (cut, carriers[i], NULL);
          g_autoptr (GBytes) changed = NULL;
          g_autoptr (GBytes) found = NULL;
          g_autoptr (GError) error = NULL;

          copy[place] = (guint8)g_test_rand_int ();
          changed = g_bytes_new_static (copy, length);
          found = journey_carried_find (changed, carriers[i], &error);
          g_assert_true ((found != NULL) != (error != NULL));
          g_assert_true (!found || g_bytes_equal (found, wanted));
          g_assert_true (!cut_found || g_bytes_equal (cut_found, wanted));
        }
    }
}

static GBytes *
write_zeros (JourneyState *map)
{
  return g_bytes_new_take (g_malloc0 (JOURNEY_LIMIT_FILE + 1), JOURNEY_LIMIT_FILE + 1);
}

/* A few kilobytes that become more than a file may have. */
static void
test_bomb (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) with = picture (map, i, write_zeros);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (g_bytes_get_size (with), <, 4 << 20);
      g_assert_null (journey_carried_find (with, carriers[i], &error));
      g_assert_error (error, JOURNEY_CARRIED_ERROR, JOURNEY_CARRIED_ERROR_LIMIT);
    }
}

static void
check_crafted (const char *text, JourneyCarrier carrier)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_carried_find (bytes, carrier, &error));
  g_assert_nonnull (error);
}

/* Documents that lead in circles, point beyond their end, or have brackets without end. */
static void
test_crafted (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *nested = g_strconcat ("%PDF-1.4\nxref\ntrailer\n<< /Root ", deep, "\nstartxref\n9\n%%EOF\n", NULL);
  g_autoptr (GString) svg = g_string_new ("<svg xmlns=\"http://www.w3.org/2000/svg\">");

  check_crafted ("%PDF-1.4\nxref\n0 0\ntrailer\n<< /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n", JOURNEY_CARRIER_PDF);
  check_crafted ("%PDF-1.4\nxref\n0 9999999999\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n", JOURNEY_CARRIER_PDF);
  check_crafted ("%PDF-1.4\nstartxref\n9999999999\n%%EOF\n", JOURNEY_CARRIER_PDF);
  check_crafted ("%PDF-1.4\nstartxref\n99999999999999999999999\n%%EOF\n", JOURNEY_CARRIER_PDF);
  check_crafted ("%PDF-1.4\nxref\ntrailer\n<< /Root << /Names (((\\", JOURNEY_CARRIER_PDF);
  check_crafted ("%PDF-1.4\nxref\ntrailer\n<< /Root (\\) >>\nstartxref\n9\n", JOURNEY_CARRIER_PDF);
  check_crafted ("%PDF-1.4\nstartxref", JOURNEY_CARRIER_PDF);
  check_crafted (nested, JOURNEY_CARRIER_PDF);
  check_crafted ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", JOURNEY_CARRIER_SVG);
  check_crafted ("<svg xmlns:c=\"" JOURNEY_CARRY_NAMESPACE "\"><c:map>====</c:map></svg>", JOURNEY_CARRIER_SVG);
  check_crafted ("<svg xmlns:c=\"" JOURNEY_CARRY_NAMESPACE "\"><c:map>eJw", JOURNEY_CARRIER_SVG);
  for (guint i = 0; i < 100000; i++)
    g_string_append (svg, "<g>");
  check_crafted (svg->str, JOURNEY_CARRIER_SVG);
}

/* A picture that carries a map, with more inside than anything that is drawn has: refused before it takes for ever. */
static void
check_endless (GBytes *with, const char *format, guint n)
{
  gsize length;
  const char *data = g_bytes_get_data (with, &length);
  const char *end = g_strrstr_len (data, (gssize)length, "</svg>");
  g_autoptr (GString) text = g_string_new_len (data, end - data);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, format, i, i);
#pragma GCC diagnostic pop
  g_string_append (text, end);
  check_crafted (text->str, JOURNEY_CARRIER_SVG);
}

static void
test_endless (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (GBytes) with = picture (map, 1, journey_write_bytes);
  g_autoptr (GString) spaces = g_string_new ("<g");

  check_endless (with, "<a%u/>", JOURNEY_LIMIT_NAMES + 1);
  check_endless (with, "<a b%u=\"\"/>", JOURNEY_LIMIT_NAMES + 1);
  check_endless (with, "<a/>", JOURNEY_LIMIT_ELEMENTS);
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < JOURNEY_LIMIT_ATTRIBUTES / 2; j++)
      g_string_append_printf (spaces, " xmlns:n%u-%u=\"urn:%u\"%s", i, j, j, j == JOURNEY_LIMIT_ATTRIBUTES / 2 - 1 ? "><g" : "");
  g_string_append (spaces, "/></g></g></g>");
  check_endless (with, spaces->str, 1);
}

/* By the ending of its name, a picture is opened as the map that it carries. */
static void
test_import (void)
{
  static const char *const names[] = { "map.png", "map.SVG", "map.pdf" };
  g_autoptr (JourneyState) map = render_map_chinese ();
  g_autoptr (GBytes) wanted = journey_write_bytes (map);
  g_autofree char *folder = g_dir_make_tmp ("sojourn-carried-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GBytes) with = picture (map, i, journey_write_bytes);
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyMap) back = NULL;
      g_autoptr (GBytes) bytes = NULL;

      g_assert_true (g_file_set_contents (path, g_bytes_get_data (with, NULL), (gssize)g_bytes_get_size (with), NULL));
      back = journey_import_file (file, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      bytes = journey_write_bytes (journey_map_state (back));
      g_assert_true (g_bytes_equal (bytes, wanted));
      g_unlink (path);
    }
  g_rmdir (folder);
}

static char *
run_in (const char *folder, const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *out = NULL;
  int status;

  g_spawn_sync (folder, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return out;
}

static gboolean
holds (GBytes *bytes, const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + strlen (text) <= length; i++)
    if (memcmp (data + i, text, strlen (text)) == 0)
      return TRUE;

  return FALSE;
}

/* Who has a document read aloud needs to know in which language: that of the map, or else of the program. */
static void
test_language (void)
{
  static const struct
  {
    const char *own;
    const char *locale;
    const char *wanted;
  } cases[] = {
    { "", "C", "/Lang (en)\n" },
    { "", "zh_CN.UTF-8:en", "/Lang (zh-CN)\n" },
    { "de-AT", "zh_CN", "/Lang (de-AT)\n" },
    { "pt_BR", "C", "/Lang (pt-BR)\n" },
    { "Deutsch", "fr", "/Lang (fr)\n" },
    { "a) /AA (", "C", "/Lang (en)\n" },
    { "en--", "sr@latin", "/Lang (sr)\n" },
  };
  g_autoptr (JourneyState) start = render_map_broadband ();
  g_autofree char *folder = g_dir_make_tmp ("sojourn-carried-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "map.pdf", NULL);
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JourneyMap) map = journey_map_new_from_state (start);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *info = NULL;

      journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_LANGUAGE, cases[i / 2].own);
      g_assert_true (g_setenv ("LANGUAGE", cases[i / 2].locale, TRUE));
      pdf = picture (journey_map_state (map), 2, i % 2 == 0 ? NULL : journey_write_bytes);
      g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), NULL));
      info = run_in (folder, (const char *const[]){ "pdfinfo", "map.pdf", NULL });
      g_assert_nonnull (strstr (info, "Home broadband"));
      g_assert_true (holds (pdf, cases[i / 2].wanted));
      if (qpdf)
        g_free (run_in (folder, (const char *const[]){ qpdf, "--check", "map.pdf", NULL }));
    }
  g_setenv ("LANGUAGE", "", TRUE);
  g_unlink (path);
  g_rmdir (folder);
}

/* Programs that are not ours find the document sound, and the map in it. */
static void
test_other_programs (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (GBytes) wanted = journey_write_bytes (map);
  g_autoptr (GBytes) with = picture (map, 2, journey_write_bytes);
  g_autofree char *folder = g_dir_make_tmp ("sojourn-carried-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "map.pdf", NULL);
  g_autofree char *detached = g_build_filename (folder, JOURNEY_CARRY_NAME, NULL);
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");
  g_autofree char *content = NULL;
  g_autofree char *info = NULL;
  gsize length;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (with, NULL), (gssize)g_bytes_get_size (with), NULL));
  info = run_in (folder, (const char *const[]){ "pdfinfo", "map.pdf", NULL });
  g_assert_nonnull (strstr (info, "Home broadband"));
  g_free (run_in (folder, (const char *const[]){ "pdfdetach", "-saveall", "map.pdf", NULL }));
  g_assert_true (g_file_get_contents (detached, &content, &length, NULL));
  g_assert_cmpmem (content, length, g_bytes_get_data (wanted, NULL), g_bytes_get_size (wanted));
  if (qpdf)
    {
      g_autoptr (GBytes) found = NULL;
      g_autoptr (GBytes) again = NULL;
      char *data;

      /* What it writes anew carries the map, too. */
      g_free (run_in (folder, (const char *const[]){ qpdf, "--check", "map.pdf", NULL }));
      g_free (run_in (folder, (const char *const[]){ qpdf, "map.pdf", "--object-streams=disable", "--replace-input", NULL }));
      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      again = g_bytes_new_take (data, length);
      found = journey_carried_find (again, JOURNEY_CARRIER_PDF, NULL);
      g_assert_nonnull (found);
      g_assert_true (g_bytes_equal (found, wanted));
    }
  g_unlink (detached);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/carried/round-trip", test_round_trip);
  g_test_add_func ("/carried/chosen", test_chosen);
  g_test_add_func ("/carried/lengths", test_lengths);
  g_test_add_func ("/carried/none", test_none);
  g_test_add_func ("/carried/hostile", test_hostile);
  g_test_add_func ("/carried/bomb", test_bomb);
  g_test_add_func ("/carried/crafted", test_crafted);
  g_test_add_func ("/carried/endless", test_endless);
  g_test_add_func ("/carried/import", test_import);
  g_test_add_func ("/carried/language", test_language);
  g_test_add_func ("/carried/other-programs", test_other_programs);

  return g_test_run ();
}
