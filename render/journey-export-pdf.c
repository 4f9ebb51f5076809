/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>

#include "journey-export-carry.h"
#include "journey-export-pages.h"
#include "journey-export-private.h"
#include "journey-kinds.h"
#include "journey-pdf-finish.h"
#include "journey-text.h"

/* The document is kept until it is whole, since something is added behind it. */
static cairo_status_t
keep_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
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

static void
add_chart (cairo_surface_t *surface, const char *heading, guint number, double points_y)
{
  g_autofree char *place = g_strdup_printf ("page=%u pos=[0 %d]", number, (int)lround (points_y));

  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, heading, place, (cairo_pdf_outline_flags_t)0);
}

/* A link to where each stage, and each chart of the analysis, begins. */
static void
add_outline (JourneyPages *pages, cairo_surface_t *surface)
{
  JourneyState *map = journey_pages_map (pages);
  guint page;
  double x, y;

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    if (journey_pages_find_stage (pages, i, &page, &x, &y))
      add_stage (map, i, surface, page + 1, x, y);
  for (page = 0; page < journey_pages_length (pages); page++)
    {
      const char *heading;

      for (guint nth = 0; (heading = journey_pages_heading (pages, page, nth, &y)); nth++)
        add_chart (surface, heading, page + 1, y);
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

static cairo_status_t
draw_pages (JourneyPages *pages, cairo_surface_t *surface, GCancellable *cancellable)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (journey_pages_map (pages), surface);
  add_outline (pages, surface);
  journey_pages_set_tagged (pages, TRUE);
  for (guint i = 0; i < journey_pages_length (pages) && !g_cancellable_is_cancelled (cancellable) && !cairo_status (cr); i++)
    {
      double width, height;

      journey_pages_size (pages, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      journey_pages_draw (pages, i, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

static cairo_status_t
draw (JourneyPages *pages, GByteArray *kept, gboolean carries, GCancellable *cancellable)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (keep_bytes, kept, JOURNEY_STRIP_POINTS, JOURNEY_STRIP_POINTS);

  /* Then its list of objects is in the open whatever version of cairo writes it; yet some joined letters cannot be read out. */
  if (carries)
    cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);

  return journey_pdf_finish (surface, draw_pages (pages, surface, cancellable));
}

static gboolean
add_behind (JourneyState *map, GByteArray *kept, const JourneyExportOptions *options, GError **error)
{
  gsize length = 0;
  g_autoptr (GBytes) packed = journey_export_carried (map, options, &length);
  g_autofree char *language = journey_export_language (journey_state_text (map, JOURNEY_MAP_LANGUAGE));

  return journey_export_add_to_pdf (kept, language, packed, length, error);
}

/**
 * journey_export_pdf:
 *
 * Writes a PDF with text as text, fonts embedded, its language and an outline of the stages; if asked, on sheets of paper, with
 * pages of the analysis behind, and with the map attached.
 *
 * Returns: whether it is whole
 */
gboolean
journey_export_pdf (
    JourneyState *map, GOutputStream *stream, const JourneyExportOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (JourneyPages) pages = journey_pages_new (map, options, error);
  g_autoptr (GByteArray) kept = g_byte_array_new ();
  cairo_status_t status;

  if (!pages)
    return FALSE;

  status = draw (pages, kept, options->carry != NULL, cancellable);

  return !g_cancellable_set_error_if_cancelled (cancellable, error) && journey_export_check (status, error)
         && add_behind (map, kept, options, error)
         && g_output_stream_write_all (stream, kept->data, kept->len, NULL, cancellable, error);
}
