/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench-draw.h"
#include "bench-map.h"
#include "journey-application.h"
#include "journey-edit.h"
#include "journey-map-view.h"
#include "journey-window.h"

/*
 * What a window costs while somebody works in it: the real window with a map of some size on the current display. Each job is
 * done many times, each time with the frame that shows it, from the frame clock. Only what this thread works is counted: in the
 * job, and from the beginning of the frame to its end.
 *
 * Arguments: stages, touchpoints in each, and, for a profiler, the name of the one job that is wanted. Each line of the
 * output is the name of a job and two figures, the medians in milliseconds: of an edit, what it took alone and with its frame; of
 * a frame, what it took, and what the same view takes that is drawn with bare cairo calls and shaped glyphs.
 */

#define ROUNDS 31 /* of which the median counts */
#define STEP 24.0 /* pixels, of a pan */

typedef struct
{
  JourneyWindow *window;
  JourneyCanvas *canvas;
  JourneyMap *map;
  JourneyNode *card;      /* in sight */
  JourneyNode *score;     /* of the card */
  JourneyNode *places[2]; /* stages between which the card is dragged */
  const char *only;       /* the name of the one job that is wanted; NULL for all */
  guint round;
  gboolean in_frame;
  double begun;
  double worked; /* in frames */
  guint n_frames;
} Live;

typedef void (*Job) (Live *live);

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void
on_before_paint (GdkFrameClock *clock, Live *live)
{
  live->begun = now ();
  live->in_frame = TRUE;
}

static void
on_after_paint (GdkFrameClock *clock, Live *live)
{
  if (live->in_frame)
    live->worked += now () - live->begun;
  live->in_frame = FALSE;
  live->n_frames++;
}

static gboolean
on_deadline (gpointer data)
{
  *(gboolean *)data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Lets everything that was put off be done, as when somebody pauses. */
static void
rest (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, on_deadline, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Does a job and waits for its frame. Tells what the job took, and what both did, in milliseconds. */
static void
time_job (Live *live, Job job, double *alone, double *with_frame)
{
  guint n_frames = live->n_frames;
  double begun = now ();

  live->worked = 0;
  job (live);
  *alone = now () - begun;
  gtk_widget_queue_draw (GTK_WIDGET (live->canvas));
  while (live->n_frames == n_frames)
    g_main_context_iteration (NULL, TRUE);
  *with_frame = *alone + live->worked;
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *)a;
  double y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
median (double *values)
{
  qsort (values, ROUNDS, sizeof (double), compare_doubles);

  return values[ROUNDS / 2];
}

/* One job alone is for a profiler. */
static gboolean
is_wanted (Live *live, const char *name)
{
  return !live->only || strcmp (live->only, name) == 0;
}

static void
print_edit (Live *live, const char *name, Job job)
{
  double alone[ROUNDS], with_frame[ROUNDS];

  if (!is_wanted (live, name))
    return;

  rest (400);
  for (live->round = 0; live->round < ROUNDS; live->round++)
    time_job (live, job, &alone[live->round], &with_frame[live->round]);
  g_print ("%s %.3f %.3f\n", name, median (alone), median (with_frame));
}

/* Edits */

static void
type_letter (Live *live)
{
  g_autofree char *title = g_strdup_printf ("A title that grows %.*s", (int)live->round % 20, "abcdefghijklmnopqrst");

  journey_edit_type_text (live->card, JOURNEY_TOUCHPOINT_TITLE, title);
}

static void
preview_letter (Live *live)
{
  JourneyHistory *history = journey_map_history (live->map);
  g_autofree char *title = g_strdup_printf ("A title that grows %.*s", (int)live->round % 20, "ABCDEFGHIJKLMNOPQRST");

  if (live->round == 0)
    journey_history_begin (history, "Title");
  journey_node_set_text (live->card, JOURNEY_TOUCHPOINT_TITLE, title);
  if (live->round + 1 < ROUNDS)
    journey_history_preview (history);
  else
    journey_history_end (history);
}

static void
drag_card (Live *live)
{
  journey_edit_move (live->card, live->places[live->round % 2], 2);
}

static void
undo (Live *live)
{
  if (live->round % 2 == 0)
    journey_history_undo (journey_map_history (live->map));
  else
    journey_history_redo (journey_map_history (live->map));
}

static void
change_score (Live *live)
{
  journey_edit_set_number (live->score, JOURNEY_SCORE_ACTUAL, 1 + live->round % 40 / 10.0);
}

static void
time_edits (Live *live)
{
  print_edit (live, "type", type_letter);
  print_edit (live, "preview", preview_letter);
  print_edit (live, "drag", drag_card);
  live->round = 1;
  drag_card (live);
  print_edit (live, "undo", undo);
  print_edit (live, "score", change_score);
  gtk_stack_set_visible_child_name (
      journey_map_view_pages (JOURNEY_MAP_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (live->canvas), JOURNEY_TYPE_MAP_VIEW))),
      "gaps");
  print_edit (live, "score-ranked", change_score);
}

/* Frames */

static void
pan (Live *live)
{
  journey_viewport_scroll_by (journey_canvas_viewport (live->canvas), live->round / 8 % 2 ? -STEP : STEP, 0);
}

static void
zoom_step (Live *live)
{
  JourneyViewport *viewport = journey_canvas_viewport (live->canvas);

  journey_viewport_zoom_to (viewport, journey_viewport_zoom (viewport) * (live->round / 8 % 2 ? 1 / 1.013 : 1.013), 400, 300);
}

/* What is drawn, as bare cairo calls with shaped glyphs, into a picture as large as the view. */
static double
play (Live *live, BenchDrawing *drawing, double zoom, double x, double y)
{
  JourneyViewport *viewport = journey_canvas_viewport (live->canvas);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)journey_viewport_view_width (viewport),
                                                         (int)journey_viewport_view_height (viewport));
  cairo_t *cr = cairo_create (surface);
  double begun = now ();

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, -x, -y);
  bench_drawing_play (drawing, cr);
  cairo_surface_flush (surface);
  begun = now () - begun;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return begun;
}

static void
print_frames (Live *live, const char *name, Job job)
{
  JourneyViewport *viewport = journey_canvas_viewport (live->canvas);
  JourneyRect seen = journey_viewport_visible (viewport);
  double ours[ROUNDS], floor[ROUNDS], alone;
  BenchDrawing *drawing;

  if (!is_wanted (live, name))
    return;

  drawing = bench_drawing_new (journey_canvas_scene (live->canvas), &seen);
  rest (400);
  for (live->round = 0; live->round < ROUNDS; live->round++)
    {
      time_job (live, job, &alone, &ours[live->round]);
      seen = journey_viewport_visible (viewport);
      floor[live->round] = play (live, drawing, journey_viewport_zoom (viewport), seen.x, seen.y);
    }
  bench_drawing_free (drawing);
  g_print ("%s %.3f %.3f\n", name, median (ours), median (floor));
}

/* A frame from as far away as one can go, and the whole map drawn as far away as it takes to see it all. */
static void
print_whole (Live *live)
{
  JourneyScene *scene = journey_canvas_scene (live->canvas);
  double ours[ROUNDS], floor[3], alone;
  BenchDrawing *drawing;

  if (!is_wanted (live, "whole"))
    return;

  rest (400);
  for (live->round = 0; live->round < ROUNDS; live->round++)
    time_job (live, pan, &alone, &ours[live->round]);
  drawing = bench_drawing_new (scene, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (floor); i++)
    floor[i] = play (live, drawing,
                     journey_viewport_view_width (journey_canvas_viewport (live->canvas)) / journey_scene_width (scene), 0, 0);
  bench_drawing_free (drawing);
  qsort (floor, G_N_ELEMENTS (floor), sizeof (double), compare_doubles);
  g_print ("whole %.3f %.3f\n", median (ours), floor[1]);
}

static void
time_frames (Live *live)
{
  print_frames (live, "pan", pan);
  journey_viewport_fit (journey_canvas_viewport (live->canvas));
  print_frames (live, "fit-pan", pan);
  print_frames (live, "fit-zoom", zoom_step);
  print_whole (live);
  journey_viewport_zoom_to (journey_canvas_viewport (live->canvas), 1, 0, 0);
  journey_viewport_scroll_to (journey_canvas_viewport (live->canvas), 0, 0);
}

static JourneyNode *
child (JourneyNode *node, JourneyListId list, guint position)
{
  return journey_node_child (node, list, position);
}

static void
open_window (Live *live, JourneyApplication *application, JourneyState *state)
{
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  g_autoptr (JourneyDocument) document = journey_document_new (map);
  GdkFrameClock *clock;

  live->map = map;
  live->window = journey_window_new (application);
  journey_window_set_document (live->window, document);
  gtk_window_set_default_size (GTK_WINDOW (live->window), 1600, 900);
  gtk_window_present (GTK_WINDOW (live->window));
  live->places[0] = child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);
  live->places[1] = child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 1);
  live->card = child (live->places[0], JOURNEY_STAGE_TOUCHPOINTS, 2);
  live->score = child (live->card, JOURNEY_TOUCHPOINT_SCORES, 0);

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (live->window));
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), live);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_after_paint), live);
}

static GtkWidget *
find_canvas (GtkWidget *widget)
{
  GtkWidget *found = JOURNEY_IS_CANVAS (widget) ? widget : NULL;

  for (GtkWidget *c = gtk_widget_get_first_child (widget); c && !found; c = gtk_widget_get_next_sibling (c))
    found = find_canvas (c);

  return found;
}

int
main (int argc, char *argv[])
{
  guint n_stages = argc > 2 ? (guint)atoi (argv[1]) : 5;
  guint n_touchpoints = argc > 2 ? (guint)atoi (argv[2]) : 20;
  g_autoptr (JourneyState) state = bench_map_new (n_stages, n_touchpoints);
  g_autoptr (JourneyApplication) application = NULL;
  Live live = { .only = argc > 3 ? argv[3] : NULL };

  setlocale (LC_ALL, "");
  application = journey_application_new ();
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return 1;

  open_window (&live, application, state);
  rest (500);
  live.canvas = JOURNEY_CANVAS (find_canvas (GTK_WIDGET (live.window)));
  journey_selection_select (journey_canvas_selection (live.canvas), journey_node_id (live.card));
  time_frames (&live);
  time_edits (&live);
  gtk_window_destroy (GTK_WINDOW (live.window));

  return 0;
}
