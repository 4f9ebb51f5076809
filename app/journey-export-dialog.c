/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-export-dialog.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-export-preview.h"
#include "journey-export-rows.h"
#include "journey-picture-content.h"
#include "journey-sheet-view.h"
#include "journey-writer.h"

struct _JourneyExportDialog
{
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkPicture *picture;
  GtkLabel *text;
  GtkLabel *nothing;
  GtkLabel *remark;
  JourneySheetView *sheets;
  AdwComboRow *format;
  AdwComboRow *resolution;
  JourneyExportRows rows;
  GtkWidget *transparent_row;
  GtkSwitch *transparent;
  AdwComboRow *purpose;
  GtkWidget *export_button;

  JourneyState *map;
  GSettings *settings;       /* or NULL */
  JourneyHandouts *handouts; /* NULL while nothing may be dragged out */
  char *name;                /* of files that are dragged out, without an ending */
  gboolean is_ready;         /* all is as it was chosen the last time */
  GCancellable *drawing;     /* NULL when no preview is being made */
};

G_DEFINE_FINAL_TYPE (JourneyExportDialog, journey_export_dialog, ADW_TYPE_WINDOW)

enum
{
  CHOSEN,
  N_SIGNALS,
};

/* As they stand in the list. */
enum
{
  PUBLISH,
  SHARE,
};

static guint signals[N_SIGNALS];

/* Of a picture that is dragged. */
#define DRAGGED_WIDTH 160.0
#define DRAGGED_HEIGHT 120.0

static const int resolutions[] = { 96, 144, 300, 600 };

/* Whoever closes the dialog lets go of it; a thread that still draws must not keep it. */
static GWeakRef *
weak_ref_new (gpointer object)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, object);

  return ref;
}

static void
weak_ref_free (GWeakRef *ref)
{
  g_weak_ref_clear (ref);
  g_free (ref);
}

static void
show_nothing (JourneyExportDialog *self, const char *why)
{
  gtk_label_set_text (self->nothing, why);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
show_picture (JourneyExportDialog *self, GBytes *png)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, &error);

  if (!texture)
    {
      show_nothing (self, error->message);
      return;
    }

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (self->stack, "picture");
}

static void
on_preview (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JourneyExportDialog) self = g_weak_ref_get (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyExportPreview) preview = journey_export_preview_make_finish (result, &error);

  weak_ref_free (data);
  if (!self || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->drawing);
  gtk_label_set_text (self->remark, preview && preview->remark ? preview->remark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), preview && preview->remark);
  if (!preview)
    show_nothing (self, error->message);
  else if (preview->png)
    show_picture (self, preview->png);
  else
    {
      gtk_label_set_text (self->text, preview->text);
      gtk_stack_set_visible_child_name (self->stack, "text");
    }
}

static void
stop_drawing (JourneyExportDialog *self)
{
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
}

static void
show_sheets (JourneyExportDialog *self, const JourneyExportOptions *options)
{
  gtk_widget_set_visible (GTK_WIDGET (self->remark), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "sheets");
  journey_sheet_view_show_map (self->sheets, self->map, options);
}

static void
show_preview (JourneyExportDialog *self)
{
  JourneyExportOptions options = journey_export_dialog_options (self);
  const char *nothing = journey_export_rows_find_nothing (&self->rows);

  stop_drawing (self);
  gtk_widget_set_sensitive (self->export_button, !nothing);
  if (nothing)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->remark), FALSE);
      show_nothing (self, nothing);
      return;
    }

  if (options.paper != JOURNEY_PAPER_NATURAL && !journey_export_preview_is_too_large (self->map, &options))
    {
      show_sheets (self, &options);
      return;
    }

  self->drawing = g_cancellable_new ();
  journey_export_preview_make_async (self->map, journey_export_dialog_kind (self), &options, self->drawing, on_preview,
                                     weak_ref_new (self));
}

/* What does not apply to the format is not there. */
static void
show_options (JourneyExportDialog *self)
{
  const JourneyExportKind *kind = journey_export_dialog_kind (self);
  gboolean is_png = kind->is_picture && kind->format == JOURNEY_EXPORT_PNG;
  gboolean is_svg = kind->is_picture && kind->format == JOURNEY_EXPORT_SVG;
  gboolean is_pdf = kind->is_picture && kind->format == JOURNEY_EXPORT_PDF;

  journey_export_rows_show (&self->rows, self->map, kind->is_picture, is_pdf);
  gtk_widget_set_visible (GTK_WIDGET (self->resolution), is_png);
  gtk_widget_set_visible (self->transparent_row, is_png || is_svg);
  gtk_widget_set_visible (GTK_WIDGET (self->purpose), kind->is_picture && journey_export_format_carries (kind->format));
}

static void
on_looks_chosen (JourneyExportDialog *self)
{
  if (!self->is_ready)
    return;

  show_options (self);
  show_preview (self);
}

static void
on_failed (JourneyExportDialog *self, const char *message)
{
  if (self->map)
    show_nothing (self, message);
}

/* As a file of the chosen format, and as a picture for those who take pictures. */
static GdkContentProvider *
on_drag_prepare (JourneyExportDialog *self)
{
  const JourneyExportKind *kind = journey_export_dialog_kind (self);
  JourneyExportOptions options = journey_export_dialog_options (self);
  g_autofree char *name = g_strdup_printf ("%s.%s", self->name, kind->nick);
  GdkContentProvider *content;

  if (!self->handouts)
    return NULL;

  content = journey_picture_content_new_file (self->map, &options, kind, name, self->handouts);
  g_signal_connect_object (content, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);

  return content;
}

/* What hangs at the pointer must not hide where it goes. */
static void
on_drag_begin (JourneyExportDialog *self, GdkDrag *drag, GtkDragSource *source)
{
  GtkWidget *dragged = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GdkPaintable *picture = gtk_picture_get_paintable (GTK_PICTURE (dragged));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double width = gdk_paintable_get_intrinsic_width (picture), height = gdk_paintable_get_intrinsic_height (picture);
  double zoom = MIN (1, MIN (DRAGGED_WIDTH / width, DRAGGED_HEIGHT / height));
  g_autoptr (GdkPaintable) icon = NULL;

  width = floor (width * zoom);
  height = floor (height * zoom);
  gdk_paintable_snapshot (picture, snapshot, width, height);
  icon = gtk_snapshot_free_to_paintable (snapshot, &GRAPHENE_SIZE_INIT ((float)width, (float)height));
  gtk_drag_source_set_icon (source, icon, 0, 0);
}

/* As the picture of everything else does. */
static void
let_drag (JourneyExportDialog *self, GtkPicture *picture)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_widget_set_cursor_from_name (GTK_WIDGET (picture), "grab");
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (GTK_WIDGET (picture), GTK_EVENT_CONTROLLER (source));
}

static gboolean
is_to_share (JourneyExportDialog *self)
{
  return adw_combo_row_get_selected (self->purpose) == SHARE;
}

static int
resolution_of (JourneyExportDialog *self)
{
  return resolutions[adw_combo_row_get_selected (self->resolution)];
}

static void
remember (JourneyExportDialog *self)
{
  if (!self->settings)
    return;

  journey_export_rows_remember (&self->rows, self->settings, "export");
  g_settings_set_string (self->settings, "export-format", journey_export_dialog_kind (self)->nick);
  g_settings_set_int (self->settings, "export-resolution", resolution_of (self));
  g_settings_set_boolean (self->settings, "export-transparent", gtk_switch_get_active (self->transparent));
}

static void
on_export (JourneyExportDialog *self)
{
  remember (self);
  g_signal_emit (self, signals[CHOSEN], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
choose_format (JourneyExportDialog *self, const char *nick)
{
  for (guint i = 0; journey_export_kind_at (i); i++)
    if (g_str_equal (journey_export_kind_at (i)->nick, nick))
      adw_combo_row_set_selected (self->format, i);
}

static void
choose_resolution (JourneyExportDialog *self, int dpi)
{
  for (guint i = 0; i < G_N_ELEMENTS (resolutions); i++)
    if (resolutions[i] == dpi)
      adw_combo_row_set_selected (self->resolution, i);
}

static void
fill_lists (JourneyExportDialog *self)
{
  g_autoptr (GtkStringList) formats = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) densities = gtk_string_list_new (NULL);

  for (guint i = 0; journey_export_kind_at (i); i++)
    gtk_string_list_append (formats, _ (journey_export_kind_at (i)->name));
  adw_combo_row_set_model (self->format, G_LIST_MODEL (formats));
  for (guint i = 0; i < G_N_ELEMENTS (resolutions); i++)
    {
      g_autofree char *density = g_strdup_printf (_ ("%d dpi"), resolutions[i]);

      gtk_string_list_append (densities, density);
    }
  adw_combo_row_set_model (self->resolution, G_LIST_MODEL (densities));
}

static void
recall (JourneyExportDialog *self)
{
  g_autofree char *nick = self->settings ? g_settings_get_string (self->settings, "export-format") : g_strdup ("pdf");

  choose_format (self, nick);
  choose_resolution (self, self->settings ? g_settings_get_int (self->settings, "export-resolution") : 144);
  if (!self->settings)
    return;

  journey_export_rows_recall (&self->rows, self->settings, "export");
  gtk_switch_set_active (self->transparent, g_settings_get_boolean (self->settings, "export-transparent"));
}

static void
journey_export_dialog_dispose (GObject *object)
{
  JourneyExportDialog *self = JOURNEY_EXPORT_DIALOG (object);

  stop_drawing (self);
  self->is_ready = FALSE;
  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_EXPORT_DIALOG);
  g_clear_pointer (&self->map, journey_state_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->handouts);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (journey_export_dialog_parent_class)->dispose (object);
}

static void
journey_export_dialog_class_init (JourneyExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (JOURNEY_TYPE_PART_ROW);
  g_type_ensure (JOURNEY_TYPE_SHEET_VIEW);
  G_OBJECT_CLASS (klass)->dispose = journey_export_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", JOURNEY_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/sojourn_maps/Sojourn/ui/journey-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JourneyExportDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, JourneyExportDialog, text);
  gtk_widget_class_bind_template_child (widget_class, JourneyExportDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, JourneyExportDialog, remark);
  gtk_widget_class_bind_template_child (widget_class, JourneyExportDialog, sheets);
  gtk_widget_class_bind_template_child (widget_class, JourneyExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, JourneyExportDialog, resolution);
  JOURNEY_EXPORT_ROWS_BIND (widget_class, JourneyExportDialog);
  gtk_widget_class_bind_template_child (widget_class, JourneyExportDialog, transparent_row);
  gtk_widget_class_bind_template_child (widget_class, JourneyExportDialog, transparent);
  gtk_widget_class_bind_template_child (widget_class, JourneyExportDialog, purpose);
  gtk_widget_class_bind_template_child (widget_class, JourneyExportDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, on_looks_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_prepare);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
journey_export_dialog_init (JourneyExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  let_drag (self, journey_sheet_view_picture (self->sheets));
  fill_lists (self);
}

/**
 * journey_export_dialog_new:
 * @parent: the window over which it comes up
 * @map: what is exported
 * @lanes: (nullable): from journey_export_dialog_lanes () of an earlier dialog about the same map
 * @settings: (nullable): where is remembered what was chosen
 *
 * Returns: (transfer none): the dialog, which belongs to the screen
 */
JourneyExportDialog *
journey_export_dialog_new (GtkWindow *parent, JourneyState *map, GVariant *lanes, GSettings *settings)
{
  JourneyExportDialog *self = g_object_new (JOURNEY_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->map = journey_state_ref (map);
  g_set_object (&self->settings, settings);
  journey_export_rows_set_map (&self->rows, map, lanes);
  recall (self);
  self->is_ready = TRUE;
  show_options (self);
  show_preview (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->export_button);

  return self;
}

/**
 * journey_export_dialog_kind:
 *
 * Returns: (transfer none): the format that is chosen
 */
const JourneyExportKind *
journey_export_dialog_kind (JourneyExportDialog *self)
{
  return journey_export_kind_at (adw_combo_row_get_selected (self->format));
}

/**
 * journey_export_dialog_options:
 *
 * Returns: what is chosen besides the format, as far as it applies to it. The ids in it belong to the dialog, until somebody
 *   chooses again: journey_export_options_copy () is for those who want them longer.
 */
JourneyExportOptions
journey_export_dialog_options (JourneyExportDialog *self)
{
  JourneyExportOptions options = journey_export_rows_options (&self->rows);

  if (gtk_widget_get_visible (GTK_WIDGET (self->resolution)))
    options.dpi = resolution_of (self);
  options.transparent = gtk_widget_get_visible (self->transparent_row) && gtk_switch_get_active (self->transparent);
  if (gtk_widget_get_visible (GTK_WIDGET (self->purpose)) && is_to_share (self))
    options.carry = journey_write_bytes;

  return options;
}

/**
 * journey_export_dialog_hand_out:
 * @name: of files, without an ending
 *
 * Lets the picture be dragged out of the dialog.
 */
void
journey_export_dialog_hand_out (JourneyExportDialog *self, JourneyHandouts *handouts, const char *name)
{
  g_return_if_fail (!self->handouts);

  self->handouts = g_object_ref (handouts);
  self->name = g_strdup (name);
}

/**
 * journey_export_dialog_lanes:
 *
 * Returns: (transfer full): which lanes are chosen, for the next dialog about this map
 */
GVariant *
journey_export_dialog_lanes (JourneyExportDialog *self)
{
  return journey_part_row_memory (self->rows.lanes);
}
