/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-chart-view.h"
#include "journey-gap-filter.h"
#include "journey-gap-how.h"
#include "journey-gap-page-private.h"
#include "journey-gap-words.h"
#include "journey-usual-name.h"

static void
show_dimension (JourneyGapPage *self, JourneyState *map)
{
  JourneyGapOptions options = journey_gap_choices_options (self->choices);
  JourneyState *dimension = options.dimension ? journey_state_find_child (map, JOURNEY_MAP_DIMENSIONS, options.dimension) : NULL;
  const char *title = dimension ? journey_usual_name_or (dimension, JOURNEY_DIMENSION_TITLE) : _ ("All dimensions");

  gtk_label_set_text (GTK_LABEL (self->dimension_label), title);
  /* The sentence above every view is of the dimension that was chosen, so it stays to be seen, and to be changed. */
  gtk_widget_set_visible (self->dimension, (options.dimension || journey_gap_page_is_of_dimension (self))
                                               && journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS) > 1);
}

static void
show_segment (JourneyGapPage *self)
{
  const char *segment = journey_gap_choices_segment (self->choices);
  g_autofree char *words =
      segment ? journey_gap_words_segment (segment, journey_gap_page_map_state (self), journey_gap_page_table (self)) : NULL;

  gtk_label_set_text (GTK_LABEL (self->segment_words), words);
  gtk_widget_set_visible (self->segment_line, segment != NULL);
}

void
journey_gap_page_show_header (JourneyGapPage *self)
{
  g_autofree char *summary = journey_gap_words_short (journey_gap_page_table (self), self->shown);

  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  show_dimension (self, journey_gap_page_map_state (self));
  show_segment (self);
  gtk_widget_set_visible (self->measured_line, journey_gap_choices_options (self->choices).measured_only);
}

static void
on_dimension_menu (GtkMenuButton *button, gpointer data)
{
  JourneyGapPage *self = data;
  g_autoptr (GMenuModel) menu = self->selection ? journey_gap_filter_dimensions (journey_gap_page_map_state (self)) : NULL;

  gtk_menu_button_set_menu_model (button, menu);
}

static void
on_how (GtkMenuButton *button, gpointer data)
{
  JourneyGapPage *self = data;
  JourneyTouchpoint *touchpoint = self->selection ? journey_selection_touchpoint (self->selection) : NULL;
  g_autofree char *words = NULL;

  if (!self->selection)
    return;

  words = journey_gap_view_how (JOURNEY_GAP_VIEW (gtk_stack_get_visible_child (self->stack)));
  if (!words)
    words = journey_gap_how (self->shown, journey_gap_page_table (self),
                             touchpoint ? journey_node_id (JOURNEY_NODE (touchpoint)) : NULL,
                             journey_gap_choices_segment (self->choices) != NULL, self->firm_words);
  gtk_label_set_markup (GTK_LABEL (self->how_words), words);
}

/* The chart that @widget shows. */
static GtkWidget *
find_chart (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (JOURNEY_IS_CHART_VIEW (widget))
    return gtk_widget_get_mapped (widget) && journey_chart_view_chart (JOURNEY_CHART_VIEW (widget)) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_chart (child);

  return found;
}

/* Not every view has a chart. */
static void
on_options_toggled (JourneyGapPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gap-page.save-chart",
                                 find_chart (gtk_stack_get_visible_child (self->stack)) != NULL);
}

void
journey_gap_page_save_chart (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *chart = find_chart (gtk_stack_get_visible_child (JOURNEY_GAP_PAGE (widget)->stack));

  if (chart)
    gtk_widget_activate_action_variant (chart, "chart.save", parameter);
}

/* What hangs from the buttons of the header is made when it is asked for. */
void
journey_gap_page_add_popups (JourneyGapPage *self)
{
  g_signal_connect_object (gtk_widget_get_first_child (self->options), "toggled", G_CALLBACK (on_options_toggled), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->how), on_how, self, NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->dimension), on_dimension_menu, self, NULL);
}

/**
 * journey_gap_page_special:
 *
 * Returns: (transfer full): whose figures are shown where that is not all customers, and whether scores are tried, for a picture
 * that leaves the window; "" when neither is so
 */
char *
journey_gap_page_special (JourneyGapPage *self)
{
  const char *segment;
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (JOURNEY_IS_GAP_PAGE (self), g_string_free (words, FALSE));

  segment = journey_gap_choices_segment (self->choices);
  if (segment)
    /* Translators: a segment of the customers. */
    g_string_append_printf (words, _ ("figures of: %s"), segment);
  if (self->what_if && journey_what_if_n (self->what_if) > 0)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", _ ("some scores are only tried"));

  return g_string_free (words, FALSE);
}
