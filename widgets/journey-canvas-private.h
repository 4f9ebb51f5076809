/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-canvas-drag.h"
#include "journey-canvas-editor.h"
#include "journey-canvas-part.h"
#include "journey-canvas-stage.h"
#include "journey-canvas.h"
#include "journey-report.h"

G_BEGIN_DECLS

/** JourneyColumnPick: What is drawn of a column. */
typedef enum
{
  JOURNEY_COLUMN_WHOLE,
  JOURNEY_COLUMN_UNNUMBERED,
  JOURNEY_COLUMN_NUMBER,
} JourneyColumnPick;

/** JourneyCanvasFocus: Which box has the focus, known by ids so that it outlives scenes. */
typedef struct
{
  JourneyBoxKind kind;
  char *id;
  char *touchpoint;
  char *stage;
  char *lane;
  int item;
} JourneyCanvasFocus;

/** JourneyCanvasSpot: Where somebody is: what is selected, and what has the focus. */
typedef struct
{
  char *ids; /* a GRefString, interned since most spots select the same; NULL when nothing was noted */
  char *lead;
  JourneyCanvasFocus focus;
  JourneyCanvasFocus anchor;
  gboolean beyond;
} JourneyCanvasSpot;

/** JourneyCanvasTrail: Where somebody was before and after the steps of the history. */
typedef struct
{
  GPtrArray *steps; /* by their number; NULL for what happened unseen */
  guint position;   /* of the history */
  JourneyCanvasSpot before;
  gboolean held;       /* that is from the beginning of a verb */
  gboolean travelling; /* by undo or redo: where to is not known before all is done */
  guint after_source;  /* until it is known where the last step has led to */
} JourneyCanvasTrail;

/** JourneyCanvasEdit: What is being edited in place. */
typedef struct
{
  JourneyCanvasFocus box;
  char *node; /* id; NULL when nothing is being edited */
  JourneyFieldId field;
  gboolean is_new;           /* the node was made for this edit */
  gboolean is_open;          /* so is its transaction, which shows what has been typed so far */
  JourneyCanvasFocus before; /* where the focus was, for when a new node is not kept */
} JourneyCanvasEdit;

/** JourneyCanvasTitleRow: The titles of touchpoints as they were drawn last. */
typedef struct
{
  GskRenderNode *node; /* NULL until it is wanted */
  double from;         /* that it shows, in scene units */
  double to;
  guint serial; /* of the scene */
  double zoom;
  double height; /* in pixels */
  int scale;
} JourneyCanvasTitleRow;

/* Draws @row; the scene's left end is the origin, and a unit is a pixel of the view. */
typedef void (*JourneyTitleRowFunc) (JourneyCanvas *self, cairo_t *cr, const JourneyCanvasTitleRow *row);

/* What was found, and where it is marked. */
typedef struct _JourneyCanvasMarks JourneyCanvasMarks;

struct _JourneyCanvas
{
  GtkWidget parent_instance;

  JourneySelection *selection;
  JourneyMap *map;
  JourneyCast *cast;      /* or NULL */
  JourneyWhatIf *what_if; /* or NULL */
  JourneyThemeKind theme_kind;
  gboolean large_text;
  gboolean editable;

  JourneyScene *scene;
  guint serial; /* counts scenes, so that what is out of sight can catch up when it is seen */
  JourneyViewport *viewport;
  GtkAdjustment *horizontal;
  GtkAdjustment *vertical;
  GtkScrollablePolicy policies[2];
  gboolean adjusting;  /* the adjustments are being set from the viewport */
  gboolean allocating; /* everything is being given its place already */
  double shown_zoom;   /* that was told last */
  gboolean reveal_later;
  gboolean pressing; /* the focus goes to what is under the pointer */
  guint focus_tick;  /* until what has the focus can be seen */
  int focus_frames;

  GPtrArray *stages;   /* JourneyCanvasStage: the columns of a stage */
  GPtrArray *headings; /* JourneyCanvasPart, one a stage */
  GPtrArray *titles;   /* JourneyCanvasPart, one a lane */
  GPtrArray *adds;     /* JourneyCanvasPart, one an 'add' place */
  GPtrArray *personas; /* JourneyCanvasPart, one or none */
  GtkWidget *zoom_control;
  GtkWidget *overview;
  gboolean wants_overview;
  gboolean overview_hushed; /* keys are in use, so it does not come in the way */
  double hushed_x;          /* where the pointer was then, on its surface */
  double hushed_y;
  gint64 overview_until; /* monotonic time: so long it may lie over the map */
  guint overview_source;
  JourneyCanvasEditor *editor;
  GtkWidget *menu;
  GtkWidget *more;            /* the button for it */
  JourneyCanvasFocus pointed; /* the heading or title under the pointer; none has no kind */
  GtkWidget *score;           /* the popover for the figures of a touchpoint; NULL until it is wanted */
  gboolean score_kept;        /* its figures are taken when it closes */

  GskRenderNode *background;
  JourneyRect background_area; /* that the node covers, in scene units */
  double background_zoom;
  JourneyRect background_place; /* of what it shows, in the scene that it was painted from */
  guint64 background_stamp;
  GskRenderNode *beginning; /* of the heading whose beginning is out of sight */
  guint beginning_stage;
  guint64 beginning_stamp;
  double beginning_zoom;
  JourneyCanvasTitleRow title_row;
  JourneyCanvasTitleRow hanging;
  guint settle_source;
  gboolean settle_idle; /* the source is for when there is nothing else to do */
  gint64 settle_at;     /* monotonic time */
  guint n_painted;      /* pieces drawn so far */
  int scale;            /* pixels of the screen in one of the view */
  double placed_x;      /* where the view was when all was placed last */
  double placed_y;
  double placed_zoom;
  gboolean edited;   /* since the scene was first shown */
  gboolean panning;  /* the view moves and does not zoom, until things are at rest */
  guint n_to_copy;   /* how many pieces may still be turned into pixels in this frame */
  double strip_room; /* for the persona strip, in scene units; 0 before there is a view */
  double strip_view; /* the width of the view that this is for, in pixels */
  guint strip_source;

  JourneyCanvasFocus focus;
  JourneyCanvasFocus anchor; /* where a selection of many began */
  gboolean extending;        /* the focus takes the selection along from the anchor */
  gboolean beyond;           /* the focus went on to an empty cell, and what is selected lies before it */
  gboolean many_marked;      /* many touchpoints were told as selected */
  gboolean following;        /* the selection is being set from the focus, or the focus given to its widget */
  gboolean lagging;          /* what is selected was not in the scene yet */
  char *marked;              /* id of the touchpoint that is told as selected */
  JourneyCanvasEdit edit;
  JourneyCanvasTrail trail;
  gboolean touring;              /* Tab has led from a text to what has the focus, and leads on */
  JourneyCanvasMarks *marks;     /* NULL for none */
  JourneyCanvasFocus note_place; /* where a note that is being dragged would go */
  double note_x;                 /* where the pointer is with it */
  double note_y;
  gint64 note_time; /* of the last frame with it; 0 before the first */
  JourneyEdgeScroll note_scroll_x;
  JourneyEdgeScroll note_scroll_y;
  guint note_tick;

  GCancellable *pasting; /* NULL while nothing was asked for */

  JourneyCanvasDrag drag;
  gboolean dragging;    /* the pointer moves what it has hold of */
  gboolean space_held;  /* the pointer pans */
  gboolean space_typed; /* nothing was done since */
  gboolean click_waits; /* for the button to come up */
  JourneyCanvasPan pan;
  double pinch_zoom;
  double pointer_x;
  double pointer_y;
  const char *cursor; /* for what is under the pointer; NULL is the usual one */
};

/* journey-canvas-map.c */
void journey_canvas_show (JourneyCanvas *self, JourneyState *map);

/* journey-canvas-scroll.c */
void journey_canvas_init_scroll (JourneyCanvas *self);
void journey_canvas_set_adjustment (JourneyCanvas *self, GtkAdjustment **place, GtkAdjustment *adjustment);

/* journey-canvas-scene.c */
void journey_canvas_rebuild (JourneyCanvas *self, JourneyState *map);
void journey_canvas_drop_scene (JourneyCanvas *self);
void journey_canvas_settle_later (JourneyCanvas *self);
JourneyCanvasPart *journey_canvas_part_of_box (JourneyCanvas *self, const JourneyBox *box);

/* journey-canvas-place.c */
double journey_canvas_align (JourneyCanvas *self, double pixels);
JourneyDetail journey_canvas_detail (JourneyCanvas *self);
void journey_canvas_scroll_of (JourneyCanvas *self, JourneyPart part, double *x, double *y);
JourneyPart journey_canvas_part_kind (JourneyBoxKind kind);
JourneyRect journey_canvas_view_rect (JourneyCanvas *self, JourneyPart part, const JourneyRect *rect);
JourneyRect journey_canvas_clip_rect (JourneyCanvas *self, JourneyPart part);
JourneyRect journey_canvas_corner_rect (JourneyCanvas *self);
void journey_canvas_point (JourneyCanvas *self, double view_x, double view_y, double *x, double *y);
gboolean journey_canvas_hit_exactly (JourneyCanvas *self, double view_x, double view_y, JourneyBox *box);
gboolean journey_canvas_hit (JourneyCanvas *self, double view_x, double view_y, JourneyBox *box);
gboolean journey_canvas_may_copy (JourneyCanvas *self, gboolean shifting);
void journey_canvas_place_all (JourneyCanvas *self);
void journey_canvas_pin (JourneyCanvas *self);
gboolean journey_canvas_sees (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_reveal (JourneyCanvas *self, const JourneyBox *box);
double journey_canvas_titles_width (JourneyCanvas *self);
double journey_canvas_headings_bottom (JourneyCanvas *self);

/* journey-canvas-title-row.c */
double journey_canvas_title_row_height (JourneyCanvas *self, double bottom);
double journey_canvas_title_row_above (JourneyCanvas *self, const JourneyBox *box);
gboolean journey_canvas_hit_title_row (JourneyCanvas *self, double view_x, double view_y, JourneyBox *box);
gboolean journey_canvas_title_rect (JourneyCanvas *self, guint column, JourneyRect *rect);
void journey_canvas_need_row (JourneyCanvas *self, JourneyCanvasTitleRow *row, double height, JourneyTitleRowFunc func);
void journey_canvas_paint_title_row (JourneyCanvas *self, GtkSnapshot *snapshot);

/* journey-canvas-hanging.c */
gboolean journey_canvas_hit_hanging (JourneyCanvas *self, double view_x, double view_y, JourneyBox *box);
void journey_canvas_paint_hanging (JourneyCanvas *self, GtkSnapshot *snapshot);

/* journey-canvas-paint.c */
GskRenderNode *
journey_canvas_record (JourneyCanvas *self, JourneyPart part, guint index, const JourneyRect *area, gboolean pixels);
GskRenderNode *journey_canvas_record_column (
    JourneyCanvas *self, guint column, JourneyColumnPick pick, const JourneyRect *area, gboolean pixels);
void journey_canvas_paint (JourneyCanvas *self, GtkSnapshot *snapshot);
void journey_canvas_drop_background (JourneyCanvas *self);
void journey_canvas_check_background (JourneyCanvas *self);

/* journey-canvas-colours.c */
void journey_canvas_append_colours (GMenu *menu);
void journey_canvas_fill_colours (GtkPopoverMenu *menu);

/* journey-canvas-heading.c */
void journey_canvas_paint_heading_again (JourneyCanvas *self, GtkSnapshot *snapshot, guint stage);

/* journey-canvas-marks.c */
void journey_canvas_paint_marks (JourneyCanvas *self, GtkSnapshot *snapshot);
void journey_canvas_drop_marks (JourneyCanvas *self);

/* journey-canvas-notes.c */
void journey_canvas_init_notes (JourneyCanvas *self);
void journey_canvas_paint_note_place (JourneyCanvas *self, GtkSnapshot *snapshot);
gboolean journey_canvas_can_tray (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_tray (JourneyCanvas *self, const JourneyBox *box);

/* journey-canvas-label.c */
char *journey_canvas_label (JourneyScene *scene, const JourneyBox *box);

/* journey-canvas-focus.c */
void journey_canvas_focus_clear (JourneyCanvasFocus *focus);
JourneyCanvasFocus journey_canvas_focus_of_box (const JourneyBox *box);
JourneyCanvasFocus journey_canvas_focus_copy (const JourneyCanvasFocus *focus);
gboolean journey_canvas_focus_is_on (const JourneyCanvasFocus *focus, const JourneyBox *box);
void journey_canvas_tell_focus (JourneyCanvas *self);
void journey_canvas_return_to (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_set_focus (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_take_focus (JourneyCanvas *self);
void journey_canvas_focus_moved (JourneyCanvas *self, const JourneyBox *box);
gboolean journey_canvas_find_focus (JourneyCanvas *self, const JourneyCanvasFocus *focus, JourneyBox *box);
void journey_canvas_refocus (JourneyCanvas *self);
void journey_canvas_follow_selection (JourneyCanvas *self);
gboolean journey_canvas_has_keys (JourneyCanvas *self);
GtkWidget *journey_canvas_focused_popover (JourneyCanvas *self);

const char *journey_canvas_id_to_select (const JourneyBox *box);
gboolean journey_canvas_find_card (JourneyCanvas *self, const char *touchpoint, JourneyBox *box);
gboolean journey_canvas_find_node (JourneyCanvas *self, const char *id, JourneyBox *box);

/* journey-canvas-trail.c */
void journey_canvas_begin_trail (JourneyCanvas *self);
void journey_canvas_end_trail (JourneyCanvas *self);
void journey_canvas_hold_spot (JourneyCanvas *self);
void journey_canvas_release_spot (JourneyCanvas *self);

/* journey-canvas-go.c */
gboolean journey_canvas_find_first (JourneyCanvas *self, guint stage, int lane, JourneyBox *box);
void journey_canvas_install_go (GtkWidgetClass *widget_class);

/* journey-canvas-lanes.c */
gboolean journey_canvas_can_hide_lane (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_hide_lane (JourneyCanvas *self, const JourneyBox *box);
gboolean journey_canvas_can_show_all_lanes (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_show_all_lanes (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_add_lane (JourneyCanvas *self, JourneyLaneKind kind);
gboolean journey_canvas_can_grow_lane (JourneyCanvas *self, const JourneyBox *box);
gboolean journey_canvas_can_shrink_lane (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_grow_lane (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_shrink_lane (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_fit_lane (JourneyCanvas *self, const JourneyBox *box);
gboolean journey_canvas_is_lane_edge (JourneyCanvas *self, const JourneyBox *box, double view_y);
gboolean journey_canvas_begin_height_drag (JourneyCanvas *self);
void journey_canvas_update_height_drag (JourneyCanvas *self);
void journey_canvas_end_height_drag (JourneyCanvas *self, gboolean keep);
JourneyFieldId journey_canvas_colour_field (const JourneyBox *box);
void journey_canvas_set_colour (JourneyCanvas *self, const char *colour);

/* journey-canvas-lead.c */
gboolean journey_canvas_has_many (JourneyCanvas *self);
gboolean journey_canvas_find_lead (JourneyCanvas *self, JourneyBox *box);
void journey_canvas_go_to_lead (JourneyCanvas *self);
void journey_canvas_select_holder (JourneyCanvas *self, const JourneyBox *box);
GArray *journey_canvas_selected_boxes (JourneyCanvas *self);

/* journey-canvas-many.c */
gboolean journey_canvas_is_item (const JourneyBox *box);
gboolean journey_canvas_holds_feelings (JourneyCanvas *self, const JourneyBox *box);
gboolean journey_canvas_holds_many (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_install_many (GtkWidgetClass *widget_class);
void journey_canvas_select_range (JourneyCanvas *self, const JourneyBox *to);
void journey_canvas_extend_to (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_toggle_box (JourneyCanvas *self, const JourneyBox *box);
gboolean journey_canvas_select_one (JourneyCanvas *self);
void journey_canvas_mark_many (JourneyCanvas *self);

/* journey-canvas-edit.c */
void journey_canvas_init_editor (JourneyCanvas *self);
void journey_canvas_edit_box (JourneyCanvas *self, const JourneyBox *box, JourneyFieldId field);
void journey_canvas_edit_new (JourneyCanvas *self, const JourneyBox *box, const JourneyCanvasFocus *before);
void journey_canvas_edit_focus (JourneyCanvas *self, GtkEventController *typed);
gboolean journey_canvas_go_across (JourneyCanvas *self, JourneySide side);
gboolean journey_canvas_end_edit (JourneyCanvas *self, gboolean keep);
void journey_canvas_dress_editor (JourneyCanvas *self);
void journey_canvas_place_editor (JourneyCanvas *self);

/* journey-canvas-score.c */
void journey_canvas_edit_score (JourneyCanvas *self, const JourneyBox *box, GtkEventController *typed);
void journey_canvas_end_score (JourneyCanvas *self, gboolean keep);
void journey_canvas_drop_score (JourneyCanvas *self);

/* journey-canvas-new.c */
gboolean journey_canvas_new_here (JourneyCanvas *self, const JourneyBox *box);
gboolean journey_canvas_new_feeling (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_new_touchpoint (JourneyCanvas *self);
void journey_canvas_new_stage (JourneyCanvas *self);
void journey_canvas_new_lane (JourneyCanvas *self, JourneyLane *after);

/* journey-canvas-verbs.c */
void journey_canvas_install_verbs (GtkWidgetClass *widget_class);
void journey_canvas_update_verbs (JourneyCanvas *self);
gboolean journey_canvas_can (JourneyCanvas *self, const char *action);

/* journey-canvas-change.c */
JourneyLaneKind journey_canvas_lane_kind (JourneyCanvas *self, const JourneyBox *box);
gboolean journey_canvas_set_emotion (JourneyCanvas *self, const JourneyBox *box, double value);
void journey_canvas_step_emotion (JourneyCanvas *self, const JourneyBox *box, int direction);
gboolean journey_canvas_set_severity (JourneyCanvas *self, const JourneyBox *box, int severity);
gboolean journey_canvas_vote (JourneyCanvas *self, const JourneyBox *box, int by);
JourneyFieldId journey_canvas_own_text (const JourneyBox *box);
gboolean journey_canvas_can_delete (JourneyCanvas *self, const JourneyBox *box);
char *journey_canvas_hidden_words (JourneyNode *const *lanes, guint n);
void journey_canvas_delete (JourneyCanvas *self, const JourneyBox *box);
gboolean journey_canvas_can_move (JourneyCanvas *self, const JourneyBox *box, JourneySide side);
void journey_canvas_move (JourneyCanvas *self, const JourneyBox *box, JourneySide side);
void journey_canvas_toggle_moment_of_truth (JourneyCanvas *self, const JourneyBox *box);

/* journey-canvas-clip.c */
gboolean journey_canvas_can_copy (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_copy (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_copy_picture (JourneyCanvas *self, const JourneyBox *box);
gboolean journey_canvas_can_cut (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_cut (JourneyCanvas *self, const JourneyBox *box);
gboolean journey_canvas_can_duplicate (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_duplicate (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_select_made (JourneyCanvas *self, char **ids);

/* journey-canvas-paste.c */
gboolean journey_canvas_can_paste (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_paste (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_cancel_paste (JourneyCanvas *self);
void journey_canvas_init_drop (JourneyCanvas *self);

/* journey-canvas-persona.c */
JourneyPersona *journey_canvas_felt_by (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_fit_strip (JourneyCanvas *self);
gboolean journey_canvas_hides_all (JourneyCanvas *self);
JourneyBox journey_canvas_box_in_front (JourneyCanvas *self, const JourneyBox *box);
JourneyBox journey_canvas_feeling_to_go_to (JourneyCanvas *self, const JourneyBox *from, const JourneyBox *box);
void journey_canvas_feeling_of_same (JourneyCanvas *self, const JourneyBox *of, guint column, JourneyBox *box);
gboolean journey_canvas_can_hide_persona (JourneyCanvas *self, const JourneyBox *box);
gboolean journey_canvas_can_show_persona (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_hide_persona (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_show_persona (JourneyCanvas *self, const JourneyBox *box);

/* journey-canvas-zoom.c */
void journey_canvas_install_zoom (GtkWidgetClass *widget_class);

/* journey-canvas-keys.c */
void journey_canvas_init_keys (JourneyCanvas *self);

/* journey-canvas-pointer.c */
void journey_canvas_init_pointer (JourneyCanvas *self);

/* journey-canvas-carry.c */
void journey_canvas_install_carry (GtkWidgetClass *widget_class);
void journey_canvas_go_along (JourneyCanvas *self);

/* journey-canvas-drag.c */
void journey_canvas_init_drag (JourneyCanvas *self);
gboolean journey_canvas_begin_drag (JourneyCanvas *self, double x, double y, gboolean touch, gboolean adding);
gboolean journey_canvas_cancel_drag (JourneyCanvas *self);
void journey_canvas_give_up_drag (JourneyCanvas *self);
double journey_canvas_edge_time (GdkFrameClock *clock, gint64 *last);
void journey_canvas_scroll_columns (JourneyCanvas *self, double x, double y);
double journey_canvas_column_x (JourneyCanvas *self, double view_x);
double journey_canvas_lane_y (JourneyCanvas *self, double view_y);

/* journey-canvas-drag-value.c */
gboolean journey_canvas_begin_emotion_drag (JourneyCanvas *self);
void journey_canvas_update_emotion_drag (JourneyCanvas *self);
gboolean journey_canvas_begin_score_drag (JourneyCanvas *self);
void journey_canvas_update_score_drag (JourneyCanvas *self);
void journey_canvas_end_value_drag (JourneyCanvas *self, gboolean keep);

/* journey-canvas-try.c */
JourneyState *journey_canvas_tried (JourneyCanvas *self, JourneyState *map);
gboolean journey_canvas_begin_try_drag (JourneyCanvas *self);
void journey_canvas_update_try_drag (JourneyCanvas *self, double by);

/* journey-canvas-drag-order.c */
gboolean journey_canvas_begin_order_drag (JourneyCanvas *self);
void journey_canvas_update_order_drag (JourneyCanvas *self);
void journey_canvas_end_order_drag (JourneyCanvas *self, gboolean keep);
void journey_canvas_lift (JourneyCanvas *self);
JourneyRect journey_canvas_lifted_rect (JourneyCanvas *self);

/* journey-canvas-drag-opportunity.c */
void journey_canvas_carry_opportunity (JourneyCanvas *self, const char *id, const char *from, const char *touchpoint);
gboolean journey_canvas_begin_opportunity_drag (JourneyCanvas *self);
void journey_canvas_update_opportunity_drag (JourneyCanvas *self);
void journey_canvas_end_opportunity_drag (JourneyCanvas *self, gboolean keep);

/* journey-canvas-drag-paint.c */
void journey_canvas_paint_drag (JourneyCanvas *self, GtkSnapshot *snapshot);

/* journey-canvas-overview.c */
void journey_canvas_init_overview (JourneyCanvas *self);
void journey_canvas_drop_overview (JourneyCanvas *self);
void journey_canvas_place_overview (JourneyCanvas *self, int width, int height);
void journey_canvas_free_overview (JourneyCanvas *self, gboolean left);
gboolean journey_canvas_is_covered (JourneyCanvas *self, double x, double y);

/* journey-canvas-marquee.c */
gboolean journey_canvas_begin_marquee (JourneyCanvas *self);
void journey_canvas_update_marquee (JourneyCanvas *self);
void journey_canvas_end_marquee (JourneyCanvas *self, gboolean keep);

/* journey-canvas-pan.c */
void journey_canvas_init_pan (JourneyCanvas *self);
gboolean journey_canvas_begin_pan (JourneyCanvas *self);
void journey_canvas_pan_to (JourneyCanvas *self, double dx, double dy);
void journey_canvas_update_pan (JourneyCanvas *self);
void journey_canvas_end_pan (JourneyCanvas *self, gboolean keep);
void journey_canvas_stop_pan (JourneyCanvas *self);

/* journey-canvas-more.c */
void journey_canvas_init_more (JourneyCanvas *self);
void journey_canvas_offer_menu (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_point_out (JourneyCanvas *self, const JourneyBox *box);
void journey_canvas_place_more (JourneyCanvas *self);

/* journey-canvas-menu.c */
void journey_canvas_install_menu (GtkWidgetClass *widget_class);
void journey_canvas_show_menu (JourneyCanvas *self, double x, double y);
void journey_canvas_drop_menu (JourneyCanvas *self);

/* journey-canvas.c */
void journey_canvas_emit_deleted (JourneyCanvas *self, const char *words);
void journey_canvas_emit_details (JourneyCanvas *self);
void journey_canvas_emit_remarks (JourneyCanvas *self, JourneyReport *report);
void journey_canvas_emit_picture (JourneyCanvas *self);

G_END_DECLS
