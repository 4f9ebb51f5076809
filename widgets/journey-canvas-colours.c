/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-canvas-private.h"
#include "journey-colour-swatch.h"
#include "journey-palette.h"
#include "journey-ui.h"

/* The colours in the menus of stages and lanes: an item of a menu has no picture beside its words, so these are widgets of ours.
 */

#define ACTION "menu.colour"
#define BESIDE_SWATCH 8

/* The first choice is the usual colour. */
static const char *
label_of (guint choice)
{
  return choice == 0 ? _ ("_Usual") : journey_palette_name (choice - 1);
}

static const char *
value_of (guint choice)
{
  return choice == 0 ? "" : journey_palette_value (choice - 1);
}

static char *
slot_of (guint choice)
{
  return g_strdup_printf ("colour-%u", choice);
}

/* Adds an item for each colour, with the place for its widget. */
void
journey_canvas_append_colours (GMenu *menu)
{
  for (guint i = 0; i <= journey_palette_length (); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (label_of (i), NULL);
      g_autofree char *slot = slot_of (i);

      g_menu_item_set_action_and_target (item, ACTION, "s", value_of (i));
      g_menu_item_set_attribute (item, "custom", "s", slot);
      g_menu_append_item (menu, item);
    }
}

/* No check button: of those, arrow keys choose what they only lead to. */
static GtkWidget *
make_choice (guint choice)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, BESIDE_SWATCH);
  GtkWidget *label = gtk_label_new_with_mnemonic (label_of (choice));
  GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_box_append (GTK_BOX (box), journey_colour_swatch_new (value_of (choice)));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tick);
  gtk_widget_set_hexpand (tick, TRUE);
  gtk_widget_set_halign (tick, GTK_ALIGN_END);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), button);
  g_object_bind_property (button, "active", tick, "visible", G_BINDING_SYNC_CREATE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), ACTION);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", value_of (choice));
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "colour-choice");
  gtk_widget_add_css_class (button, "flat");
  journey_ui_set_label (button, gtk_label_get_text (GTK_LABEL (label)));

  return button;
}

/* Gives the items of a menu that is about to be shown their widgets. */
void
journey_canvas_fill_colours (GtkPopoverMenu *menu)
{
  for (guint i = 0; i <= journey_palette_length (); i++)
    {
      g_autofree char *slot = slot_of (i);
      GtkWidget *choice = g_object_ref_sink (make_choice (i));

      gtk_popover_menu_add_child (menu, choice, slot);
      g_object_unref (choice);
    }
}
