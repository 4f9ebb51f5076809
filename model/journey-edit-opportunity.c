/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-edit-private.h"

/* Of impact and effort: what a hand can mean on a chart of some 250 pixels. */
#define STEPS_A_POINT 10

static JourneyNode *
map_of (JourneyTouchpoint *touchpoint)
{
  JourneyNode *root = journey_node_root (JOURNEY_NODE (touchpoint));

  g_return_val_if_fail (JOURNEY_IS_MAP (root), NULL);

  return root;
}

/**
 * journey_edit_add_opportunity:
 *
 * Returns: (transfer none): a new opportunity of the map that mends this touchpoint
 */
JourneyOpportunity *
journey_edit_add_opportunity (JourneyTouchpoint *touchpoint, const char *text)
{
  JourneyNode *map = map_of (touchpoint);
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (map, _ ("Add opportunity"));
  JourneyNode *opportunity = journey_edit_add (map, JOURNEY_MAP_OPPORTUNITIES, G_MAXUINT);
  const char *touchpoints[] = { journey_node_id (JOURNEY_NODE (touchpoint)), NULL };

  journey_node_set_text (opportunity, JOURNEY_OPPORTUNITY_TEXT, text);
  journey_node_set_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS, touchpoints);

  return JOURNEY_OPPORTUNITY (opportunity);
}

/**
 * journey_edit_has_opportunity:
 *
 * Returns: whether an opportunity of the map that is not dropped mends @touchpoint
 */
gboolean
journey_edit_has_opportunity (JourneyTouchpoint *touchpoint)
{
  JourneyNode *map = journey_node_root (JOURNEY_NODE (touchpoint));

  for (guint i = 0; JOURNEY_IS_MAP (map) && i < journey_node_n_children (map, JOURNEY_MAP_OPPORTUNITIES); i++)
    {
      JourneyNode *opportunity = journey_node_child (map, JOURNEY_MAP_OPPORTUNITIES, i);

      if (journey_node_integer (opportunity, JOURNEY_OPPORTUNITY_STATUS) != JOURNEY_OPPORTUNITY_STATUS_DROPPED
          && journey_edit_mends (JOURNEY_OPPORTUNITY (opportunity), JOURNEY_NODE (touchpoint)))
        return TRUE;
    }

  return FALSE;
}

/* The touchpoints that an opportunity mends beside this one. */
static GStrv
other_touchpoints (JourneyOpportunity *opportunity, JourneyTouchpoint *touchpoint)
{
  const char *const *ids = journey_node_strings (JOURNEY_NODE (opportunity), JOURNEY_OPPORTUNITY_TOUCHPOINTS);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; ids[i]; i++)
    if (strcmp (ids[i], journey_node_id (JOURNEY_NODE (touchpoint))) != 0)
      g_strv_builder_add (builder, ids[i]);

  return g_strv_builder_end (builder);
}

/**
 * journey_edit_mends_others:
 *
 * Returns: whether @opportunity mends other touchpoints beside @touchpoint
 */
gboolean
journey_edit_mends_others (JourneyOpportunity *opportunity, JourneyTouchpoint *touchpoint)
{
  g_auto (GStrv) others = other_touchpoints (opportunity, touchpoint);

  return others[0] != NULL;
}

/**
 * journey_edit_drop_opportunity:
 *
 * Takes an opportunity off a touchpoint. What mends others, too, stays theirs; what mends none is deleted.
 */
void
journey_edit_drop_opportunity (JourneyOpportunity *opportunity, JourneyTouchpoint *touchpoint)
{
  g_auto (GStrv) others = other_touchpoints (opportunity, touchpoint);

  if (others[0])
    journey_edit_set_strings (JOURNEY_NODE (opportunity), JOURNEY_OPPORTUNITY_TOUCHPOINTS, (const char *const *)others);
  else
    journey_edit_remove (JOURNEY_NODE (opportunity));
}

/**
 * journey_edit_propose_opportunity:
 * @proposal: what is proposed; what is NAN in it is left open
 *
 * Makes an opportunity from a touchpoint: one that mends it and all its pain points, with the figures that are proposed. Its
 * text is to be written.
 *
 * Returns: (transfer none): the opportunity
 */
JourneyOpportunity *
journey_edit_propose_opportunity (JourneyTouchpoint *touchpoint, const JourneyProposal *proposal)
{
  JourneyNode *node = JOURNEY_NODE (touchpoint);
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (node, _ ("Add opportunity"));
  JourneyNode *opportunity = JOURNEY_NODE (journey_edit_add_opportunity (touchpoint, NULL));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pain_points = NULL;

  for (guint i = 0; i < journey_node_n_children (node, JOURNEY_TOUCHPOINT_PAIN_POINTS); i++)
    g_strv_builder_add (builder, journey_node_id (journey_node_child (node, JOURNEY_TOUCHPOINT_PAIN_POINTS, i)));
  pain_points = g_strv_builder_end (builder);

  journey_node_set_strings (opportunity, JOURNEY_OPPORTUNITY_PAIN_POINTS, (const char *const *)pain_points);
  journey_edit_set_number (opportunity, JOURNEY_OPPORTUNITY_IMPACT, proposal->impact);
  journey_edit_set_number (opportunity, JOURNEY_OPPORTUNITY_PREDICTED, proposal->predicted);

  return JOURNEY_OPPORTUNITY (opportunity);
}

/**
 * journey_edit_place_opportunity:
 * @impact: 1…5, brought into that range and to tenths
 * @effort: likewise
 *
 * Says at once what an opportunity brings and what it takes, as when it is dragged to another place of their chart.
 */
void
journey_edit_place_opportunity (JourneyOpportunity *opportunity, double impact, double effort)
{
  JourneyNode *node = JOURNEY_NODE (opportunity);
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (node, _ ("Change impact and effort"));

  journey_edit_set_number (node, JOURNEY_OPPORTUNITY_IMPACT, round (impact * STEPS_A_POINT) / STEPS_A_POINT);
  journey_edit_set_number (node, JOURNEY_OPPORTUNITY_EFFORT, round (effort * STEPS_A_POINT) / STEPS_A_POINT);
}

/**
 * journey_edit_take_back:
 * @node: that was begun for somebody to fill in
 * @made: what it was then
 *
 * Takes a node away in which nothing was said since it was made: without a step if making it was the last one, with one
 * otherwise. Does nothing to one that was changed, even if that was undone, nor while a transaction is open.
 *
 * Returns: whether it is gone
 */
gboolean
journey_edit_take_back (JourneyNode *node, JourneyState *made)
{
  g_autoptr (JourneyState) now = NULL;
  JourneyHistory *history;

  g_return_val_if_fail (JOURNEY_IS_NODE (node) && JOURNEY_IS_MAP (journey_node_root (node)) && made, FALSE);

  history = journey_map_history (JOURNEY_MAP (journey_node_root (node)));
  now = journey_node_freeze (node);
  if (!journey_state_equal (now, made) || journey_history_in_transaction (history) || journey_history_can_redo (history))
    return FALSE;

  if (!journey_history_take_back (history, journey_state_id (made)))
    journey_edit_remove (node);

  return TRUE;
}

/* Whoever takes it back did not roll it out; what is dropped or was looked at again was rolled out all the same. */
static void
keep_roll_out (JourneyNode *opportunity, int status, const char *today)
{
  if (status < JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT)
    journey_edit_set_text (opportunity, JOURNEY_OPPORTUNITY_ROLLED_OUT, "");
  else if (status == JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT && !*journey_node_text (opportunity, JOURNEY_OPPORTUNITY_ROLLED_OUT))
    journey_edit_set_text (opportunity, JOURNEY_OPPORTUNITY_ROLLED_OUT, today);
}

/**
 * journey_edit_choose:
 * @field: an ENUM of @node
 * @choice: one of its values
 * @today: the day on which it is chosen, YYYY-MM-DD
 *
 * Chooses a value. Where that says that something has happened, the day is noted in the same step: an opportunity that is
 * rolled out today was rolled out on this day, unless another is noted.
 */
void
journey_edit_choose (JourneyNode *node, JourneyFieldId field, int choice, const char *today)
{
  g_autoptr (JourneyEditScope) scope = NULL;

  g_return_if_fail (JOURNEY_IS_NODE (node) && today != NULL);

  scope = journey_edit_scope (node, _ (journey_spec_field (field)->undo_name));
  journey_edit_set_integer (node, field, choice);
  if (field == JOURNEY_OPPORTUNITY_STATUS)
    keep_roll_out (node, choice, today);
}

/**
 * journey_edit_vote_many:
 * @opportunities: (array length=n): opportunities of one map
 * @by: votes more for each; less below 0, down to none
 *
 * Votes for opportunities. Votes for the same ones within a second are one step.
 */
void
journey_edit_vote_many (JourneyNode *const *opportunities, guint n, int by)
{
  const JourneyField *field = journey_spec_field (JOURNEY_OPPORTUNITY_VOTES);
  g_autoptr (GString) key = g_string_new (NULL);
  JourneyNode *root;
  JourneyHistory *history;

  g_return_if_fail (n > 0);
  root = journey_node_root (opportunities[0]);
  g_return_if_fail (JOURNEY_IS_MAP (root));

  for (guint i = 0; i < n; i++)
    g_string_append_printf (key, "%s/", journey_node_id (opportunities[i]));
  g_string_append (key, field->name);
  history = journey_map_history (JOURNEY_MAP (root));
  journey_history_begin_merging (history, _ (field->undo_name), key->str);
  for (guint i = 0; i < n; i++)
    {
      gint64 votes = (gint64)journey_node_integer (opportunities[i], JOURNEY_OPPORTUNITY_VOTES) + by;

      journey_node_set_integer (opportunities[i], JOURNEY_OPPORTUNITY_VOTES,
                                (int)CLAMP (votes, (gint64)field->minimum, (gint64)field->maximum));
    }
  journey_history_end (history);
}

/**
 * journey_edit_vote:
 * @by: votes more; less below 0, down to none
 *
 * Votes for an opportunity. Votes within a second are one step.
 */
void
journey_edit_vote (JourneyOpportunity *opportunity, int by)
{
  JourneyNode *node = JOURNEY_NODE (opportunity);

  journey_edit_vote_many (&node, 1, by);
}

static JourneyFieldId
mends_field (JourneyNode *what)
{
  return JOURNEY_IS_TOUCHPOINT (what) ? JOURNEY_OPPORTUNITY_TOUCHPOINTS : JOURNEY_OPPORTUNITY_PAIN_POINTS;
}

/**
 * journey_edit_mends:
 * @what: a touchpoint or pain point
 *
 * Returns: whether @opportunity says that it mends @what
 */
gboolean
journey_edit_mends (JourneyOpportunity *opportunity, JourneyNode *what)
{
  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (what) || JOURNEY_IS_PAIN_POINT (what), FALSE);

  return g_strv_contains (journey_node_strings (JOURNEY_NODE (opportunity), mends_field (what)), journey_node_id (what));
}

static void
set_reference (JourneyNode *opportunity, JourneyNode *what, gboolean mends)
{
  JourneyFieldId field = mends_field (what);
  const char *const *ids = journey_node_strings (opportunity, field);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) wanted = NULL;

  if (g_strv_contains (ids, journey_node_id (what)) == mends)
    return;

  for (guint i = 0; ids[i]; i++)
    if (strcmp (ids[i], journey_node_id (what)) != 0)
      g_strv_builder_add (builder, ids[i]);
  if (mends)
    g_strv_builder_add (builder, journey_node_id (what));
  wanted = g_strv_builder_end (builder);
  journey_node_set_strings (opportunity, field, (const char *const *)wanted);
}

/**
 * journey_edit_set_mends:
 * @what: a touchpoint or pain point
 * @mends: whether @opportunity mends it
 *
 * Says what an opportunity mends. Who mends a pain point mends its touchpoint, too, and who does not mend a touchpoint mends
 * none of its pain points.
 */
void
journey_edit_set_mends (JourneyOpportunity *opportunity, JourneyNode *what, gboolean mends)
{
  JourneyNode *node = JOURNEY_NODE (opportunity);
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (node, _ ("Change opportunity"));

  g_return_if_fail (JOURNEY_IS_TOUCHPOINT (what) || JOURNEY_IS_PAIN_POINT (what));

  set_reference (node, what, mends);
  if (JOURNEY_IS_PAIN_POINT (what) && mends)
    set_reference (node, journey_node_parent (what), TRUE);
  if (JOURNEY_IS_TOUCHPOINT (what) && !mends)
    for (guint i = 0; i < journey_node_n_children (what, JOURNEY_TOUCHPOINT_PAIN_POINTS); i++)
      set_reference (node, journey_node_child (what, JOURNEY_TOUCHPOINT_PAIN_POINTS, i), FALSE);
}
