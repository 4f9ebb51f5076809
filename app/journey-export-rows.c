/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-export-rows.h"

#include <glib/gi18n.h>

#include "journey-export-pages.h"
#include "journey-kinds.h"

/* As they stand in the list. */
static const JourneyThemeKind themes[] = { JOURNEY_THEME_PRINT, JOURNEY_THEME_LIGHT, JOURNEY_THEME_DARK };

static gboolean
applies (gpointer row)
{
  return gtk_widget_get_visible (GTK_WIDGET (row));
}

static gboolean
has_sheets (const JourneyExportRows *rows)
{
  return applies (rows->paper) && adw_combo_row_get_selected (rows->paper) != JOURNEY_PAPER_NATURAL;
}

/* The rows of which one is chosen, and what their settings are called. */
static void
list_choices (const JourneyExportRows *rows, AdwComboRow *choices[4], const char *names[4])
{
  choices[0] = rows->colours;
  names[0] = "colours";
  choices[1] = rows->paper;
  names[1] = "paper";
  choices[2] = rows->layout;
  names[2] = "layout";
  choices[3] = rows->orientation;
  names[3] = "orientation";
}

static char *
key_of (const char *dialog, const char *name)
{
  return g_strdup_printf ("%s-%s", dialog, name);
}

static void
recall_switch (GtkSwitch *row, GSettings *settings, const char *dialog, const char *name)
{
  g_autofree char *key = key_of (dialog, name);

  gtk_switch_set_active (row, g_settings_get_boolean (settings, key));
}

static void
remember_switch (GtkSwitch *row, GSettings *settings, const char *dialog, const char *name)
{
  g_autofree char *key = key_of (dialog, name);

  g_settings_set_boolean (settings, key, gtk_switch_get_active (row));
}

/**
 * journey_export_rows_set_map:
 * @map: what is drawn
 * @lanes: (nullable): which of its lanes were chosen the last time, from journey_part_row_memory ()
 *
 * Fills the lists of stages and lanes.
 */
void
journey_export_rows_set_map (const JourneyExportRows *rows, JourneyState *map, GVariant *lanes)
{
  journey_part_row_set_map (rows->stages, map, JOURNEY_MAP_STAGES);
  journey_part_row_set_map (rows->lanes, map, JOURNEY_MAP_LANES);
  journey_part_row_recall (rows->lanes, lanes);
}

/**
 * journey_export_rows_show:
 * @is_picture: whether something is drawn at all
 * @has_pages: whether it is drawn on pages
 *
 * Shows the rows that apply, and no others. Cards and sheets for scoring show touchpoints, and nothing else of the map.
 */
void
journey_export_rows_show (const JourneyExportRows *rows, JourneyState *map, gboolean is_picture, gboolean has_pages)
{
  gboolean on_sheets, shows_map;

  gtk_widget_set_visible (GTK_WIDGET (rows->colours), is_picture);
  gtk_widget_set_visible (GTK_WIDGET (rows->stages), is_picture);
  gtk_widget_set_visible (GTK_WIDGET (rows->paper), is_picture && has_pages);
  on_sheets = has_sheets (rows);
  gtk_widget_set_visible (GTK_WIDGET (rows->layout), on_sheets);
  gtk_widget_set_visible (GTK_WIDGET (rows->orientation), on_sheets);
  shows_map =
      is_picture && (!on_sheets || journey_layout_shows_map ((JourneyPageLayout)adw_combo_row_get_selected (rows->layout)));
  gtk_widget_set_visible (GTK_WIDGET (rows->lanes), shows_map);
  gtk_widget_set_visible (rows->personas_row, shows_map && journey_state_n_children (map, JOURNEY_MAP_PERSONAS) > 0);
  gtk_widget_set_visible (rows->analysis_row, shows_map && has_pages);
}

/**
 * journey_export_rows_find_nothing:
 *
 * Returns: (nullable): why nothing can be drawn; NULL when something can
 */
const char *
journey_export_rows_find_nothing (const JourneyExportRows *rows)
{
  if (applies (rows->stages) && journey_part_row_is_empty (rows->stages))
    return _ ("Choose at least one stage.");
  if (applies (rows->lanes) && journey_part_row_is_empty (rows->lanes))
    return _ ("Choose at least one lane.");

  return NULL;
}

/**
 * journey_export_rows_options:
 *
 * Returns: what is chosen, as far as it applies. The ids in it belong to the rows, until somebody chooses again
 */
JourneyExportOptions
journey_export_rows_options (const JourneyExportRows *rows)
{
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;

  if (applies (rows->colours))
    options.theme = themes[adw_combo_row_get_selected (rows->colours)];
  if (applies (rows->paper))
    options.paper = (JourneyPaper)adw_combo_row_get_selected (rows->paper);
  if (applies (rows->layout))
    options.layout = (JourneyPageLayout)adw_combo_row_get_selected (rows->layout);
  if (applies (rows->orientation))
    options.orientation = (JourneyOrientation)adw_combo_row_get_selected (rows->orientation);
  if (applies (rows->stages))
    options.stages = journey_part_row_chosen (rows->stages);
  if (applies (rows->lanes))
    options.lanes = journey_part_row_chosen (rows->lanes);
  options.no_persona_strip = applies (rows->personas_row) && !gtk_switch_get_active (rows->personas);
  options.with_analysis = applies (rows->analysis_row) && gtk_switch_get_active (rows->analysis);

  return options;
}

/**
 * journey_export_rows_recall:
 * @dialog: what the names of the settings begin with
 *
 * Chooses what was chosen the last time.
 */
void
journey_export_rows_recall (const JourneyExportRows *rows, GSettings *settings, const char *dialog)
{
  AdwComboRow *choices[4];
  const char *names[4];

  list_choices (rows, choices, names);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *key = key_of (dialog, names[i]);

      adw_combo_row_set_selected (choices[i], (guint)g_settings_get_enum (settings, key));
    }
  recall_switch (rows->personas, settings, dialog, "personas");
  recall_switch (rows->analysis, settings, dialog, "analysis");
}

/**
 * journey_export_rows_remember:
 * @dialog: what the names of the settings begin with
 *
 * Keeps what is chosen for the next time, also what does not apply this time.
 */
void
journey_export_rows_remember (const JourneyExportRows *rows, GSettings *settings, const char *dialog)
{
  AdwComboRow *choices[4];
  const char *names[4];

  list_choices (rows, choices, names);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *key = key_of (dialog, names[i]);

      g_settings_set_enum (settings, key, (int)adw_combo_row_get_selected (choices[i]));
    }
  remember_switch (rows->personas, settings, dialog, "personas");
  remember_switch (rows->analysis, settings, dialog, "analysis");
}
