/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GStrv journey_cli_columns (GFile *file, const char *const *said, char **problem);

G_END_DECLS
