/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-hands.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "wait-for.h"

static void
on_ended (GObject *source, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *)done = TRUE;
}

static gboolean
is_true (gpointer done)
{
  return *(gboolean *)done;
}

static gboolean
has_answered (gpointer descriptor)
{
  GPollFD answer = { .fd = *(int *)descriptor, .events = G_IO_IN };

  return g_poll (&answer, 1, 0) > 0;
}

/* Wayland lets no program press keys in others, so there somebody else has the hands, see wayland-hands. */
static void
tell_hands (const char *socket_path, const char *const *words)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  g_autoptr (GString) order = g_string_new (NULL);
  char answer[8] = "";
  int hands = socket (AF_UNIX, SOCK_STREAM, 0);

  for (guint i = 0; words[i]; i++)
    g_string_append_len (order, words[i], (gssize)strlen (words[i]) + 1);
  g_string_append_c (order, '\0');
  g_strlcpy (address.sun_path, socket_path, sizeof address.sun_path);
  g_assert_no_errno (connect (hands, (struct sockaddr *)&address, sizeof address));
  g_assert_cmpint (write (hands, order->str, order->len), ==, order->len);
  wait_for (has_answered, &hands);
  g_assert_cmpint (read (hands, answer, sizeof answer - 1), >, 0);
  g_assert_cmpstr (answer, ==, "done");
  close (hands);
}

static const char *
wayland_hands (void)
{
  return g_getenv ("HEADLESS_HANDS");
}

/* The program goes on meanwhile, as it does under real hands. */
void
hands_run (const char *const *words)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  if (wayland_hands ())
    {
      g_assert_cmpstr (words[0], ==, "xdotool");
      tell_hands (wayland_hands (), words + 1);
      return;
    }

  /* Whoever need not close files for the new program need not copy itself either, which takes long with a sanitizer's memory. */
  process = g_subprocess_newv (words, G_SUBPROCESS_FLAGS_INHERIT_FDS, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, on_ended, &done);
  wait_for (is_true, &done);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

void
hands_open (CanvasWindow *self, JourneyMap *map)
{
  canvas_window_open (self, map);
  if (!wayland_hands ())
    hands_run (
        (const char *const[]){ "xdotool", "search", "--name", CANVAS_WINDOW_TITLE, "windowmove", "0", "0", "windowfocus", NULL });
  wait_for (is_active, self->window);
  journey_canvas_focus_first (self->canvas);
}

void
hands_press (const char *keys)
{
  hands_run ((const char *const[]){ "xdotool", "key", keys, NULL });
}

void
hands_type (const char *text)
{
  hands_run ((const char *const[]){ "xdotool", "type", "--delay", "5", text, NULL });
}

void
hands_point (double x, double y)
{
  g_autofree char *at_x = g_strdup_printf ("%d", (int)x);
  g_autofree char *at_y = g_strdup_printf ("%d", (int)y);

  hands_run ((const char *const[]){ "xdotool", "mousemove", at_x, at_y, NULL });
}

static gboolean
count_releases (GtkEventControllerLegacy *controller, GdkEvent *event, int *left)
{
  if (gdk_event_get_event_type (event) == GDK_BUTTON_RELEASE)
    (*left)--;

  return FALSE;
}

static gboolean
is_none_left (gpointer left)
{
  return *(int *)left <= 0;
}

/* Until the button has come up again, since what closes a window before that leaves GTK waiting for it. */
void
hands_click (CanvasWindow *self, const char *button, const char *times)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();
  int left = atoi (times);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (count_releases), &left);
  gtk_widget_add_controller (self->window, controller);
  hands_run ((const char *const[]){ "xdotool", "click", "--repeat", times, "--delay", "20", button, NULL });
  wait_for (is_none_left, &left);
  gtk_widget_remove_controller (self->window, controller);
}

void
hands_point_at_box (CanvasWindow *self, const JourneyBox *box)
{
  JourneyViewport *viewport = journey_canvas_viewport (self->canvas);
  JourneyRect seen = journey_viewport_to_view (viewport, &box->rect);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self->canvas));
  graphene_point_t at;
  double x, y;

  g_assert_true (
      gtk_widget_compute_point (GTK_WIDGET (self->canvas), GTK_WIDGET (native),
                                &GRAPHENE_POINT_INIT ((float)(seen.x + seen.width / 2), (float)(seen.y + seen.height / 2)), &at));
  gtk_native_get_surface_transform (native, &x, &y);
  /* A Wayland compositor places a window without what is drawn around it. */
  if (wayland_hands ())
    x = y = 0;
  hands_point (at.x + x, at.y + y);
}

void
hands_point_at (CanvasWindow *self, gpointer node, JourneyBoxKind kind)
{
  JourneyBox box;

  g_assert_true (journey_scene_find (journey_canvas_scene (self->canvas), journey_node_id (node), kind, &box));
  hands_point_at_box (self, &box);
}

/** Wish: What is waited for. */
typedef struct
{
  CanvasWindow *window;
  JourneyNode *node;
  JourneyFieldId field;
  const char *text;
  JourneyBoxKind kind;
} Wish;

static gboolean
has_text (gpointer data)
{
  Wish *wish = data;

  return g_strcmp0 (journey_node_text (wish->node, wish->field), wish->text) == 0;
}

static gboolean
has_focus (gpointer data)
{
  Wish *wish = data;
  JourneyBox box;

  return journey_canvas_focused_box (wish->window->canvas, &box) && box.kind == wish->kind
         && g_strcmp0 (box.id, wish->node ? journey_node_id (wish->node) : "") == 0;
}

static gboolean
is_editing (gpointer data)
{
  return journey_canvas_is_editing (((Wish *)data)->window->canvas);
}

static gboolean
is_not_editing (gpointer data)
{
  return !is_editing (data);
}

void
hands_expect_text (CanvasWindow *self, gpointer node, JourneyFieldId field, const char *text)
{
  wait_for (has_text, &(Wish){ .window = self, .node = node, .field = field, .text = text });
}

void
hands_expect_focus (CanvasWindow *self, JourneyBoxKind kind, gpointer node)
{
  wait_for (has_focus, &(Wish){ .window = self, .node = node, .kind = kind });
}

void
hands_expect_editing (CanvasWindow *self, gboolean editing)
{
  wait_for (editing ? is_editing : is_not_editing, &(Wish){ .window = self });
}
