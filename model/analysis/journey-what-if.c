/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-what-if.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-usual-name.h"

/* One thing that is tried. */
typedef struct
{
  char *touchpoint;
  char *dimension; /* NULL for all of the touchpoint's */
  double by;       /* points of the scale; above zero is better */
} Try;

struct _JourneyWhatIf
{
  GObject parent_instance;

  GPtrArray *tries;
};

G_DEFINE_FINAL_TYPE (JourneyWhatIf, journey_what_if, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
free_try (gpointer data)
{
  Try *try = data;

  g_free (try->touchpoint);
  g_free (try->dimension);
  g_free (try);
}

static Try *
find_try (JourneyWhatIf *self, const char *touchpoint, const char *dimension)
{
  for (guint i = 0; i < self->tries->len; i++)
    {
      Try *try = g_ptr_array_index (self->tries, i);

      if (strcmp (try->touchpoint, touchpoint) == 0 && g_strcmp0 (try->dimension, dimension) == 0)
        return try;
    }

  return NULL;
}

static void
journey_what_if_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_WHAT_IF (object)->tries);

  G_OBJECT_CLASS (journey_what_if_parent_class)->finalize (object);
}

static void
journey_what_if_class_init (JourneyWhatIfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_what_if_finalize;

  signals[CHANGED] = g_signal_new ("changed", JOURNEY_TYPE_WHAT_IF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_what_if_init (JourneyWhatIf *self)
{
  self->tries = g_ptr_array_new_with_free_func (free_try);
}

/**
 * journey_what_if_new:
 *
 * Returns: (transfer full): nothing is tried yet
 */
JourneyWhatIf *
journey_what_if_new (void)
{
  return g_object_new (JOURNEY_TYPE_WHAT_IF, NULL);
}

static double
total_by (JourneyWhatIf *self, JourneyState *touchpoint, JourneyState *score)
{
  double by = 0;

  for (guint i = 0; i < self->tries->len; i++)
    {
      Try *try = g_ptr_array_index (self->tries, i);

      if (strcmp (try->touchpoint, journey_state_id (touchpoint)) == 0
          && (!try->dimension || strcmp (try->dimension, journey_state_text (score, JOURNEY_SCORE_DIMENSION)) == 0))
        by += try->by;
    }

  return by;
}

static gboolean
is_cost (JourneyState *map, JourneyState *score)
{
  JourneyState *dimension =
      journey_state_find_child (map, JOURNEY_MAP_DIMENSIONS, journey_state_text (score, JOURNEY_SCORE_DIMENSION));

  return dimension && journey_state_integer (dimension, JOURNEY_DIMENSION_KIND) == JOURNEY_DIMENSION_KIND_COST;
}

/* Returns the part of @by that still moves one of the scores, on top of what else is tried there. */
static double
limit (JourneyWhatIf *self, JourneyState *map, const char *touchpoint, const char *dimension, double by)
{
  JourneyState *state = journey_state_find (map, touchpoint);
  Try *try = find_try (self, touchpoint, dimension);
  double low = journey_state_integer (map, JOURNEY_MAP_SCALE_LOW), high = journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH);
  double least = 0, most = 0;
  gboolean found = FALSE;

  for (guint i = 0; state && i < journey_state_n_children (state, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (state, JOURNEY_TOUCHPOINT_SCORES, i);
      double actual = journey_state_number (score, JOURNEY_SCORE_ACTUAL);
      double others = total_by (self, state, score) - (try ? try->by : 0);
      gboolean cost = is_cost (map, score);

      if (journey_gap_lack_of_score (map, state, score) != JOURNEY_GAP_LACK_NOTHING
          || (dimension && strcmp (dimension, journey_state_text (score, JOURNEY_SCORE_DIMENSION)) != 0))
        continue;
      least = MIN (least, (cost ? actual - high : low - actual) - others);
      most = MAX (most, (cost ? actual - low : high - actual) - others);
      found = TRUE;
    }

  return found ? round (CLAMP (by, least, most) * 1e6) / 1e6 : by;
}

/**
 * journey_what_if_raise:
 * @map: as it is today, with nothing that is tried
 * @touchpoint: id
 * @dimension: (nullable): id of the only dimension that is tried; NULL for all that count
 * @by: points of the scale above today's actual; above zero is better, so a cost falls; 0 to try nothing there
 *
 * Tries another actual score. What would go beyond the scale is cut off, so that the way back begins at once.
 */
void
journey_what_if_raise (JourneyWhatIf *self, JourneyState *map, const char *touchpoint, const char *dimension, double by)
{
  Try *try;

  g_return_if_fail (JOURNEY_IS_WHAT_IF (self) && map && touchpoint);

  by = limit (self, map, touchpoint, dimension, by);
  try = find_try (self, touchpoint, dimension);
  if (try ? try->by == by : by == 0)
    return;

  if (by == 0)
    g_ptr_array_remove (self->tries, try);
  else if (!try)
    {
      try = g_new (Try, 1);
      *try = (Try){ g_strdup (touchpoint), g_strdup (dimension), by };
      g_ptr_array_add (self->tries, try);
    }
  else
    try->by = by;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * journey_what_if_raised:
 * @touchpoint: id
 * @dimension: (nullable): id
 *
 * Returns: by how much the score is raised that journey_what_if_raise () was told of; 0 when it is not tried
 */
double
journey_what_if_raised (JourneyWhatIf *self, const char *touchpoint, const char *dimension)
{
  Try *try;

  g_return_val_if_fail (JOURNEY_IS_WHAT_IF (self) && touchpoint, 0);

  try = find_try (self, touchpoint, dimension);

  return try ? try->by : 0;
}

/**
 * journey_what_if_take:
 * @other: what else is tried
 *
 * Tries the same as @other, and nothing besides.
 */
void
journey_what_if_take (JourneyWhatIf *self, JourneyWhatIf *other)
{
  g_return_if_fail (JOURNEY_IS_WHAT_IF (self));
  g_return_if_fail (JOURNEY_IS_WHAT_IF (other) && other != self);

  g_ptr_array_set_size (self->tries, 0);
  for (guint i = 0; i < other->tries->len; i++)
    {
      const Try *from = g_ptr_array_index (other->tries, i);
      Try *try = g_new0 (Try, 1);

      try->touchpoint = g_strdup (from->touchpoint);
      try->dimension = g_strdup (from->dimension);
      try->by = from->by;
      g_ptr_array_add (self->tries, try);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * journey_what_if_let_go:
 *
 * Tries nothing any more.
 */
void
journey_what_if_let_go (JourneyWhatIf *self)
{
  g_return_if_fail (JOURNEY_IS_WHAT_IF (self));

  if (self->tries->len == 0)
    return;

  g_ptr_array_set_size (self->tries, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * journey_what_if_n:
 *
 * Returns: how many scores are tried
 */
guint
journey_what_if_n (JourneyWhatIf *self)
{
  g_return_val_if_fail (JOURNEY_IS_WHAT_IF (self), 0);

  return self->tries->len;
}

/* Within the scale. What a file holds outside it is no reason to move a score the other way. */
static double
move (JourneyState *map, double actual, double by)
{
  if (by < 0)
    return MAX (actual + by, MIN (actual, journey_state_integer (map, JOURNEY_MAP_SCALE_LOW)));

  return MIN (actual + by, MAX (actual, journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH)));
}

/* What is better for all is so for each segment. */
static JourneyState *
raise_segment (JourneyState *segment, JourneyState *map, double by)
{
  JourneyState *raised = journey_state_copy_fields (segment);
  double actual = journey_state_number (segment, JOURNEY_SEGMENT_SCORE_ACTUAL);

  if (!isnan (actual))
    journey_state_set_number (raised, JOURNEY_SEGMENT_SCORE_ACTUAL, round (move (map, actual, by) * 1e6) / 1e6);
  journey_state_set_number (raised, JOURNEY_SEGMENT_SCORE_SD, NAN);
  journey_state_set_integer (raised, JOURNEY_SEGMENT_SCORE_N, 0);
  journey_state_set_text (raised, JOURNEY_SEGMENT_SCORE_EVIDENCE, "");

  return journey_state_seal (raised);
}

/* Nobody has measured a score that is only tried, whatever today's rests on. */
static JourneyState *
raise_score (JourneyState *score, JourneyState *map, double by)
{
  JourneyState *raised = journey_state_copy_fields (score);
  guint n = journey_state_n_children (score, JOURNEY_SCORE_SEGMENTS);
  g_autofree JourneyState **segments = g_new (JourneyState *, n);
  double actual;

  by = is_cost (map, score) ? -by : by;
  actual = move (map, journey_state_number (score, JOURNEY_SCORE_ACTUAL), by);
  journey_state_set_number (raised, JOURNEY_SCORE_ACTUAL, round (actual * 1e6) / 1e6);
  journey_state_set_number (raised, JOURNEY_SCORE_SD, NAN);
  journey_state_set_integer (raised, JOURNEY_SCORE_N, 0);
  journey_state_set_text (raised, JOURNEY_SCORE_EVIDENCE, "");
  for (guint i = 0; i < n; i++)
    segments[i] = raise_segment (journey_state_child (score, JOURNEY_SCORE_SEGMENTS, i), map, by);
  journey_state_take_children (raised, JOURNEY_SCORE_SEGMENTS, segments, n);

  return journey_state_seal (raised);
}

static gboolean
is_tried (JourneyWhatIf *self, JourneyState *touchpoint)
{
  for (guint i = 0; i < self->tries->len; i++)
    if (strcmp (((Try *)g_ptr_array_index (self->tries, i))->touchpoint, journey_state_id (touchpoint)) == 0)
      return TRUE;

  return FALSE;
}

typedef JourneyState *(*MakeFunc) (JourneyWhatIf *self, JourneyState *map, JourneyState *parent, JourneyState *child);

/* A copy of @state in which some children of one list are others. */
static JourneyState *
copy_with (JourneyWhatIf *self, JourneyState *map, JourneyState *state, JourneyListId changed, MakeFunc make)
{
  JourneyState *copy = journey_state_copy (state);
  guint n = journey_state_n_children (state, changed);
  g_autofree JourneyState **children = g_new (JourneyState *, n);

  for (guint i = 0; i < n; i++)
    children[i] = make (self, map, state, journey_state_child (state, changed, i));
  journey_state_take_children (copy, changed, children, n);

  return copy;
}

static JourneyState *
make_score (JourneyWhatIf *self, JourneyState *map, JourneyState *touchpoint, JourneyState *score)
{
  double by = total_by (self, touchpoint, score);

  if (by == 0 || journey_gap_lack_of_score (map, touchpoint, score) != JOURNEY_GAP_LACK_NOTHING)
    return journey_state_ref (score);

  return raise_score (score, map, by);
}

static JourneyState *
make_touchpoint (JourneyWhatIf *self, JourneyState *map, JourneyState *stage, JourneyState *touchpoint)
{
  if (!is_tried (self, touchpoint))
    return journey_state_ref (touchpoint);

  return journey_state_seal (copy_with (self, map, touchpoint, JOURNEY_TOUCHPOINT_SCORES, make_score));
}

static JourneyState *
make_stage (JourneyWhatIf *self, JourneyState *map, JourneyState *parent, JourneyState *stage)
{
  for (guint i = 0; i < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    if (is_tried (self, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i)))
      return journey_state_seal (copy_with (self, map, stage, JOURNEY_STAGE_TOUCHPOINTS, make_touchpoint));

  return journey_state_ref (stage);
}

/**
 * journey_what_if_apply:
 * @map: a map
 *
 * A tried score is an assumption: it has no evidence, n or sd. Touchpoints that are not in the map are passed over, and scores
 * stay within the scale.
 *
 * Returns: (transfer full): @map as it would be with the scores that are tried; what does not differ is shared
 */
JourneyState *
journey_what_if_apply (JourneyWhatIf *self, JourneyState *map)
{
  g_return_val_if_fail (JOURNEY_IS_WHAT_IF (self) && map, NULL);

  if (self->tries->len == 0)
    return journey_state_ref (map);

  return journey_state_seal (copy_with (self, map, map, JOURNEY_MAP_STAGES, make_stage));
}

/* A title that says already that it is to be stays as it is. */
static char *
title_to_be (const char *title)
{
  /* Translators: the title of a map of how a journey is to be, made from one of how it is today */
  const char *format = _ ("%s (to be)");
  const char *place = strstr (format, "%s");
  g_autofree char *before = g_strndup (format, place ? (gsize)(place - format) : 0);

  if (place && g_str_has_prefix (title, before) && g_str_has_suffix (title, place + strlen ("%s")))
    return g_strdup (title);

  return g_strdup_printf (format, journey_usual_title (title));
}

/**
 * journey_what_if_to_be:
 * @map: a map
 *
 * Returns: (transfer full): what journey_what_if_apply () gives, as a map of how it is to be, with a title that says so
 */
JourneyState *
journey_what_if_to_be (JourneyWhatIf *self, JourneyState *map)
{
  JourneyState *to_be;
  g_autofree char *title = NULL;

  g_return_val_if_fail (JOURNEY_IS_WHAT_IF (self) && map, NULL);

  to_be = copy_with (self, map, map, JOURNEY_MAP_STAGES, make_stage);
  title = title_to_be (journey_state_text (map, JOURNEY_MAP_TITLE));
  journey_state_set_text (to_be, JOURNEY_MAP_TITLE, title);
  journey_state_set_integer (to_be, JOURNEY_MAP_STATE, JOURNEY_MAP_STATE_TO_BE);

  return journey_state_seal (to_be);
}
