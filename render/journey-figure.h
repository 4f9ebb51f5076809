/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JOURNEY_FIGURE_BUFFER 40

/** JOURNEY_FIGURE_LTR: Put before figures among text that runs from right to left, so that signs stay before them. */
#define JOURNEY_FIGURE_LTR "\xe2\x80\x8e" /* U+200E */

const char *journey_figure_signed (double figure, char buffer[JOURNEY_FIGURE_BUFFER]);
const char *journey_figure_signed_finely (double figure, char buffer[JOURNEY_FIGURE_BUFFER]);
const char *journey_figure_unsigned (double figure, char buffer[JOURNEY_FIGURE_BUFFER]);
const char *journey_figure_plain (double figure, char buffer[JOURNEY_FIGURE_BUFFER]);

G_END_DECLS
