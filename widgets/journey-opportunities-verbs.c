/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-menu.h"
#include "journey-opportunities-page-private.h"
#include "journey-opportunity-editor.h"
#include "journey-ui.h"

typedef struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
} Key;

/* On the list of cards. */
static const Key list_keys[] = {
  { GDK_KEY_Insert, 0, "opportunities.add" },
  { GDK_KEY_KP_Insert, 0, "opportunities.add" },
  { GDK_KEY_Delete, 0, "opportunities.delete" },
  { GDK_KEY_KP_Delete, 0, "opportunities.delete" },
  { GDK_KEY_F2, 0, "opportunities.open" },
  { GDK_KEY_plus, 0, "opportunities.vote-up" },
  { GDK_KEY_KP_Add, 0, "opportunities.vote-up" },
  { GDK_KEY_minus, 0, "opportunities.vote-down" },
  { GDK_KEY_KP_Subtract, 0, "opportunities.vote-down" },
  { GDK_KEY_Menu, 0, "opportunities.menu" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "opportunities.menu" },
};

static JourneyNode *
current_node (JourneyOpportunitiesPage *self)
{
  JourneyNode *node;

  if (!self->selection)
    return NULL;
  if (journey_opportunities_page_is_open (self))
    return journey_opportunity_editor_node (JOURNEY_OPPORTUNITY_EDITOR (self->editor));

  node = journey_selection_node (self->selection);

  return JOURNEY_IS_OPPORTUNITY (node) ? node : NULL;
}

static const JourneyOpportunityEntry *
current_entry (JourneyOpportunitiesPage *self)
{
  JourneyNode *node = current_node (self);

  return node && self->opportunities ? journey_opportunities_find (self->opportunities, journey_node_id (node)) : NULL;
}

/* From a touchpoint that is selected, as on the page of the value gap; or for no touchpoint in particular. */
static void
on_add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JourneyOpportunitiesPage *self = JOURNEY_OPPORTUNITIES_PAGE (widget);
  JourneyTouchpoint *touchpoint = journey_selection_touchpoint (self->selection);
  JourneyNode *made;

  if (touchpoint)
    {
      JourneyGapTable *table = journey_gap_cache_get (&self->cache, self->state, NULL);
      JourneyProposal proposal = journey_opportunities_propose (table, journey_node_id (JOURNEY_NODE (touchpoint)));

      made = JOURNEY_NODE (journey_edit_propose_opportunity (touchpoint, &proposal));
    }
  else
    made = journey_edit_add (JOURNEY_NODE (journey_selection_map (self->selection)), JOURNEY_MAP_OPPORTUNITIES, G_MAXUINT);

  journey_opportunities_page_open_new (self, journey_node_id (made));
}

static void
on_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JourneyOpportunitiesPage *self = JOURNEY_OPPORTUNITIES_PAGE (widget);

  journey_opportunities_page_open (self, journey_node_id (current_node (self)));
}

static void
on_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  journey_opportunities_page_close (JOURNEY_OPPORTUNITIES_PAGE (widget));
}

static void
on_delete (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JourneyOpportunitiesPage *self = JOURNEY_OPPORTUNITIES_PAGE (widget);
  JourneyNode *node = current_node (self);

  journey_opportunities_page_close (self);
  gtk_widget_grab_focus (self->add);
  journey_edit_remove (node);
  if (current_node (self))
    journey_opportunities_page_focus_card (self);
  journey_opportunities_page_emit (self, JOURNEY_OPPORTUNITIES_DELETED, _ ("Opportunity deleted"));
}

static void
vote (GtkWidget *widget, int by)
{
  journey_edit_vote (JOURNEY_OPPORTUNITY (current_node (JOURNEY_OPPORTUNITIES_PAGE (widget))), by);
}

static void
on_vote_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vote (widget, 1);
}

static void
on_vote_down (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vote (widget, -1);
}

static void
set_choice (GtkWidget *widget, JourneyFieldId field, GVariant *nick)
{
  int choice = journey_field_choice (journey_spec_field (field), g_variant_get_string (nick, NULL));
  g_autofree char *today = journey_opportunities_page_dup_today (JOURNEY_OPPORTUNITIES_PAGE (widget));

  if (choice >= 0)
    journey_edit_choose (current_node (JOURNEY_OPPORTUNITIES_PAGE (widget)), field, choice, today);
}

static void
on_status (GtkWidget *widget, const char *action, GVariant *parameter)
{
  set_choice (widget, JOURNEY_OPPORTUNITY_STATUS, parameter);
}

static void
on_horizon (GtkWidget *widget, const char *action, GVariant *parameter)
{
  set_choice (widget, JOURNEY_OPPORTUNITY_HORIZON, parameter);
}

static void
tell_touchpoint (GtkWidget *widget, guint signal)
{
  JourneyOpportunitiesPage *self = JOURNEY_OPPORTUNITIES_PAGE (widget);
  const JourneyOpportunityEntry *entry = current_entry (self);
  g_autofree char *id = entry && entry->touchpoint ? g_strdup (journey_state_id (entry->touchpoint)) : NULL;

  if (id)
    journey_opportunities_page_emit (self, signal, id);
}

static void
on_go_to (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tell_touchpoint (widget, JOURNEY_OPPORTUNITIES_ACTIVATED);
}

static void
on_score_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tell_touchpoint (widget, JOURNEY_OPPORTUNITIES_SCORE_AGAIN);
}

/* By key: at the card that has the focus, or at the list. */
static void
on_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JourneyOpportunitiesPage *self = JOURNEY_OPPORTUNITIES_PAGE (widget);
  GtkWidget *row = gtk_widget_get_focus_child (self->list);

  journey_opportunities_page_show_menu (self, row ? row : self->list, 24, 24);
}

static void
add_choices (GMenu *menu, const char *title, JourneyFieldId field, const char *action)
{
  g_autoptr (GMenu) choices = g_menu_new ();

  for (const JourneyChoice *choice = journey_spec_field (field)->choices; choice->nick; choice++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (choice->label), NULL);

      g_menu_item_set_action_and_target (item, action, "s", choice->nick);
      g_menu_append_item (choices, item);
    }
  g_menu_append_submenu (menu, title, G_MENU_MODEL (choices));
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) choices = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();

  g_menu_append (first, _ ("_Open"), "opportunities.open");
  g_menu_append (first, _ ("Go to _Touchpoint"), "opportunities.go-to");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append (choices, _ ("_Vote for It"), "opportunities.vote-up");
  g_menu_append (choices, _ ("Take a Vote _Back"), "opportunities.vote-down");
  add_choices (choices, _ ("_Status"), JOURNEY_OPPORTUNITY_STATUS, "opportunities.status");
  add_choices (choices, _ ("_Horizon"), JOURNEY_OPPORTUNITY_HORIZON, "opportunities.horizon");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (choices));
  g_menu_append (last, _ ("_Delete"), "opportunities.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  journey_menu_empty_later (G_MENU_MODEL (menu));

  return G_MENU_MODEL (menu);
}

/* Keys go on where they were; what was opened from the menu keeps its own. */
static void
on_menu_closed (JourneyOpportunitiesPage *self)
{
  if (!journey_opportunities_page_is_open (self))
    journey_opportunities_page_focus_card (self);
}

/* journey_opportunities_page_show_menu: says what can be done with the opportunity that is selected, at a place of @card. */
void
journey_opportunities_page_show_menu (JourneyOpportunitiesPage *self, GtkWidget *card, double x, double y)
{
  double at_x, at_y;

  if (!current_node (self))
    return;

  if (!self->menu)
    {
      g_autoptr (GMenuModel) model = make_menu ();

      self->menu = gtk_popover_menu_new_from_model_full (model, GTK_POPOVER_MENU_NESTED);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect_object (self->menu, "closed", G_CALLBACK (on_menu_closed), self, G_CONNECT_SWAPPED);
    }
  if (!gtk_widget_translate_coordinates (card, GTK_WIDGET (self), x, y, &at_x, &at_y))
    return;
  journey_ui_popup_menu (GTK_POPOVER (self->menu), at_x, at_y);
}

/* journey_opportunities_page_install_verbs: to be called from class_init. */
void
journey_opportunities_page_install_verbs (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "opportunities.add", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "opportunities.open", NULL, on_open);
  gtk_widget_class_install_action (widget_class, "opportunities.back", NULL, on_back);
  gtk_widget_class_install_action (widget_class, "opportunities.delete", NULL, on_delete);
  gtk_widget_class_install_action (widget_class, "opportunities.vote-up", NULL, on_vote_up);
  gtk_widget_class_install_action (widget_class, "opportunities.vote-down", NULL, on_vote_down);
  gtk_widget_class_install_action (widget_class, "opportunities.status", "s", on_status);
  gtk_widget_class_install_action (widget_class, "opportunities.horizon", "s", on_horizon);
  gtk_widget_class_install_action (widget_class, "opportunities.go-to", NULL, on_go_to);
  gtk_widget_class_install_action (widget_class, "opportunities.score-again", NULL, on_score_again);
  gtk_widget_class_install_action (widget_class, "opportunities.menu", NULL, on_menu);
}

/* journey_opportunities_page_add_keys: the keys of the list, and Escape for the way back. */
void
journey_opportunities_page_add_keys (JourneyOpportunitiesPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkEventController *escape = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (list_keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (list_keys[i].key, list_keys[i].modifiers),
                                                            gtk_named_action_new (list_keys[i].action)));
  gtk_widget_add_controller (self->list, keys);

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (escape),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("opportunities.back")));
  gtk_widget_add_controller (self->single, escape);
}

/* journey_opportunities_page_update_verbs: says what can be done now. */
void
journey_opportunities_page_update_verbs (JourneyOpportunitiesPage *self)
{
  static const char *const changes[] = { "opportunities.delete", "opportunities.vote-up", "opportunities.vote-down",
                                         "opportunities.status", "opportunities.horizon" };
  JourneyNode *node = current_node (self);
  const JourneyOpportunityEntry *entry = current_entry (self);
  GtkWidget *widget = GTK_WIDGET (self);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_action_set_enabled (widget, changes[i], node && self->editable);
  gtk_widget_action_set_enabled (widget, "opportunities.add", self->selection && self->editable);
  gtk_widget_action_set_enabled (widget, "opportunities.open", node && !journey_opportunities_page_is_open (self));
  gtk_widget_action_set_enabled (widget, "opportunities.back", journey_opportunities_page_is_open (self));
  gtk_widget_action_set_enabled (widget, "opportunities.go-to", entry && entry->touchpoint);
  gtk_widget_action_set_enabled (widget, "opportunities.score-again", entry && entry->touchpoint && self->editable);
  gtk_widget_action_set_enabled (widget, "opportunities.menu", node != NULL);
}
