/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-recent-row.h"

#include <glib/gi18n.h>

#include "journey-sparkline.h"

struct _JourneyRecentRow
{
  GtkListBoxRow parent_instance;

  JourneyRecentItem *item;
  JourneyRecentRowStyle style;
  GtkWidget *curve; /* NULL unless FULL */
  GtkLabel *title;
  GtkLabel *about; /* NULL for TITLE */
  GtkLabel *gap;   /* NULL unless FULL */
  GtkLabel *gap_words;
};

G_DEFINE_FINAL_TYPE (JourneyRecentRow, journey_recent_row, GTK_TYPE_LIST_BOX_ROW)

static GtkLabel *
label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);

  return GTK_LABEL (label);
}

static char *
about_text (JourneyRecentRow *self)
{
  g_autofree char *name = journey_recent_item_name (self->item);
  g_autofree char *folder = journey_recent_item_place (self->item);
  g_autofree char *place = name ? g_strdup_printf ("%s · %s", name, folder) : g_strdup (folder);
  g_autofree char *when = NULL;

  if (journey_recent_item_is_lost (self->item))
    return g_strdup_printf (_ ("Not there any more · %s"), place);
  if (self->style == JOURNEY_RECENT_ROW_SHORT)
    return g_steal_pointer (&place);

  when = journey_recent_item_when (self->item);

  return g_strdup_printf ("%s · %s", when, place);
}

static void
show_gap (JourneyRecentRow *self, const JourneyMapSummary *summary)
{
  if (!summary->figure_words)
    return;

  gtk_label_set_text (self->gap, summary->figure);
  gtk_label_set_text (self->gap_words, summary->figure_words);
  gtk_widget_remove_css_class (GTK_WIDGET (self->gap), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->gap), "success");
  if (summary->standing == JOURNEY_STANDING_SHORT)
    gtk_widget_add_css_class (GTK_WIDGET (self->gap), "error");
  else if (summary->standing == JOURNEY_STANDING_EXCEEDS)
    gtk_widget_add_css_class (GTK_WIDGET (self->gap), "success");
}

static void
show_item (JourneyRecentRow *self)
{
  const JourneyMapSummary *summary = journey_recent_item_summary (self->item);
  g_autofree char *title = journey_recent_item_title (self->item);

  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_sensitive (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)), !journey_recent_item_is_lost (self->item));
  if (self->about)
    {
      g_autofree char *about = about_text (self);

      gtk_label_set_text (self->about, about);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about, -1);
    }
  if (self->style == JOURNEY_RECENT_ROW_FULL && summary)
    {
      journey_sparkline_set_values (JOURNEY_SPARKLINE (self->curve), summary->curve, summary->n_curve);
      show_gap (self, summary);
    }
}

/* As on the map: a figure, and in small letters what it is. */
static GtkWidget *
make_gap (JourneyRecentRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->gap = label_new ("journey-recent-gap");
  self->gap_words = label_new ("caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->gap_words), "dim-label");
  gtk_label_set_xalign (self->gap, 1);
  gtk_label_set_xalign (self->gap_words, 1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->gap));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->gap_words));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

static void
add_parts (JourneyRecentRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 15);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gboolean full = self->style == JOURNEY_RECENT_ROW_FULL;

  if (full)
    gtk_box_append (GTK_BOX (box), self->curve = journey_sparkline_new ());
  self->title = label_new (self->style == JOURNEY_RECENT_ROW_TITLE ? NULL : "heading");
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  if (self->style != JOURNEY_RECENT_ROW_TITLE)
    {
      self->about = label_new ("caption");
      gtk_widget_add_css_class (GTK_WIDGET (self->about), "dim-label");
      gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->about));
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), texts);
  if (full)
    gtk_box_append (GTK_BOX (box), make_gap (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

static void
journey_recent_row_dispose (GObject *object)
{
  g_clear_object (&JOURNEY_RECENT_ROW (object)->item);

  G_OBJECT_CLASS (journey_recent_row_parent_class)->dispose (object);
}

static void
journey_recent_row_class_init (JourneyRecentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_recent_row_dispose;
}

static void
journey_recent_row_init (JourneyRecentRow *self)
{
}

/**
 * journey_recent_row_new:
 * @action: what activating the row does; its target is the URI of the file
 *
 * Returns: (transfer floating): a row that shows the item and follows it
 */
GtkWidget *
journey_recent_row_new (JourneyRecentItem *item, JourneyRecentRowStyle style, const char *action)
{
  JourneyRecentRow *self = g_object_new (JOURNEY_TYPE_RECENT_ROW, NULL);
  g_autofree char *uri = g_file_get_uri (journey_recent_item_file (item));

  self->item = g_object_ref (item);
  self->style = style;
  add_parts (self);
  show_item (self);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);

  g_signal_connect_object (item, "loaded", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
  journey_recent_item_load (item);

  return GTK_WIDGET (self);
}
