/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-parser-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-usual-name.h"

/* How many siblings before a node are looked at; nobody feels more than one thing at a touchpoint on purpose. */
#define MAX_SIBLINGS 64

/* The children of a list again, without those that are in @without. */
static GPtrArray *
copy_children (JourneyState *parent, JourneyListId list, GHashTable *without)
{
  guint n = journey_state_n_children (parent, list);
  GPtrArray *children = g_ptr_array_sized_new (n + 1);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *child = journey_state_child (parent, list, i);

      if (!without || !g_hash_table_contains (without, child))
        g_ptr_array_add (children, journey_state_ref (child));
    }

  return children;
}

static void
append_to_map (JourneyParser *parser, JourneyListId list, JourneyState *child, guint line)
{
  g_autoptr (GPtrArray) children = copy_children (parser->root, list, NULL);
  JourneyNodeRecord record = { child, 0, line };

  g_array_append_val (parser->nodes, record);
  g_ptr_array_add (children, child);
  journey_state_take_children (parser->root, list, (JourneyState **)children->pdata, children->len);
}

static JourneyState *
need_persona (JourneyParser *parser, guint line)
{
  JourneyState *persona;

  if (journey_state_n_children (parser->root, JOURNEY_MAP_PERSONAS) > 0)
    return journey_state_child (parser->root, JOURNEY_MAP_PERSONAS, 0);

  persona = journey_state_new (JOURNEY_KIND_PERSONA, NULL);
  journey_state_set_text (persona, JOURNEY_PERSONA_NAME, journey_usual_name (JOURNEY_KIND_PERSONA));
  append_to_map (parser, JOURNEY_MAP_PERSONAS, persona, line);
  journey_parser_remark (parser, JOURNEY_REMARK_REPAIR, line, _ ("There was no persona to have this emotion; “%s” was made."),
                         journey_state_text (persona, JOURNEY_PERSONA_NAME));

  return persona;
}

static JourneyState *
need_dimension (JourneyParser *parser, guint line)
{
  guint n = journey_state_n_children (parser->root, JOURNEY_MAP_DIMENSIONS);
  JourneyState *dimension;

  for (guint i = 0; i < n; i++)
    {
      dimension = journey_state_child (parser->root, JOURNEY_MAP_DIMENSIONS, i);
      if (journey_is_usual_name (JOURNEY_KIND_DIMENSION, journey_state_text (dimension, JOURNEY_DIMENSION_TITLE)))
        return dimension;
    }

  dimension = journey_state_new (JOURNEY_KIND_DIMENSION, NULL);
  journey_state_set_text (dimension, JOURNEY_DIMENSION_TITLE, journey_usual_name (JOURNEY_KIND_DIMENSION));
  append_to_map (parser, JOURNEY_MAP_DIMENSIONS, dimension, line);
  journey_parser_remark (parser, JOURNEY_REMARK_REPAIR, line, _ ("There was no dimension for this score; “%s” was made."),
                         journey_state_text (dimension, JOURNEY_DIMENSION_TITLE));

  return dimension;
}

/* Notes that a node is not wanted; its parent lets go of all such nodes at once, in the end. */
static void
leave_out (JourneyParser *parser, JourneyNodeRecord *record, const JourneyField *field, GHashTable *unwanted)
{
  JourneyState *parent = g_array_index (parser->nodes, JourneyNodeRecord, record->parent).state;

  journey_parser_remark (parser, JOURNEY_REMARK_REPAIR, record->line, _ ("This <%s> belongs to no <%s>; it is left out."),
                         journey_state_spec (record->state)->element, journey_spec_get (field->target)->element);
  g_hash_table_insert (unwanted, g_steal_pointer (&record->state), parent);
}

static void
remove_unwanted (GHashTable *unwanted)
{
  g_autoptr (GHashTable) parents = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer parent;

  g_hash_table_iter_init (&iter, unwanted);
  while (g_hash_table_iter_next (&iter, NULL, &parent))
    g_hash_table_add (parents, parent);

  g_hash_table_iter_init (&iter, parents);
  while (g_hash_table_iter_next (&iter, &parent, NULL))
    {
      const JourneySpec *spec = journey_state_spec (parent);

      for (guint i = 0; i < spec->n_lists; i++)
        {
          JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);
          g_autoptr (GPtrArray) children = copy_children (parent, list, unwanted);

          journey_state_take_children (parent, list, (JourneyState **)children->pdata, children->len);
        }
    }
}

static gboolean
is_kept (JourneyState *state, const JourneyField *field)
{
  JourneyExtras *extras = journey_extras_open (journey_state_extras (state));
  gboolean kept = journey_extras_find (extras, field->name) != NULL;

  journey_extras_free (extras);

  return kept;
}

/* A node without the one that it is about: an emotion is the first persona's, a score is overall. */
static void
complete_link (JourneyParser *parser, const JourneyLink *link, GHashTable *unwanted)
{
  const JourneyField *field = journey_spec_field (link->field);
  JourneyNodeRecord *record = &g_array_index (parser->nodes, JourneyNodeRecord, link->node);
  JourneyState *target = NULL;

  if (!field->essential || !record->state || !journey_state_is_default (record->state, link->field)
      || is_kept (record->state, field))
    return;

  if (field->target == JOURNEY_KIND_PERSONA)
    target = need_persona (parser, record->line);
  else if (field->target == JOURNEY_KIND_DIMENSION)
    target = need_dimension (parser, record->line);

  /* The array may have moved when the target was made. */
  record = &g_array_index (parser->nodes, JourneyNodeRecord, link->node);
  if (target)
    journey_state_set_text (record->state, link->field, journey_state_id (target));
  else
    leave_out (parser, record, field, unwanted);
}

static gboolean
is_same (JourneyState *a, JourneyState *b, JourneyFieldId field)
{
  return journey_state_kind (a) == journey_state_kind (b)
         && strcmp (journey_state_text (a, field), journey_state_text (b, field)) == 0;
}

/* Goes back as far as its parent, which has another parent, since neither stands in the map itself. Nothing of a touchpoint is
 * left out. */
static void
warn_of_double (JourneyParser *parser, guint node, JourneyFieldId field)
{
  const JourneyNodeRecord *record = &g_array_index (parser->nodes, JourneyNodeRecord, node);

  for (guint i = node; node - i < MAX_SIBLINGS; i--)
    {
      const JourneyNodeRecord *other = &g_array_index (parser->nodes, JourneyNodeRecord, i - 1);

      if (other->parent != record->parent)
        return;
      if (is_same (record->state, other->state, field))
        {
          journey_parser_remark (parser, JOURNEY_REMARK_WARNING, record->line, "%s",
                                 field == JOURNEY_SCORE_DIMENSION ? _ ("The touchpoint has a second score on this dimension.")
                                                                  : _ ("The persona has a second emotion at this touchpoint."));
          return;
        }
    }
}

static void
warn_of_note (JourneyParser *parser, const JourneyNodeRecord *record)
{
  JourneyState *parent = g_array_index (parser->nodes, JourneyNodeRecord, record->parent).state;

  if (journey_state_kind (parent) == JOURNEY_KIND_TOUCHPOINT && journey_state_is_default (record->state, JOURNEY_NOTE_LANE)
      && !is_kept (record->state, journey_spec_field (JOURNEY_NOTE_LANE)))
    journey_parser_remark (parser, JOURNEY_REMARK_WARNING, record->line, _ ("This note is in no lane."));
}

/**
 * journey_parser_complete:
 *
 * Gives nodes what they cannot do without, and remarks on what is odd but clear.
 */
void
journey_parser_complete (JourneyParser *parser)
{
  g_autoptr (GHashTable) unwanted = g_hash_table_new (NULL, NULL);
  guint n = parser->nodes->len;

  for (guint i = 0; i < parser->links->len; i++)
    complete_link (parser, &g_array_index (parser->links, JourneyLink, i), unwanted);

  for (guint i = 0; i < n; i++)
    {
      const JourneyNodeRecord *record = &g_array_index (parser->nodes, JourneyNodeRecord, i);
      JourneyKind kind = record->state ? journey_state_kind (record->state) : JOURNEY_KIND_MAP;

      if (kind == JOURNEY_KIND_EMOTION)
        warn_of_double (parser, i, JOURNEY_EMOTION_PERSONA);
      else if (kind == JOURNEY_KIND_SCORE)
        warn_of_double (parser, i, JOURNEY_SCORE_DIMENSION);
      else if (kind == JOURNEY_KIND_NOTE)
        warn_of_note (parser, record);
    }

  if (g_hash_table_size (unwanted) > 0)
    remove_unwanted (unwanted);
}
