/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-export.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "journey-export-private.h"
#include "journey-kinds.h"
#include "journey-text.h"

#define BUFFER_BYTES (128u << 10)

G_DEFINE_QUARK (journey - export - error - quark, journey_export_error)

/**
 * journey_export_scene:
 * @painted_once: whether nothing is drawn twice
 * @max_strip_width: where a picture goes on below, in scene units, unless the options say it must not
 *
 * Returns: (transfer full): the scene of a picture that leaves the window
 */
JourneyScene *
journey_export_scene (
    JourneyState *map, const JourneyExportOptions *options, double max_strip_width, guint kept_layouts, gboolean painted_once)
{
  JourneySceneOptions scene_options = {
    .theme = journey_theme_get (options->theme),
    .show_persona_strip = TRUE,
    .show_title = TRUE,
    .max_strip_width = options->one_strip ? 0 : max_strip_width,
    .kept_layouts = kept_layouts,
    .painted_once = painted_once,
  };

  return journey_scene_new (map, &scene_options, NULL);
}

/**
 * journey_export_title:
 *
 * Returns: (transfer full): what a picture of @map is called; never empty
 */
char *
journey_export_title (JourneyState *map)
{
  const char *title = journey_state_text (map, JOURNEY_MAP_TITLE);

  return g_strdup (journey_text_is_blank (title) ? _ ("Untitled journey") : title);
}

/**
 * journey_export_check:
 *
 * Returns: whether @status is success; else @error says what happened
 */
gboolean
journey_export_check (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  if (status == CAIRO_STATUS_NO_MEMORY)
    g_set_error_literal (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_MEMORY,
                         _ ("There is not enough memory for this picture."));
  else
    g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_DRAWING, _ ("The picture could not be drawn: %s."),
                 cairo_status_to_string (status));

  return FALSE;
}

/**
 * journey_export_stream:
 * @map: the state of a whole map
 * @stream: where the picture goes; not closed
 * @options: (nullable): NULL is the usual picture
 *
 * Draws @map into @stream. After a failure what was written is no picture and has to be thrown away.
 *
 * Returns: whether the picture is whole
 */
gboolean
journey_export_stream (JourneyState *map,
                       JourneyExportFormat format,
                       GOutputStream *stream,
                       const JourneyExportOptions *options,
                       GCancellable *cancellable,
                       GError **error)
{
  static const JourneyExportOptions usual = JOURNEY_EXPORT_OPTIONS_DEFAULT;
  g_autoptr (GOutputStream) buffered = NULL;
  gboolean done;

  g_return_val_if_fail (map != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);

  if (!options)
    options = &usual;
  buffered = g_buffered_output_stream_new_sized (stream, BUFFER_BYTES);
  g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (buffered), FALSE);
  if (format == JOURNEY_EXPORT_PNG)
    done = journey_export_png (map, buffered, options, cancellable, error);
  else if (format == JOURNEY_EXPORT_PDF)
    done = journey_export_pdf (map, buffered, options, cancellable, error);
  else
    done = journey_export_svg (map, buffered, options, cancellable, error);

  return done && g_output_stream_flush (buffered, cancellable, error);
}

/* Puts the picture together in memory for places that we cannot write beside. */
static gboolean
export_remote (JourneyState *map,
               JourneyExportFormat format,
               GFile *file,
               const JourneyExportOptions *options,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *bytes = G_MEMORY_OUTPUT_STREAM (memory);

  return journey_export_stream (map, format, memory, options, cancellable, error)
         && g_file_replace_contents (file, g_memory_output_stream_get_data (bytes), g_memory_output_stream_get_data_size (bytes),
                                     NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error);
}

static gboolean
fail_with_errno (GError **error, const char *path)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, (int)g_io_error_from_errno (code), _ ("“%s” could not be written: %s."), name,
               g_strerror (code));

  return FALSE;
}

/* Gives a new file the rights that the old one had. */
static gboolean
put_in_place (const char *temporary, const char *target, int fd)
{
  GStatBuf old;

  if (g_stat (target, &old) == 0 && fchmod (fd, old.st_mode & 07777) != 0 && errno != EPERM)
    return FALSE;
  if (g_fsync (fd) != 0)
    return FALSE;

  return g_rename (temporary, target) == 0;
}

static gboolean
export_beside (JourneyState *map,
               JourneyExportFormat format,
               const char *target,
               const JourneyExportOptions *options,
               GCancellable *cancellable,
               GError **error)
{
  g_autofree char *temporary = g_strconcat (target, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  g_autoptr (GOutputStream) stream = NULL;
  gboolean done;

  if (fd < 0)
    return fail_with_errno (error, target);

  stream = g_unix_output_stream_new (fd, FALSE);
  done = journey_export_stream (map, format, stream, options, cancellable, error);
  if (done && !put_in_place (temporary, target, fd))
    done = fail_with_errno (error, target);
  if (close (fd) != 0 && done)
    done = fail_with_errno (error, target);
  if (!done)
    g_unlink (temporary);

  return done;
}

/**
 * journey_export_file:
 * @map: the state of a whole map
 * @file: where the picture goes; replaced when it is there
 * @options: (nullable): NULL is the usual picture
 *
 * Draws @map into @file: whole, or @file stays what it was.
 *
 * Returns: whether the picture is there
 */
gboolean
journey_export_file (JourneyState *map,
                     JourneyExportFormat format,
                     GFile *file,
                     const JourneyExportOptions *options,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *real = NULL;

  g_return_val_if_fail (map != NULL && G_IS_FILE (file), FALSE);

  path = g_file_get_path (file);
  if (!path)
    return export_remote (map, format, file, options, cancellable, error);

  /* A link keeps pointing to the picture. */
  real = realpath (path, NULL);
  if (real && !g_file_test (real, G_FILE_TEST_IS_REGULAR))
    return export_remote (map, format, file, options, cancellable, error);

  return export_beside (map, format, real ? real : path, options, cancellable, error);
}
