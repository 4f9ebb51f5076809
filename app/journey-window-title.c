/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-window-private.h"

/* A save that takes no longer is not worth telling. */
#define PATIENCE_MS 500

static const char *
standing (JourneyWindow *self)
{
  JourneyDocument *document = self->document;

  if (journey_document_is_read_only (document))
    return _ ("read-only");
  if (self->tells_saving)
    return _ ("saving…");
  if (!journey_document_file (document))
    return _ ("not saved yet");

  return journey_document_is_modified (document) ? _ ("changes not saved") : _ ("saved");
}

static const char *
map_state_label (JourneyMap *map)
{
  return journey_field_label (journey_spec_field (JOURNEY_MAP_STATE),
                              journey_node_integer (JOURNEY_NODE (map), JOURNEY_MAP_STATE));
}

static char *
subtitle (JourneyWindow *self)
{
  JourneyDocument *document = self->document;
  const char *state = map_state_label (journey_document_map (document));
  GFile *file = journey_document_file (document);
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  if (!file)
    return g_strdup_printf ("%s · %s", state, standing (self));

  name = g_file_get_basename (file);
  shown = g_filename_display_name (name);

  return g_strdup_printf ("%s · %s · %s", shown, state, standing (self));
}

static void
show_title (JourneyWindow *self, const char *title)
{
  g_autofree char *marked = journey_document_is_modified (self->document) ? g_strdup_printf ("• %s", title) : g_strdup (title);
  g_autofree char *below = subtitle (self);
  /* Translators: the title of a window: the title of the map, and the name of the program */
  g_autofree char *window_title = g_strdup_printf (_ ("%s — %s"), title, g_get_application_name ());

  adw_window_title_set_title (self->title, marked);
  adw_window_title_set_subtitle (self->title, below);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title_button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, below, -1);
  if (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (self)), window_title) != 0)
    gtk_window_set_title (GTK_WINDOW (self), window_title);
}

static gboolean
on_patience_lost (gpointer data)
{
  JourneyWindow *self = data;

  self->saving_later = 0;
  self->tells_saving = TRUE;
  journey_window_update_title (self);

  return G_SOURCE_REMOVE;
}

/**
 * journey_window_update_saving:
 *
 * Says that a save is under way when it takes long.
 */
void
journey_window_update_saving (JourneyWindow *self)
{
  if (!journey_document_is_saving (self->document))
    {
      g_clear_handle_id (&self->saving_later, g_source_remove);
      self->tells_saving = FALSE;
    }
  else if (!self->saving_later && !self->tells_saving)
    self->saving_later = g_timeout_add (PATIENCE_MS, on_patience_lost, self);
}

/**
 * journey_window_update_title:
 *
 * Says which map the window shows, and whether it is saved.
 */
void
journey_window_update_title (JourneyWindow *self)
{
  g_autofree char *title = self->document ? journey_document_title (self->document) : NULL;

  if (title)
    {
      show_title (self, title);
      return;
    }

  adw_window_title_set_title (self->title, g_get_application_name ());
  adw_window_title_set_subtitle (self->title, NULL);
  gtk_window_set_title (GTK_WINDOW (self), g_get_application_name ());
}
