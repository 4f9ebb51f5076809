/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_WRAP_LAYOUT (journey_wrap_layout_get_type ())

/**
 * JourneyWrapLayout: Children side by side, going on in further lines where they do not fit.
 *
 * Children that expand share what is left of their line.
 */
G_DECLARE_FINAL_TYPE (JourneyWrapLayout, journey_wrap_layout, JOURNEY, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
