/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-losses.h"

#include <glib/gi18n.h>

#include "journey-kinds.h"

/* What a table has no place for, besides the title, which is that of the file, and how the map looks. */
static const struct
{
  const char *label;
  JourneyFieldId fields[13]; /* with 0 at the end */
} field_losses[] = {
  { N_ ("scenario"), { JOURNEY_MAP_SCENARIO } },
  { N_ ("as-is or to-be"), { JOURNEY_MAP_STATE } },
  { N_ ("authors"), { JOURNEY_MAP_AUTHORS } },
  { N_ ("tolerance"), { JOURNEY_MAP_TOLERANCE } },
  { N_ ("guiding questions"), { JOURNEY_STAGE_QUESTION } },
  { N_ ("portraits of personas"),
    { JOURNEY_PERSONA_PICTURE, JOURNEY_PERSONA_SEGMENT, JOURNEY_PERSONA_AGE, JOURNEY_PERSONA_OCCUPATION, JOURNEY_PERSONA_INCOME,
      JOURNEY_PERSONA_QUOTE, JOURNEY_PERSONA_GOALS, JOURNEY_PERSONA_NEEDS, JOURNEY_PERSONA_FRUSTRATIONS, JOURNEY_PERSONA_CHANNELS,
      JOURNEY_PERSONA_BUYING_HABITS, JOURNEY_PERSONA_DECISION } },
  { N_ ("root causes"), { JOURNEY_PAIN_POINT_ROOT_CAUSE } },
  { N_ ("dates of Kano classes and evidence"), { JOURNEY_TOUCHPOINT_KANO_DATE, JOURNEY_EVIDENCE_DATE } },
  { N_ ("who made promises"), { JOURNEY_PROMISE_BY } },
  { N_ ("relations of dimensions"), { JOURNEY_DIMENSION_RELATION } },
  { N_ ("status and plans of opportunities"),
    { JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_OWNER, JOURNEY_OPPORTUNITY_DUE, JOURNEY_OPPORTUNITY_EFFORT,
      JOURNEY_OPPORTUNITY_IMPACT, JOURNEY_OPPORTUNITY_RISK, JOURNEY_OPPORTUNITY_HORIZON, JOURNEY_OPPORTUNITY_STRATEGY,
      JOURNEY_OPPORTUNITY_PREDICTED, JOURNEY_OPPORTUNITY_VOTES, JOURNEY_OPPORTUNITY_PAIN_POINTS,
      JOURNEY_OPPORTUNITY_ROLLED_OUT } },
};

static const struct
{
  const char *label;
  JourneyKind owner;
  JourneyListId list;
} list_losses[] = {
  { N_ ("tallies of answers"), JOURNEY_KIND_TOUCHPOINT, JOURNEY_TOUCHPOINT_TALLIES },
  { N_ ("scores of segments"), JOURNEY_KIND_SCORE, JOURNEY_SCORE_SEGMENTS },
  { N_ ("metrics"), JOURNEY_KIND_MAP, JOURNEY_MAP_METRICS },
  { N_ ("feedback"), JOURNEY_KIND_MAP, JOURNEY_MAP_FEEDBACK },
  { N_ ("what is in the tray"), JOURNEY_KIND_MAP, JOURNEY_MAP_TRAY },
};

typedef struct
{
  gboolean fields[G_N_ELEMENTS (field_losses)];
  gboolean lists[G_N_ELEMENTS (list_losses)];
} Losses;

static void
see_node (JourneyState *state, JourneyState *parent, gpointer user_data)
{
  Losses *losses = user_data;
  JourneyKind kind = journey_state_kind (state);

  for (guint i = 0; i < G_N_ELEMENTS (field_losses); i++)
    for (guint j = 0; field_losses[i].fields[j] && !losses->fields[i]; j++)
      if (JOURNEY_ID_KIND (field_losses[i].fields[j]) == kind)
        losses->fields[i] = !journey_state_is_default (state, field_losses[i].fields[j]);
  for (guint i = 0; i < G_N_ELEMENTS (list_losses); i++)
    if (list_losses[i].owner == kind && journey_state_n_children (state, list_losses[i].list) > 0)
      losses->lists[i] = TRUE;
}

static void
append (GString *names, const char *label)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", _ (label));
}

/**
 * journey_csv_losses_report:
 * @map: the state of a map
 * @report: (nullable): where it is said
 *
 * Says in one remark what of @map journey_csv_export () leaves out, because a table has no place for it; nothing when that is
 * nothing. Colours and the order of lanes are not counted.
 */
void
journey_csv_losses_report (JourneyState *map, JourneyReport *report)
{
  g_autoptr (GString) names = g_string_new (NULL);
  Losses losses = { 0 };

  if (!report)
    return;

  journey_state_foreach (map, see_node, &losses);
  for (guint i = 0; i < G_N_ELEMENTS (field_losses); i++)
    if (losses.fields[i])
      append (names, field_losses[i].label);
  for (guint i = 0; i < G_N_ELEMENTS (list_losses); i++)
    if (losses.lists[i])
      append (names, list_losses[i].label);
  if (names->len > 0)
    journey_report_add (report, JOURNEY_REMARK_WARNING, 0,
                        /* translators: %s names parts of a map */
                        _ ("A table has no place for everything. Left out: %s."), names->str);
}
