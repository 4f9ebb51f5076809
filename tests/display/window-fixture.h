/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-window-private.h"

G_BEGIN_DECLS

/** WindowFixture: A window on the start page, and a folder for files. */
typedef struct
{
  JourneyApplication *application;
  char *folder;
  JourneyWindow *window;
} WindowFixture;

#define WINDOW_ADD(path, func) g_test_add (path, WindowFixture, application, window_set_up, func, window_tear_down)

JourneyApplication *window_init (int *argc, char ***argv);

JourneyNode *window_map (JourneyWindow *window);
void window_retitle (JourneyWindow *window, const char *title);
guint window_count (JourneyApplication *application);
gboolean window_has_document (gpointer window);
gboolean window_has_file (gpointer window);
gboolean window_is_gone (gpointer object);
gpointer window_find (GType type);
AdwMessageDialog *window_dialog (gpointer window);
gboolean window_has_dialog (gpointer window);
gboolean window_has_no_dialog (gpointer window);
void window_answer (JourneyWindow *window, const char *response);
void window_activate (JourneyWindow *window, const char *action, GVariant *parameter);
gboolean window_is_enabled (JourneyWindow *window, const char *action);
GFile *window_file (WindowFixture *fixture, const char *name);
void window_set_up (WindowFixture *fixture, gconstpointer application);
void window_tear_down (WindowFixture *fixture, gconstpointer data);
void window_show_new_map (WindowFixture *fixture);
void window_save_new_map (WindowFixture *fixture, GFile *file);

G_END_DECLS
