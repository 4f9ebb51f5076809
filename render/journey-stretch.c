/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-stretch.h"

#include <math.h>

#include "journey-metrics.h"

/* What a persona feels at a touchpoint. */
typedef struct
{
  double value; /* NAN when nobody said */
  int before;   /* the last column before this one with a value, -1: none in this stage */
  int from;     /* the first column from this one on */
} Feeling;

/* What a lane needs. */
typedef struct
{
  double height;
  double words; /* of it: for the words of the feelings */
} Need;

struct _JourneyStretch
{
  guint ref_count;
  JourneyState *stage;
  double pitch;
  guint n_columns;
  JourneyColumn **columns;
  Need *needs;       /* by lane */
  Feeling *feelings; /* persona × (columns + 1): the last is for the end of the stage */
};

/* Two lines of this width hold a text, wherever it is broken. */
static double
width_in_two_lines (JourneyTypesetter *typesetter, const char *text, JourneyFont font)
{
  JourneyTextBlock *block = journey_typesetter_label (typesetter, text, font, 0);
  double word = journey_typesetter_longest_word (typesetter, text, font);

  return MAX (word, (journey_text_block_width (block) + word) / 2);
}

/* Returns how wide the columns of a stage are: a longer word in its heading makes them wider, and so does a question that
 * would make the headings of all stages high. */
static double
pitch_of (const JourneyMeasures *measures, JourneyState *stage)
{
  guint n_slots = MAX (journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS), 1);
  JourneyTypesetter *typesetter = measures->typesetter;
  gboolean large = journey_typesetter_is_large (typesetter);
  double title =
      journey_typesetter_longest_word (typesetter, journey_state_text (stage, JOURNEY_STAGE_TITLE), JOURNEY_FONT_STAGE_TITLE);
  double question =
      width_in_two_lines (typesetter, journey_state_text (stage, JOURNEY_STAGE_QUESTION), JOURNEY_FONT_STAGE_QUESTION);
  double needed =
      ceil (MIN (MAX (title, question), journey_stage_word_max (large))) + JOURNEY_STAGE_START + JOURNEY_STAGE_END + 2;

  return MAX (journey_pitch (large), ceil (needed / n_slots));
}

/* Columns that differ stand between a beginning and an end that do not: an edit is found without any table. */
static void
find_same (JourneyStretch *previous, JourneyState *stage, guint *before, guint *after)
{
  guint n = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);
  guint shorter = MIN (previous->n_columns, n);

  *before = *after = 0;
  while (*before < shorter
         && journey_column_touchpoint (previous->columns[*before])
                == journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, *before))
    (*before)++;
  while (*after < shorter - *before
         && journey_column_touchpoint (previous->columns[previous->n_columns - 1 - *after])
                == journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, n - 1 - *after))
    (*after)++;
}

static JourneyColumn *
take_column (const JourneyStretchSource *source, JourneyState *touchpoint, JourneyColumn *candidate, double pitch)
{
  g_autoptr (GPtrArray) related = journey_relations_of (source->relations, touchpoint);

  if (!candidate && source->loose)
    candidate = g_hash_table_lookup (source->loose, touchpoint);
  if (candidate && journey_column_shows (candidate, touchpoint, related, pitch))
    return journey_column_ref (candidate);

  return journey_column_new (source->measures, touchpoint, related, pitch);
}

static void
make_columns (JourneyStretch *self, const JourneyStretchSource *source)
{
  JourneyStretch *previous = source->previous;
  gboolean unlooked = previous && source->same_relations && previous->pitch == self->pitch;
  guint before = 0, after = 0;

  if (previous)
    find_same (previous, self->stage, &before, &after);

  self->columns = g_new (JourneyColumn *, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    {
      JourneyColumn *candidate = NULL;

      if (i < before)
        candidate = previous->columns[i];
      else if (i >= self->n_columns - after)
        candidate = previous->columns[previous->n_columns - (self->n_columns - i)];

      self->columns[i] =
          candidate && unlooked
              ? journey_column_ref (candidate)
              : take_column (source, journey_state_child (self->stage, JOURNEY_STAGE_TOUCHPOINTS, i), candidate, self->pitch);
    }
}

static void
find_needs (JourneyStretch *self, guint n_lanes)
{
  self->needs = g_new0 (Need, n_lanes);
  for (guint i = 0; i < self->n_columns; i++)
    for (guint lane = 0; lane < n_lanes; lane++)
      {
        self->needs[lane].height = MAX (self->needs[lane].height, journey_column_height (self->columns[i], lane));
        self->needs[lane].words = MAX (self->needs[lane].words, journey_column_words_height (self->columns[i], lane));
      }
}

static Feeling *
feeling_at (JourneyStretch *self, guint persona, guint position)
{
  return &self->feelings[(gsize)persona * (self->n_columns + 1) + position];
}

static void
find_feelings (JourneyStretch *self, guint n_personas)
{
  self->feelings = g_new (Feeling, (gsize)n_personas * (self->n_columns + 1));
  for (guint persona = 0; persona < n_personas; persona++)
    {
      int known = -1;

      for (guint i = 0; i <= self->n_columns; i++)
        {
          double value = i < self->n_columns ? journey_column_emotion (self->columns[i], persona) : NAN;

          *feeling_at (self, persona, i) = (Feeling){ value, known, -1 };
          if (!isnan (value))
            known = (int)i;
        }
      known = -1;
      for (guint i = self->n_columns; i-- > 0;)
        {
          if (!isnan (feeling_at (self, persona, i)->value))
            known = (int)i;
          feeling_at (self, persona, i)->from = known;
        }
    }
}

/* Whether it would come out as before. */
static gboolean
is_current (const JourneyStretchSource *source, JourneyState *stage)
{
  JourneyStretch *previous = source->previous;

  if (!previous || previous->stage != stage)
    return FALSE;

  for (guint i = 0; !source->same_relations && i < previous->n_columns; i++)
    {
      JourneyState *touchpoint = journey_column_touchpoint (previous->columns[i]);
      g_autoptr (GPtrArray) related = journey_relations_of (source->relations, touchpoint);

      if (!journey_column_shows (previous->columns[i], touchpoint, related, previous->pitch))
        return FALSE;
    }

  return TRUE;
}

/**
 * journey_stretch_new:
 * @stage: the state of a stage
 *
 * Measures the columns of @stage, taking over those that did not change.
 *
 * Returns: (transfer full): the stretch; maybe the one from before
 */
JourneyStretch *
journey_stretch_new (const JourneyStretchSource *source, JourneyState *stage)
{
  JourneyStretch *self;

  if (is_current (source, stage))
    return journey_stretch_ref (source->previous);

  self = g_new0 (JourneyStretch, 1);
  self->ref_count = 1;
  self->stage = journey_state_ref (stage);
  self->n_columns = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);
  self->pitch = pitch_of (source->measures, stage);
  make_columns (self, source);
  find_needs (self, source->measures->n_lanes);
  find_feelings (self, source->n_personas);

  return self;
}

/**
 * journey_stretch_ref:
 *
 * Returns: (transfer full): @stretch
 */
JourneyStretch *
journey_stretch_ref (JourneyStretch *stretch)
{
  stretch->ref_count++;
  return stretch;
}

/**
 * journey_stretch_unref:
 */
void
journey_stretch_unref (JourneyStretch *stretch)
{
  if (--stretch->ref_count > 0)
    return;

  for (guint i = 0; i < stretch->n_columns; i++)
    journey_column_unref (stretch->columns[i]);
  g_free (stretch->columns);
  g_free (stretch->needs);
  g_free (stretch->feelings);
  journey_state_unref (stretch->stage);
  g_free (stretch);
}

/**
 * journey_stretch_loosen:
 * @stage: (nullable): what the stage holds now; NULL when it is gone
 * @loose: (inout): where columns are put that the stage does not hold in its place any more, by touchpoint; made when needed
 *
 * For touchpoints that go to another stage: their columns are found there.
 */
void
journey_stretch_loosen (JourneyStretch *stretch, JourneyState *stage, GHashTable **loose)
{
  guint before = 0, after = 0;

  if (stage == stretch->stage)
    return;
  if (stage)
    find_same (stretch, stage, &before, &after);

  for (guint i = before; i < stretch->n_columns - after; i++)
    {
      if (!*loose)
        *loose = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (*loose, journey_column_touchpoint (stretch->columns[i]), stretch->columns[i]);
    }
}

/**
 * journey_stretch_stage:
 *
 * Returns: (transfer none): what is shown
 */
JourneyState *
journey_stretch_stage (JourneyStretch *stretch)
{
  return stretch->stage;
}

/**
 * journey_stretch_pitch:
 *
 * Returns: how wide each column is; in a stage without touchpoints, how wide its place is
 */
double
journey_stretch_pitch (JourneyStretch *stretch)
{
  return stretch->pitch;
}

/**
 * journey_stretch_n_columns:
 *
 * Returns: how many touchpoints there are
 */
guint
journey_stretch_n_columns (JourneyStretch *stretch)
{
  return stretch->n_columns;
}

/**
 * journey_stretch_column:
 * @position: 0-based, in the stage
 *
 * Returns: (transfer none): the column
 */
JourneyColumn *
journey_stretch_column (JourneyStretch *stretch, guint position)
{
  return stretch->columns[position];
}

/**
 * journey_stretch_height:
 *
 * Returns: how high @lane has to be to hold all columns; 0 when there is nothing in it
 */
double
journey_stretch_height (JourneyStretch *stretch, guint lane)
{
  return stretch->needs[lane].height;
}

/**
 * journey_stretch_words_height:
 *
 * Returns: how much of the height the words of the feelings take
 */
double
journey_stretch_words_height (JourneyStretch *stretch, guint lane)
{
  return stretch->needs[lane].words;
}

/**
 * journey_stretch_feeling:
 * @persona: 0-based
 *
 * Returns: what the persona feels in a column, -2..+2; NAN when nobody said
 */
double
journey_stretch_feeling (JourneyStretch *stretch, guint persona, guint position)
{
  return feeling_at (stretch, persona, position)->value;
}

/**
 * journey_stretch_feeling_before:
 * @position: up to the number of columns, which is for the end of the stage
 *
 * Returns: the last column before @position with a feeling of the persona, or -1
 */
int
journey_stretch_feeling_before (JourneyStretch *stretch, guint persona, guint position)
{
  return feeling_at (stretch, persona, position)->before;
}

/**
 * journey_stretch_feeling_from:
 * @position: up to the number of columns
 *
 * Returns: the first column from @position on with a feeling of the persona, or -1
 */
int
journey_stretch_feeling_from (JourneyStretch *stretch, guint persona, guint position)
{
  return feeling_at (stretch, persona, position)->from;
}
