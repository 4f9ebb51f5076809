/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-scene-grip.h"

#include <math.h>

#include "journey-painters.h"

/* How far from the middle of a dot it still is taken hold of; in scene units. */
#define DOT_REACH 11.0

/* Where both dots stand in one place, the inner one is taken hold of as far as this, and the ring around it beyond. */
#define TOGETHER 4.0
#define INNER_REACH 5.0

/* Scales no longer than this have half points, and tenths in between. */
#define SHORT_SCALE 10

/* The dots of a severity, with room around them for a finger or a tremor. */
#define SEVERITY_FIRST 12.0
#define SEVERITY_STEP 10.0
#define SEVERITY_HEIGHT 23.0

/* What a dot says; NAN where there is none. */
static double
score_of (JourneyScene *scene, const JourneyBox *box, JourneyGapDot dot)
{
  const JourneyGapEntry *entry;
  double expected, actual;

  if (box->kind != JOURNEY_BOX_GAP || box->column < 0 || dot == JOURNEY_GAP_DOT_NONE)
    return NAN;

  entry = journey_gap_table_peek (scene->gaps, (guint)box->column);
  expected = entry->expected;
  actual = entry->actual;
  if (entry->standing == JOURNEY_STANDING_UNSCORED && !journey_gap_table_half (scene->gaps, entry, &expected, &actual))
    return NAN;

  return dot == JOURNEY_GAP_DOT_EXPECTED ? expected : actual;
}

/**
 * journey_scene_gap_dot:
 * @box: any box
 * @x: (out): its middle
 * @y: (out): its middle
 *
 * Returns: whether there is such a dot
 */
gboolean
journey_scene_gap_dot (JourneyScene *scene, const JourneyBox *box, JourneyGapDot dot, double *x, double *y)
{
  double score = score_of (scene, box, dot);

  if (isnan (score))
    return FALSE;

  *x = box->rect.x + box->rect.width / 2;
  *y = journey_gap_y (scene, (guint)box->strip, (guint)box->lane_index, score);

  return TRUE;
}

/**
 * journey_scene_hit_gap_dot:
 * @box: any box
 *
 * Returns: which dot of @box is at a point of the scene, with some room around it; the full one where they touch
 */
JourneyGapDot
journey_scene_hit_gap_dot (JourneyScene *scene, const JourneyBox *box, double x, double y)
{
  double middle, expected = NAN, actual = NAN;
  gboolean hollow = journey_scene_gap_dot (scene, box, JOURNEY_GAP_DOT_EXPECTED, &middle, &expected);
  gboolean full = journey_scene_gap_dot (scene, box, JOURNEY_GAP_DOT_ACTUAL, &middle, &actual);
  double to_expected = hollow ? hypot (x - middle, y - expected) : INFINITY;
  double to_actual = full ? hypot (x - middle, y - actual) : INFINITY;

  if (MIN (to_expected, to_actual) > DOT_REACH)
    return JOURNEY_GAP_DOT_NONE;
  if (hollow && full && fabs (expected - actual) < TOGETHER)
    return to_actual <= INNER_REACH ? JOURNEY_GAP_DOT_ACTUAL : JOURNEY_GAP_DOT_EXPECTED;

  return to_actual <= to_expected ? JOURNEY_GAP_DOT_ACTUAL : JOURNEY_GAP_DOT_EXPECTED;
}

/**
 * journey_scene_gap_score:
 * @box: of kind JOURNEY_BOX_GAP
 * @y: where a dot is dragged to
 * @fine: in tenths on a short scale and halves on a long one, instead of halves and whole points
 *
 * Returns: the score that is drawn there, on the scale of the map
 */
double
journey_scene_gap_score (JourneyScene *scene, const JourneyBox *box, double y, gboolean fine)
{
  double low = journey_state_integer (scene->map, JOURNEY_MAP_SCALE_LOW);
  double high = journey_state_integer (scene->map, JOURNEY_MAP_SCALE_HIGH);
  double steps = high - low <= SHORT_SCALE ? (fine ? 10 : 2) : (fine ? 2 : 1);
  double top, bottom;

  g_return_val_if_fail (box->lane_index >= 0, low);

  top = journey_gap_y (scene, (guint)box->strip, (guint)box->lane_index, high);
  bottom = journey_gap_y (scene, (guint)box->strip, (guint)box->lane_index, low);
  if (bottom <= top || high <= low)
    return low;

  return CLAMP (round ((low + (bottom - y) / (bottom - top) * (high - low)) * steps) / steps, low, high);
}

/**
 * journey_scene_hit_severity:
 * @box: any box
 *
 * Returns: which dot of a pain point's severity is at a point of the scene, 1…3; 0 for none
 */
int
journey_scene_hit_severity (JourneyScene *scene, const JourneyBox *box, double x, double y)
{
  double from_start = scene->rtl ? box->rect.x + box->rect.width - x : x - box->rect.x;
  double along = (from_start - SEVERITY_FIRST) / SEVERITY_STEP + 0.5;

  if (box->kind != JOURNEY_BOX_PAIN_POINT || y < box->rect.y || y >= box->rect.y + SEVERITY_HEIGHT)
    return 0;

  /* Before the first dot and behind the last there is as much room again. */
  if (along < -0.5 || along >= 3.5)
    return 0;

  return CLAMP ((int)floor (along) + 1, 1, 3);
}

static void
describe (JourneyScene *scene, guint index, gboolean behind, JourneySpot *spot)
{
  JourneySlot slot = journey_scene_slot (scene, index);

  *spot = (JourneySpot){ .stage = slot.stage, .column = slot.column, .behind = behind };
}

/**
 * journey_scene_spot:
 * @x: in scene units; beyond the ends means the ends
 * @spot: (out): what stands there
 *
 * Says what a thing that is dropped at @x would come to stand beside, in the first strip.
 *
 * Returns: whether there is any stage
 */
gboolean
journey_scene_spot (JourneyScene *scene, double x, JourneySpot *spot)
{
  double from_start = scene->rtl ? scene->width - x : x;
  JourneySlot slot;
  int index;

  g_return_val_if_fail (scene != NULL && spot != NULL, FALSE);

  if (scene->n_slots == 0)
    return FALSE;

  index = journey_scene_slot_at (scene, 0, from_start);
  if (index < 0)
    {
      gboolean end = from_start >= journey_scene_slot (scene, 0).x;

      describe (scene, end ? scene->n_slots - 1 : 0, end, spot);
      return TRUE;
    }

  slot = journey_scene_slot (scene, (guint)index);
  describe (scene, (guint)index, from_start >= slot.x + slot.width / 2, spot);

  return TRUE;
}
