/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-stage.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-canvas-private.h"
#include "journey-id.h"

struct _JourneyCanvasStage
{
  GtkWidget parent_instance;

  JourneyCanvas *canvas; /* not owned: it is above this */
  char *id;
  JourneyState *state; /* of the stage, as the columns show it */
  guint first;         /* column of the map */
  GPtrArray *columns;  /* JourneyCanvasPart */
  GPtrArray *ids;      /* of the touchpoints; they belong to the state */
  guint shown_first;   /* within columns */
  guint shown_end;
  int focused;     /* within columns; shown even out of sight, or the focus would be lost; -1: none */
  guint named;     /* how many columns are known to have their name */
  GHashTable *lit; /* set of JourneyCanvasPart: columns that may hold a picture or cells */
};

G_DEFINE_FINAL_TYPE (JourneyCanvasStage, journey_canvas_stage, GTK_TYPE_WIDGET)

static JourneyCanvasPart *
column_at (JourneyCanvasStage *self, guint position)
{
  return g_ptr_array_index (self->columns, position);
}

static void
name_list (JourneyCanvasStage *self)
{
  guint n = self->columns->len;
  g_autofree char *count = g_strdup_printf (g_dngettext (NULL, "%u touchpoint", "%u touchpoints", n), n);
  const char *title = journey_state_text (self->state, JOURNEY_STAGE_TITLE);
  g_autofree char *label = g_strdup_printf ("%s, %s", *title ? title : _ ("Stage without a title"), count);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static gboolean
has_same_touchpoints (JourneyCanvasStage *self, JourneyState *state)
{
  guint n = journey_state_n_children (state, JOURNEY_STAGE_TOUCHPOINTS);

  if (n != self->columns->len)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (strcmp (g_ptr_array_index (self->ids, i), journey_state_id (journey_state_child (state, JOURNEY_STAGE_TOUCHPOINTS, i)))
        != 0)
      return FALSE;

  return TRUE;
}

static const char *
id_at (JourneyState *state, guint position)
{
  return journey_state_id (journey_state_child (state, JOURNEY_STAGE_TOUCHPOINTS, position));
}

/* How many columns at the beginning and at the end stay where they are. */
static void
find_same (JourneyCanvasStage *self, JourneyState *state, guint *before, guint *after)
{
  guint n = journey_state_n_children (state, JOURNEY_STAGE_TOUCHPOINTS);
  guint shorter = MIN (self->columns->len, n);

  *before = *after = 0;
  while (*before < shorter && strcmp (g_ptr_array_index (self->ids, *before), id_at (state, *before)) == 0)
    (*before)++;
  while (*after < shorter - *before
         && strcmp (g_ptr_array_index (self->ids, self->columns->len - 1 - *after), id_at (state, n - 1 - *after)) == 0)
    (*after)++;
}

static GHashTable *
index_columns (JourneyCanvasStage *self, guint from, guint to)
{
  GHashTable *index = g_hash_table_new (journey_id_hash, g_str_equal);

  for (guint i = from; i < to; i++)
    g_hash_table_insert (index, g_ptr_array_index (self->ids, i), column_at (self, i));

  return index;
}

static void
put_after (GtkWidget *widget, GtkWidget *parent, GtkWidget *previous)
{
  if (gtk_widget_get_parent (widget) != parent || gtk_widget_get_prev_sibling (widget) != previous)
    gtk_widget_insert_after (widget, parent, previous);
}

static void
drop_columns (JourneyCanvasStage *self, GHashTable *columns)
{
  GHashTableIter iter;
  gpointer column;

  g_hash_table_iter_init (&iter, columns);
  while (g_hash_table_iter_next (&iter, NULL, &column))
    {
      g_hash_table_remove (self->lit, column);
      gtk_widget_unparent (column);
    }
}

/* A touchpoint keeps its widget, and with it the focus and what assistive technology knows about it. */
static void
match_columns (JourneyCanvasStage *self, JourneyState *state)
{
  guint n = journey_state_n_children (state, JOURNEY_STAGE_TOUCHPOINTS);
  GPtrArray *columns = g_ptr_array_sized_new (n);
  g_autoptr (GHashTable) left = NULL;
  guint before, after;

  find_same (self, state, &before, &after);
  left = index_columns (self, before, self->columns->len - after);
  for (guint i = 0; i < before; i++)
    g_ptr_array_add (columns, column_at (self, i));
  for (guint i = before; i < n - after; i++)
    {
      GtkWidget *widget = g_hash_table_lookup (left, id_at (state, i));

      if (widget)
        g_hash_table_remove (left, id_at (state, i));
      else
        widget = journey_canvas_part_new (self->canvas, JOURNEY_PART_COLUMN);
      put_after (widget, GTK_WIDGET (self), i > 0 ? g_ptr_array_index (columns, i - 1) : NULL);
      g_ptr_array_add (columns, widget);
    }
  for (guint i = self->columns->len - after; i < self->columns->len; i++)
    g_ptr_array_add (columns, column_at (self, i));

  drop_columns (self, left);
  g_ptr_array_unref (self->columns);
  self->columns = columns;
}

static void
remember_ids (JourneyCanvasStage *self)
{
  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (self->ids, (char *)journey_state_id (journey_state_child (self->state, JOURNEY_STAGE_TOUCHPOINTS, i)));
}

/* Takes out of sight what is not to be seen any more; the others are left as they are. */
static void
show_only (JourneyCanvasStage *self, guint first, guint end, int focused)
{
  for (guint i = self->shown_first; i < self->shown_end; i++)
    if ((i < first || i >= end) && (int)i != focused)
      gtk_widget_set_child_visible (GTK_WIDGET (column_at (self, i)), FALSE);
  if (self->focused >= 0 && self->focused != focused && ((guint)self->focused < first || (guint)self->focused >= end))
    gtk_widget_set_child_visible (GTK_WIDGET (column_at (self, (guint)self->focused)), FALSE);

  self->shown_first = first;
  self->shown_end = end;
  self->focused = focused;
}

/* After columns came and went, when their places say nothing any more. Those that went must not be hidden before: GTK keeps
 * a widget for good that loses the focus twice before the next frame. */
static void
show_none (JourneyCanvasStage *self)
{
  GHashTableIter iter;
  gpointer column;

  g_hash_table_iter_init (&iter, self->lit);
  while (g_hash_table_iter_next (&iter, &column, NULL))
    gtk_widget_set_child_visible (column, FALSE);

  self->shown_first = self->shown_end = 0;
  self->focused = -1;
}

static void
show_column (JourneyCanvasStage *self, guint position, const graphene_point_t *origin)
{
  g_hash_table_add (self->lit, column_at (self, position));
  journey_canvas_part_show (column_at (self, position), self->first + position);
  journey_canvas_part_place (column_at (self, position), origin->x, origin->y);
}

/* Where a column stands in the canvas. */
static JourneyRect
column_rect (JourneyCanvasStage *self, guint position)
{
  JourneyRect rect = journey_scene_part_rect (self->canvas->scene, JOURNEY_PART_COLUMN, self->first + position);

  return journey_canvas_view_rect (self->canvas, JOURNEY_PART_COLUMN, &rect);
}

/* Gives the list the room of the columns that are in sight, and tells where it begins. */
static graphene_point_t
place_list (JourneyCanvasStage *self)
{
  JourneyRect one = column_rect (self, self->shown_first < self->shown_end ? self->shown_first : (guint)MAX (self->focused, 0));
  JourneyRect other = self->shown_first < self->shown_end ? column_rect (self, self->shown_end - 1) : one;
  double left = MIN (one.x, other.x);
  double right = MAX (one.x + one.width, other.x + other.width);
  graphene_point_t origin = GRAPHENE_POINT_INIT ((float)left, (float)one.y);

  gtk_widget_set_child_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_allocate (GTK_WIDGET (self), (int)ceil (right - left) + 1, (int)ceil (one.height) + 1, -1,
                       gsk_transform_translate (NULL, &origin));

  return origin;
}

static void
journey_canvas_stage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneyCanvasStage *self = JOURNEY_CANVAS_STAGE (widget);

  for (guint i = self->shown_first; i < self->shown_end; i++)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (column_at (self, i)), snapshot);
}

static void
journey_canvas_stage_dispose (GObject *object)
{
  JourneyCanvasStage *self = JOURNEY_CANVAS_STAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->columns, 0);
  g_hash_table_remove_all (self->lit);
  self->shown_first = self->shown_end = 0;

  G_OBJECT_CLASS (journey_canvas_stage_parent_class)->dispose (object);
}

static void
journey_canvas_stage_finalize (GObject *object)
{
  JourneyCanvasStage *self = JOURNEY_CANVAS_STAGE (object);

  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->ids);
  g_hash_table_unref (self->lit);
  g_clear_pointer (&self->state, journey_state_unref);
  g_free (self->id);

  G_OBJECT_CLASS (journey_canvas_stage_parent_class)->finalize (object);
}

static void
journey_canvas_stage_class_init (JourneyCanvasStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_canvas_stage_dispose;
  object_class->finalize = journey_canvas_stage_finalize;
  widget_class->snapshot = journey_canvas_stage_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
journey_canvas_stage_init (JourneyCanvasStage *self)
{
  self->columns = g_ptr_array_new ();
  self->ids = g_ptr_array_new ();
  self->lit = g_hash_table_new (NULL, NULL);
  self->focused = -1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_child_visible (GTK_WIDGET (self), FALSE);
}

/* The columns of a stage, none yet. */
GtkWidget *
journey_canvas_stage_new (JourneyCanvas *canvas, const char *id)
{
  JourneyCanvasStage *self = g_object_new (JOURNEY_TYPE_CANVAS_STAGE, NULL);

  self->canvas = canvas;
  self->id = g_strdup (id);

  return GTK_WIDGET (self);
}

const char *
journey_canvas_stage_id (JourneyCanvasStage *self)
{
  return self->id;
}

/* Cells come and go with what they show, and widgets must not do that while they are given their places. */
static void
update_cells (JourneyCanvasStage *self, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (journey_canvas_part_has_cells (column_at (self, i)))
      journey_canvas_part_show (column_at (self, i), self->first + i);
}

/* Makes it show a state of its stage, whose first touchpoint is that column of the map. With the same words as before, the
 * columns keep their names. */
void
journey_canvas_stage_show (JourneyCanvasStage *self, JourneyState *state, guint first_column, gboolean same_words)
{
  gboolean same = same_words && self->state == state && self->first == first_column;

  if (!same)
    self->named = 0;
  self->first = first_column;
  if (self->state != state)
    {
      if (!has_same_touchpoints (self, state))
        {
          match_columns (self, state);
          show_none (self);
        }
      g_clear_pointer (&self->state, journey_state_unref);
      self->state = journey_state_ref (state);
      remember_ids (self);
      name_list (self);
    }

  /* Of a stage that did not change only the height of what is in sight may have. */
  if (same)
    update_cells (self, self->shown_first, self->shown_end);
  else
    update_cells (self, 0, self->columns->len);
}

/* Shows the columns first…end - 1 of the map as far as they are of this stage, and the one that has the focus. */
void
journey_canvas_stage_place (JourneyCanvasStage *self, guint first, guint end, int focused)
{
  guint n = self->columns->len;
  guint new_first = CLAMP (first, self->first, self->first + n) - self->first;
  guint new_end = CLAMP (end, self->first + new_first, self->first + n) - self->first;
  int new_focused = focused >= (int)self->first && focused < (int)(self->first + n) ? focused - (int)self->first : -1;
  graphene_point_t origin;

  show_only (self, new_first, new_end, new_focused);
  if (new_first == new_end && new_focused < 0)
    {
      gtk_widget_set_child_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  origin = place_list (self);
  for (guint i = new_first; i < new_end; i++)
    show_column (self, i, &origin);
  if (new_focused >= 0 && ((guint)new_focused < new_first || (guint)new_focused >= new_end))
    show_column (self, (guint)new_focused, &origin);
}

/* After things have come to rest: cells for the columns in sight if they are wanted; nothing kept for the others. */
void
journey_canvas_stage_settle (JourneyCanvasStage *self, gboolean cells)
{
  GtkWidget *focused = self->focused >= 0 ? GTK_WIDGET (column_at (self, (guint)self->focused)) : NULL;
  GHashTableIter iter;
  gpointer column;

  g_hash_table_iter_init (&iter, self->lit);
  while (g_hash_table_iter_next (&iter, &column, NULL))
    {
      gboolean shown = gtk_widget_get_child_visible (column);

      journey_canvas_part_set_cells (column, shown && (cells || column == (gpointer)focused));
      if (shown)
        continue;
      journey_canvas_part_forget (column);
      if (!journey_canvas_part_has_cells (column))
        g_hash_table_iter_remove (&iter);
    }
}

/* The widget of a column of the map, or NULL when it is not of this stage. */
JourneyCanvasPart *
journey_canvas_stage_column (JourneyCanvasStage *self, guint column)
{
  if (column < self->first || column - self->first >= self->columns->len)
    return NULL;

  /* It may be asked for before it has come into sight. */
  g_hash_table_add (self->lit, column_at (self, column - self->first));
  journey_canvas_part_show (column_at (self, column - self->first), column);

  return column_at (self, column - self->first);
}

/* Tells assistive technology which columns are selected. */
void
journey_canvas_stage_mark (JourneyCanvasStage *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    journey_canvas_part_mark (column_at (self, i));
}

/* Has columns in sight turned into pixels, so that they are quick to move. Returns how many. */
guint
journey_canvas_stage_copy_some (JourneyCanvasStage *self, guint most)
{
  guint n = 0;

  for (guint i = self->shown_first; i < self->shown_end && n < most; i++)
    if (journey_canvas_part_copy (column_at (self, i)))
      n++;

  return n;
}

/* Names columns until it is done or the time is over, so that those out of sight have theirs too. */
gboolean
journey_canvas_stage_name_some (JourneyCanvasStage *self, gint64 until)
{
  for (; self->named < self->columns->len; self->named++)
    {
      if (g_get_monotonic_time () > until)
        return TRUE;
      journey_canvas_part_rename (column_at (self, self->named), self->first + self->named);
    }

  return FALSE;
}
