/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-column-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-csv-header.h"
#include "journey-csv-text.h"
#include "journey-csv.h"
#include "journey-menu-list.h"

struct _JourneyColumnRow
{
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyColumnRow, journey_column_row, ADW_TYPE_COMBO_ROW)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is left out comes first in the list; the others are in the order of the fields. */
static const char *const names[] = {
  [JOURNEY_CSV_STAGE] = N_ ("Stage"),
  [JOURNEY_CSV_TOUCHPOINT] = N_ ("Touchpoint"),
  [JOURNEY_CSV_CHANNEL] = N_ ("Channel"),
  [JOURNEY_CSV_ACTION] = N_ ("Action"),
  [JOURNEY_CSV_THOUGHT] = N_ ("Thought"),
  [JOURNEY_CSV_PERSONA] = N_ ("Persona"),
  [JOURNEY_CSV_EMOTION] = N_ ("Emotion"),
  [JOURNEY_CSV_EMOTION_WORD] = N_ ("Word for the emotion"),
  [JOURNEY_CSV_PAIN_POINT] = N_ ("Pain point"),
  [JOURNEY_CSV_SEVERITY] = N_ ("Severity of the pain point"),
  [JOURNEY_CSV_BACKSTAGE] = N_ ("Backstage"),
  [JOURNEY_CSV_OWNER] = N_ ("Owner"),
  [JOURNEY_CSV_MOMENT_OF_TRUTH] = N_ ("Moment of truth"),
  [JOURNEY_CSV_KANO] = N_ ("Kano class"),
  [JOURNEY_CSV_TIER] = N_ ("Value tier"),
  [JOURNEY_CSV_DIMENSION] = N_ ("Dimension"),
  [JOURNEY_CSV_KIND] = N_ ("Kind of dimension"),
  [JOURNEY_CSV_WEIGHT] = N_ ("Weight of the dimension"),
  [JOURNEY_CSV_IMPORTANCE] = N_ ("Importance"),
  [JOURNEY_CSV_EXPECTED] = N_ ("Expected"),
  [JOURNEY_CSV_ACTUAL] = N_ ("Actual"),
  [JOURNEY_CSV_N] = N_ ("Number of answers"),
  [JOURNEY_CSV_SD] = N_ ("Standard deviation"),
  [JOURNEY_CSV_EVIDENCE] = N_ ("Evidence"),
  [JOURNEY_CSV_PROMISE] = N_ ("Promise"),
  [JOURNEY_CSV_OPPORTUNITY] = N_ ("Opportunity"),
  [JOURNEY_CSV_NOTE] = N_ ("Note"),
  [JOURNEY_CSV_COMPETITOR] = N_ ("Score of a competitor"),
  [JOURNEY_CSV_LANE] = N_ ("Lane of its own"),
};

static guint
position_of (const char *use)
{
  JourneyCsvField field;

  return journey_csv_header_named (use, &field) ? (guint)field + 1 : 0;
}

static void
on_selected_notify (JourneyColumnRow *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
journey_column_row_class_init (JourneyColumnRowClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", JOURNEY_TYPE_COLUMN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_column_row_init (JourneyColumnRow *self)
{
  gtk_widget_set_receives_default (GTK_WIDGET (self), TRUE); /* Enter opens its list, and does not import */
  journey_menu_list_open_at_choice (GTK_WIDGET (self));
}

/**
 * journey_column_row_list_uses:
 *
 * Returns: (transfer full): what a column may hold, for all rows
 */
GtkStringList *
journey_column_row_list_uses (void)
{
  GtkStringList *uses = gtk_string_list_new (NULL);

  gtk_string_list_append (uses, _ ("Left out"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_string_list_append (uses, _ (names[i]));

  return uses;
}

/**
 * journey_column_row_new:
 * @position: of the column, 0-based
 * @use: what it holds, as in the columns of JourneyCsvOptions and not empty
 * @uses: from journey_column_row_list_uses ()
 *
 * Returns: (transfer floating): a row about a column
 */
GtkWidget *
journey_column_row_new (const JourneyCsvLook *look, guint position, const char *use, GtkStringList *uses)
{
  JourneyColumnRow *self =
      g_object_new (JOURNEY_TYPE_COLUMN_ROW, "use-markup", FALSE, "model", uses, "selected", position_of (use), NULL);
  g_autofree char *header = journey_csv_shorten (look->header);
  g_autofree char *number = g_strdup_printf (_ ("column %u"), position + 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *header ? header : number);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), look->sample);
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected_notify), NULL);

  return GTK_WIDGET (self);
}

/**
 * journey_column_row_use:
 *
 * Returns: (transfer none): what the column holds, as in the columns of JourneyCsvOptions
 */
const char *
journey_column_row_use (JourneyColumnRow *self)
{
  guint position = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return position > 0 ? journey_csv_header_name ((JourneyCsvField)(position - 1)) : JOURNEY_CSV_LEFT_OUT;
}
