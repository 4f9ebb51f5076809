/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"
#include "journey-menu.h"
#include "journey-ui.h"

/* The menu of what lies under the pointer: exactly what applies to it. */

typedef struct
{
  const char *action;
  const char *label;
  const char *key; /* or NULL */
} Item;

static const Item texts[] = {
  { "canvas.edit-question", N_ ("Edit _Question") },
  { "canvas.hide-persona", N_ ("_Hide Emotions") },
  { "canvas.show-persona", N_ ("Sho_w Emotions") },
};

static const Item feelings[] = {
  { "canvas.emotion-up", N_ ("_Better"), "plus" },
  { "canvas.emotion-down", N_ ("_Worse"), "minus" },
};

static const Item additions[] = {
  { "canvas.add-here", N_ ("Add Anot_her Here"), "Insert" },
  { "canvas.add-touchpoint", N_ ("Add Touchpoi_nt"), "<Primary>Return" },
  { "canvas.add-stage", N_ ("Add _Stage"), "<Primary><Shift>Return" },
};

static const Item heights[] = {
  { "canvas.grow-lane", N_ ("Ta_ller"), "<Alt><Shift>Down" },
  { "canvas.shrink-lane", N_ ("Shor_ter"), "<Alt><Shift>Up" },
  { "canvas.fit-lane", N_ ("As Hi_gh as Its Content"), "<Alt><Shift>Home" },
};

static const Item clips[] = {
  { "canvas.cut", N_ ("Cu_t"), "<Primary>x" },
  { "canvas.copy", N_ ("_Copy"), "<Primary>c" },
  { "canvas.copy-picture", N_ ("Copy as Picture"), "<Primary><Shift>c" },
  { "canvas.paste", N_ ("_Paste"), "<Primary>v" },
  { "canvas.duplicate", N_ ("Dupl_icate"), "<Primary>d" },
};

static const Item moves[] = {
  { "canvas.move-left", N_ ("Move _Left"), "<Alt>Left" },
  { "canvas.move-right", N_ ("Move Ri_ght"), "<Alt>Right" },
  { "canvas.move-up", N_ ("Move _Up"), "<Alt>Up" },
  { "canvas.move-down", N_ ("Mo_ve Down"), "<Alt>Down" },
};

static const Item to_tray[] = {
  { "canvas.to-tray", N_ ("Move to Tra_y"), "<Shift>F8" },
};

static void
add_item (JourneyCanvas *self, GMenu *section, const Item *item)
{
  g_autoptr (GMenuItem) made = NULL;

  if (!journey_canvas_can (self, item->action))
    return;

  made = g_menu_item_new (_ (item->label), item->action);
  if (item->key)
    g_menu_item_set_attribute (made, "accel", "s", item->key);
  g_menu_append_item (section, made);
}

static void
add_items (JourneyCanvas *self, GMenu *section, const Item *items, guint n)
{
  for (guint i = 0; i < n; i++)
    add_item (self, section, &items[i]);
}

/* Takes the section over; one without items is left out. */
static void
end_section (GMenu *menu, GMenu *section)
{
  g_autoptr (GMenu) ended = section;

  if (g_menu_model_get_n_items (G_MENU_MODEL (ended)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (ended));
}

static void
add_section (JourneyCanvas *self, GMenu *menu, const Item *items, guint n)
{
  GMenu *section = g_menu_new ();

  add_items (self, section, items, n);
  end_section (menu, section);
}

/* In a menu of their own: they are long, and have keys that are quicker. */
static void
add_moves (JourneyCanvas *self, GMenu *menu)
{
  g_autoptr (GMenu) submenu = g_menu_new ();
  GMenu *section = g_menu_new ();

  add_items (self, submenu, moves, G_N_ELEMENTS (moves));
  add_items (self, section, to_tray, G_N_ELEMENTS (to_tray));
  if (g_menu_model_get_n_items (G_MENU_MODEL (submenu)) > 0)
    g_menu_append_submenu (section, _ ("Mo_ve"), G_MENU_MODEL (submenu));
  end_section (menu, section);
}

static const char *
edit_label (const JourneyBox *box)
{
  if (!box)
    return N_ ("_Edit");

  switch (box->kind)
    {
    case JOURNEY_BOX_STAGE:
    case JOURNEY_BOX_LANE_TITLE:
    case JOURNEY_BOX_TOUCHPOINT:
    case JOURNEY_BOX_PERSONA:
    case JOURNEY_BOX_METRIC:
      return N_ ("_Rename");
    case JOURNEY_BOX_EMOTION:
      return N_ ("W_ord");
    case JOURNEY_BOX_GAP:
      return N_ ("Sc_ore");
    default:
      return N_ ("_Edit");
    }
}

static void
add_texts (JourneyCanvas *self, GMenu *menu, const JourneyBox *box)
{
  GMenu *section = g_menu_new ();

  add_item (self, section, &(Item){ "canvas.edit", edit_label (box), "F2" });
  add_items (self, section, texts, G_N_ELEMENTS (texts));
  if (journey_canvas_can (self, "canvas.moment-of-truth"))
    g_menu_append (section, _ ("_Moment of Truth"), "menu.moment-of-truth");
  add_item (self, section, &(Item){ "canvas.details", N_ ("Det_ails…") });
  end_section (menu, section);
}

static void
append_target (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* Three of them, named so that nobody has to count dots. */
static void
add_severity (JourneyCanvas *self, GMenu *menu, const JourneyBox *box)
{
  GMenu *section = g_menu_new ();

  if (self->editable && box && box->kind == JOURNEY_BOX_PAIN_POINT)
    {
      append_target (section, _ ("Severity _1: a Nuisance"), "menu.severity", "1");
      append_target (section, _ ("Severity _2: a Problem"), "menu.severity", "2");
      append_target (section, _ ("Severity _3: Drives People Away"), "menu.severity", "3");
    }
  end_section (menu, section);
}

static const char *
lane_title (JourneyNode *lane)
{
  const char *title = journey_node_text (lane, JOURNEY_LANE_TITLE);

  return *title ? title
                : journey_field_label (journey_spec_field (JOURNEY_LANE_KIND), journey_node_integer (lane, JOURNEY_LANE_KIND));
}

/* A title is no label of ours, so its underlines are underlines. */
static char *
without_mnemonic (const char *title)
{
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
add_hidden_lanes (JourneyCanvas *self, GMenu *section)
{
  g_autoptr (GMenu) submenu = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();
  g_autoptr (GMenu) each = g_menu_new ();

  if (!journey_canvas_can (self, "canvas.show-all-lanes"))
    return;

  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES); i++)
    {
      JourneyNode *lane = journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES, i);
      g_autofree char *label = without_mnemonic (lane_title (lane));

      if (journey_node_integer (lane, JOURNEY_LANE_HIDDEN))
        append_target (each, label, "menu.show-lane", journey_node_id (lane));
    }
  g_menu_append (all, _ ("Show _All Lanes"), "canvas.show-all-lanes");
  g_menu_append_section (submenu, NULL, G_MENU_MODEL (each));
  g_menu_append_section (submenu, NULL, G_MENU_MODEL (all));
  g_menu_append_submenu (section, _ ("Sho_w Lane"), G_MENU_MODEL (submenu));
}

static void
add_new_lanes (JourneyCanvas *self, GMenu *section)
{
  const JourneyField *kinds = journey_spec_field (JOURNEY_LANE_KIND);
  g_autoptr (GMenu) submenu = g_menu_new ();
  g_autoptr (GMenu) usual = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();

  for (int kind = 0; kind < JOURNEY_LANE_KIND_CUSTOM; kind++)
    if (!journey_edit_has_lane_of_kind (self->map, (JourneyLaneKind)kind))
      append_target (usual, journey_field_label (kinds, kind), "menu.add-lane", kinds->choices[kind].nick);
  append_target (own, _ ("_Lane of Your Own"), "menu.add-lane", kinds->choices[JOURNEY_LANE_KIND_CUSTOM].nick);
  g_menu_append_section (submenu, NULL, G_MENU_MODEL (usual));
  g_menu_append_section (submenu, NULL, G_MENU_MODEL (own));
  g_menu_append_submenu (section, _ ("Add Lan_e"), G_MENU_MODEL (submenu));
}

/* In the menu of a lane, and in every menu when no lane is left to have one. */
static void
add_lanes (JourneyCanvas *self, GMenu *menu, const JourneyBox *box)
{
  gboolean lane = box && box->kind == JOURNEY_BOX_LANE_TITLE;
  GMenu *section = g_menu_new ();

  if (self->editable && (lane || journey_scene_n_lanes (self->scene) == 0))
    {
      if (lane)
        add_item (self, section, &(Item){ "canvas.hide-lane", N_ ("_Hide"), NULL });
      add_hidden_lanes (self, section);
      add_new_lanes (self, section);
    }
  end_section (menu, section);
}

static void
add_colours (JourneyCanvas *self, GMenu *menu, const JourneyBox *box)
{
  g_autoptr (GMenu) submenu = g_menu_new ();
  GMenu *section = g_menu_new ();

  if (self->editable && journey_canvas_colour_field (box))
    {
      journey_canvas_append_colours (submenu);
      g_menu_append_submenu (section, _ ("C_olour"), G_MENU_MODEL (submenu));
    }
  if (box && box->kind == JOURNEY_BOX_LANE_TITLE)
    add_items (self, section, heights, G_N_ELEMENTS (heights));
  end_section (menu, section);
}

/* What is deleted for good; lanes that are only hidden have their own item for that. */
static void
add_delete (JourneyCanvas *self, GMenu *menu, const JourneyBox *box)
{
  JourneyNode *lane = box && box->kind == JOURNEY_BOX_LANE_TITLE ? journey_map_find (self->map, box->id) : NULL;

  if (!lane || journey_node_integer (lane, JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_CUSTOM)
    add_section (self, menu, &(Item){ "canvas.delete", N_ ("_Delete"), "Delete" }, 1);
}

static GMenuModel *
make_menu (JourneyCanvas *self, const JourneyBox *box)
{
  GMenu *menu = g_menu_new ();

  add_texts (self, menu, box);
  add_section (self, menu, feelings, G_N_ELEMENTS (feelings));
  add_severity (self, menu, box);
  add_lanes (self, menu, box);
  add_colours (self, menu, box);
  if (!box || box->kind != JOURNEY_BOX_LANE_TITLE)
    add_section (self, menu, additions, G_N_ELEMENTS (additions));
  add_section (self, menu, clips, G_N_ELEMENTS (clips));
  add_moves (self, menu);
  add_delete (self, menu, box);
  journey_menu_empty_later (G_MENU_MODEL (menu));

  return G_MENU_MODEL (menu);
}

static void
on_colour (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JourneyCanvas *self = user_data;

  /* An item of our own does not do that itself. */
  gtk_popover_popdown (GTK_POPOVER (self->menu));
  journey_canvas_set_colour (self, g_variant_get_string (parameter, NULL));
}

static void
on_severity (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JourneyCanvas *self = user_data;
  JourneyBox box;

  if (journey_canvas_find_focus (self, &self->focus, &box) && box.kind == JOURNEY_BOX_PAIN_POINT)
    journey_canvas_set_severity (self, &box, g_variant_get_string (parameter, NULL)[0] - '0');
}

static void
on_moment_of_truth (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_widget_activate_action (user_data, "canvas.moment-of-truth", NULL);
}

static void
on_show_lane (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  journey_canvas_show_lane (user_data, g_variant_get_string (parameter, NULL));
}

static void
on_add_lane (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const JourneyField *kinds = journey_spec_field (JOURNEY_LANE_KIND);

  for (int kind = 0; kinds->choices[kind].nick; kind++)
    if (g_str_equal (kinds->choices[kind].nick, g_variant_get_string (parameter, NULL)))
      journey_canvas_add_lane (user_data, (JourneyLaneKind)kind);
}

static void
add_state (
    GSimpleActionGroup *group, const char *name, const GVariantType *type, GVariant *state, GCallback callback, gpointer self)
{
  g_autoptr (GSimpleAction) action = state ? g_simple_action_new_stateful (name, type, state) : g_simple_action_new (name, type);

  g_signal_connect (action, "activate", callback, self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

/* The items that show how something is, as it is now. */
static void
insert_states (JourneyCanvas *self, const JourneyBox *box)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  JourneyNode *touchpoint = box && box->touchpoint ? journey_map_find (self->map, box->touchpoint) : NULL;
  JourneyNode *node = box && *box->id ? journey_map_find (self->map, box->id) : NULL;
  JourneyFieldId colour = journey_canvas_colour_field (box);
  g_autofree char *value = colour && node ? g_ascii_strdown (journey_node_text (node, colour), -1) : g_strdup ("");
  char severity[2] = "";

  if (JOURNEY_IS_PAIN_POINT (node))
    severity[0] = (char)('0' + journey_node_integer (node, JOURNEY_PAIN_POINT_SEVERITY));

  add_state (group, "colour", G_VARIANT_TYPE_STRING, g_variant_new_string (value), G_CALLBACK (on_colour), self);
  add_state (group, "severity", G_VARIANT_TYPE_STRING, g_variant_new_string (severity), G_CALLBACK (on_severity), self);
  add_state (group, "moment-of-truth", NULL,
             g_variant_new_boolean (touchpoint && journey_node_integer (touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH)),
             G_CALLBACK (on_moment_of_truth), self);
  add_state (group, "show-lane", G_VARIANT_TYPE_STRING, NULL, G_CALLBACK (on_show_lane), self);
  add_state (group, "add-lane", G_VARIANT_TYPE_STRING, NULL, G_CALLBACK (on_add_lane), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "menu", G_ACTION_GROUP (group));
}

static void
on_closed (GtkPopover *popover, JourneyCanvas *self)
{
  if (self->scene && !journey_canvas_is_editing (self))
    journey_canvas_take_focus (self);
}

static void
on_menu (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  JourneyRect seen;
  JourneyBox box;

  journey_canvas_end_edit (self, TRUE);
  if (!journey_canvas_find_focus (self, &self->focus, &box))
    return;

  seen = journey_canvas_view_rect (self, journey_canvas_part_kind (box.kind), &box.rect);
  journey_canvas_show_menu (self, seen.x + seen.width / 2, seen.y + seen.height / 2);
}

void
journey_canvas_install_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.menu", NULL, on_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "canvas.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "canvas.menu", NULL);
}

/* Shows the menu of what has the focus, at a point of the view. */
void
journey_canvas_show_menu (JourneyCanvas *self, double x, double y)
{
  g_autoptr (GMenuModel) model = NULL;
  JourneyBox box;
  gboolean found;

  if (!self->scene)
    return;

  found = journey_canvas_find_focus (self, &self->focus, &box);
  model = make_menu (self, found ? &box : NULL);
  if (g_menu_model_get_n_items (model) == 0)
    return;

  if (!self->menu)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect (self->menu, "closed", G_CALLBACK (on_closed), self);
    }
  insert_states (self, found ? &box : NULL);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  if (self->editable && journey_canvas_colour_field (found ? &box : NULL))
    journey_canvas_fill_colours (GTK_POPOVER_MENU (self->menu));
  journey_ui_popup_menu (GTK_POPOVER (self->menu), x, y);
}

/* Takes the menu away for good. */
void
journey_canvas_drop_menu (JourneyCanvas *self)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}
