/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-print-dialog.h"

#include <glib/gi18n.h>

#include "journey-export-preview.h"
#include "journey-export-rows.h"
#include "journey-sheet-view.h"

struct _JourneyPrintDialog
{
  AdwWindow parent_instance;

  JourneySheetView *sheets;
  JourneyExportRows rows;
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

static void
show_preview (JourneyPrintDialog *self)
{
  JourneyExportOptions options = journey_print_dialog_options (self);
  const char *nothing = journey_export_rows_find_nothing (&self->rows);

  gtk_widget_set_sensitive (self->print_button, !nothing);
  if (nothing)
    journey_sheet_view_show_nothing (self->sheets, nothing);
  else if (journey_export_preview_is_too_large (self->map, &options))
    journey_sheet_view_show_nothing (self->sheets, _ ("The map is too large to be shown here. It can be printed all the same."));
  else
    journey_sheet_view_show_map (self->sheets, self->map, &options);
}

static void
on_looks_chosen (JourneyPrintDialog *self)
{
  if (!self->is_ready)
    return;

  journey_export_rows_show (&self->rows, self->map, TRUE, TRUE);
  show_preview (self);
}

static void
on_print (JourneyPrintDialog *self)
{
  if (self->settings)
    journey_export_rows_remember (&self->rows, self->settings, "print");
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

  if (self->settings)
    journey_export_rows_recall (&self->rows, self->settings, "print");
  if (!paper)
    adw_combo_row_set_selected (self->rows.paper, usual_paper ());
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
  JOURNEY_EXPORT_ROWS_BIND (widget_class, JourneyPrintDialog);
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
  journey_export_rows_set_map (&self->rows, map, lanes);
  recall (self);
  self->is_ready = TRUE;
  journey_export_rows_show (&self->rows, self->map, TRUE, TRUE);
  show_preview (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->print_button);

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
  return journey_export_rows_options (&self->rows);
}

/**
 * journey_print_dialog_lanes:
 *
 * Returns: (transfer full): which lanes are chosen, for the next dialog about this map
 */
GVariant *
journey_print_dialog_lanes (JourneyPrintDialog *self)
{
  return journey_part_row_memory (self->rows.lanes);
}
