/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-history.h"

G_BEGIN_DECLS

/* What the files of the history share: journey-history.c has steps and transactions, journey-history-begun.c what is only begun,
 * journey-history-amend.c what holds in all steps. */

/** JourneyHistoryStep: A state, and what led to it. */
typedef struct
{
  char *name; /* of the step that led to the state; NULL for the first */
  char *key;  /* steps with the same key may merge; NULL for never */
  gint64 time;
  JourneyState *state;
} JourneyHistoryStep;

/** JourneyHistoryTold: What was said of the history last, so that only what differs is said again. */
typedef struct
{
  gboolean can_undo;
  gboolean can_redo;
  gboolean modified;
  char *undo_name;
  char *redo_name;
} JourneyHistoryTold;

struct _JourneyHistory
{
  GObject parent_instance;

  JourneyMap *map; /* not owned: the map owns this */
  GPtrArray *steps;
  guint position; /* of the current state in steps */
  JourneyState *saved;

  guint depth; /* of open transactions */
  char *name;
  char *key;
  JourneyState *shown; /* what the last changed () said, while a transaction is open */
  JourneyHistoryTold told;
};

/** Signals of the history. */
enum
{
  JOURNEY_HISTORY_SETTLE,
  JOURNEY_HISTORY_LEAVING,
  JOURNEY_HISTORY_ARRIVED,
  JOURNEY_HISTORY_N_SIGNALS,
};

extern guint journey_history_signals[JOURNEY_HISTORY_N_SIGNALS];

JourneyHistoryStep *journey_history_step_new (const char *name, const char *key, JourneyState *state);
JourneyHistoryStep *journey_history_step_at (JourneyHistory *history, guint position);
void journey_history_show (JourneyHistory *history, JourneyState *state);
void journey_history_tell (JourneyHistory *history);

G_END_DECLS
