/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyColumns: Lines up text for a terminal, where a Chinese character is as wide as two Latin ones. */
typedef struct _JourneyColumns JourneyColumns;

JourneyColumns *journey_columns_new (const char *alignment);
void journey_columns_free (JourneyColumns *columns);
void journey_columns_add (JourneyColumns *columns, const char *text);
void journey_columns_add_format (JourneyColumns *columns, const char *format, ...) G_GNUC_PRINTF (2, 3);
void journey_columns_add_heading (JourneyColumns *columns, const char *text);
void journey_columns_print (JourneyColumns *columns, GString *output);

char *journey_columns_clean (const char *text, guint width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyColumns, journey_columns_free)

G_END_DECLS
