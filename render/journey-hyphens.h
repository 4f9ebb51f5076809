/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/** JourneyHyphens: Where words that are wider than their line are broken. */
void journey_hyphens_apply (PangoLayout *layout);

G_END_DECLS
