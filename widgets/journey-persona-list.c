/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-persona-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-persona-look.h"
#include "journey-text.h"
#include "journey-ui.h"

#define CURVE_WIDTH 34
#define CURVE_HEIGHT 16

struct _JourneyPersonaList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GPtrArray *rows;       /* Row */
  GtkListBoxRow *chosen; /* of who is shown; only to compare */
  JourneyCast *cast;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (JourneyPersonaList, journey_persona_list, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/** Row: What is shown of one persona. */
typedef struct
{
  JourneyPersonaList *list;
  GtkWidget *widget;
  GtkWidget *curve;
  GtkWidget *name;
  GtkWidget *eye;
  char *id;
  char *colour;
  guint place;
  gboolean in_front;
} Row;

static void
row_free (Row *row)
{
  gtk_list_box_remove (GTK_LIST_BOX (row->list->box), row->widget);
  g_free (row->id);
  g_free (row->colour);
  g_free (row);
}

static void
on_draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  Row *row = data;
  JourneyColour colour =
      journey_persona_curve_colour (journey_ui_theme (GTK_WIDGET (area)), row->place, row->colour, row->in_front);
  JourneyPaint ink = journey_paint_colour (colour);
  JourneyStroke strokes[JOURNEY_PERSONA_STROKES];
  guint n = journey_persona_strokes (row->place, row->in_front ? 3 : 1.9, 0, strokes);
  JourneyCairoSink cairo;
  JourneySink *sink = (JourneySink *)&cairo;

  journey_cairo_sink_init (&cairo, cr);
  for (guint i = 0; i < n; i++)
    {
      sink->klass->move_to (sink, 2, height / 2.0);
      sink->klass->line_to (sink, width - 2, height / 2.0);
      sink->klass->paint (sink, NULL, &ink, &strokes[i]);
    }
  journey_persona_mark_paint (sink, row->place, width / 2.0, height / 2.0, 4.5, colour);
}

static void
on_eye_toggled (GtkToggleButton *eye, Row *row)
{
  if (!row->list->showing)
    journey_cast_set_hidden (row->list->cast, row->id, !gtk_toggle_button_get_active (eye));
}

static void
add_row (JourneyPersonaList *self)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  row->list = self;
  row->curve = gtk_drawing_area_new ();
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (row->curve), CURVE_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (row->curve), CURVE_HEIGHT);
  gtk_widget_set_valign (row->curve, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (row->curve), on_draw, row, NULL);
  gtk_box_append (GTK_BOX (line), row->curve);

  row->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (row->name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (row->name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (row->name, TRUE);
  gtk_box_append (GTK_BOX (line), row->name);

  row->eye = gtk_toggle_button_new ();
  gtk_widget_add_css_class (row->eye, "flat");
  g_signal_connect (row->eye, "toggled", G_CALLBACK (on_eye_toggled), row);
  gtk_box_append (GTK_BOX (line), row->eye);

  row->widget = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row->widget), line);
  gtk_list_box_append (GTK_LIST_BOX (self->box), row->widget);
  g_ptr_array_add (self->rows, row);
}

static void
show_eye (Row *row, const char *name, gboolean hidden)
{
  /* Translators: %s is the name of a persona. */
  g_autofree char *label = g_strdup_printf (_ ("Show the emotions of %s"), name);

  gtk_button_set_icon_name (GTK_BUTTON (row->eye), hidden ? "view-conceal-symbolic" : "view-reveal-symbolic");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (row->eye), !hidden);
  gtk_widget_set_tooltip_text (row->eye, hidden ? _ ("Show emotions") : _ ("Hide emotions"));
  journey_ui_set_label (row->eye, label);
}

static void
show_row (Row *row, JourneyNode *persona, JourneyCast *cast)
{
  const char *name = journey_node_text (persona, JOURNEY_PERSONA_NAME);
  JourneyPersona *front = journey_cast_front (cast);
  gboolean hidden = journey_cast_is_hidden (cast, journey_node_id (persona));

  g_free (row->id);
  row->id = g_strdup (journey_node_id (persona));
  g_free (row->colour);
  row->colour = g_strdup (journey_node_text (persona, JOURNEY_PERSONA_COLOUR));
  row->place = journey_node_position (persona);
  row->in_front = persona == JOURNEY_NODE (front);
  if (journey_text_is_blank (name))
    name = _ ("Unnamed persona");

  gtk_label_set_text (GTK_LABEL (row->name), name);
  journey_ui_set_class (row->name, "dim-label", hidden);
  journey_ui_set_label (row->widget, name);
  show_eye (row, name, hidden);
  gtk_widget_queue_draw (row->curve);
}

static void
choose (JourneyPersonaList *self, GtkListBoxRow *chosen)
{
  Row *row = g_ptr_array_index (self->rows, gtk_list_box_row_get_index (chosen));

  g_signal_emit (self, signals[CHOSEN], 0, row->id);
}

/* Also told when the focus comes to the list: who is shown already is not chosen by that. */
static void
on_row_selected (GtkListBox *box, GtkListBoxRow *selected, JourneyPersonaList *self)
{
  if (!self->showing && selected && selected != self->chosen)
    choose (self, selected);
}

static void
on_row_activated (GtkListBox *box, GtkListBoxRow *activated, JourneyPersonaList *self)
{
  choose (self, activated);
}

/* The list box chooses every row that Tab passes. Here Tab goes from one row to its eye and out of the list again, and into it to
 * who is shown; the arrows choose. */
static gboolean
journey_persona_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  JourneyPersonaList *self = JOURNEY_PERSONA_LIST (widget);
  GtkWidget *row = gtk_widget_get_focus_child (self->box);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return journey_ui_focus (widget, direction);
  if (!row)
    row = (GtkWidget *)self->chosen;

  return row && gtk_widget_child_focus (row, direction);
}

/* To who is shown, so that nobody else is chosen by it. */
static gboolean
journey_persona_list_grab_focus (GtkWidget *widget)
{
  JourneyPersonaList *self = JOURNEY_PERSONA_LIST (widget);

  return self->chosen && gtk_widget_grab_focus (GTK_WIDGET (self->chosen));
}

static void
journey_persona_list_dispose (GObject *object)
{
  JourneyPersonaList *self = JOURNEY_PERSONA_LIST (object);

  self->showing = TRUE;
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->cast);
  journey_ui_dispose (GTK_WIDGET (self));

  G_OBJECT_CLASS (journey_persona_list_parent_class)->dispose (object);
}

static void
journey_persona_list_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_PERSONA_LIST (object)->rows);

  G_OBJECT_CLASS (journey_persona_list_parent_class)->finalize (object);
}

static void
journey_persona_list_class_init (JourneyPersonaListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_persona_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_persona_list_finalize;
  widget_class->focus = journey_persona_list_focus;
  widget_class->grab_focus = journey_persona_list_grab_focus;

  signals[CHOSEN] =
      g_signal_new ("chosen", JOURNEY_TYPE_PERSONA_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "personalist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
journey_persona_list_init (JourneyPersonaList *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
  self->box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->box), GTK_SELECTION_BROWSE);
  journey_ui_set_label (self->box, _ ("Personas"));
  g_signal_connect_object (self->box, "row-selected", G_CALLBACK (on_row_selected), self, 0);
  g_signal_connect_object (self->box, "row-activated", G_CALLBACK (on_row_activated), self, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * journey_persona_list_show:
 * @cast: who is in front and who is hidden
 * @chosen: (nullable): id of who is chosen
 *
 * Shows the personas of @map as they are now.
 */
void
journey_persona_list_show (JourneyPersonaList *self, JourneyMap *map, JourneyCast *cast, const char *chosen)
{
  guint n;

  g_return_if_fail (JOURNEY_IS_PERSONA_LIST (self));
  g_return_if_fail (JOURNEY_IS_MAP (map) && JOURNEY_IS_CAST (cast));

  self->showing = TRUE;
  self->chosen = NULL;
  g_set_object (&self->cast, cast);
  n = journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS);
  while (self->rows->len < n)
    add_row (self);
  g_ptr_array_set_size (self->rows, (int)n);

  for (guint i = 0; i < n; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      show_row (row, journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS, i), cast);
      if (g_strcmp0 (row->id, chosen) == 0)
        self->chosen = GTK_LIST_BOX_ROW (row->widget);
    }
  if (self->chosen)
    gtk_list_box_select_row (GTK_LIST_BOX (self->box), self->chosen);
  self->showing = FALSE;
}
