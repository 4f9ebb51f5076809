/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** WaitForFunc: Whether it has happened. */
typedef gboolean (*WaitForFunc) (gpointer data);

void wait_for (WaitForFunc happened, gpointer data);
void wait_idle (void);
void wait_until_gone (gpointer object);

G_END_DECLS
