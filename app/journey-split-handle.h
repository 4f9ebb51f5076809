/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_SPLIT_HANDLE (journey_split_handle_get_type ())

/**
 * JourneySplitHandle: The line between a view and its side panel, which is dragged to make the panel wider.
 *
 * With the focus on it, left and right arrow do the same. Signals: `moved (by)` with the pixels it has to go to the right.
 */
G_DECLARE_FINAL_TYPE (JourneySplitHandle, journey_split_handle, JOURNEY, SPLIT_HANDLE, GtkWidget)

GtkWidget *journey_split_handle_new (void);

G_END_DECLS
