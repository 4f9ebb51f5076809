/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-persona-page.h"

G_BEGIN_DECLS

void journey_picture_chooser_follow (JourneyPersonaPage *page);

G_END_DECLS
