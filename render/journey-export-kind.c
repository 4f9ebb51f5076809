/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-export-kind.h"

#include <glib/gi18n.h>
#include <string.h>

static const JourneyExportKind kinds[] = {
  { "png", N_ ("PNG picture"), "image/png", TRUE, JOURNEY_EXPORT_PNG },
  { "pdf", N_ ("PDF document"), "application/pdf", TRUE, JOURNEY_EXPORT_PDF },
  { "svg", N_ ("SVG drawing"), "image/svg+xml", TRUE, JOURNEY_EXPORT_SVG },
  { "html", N_ ("HTML page"), "text/html", TRUE, JOURNEY_EXPORT_HTML },
  { .nick = "csv", .name = N_ ("CSV table"), .content_type = "text/csv" },
  { .nick = "xlsx",
    .name = N_ ("XLSX workbook"),
    .content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  { .nick = "md", .name = N_ ("Markdown text"), .content_type = "text/markdown" },
  { .nick = "mmd", .name = N_ ("Mermaid diagram"), .content_type = "text/vnd.mermaid" },
};

/**
 * journey_export_kind_at:
 * @position: 0-based
 *
 * Returns: (nullable) (transfer none): a format; NULL behind the last
 */
const JourneyExportKind *
journey_export_kind_at (guint position)
{
  return position < G_N_ELEMENTS (kinds) ? &kinds[position] : NULL;
}

/**
 * journey_export_kind_find:
 * @nick: png, pdf, svg, html, csv, xlsx, md or mmd
 *
 * Returns: (nullable) (transfer none): the format, or NULL when there is no such one
 */
const JourneyExportKind *
journey_export_kind_find (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].nick, nick) == 0)
      return &kinds[i];

  return NULL;
}

/**
 * journey_export_kind_of_name:
 * @name: of a file, with or without its folder
 *
 * Returns: (nullable) (transfer none): the format that the ending of @name says, in small letters or capitals
 */
const JourneyExportKind *
journey_export_kind_of_name (const char *name)
{
  const char *dot = strrchr (name, '.');

  for (guint i = 0; dot && i < G_N_ELEMENTS (kinds); i++)
    if (g_ascii_strcasecmp (dot + 1, kinds[i].nick) == 0)
      return &kinds[i];

  return NULL;
}
