/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "journey-export.h"

G_BEGIN_DECLS

/**
 * JourneyPrintPages: The sheets of a map, laid out and drawn one after the other by a thread of their own, as what sets text
 * belongs to one thread. The thread ends when nobody wants anything of it any more.
 */
typedef struct _JourneyPrintPages JourneyPrintPages;

/** JourneyPrintSheet: How large a sheet is, in points, as it lies. */
typedef struct
{
  double width;
  double height;
} JourneyPrintSheet;

/** JourneyPrintLayout: How a map was parted over sheets. */
typedef struct
{
  GArray *sheets; /* of JourneyPrintSheet, at least one */
  char *remark;   /* what whoever prints it should know; NULL for nothing */
} JourneyPrintLayout;

void journey_print_layout_free (JourneyPrintLayout *layout);

JourneyPrintPages *journey_print_pages_new (void);
void journey_print_pages_free (JourneyPrintPages *self);

void journey_print_pages_lay_out_async (JourneyPrintPages *self,
                                        JourneyState *map,
                                        const JourneyExportOptions *options,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
JourneyPrintLayout *journey_print_pages_lay_out_finish (GAsyncResult *result, GError **error);

void journey_print_pages_draw_async (
    JourneyPrintPages *self, guint page, cairo_t *cr, GAsyncReadyCallback callback, gpointer user_data);
gboolean journey_print_pages_draw_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyPrintLayout, journey_print_layout_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyPrintPages, journey_print_pages_free)

G_END_DECLS
