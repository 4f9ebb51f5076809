/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-thumbnail.h"

#include <math.h>

#include "journey-disk.h"
#include "journey-export-choice.h"
#include "journey-export-private.h"
#include "journey-kinds.h"

/* A map is known by how it begins, and more than that would be dust in a small picture. */
#define MAX_TOUCHPOINTS 40
#define MAX_STAGES 20

/* As folders show pictures: a little wider than high. */
#define PROPORTION (4.0 / 3)

typedef struct
{
  cairo_surface_t *surface;
  GOutputStream *stream;
  GError **error;
} Job;

/* The stages from the first on, and of the last the touchpoints that there is room for. */
static JourneyState *
beginning_of (JourneyState *map)
{
  g_autoptr (GPtrArray) stages = g_ptr_array_new ();
  g_autoptr (GPtrArray) touchpoints = g_ptr_array_new ();
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;

  for (guint i = 0; i < MIN (journey_state_n_children (map, JOURNEY_MAP_STAGES), MAX_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);
      guint n = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);

      for (guint j = 0; j < n && touchpoints->len < MAX_TOUCHPOINTS; j++)
        g_ptr_array_add (touchpoints, (char *)journey_state_id (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j)));
      g_ptr_array_add (stages, (char *)journey_state_id (stage));
    }
  g_ptr_array_add (stages, NULL);
  g_ptr_array_add (touchpoints, NULL);
  options.stages = (const char *const *)stages->pdata;
  /* A map that has only stages yet is shown with those. */
  options.touchpoints = touchpoints->len > 1 ? (const char *const *)touchpoints->pdata : NULL;

  return journey_export_choose (map, &options);
}

static JourneyScene *
lay_out (JourneyState *map, JourneyState *whole, double strip)
{
  const JourneySceneOptions options = {
    .theme = journey_theme_get (JOURNEY_THEME_LIGHT),
    .whole = whole,
    .max_strip_width = strip,
    .kept_layouts = 1,
    .painted_once = TRUE,
  };

  return journey_scene_new (map, &options, NULL);
}

/* In as many strips as make it about as wide as a folder shows it. */
static JourneyScene *
fold (JourneyState *map, JourneyState *whole)
{
  g_autoptr (JourneyScene) scene = lay_out (map, whole, 0);
  double n_strips = sqrt (journey_scene_width (scene) / journey_scene_height (scene) / PROPORTION);

  return n_strips < 1.5 ? g_steal_pointer (&scene) : lay_out (map, whole, journey_scene_width (scene) / round (n_strips));
}

static cairo_surface_t *
draw (JourneyScene *scene, int size)
{
  double zoom = size / MAX (journey_scene_width (scene), journey_scene_height (scene));
  JourneyColour paper = journey_theme_colour (journey_scene_theme (scene), JOURNEY_HUE_PAPER);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX (1, (int)round (journey_scene_width (scene) * zoom)),
                                  MAX (1, (int)round (journey_scene_height (scene) * zoom)));
  cairo_t *cr = cairo_create (surface);
  JourneyCairoSink sink;

  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_paint (cr);
  cairo_scale (cr, zoom, zoom);
  journey_cairo_sink_init (&sink, cr);
  journey_scene_paint (scene, &sink.parent, NULL, journey_scene_detail_at (scene, zoom));
  cairo_destroy (cr);

  return surface;
}

static cairo_status_t
on_bytes (gpointer data, const guchar *bytes, guint length)
{
  Job *job = data;

  return g_output_stream_write_all (job->stream, bytes, length, NULL, NULL, job->error) ? CAIRO_STATUS_SUCCESS
                                                                                        : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
write_png (GOutputStream *stream, gpointer surface, GCancellable *cancellable, GError **error)
{
  Job job = { surface, stream, error };
  cairo_status_t status = cairo_surface_write_to_png_stream (job.surface, on_bytes, &job);

  return status == CAIRO_STATUS_WRITE_ERROR ? FALSE : journey_export_check (status, error);
}

/**
 * journey_thumbnail_file:
 * @map: the state of a whole map
 * @size: of the longer side, in pixels
 * @file: where the picture goes, as journey_disk_write () says
 *
 * Writes a small PNG of how @map begins. What that costs does not grow with the map.
 *
 * Returns: whether the picture is there
 */
gboolean
journey_thumbnail_file (JourneyState *map, int size, GFile *file, GError **error)
{
  g_autoptr (JourneyState) beginning = beginning_of (map);
  g_autoptr (JourneyScene) scene = fold (beginning, map);
  cairo_surface_t *surface = draw (scene, size);
  gboolean done = journey_disk_write (file, write_png, surface, NULL, error);

  cairo_surface_destroy (surface);

  return done;
}
