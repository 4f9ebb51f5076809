/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journey-export.h"
#include "journey-part-row.h"

G_BEGIN_DECLS

/** JourneyExportRows: The rows that dialogs about pictures and sheets share. What a row says counts while it is visible. */
typedef struct
{
  AdwComboRow *colours;
  AdwComboRow *paper;
  AdwComboRow *layout;
  AdwComboRow *orientation;
  JourneyPartRow *stages;
  JourneyPartRow *lanes;
  GtkWidget *personas_row;
  GtkSwitch *personas;
  GtkWidget *analysis_row;
  GtkSwitch *analysis;
} JourneyExportRows;

/** Binds the rows, which have these names in the template, to the field `rows` of a class of widgets. */
#define JOURNEY_EXPORT_ROWS_BIND(widget_class, Type)                                                                             \
  G_STMT_START                                                                                                                   \
  {                                                                                                                              \
    JOURNEY_EXPORT_ROWS_BIND_ROW (widget_class, Type, colours);                                                                  \
    JOURNEY_EXPORT_ROWS_BIND_ROW (widget_class, Type, paper);                                                                    \
    JOURNEY_EXPORT_ROWS_BIND_ROW (widget_class, Type, layout);                                                                   \
    JOURNEY_EXPORT_ROWS_BIND_ROW (widget_class, Type, orientation);                                                              \
    JOURNEY_EXPORT_ROWS_BIND_ROW (widget_class, Type, stages);                                                                   \
    JOURNEY_EXPORT_ROWS_BIND_ROW (widget_class, Type, lanes);                                                                    \
    JOURNEY_EXPORT_ROWS_BIND_ROW (widget_class, Type, personas_row);                                                             \
    JOURNEY_EXPORT_ROWS_BIND_ROW (widget_class, Type, personas);                                                                 \
    JOURNEY_EXPORT_ROWS_BIND_ROW (widget_class, Type, analysis_row);                                                             \
    JOURNEY_EXPORT_ROWS_BIND_ROW (widget_class, Type, analysis);                                                                 \
  }                                                                                                                              \
  G_STMT_END

#define JOURNEY_EXPORT_ROWS_BIND_ROW(widget_class, Type, row)                                                                    \
  gtk_widget_class_bind_template_child_full (widget_class, #row, FALSE, G_STRUCT_OFFSET (Type, rows.row))

void journey_export_rows_set_map (const JourneyExportRows *rows, JourneyState *map, GVariant *lanes);
void journey_export_rows_show (const JourneyExportRows *rows, JourneyState *map, gboolean is_picture, gboolean has_pages);
const char *journey_export_rows_find_nothing (const JourneyExportRows *rows);
JourneyExportOptions journey_export_rows_options (const JourneyExportRows *rows);
void journey_export_rows_recall (const JourneyExportRows *rows, GSettings *settings, const char *dialog);
void journey_export_rows_remember (const JourneyExportRows *rows, GSettings *settings, const char *dialog);

G_END_DECLS
