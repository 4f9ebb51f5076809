/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-print-dialog.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-export-pages.h"
#include "journey-kinds.h"
#include "journey-part-row.h"
#include "journey-print-pages.h"

/* About as much as the dialog has room for, on a screen with twice the pixels. */
#define PAGE_PIXELS 1000
#define EDGE 3 /* pixels around a sheet */

/* More than that takes longer to lay out than anybody waits for a look at it. */
#define MAX_TOUCHPOINTS 2000

struct _JourneyPrintDialog
{
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkPicture *picture;
  GtkLabel *nothing;
  GtkLabel *remark;
  GtkWidget *turning;
  GtkLabel *place;
  GtkWidget *back_button;
  GtkWidget *forward_button;
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
  JourneyPrintPages *pages;
  JourneyPrintLayout *sheets; /* NULL while they are laid out */
  guint page;                 /* that is shown */
  GCancellable *looking;      /* of what is laid out or drawn; NULL for nothing */
};

G_DEFINE_FINAL_TYPE (JourneyPrintDialog, journey_print_dialog, ADW_TYPE_WINDOW)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const JourneyThemeKind themes[] = { JOURNEY_THEME_PRINT, JOURNEY_THEME_LIGHT, JOURNEY_THEME_DARK };

/* What somebody waits for, who may have closed the dialog meanwhile. */
typedef struct
{
  GWeakRef dialog;
  GCancellable *looking;
  cairo_surface_t *surface; /* NULL for a layout */
} Look;

static Look *
look_new (JourneyPrintDialog *self, cairo_surface_t *surface)
{
  Look *look = g_new0 (Look, 1);

  g_weak_ref_init (&look->dialog, self);
  look->looking = g_object_ref (self->looking);
  look->surface = surface;

  return look;
}

static void
look_free (Look *look)
{
  g_weak_ref_clear (&look->dialog);
  g_object_unref (look->looking);
  g_clear_pointer (&look->surface, cairo_surface_destroy);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static void
show_nothing (JourneyPrintDialog *self, const char *why)
{
  gtk_label_set_text (self->nothing, why);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  gtk_widget_set_visible (self->turning, FALSE);
}

static void
show_surface (JourneyPrintDialog *self, cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize)cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize)height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (self->stack, "picture");
}

static void
on_drawn (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Look) look = data;
  g_autoptr (JourneyPrintDialog) self = g_weak_ref_get (&look->dialog);
  g_autoptr (GError) error = NULL;
  gboolean drawn = journey_print_pages_draw_finish (result, &error);

  if (!self || g_cancellable_is_cancelled (look->looking))
    return;
  if (drawn)
    show_surface (self, look->surface);
  else
    show_nothing (self, error->message);
}

static void
begin_look (JourneyPrintDialog *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
}

static void
draw_page (JourneyPrintDialog *self)
{
  const JourneyPrintSheet *sheet = &g_array_index (self->sheets->sheets, JourneyPrintSheet, self->page);
  double zoom = PAGE_PIXELS / MAX (sheet->width, sheet->height);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)ceil (sheet->width * zoom) + 2 * EDGE,
                                                         (int)ceil (sheet->height * zoom) + 2 * EDGE);
  cairo_t *cr = cairo_create (surface);

  /* Paper on paper would have no edge. */
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_paint (cr);
  cairo_translate (cr, EDGE, EDGE);
  cairo_scale (cr, zoom, zoom);
  journey_print_pages_draw_async (self->pages, self->page, cr, on_drawn, look_new (self, surface));
  cairo_destroy (cr);
}

static void
show_page (JourneyPrintDialog *self, guint page)
{
  guint n = self->sheets->sheets->len;
  g_autofree char *place = g_strdup_printf (_ ("Page %u of %u"), page + 1, n);

  self->page = page;
  gtk_label_set_text (self->place, place);
  gtk_widget_set_visible (self->turning, TRUE);
  gtk_widget_set_sensitive (self->back_button, page > 0);
  gtk_widget_set_sensitive (self->forward_button, page + 1 < n);
  begin_look (self);
  draw_page (self);
}

static void
on_laid_out (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Look) look = data;
  g_autoptr (JourneyPrintDialog) self = g_weak_ref_get (&look->dialog);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyPrintLayout) sheets = journey_print_pages_lay_out_finish (result, &error);

  if (!self || g_cancellable_is_cancelled (look->looking))
    return;
  if (!sheets)
    {
      show_nothing (self, error->message);
      return;
    }

  self->sheets = g_steal_pointer (&sheets);
  gtk_label_set_text (self->remark, self->sheets->remark ? self->sheets->remark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), self->sheets->remark != NULL);
  show_page (self, 0);
}

static gboolean
is_too_large (JourneyState *map)
{
  guint n = 0;

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    n += journey_state_n_children (journey_state_child (map, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TOUCHPOINTS);

  return n > MAX_TOUCHPOINTS;
}

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

  begin_look (self);
  gtk_widget_set_sensitive (self->print_button, !nothing);
  g_clear_pointer (&self->sheets, journey_print_layout_free);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), FALSE);
  if (nothing)
    show_nothing (self, nothing);
  else if (is_too_large (self->map))
    show_nothing (self, _ ("The map is too large to be shown here. It can be printed all the same."));
  else
    journey_print_pages_lay_out_async (self->pages, self->map, &options, self->looking, on_laid_out, look_new (self, NULL));
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
on_back (JourneyPrintDialog *self)
{
  if (self->sheets && self->page > 0)
    show_page (self, self->page - 1);
}

static void
on_forward (JourneyPrintDialog *self)
{
  if (self->sheets && self->page + 1 < self->sheets->sheets->len)
    show_page (self, self->page + 1);
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

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->is_ready = FALSE;
  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_PRINT_DIALOG);
  g_clear_pointer (&self->pages, journey_print_pages_free);
  g_clear_pointer (&self->sheets, journey_print_layout_free);
  g_clear_pointer (&self->map, journey_state_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (journey_print_dialog_parent_class)->dispose (object);
}

static void
journey_print_dialog_class_init (JourneyPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (JOURNEY_TYPE_PART_ROW);
  G_OBJECT_CLASS (klass)->dispose = journey_print_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", JOURNEY_TYPE_PRINT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/sojourn_maps/Sojourn/ui/journey-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, remark);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, turning);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, place);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, forward_button);
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
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_forward);
  gtk_widget_class_bind_template_callback (widget_class, on_print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
journey_print_dialog_init (JourneyPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pages = journey_print_pages_new ();
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
