/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-filter.h"

#include <glib/gi18n.h>

#include "journey-segment.h"
#include "journey-usual-name.h"

/**
 * journey_gap_filter_sort_title:
 *
 * Returns: what the ranking goes by, in a word
 */
const char *
journey_gap_filter_sort_title (JourneySort sort)
{
  switch (sort)
    {
    case JOURNEY_SORT_GAP:
      return _ ("Gap");
    case JOURNEY_SORT_IMPORTANCE:
      return _ ("Importance");
    case JOURNEY_SORT_MAP:
      /* Translators: what the ranking goes by, on a narrow button. */
      return _ ("Map order");
    default:
      return _ ("Priority");
    }
}

static const char *
evidence_name (const char *nick)
{
  const JourneyChoice *choices = journey_spec_field (JOURNEY_EVIDENCE_KIND)->choices;

  for (guint i = 0; choices[i].nick; i++)
    if (g_str_equal (choices[i].nick, nick))
      return _ (choices[i].label);

  return _ ("Assumptions");
}

static void
add_word (GString *words, const char *word)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", word);
}

/**
 * journey_gap_filter_words:
 *
 * Returns: (transfer full): the conditions that touchpoints have to meet: 'Filter: Experience, Mei'
 */
char *
journey_gap_filter_words (const JourneyRankedOptions *options, JourneyState *map)
{
  g_autoptr (GString) words = g_string_new (NULL);
  JourneyState *stage = options->stage ? journey_state_find_child (map, JOURNEY_MAP_STAGES, options->stage) : NULL;
  JourneyState *persona = options->persona ? journey_state_find_child (map, JOURNEY_MAP_PERSONAS, options->persona) : NULL;

  if (stage)
    add_word (words, journey_usual_name_or (stage, JOURNEY_STAGE_TITLE));
  if (persona)
    add_word (words, journey_usual_name_or (persona, JOURNEY_PERSONA_NAME));
  if (options->segment && *options->segment)
    add_word (words, options->segment);
  if (options->owner && *options->owner)
    add_word (words, options->owner);
  if (options->evidence && *options->evidence)
    add_word (words, evidence_name (options->evidence));

  return g_strdup_printf (_ ("Filter: %s"), words->str);
}

/**
 * journey_gap_filter_escape:
 *
 * Returns: (transfer full): @text for the label of a menu item, in which an underscore would be taken for a mnemonic
 */
char *
journey_gap_filter_escape (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autofree char *escaped = journey_gap_filter_escape (label);
  g_autoptr (GMenuItem) item = g_menu_item_new (escaped, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenu *
begin_menu (const char *action, const char *all)
{
  GMenu *menu = g_menu_new ();

  add_item (menu, all, action, "");

  return menu;
}

/* A menu with nothing to choose but all is left out. */
static void
end_menu (GMenu *menu, const char *title, GMenu *submenu)
{
  g_autoptr (GMenu) ended = submenu;

  if (g_menu_model_get_n_items (G_MENU_MODEL (ended)) > 1)
    g_menu_append_submenu (menu, title, G_MENU_MODEL (ended));
}

static void
add_nodes (GMenu *menu, const char *action, JourneyState *map, JourneyListId list, JourneyFieldId field)
{
  for (guint i = 0; i < journey_state_n_children (map, list); i++)
    {
      JourneyState *node = journey_state_child (map, list, i);

      add_item (menu, journey_usual_name_or (node, field), action, journey_state_id (node));
    }
}

static void
add_texts (GMenu *menu, const char *action, GStrv texts)
{
  for (guint i = 0; texts[i]; i++)
    add_item (menu, texts[i], action, texts[i]);
}

static void
add_evidence (GMenu *menu)
{
  const JourneyChoice *choices = journey_spec_field (JOURNEY_EVIDENCE_KIND)->choices;

  for (guint i = 0; choices[i].nick; i++)
    add_item (menu, _ (choices[i].label), "gap.evidence", choices[i].nick);
  add_item (menu, _ ("Assumptions"), "gap.evidence", JOURNEY_RANKED_ASSUMPTIONS);
}

/**
 * journey_gap_filter_menu:
 *
 * Returns: (transfer full): what @map has to choose a filter from; its items have the actions of JourneyGapChoices, as `gap`
 */
GMenuModel *
journey_gap_filter_menu (JourneyState *map)
{
  g_auto (GStrv) segments = journey_segment_names (map);
  g_auto (GStrv) owners = journey_ranked_owners (map);
  GMenu *menu = g_menu_new ();
  GMenu *submenu;

  submenu = begin_menu ("gap.stage", _ ("All stages"));
  add_nodes (submenu, "gap.stage", map, JOURNEY_MAP_STAGES, JOURNEY_STAGE_TITLE);
  end_menu (menu, _ ("Stage"), submenu);

  submenu = begin_menu ("gap.persona", _ ("All personas"));
  add_nodes (submenu, "gap.persona", map, JOURNEY_MAP_PERSONAS, JOURNEY_PERSONA_NAME);
  end_menu (menu, _ ("Persona"), submenu);

  submenu = begin_menu ("gap.segment", _ ("All segments"));
  add_texts (submenu, "gap.segment", segments);
  end_menu (menu, _ ("Segment"), submenu);

  submenu = begin_menu ("gap.owner", _ ("All owners"));
  add_texts (submenu, "gap.owner", owners);
  end_menu (menu, _ ("Owner"), submenu);

  submenu = begin_menu ("gap.evidence", _ ("All evidence"));
  add_evidence (submenu);
  end_menu (menu, _ ("Evidence"), submenu);

  return G_MENU_MODEL (menu);
}

/**
 * journey_gap_filter_dimensions:
 *
 * Returns: (transfer full): the dimensions of @map, and all of them, for the action `gap.dimension`
 */
GMenuModel *
journey_gap_filter_dimensions (JourneyState *map)
{
  GMenu *menu = begin_menu ("gap.dimension", _ ("All dimensions"));

  add_nodes (menu, "gap.dimension", map, JOURNEY_MAP_DIMENSIONS, JOURNEY_DIMENSION_TITLE);

  return G_MENU_MODEL (menu);
}
