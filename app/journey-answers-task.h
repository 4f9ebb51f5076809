/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-answers.h"

G_BEGIN_DECLS

/** JourneyAnswersJob: A survey that is to be read for a map. */
typedef struct
{
  JourneyState *map;
  GFile *file;
  GBytes *bytes;       /* of the file; NULL while it has not been read */
  GHashTable *choices; /* as in JourneyAnswersOptions */
  int *progress;       /* an atomic box of thousandths, which the thread sets */
} JourneyAnswersJob;

void journey_answers_task_run_async (const JourneyAnswersJob *job,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
JourneyAnswers *journey_answers_task_run_finish (GAsyncResult *result, GBytes **bytes, GError **error);

G_END_DECLS
