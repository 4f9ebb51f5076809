/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-window-private.h"

static GSettings *
settings_of (JourneyWindow *self)
{
  JourneyApplication *application = journey_window_application (self);

  return application ? journey_application_settings (application) : NULL;
}

static void
store_view (JourneyWindow *self, GSettings *settings)
{
  JourneySplitView *split = journey_map_view_split (self->view);
  JourneyCanvas *canvas = journey_map_view_canvas (self->view);

  g_settings_set_boolean (settings, "panel-visible", journey_split_view_shows_sidebar_unfolded (split));
  g_settings_set_int (settings, "panel-width", journey_split_view_sidebar_width (split));
  g_settings_set_string (settings, "panel-page", gtk_stack_get_visible_child_name (journey_map_view_pages (self->view)));
  g_settings_set_boolean (settings, "large-text", journey_canvas_has_large_text (canvas));
  g_settings_set_double (settings, "zoom", CLAMP (journey_viewport_magnification (journey_canvas_viewport (canvas)), 0.1, 4));
}

/**
 * journey_window_restore:
 *
 * Gives a new window the size that the last one had.
 */
void
journey_window_restore (JourneyWindow *self)
{
  GSettings *settings = settings_of (self);

  if (!settings)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/**
 * journey_window_restore_view:
 *
 * Puts the side panel and the zoom back to what they were last.
 */
void
journey_window_restore_view (JourneyWindow *self)
{
  GSettings *settings = settings_of (self);
  JourneySplitView *split = journey_map_view_split (self->view);
  g_autofree char *page = NULL;

  if (!settings)
    return;

  page = g_settings_get_string (settings, "panel-page");
  journey_split_view_set_sidebar_width (split, g_settings_get_int (settings, "panel-width"));
  journey_split_view_set_show_sidebar (split, g_settings_get_boolean (settings, "panel-visible"));
  gtk_stack_set_visible_child_name (journey_map_view_pages (self->view), page);
  journey_canvas_set_large_text (journey_map_view_canvas (self->view), g_settings_get_boolean (settings, "large-text"));
  g_object_set (journey_map_view_canvas (self->view), "zoom", g_settings_get_double (settings, "zoom"), NULL);
  g_settings_bind (settings, "ranking-docked", journey_map_view_gap_choices (self->view), "docked", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "matrix-axis", journey_map_view_gap_choices (self->view), "axis", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "matrix-crosshair", journey_map_view_gap_choices (self->view), "crosshair", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "overview", journey_map_view_canvas (self->view), "overview", G_SETTINGS_BIND_DEFAULT);
}

/**
 * journey_window_store:
 *
 * Remembers what the next window is to look like.
 */
void
journey_window_store (JourneyWindow *self)
{
  GSettings *settings = settings_of (self);
  int width;
  int height;

  if (!settings)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (self->view)
    store_view (self, settings);
}

/**
 * journey_window_last_folder:
 *
 * Returns: (transfer full) (nullable): the folder that something was opened from or saved to last
 */
GFile *
journey_window_last_folder (JourneyWindow *self)
{
  GSettings *settings = settings_of (self);
  g_autofree char *uri = settings ? g_settings_get_string (settings, "last-folder") : NULL;

  return uri && *uri ? g_file_new_for_uri (uri) : NULL;
}

/**
 * journey_window_set_last_folder:
 * @file: what was opened or saved
 *
 * Remembers the folder it is in.
 */
void
journey_window_set_last_folder (JourneyWindow *self, GFile *file)
{
  GSettings *settings = settings_of (self);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder ? g_file_get_uri (folder) : NULL;

  if (settings && uri)
    g_settings_set_string (settings, "last-folder", uri);
}
