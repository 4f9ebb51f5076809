/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-canvas.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_REMARK_BAR (journey_remark_bar_get_type ())

/**
 * JourneyRemarkBar: A line in which a remark is written and dropped into the tray, whatever else is under way.
 *
 * What is being edited in place on the canvas stays open meanwhile, and the focus goes back to where it was.
 * Emits `typed (text)` with what stands in it, when that is another text.
 */
G_DECLARE_FINAL_TYPE (JourneyRemarkBar, journey_remark_bar, JOURNEY, REMARK_BAR, GtkWidget)

GtkWidget *journey_remark_bar_new (void);

void journey_remark_bar_set_canvas (JourneyRemarkBar *bar, JourneyCanvas *canvas);
void journey_remark_bar_commit (JourneyRemarkBar *bar);
void journey_remark_bar_open (JourneyRemarkBar *bar);

G_END_DECLS
