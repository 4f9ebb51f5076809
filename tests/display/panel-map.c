/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-map.h"

#include "journey-edit.h"

static void
score (JourneyTouchpoint *touchpoint, double importance, double expected, double actual)
{
  JourneyNode *node = JOURNEY_NODE (journey_edit_need_score (touchpoint, NULL));

  journey_edit_set_number (node, JOURNEY_SCORE_IMPORTANCE, importance);
  journey_edit_set_number (node, JOURNEY_SCORE_EXPECTED, expected);
  journey_edit_set_number (node, JOURNEY_SCORE_ACTUAL, actual);
}

/* Two stages with two touchpoints each, of which the last is not scored; a persona and an opportunity. */
JourneyMap *
panel_map_new (void)
{
  JourneyMap *map = journey_map_new ();
  JourneyHistory *history = journey_map_history (map);
  JourneyStage *first, *second;
  JourneyTouchpoint *bill;

  journey_history_begin (history, "Fill");
  journey_edit_need_persona (map, "Mei");
  first = journey_edit_add_stage (map, 0, "Purchase");
  second = journey_edit_add_stage (map, 1, "Experience");
  score (journey_edit_add_touchpoint (first, 0, "Order"), 3, 4, 4.4);
  score (journey_edit_add_touchpoint (first, 1, "ID check"), 4, 4, 2.2);
  bill = journey_edit_add_touchpoint (second, 0, "First bill");
  score (bill, 5, 5, 1.8);
  journey_edit_set_text (JOURNEY_NODE (bill), JOURNEY_TOUCHPOINT_CHANNEL, "Email");
  journey_edit_add_pain_point (bill, 0, "Two part-months", 3);
  journey_edit_add_opportunity (bill, "One-page bill");
  journey_edit_add_touchpoint (second, 1, "Support");
  journey_history_end (history);

  return map;
}

/* One stage with @n scored touchpoints. */
JourneyMap *
panel_map_new_large (guint n)
{
  JourneyMap *map = journey_map_new ();
  JourneyHistory *history = journey_map_history (map);
  JourneyStage *stage;

  journey_history_begin (history, "Fill");
  stage = journey_edit_add_stage (map, 0, "All");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Touchpoint %u", i + 1);

      score (journey_edit_add_touchpoint (stage, G_MAXUINT, title), 3, 4, 1 + i % 40 * 0.1);
    }
  journey_history_end (history);

  return map;
}

JourneyTouchpoint *
panel_map_touchpoint (JourneyMap *map, guint column)
{
  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_STAGES); i++)
    {
      JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, i);
      guint n = journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);

      if (column < n)
        return JOURNEY_TOUCHPOINT (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, column));
      column -= n;
    }

  g_assert_not_reached ();
}

GtkWidget *
panel_window_new (GtkWidget *page)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 380, 700);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (page))
    g_main_context_iteration (NULL, TRUE);
  panel_settle ();

  return window;
}

/* Gives a window another height. */
void
panel_window_resize (GtkWidget *window, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (window), 380, height);
  while (gtk_widget_get_height (window) != height)
    g_main_context_iteration (NULL, TRUE);
  panel_settle ();
}

static gboolean
on_settled (gpointer settled)
{
  *(gboolean *)settled = TRUE;

  return G_SOURCE_REMOVE;
}

/* Lets everything happen that is due, layout included. */
void
panel_settle (void)
{
  gboolean settled = FALSE;

  g_timeout_add_full (G_PRIORITY_LOW, 60, on_settled, &settled, NULL);
  while (!settled)
    g_main_context_iteration (NULL, TRUE);
}

/* The font of everything, as somebody sets it on the desktop; NULL for what it is at first. */
void
panel_set_font (const char *font)
{
  GObject *settings = G_OBJECT (gtk_settings_get_default ());
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (settings), "gtk-font-name");

  /* Resetting it would lose a string, in GTK 4.8. */
  g_object_set (settings, pspec->name, font ? font : G_PARAM_SPEC_STRING (pspec)->default_value, NULL);
}

/* The first widget in another one, or itself, that can be seen and reaches out of @page at a side; NULL when all are within. */
GtkWidget *
panel_find_wide (GtkWidget *widget, GtkWidget *page)
{
  graphene_rect_t bounds;
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_NATIVE (widget) || !gtk_widget_compute_bounds (widget, page, &bounds))
    return NULL;
  if (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > gtk_widget_get_width (page) + 1)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = panel_find_wide (child, page);

  return found;
}

static gboolean
matches (GtkWidget *widget, GType type, const char *field)
{
  g_autofree char *name = NULL;

  if (!g_type_is_a (G_OBJECT_TYPE (widget), type))
    return FALSE;
  if (!field)
    return TRUE;

  g_object_get (widget, "field", &name, NULL);
  return g_strcmp0 (name, field) == 0;
}

/* The first widget of a type; of one that edits a field, the one that edits @field. */
GtkWidget *
panel_find (GtkWidget *widget, GType type, const char *field)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = matches (child, type, field) ? child : panel_find (child, type, field);

      if (found)
        return found;
    }

  return NULL;
}

/* The first visible label whose text has @text in it. */
GtkWidget *
panel_find_label (GtkWidget *widget, const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (!gtk_widget_get_visible (child))
        continue;
      if (GTK_IS_LABEL (child) && strstr (gtk_label_get_text (GTK_LABEL (child)), text))
        return child;
      found = panel_find_label (child, text);
      if (found)
        return found;
    }

  return NULL;
}

/* What has to be laid out first comes when it comes. */
void
panel_wait_label (GtkWidget *widget, const char *text)
{
  gint64 deadline = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  while (!panel_find_label (widget, text))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      panel_settle ();
    }
}

GtkTextBuffer *
panel_buffer (GtkWidget *text_field)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_widget_get_first_child (text_field)));
}

char *
panel_text (GtkWidget *text_field)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (panel_buffer (text_field), &start, &end);

  return gtk_text_buffer_get_text (panel_buffer (text_field), &start, &end, TRUE);
}

GtkEditable *
panel_entry (GtkWidget *number_field)
{
  return GTK_EDITABLE (gtk_widget_get_first_child (number_field));
}
