/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit-paste.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-id.h"
#include "journey-map-private.h"
#include "journey-number.h"
#include "journey-paste-private.h"
#include "journey-text.h"

/* What cannot be saved must not get in. Whether the map has room for @n_more elements, as it is in an open transaction. */
gboolean
journey_paste_has_room (JourneyMap *map, guint64 n_more)
{
  g_autoptr (JourneyState) state = journey_node_freeze (JOURNEY_NODE (map));

  return journey_state_n_elements (state) + n_more <= JOURNEY_LIMIT_ELEMENTS
         && journey_state_n_references (state) <= JOURNEY_LIMIT_REFERENCES;
}

/* What a clip comes to at least, if it takes the place of nothing. */
static guint64
n_elements (JourneyClip *clip)
{
  if (journey_clip_content (clip))
    return journey_state_n_elements (journey_clip_content (clip));

  return (guint64)journey_clip_n_rows (clip) * journey_clip_n_columns (clip);
}

static void
refuse_all (JourneyReport *report)
{
  journey_report_add (report, JOURNEY_REMARK_SKIPPED, 0, _ ("That is more than fits into one map. Paste it in parts."));
}

static char *
step_name (JourneyClip *clip)
{
  g_autoptr (GPtrArray) touchpoints = journey_clip_touchpoints (clip);
  guint n;

  switch (journey_clip_kind (clip))
    {
    case JOURNEY_CLIP_STAGES:
      n = journey_state_n_children (journey_clip_content (clip), JOURNEY_MAP_STAGES);
      return g_strdup_printf (ngettext ("Paste %u stage", "Paste %u stages", n), n);
    case JOURNEY_CLIP_TOUCHPOINTS:
      n = touchpoints->len;
      return g_strdup_printf (ngettext ("Paste %u touchpoint", "Paste %u touchpoints", n), n);
    case JOURNEY_CLIP_TABLE:
      n = journey_clip_n_rows (clip);
      if (journey_clip_n_columns (clip) > 1)
        return g_strdup (_ ("Paste table"));
      return g_strdup_printf (ngettext ("Paste %u line", "Paste %u lines", n), n);
    case JOURNEY_CLIP_CELLS:
    default:
      return g_strdup (_ ("Paste"));
    }
}

static void
paste_all (JourneyPaste *paste)
{
  switch (journey_clip_kind (paste->clip))
    {
    case JOURNEY_CLIP_STAGES:
      journey_paste_stages (paste);
      break;
    case JOURNEY_CLIP_TOUCHPOINTS:
      journey_paste_touchpoints (paste);
      break;
    case JOURNEY_CLIP_CELLS:
      journey_paste_cells (paste);
      break;
    case JOURNEY_CLIP_TABLE:
    default:
      journey_paste_table (paste);
      break;
    }
}

static void
remark_on_scale (JourneyPaste *paste)
{
  if (paste->n_rescaled > 0)
    journey_report_add (paste->report, JOURNEY_REMARK_WARNING, 0,
                        _ ("Scores were brought from the scale %d to %d onto %d to %d."),
                        journey_state_integer (paste->content, JOURNEY_MAP_SCALE_LOW),
                        journey_state_integer (paste->content, JOURNEY_MAP_SCALE_HIGH),
                        journey_node_integer (JOURNEY_NODE (paste->map), JOURNEY_MAP_SCALE_LOW),
                        journey_node_integer (JOURNEY_NODE (paste->map), JOURNEY_MAP_SCALE_HIGH));
}

static void
remark_on_evidence (JourneyPaste *paste)
{
  if (paste->n_let_go > 0)
    journey_report_add (paste->report, JOURNEY_REMARK_WARNING, 0,
                        ngettext ("%u score was measured or voted on; it is an estimate now.",
                                  "%u scores were measured or voted on; they are estimates now.", paste->n_let_go),
                        paste->n_let_go);
}

static guint
count_replaced (JourneyState *before, JourneyNode *touchpoint)
{
  static const JourneyFieldId texts[] = { JOURNEY_TOUCHPOINT_TITLE, JOURNEY_TOUCHPOINT_ACTION, JOURNEY_TOUCHPOINT_THOUGHT,
                                          JOURNEY_TOUCHPOINT_BACKSTAGE };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    n += !journey_text_is_blank (journey_state_text (before, texts[i]))
         && strcmp (journey_state_text (before, texts[i]), journey_node_text (touchpoint, texts[i])) != 0;

  return n;
}

static void
remark_on_cells (JourneyPaste *paste, guint n_replaced, guint n_untitled)
{
  g_autofree char *replaced =
      g_strdup_printf (ngettext ("%u text was replaced.", "%u texts were replaced.", n_replaced), n_replaced);
  g_autofree char *added = g_strdup_printf (
      ngettext ("%u touchpoint without a title was added.", "%u touchpoints without a title were added.", n_untitled),
      n_untitled);

  if (n_replaced > 0 || n_untitled > 0)
    journey_report_add (paste->report, JOURNEY_REMARK_WARNING, 0, "%s%s%s", n_replaced > 0 ? replaced : "",
                        n_replaced > 0 && n_untitled > 0 ? " " : "", n_untitled > 0 ? added : "");
}

/* Cells go into what is there and beyond its end, also where nobody sees it. */
static void
remark_on_change (JourneyPaste *paste, JourneyState *before)
{
  g_autoptr (GHashTable) index = journey_state_index (before);
  guint n_replaced = 0;
  guint n_untitled = 0;

  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (paste->map), JOURNEY_MAP_STAGES); i++)
    {
      JourneyNode *stage = journey_node_child (JOURNEY_NODE (paste->map), JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        {
          JourneyNode *touchpoint = journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j);
          JourneyState *old = g_hash_table_lookup (index, journey_node_id (touchpoint));

          if (old)
            n_replaced += count_replaced (old, touchpoint);
          else
            n_untitled += journey_text_is_blank (journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));
        }
    }
  remark_on_cells (paste, n_replaced, n_untitled);
}

/* What was left out already when a table was read, and what was taken for something else than it says. */
static void
repeat_report (JourneyPaste *paste)
{
  JourneyReport *report = journey_clip_report (paste->clip);

  for (guint i = 0; report && i < journey_report_length (report); i++)
    {
      const JourneyRemark *remark = journey_report_get (report, i);

      if (remark->kind == JOURNEY_REMARK_SKIPPED || remark->kind == JOURNEY_REMARK_REPAIR)
        journey_report_add (paste->report, remark->kind, 0, "%s", remark->message);
    }
}

static char **
take_pasted (JourneyPaste *paste)
{
  g_ptr_array_add (paste->pasted, NULL);

  return (char **)g_ptr_array_free (g_steal_pointer (&paste->pasted), FALSE);
}

static char **
paste_in_step (JourneyMap *map, JourneyClip *clip, const JourneyPastePlace *place, const char *name, JourneyReport *report)
{
  g_auto (JourneyPaste) paste = { 0 };
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyEditScope) scope = NULL;

  if (!journey_paste_has_room (map, n_elements (clip)))
    {
      refuse_all (report);
      return NULL;
    }

  before = journey_node_freeze (JOURNEY_NODE (map));
  scope = journey_edit_scope (JOURNEY_NODE (map), name);
  journey_paste_init (&paste, map, clip, place, report);
  paste_all (&paste);
  if (!journey_paste_has_room (map, 0))
    {
      journey_map_thaw (map, before);
      refuse_all (report);
      return NULL;
    }
  if (journey_clip_kind (clip) == JOURNEY_CLIP_CELLS || journey_clip_kind (clip) == JOURNEY_CLIP_TABLE)
    remark_on_change (&paste, before);
  remark_on_scale (&paste);
  remark_on_evidence (&paste);
  repeat_report (&paste);

  return paste.n_done > 0 ? take_pasted (&paste) : NULL;
}

/**
 * journey_edit_paste:
 * @clip: what was copied, here or in another map, or comes from another program
 * @place: where it goes; its nodes belong to @map
 * @report: where what could not be taken is listed, and what was changed on the way
 *
 * Pastes in one step. Stages go behind the stage of the place, those of a table into the stages of their names, or else behind
 * the one of the row before; touchpoints behind its touchpoint. Cells go into the touchpoints from there on, one lane into the
 * lane of the place, several each into the lane of its kind or name. Of a table, columns go along the touchpoints and rows down
 * the lanes that can be seen; lines become touchpoints, or what the lane holds, or, where a cell is one text or value, one cell
 * after the other. Touchpoints are made where the map ends.
 *
 * All that is pasted gets ids of its own. Personas, lanes, dimensions and competitors are found again by their names and
 * made where they are missing; opportunities and metrics that the map has already name the new touchpoints as well.
 * Scores come onto the scale of the map.
 *
 * Returns: (transfer full) (nullable): the ids of the nodes that were made, to be selected, which may be none; NULL
 *   when nothing was pasted and the map is as it was
 */
char **
journey_edit_paste (JourneyMap *map, JourneyClip *clip, const JourneyPastePlace *place, JourneyReport *report)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (JOURNEY_IS_MAP (map) && clip && place && report, NULL);

  name = step_name (clip);

  return paste_in_step (map, clip, place, name, report);
}

static char *
place_key (JourneyState *stage, JourneyState *touchpoint)
{
  g_autofree char *place = journey_text_fold (journey_state_text (stage, JOURNEY_STAGE_TITLE));
  g_autofree char *title = journey_text_fold (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));

  return g_strdup_printf ("%s\n%s", place, title);
}

/* Touchpoints that have a title, by stage and title as people would take them for the same. */
typedef struct
{
  GHashTable *places;
  JourneyState *first; /* of those that were looked up and found */
  guint n;
} Places;

static void
put_place (JourneyState *state, JourneyState *parent, gpointer data)
{
  Places *places = data;

  if (journey_state_kind (state) == JOURNEY_KIND_TOUCHPOINT
      && !journey_text_is_blank (journey_state_text (state, JOURNEY_TOUCHPOINT_TITLE)))
    g_hash_table_add (places->places, place_key (parent, state));
}

static void
look_up_place (JourneyState *state, JourneyState *parent, gpointer data)
{
  Places *places = data;
  g_autofree char *key = journey_state_kind (state) == JOURNEY_KIND_TOUCHPOINT ? place_key (parent, state) : NULL;

  if (!key || !g_hash_table_contains (places->places, key))
    return;
  places->first = places->first ? places->first : state;
  places->n++;
}

static void
remark_on_same (JourneyState *before, JourneyState *imported, JourneyReport *report)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Places places = { .places = known };

  journey_state_foreach (before, put_place, &places);
  journey_state_foreach (imported, look_up_place, &places);
  if (places.n > 0)
    journey_report_add (
        report, JOURNEY_REMARK_WARNING, 0,
        ngettext ("%u touchpoint, “%s”, is called like one that its stage had already; both are there now.",
                  "%u touchpoints, such as “%s”, are called like some that their stages had already; all are there "
                  "now.",
                  places.n),
        places.n, journey_state_text (places.first, JOURNEY_TOUCHPOINT_TITLE));
}

/* A map that has none takes the scenario of the file. */
static void
take_scenario (JourneyMap *map, JourneyState *imported, JourneyReport *report)
{
  const char *scenario = journey_state_text (imported, JOURNEY_MAP_SCENARIO);
  const char *own = journey_node_text (JOURNEY_NODE (map), JOURNEY_MAP_SCENARIO);

  if (journey_text_is_blank (scenario) || strcmp (scenario, own) == 0)
    return;
  if (journey_text_is_blank (own))
    journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_SCENARIO, scenario);
  else
    journey_report_add (report, JOURNEY_REMARK_SKIPPED, 0, _ ("The scenario of the file is left out: this map keeps its own."));
}

/**
 * journey_edit_add_imported:
 * @imported: a map that was made from a file of another program
 * @report: where what could not be added as it is gets listed
 *
 * Adds all that a file holds to the map, in one step. Touchpoints go into the stages of their names, and stages that the map
 * has not come behind the one before them in the file, or at the end; what goes with them is found again as in journey_edit_paste
 * (). Scores that fit onto the scale of the map are taken as they stand.
 *
 * Returns: whether something was added; if not, the map is as it was
 */
gboolean
journey_edit_add_imported (JourneyMap *map, JourneyState *imported, JourneyReport *report)
{
  const JourneyPastePlace end = { 0 };
  g_autoptr (JourneyReport) remarks = NULL;
  g_autoptr (JourneyClip) clip = NULL;
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyEditScope) scope = NULL;
  g_auto (GStrv) added = NULL;

  g_return_val_if_fail (JOURNEY_IS_MAP (map) && imported && report, FALSE);

  before = journey_state_ref (journey_map_state (map));
  remarks = journey_report_new ();
  clip = journey_clip_new_imported (JOURNEY_CLIP_STAGES, imported, remarks);
  scope = journey_edit_scope (JOURNEY_NODE (map), _ ("Import"));
  added = paste_in_step (map, clip, &end, _ ("Import"), report);
  if (added)
    {
      remark_on_same (before, imported, report);
      take_scenario (map, imported, report);
    }

  return added != NULL;
}
