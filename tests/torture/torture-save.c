/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <stdio.h>

#include "journey-chart-export.h"
#include "journey-load.h"
#include "journey-reader.h"
#include "journey-save.h"

/* As the window saves: the file has to be what it was when it was read, or, with @etag, what it was then. */
static gboolean
save_map (JourneyState *map, GFile *file, const char *etag, GError **error)
{
  g_autofree char *seen = g_strdup (etag);
  g_autoptr (GBytes) old = NULL;
  g_autoptr (GError) unread = NULL;

  if (!etag)
    old = journey_load_file (file, &seen, NULL, &unread);
  if (unread && !g_error_matches (unread, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&unread));
      return FALSE;
    }

  return journey_save_file (map, file, &seen, NULL, error);
}

static gboolean
save_chart (JourneyState *map, JourneyExportFormat format, GFile *file, GError **error)
{
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", FALSE, FALSE, 0, FALSE);
  JourneyChartOptions options = { journey_theme_get (JOURNEY_THEME_LIGHT), typesetter, 640, 480 };
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  g_autoptr (JourneyChart) chart = journey_chart_new_matrix (&options, map, table, NULL);
  const JourneyChartPicture picture = { chart, "Chart", "" };
  g_autoptr (JourneyChartDrawing) drawing = NULL;

  drawing = journey_chart_draw (&picture, format, 96, error);

  return drawing && journey_chart_drawing_write (drawing, file, NULL, error);
}

/* torture-save MAP FILE [ETAG]: saves MAP over FILE; where FILE is called .png, .pdf or .svg, a chart of it. */
int
main (int argc, char *argv[])
{
  const char *path = argc > 2 ? argv[2] : "";
  g_autoptr (GFile) source = g_file_new_for_commandline_arg (argc > 2 ? argv[1] : "");
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) map = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  map = journey_read_file (source, report, NULL, NULL, &error);
  if (map && g_str_has_suffix (path, ".png"))
    save_chart (map, JOURNEY_EXPORT_PNG, file, &error);
  else if (map && g_str_has_suffix (path, ".pdf"))
    save_chart (map, JOURNEY_EXPORT_PDF, file, &error);
  else if (map && g_str_has_suffix (path, ".svg"))
    save_chart (map, JOURNEY_EXPORT_SVG, file, &error);
  else if (map)
    save_map (map, file, argc > 3 ? argv[3] : NULL, &error);

  if (error)
    fprintf (stderr, "torture-save: %s\n", error->message);

  return error ? 1 : 0;
}
