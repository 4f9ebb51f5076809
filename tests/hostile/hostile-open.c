/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "journey-answers.h"
#include "journey-carried.h"
#include "journey-clip-format.h"
#include "journey-clip-text.h"
#include "journey-csv-decode.h"
#include "journey-edit-paste.h"
#include "journey-id.h"
#include "journey-import.h"
#include "journey-load.h"
#include "journey-mermaid.h"
#include "journey-outline.h"
#include "journey-picture.h"
#include "journey-reader.h"
#include "journey-recovery-left.h"
#include "journey-writer.h"

/*
 * Opens a map, and then each other file beside it in every way that a program could: as a map, a table, a diagram, an outline,
 * survey answers, what was copied, pasted text, a picture, one with a map inside, the newest recovery copy. Whatever comes of
 * that, the open map and its file are as they were, a step that changed the map is taken back whole, and the recovery copy before
 * it is offered.
 */

/* What is pasted as text is on the clipboard and never so large. */
#define MAX_PASTED (256 * 1024)

/* Of a text that is an outline; no larger one is read. */
#define MAX_OUTLINE (8 * 1024 * 1024)

typedef struct
{
  JourneyMap *map;
  JourneyState *state;
  GBytes *bytes;
  const char *path;
} Open;

static void
check_untouched (Open *open, const char *what)
{
  g_autoptr (GBytes) now = journey_write_bytes (journey_map_state (open->map));

  if (journey_map_state (open->map) != open->state && !journey_state_equal (journey_map_state (open->map), open->state))
    g_error ("%s: the open map has changed", what);
  if (!g_bytes_equal (now, open->bytes))
    g_error ("%s: the open map would be saved otherwise", what);
}

static void
check_error (gpointer result, const GError *error, const char *what)
{
  if ((result == NULL) != (error != NULL))
    g_error ("%s: %s", what, result ? "an error beside a result" : "no result and no error");
  if (error && (!*error->message || !g_utf8_validate (error->message, -1, NULL)))
    g_error ("%s: no message that can be shown", what);
}

static void
open_as_map (Open *open, GFile *file)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) map = journey_read_file (file, report, &etag, NULL, &error);

  check_error (map, error, "as a map");
  if (!map && etag)
    g_error ("as a map: an etag of what was not read");
  check_untouched (open, "as a map");
}

static void
open_as_table (Open *open, GFile *file)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) map = journey_import_file (file, NULL, report, NULL, &error);

  check_error (map, error, "as a table");
  check_untouched (open, "as a table");
}

static void
open_as_diagram (Open *open, GBytes *bytes)
{
  for (guint i = 0; i < 2; i++)
    {
      const JourneyMermaidOptions options = { .fallback = "x", .is_markdown = i == 1, .part = 1 };
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) text = journey_csv_decode (bytes, report, &error);
      g_autoptr (JourneyMap) map = text ? journey_mermaid_import (text, &options, report, &error) : NULL;

      check_error (map, error, "as a diagram");
      check_untouched (open, "as a diagram");
    }
}

static void
open_as_outline (Open *open, GBytes *bytes)
{
  if (g_bytes_get_size (bytes) > MAX_OUTLINE)
    return;

  for (guint i = 0; i < 2; i++)
    {
      const JourneyOutlineOptions options = { .fallback = "x", .is_markdown = i == 1 };
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) text = journey_csv_decode (bytes, report, &error);
      g_autoptr (JourneyMap) map = text ? journey_outline_import (text, &options, report, &error) : NULL;

      check_error (map, error, "as an outline");
      check_untouched (open, "as an outline");
    }
}

static void
open_as_carrier (Open *open, GBytes *bytes)
{
  static const JourneyCarrier carriers[] = { JOURNEY_CARRIER_PNG, JOURNEY_CARRIER_SVG, JOURNEY_CARRIER_PDF };

  for (guint i = 0; i < G_N_ELEMENTS (carriers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) found = journey_carried_find (bytes, carriers[i], &error);

      check_error (found, error, "as a picture with a map inside");
    }
}

/* The newest copy is that file, and the one before it is of the open map. */
static void
check_copies (Open *open, const char *root, const char *newest, JourneyState *map)
{
  g_autoptr (GPtrArray) left = NULL;
  JourneyRecoveryLeft *one;

  journey_id_seed (1);
  left = journey_recovery_find_left (root, NULL);
  one = left->len == 1 ? g_ptr_array_index (left, 0) : NULL;
  if (!one || !one->copy || one->error)
    g_error ("as a recovery copy: none is offered");
  if (!journey_state_equal (one->copy, map ? map : open->state))
    g_error ("as a recovery copy: another one is offered");
  if (!g_file_test (newest, G_FILE_TEST_EXISTS))
    g_error ("as a recovery copy: it is gone");
  if (!journey_recovery_discard (one->recovery, NULL))
    g_error ("as a recovery copy: it cannot be discarded");
}

static void
link_into (const char *folder, const char *name, const char *path)
{
  g_autofree char *copy = g_build_filename (folder, name, NULL);

  if (link (path, copy) != 0)
    g_error ("as a recovery copy: %s", g_strerror (errno));
}

static void
open_as_copy (Open *open, GFile *file, const char *path)
{
  g_autofree char *root = g_dir_make_tmp ("copies-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "0123456789abcdef", NULL);
  g_autofree char *lock = g_build_filename (folder, "lock", NULL);
  g_autofree char *newest = g_build_filename (folder, "copy-2.journey", NULL);
  g_autoptr (JourneyState) map = NULL;

  journey_id_seed (1); /* ids that are missing are made up, the same each time */
  map = journey_read_file (file, NULL, NULL, NULL, NULL);
  if (g_mkdir (folder, 0700) != 0 || close (g_creat (lock, 0600)) != 0)
    g_error ("as a recovery copy: %s", g_strerror (errno));
  link_into (folder, "copy-1.journey", open->path);
  link_into (folder, "copy-2.journey", path);
  check_copies (open, root, newest, map);
  check_untouched (open, "as a recovery copy");
  g_rmdir (root);
}

/* Pastes, and takes it back. */
static void
paste (Open *open, JourneyClip *clip, const char *what)
{
  JourneyPastePlace place = { 0 };
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_auto (GStrv) pasted = journey_edit_paste (open->map, clip, &place, report);

  if (journey_map_state (open->map) != open->state)
    journey_history_undo (journey_map_history (open->map));
  else if (pasted && *pasted)
    g_error ("%s: something was pasted, and nothing has changed", what);
  check_untouched (open, what);
}

static void
open_as_answers (Open *open, GBytes *bytes)
{
  const JourneyAnswersOptions options = { .near = TRUE, .source = "x" };
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyAnswers) answers = journey_answers_read (open->state, bytes, &options, NULL, NULL, NULL, &error);

  check_error (answers, error, "as answers");
  check_untouched (open, "as answers");
  if (answers && journey_answers_apply (open->map, answers) && journey_map_state (open->map) != open->state)
    journey_history_undo (journey_map_history (open->map));
  check_untouched (open, "as answers, undone");
}

static void
open_as_clip (Open *open, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyClip) clip = journey_clip_read (bytes, &error);

  check_error (clip, error, "as a clip");
  check_untouched (open, "as a clip");
  if (clip)
    paste (open, clip, "as a clip, undone");
}

static void
open_as_text (Open *open, GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyClip) clip = NULL;

  if (length > MAX_PASTED)
    return;

  clip = journey_clip_from_text (text ? text : "", length, &error);
  check_error (clip, error, "as text");
  check_untouched (open, "as text");
  if (clip)
    paste (open, clip, "as text, undone");
}

static void
open_as_picture (Open *open, GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  JourneyPicture picture;

  if (journey_picture_inspect (data, length, &picture) && (picture.width == 0 || picture.height == 0))
    g_error ("as a picture: one without an extent");
}

static void
open_in_all_ways (Open *open, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = journey_load_file (file, NULL, NULL, NULL);

  open_as_map (open, file);
  open_as_table (open, file);
  if (!bytes)
    return;

  open_as_copy (open, file, path);

  open_as_answers (open, bytes);
  open_as_diagram (open, bytes);
  open_as_outline (open, bytes);
  open_as_carrier (open, bytes);
  open_as_clip (open, bytes);
  open_as_text (open, bytes);
  open_as_picture (open, bytes);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) state = NULL;
  g_autoptr (JourneyMap) map = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  setlocale (LC_ALL, "");
  if (argc < 3)
    g_error ("a map and other files are expected");

  file = g_file_new_for_path (argv[1]);
  state = journey_read_file (file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  map = journey_map_new_from_state (state);
  bytes = journey_write_bytes (state);
  before = journey_load_file (file, NULL, NULL, NULL);
  for (int i = 2; i < argc; i++)
    {
      g_print ("%s\n", argv[i]);
      open_in_all_ways (&(Open){ map, state, bytes, argv[1] }, argv[i]);
    }

  after = journey_load_file (file, NULL, NULL, NULL);
  if (!g_bytes_equal (before, after))
    g_error ("the file of the open map has changed");

  return 0;
}
