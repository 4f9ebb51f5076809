/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <malloc.h>

#include "bench-draw.h"
#include "bench-map.h"
#include "bench-time.h"
#include "bench-window.h"
#include "bench-work.h"
#include "bench-xml.h"
#include "journey-export.h"
#include "journey-reader.h"
#include "journey-save.h"
#include "journey-writer.h"

/* Exports are in points and pixels, scenes in units of 1/96 inch; a strip is at most 7,200 points long. */
#define POINTS_A_UNIT 0.75
#define STRIP_WIDTH (7200 / POINTS_A_UNIT)
#define PNG_DPI 144
#define SCREEN_WIDTH 1920
#define SCREEN_HEIGHT 1080

typedef struct
{
  JourneyState *map;
  GBytes *bytes;
  BenchModel *model;
  JourneyScene *scene;
  BenchDrawing *drawing;
  BenchDrawing *view;
  char *folder;
  char *path;
  char *bare_path;
  GFile *file;
  gsize written;
} Bench;

/* Drawing */

static JourneyRect
whole (Bench *bench)
{
  return (JourneyRect){ 0, 0, journey_scene_width (bench->scene), journey_scene_height (bench->scene) };
}

static void
export_to_memory (Bench *bench, JourneyExportFormat format)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;
  g_autoptr (GError) error = NULL;

  options.dpi = PNG_DPI;
  if (!journey_export_stream (bench->map, format, stream, &options, NULL, &error))
    g_error ("%s", error->message);
  bench->written = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
export_pdf (gpointer bench)
{
  export_to_memory (bench, JOURNEY_EXPORT_PDF);
}

static void
export_svg (gpointer bench)
{
  export_to_memory (bench, JOURNEY_EXPORT_SVG);
}

static void
export_png (gpointer bench)
{
  export_to_memory (bench, JOURNEY_EXPORT_PNG);
}

static cairo_status_t
count_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  *(gsize *)data += length;

  return CAIRO_STATUS_SUCCESS;
}

static void
bare_pdf (gpointer data)
{
  Bench *bench = data;
  gsize size = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_bytes, &size, whole (bench).width * POINTS_A_UNIT,
                                                                  whole (bench).height * POINTS_A_UNIT);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, POINTS_A_UNIT, POINTS_A_UNIT);
  bench_drawing_play (bench->drawing, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
bare_svg (gpointer data)
{
  Bench *bench = data;

  bench_drawing_write_svg (bench->drawing, whole (bench).width, whole (bench).height);
}

static gsize
write_png (Bench *bench)
{
  double scale = PNG_DPI / 96.0;
  gsize size = 0;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(whole (bench).width * scale), (int)(whole (bench).height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  bench_drawing_play (bench->drawing, cr);
  if (cairo_surface_write_to_png_stream (surface, count_bytes, &size) != CAIRO_STATUS_SUCCESS)
    g_error ("cairo cannot write the picture");
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return size;
}

static void
bare_png (gpointer bench)
{
  write_png (bench);
}

static cairo_surface_t *
screen_new (cairo_t **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SCREEN_WIDTH, SCREEN_HEIGHT);

  *cr = cairo_create (surface);
  cairo_set_source_rgb (*cr, 1, 1, 1);
  cairo_paint (*cr);

  return surface;
}

static void
draw_view (gpointer data)
{
  Bench *bench = data;
  JourneyRect view = { 0, 0, SCREEN_WIDTH, SCREEN_HEIGHT };
  cairo_t *cr;
  cairo_surface_t *surface = screen_new (&cr);
  JourneyCairoSink sink;

  journey_cairo_sink_init (&sink, cr);
  journey_scene_paint (bench->scene, &sink.parent, &view, JOURNEY_DETAIL_FULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
bare_view (gpointer data)
{
  Bench *bench = data;
  cairo_t *cr;
  cairo_surface_t *surface = screen_new (&cr);

  bench_drawing_play (bench->view, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
compare_drawing (Bench *bench)
{
  static const BenchRow pdf = { "1", "PDF of 1,000", "the same scene, bare cairo", 1.3 };
  static const BenchRow svg = { "3", "SVG of 1,000", "the same scene, bare writer", 1.3 };
  static const BenchRow png = { "4", "PNG 144 dpi of 1,000", "the same scene, cairo's PNG", 0.45 };
  static const BenchRow png_size = { "4", "PNG 144 dpi of 1,000, size", "cairo's PNG", 1.25 };
  static const BenchRow pan = { "8", "pan frame at 100 %, 1,000", "the same scene, cached glyphs", 1.3 };

  bench_compare (&pdf, export_pdf, bench, bare_pdf, bench);
  bench_compare (&svg, export_svg, bench, bare_svg, bench);
  bench_compare (&png, export_png, bench, bare_png, bench);
  bench_report (&png_size, (double)bench->written / 1e6, (double)write_png (bench) / 1e6, "MB");
  bench_compare (&pan, draw_view, bench, bare_view, bench);
}

/* Files */

static void
read_bytes (gpointer data)
{
  Bench *bench = data;

  journey_state_unref (journey_read_bytes (bench->bytes, NULL, NULL));
}

static void
read_sax (gpointer data)
{
  bench_read_sax (((Bench *)data)->bytes);
}

static void
read_reader (gpointer data)
{
  bench_read_reader (((Bench *)data)->bytes);
}

static void
write_bytes (gpointer data)
{
  g_bytes_unref (journey_write_bytes (((Bench *)data)->map));
}

static void
write_stdio (gpointer data)
{
  bench_write_stdio (((Bench *)data)->model);
}

static void
write_text_writer (gpointer data)
{
  bench_write_text_writer (((Bench *)data)->model);
}

static void
save (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;

  if (!journey_save_file (bench->map, bench->file, NULL, NULL, &error))
    g_error ("%s", error->message);
}

static void
save_bare (gpointer data)
{
  bench_save_bare (((Bench *)data)->bytes, ((Bench *)data)->bare_path);
}

static void
compare_files (Bench *bench)
{
  static const BenchRow load_sax = { "6", "load 1,000", "SAX2 and a plain model", 2 };
  static const BenchRow load_reader = { "6", "load 1,000", "xmlTextReader and a plain model", 0.75 };
  static const BenchRow write_row = { "7", "serialise 1,000", "stdio with escaping", 2 };
  static const BenchRow writer_row = { "7", "serialise 1,000", "xmlTextWriter", 0.45 };
  static const BenchRow save_row = { "7", "safe save of 1,000", "write, fsync, rename", 1.3 };

  bench_compare (&load_sax, read_bytes, bench, read_sax, bench);
  bench_compare (&load_reader, read_bytes, bench, read_reader, bench);
  bench_compare (&write_row, write_bytes, bench, write_stdio, bench);
  bench_compare (&writer_row, write_bytes, bench, write_text_writer, bench);
  bench_compare (&save_row, save, bench, save_bare, bench);
}

/* Memory and windows */

static void
measure_state (Bench *bench)
{
  static const BenchRow row = { "12", "state, bytes a touchpoint", "1,000 bytes", 1 };
  gsize before = mallinfo2 ().uordblks;
  JourneyState *state = journey_read_bytes (bench->bytes, NULL, NULL);
  gsize after = mallinfo2 ().uordblks;

  bench_report (&row, (double)(after - before) / 1000, 1000, "B");
  journey_state_unref (state);
}

static char *
write_map (Bench *bench, const char *name, guint n_stages, guint n_touchpoints)
{
  g_autoptr (JourneyState) map = bench_map_new (n_stages, n_touchpoints);
  g_autoptr (GBytes) bytes = journey_write_bytes (map);
  char *path = g_build_filename (bench->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error))
    g_error ("%s", error->message);

  return path;
}

typedef struct
{
  char *argv[3];
  BenchWindow seen;
} Program;

static void
watch (gpointer data)
{
  Program *program = data;

  if (!bench_window_watch (program->argv, FALSE, &program->seen))
    g_error ("%s does not show a window", program->argv[0]);
}

static double
memory_of (const char *command, const char *file)
{
  Program program = { .argv = { (char *)command, (char *)file, NULL } };

  if (!bench_window_watch (program.argv, TRUE, &program.seen))
    g_error ("%s does not show a window", command);

  return program.seen.memory;
}

static void
compare_windows (Bench *bench, const char *sojourn, const char *minimal)
{
  static const BenchRow start = { "11", "start with 100, until painted", "a minimal libadwaita window", 1.5 };
  static const BenchRow idle = { "12", "memory of the window, 20", "a minimal libadwaita window", 1.3 };
  static const BenchRow large = { "12", "10,000 add to the window", "64 MiB", 1 };
  g_autofree char *small_map = write_map (bench, "20.journey", 5, 4);
  g_autofree char *usual_map = write_map (bench, "100.journey", 5, 20);
  g_autofree char *large_map = write_map (bench, "10000.journey", 10, 1000);
  Program ours = { .argv = { (char *)sojourn, usual_map, NULL } };
  Program floor = { .argv = { (char *)minimal, NULL } };
  double memory = memory_of (sojourn, small_map);

  bench_compare (&start, watch, &ours, watch, &floor);
  bench_report (&idle, memory, memory_of (minimal, NULL), "MiB");
  bench_report (&large, memory_of (sojourn, large_map) - memory, 64, "MiB");
}

static void
set_up (Bench *bench)
{
  JourneySceneOptions options = {
    .theme = journey_theme_get (JOURNEY_THEME_PRINT),
    .show_persona_strip = TRUE,
    .show_title = TRUE,
    .max_strip_width = STRIP_WIDTH,
  };
  JourneyRect view = { 0, 0, SCREEN_WIDTH, SCREEN_HEIGHT };
  JourneyRect all;

  bench->map = bench_map_new (10, 100);
  bench->bytes = journey_write_bytes (bench->map);
  bench->model = bench_model_new (bench->map);
  bench->scene = journey_scene_new (bench->map, &options, NULL);
  all = whole (bench);
  bench->drawing = bench_drawing_new (bench->scene, &all);
  bench->view = bench_drawing_new (bench->scene, &view);
  bench->folder = g_dir_make_tmp ("sojourn-bench-XXXXXX", NULL);
  bench->path = g_build_filename (bench->folder, "ours.journey", NULL);
  bench->bare_path = g_build_filename (bench->folder, "bare.journey", NULL);
  bench->file = g_file_new_for_path (bench->path);
}

static void
tear_down (Bench *bench)
{
  g_autoptr (GDir) folder = g_dir_open (bench->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (bench->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (bench->folder);

  g_object_unref (bench->file);
  g_free (bench->bare_path);
  g_free (bench->path);
  g_free (bench->folder);
  bench_drawing_free (bench->view);
  bench_drawing_free (bench->drawing);
  journey_scene_unref (bench->scene);
  bench_model_free (bench->model);
  g_bytes_unref (bench->bytes);
  journey_state_unref (bench->map);
}

int
main (int argc, char *argv[])
{
  g_autofree char *sojourn = NULL;
  g_autofree char *minimal = NULL;
  g_autofree char *live = NULL;
  GOptionEntry entries[] = {
    { "sojourn", 0, 0, G_OPTION_ARG_FILENAME, &sojourn, "The program whose window is measured", "PROGRAM" },
    { "minimal", 0, 0, G_OPTION_ARG_FILENAME, &minimal, "The smallest window to compare it with", "PROGRAM" },
    { "live", 0, 0, G_OPTION_ARG_FILENAME, &live, "The program that works in a window", "PROGRAM" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- measure Sojourn against what it is made of");
  g_autoptr (GError) error = NULL;
  Bench bench = { 0 };

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("sojourn-bench: %s\n", error->message);
      return 2;
    }

  set_up (&bench);
  compare_drawing (&bench);
  compare_files (&bench);
  measure_state (&bench);
  if (sojourn && minimal)
    compare_windows (&bench, sojourn, minimal);
  if (live)
    bench_work_report (live);
  tear_down (&bench);

  return 0;
}
