/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window-fixture.h"

G_BEGIN_DECLS

/* Real keys and a real pointer in the whole window, sent by the X server. */

/** EXPECT: Waits until something is so, and fails when that takes too long. */
#define EXPECT(condition)                                                                                                        \
  G_STMT_START                                                                                                                   \
  {                                                                                                                              \
    gint64 until = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND;                                                            \
    while (!(condition) && g_get_monotonic_time () < until)                                                                      \
      hands_wait ();                                                                                                             \
    g_assert_true (condition);                                                                                                   \
  }                                                                                                                              \
  G_STMT_END

void hands_wait (void);
void hands_show (WindowFixture *fixture, JourneyMap *map);
void hands_focus (GtkWindow *dialog);
JourneyCanvas *hands_canvas (WindowFixture *fixture);
GBytes *hands_bytes (WindowFixture *fixture);

void hands_press (const char *keys);
void hands_type (const char *text);
void hands_point_at_box (WindowFixture *fixture, gpointer node, JourneyBoxKind kind);
void hands_point_at_widget (GtkWidget *widget);
void hands_click (void);
void hands_drag (WindowFixture *fixture, GtkWidget *from, gpointer node, JourneyBoxKind kind);
void hands_hold (GtkWidget *from);
void hands_move_to (GtkWidget *widget, double x, double y);
void hands_release (void);
void hands_drag_to (WindowFixture *fixture, GtkWidget *from, const JourneyBox *box);

GtkWidget *hands_find (GtkWidget *widget, GType type);
GtkWidget *hands_find_label (GtkWidget *widget, const char *text);
AdwComboRow *hands_combo_row (gpointer dialog, const char *title);
void hands_choose_stages (gpointer dialog, gpointer map, guint n);
gboolean hands_shows (WindowFixture *fixture, const char *text);
gboolean hands_has_focus (WindowFixture *fixture, gpointer node, JourneyBoxKind kind);
gboolean hands_canvas_has_keys (WindowFixture *fixture);

G_END_DECLS
