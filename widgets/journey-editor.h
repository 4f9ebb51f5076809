/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-kinds.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_EDITOR (journey_editor_get_type ())

/** JourneyEditor: A widget that shows something of a node and changes it. */
G_DECLARE_INTERFACE (JourneyEditor, journey_editor, JOURNEY, EDITOR, GtkWidget)

struct _JourneyEditorInterface
{
  GTypeInterface parent_iface;

  void (*bind) (JourneyEditor *editor, JourneyNode *node);
  void (*refresh) (JourneyEditor *editor);
};

void journey_editor_bind (JourneyEditor *editor, JourneyNode *node);
void journey_editor_refresh (JourneyEditor *editor);

void journey_editor_bind_below (GtkWidget *widget, JourneyNode *node);
void journey_editor_refresh_below (GtkWidget *widget);

G_END_DECLS
