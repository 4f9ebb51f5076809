/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-sheet-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-export-preview.h"
#include "journey-print-pages.h"

/* About as much as a dialog has room for, on a screen with twice the pixels. */
#define PAGE_PIXELS 1000
#define EDGE 3 /* pixels around a sheet */

struct _JourneySheetView
{
  GtkBox parent_instance;

  GtkStack *stack;
  GtkPicture *picture;
  GtkLabel *nothing;
  GtkLabel *remark;
  GtkWidget *turning;
  GtkLabel *place;
  GtkWidget *back_button;
  GtkWidget *forward_button;

  JourneyPrintPages *pages;
  JourneyPrintLayout *sheets; /* NULL while they are laid out */
  guint page;                 /* that is shown */
  GCancellable *looking;      /* of what is laid out or drawn; NULL for nothing */
};

G_DEFINE_FINAL_TYPE (JourneySheetView, journey_sheet_view, GTK_TYPE_BOX)

/* What somebody waits for, who may have closed the window meanwhile. */
typedef struct
{
  GWeakRef view;
  GCancellable *looking;
  cairo_surface_t *surface; /* NULL for a layout */
} Look;

static Look *
look_new (JourneySheetView *self, cairo_surface_t *surface)
{
  Look *look = g_new0 (Look, 1);

  g_weak_ref_init (&look->view, self);
  look->looking = g_object_ref (self->looking);
  look->surface = surface;

  return look;
}

static void
look_free (Look *look)
{
  g_weak_ref_clear (&look->view);
  g_object_unref (look->looking);
  g_clear_pointer (&look->surface, cairo_surface_destroy);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static void
show_nothing (JourneySheetView *self, const char *why)
{
  gtk_label_set_text (self->nothing, why);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  gtk_widget_set_visible (self->turning, FALSE);
}

static void
show_surface (JourneySheetView *self, cairo_surface_t *surface)
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
  g_autoptr (JourneySheetView) self = g_weak_ref_get (&look->view);
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
begin_look (JourneySheetView *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
}

static void
draw_page (JourneySheetView *self)
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
show_page (JourneySheetView *self, guint page)
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
  g_autoptr (JourneySheetView) self = g_weak_ref_get (&look->view);
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

static void
on_back (JourneySheetView *self)
{
  if (self->sheets && self->page > 0)
    show_page (self, self->page - 1);
}

static void
on_forward (JourneySheetView *self)
{
  if (self->sheets && self->page + 1 < self->sheets->sheets->len)
    show_page (self, self->page + 1);
}

static void
journey_sheet_view_dispose (GObject *object)
{
  JourneySheetView *self = JOURNEY_SHEET_VIEW (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_SHEET_VIEW);
  g_clear_pointer (&self->pages, journey_print_pages_free);
  g_clear_pointer (&self->sheets, journey_print_layout_free);

  G_OBJECT_CLASS (journey_sheet_view_parent_class)->dispose (object);
}

static void
journey_sheet_view_class_init (JourneySheetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_sheet_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/sojourn_maps/Sojourn/ui/journey-sheet-view.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneySheetView, stack);
  gtk_widget_class_bind_template_child (widget_class, JourneySheetView, picture);
  gtk_widget_class_bind_template_child (widget_class, JourneySheetView, nothing);
  gtk_widget_class_bind_template_child (widget_class, JourneySheetView, remark);
  gtk_widget_class_bind_template_child (widget_class, JourneySheetView, turning);
  gtk_widget_class_bind_template_child (widget_class, JourneySheetView, place);
  gtk_widget_class_bind_template_child (widget_class, JourneySheetView, back_button);
  gtk_widget_class_bind_template_child (widget_class, JourneySheetView, forward_button);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_forward);
}

static void
journey_sheet_view_init (JourneySheetView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pages = journey_print_pages_new ();
}

static void
begin_anew (JourneySheetView *self)
{
  begin_look (self);
  g_clear_pointer (&self->sheets, journey_print_layout_free);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), FALSE);
}

/**
 * journey_sheet_view_show_map:
 * @map: the state of a whole map
 * @options: what is drawn of it, and on which sheets; copied
 *
 * Lays the map out, which may take a while, and shows its first sheet.
 */
void
journey_sheet_view_show_map (JourneySheetView *self, JourneyState *map, const JourneyExportOptions *options)
{
  begin_anew (self);
  journey_print_pages_lay_out_async (self->pages, map, options, self->looking, on_laid_out, look_new (self, NULL));
}

/**
 * journey_sheet_view_show_nothing:
 * @why: a sentence in place of sheets
 */
void
journey_sheet_view_show_nothing (JourneySheetView *self, const char *why)
{
  begin_anew (self);
  show_nothing (self, why);
}

/**
 * journey_sheet_view_picture:
 *
 * Returns: (transfer none): what shows a sheet
 */
GtkPicture *
journey_sheet_view_picture (JourneySheetView *self)
{
  return self->picture;
}
