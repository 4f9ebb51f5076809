/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_NOTICE (journey_notice_get_type ())

/** JourneyNotice: Something that a window says above what is open in it, with what can be done about it. */
G_DECLARE_FINAL_TYPE (JourneyNotice, journey_notice, JOURNEY, NOTICE, GtkBox)

GtkWidget *journey_notice_new (const char *heading, const char *text);
GtkWidget *journey_notice_add_button (JourneyNotice *self, const char *label, const char *action, const char *target);
GtkWidget *journey_notice_add_close (JourneyNotice *self, const char *action, const char *target);
void journey_notice_set_folded (JourneyNotice *self, gboolean folded);

G_END_DECLS
