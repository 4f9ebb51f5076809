/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-sink.h"

G_BEGIN_DECLS

void journey_face_paint (
    JourneySink *sink, double x, double y, double radius, double value, JourneyColour colour, JourneyColour ground);

G_END_DECLS
