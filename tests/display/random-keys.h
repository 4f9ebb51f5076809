/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canvas-window.h"

G_BEGIN_DECLS

void random_press (CanvasWindow *self, GRand *chance);

G_END_DECLS
