/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-cli.h"
#include "journey-fold.h"
#include "journey-gaps.h"
#include "journey-segment.h"

/* What was asked for, as it was written. */
typedef struct
{
  char *format;
  char *dimension;
  char *stage;
  char *persona;
  char *segment;
  char *crosshair;
  gboolean measured_only;
} Wish;

typedef void (*PrintFunc) (const JourneyGaps *gaps, GString *output);

static const char *const formats[] = { "text", "csv", "json", NULL };
static const PrintFunc printers[] = { journey_gaps_to_text, journey_gaps_to_csv, journey_gaps_to_json };
static const char *const crosshairs[] = { "middle", "mean", "median", NULL };

/* What is wrong when a name is not in the map. */
typedef struct
{
  JourneyListId list;
  JourneyFieldId field;
  const char *unknown; /* with what was asked for and what there is */
  const char *none;
} Naming;

static const Naming dimensions = {
  JOURNEY_MAP_DIMENSIONS,
  JOURNEY_DIMENSION_TITLE,
  /* translators: what was given, and what can be */
  N_ ("there is no dimension '%s' in this map, but: %s"),
  N_ ("there is no dimension in this map that has a name"),
};

static const Naming stages = {
  JOURNEY_MAP_STAGES,
  JOURNEY_STAGE_TITLE,
  /* translators: what was given, and what can be */
  N_ ("there is no stage '%s' in this map, but: %s"),
  N_ ("there is no stage in this map that has a name"),
};

static const Naming personas = {
  JOURNEY_MAP_PERSONAS,
  JOURNEY_PERSONA_NAME,
  /* translators: what was given, and what can be */
  N_ ("there is no persona '%s' in this map, but: %s"),
  N_ ("there is no persona in this map that has a name"),
};

static const Naming segments = {
  0,
  0,
  /* translators: what was given, and what can be */
  N_ ("there is no segment '%s' in this map, but: %s"),
  N_ ("there is no segment in this map that has a name"),
};

/* In the order of the map; segments have no nodes of their own. */
static GStrv
names_of (JourneyState *map, const Naming *naming)
{
  GStrv names;
  guint n;

  if (naming == &segments)
    return journey_segment_names (map);

  n = journey_state_n_children (map, naming->list);
  names = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    names[i] = g_strdup (journey_state_text (journey_state_child (map, naming->list, i), naming->field));

  return names;
}

static int
find_exactly (GStrv names, const char *name)
{
  for (int i = 0; names[i]; i++)
    if (strcmp (names[i], name) == 0)
      return i;

  return -1;
}

static int
find_folded (GStrv names, const char *name)
{
  g_autoptr (JourneyFold) fold = journey_fold_new ();
  g_autofree char *wanted = g_strdup (journey_fold_text (fold, name));

  for (int i = 0; names[i]; i++)
    if (strcmp (journey_fold_text (fold, names[i]), wanted) == 0)
      return i;

  return -1;
}

/* Small letters do for capital ones where that leaves no doubt. Nothing asked for is found, too. */
static gboolean
find (const JourneyCliCommand *command, JourneyState *map, const Naming *naming, const char *argument, int *found)
{
  g_auto (GStrv) names = NULL;
  g_autofree char *name = NULL;
  g_autofree char *list = NULL;

  *found = -1;
  if (!argument)
    return TRUE;

  names = names_of (map, naming);
  name = journey_cli_text (argument);
  *found = find_exactly (names, name);
  if (*found < 0)
    *found = find_folded (names, name);
  if (*found >= 0)
    return TRUE;

  list = journey_cli_list ((const char *const *)names);
  if (*list)
    journey_cli_misuse (command, _ (naming->unknown), name, list);
  else
    journey_cli_misuse (command, "%s", _ (naming->none));
  return FALSE;
}

/* What was found, as the map has it; NULL when nothing was asked for. */
static const char *
text_at (JourneyState *map, const Naming *naming, int found)
{
  return found < 0 ? NULL : journey_state_text (journey_state_child (map, naming->list, (guint)found), naming->field);
}

static JourneyCliStatus
print (const JourneyCliCommand *command, const char *path, const Wish *wish, JourneyCrosshair crosshair, PrintFunc printer)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) map = journey_cli_read (path, report);
  g_autoptr (JourneyGaps) gaps = NULL;
  g_autoptr (GString) output = g_string_new (NULL);
  JourneyGapOptions options = { .measured_only = wish->measured_only, .crosshair = crosshair };
  g_auto (GStrv) names = NULL;
  int dimension, stage, persona, segment;

  if (!map)
    return JOURNEY_CLI_PROBLEM;
  if (!find (command, map, &dimensions, wish->dimension, &dimension) || !find (command, map, &stages, wish->stage, &stage)
      || !find (command, map, &personas, wish->persona, &persona) || !find (command, map, &segments, wish->segment, &segment))
    return JOURNEY_CLI_MISUSE;

  names = journey_segment_names (map);
  options.dimension =
      dimension < 0 ? NULL : journey_state_id (journey_state_child (map, JOURNEY_MAP_DIMENSIONS, (guint)dimension));
  gaps = journey_gaps_new (map, &options, text_at (map, &stages, stage), text_at (map, &personas, persona),
                           segment < 0 ? NULL : names[segment]);
  printer (gaps, output);

  return journey_cli_print (output->str, output->len);
}

static JourneyCliStatus
choose (const JourneyCliCommand *command, char **files, const Wish *wish)
{
  int format = journey_cli_choose (command, "--format", formats, wish->format);
  int crosshair;

  if (format < 0)
    return JOURNEY_CLI_MISUSE;
  crosshair = journey_cli_choose (command, "--crosshair", crosshairs, wish->crosshair);
  if (crosshair < 0)
    return JOURNEY_CLI_MISUSE;
  if (g_strv_length (files) != 1)
    return journey_cli_misuse (command, _ ("one map is expected"));

  return print (command, files[0], wish, (JourneyCrosshair)crosshair, printers[format]);
}

static void
clear_wish (Wish *wish)
{
  g_free (wish->format);
  g_free (wish->dimension);
  g_free (wish->stage);
  g_free (wish->persona);
  g_free (wish->segment);
  g_free (wish->crosshair);
}

static JourneyCliStatus
run (const JourneyCliCommand *command, const char *const *arguments)
{
  Wish wish = { 0 };
  g_auto (GStrv) files = NULL;
  JourneyCliStatus status;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &wish.format, N_ ("text (usual), csv or json"), N_ ("FORMAT") },
    { "dimension", 0, 0, G_OPTION_ARG_FILENAME, &wish.dimension, N_ ("Let only this dimension count"), N_ ("TITLE") },
    { "measured-only", 0, 0, G_OPTION_ARG_NONE, &wish.measured_only, N_ ("Leave out scores that are assumptions"), NULL },
    { "crosshair", 0, 0, G_OPTION_ARG_STRING, &wish.crosshair, N_ ("Where important begins: middle (usual), mean or median"),
      N_ ("WHERE") },
    { "stage", 0, 0, G_OPTION_ARG_FILENAME, &wish.stage, N_ ("List only this stage"), N_ ("TITLE") },
    { "persona", 0, 0, G_OPTION_ARG_FILENAME, &wish.persona, N_ ("List only where this persona feels something"), N_ ("NAME") },
    { "segment", 0, 0, G_OPTION_ARG_FILENAME, &wish.segment, N_ ("Take the figures of this segment of the customers"),
      N_ ("NAME") },
    G_OPTION_ENTRY_NULL,
  };

  if (journey_cli_parse (command, entries, arguments, &files, &status))
    status = choose (command, files, &wish);
  clear_wish (&wish);

  return status;
}

const JourneyCliCommand journey_cli_gaps = {
  .name = "gaps",
  .parameters = N_ ("MAP"),
  .summary = N_ ("Where is value lost? The touchpoints, worst first"),
  .details = N_ ("A gap is actual less expected; below 0 value is lost. Priority is importance (as a weight of 1 to 5) times\n"
                 "what is lost. A touchpoint that is not scored comes last, without a rank.\n"
                 "\n"
                 "--dimension, --measured-only and --segment change what counts, and so all figures. --stage and --persona\n"
                 "shorten the list alone: ranks and shares stay those of the whole map. --segment lists the touchpoints\n"
                 "where that segment answered anything. An assumption is a score without evidence, or with the estimate\n"
                 "of a workshop.\n"
                 "\n"
                 "Examples:\n"
                 "  journey gaps broadband.journey\n"
                 "  journey gaps broadband.journey --format csv > gaps.csv\n"
                 "  journey gaps broadband.journey --format json\n"
                 "  journey gaps broadband.journey --stage Experience --measured-only\n"
                 "\n"
                 "Exit status: 0 done, 1 the map could not be read, 2 wrong use.\n"),
  .run = run,
};
