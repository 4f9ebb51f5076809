/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-cli.h"

G_BEGIN_DECLS

/** JourneyCliFormat: A way in which a command prints a map. */
typedef struct
{
  const char *name;
  void (*print) (JourneyState *map, GString *output);
} JourneyCliFormat;

JourneyCliStatus journey_cli_show (const JourneyCliCommand *command,
                                   const char *const *arguments,
                                   const JourneyCliFormat *formats,
                                   guint n_formats,
                                   const char *help);

G_END_DECLS
