/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "journey-difference-private.h"
#include "journey-id.h"
#include "journey-kinds.h"
#include "journey-number.h"
#include "journey-text.h"
#include "journey-usual-name.h"

#define TEXT_SHOWN 160 /* characters of a text */
#define TEXT_AROUND 40 /* of them before the first that differs */
#define NAMES_SHOWN 5  /* of a list of references */
#define NAME_SHOWN 60  /* characters of a name */

typedef struct
{
  JourneyDifference *difference;
  GHashTable *index; /* of the map that the node belongs to */
} Words;

static Words
words_of (JourneyDifference *self, gboolean after)
{
  GHashTable **index = after ? &self->index_after : &self->index_before;

  if (!*index)
    *index = journey_state_index (after ? self->after : self->before);

  return (Words){ self, *index };
}

static char *
cut (const char *text, glong from, glong length)
{
  glong end = g_utf8_strlen (text, -1);
  g_autofree char *piece = g_utf8_substring (text, from, MIN (end, from + length));

  return g_strconcat (from > 0 ? "…" : "", piece, end > from + length ? "…" : "", NULL);
}

static char *
short_text (const char *text)
{
  g_autofree char *line = journey_text_one_line (text);

  return cut (line, 0, NAME_SHOWN);
}

static char *field_words (Words words, JourneyState *state, JourneyFieldId field);

/* What a node is called: its first text if it has one, or else what its first field says. */
static char *
name_of (Words words, JourneyState *state)
{
  const JourneySpec *spec = journey_state_spec (state);
  g_autofree char *text = NULL;

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].type == JOURNEY_FIELD_TEXT)
      {
        const char *name = journey_state_text (state, JOURNEY_FIELD_ID (spec->kind, i));

        if (!journey_text_is_blank (name))
          return short_text (name);
        break;
      }
  text = field_words (words, state, JOURNEY_FIELD_ID (spec->kind, 0));

  return short_text (text);
}

static char *
kind_and_name (Words words, JourneyState *state)
{
  const char *kind = _ (journey_state_spec (state)->label);
  g_autofree char *name = name_of (words, state);

  return *name ? g_strdup_printf (_ ("%s “%s”"), kind, name) : g_strdup (kind);
}

static char *
reference_words (Words words, const char *id)
{
  JourneyState *target = *id ? g_hash_table_lookup (words.index, id) : NULL;

  return target ? name_of (words, target) : g_strdup (id);
}

static char *
list_words (Words words, const char *const *strings, gboolean references)
{
  GString *text = g_string_new (NULL);
  guint n = g_strv_length ((GStrv)strings);

  for (guint i = 0; i < MIN (n, NAMES_SHOWN); i++)
    {
      g_autofree char *name = references ? reference_words (words, strings[i]) : short_text (strings[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? _ (", ") : "", name);
    }
  if (n > NAMES_SHOWN)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", n - NAMES_SHOWN), n - NAMES_SHOWN);
    }

  return g_string_free (text, FALSE);
}

static char *
number_words (double number)
{
  char buffer[JOURNEY_NUMBER_BUFFER];
  g_auto (GStrv) parts = NULL;

  if (isnan (number))
    return g_strdup ("");

  journey_number_format (number, buffer);
  parts = g_strsplit (buffer, ".", 2);

  return g_strjoinv (localeconv ()->decimal_point, parts);
}

static char *
field_words (Words words, JourneyState *state, JourneyFieldId field)
{
  const JourneyField *spec = journey_spec_field (field);

  switch (spec->type)
    {
    case JOURNEY_FIELD_REFERENCE:
      return reference_words (words, journey_state_text (state, field));
    case JOURNEY_FIELD_NUMBER:
      return number_words (journey_state_number (state, field));
    case JOURNEY_FIELD_INTEGER:
      return g_strdup_printf ("%d", journey_state_integer (state, field));
    case JOURNEY_FIELD_BOOLEAN:
      return g_strdup (journey_state_integer (state, field) ? _ ("Yes") : _ ("No"));
    case JOURNEY_FIELD_ENUM:
      return g_strdup (journey_field_label (spec, journey_state_integer (state, field)));
    case JOURNEY_FIELD_STRINGS:
    case JOURNEY_FIELD_REFERENCES:
      return list_words (words, journey_state_strings (state, field), spec->type == JOURNEY_FIELD_REFERENCES);
    case JOURNEY_FIELD_DATA:
      return journey_state_data (state, field) ? g_format_size (g_bytes_get_size (journey_state_data (state, field)))
                                               : g_strdup ("");
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    case JOURNEY_FIELD_DATE:
    default:
      return journey_text_one_line (journey_state_text (state, field));
    }
}

/* Of long texts, the part that differs. */
static void
shorten_both (char **before, char **after)
{
  const char *p = *before;
  const char *q = *after;
  glong same = 0;
  glong from;
  char *text;

  for (; *p && g_utf8_get_char (p) == g_utf8_get_char (q); p = g_utf8_next_char (p), q = g_utf8_next_char (q))
    same++;
  from = same > TEXT_SHOWN - TEXT_AROUND ? same - TEXT_AROUND : 0;

  text = cut (*before, from, TEXT_SHOWN);
  g_free (*before);
  *before = text;
  text = cut (*after, from, TEXT_SHOWN);
  g_free (*after);
  *after = text;
}

static void
describe_change (JourneyDifference *self, const JourneyDifferenceItem *item, JourneyDifferenceEntry *entry)
{
  if (item->field == JOURNEY_DIFFERENCE_EXTRAS || item->field == JOURNEY_DIFFERENCE_ID)
    {
      entry->field = g_strdup (item->field == JOURNEY_DIFFERENCE_ID ? _ ("Which map it is") : _ ("What a newer version added"));
      entry->before = g_strdup ("");
      entry->after = g_strdup ("");
      return;
    }

  entry->field = g_strdup (_ (journey_spec_field (item->field)->label));
  entry->before = field_words (words_of (self, FALSE), item->before, item->field);
  entry->after = field_words (words_of (self, TRUE), item->after, item->field);
  if (strcmp (entry->before, entry->after) != 0)
    {
      shorten_both (&entry->before, &entry->after);
      return;
    }

  /* Such as two pictures of one size, or texts that differ in white space only. */
  g_free (entry->before);
  g_free (entry->after);
  entry->before = g_strdup (_ ("as it was"));
  entry->after = g_strdup (journey_spec_field (item->field)->type == JOURNEY_FIELD_DATA ? _ ("another one")
                                                                                        : _ ("with other spaces or lines"));
}

/* Where among its siblings a node stands; 0 when it is none of them. */
static guint
place_among (JourneyState *parent, JourneyState *node)
{
  const JourneySpec *spec = journey_state_spec (parent);

  for (guint i = 0; i < spec->n_lists; i++)
    for (guint j = 0; j < journey_state_n_children (parent, JOURNEY_LIST_ID (spec->kind, i)); j++)
      if (journey_state_child (parent, JOURNEY_LIST_ID (spec->kind, i), j) == node)
        return j + 1;

  return 0;
}

static char *
place_words (Words words, JourneyState *parent, JourneyState *node)
{
  if (journey_state_kind (parent) != JOURNEY_KIND_MAP)
    return kind_and_name (words, parent);

  return g_strdup (journey_state_kind (node) == JOURNEY_KIND_NOTE ? _ ("Tray") : _ ("Whole map"));
}

static void
describe_move (JourneyDifference *self, const JourneyDifferenceItem *item, JourneyDifferenceEntry *entry)
{
  entry->field = g_strdup (_ ("Place"));
  if (strcmp (journey_state_id (item->from), journey_state_id (item->to)) == 0
      && place_among (item->from, item->before) != place_among (item->to, item->after))
    {
      entry->before = g_strdup_printf ("%u", place_among (item->from, item->before));
      entry->after = g_strdup_printf ("%u", place_among (item->to, item->after));
      return;
    }

  entry->before = place_words (words_of (self, FALSE), item->from, item->before);
  entry->after = place_words (words_of (self, TRUE), item->to, item->after);
}

static void
count_below (JourneyState *node, JourneyState *parent, gpointer n)
{
  ++*(guint *)n;
}

/* What a node says in a line, with how much more went the same way. */
static char *
content_words (Words words, JourneyState *state)
{
  const JourneySpec *spec = journey_state_spec (state);
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < spec->n_fields && g_utf8_strlen (text->str, -1) < TEXT_SHOWN; i++)
    if (!journey_state_is_default (state, JOURNEY_FIELD_ID (spec->kind, i)) && spec->fields[i].type != JOURNEY_FIELD_DATA)
      {
        g_autofree char *value = field_words (words, state, JOURNEY_FIELD_ID (spec->kind, i));
        g_autofree char *piece = cut (value, 0, TEXT_SHOWN);

        g_string_append (text, text->len > 0 ? " · " : "");
        g_string_append_printf (text, _ ("%s: %s"), _ (spec->fields[i].label), piece);
      }
  journey_state_foreach (state, count_below, &n);
  if (n > 1)
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      g_string_append_printf (text, ngettext ("with %u part below it", "with %u parts below it", n - 1), n - 1);
    }

  return g_string_free (text, FALSE);
}

static char *
title_of (JourneyState *node, JourneyFieldId field)
{
  const char *title = journey_state_text (node, field);

  return short_text (journey_text_is_blank (title) ? journey_usual_name (journey_state_kind (node)) : title);
}

static char *
part_words (JourneyDifference *self, const JourneyPart *part)
{
  g_autofree char *stage = NULL;
  g_autofree char *title = NULL;

  if (journey_state_kind (part->node) == JOURNEY_KIND_MAP)
    return g_strdup (_ ("Whole map"));
  if (!part->stage)
    return kind_and_name (words_of (self, TRUE), part->node);

  stage = title_of (part->stage, JOURNEY_STAGE_TITLE);
  title = title_of (part->node, JOURNEY_TOUCHPOINT_TITLE);

  /* A touchpoint in its stage. */
  return g_strdup_printf (_ ("%s › %s"), stage, title);
}

/**
 * journey_difference_entry:
 * @position: 0-based, below journey_difference_length (); in the order of the map
 *
 * Returns: (transfer full): a difference in the words of the program's language
 */
JourneyDifferenceEntry *
journey_difference_entry (JourneyDifference *self, guint position)
{
  JourneyDifferenceEntry *entry;
  const JourneyDifferenceItem *item;
  JourneyState *node;
  Words words;

  g_return_val_if_fail (position < self->items->len, NULL);

  item = &g_array_index (self->items, JourneyDifferenceItem, position);
  node = item->after ? item->after : item->before;
  words = words_of (self, item->after != NULL);
  entry = g_new0 (JourneyDifferenceEntry, 1);
  entry->change = item->change;
  entry->where = part_words (self, &g_array_index (self->parts, JourneyPart, item->rank));
  /* The heading names it already. */
  entry->what = node == item->part ? g_strdup (_ (journey_state_spec (node)->label)) : kind_and_name (words, node);
  if (item->change == JOURNEY_CHANGE_CHANGED)
    describe_change (self, item, entry);
  else if (item->change == JOURNEY_CHANGE_MOVED)
    describe_move (self, item, entry);
  else
    {
      entry->field = g_strdup ("");
      entry->before = item->before ? content_words (words, node) : g_strdup ("");
      entry->after = item->after ? content_words (words, node) : g_strdup ("");
    }

  return entry;
}

/**
 * journey_difference_entry_free:
 *
 * Frees what is said about a difference.
 */
void
journey_difference_entry_free (JourneyDifferenceEntry *entry)
{
  g_free (entry->where);
  g_free (entry->what);
  g_free (entry->field);
  g_free (entry->before);
  g_free (entry->after);
  g_free (entry);
}

static const char *
count_format (JourneyChange change, guint n)
{
  switch (change)
    {
    case JOURNEY_CHANGE_ADDED:
      return ngettext ("%u added", "%u added", n);
    case JOURNEY_CHANGE_REMOVED:
      return ngettext ("%u removed", "%u removed", n);
    case JOURNEY_CHANGE_MOVED:
      return ngettext ("%u moved", "%u moved", n);
    case JOURNEY_CHANGE_CHANGED:
    default:
      return ngettext ("%u changed", "%u changed", n);
    }
}

/**
 * journey_difference_summary:
 *
 * Returns: (transfer full): how much was added, removed, moved and changed, as a sentence
 */
char *
journey_difference_summary (JourneyDifference *self)
{
  static const JourneyChange order[] = { JOURNEY_CHANGE_CHANGED, JOURNEY_CHANGE_ADDED, JOURNEY_CHANGE_REMOVED,
                                         JOURNEY_CHANGE_MOVED };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (self->counts[order[i]] > 0)
      {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        g_autofree char *count = g_strdup_printf (count_format (order[i], self->counts[order[i]]), self->counts[order[i]]);
#pragma GCC diagnostic pop

        g_string_append (text, text->len > 0 ? _ (", ") : "");
        g_string_append (text, count);
      }
  if (text->len == 0)
    return g_strdup (_ ("There is no difference."));

  /* A list such as '2 changed, 1 added', as a sentence. */
  return g_strdup_printf (_ ("Differences: %s."), text->str);
}
