/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journey-answers.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_ANSWERS_DIALOG (journey_answers_dialog_get_type ())

/**
 * JourneyAnswersDialog: Reads a file of survey answers, shows what would become of them, and takes them into a map.
 *
 * Presents itself when there is something to show. Emits `imported (JourneyAnswers)` when they were taken over, and
 * `failed (message)` when the file cannot be read; it is gone after either.
 */
G_DECLARE_FINAL_TYPE (JourneyAnswersDialog, journey_answers_dialog, JOURNEY, ANSWERS_DIALOG, AdwWindow)

JourneyAnswersDialog *journey_answers_dialog_new (GtkWindow *parent, JourneyMap *map, GFile *file);
void journey_answers_dialog_read (JourneyAnswersDialog *self);

G_END_DECLS
