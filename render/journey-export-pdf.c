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
draw (JourneyPages *pages, Output *output)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (write_bytes, output, JOURNEY_STRIP_POINTS, JOURNEY_STRIP_POINTS);
  cairo_status_t status;

  if (output->kept)
    cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  status = draw_pages (pages, surface, output->cancellable);

  return journey_pdf_finish (surface, status);
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
  g_autoptr (JourneyPages) pages = journey_pages_new (map, options, error);
  g_autoptr (GByteArray) kept = options->carry ? g_byte_array_new () : NULL;
  GError *write_error = NULL;
  Output output = { stream, kept, cancellable, &write_error };
  cairo_status_t status;

  if (!pages)
    return FALSE;

  status = draw (pages, &output);
  if (write_error)
    {
      g_propagate_error (error, write_error);
      return FALSE;
    }

  return !g_cancellable_set_error_if_cancelled (cancellable, error) && journey_export_check (status, error)
         && (!kept || write_kept (map, &output, options, error));
}
