/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-ui.h"

#include <glib/gi18n.h>

#include "journey-touchpoint.h"
#include "journey-widgets-resources.h"

/**
 * journey_ui_set_template:
 * @name: a file of data/ui/
 *
 * Gives a class its template. To be called from class_init.
 */
void
journey_ui_set_template (GtkWidgetClass *klass, const char *name)
{
  g_autofree char *path = g_strconcat ("/io/github/sojourn_maps/Sojourn/ui/", name, NULL);

  /* Only what is referred to is taken out of a static library, and with it what registers the resource. */
  g_assert (journey_widgets_get_resource () != NULL);

  gtk_widget_class_set_template_from_resource (klass, path);
}

/**
 * journey_ui_dispose:
 *
 * Takes all children from a widget that holds them itself. To be called from dispose.
 */
void
journey_ui_dispose (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)))
    gtk_widget_unparent (child);
}

/**
 * journey_ui_set_label:
 * @label: (nullable): what assistive technology calls the widget
 */
void
journey_ui_set_label (GtkWidget *widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label ? label : "", -1);
}

/**
 * journey_ui_set_menu_label:
 * @drop_down: a GtkDropDown of strings
 * @label: (nullable): what it chooses
 *
 * Lets assistive technology say what a menu is for, and what is chosen. It looks at the button inside, which has no name
 * of its own.
 */
void
journey_ui_set_menu_label (GtkWidget *drop_down, const char *label)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (drop_down));
  g_autofree char *words = g_strdup_printf ("%s: %s", label ? label : "", chosen ? gtk_string_object_get_string (chosen) : "");

  journey_ui_set_label (drop_down, words);
  journey_ui_set_label (gtk_widget_get_first_child (drop_down), words);
}

/**
 * journey_ui_set_class:
 *
 * Gives a style class to a widget, or takes it away.
 */
void
journey_ui_set_class (GtkWidget *widget, const char *css_class, gboolean present)
{
  if (present)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/**
 * journey_ui_tell:
 * @widget: where something happened
 * @words: a sentence about it
 *
 * Tells people what they would not see otherwise, by the action win.tell.
 */
void
journey_ui_tell (GtkWidget *widget, const char *words)
{
  gtk_widget_error_bell (widget);
  gtk_widget_activate_action (widget, "win.tell", "s", words);
}

/**
 * journey_ui_set_mixed:
 * @mixed: whether what the button stands for holds for some of what is selected and not for others
 *
 * Shows that, and says it to assistive technology. Otherwise the button shows whether it is pressed.
 */
void
journey_ui_set_mixed (GtkToggleButton *button, gboolean mixed)
{
  GtkAccessibleTristate pressed =
      gtk_toggle_button_get_active (button) ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE;

  journey_ui_set_class (GTK_WIDGET (button), "mixed", mixed);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               mixed ? GTK_ACCESSIBLE_TRISTATE_MIXED : pressed, -1);
}

/**
 * journey_ui_tell_unmeasured:
 * @widget: where the last step was done
 * @touchpoint: whose score it changed
 * @let_go: what it rested on before
 *
 * Says that a score does not rest on what was measured or voted any more, with a button to undo it, by the action
 * win.tell-undo. Says nothing when it let go of nothing.
 */
void
journey_ui_tell_unmeasured (GtkWidget *widget, JourneyNode *touchpoint, JourneyLetGo let_go)
{
  const char *title = journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE);
  g_autofree char *words = NULL;

  if (let_go == JOURNEY_LET_GO_NOTHING)
    return;

  if (let_go == JOURNEY_LET_GO_VOTE)
    words = g_strdup_printf (_ ("The score of “%s” was voted on; it is an estimate now."),
                             *title ? title : _ ("Untitled touchpoint"));
  else
    words = g_strdup_printf (let_go == JOURNEY_LET_GO_TO_VOTE ? _ ("The score of “%s” was measured; it is a workshop vote now.")
                                                              : _ ("The score of “%s” was measured; it is an estimate now."),
                             *title ? title : _ ("Untitled touchpoint"));
  gtk_widget_activate_action (widget, "win.tell-undo", "s", words);
}

/**
 * journey_ui_theme:
 *
 * Returns: (transfer none): the theme for what is painted on a widget: the dark one where text is light
 */
const JourneyTheme *
journey_ui_theme (GtkWidget *widget)
{
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);

  return journey_theme_get (colour.red + colour.green + colour.blue > 1.5 ? JOURNEY_THEME_DARK : JOURNEY_THEME_LIGHT);
}

/**
 * journey_ui_popup_menu:
 * @menu: has its parent already
 * @x: in the parent
 * @y: likewise
 *
 * Shows a menu beside a point, as far up as it takes to be seen whole: below or above the point there may be too little room
 * for it.
 */
void
journey_ui_popup_menu (GtkPopover *menu, double x, double y)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (menu)) == GTK_TEXT_DIR_RTL;

  gtk_popover_set_has_arrow (menu, FALSE);
  gtk_popover_set_position (menu, rtl ? GTK_POS_LEFT : GTK_POS_RIGHT);
  gtk_widget_set_valign (GTK_WIDGET (menu), GTK_ALIGN_START);
  gtk_popover_set_pointing_to (menu, &(GdkRectangle){ (int)x, (int)y, 1, 1 });
  gtk_popover_popup (menu);
}

static void
on_popover_closed (GtkPopover *popover, GtkWidget *button)
{
  GtkRoot *root = gtk_widget_get_root (button);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (root && (!focus || gtk_widget_is_ancestor (focus, GTK_WIDGET (popover))))
    gtk_widget_grab_focus (button);
}

/* A tooltip would lie over the first items of what the button opens. */
static void
on_menu_toggled (GtkToggleButton *toggle, GtkWidget *button)
{
  gtk_widget_set_has_tooltip (button, !gtk_toggle_button_get_active (toggle));
  gtk_widget_trigger_tooltip_query (button);
}

/**
 * journey_ui_quiet_menus:
 *
 * Lets the buttons of menus in @widget, which are there already, tell nothing while their menus are open.
 */
void
journey_ui_quiet_menus (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  /* A menu button says only from GTK 4.10 on whether it is open; what is pressed in it has always said so. */
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_has_tooltip (widget)
      && GTK_IS_TOGGLE_BUTTON (gtk_widget_get_first_child (widget)))
    g_signal_connect_object (gtk_widget_get_first_child (widget), "toggled", G_CALLBACK (on_menu_toggled), widget, 0);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      journey_ui_quiet_menus (child);
}

/**
 * journey_ui_return_focus:
 * @button: that has a popover or a menu now
 *
 * Lets keys go on at the button when its popover closes. GTK 4.8 leaves the focus in the submenu that was open last.
 */
void
journey_ui_return_focus (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && gtk_menu_button_get_popover (button));

  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (on_popover_closed), button, 0);
}

/**
 * journey_ui_focus:
 *
 * To be the focus of a class whose grab_focus goes to something inside. Where Shift+Tab would leave such a widget, GTK lets it
 * grab the focus first, which is then where it was.
 *
 * Returns: whether something in @widget has the focus now
 */
gboolean
journey_ui_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidgetClass *plain = g_type_class_peek_static (GTK_TYPE_WIDGET);
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  child = gtk_widget_get_focus_child (widget);
  if (direction != GTK_DIR_TAB_BACKWARD || !child)
    return plain->focus (widget, direction);

  for (; child; child = gtk_widget_get_prev_sibling (child))
    if (gtk_widget_get_mapped (child) && gtk_widget_child_focus (child, direction))
      return TRUE;

  return FALSE;
}
