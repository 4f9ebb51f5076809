/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** JourneyRecoveryFolder: A folder for the copies of one map, which nobody else uses while it is held. */
typedef struct
{
  char *path; /* NULL when there is none */
  int lock;   /* -1 when there is none */
} JourneyRecoveryFolder;

gboolean journey_recovery_folder_is_held (const JourneyRecoveryFolder *self);
gboolean journey_recovery_folder_make (JourneyRecoveryFolder *self, const char *root, GError **error);
gboolean journey_recovery_folder_claim (JourneyRecoveryFolder *self, const char *root, const char *name);
void journey_recovery_folder_let_go (JourneyRecoveryFolder *self);

char *journey_recovery_folder_file (const JourneyRecoveryFolder *self, const char *name);
gboolean journey_recovery_folder_remove_file (const JourneyRecoveryFolder *self, const char *name, GError **error);
gboolean journey_recovery_folder_remove (JourneyRecoveryFolder *self, GError **error);

G_END_DECLS
