/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-sink.h"
#include "journey-state.h"
#include "journey-theme.h"

G_BEGIN_DECLS

/** JourneyBoxKind: What a box of a scene shows. */
typedef enum
{
  JOURNEY_BOX_NONE,
  JOURNEY_BOX_PERSONA, /* the persona strip: one box a persona */
  JOURNEY_BOX_STAGE,
  JOURNEY_BOX_LANE_TITLE,
  JOURNEY_BOX_LANE_BAND, /* a lane outside of all columns */
  JOURNEY_BOX_CELL,      /* a lane at a touchpoint, where nothing is yet */
  JOURNEY_BOX_TOUCHPOINT,
  JOURNEY_BOX_ACTION,
  JOURNEY_BOX_THOUGHT,
  JOURNEY_BOX_EMOTION,
  JOURNEY_BOX_PAIN_POINT,
  JOURNEY_BOX_GAP,
  JOURNEY_BOX_BACKSTAGE,
  JOURNEY_BOX_METRIC,
  JOURNEY_BOX_OPPORTUNITY,
  JOURNEY_BOX_NOTE,
  JOURNEY_BOX_ADD_TOUCHPOINT, /* at the end of a stage, and in a stage without touchpoints */
  JOURNEY_BOX_ADD_STAGE,
} JourneyBoxKind;

/**
 * JourneyBox: One box of a scene. Strings belong to the scene.
 *
 * `id` names the node that the box shows: the persona, stage, lane (title, band and cell), emotion, pain point, metric,
 * opportunity or note, and the touchpoint for touchpoint, action, thought, gap and backstage; the stage for
 * 'add touchpoint', and "" for 'add stage'. An action, thought, gap and backstage box is there for every touchpoint, empty or
 * not.
 */
typedef struct
{
  JourneyBoxKind kind;
  const char *id;
  const char *touchpoint; /* id, or NULL */
  const char *stage;      /* id, or NULL */
  const char *lane;       /* id, or NULL */
  int stage_index;        /* -1: none */
  int column;             /* the touchpoint's place in the map, 0-based; -1: none */
  int lane_index;         /* among the visible lanes; -1: none */
  int item;               /* place among the boxes of one cell, or of the persona strip */
  int strip;
  JourneyRect rect;
} JourneyBox;

/** JourneyTextArea: Where and how the text of a box is edited in place. */
typedef struct
{
  JourneyFieldId field;
  JourneyRect rect; /* of the text as wrapped; at least one line high */
  JourneyFont font;
  JourneyColour colour;
  JourneyColour ground;
  gboolean centred;
} JourneyTextArea;

/** JourneySide: Where to look for a neighbour. */
typedef enum
{
  JOURNEY_SIDE_LEFT,
  JOURNEY_SIDE_RIGHT,
  JOURNEY_SIDE_UP,
  JOURNEY_SIDE_DOWN,
} JourneySide;

/**
 * JourneyPart: The pieces in which a scene can be painted, in the order of painting.
 *
 * All pieces together are the whole picture, apart from the paper.
 */
typedef enum
{
  JOURNEY_PART_BACKGROUND,    /* lane bands, grid, backdrop, line of visibility; one a strip */
  JOURNEY_PART_COLUMN,        /* everything of one touchpoint with its share of the emotion curves; one a column */
  JOURNEY_PART_STAGE,         /* one chevron; a stage that goes on in another strip has one in each */
  JOURNEY_PART_LANE_TITLE,    /* one title cell; strip × lanes + lane */
  JOURNEY_PART_TITLE,         /* the map's title, when it is shown; one, or none */
  JOURNEY_PART_PERSONA_STRIP, /* one, or none */
  JOURNEY_PART_ADD,           /* one 'add' place */
  JOURNEY_N_PARTS,
} JourneyPart;

/** JourneyHeadingLook: Where the words of a stage's heading stand, counted from where the heading begins. */
typedef struct
{
  JourneyColour ground;
  double title_end; /* with some room behind it */
  double question_end;
  double question_y; /* below the heading's upper edge: where the title ends and the question begins */
} JourneyHeadingLook;

/** JourneyDetail: How much is drawn. */
typedef enum
{
  JOURNEY_DETAIL_FULL,
  JOURNEY_DETAIL_REDUCED, /* plain shapes, and in large letters what tells cards and stages apart */
  JOURNEY_DETAIL_PLAIN,   /* nothing but boxes, dots and lines, for when a card is no larger than a thumbnail of it */
} JourneyDetail;

/** JourneySceneOptions: What a scene is for. All zero is a light picture in one strip without the persona strip. */
typedef struct
{
  const JourneyTheme *theme; /* NULL is the light one */
  gboolean for_editing;      /* with 'add' places */
  gboolean large_text;       /* every text of 18 points and more when a scene unit has JOURNEY_LARGE_UNIT pixels */
  gboolean show_persona_strip;
  gboolean show_title;                /* the map's title above everything, for pictures that leave the window */
  double max_strip_width;             /* scene units; 0 is one strip, however long */
  JourneyState *whole;                /* the map that has the numbers and colours of @map's stages; NULL is @map */
  gboolean stage_a_strip;             /* each stage begins a strip */
  double persona_strip_width;         /* at most; 0 is as wide as the map, up to what can be taken in at a glance */
  guint kept_layouts;                 /* how many shaped texts are kept for painting; 0 is a good number for a screen */
  gboolean painted_once;              /* glyphs are let go as soon as they have been painted */
  JourneyState *tried;                /* the map with scores that somebody tries, which are drawn beside @map's; NULL for none */
  const char *front_persona;          /* id of who is in front; NULL is the first that is shown */
  const char *const *hidden_personas; /* ids of those whose feelings are left out; NULL is none */
} JourneySceneOptions;

/**
 * JourneyScene: An immutable, reference-counted picture of a map: boxes that can be found, hit and painted.
 *
 * A scene and those made from it as `previous` share a text engine, so they belong to one thread.
 */
typedef struct _JourneyScene JourneyScene;

JourneyScene *journey_scene_new (JourneyState *map, const JourneySceneOptions *options, JourneyScene *previous);
JourneyScene *journey_scene_ref (JourneyScene *scene);
void journey_scene_unref (JourneyScene *scene);

/* What it shows */
JourneyState *journey_scene_map (JourneyScene *scene);
const JourneyTheme *journey_scene_theme (JourneyScene *scene);
const char *journey_scene_language (JourneyScene *scene);
JourneyGapTable *journey_scene_gap_table (JourneyScene *scene);
const JourneyGapEntry *journey_scene_gap_today (JourneyScene *scene, guint column);
gboolean journey_scene_is_rtl (JourneyScene *scene);
JourneyState *journey_scene_front_persona (JourneyScene *scene);
gboolean journey_scene_persona_is_hidden (JourneyScene *scene, guint persona);

/* Measures */
double journey_scene_unit (JourneyScene *scene);
double journey_scene_width (JourneyScene *scene);
double journey_scene_height (JourneyScene *scene);
double journey_scene_title_right (JourneyScene *scene);
guint journey_scene_n_strips (JourneyScene *scene);
JourneyRect journey_scene_strip_rect (JourneyScene *scene, guint strip);
guint journey_scene_n_columns (JourneyScene *scene);
JourneyRect journey_scene_column_rect (JourneyScene *scene, guint column);
const char *journey_scene_column_id (JourneyScene *scene, guint column);
gboolean journey_scene_columns_between (JourneyScene *scene, double x0, double x1, guint *first, guint *last);
guint journey_scene_n_stages (JourneyScene *scene);
JourneyRect journey_scene_stage_rect (JourneyScene *scene, guint stage);
guint journey_scene_n_lanes (JourneyScene *scene);
JourneyState *journey_scene_lane (JourneyScene *scene, guint lane);
JourneyRect journey_scene_lane_rect (JourneyScene *scene, guint lane);
double journey_scene_lane_content (JourneyScene *scene, guint lane);

/* Boxes */
typedef void (*JourneyBoxFunc) (const JourneyBox *box, gpointer user_data);
gboolean journey_scene_hit (JourneyScene *scene, double x, double y, JourneyBox *box);
gboolean journey_scene_find (JourneyScene *scene, const char *id, JourneyBoxKind kind, JourneyBox *box);
gboolean journey_scene_cell (JourneyScene *scene, guint column, guint lane, guint item, JourneyBox *box);
gboolean journey_scene_neighbour (JourneyScene *scene, const JourneyBox *box, JourneySide side, JourneyBox *neighbour);
void journey_scene_foreach_in_column (JourneyScene *scene, guint column, JourneyBoxFunc func, gpointer user_data);
void journey_scene_foreach (JourneyScene *scene, JourneyBoxFunc func, gpointer user_data);
gboolean journey_scene_text_area (JourneyScene *scene, const JourneyBox *box, JourneyTextArea *area);
gboolean journey_scene_field_area (JourneyScene *scene, const JourneyBox *box, JourneyFieldId field, JourneyTextArea *area);
double journey_scene_emotion_value (JourneyScene *scene, const JourneyBox *box, double y);
double journey_scene_emotion_y (JourneyScene *scene, const JourneyBox *box, double value);

/* Painting */
JourneyDetail journey_scene_detail_at (JourneyScene *scene, double zoom);
void journey_scene_paint (JourneyScene *scene, JourneySink *sink, const JourneyRect *area, JourneyDetail detail);
void journey_scene_paint_part (
    JourneyScene *scene, JourneySink *sink, JourneyPart part, guint index, const JourneyRect *area, JourneyDetail detail);
void journey_scene_heading_look (JourneyScene *scene, guint stage, JourneyHeadingLook *look);
double journey_scene_hanging_unit (JourneyScene *scene, double zoom);
void journey_scene_paint_hanging (JourneyScene *scene, JourneySink *sink, double from, double to, double zoom, double length);
double journey_scene_title_row_height (JourneyScene *scene);
double journey_scene_titles_top (JourneyScene *scene, guint lane);
void journey_scene_paint_title_row (JourneyScene *scene, JourneySink *sink, double from, double to);
void journey_scene_paint_overview (JourneyScene *scene, JourneySink *sink, double width, double height);
guint journey_scene_n_parts (JourneyScene *scene, JourneyPart part);
JourneyRect journey_scene_part_rect (JourneyScene *scene, JourneyPart part, guint index);
guint64 journey_scene_part_stamp (JourneyScene *scene, JourneyPart part, guint index);
void journey_scene_paint_unnumbered (
    JourneyScene *scene, JourneySink *sink, guint column, const JourneyRect *area, JourneyDetail detail);
void journey_scene_paint_number (JourneyScene *scene, JourneySink *sink, guint column, JourneyDetail detail);
guint64 journey_scene_unnumbered_stamp (JourneyScene *scene, guint column);
gboolean journey_scene_same_words (JourneyScene *scene, JourneyScene *other, guint stage);
guint64 journey_scene_words_stamp (JourneyScene *scene, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyScene, journey_scene_unref)

G_END_DECLS
