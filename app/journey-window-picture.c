/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-dialogs.h"
#include "journey-export-choice.h"
#include "journey-picture-content.h"
#include "journey-window-private.h"

/* Other programs show a picture at once; what is larger is for files. */
#define MAX_TOUCHPOINTS 2000

/* Up to so many touchpoints a PNG has this resolution. */
static const struct
{
  guint n;
  double dpi;
} densities[] = { { 100, 144 }, { 500, 96 }, { MAX_TOUCHPOINTS, 72 } };

static guint
count_touchpoints (JourneyState *map, const JourneyExportOptions *options)
{
  g_autoptr (JourneyState) chosen = journey_export_choose (map, options);
  guint n = 0;

  for (guint i = 0; i < journey_state_n_children (chosen, JOURNEY_MAP_STAGES); i++)
    n += journey_state_n_children (journey_state_child (chosen, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TOUCHPOINTS);

  return n;
}

static double
density_of (guint n_touchpoints)
{
  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    if (n_touchpoints <= densities[i].n)
      return densities[i].dpi;

  return 0;
}

static void
on_failed (JourneyWindow *self, const char *message)
{
  if (self->document)
    journey_dialog_tell (GTK_WINDOW (self), _ ("The picture could not be pasted"), message);
}

static void
tell_copied (JourneyWindow *self, const char *words, const char *other, const char *action)
{
  AdwToast *toast = journey_toast_new (words);

  if (other)
    {
      adw_toast_set_button_label (toast, other);
      adw_toast_set_action_name (toast, action);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Returns whether the picture is not too large. */
static gboolean
copy (JourneyWindow *self, JourneyExportOptions *options)
{
  JourneyState *map = journey_map_state (journey_document_map (self->document));
  g_autoptr (GdkContentProvider) content = NULL;

  options->dpi = density_of (count_touchpoints (map, options));
  if (options->dpi == 0)
    {
      journey_window_add_toast (self, _ ("This is too large for a copied picture. Copy a few stages, or export the map."));
      return FALSE;
    }

  content = journey_picture_content_new (map, options);
  g_signal_connect_object (content, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);

  return TRUE;
}

static void
copy_whole (JourneyWindow *self, gboolean or_focus)
{
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;

  if (copy (self, &options))
    tell_copied (self, _ ("Copied the map as a picture"), or_focus ? _ ("_Only This") : NULL, "win.copy-selected-picture");
}

static void
copy_selected (JourneyWindow *self, JourneyExportOptions *options)
{
  if (copy (self, options))
    tell_copied (self, _ ("Copied the selection as a picture"), _ ("_Whole Map"), "win.copy-whole-picture");
}

/**
 * journey_window_copy_picture:
 *
 * Puts a picture of the selected stages, lanes, touchpoints or cells onto the clipboard, or else of the map: a single
 * touchpoint has the focus almost always, and is there for who asks for it.
 */
void
journey_window_copy_picture (JourneyWindow *self)
{
  g_autoptr (JourneyExportOptions) options = NULL;
  JourneyCanvasScope scope;

  journey_window_commit (self);
  options = journey_canvas_picture_options (journey_map_view_canvas (self->view), &scope);
  if (scope == JOURNEY_CANVAS_SCOPE_PART)
    copy_selected (self, options);
  else
    copy_whole (self, scope == JOURNEY_CANVAS_SCOPE_FOCUS);
}

/**
 * journey_window_copy_selected_picture:
 *
 * Puts a picture of what is selected onto the clipboard, and be it a single touchpoint; of the map if nothing is any more.
 */
void
journey_window_copy_selected_picture (JourneyWindow *self)
{
  g_autoptr (JourneyExportOptions) options = NULL;
  JourneyCanvasScope scope;

  journey_window_commit (self);
  options = journey_canvas_picture_options (journey_map_view_canvas (self->view), &scope);
  if (scope != JOURNEY_CANVAS_SCOPE_NOTHING)
    copy_selected (self, options);
  else
    copy_whole (self, FALSE);
}

/**
 * journey_window_copy_whole_picture:
 *
 * Puts a picture of the map onto the clipboard, whatever is selected.
 */
void
journey_window_copy_whole_picture (JourneyWindow *self)
{
  journey_window_commit (self);
  copy_whole (self, FALSE);
}
