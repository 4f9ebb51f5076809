/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-export.h"
#include "journey-scene.h"

G_BEGIN_DECLS

/* A picture goes on below when it gets wider than 7,200 pt; a scene unit is 0.75 pt. */
#define JOURNEY_POINTS 0.75
#define JOURNEY_STRIP_POINTS 7200.0

JourneySceneOptions journey_export_scene_options (const JourneyExportOptions *options,
                                                  double max_strip_width,
                                                  guint kept_layouts,
                                                  gboolean painted_once);
gboolean journey_export_check_scene (JourneyState *map, JourneyScene *scene, GError **error);
JourneyScene *journey_export_scene (JourneyState *map,
                                    const JourneyExportOptions *options,
                                    double max_strip_width,
                                    guint kept_layouts,
                                    gboolean painted_once,
                                    GError **error);
char *journey_export_title (JourneyState *map);
char *journey_export_language (const char *own);
GBytes *journey_export_carried (JourneyState *map, const JourneyExportOptions *options, gsize *length);
gboolean journey_export_check (cairo_status_t status, GError **error);

gboolean journey_export_png (
    JourneyState *map, GOutputStream *stream, const JourneyExportOptions *options, GCancellable *cancellable, GError **error);
gboolean journey_export_pdf (
    JourneyState *map, GOutputStream *stream, const JourneyExportOptions *options, GCancellable *cancellable, GError **error);
gboolean journey_export_svg (
    JourneyState *map, GOutputStream *stream, const JourneyExportOptions *options, GCancellable *cancellable, GError **error);
gboolean journey_export_html (
    JourneyState *map, GOutputStream *stream, const JourneyExportOptions *options, GCancellable *cancellable, GError **error);
char *journey_export_draw_svg (JourneyScene *scene, const char *title);

G_END_DECLS
