/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-canvas-private.h"
#include "journey-overview.h"

/* How long things must be at rest before what is not needed for painting is done, in milliseconds. */
#define SETTLE_AFTER 120

/* Below the map, so that its end can be scrolled clear of the zoom control; in scene units. */
#define END_ROOM 48.0

/* How long naming columns may take at a time, in microseconds. */
#define NAMING_SLICE 4000

/* How many columns may be drawn at a time that need not be, and how long a frame has to paint them, in milliseconds. */
#define COPIES_AT_REST 12
#define COPIES_PAUSE 20

static void
drop_widget (gpointer widget)
{
  gtk_widget_unparent (widget);
}

static void
add_child (JourneyCanvas *self, GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), self->zoom_control);
}

static void
show_parts (JourneyCanvas *self, GPtrArray *parts, JourneyPart kind)
{
  guint n = journey_scene_n_parts (self->scene, kind);

  if (parts->len > n)
    g_ptr_array_set_size (parts, (int)n);

  while (parts->len < n)
    {
      GtkWidget *part = journey_canvas_part_new (self, kind);

      add_child (self, part);
      g_ptr_array_add (parts, part);
    }

  for (guint i = 0; i < n; i++)
    journey_canvas_part_show (g_ptr_array_index (parts, i), i);
}

static JourneyCanvasStage *
take_stage (GPtrArray *stages, const char *id)
{
  for (guint i = 0; i < stages->len; i++)
    if (g_ptr_array_index (stages, i) && strcmp (journey_canvas_stage_id (g_ptr_array_index (stages, i)), id) == 0)
      return g_steal_pointer (&g_ptr_array_index (stages, i));

  return NULL;
}

/* Stages keep their widgets wherever they move. */
static void
show_stages (JourneyCanvas *self, JourneyState *map, JourneyScene *previous)
{
  GPtrArray *old = self->stages;
  guint column = 0;

  self->stages = g_ptr_array_new_with_free_func (drop_widget);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *state = journey_state_child (map, JOURNEY_MAP_STAGES, i);
      JourneyCanvasStage *stage = take_stage (old, journey_state_id (state));
      gboolean same_words = stage && previous && journey_scene_same_words (self->scene, previous, i);

      if (!stage)
        {
          stage = JOURNEY_CANVAS_STAGE (journey_canvas_stage_new (self, journey_state_id (state)));
          add_child (self, GTK_WIDGET (stage));
        }
      g_ptr_array_add (self->stages, stage);
      journey_canvas_stage_show (stage, state, column, same_words);
      column += journey_state_n_children (state, JOURNEY_STAGE_TOUCHPOINTS);
    }

  g_ptr_array_set_free_func (old, NULL);
  for (guint i = 0; i < old->len; i++)
    if (g_ptr_array_index (old, i))
      gtk_widget_unparent (g_ptr_array_index (old, i));
  g_ptr_array_unref (old);
}

/* For assistive technology: personas, then each stage's heading, columns and 'add' place, then the lanes. */
static void
order_children (JourneyCanvas *self)
{
  GtkWidget *previous = NULL;
  GPtrArray *groups[] = { self->personas, self->headings, self->stages, self->adds, self->titles };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    n = MAX (n, groups[i]->len);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < G_N_ELEMENTS (groups); j++)
      {
        GtkWidget *child = i < groups[j]->len ? g_ptr_array_index (groups[j], i) : NULL;

        if (!child)
          continue;
        if (gtk_widget_get_prev_sibling (child) != previous)
          gtk_widget_insert_after (child, GTK_WIDGET (self), previous);
        previous = child;
      }
}

static gboolean
name_some (JourneyCanvas *self)
{
  gint64 until = g_get_monotonic_time () + NAMING_SLICE;

  for (guint i = 0; i < self->stages->len; i++)
    if (journey_canvas_stage_name_some (g_ptr_array_index (self->stages, i), until))
      return TRUE;

  return FALSE;
}

static gboolean
copy_some (JourneyCanvas *self)
{
  guint n = 0;

  for (guint i = 0; i < self->stages->len && n < COPIES_AT_REST; i++)
    n += journey_canvas_stage_copy_some (g_ptr_array_index (self->stages, i), COPIES_AT_REST - n);

  return n > 0;
}

static gboolean
on_idle (gpointer user_data)
{
  JourneyCanvas *self = user_data;

  self->settle_source = 0;
  if (self->scene && self->edited && copy_some (self))
    self->settle_source = g_timeout_add (COPIES_PAUSE, on_idle, self);
  else if (self->scene && name_some (self))
    self->settle_source = g_idle_add (on_idle, self);

  return G_SOURCE_REMOVE;
}

static gboolean
on_settled (gpointer user_data)
{
  JourneyCanvas *self = user_data;
  gint64 left = self->settle_at - g_get_monotonic_time ();

  self->settle_source = 0;
  if (!self->scene)
    return G_SOURCE_REMOVE;
  if (left > 0)
    {
      self->settle_source = g_timeout_add ((guint)(left / G_TIME_SPAN_MILLISECOND) + 1, on_settled, self);
      return G_SOURCE_REMOVE;
    }

  self->panning = FALSE;
  if (!self->dragging)
    journey_canvas_fit_strip (self);
  for (guint i = 0; i < self->stages->len; i++)
    journey_canvas_stage_settle (g_ptr_array_index (self->stages, i), journey_canvas_detail (self) == JOURNEY_DETAIL_FULL);
  self->settle_source = g_idle_add (on_idle, self);
  self->settle_idle = TRUE;

  return G_SOURCE_REMOVE;
}

/* Does what can wait once nothing has moved for a moment: cells for what is in sight, names for what is not, and pixels in a map
 * that is worked on; who only looks at one is spared the memory. While things move, each frame only says when that is. */
void
journey_canvas_settle_later (JourneyCanvas *self)
{
  self->settle_at = g_get_monotonic_time () + SETTLE_AFTER * G_TIME_SPAN_MILLISECOND;
  if (self->settle_source && !self->settle_idle)
    return;

  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_idle = FALSE;
  self->settle_source = g_timeout_add (SETTLE_AFTER, on_settled, self);
}

/* Lays out a state of the map, taking over what did not change. */
void
journey_canvas_rebuild (JourneyCanvas *self, JourneyState *map)
{
  JourneyPersona *front = self->cast ? journey_cast_front (self->cast) : NULL;
  g_autoptr (JourneyState) tried = journey_canvas_tried (self, map);
  g_auto (GStrv) hidden = self->cast ? journey_cast_dup_hidden (self->cast) : NULL;
  JourneySceneOptions options = { .theme = journey_theme_get (self->theme_kind),
                                  .for_editing = self->editable,
                                  .large_text = self->large_text,
                                  .show_persona_strip = TRUE,
                                  .persona_strip_width = self->strip_room,
                                  .tried = tried,
                                  .front_persona = front ? journey_node_id (JOURNEY_NODE (front)) : NULL,
                                  .hidden_personas = (const char *const *)hidden };
  g_autoptr (JourneyScene) previous = g_steal_pointer (&self->scene);

  self->edited = self->edited || (previous && journey_scene_map (previous) != map);
  self->scene = journey_scene_new (map, &options, previous);
  self->serial++;
  journey_viewport_set_unit (self->viewport, journey_scene_unit (self->scene));
  journey_viewport_set_content (self->viewport, journey_scene_width (self->scene), journey_scene_height (self->scene) + END_ROOM,
                                journey_scene_is_rtl (self->scene));

  show_stages (self, map, previous);
  show_parts (self, self->headings, JOURNEY_PART_STAGE);
  show_parts (self, self->titles, JOURNEY_PART_LANE_TITLE);
  show_parts (self, self->adds, JOURNEY_PART_ADD);
  show_parts (self, self->personas, JOURNEY_PART_PERSONA_STRIP);
  order_children (self);

  journey_canvas_check_background (self);
  journey_overview_set_scene (JOURNEY_OVERVIEW (self->overview), self->scene);
  journey_canvas_settle_later (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Shows nothing any more. */
void
journey_canvas_drop_scene (JourneyCanvas *self)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_handle_id (&self->strip_source, g_source_remove);
  g_ptr_array_set_size (self->stages, 0);
  g_ptr_array_set_size (self->headings, 0);
  g_ptr_array_set_size (self->titles, 0);
  g_ptr_array_set_size (self->adds, 0);
  g_ptr_array_set_size (self->personas, 0);
  journey_canvas_drop_background (self);
  if (self->overview)
    journey_overview_set_scene (JOURNEY_OVERVIEW (self->overview), NULL);
  g_clear_pointer (&self->scene, journey_scene_unref);
  self->edited = FALSE;
}

static JourneyCanvasPart *
find_add (JourneyCanvas *self, const JourneyBox *box)
{
  guint index = box->kind == JOURNEY_BOX_ADD_STAGE ? self->adds->len - 1 : (guint)box->stage_index;

  return index < self->adds->len ? g_ptr_array_index (self->adds, index) : NULL;
}

static JourneyCanvasPart *
part_at (GPtrArray *parts, int index)
{
  return (guint)index < parts->len ? g_ptr_array_index (parts, index) : NULL;
}

/* The piece that paints a box, or NULL. */
JourneyCanvasPart *
journey_canvas_part_of_box (JourneyCanvas *self, const JourneyBox *box)
{
  switch (box->kind)
    {
    case JOURNEY_BOX_PERSONA:
      return part_at (self->personas, 0);
    case JOURNEY_BOX_STAGE:
      return part_at (self->headings, box->stage_index);
    case JOURNEY_BOX_LANE_TITLE:
      return part_at (self->titles, box->lane_index);
    case JOURNEY_BOX_ADD_TOUCHPOINT:
    case JOURNEY_BOX_ADD_STAGE:
      return find_add (self, box);
    case JOURNEY_BOX_NONE:
    case JOURNEY_BOX_LANE_BAND:
      return NULL;
    default:
      return (guint)box->stage_index < self->stages->len
                 ? journey_canvas_stage_column (g_ptr_array_index (self->stages, box->stage_index), (guint)box->column)
                 : NULL;
    }
}
