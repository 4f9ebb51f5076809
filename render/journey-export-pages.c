/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-export-pages.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "journey-export-pages-private.h"
#include "journey-export-private.h"
#include "journey-export-tags.h"
#include "journey-kinds.h"
#include "journey-outline-font.h"

#define FOOT_POINTS 8.0
#define FOOT_BASELINE (6 * JOURNEY_PAGE_MM) /* from the sheet's lower edge */
#define MARK_POINTS (6 * JOURNEY_PAGE_MM)   /* length of a cut mark */
#define MARK_GAP (1.5 * JOURNEY_PAGE_MM)
#define LABEL_POINTS 9.0      /* half of the ground under a label of the overview */
#define LABEL_GAP 3.0         /* between that and the edges of its tile */
#define SMALLEST_READABLE 4.5 /* points; what is smaller is not read on paper */

static JourneyPage *
page_at (JourneyPages *self, guint page)
{
  return &g_array_index (self->pages, JourneyPage, page);
}

static void
set_ink (JourneyPages *self, cairo_t *cr, JourneyHue hue)
{
  JourneyColour ink = journey_theme_colour (self->theme, hue);

  cairo_set_source_rgb (cr, ink.red, ink.green, ink.blue);
}

/* One line of text whose middle, or, with @middle 0, whose beginning is at @x; never wider than @room. */
static void
draw_text (JourneyPages *self, cairo_t *cr, const char *text, double x, double baseline, double size, double middle, double room)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font =
      journey_font_describe (JOURNEY_FONT_LANE_TITLE, journey_state_text (self->map, JOURNEY_MAP_LANGUAGE));
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
  journey_outline_font_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

static void
draw_area (JourneyPages *self, const JourneyPage *page, cairo_t *cr)
{
  JourneyDetail detail =
      page->kind == JOURNEY_PAGE_OVERVIEW ? journey_scene_detail_at (self->scene, page->scale * 96 / 72) : JOURNEY_DETAIL_FULL;
  JourneyCairoSink sink;

  cairo_save (cr);
  cairo_translate (cr, page->x, page->y);
  cairo_scale (cr, page->scale, page->scale);
  cairo_rectangle (cr, 0, 0, page->area.width, page->area.height);
  cairo_clip (cr);
  cairo_translate (cr, -page->area.x, -page->area.y);
  if (self->tagged && page->kind == JOURNEY_PAGE_MAP)
    {
      journey_export_paint_tagged (self->scene, cr, &page->area);
      cairo_restore (cr);
      return;
    }

  journey_cairo_sink_init (&sink, cr);
  journey_scene_paint (self->scene, &sink.parent, &page->area, detail);
  cairo_restore (cr);
}

/* What it says is said on the pages of the stages, so that for who listens it is an ornament. */
static void
draw_overview (JourneyPages *self, const JourneyPage *page, cairo_t *cr)
{
  JourneyDetail detail = journey_scene_detail_at (self->overview, page->overview_scale * 96 / 72);
  JourneyRect all = { 0, 0, journey_scene_width (self->overview), journey_scene_height (self->overview) };
  JourneyCairoSink sink;

  cairo_save (cr);
  cairo_translate (cr, page->overview_x, page->overview_y);
  cairo_scale (cr, page->overview_scale, page->overview_scale);
  journey_cairo_sink_init (&sink, cr);
  journey_scene_paint (self->overview, &sink.parent, &all, detail);
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
draw_foot (JourneyPages *self, const JourneyPage *page, const char *text, cairo_t *cr)
{
  set_ink (self, cr, JOURNEY_HUE_TEXT_MUTED);
  draw_text (self, cr, text, page->width / 2, page->height - FOOT_BASELINE, FOOT_POINTS, 0.5,
             page->width - 4 * JOURNEY_PAGE_MARGIN);
}

static void
draw_tile_foot (JourneyPages *self, const JourneyPage *page, cairo_t *cr)
{
  g_autofree char *title = journey_export_title (self->map);
  g_autofree char *label = journey_page_label (page);
  g_autofree char *text = g_strdup_printf ("%s · %s", label, title);

  draw_cut_marks (self, page, cr);
  draw_foot (self, page, text, cr);
}

/* Where the tiles lie on the map, and what they are called. */
static void
draw_grid (JourneyPages *self, const JourneyPage *overview, cairo_t *cr)
{
  for (guint i = 1; i < self->pages->len && page_at (self, i)->kind == JOURNEY_PAGE_TILE; i++)
    {
      const JourneyPage *tile = page_at (self, i);
      g_autofree char *label = journey_page_label (tile);
      double x = overview->x + (tile->area.x - overview->area.x) * overview->scale;
      double y = overview->y + (tile->area.y - overview->area.y) * overview->scale;
      double width = tile->area.width * overview->scale, height = tile->area.height * overview->scale;
      double size = MIN (LABEL_POINTS, MIN (height, width) / 3);
      double middle_x = x + size + LABEL_GAP, middle_y = y + size + LABEL_GAP;

      set_ink (self, cr, JOURNEY_HUE_TEXT);
      cairo_set_line_width (cr, 0.75);
      cairo_rectangle (cr, x, y, width, height);
      cairo_stroke (cr);
      /* A ground under the letters, as the map lies there, too; in the corner, where it hides least of it. */
      cairo_arc (cr, middle_x, middle_y, size, 0, 2 * G_PI);
      cairo_fill (cr);
      set_ink (self, cr, JOURNEY_HUE_PAPER);
      draw_text (self, cr, label, middle_x, middle_y + size * 0.28, size * 0.8, 0.5, 2 * size);
    }
  draw_foot (self, overview, _ ("Cut along the marks. Neighbouring sheets overlap by 10 mm."), cr);
}

/* A single sheet needs no number, and the tiles of a poster have names of their own. */
static gboolean
has_numbers (JourneyPages *self)
{
  return self->paper != JOURNEY_PAPER_NATURAL && self->layout != JOURNEY_LAYOUT_POSTER && self->pages->len > 1;
}

static void
draw_page_foot (JourneyPages *self, const JourneyPage *page, guint number, cairo_t *cr)
{
  g_autofree char *title = journey_export_title (self->map);
  g_autofree char *text = g_strdup_printf (_ ("%s · page %u of %u"), title, number + 1, self->pages->len);

  draw_foot (self, page, text, cr);
}

static void
draw_chart (JourneyPages *self, const JourneyPage *page, cairo_t *cr)
{
  JourneyCairoSink sink;

  cairo_save (cr);
  cairo_translate (cr, page->x, page->y);
  cairo_scale (cr, page->scale, page->scale);
  journey_cairo_sink_init (&sink, cr);
  for (guint i = 0; i < page->n_charts; i++)
    {
      const JourneyPageChart *chart = &g_array_index (self->charts, JourneyPageChart, page->index + i);

      journey_chart_picture_paint (&chart->picture, &sink.parent, 0, chart->y);
    }
  cairo_restore (cr);
}

static void
draw_map (JourneyPages *self, const JourneyPage *page, cairo_t *cr)
{
  draw_area (self, page, cr);
  if (page->kind == JOURNEY_PAGE_OVERVIEW)
    draw_grid (self, page, cr);
  else if (page->kind == JOURNEY_PAGE_TILE)
    draw_tile_foot (self, page, cr);
  else if (page->overview_scale > 0)
    draw_overview (self, page, cr);
}

/* One paragraph a page is what its order says. */
static void
draw_text_page (JourneyPages *self, const JourneyPage *page, cairo_t *cr)
{
  if (self->tagged)
    cairo_tag_begin (cr, JOURNEY_TAG_TEXT, NULL);
  if (page->kind == JOURNEY_PAGE_CHART)
    draw_chart (self, page, cr);
  else if (page->kind == JOURNEY_PAGE_CARDS)
    journey_cards_draw (self->cards, page->index, cr);
  else
    journey_scoring_draw (self->scoring, page->index, cr);
  if (self->tagged)
    cairo_tag_end (cr, JOURNEY_TAG_TEXT);
}

/* cairo knows no tag that goes over a page's end; and it forgets what was before a fill of all of a page, also tags. */
static void
draw_sheet (JourneyPages *self, const JourneyPage *sheet, guint number, cairo_t *cr)
{
  const char *tag = self->pages->len > 1 ? JOURNEY_TAG_PAGE : JOURNEY_TAG_DOCUMENT;
  gboolean tagged = self->tagged && sheet->kind != JOURNEY_PAGE_TILE && sheet->kind != JOURNEY_PAGE_OVERVIEW;

  if (tagged)
    cairo_tag_begin (cr, tag, NULL);
  if (self->scene && sheet->kind != JOURNEY_PAGE_CHART)
    draw_map (self, sheet, cr);
  else
    draw_text_page (self, sheet, cr);
  if (has_numbers (self))
    draw_page_foot (self, sheet, number, cr);
  if (tagged)
    cairo_tag_end (cr, tag);
}

/* On sheets of their own, with nothing else of the map. */
static void
lay_out_paper (JourneyPages *self, const JourneyExportOptions *options, GError **error)
{
  JourneyPageKind kind = options->layout == JOURNEY_LAYOUT_CARDS ? JOURNEY_PAGE_CARDS : JOURNEY_PAGE_SCORING;
  double width, height;
  guint n = 0;

  journey_paper_size (options->paper, options->orientation == JOURNEY_ORIENTATION_LANDSCAPE, &width, &height);
  if (kind == JOURNEY_PAGE_CARDS && (self->cards = journey_cards_new (self->map, options, width, height, error)))
    n = journey_cards_n_pages (self->cards);
  else if (kind == JOURNEY_PAGE_SCORING && (self->scoring = journey_scoring_new (self->map, options, width, height, error)))
    n = journey_scoring_n_pages (self->scoring);
  for (guint i = 0; i < n; i++)
    journey_pages_add (self, kind, width, height)->index = i;
}

/* Private to the pages: adds a sheet, which stays where it is until the next is added. */
JourneyPage *
journey_pages_add (JourneyPages *self, JourneyPageKind kind, double width, double height)
{
  JourneyPage page = { .kind = kind, .width = width, .height = height };

  g_array_append_val (self->pages, page);

  return page_at (self, self->pages->len - 1);
}

/**
 * journey_layout_shows_map:
 *
 * Returns: whether @layout shows the map itself, with lanes, personas and, if asked, its analysis; else it is cards or sheets
 *   of the touchpoints
 */
gboolean
journey_layout_shows_map (JourneyPageLayout layout)
{
  return layout != JOURNEY_LAYOUT_CARDS && layout != JOURNEY_LAYOUT_SCORING;
}

/**
 * journey_pages_new:
 * @map: the state of a whole map, or what was chosen of it
 *
 * Returns: (transfer full) (nullable): the sheets of @map; NULL with @error set when something in the map cannot be drawn
 */
JourneyPages *
journey_pages_new (JourneyState *map, const JourneyExportOptions *options, GError **error)
{
  g_autoptr (JourneyPages) self = NULL;
  gboolean shows_map = options->paper == JOURNEY_PAPER_NATURAL || journey_layout_shows_map (options->layout);

  g_return_val_if_fail (map != NULL, NULL);

  self = g_new0 (JourneyPages, 1);
  self->map = journey_state_ref (map);
  self->theme = journey_theme_get (options->theme);
  self->paper = options->paper;
  self->layout = options->layout;
  self->pages = g_array_new (FALSE, TRUE, sizeof (JourneyPage));
  if (options->paper == JOURNEY_PAPER_NATURAL)
    journey_pages_lay_out_natural (self, options, error);
  else if (shows_map)
    journey_pages_lay_out (self, options, error);
  else
    lay_out_paper (self, options, error);
  if (self->pages->len == 0)
    return NULL;
  if (options->with_analysis && shows_map)
    journey_pages_add_analysis (self, options->whole ? options->whole : map);

  return g_steal_pointer (&self);
}

/**
 * journey_pages_free:
 */
void
journey_pages_free (JourneyPages *self)
{
  g_clear_pointer (&self->scene, journey_scene_unref);
  g_clear_pointer (&self->overview, journey_scene_unref);
  g_clear_pointer (&self->cards, journey_cards_free);
  g_clear_pointer (&self->scoring, journey_scoring_free);
  g_clear_pointer (&self->charts, g_array_unref);
  journey_state_unref (self->map);
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
 * @page: 0-based
 *
 * Tells how large a sheet is, in points, as it lies.
 */
void
journey_pages_size (JourneyPages *self, guint page, double *width, double *height)
{
  g_return_if_fail (page < self->pages->len);

  *width = page_at (self, page)->width;
  *height = page_at (self, page)->height;
}

/**
 * journey_pages_map:
 *
 * Returns: (transfer none): what is on the sheets
 */
JourneyState *
journey_pages_map (JourneyPages *self)
{
  return self->map;
}

/**
 * journey_pages_heading:
 * @page: 0-based
 * @nth: 0-based
 * @y: (out): where it begins on the sheet, in points from its upper edge
 *
 * Returns: (nullable): what begins on a sheet besides stages, as an outline says it; NULL behind the last
 */
const char *
journey_pages_heading (JourneyPages *self, guint page, guint nth, double *y)
{
  const JourneyPage *sheet = page_at (self, page);

  for (guint i = 0; i < sheet->n_charts; i++)
    {
      const JourneyPageChart *chart = &g_array_index (self->charts, JourneyPageChart, sheet->index + i);

      if (chart->continued || nth-- > 0)
        continue;
      *y = i > 0 ? sheet->y + chart->y * sheet->scale : 0;
      return chart->title;
    }

  return NULL;
}

static gboolean
find_in_scene (JourneyPages *self, guint stage, guint *page, double *x, double *y)
{
  JourneyRect rect = journey_scene_stage_rect (self->scene, stage);

  for (*page = 0; *page < self->pages->len; (*page)++)
    {
      const JourneyPage *at = page_at (self, *page);

      if ((at->kind != JOURNEY_PAGE_MAP && at->kind != JOURNEY_PAGE_TILE) || rect.y < at->area.y
          || rect.y >= at->area.y + at->area.height || rect.x < at->area.x || rect.x >= at->area.x + at->area.width)
        continue;
      *x = at->x + (rect.x - at->area.x) * at->scale;
      *y = at->y + (rect.y - at->area.y) * at->scale;
      return TRUE;
    }

  return FALSE;
}

/**
 * journey_pages_set_tagged:
 *
 * Says whether what is drawn is marked as headings and paragraphs, for a document that is read aloud. A poster is not, as its
 * sheets show parts twice.
 */
void
journey_pages_set_tagged (JourneyPages *self, gboolean tagged)
{
  self->tagged = tagged;
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
  if (self->cards)
    return journey_cards_find_stage (self->cards, stage, page, x, y);
  if (self->scoring)
    return journey_scoring_find_stage (self->scoring, stage, page, x, y);

  return find_in_scene (self, stage, page, x, y);
}

/**
 * journey_pages_smallest_text:
 *
 * Returns: the size of the smallest text on the sheets, apart from an overview and the analysis, in points
 */
double
journey_pages_smallest_text (JourneyPages *self)
{
  double smallest = HUGE_VAL;

  if (self->cards)
    return journey_cards_smallest_text (self->cards);
  if (self->scoring)
    return journey_scoring_smallest_text (self->scoring);
  for (guint i = 0; i < self->pages->len; i++)
    if (page_at (self, i)->kind == JOURNEY_PAGE_MAP || page_at (self, i)->kind == JOURNEY_PAGE_TILE)
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
  set_ink (self, cr, sheet->kind == JOURNEY_PAGE_CHART ? JOURNEY_HUE_CARD : JOURNEY_HUE_PAPER);
  cairo_rectangle (cr, 0, 0, sheet->width, sheet->height);
  cairo_fill (cr);
  draw_sheet (self, sheet, page, cr);
  cairo_restore (cr);
}
