/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-edit-private.h"
#include "journey-edit.h"
#include "journey-number.h"

/* The scores behind the value gap of a touchpoint, and moving them up and down. */

static JourneyNode *
dimension_of (JourneyNode *score)
{
  return journey_map_find (JOURNEY_MAP (journey_node_root (score)), journey_node_text (score, JOURNEY_SCORE_DIMENSION));
}

static gboolean
is_counted (JourneyNode *score)
{
  JourneyNode *dimension = dimension_of (score);

  return dimension && journey_node_number (dimension, JOURNEY_DIMENSION_WEIGHT) > 0
         && !isnan (journey_node_number (score, JOURNEY_SCORE_EXPECTED))
         && !isnan (journey_node_number (score, JOURNEY_SCORE_ACTUAL));
}

/**
 * journey_edit_counted_scores:
 *
 * Returns: (transfer full): ids of the scores of @touchpoint that its value gap is made of: with both figures, on a dimension
 * that weighs something, and of several on one dimension the first
 */
GStrv
journey_edit_counted_scores (JourneyTouchpoint *touchpoint)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  JourneyNode *node = JOURNEY_NODE (touchpoint);

  for (guint i = 0; i < journey_node_n_children (node, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyNode *score = journey_node_child (node, JOURNEY_TOUCHPOINT_SCORES, i);

      if (g_hash_table_add (seen, (gpointer)journey_node_text (score, JOURNEY_SCORE_DIMENSION)) && is_counted (score))
        g_strv_builder_add (ids, journey_node_id (score));
    }

  return g_strv_builder_end (ids);
}

/**
 * journey_edit_scores_agree:
 * @touchpoints: (array length=n) (nullable): the touchpoints; NULL only when there are none
 * @n: how many; of none, all agree on nothing
 * @field: a NUMBER of a score
 * @number: (out): what they all say, as journey_node_number (); NAN for nothing, or when they differ
 *
 * Returns: whether all scores of @touchpoints say the same; a touchpoint without scores says nothing
 */
gboolean
journey_edit_scores_agree (JourneyNode *const *touchpoints, guint n, JourneyFieldId field, double *number)
{
  gboolean first = TRUE;

  g_return_val_if_fail (number != NULL, FALSE);

  *number = NAN;
  g_return_val_if_fail (touchpoints != NULL || n == 0, FALSE);

  for (guint i = 0; i < n; i++)
    {
      guint n_scores = journey_node_n_children (touchpoints[i], JOURNEY_TOUCHPOINT_SCORES);

      for (guint j = 0; j < MAX (n_scores, 1); j++, first = FALSE)
        {
          JourneyNode *score = journey_node_child (touchpoints[i], JOURNEY_TOUCHPOINT_SCORES, j);
          double said = score ? journey_node_number (score, field) : NAN;

          if (!first && !journey_number_same (said, *number))
            {
              *number = NAN;
              return FALSE;
            }
          *number = said;
        }
    }

  return TRUE;
}

/**
 * journey_edit_raise_score:
 * @field: JOURNEY_SCORE_EXPECTED or JOURNEY_SCORE_ACTUAL
 * @from: the figure to begin with
 * @by: in points of the scale; above zero is better, so on a cost the figure falls
 *
 * Sets a figure to another one raised by some points, within the scale of the map.
 */
void
journey_edit_raise_score (JourneyScore *score, JourneyFieldId field, double from, double by)
{
  JourneyNode *map = journey_node_root (JOURNEY_NODE (score));
  JourneyNode *dimension = dimension_of (JOURNEY_NODE (score));
  gboolean cost = dimension && journey_node_integer (dimension, JOURNEY_DIMENSION_KIND) == JOURNEY_DIMENSION_KIND_COST;
  double low = journey_node_integer (map, JOURNEY_MAP_SCALE_LOW);
  double high = journey_node_integer (map, JOURNEY_MAP_SCALE_HIGH);

  /* Beyond a few decimals there is only what binary makes of them. */
  journey_edit_set_number (JOURNEY_NODE (score), field, round (CLAMP (from + (cost ? -by : by), low, high) * 1e6) / 1e6);
}

/* The JourneyEvidenceKind that a score rests on; what rests on nothing is an estimate. */
int
journey_edit_kind_of_evidence (JourneyScore *score)
{
  JourneyMap *map = JOURNEY_MAP (journey_node_root (JOURNEY_NODE (score)));
  JourneyNode *evidence = journey_map_find (map, journey_node_text (JOURNEY_NODE (score), JOURNEY_SCORE_EVIDENCE));

  return evidence ? journey_node_integer (evidence, JOURNEY_EVIDENCE_KIND) : JOURNEY_EVIDENCE_KIND_ESTIMATE;
}

/* What a score rested on when its evidence was of another kind, if it does not any more. */
JourneyLetGo
journey_edit_let_go_since (JourneyScore *score, int before)
{
  int now = journey_edit_kind_of_evidence (score);

  if (before == JOURNEY_EVIDENCE_KIND_ESTIMATE || journey_edit_is_measured (score))
    return JOURNEY_LET_GO_NOTHING;
  if (before != JOURNEY_EVIDENCE_KIND_VOTE)
    return now == JOURNEY_EVIDENCE_KIND_VOTE ? JOURNEY_LET_GO_TO_VOTE : JOURNEY_LET_GO_MEASURED;

  return now == JOURNEY_EVIDENCE_KIND_VOTE ? JOURNEY_LET_GO_NOTHING : JOURNEY_LET_GO_VOTE;
}

/**
 * journey_edit_is_measured:
 *
 * Returns: whether @score rests on evidence that is more than a workshop's estimate or vote
 */
gboolean
journey_edit_is_measured (JourneyScore *score)
{
  int kind = journey_edit_kind_of_evidence (score);

  return kind != JOURNEY_EVIDENCE_KIND_ESTIMATE && kind != JOURNEY_EVIDENCE_KIND_VOTE;
}

/* Answers and hands, their number and spread, are of the experience; of the expectation only where that is all there is. */
static gboolean
rests_on (JourneyScore *score, JourneyFieldId figure)
{
  return figure == JOURNEY_SCORE_ACTUAL
         || (figure == JOURNEY_SCORE_EXPECTED && isnan (journey_node_number (JOURNEY_NODE (score), JOURNEY_SCORE_ACTUAL)));
}

/**
 * journey_edit_rests_on:
 * @figure: JOURNEY_SCORE_EXPECTED, JOURNEY_SCORE_ACTUAL or JOURNEY_SCORE_IMPORTANCE
 *
 * Returns: what one of the figures of @score rests on, which journey_edit_let_evidence_go () would let go of
 */
JourneyLetGo
journey_edit_rests_on (JourneyScore *score, JourneyFieldId figure)
{
  g_return_val_if_fail (JOURNEY_IS_SCORE (score), JOURNEY_LET_GO_NOTHING);

  if (!rests_on (score, figure) || journey_edit_kind_of_evidence (score) == JOURNEY_EVIDENCE_KIND_ESTIMATE)
    return JOURNEY_LET_GO_NOTHING;

  return journey_edit_is_measured (score) ? JOURNEY_LET_GO_MEASURED : JOURNEY_LET_GO_VOTE;
}

/**
 * journey_edit_rests_as:
 * @known: the score at another time
 *
 * Returns: whether @score rests on the same answers as it did then: the same evidence, as many, and as far apart
 */
gboolean
journey_edit_rests_as (JourneyScore *score, JourneyState *known)
{
  JourneyNode *node = JOURNEY_NODE (score);

  return g_str_equal (journey_state_text (known, JOURNEY_SCORE_EVIDENCE), journey_node_text (node, JOURNEY_SCORE_EVIDENCE))
         && journey_state_integer (known, JOURNEY_SCORE_N) == journey_node_integer (node, JOURNEY_SCORE_N)
         && journey_number_same (journey_state_number (known, JOURNEY_SCORE_SD), journey_node_number (node, JOURNEY_SCORE_SD));
}

/* Whether hands that were for the expectation would be taken for the experience, which nobody had scored. */
static gboolean
takes_hands (JourneyScore *score, JourneyState *known)
{
  return !isnan (journey_state_number (known, JOURNEY_SCORE_EXPECTED))
         && isnan (journey_state_number (known, JOURNEY_SCORE_ACTUAL))
         && journey_edit_kind_of_evidence (score) == JOURNEY_EVIDENCE_KIND_VOTE;
}

/**
 * journey_edit_typed_over:
 * @known: the score when what it rests on was first known, on the scale that the map still has
 *
 * A figure that is typed over what was measured or voted on may be a slip of the pen that is mended, or that of newer answers, so
 * it stays; whoever typed it can be asked.
 *
 * Returns: JOURNEY_SCORE_ACTUAL or JOURNEY_SCORE_EXPECTED, whichever @score says differently now although the answers or hands
 * were for what it said; 0 when neither does, or it rests on something else now
 */
JourneyFieldId
journey_edit_typed_over (JourneyScore *score, JourneyState *known)
{
  const JourneyFieldId figures[] = { JOURNEY_SCORE_ACTUAL, JOURNEY_SCORE_EXPECTED };

  if (!journey_edit_rests_as (score, known))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      double was = journey_state_number (known, figures[i]);
      gboolean counts = !isnan (was) || (figures[i] == JOURNEY_SCORE_ACTUAL && takes_hands (score, known));

      if (counts && !journey_number_same (was, journey_node_number (JOURNEY_NODE (score), figures[i]))
          && journey_edit_rests_on (score, figures[i]) != JOURNEY_LET_GO_NOTHING)
        return figures[i];
    }

  return 0;
}

/**
 * journey_edit_let_evidence_go:
 * @score: one of whose figures was just changed by hand
 * @changed: which: JOURNEY_SCORE_EXPECTED, JOURNEY_SCORE_ACTUAL or JOURNEY_SCORE_IMPORTANCE
 *
 * Makes an estimate of a score when nobody answered or voted what it says now; answers and hands for another of its figures stay.
 * So does the evidence at the touchpoint.
 *
 * Returns: what it rested on and does not any more
 */
JourneyLetGo
journey_edit_let_evidence_go (JourneyScore *score, JourneyFieldId changed)
{
  JourneyNode *node = JOURNEY_NODE (score);
  g_autoptr (JourneyEditScope) scope = NULL;
  int before = journey_edit_kind_of_evidence (score);

  if (!rests_on (score, changed))
    return JOURNEY_LET_GO_NOTHING;

  scope = journey_edit_scope (node, _ ("Change score"));
  if (before != JOURNEY_EVIDENCE_KIND_ESTIMATE)
    journey_node_set_text (node, JOURNEY_SCORE_EVIDENCE, NULL);
  journey_node_set_integer (node, JOURNEY_SCORE_N, 0);
  journey_node_set_number (node, JOURNEY_SCORE_SD, NAN);

  return journey_edit_let_go_since (score, before);
}
