/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-sink.h"

G_BEGIN_DECLS

/** JourneySvgSink: A sink that writes SVG 1.1 into memory, every line of text as one <text>. */
typedef struct _JourneySvgSink JourneySvgSink;

JourneySvgSink *journey_svg_sink_new (const JourneyRect *page, const char *title, const char *language);
void journey_svg_sink_free (JourneySvgSink *self);
JourneySink *journey_svg_sink_get (JourneySvgSink *self);
GString *journey_svg_sink_buffer (JourneySvgSink *self);
void journey_svg_sink_finish (JourneySvgSink *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneySvgSink, journey_svg_sink_free)

G_END_DECLS
