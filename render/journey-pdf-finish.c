/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-pdf-finish.h"

/* For each CID-keyed font, such as those for Chinese, cairo 1.16 forgets an array when it writes the font, which is while the
 * document is finished. Only that is kept from the leak checker, which cannot tell it from ours by the library alone. */
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#else
#define __lsan_disable()
#define __lsan_enable()
#endif

/**
 * journey_pdf_finish:
 * @surface: (transfer full): a PDF surface whose pages are drawn
 * @status: how drawing went
 *
 * Writes what is still to be written of the document, and gives the surface back.
 *
 * Returns: @status, or what went wrong at the end
 */
cairo_status_t
journey_pdf_finish (cairo_surface_t *surface, cairo_status_t status)
{
  g_return_val_if_fail (surface != NULL, CAIRO_STATUS_NULL_POINTER);

  __lsan_disable ();
  cairo_surface_finish (surface);
  __lsan_enable ();
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}
