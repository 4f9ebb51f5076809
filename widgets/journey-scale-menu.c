/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-scale-menu.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-menu-list.h"
#include "journey-scale.h"
#include "journey-ui.h"

struct _JourneyScaleMenu
{
  GtkWidget parent_instance;

  GtkWidget *menu;
  JourneyNode *map;
  JourneyScale own; /* what a file brought that is not offered; low is high for none */
  gboolean showing;
};

static void journey_scale_menu_editor_init (JourneyEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyScaleMenu,
                               journey_scale_menu,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_EDITOR, journey_scale_menu_editor_init))

static JourneyScale
scale_of (JourneyNode *map)
{
  return (JourneyScale){ journey_node_integer (map, JOURNEY_MAP_SCALE_LOW), journey_node_integer (map, JOURNEY_MAP_SCALE_HIGH) };
}

/* The place of @scale among those that are offered, or the one behind them. */
static guint
find_offered (JourneyScale scale)
{
  guint i = 0;

  while (journey_scale_offered (i) && !journey_scale_equal (*journey_scale_offered (i), scale))
    i++;

  return i;
}

static void
append (GtkStringList *words, JourneyScale scale)
{
  g_autofree char *text = g_strdup_printf ("%d–%d", scale.low, scale.high);

  gtk_string_list_append (words, text);
}

static void
fill (JourneyScaleMenu *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; journey_scale_offered (i); i++)
    append (words, *journey_scale_offered (i));
  if (self->own.low < self->own.high)
    append (words, self->own);

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->menu), G_LIST_MODEL (words));
}

static void
journey_scale_menu_refresh (JourneyEditor *editor)
{
  JourneyScaleMenu *self = JOURNEY_SCALE_MENU (editor);
  JourneyScale scale;
  guint place;

  if (!self->map)
    return;

  self->showing = TRUE;
  scale = scale_of (self->map);
  place = find_offered (scale);
  if (!journey_scale_offered (place) && !journey_scale_equal (self->own, scale))
    {
      self->own = scale;
      fill (self);
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->menu), place);
  journey_ui_set_menu_label (self->menu, _ ("Scale"));
  self->showing = FALSE;
}

static void
journey_scale_menu_bind (JourneyEditor *editor, JourneyNode *node)
{
  g_set_object (&JOURNEY_SCALE_MENU (editor)->map, node);
  journey_scale_menu_refresh (editor);
}

static void
journey_scale_menu_editor_init (JourneyEditorInterface *iface)
{
  iface->bind = journey_scale_menu_bind;
  iface->refresh = journey_scale_menu_refresh;
}

static void
on_selected (GtkDropDown *menu, GParamSpec *pspec, JourneyScaleMenu *self)
{
  guint place = gtk_drop_down_get_selected (menu);
  const JourneyScale *offered = journey_scale_offered (place);
  JourneyScale scale = offered ? *offered : self->own;

  if (!self->showing && self->map && place != GTK_INVALID_LIST_POSITION)
    journey_edit_set_scale (JOURNEY_MAP (self->map), scale.low, scale.high);
}

static gboolean
journey_scale_menu_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JOURNEY_SCALE_MENU (widget)->menu);
}

static void
journey_scale_menu_dispose (GObject *object)
{
  g_clear_object (&JOURNEY_SCALE_MENU (object)->map);
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_scale_menu_parent_class)->dispose (object);
}

static void
journey_scale_menu_class_init (JourneyScaleMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_scale_menu_dispose;
  GTK_WIDGET_CLASS (klass)->focus = journey_ui_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = journey_scale_menu_grab_focus;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "scalemenu");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
journey_scale_menu_init (JourneyScaleMenu *self)
{
  self->menu = gtk_drop_down_new (NULL, NULL);
  journey_menu_list_open_at_choice (self->menu);
  fill (self);
  g_signal_connect_object (self->menu, "notify::selected", G_CALLBACK (on_selected), self, 0);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}
