/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-figure-value.h"
#include "journey-kinds.h"
#include "journey-loyalty-words.h"
#include "journey-persona-strip-private.h"
#include "journey-text.h"

/* Where the value gap begins, as a share of the strip's width. */
#define VALUE 0.64

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

/* Nobody was asked about what is still to be. */
static void
add_nps (JourneyPersonaStrip *self, JourneyState *map, const JourneyNps *nps, double x, double width)
{
  gboolean is_to_be = journey_state_integer (map, JOURNEY_MAP_STATE) == JOURNEY_MAP_STATE_TO_BE;
  g_autofree char *figure = journey_loyalty_words_score (nps->score);
  /* Translators: how many answers a figure rests on. */
  g_autofree char *text = g_strdup_printf (_ ("n\u00a0=\u00a0%lu"), (gulong)nps->n);

  add_fact (self, x, width, is_to_be ? _ ("NPS today") : _ ("NPS"), figure, text);
  g_array_index (self->facts, JourneyStripFact, self->facts->len - 1).standing = standing_of_nps (nps);
}

/** Places: Where the facts begin, and where they end. */
typedef struct
{
  double goal;
  double value;
  double nps;
  double end;
} Places;

/* Beside the first persona they stand in columns of their own; below, they share the width. */
static Places
place_columns (JourneyPersonaStrip *self, gboolean has_people, gboolean has_goals, gboolean has_value, gboolean has_nps)
{
  double others = self->width * JOURNEY_STRIP_OTHERS;
  double end = self->width - JOURNEY_STRIP_PAD;
  double step = end / MAX (has_goals + has_value + has_nps, 1);
  double goal = self->narrow ? JOURNEY_STRIP_PAD : self->width * JOURNEY_STRIP_FACTS;

  if (self->narrow)
    return (Places){ goal,
                     !has_goals ? goal
                     : has_nps  ? goal + step
                                : self->width / 2,
                     goal + (has_goals + has_value) * step, end };

  return (Places){ goal, has_people ? self->width * VALUE : JOURNEY_STRIP_PAD, others,
                   self->beside ? others - JOURNEY_STRIP_PAD : end };
}

/**
 * journey_strip_add_facts:
 * @today: (nullable): while scores are tried: the figures without them
 * @nps: of the whole map
 *
 * Adds what is said beside the first persona: goals, value gap and NPS, each where there is one.
 */
void
journey_strip_add_facts (
    JourneyPersonaStrip *self, JourneyState *map, JourneyGapTable *gaps, JourneyGapTable *today, const JourneyNps *nps)
{
  const JourneyGapFigures *figures = journey_gap_table_map (gaps);
  JourneyState *persona = self->people->len > 0 ? journey_state_child (map, JOURNEY_MAP_PERSONAS, 0) : NULL;
  const char *goals = persona ? journey_state_text (persona, JOURNEY_PERSONA_GOALS) : "";
  gboolean has_goals = !journey_text_is_blank (goals);
  gboolean has_value = figures->n_scored > 0;
  gboolean has_nps = nps->n > 0;
  Places at = place_columns (self, persona != NULL, has_goals, has_value, has_nps);
  double value_end = has_nps ? at.nps - JOURNEY_STRIP_PAD : at.end;

  if (has_goals)
    add_fact (self, at.goal, (has_value ? at.value : value_end) - at.goal - JOURNEY_STRIP_PAD, _ ("Goal"), NULL, goals);
  if (has_value)
    add_value (self, map, figures, today ? journey_gap_table_map (today) : NULL, at.value, value_end - at.value);
  if (has_nps)
    add_nps (self, map, nps, at.nps, at.end - at.nps);
}
