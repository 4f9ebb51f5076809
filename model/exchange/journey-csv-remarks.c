/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-remarks.h"

#include <glib/gi18n.h>

#include "journey-id.h"

#define MAX_REMARKS 1000

/* What is said of several lines. */
typedef struct
{
  JourneyRemarkKind kind;
  char *message;
  guint line;                        /* the first */
  guint more[JOURNEY_CSV_MAX_LINES]; /* of the others the first */
  guint n_more;
  guint last;
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->message);
  g_free (group);
}

static void
group_add_line (Group *group, guint line)
{
  if (line == group->last)
    return;

  group->last = line;
  if (group->n_more < JOURNEY_CSV_MAX_LINES)
    group->more[group->n_more] = line;
  group->n_more++;
}

static void
group_report (const Group *group, JourneyReport *report)
{
  g_autofree char *lines = journey_csv_remarks_lines (group->more, group->n_more);

  if (group->n_more == 0)
    journey_report_add (report, group->kind, group->line, "%s", group->message);
  else
    journey_report_add (report, group->kind, group->line,
                        /* translators: a sentence about a line of a file, and numbers of other lines */
                        ngettext ("%s The same in line %s.", "%s The same in lines %s.", group->n_more), group->message, lines);
}

/* Takes @message. */
static void
add_to_group (JourneyCsvRemarks *remarks, JourneyRemarkKind kind, guint line, char *message)
{
  Group *group = g_hash_table_lookup (remarks->by_message, message);

  if (group || ++remarks->n > MAX_REMARKS)
    {
      if (group)
        group_add_line (group, line);
      g_free (message);
      return;
    }

  group = g_new0 (Group, 1);
  group->kind = kind;
  group->message = message;
  group->line = group->last = line;
  g_ptr_array_add (remarks->groups, group);
  g_hash_table_insert (remarks->by_message, message, group);
}

/**
 * journey_csv_remark:
 * @line: 1-based, or 0 for the whole file
 * @format: a translated sentence, as for printf ()
 *
 * Adds a remark, or counts it when a thousand different ones have been made.
 */
void
journey_csv_remark (JourneyCsvRemarks *remarks, JourneyRemarkKind kind, guint line, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (!remarks->report || (!remarks->groups && ++remarks->n > MAX_REMARKS))
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  if (remarks->groups)
    add_to_group (remarks, kind, line, g_steal_pointer (&message));
  else
    journey_report_add (remarks->report, kind, line, "%s", message);
}

/**
 * journey_csv_remarks_group:
 *
 * From now on, remarks that say the same of several lines become one. Give @remarks back with journey_csv_remarks_clear ().
 */
void
journey_csv_remarks_group (JourneyCsvRemarks *remarks)
{
  remarks->groups = g_ptr_array_new_with_free_func (group_free);
  remarks->by_message = g_hash_table_new (journey_id_hash, g_str_equal);
}

/**
 * journey_csv_remarks_finish:
 *
 * Lists what was grouped, by lines, and says how many remarks were counted only.
 */
void
journey_csv_remarks_finish (JourneyCsvRemarks *remarks)
{
  guint n_more = remarks->n > MAX_REMARKS ? remarks->n - MAX_REMARKS : 0;

  for (guint i = 0; remarks->groups && i < remarks->groups->len; i++)
    group_report (g_ptr_array_index (remarks->groups, i), remarks->report);
  if (remarks->groups)
    journey_report_sort (remarks->report);
  journey_csv_remarks_clear (remarks);
  if (n_more > 0)
    journey_report_add (remarks->report, JOURNEY_REMARK_SKIPPED, 0,
                        ngettext ("%u more remark is not listed.", "%u more remarks are not listed.", n_more), n_more);
}

/**
 * journey_csv_remarks_clear:
 *
 * Frees what is grouped.
 */
void
journey_csv_remarks_clear (JourneyCsvRemarks *remarks)
{
  g_clear_pointer (&remarks->by_message, g_hash_table_unref);
  g_clear_pointer (&remarks->groups, g_ptr_array_unref);
}

/**
 * journey_csv_remarks_lines:
 * @lines: the numbers of the first %JOURNEY_CSV_MAX_LINES lines, or of all
 * @n: how many there are in all
 *
 * Returns: (transfer full): '2, 5, 9', or '2, 5, 9 and 12 more'
 */
char *
journey_csv_remarks_lines (const guint *lines, guint n)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, JOURNEY_CSV_MAX_LINES); i++)
    g_string_append_printf (list, "%s%u", i > 0 ? ", " : "", lines[i]);
  if (n > JOURNEY_CSV_MAX_LINES)
    {
      g_autofree char *first = g_string_free (list, FALSE);

      /* Translators: numbers of lines, and how many there are besides. */
      return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n - JOURNEY_CSV_MAX_LINES), first,
                              n - JOURNEY_CSV_MAX_LINES);
    }

  return g_string_free (list, FALSE);
}
