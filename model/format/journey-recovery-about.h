/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-recovery.h"

G_BEGIN_DECLS

void journey_recovery_about_clear (JourneyRecoveryAbout *about);
void journey_recovery_about_copy (JourneyRecoveryAbout *about, const JourneyRecoveryAbout *from);
gboolean journey_recovery_about_equal (const JourneyRecoveryAbout *a, const JourneyRecoveryAbout *b);
gboolean journey_recovery_about_write (const JourneyRecoveryAbout *about, const char *path, GError **error);
void journey_recovery_about_read (JourneyRecoveryAbout *about, const char *path);

G_END_DECLS
