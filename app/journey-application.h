/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journey-document.h"
#include "journey-handouts.h"
#include "journey-recent.h"
#include "journey-recover-list.h"

G_BEGIN_DECLS

typedef struct _JourneyWindow JourneyWindow;

#define JOURNEY_TYPE_APPLICATION (journey_application_get_type ())

/** JourneyApplication: The program: its windows, each with one map, and what they share. */
G_DECLARE_FINAL_TYPE (JourneyApplication, journey_application, JOURNEY, APPLICATION, AdwApplication)

JourneyApplication *journey_application_new (void);

GSettings *journey_application_settings (JourneyApplication *self);
JourneyRecent *journey_application_recent (JourneyApplication *self);
void journey_application_give_back_memory (JourneyApplication *self);
JourneyRecoverList *journey_application_left (JourneyApplication *self);
JourneyHandouts *journey_application_handouts (JourneyApplication *self);

JourneyWindow *journey_application_find_window (JourneyApplication *self, GFile *file);
JourneyWindow *journey_application_show (JourneyApplication *self, JourneyWindow *from, JourneyDocument *document);
JourneyWindow *journey_application_open_file (JourneyApplication *self, JourneyWindow *from, GFile *file);
JourneyWindow *
journey_application_open (JourneyApplication *self, JourneyWindow *from, GFile *file, JourneyDocumentSource source);

G_END_DECLS
