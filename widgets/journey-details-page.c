/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-details-page.h"

#include <glib/gi18n.h>

#include "journey-found-field.h"
#include "journey-map-editor.h"
#include "journey-node-row.h"
#include "journey-page.h"
#include "journey-stage-editor.h"
#include "journey-text-field.h"
#include "journey-touchpoint-editor.h"
#include "journey-ui.h"

struct _JourneyDetailsPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *stack;
  GtkLabel *many;        /* says that more is selected than what is shown */
  GtkWidget *touchpoint; /* its editor, as the next two; NULL until something was to be shown in it */
  GtkWidget *stage;
  GtkWidget *map;

  JourneySelection *selection;
  JourneyNode *node;    /* what is shown */
  gboolean is_stale;    /* the map has changed while nobody could see it */
  gboolean showing_map; /* until something else is selected */
};

G_DEFINE_FINAL_TYPE (JourneyDetailsPage, journey_details_page, GTK_TYPE_WIDGET)

/* An opportunity belongs to the map; what is of interest is the first touchpoint that it mends. */
static JourneyNode *
touchpoint_of_opportunity (JourneySelection *selection)
{
  JourneyNode *node = journey_selection_node (selection);
  const char *const *ids = JOURNEY_IS_OPPORTUNITY (node) ? journey_node_strings (node, JOURNEY_OPPORTUNITY_TOUCHPOINTS) : NULL;

  return ids && ids[0] ? journey_map_find (journey_selection_map (selection), ids[0]) : NULL;
}

static JourneyNode *
find_node (JourneyDetailsPage *self)
{
  JourneyNode *node = NULL;

  if (!self->showing_map)
    node = JOURNEY_NODE (journey_selection_touchpoint (self->selection));
  if (!node && !self->showing_map)
    node = touchpoint_of_opportunity (self->selection);
  if (!node && !self->showing_map)
    node = JOURNEY_NODE (journey_selection_stage (self->selection));

  return node ? node : JOURNEY_NODE (journey_selection_map (self->selection));
}

/* None is made before there is something to show in it. */
static GtkWidget *
need_editor (JourneyDetailsPage *self, GtkWidget **editor, GType type)
{
  if (!*editor)
    {
      *editor = g_object_new (type, NULL);
      gtk_stack_add_child (GTK_STACK (self->stack), *editor);
    }

  return *editor;
}

static GtkWidget *
editor_for (JourneyDetailsPage *self, JourneyNode *node)
{
  if (JOURNEY_IS_TOUCHPOINT (node))
    return need_editor (self, &self->touchpoint, JOURNEY_TYPE_TOUCHPOINT_EDITOR);
  if (JOURNEY_IS_STAGE (node))
    return need_editor (self, &self->stage, JOURNEY_TYPE_STAGE_EDITOR);

  return need_editor (self, &self->map, JOURNEY_TYPE_MAP_EDITOR);
}

static void
let_go (JourneyDetailsPage *self)
{
  if (self->touchpoint)
    journey_touchpoint_editor_set_many (JOURNEY_TOUCHPOINT_EDITOR (self->touchpoint), NULL);
  if (self->node)
    journey_editor_bind (JOURNEY_EDITOR (editor_for (self, self->node)), NULL);
  g_clear_object (&self->node);
}

/* Touchpoints that are selected together are changed together; NULL when it is one, or something else is among them. */
static GPtrArray *
selected_touchpoints (JourneyDetailsPage *self)
{
  g_autoptr (GPtrArray) touchpoints = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) ids = NULL;

  if (!self->selection || self->showing_map || journey_selection_n (self->selection) < 2)
    return NULL;

  ids = journey_selection_dup_ids (self->selection);
  for (guint i = 0; ids[i]; i++)
    {
      JourneyNode *node = journey_map_find (journey_selection_map (self->selection), ids[i]);

      if (node && !JOURNEY_IS_TOUCHPOINT (node))
        return NULL;
      if (node)
        g_ptr_array_add (touchpoints, g_object_ref (node));
    }

  return touchpoints->len > 1 ? g_steal_pointer (&touchpoints) : NULL;
}

static void
show_node (JourneyDetailsPage *self, JourneyNode *node)
{
  GtkWidget *editor = editor_for (self, node);
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  if (self->node && editor_for (self, self->node) != editor)
    journey_editor_bind (JOURNEY_EDITOR (editor_for (self, self->node)), NULL);
  if (g_set_object (&self->node, node))
    gtk_adjustment_set_value (scroll, 0);

  if (editor == self->touchpoint)
    {
      g_autoptr (GPtrArray) many = selected_touchpoints (self);

      journey_touchpoint_editor_set_many (JOURNEY_TOUCHPOINT_EDITOR (editor), many);
    }
  journey_editor_bind (JOURNEY_EDITOR (editor), node);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), editor);
}

/* With many touchpoints selected the page is about all of them; with many of something else it shows one, and says so. */
static void
tell_many (JourneyDetailsPage *self)
{
  guint n = self->selection ? journey_selection_n (self->selection) : 0;
  g_autoptr (GPtrArray) touchpoints = selected_touchpoints (self);
  const char *words = touchpoints ? ngettext ("%u touchpoint: what you change here changes it.",
                                              "%u touchpoints: what you change here changes all of them.", touchpoints->len)
                                  : ngettext ("%u selected. What you change here changes only the one that is shown.",
                                              "%u selected. What you change here changes only the one that is shown.", n);
  g_autofree char *text = g_strdup_printf (words, touchpoints ? touchpoints->len : n);

  gtk_label_set_label (self->many, text);
  gtk_widget_set_visible (GTK_WIDGET (self->many), touchpoints || (n > 1 && !self->showing_map));
}

/* Nothing is done for a page that cannot be seen: it is brought up to date when it is shown. */
static void
refresh (JourneyDetailsPage *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));

  if (!self->selection || self->is_stale)
    return;

  show_node (self, find_node (self));
  tell_many (self);
}

static void
on_map_changed (JourneyMap *map, JourneyState *old, JourneyState *new_, JourneyDetailsPage *self)
{
  refresh (self);
}

static void
on_selected (JourneyDetailsPage *self)
{
  self->showing_map = FALSE;
  refresh (self);
}

static void
journey_details_page_map (GtkWidget *widget)
{
  JourneyDetailsPage *self = JOURNEY_DETAILS_PAGE (widget);

  GTK_WIDGET_CLASS (journey_details_page_parent_class)->map (widget);

  if (self->is_stale)
    refresh (self);
}

static GtkWidget *
find_text (GtkWidget *widget)
{
  GtkWidget *found = JOURNEY_IS_TEXT_FIELD (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_text (child);

  return found;
}

/* To the title, which is the first text of what is shown. */
static gboolean
journey_details_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *shown = gtk_stack_get_visible_child (GTK_STACK (JOURNEY_DETAILS_PAGE (widget)->stack));
  GtkWidget *title = shown ? find_text (shown) : NULL;

  return title && gtk_widget_grab_focus (title);
}

static void
journey_details_page_dispose (GObject *object)
{
  JourneyDetailsPage *self = JOURNEY_DETAILS_PAGE (object);

  if (self->scroller)
    journey_details_page_set_selection (self, NULL);
  g_clear_object (&self->node);
  journey_ui_dispose (GTK_WIDGET (self));
  self->scroller = NULL;

  G_OBJECT_CLASS (journey_details_page_parent_class)->dispose (object);
}

static void
journey_details_page_class_init (JourneyDetailsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_details_page_dispose;
  widget_class->map = journey_details_page_map;
  widget_class->focus = journey_ui_focus;
  widget_class->grab_focus = journey_details_page_grab_focus;

  journey_ui_set_template (widget_class, "journey-details-page.ui");
  gtk_widget_class_set_css_name (widget_class, "detailspage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyDetailsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, JourneyDetailsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JourneyDetailsPage, many);
}

static void
journey_details_page_init (JourneyDetailsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  journey_page_add_undo_keys (GTK_WIDGET (self));
  journey_page_follow_focus (self->scroller);
}

/**
 * journey_details_page_new:
 *
 * Returns: (transfer floating): a page that shows nothing until it has a selection
 */
GtkWidget *
journey_details_page_new (void)
{
  return g_object_new (JOURNEY_TYPE_DETAILS_PAGE, NULL);
}

/**
 * journey_details_page_set_selection:
 * @selection: (nullable): whose node is shown; NULL for nothing
 */
void
journey_details_page_set_selection (JourneyDetailsPage *self, JourneySelection *selection)
{
  g_return_if_fail (JOURNEY_IS_DETAILS_PAGE (self));
  g_return_if_fail (!selection || JOURNEY_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  if (self->selection)
    let_go (self);
  journey_page_leave (self, &self->selection);
  journey_page_follow (self, &self->selection, selection, G_CALLBACK (on_selected), (JourneyPageMapChanged)on_map_changed);
  if (selection)
    g_signal_connect_object (selection, "notify::ids", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  tell_many (self);
  refresh (self);
}

/**
 * journey_details_page_show_map:
 *
 * Shows the properties of the map, until something else is selected.
 */
void
journey_details_page_show_map (JourneyDetailsPage *self)
{
  g_return_if_fail (JOURNEY_IS_DETAILS_PAGE (self));

  self->showing_map = TRUE;
  refresh (self);
}

/**
 * journey_details_page_edit:
 * @id: of a pain point, score, opportunity, persona or the like that belongs to what is shown
 *
 * Gives the focus to the text of a node.
 *
 * Returns: whether the node is on the page
 */
gboolean
journey_details_page_edit (JourneyDetailsPage *self, const char *id)
{
  JourneyNodeRow *row;

  g_return_val_if_fail (JOURNEY_IS_DETAILS_PAGE (self), FALSE);
  g_return_val_if_fail (id && self->selection, FALSE);

  if (self->is_stale)
    show_node (self, find_node (self));
  row = journey_node_row_find (gtk_stack_get_visible_child (GTK_STACK (self->stack)), id);

  return row && journey_node_row_edit (row);
}

/**
 * journey_details_page_show_found:
 * @id: of a node
 * @field: of it
 * @focus: whether the focus goes there, too
 *
 * Shows where something was found: in what is selected, or in the properties of the map.
 *
 * Returns: whether it is on the page
 */
gboolean
journey_details_page_show_found (JourneyDetailsPage *self, const char *id, JourneyFieldId field, gboolean focus)
{
  g_return_val_if_fail (JOURNEY_IS_DETAILS_PAGE (self), FALSE);
  g_return_val_if_fail (id && self->selection, FALSE);

  if (self->is_stale)
    show_node (self, find_node (self));
  if (journey_found_field_show (GTK_WIDGET (self), gtk_stack_get_visible_child (GTK_STACK (self->stack)), id, field, focus))
    return TRUE;

  show_node (self, JOURNEY_NODE (journey_selection_map (self->selection)));
  self->showing_map = journey_found_field_show (GTK_WIDGET (self), self->map, id, field, focus);
  if (!self->showing_map)
    show_node (self, find_node (self));

  return self->showing_map;
}

/**
 * journey_details_page_set_editable:
 * @editable: whether the map may be changed from here; TRUE at first. A page that may not still scrolls
 */
void
journey_details_page_set_editable (JourneyDetailsPage *self, gboolean editable)
{
  g_return_if_fail (JOURNEY_IS_DETAILS_PAGE (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), editable);
}
