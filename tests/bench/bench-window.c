/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-window.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define PATIENCE (60 * G_TIME_SPAN_SECOND)
#define SETTLE (2 * G_TIME_SPAN_SECOND)
#define LEAST_COLOURS 3
#define LEAST_WIDTH 200

static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

static guint
count_colours (XImage *image)
{
  gulong seen[LEAST_COLOURS];
  guint n = 0;

  for (int y = 3; y < image->height && n < LEAST_COLOURS; y += 7)
    for (int x = 3; x < image->width && n < LEAST_COLOURS; x += 7)
      {
        gulong pixel = XGetPixel (image, x, y) & 0xffffff;
        guint i = 0;

        while (i < n && seen[i] != pixel)
          i++;
        if (i == n)
          seen[n++] = pixel;
      }

  return n;
}

static gboolean
is_painted (Display *display, Window window)
{
  XWindowAttributes attributes;
  XImage *image;
  guint n;

  if (!XGetWindowAttributes (display, window, &attributes) || attributes.map_state != IsViewable)
    return FALSE;

  image = XGetImage (display, window, 0, 0, (guint)attributes.width, (guint)attributes.height, AllPlanes, ZPixmap);
  if (!image)
    return FALSE;

  n = count_colours (image);
  XDestroyImage (image);

  return n >= LEAST_COLOURS;
}

static gboolean
is_real_window (Display *display, Window window)
{
  XWindowAttributes attributes;

  return XGetWindowAttributes (display, window, &attributes) && !attributes.override_redirect && attributes.class == InputOutput
         && attributes.width >= LEAST_WIDTH;
}

static Window
next_window (Display *display)
{
  while (XPending (display))
    {
      XEvent event;

      XNextEvent (display, &event);
      if (event.type == MapNotify && is_real_window (display, event.xmap.window))
        return event.xmap.window;
    }

  return None;
}

static double
memory_of (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", pid);
  g_autofree char *contents = NULL;
  const char *pss;
  long kib = 0;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    return 0;
  pss = strstr (contents, "\nPss:");
  if (!pss || sscanf (pss, "\nPss: %ld", &kib) != 1)
    return 0;

  return (double)kib / 1024;
}

static void
end (GPid pid)
{
  kill (pid, SIGTERM);
  for (guint i = 0; i < 100 && waitpid (pid, NULL, WNOHANG) != pid; i++)
    {
      g_usleep (20000);
      if (i == 60)
        kill (pid, SIGKILL);
    }
}

static gboolean
wait_until_painted (Display *display, gint64 start)
{
  Window window = None;

  while (g_get_monotonic_time () - start < PATIENCE)
    {
      struct pollfd fd = { ConnectionNumber (display), POLLIN, 0 };

      if (!window)
        window = next_window (display);
      if (window && is_painted (display, window))
        return TRUE;
      poll (&fd, 1, 1);
    }

  return FALSE;
}

gboolean
bench_window_watch (char **argv, gboolean measure_memory, BenchWindow *seen)
{
  GSpawnFlags flags = G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL | G_SPAWN_SEARCH_PATH;
  Display *display = XOpenDisplay (NULL);
  gboolean painted = FALSE;
  gint64 start;
  GPid pid;

  if (!display)
    return FALSE;

  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);

  start = g_get_monotonic_time ();
  if (g_spawn_async (NULL, argv, NULL, flags, NULL, NULL, &pid, NULL))
    {
      painted = wait_until_painted (display, start);
      seen->painted = (double)(g_get_monotonic_time () - start) / 1000;
      if (measure_memory)
        {
          g_usleep (SETTLE);
          seen->memory = memory_of (pid);
        }
      end (pid);
    }
  XCloseDisplay (display);

  return painted;
}
