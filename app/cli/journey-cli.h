/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-report.h"
#include "journey-state.h"

G_BEGIN_DECLS

/** JourneyCliStatus: What the tool exits with. */
typedef enum
{
  JOURNEY_CLI_DONE = 0,
  JOURNEY_CLI_PROBLEM = 1, /* the input has a problem, or the output could not be written */
  JOURNEY_CLI_MISUSE = 2,
} JourneyCliStatus;

typedef struct _JourneyCliCommand JourneyCliCommand;

/** JourneyCliCommand: One command of the tool. Its texts are marked for translation. */
struct _JourneyCliCommand
{
  const char *name;
  const char *parameters; /* for the line of usage, without options */
  const char *summary;    /* one line */
  const char *details;    /* below the options: how it behaves, examples, exit status */
  JourneyCliStatus (*run) (const JourneyCliCommand *command, const char *const *arguments);
};

extern const JourneyCliCommand journey_cli_new;
extern const JourneyCliCommand journey_cli_check;
extern const JourneyCliCommand journey_cli_info;
extern const JourneyCliCommand journey_cli_gaps;
extern const JourneyCliCommand journey_cli_export;
extern const JourneyCliCommand journey_cli_import;
extern const JourneyCliCommand journey_cli_thumbnail;

gboolean journey_cli_parse (const JourneyCliCommand *command,
                            const GOptionEntry *entries,
                            const char *const *arguments,
                            char ***files,
                            JourneyCliStatus *status);
JourneyCliStatus journey_cli_misuse (const JourneyCliCommand *command, const char *format, ...) G_GNUC_PRINTF (2, 3);
int journey_cli_choose (const JourneyCliCommand *command, const char *option, const char *const *choices, const char *choice);
JourneyCliStatus journey_cli_check_map (const JourneyCliCommand *command, const char *path, gboolean force);
gboolean journey_cli_check_folder (const char *path);
char *journey_cli_text (const char *argument);
char *journey_cli_list (const char *const *names);

char *journey_cli_describe (const char *path, guint line, const char *message);
void journey_cli_message (const char *path, guint line, const char *message);
void journey_cli_error (const char *path, const GError *error);
void journey_cli_report (const char *path, JourneyReport *report);
JourneyCliStatus journey_cli_print (const char *text, gsize length);

JourneyState *journey_cli_read (const char *path, JourneyReport *report);
gboolean journey_cli_save (JourneyState *map, const char *path);

G_END_DECLS
