/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-canvas-private.h"

/*
 * What was found is marked where it stands. Marks are known by ids, like the focus, and find their places anew in each scene;
 * only those in view are painted.
 */

#define RADIUS 7.0
#define DISTANCE 1.0
#define WIDTH 2.0f
#define WIDTH_CURRENT 4.0f
#define WASH 0.08
#define WASH_CURRENT 0.14

/* Marks narrower than this are painted at most once a pixel. */
#define NARROW 3.0
#define MAX_LANES 64

/* What a mark stands on. */
typedef struct
{
  const char *id;
  JourneyBoxKind kind;
} Spot;

typedef struct
{
  JourneyRect rect;
  JourneyPart part;
  int column;
  int lane;
  const Spot *spot; /* of the table */
} Mark;

struct _JourneyCanvasMarks
{
  JourneyState *map; /* that the ids belong to */
  GArray *hits;
  GHashTable *spots; /* Spot to itself */
  Spot current;

  GArray *marks; /* in the scene of that serial, in the order of columns */
  guint serial;
};

static guint
spot_hash (gconstpointer data)
{
  const Spot *spot = data;

  return g_str_hash (spot->id) ^ (guint)spot->kind;
}

static gboolean
spot_equal (gconstpointer a, gconstpointer b)
{
  const Spot *one = a;
  const Spot *other = b;

  return one->kind == other->kind && strcmp (one->id, other->id) == 0;
}

/* The kind of box that shows a text; NONE for what is not written on the canvas. */
static JourneyBoxKind
kind_of_field (JourneyFieldId field)
{
  switch (field)
    {
    case JOURNEY_PERSONA_NAME:
      return JOURNEY_BOX_PERSONA;
    case JOURNEY_LANE_TITLE:
      return JOURNEY_BOX_LANE_TITLE;
    case JOURNEY_STAGE_TITLE:
    case JOURNEY_STAGE_QUESTION:
      return JOURNEY_BOX_STAGE;
    case JOURNEY_TOUCHPOINT_TITLE:
      return JOURNEY_BOX_TOUCHPOINT;
    case JOURNEY_TOUCHPOINT_ACTION:
      return JOURNEY_BOX_ACTION;
    case JOURNEY_TOUCHPOINT_THOUGHT:
      return JOURNEY_BOX_THOUGHT;
    case JOURNEY_TOUCHPOINT_BACKSTAGE:
    case JOURNEY_TOUCHPOINT_OWNER:
      return JOURNEY_BOX_BACKSTAGE;
    case JOURNEY_EMOTION_WORD:
      return JOURNEY_BOX_EMOTION;
    case JOURNEY_PAIN_POINT_TEXT:
    case JOURNEY_PAIN_POINT_ROOT_CAUSE:
      return JOURNEY_BOX_PAIN_POINT;
    case JOURNEY_OPPORTUNITY_TEXT:
      return JOURNEY_BOX_OPPORTUNITY;
    case JOURNEY_METRIC_NAME:
      return JOURNEY_BOX_METRIC;
    case JOURNEY_NOTE_TEXT:
      return JOURNEY_BOX_NOTE;
    default:
      return JOURNEY_BOX_NONE;
    }
}

/* The kind of box that stands for a node whose other texts are in the side panel; NONE for its touchpoint. */
static JourneyBoxKind
kind_of_node (JourneyKind kind)
{
  switch (kind)
    {
    case JOURNEY_KIND_PERSONA:
      return JOURNEY_BOX_PERSONA;
    case JOURNEY_KIND_OPPORTUNITY:
      return JOURNEY_BOX_OPPORTUNITY;
    case JOURNEY_KIND_METRIC:
      return JOURNEY_BOX_METRIC;
    default:
      return JOURNEY_BOX_NONE;
    }
}

static Spot
spot_of_hit (const JourneyFindHit *hit)
{
  Spot spot = { hit->id, kind_of_field (hit->field) };

  if (spot.kind == JOURNEY_BOX_NONE)
    spot.kind = kind_of_node (JOURNEY_ID_KIND (hit->field));
  if (spot.kind == JOURNEY_BOX_NONE && hit->touchpoint)
    spot = (Spot){ hit->touchpoint, JOURNEY_BOX_TOUCHPOINT };

  return spot;
}

static gboolean
stands_in_column (JourneyBoxKind kind)
{
  return journey_canvas_part_kind (kind) == JOURNEY_PART_COLUMN;
}

static void
mark_box (const JourneyBox *box, gpointer data)
{
  JourneyCanvasMarks *marks = data;
  Spot spot = { box->id, box->kind };
  Mark mark = { box->rect, journey_canvas_part_kind (box->kind), box->column, box->lane_index,
                g_hash_table_lookup (marks->spots, &spot) };

  if (mark.spot)
    g_array_append_val (marks->marks, mark);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  return ((const Mark *)a)->column - ((const Mark *)b)->column;
}

static void
add_column (JourneyCanvas *self, GHashTable *columns, const char *touchpoint)
{
  int column = journey_gap_table_column (journey_scene_gap_table (self->scene), touchpoint);

  if (column >= 0)
    g_hash_table_add (columns, GINT_TO_POINTER (column + 1));
}

/* An opportunity or a metric stands at all its touchpoints. */
static void
add_columns_of (JourneyCanvas *self, GHashTable *columns, JourneyListId list, JourneyFieldId touchpoints, JourneyBoxKind kind)
{
  JourneyState *map = journey_scene_map (self->scene);

  for (guint i = 0; i < journey_state_n_children (map, list); i++)
    {
      JourneyState *state = journey_state_child (map, list, i);
      Spot spot = { journey_state_id (state), kind };
      const char *const *ids = journey_state_strings (state, touchpoints);

      for (guint j = 0; g_hash_table_contains (self->marks->spots, &spot) && ids[j]; j++)
        add_column (self, columns, ids[j]);
    }
}

static void
find_columns (JourneyCanvas *self, GHashTable *columns)
{
  GArray *hits = self->marks->hits;

  for (guint i = 0; i < hits->len; i++)
    if (g_array_index (hits, JourneyFindHit, i).touchpoint)
      add_column (self, columns, g_array_index (hits, JourneyFindHit, i).touchpoint);
  add_columns_of (self, columns, JOURNEY_MAP_OPPORTUNITIES, JOURNEY_OPPORTUNITY_TOUCHPOINTS, JOURNEY_BOX_OPPORTUNITY);
  add_columns_of (self, columns, JOURNEY_MAP_METRICS, JOURNEY_METRIC_TOUCHPOINTS, JOURNEY_BOX_METRIC);
}

/* Looks only into the columns in which there is something to mark. */
static void
place_marks (JourneyCanvas *self)
{
  JourneyCanvasMarks *marks = self->marks;
  g_autoptr (GHashTable) columns = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer key;

  g_array_set_size (marks->marks, 0);
  marks->serial = self->serial;
  find_columns (self, columns);

  g_hash_table_iter_init (&iter, columns);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    journey_scene_foreach_in_column (self->scene, GPOINTER_TO_UINT (key) - 1, mark_box, marks);

  g_hash_table_iter_init (&iter, marks->spots);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const Spot *spot = key;
      JourneyBox box;

      if (!stands_in_column (spot->kind) && spot->kind != JOURNEY_BOX_NONE
          && journey_scene_find (self->scene, spot->id, spot->kind, &box))
        mark_box (&box, marks);
    }
  g_array_sort (marks->marks, compare_marks);
}

static void
paint_mark (JourneyCanvas *self, GtkSnapshot *snapshot, const JourneyRect *seen, gboolean current)
{
  JourneyRect around = journey_rect_inset (seen, -DISTANCE, -DISTANCE);
  JourneyColour accent = journey_theme_colour (journey_theme_get (self->theme_kind), JOURNEY_HUE_ACCENT);
  GdkRGBA line = { (float)accent.red, (float)accent.green, (float)accent.blue, 1 };
  GdkRGBA wash = line;
  float width = current ? WIDTH_CURRENT : WIDTH;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float)around.x, (float)around.y, (float)around.width, (float)around.height);
  GskRoundedRect outline;

  wash.alpha = (float)(current ? WASH_CURRENT : WASH);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float)(RADIUS * journey_viewport_zoom (self->viewport)));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &wash, &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (const float[4]){ width, width, width, width },
                              (const GdkRGBA[4]){ line, line, line, line });
}

/* Many marks may fall onto one pixel when a whole map is in view. */
static gboolean
is_painted_already (const Mark *mark, gboolean current, const JourneyRect *seen, int *last)
{
  int x = (int)seen->x;

  if (seen->width >= NARROW || current || mark->lane < 0 || mark->lane >= MAX_LANES)
    return FALSE;
  if (last[mark->lane] == x)
    return TRUE;
  last[mark->lane] = x;

  return FALSE;
}

/* The first mark at or after a column. */
static guint
first_mark (JourneyCanvasMarks *marks, int column)
{
  guint low = 0, high = marks->marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (marks->marks, Mark, middle).column < column)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
paint_between (JourneyCanvas *self, GtkSnapshot *snapshot, JourneyPart part, int from, int to)
{
  JourneyRect clip = journey_canvas_clip_rect (self, part);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float)clip.x, (float)clip.y, (float)clip.width, (float)clip.height);
  int last[MAX_LANES];

  for (guint i = 0; i < MAX_LANES; i++)
    last[i] = G_MININT;

  gtk_snapshot_push_clip (snapshot, &bounds);
  for (guint i = first_mark (self->marks, from); i < self->marks->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks->marks, Mark, i);
      JourneyRect seen = journey_canvas_view_rect (self, mark->part, &mark->rect);
      gboolean current = self->marks->current.id && spot_equal (mark->spot, &self->marks->current);

      if (mark->column > to)
        break;
      if (mark->part == part && seen.y < clip.y + clip.height && seen.y + seen.height > clip.y
          && !is_painted_already (mark, current, &seen, last))
        paint_mark (self, snapshot, &seen, current);
    }
  gtk_snapshot_pop (snapshot);
}

/* Paints the marks that are in view. */
void
journey_canvas_paint_marks (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  static const JourneyPart pinned[] = { JOURNEY_PART_LANE_TITLE, JOURNEY_PART_STAGE, JOURNEY_PART_PERSONA_STRIP };
  JourneyRect seen = journey_viewport_visible (self->viewport);
  guint first, last;

  if (!self->marks)
    return;
  if (self->marks->serial != self->serial)
    place_marks (self);

  if (journey_scene_columns_between (self->scene, seen.x, seen.x + seen.width, &first, &last))
    paint_between (self, snapshot, JOURNEY_PART_COLUMN, (int)first, (int)last);
  for (guint i = 0; i < G_N_ELEMENTS (pinned); i++)
    paint_between (self, snapshot, pinned[i], -1, -1);
}

void
journey_canvas_drop_marks (JourneyCanvas *self)
{
  JourneyCanvasMarks *marks = g_steal_pointer (&self->marks);

  if (!marks)
    return;

  g_hash_table_unref (marks->spots);
  g_array_unref (marks->hits);
  g_array_unref (marks->marks);
  journey_state_unref (marks->map);
  g_free (marks);
}

static JourneyCanvasMarks *
make_marks (JourneyCanvas *self, JourneyState *map, GArray *hits)
{
  JourneyCanvasMarks *marks = g_new0 (JourneyCanvasMarks, 1);

  marks->map = journey_state_ref (map);
  marks->hits = g_array_ref (hits);
  marks->spots = g_hash_table_new_full (spot_hash, spot_equal, g_free, NULL);
  marks->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  marks->serial = self->serial - 1;
  for (guint i = 0; i < hits->len; i++)
    {
      Spot spot = spot_of_hit (&g_array_index (hits, JourneyFindHit, i));

      if (!g_hash_table_contains (marks->spots, &spot))
        g_hash_table_add (marks->spots, g_memdup2 (&spot, sizeof spot));
    }

  return marks;
}

/**
 * journey_canvas_set_marks:
 * @map: the root that was looked through
 * @hits: (nullable) (element-type JourneyFindHit): what was found in it, not to be changed any more; NULL marks nothing
 * @current: which of them stands out, or -1
 *
 * Marks texts that were found, until something else is marked. Marks stay with what they are on when that moves.
 */
void
journey_canvas_set_marks (JourneyCanvas *self, JourneyState *map, GArray *hits, int current)
{
  g_return_if_fail (JOURNEY_IS_CANVAS (self));

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!self->marks || self->marks->hits != hits)
    {
      journey_canvas_drop_marks (self);
      if (hits && hits->len > 0)
        self->marks = make_marks (self, map, hits);
    }
  if (self->marks)
    self->marks->current = current >= 0 ? spot_of_hit (&g_array_index (hits, JourneyFindHit, current)) : (Spot){ NULL };
}

typedef struct
{
  Spot spot;
  JourneyBox *box;
  gboolean found;
} Wanted;

static void
take_wanted (const JourneyBox *box, gpointer data)
{
  Wanted *wanted = data;
  Spot spot = { box->id, box->kind };

  if (wanted->found || !spot_equal (&spot, &wanted->spot))
    return;
  *wanted->box = *box;
  wanted->found = TRUE;
}

static gboolean
find_spot (JourneyCanvas *self, Spot spot, const char *touchpoint, JourneyBox *box)
{
  int column = touchpoint ? journey_gap_table_column (journey_scene_gap_table (self->scene), touchpoint) : -1;
  Wanted wanted = { spot, box, FALSE };

  if (spot.kind == JOURNEY_BOX_NONE)
    return FALSE;
  if (!stands_in_column (spot.kind))
    return journey_scene_find (self->scene, spot.id, spot.kind, box);

  if (column >= 0)
    journey_scene_foreach_in_column (self->scene, (guint)column, take_wanted, &wanted);

  return wanted.found;
}

/**
 * journey_canvas_show_hit:
 * @hit: what was found, of the map as it is now
 *
 * Leads to what was found: scrolls it into view and selects it, with the focus left where it is unless the canvas has it.
 *
 * Returns: whether it can be read on the canvas; what cannot, such as a field of the side panel or something in a lane that is
 *   hidden, is near what is selected then, if it is about anything on the canvas
 */
gboolean
journey_canvas_show_hit (JourneyCanvas *self, const JourneyFindHit *hit)
{
  gboolean has_keys;
  gboolean shown;
  JourneyBox box;

  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);

  journey_canvas_end_edit (self, TRUE);
  if (!self->scene)
    return FALSE;

  has_keys = journey_canvas_has_keys (self);
  shown = kind_of_field (hit->field) != JOURNEY_BOX_NONE && find_spot (self, spot_of_hit (hit), hit->touchpoint, &box);
  if (shown || find_spot (self, spot_of_hit (hit), hit->touchpoint, &box)
      || (hit->touchpoint && journey_canvas_find_node (self, hit->touchpoint, &box)))
    {
      journey_canvas_focus_moved (self, &box);
      if (has_keys)
        journey_canvas_take_focus (self);
    }

  return shown;
}
