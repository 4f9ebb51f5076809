/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-cli.h"

G_BEGIN_DECLS

JourneyCliStatus journey_cli_import_answers (const char *path, const char *into, const char *output, gboolean near);

G_END_DECLS
