/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>

#include "journey-analysis-pages.h"
#include "journey-export-carry.h"
#include "journey-export-pages.h"
#include "journey-export-private.h"
#include "journey-kinds.h"
#include "journey-text.h"

#define MAX_POINTS 14400.0 /* of a side of a page */
#define KEPT_LAYOUTS 8192
#define MARGIN 24.0

/* A page of the analysis: A4, the long side below. Its text is larger than that of a map, which nobody prints on one sheet. */
#define SHEET_POINTS 0.9375
#define SHEET_WIDTH 898.0
#define SHEET_HEIGHT 635.0
#define SHEET_MARGIN 44.0
#define SHEET_HEAD 56.0

typedef struct
{
  GOutputStream *stream;
  GByteArray *kept; /* where the document goes instead when something is added behind it; or NULL */
  GCancellable *cancellable;
  GError **error;
} Output;

static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  Output *output = closure;

  /* cairo goes on after a failure, and only the first one says why. */
  if (output->error && *output->error)
    return CAIRO_STATUS_WRITE_ERROR;
  if (output->kept)
    {
      g_byte_array_append (output->kept, data, length);
      return CAIRO_STATUS_SUCCESS;
    }

  return g_output_stream_write_all (output->stream, data, length, NULL, output->cancellable, output->error)
             ? CAIRO_STATUS_SUCCESS
             : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
too_large (GError **error, double points)
{
  g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE,
               _ ("A PDF page can have sides of 14,400 points, and this map needs %.0f. Let it go on in strips, or export SVG."),
               points);

  return FALSE;
}

/* The strips that fit on one page; the first page has what stands above them, too. Returns the first strip of the next page. */
static guint
take_page (JourneyScene *scene, guint strip, JourneyRect *page)
{
  guint n = journey_scene_n_strips (scene);
  JourneyRect first = journey_scene_strip_rect (scene, strip);
  double top = strip == 0 ? 0 : first.y - MARGIN;
  guint next = strip;

  do
    {
      JourneyRect rect = journey_scene_strip_rect (scene, next);

      *page = (JourneyRect){ 0, top, journey_scene_width (scene), rect.y + rect.height + MARGIN - top };
      next++;
      if (next < n)
        {
          rect = journey_scene_strip_rect (scene, next);
          if ((rect.y + rect.height + MARGIN - top) * JOURNEY_POINTS > MAX_POINTS)
            break;
        }
    }
  while (next < n);

  return next;
}

static void
add_stage (JourneyState *map, guint index, cairo_surface_t *surface, guint number, double points_x, double points_y)
{
  JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, index);
  const char *title = journey_state_text (stage, JOURNEY_STAGE_TITLE);
  /* Whole points are near enough, and cairo stumbles over decimals where people write them with a comma. */
  g_autofree char *place = g_strdup_printf ("page=%u pos=[%d %d]", number, (int)lround (points_x), (int)lround (points_y));

  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, journey_text_is_blank (title) ? _ ("Untitled") : title, place,
                                 (cairo_pdf_outline_flags_t)0);
}

/* A link to where each stage begins. */
static void
add_outline (JourneyScene *scene, cairo_surface_t *surface, const JourneyRect *page, guint number)
{
  for (guint i = 0; i < journey_scene_n_stages (scene); i++)
    {
      JourneyRect rect = journey_scene_stage_rect (scene, i);

      if (journey_rect_intersects (&rect, page))
        add_stage (journey_scene_map (scene), i, surface, number, rect.x * JOURNEY_POINTS, (rect.y - page->y) * JOURNEY_POINTS);
    }
}

static void
set_metadata (JourneyState *map, cairo_surface_t *surface)
{
  g_autofree char *title = journey_export_title (map);
  const char *const *authors = journey_state_strings (map, JOURNEY_MAP_AUTHORS);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Sojourn");
  if (authors && *authors)
    {
      g_autofree char *names = g_strjoinv (", ", (char **)authors);

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, names);
    }
}

static void
draw_page (JourneyScene *scene, cairo_t *cr, const JourneyRect *page)
{
  JourneyColour paper = journey_theme_colour (journey_scene_theme (scene), JOURNEY_HUE_PAPER);
  JourneyCairoSink sink;

  cairo_save (cr);
  cairo_scale (cr, JOURNEY_POINTS, JOURNEY_POINTS);
  cairo_translate (cr, -page->x, -page->y);
  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_paint (cr);
  journey_cairo_sink_init (&sink, cr);
  journey_scene_paint (scene, &sink.parent, page, JOURNEY_DETAIL_FULL);
  cairo_restore (cr);
  cairo_show_page (cr);
}

static gboolean
check_pages (JourneyScene *scene, GError **error)
{
  double width = journey_scene_width (scene) * JOURNEY_POINTS;
  JourneyRect page;

  if (width > MAX_POINTS)
    return too_large (error, width);
  for (guint strip = 0; strip < journey_scene_n_strips (scene);)
    {
      strip = take_page (scene, strip, &page);
      if (page.height * JOURNEY_POINTS > MAX_POINTS)
        return too_large (error, page.height * JOURNEY_POINTS);
    }

  return TRUE;
}

/* Pages of the analysis on their way into the document. */
typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  const JourneyTheme *theme;
  guint number; /* of the page */
  GCancellable *cancellable;
} Sheets;

static gboolean
draw_sheet (const JourneyChartPicture *page, gboolean continued, gpointer data)
{
  Sheets *sheets = data;
  JourneyColour paper = journey_theme_colour (sheets->theme, JOURNEY_HUE_CARD);
  g_autofree char *place = g_strdup_printf ("page=%u", sheets->number);
  JourneyCairoSink sink;

  cairo_pdf_surface_set_size (sheets->surface, SHEET_WIDTH * SHEET_POINTS, SHEET_HEIGHT * SHEET_POINTS);
  if (!continued)
    cairo_pdf_surface_add_outline (sheets->surface, CAIRO_PDF_OUTLINE_ROOT, page->title, place, (cairo_pdf_outline_flags_t)0);
  cairo_save (sheets->cr);
  cairo_scale (sheets->cr, SHEET_POINTS, SHEET_POINTS);
  cairo_set_source_rgb (sheets->cr, paper.red, paper.green, paper.blue);
  cairo_paint (sheets->cr);
  journey_cairo_sink_init (&sink, sheets->cr);
  journey_chart_picture_paint (page, &sink.parent, SHEET_MARGIN, SHEET_MARGIN);
  cairo_restore (sheets->cr);
  cairo_show_page (sheets->cr);
  sheets->number++;

  return !g_cancellable_is_cancelled (sheets->cancellable) && cairo_status (sheets->cr) == CAIRO_STATUS_SUCCESS;
}

static void
draw_analysis (JourneyScene *scene, cairo_surface_t *surface, cairo_t *cr, guint number, GCancellable *cancellable)
{
  g_autoptr (JourneyTypesetter) typesetter =
      journey_typesetter_new (journey_scene_language (scene), journey_scene_is_rtl (scene), FALSE, KEPT_LAYOUTS, FALSE);
  Sheets sheets = { surface, cr, journey_scene_theme (scene), number, cancellable };
  JourneyChartOptions options = {
    .theme = sheets.theme,
    .typesetter = typesetter,
    .width = SHEET_WIDTH - 2 * SHEET_MARGIN,
    .height = SHEET_HEIGHT - 2 * SHEET_MARGIN - SHEET_HEAD,
  };

  journey_analysis_pages_visit (journey_scene_map (scene), &options, draw_sheet, &sheets);
}

/* Pages as large as the map. Returns the number of the next page. */
static guint
draw_natural (JourneyScene *scene, cairo_surface_t *surface, cairo_t *cr, GCancellable *cancellable)
{
  guint number = 1;

  for (guint strip = 0; strip < journey_scene_n_strips (scene) && !g_cancellable_is_cancelled (cancellable); number++)
    {
      JourneyRect page;

      strip = take_page (scene, strip, &page);
      cairo_pdf_surface_set_size (surface, page.width * JOURNEY_POINTS, page.height * JOURNEY_POINTS);
      add_outline (scene, surface, &page, number);
      draw_page (scene, cr, &page);
    }

  return number;
}

/* Sheets of paper. Returns the number of the next page. */
static guint
draw_sheets (JourneyPages *pages, cairo_surface_t *surface, cairo_t *cr, GCancellable *cancellable)
{
  JourneyScene *scene = journey_pages_scene (pages);
  guint page;
  double width, height, x, y;

  journey_pages_size (pages, &width, &height);
  cairo_pdf_surface_set_size (surface, width, height);
  for (guint i = 0; i < journey_scene_n_stages (scene); i++)
    if (journey_pages_find_stage (pages, i, &page, &x, &y))
      add_stage (journey_scene_map (scene), i, surface, page + 1, x, y);
  for (page = 0; page < journey_pages_length (pages) && !g_cancellable_is_cancelled (cancellable); page++)
    {
      journey_pages_draw (pages, page, cr);
      cairo_show_page (cr);
    }

  return page + 1;
}

/* A map on its way into a document. */
typedef struct
{
  JourneyScene *scene;
  JourneyPages *pages; /* NULL when they are as large as the map */
} Drawing;

static void
drawing_clear (Drawing *drawing)
{
  g_clear_pointer (&drawing->scene, journey_scene_unref);
  g_clear_pointer (&drawing->pages, journey_pages_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Drawing, drawing_clear)

static gboolean
lay_out (Drawing *drawing, JourneyState *map, const JourneyExportOptions *options, GError **error)
{
  if (options->paper == JOURNEY_PAPER_NATURAL)
    drawing->scene = journey_export_scene (map, options, JOURNEY_STRIP_POINTS / JOURNEY_POINTS, KEPT_LAYOUTS, TRUE, error);
  else if ((drawing->pages = journey_pages_new (map, options, error)))
    drawing->scene = journey_scene_ref (journey_pages_scene (drawing->pages));

  return drawing->scene && (drawing->pages || check_pages (drawing->scene, error));
}

static cairo_status_t
draw_pages (const Drawing *drawing, cairo_surface_t *surface, gboolean with_analysis, GCancellable *cancellable)
{
  cairo_t *cr = cairo_create (surface);
  guint number;
  cairo_status_t status;

  set_metadata (journey_scene_map (drawing->scene), surface);
  if (drawing->pages)
    number = draw_sheets (drawing->pages, surface, cr, cancellable);
  else
    number = draw_natural (drawing->scene, surface, cr, cancellable);
  if (with_analysis && !g_cancellable_is_cancelled (cancellable))
    draw_analysis (drawing->scene, surface, cr, number, cancellable);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

static cairo_status_t
draw (const Drawing *drawing, Output *output, const JourneyExportOptions *options)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (write_bytes, output, JOURNEY_STRIP_POINTS, JOURNEY_STRIP_POINTS);
  cairo_status_t status;

  if (output->kept)
    cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  status = draw_pages (drawing, surface, options->with_analysis, output->cancellable);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

/* Writes the document that was kept, with the map attached to it. */
static gboolean
write_kept (JourneyState *map, Output *output, const JourneyExportOptions *options, GError **error)
{
  gsize length;
  g_autoptr (GBytes) packed = journey_export_carried (map, options, &length);

  return journey_export_carry_in_pdf (output->kept, packed, length, error)
         && g_output_stream_write_all (output->stream, output->kept->data, output->kept->len, NULL, output->cancellable, error);
}

/**
 * journey_export_pdf:
 *
 * Writes a PDF with text as text, fonts embedded, and an outline of the stages; if asked, on sheets of paper, with pages of the
 * analysis behind, and with the map attached.
 *
 * Returns: whether it is whole
 */
gboolean
journey_export_pdf (
    JourneyState *map, GOutputStream *stream, const JourneyExportOptions *options, GCancellable *cancellable, GError **error)
{
  g_auto (Drawing) drawing = { 0 };
  g_autoptr (GByteArray) kept = options->carry ? g_byte_array_new () : NULL;
  GError *write_error = NULL;
  Output output = { stream, kept, cancellable, &write_error };
  cairo_status_t status;

  if (!lay_out (&drawing, map, options, error))
    return FALSE;

  status = draw (&drawing, &output, options);
  if (write_error)
    {
      g_propagate_error (error, write_error);
      return FALSE;
    }

  return !g_cancellable_set_error_if_cancelled (cancellable, error) && journey_export_check (status, error)
         && (!kept || write_kept (map, &output, options, error));
}
