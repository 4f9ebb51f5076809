/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journey-document.h"

G_BEGIN_DECLS

typedef struct _JourneyApplication JourneyApplication;

#define JOURNEY_TYPE_WINDOW (journey_window_get_type ())

/**
 * JourneyWindow: A window with one map, or with the start page.
 *
 * Properties: document (JourneyDocument or NULL, read-only, notifies).
 */
G_DECLARE_FINAL_TYPE (JourneyWindow, journey_window, JOURNEY, WINDOW, AdwApplicationWindow)

JourneyWindow *journey_window_new (JourneyApplication *application);

JourneyDocument *journey_window_document (JourneyWindow *self);
GFile *journey_window_file (JourneyWindow *self);
gboolean journey_window_is_empty (JourneyWindow *self);

void journey_window_set_document (JourneyWindow *self, JourneyDocument *document);
void journey_window_show_start_page (JourneyWindow *self);
void journey_window_load (JourneyWindow *self, GFile *file, JourneyDocumentSource source);
void journey_window_save_to (JourneyWindow *self, GFile *file);
void journey_window_import (JourneyWindow *self, GFile *file);
void journey_window_import_answers (JourneyWindow *self, GFile *file);
void journey_window_export_to (JourneyWindow *self, const char *nick, GFile *file);

G_END_DECLS
