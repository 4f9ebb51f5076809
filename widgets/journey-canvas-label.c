/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-canvas-private.h"
#include "journey-figure.h"
#include "journey-text.h"

/* What assistive technology reads out: names that say where something is, what it says and how much of it there is. */

static JourneyState *
find_touchpoint (JourneyScene *scene, const JourneyBox *box)
{
  return box->column >= 0 ? journey_gap_table_peek (journey_scene_gap_table (scene), (guint)box->column)->touchpoint : NULL;
}

static const char *
lane_title (JourneyScene *scene, const JourneyBox *box)
{
  JourneyState *lane = journey_scene_lane (scene, (guint)box->lane_index);
  const char *title = journey_state_text (lane, JOURNEY_LANE_TITLE);

  return *title ? title
                : journey_field_label (journey_spec_field (JOURNEY_LANE_KIND), journey_state_integer (lane, JOURNEY_LANE_KIND));
}

static const char *
or_untitled (const char *title)
{
  return journey_text_is_blank (title) ? _ ("Untitled") : title;
}

static char *
feeling (JourneyState *emotion)
{
  char figure[JOURNEY_FIGURE_BUFFER];
  const char *word = journey_state_text (emotion, JOURNEY_EMOTION_WORD);

  journey_figure_signed (journey_state_number (emotion, JOURNEY_EMOTION_VALUE), figure);

  return *word ? g_strdup_printf ("%s %s", figure, word) : g_strdup (figure);
}

static void
add_emotion (GString *label, JourneyState *persona, JourneyState *touchpoint)
{
  for (guint i = 0; persona && i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    {
      JourneyState *emotion = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, i);

      if (strcmp (journey_state_text (emotion, JOURNEY_EMOTION_PERSONA), journey_state_id (persona)) == 0)
        {
          g_autofree char *text = feeling (emotion);

          g_string_append (label, ", ");
          /* Translators: a value from −2 to +2 and maybe a word, such as 'emotion −1.8 let down'. */
          g_string_append_printf (label, _ ("emotion %s"), text);
          return;
        }
    }
}

static char *
touchpoint_label (JourneyScene *scene, const JourneyBox *box)
{
  JourneyGapTable *table = journey_scene_gap_table (scene);
  const JourneyGapEntry *entry = journey_gap_table_peek (table, (guint)box->column);
  GString *label = g_string_new (or_untitled (journey_state_text (entry->stage, JOURNEY_STAGE_TITLE)));
  char figure[JOURNEY_FIGURE_BUFFER];

  g_string_append_printf (label, ", %s", or_untitled (journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE)));
  if (journey_state_integer (entry->touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH))
    g_string_append_printf (label, ", %s", _ ("moment of truth"));
  add_emotion (label, journey_scene_front_persona (scene), entry->touchpoint);
  if (!isnan (entry->gap))
    {
      g_string_append (label, ", ");
      /* Translators: the value gap, such as 'gap −3.2'. */
      g_string_append_printf (label, _ ("gap %s"), journey_figure_signed (entry->gap, figure));
    }
  g_string_append (label, ", ");
  g_string_append_printf (label, _ ("%u of %u"), entry->number, journey_gap_table_length (table));

  return g_string_free (label, FALSE);
}

static char *
stage_label (JourneyScene *scene, const JourneyBox *box)
{
  JourneyState *stage = journey_state_child (journey_scene_map (scene), JOURNEY_MAP_STAGES, (guint)box->stage_index);
  const char *question = journey_state_text (stage, JOURNEY_STAGE_QUESTION);
  GString *label = g_string_new (or_untitled (journey_state_text (stage, JOURNEY_STAGE_TITLE)));

  if (*question)
    g_string_append_printf (label, ", %s", question);
  g_string_append (label, ", ");
  g_string_append_printf (label, _ ("stage %d of %u"), box->stage_index + 1, journey_scene_n_stages (scene));

  return g_string_free (label, FALSE);
}

/* Of a gap of which at most one half is known. */
static char *
half_label (JourneyScene *scene, const JourneyBox *box, const JourneyGapEntry *entry)
{
  char figure[JOURNEY_FIGURE_BUFFER];
  double expected, actual;

  if (!journey_gap_table_half (journey_scene_gap_table (scene), entry, &expected, &actual))
    return g_strdup_printf (_ ("%s: not scored"), lane_title (scene, box));
  if (isnan (actual))
    /* Translators: lane and expected score, such as 'Value gap: expected 4.5, actual not known yet'. */
    return g_strdup_printf (_ ("%s: expected %s, actual not known yet"), lane_title (scene, box),
                            journey_figure_unsigned (expected, figure));

  /* Translators: lane and actual score, such as 'Value gap: actual 4.5, expected not known yet'. */
  return g_strdup_printf (_ ("%s: actual %s, expected not known yet"), lane_title (scene, box),
                          journey_figure_unsigned (actual, figure));
}

static char *
gap_label (JourneyScene *scene, const JourneyBox *box)
{
  const JourneyGapEntry *entry = journey_gap_table_peek (journey_scene_gap_table (scene), (guint)box->column);
  char gap[JOURNEY_FIGURE_BUFFER];
  char expected[JOURNEY_FIGURE_BUFFER];
  char actual[JOURNEY_FIGURE_BUFFER];
  const JourneyGapEntry *today = journey_scene_gap_today (scene, (guint)box->column);
  char before[JOURNEY_FIGURE_BUFFER];
  g_autofree char *words = NULL;

  if (isnan (entry->gap))
    return half_label (scene, box, entry);
  if (today)
    /* Translators: lane, gap, expected, tried and actual score, such as 'Value gap: −1.0, expected 5.0, tried 4.0, today 1.8'. */
    return g_strdup_printf (_ ("%s: %s, expected %s, tried %s, today %s"), lane_title (scene, box),
                            journey_figure_signed (entry->gap, gap), journey_figure_unsigned (entry->expected, expected),
                            journey_figure_unsigned (entry->actual, actual), journey_figure_unsigned (today->actual, before));

  /* Translators: lane, gap, expected and actual score, such as 'Value gap: −3.2, expected 5.0, actual 1.8'. */
  words = g_strdup_printf (_ ("%s: %s, expected %s, actual %s"), lane_title (scene, box), journey_figure_signed (entry->gap, gap),
                           journey_figure_unsigned (entry->expected, expected), journey_figure_unsigned (entry->actual, actual));

  return entry->disagreement ? g_strdup_printf ("%s, %s", words, _ ("no agreement yet")) : g_steal_pointer (&words);
}

static char *
emotion_label (JourneyScene *scene, const JourneyBox *box)
{
  JourneyState *emotion = journey_state_find_child (find_touchpoint (scene, box), JOURNEY_TOUCHPOINT_EMOTIONS, box->id);
  JourneyState *persona = journey_state_find_child (journey_scene_map (scene), JOURNEY_MAP_PERSONAS,
                                                    journey_state_text (emotion, JOURNEY_EMOTION_PERSONA));
  g_autofree char *text = feeling (emotion);

  if (!persona)
    return g_strdup_printf ("%s: %s", lane_title (scene, box), text);

  return g_strdup_printf ("%s: %s, %s", lane_title (scene, box), or_untitled (journey_state_text (persona, JOURNEY_PERSONA_NAME)),
                          text);
}

static char *
pain_point_label (JourneyScene *scene, const JourneyBox *box)
{
  JourneyState *pain_point = journey_state_find_child (find_touchpoint (scene, box), JOURNEY_TOUCHPOINT_PAIN_POINTS, box->id);
  g_autofree char *severity =
      g_strdup_printf (_ ("severity %d of 3"), journey_state_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY));

  return g_strdup_printf ("%s: %s, %s", lane_title (scene, box), journey_state_text (pain_point, JOURNEY_PAIN_POINT_TEXT),
                          severity);
}

static char *
opportunity_label (JourneyScene *scene, const JourneyBox *box)
{
  JourneyState *opportunity = journey_state_find_child (journey_scene_map (scene), JOURNEY_MAP_OPPORTUNITIES, box->id);
  int n = journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_VOTES);
  g_autofree char *votes = g_strdup_printf (g_dngettext (NULL, "%d vote", "%d votes", (gulong)MAX (n, 0)), n);

  return g_strdup_printf ("%s: %s, %s", lane_title (scene, box), journey_state_text (opportunity, JOURNEY_OPPORTUNITY_TEXT),
                          votes);
}

static char *
text_label (JourneyScene *scene, const JourneyBox *box, const char *text)
{
  return g_strdup_printf ("%s: %s", lane_title (scene, box), journey_text_is_blank (text) ? _ ("empty") : text);
}

/* With several personas it matters whose feeling would be said there: that of the one in front. */
static char *
cell_label (JourneyScene *scene, const JourneyBox *box)
{
  JourneyState *lane = journey_scene_lane (scene, (guint)box->lane_index);
  JourneyState *front = journey_scene_front_persona (scene);

  if (!front || journey_state_integer (lane, JOURNEY_LANE_KIND) != JOURNEY_LANE_KIND_EMOTIONS
      || journey_state_n_children (journey_scene_map (scene), JOURNEY_MAP_PERSONAS) < 2)
    return text_label (scene, box, "");

  return g_strdup_printf ("%s: %s, %s", lane_title (scene, box), or_untitled (journey_state_text (front, JOURNEY_PERSONA_NAME)),
                          _ ("empty"));
}

/* With several it matters whose feelings are seen. */
static char *
persona_label (JourneyScene *scene, const JourneyBox *box)
{
  JourneyState *map = journey_scene_map (scene);
  JourneyState *persona = journey_state_find_child (map, JOURNEY_MAP_PERSONAS, box->id);
  const char *name = or_untitled (journey_state_text (persona, JOURNEY_PERSONA_NAME));

  if (journey_scene_persona_is_hidden (scene, (guint)box->item))
    /* Translators: the name of a persona whose emotions are not drawn. */
    return g_strdup_printf (_ ("%s, emotions hidden"), name);
  if (persona == journey_scene_front_persona (scene) && journey_state_n_children (map, JOURNEY_MAP_PERSONAS) > 1)
    /* Translators: the name of the persona whose emotion curve lies above the others. */
    return g_strdup_printf (_ ("%s, in front"), name);

  return g_strdup (name);
}

static char *
child_label (JourneyScene *scene, const JourneyBox *box)
{
  JourneyState *map = journey_scene_map (scene);

  switch (box->kind)
    {
    case JOURNEY_BOX_EMOTION:
      return emotion_label (scene, box);
    case JOURNEY_BOX_PAIN_POINT:
      return pain_point_label (scene, box);
    case JOURNEY_BOX_OPPORTUNITY:
      return opportunity_label (scene, box);
    case JOURNEY_BOX_NOTE:
      return text_label (
          scene, box,
          journey_state_text (journey_state_find_child (find_touchpoint (scene, box), JOURNEY_TOUCHPOINT_NOTES, box->id),
                              JOURNEY_NOTE_TEXT));
    case JOURNEY_BOX_METRIC:
      return text_label (scene, box,
                         journey_state_text (journey_state_find_child (map, JOURNEY_MAP_METRICS, box->id), JOURNEY_METRIC_NAME));
    case JOURNEY_BOX_PERSONA:
      return persona_label (scene, box);
    default:
      return cell_label (scene, box);
    }
}

static char *
add_touchpoint_label (JourneyScene *scene, const JourneyBox *box)
{
  JourneyState *stage = journey_state_child (journey_scene_map (scene), JOURNEY_MAP_STAGES, (guint)box->stage_index);

  /* Translators: the name of a stage follows. */
  return g_strdup_printf (_ ("Add touchpoint to %s"), or_untitled (journey_state_text (stage, JOURNEY_STAGE_TITLE)));
}

/* The name of a box for assistive technology, translated. */
char *
journey_canvas_label (JourneyScene *scene, const JourneyBox *box)
{
  JourneyState *touchpoint = find_touchpoint (scene, box);

  switch (box->kind)
    {
    case JOURNEY_BOX_TOUCHPOINT:
      return touchpoint_label (scene, box);
    case JOURNEY_BOX_STAGE:
      return stage_label (scene, box);
    case JOURNEY_BOX_LANE_TITLE:
    case JOURNEY_BOX_LANE_BAND:
      return g_strdup (lane_title (scene, box));
    case JOURNEY_BOX_ACTION:
      return text_label (scene, box, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION));
    case JOURNEY_BOX_THOUGHT:
      return text_label (scene, box, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_THOUGHT));
    case JOURNEY_BOX_BACKSTAGE:
      return text_label (scene, box, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_BACKSTAGE));
    case JOURNEY_BOX_GAP:
      return gap_label (scene, box);
    case JOURNEY_BOX_ADD_TOUCHPOINT:
      return add_touchpoint_label (scene, box);
    case JOURNEY_BOX_ADD_STAGE:
      return g_strdup (journey_scene_n_stages (scene) > 0 ? _ ("Add stage") : _ ("Add the first touchpoint"));
    case JOURNEY_BOX_NONE:
      return g_strdup ("");
    default:
      return child_label (scene, box);
    }
}
