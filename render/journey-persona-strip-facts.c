/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-figure-value.h"
#include "journey-kinds.h"
#include "journey-loyalty-words.h"
#include "journey-persona-strip-private.h"
#include "journey-text.h"

/* Where the value gap begins, as a share of the strip's width; and so much earlier where several figures follow it. */
#define VALUE 0.62
#define EARLIER 0.085

static void
add_fact (JourneyPersonaStrip *self, double x, double width, const char *title, const char *figure, const char *text)
{
  JourneyStripFact fact = { .x = x, .label = journey_strip_label (self, title, JOURNEY_FONT_PERSONA_LABEL, width) };

  if (figure)
    {
      g_autofree char *marked =
          g_strconcat (journey_typesetter_is_rtl (self->typesetter) ? JOURNEY_FIGURE_LTR : "", figure, NULL);

      fact.figure = journey_strip_label (self, marked, JOURNEY_FONT_PERSONA_FIGURE, 0);
      width -= journey_text_block_width (fact.figure) + 7;
    }
  fact.text = journey_strip_label (self, text, JOURNEY_FONT_PERSONA_TEXT, MAX (width, 40));
  g_array_append_val (self->facts, fact);
}

/* Everything derived says how many scores it rests on. */
static char *
value_label (JourneyState *map, const JourneyGapFigures *figures)
{
  /* Translators: the map's score scale, such as 1–5; then how many touchpoints have scores */
  return g_strdup_printf (_ ("Value, on %d–%d · %u of %u scored"), journey_state_integer (map, JOURNEY_MAP_SCALE_LOW),
                          journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH), figures->n_scored, figures->n_touchpoints);
}

/* While scores are tried, what they are set beside matters more than what they rest on. */
static char *
tried_label (const JourneyGapFigures *today)
{
  char loss[JOURNEY_FIGURE_BUFFER];

  /* Translators: the value that is lost without the scores that somebody tries; as short as can be */
  return g_strdup_printf (_ ("Value if tried · today %s lost"), journey_figure_signed (-today->loss, loss));
}

static void
add_value (JourneyPersonaStrip *self,
           JourneyState *map,
           const JourneyGapFigures *figures,
           const JourneyGapFigures *today,
           double x,
           double width)
{
  char figure[JOURNEY_FIGURE_BUFFER];
  g_autofree char *title = today ? tried_label (today) : value_label (map, figures);
  JourneyStanding standing;
  g_autofree char *text = journey_figure_value (figures, figure, &standing);

  add_fact (self, x, width, title, figure, text);
  g_array_index (self->facts, JourneyStripFact, self->facts->len - 1).standing = standing;
}

/* Whether customers recommend us is only sure once the whole interval lies on one side. */
static JourneyStanding
standing_of_nps (const JourneyNps *nps)
{
  if (nps->high < 0)
    return JOURNEY_STANDING_SHORT;

  return nps->low > 0 ? JOURNEY_STANDING_EXCEEDS : JOURNEY_STANDING_EXPECTED;
}

static char *
amount (double figure)
{
  char buffer[JOURNEY_FIGURE_BUFFER];

  return g_strdup (journey_figure_unsigned (figure, buffer));
}

/* Nobody was asked about what is still to be. */
static char *
measure_label (JourneyState *map, JourneyLoyaltyMeasure measure)
{
  const char *name = journey_loyalty_words_name (measure);

  if (journey_state_integer (map, JOURNEY_MAP_STATE) == JOURNEY_MAP_STATE_TO_BE)
    /* Translators: NPS, CSAT or CES, in a map of what is still to be. */
    return g_strdup_printf (_ ("%s today"), name);

  return g_strdup (name);
}

static guint
count_measures (const JourneyTallySums *answers)
{
  return (journey_loyalty_nps (answers).n > 0) + (journey_loyalty_csat (answers).n > 0) + (journey_loyalty_ces (answers).n > 0);
}

/* The first that was asked stands out; the others follow below it. */
static void
add_answers (JourneyPersonaStrip *self, JourneyState *map, const JourneyTallySums *answers, double x, double width)
{
  JourneyNps nps = journey_loyalty_nps (answers);
  g_autoptr (GString) more = g_string_new (NULL);
  guint first = self->facts->len;
  JourneyStripFact *fact;

  for (guint i = 0; i < JOURNEY_LOYALTY_N_MEASURES; i++)
    {
      JourneyLoyaltyMeasure measure = (JourneyLoyaltyMeasure)i;
      g_auto (JourneyLoyaltyWords) words = { 0 };
      g_autofree char *label = NULL;
      g_autofree char *text = NULL;

      if (!journey_loyalty_words_take (&words, measure, answers, amount))
        continue;
      label = measure_label (map, measure);
      text = journey_loyalty_words_rests_on (&words);
      if (self->facts->len == first)
        add_fact (self, x, width, label, words.figure, text);
      else
        g_string_append_printf (more, "%s%s %s %s", more->len > 0 ? "\n" : "", label, words.figure, text);
    }
  fact = &g_array_index (self->facts, JourneyStripFact, first);
  fact->standing = nps.n > 0 ? standing_of_nps (&nps) : JOURNEY_STANDING_UNSCORED;
  if (more->len > 0)
    fact->more = journey_strip_label (self, more->str, JOURNEY_FONT_PERSONA_TEXT, width);
}

/** Places: Where the facts begin, and where they end. */
typedef struct
{
  double goal;
  double value;
  double answers;
  double end;
} Places;

/* Beside the first persona they stand in columns of their own; below, they share the width. */
static Places
place_columns (JourneyPersonaStrip *self, gboolean has_people, gboolean has_goals, gboolean has_value, guint n_measures)
{
  double earlier = n_measures > 1 ? self->width * EARLIER : 0;
  double others = self->width * JOURNEY_STRIP_OTHERS - earlier;
  double end = self->width - JOURNEY_STRIP_PAD;
  double step = end / MAX (has_goals + has_value + (n_measures > 0), 1);
  double goal = self->narrow ? JOURNEY_STRIP_PAD : self->width * JOURNEY_STRIP_FACTS;

  if (self->narrow)
    return (Places){ goal,
                     !has_goals       ? goal
                     : n_measures > 0 ? goal + step
                                      : self->width / 2,
                     goal + (has_goals + has_value) * step, end };

  return (Places){ goal, has_people ? self->width * VALUE - earlier : JOURNEY_STRIP_PAD, others,
                   self->beside ? others - JOURNEY_STRIP_PAD : end };
}

/**
 * journey_strip_add_facts:
 * @today: (nullable): while scores are tried: the figures without them
 * @answers: of the whole map
 *
 * Adds what is said beside the first persona: goals, value gap, and NPS, CSAT and CES, each where there is one.
 */
void
journey_strip_add_facts (
    JourneyPersonaStrip *self, JourneyState *map, JourneyGapTable *gaps, JourneyGapTable *today, const JourneyTallySums *answers)
{
  const JourneyGapFigures *figures = journey_gap_table_map (gaps);
  JourneyState *persona = self->people->len > 0 ? journey_state_child (map, JOURNEY_MAP_PERSONAS, 0) : NULL;
  const char *goals = persona ? journey_state_text (persona, JOURNEY_PERSONA_GOALS) : "";
  gboolean has_goals = !journey_text_is_blank (goals);
  gboolean has_value = figures->n_scored > 0;
  guint n_measures = count_measures (answers);
  Places at = place_columns (self, persona != NULL, has_goals, has_value, n_measures);
  double value_end = n_measures > 0 ? at.answers - JOURNEY_STRIP_PAD : at.end;

  if (has_goals)
    add_fact (self, at.goal, (has_value ? at.value : value_end) - at.goal - JOURNEY_STRIP_PAD, _ ("Goal"), NULL, goals);
  if (has_value)
    add_value (self, map, figures, today ? journey_gap_table_map (today) : NULL, at.value, value_end - at.value);
  if (n_measures > 0)
    add_answers (self, map, answers, at.answers, at.end - at.answers);
}
