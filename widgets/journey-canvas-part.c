/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-part.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-canvas-cell.h"
#include "journey-canvas-number.h"
#include "journey-canvas-private.h"

#define BORDER 2.0

/* Wider pieces are painted as far as they are in view, with as many pixels beyond: cairo has no room for more than 32,767. */
#define WHOLE_WIDTH 8000.0
#define BEYOND 2000.0

/* The same of columns, which are high from near by. */
#define WHOLE_HEIGHT 2000.0
#define BEYOND_ABOVE 400.0

/* Parts of a pixel that make no difference. */
#define SAME_PIXEL 0.01

struct _JourneyCanvasPart
{
  GtkWidget parent_instance;

  JourneyCanvas *canvas; /* not owned: it is above this */
  JourneyPart part;
  guint index;
  guint serial; /* of the scene that this shows; 0 for none */
  char *label;
  guint64 words; /* stamp of what the label says, of a column */
  gboolean selected;

  GskRenderNode *node;
  JourneyRect node_area; /* that was drawn, in scene units */
  guint64 stamp;         /* of the picture in the node */
  double node_zoom;
  int node_scale;
  gboolean node_copied; /* it is of pixels */
  double node_x;        /* where the piece stood when it was drawn, in scene units */
  double node_y;
  gboolean shifted; /* in a map that is worked on, to elsewhere since it was drawn */
  JourneyCanvasNumber number;

  GPtrArray *cells; /* JourneyCanvasCell; NULL while they are not wanted */
  guint n_cells;    /* that show something */
};

G_DEFINE_FINAL_TYPE (JourneyCanvasPart, journey_canvas_part, GTK_TYPE_WIDGET)

static const GtkAccessibleRole roles[] = {
  [JOURNEY_PART_BACKGROUND] = GTK_ACCESSIBLE_ROLE_PRESENTATION, [JOURNEY_PART_COLUMN] = GTK_ACCESSIBLE_ROLE_LIST_ITEM,
  [JOURNEY_PART_STAGE] = GTK_ACCESSIBLE_ROLE_HEADING,           [JOURNEY_PART_LANE_TITLE] = GTK_ACCESSIBLE_ROLE_ROW_HEADER,
  [JOURNEY_PART_PERSONA_STRIP] = GTK_ACCESSIBLE_ROLE_GROUP,     [JOURNEY_PART_ADD] = GTK_ACCESSIBLE_ROLE_BUTTON,
};

/* With room for borders, half of which are drawn outside. */
static JourneyRect
scene_rect (JourneyCanvasPart *self)
{
  JourneyRect rect = journey_scene_part_rect (self->canvas->scene, self->part, self->index);

  return journey_rect_inset (&rect, -BORDER, -BORDER);
}

/* The place for a new stage stands among the headings and is pinned with them. */
static JourneyPart
pinned_like (JourneyCanvasPart *self)
{
  if (self->part == JOURNEY_PART_ADD && self->index == journey_scene_n_stages (self->canvas->scene))
    return JOURNEY_PART_STAGE;

  return self->part;
}

static void
add_cell (JourneyCanvasPart *self, const JourneyBox *box)
{
  if (self->n_cells == self->cells->len)
    {
      GtkWidget *cell = journey_canvas_cell_new ();

      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (self->cells, cell);
    }

  journey_canvas_cell_show (g_ptr_array_index (self->cells, self->n_cells++), self->canvas->scene, box);
}

/* Before what others feel there is a place for what the persona in front would feel. */
static void
take_cell (const JourneyBox *box, gpointer user_data)
{
  JourneyCanvasPart *self = user_data;
  JourneyBox front;

  if (box->kind == JOURNEY_BOX_TOUCHPOINT)
    return;

  front = box->item == 0 ? journey_canvas_box_in_front (self->canvas, box) : *box;
  if (front.kind != box->kind)
    add_cell (self, &front);
  add_cell (self, box);
}

static void
take_personas (JourneyCanvasPart *self)
{
  JourneyState *map = journey_scene_map (self->canvas->scene);

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_PERSONAS); i++)
    {
      JourneyBox box;

      if (journey_scene_find (self->canvas->scene, journey_state_id (journey_state_child (map, JOURNEY_MAP_PERSONAS, i)),
                              JOURNEY_BOX_PERSONA, &box))
        take_cell (&box, self);
    }
}

static void
drop_cell (gpointer cell)
{
  gtk_widget_unparent (cell);
}

static void
update_cells (JourneyCanvasPart *self)
{
  self->n_cells = 0;
  if (self->part == JOURNEY_PART_COLUMN)
    journey_scene_foreach_in_column (self->canvas->scene, self->index, take_cell, self);
  else
    take_personas (self);

  g_ptr_array_set_size (self->cells, (int)self->n_cells);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Looked for in its column and not by id, which would mean looking through the map. */
static gboolean
find_touchpoint (JourneyCanvasPart *self, JourneyBox *box)
{
  for (guint lane = 0; lane < journey_scene_n_lanes (self->canvas->scene); lane++)
    if (journey_scene_cell (self->canvas->scene, self->index, lane, 0, box) && box->kind == JOURNEY_BOX_TOUCHPOINT)
      return TRUE;

  return FALSE;
}

static gboolean
is_selected (JourneyCanvasPart *self, const JourneyBox *box)
{
  JourneySelection *selection = self->canvas->selection;
  JourneyTouchpoint *touchpoint;

  if (!selection || self->part == JOURNEY_PART_ADD)
    return FALSE;
  if (journey_selection_contains (selection, box->id))
    return TRUE;
  if (self->part != JOURNEY_PART_COLUMN)
    return FALSE;

  touchpoint = journey_selection_touchpoint (selection);

  return touchpoint && strcmp (journey_node_id (JOURNEY_NODE (touchpoint)), box->id) == 0;
}

static void
on_edit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (gtk_widget_grab_focus (widget))
    gtk_widget_activate_action (widget, "canvas.edit", NULL);
}

static void
on_menu (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (gtk_widget_grab_focus (widget))
    gtk_widget_activate_action (widget, "canvas.menu", NULL);
}

static gboolean
journey_canvas_part_grab_focus (GtkWidget *widget)
{
  JourneyCanvasPart *self = JOURNEY_CANVAS_PART (widget);
  JourneyBox box;

  if (self->part == JOURNEY_PART_PERSONA_STRIP || !journey_canvas_part_box (self, &box))
    return FALSE;

  journey_canvas_focus_moved (self->canvas, &box);

  return GTK_WIDGET_CLASS (journey_canvas_part_parent_class)->grab_focus (widget);
}

static void
journey_canvas_part_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyCanvasPart *self = JOURNEY_CANVAS_PART (widget);
  double zoom = journey_viewport_zoom (self->canvas->viewport);
  JourneyRect own;

  if (!self->cells || !self->canvas->scene)
    return;

  own = scene_rect (self);
  for (guint i = 0; i < self->cells->len; i++)
    {
      JourneyRect rect = journey_canvas_cell_rect (g_ptr_array_index (self->cells, i));
      graphene_point_t at = GRAPHENE_POINT_INIT ((float)((rect.x - own.x) * zoom), (float)((rect.y - own.y) * zoom));

      gtk_widget_allocate (g_ptr_array_index (self->cells, i), (int)ceil (rect.width * zoom), (int)ceil (rect.height * zoom), -1,
                           gsk_transform_translate (NULL, &at));
    }
}

/* Leaves of a length what is in view, and some beyond. */
static void
cut_to_view (double *at, double *length, double view_at, double view_length, double beyond)
{
  double from = CLAMP (view_at - beyond, *at, *at + *length);
  double to = CLAMP (view_at + view_length + beyond, from, *at + *length);

  *at = from;
  *length = to - from;
}

/* The part of a piece that is worth painting now, or that has to be there. */
static JourneyRect
area_to_paint (JourneyCanvasPart *self, gboolean beyond)
{
  double zoom = journey_viewport_zoom (self->canvas->viewport);
  JourneyRect rect = scene_rect (self);
  JourneyRect view = journey_viewport_visible (self->canvas->viewport);

  if (rect.width * zoom > WHOLE_WIDTH)
    cut_to_view (&rect.x, &rect.width, view.x, view.width, beyond ? BEYOND / zoom : 0);
  if (self->part == JOURNEY_PART_COLUMN && rect.height * zoom > WHOLE_HEIGHT)
    cut_to_view (&rect.y, &rect.height, view.y, view.height, beyond ? BEYOND_ABOVE / zoom : 0);

  return rect;
}

/* What has to be there is looked for where the piece stood when it was drawn. */
static gboolean
is_painted (JourneyCanvasPart *self)
{
  double zoom = journey_viewport_zoom (self->canvas->viewport);
  JourneyRect rect = scene_rect (self);
  JourneyRect needed = area_to_paint (self, FALSE);
  JourneyRect area = journey_rect_inset (&self->node_area, -SAME_PIXEL / zoom, -SAME_PIXEL / zoom);

  needed.x += self->node_x - rect.x;
  needed.y += self->node_y - rect.y;

  return self->node_zoom == zoom && self->node_scale == self->canvas->scale && needed.x >= area.x
         && needed.x + needed.width <= area.x + area.width && needed.y >= area.y
         && needed.y + needed.height <= area.y + area.height;
}

static void
record (JourneyCanvasPart *self)
{
  JourneyRect rect = scene_rect (self);

  self->node_area = area_to_paint (self, TRUE);
  self->node_copied = self->canvas->panning || self->shifted;
  self->node = self->part == JOURNEY_PART_COLUMN
                   ? journey_canvas_record_column (self->canvas, self->index, JOURNEY_COLUMN_UNNUMBERED, &self->node_area,
                                                   self->node_copied)
                   : journey_canvas_record (self->canvas, self->part, self->index, &self->node_area, self->node_copied);
  self->node_zoom = journey_viewport_zoom (self->canvas->viewport);
  self->node_scale = self->canvas->scale;
  self->node_x = rect.x;
  self->node_y = rect.y;
  self->shifted = FALSE;
}

static void
journey_canvas_part_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneyCanvasPart *self = JOURNEY_CANVAS_PART (widget);
  JourneyRect rect;
  JourneyBox card;

  if (!self->canvas->scene)
    return;

  if (!self->node)
    record (self);
  rect = scene_rect (self);
  journey_canvas_append_node (self->canvas, self->node, &self->node_area, self->node_x, self->node_y, snapshot);
  if (self->part == JOURNEY_PART_COLUMN && journey_canvas_detail (self->canvas) != JOURNEY_DETAIL_PLAIN
      && find_touchpoint (self, &card))
    journey_canvas_number_append (&self->number, self->canvas, &card, rect.x, rect.y, snapshot);
}

static void
journey_canvas_part_dispose (GObject *object)
{
  JourneyCanvasPart *self = JOURNEY_CANVAS_PART (object);

  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  journey_canvas_number_forget (&self->number);

  G_OBJECT_CLASS (journey_canvas_part_parent_class)->dispose (object);
}

static void
journey_canvas_part_finalize (GObject *object)
{
  JourneyCanvasPart *self = JOURNEY_CANVAS_PART (object);

  g_free (self->label);

  G_OBJECT_CLASS (journey_canvas_part_parent_class)->finalize (object);
}

static void
journey_canvas_part_class_init (JourneyCanvasPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_canvas_part_dispose;
  object_class->finalize = journey_canvas_part_finalize;
  widget_class->grab_focus = journey_canvas_part_grab_focus;
  widget_class->size_allocate = journey_canvas_part_size_allocate;
  widget_class->snapshot = journey_canvas_part_snapshot;

  gtk_widget_class_install_action (widget_class, "cell.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "cell.menu", NULL, on_menu);
}

static void
journey_canvas_part_init (JourneyCanvasPart *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_child_visible (GTK_WIDGET (self), FALSE);
}

/* A piece that shows nothing yet. */
GtkWidget *
journey_canvas_part_new (JourneyCanvas *canvas, JourneyPart part)
{
  JourneyCanvasPart *self = g_object_new (JOURNEY_TYPE_CANVAS_PART, "accessible-role", roles[part], NULL);

  self->canvas = canvas;
  self->part = part;

  return GTK_WIDGET (self);
}

static guint64
stamp_of (JourneyCanvasPart *self, guint index)
{
  if (self->part == JOURNEY_PART_COLUMN)
    return journey_scene_unnumbered_stamp (self->canvas->scene, index);

  return journey_scene_part_stamp (self->canvas->scene, self->part, index);
}

/* Makes it show that piece of the canvas's scene, doing only what differs. */
void
journey_canvas_part_show (JourneyCanvasPart *self, guint index)
{
  guint64 stamp;

  if (self->index == index && journey_canvas_part_is_current (self))
    return;

  self->index = index;
  self->serial = self->canvas->serial;
  stamp = stamp_of (self, index);
  if (self->stamp != stamp)
    {
      journey_canvas_part_forget (self);
      self->stamp = stamp;
    }
  if (self->part == JOURNEY_PART_COLUMN)
    journey_canvas_part_rename (self, index);
  else
    journey_canvas_part_name (self);
  if (self->cells)
    update_cells (self);
}

guint
journey_canvas_part_index (JourneyCanvasPart *self)
{
  return self->index;
}

/* Whether it shows the scene that there is now. */
gboolean
journey_canvas_part_is_current (JourneyCanvasPart *self)
{
  return self->serial == self->canvas->serial;
}

/* The box that has the focus when this has it. */
gboolean
journey_canvas_part_box (JourneyCanvasPart *self, JourneyBox *box)
{
  JourneyScene *scene = self->canvas->scene;
  JourneyState *map;
  JourneyRect rect;

  /* While the canvas is given another scene, the focus may come to a piece that does not know yet whether that has it. */
  if (!scene || (self->part != JOURNEY_PART_COLUMN && !journey_canvas_part_is_current (self)))
    return FALSE;
  map = journey_scene_map (scene);

  switch (self->part)
    {
    case JOURNEY_PART_COLUMN:
      return find_touchpoint (self, box);
    case JOURNEY_PART_STAGE:
      return journey_scene_find (scene, journey_state_id (journey_state_child (map, JOURNEY_MAP_STAGES, self->index)),
                                 JOURNEY_BOX_STAGE, box);
    case JOURNEY_PART_LANE_TITLE:
      return journey_scene_find (scene, journey_state_id (journey_scene_lane (scene, self->index)), JOURNEY_BOX_LANE_TITLE, box);
    case JOURNEY_PART_ADD:
      rect = scene_rect (self);
      return journey_scene_hit (scene, rect.x + rect.width / 2, rect.y + rect.height / 2, box);
    case JOURNEY_PART_BACKGROUND:
    case JOURNEY_PART_PERSONA_STRIP:
    default:
      return FALSE;
    }
}

static void
tell_selected (JourneyCanvasPart *self, gboolean selected)
{
  if (self->selected == selected)
    return;

  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/* Tells assistive technology what it is called now. */
void
journey_canvas_part_name (JourneyCanvasPart *self)
{
  g_autofree char *label = NULL;
  gboolean selected = FALSE;
  JourneyBox box;

  if (journey_canvas_part_box (self, &box))
    {
      label = journey_canvas_label (self->canvas->scene, &box);
      selected = is_selected (self, &box);
    }
  else
    label = g_strdup (self->part == JOURNEY_PART_PERSONA_STRIP ? _ ("Personas") : "");

  if (g_strcmp0 (self->label, label) != 0)
    {
      g_free (self->label);
      self->label = g_steal_pointer (&label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
    }
  tell_selected (self, selected);
}

/* Tells assistive technology whether it is selected. */
void
journey_canvas_part_mark (JourneyCanvasPart *self)
{
  JourneyBox box;

  tell_selected (self, journey_canvas_part_box (self, &box) && is_selected (self, &box));
}

/* Tells it of a column that may have changed or moved, if it has. It need not be in sight. */
void
journey_canvas_part_rename (JourneyCanvasPart *self, guint index)
{
  guint64 words = journey_scene_words_stamp (self->canvas->scene, index);

  if (self->words == words)
    return;

  self->words = words;
  self->index = index;
  journey_canvas_part_name (self);
}

/* Which part of a pixel is left over when a length of the scene is brought onto the pixels of the screen. */
static double
left_over (JourneyCanvasPart *self, double length)
{
  double pixels = length * journey_viewport_zoom (self->canvas->viewport);

  return pixels - journey_canvas_align (self->canvas, pixels);
}

/* A picture goes along with its piece, if it would look the same there to the pixel; counted from where it was drawn, so that
 * small differences do not add up. */
static void
follow (JourneyCanvasPart *self, const JourneyRect *rect)
{
  if (!self->node || (self->node_x == rect->x && self->node_y == rect->y))
    return;

  if (fabs (left_over (self, rect->x) - left_over (self, self->node_x)) > SAME_PIXEL
      || fabs (left_over (self, rect->y) - left_over (self, self->node_y)) > SAME_PIXEL)
    {
      journey_canvas_part_forget (self);
      return;
    }
  self->shifted = self->canvas->edited;
}

/* Puts it where the viewport has it, relative to a point of the canvas. */
void
journey_canvas_part_place (JourneyCanvasPart *self, double origin_x, double origin_y)
{
  JourneyRect rect = scene_rect (self);
  JourneyRect seen = journey_canvas_view_rect (self->canvas, pinned_like (self), &rect);
  graphene_point_t at = GRAPHENE_POINT_INIT ((float)(seen.x - origin_x), (float)(seen.y - origin_y));

  follow (self, &rect);
  if (self->node && (!is_painted (self) || (!self->node_copied && journey_canvas_may_copy (self->canvas, self->shifted))))
    journey_canvas_part_forget (self);
  if (journey_canvas_number_is_old (&self->number, self->index))
    gtk_widget_queue_draw (GTK_WIDGET (self));

  gtk_widget_set_child_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_allocate (GTK_WIDGET (self), (int)ceil (seen.width) + 1, (int)ceil (seen.height) + 1, -1,
                       gsk_transform_translate (NULL, &at));
}

/* Lets its picture go: it is painted anew when it is seen next. */
void
journey_canvas_part_forget (JourneyCanvasPart *self)
{
  if (!self->node)
    return;

  g_clear_pointer (&self->node, gsk_render_node_unref);
  journey_canvas_number_forget (&self->number);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Has its picture turned into pixels with the next frame. Returns whether it was not yet. */
gboolean
journey_canvas_part_copy (JourneyCanvasPart *self)
{
  if (!self->node || self->node_copied)
    return FALSE;

  journey_canvas_part_forget (self);
  self->shifted = TRUE;
  return TRUE;
}

gboolean
journey_canvas_part_has_cells (JourneyCanvasPart *self)
{
  return self->cells != NULL;
}

/* Makes widgets for what is in it, or takes them away; those stay that have the focus. */
void
journey_canvas_part_set_cells (JourneyCanvasPart *self, gboolean wanted)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  if (wanted && !self->cells)
    {
      self->cells = g_ptr_array_new_with_free_func (drop_cell);
      update_cells (self);
    }
  else if (!wanted && self->cells && !focus)
    g_clear_pointer (&self->cells, g_ptr_array_unref);
}

/* The widget that takes the focus for a box of this piece. */
GtkWidget *
journey_canvas_part_target (JourneyCanvasPart *self, const JourneyBox *box)
{
  if (box->kind == JOURNEY_BOX_TOUCHPOINT || (self->part != JOURNEY_PART_COLUMN && self->part != JOURNEY_PART_PERSONA_STRIP))
    return GTK_WIDGET (self);

  journey_canvas_part_set_cells (self, TRUE);
  for (guint i = 0; i < self->cells->len; i++)
    if (journey_canvas_cell_shows (g_ptr_array_index (self->cells, i), box))
      return g_ptr_array_index (self->cells, i);

  return GTK_WIDGET (self);
}
