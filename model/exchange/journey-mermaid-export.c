/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-kinds.h"
#include "journey-losses.h"
#include "journey-mermaid-lines.h"
#include "journey-mermaid-text.h"
#include "journey-mermaid.h"
#include "journey-number.h"
#include "journey-text.h"
#include "journey-usual-name.h"

/* What Mermaid draws for somebody of whom nothing is known. */
#define NEUTRAL "3"

typedef struct
{
  GString *text;
  GHashTable *names; /* of the personas, encoded, by id */
  guint n_unscored;
} Exporter;

static char *
encode_or (const char *text, const char *otherwise)
{
  return journey_mermaid_encode (journey_text_is_blank (text) ? otherwise : text);
}

/* Names are read apart at full-width commas, too. */
static char *
encode_name (JourneyState *persona)
{
  g_autofree char *name =
      encode_or (journey_state_text (persona, JOURNEY_PERSONA_NAME), journey_usual_name (JOURNEY_KIND_PERSONA));
  g_auto (GStrv) parts = g_strsplit (name, "，", -1);

  return g_strjoinv ("#65292;", parts);
}

static GHashTable *
name_personas (JourneyState *map)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_PERSONAS); i++)
    {
      JourneyState *persona = journey_state_child (map, JOURNEY_MAP_PERSONAS, i);

      g_hash_table_insert (names, (gpointer)journey_state_id (persona), encode_name (persona));
    }

  return names;
}

/* Mermaid has a score from 1 to 5 where an emotion is from −2 to +2. What adding leaves behind the ninth decimal is no figure. */
static double
score_of (JourneyState *touchpoint, guint position)
{
  JourneyState *emotion = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, position);

  return round ((journey_state_number (emotion, JOURNEY_EMOTION_VALUE) + 3) * 1e9) / 1e9;
}

static const char *
name_of (Exporter *exporter, JourneyState *touchpoint, guint position)
{
  JourneyState *emotion = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, position);
  const char *name = g_hash_table_lookup (exporter->names, journey_state_text (emotion, JOURNEY_EMOTION_PERSONA));

  return name ? name : "";
}

/* One task. */
typedef struct
{
  char score[JOURNEY_NUMBER_BUFFER];
  GString *line;
  gboolean has_name;
} Feeling;

static Feeling *
feeling_new (const char *score, const char *title)
{
  Feeling *feeling = g_new (Feeling, 1);

  *feeling = (Feeling){ .line = g_string_new (NULL) };
  g_strlcpy (feeling->score, score, sizeof feeling->score);
  g_string_append_printf (feeling->line, "    %s: %s", title, score);

  return feeling;
}

static void
feeling_free (gpointer data)
{
  Feeling *feeling = data;

  g_string_free (feeling->line, TRUE);
  g_free (feeling);
}

static void
feeling_add_name (Feeling *feeling, const char *name)
{
  if (!*name)
    return;

  g_string_append_printf (feeling->line, "%s%s", feeling->has_name ? ", " : ": ", name);
  feeling->has_name = TRUE;
}

/* One task for all who feel the same. */
static void
write_feelings (Exporter *exporter, JourneyState *touchpoint, const char *title)
{
  g_autoptr (GPtrArray) feelings = g_ptr_array_new_with_free_func (feeling_free);
  g_autoptr (GHashTable) by_score = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    {
      char buffer[JOURNEY_NUMBER_BUFFER];
      const char *score = journey_number_format (score_of (touchpoint, i), buffer);
      Feeling *feeling = g_hash_table_lookup (by_score, score);

      if (!feeling)
        {
          feeling = feeling_new (score, title);
          g_ptr_array_add (feelings, feeling);
          g_hash_table_insert (by_score, feeling->score, feeling);
        }
      feeling_add_name (feeling, name_of (exporter, touchpoint, i));
    }
  for (guint i = 0; i < feelings->len; i++)
    g_string_append_printf (exporter->text, "%s\n", ((Feeling *)g_ptr_array_index (feelings, i))->line->str);
}

/* Without a title it is called something, so that Mermaid has a task to draw. */
static char *
title_of (JourneyState *touchpoint)
{
  return encode_or (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE), journey_usual_name (JOURNEY_KIND_TOUCHPOINT));
}

static void
write_touchpoint (Exporter *exporter, JourneyState *touchpoint, JourneyState *before)
{
  g_autofree char *title = title_of (touchpoint);
  g_autofree char *title_before = before ? title_of (before) : NULL;

  if (g_strcmp0 (title, title_before) == 0)
    g_string_append (exporter->text, "    " JOURNEY_MERMAID_ANOTHER "\n");
  write_feelings (exporter, touchpoint, title);
  if (journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS) == 0)
    {
      g_string_append_printf (exporter->text, "    %s\n    %s: %s\n", JOURNEY_MERMAID_UNSCORED, title, NEUTRAL);
      exporter->n_unscored++;
    }
}

static void
write_stage (Exporter *exporter, JourneyState *stage)
{
  g_autofree char *title = encode_or (journey_state_text (stage, JOURNEY_STAGE_TITLE), journey_usual_name (JOURNEY_KIND_STAGE));

  g_string_append_printf (exporter->text, "    section %s\n", title);
  for (guint i = 0; i < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    write_touchpoint (exporter, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i),
                      i > 0 ? journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i - 1) : NULL);
}

static void
write_head (Exporter *exporter, JourneyState *map)
{
  g_autofree char *title = journey_mermaid_encode (journey_usual_title (journey_state_text (map, JOURNEY_MAP_TITLE)));
  const char *scenario = journey_state_text (map, JOURNEY_MAP_SCENARIO);

  g_string_append_printf (exporter->text, "journey\n    title %s\n", title);
  if (!journey_text_is_blank (scenario))
    {
      g_autofree char *description = journey_mermaid_encode (scenario);

      g_string_append_printf (exporter->text, "    accDescr: %s\n", description);
    }
}

/**
 * journey_mermaid_export:
 * @map: the state of a whole map
 * @report: (nullable): where it is said what such a diagram cannot show
 *
 * Writes stages, touchpoints and emotions as a user journey of Mermaid. Personas who feel differently at a touchpoint have a task
 * each; a touchpoint without an emotion is drawn neutral, with a comment before it by which journey_mermaid_import () knows.
 *
 * Returns: (transfer full): the diagram, UTF-8
 */
GBytes *
journey_mermaid_export (JourneyState *map, JourneyReport *report)
{
  Exporter exporter = { .text = g_string_new (NULL), .names = name_personas (map) };
  gsize length;
  char *text;

  write_head (&exporter, map);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    write_stage (&exporter, journey_state_child (map, JOURNEY_MAP_STAGES, i));
  g_hash_table_unref (exporter.names);

  if (report && exporter.n_unscored > 0)
    journey_report_add (report, JOURNEY_REMARK_WARNING, 0,
                        ngettext ("%u touchpoint has no emotion; Mermaid shows it as neutral.",
                                  "%u touchpoints have no emotion; Mermaid shows them as neutral.", exporter.n_unscored),
                        exporter.n_unscored);
  journey_losses_report (map, JOURNEY_LOSSES_MERMAID, report);
  length = exporter.text->len;
  text = g_string_free (exporter.text, FALSE);

  return g_bytes_new_take (text, length);
}
