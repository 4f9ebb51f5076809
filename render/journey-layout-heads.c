/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-scene-private.h"
#include "journey-text.h"

#define TITLE_TOP 12.0
#define TITLE_BOTTOM 10.0
#define LEGEND_GAP 2.0
#define MARK_WIDTH 14.0

static void
add_legend (JourneyScene *scene, JourneyHead *head, JourneyMark mark, guint index, const char *text, double width)
{
  double indent = mark == JOURNEY_MARK_NONE ? 0 : mark == JOURNEY_MARK_CURVE ? JOURNEY_CURVE_MARK : MARK_WIDTH;
  JourneyLegend legend = { .mark = mark, .index = index };

  if (journey_text_is_blank (text))
    return;

  legend.text =
      journey_text_block_ref (journey_typesetter_label (scene->typesetter, text, JOURNEY_FONT_LANE_NOTE, width - indent));
  g_array_append_val (head->legend, legend);
}

static char *
persona_label (JourneyState *persona)
{
  const char *name = journey_state_text (persona, JOURNEY_PERSONA_NAME);
  const char *age = journey_state_text (persona, JOURNEY_PERSONA_AGE);

  if (journey_text_is_blank (name))
    name = _ ("Unnamed persona");

  /* Translators: a persona's name and age */
  return *age ? g_strdup_printf (_ ("%s, %s"), name, age) : g_strdup (name);
}

static void
add_front (JourneyScene *scene, JourneyHead *head, double width)
{
  const char *name = journey_state_text (journey_scene_front_persona (scene), JOURNEY_PERSONA_NAME);
  /* Translators: the persona whose emotions are drawn */
  g_autofree char *label = g_strdup_printf (_ ("felt by %s"), journey_text_is_blank (name) ? _ ("Unnamed persona") : name);

  if (scene->n_personas > 1)
    add_legend (scene, head, JOURNEY_MARK_CURVE, scene->front, label, width);
  else if (!journey_text_is_blank (name))
    add_legend (scene, head, JOURNEY_MARK_NONE, 0, label, width);
}

/* Who is in front comes first. */
static void
add_personas (JourneyScene *scene, JourneyHead *head, double width)
{
  if (journey_scene_front_persona (scene))
    add_front (scene, head, width);
  for (guint i = 0; i < scene->n_personas; i++)
    {
      g_autofree char *label = NULL;

      if (i == scene->front || scene->hidden[i])
        continue;
      label = persona_label (journey_state_child (scene->map, JOURNEY_MAP_PERSONAS, i));
      add_legend (scene, head, JOURNEY_MARK_CURVE, i, label, width);
    }
}

static void
add_scores (JourneyScene *scene, JourneyHead *head, double width)
{
  guint n = journey_state_n_children (scene->map, JOURNEY_MAP_COMPETITORS);

  add_legend (scene, head, JOURNEY_MARK_RING, 0, _ ("expected"), width);
  if (scene->today)
    {
      /* Translators: an actual score that somebody tries, to see what it would make of the map */
      add_legend (scene, head, JOURNEY_MARK_DOT, 0, _ ("tried"), width);
      add_legend (scene, head, JOURNEY_MARK_TODAY, 0, _ ("today"), width);
    }
  else
    add_legend (scene, head, JOURNEY_MARK_DOT, 0, _ ("actual"), width);
  for (guint i = 0; i < n; i++)
    add_legend (scene, head, JOURNEY_MARK_DIAMOND, i,
                journey_state_text (journey_state_child (scene->map, JOURNEY_MAP_COMPETITORS, i), JOURNEY_COMPETITOR_NAME),
                width);
  if (journey_gap_table_map (scene->gaps)->n_disagreed > 0)
    /* Translators: a sign beside figures on which the people who scored do not agree yet; one short line */
    add_legend (scene, head, JOURNEY_MARK_DISAGREEMENT, 0, _ ("not agreed"), width);
}

static void
fill_legend (JourneyScene *scene, JourneyHead *head, double width)
{
  switch (head->kind)
    {
    case JOURNEY_LANE_KIND_EMOTIONS:
      add_personas (scene, head, width);
      break;
    case JOURNEY_LANE_KIND_PAIN_POINTS:
      /* Translators: how bad a pain point is, shown as one to three dots */
      add_legend (scene, head, JOURNEY_MARK_NONE, 0, _ ("severity 1–3"), width);
      break;
    case JOURNEY_LANE_KIND_VALUE_GAP:
      add_scores (scene, head, width - journey_scale_width (scene->options.large_text));
      break;
    case JOURNEY_LANE_KIND_BACKSTAGE:
      /* Translators: service blueprints: above it is what customers see */
      add_legend (scene, head, JOURNEY_MARK_NONE, 0, _ ("line of visibility"), width);
      break;
    case JOURNEY_LANE_KIND_OPPORTUNITIES:
      add_legend (scene, head, JOURNEY_MARK_TRIANGLE, 0, _ ("votes"), width);
      break;
    case JOURNEY_LANE_KIND_METRICS:
      add_legend (scene, head, JOURNEY_MARK_NONE, 0, _ ("now → target"), width);
      break;
    case JOURNEY_LANE_KIND_TOUCHPOINTS:
    case JOURNEY_LANE_KIND_ACTIONS:
    case JOURNEY_LANE_KIND_THOUGHTS:
    case JOURNEY_LANE_KIND_CUSTOM:
    default:
      break;
    }
}

static void
make_head (JourneyScene *scene, JourneyHead *head, JourneyState *lane)
{
  double width = journey_title_width (scene->options.large_text) - JOURNEY_TITLE_INSET - 6;
  const char *title = journey_state_text (lane, JOURNEY_LANE_TITLE);
  int kind = journey_state_integer (lane, JOURNEY_LANE_KIND);
  double wrap = kind == JOURNEY_LANE_KIND_VALUE_GAP ? width - journey_scale_width (scene->options.large_text) : width;

  if (journey_text_is_blank (title))
    title = journey_field_label (journey_spec_field (JOURNEY_LANE_KIND), kind);
  head->lane = lane;
  head->kind = (JourneyLaneKind)kind;
  head->title = journey_text_block_ref (journey_typesetter_label (scene->typesetter, title, JOURNEY_FONT_LANE_TITLE, wrap));
  head->legend = g_array_new (FALSE, FALSE, sizeof (JourneyLegend));
  fill_legend (scene, head, width);

  head->height = TITLE_TOP + journey_text_block_height (head->title) + LEGEND_GAP + TITLE_BOTTOM;
  for (guint i = 0; i < head->legend->len; i++)
    head->height += journey_text_block_height (g_array_index (head->legend, JourneyLegend, i).text);
}

/**
 * journey_layout_heads:
 *
 * Makes the titles of the visible lanes of @scene.
 */
void
journey_layout_heads (JourneyScene *scene)
{
  guint n = journey_state_n_children (scene->map, JOURNEY_MAP_LANES);

  scene->heads = g_new0 (JourneyHead, n + 1);
  for (guint i = 0; i < n; i++)
    {
      JourneyState *lane = journey_state_child (scene->map, JOURNEY_MAP_LANES, i);

      if (!journey_state_integer (lane, JOURNEY_LANE_HIDDEN))
        make_head (scene, &scene->heads[scene->n_lanes++], lane);
    }
}

/**
 * journey_head_clear:
 *
 * Frees what @head holds.
 */
void
journey_head_clear (JourneyHead *head)
{
  for (guint i = 0; i < head->legend->len; i++)
    journey_text_block_unref (g_array_index (head->legend, JourneyLegend, i).text);
  g_array_unref (head->legend);
  journey_text_block_unref (head->title);
}
