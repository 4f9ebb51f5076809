/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-number.h"
#include "journey-opportunities-private.h"

#define SHORT_MONTHS 3 /* until when a horizon is short, and medium */
#define MEDIUM_MONTHS 12
#define MONTHS_TO_LOOK 1 /* after the roll-out: time enough for customers to meet the change */

static char *
write_day (const GDate *day)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day), g_date_get_month (day), g_date_get_day (day));
}

/**
 * journey_opportunities_next_look:
 * @since: when it was rolled out, or due: YYYY, YYYY-MM or YYYY-MM-DD; the last day of a year or month counts
 *
 * Returns: (transfer full): the day on which to look whether it has helped, a month later, YYYY-MM-DD; "" when
 *   @since is no date
 */
char *
journey_opportunities_next_look (const char *since)
{
  GDate day = { 0 };

  g_return_val_if_fail (since, NULL);

  if (!journey_date_last_day (since, &day))
    return g_strdup ("");
  g_date_add_months (&day, MONTHS_TO_LOOK);

  return write_day (&day);
}

/**
 * journey_opportunities_is_past:
 * @due: YYYY, YYYY-MM or YYYY-MM-DD
 * @today: YYYY-MM-DD
 *
 * Returns: whether the year, month or day that @due names is over; FALSE when it is no date
 */
gboolean
journey_opportunities_is_past (const char *due, const char *today)
{
  return *due && journey_date_is_valid (due) && strncmp (due, today, strlen (due)) < 0;
}

/* The horizon that a due date falls in, counted from @today; what should have been done before is short. */
static JourneyHorizon
horizon_of_date (const char *due, const char *today)
{
  GDate last = { 0 }, medium = { 0 }, day = { 0 };

  if (!journey_date_last_day (due, &day) || !journey_date_last_day (today, &last))
    return JOURNEY_HORIZON_NONE;

  medium = last;
  g_date_add_months (&last, SHORT_MONTHS);
  g_date_add_months (&medium, MEDIUM_MONTHS);
  if (g_date_compare (&day, &last) <= 0)
    return JOURNEY_HORIZON_SHORT;

  return g_date_compare (&day, &medium) <= 0 ? JOURNEY_HORIZON_MEDIUM : JOURNEY_HORIZON_LONG;
}

static JourneyHorizon
horizon_of (JourneyState *opportunity, const char *today)
{
  JourneyHorizon chosen = (JourneyHorizon)journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_HORIZON);

  return chosen != JOURNEY_HORIZON_NONE ? chosen
                                        : horizon_of_date (journey_state_text (opportunity, JOURNEY_OPPORTUNITY_DUE), today);
}

static JourneyOpportunityGroup
group_of (int status, JourneyHorizon horizon)
{
  if (status == JOURNEY_OPPORTUNITY_STATUS_DROPPED)
    return JOURNEY_OPPORTUNITY_GROUP_DROPPED;

  switch (horizon)
    {
    case JOURNEY_HORIZON_SHORT:
      return JOURNEY_OPPORTUNITY_GROUP_NOW;
    case JOURNEY_HORIZON_MEDIUM:
      return JOURNEY_OPPORTUNITY_GROUP_NEXT;
    case JOURNEY_HORIZON_LONG:
      return JOURNEY_OPPORTUNITY_GROUP_LATER;
    case JOURNEY_HORIZON_NONE:
    default:
      return JOURNEY_OPPORTUNITY_GROUP_OPEN;
    }
}

/* The day from which customers may have met the change; where nobody noted it, that on which it was due. */
static const char *
rolled_out_on (JourneyState *opportunity)
{
  const char *day = journey_state_text (opportunity, JOURNEY_OPPORTUNITY_ROLLED_OUT);
  int status = journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_STATUS);
  gboolean is_out = status == JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT || status == JOURNEY_OPPORTUNITY_STATUS_CHECKED;

  return is_out && *day ? day : journey_state_text (opportunity, JOURNEY_OPPORTUNITY_DUE);
}

/* When evidence of what they got is from. */
static void
note_evidence (JourneyOpportunityEntry *entry, JourneyState *touchpoint, const char *since)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);
      JourneyState *evidence =
          journey_state_find_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, journey_state_text (score, JOURNEY_SCORE_EVIDENCE));
      const char *date = evidence ? journey_state_text (evidence, JOURNEY_EVIDENCE_DATE) : "";

      if (!*date || isnan (journey_state_number (score, JOURNEY_SCORE_ACTUAL)))
        continue;
      entry->scored_again |= journey_opportunities_is_past (since, date);
      if (!entry->scored_on || journey_opportunities_is_past (entry->scored_on, date))
        entry->scored_on = date;
    }
}

static void
add_touchpoint (JourneyOpportunityEntry *entry, const JourneyGapEntry *gap, const JourneyGapEntry **worst)
{
  entry->n_touchpoints++;
  if (!isnan (gap->priority))
    entry->priority += gap->priority;
  if (!isnan (gap->share))
    entry->share += gap->share;
  if (!*worst || (!isnan (gap->priority) && (isnan ((*worst)->priority) || gap->priority > (*worst)->priority)))
    *worst = gap;
}

/* The states of a table may be older than the map, with the same ids. */
static JourneyState *
touchpoint_now (JourneyState *map, const JourneyGapEntry *gap)
{
  JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, gap->stage_index);

  return journey_state_find_child (stage, JOURNEY_STAGE_TOUCHPOINTS, journey_state_id (gap->touchpoint));
}

static void
sum_up (JourneyOpportunityEntry *entry, const JourneyOpportunityContext *context)
{
  const char *const *ids = journey_state_strings (entry->opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS);
  const char *since = rolled_out_on (entry->opportunity);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL); /* a file may name a touchpoint twice */
  const JourneyGapEntry *worst = NULL;
  double weights = 0, expected = 0, actual = 0;

  for (guint i = 0; ids[i]; i++)
    {
      const JourneyGapEntry *gap = journey_gap_table_find (context->table, ids[i]);
      double weight;

      if (!gap || !g_hash_table_add (seen, gap->touchpoint))
        continue;
      add_touchpoint (entry, gap, &worst);
      note_evidence (entry, touchpoint_now (context->map, gap), since);
      if (gap->rank == 0)
        continue;
      weight = journey_gap_rules_weight (context->rules, gap->importance);
      weights += weight;
      expected += weight * gap->expected;
      actual += weight * gap->actual;
      entry->assumption |= gap->assumption;
      entry->parts.is_mean |= gap->parts.is_mean;
      entry->parts.turned |= gap->parts.turned;
    }

  entry->from_before =
      entry->scored_on && !entry->scored_again
      && journey_state_integer (entry->opportunity, JOURNEY_OPPORTUNITY_STATUS) == JOURNEY_OPPORTUNITY_STATUS_CHECKED;
  entry->expected = weights > 0 ? expected / weights : NAN;
  entry->measured = weights > 0 ? actual / weights : NAN;
  if (worst)
    {
      entry->stage = journey_state_child (context->map, JOURNEY_MAP_STAGES, worst->stage_index);
      entry->touchpoint = touchpoint_now (context->map, worst);
    }
}

/* How what came about lies to what was predicted, as a gap to its tolerance. */
static JourneyOpportunityOutcome
compare_outcome (const JourneyGapRules *rules, double predicted, double measured)
{
  switch (journey_gap_rules_standing (rules, measured - predicted))
    {
    case JOURNEY_STANDING_SHORT:
      return JOURNEY_OPPORTUNITY_OUTCOME_LESS;
    case JOURNEY_STANDING_EXPECTED:
      return JOURNEY_OPPORTUNITY_OUTCOME_AS_PREDICTED;
    case JOURNEY_STANDING_EXCEEDS:
      return JOURNEY_OPPORTUNITY_OUTCOME_MORE;
    default:
      return JOURNEY_OPPORTUNITY_OUTCOME_NONE;
    }
}

/*
 * journey_opportunity_entry_init:
 *
 * Works out all but rank and letter.
 */
void
journey_opportunity_entry_init (JourneyOpportunityEntry *entry,
                                const JourneyOpportunityContext *context,
                                JourneyState *opportunity)
{
  const char *due = journey_state_text (opportunity, JOURNEY_OPPORTUNITY_DUE);
  int status = journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_STATUS);

  *entry = (JourneyOpportunityEntry){ .opportunity = opportunity };
  entry->horizon = horizon_of (opportunity, context->today);
  entry->group = group_of (status, entry->horizon);
  entry->live = status != JOURNEY_OPPORTUNITY_STATUS_CHECKED && status != JOURNEY_OPPORTUNITY_STATUS_DROPPED;
  entry->overdue = status < JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT && journey_opportunities_is_past (due, context->today);
  sum_up (entry, context);

  entry->predicted = journey_state_number (opportunity, JOURNEY_OPPORTUNITY_PREDICTED);
  entry->outcome =
      entry->from_before ? JOURNEY_OPPORTUNITY_OUTCOME_NONE : compare_outcome (context->rules, entry->predicted, entry->measured);
  if (entry->live)
    {
      g_autofree char *look = journey_opportunities_next_look (rolled_out_on (opportunity));

      g_strlcpy (entry->next_look, look, sizeof entry->next_look);
    }
  entry->look_now = status == JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT && strcmp (entry->next_look, context->today) <= 0;
}

/**
 * journey_opportunities_propose:
 * @table: the value gap of a map
 * @touchpoint: id of one of its touchpoints
 *
 * Proposes figures for an opportunity that mends a touchpoint. Impact: 1 where nothing is lost, 5 at the touchpoint that loses
 * most, and in between in proportion to the share of the loss, 1 + 4 · share / largest share, in halves. Predicted: what is
 * expected there, where less is given; NAN where nothing is lost or known.
 *
 * Returns: what is proposed
 */
JourneyProposal
journey_opportunities_propose (JourneyGapTable *table, const char *touchpoint)
{
  JourneyProposal proposal = { NAN, NAN };
  const JourneyGapEntry *entry;
  double largest;

  g_return_val_if_fail (table && touchpoint, proposal);

  entry = journey_gap_table_find (table, touchpoint);
  if (!entry || entry->rank == 0)
    return proposal;

  /* Priority is what shares are made of; the touchpoint that is ranked first has the largest. */
  largest = journey_gap_table_ranked (table, 0)->priority;
  proposal.impact = largest > 0 ? round (2 * (1 + 4 * entry->priority / largest)) / 2 : 1;
  if (entry->gap < 0)
    proposal.predicted = entry->expected;

  return proposal;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/**
 * journey_opportunities_owners:
 *
 * Returns: (transfer full): who is named as an owner of an opportunity, each once, in alphabetical order
 */
GStrv
journey_opportunities_owners (JourneyState *map)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *owners = g_ptr_array_new ();

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_OPPORTUNITIES); i++)
    {
      const char *owner = journey_state_text (journey_state_child (map, JOURNEY_MAP_OPPORTUNITIES, i), JOURNEY_OPPORTUNITY_OWNER);

      if (*owner && g_hash_table_add (seen, (gpointer)owner))
        g_ptr_array_add (owners, g_strdup (owner));
    }
  g_ptr_array_sort (owners, compare_names);
  g_ptr_array_add (owners, NULL);

  return (GStrv)g_ptr_array_free (owners, FALSE);
}

/**
 * journey_opportunity_filter_follow:
 * @map: the map as it is now
 *
 * Forgets an owner that nobody is any longer, and a stage that is gone.
 *
 * Returns: whether there was something to forget
 */
gboolean
journey_opportunity_filter_follow (JourneyOpportunityFilter *filter, JourneyState *map)
{
  const JourneyOpportunityFilter before = *filter;

  if (filter->owner && *filter->owner)
    {
      g_auto (GStrv) owners = journey_opportunities_owners (map);

      if (!g_strv_contains ((const char *const *)owners, filter->owner))
        filter->owner = NULL;
    }
  if (filter->stage && !journey_state_find_child (map, JOURNEY_MAP_STAGES, filter->stage))
    filter->stage = NULL;

  return filter->owner != before.owner || filter->stage != before.stage;
}

/* What one score loses, as far as it weighs among those of its touchpoint. */
static double
loss_of (const JourneyGapScore *score)
{
  double gap = score->dimension->cost ? score->expected - score->actual : score->actual - score->expected;

  return score->w * MAX (0, -gap);
}

/**
 * journey_opportunities_score_again:
 * @map: a map
 * @touchpoint: id of one of its touchpoints
 * @dimension: (nullable): id of the dimension that people look at now; NULL for all
 *
 * Which score is meant when a touchpoint is to be scored again: the one on @dimension, and no other; where all count, the one
 * that loses most, weight × ι(importance) × max (0, −gap), since that is what was to be mended; of equal ones, the first.
 *
 * Returns: (transfer none) (nullable): a score of the touchpoint; NULL when it has none, or none on @dimension
 */
JourneyState *
journey_opportunities_score_again (JourneyState *map, const char *touchpoint, const char *dimension)
{
  JourneyState *node, *found = NULL;
  g_auto (JourneyGapRules) rules = { 0 };
  double most = -1;

  g_return_val_if_fail (map && touchpoint, NULL);

  node = journey_state_find (map, touchpoint);
  if (!node || journey_state_kind (node) != JOURNEY_KIND_TOUCHPOINT)
    return NULL;

  journey_gap_rules_init (&rules, map, NULL);
  journey_gap_rules_begin (&rules, node);
  for (guint i = 0; i < journey_state_n_children (node, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *state = journey_state_child (node, JOURNEY_TOUCHPOINT_SCORES, i);
      JourneyGapScore score;
      double loss = journey_gap_rules_read (&rules, node, state, &score) ? loss_of (&score) : -1;

      if (dimension && !g_str_equal (journey_state_text (state, JOURNEY_SCORE_DIMENSION), dimension))
        continue;
      if (!found || loss > most)
        {
          found = state;
          most = loss;
        }
    }

  return found;
}
