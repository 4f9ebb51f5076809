/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-window-private.h"

static void
put_focus_back (JourneyWindow *self)
{
  GtkWidget *place = self->document ? GTK_WIDGET (self->view) : self->start_page;

  if (place)
    gtk_widget_grab_focus (place);
}

static void
on_close (GtkWidget *notice)
{
  journey_window_remove_notice (JOURNEY_WINDOW (gtk_widget_get_root (notice)), notice);
}

static GtkWidget *
offer_new (JourneyRecoverItem *item, guint n)
{
  const char *id = journey_recover_item_id (item);
  g_autofree char *heading = g_strdup_printf (_ ("Sojourn was closed before “%s” was saved"), journey_recover_item_title (item));
  /* Translators: a sentence, and how many notices like it there are, of which one is shown at a time */
  g_autofree char *counted = n > 1 ? g_strdup_printf (_ ("%s (1 of %u)"), heading, n) : g_strdup (heading);
  g_autofree char *text = journey_recover_item_describe (item);
  GtkWidget *offer = journey_notice_new (counted, text);
  JourneyNotice *notice = JOURNEY_NOTICE (offer);

  if (journey_recover_item_can_compare (item))
    journey_notice_add_button (notice, _ ("Show _What Differs"), "win.compare-copy", id);
  journey_notice_add_button (notice, _ ("_Discard…"), "win.discard-copy", id);
  if (journey_recover_item_can_restore (item))
    gtk_widget_add_css_class (journey_notice_add_button (notice, _ ("_Restore"), "win.restore-copy", id), "suggested-action");
  gtk_widget_set_tooltip_text (journey_notice_add_close (notice, "win.put-off-copy", id),
                               _ ("Not now: ask again at the next start"));

  return offer;
}

/* The copy of the map that is open here comes first, so that its keys are for what is seen. */
static JourneyRecoverItem *
find_offer (JourneyWindow *self, GListModel *items)
{
  GFile *file = self->document ? journey_document_file (self->document) : NULL;

  for (guint i = 0; file && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (JourneyRecoverItem) item = g_list_model_get_item (items, i);
      GFile *its = journey_recover_item_file (item);

      if (its && g_file_equal (its, file))
        return g_steal_pointer (&item);
    }

  return g_list_model_get_item (items, 0);
}

/* One at a time, so that there is room for the map. */
static void
show_offer (JourneyWindow *self)
{
  GListModel *items = journey_recover_list_items (journey_application_left (journey_window_application (self)));
  g_autoptr (JourneyRecoverItem) item = find_offer (self, items);

  while (self->offers->len > 0)
    journey_window_remove_notice (self, g_ptr_array_index (self->offers, 0));
  if (item)
    {
      GtkWidget *offer = offer_new (item, g_list_model_get_n_items (items));

      g_ptr_array_add (self->offers, offer);
      journey_window_add_notice (self, offer);
    }
  journey_window_update_actions (self);
}

static void
show_trouble (JourneyWindow *self)
{
  const char *trouble = journey_recover_keeper_trouble (journey_document_keeper (self->document));
  g_autofree char *text = NULL;

  if (self->trouble)
    journey_window_remove_notice (self, self->trouble);
  if (!trouble)
    return;

  text = g_strdup_printf (_ ("%s Save the map often. This is tried again by itself."), trouble);
  g_set_weak_pointer (&self->trouble, journey_notice_new (_ ("No copy can be kept of what is not saved"), text));
  journey_window_add_closable_notice (self, self->trouble);
}

/**
 * journey_window_init_notices:
 *
 * Offers what was left over, in this window as in all others.
 */
void
journey_window_init_notices (JourneyWindow *self)
{
  GListModel *left = journey_recover_list_items (journey_application_left (journey_window_application (self)));

  g_signal_connect_object (left, "items-changed", G_CALLBACK (show_offer), self, G_CONNECT_SWAPPED);
  show_offer (self);
}

/**
 * journey_window_follow_trouble:
 *
 * Says from now on when no copies of the window's map can be kept, and offers the copy that was left of it first.
 */
void
journey_window_follow_trouble (JourneyWindow *self)
{
  g_signal_connect_object (journey_document_keeper (self->document), "notify::trouble", G_CALLBACK (show_trouble), self,
                           G_CONNECT_SWAPPED);
  show_offer (self);
}

/**
 * journey_window_add_notice:
 * @notice: (transfer floating): a JourneyNotice
 *
 * Says something above what is open.
 */
void
journey_window_add_notice (JourneyWindow *self, GtkWidget *notice)
{
  journey_notice_set_folded (JOURNEY_NOTICE (notice), journey_adaptive_bin_is_narrow (self->adaptive));
  gtk_box_append (self->notices, notice);
  gtk_widget_set_visible (self->notices_window, TRUE);
}

/**
 * journey_window_add_closable_notice:
 *
 * Says something about what is open, above all else, with a button at its end that puts it away.
 */
void
journey_window_add_closable_notice (JourneyWindow *self, GtkWidget *notice)
{
  GtkWidget *close = journey_notice_add_close (JOURNEY_NOTICE (notice), NULL, NULL);

  g_signal_connect_object (close, "clicked", G_CALLBACK (on_close), notice, G_CONNECT_SWAPPED);
  journey_window_add_notice (self, notice);
  gtk_box_reorder_child_after (self->notices, notice, NULL);
}

/**
 * journey_window_remove_notice:
 *
 * Puts a notice away. If the focus was in it, it goes to what is open.
 */
void
journey_window_remove_notice (JourneyWindow *self, GtkWidget *notice)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  /* A button loses it before its notice goes when there is nothing left for it to do. */
  gboolean had_focus = !focus || gtk_widget_is_ancestor (focus, notice);

  g_ptr_array_remove (self->offers, notice);
  gtk_box_remove (self->notices, notice);
  gtk_widget_set_visible (self->notices_window, gtk_widget_get_first_child (GTK_WIDGET (self->notices)) != NULL);
  if (had_focus)
    put_focus_back (self);
}

/**
 * journey_window_fold_notices:
 *
 * Fits them into the width of the window.
 */
void
journey_window_fold_notices (JourneyWindow *self)
{
  GtkWidget *notice = gtk_widget_get_first_child (GTK_WIDGET (self->notices));

  for (; notice; notice = gtk_widget_get_next_sibling (notice))
    journey_notice_set_folded (JOURNEY_NOTICE (notice), journey_adaptive_bin_is_narrow (self->adaptive));
}
