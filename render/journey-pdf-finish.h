/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_status_t journey_pdf_finish (cairo_surface_t *surface, cairo_status_t status);

G_END_DECLS
