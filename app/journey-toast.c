/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-toast.h"

#include <glib/gi18n.h>
#include <math.h>

/* What takes no longer than this is not worth telling before it is done. */
#define PATIENCE_MS 800

/* Between a toast and what it must not cover, in pixels. */
#define CLEAR 8

/**
 * journey_toast_new:
 * @text: as it is to be read; names of files and touchpoints are no markup, for which toasts take their text
 *
 * Returns: (transfer floating): a toast with it
 */
AdwToast *
journey_toast_new (const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  return adw_toast_new (markup);
}

/**
 * journey_toast_keep_clear:
 * @overlay: to which a toast was just added
 * @rect: in @overlay
 *
 * Lets that toast stand above @rect if it would cover some of it, and there is room.
 */
void
journey_toast_keep_clear (AdwToastOverlay *overlay, const graphene_rect_t *rect)
{
  GtkWidget *toast = gtk_widget_get_last_child (GTK_WIDGET (overlay));
  double height = gtk_widget_get_height (GTK_WIDGET (overlay));
  double top = rect->origin.y, bottom = top + rect->size.height;
  GtkBorder margin;
  int natural;

  if (!toast || g_strcmp0 (gtk_widget_get_css_name (toast), "toast") != 0)
    return;

  /* That counts what the style keeps free around it. */
  gtk_widget_measure (toast, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  gtk_style_context_get_margin (gtk_widget_get_style_context (toast), &margin);
  if (bottom > height - natural && top < height - margin.bottom && top > natural - margin.bottom + CLEAR)
    gtk_widget_set_margin_bottom (toast, (int)ceil (height - margin.bottom - top) + CLEAR);
}

static gboolean
on_patience_lost (gpointer data)
{
  JourneyWaitToast *self = data;

  self->later = 0;
  self->toast = journey_toast_new (self->text);
  adw_toast_set_timeout (self->toast, 0);
  adw_toast_set_button_label (self->toast, _ ("_Cancel"));
  adw_toast_set_action_name (self->toast, self->action);
  adw_toast_overlay_add_toast (self->overlay, g_object_ref (self->toast));

  return G_SOURCE_REMOVE;
}

/**
 * journey_wait_toast_begin:
 * @overlay: where it comes up; must be there until the end is told
 * @text: (transfer none): what is under way, for people; kept as it is until then
 * @action: (transfer none): what cancels it; the same
 *
 * Begins to wait for something, in place of what was waited for until now.
 */
void
journey_wait_toast_begin (JourneyWaitToast *self, AdwToastOverlay *overlay, const char *text, const char *action)
{
  journey_wait_toast_end (self);
  self->overlay = overlay;
  self->text = text;
  self->action = action;
  self->later = g_timeout_add (PATIENCE_MS, on_patience_lost, self);
}

/**
 * journey_wait_toast_end:
 *
 * Tells that there is nothing to wait for any more. Does nothing when there was nothing.
 */
void
journey_wait_toast_end (JourneyWaitToast *self)
{
  g_clear_handle_id (&self->later, g_source_remove);
  if (self->toast)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
}
