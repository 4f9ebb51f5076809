/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void journey_toolkit_prepare (void);
void journey_toolkit_start (void);
void journey_toolkit_load_icons (void);
