/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "journey-kinds.h"
#include "journey-reader.h"
#include "journey-save.h"
#include "journey-writer.h"
#include "place.h"
#include "random-map.h"

static JourneyState *
make_map (guint32 seed, guint size)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);

  return random_map (chance, size);
}

static void
save (JourneyState *map, GFile *file, char **etag)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (journey_save_file (map, file, etag, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_holds (const char *path, JourneyState *map)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) back = journey_read_file (file, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (journey_state_equal (map, back));
}

static void
assert_refused (JourneyState *map, GFile *file, char **etag, GIOErrorEnum code, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (journey_save_file (map, file, etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, (int)code);
  if (!strstr (error->message, part))
    g_error ("No '%s' in: %s", part, error->message);
}

static void
test_new (Place *place, gconstpointer data)
{
  g_autoptr (JourneyState) map = make_map (1, 4);
  g_autoptr (GBytes) bytes = journey_write_bytes (map);
  g_autofree char *etag = NULL;
  g_autofree char *seen = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (JourneyState) back = NULL;
  mode_t mask = umask (0027);
  gsize length;

  save (map, place->file, &etag);
  umask (mask);
  back = journey_read_file (place->file, NULL, &seen, NULL, NULL);
  g_assert_true (journey_state_equal (map, back));
  g_assert_nonnull (etag);
  g_assert_cmpstr (etag, ==, seen);
  g_assert_cmpint (look_at (place->path).st_mode & 07777, ==, 0640);
  g_assert_cmpuint (count_files (place), ==, 1);

  g_assert_true (g_file_get_contents (place->path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_again (Place *place, gconstpointer data)
{
  g_autoptr (JourneyState) first = make_map (1, 5);
  g_autoptr (JourneyState) second = make_map (2, 2);
  g_autofree char *etag = NULL;
  g_autofree char *before = NULL;

  save (first, place->file, &etag);
  before = g_strdup (etag);
  save (second, place->file, &etag);
  g_assert_cmpstr (etag, !=, before);
  save (first, place->file, &etag);
  assert_holds (place->path, first);
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_read_only (Place *place, gconstpointer data)
{
  g_autoptr (JourneyState) first = make_map (7, 2);
  g_autoptr (JourneyState) second = make_map (8, 2);

  save (first, place->file, NULL);
  g_assert_cmpint (g_chmod (place->path, 0444), ==, 0);
  assert_refused (second, place->file, NULL, G_IO_ERROR_READ_ONLY, "is read-only. Choose another name.");
  assert_holds (place->path, first);
  g_assert_cmpint (look_at (place->path).st_mode & 07777, ==, 0444);
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_not_a_file (Place *place, gconstpointer data)
{
  g_autoptr (JourneyState) map = make_map (7, 2);
  g_autoptr (GFile) folder = g_file_new_for_path (place->folder);
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/null");
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.com/map.journey");
  g_autofree char *pipe = in_folder (place, "pipe");
  g_autoptr (GFile) pipe_file = g_file_new_for_path (pipe);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (map, folder, NULL, G_IO_ERROR_IS_DIRECTORY, "is a folder");
  assert_refused (map, device, NULL, G_IO_ERROR_NOT_REGULAR_FILE, "“null” is a device or a pipe");
  assert_refused (map, pipe_file, NULL, G_IO_ERROR_NOT_REGULAR_FILE, "“pipe” is a device or a pipe");
  assert_refused (map, remote, NULL, G_IO_ERROR_NOT_SUPPORTED, "");
}

static void
assert_unreadable (const char *path, GQuark domain, int code, const char *part)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;

  g_assert_null (journey_read_file (file, NULL, &etag, NULL, &error));
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_null (etag);
}

static void
test_unreadable (Place *place, gconstpointer data)
{
  g_autofree char *pipe = in_folder (place, "pipe");
  g_autofree char *huge = in_folder (place, "huge");

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_true (g_file_set_contents (huge, "x", 1, NULL));
  g_assert_cmpint (truncate (huge, (off_t)1 << 40), ==, 0);
  assert_unreadable (pipe, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "“pipe” is a device or a pipe");
  assert_unreadable ("/dev/zero", G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "“zero” is a device or a pipe");
  assert_unreadable (place->folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "is a folder");
  assert_unreadable (place->path, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "is not there");
  assert_unreadable (huge, JOURNEY_FORMAT_ERROR, JOURNEY_FORMAT_ERROR_LIMIT, "larger than 64 MB");
}

static void
test_etag (Place *place, gconstpointer data)
{
  g_autoptr (JourneyState) ours = make_map (9, 2);
  g_autoptr (JourneyState) theirs = make_map (10, 2);
  g_autoptr (GBytes) bytes = journey_write_bytes (theirs);
  g_autofree char *etag = NULL;
  g_autofree char *before = NULL;

  save (ours, place->file, &etag);
  before = g_strdup (etag);
  g_assert_true (g_file_set_contents (place->path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), NULL));
  assert_refused (ours, place->file, &etag, G_IO_ERROR_WRONG_ETAG, "was changed by somebody else");
  g_assert_cmpstr (etag, ==, before);
  assert_holds (place->path, theirs);
  g_assert_cmpuint (count_files (place), ==, 1);

  g_clear_pointer (&etag, g_free);
  save (ours, place->file, &etag);
  assert_holds (place->path, ours);

  g_assert_cmpint (g_unlink (place->path), ==, 0);
  save (ours, place->file, &etag);
  assert_holds (place->path, ours);
}

static void
test_full_disk (Place *place, gconstpointer data)
{
  g_autoptr (JourneyState) first = make_map (11, 1);
  g_autoptr (JourneyState) second = make_map (12, 3);
  g_autoptr (GBytes) bytes = journey_write_bytes (second);
  gsize length = g_bytes_get_size (bytes);

  save (first, place->file, NULL);
  for (gsize room = 0; room < length; room += 1 + length / 400)
    {
      g_autoptr (GError) error = NULL;
      gboolean saved;

      limit_files (room);
      saved = journey_save_file (second, place->file, NULL, NULL, &error);
      limit_files (RLIM_INFINITY);
      g_assert_false (saved);
      g_assert_nonnull (strstr (error->message, "too large for its disk"));
      assert_holds (place->path, first);
      g_assert_cmpuint (count_files (place), ==, 1);
    }
}

static void
test_newer (Place *place, gconstpointer data)
{
  g_autoptr (JourneyState) map = journey_state_new (JOURNEY_KIND_MAP, "map");

  journey_state_set_text (map, JOURNEY_MAP_VERSION, "2.0");
  assert_refused (map, place->file, NULL, G_IO_ERROR_NOT_SUPPORTED, "newer version");
  g_assert_cmpuint (count_files (place), ==, 0);
}

static void
test_cancelled (Place *place, gconstpointer data)
{
  g_autoptr (JourneyState) map = make_map (13, 2);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (journey_save_file (map, place->file, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (place), ==, 0);
}

/* A map that is not sound in itself is saved as it is: nobody may lose a map over it. */
static void
test_unsound (Place *place, gconstpointer data)
{
  g_autoptr (JourneyState) map = journey_state_new (JOURNEY_KIND_MAP, "map");
  JourneyState *children[2];
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) back = NULL;

  journey_state_set_text (map, JOURNEY_MAP_TITLE, "bell \a and return \r and \uFFFE");
  children[0] = journey_state_new (JOURNEY_KIND_FEEDBACK, "same");
  children[1] = journey_state_new (JOURNEY_KIND_FEEDBACK, "same");
  journey_state_set_text (children[0], JOURNEY_FEEDBACK_TOUCHPOINT, "gone");
  journey_state_take_children (map, JOURNEY_MAP_FEEDBACK, children, 2);

  save (map, place->file, NULL);
  back = journey_read_file (place->file, report, NULL, NULL, NULL);
  g_assert_cmpstr (journey_state_text (back, JOURNEY_MAP_TITLE), ==, "bell  and return \r and ");
  g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_REPAIR), ==, 2);
}

/* Parts that were kept can lose the neighbour that they stood behind. */
static void
test_kept_parts (Place *place, gconstpointer data)
{
  static const char text[] = "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.7\" id=\"map\" state=\"dream\" z=\"1\">"
                             "<title lang=\"en\">T</title><a/><stage id=\"s\"/><!-- b --></journey>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (JourneyState) map = journey_read_bytes (bytes, NULL, NULL);
  g_autoptr (JourneyState) changed = journey_state_copy_fields (map);
  g_autofree char *contents = NULL;

  save (map, place->file, NULL);
  journey_state_set_text (changed, JOURNEY_MAP_TITLE, "");
  journey_state_set_integer (changed, JOURNEY_MAP_STATE, JOURNEY_MAP_STATE_TO_BE);
  save (changed, place->file, NULL);
  g_assert_true (g_file_get_contents (place->path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "<a/>"));
  g_assert_nonnull (strstr (contents, "<!-- b -->"));
  g_assert_nonnull (strstr (contents, "state=\"to-be\""));
}

#define add(path, test) g_test_add ("/format/save/" path, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);

  add ("new", test_new);
  add ("again", test_again);
  add ("read-only", test_read_only);
  add ("not-a-file", test_not_a_file);
  add ("unreadable", test_unreadable);
  add ("etag", test_etag);
  add ("full-disk", test_full_disk);
  add ("newer", test_newer);
  add ("cancelled", test_cancelled);
  add ("unsound", test_unsound);
  add ("kept-parts", test_kept_parts);

  return g_test_run ();
}
