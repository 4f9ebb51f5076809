/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-dimension-chooser.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-edit.h"
#include "journey-text-limit.h"
#include "journey-ui.h"
#include "journey-usual-name.h"
#include "journey-words.h"

struct _JourneyDimensionChooser
{
  GtkWidget parent_instance;

  JourneyListSection *section; /* not owned: it holds this */
  GtkWidget *heading;
  GtkWidget *list;
  GtkWidget *title;
  GtkWidget *benefit;
  GtkWidget *cost;
  GtkWidget *weight;
  GtkWidget *add;
  GPtrArray *dimensions; /* ids, as in the list; "" for the one that is made when there is none */
};

G_DEFINE_FINAL_TYPE (JourneyDimensionChooser, journey_dimension_chooser, GTK_TYPE_WIDGET)

static JourneyNode *
touchpoint_of (JourneyDimensionChooser *self)
{
  return journey_list_section_owner (self->section);
}

static JourneyMap *
map_of (JourneyDimensionChooser *self)
{
  return JOURNEY_MAP (journey_node_root (touchpoint_of (self)));
}

static void
finish (JourneyDimensionChooser *self, JourneyScore *score)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER)));
  journey_list_section_edit (self->section, JOURNEY_NODE (score));
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, JourneyDimensionChooser *self)
{
  const char *id = g_ptr_array_index (self->dimensions, gtk_list_box_row_get_index (row));
  JourneyNode *dimension = journey_map_find (map_of (self), id);

  if (dimension || !*id)
    finish (self, journey_edit_need_score (JOURNEY_TOUCHPOINT (touchpoint_of (self)), (JourneyDimension *)dimension));
}

static void
on_add (JourneyDimensionChooser *self)
{
  gboolean is_cost = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->cost));
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title));
  double weight = 1;

  if (!gtk_widget_get_sensitive (self->add))
    return;

  journey_words_parse_number (gtk_editable_get_text (GTK_EDITABLE (self->weight)), &weight);
  finish (self, journey_edit_add_score (JOURNEY_TOUCHPOINT (touchpoint_of (self)), title,
                                        is_cost ? JOURNEY_DIMENSION_KIND_COST : JOURNEY_DIMENSION_KIND_BENEFIT,
                                        isnan (weight) ? 1 : weight));
}

/* A new dimension has a title of its own, and a weight that is a number of 0 or more. */
static void
on_changed (JourneyDimensionChooser *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title));
  JourneyNode *map = touchpoint_of (self) ? JOURNEY_NODE (map_of (self)) : NULL;
  double weight = 1;
  gboolean weight_ok = journey_words_parse_number (gtk_editable_get_text (GTK_EDITABLE (self->weight)), &weight) && !(weight < 0);
  gboolean taken = FALSE;

  for (guint i = 0; map && i < journey_node_n_children (map, JOURNEY_MAP_DIMENSIONS); i++)
    if (g_str_equal (journey_node_text (journey_node_child (map, JOURNEY_MAP_DIMENSIONS, i), JOURNEY_DIMENSION_TITLE), title))
      taken = TRUE;

  journey_ui_set_class (self->weight, "error", !weight_ok);
  journey_ui_set_class (self->title, "error", *title && taken);
  gtk_widget_set_tooltip_text (self->title, *title && taken ? _ ("There is a dimension of this name") : NULL);
  gtk_widget_set_sensitive (self->add, *title && !taken && weight_ok);
}

static void
add_dimension (JourneyDimensionChooser *self, const char *id, const char *title)
{
  GtkWidget *label = gtk_label_new (*title ? title : _ ("Untitled dimension"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  g_ptr_array_add (self->dimensions, g_strdup (id));
  gtk_list_box_append (GTK_LIST_BOX (self->list), label);
  journey_ui_set_label (gtk_widget_get_parent (label), gtk_label_get_text (GTK_LABEL (label)));
}

static void
fill (JourneyDimensionChooser *self)
{
  JourneyNode *map = JOURNEY_NODE (map_of (self));
  g_autoptr (JourneyState) touchpoint = journey_node_freeze (touchpoint_of (self));
  GtkListBoxRow *row;

  g_ptr_array_set_size (self->dimensions, 0);
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));

  for (guint i = 0; i < journey_node_n_children (map, JOURNEY_MAP_DIMENSIONS); i++)
    {
      JourneyNode *dimension = journey_node_child (map, JOURNEY_MAP_DIMENSIONS, i);

      if (!journey_score_is_given (touchpoint, journey_node_id (dimension)))
        add_dimension (self, journey_node_id (dimension), journey_node_text (dimension, JOURNEY_DIMENSION_TITLE));
    }
  /* Quick workshops score as a whole, and the first score makes the dimension. */
  if (journey_node_n_children (map, JOURNEY_MAP_DIMENSIONS) == 0)
    add_dimension (self, "", journey_usual_name (JOURNEY_KIND_DIMENSION));
  gtk_widget_set_visible (self->heading, self->dimensions->len > 0);
  gtk_widget_set_visible (self->list, self->dimensions->len > 0);
}

static void
journey_dimension_chooser_dispose (GObject *object)
{
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_dimension_chooser_parent_class)->dispose (object);
}

static void
journey_dimension_chooser_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_DIMENSION_CHOOSER (object)->dimensions);

  G_OBJECT_CLASS (journey_dimension_chooser_parent_class)->finalize (object);
}

static void
journey_dimension_chooser_class_init (JourneyDimensionChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_dimension_chooser_dispose;
  object_class->finalize = journey_dimension_chooser_finalize;

  journey_ui_set_template (widget_class, "journey-dimension-chooser.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyDimensionChooser, heading);
  gtk_widget_class_bind_template_child (widget_class, JourneyDimensionChooser, list);
  gtk_widget_class_bind_template_child (widget_class, JourneyDimensionChooser, title);
  gtk_widget_class_bind_template_child (widget_class, JourneyDimensionChooser, benefit);
  gtk_widget_class_bind_template_child (widget_class, JourneyDimensionChooser, cost);
  gtk_widget_class_bind_template_child (widget_class, JourneyDimensionChooser, weight);
  gtk_widget_class_bind_template_child (widget_class, JourneyDimensionChooser, add);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
journey_dimension_chooser_init (JourneyDimensionChooser *self)
{
  self->dimensions = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  journey_text_limit_hold (self->title);
}

/**
 * journey_dimension_chooser_new:
 * @section: the section of a touchpoint's scores
 *
 * Returns: (transfer floating): a chooser for that section
 */
GtkWidget *
journey_dimension_chooser_new (JourneyListSection *section)
{
  JourneyDimensionChooser *self = g_object_new (JOURNEY_TYPE_DIMENSION_CHOOSER, NULL);

  self->section = section;

  return GTK_WIDGET (self);
}

/**
 * journey_dimension_chooser_prepare:
 * @chooser: a chooser whose section has an owner
 *
 * Lists what can be chosen now.
 */
void
journey_dimension_chooser_prepare (GtkWidget *chooser)
{
  JourneyDimensionChooser *self = JOURNEY_DIMENSION_CHOOSER (chooser);

  fill (self);
  gtk_editable_set_text (GTK_EDITABLE (self->title), "");
  gtk_editable_set_text (GTK_EDITABLE (self->weight), "1");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->benefit), TRUE);
  on_changed (self);
}
