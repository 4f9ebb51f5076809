/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "journey-answers.h"
#include "journey-clip-format.h"
#include "journey-clip-text.h"
#include "journey-csv-decode.h"
#include "journey-edit-paste.h"
#include "journey-import.h"
#include "journey-load.h"
#include "journey-mermaid.h"
#include "journey-picture.h"
#include "journey-reader.h"
#include "journey-writer.h"

/*
 * Opens a map, and then each other file beside it in every way that a program could: as a map, a table, a diagram, survey
 * answers, what was copied, pasted text, a picture. Whatever comes of that, the open map and its file are as they were, and a
 * step that changed the map is taken back whole.
 */

/* What is pasted as text is on the clipboard and never so large. */
#define MAX_PASTED (256 * 1024)

typedef struct
{
  JourneyMap *map;
  JourneyState *state;
  GBytes *bytes;
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

  open_as_answers (open, bytes);
  open_as_diagram (open, bytes);
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
    open_in_all_ways (&(Open){ map, state, bytes }, argv[i]);

  after = journey_load_file (file, NULL, NULL, NULL);
  if (!g_bytes_equal (before, after))
    g_error ("the file of the open map has changed");

  return 0;
}
