/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-scene.h"

G_BEGIN_DECLS

/* What can be taken hold of, clicked and dropped where. */

/** JourneyGapDot: The dots of the value gap lane. */
typedef enum
{
  JOURNEY_GAP_DOT_NONE,
  JOURNEY_GAP_DOT_EXPECTED, /* the hollow one */
  JOURNEY_GAP_DOT_ACTUAL,   /* the full one */
} JourneyGapDot;

/** JourneySpot: A column, or a stage without any, and the half of it that is meant. */
typedef struct
{
  int stage;
  int column;      /* -1: the stage has none */
  gboolean behind; /* the half where reading ends */
} JourneySpot;

gboolean journey_scene_gap_dot (JourneyScene *scene, const JourneyBox *box, JourneyGapDot dot, double *x, double *y);
JourneyGapDot journey_scene_hit_gap_dot (JourneyScene *scene, const JourneyBox *box, double x, double y);
double journey_scene_gap_score (JourneyScene *scene, const JourneyBox *box, double y, gboolean fine);
int journey_scene_hit_severity (JourneyScene *scene, const JourneyBox *box, double x, double y);
gboolean journey_scene_spot (JourneyScene *scene, double x, JourneySpot *spot);

G_END_DECLS
