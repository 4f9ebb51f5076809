/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-opportunities.h"

#include <math.h>
#include <string.h>

#include "journey-number.h"
#include "journey-opportunities-private.h"

struct _JourneyOpportunities
{
  gatomicrefcount ref_count;
  JourneyState *map;
  GArray *entries;    /* JourneyOpportunityEntry, in the order of priority */
  GHashTable *by_id;  /* id of an opportunity, borrowed → its place + 1 */
  GHashTable *stages; /* id of an opportunity, borrowed → GPtrArray of its stages, JourneyState, borrowed */
  JourneyOpportunityFigures figures;
};

static int
compare_priority (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *margin = data;
  const JourneyOpportunityEntry *one = a;
  const JourneyOpportunityEntry *other = b;
  gboolean dropped = one->group == JOURNEY_OPPORTUNITY_GROUP_DROPPED;
  int votes = journey_state_integer (one->opportunity, JOURNEY_OPPORTUNITY_VOTES);
  int other_votes = journey_state_integer (other->opportunity, JOURNEY_OPPORTUNITY_VOTES);
  double priority = journey_gap_round (one->priority, *margin);
  double other_priority = journey_gap_round (other->priority, *margin);

  if (dropped != (other->group == JOURNEY_OPPORTUNITY_GROUP_DROPPED))
    return dropped ? 1 : -1;
  if (priority != other_priority)
    return priority > other_priority ? -1 : 1;
  if (votes != other_votes)
    return votes > other_votes ? -1 : 1;

  return one->rank < other->rank ? -1 : 1;
}

/* A…Z, AA…AZ, BA…, as the columns of a table. */
static void
write_letter (guint rank, char letter[JOURNEY_OPPORTUNITY_LETTERS])
{
  char reversed[JOURNEY_OPPORTUNITY_LETTERS];
  guint n = 0;

  for (; rank > 0 && n < JOURNEY_OPPORTUNITY_LETTERS - 1; rank = (rank - 1) / 26)
    reversed[n++] = (char)('A' + (rank - 1) % 26);
  for (guint i = 0; i < n; i++)
    letter[i] = reversed[n - 1 - i];
  letter[n] = '\0';
}

static void
make_entries (JourneyOpportunities *self, JourneyGapTable *table, const char *today)
{
  guint n = journey_state_n_children (self->map, JOURNEY_MAP_OPPORTUNITIES);
  g_auto (JourneyGapRules) rules = { 0 };
  const JourneyOpportunityContext context = { self->map, table, &rules, today };

  journey_gap_rules_init (&rules, self->map, NULL);
  self->entries = g_array_sized_new (FALSE, TRUE, sizeof (JourneyOpportunityEntry), n);
  for (guint i = 0; i < n; i++)
    {
      JourneyState *opportunity = journey_state_child (self->map, JOURNEY_MAP_OPPORTUNITIES, i);
      JourneyOpportunityEntry entry;

      journey_opportunity_entry_init (&entry, &context, opportunity);
      entry.rank = i;
      g_array_append_val (self->entries, entry);
    }
  g_array_sort_with_data (self->entries, compare_priority, &rules.epsilon);

  for (guint i = 0; i < n; i++)
    {
      JourneyOpportunityEntry *entry = &g_array_index (self->entries, JourneyOpportunityEntry, i);

      entry->rank = i + 1;
      write_letter (entry->rank, entry->letter);
      g_hash_table_insert (self->by_id, (gpointer)journey_state_id (entry->opportunity), GUINT_TO_POINTER (i + 1));
    }
}

static void
add_stages (JourneyOpportunities *self, JourneyGapTable *table)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      JourneyState *opportunity = g_array_index (self->entries, JourneyOpportunityEntry, i).opportunity;
      const char *const *ids = journey_state_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS);
      GPtrArray *stages = g_ptr_array_new ();

      for (guint j = 0; ids[j]; j++)
        {
          const JourneyGapEntry *gap = journey_gap_table_find (table, ids[j]);

          if (gap)
            g_ptr_array_add (stages, journey_state_child (self->map, JOURNEY_MAP_STAGES, gap->stage_index));
        }
      g_hash_table_insert (self->stages, (gpointer)journey_state_id (opportunity), stages);
    }
}

static GHashTable *
owned_touchpoints (JourneyOpportunities *self)
{
  GHashTable *owned = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const JourneyOpportunityEntry *entry = &g_array_index (self->entries, JourneyOpportunityEntry, i);
      const char *const *ids = journey_state_strings (entry->opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS);

      if (entry->live && *journey_state_text (entry->opportunity, JOURNEY_OPPORTUNITY_OWNER))
        for (guint j = 0; ids[j]; j++)
          g_hash_table_add (owned, (gpointer)ids[j]);
    }

  return owned;
}

static void
count_losses (JourneyOpportunities *self, JourneyGapTable *table)
{
  g_autoptr (GHashTable) owned = owned_touchpoints (self);

  for (guint i = 0; i < journey_gap_table_length (table); i++)
    {
      const JourneyGapEntry *gap = journey_gap_table_peek (table, i);

      if (gap->standing != JOURNEY_STANDING_SHORT)
        continue;
      self->figures.n_short++;
      if (!g_hash_table_contains (owned, journey_state_id (gap->touchpoint)))
        self->figures.n_unowned++;
    }
}

/* What is overdue has to be done first; then what has been rolled out on a day that nobody wrote down is asked for at once. */
static gboolean
is_sooner (const JourneyOpportunityEntry *entry, const JourneyOpportunityEntry *other)
{
  if (!other || entry->overdue != other->overdue)
    return !other || entry->overdue;

  return strcmp (entry->next_look, other->next_look) < 0;
}

static void
count (JourneyOpportunities *self)
{
  JourneyOpportunityFigures *figures = &self->figures;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const JourneyOpportunityEntry *entry = &g_array_index (self->entries, JourneyOpportunityEntry, i);
      int status = journey_state_integer (entry->opportunity, JOURNEY_OPPORTUNITY_STATUS);

      figures->n += status != JOURNEY_OPPORTUNITY_STATUS_DROPPED;
      figures->n_overdue += entry->overdue;
      figures->n_checked += status == JOURNEY_OPPORTUNITY_STATUS_CHECKED && !entry->from_before;
      figures->n_rolled_out += status == JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT;
      if (entry->touchpoint && (*entry->next_look || entry->look_now) && is_sooner (entry, figures->next))
        figures->next = entry;
    }
}

/**
 * journey_opportunities_new:
 * @map: a map
 * @table: its value gap
 * @today: the day to which due dates are compared, YYYY-MM-DD
 *
 * Works out what is to be known of the opportunities of a map. Their priority is the sum of the priorities of the touchpoints
 * that each mends (journey-gap.h); ties go by votes, then by the order in the map, and what is dropped comes last. Letters A, B,
 * C… go in that order. An opportunity is overdue when its due date has passed before it was rolled out. A loss, that is, a
 * touchpoint that falls short, has an owner when a live opportunity that has one mends it. The next look is at what is overdue,
 * longest first, and then at what is rolled out, or due, soonest.
 *
 * Returns: (transfer full): the opportunities
 */
JourneyOpportunities *
journey_opportunities_new (JourneyState *map, JourneyGapTable *table, const char *today)
{
  JourneyOpportunities *self;

  g_return_val_if_fail (map && table && today, NULL);

  self = g_new0 (JourneyOpportunities, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->map = journey_state_ref (map);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->stages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  make_entries (self, table, today);
  add_stages (self, table);
  count (self);
  count_losses (self, table);

  return self;
}

/** journey_opportunities_ref: Returns: (transfer full): @self, with one more to hold it. */
JourneyOpportunities *
journey_opportunities_ref (JourneyOpportunities *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** journey_opportunities_unref: Lets go of @self; the last one frees it. */
void
journey_opportunities_unref (JourneyOpportunities *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->stages);
  g_hash_table_unref (self->by_id);
  g_array_unref (self->entries);
  journey_state_unref (self->map);
  g_free (self);
}

/**
 * journey_opportunities_length:
 *
 * Returns: how many there are, dropped ones too
 */
guint
journey_opportunities_length (JourneyOpportunities *self)
{
  g_return_val_if_fail (self, 0);

  return self->entries->len;
}

/**
 * journey_opportunities_at:
 * @place: 0-based, in the order of priority
 *
 * Returns: (transfer none): an opportunity
 */
const JourneyOpportunityEntry *
journey_opportunities_at (JourneyOpportunities *self, guint place)
{
  g_return_val_if_fail (self && place < self->entries->len, NULL);

  return &g_array_index (self->entries, JourneyOpportunityEntry, place);
}

/**
 * journey_opportunities_find:
 *
 * Returns: (transfer none) (nullable): the opportunity with this id
 */
const JourneyOpportunityEntry *
journey_opportunities_find (JourneyOpportunities *self, const char *id)
{
  guint place;

  g_return_val_if_fail (self && id, NULL);

  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id));

  return place > 0 ? journey_opportunities_at (self, place - 1) : NULL;
}

/**
 * journey_opportunities_figures:
 *
 * Returns: (transfer none): all together
 */
const JourneyOpportunityFigures *
journey_opportunities_figures (JourneyOpportunities *self)
{
  return &self->figures;
}

static gboolean
is_in_stage (JourneyOpportunities *self, const JourneyOpportunityEntry *entry, const char *stage)
{
  GPtrArray *stages = g_hash_table_lookup (self->stages, journey_state_id (entry->opportunity));

  for (guint i = 0; i < stages->len; i++)
    if (strcmp (journey_state_id (g_ptr_array_index (stages, i)), stage) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_wanted (JourneyOpportunities *self, const JourneyOpportunityEntry *entry, const JourneyOpportunityFilter *filter)
{
  JourneyState *opportunity = entry->opportunity;
  int status = journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_STATUS);

  return (!filter->overdue || entry->overdue)
         && (!filter->owner || strcmp (journey_state_text (opportunity, JOURNEY_OPPORTUNITY_OWNER), filter->owner) == 0)
         && (filter->status == JOURNEY_OPPORTUNITY_ANY || filter->status == status)
         && (filter->horizon == JOURNEY_OPPORTUNITY_ANY || filter->horizon == (int)entry->horizon)
         && (!filter->stage || is_in_stage (self, entry, filter->stage));
}

static int
compare_due (JourneyState *a, JourneyState *b)
{
  const char *one = journey_state_text (a, JOURNEY_OPPORTUNITY_DUE);
  const char *other = journey_state_text (b, JOURNEY_OPPORTUNITY_DUE);

  if (!*one || !*other)
    return (*one == '\0') - (*other == '\0');

  return strcmp (one, other);
}

static int
compare_impact (JourneyState *a, JourneyState *b)
{
  double one = journey_state_number (a, JOURNEY_OPPORTUNITY_IMPACT);
  double other = journey_state_number (b, JOURNEY_OPPORTUNITY_IMPACT);

  if (isnan (one) || isnan (other))
    return (isnan (one) != 0) - (isnan (other) != 0);

  return (one < other) - (one > other);
}

static int
compare_wanted (gconstpointer a, gconstpointer b, gpointer data)
{
  const JourneyOpportunityEntry *one = *(const JourneyOpportunityEntry *const *)a;
  const JourneyOpportunityEntry *other = *(const JourneyOpportunityEntry *const *)b;
  int order = 0;

  if (one->group != other->group)
    return one->group < other->group ? -1 : 1;
  switch ((JourneyOpportunitySort)GPOINTER_TO_INT (data))
    {
    case JOURNEY_OPPORTUNITY_SORT_DUE:
      order = compare_due (one->opportunity, other->opportunity);
      break;
    case JOURNEY_OPPORTUNITY_SORT_VOTES:
      order = journey_state_integer (other->opportunity, JOURNEY_OPPORTUNITY_VOTES)
              - journey_state_integer (one->opportunity, JOURNEY_OPPORTUNITY_VOTES);
      break;
    case JOURNEY_OPPORTUNITY_SORT_IMPACT:
      order = compare_impact (one->opportunity, other->opportunity);
      break;
    case JOURNEY_OPPORTUNITY_SORT_PRIORITY:
    default:
      break;
    }

  return order != 0 ? order : one->rank < other->rank ? -1 : 1;
}

/**
 * journey_opportunities_select:
 * @filter: which are wanted
 * @sort: what the order inside each group goes by
 *
 * Returns: (transfer full) (element-type JourneyOpportunityEntry): what is wanted, group by group; borrowed entries
 */
GPtrArray *
journey_opportunities_select (JourneyOpportunities *self, const JourneyOpportunityFilter *filter, JourneyOpportunitySort sort)
{
  GPtrArray *wanted = g_ptr_array_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      JourneyOpportunityEntry *entry = &g_array_index (self->entries, JourneyOpportunityEntry, i);

      if (is_wanted (self, entry, filter))
        g_ptr_array_add (wanted, entry);
    }
  g_ptr_array_sort_with_data (wanted, compare_wanted, GINT_TO_POINTER (sort));

  return wanted;
}
