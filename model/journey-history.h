/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "journey-state.h"

G_BEGIN_DECLS

typedef struct _JourneyMap JourneyMap;

#define JOURNEY_TYPE_HISTORY (journey_history_get_type ())

/**
 * JourneyHistory: The transactions of a map, and the steps that can be undone and redone.
 *
 * Every change happens between journey_history_begin () and journey_history_end (). Transactions nest;
 * only the outermost makes a step, and it makes none when nothing differs at its end.
 * A transaction may stay open while somebody types; it is ended on settle ().
 * Whoever keeps something beside the steps, such as where people were, hears of `leaving (gboolean travelling)` before the state
 * of the map is left, and of `arrived (gboolean travelling)` once all others have heard of the change: TRUE for undo and redo,
 * FALSE for a transaction, which arrives only when there is a new step or the last has become another.
 * Properties, all with notify: can-undo, can-redo, undo-name, redo-name, modified.
 */
G_DECLARE_FINAL_TYPE (JourneyHistory, journey_history, JOURNEY, HISTORY, GObject)

void journey_history_begin (JourneyHistory *history, const char *name);
void journey_history_begin_merging (JourneyHistory *history, const char *name, const char *key);
gboolean journey_history_end (JourneyHistory *history);
void journey_history_preview (JourneyHistory *history);
void journey_history_cancel (JourneyHistory *history);
gboolean journey_history_take_back (JourneyHistory *history, const char *id);
void journey_history_settle (JourneyHistory *history);
void journey_history_amend_text (JourneyHistory *history, JourneyFieldId field, const char *text);
void journey_history_slip_in (JourneyHistory *history, const char *name, JourneyState *state);
gboolean journey_history_in_transaction (JourneyHistory *history);

gboolean journey_history_undo (JourneyHistory *history);
gboolean journey_history_redo (JourneyHistory *history);
int journey_history_go_to_saved (JourneyHistory *history, const char *name);
guint journey_history_position (JourneyHistory *history);
gboolean journey_history_can_undo (JourneyHistory *history);
gboolean journey_history_can_redo (JourneyHistory *history);
const char *journey_history_undo_name (JourneyHistory *history);
const char *journey_history_redo_name (JourneyHistory *history);

void journey_history_mark_saved (JourneyHistory *history, JourneyState *state);
JourneyState *journey_history_said (JourneyHistory *history);
gboolean journey_history_is_modified (JourneyHistory *history);

G_END_DECLS
