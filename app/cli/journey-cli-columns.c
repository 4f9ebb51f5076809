/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-cli-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-cli.h"
#include "journey-csv-header.h"
#include "journey-csv-look.h"
#include "journey-csv-text.h"
#include "journey-csv.h"
#include "journey-import.h"
#include "journey-number.h"

/* NULL for what is no name of a column. */
static const char *
what_is_meant (const char *what)
{
  JourneyCsvField field = journey_csv_header_find (what);

  if (strcmp (what, JOURNEY_CSV_LEFT_OUT) == 0)
    return JOURNEY_CSV_LEFT_OUT;
  if (field == JOURNEY_CSV_LANE && !journey_csv_header_named (what, &field))
    return NULL;

  return journey_csv_header_name (field);
}

static const char *
header_of (GPtrArray *looks, guint position)
{
  return ((const JourneyCsvLook *)g_ptr_array_index (looks, position))->header;
}

/* The first column that is called so, or else of this number, counted from 1; -1 for none. */
static int
find_column (GPtrArray *looks, const char *header)
{
  g_autofree char *key = journey_csv_key (header);
  gint64 number;

  for (guint i = 0; i < looks->len; i++)
    {
      g_autofree char *other = journey_csv_key (header_of (looks, i));

      if (*key && strcmp (key, other) == 0)
        return (int)i;
    }

  return journey_integer_parse (header, &number) && number >= 1 && number <= looks->len ? (int)number - 1 : -1;
}

static char *
list_headers (GPtrArray *looks)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < looks->len; i++)
    if (*header_of (looks, i))
      {
        g_autofree char *shown = journey_csv_shorten (header_of (looks, i));

        g_string_append_printf (list, "%s“%s”", list->len > 0 ? ", " : "", shown);
      }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* Returns what is wrong with it, or NULL. */
static char *
take (GPtrArray *looks, const char *said, const char **columns)
{
  const char *equals = strrchr (said, '=');
  g_autofree char *header = equals ? g_strstrip (g_strndup (said, (gsize)(equals - said))) : NULL;
  g_autofree char *what = equals ? g_strstrip (g_strdup (equals + 1)) : NULL;
  g_autofree char *headers = NULL;
  const char *name;
  int position;

  if (!header || !*header || !*what)
    return g_strdup_printf (_ ("--column %s is not of the form HEADER=NAME, such as 'Mood=emotion'"), said);
  name = what_is_meant (what);
  if (!name)
    return g_strdup_printf (_ ("--column %s: '%s' is no name of a column; 'journey import --help' lists them"), said, what);

  position = find_column (looks, header);
  if (position >= 0)
    {
      columns[position] = name;
      return NULL;
    }

  headers = list_headers (looks);
  return g_strdup_printf (_ ("--column %s: no column is called '%s'; there are %s"), said, header, headers);
}

/**
 * journey_cli_columns:
 * @file: a table
 * @said: what was said of columns, each as 'HEADER=NAME': the header in the table, or the number of the column counted from 1,
 *   and what it holds, or '-' to leave it out
 * @problem: (out) (transfer full): what cannot be done; untouched otherwise
 *
 * Returns: (transfer full) (nullable): the columns of JourneyImportOptions; NULL with @problem
 */
GStrv
journey_cli_columns (GFile *file, const char *const *said, char **problem)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) looks = journey_import_columns (file, NULL, &error);
  g_autofree const char **columns = NULL;

  if (!looks)
    {
      *problem = g_strdup (error->message);
      return NULL;
    }
  if (looks->len == 0)
    {
      *problem = g_strdup (_ ("--column goes with tables, and this file is none"));
      return NULL;
    }

  columns = g_new0 (const char *, looks->len + 1);
  for (guint i = 0; i < looks->len; i++)
    columns[i] = "";
  for (guint i = 0; said[i]; i++)
    {
      g_autofree char *plain = journey_cli_text (said[i]);
      char *wrong = take (looks, plain, columns);

      if (wrong)
        {
          *problem = wrong;
          return NULL;
        }
    }

  return g_strdupv ((GStrv)columns);
}
