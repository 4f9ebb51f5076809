/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-report.h"

G_BEGIN_DECLS

/** JourneyDialogFunc: Called once with the answer (an id, "cancel" when the dialog was closed). */
typedef void (*JourneyDialogFunc) (const char *answer, gpointer user_data);

/** JourneyAnswer: One button of a dialog. */
typedef struct
{
  const char *id;
  const char *label; /* translated, with an underline for its key */
  gboolean suggested;
  gboolean destructive;
} JourneyAnswer;

/** The answer that stands for closing a dialog without choosing. */
#define JOURNEY_ANSWER_CANCEL "cancel"

void journey_dialog_ask (GtkWindow *parent,
                         const char *heading,
                         const char *body,
                         const JourneyAnswer *answers,
                         guint n_answers,
                         JourneyDialogFunc func,
                         gpointer user_data);
void journey_dialog_tell (GtkWindow *parent, const char *heading, const char *body);
void journey_dialog_fill_report (GtkListBox *list, JourneyReport *report);
void journey_dialog_show_report (GtkWindow *parent, const char *heading, const char *body, JourneyReport *report);

G_END_DECLS
