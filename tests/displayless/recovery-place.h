/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-recovery-left.h"

G_BEGIN_DECLS

/* A home for copies, of its own for each test. */
typedef struct
{
  char *home;
  char *root; /* in home, and made by whoever is tested */
} RecoveryPlace;

/* What copies say of a map that has no file. */
extern const JourneyRecoveryAbout recovery_nowhere;

void recovery_place_set_up (RecoveryPlace *place, gconstpointer data);
void remove_tree (const char *path);
void recovery_place_tear_down (RecoveryPlace *place, gconstpointer data);
JourneyState *map_of (const char *title);
const char *title_of (JourneyState *map);
void write_copy (JourneyRecovery *recovery, const char *title);
GPtrArray *files_in (const char *path);
char *only_folder (RecoveryPlace *place);
char *copy_in (RecoveryPlace *place, guint number);
guint count_left (RecoveryPlace *place);
void assert_left (RecoveryPlace *place, const char *title);
void leave (RecoveryPlace *place, const char *const *titles);
void leave_three (RecoveryPlace *place);
void spoil (const char *path, const char *contents);

G_END_DECLS
