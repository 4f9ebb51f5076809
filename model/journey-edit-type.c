/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit-type.h"

#include <glib/gi18n.h>
#include <math.h>

/* What is typed into one field without pause is one step. */
static JourneyHistory *
begin (JourneyNode *node, const char *name, const char *key)
{
  JourneyNode *root = journey_node_root (node);
  JourneyHistory *history = JOURNEY_IS_MAP (root) ? journey_map_history (JOURNEY_MAP (root)) : NULL;

  if (history)
    journey_history_begin_merging (history, name, key);

  return history;
}

static JourneyHistory *
begin_field (JourneyNode *node, JourneyFieldId field)
{
  const JourneyField *spec = journey_spec_field (field);
  g_autofree char *key = g_strdup_printf ("%s/%s", journey_node_id (node), spec->name);

  return begin (node, spec->undo_name ? _ (spec->undo_name) : _ ("Change map"), key);
}

static JourneyHistory *
begin_field_of_many (JourneyNode *const *nodes, guint n, JourneyFieldId field)
{
  const JourneyField *spec = journey_spec_field (field);
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (key, "%s/", journey_node_id (nodes[i]));
  g_string_append (key, spec->name);

  return begin (nodes[0], spec->undo_name ? _ (spec->undo_name) : _ ("Change map"), key->str);
}

/**
 * journey_edit_type_text_many:
 * @nodes: (array length=n): nodes of one map that have the field; at least one
 * @text: (nullable): the whole text so far
 *
 * Sets a text of many nodes that is being typed: what is typed for the same ones without pause is one step, and for a single
 * one the same as with journey_edit_type_text ().
 */
void
journey_edit_type_text_many (JourneyNode *const *nodes, guint n, JourneyFieldId field, const char *text)
{
  JourneyHistory *history;

  g_return_if_fail (n > 0);

  history = begin_field_of_many (nodes, n, field);
  g_return_if_fail (history);

  for (guint i = 0; i < n; i++)
    journey_node_set_text (nodes[i], field, text);
  journey_history_end (history);
}

/**
 * journey_edit_type_number:
 * @number: as for journey_edit_set_number ()
 *
 * Sets a NUMBER that is being typed: what is typed into one field without pause is one step.
 */
void
journey_edit_type_number (JourneyNode *node, JourneyFieldId field, double number)
{
  JourneyHistory *history = begin_field (node, field);

  g_return_if_fail (history);

  journey_edit_set_number (node, field, number);
  journey_history_end (history);
}

/**
 * journey_edit_type_scores:
 * @touchpoints: (array length=n): of one map
 * @n: how many; at least one
 * @field: a NUMBER of a score
 * @number: the figure, NAN to take it away; importance, expected and actual are brought into the scale of the map, the others
 *   into the range of their field, which for the standard deviation begins at 0
 *
 * Sets a figure that is being typed in all scores of many touchpoints; one that has none gets a score on 'Overall', unless the
 * figure is taken away. What is typed for the same ones without pause is one step.
 */
void
journey_edit_type_scores (JourneyNode *const *touchpoints, guint n, JourneyFieldId field, double number)
{
  JourneyHistory *history;

  g_return_if_fail (n > 0);

  history = begin_field_of_many (touchpoints, n, field);
  g_return_if_fail (history);

  for (guint i = 0; i < n; i++)
    {
      if (!isnan (number) && journey_node_n_children (touchpoints[i], JOURNEY_TOUCHPOINT_SCORES) == 0)
        journey_edit_need_score (JOURNEY_TOUCHPOINT (touchpoints[i]), NULL);
      for (guint j = 0; j < journey_node_n_children (touchpoints[i], JOURNEY_TOUCHPOINT_SCORES); j++)
        journey_edit_set_number (journey_node_child (touchpoints[i], JOURNEY_TOUCHPOINT_SCORES, j), field, number);
    }
  journey_history_end (history);
}

/**
 * journey_edit_type_integer:
 *
 * Sets an INTEGER that is being typed: what is typed into one field without pause is one step.
 */
void
journey_edit_type_integer (JourneyNode *node, JourneyFieldId field, int value)
{
  JourneyHistory *history = begin_field (node, field);

  g_return_if_fail (history);

  journey_edit_set_integer (node, field, value);
  journey_history_end (history);
}

/**
 * journey_edit_type_strings:
 * @strings: (nullable): the strings so far
 *
 * Sets STRINGS that are being typed: what is typed into one field without pause is one step.
 */
void
journey_edit_type_strings (JourneyNode *node, JourneyFieldId field, const char *const *strings)
{
  JourneyHistory *history = begin_field (node, field);

  g_return_if_fail (history);

  journey_edit_set_strings (node, field, strings);
  journey_history_end (history);
}

/**
 * journey_edit_type_rating:
 * @dimension: (nullable): as for journey_edit_set_rating ()
 * @actual: likewise
 *
 * Says how a competitor does at a touchpoint while that is being typed: what is typed without pause is one step.
 */
void
journey_edit_type_rating (JourneyCompetitor *competitor,
                          JourneyTouchpoint *touchpoint,
                          JourneyDimension *dimension,
                          double actual)
{
  g_autofree char *key =
      g_strdup_printf ("rate/%s/%s/%s", journey_node_id (JOURNEY_NODE (competitor)), journey_node_id (JOURNEY_NODE (touchpoint)),
                       dimension ? journey_node_id (JOURNEY_NODE (dimension)) : "");
  JourneyHistory *history = begin (JOURNEY_NODE (competitor), _ ("Change competitor score"), key);

  g_return_if_fail (history);

  journey_edit_set_rating (competitor, touchpoint, dimension, actual);
  journey_history_end (history);
}

/**
 * journey_edit_begin_drag:
 * @name: what the step is called in the undo menu, translated
 *
 * Opens a transaction for a drag that can be put back. What is being typed elsewhere is ended before; another drag, as with a
 * second finger, is not.
 *
 * Returns: whether there is a transaction now that the caller has to end or to cancel
 */
gboolean
journey_edit_begin_drag (JourneyMap *map, const char *name)
{
  JourneyHistory *history;

  g_return_val_if_fail (JOURNEY_IS_MAP (map) && name, FALSE);

  history = journey_map_history (map);
  journey_history_settle (history);
  if (journey_history_in_transaction (history))
    return FALSE;

  journey_history_begin (history, name);

  return TRUE;
}
