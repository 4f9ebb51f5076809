/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-edit-private.h"
#include "journey-edit.h"

static void
cut_text (const JourneyCut *cut)
{
  journey_edit_set_text (cut->node, cut->field, "");
  if (cut->field == JOURNEY_TOUCHPOINT_BACKSTAGE)
    journey_edit_set_text (cut->node, JOURNEY_TOUCHPOINT_OWNER, "");
}

/**
 * journey_edit_cut:
 * @cuts: (array length=n): pieces of one map; a node may come several times
 *
 * Takes pieces of a map away in one step: nodes with all below them, texts, the backstage with who owns it, and what stands at
 * a touchpoint off that touchpoint.
 */
void
journey_edit_cut (const JourneyCut *cuts, guint n)
{
  g_autoptr (GPtrArray) whole = g_ptr_array_new ();
  g_autoptr (GPtrArray) followers = g_ptr_array_new ();
  g_autoptr (GPtrArray) touchpoints = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (JourneyEditScope) scope = NULL;

  g_return_if_fail (n > 0);

  scope = journey_edit_scope (cuts[0].node, _ ("Cut"));
  for (guint i = 0; i < n; i++)
    if (cuts[i].touchpoint)
      {
        g_ptr_array_add (followers, cuts[i].node);
        g_ptr_array_add (touchpoints, (gpointer)cuts[i].touchpoint);
      }
    else if (cuts[i].field != 0)
      cut_text (&cuts[i]);
    else if (g_hash_table_add (seen, cuts[i].node))
      g_ptr_array_add (whole, cuts[i].node);

  if (followers->len > 0)
    journey_edit_take_off ((JourneyNode **)followers->pdata, (const char *const *)touchpoints->pdata, followers->len);
  if (whole->len > 0)
    journey_edit_remove_many ((JourneyNode **)whole->pdata, whole->len);
}
