/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../displayless/random-verbs.h"
#include "random-keys.h"
#include "wait-for.h"

static void
set_up (CanvasWindow *self, gconstpointer data)
{
  canvas_window_open (self, canvas_map_small ());
}

static void
tear_down (CanvasWindow *self, gconstpointer data)
{
  canvas_window_close (self);
}

static void
compare_box (const JourneyBox *box, gpointer data)
{
  JourneyScene *fresh = data;
  JourneyBox other;

  if (box->column >= 0)
    g_assert_true (journey_scene_cell (fresh, (guint)box->column, (guint)box->lane_index, (guint)box->item, &other));
  else
    g_assert_true (journey_scene_find (fresh, box->id, box->kind, &other));
  g_assert_cmpint (box->kind, ==, other.kind);
  g_assert_cmpstr (box->id, ==, other.id);
  g_assert_cmpfloat_with_epsilon (box->rect.x, other.rect.x, 0.01);
  g_assert_cmpfloat_with_epsilon (box->rect.y, other.rect.y, 0.01);
  g_assert_cmpfloat_with_epsilon (box->rect.width, other.rect.width, 0.01);
  g_assert_cmpfloat_with_epsilon (box->rect.height, other.rect.height, 0.01);
}

/* The canvas's scene, made edit by edit, is what a scene made at once would be. */
static void
assert_fresh (CanvasWindow *self)
{
  JourneyState *map = journey_map_state (self->map);
  JourneyScene *scene = journey_canvas_scene (self->canvas);
  gboolean has_strip = journey_scene_n_parts (scene, JOURNEY_PART_PERSONA_STRIP) > 0;
  JourneySceneOptions options = { .for_editing = TRUE,
                                  .show_persona_strip = TRUE,
                                  .persona_strip_width =
                                      has_strip ? journey_scene_part_rect (scene, JOURNEY_PART_PERSONA_STRIP, 0).width : 0 };
  g_autoptr (JourneyScene) fresh = journey_scene_new (map, &options, NULL);

  g_assert_true (journey_scene_map (scene) == map);
  journey_scene_foreach (scene, compare_box, fresh);
  g_assert_cmpfloat_with_epsilon (journey_scene_height (scene), journey_scene_height (fresh), 0.01);
  g_assert_cmpfloat_with_epsilon (journey_scene_width (scene), journey_scene_width (fresh), 0.01);
}

/* What has the focus is at the touchpoint that panels show; only an empty cell may lie beyond what a selection was extended to.
 */
static void
assert_agrees (CanvasWindow *self)
{
  JourneyTouchpoint *selected = journey_selection_touchpoint (self->selection);
  JourneyBox box;

  if (!journey_canvas_focused_box (self->canvas, &box) || box.kind == JOURNEY_BOX_CELL)
    return;

  g_assert_cmpstr (selected ? journey_node_id (JOURNEY_NODE (selected)) : NULL, ==, box.touchpoint);
}

/* Keys on the canvas, verbs from elsewhere, undo and redo, in any order. */
static void
test_random (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (23);
  JourneyHistory *history = journey_map_history (self->map);
  g_autoptr (JourneyState) first = journey_state_ref (journey_map_state (self->map));

  journey_canvas_focus_first (self->canvas);
  for (guint i = 0; i < 3000; i++)
    {
      int what = g_rand_int_range (chance, 0, 20);

      if (what < 16)
        random_press (self, chance);
      else
        {
          journey_canvas_commit (self->canvas);
          if (what == 16)
            journey_history_undo (history);
          else if (what == 17)
            journey_history_redo (history);
          else
            random_verb (self->map, chance);
        }
      assert_agrees (self);
      if (i % 50 == 0)
        {
          journey_canvas_commit (self->canvas);
          assert_fresh (self);
          wait_idle ();
        }
    }

  journey_canvas_commit (self->canvas);
  g_assert_false (journey_history_in_transaction (history));
  while (journey_history_undo (history))
    continue;
  g_assert_true (journey_map_state (self->map) == first);
  assert_fresh (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add ("/canvas-random", CanvasWindow, NULL, set_up, test_random, tear_down);

  return g_test_run ();
}
