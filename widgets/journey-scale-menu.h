/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SCALE_MENU (journey_scale_menu_get_type ())

/** JourneyScaleMenu: The score scale of a map. Another one rescales all scores. */
G_DECLARE_FINAL_TYPE (JourneyScaleMenu, journey_scale_menu, JOURNEY, SCALE_MENU, GtkWidget)

G_END_DECLS
