/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-export-pages.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "journey-export-pages-private.h"
#include "journey-export-private.h"
#include "journey-kinds.h"

#define FOOT_POINTS 8.0
#define FOOT_BASELINE (6 * JOURNEY_PAGE_MM) /* from the sheet's lower edge */
#define MARK_POINTS (6 * JOURNEY_PAGE_MM)   /* length of a cut mark */
#define MARK_GAP (1.5 * JOURNEY_PAGE_MM)
#define SMALLEST_READABLE 4.5 /* points; what is smaller is not read on paper */

static const JourneyPage *
page_at (JourneyPages *self, guint page)
{
  return &g_array_index (self->pages, JourneyPage, page);
}

static void
set_ink (JourneyPages *self, cairo_t *cr, JourneyHue hue)
{
  JourneyColour ink = journey_theme_colour (journey_scene_theme (self->scene), hue);

  cairo_set_source_rgb (cr, ink.red, ink.green, ink.blue);
}

/* One line of text whose middle, or, with @middle 0, whose beginning is at @x; never wider than @room. */
static void
draw_text (JourneyPages *self, cairo_t *cr, const char *text, double x, double baseline, double size, double middle, double room)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = journey_font_describe (JOURNEY_FONT_LANE_TITLE, journey_scene_language (self->scene));
  PangoRectangle extent;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int)(room * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_get_pixel_extents (layout, NULL, &extent);
  cairo_move_to (cr, x - extent.x - middle * extent.width, baseline - pango_layout_get_baseline (layout) / (double)PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

static void
draw_area (JourneyPages *self, const JourneyPage *page, cairo_t *cr)
{
  JourneyDetail detail = page->is_overview ? journey_scene_detail_at (self->scene, page->scale * 96 / 72) : JOURNEY_DETAIL_FULL;
  JourneyCairoSink sink;

  cairo_save (cr);
  cairo_translate (cr, page->x, page->y);
  cairo_scale (cr, page->scale, page->scale);
  cairo_rectangle (cr, 0, 0, page->area.width, page->area.height);
  cairo_clip (cr);
  cairo_translate (cr, -page->area.x, -page->area.y);
  journey_cairo_sink_init (&sink, cr);
  journey_scene_paint (self->scene, &sink.parent, &page->area, detail);
  cairo_restore (cr);
}

/* A line on each side of each corner, outside of what stays when it is cut. */
static void
draw_cut_marks (JourneyPages *self, const JourneyPage *page, cairo_t *cr)
{
  double width = page->area.width * page->scale, height = page->area.height * page->scale;

  set_ink (self, cr, JOURNEY_HUE_TEXT);
  cairo_set_line_width (cr, 0.5);
  for (guint corner = 0; corner < 4; corner++)
    {
      double x = page->x + (corner % 2 ? width : 0), y = page->y + (corner / 2 ? height : 0);
      double right = corner % 2 ? 1 : -1, down = corner / 2 ? 1 : -1;

      cairo_move_to (cr, x + right * MARK_GAP, y);
      cairo_line_to (cr, x + right * (MARK_GAP + MARK_POINTS), y);
      cairo_move_to (cr, x, y + down * MARK_GAP);
      cairo_line_to (cr, x, y + down * (MARK_GAP + MARK_POINTS));
    }
  cairo_stroke (cr);
}

static void
draw_foot (JourneyPages *self, const char *text, cairo_t *cr)
{
  set_ink (self, cr, JOURNEY_HUE_TEXT_MUTED);
  draw_text (self, cr, text, self->width / 2, self->height - FOOT_BASELINE, FOOT_POINTS, 0.5,
             self->width - 4 * JOURNEY_PAGE_MARGIN);
}

static void
draw_tile_foot (JourneyPages *self, const JourneyPage *page, cairo_t *cr)
{
  g_autofree char *title = journey_export_title (journey_scene_map (self->scene));
  g_autofree char *label = journey_page_label (page);
  g_autofree char *text = g_strdup_printf ("%s · %s", label, title);

  draw_cut_marks (self, page, cr);
  draw_foot (self, text, cr);
}

/* Where the tiles lie on the map, and what they are called. */
static void
draw_grid (JourneyPages *self, const JourneyPage *overview, cairo_t *cr)
{
  for (guint i = 1; i < self->pages->len; i++)
    {
      const JourneyPage *tile = page_at (self, i);
      g_autofree char *label = journey_page_label (tile);
      double x = overview->x + tile->area.x * overview->scale, y = overview->y + tile->area.y * overview->scale;
      double width = tile->area.width * overview->scale, height = tile->area.height * overview->scale;
      double size = MIN (height, width) / 5;

      set_ink (self, cr, JOURNEY_HUE_TEXT);
      cairo_set_line_width (cr, 0.75);
      cairo_rectangle (cr, x, y, width, height);
      cairo_stroke (cr);
      /* A ground under the letters, as the map lies there, too. */
      cairo_arc (cr, x + width / 2, y + height / 2, size, 0, 2 * G_PI);
      cairo_fill (cr);
      set_ink (self, cr, JOURNEY_HUE_PAPER);
      draw_text (self, cr, label, x + width / 2, y + height / 2 + size * 0.28, size * 0.8, 0.5, 2 * size);
    }
  draw_foot (self, _ ("Cut along the marks. Neighbouring sheets overlap by 10 mm."), cr);
}

static void
draw_stage_foot (JourneyPages *self, guint page, cairo_t *cr)
{
  g_autofree char *title = journey_export_title (journey_scene_map (self->scene));
  g_autofree char *text = g_strdup_printf (_ ("%s · page %u of %u"), title, page + 1, self->pages->len);

  draw_foot (self, text, cr);
}

/**
 * journey_pages_new:
 * @map: the state of a whole map
 * @options: with a paper other than the natural one
 *
 * Returns: (transfer full) (nullable): the sheets of @map; NULL with @error set when something in the map cannot be drawn
 */
JourneyPages *
journey_pages_new (JourneyState *map, const JourneyExportOptions *options, GError **error)
{
  g_autoptr (JourneyPages) self = g_new0 (JourneyPages, 1);

  g_return_val_if_fail (map != NULL && options->paper != JOURNEY_PAPER_NATURAL, NULL);

  self->pages = g_array_new (FALSE, TRUE, sizeof (JourneyPage));
  journey_pages_lay_out (self, map, options, error);

  return self->pages->len > 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * journey_pages_free:
 */
void
journey_pages_free (JourneyPages *self)
{
  g_clear_pointer (&self->scene, journey_scene_unref);
  g_array_unref (self->pages);
  g_free (self);
}

/**
 * journey_pages_length:
 *
 * Returns: how many sheets there are, at least one
 */
guint
journey_pages_length (JourneyPages *self)
{
  return self->pages->len;
}

/**
 * journey_pages_size:
 *
 * Tells how large every sheet is, in points, as it lies.
 */
void
journey_pages_size (JourneyPages *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

/**
 * journey_pages_scene:
 *
 * Returns: (transfer none): what is drawn on the sheets
 */
JourneyScene *
journey_pages_scene (JourneyPages *self)
{
  return self->scene;
}

/**
 * journey_pages_find_stage:
 * @page: (out): 0-based
 * @x: (out): on the sheet, in points
 * @y: (out): the same
 *
 * Returns: whether the beginning of @stage is on a sheet; then where, in the size in which it is read
 */
gboolean
journey_pages_find_stage (JourneyPages *self, guint stage, guint *page, double *x, double *y)
{
  JourneyRect rect = journey_scene_stage_rect (self->scene, stage);

  for (*page = 0; *page < self->pages->len; (*page)++)
    {
      const JourneyPage *at = page_at (self, *page);

      if (at->is_overview || rect.y < at->area.y || rect.y >= at->area.y + at->area.height || rect.x < at->area.x
          || rect.x >= at->area.x + at->area.width)
        continue;
      *x = at->x + (rect.x - at->area.x) * at->scale;
      *y = at->y + (rect.y - at->area.y) * at->scale;
      return TRUE;
    }

  return FALSE;
}

/**
 * journey_pages_smallest_text:
 *
 * Returns: the size of the smallest text on the sheets, apart from an overview, in points
 */
double
journey_pages_smallest_text (JourneyPages *self)
{
  double smallest = HUGE_VAL;

  for (guint i = 0; i < self->pages->len; i++)
    if (!page_at (self, i)->is_overview)
      smallest = MIN (smallest, page_at (self, i)->scale);

  return smallest * journey_font_size (JOURNEY_FONT_SCALE);
}

/**
 * journey_pages_remark:
 *
 * Returns: (transfer full) (nullable): what whoever prints this should know, or NULL
 */
char *
journey_pages_remark (JourneyPages *self)
{
  double points = journey_pages_smallest_text (self);

  if (points >= SMALLEST_READABLE)
    return NULL;

  return g_strdup_printf (
      _ ("The smallest text will be %.1f points high, which can hardly be read on paper. Choose a larger page, "
         "a page for each stage, or a poster."),
      points);
}

/**
 * journey_pages_draw:
 * @page: 0-based
 * @cr: one unit is a point, and the sheet begins at its origin
 *
 * Draws one sheet, but does not end it.
 */
void
journey_pages_draw (JourneyPages *self, guint page, cairo_t *cr)
{
  const JourneyPage *sheet;

  g_return_if_fail (page < self->pages->len);

  sheet = page_at (self, page);
  cairo_save (cr);
  set_ink (self, cr, JOURNEY_HUE_PAPER);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);
  draw_area (self, sheet, cr);
  if (sheet->is_overview)
    draw_grid (self, sheet, cr);
  else if (sheet->is_tile)
    draw_tile_foot (self, sheet, cr);
  else if (self->layout == JOURNEY_LAYOUT_STAGES)
    draw_stage_foot (self, page, cr);
  cairo_restore (cr);
}
