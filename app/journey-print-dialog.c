/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-print-dialog.h"

#include <glib/gi18n.h>

#include "journey-export-pages.h"
#include "journey-export-preview.h"
#include "journey-kinds.h"
#include "journey-part-row.h"
#include "journey-sheet-view.h"

struct _JourneyPrintDialog
{
  AdwWindow parent_instance;

  JourneySheetView *sheets;
  AdwComboRow *layout;
  AdwComboRow *paper;
  AdwComboRow *orientation;
  AdwComboRow *colours;
  JourneyPartRow *stages;
  JourneyPartRow *lanes;
  GtkWidget *personas_row;
  GtkSwitch *personas;
  GtkWidget *analysis_row;
  GtkSwitch *analysis;
  GtkWidget *print_button;

  JourneyState *map;
  GSettings *settings; /* or NULL */
  gboolean is_ready;   /* all is as it was chosen the last time */
};

G_DEFINE_FINAL_TYPE (JourneyPrintDialog, journey_print_dialog, ADW_TYPE_WINDOW)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const JourneyThemeKind themes[] = { JOURNEY_THEME_PRINT, JOURNEY_THEME_LIGHT, JOURNEY_THEME_DARK };

/* Why nothing can be printed; NULL when something can. */
static const char *
find_nothing (JourneyPrintDialog *self)
{
  if (journey_part_row_is_empty (self->stages))
    return _ ("Choose at least one stage.");

  return gtk_widget_get_visible (GTK_WIDGET (self->lanes)) && journey_part_row_is_empty (self->lanes)
             ? _ ("Choose at least one lane.")
             : NULL;
}

static void
show_preview (JourneyPrintDialog *self)
{
  JourneyExportOptions options = journey_print_dialog_options (self);
  const char *nothing = find_nothing (self);

  gtk_widget_set_sensitive (self->print_button, !nothing);
  if (nothing)
    journey_sheet_view_show_nothing (self->sheets, nothing);
  else if (journey_export_preview_is_too_large (self->map))
    journey_sheet_view_show_nothing (self->sheets, _ ("The map is too large to be shown here. It can be printed all the same."));
  else
    journey_sheet_view_show_map (self->sheets, self->map, &options);
}

/* What does not apply is not there. */
static void
show_options (JourneyPrintDialog *self)
{
  gboolean has_paper = adw_combo_row_get_selected (self->paper) != JOURNEY_PAPER_NATURAL;
  gboolean has_map = !has_paper || journey_layout_shows_map ((JourneyPageLayout)adw_combo_row_get_selected (self->layout));

  gtk_widget_set_visible (GTK_WIDGET (self->layout), has_paper);
  gtk_widget_set_visible (GTK_WIDGET (self->orientation), has_paper);
  gtk_widget_set_visible (GTK_WIDGET (self->lanes), has_map);
  gtk_widget_set_visible (self->personas_row, has_map && journey_state_n_children (self->map, JOURNEY_MAP_PERSONAS) > 0);
  gtk_widget_set_visible (self->analysis_row, has_map);
}

static void
on_looks_chosen (JourneyPrintDialog *self)
{
  if (!self->is_ready)
    return;

  show_options (self);
  show_preview (self);
}

static void
remember (JourneyPrintDialog *self)
{
  if (!self->settings)
    return;

  g_settings_set_enum (self->settings, "print-layout", (int)adw_combo_row_get_selected (self->layout));
  g_settings_set_enum (self->settings, "print-paper", (int)adw_combo_row_get_selected (self->paper));
  g_settings_set_enum (self->settings, "print-orientation", (int)adw_combo_row_get_selected (self->orientation));
  g_settings_set_enum (self->settings, "print-colours", (int)adw_combo_row_get_selected (self->colours));
  g_settings_set_boolean (self->settings, "print-personas", gtk_switch_get_active (self->personas));
  g_settings_set_boolean (self->settings, "print-analysis", gtk_switch_get_active (self->analysis));
}

static void
on_print (JourneyPrintDialog *self)
{
  remember (self);
  g_signal_emit (self, signals[CHOSEN], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What people print on where nobody has chosen anything yet. */
static JourneyPaper
usual_paper (void)
{
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? JOURNEY_PAPER_LETTER : JOURNEY_PAPER_A4;
}

static void
recall (JourneyPrintDialog *self)
{
  g_autoptr (GVariant) paper = self->settings ? g_settings_get_user_value (self->settings, "print-paper") : NULL;

  adw_combo_row_set_selected (self->paper, paper ? (guint)g_settings_get_enum (self->settings, "print-paper") : usual_paper ());
  if (!self->settings)
    return;

  adw_combo_row_set_selected (self->layout, (guint)g_settings_get_enum (self->settings, "print-layout"));
  adw_combo_row_set_selected (self->orientation, (guint)g_settings_get_enum (self->settings, "print-orientation"));
  adw_combo_row_set_selected (self->colours, (guint)g_settings_get_enum (self->settings, "print-colours"));
  gtk_switch_set_active (self->personas, g_settings_get_boolean (self->settings, "print-personas"));
  gtk_switch_set_active (self->analysis, g_settings_get_boolean (self->settings, "print-analysis"));
}

static void
journey_print_dialog_dispose (GObject *object)
{
  JourneyPrintDialog *self = JOURNEY_PRINT_DIALOG (object);

  self->is_ready = FALSE;
  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_PRINT_DIALOG);
  g_clear_pointer (&self->map, journey_state_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (journey_print_dialog_parent_class)->dispose (object);
}

static void
journey_print_dialog_class_init (JourneyPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (JOURNEY_TYPE_PART_ROW);
  g_type_ensure (JOURNEY_TYPE_SHEET_VIEW);
  G_OBJECT_CLASS (klass)->dispose = journey_print_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", JOURNEY_TYPE_PRINT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/sojourn_maps/Sojourn/ui/journey-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, sheets);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, layout);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, orientation);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, colours);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, stages);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, lanes);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, personas_row);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, personas);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, analysis_row);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, analysis);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, print_button);
  gtk_widget_class_bind_template_callback (widget_class, on_looks_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
journey_print_dialog_init (JourneyPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_print_dialog_new:
 * @parent: the window over which it comes up
 * @map: what is printed
 * @lanes: (nullable): from journey_print_dialog_lanes () of an earlier dialog about the same map
 * @settings: (nullable): where is remembered what was chosen
 *
 * Returns: (transfer none): the dialog, which belongs to the screen
 */
JourneyPrintDialog *
journey_print_dialog_new (GtkWindow *parent, JourneyState *map, GVariant *lanes, GSettings *settings)
{
  JourneyPrintDialog *self = g_object_new (JOURNEY_TYPE_PRINT_DIALOG, "transient-for", parent, NULL);

  self->map = journey_state_ref (map);
  g_set_object (&self->settings, settings);
  journey_part_row_set_map (self->stages, map, JOURNEY_MAP_STAGES);
  journey_part_row_set_map (self->lanes, map, JOURNEY_MAP_LANES);
  journey_part_row_recall (self->lanes, lanes);
  recall (self);
  self->is_ready = TRUE;
  show_options (self);
  show_preview (self);

  return self;
}

/**
 * journey_print_dialog_options:
 *
 * Returns: what is chosen, as far as it applies. The ids in it belong to the dialog, until somebody chooses again
 */
JourneyExportOptions
journey_print_dialog_options (JourneyPrintDialog *self)
{
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;

  options.theme = themes[adw_combo_row_get_selected (self->colours)];
  options.paper = (JourneyPaper)adw_combo_row_get_selected (self->paper);
  options.layout = (JourneyPageLayout)adw_combo_row_get_selected (self->layout);
  options.orientation = (JourneyOrientation)adw_combo_row_get_selected (self->orientation);
  options.stages = journey_part_row_chosen (self->stages);
  options.lanes = journey_part_row_chosen (self->lanes);
  options.no_persona_strip = !gtk_switch_get_active (self->personas);
  options.with_analysis = gtk_switch_get_active (self->analysis);

  return options;
}

/**
 * journey_print_dialog_lanes:
 *
 * Returns: (transfer full): which lanes are chosen, for the next dialog about this map
 */
GVariant *
journey_print_dialog_lanes (JourneyPrintDialog *self)
{
  return journey_part_row_memory (self->lanes);
}
