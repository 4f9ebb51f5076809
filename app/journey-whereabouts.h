/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *journey_whereabouts_folder (GFile *file);
char *journey_whereabouts_when (GDateTime *time);

G_END_DECLS
