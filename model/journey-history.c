/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-history.h"

#include <string.h>

#include "journey-history-private.h"
#include "journey-map-private.h"

/* Typing in one field goes into one step as long as the pauses are no longer than this. */
#define MERGE_WITHIN (1 * G_TIME_SPAN_SECOND)

G_DEFINE_FINAL_TYPE (JourneyHistory, journey_history, G_TYPE_OBJECT)

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_MODIFIED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

guint journey_history_signals[JOURNEY_HISTORY_N_SIGNALS];

JourneyHistoryStep *
journey_history_step_new (const char *name, const char *key, JourneyState *state)
{
  JourneyHistoryStep *step = g_new0 (JourneyHistoryStep, 1);

  step->name = g_strdup (name);
  step->key = g_strdup (key);
  step->time = g_get_monotonic_time ();
  step->state = journey_state_ref (state);

  return step;
}

static void
step_free (gpointer data)
{
  JourneyHistoryStep *step = data;

  g_free (step->name);
  g_free (step->key);
  journey_state_unref (step->state);
  g_free (step);
}

JourneyHistoryStep *
journey_history_step_at (JourneyHistory *self, guint position)
{
  return g_ptr_array_index (self->steps, position);
}

static void
tell_flag (JourneyHistory *self, guint prop, gboolean *told, gboolean value)
{
  if (*told == value)
    return;

  *told = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
tell_name (JourneyHistory *self, guint prop, char **told, const char *name)
{
  if (g_strcmp0 (*told, name) == 0)
    return;

  g_free (*told);
  *told = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

void
journey_history_tell (JourneyHistory *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  tell_flag (self, PROP_CAN_UNDO, &self->told.can_undo, journey_history_can_undo (self));
  tell_flag (self, PROP_CAN_REDO, &self->told.can_redo, journey_history_can_redo (self));
  tell_name (self, PROP_UNDO_NAME, &self->told.undo_name, journey_history_undo_name (self));
  tell_name (self, PROP_REDO_NAME, &self->told.redo_name, journey_history_redo_name (self));
  tell_flag (self, PROP_MODIFIED, &self->told.modified, journey_history_is_modified (self));
  g_object_thaw_notify (G_OBJECT (self));
}

void
journey_history_show (JourneyHistory *self, JourneyState *state)
{
  g_autoptr (JourneyState) old = g_steal_pointer (&self->shown);

  self->shown = journey_state_ref (state);
  if (old != state)
    journey_map_emit_changed (self->map, old, state);
}

static void
close_transaction (JourneyHistory *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->key, g_free);
}

/* A merge must not swallow the state that was saved: undo has to find it again. */
static gboolean
can_merge (JourneyHistory *self)
{
  JourneyHistoryStep *last = journey_history_step_at (self, self->position);

  return self->key && g_strcmp0 (last->key, self->key) == 0 && last->state != self->saved
         && g_get_monotonic_time () - last->time < MERGE_WITHIN;
}

/* Typing that ends where it began leaves no step: the map is as it was before the first letter. */
static gboolean
takes_last_step_back (JourneyHistory *self, JourneyState *state)
{
  return can_merge (self) && journey_state_equal (journey_history_step_at (self, self->position - 1)->state, state);
}

static void
add_step (JourneyHistory *self, JourneyState *state)
{
  if (takes_last_step_back (self, state))
    {
      g_ptr_array_set_size (self->steps, (int)self->position--);
      journey_map_thaw (self->map, journey_history_state (self));
      return;
    }

  if (!can_merge (self))
    self->position++;
  g_ptr_array_set_size (self->steps, (int)self->position);
  g_ptr_array_add (self->steps, journey_history_step_new (self->name, self->key, state));
}

static gboolean
go_to (JourneyHistory *self, guint position)
{
  JourneyState *state = journey_history_step_at (self, position)->state;

  g_signal_emit (self, journey_history_signals[JOURNEY_HISTORY_LEAVING], 0, TRUE);
  self->position = position;
  journey_map_thaw (self->map, state);
  journey_history_show (self, state);
  journey_history_tell (self);
  g_signal_emit (self, journey_history_signals[JOURNEY_HISTORY_ARRIVED], 0, TRUE);

  return TRUE;
}

static void
journey_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyHistory *self = JOURNEY_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, journey_history_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, journey_history_can_redo (self));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, journey_history_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, journey_history_redo_name (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, journey_history_is_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_history_finalize (GObject *object)
{
  JourneyHistory *self = JOURNEY_HISTORY (object);

  g_ptr_array_unref (self->steps);
  g_clear_pointer (&self->saved, journey_state_unref);
  g_clear_pointer (&self->shown, journey_state_unref);
  g_free (self->told.undo_name);
  g_free (self->told.redo_name);
  close_transaction (self);

  G_OBJECT_CLASS (journey_history_parent_class)->finalize (object);
}

static void
journey_history_class_init (JourneyHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = journey_history_get_property;
  object_class->finalize = journey_history_finalize;

  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  props[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  journey_history_signals[JOURNEY_HISTORY_SETTLE] =
      g_signal_new ("settle", JOURNEY_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  journey_history_signals[JOURNEY_HISTORY_LEAVING] =
      g_signal_new ("leaving", JOURNEY_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  journey_history_signals[JOURNEY_HISTORY_ARRIVED] =
      g_signal_new ("arrived", JOURNEY_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
journey_history_init (JourneyHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
}

/* A history that begins with the map as it is, which counts as saved. */
JourneyHistory *
journey_history_new (JourneyMap *map)
{
  JourneyHistory *self = g_object_new (JOURNEY_TYPE_HISTORY, NULL);
  g_autoptr (JourneyState) state = journey_node_freeze (JOURNEY_NODE (map));

  self->map = map;
  g_ptr_array_add (self->steps, journey_history_step_new (NULL, NULL, state));
  self->saved = journey_state_ref (state);
  self->shown = journey_state_ref (state);

  return self;
}

JourneyState *
journey_history_state (JourneyHistory *self)
{
  return journey_history_step_at (self, self->position)->state;
}

/**
 * journey_history_begin:
 * @name: what the step is called in the undo menu, translated; a transaction inside another one joins it
 *
 * Opens a transaction.
 */
void
journey_history_begin (JourneyHistory *self, const char *name)
{
  journey_history_begin_merging (self, name, NULL);
}

/**
 * journey_history_begin_merging:
 * @name: what the step is called in the undo menu, translated
 * @key: (nullable): when the step before had the same key and is no older than a second, both become one
 *
 * Opens a transaction for typing and the like.
 */
void
journey_history_begin_merging (JourneyHistory *self, const char *name, const char *key)
{
  g_return_if_fail (JOURNEY_IS_HISTORY (self));
  g_return_if_fail (name);

  if (self->depth > 0)
    {
      self->depth++;
      return;
    }

  g_signal_emit (self, journey_history_signals[JOURNEY_HISTORY_LEAVING], 0, FALSE);
  self->depth = 1;
  self->name = g_strdup (name);
  self->key = g_strdup (key);
}

/**
 * journey_history_end:
 *
 * Closes a transaction. At the end of the outermost, what was changed becomes a step; when nothing differs there is
 * none, and what could be redone stays.
 *
 * Returns: whether there is a new step
 */
gboolean
journey_history_end (JourneyHistory *self)
{
  g_autoptr (JourneyState) state = NULL;
  JourneyState *before;
  gboolean differs;

  g_return_val_if_fail (JOURNEY_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (self->depth > 1)
    {
      self->depth--;
      return FALSE;
    }

  before = journey_history_state (self);
  state = journey_node_freeze (JOURNEY_NODE (self->map));
  differs = !journey_state_equal (before, state);

  /* Equal but made anew: take back the very state from before, so that the map is as clean as it was. */
  if (differs)
    add_step (self, state);
  else if (state != before)
    journey_map_thaw (self->map, before);

  self->depth = 0;
  close_transaction (self);
  journey_history_show (self, journey_history_state (self));
  journey_history_tell (self);
  if (differs)
    g_signal_emit (self, journey_history_signals[JOURNEY_HISTORY_ARRIVED], 0, FALSE);

  return differs;
}

/**
 * journey_history_preview:
 *
 * Shows what an open transaction has done so far: emits changed () on the map without making a step.
 */
void
journey_history_preview (JourneyHistory *self)
{
  g_autoptr (JourneyState) state = NULL;

  g_return_if_fail (JOURNEY_IS_HISTORY (self));
  g_return_if_fail (self->depth > 0);

  state = journey_node_freeze (JOURNEY_NODE (self->map));
  journey_history_show (self, state);
  tell_flag (self, PROP_MODIFIED, &self->told.modified, journey_history_is_modified (self));
}

/**
 * journey_history_cancel:
 *
 * Closes the open transaction, which must not be inside another one, and puts the map back as it was.
 */
void
journey_history_cancel (JourneyHistory *self)
{
  JourneyState *before;

  g_return_if_fail (JOURNEY_IS_HISTORY (self));
  g_return_if_fail (self->depth == 1);

  before = journey_history_state (self);
  self->depth = 0;
  close_transaction (self);
  journey_map_thaw (self->map, before);
  journey_history_show (self, before);
  journey_history_tell (self);
}

/**
 * journey_history_settle:
 *
 * Asks whoever keeps a transaction open while somebody types to end it now. To be called before a change that comes from
 * elsewhere without the focus, as by dropping something: it would join what is being typed, and go with it.
 */
void
journey_history_settle (JourneyHistory *self)
{
  g_return_if_fail (JOURNEY_IS_HISTORY (self));

  if (self->depth > 0)
    g_signal_emit (self, journey_history_signals[JOURNEY_HISTORY_SETTLE], 0);
}

/**
 * journey_history_in_transaction:
 *
 * Returns: whether a transaction is open
 */
gboolean
journey_history_in_transaction (JourneyHistory *self)
{
  return self->depth > 0;
}

/**
 * journey_history_undo:
 *
 * Puts the map back to before the last step. Does nothing while a transaction is open.
 *
 * Returns: whether there was a step
 */
gboolean
journey_history_undo (JourneyHistory *self)
{
  g_return_val_if_fail (JOURNEY_IS_HISTORY (self), FALSE);

  return journey_history_can_undo (self) && go_to (self, self->position - 1);
}

/**
 * journey_history_redo:
 *
 * Does the step again that was undone last. Does nothing while a transaction is open.
 *
 * Returns: whether there was a step
 */
gboolean
journey_history_redo (JourneyHistory *self)
{
  g_return_val_if_fail (JOURNEY_IS_HISTORY (self), FALSE);

  return journey_history_can_redo (self) && go_to (self, self->position + 1);
}

static gboolean
find_saved (JourneyHistory *self, guint *position)
{
  for (*position = 0; *position < self->steps->len; ++*position)
    if (journey_history_step_at (self, *position)->state == self->saved)
      return TRUE;

  return FALSE;
}

/**
 * journey_history_go_to_saved:
 * @name: (nullable): translated; what the step is called where no undoing leads to what was saved; NULL for none then
 *
 * Puts the map back to what is on disk, however many steps away. Does nothing while a transaction is open.
 *
 * Returns: how many steps the history went on, less than 0 where it went back: so many times redo, or undo, brings what was
 * changed back
 */
int
journey_history_go_to_saved (JourneyHistory *self, const char *name)
{
  guint from, position;

  g_return_val_if_fail (JOURNEY_IS_HISTORY (self), 0);

  from = self->position;
  if (self->depth > 0 || !journey_history_is_modified (self))
    return 0;
  if (find_saved (self, &position))
    {
      go_to (self, position);
      return (int)position - (int)from;
    }
  if (!name)
    return 0;

  journey_history_begin (self, name);
  journey_map_thaw (self->map, self->saved);

  return journey_history_end (self);
}

/**
 * journey_history_position:
 *
 * Returns: how many steps lead to the state that the map is in, or was in before the open transaction
 */
guint
journey_history_position (JourneyHistory *self)
{
  g_return_val_if_fail (JOURNEY_IS_HISTORY (self), 0);

  return self->position;
}

/**
 * journey_history_can_undo:
 *
 * Returns: whether there is a step to undo
 */
gboolean
journey_history_can_undo (JourneyHistory *self)
{
  return self->depth == 0 && self->position > 0;
}

/**
 * journey_history_can_redo:
 *
 * Returns: whether there is a step to redo
 */
gboolean
journey_history_can_redo (JourneyHistory *self)
{
  return self->depth == 0 && self->position + 1 < self->steps->len;
}

/**
 * journey_history_undo_name:
 *
 * Returns: (nullable) (transfer none): what undo would take back, translated, or NULL
 */
const char *
journey_history_undo_name (JourneyHistory *self)
{
  return self->position > 0 ? journey_history_step_at (self, self->position)->name : NULL;
}

/**
 * journey_history_redo_name:
 *
 * Returns: (nullable) (transfer none): what redo would do again, translated, or NULL
 */
const char *
journey_history_redo_name (JourneyHistory *self)
{
  return self->position + 1 < self->steps->len ? journey_history_step_at (self, self->position + 1)->name : NULL;
}

/**
 * journey_history_mark_saved:
 * @state: the state that was written, which need not be the current one
 *
 * Says which state is on disk.
 */
void
journey_history_mark_saved (JourneyHistory *self, JourneyState *state)
{
  g_return_if_fail (JOURNEY_IS_HISTORY (self));

  journey_state_ref (state);
  journey_state_unref (self->saved);
  self->saved = state;
  journey_history_tell (self);
}

/**
 * journey_history_is_modified:
 *
 * Returns: whether the map, as it is shown, says something else than what is on disk; undoing back to the save makes it clean
 * again
 */
gboolean
journey_history_is_modified (JourneyHistory *self)
{
  return journey_history_said (self) != self->saved;
}
