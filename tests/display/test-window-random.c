/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <malloc.h>
#include <stdio.h>
#include <unistd.h>

#include "../displayless/random-verbs.h"
#include "journey-writer.h"
#include "random-keys.h"
#include "wait-for.h"
#include "window-fixture.h"

#define STEPS 200
#define FEW 2      /* sequences, where no time is given */
#define ROUND 20   /* of sequences, which then come again: what is kept for good is kept after the first time */
#define NOISE 0.03 /* of the memory: what the allocator has in pieces that it cannot give back */

#define N_THREADS 10 /* of the pool that tasks share */

/* Bytes that GTK itself may keep of each window. GTK 4.8 leaves a handler on its settings for each scrolled window, about 1,000
 * bytes in a window that holds nothing else, and on X a surface now and then; here it was 1,400 to 2,900. A menu that was kept
 * would be more. */
#define KEPT 5000

/* A person in a hurry, in the window with canvas and side panel. */
typedef struct
{
  WindowFixture fixture;
  CanvasWindow canvas; /* that of the window, for what works on one */
  GRand *chance;
  guint steps;
} Person;

/* After each sequence. */
typedef struct
{
  GArray *resident; /* what the process has of the memory of the machine */
  GArray *heap;     /* what of it is in use */
} Sizes;

static const char *const pages[] = { "details", "gaps", "personas", "opportunities" };

/* Not zoom-in and its like: what letters of a new size look like is kept for good, up to a limit that takes long to reach. */
static const char *const views[] = { "show-all-lanes", "map-details" };

static gboolean
is_wide (gpointer data)
{
  Person *self = data;

  return gtk_widget_get_width (GTK_WIDGET (self->canvas.canvas)) > 100;
}

static void
show_map (Person *self, JourneyMap *map)
{
  g_autoptr (JourneyMap) taken = map;
  g_autoptr (JourneyDocument) document = journey_document_new (taken);

  journey_window_set_document (self->fixture.window, document);
  self->canvas.map = taken;
  self->canvas.canvas = journey_map_view_canvas (self->fixture.window->view);
  wait_for (is_wide, self);
  wait_idle ();
  journey_canvas_focus_first (self->canvas.canvas);
}

static void
activate_if_possible (Person *self, const char *action, GVariant *parameter)
{
  g_autoptr (GVariant) sunk = parameter ? g_variant_ref_sink (parameter) : NULL;

  if (window_is_enabled (self->fixture.window, action))
    window_activate (self->fixture.window, action, sunk);
}

static void
collect_texts (GtkWidget *widget, GPtrArray *texts)
{
  if (!gtk_widget_get_mapped (widget) || JOURNEY_IS_CANVAS (widget))
    return;
  if (GTK_IS_TEXT_VIEW (widget) || GTK_IS_TEXT (widget))
    g_ptr_array_add (texts, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect_texts (child, texts);
}

/* In a field of the side panel. */
static void
type_in_panel (Person *self)
{
  static const char *const words[] = { "", "4", "3.5", "Billing", "等待", "Two\nlines", "-1", "call 112" };
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  const char *word = words[g_rand_int_range (self->chance, 0, G_N_ELEMENTS (words))];
  GtkWidget *text;

  collect_texts (GTK_WIDGET (self->fixture.window->view), texts);
  if (texts->len == 0)
    return;

  text = g_ptr_array_index (texts, g_rand_int_range (self->chance, 0, (gint32)texts->len));
  gtk_widget_grab_focus (text);
  if (GTK_IS_TEXT_VIEW (text) && gtk_text_view_get_editable (GTK_TEXT_VIEW (text)))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), word, -1);
  else if (GTK_IS_TEXT (text) && gtk_editable_get_editable (GTK_EDITABLE (text)))
    gtk_editable_set_text (GTK_EDITABLE (text), word);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas.canvas));
}

static void
do_something (Person *self)
{
  JourneyBox box;
  int what = g_rand_int_range (self->chance, 0, 24);

  self->steps++;
  if (what < 14)
    {
      if (!journey_canvas_focused_box (self->canvas.canvas, &box))
        journey_canvas_focus_first (self->canvas.canvas);
      random_press (&self->canvas, self->chance);
      return;
    }

  journey_window_commit (self->fixture.window);
  if (what < 16)
    activate_if_possible (self, "undo", NULL);
  else if (what == 16)
    activate_if_possible (self, "redo", NULL);
  else if (what == 17)
    activate_if_possible (self, views[g_rand_int_range (self->chance, 0, G_N_ELEMENTS (views))], NULL);
  else if (what == 18)
    activate_if_possible (self, "go-to-page",
                          g_variant_new_string (pages[g_rand_int_range (self->chance, 0, G_N_ELEMENTS (pages))]));
  else if (what < 21)
    type_in_panel (self);
  else
    random_verb (self->canvas.map, self->chance);
}

/* What the tree says from its parts is what it says at once, and in a file. */
static void
assert_cold (Person *self)
{
  JourneyState *warm = journey_map_state (self->canvas.map);
  g_autoptr (JourneyState) cold = cold_freeze (JOURNEY_NODE (self->canvas.map));
  g_autoptr (GBytes) cold_bytes = journey_write_bytes (cold);
  g_autoptr (GBytes) warm_bytes = journey_write_bytes (warm);

  /* What is not finished is not in the state. */
  if (journey_history_in_transaction (journey_map_history (self->canvas.map)))
    return;

  g_assert_true (journey_state_equal (cold, warm));
  g_assert_true (g_bytes_equal (cold_bytes, warm_bytes));
}

typedef struct
{
  GMutex lock;
  GCond all_are_here;
  guint n;
} Meeting;

static void
meet (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Meeting *meeting = data;
  gint64 deadline = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;

  g_mutex_lock (&meeting->lock);
  if (++meeting->n >= N_THREADS)
    g_cond_broadcast (&meeting->all_are_here);
  while (meeting->n < N_THREADS && g_cond_wait_until (&meeting->all_are_here, &meeting->lock, deadline))
    continue;
  g_mutex_unlock (&meeting->lock);
}

static gboolean
has_met (gpointer data)
{
  GPtrArray *tasks = data;

  for (guint i = 0; i < tasks->len; i++)
    if (!g_task_get_completed (g_ptr_array_index (tasks, i)))
      return FALSE;

  return TRUE;
}

/* When tasks meet in all threads there are, what was begun in them before has ended. GTK 4.8 reads icons there, and crashes when
 * one is wanted again that such a thread is just then the last to let go: a window that is closed while it appears. */
static void
wait_for_threads (void)
{
  static Meeting meeting;
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);

  meeting.n = 0;
  for (guint i = 0; i < N_THREADS; i++)
    {
      GTask *task = g_task_new (NULL, NULL, NULL, NULL);

      g_task_set_task_data (task, &meeting, NULL);
      g_task_run_in_thread (task, meet);
      g_ptr_array_add (tasks, task);
    }
  wait_for (has_met, tasks);
}

/* Edits a map in a new window for a while, and takes all of it back. */
static void
run_sequence (Person *self, gconstpointer application)
{
  JourneyHistory *history;
  g_autoptr (JourneyState) first = NULL;

  window_set_up (&self->fixture, application);
  show_map (self, canvas_map_small ());
  history = journey_map_history (self->canvas.map);
  first = journey_state_ref (journey_map_state (self->canvas.map));
  for (guint i = 0; i < STEPS; i++)
    {
      do_something (self);
      assert_cold (self);
      if (i % 10 == 0)
        wait_idle ();
    }

  journey_window_commit (self->fixture.window);
  g_assert_false (journey_history_in_transaction (history));
  while (journey_history_undo (history))
    continue;
  g_assert_true (journey_map_state (self->canvas.map) == first);
  wait_idle ();
  window_tear_down (&self->fixture, NULL);
  wait_for_threads ();
}

static double
resident (void)
{
  g_autofree char *text = NULL;
  unsigned long pages_all;
  unsigned long pages_here;

  malloc_trim (0);
  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  g_assert_cmpint (sscanf (text, "%lu %lu", &pages_all, &pages_here), ==, 2);

  return (double)pages_here * (double)sysconf (_SC_PAGESIZE);
}

static void
measure (Sizes *sizes)
{
  double in_all = resident ();
  struct mallinfo2 info = mallinfo2 ();
  double in_use = (double)(info.uordblks + info.hblkhd);

  g_array_append_val (sizes->resident, in_all);
  g_array_append_val (sizes->heap, in_use);
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  double one = *(const double *)a;
  double other = *(const double *)b;

  return one < other ? -1 : one > other;
}

static double
median (GArray *sizes, guint from, guint to)
{
  g_autoptr (GArray) part = g_array_new (FALSE, FALSE, sizeof (double));

  g_array_append_vals (part, &g_array_index (sizes, double, from), to - from);
  g_array_sort (part, compare_sizes);

  return g_array_index (part, double, part->len / 2);
}

static double
in_second_round (GArray *sizes)
{
  return median (sizes, ROUND, 2 * ROUND);
}

static double
in_last_round (GArray *sizes)
{
  return median (sizes, sizes->len - ROUND, sizes->len);
}

/* When everything was there twice, nothing more is needed: what is in use tells what is kept, however little it is, and what the
 * process has tells what it costs. */
static void
assert_no_growth (Sizes *sizes)
{
  double before;
  double after;
  double kept;
  guint n = sizes->heap->len;

  if (n < 3 * ROUND)
    return;

  before = in_second_round (sizes->resident);
  after = in_last_round (sizes->resident);
  kept = (in_last_round (sizes->heap) - in_second_round (sizes->heap)) / (n - 2 * ROUND);
  g_test_message ("reached: memory %.1f MB in the second round of %u sequences, %.1f MB in the last of %u; "
                  "%.1f kB kept of each window",
                  before / 1e6, ROUND, after / 1e6, n / ROUND, kept / 1e3);
  g_assert_cmpfloat (kept, <=, KEPT);
  g_assert_cmpfloat (after, <=, before * (1 + NOISE) + KEPT * (n - 2 * ROUND));
}

static void
test_random (gconstpointer application)
{
  const char *seconds = g_getenv ("TORTURE_SECONDS");
  gint64 begin = g_get_monotonic_time ();
  gint64 end = begin + (gint64)(g_ascii_strtod (seconds ? seconds : "0", NULL) * G_TIME_SPAN_SECOND);
  guint32 seed = (guint32)g_test_rand_int ();
  g_autoptr (GRand) chance = g_rand_new ();
  g_autoptr (GArray) resident_sizes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) heap_sizes = g_array_new (FALSE, FALSE, sizeof (double));
  Sizes sizes = { .resident = resident_sizes, .heap = heap_sizes };
  Person self = { .chance = chance };

  while (g_get_monotonic_time () < end || (!seconds && heap_sizes->len < FEW))
    {
      g_rand_set_seed (chance, seed + heap_sizes->len % ROUND);
      run_sequence (&self, application);
      measure (&sizes);
    }

  g_test_message ("reached: %u sequences of %u steps in the window, in %.1f minutes", heap_sizes->len, STEPS,
                  (double)(g_get_monotonic_time () - begin) / G_TIME_SPAN_MINUTE);
  assert_no_growth (&sizes);
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  g_test_add_data_func ("/window-random", application, test_random);

  return g_test_run ();
}
