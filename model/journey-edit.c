/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-edit-private.h"

static JourneyHistory *
history_of (JourneyNode *node)
{
  JourneyNode *root = journey_node_root (node);

  return JOURNEY_IS_MAP (root) ? journey_map_history (JOURNEY_MAP (root)) : NULL;
}

JourneyEditScope *
journey_edit_scope (JourneyNode *node, const char *name)
{
  JourneyHistory *history = history_of (node);

  if (!history)
    return NULL;

  journey_history_begin (history, name);

  return g_object_ref (history);
}

/* What is part of a larger step goes by the name of that: there is nothing to translate. */
JourneyEditScope *
journey_edit_scope_untranslated (JourneyNode *node, const char *name)
{
  JourneyHistory *history = history_of (node);

  return journey_edit_scope (node, history && journey_history_in_transaction (history) ? name : _ (name));
}

void
journey_edit_scope_end (JourneyEditScope *scope)
{
  journey_history_end (scope);
  g_object_unref (scope);
}

/* Not yet translated. */
static const char *
undo_name (JourneyFieldId field)
{
  const char *name = journey_spec_field (field)->undo_name;

  return name ? name : N_ ("Change map");
}

/**
 * journey_edit_begin:
 * @field: of @node
 *
 * Opens the transaction in which a field is changed little by little, as by a drag or by typing. It is closed with
 * journey_history_end () or journey_history_cancel ().
 */
void
journey_edit_begin (JourneyNode *node, JourneyFieldId field)
{
  journey_history_begin (journey_map_history (JOURNEY_MAP (journey_node_root (node))), _ (journey_spec_field (field)->undo_name));
}

/**
 * journey_edit_set_text:
 * @text: (nullable): any text
 *
 * Sets a TEXT, LINE, DATE or REFERENCE in a step of its own.
 */
void
journey_edit_set_text (JourneyNode *node, JourneyFieldId field, const char *text)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope_untranslated (node, undo_name (field));

  journey_node_set_text (node, field, text);
}

/**
 * journey_edit_type_text:
 * @text: (nullable): the whole text of the field so far
 *
 * Sets a text that is being typed: what is typed into one field without pause is one step.
 */
void
journey_edit_type_text (JourneyNode *node, JourneyFieldId field, const char *text)
{
  JourneyHistory *history = history_of (node);
  g_autofree char *key = g_strdup_printf ("%s/%s", journey_node_id (node), journey_spec_field (field)->name);

  g_return_if_fail (history);

  journey_history_begin_merging (history, _ (undo_name (field)), key);
  journey_node_set_text (node, field, text);
  journey_history_end (history);
}

/**
 * journey_edit_set_number:
 * @number: the number, or NAN for missing; scores are brought into the map's scale
 *
 * Sets a NUMBER in a step of its own.
 */
void
journey_edit_set_number (JourneyNode *node, JourneyFieldId field, double number)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope_untranslated (node, undo_name (field));
  JourneyNode *root = journey_node_root (node);

  if (journey_spec_field (field)->unit == JOURNEY_UNIT_SCORE && JOURNEY_IS_MAP (root) && !isnan (number))
    number =
        CLAMP (number, journey_node_integer (root, JOURNEY_MAP_SCALE_LOW), journey_node_integer (root, JOURNEY_MAP_SCALE_HIGH));

  journey_node_set_number (node, field, number);
}

/**
 * journey_edit_set_integer:
 *
 * Sets an INTEGER, BOOLEAN or ENUM in a step of its own.
 */
void
journey_edit_set_integer (JourneyNode *node, JourneyFieldId field, int value)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope_untranslated (node, undo_name (field));

  journey_node_set_integer (node, field, value);
}

/**
 * journey_edit_set_strings:
 * @strings: (nullable): the strings or ids
 *
 * Sets STRINGS or REFERENCES in a step of its own.
 */
void
journey_edit_set_strings (JourneyNode *node, JourneyFieldId field, const char *const *strings)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope_untranslated (node, undo_name (field));

  journey_node_set_strings (node, field, strings);
}

/**
 * journey_edit_set_data:
 * @data: (nullable): the bytes
 *
 * Sets DATA in a step of its own.
 */
void
journey_edit_set_data (JourneyNode *node, JourneyFieldId field, GBytes *data)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope_untranslated (node, undo_name (field));

  journey_node_set_data (node, field, data);
}

/**
 * journey_edit_add:
 * @position: 0-based; beyond the end means the end
 *
 * Adds an empty node to a list.
 *
 * Returns: (transfer none): the node
 */
JourneyNode *
journey_edit_add (JourneyNode *parent, JourneyListId list, guint position)
{
  const JourneySpec *spec = journey_spec_get (journey_spec_list (list)->kind);
  g_autoptr (JourneyEditScope) scope = journey_edit_scope_untranslated (parent, spec->add_name);
  g_autoptr (JourneyNode) node = journey_node_new (spec->kind);

  journey_node_insert (parent, list, position, node);

  return node;
}
