/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-firm.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-usual-name.h"

/* Nothing is worked out while somebody goes on changing things. In milliseconds. */
#define DELAY 400

/* More than so many pairs nobody reads. */
#define MOST_PAIRS 2

struct _JourneyGapFirm
{
  GObject parent_instance;

  JourneyGapTable *table;
  GCancellable *cancellable;
  guint delay; /* id of a source */
};

G_DEFINE_FINAL_TYPE (JourneyGapFirm, journey_gap_firm, G_TYPE_OBJECT)

enum
{
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
stop (JourneyGapFirm *self)
{
  g_clear_handle_id (&self->delay, g_source_remove);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->table, journey_gap_table_unref);
}

static void
work (GTask *task, gpointer source, gpointer table, GCancellable *cancellable)
{
  JourneyFirmness *firmness = journey_firmness_new (table, cancellable);

  if (firmness)
    g_task_return_pointer (task, firmness, (GDestroyNotify)journey_firmness_free);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
}

static void
on_worked_out (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JourneyFirmness) firmness = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *words = firmness ? journey_gap_firm_words (firmness) : NULL;

  if (words)
    g_signal_emit (source, signals[FOUND], 0, words);
}

static gboolean
on_delay (gpointer data)
{
  JourneyGapFirm *self = data;
  g_autoptr (GTask) task = NULL;

  self->delay = 0;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_worked_out, NULL);
  g_task_set_source_tag (task, on_delay);
  g_task_set_task_data (task, journey_gap_table_ref (self->table), (GDestroyNotify)journey_gap_table_unref);
  g_task_run_in_thread (task, work);

  return G_SOURCE_REMOVE;
}

static void
journey_gap_firm_dispose (GObject *object)
{
  stop (JOURNEY_GAP_FIRM (object));

  G_OBJECT_CLASS (journey_gap_firm_parent_class)->dispose (object);
}

static void
journey_gap_firm_class_init (JourneyGapFirmClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_gap_firm_dispose;

  signals[FOUND] =
      g_signal_new ("found", JOURNEY_TYPE_GAP_FIRM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
journey_gap_firm_init (JourneyGapFirm *self)
{
}

/**
 * journey_gap_firm_new:
 *
 * Returns: (transfer full): nothing is asked yet
 */
JourneyGapFirm *
journey_gap_firm_new (void)
{
  return g_object_new (JOURNEY_TYPE_GAP_FIRM, NULL);
}

/**
 * journey_gap_firm_ask:
 * @table: (nullable): whose ranking it is about; NULL for nothing
 *
 * Asks anew when it is another table than before.
 */
void
journey_gap_firm_ask (JourneyGapFirm *self, JourneyGapTable *table)
{
  g_return_if_fail (JOURNEY_IS_GAP_FIRM (self));

  if (self->table == table)
    return;

  stop (self);
  g_signal_emit (self, signals[FOUND], 0, table ? NULL : "");
  if (!table)
    return;

  self->table = journey_gap_table_ref (table);
  self->delay = g_timeout_add (DELAY, on_delay, self);
}

static void
add_pairs (GString *words, JourneyFirmness *firmness)
{
  guint n_pairs = 0;

  for (guint i = 0; i + 1 < journey_firmness_length (firmness) && n_pairs < MOST_PAIRS; i++)
    {
      const JourneyFirmnessRank *rank = journey_firmness_at (firmness, i);
      const JourneyGapEntry *behind = journey_firmness_at (firmness, i + 1)->entry;

      if (!rank->toss_up)
        continue;
      n_pairs++;
      g_string_append (words, words->len > 0 ? "; " : "");
      /* Translators: two ranks that may as well be the other way round. */
      g_string_append_printf (words, _ ("ranks %u and %u are a toss-up"), rank->entry->rank, behind->rank);
    }
}

static const char *
title_of (const JourneyFirmnessRank *rank)
{
  return journey_usual_name_or (rank->entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE);
}

/* In how many draws it comes first; all of two thousand are no certainty. */
static void
add_share (GString *words, const JourneyFirmnessRank *first)
{
  int share = (int)lround (first->first * 100);

  if (share < 100)
    /* Translators: how often what ranks first stays first when the answers vary by chance. */
    g_string_append_printf (words, _ ("“%s” is first in %d %%"), title_of (first), share);
  else
    g_string_append_printf (words, _ ("“%s” is first in over 99 %%"), title_of (first));
}

/* A figure that does not say how sure it is stays the same in all draws, so that they say nothing of how firm a rank is, and
 * what they say of another holds only if that figure does. */
static void
add_first (GString *words, JourneyFirmness *firmness)
{
  const JourneyFirmnessRank *first = journey_firmness_at (firmness, 0);
  guint n_unknown = journey_firmness_n_unknown (firmness);

  if (first->lacks_spread)
    /* Translators: what ranks first was asked of many, but nobody said how far their answers spread. */
    g_string_append_printf (words, _ ("“%s” is first; type the standard deviation of its answers to see how firmly"),
                            title_of (first));
  else if (!first->known)
    /* Translators: what ranks first rests on too few answers, or none, to tell how firm that is. */
    g_string_append_printf (words, _ ("“%s” is first; measure it to see how firmly"), title_of (first));
  else
    add_share (words, first);

  if (first->known && n_unknown > 0)
    /* Translators: goes on after '“First bill” is first in 97 %'. Touchpoints of which the standard deviation or the number of
       answers is missing. */
    g_string_append_printf (words,
                            ngettext (", if %u touchpoint that does not say how sure it is stays as it is",
                                      ", if %u touchpoints that do not say how sure they are stay as they are", n_unknown),
                            n_unknown);
}

/**
 * journey_gap_firm_words:
 *
 * Returns: (transfer full): how firm the ranking is: '“First bill” is first in 97 %; ranks 4 and 5 are a toss-up', or what has
 * to be measured to tell; "" when nothing is lost
 */
char *
journey_gap_firm_words (JourneyFirmness *firmness)
{
  GString *words = g_string_new (NULL);

  if (journey_firmness_length (firmness) > 0)
    {
      add_first (words, firmness);
      add_pairs (words, firmness);
    }

  return g_string_free (words, FALSE);
}
