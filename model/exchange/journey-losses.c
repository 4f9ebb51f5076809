/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-losses.h"

#include <glib/gi18n.h>

#include "journey-csv-names.h"
#include "journey-kinds.h"
#include "journey-text.h"
#include "journey-usual-name.h"

#define TABLE JOURNEY_LOSSES_TABLE
#define MERMAID JOURNEY_LOSSES_MERMAID

/* What formats have no place for, besides how a map looks; the title of a table is that of its file. */
static const struct
{
  const char *label;
  guint formats;             /* JourneyLossesFormat */
  JourneyFieldId fields[13]; /* with 0 at the end */
} field_losses[] = {
  { N_ ("scenario"), TABLE, { JOURNEY_MAP_SCENARIO } },
  { N_ ("language"), TABLE | MERMAID, { JOURNEY_MAP_LANGUAGE } },
  { N_ ("as-is or to-be"), TABLE | MERMAID, { JOURNEY_MAP_STATE } },
  { N_ ("authors"), TABLE | MERMAID, { JOURNEY_MAP_AUTHORS } },
  { N_ ("tolerance"), TABLE | MERMAID, { JOURNEY_MAP_TOLERANCE } },
  { N_ ("scale of the scores"), MERMAID, { JOURNEY_MAP_SCALE_LOW, JOURNEY_MAP_SCALE_HIGH } },
  { N_ ("guiding questions"), TABLE | MERMAID, { JOURNEY_STAGE_QUESTION } },
  { N_ ("portraits of personas"),
    TABLE | MERMAID,
    { JOURNEY_PERSONA_PICTURE, JOURNEY_PERSONA_SEGMENT, JOURNEY_PERSONA_AGE, JOURNEY_PERSONA_OCCUPATION, JOURNEY_PERSONA_INCOME,
      JOURNEY_PERSONA_QUOTE, JOURNEY_PERSONA_GOALS, JOURNEY_PERSONA_NEEDS, JOURNEY_PERSONA_FRUSTRATIONS, JOURNEY_PERSONA_CHANNELS,
      JOURNEY_PERSONA_BUYING_HABITS, JOURNEY_PERSONA_DECISION } },
  { N_ ("channels"), MERMAID, { JOURNEY_TOUCHPOINT_CHANNEL } },
  { N_ ("what customers do and think"), MERMAID, { JOURNEY_TOUCHPOINT_ACTION, JOURNEY_TOUCHPOINT_THOUGHT } },
  { N_ ("words for emotions"), MERMAID, { JOURNEY_EMOTION_WORD } },
  { N_ ("backstage and owners"), MERMAID, { JOURNEY_TOUCHPOINT_BACKSTAGE, JOURNEY_TOUCHPOINT_OWNER } },
  { N_ ("moments of truth"), MERMAID, { JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH } },
  { N_ ("Kano classes and tiers"), MERMAID, { JOURNEY_TOUCHPOINT_KANO, JOURNEY_TOUCHPOINT_TIER } },
  { N_ ("root causes"), TABLE, { JOURNEY_PAIN_POINT_ROOT_CAUSE } },
  { N_ ("dates of Kano classes and evidence"), TABLE, { JOURNEY_TOUCHPOINT_KANO_DATE, JOURNEY_EVIDENCE_DATE } },
  { N_ ("who made promises"), TABLE, { JOURNEY_PROMISE_BY } },
  { N_ ("relations of dimensions"), TABLE | MERMAID, { JOURNEY_DIMENSION_RELATION } },
  { N_ ("kinds and weights of dimensions"), MERMAID, { JOURNEY_DIMENSION_KIND, JOURNEY_DIMENSION_WEIGHT } },
  { N_ ("status and plans of opportunities"),
    TABLE,
    { JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_OWNER, JOURNEY_OPPORTUNITY_DUE, JOURNEY_OPPORTUNITY_EFFORT,
      JOURNEY_OPPORTUNITY_IMPACT, JOURNEY_OPPORTUNITY_RISK, JOURNEY_OPPORTUNITY_HORIZON, JOURNEY_OPPORTUNITY_STRATEGY,
      JOURNEY_OPPORTUNITY_PREDICTED, JOURNEY_OPPORTUNITY_VOTES, JOURNEY_OPPORTUNITY_PAIN_POINTS,
      JOURNEY_OPPORTUNITY_ROLLED_OUT } },
};

static const struct
{
  const char *label;
  guint formats;
  JourneyKind owner;
  JourneyListId list;
} list_losses[] = {
  { N_ ("pain points"), MERMAID, JOURNEY_KIND_TOUCHPOINT, JOURNEY_TOUCHPOINT_PAIN_POINTS },
  { N_ ("scores"), MERMAID, JOURNEY_KIND_TOUCHPOINT, JOURNEY_TOUCHPOINT_SCORES },
  { N_ ("evidence"), MERMAID, JOURNEY_KIND_TOUCHPOINT, JOURNEY_TOUCHPOINT_EVIDENCE },
  { N_ ("promises"), MERMAID, JOURNEY_KIND_TOUCHPOINT, JOURNEY_TOUCHPOINT_PROMISES },
  { N_ ("notes"), MERMAID, JOURNEY_KIND_TOUCHPOINT, JOURNEY_TOUCHPOINT_NOTES },
  { N_ ("tallies of answers"), TABLE | MERMAID, JOURNEY_KIND_TOUCHPOINT, JOURNEY_TOUCHPOINT_TALLIES },
  { N_ ("scores of segments"), TABLE, JOURNEY_KIND_SCORE, JOURNEY_SCORE_SEGMENTS },
  { N_ ("opportunities"), MERMAID, JOURNEY_KIND_MAP, JOURNEY_MAP_OPPORTUNITIES },
  { N_ ("competitors"), MERMAID, JOURNEY_KIND_MAP, JOURNEY_MAP_COMPETITORS },
  { N_ ("metrics"), TABLE | MERMAID, JOURNEY_KIND_MAP, JOURNEY_MAP_METRICS },
  { N_ ("feedback"), TABLE | MERMAID, JOURNEY_KIND_MAP, JOURNEY_MAP_FEEDBACK },
  { N_ ("what is in the tray"), TABLE | MERMAID, JOURNEY_KIND_MAP, JOURNEY_MAP_TRAY },
};

/* Actors are named beside what they feel. */
static const char unfeeling[] = N_ ("personas who feel nothing anywhere");

/* A table knows lanes by what they are for. */
static const char renamed[] = N_ ("names of lanes");

typedef struct
{
  JourneyLossesFormat format;
  GHashTable *feeling; /* ids of personas */
  gboolean has_renamed_lane;
  gboolean fields[G_N_ELEMENTS (field_losses)];
  gboolean lists[G_N_ELEMENTS (list_losses)];
} Losses;

static gboolean
says_any (JourneyState *state, const JourneyFieldId *fields)
{
  for (guint i = 0; fields[i]; i++)
    if (JOURNEY_ID_KIND (fields[i]) == journey_state_kind (state) && !journey_state_is_default (state, fields[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_renamed_lane (JourneyState *state)
{
  const char *name = journey_state_text (state, JOURNEY_LANE_TITLE);
  int kind = journey_state_integer (state, JOURNEY_LANE_KIND);

  return kind != JOURNEY_LANE_KIND_CUSTOM && !journey_text_is_blank (name)
         && !journey_is_usual_lane_name ((JourneyLaneKind)kind, name);
}

static void
see_node (JourneyState *state, JourneyState *parent, gpointer user_data)
{
  Losses *losses = user_data;
  JourneyKind kind = journey_state_kind (state);

  if (kind == JOURNEY_KIND_EMOTION)
    g_hash_table_add (losses->feeling, (gpointer)journey_state_text (state, JOURNEY_EMOTION_PERSONA));
  if (kind == JOURNEY_KIND_LANE)
    losses->has_renamed_lane |= is_renamed_lane (state);
  for (guint i = 0; i < G_N_ELEMENTS (field_losses); i++)
    if (field_losses[i].formats & losses->format)
      losses->fields[i] |= says_any (state, field_losses[i].fields);
  for (guint i = 0; i < G_N_ELEMENTS (list_losses); i++)
    if (list_losses[i].formats & losses->format && list_losses[i].owner == kind
        && journey_state_n_children (state, list_losses[i].list) > 0)
      losses->lists[i] = TRUE;
}

static gboolean
has_unfeeling (const Losses *losses, JourneyState *map)
{
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_PERSONAS); i++)
    if (!g_hash_table_contains (losses->feeling, journey_state_id (journey_state_child (map, JOURNEY_MAP_PERSONAS, i))))
      return TRUE;

  return FALSE;
}

static void
append (GString *names, const char *label)
{
  /* Translators: between the names of a list. */
  g_string_append_printf (names, "%s%s", names->len > 0 ? _ (", ") : "", _ (label));
}

/* What has no name, or that of another one, has one of its own in a table. */
static void
report_named (JourneyState *map, JourneyReport *report)
{
  g_autoptr (JourneyCsvNames) names = journey_csv_names_new (map);
  const char *example;
  guint n = journey_csv_names_n_new (names, &example);

  if (n > 0)
    journey_report_add (report, JOURNEY_REMARK_WARNING, 0,
                        ngettext ("%u name is missing or there twice; the table has “%s” instead.",
                                  "%u names are missing or there twice; the table has others instead, such as “%s”.", n),
                        n, example);
}

/**
 * journey_losses_report:
 * @map: the state of a map
 * @report: (nullable): where it is said
 *
 * Says in one remark what of @map an export to @format leaves out, because the format has no place for it; nothing when that is
 * nothing. Colours and the order of lanes are not counted.
 */
void
journey_losses_report (JourneyState *map, JourneyLossesFormat format, JourneyReport *report)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GHashTable) feeling = g_hash_table_new (g_str_hash, g_str_equal);
  Losses losses = { .format = format, .feeling = feeling };

  if (!report)
    return;

  if (format == JOURNEY_LOSSES_TABLE)
    report_named (map, report);
  journey_state_foreach (map, see_node, &losses);
  for (guint i = 0; i < G_N_ELEMENTS (field_losses); i++)
    if (losses.fields[i])
      append (names, field_losses[i].label);
  for (guint i = 0; i < G_N_ELEMENTS (list_losses); i++)
    if (losses.lists[i])
      append (names, list_losses[i].label);
  if (format == JOURNEY_LOSSES_MERMAID && has_unfeeling (&losses, map))
    append (names, unfeeling);
  if (format == JOURNEY_LOSSES_TABLE && losses.has_renamed_lane)
    append (names, renamed);
  if (names->len == 0)
    return;

  if (format == JOURNEY_LOSSES_TABLE)
    journey_report_add (report, JOURNEY_REMARK_WARNING, 0,
                        /* translators: %s names parts of a map */
                        _ ("A table has no place for everything. Left out: %s."), names->str);
  else
    journey_report_add (report, JOURNEY_REMARK_WARNING, 0,
                        /* translators: %s names parts of a map */
                        _ ("Mermaid has no place for everything. Left out: %s."), names->str);
}
