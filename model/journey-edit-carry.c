/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "journey-edit-private.h"
#include "journey-edit.h"

static gboolean
is_pain_of (JourneyNode *map, const char *pain, const char *touchpoint)
{
  JourneyNode *node = journey_map_find (JOURNEY_MAP (map), pain);

  return node && g_strcmp0 (journey_node_id (journey_node_parent (node)), touchpoint) == 0;
}

/* Pain points of the touchpoint that is left are not mended any more. */
static GStrv
other_pain_points (JourneyNode *map, JourneyNode *opportunity, const char *from)
{
  const char *const *ids = journey_node_strings (opportunity, JOURNEY_OPPORTUNITY_PAIN_POINTS);
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();

  for (guint i = 0; ids[i]; i++)
    if (!is_pain_of (map, ids[i], from))
      g_strv_builder_add (left, ids[i]);

  return g_strv_builder_end (left);
}

/* With @to where @from was, and only once. */
static GStrv
exchange_id (const char *const *ids, const char *from, const char *to)
{
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
  gboolean known = g_strv_contains (ids, to);

  for (guint i = 0; ids[i]; i++)
    if (strcmp (ids[i], from) != 0)
      g_strv_builder_add (left, ids[i]);
    else if (!known)
      {
        g_strv_builder_add (left, to);
        known = TRUE;
      }
  if (!known)
    g_strv_builder_add (left, to);

  return g_strv_builder_end (left);
}

/**
 * journey_edit_carry_opportunity:
 * @from: the id of a touchpoint that @opportunity mends, by itself or by a pain point of it
 * @to: another touchpoint of the map
 *
 * Takes an opportunity from one touchpoint to another, in one step. At further touchpoints it stays.
 */
void
journey_edit_carry_opportunity (JourneyOpportunity *opportunity, const char *from, JourneyTouchpoint *to)
{
  JourneyNode *node = JOURNEY_NODE (opportunity);
  JourneyNode *map = journey_node_root (node);
  const char *there = journey_node_id (JOURNEY_NODE (to));
  g_autoptr (JourneyEditScope) scope = NULL;
  g_auto (GStrv) touchpoints = NULL;
  g_auto (GStrv) pain_points = NULL;

  if (strcmp (from, there) == 0)
    return;

  scope = journey_edit_scope (node, _ ("Move opportunity"));
  touchpoints = exchange_id (journey_node_strings (node, JOURNEY_OPPORTUNITY_TOUCHPOINTS), from, there);
  pain_points = other_pain_points (map, node, from);
  journey_edit_set_strings (node, JOURNEY_OPPORTUNITY_TOUCHPOINTS, (const char *const *)touchpoints);
  journey_edit_set_strings (node, JOURNEY_OPPORTUNITY_PAIN_POINTS, (const char *const *)pain_points);
}
