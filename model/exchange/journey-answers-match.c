/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-answers-match.h"

#include <string.h>

#include "journey-fold.h"
#include "journey-id.h"
#include "journey-kinds.h"
#include "journey-text.h"

/* Letters of a name that are compared; longer names only match when they are the same. */
#define MAX_LETTERS 160

/* One letter in so many may be another one, but no more than a few: 'Bill' is not 'Hill'. A Chinese character says more. */
#define LETTERS_A_SLIP 5
#define CHARACTERS_A_SLIP 4
#define MAX_SLIPS 6

/* A name whose words are part of the other counts as worse than any slip. */
#define PART_OF 100

/* The least that is looked for within another name. */
#define MIN_PART_LETTERS 3
#define MIN_PART_CHARACTERS 2

/* Of a file full of strange names only the first are compared with the touchpoints of a large map. */
#define MAX_EFFORT 4000000
#define EFFORT_OF_SLIPS 20

struct _JourneyAnswersIndex
{
  JourneyFold *fold;
  GArray *places;     /* JourneyAnswersPlace, in the order of the map */
  GHashTable *by_key; /* key → GArray of guint */
  GHashTable *by_id;  /* id, borrowed → place + 1 */
  GHashTable *stages; /* keys of stages */
  guint effort;       /* spent on comparing names so far */
};

/* Touchpoints that are nearly called so, best first; those of one distance in the order of the map. */
typedef struct
{
  guint n;
  guint places[JOURNEY_ANSWERS_MAX_CANDIDATES];
  guint distances[JOURNEY_ANSWERS_MAX_CANDIDATES];
} Nearest;

static void
place_clear (gpointer data)
{
  JourneyAnswersPlace *place = data;

  g_free (place->key);
  g_free (place->letters);
}

static gunichar *
take_letters (const char *key, guint *n_letters, guint64 *signature)
{
  gunichar *letters = g_new0 (gunichar, MAX_LETTERS + 1);
  guint n = 0;

  *signature = 0;
  for (const char *p = key; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        continue;
      if (n == MAX_LETTERS)
        {
          n = 0;
          break;
        }
      letters[n++] = c;
      *signature |= G_GUINT64_CONSTANT (1) << (c * 2654435761u >> 26);
    }
  letters[n] = 0;
  *n_letters = n;

  return letters;
}

static void
add_by_key (JourneyAnswersIndex *self, char *key, guint place)
{
  GArray *places = g_hash_table_lookup (self->by_key, key);

  if (!places)
    {
      places = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->by_key, g_strdup (key), places);
    }
  g_array_append_val (places, place);
}

static void
add_place (JourneyAnswersIndex *self, JourneyState *touchpoint, guint stage, guint position, const char *stage_key)
{
  JourneyAnswersPlace place = { touchpoint, stage, position, .stage_key = stage_key };
  guint number = self->places->len;

  place.key = journey_answers_index_key (self, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  place.letters = take_letters (place.key, &place.n_letters, &place.signature);
  g_array_append_val (self->places, place);
  g_hash_table_insert (self->by_id, (char *)journey_state_id (touchpoint), GUINT_TO_POINTER (number + 1));
  if (*place.key)
    add_by_key (self, place.key, number);
}

static void
add_stage (JourneyAnswersIndex *self, JourneyState *stage, guint position)
{
  char *key = journey_answers_index_key (self, journey_state_text (stage, JOURNEY_STAGE_TITLE));
  const char *kept;

  if (!g_hash_table_lookup_extended (self->stages, key, (gpointer *)&kept, NULL))
    {
      g_hash_table_add (self->stages, key);
      kept = key;
    }
  else
    g_free (key);

  for (guint i = 0; i < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    add_place (self, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i), position, i, kept);
}

/**
 * journey_answers_index_new:
 * @map: a map; it must outlive the index
 *
 * Returns: (transfer full): its touchpoints by their names
 */
JourneyAnswersIndex *
journey_answers_index_new (JourneyState *map)
{
  JourneyAnswersIndex *self = g_new0 (JourneyAnswersIndex, 1);

  self->fold = journey_fold_new ();
  self->places = g_array_new (FALSE, FALSE, sizeof (JourneyAnswersPlace));
  g_array_set_clear_func (self->places, place_clear);
  self->by_key = g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  self->by_id = g_hash_table_new (journey_id_hash, g_str_equal);
  self->stages = g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    add_stage (self, journey_state_child (map, JOURNEY_MAP_STAGES, i), i);

  return self;
}

/**
 * journey_answers_index_free:
 */
void
journey_answers_index_free (JourneyAnswersIndex *self)
{
  g_array_unref (self->places);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->stages);
  journey_fold_free (self->fold);
  g_free (self);
}

/** journey_answers_index_length: Returns how many touchpoints the map has. */
guint
journey_answers_index_length (JourneyAnswersIndex *self)
{
  return self->places->len;
}

/**
 * journey_answers_index_get:
 * @place: 0-based, in the order of the map
 *
 * Returns: (transfer none): a touchpoint
 */
const JourneyAnswersPlace *
journey_answers_index_get (JourneyAnswersIndex *self, guint place)
{
  return &g_array_index (self->places, JourneyAnswersPlace, place);
}

/**
 * journey_answers_index_find_id:
 * @place: (out): which one it is
 *
 * Returns: whether the map has a touchpoint with this id
 */
gboolean
journey_answers_index_find_id (JourneyAnswersIndex *self, const char *id, guint *place)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id));

  if (found > 0)
    *place = found - 1;

  return found > 0;
}

/**
 * journey_answers_index_key:
 *
 * Returns: (transfer full): the form in which names of stages and touchpoints are compared
 */
char *
journey_answers_index_key (JourneyAnswersIndex *self, const char *text)
{
  g_autofree char *line = journey_text_one_line (text);

  return g_strdup (journey_fold_text (self->fold, line));
}

/* The fewest letters to put in, take out, change or swap with their neighbour to make one name of the other (Damerau 1964);
 * more than @limit when it takes more. Three rows of the table are enough. */
static guint
count_slips (const gunichar *a, guint n_a, const gunichar *b, guint n_b, guint limit)
{
  guint rows[3][MAX_LETTERS + 1];
  guint *before = rows[0];
  guint *above = rows[1];
  guint *row = rows[2];

  for (guint j = 0; j <= n_b; j++)
    above[j] = j;
  for (guint i = 1; i <= n_a; i++)
    {
      guint *last = before;
      guint least = row[0] = i;

      for (guint j = 1; j <= n_b; j++)
        {
          row[j] = MIN (MIN (above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
          least = MIN (least, row[j]);
        }
      if (least > limit)
        return limit + 1;
      before = above;
      above = row;
      row = last;
    }

  return above[n_b];
}

static gboolean
is_character (gunichar letter)
{
  return g_unichar_iswide (letter);
}

/* Whether there is no end of a word between two letters. Characters stand without spaces. */
static gboolean
is_joined (gunichar a, gunichar b)
{
  return g_unichar_isalnum (a) && g_unichar_isalnum (b) && !is_character (a) && !is_character (b);
}

static gboolean
holds_words (const char *whole, const char *part)
{
  gsize length = strlen (part);

  for (const char *p = strstr (whole, part); p; p = strstr (g_utf8_next_char (p), part))
    {
      const char *end = p + length;
      gboolean begins = p == whole || !is_joined (g_utf8_get_char (g_utf8_prev_char (p)), g_utf8_get_char (p));

      if (begins && (!*end || !is_joined (g_utf8_get_char (g_utf8_prev_char (end)), g_utf8_get_char (end))))
        return TRUE;
    }

  return FALSE;
}

/* 'Bill' is part of 'First bill', but not of 'Billing'. */
static gboolean
is_part_of (const JourneyAnswersPlace *part, const JourneyAnswersPlace *whole)
{
  guint least = part->n_letters > 0 && is_character (part->letters[0]) ? MIN_PART_CHARACTERS : MIN_PART_LETTERS;

  return part->n_letters >= least && part->n_letters < whole->n_letters && (part->signature & ~whole->signature) == 0
         && holds_words (whole->key, part->key);
}

static gboolean
is_numeral (gunichar letter)
{
  return g_unichar_isdigit (letter) || (is_character (letter) && g_utf8_strchr ("一二三四五六七八九十", -1, letter));
}

static gunichar
next_numeral (const gunichar **letters)
{
  while (**letters && !is_numeral (**letters))
    (*letters)++;

  return **letters ? *(*letters)++ : 0;
}

/* 'Step 1' is nearly 'Step 2' by its letters, and quite another step. */
static gboolean
count_alike (const gunichar *a, const gunichar *b)
{
  gunichar numeral;

  do
    {
      numeral = next_numeral (&a);
      if (next_numeral (&b) != numeral)
        return FALSE;
    }
  while (numeral);

  return TRUE;
}

/* FALSE when the two names have nothing to do with each other. */
static gboolean
measure (const JourneyAnswersPlace *name, const JourneyAnswersPlace *place, guint *distance, guint *effort)
{
  guint longer = MAX (name->n_letters, place->n_letters);
  guint shorter = MIN (name->n_letters, place->n_letters);
  guint limit;

  *effort += 1;
  if (shorter == 0)
    return FALSE;

  limit = MIN (longer / (is_character (name->letters[0]) ? CHARACTERS_A_SLIP : LETTERS_A_SLIP), MAX_SLIPS);
  /* A slip takes away one letter and brings one at most. */
  if (longer - shorter <= limit && (guint)__builtin_popcountll (name->signature ^ place->signature) <= 2 * limit)
    {
      *effort += EFFORT_OF_SLIPS;
      *distance = count_slips (name->letters, name->n_letters, place->letters, place->n_letters, limit);
      if (*distance <= limit)
        return count_alike (name->letters, place->letters);
    }
  if (!is_part_of (name, place) && !is_part_of (place, name))
    return FALSE;

  *distance = PART_OF + longer - shorter;
  return TRUE;
}

static void
nearest_add (Nearest *nearest, guint place, guint distance)
{
  guint at = nearest->n;

  while (at > 0 && nearest->distances[at - 1] > distance)
    at--;
  if (at == JOURNEY_ANSWERS_MAX_CANDIDATES)
    return;

  if (nearest->n < JOURNEY_ANSWERS_MAX_CANDIDATES)
    nearest->n++;
  for (guint i = nearest->n - 1; i > at; i--)
    {
      nearest->places[i] = nearest->places[i - 1];
      nearest->distances[i] = nearest->distances[i - 1];
    }
  nearest->places[at] = place;
  nearest->distances[at] = distance;
}

/* Of names that are within one another, none is meant more than the others. */
static gboolean
is_clear (const Nearest *nearest)
{
  return nearest->n == 1 || (nearest->distances[0] < PART_OF && nearest->distances[0] < nearest->distances[1]);
}

static void
find_near (JourneyAnswersIndex *self, const char *stage_key, const char *title_key, JourneyAnswersFinding *finding)
{
  JourneyAnswersPlace name = { .key = (char *)title_key };
  Nearest nearest = { 0 };
  guint i;

  name.letters = take_letters (title_key, &name.n_letters, &name.signature);
  for (i = 0; i < self->places->len && self->effort < MAX_EFFORT; i++)
    {
      const JourneyAnswersPlace *place = journey_answers_index_get (self, i);
      guint distance;

      if (stage_key && strcmp (place->stage_key, stage_key) != 0)
        continue;
      if (measure (&name, place, &distance, &self->effort))
        nearest_add (&nearest, i, distance);
    }
  g_free (name.letters);

  /* One that is found before all have been looked at may not be the only one. */
  if (nearest.n == 0 || i < self->places->len)
    return;
  finding->match = is_clear (&nearest) ? JOURNEY_ANSWERS_MATCH_NEAR : JOURNEY_ANSWERS_MATCH_AMBIGUOUS;
  finding->n = nearest.n;
  memcpy (finding->places, nearest.places, sizeof nearest.places);
}

/* Those of the name, in @stage_key only unless that is NULL. */
static guint
take_named (JourneyAnswersIndex *self, GArray *named, const char *stage_key, JourneyAnswersFinding *finding)
{
  guint n = 0;

  for (guint i = 0; i < named->len; i++)
    {
      guint place = g_array_index (named, guint, i);

      if (stage_key && strcmp (journey_answers_index_get (self, place)->stage_key, stage_key) != 0)
        continue;
      if (n++ < JOURNEY_ANSWERS_MAX_CANDIDATES)
        finding->places[finding->n++] = place;
    }

  return n;
}

/**
 * journey_answers_index_find:
 * @stage_key: of journey_answers_index_key (); empty when no stage is named
 * @title_key: likewise, not empty
 * @finding: (out): what was found
 *
 * Finds a touchpoint by its name. The stage tells touchpoints of one name apart; one that the map has not got is left out of
 * account, but a touchpoint of another stage than the one named is only a near match. So is one that is a few slips of the pen
 * away, one letter in five or one character in four, when none is as near; numbers are no slips. And so is the only one whose
 * words the name has, or that has the words of the name. What is so in another stage than the one named is told for a choice,
 * but is no match.
 */
void
journey_answers_index_find (JourneyAnswersIndex *self,
                            const char *stage_key,
                            const char *title_key,
                            JourneyAnswersFinding *finding)
{
  GArray *named = g_hash_table_lookup (self->by_key, title_key);
  gboolean stage_is_known = *stage_key && g_hash_table_contains (self->stages, stage_key);
  const char *stage = stage_is_known ? stage_key : NULL;
  guint n = 0;

  *finding = (JourneyAnswersFinding){ .match = JOURNEY_ANSWERS_MATCH_UNKNOWN };
  finding->stage_is_unknown = *stage_key && !stage_is_known;
  if (named)
    n = take_named (self, named, stage, finding);
  if (n > 0)
    {
      finding->match = n == 1 ? JOURNEY_ANSWERS_MATCH_EXACT : JOURNEY_ANSWERS_MATCH_AMBIGUOUS;
      return;
    }

  if (stage)
    find_near (self, stage, title_key, finding);
  if (finding->n == 0 && named)
    finding->match = take_named (self, named, NULL, finding) == 1 ? JOURNEY_ANSWERS_MATCH_NEAR : JOURNEY_ANSWERS_MATCH_AMBIGUOUS;
  else if (finding->n == 0)
    {
      find_near (self, NULL, title_key, finding);
      if (stage && finding->match == JOURNEY_ANSWERS_MATCH_NEAR)
        finding->match = JOURNEY_ANSWERS_MATCH_UNKNOWN;
    }
}
