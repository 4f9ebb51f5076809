/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-find.h"

#include <string.h>

#include "journey-fold.h"
#include "journey-kinds.h"
#include "journey-text.h"

typedef struct
{
  JourneyFold *fold;
  const char *wanted;
  GArray *hits;
  GHashTable *attached; /* id of a touchpoint to the hits of what the map has for it */
} Finder;

/* Settings are written in letters, too, but nobody reads them on a map. */
static const JourneyFieldId settings[] = {
  JOURNEY_MAP_LANGUAGE, JOURNEY_MAP_VERSION, JOURNEY_LANE_COLOUR, JOURNEY_STAGE_COLOUR, JOURNEY_PERSONA_COLOUR,
};

static gboolean
is_setting (JourneyFieldId field)
{
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (settings[i] == field)
      return TRUE;

  return FALSE;
}

static gboolean
contains (Finder *finder, const char *text)
{
  return *text && strstr (journey_fold_text (finder->fold, text), finder->wanted);
}

static gboolean
any_contains (Finder *finder, const char *const *texts)
{
  for (guint i = 0; texts[i]; i++)
    if (contains (finder, texts[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_hit (Finder *finder, JourneyState *state, JourneyFieldId field)
{
  switch (journey_spec_field (field)->type)
    {
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    case JOURNEY_FIELD_DATE:
      return contains (finder, journey_find_shown_text (state, field)) && !is_setting (field);
    case JOURNEY_FIELD_STRINGS:
      return any_contains (finder, journey_state_strings (state, field));
    default:
      return FALSE;
    }
}

static void
find_in_fields (Finder *finder, JourneyState *state, const char *touchpoint)
{
  const JourneySpec *spec = journey_state_spec (state);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      JourneyFindHit hit = { journey_state_id (state), JOURNEY_FIELD_ID (spec->kind, i), touchpoint };

      if (is_hit (finder, state, hit.field))
        g_array_append_val (finder->hits, hit);
    }
}

static void
append_attached (Finder *finder, const char *touchpoint)
{
  GArray *hits = g_hash_table_lookup (finder->attached, touchpoint);

  if (hits)
    g_array_append_vals (finder->hits, hits->data, hits->len);
}

static void find_in_list (Finder *finder, JourneyState *state, JourneyListId list, const char *touchpoint);

static void
find_in_node (Finder *finder, JourneyState *state, const char *touchpoint)
{
  const JourneySpec *spec = journey_state_spec (state);

  if (spec->kind == JOURNEY_KIND_TOUCHPOINT)
    touchpoint = journey_state_id (state);

  find_in_fields (finder, state, touchpoint);
  for (guint i = 0; i < spec->n_lists; i++)
    find_in_list (finder, state, JOURNEY_LIST_ID (spec->kind, i), touchpoint);

  if (spec->kind == JOURNEY_KIND_TOUCHPOINT && g_hash_table_size (finder->attached) > 0)
    append_attached (finder, touchpoint);
}

static void
find_in_list (Finder *finder, JourneyState *state, JourneyListId list, const char *touchpoint)
{
  for (guint i = 0; i < journey_state_n_children (state, list); i++)
    find_in_node (finder, journey_state_child (state, list, i), touchpoint);
}

/* The first touchpoint that something of the map is about, or NULL. */
static const char *
touchpoint_of (JourneyState *state)
{
  const char *const *ids = NULL;
  const char *id;

  if (journey_state_kind (state) == JOURNEY_KIND_OPPORTUNITY)
    ids = journey_state_strings (state, JOURNEY_OPPORTUNITY_TOUCHPOINTS);
  else if (journey_state_kind (state) == JOURNEY_KIND_METRIC)
    ids = journey_state_strings (state, JOURNEY_METRIC_TOUCHPOINTS);
  if (ids)
    return ids[0];

  id = journey_state_text (state, JOURNEY_FEEDBACK_TOUCHPOINT);
  return *id ? id : NULL;
}

static GArray *
hits_at (Finder *finder, const char *touchpoint, GArray *elsewhere)
{
  GArray *hits;

  if (!touchpoint)
    return elsewhere;

  hits = g_hash_table_lookup (finder->attached, touchpoint);
  if (!hits)
    {
      hits = g_array_new (FALSE, FALSE, sizeof (JourneyFindHit));
      g_hash_table_insert (finder->attached, (char *)touchpoint, hits);
    }

  return hits;
}

/* Finds what belongs to the map and is shown at its touchpoints; what is about none goes to @elsewhere. */
static void
find_attached (Finder *finder, JourneyState *map, JourneyListId list, GArray *elsewhere)
{
  GArray *hits = finder->hits;

  for (guint i = 0; i < journey_state_n_children (map, list); i++)
    {
      JourneyState *state = journey_state_child (map, list, i);
      g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (JourneyFindHit));
      const char *touchpoint = touchpoint_of (state);

      finder->hits = found;
      find_in_node (finder, state, touchpoint);
      if (found->len > 0)
        g_array_append_vals (hits_at (finder, touchpoint, elsewhere), found->data, found->len);
    }

  finder->hits = hits;
}

static void
find_in_map (Finder *finder, JourneyState *map)
{
  static const JourneyListId attached[] = { JOURNEY_MAP_OPPORTUNITIES, JOURNEY_MAP_METRICS, JOURNEY_MAP_FEEDBACK };
  g_autoptr (GArray) elsewhere = g_array_new (FALSE, FALSE, sizeof (JourneyFindHit));

  for (guint i = 0; i < G_N_ELEMENTS (attached); i++)
    find_attached (finder, map, attached[i], elsewhere);

  find_in_fields (finder, map, NULL);
  find_in_list (finder, map, JOURNEY_MAP_PERSONAS, NULL);
  find_in_list (finder, map, JOURNEY_MAP_LANES, NULL);
  find_in_list (finder, map, JOURNEY_MAP_STAGES, NULL);
  g_array_append_vals (finder->hits, elsewhere->data, elsewhere->len);
  find_in_list (finder, map, JOURNEY_MAP_DIMENSIONS, NULL);
  find_in_list (finder, map, JOURNEY_MAP_COMPETITORS, NULL);
  find_in_list (finder, map, JOURNEY_MAP_TRAY, NULL);
}

/* What is looked for, in the form for comparing; or NULL for nothing. */
static char *
fold_wanted (JourneyFold *fold, const char *text)
{
  g_autofree char *wanted = g_strstrip (g_strdup (journey_fold_text (fold, text)));

  return *wanted ? g_steal_pointer (&wanted) : NULL;
}

/**
 * journey_find_shown_text:
 * @field: a TEXT, LINE or DATE of @state
 *
 * Returns: what people read there: a lane without a title shows what it is for
 */
const char *
journey_find_shown_text (JourneyState *state, JourneyFieldId field)
{
  const char *text = journey_state_text (state, field);

  if (field == JOURNEY_LANE_TITLE && journey_text_is_blank (text))
    return journey_field_label (journey_spec_field (JOURNEY_LANE_KIND), journey_state_integer (state, JOURNEY_LANE_KIND));

  return text;
}

/**
 * journey_find:
 * @map: the root of a map
 * @text: what is looked for; blanks around it do not count
 *
 * Finds a text wherever people may have written it in a map: on the canvas, in the fields of the side panel, in lanes that
 * are hidden, and in the tray. Case, accents and the width of letters do not matter.
 *
 * Returns: (transfer full) (element-type JourneyFindHit): one hit a field, in the order in which a map is read: the map,
 *   personas, lanes, each touchpoint with all that is about it, then what is about none, and the tray
 */
GArray *
journey_find (JourneyState *map, const char *text)
{
  g_autoptr (JourneyFold) fold = journey_fold_new ();
  g_autofree char *wanted = fold_wanted (fold, text);
  g_autoptr (GHashTable) attached =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)(void (*) (void))g_array_unref);
  Finder finder = { fold, wanted, g_array_new (FALSE, FALSE, sizeof (JourneyFindHit)), attached };

  g_return_val_if_fail (journey_state_kind (map) == JOURNEY_KIND_MAP, finder.hits);

  if (wanted)
    find_in_map (&finder, map);

  return finder.hits;
}

/* The number that a text is, or 0. */
static guint
number_of (const char *wanted)
{
  char *end = NULL;
  guint64 number = g_ascii_isdigit (*wanted) ? g_ascii_strtoull (wanted, &end, 10) : 0;

  return end && !*end && number <= G_MAXUINT ? (guint)number : 0;
}

static gboolean
begins_number (guint number, const char *wanted)
{
  char digits[16];

  g_snprintf (digits, sizeof digits, "%u", number);

  return strncmp (digits, wanted, strlen (wanted)) == 0;
}

/**
 * journey_find_touchpoints:
 * @map: the root of a map
 * @text: the number of a touchpoint, or a part of its title; nothing for all
 *
 * Finds touchpoints to go to. The one with that very number comes first, the others in the order of the map: those whose
 * number begins so and those whose title has the text.
 *
 * Returns: (transfer full) (element-type JourneyFindTouchpoint): the touchpoints
 */
GArray *
journey_find_touchpoints (JourneyState *map, const char *text)
{
  g_autoptr (JourneyFold) fold = journey_fold_new ();
  g_autofree char *wanted = fold_wanted (fold, text);
  guint number = wanted ? number_of (wanted) : 0;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (JourneyFindTouchpoint));
  JourneyFindTouchpoint one = { NULL, NULL, 0 };

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      one.stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);
      for (guint j = 0; j < journey_state_n_children (one.stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        {
          const char *title;

          one.touchpoint = journey_state_child (one.stage, JOURNEY_STAGE_TOUCHPOINTS, j);
          one.number++;
          title = journey_state_text (one.touchpoint, JOURNEY_TOUCHPOINT_TITLE);
          if (number > 0 && one.number == number)
            g_array_prepend_val (found, one);
          else if (!wanted || (number > 0 && begins_number (one.number, wanted))
                   || strstr (journey_fold_text (fold, title), wanted))
            g_array_append_val (found, one);
        }
    }

  return found;
}
