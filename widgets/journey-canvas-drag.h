/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-edge-scroll.h"
#include "journey-scene-grip.h"

G_BEGIN_DECLS

/** JourneyDragKind: What the pointer can have hold of. */
typedef enum
{
  JOURNEY_DRAG_NONE,
  JOURNEY_DRAG_EMOTION,
  JOURNEY_DRAG_SCORE, /* a dot of the value gap */
  JOURNEY_DRAG_TOUCHPOINTS,
  JOURNEY_DRAG_STAGES,
  JOURNEY_DRAG_LANES,
  JOURNEY_DRAG_HEIGHT, /* the lower edge of a lane's title */
  JOURNEY_DRAG_ITEMS,  /* pain points and notes */
  JOURNEY_DRAG_OPPORTUNITY,
  JOURNEY_DRAG_MARQUEE, /* a rectangle that selects */
  JOURNEY_DRAG_PAN,
  JOURNEY_N_DRAGS,
} JourneyDragKind;

/** JourneyCanvasDrag: What the pointer has hold of, and what has become of it so far. */
typedef struct
{
  JourneyDragKind kind;
  char *id;         /* of the node that was pressed; "" for none */
  char *touchpoint; /* that it belongs to, or NULL */
  int lane_index;
  double from_x; /* where it was pressed, in pixels of the view */
  double from_y;
  double x; /* where the pointer is */
  double y;
  gboolean touch;       /* it is a finger that holds it */
  gboolean adding;      /* it was pressed with Shift or Control */
  gboolean new_feeling; /* nothing is felt yet where it began */
  gboolean fine;        /* in small steps */

  /* A dot */
  JourneyGapDot dot;
  GStrv scores;    /* ids */
  double *figures; /* that they had */
  double figure;   /* that the dot showed */
  double shown;    /* that it shows now */
  gboolean half;   /* there is no gap, but one figure of one score */
  gboolean trying; /* the map does not change, but what is tried */
  double raised;   /* by how much it was raised then */

  /* What is put into another order */
  JourneyScene *ground; /* before anything moved */
  GPtrArray *nodes;     /* JourneyNode, as they are to stand */
  GHashTable *moving;   /* their ids */
  char *parent;         /* id of where they would fall; NULL: the map */
  guint position;       /* there, counted without them */
  GskRenderNode *lifted;
  double grip_x; /* of the pointer within what is lifted */
  double grip_y;

  /* The rectangle */
  double anchor_x; /* in scene units */
  double anchor_y;
  GStrv kept; /* what was selected before, and stays so */
  GStrv before;
  char *lead;

  double view_x; /* where the viewport was when it began to move */
  double view_y;
  double view_zoom;
  guint scroll_tick;
  gint64 scroll_time; /* of the last frame; 0 before the first */
  JourneyEdgeScroll scroll_x;
  JourneyEdgeScroll scroll_y;
} JourneyCanvasDrag;

/** JourneyCanvasPan: The map moves with the pointer, and on by itself for a moment when it is let go. */
typedef struct
{
  double from_x; /* where the viewport was */
  double from_y;
  double x[4]; /* the last places, of which the newest is first */
  double y[4];
  gint64 time[4];
  guint n;
  double speed_x; /* pixels a second */
  double speed_y;
  gint64 last;
  guint tick;
} JourneyCanvasPan;

G_END_DECLS
