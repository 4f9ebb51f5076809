/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "journey-cli.h"
#include "journey-export-kind.h"
#include "journey-number.h"
#include "journey-reader.h"
#include "journey-thumbnail.h"

#define SIZE_USUAL 256
#define SIZE_LOWEST 16
#define SIZE_HIGHEST 1024

/* A folder shows many at once, so one may cost so much and no more. */
#define MAX_MEGABYTES 32
#define MAX_SECONDS 10

/* What is said when that is over: no text can be made while a signal is handled. */
static char *late;

static void
on_late (int number)
{
  /* Where that cannot be said, the exit status says it. */
  gssize written G_GNUC_UNUSED = write (STDERR_FILENO, late, strlen (late));

  _exit (JOURNEY_CLI_PROBLEM);
}

/* Whoever starts this may have the signal kept away from it. */
static void
limit_time (const char *path)
{
  const struct rlimit limit = { MAX_SECONDS, MAX_SECONDS + 1 };
  sigset_t signals;

  late = journey_cli_describe (path, 0, _ ("A small picture of this map takes too long."));
  signal (SIGXCPU, on_late);
  sigemptyset (&signals);
  sigaddset (&signals, SIGXCPU);
  sigprocmask (SIG_UNBLOCK, &signals, NULL);
  setrlimit (RLIMIT_CPU, &limit);
}

static void
end_limit (void)
{
  signal (SIGXCPU, SIG_IGN);
  g_clear_pointer (&late, g_free);
}

static gboolean
check_file (const char *path)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0 || info.st_size <= (goffset)MAX_MEGABYTES << 20)
    return TRUE;

  journey_cli_message (path, 0, _ ("The map is too large for a small picture."));
  return FALSE;
}

static gboolean
is_same_file (const char *path, const char *other)
{
  GStatBuf info, others;

  return g_stat (path, &info) == 0 && g_stat (other, &others) == 0 && info.st_dev == others.st_dev
         && info.st_ino == others.st_ino;
}

static JourneyCliStatus
make (const char *path, const char *output, int size)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autoptr (GFile) target = g_file_new_for_path (output);
  g_autoptr (JourneyState) map = NULL;
  g_autoptr (GError) error = NULL;

  if (!check_file (path))
    return JOURNEY_CLI_PROBLEM;

  /* What was put right in it is for those who open it. */
  map = journey_read_file (source, report, NULL, NULL, &error);
  if (map && journey_thumbnail_file (map, size, target, &error))
    return JOURNEY_CLI_DONE;

  journey_cli_error (map ? output : path, error);
  return JOURNEY_CLI_PROBLEM;
}

/* Whether people would take the file for anything but a PNG. Programs that ask for small pictures may give it any name. */
static gboolean
is_called_otherwise (const char *output)
{
  const JourneyExportKind *kind = journey_export_kind_of_name (output);
  g_autofree char *type = g_content_type_guess (output, NULL, 0, NULL);

  if (kind)
    return !kind->is_picture || kind->format != JOURNEY_EXPORT_PNG;

  return g_content_type_is_a (type, "image/*") && !g_content_type_equals (type, "image/png");
}

static JourneyCliStatus
run (const JourneyCliCommand *command, const char *const *arguments)
{
  g_autofree char *output = NULL;
  g_autofree char *wanted = NULL;
  g_auto (GStrv) maps = NULL;
  double size = SIZE_USUAL;
  JourneyCliStatus status;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The PNG to write"), N_ ("OUT") },
    { "size", 's', 0, G_OPTION_ARG_STRING, &wanted, N_ ("Pixels of the longer side, 16 to 1024 (usual: 256)"), N_ ("N") },
    G_OPTION_ENTRY_NULL,
  };

  if (!journey_cli_parse (command, entries, arguments, &maps, &status))
    return status;
  if (!maps[0] || maps[1])
    return journey_cli_misuse (command, _ ("one map is needed"));
  if (!output || !*output)
    return journey_cli_misuse (command, _ ("-o with the file to write is missing"));
  if (is_same_file (maps[0], output) || g_str_has_suffix (output, ".journey"))
    return journey_cli_misuse (command, _ ("'%s' would be written over a map"), output);
  if (is_called_otherwise (output))
    return journey_cli_misuse (command, _ ("a small picture is a PNG; '%s' is called as if it were none"), output);
  if (wanted && (!journey_number_parse (wanted, &size) || size < SIZE_LOWEST || size > SIZE_HIGHEST))
    return journey_cli_misuse (command, _ ("--size must be a number from %d to %d"), SIZE_LOWEST, SIZE_HIGHEST);

  limit_time (maps[0]);
  status = make (maps[0], output, (int)size);
  end_limit ();

  return status;
}

const JourneyCliCommand journey_cli_thumbnail = {
  .name = "thumbnail",
  .parameters = N_ ("MAP -o OUT"),
  .summary = N_ ("Make a small picture of how a map begins"),
  .details = N_ ("File managers call this to show maps in folders. It takes a limited time and no file over 32 MB.\n"
                 "\n"
                 "Examples:\n"
                 "  journey thumbnail broadband.journey -o broadband.png --size 128\n"
                 "\n"
                 "Exit status: 0 done, 1 the map could not be read or the picture not be written, 2 wrong use.\n"),
  .run = run,
};
