/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-disk.h"
#include "journey-export-carry.h"
#include "journey-export-choice.h"
#include "journey-export-pages.h"
#include "journey-export-private.h"
#include "journey-kinds.h"
#include "journey-scene-private.h"
#include "journey-text.h"
#include "journey-usual-name.h"

#define BUFFER_BYTES (128u << 10)

G_DEFINE_QUARK (journey - export - error - quark, journey_export_error)

/**
 * journey_export_check_scene:
 *
 * The window shows initials instead; who gets a picture cannot know that something is missing.
 *
 * Returns: whether everything in @scene can be drawn; else @error says what cannot
 */
gboolean
journey_export_check_scene (JourneyState *map, JourneyScene *scene, GError **error)
{
  int damaged = scene->persona_strip ? journey_persona_strip_find_damaged (scene->persona_strip) : -1;
  const char *name;

  if (damaged < 0)
    return TRUE;

  name = journey_state_text (journey_state_child (map, JOURNEY_MAP_PERSONAS, (guint)damaged), JOURNEY_PERSONA_NAME);
  g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_PERSONA,
               _ ("The picture of “%s” cannot be drawn, as it is damaged or too large. Put another one into the map, or none."),
               journey_text_is_blank (name) ? _ ("Unnamed persona") : name);
  return FALSE;
}

/**
 * journey_export_scene_options:
 * @max_strip_width: where a picture goes on below, in scene units, unless the options say it must not
 * @kept_layouts: how many texts stay shaped
 * @painted_once: whether nothing is drawn twice
 *
 * Returns: what the scene of a picture that leaves the window is made with
 */
JourneySceneOptions
journey_export_scene_options (const JourneyExportOptions *options,
                              double max_strip_width,
                              guint kept_layouts,
                              gboolean painted_once)
{
  return (JourneySceneOptions){
    .theme = journey_theme_get (options->theme),
    .whole = options->whole,
    .show_persona_strip = !options->no_persona_strip,
    .show_title = TRUE,
    .max_strip_width = options->one_strip ? 0 : max_strip_width,
    .kept_layouts = kept_layouts,
    .painted_once = painted_once,
  };
}

/**
 * journey_export_scene:
 * @max_strip_width: where a picture goes on below, in scene units, unless the options say it must not
 * @kept_layouts: how many texts stay shaped
 * @painted_once: whether nothing is drawn twice
 *
 * Returns: (transfer full) (nullable): the scene of a picture that leaves the window; NULL with @error set when
 *   something in the map cannot be drawn
 */
JourneyScene *
journey_export_scene (JourneyState *map,
                      const JourneyExportOptions *options,
                      double max_strip_width,
                      guint kept_layouts,
                      gboolean painted_once,
                      GError **error)
{
  JourneySceneOptions scene_options = journey_export_scene_options (options, max_strip_width, kept_layouts, painted_once);
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &scene_options, NULL);

  return journey_export_check_scene (map, scene, error) ? g_steal_pointer (&scene) : NULL;
}

/**
 * journey_export_title:
 *
 * Returns: (transfer full): what a picture of @map is called; never empty
 */
char *
journey_export_title (JourneyState *map)
{
  return g_strdup (journey_usual_title (journey_state_text (map, JOURNEY_MAP_TITLE)));
}

/* Whether it may be BCP 47: a language of two or three letters, and more behind hyphens. */
static gboolean
is_language (const char *text)
{
  gsize length = strcspn (text, "-");

  for (const char *p = text; *p; p++)
    if (*p == '-' ? !g_ascii_isalnum (p[1]) : p < text + length ? !g_ascii_isalpha (*p) : !g_ascii_isalnum (*p))
      return FALSE;

  return length == 2 || length == 3;
}

/* Of a locale such as zh_CN.UTF-8, or of a language. */
static char *
as_language (const char *text)
{
  char *language = g_strdelimit (g_strndup (text, strcspn (text, ".@")), "_", '-');

  if (is_language (language))
    return language;

  g_free (language);
  return NULL;
}

/**
 * journey_export_language:
 * @own: of a map; empty when nobody said
 *
 * Returns: (transfer full): the language that a document is in, as in BCP 47: that of its map, or else that of the desktop, in
 *   which it is likely to have been written
 */
char *
journey_export_language (const char *own)
{
  char *language = as_language (own);

  if (!language)
    language = as_language (g_get_language_names ()[0]);

  return language ? language : g_strdup ("en");
}

/**
 * journey_export_carried:
 * @length: (out) (optional): of the file before it was packed
 *
 * Returns: (transfer full) (nullable): the file that the picture carries, packed; NULL when it carries none
 */
GBytes *
journey_export_carried (JourneyState *map, const JourneyExportOptions *options, gsize *length)
{
  g_autoptr (GBytes) file = options->carry ? options->carry (options->whole ? options->whole : map) : NULL;

  if (!file)
    return NULL;
  if (length)
    *length = g_bytes_get_size (file);

  return journey_export_carry_pack (file);
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

  /* cairo says what happened in English only, and to those who know cairo. */
  g_debug ("%s", cairo_status_to_string (status));
  if (status == CAIRO_STATUS_NO_MEMORY)
    g_set_error_literal (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_MEMORY,
                         _ ("There is not enough memory for this picture."));
  else
    g_set_error_literal (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_DRAWING,
                         _ ("The picture could not be drawn. Choose another format or a lower resolution."));

  return FALSE;
}

/* Whether one of the lanes that were chosen says which touchpoints there are. */
static gboolean
names_touchpoints (JourneyState *map, const char *const *lanes)
{
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_LANES); i++)
    {
      JourneyState *lane = journey_state_child (map, JOURNEY_MAP_LANES, i);

      if (journey_state_integer (lane, JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_TOUCHPOINTS
          && g_strv_contains (lanes, journey_state_id (lane)))
        return TRUE;
    }

  return FALSE;
}

/**
 * journey_export_remark:
 * @options: (nullable): NULL is the usual picture
 *
 * Returns: (transfer full) (nullable): what whoever makes a picture or document should know before others see it; NULL when that
 *   is nothing, or with @error set when there is no such document
 */
char *
journey_export_remark (JourneyState *map, const JourneyExportOptions *options, GError **error)
{
  g_autoptr (JourneyState) chosen = NULL;
  g_autoptr (JourneyPages) pages = NULL;
  JourneyExportOptions of_map;

  if (options && options->lanes && !names_touchpoints (map, options->lanes))
    return g_strdup (
        _ ("No lane of the picture names the touchpoints. Add the lane of touchpoints if others have to know them."));
  if (!options || options->paper == JOURNEY_PAPER_NATURAL)
    return NULL;

  of_map = *options;
  of_map.with_analysis = FALSE;
  of_map.whole = map;
  chosen = journey_export_choose (map, options);
  pages = journey_pages_new (chosen, &of_map, error);

  return pages ? journey_pages_remark (pages) : NULL;
}

/**
 * journey_export_format_carries:
 *
 * Returns: whether a picture of @format can carry the map that it shows
 */
gboolean
journey_export_format_carries (JourneyExportFormat format)
{
  return format == JOURNEY_EXPORT_PNG || format == JOURNEY_EXPORT_PDF || format == JOURNEY_EXPORT_SVG;
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
  g_autoptr (JourneyState) chosen = NULL;
  JourneyExportOptions all;
  gboolean done;

  g_return_val_if_fail (map != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);

  all = options ? *options : usual;
  all.whole = map;
  options = &all;
  chosen = map = journey_export_choose (map, options);
  buffered = g_buffered_output_stream_new_sized (stream, BUFFER_BYTES);
  g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (buffered), FALSE);
  if (format == JOURNEY_EXPORT_PNG)
    done = journey_export_png (map, buffered, options, cancellable, error);
  else if (format == JOURNEY_EXPORT_PDF)
    done = journey_export_pdf (map, buffered, options, cancellable, error);
  else if (format == JOURNEY_EXPORT_SVG)
    done = journey_export_svg (map, buffered, options, cancellable, error);
  else
    done = journey_export_html (map, buffered, options, cancellable, error);

  return done && g_output_stream_flush (buffered, cancellable, error);
}

/* What journey_export_stream () is asked for. */
typedef struct
{
  JourneyState *map;
  JourneyExportFormat format;
  const JourneyExportOptions *options;
} Job;

static gboolean
write_picture (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return journey_export_stream (job->map, job->format, stream, job->options, cancellable, error);
}

/**
 * journey_export_file:
 * @map: the state of a whole map
 * @file: where the picture goes, as journey_disk_write () says
 * @options: (nullable): NULL is the usual picture
 *
 * Draws @map into @file: whole, or @file stays what it was. A device or a pipe gets the picture while it is drawn.
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
  Job job = { map, format, options };

  g_return_val_if_fail (map != NULL && G_IS_FILE (file), FALSE);

  return journey_disk_write (file, write_picture, &job, cancellable, error);
}
