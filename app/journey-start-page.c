/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-start-page.h"

#include "journey-examples.h"
#include "journey-miniature.h"
#include "journey-recent-row.h"
#include "journey-ui.h"

struct _JourneyStartPage
{
  AdwBin parent_instance;

  GtkWidget *first_card;
  GtkWidget *recent_box;
  GtkListBox *recent_list;
  GtkMenuButton *examples_button;
  GtkListBox *examples_list;
};

G_DEFINE_FINAL_TYPE (JourneyStartPage, journey_start_page, ADW_TYPE_BIN)

static GtkWidget *
create_recent_row (gpointer item, gpointer user_data)
{
  return journey_recent_row_new (item, JOURNEY_RECENT_ROW_FULL, "win.open-uri");
}

static GtkWidget *
create_example_row (gpointer item, gpointer user_data)
{
  return journey_recent_row_new (item, JOURNEY_RECENT_ROW_TITLE, "win.open-example");
}

static void
on_recent_changed (JourneyStartPage *self, guint position, guint removed, guint added, GListModel *items)
{
  gtk_widget_set_visible (self->recent_box, g_list_model_get_n_items (items) > 0);
}

static void
on_examples_shown (JourneyStartPage *self)
{
  g_autoptr (GListModel) examples = journey_examples_list ();

  gtk_list_box_bind_model (self->examples_list, examples, create_example_row, NULL, NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->examples_list), GTK_DIR_TAB_FORWARD);
}

static void
on_example_activated (JourneyStartPage *self)
{
  gtk_menu_button_popdown (self->examples_button);
}

static gboolean
journey_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JOURNEY_START_PAGE (widget)->first_card);
}

static void
journey_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JOURNEY_TYPE_START_PAGE);

  G_OBJECT_CLASS (journey_start_page_parent_class)->dispose (object);
}

static void
journey_start_page_class_init (JourneyStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_start_page_dispose;
  widget_class->focus = journey_ui_focus;
  widget_class->grab_focus = journey_start_page_grab_focus;

  g_type_ensure (JOURNEY_TYPE_MINIATURE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/sojourn_maps/Sojourn/ui/journey-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyStartPage, first_card);
  gtk_widget_class_bind_template_child (widget_class, JourneyStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, JourneyStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, JourneyStartPage, examples_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyStartPage, examples_list);
  gtk_widget_class_bind_template_callback (widget_class, on_examples_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_example_activated);
}

static void
journey_start_page_init (JourneyStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_start_page_new:
 * @recent: the maps that were open lately
 *
 * Returns: (transfer floating): a start page
 */
GtkWidget *
journey_start_page_new (JourneyRecent *recent)
{
  JourneyStartPage *self = g_object_new (JOURNEY_TYPE_START_PAGE, NULL);
  GListModel *items = journey_recent_items (recent);

  gtk_list_box_bind_model (self->recent_list, items, create_recent_row, NULL, NULL);
  g_signal_connect_object (items, "items-changed", G_CALLBACK (on_recent_changed), self, G_CONNECT_SWAPPED);
  on_recent_changed (self, 0, 0, 0, items);

  return GTK_WIDGET (self);
}
