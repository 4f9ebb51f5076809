/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-column.h"
#include "journey-curve.h"
#include "journey-kinds.h"
#include "journey-metrics.h"
#include "journey-persona-strip.h"
#include "journey-relations.h"
#include "journey-scene.h"
#include "journey-stretch.h"

G_BEGIN_DECLS

/** JourneyMark: What stands before a line of a lane's legend. */
typedef enum
{
  JOURNEY_MARK_NONE,
  JOURNEY_MARK_CURVE,
  JOURNEY_MARK_RING,
  JOURNEY_MARK_DOT,
  JOURNEY_MARK_TODAY,
  JOURNEY_MARK_DIAMOND,
  JOURNEY_MARK_TRIANGLE,
  JOURNEY_MARK_DISAGREEMENT,
} JourneyMark;

/** JourneyLegend: One line of small text in a lane's title cell. */
typedef struct
{
  JourneyMark mark;
  guint index; /* of the persona or the rival */
  JourneyTextBlock *text;
} JourneyLegend;

/** JourneyHead: A visible lane and what its title cell says. */
typedef struct
{
  JourneyState *lane;
  JourneyLaneKind kind;
  JourneyTextBlock *title;
  GArray *legend; /* of JourneyLegend */
  double height;  /* that the cell needs */
} JourneyHead;

/** JourneySlot: The room of one touchpoint, or of a stage without any. Worked out when somebody asks. */
typedef struct
{
  double x; /* as if read from left to right */
  double u; /* the same, as if there were no strips */
  double width;
  int stage;
  int column; /* -1: none */
  int strip;
} JourneySlot;

/** JourneyStagePlace: A stage's columns, and where they stand among those of the map. */
typedef struct
{
  JourneyStretch *stretch;
  guint first_column;
  guint first_slot;
  guint n_slots; /* at least one */
  double u;      /* of the first slot */
  guint number;  /* of touchpoints before it, also of those that are not drawn */
  guint hue;     /* its place among all stages, which says its colour */
} JourneyStagePlace;

/** JourneySegment: A stage, or the part of it that stands in one strip. */
typedef struct
{
  int stage;
  int strip;
  guint first_slot;
  guint n_slots;
  double x;
  double width;
  JourneyTextBlock *title;
  JourneyTextBlock *question;
} JourneySegment;

/** JourneyKnots: A persona's curve around one column. */
typedef struct
{
  JourneyKnot before; /* the last point before the column; x as if there were no strips, y the value, NAN when there is none */
  JourneyKnot at;
  JourneyKnot after;
} JourneyKnots;

/** JourneyRow: Where a lane stands in one strip. */
typedef struct
{
  double y;
  double height;
  double words;   /* of it: for the words of the feelings */
  double content; /* what it needs; it is higher when the lane says so */
} JourneyRow;

/** JourneyStrip: One line of columns with its headings. */
typedef struct
{
  guint first_slot;
  guint n_slots;
  guint first_segment;
  guint n_segments;
  double y; /* of the stages */
  double stage_height;
  double right; /* where its lanes end */
  double bottom;
} JourneyStrip;

struct _JourneyScene
{
  guint ref_count;
  JourneyState *map;
  JourneySceneOptions options;
  JourneyTypesetter *typesetter;
  JourneyGapTable *gaps;
  JourneyGapTable *today; /* the gaps without what is tried; NULL while nothing is */
  gboolean rtl;
  guint n_personas;
  guint front;      /* the persona whose curve lies on top */
  gboolean *hidden; /* per persona */
  guint number_digits;
  guint *numbers; /* of the touchpoints, 0 is the first of the whole map; NULL while those of a stage follow each other */

  JourneyHead *heads;
  guint n_lanes;
  JourneyRelations *relations;
  JourneyStagePlace *stages;
  guint n_stages;
  guint n_columns;
  guint n_slots;
  GArray *segments;
  GArray *strips;
  JourneyRow *rows; /* strip × lanes */

  JourneyTextBlock *title; /* of the map; NULL when it is not shown */
  JourneyTextBlock *subtitle;
  JourneyPersonaStrip *persona_strip; /* NULL when it is not shown */
  double persona_y;
  double width;
  double height;
};

static inline JourneySegment *
journey_scene_segment (JourneyScene *scene, guint segment)
{
  return &g_array_index (scene->segments, JourneySegment, segment);
}

static inline JourneyStrip *
journey_scene_strip (JourneyScene *scene, guint strip)
{
  return &g_array_index (scene->strips, JourneyStrip, strip);
}

static inline JourneyRow *
journey_scene_row (JourneyScene *scene, guint strip, guint lane)
{
  return &scene->rows[strip * scene->n_lanes + lane];
}

/* Where something really stands that was laid out as if read from left to right. */
static inline JourneyRect
journey_scene_place (JourneyScene *scene, double x, double y, double width, double height)
{
  return (JourneyRect){ scene->rtl ? scene->width - x - width : x, y, width, height };
}

/* Where the first column begins, as if read from left to right. */
static inline double
journey_scene_first_x (JourneyScene *scene)
{
  return JOURNEY_MARGIN + journey_title_width (scene->options.large_text) + JOURNEY_TITLE_GAP;
}

static inline JourneyState *
journey_scene_stage_state (JourneyScene *scene, guint stage)
{
  return journey_state_child (scene->map, JOURNEY_MAP_STAGES, stage);
}

/* Of a stage's heading, and of what belongs to it. */
static inline JourneyColour
journey_scene_stage_colour (JourneyScene *scene, guint stage)
{
  return journey_theme_stage_colour (scene->options.theme, scene->stages[stage].hue,
                                     journey_state_text (journey_scene_stage_state (scene, stage), JOURNEY_STAGE_COLOUR));
}

void journey_scene_take_personas (JourneyScene *scene, const JourneySceneOptions *options);
gboolean journey_scene_same_personas (JourneyScene *scene, JourneyScene *other);

void journey_layout_heads (JourneyScene *scene);
void journey_layout_columns (JourneyScene *scene, JourneyScene *previous);
void journey_layout_strips (JourneyScene *scene, JourneyScene *previous);
void journey_head_clear (JourneyHead *head);

guint journey_scene_stage_of_column (JourneyScene *scene, guint column);
guint journey_scene_column_number (JourneyScene *scene, guint column);
JourneyColumn *journey_scene_column (JourneyScene *scene, guint column);
JourneySlot journey_scene_slot (JourneyScene *scene, guint slot);
guint journey_scene_slot_of_column (JourneyScene *scene, guint column);
JourneySlot journey_scene_column_slot (JourneyScene *scene, guint column);
int journey_scene_slot_at (JourneyScene *scene, guint strip, double x);
guint journey_scene_segment_of_slot (JourneyScene *scene, guint slot);
guint journey_scene_first_segment (JourneyScene *scene, guint stage);
void journey_scene_columns_of_slots (JourneyScene *scene, guint first_slot, guint n_slots, guint *first, guint *n);
JourneyKnots journey_scene_knots (JourneyScene *scene, guint persona, guint column);

JourneyRect journey_scene_item_rect (JourneyScene *scene, guint column, guint lane, const JourneyItem *item);
JourneyRect journey_scene_cell_rect (JourneyScene *scene, guint column, guint lane);
JourneyRect journey_scene_segment_rect (JourneyScene *scene, guint segment);
JourneyRect journey_scene_title_rect (JourneyScene *scene, guint strip, guint lane);
JourneyRect journey_scene_band_rect (JourneyScene *scene, guint strip, guint lane);
JourneyRect journey_scene_mood_rect (JourneyScene *scene, guint strip, guint lane);
double journey_scene_mood_y (JourneyScene *scene, guint strip, guint lane, double value);
JourneyRect journey_scene_word_rect (JourneyScene *scene, const JourneyBox *box, const JourneyItem *item);
JourneyRect journey_scene_text_rect (JourneyScene *scene, const JourneyItem *item, const JourneyRect *rect);
void journey_scene_share (JourneyScene *scene, guint column, double *from, double *to);
guint journey_scene_n_adds (JourneyScene *scene);
gboolean journey_scene_add_box (JourneyScene *scene, guint index, JourneyBox *box);
void journey_scene_item_box (JourneyScene *scene, guint column, guint lane, guint item, JourneyBox *box);

G_END_DECLS
