/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "journey-csv-text.h"
#include "journey-edit.h"
#include "journey-emotion-range.h"
#include "journey-outline-builder.h"
#include "journey-text.h"

#define DIGITS "[0-9]+(?:[.,][0-9]+)?"

/* What stands before the brackets is a persona or the word for it. */
#define BRACKETED "^(.*\\S)\\s*[(（]\\s*([+\\-−]?" DIGITS ")\\s*[)）]$"

/* What can only be an emotion behind the name of a persona and a colon: '2 hours' may be anything. */
#define ALONE "^(?:[+\\-−]\\s*" DIGITS "\\b.*|" DIGITS "(?:\\s*(?:[/／]|\\bof\\b)\\s*" DIGITS ")?)$"

/* 'Mei +1.2, curious': whose it is and the word may be missing. First as we write it, then as people do, also as 4/5,
 * where the first number is the one that is meant. */
static const char *const emotion_forms[] = {
  "^(?:(.*?\\S)\\s+)?([+-][0-9]+(?:\\.[0-9]+)?|0)(?:, (.*))?$",
  "^(?:(.*?\\S)\\s+)?\?(" DIGITS "\\s*(?:[/／]|\\bof\\b)\\s*" DIGITS "|[+\\-−]?" DIGITS ")(?:(?:\\s*[,，:：]\\s*|\\s+)(.*))?$",
};

/**
 * journey_outline_builder_persona:
 * @name: of a persona; empty for the first one
 *
 * Returns: (transfer none) (nullable): the persona, made if there is none; NULL when there are too many
 */
JourneyPersona *
journey_outline_builder_persona (JourneyOutlineBuilder *builder, const char *name)
{
  JourneyNode *persona = journey_outline_builder_known (builder, JOURNEY_KIND_PERSONA, name);

  if (!persona && journey_outline_builder_may_name (builder, JOURNEY_KIND_PERSONA, name))
    {
      persona = JOURNEY_NODE (journey_edit_need_persona (builder->map, *name ? name : NULL));
      journey_outline_builder_know (builder, JOURNEY_KIND_PERSONA, name, persona);
    }

  return (JourneyPersona *)persona;
}

static GMatchInfo *
match_form (const char *form, const char *line)
{
  g_autoptr (GRegex) regex = g_regex_new (form, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (strlen (line) > JOURNEY_OUTLINE_MAX_FORM || !g_regex_match (regex, line, 0, &match))
    return NULL;

  return g_steal_pointer (&match);
}

static gboolean
is_persona (JourneyOutlineBuilder *builder, const char *name)
{
  return journey_outline_builder_known (builder, JOURNEY_KIND_PERSONA, name) != NULL;
}

/* 'worried (-1)', 'Mei (-1)' or 'Mei, worried (-1)' in the order of the other forms; NULL for anything else. Who is named before
 * brackets has to be known, as it may be a word. */
static char *
unbracket (JourneyOutlineBuilder *builder, const char *line)
{
  g_autoptr (GMatchInfo) match = match_form (BRACKETED, line);
  g_autofree char *before = match ? g_match_info_fetch (match, 1) : NULL;
  g_autofree char *number = match ? g_match_info_fetch (match, 2) : NULL;
  g_autoptr (GRegex) comma = g_regex_new ("\\s*[,，:：]\\s*", 0, 0, NULL);
  g_auto (GStrv) parts = match ? g_regex_split_full (comma, before, -1, 0, 0, 2, NULL) : NULL;

  if (!match)
    return NULL;
  if (is_persona (builder, before))
    return g_strdup_printf ("%s %s", before, number);
  if (parts[0] && parts[1] && is_persona (builder, parts[0]))
    return g_strdup_printf ("%s %s, %s", parts[0], number, parts[1]);

  return g_strdup_printf ("%s, %s", number, before);
}

static GMatchInfo *
match_emotion (const char *line)
{
  GMatchInfo *match = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (emotion_forms) && !match; i++)
    match = match_form (emotion_forms[i], line);

  return match;
}

/* A number from −2 to 2, or one such as 4/5 that is brought onto that. */
static gboolean
read_emotion (const char *text, double *emotion)
{
  double best;

  if (journey_csv_parse_fraction (text, emotion, &best))
    {
      JourneyEmotionRange range = journey_emotion_range_out_of (*emotion, best);

      if (!journey_emotion_range_holds (range, *emotion))
        return FALSE;
      *emotion = journey_emotion_range_emotion (range, *emotion);
      return TRUE;
    }

  return journey_csv_parse_number (text, TRUE, emotion) && *emotion >= -2 && *emotion <= 2;
}

static gboolean
feels_already (JourneyOutlineBuilder *builder, JourneyPersona *persona)
{
  JourneyNode *touchpoint = JOURNEY_NODE (builder->at.touchpoint);
  const char *id = journey_node_id (JOURNEY_NODE (persona));

  for (guint i = 0; i < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    if (strcmp (journey_node_text (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, i), JOURNEY_EMOTION_PERSONA), id)
        == 0)
      return TRUE;

  return FALSE;
}

static JourneyPersona *
who_feels (JourneyOutlineBuilder *builder, const char *name)
{
  return !*name && builder->at.persona ? builder->at.persona : journey_outline_builder_persona (builder, name);
}

/**
 * journey_outline_builder_emotion:
 * @text: '-1 worried', 'worried (-1)', 'Mei +1.2, curious' or 'Mei 4/5'; whoever is not named is the one that the touchpoint
 *   names, or else the first persona
 *
 * Takes over how somebody feels at the touchpoint, from −2 to 2; what is no such number, or another one, is listed.
 */
void
journey_outline_builder_emotion (JourneyOutlineBuilder *builder, const char *text)
{
  g_autofree char *line = journey_text_one_line (text);
  g_autofree char *turned = NULL;
  g_autoptr (GMatchInfo) match = match_emotion (line);
  g_autofree char *name = NULL;
  g_autofree char *number = NULL;
  g_autofree char *word = NULL;
  JourneyPersona *persona;
  double value;

  if (!match && (turned = unbracket (builder, line)))
    match = match_emotion (turned);
  if (!match)
    {
      journey_outline_builder_refuse (builder,
                                      _ ("“%s” is left out: an emotion needs a number from −2 to 2, or one such as 4/5."), text);
      return;
    }

  name = g_match_info_fetch (match, 1);
  number = g_match_info_fetch (match, 2);
  word = g_match_info_fetch (match, 3);
  if (!read_emotion (number, &value))
    journey_outline_builder_refuse (builder, _ ("“%s” is left out: an emotion needs a number from −2 to 2, or one such as 4/5."),
                                    text);
  else if ((persona = who_feels (builder, name ? name : "")) && feels_already (builder, persona))
    journey_outline_builder_refuse (builder, _ ("The emotion “%s” is left out: there is another one already."), text);
  else if (persona)
    journey_edit_set_emotion (builder->at.touchpoint, persona, value, word ? word : "");
}

/**
 * journey_outline_builder_feels:
 * @name: what stands before a colon
 * @text: what stands behind it
 *
 * Takes 'Mei: -1 tired' or 'Mei: feels good (+2)' over where Mei is a persona that is known.
 *
 * Returns: whether it was that
 */
gboolean
journey_outline_builder_feels (JourneyOutlineBuilder *builder, const char *name, const char *text)
{
  g_autofree char *line = journey_text_one_line (text);
  g_autoptr (GMatchInfo) alone = is_persona (builder, name) ? match_form (ALONE, line) : NULL;
  g_autofree char *turned = !alone && is_persona (builder, name) ? unbracket (builder, line) : NULL;
  g_autofree char *named = alone || turned ? g_strdup_printf ("%s %s", name, alone ? line : turned) : NULL;

  if (named)
    journey_outline_builder_emotion (builder, named);

  return named != NULL;
}
