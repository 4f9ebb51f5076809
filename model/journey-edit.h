/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"
#include "journey-votes.h"

G_BEGIN_DECLS

/*
 * The verbs that change a map. Each opens a transaction of its own, named for the undo menu, or joins the
 * one that is open. Positions are 0-based; a position beyond the end, such as -1 (G_MAXUINT), means the end.
 * Text is filtered to what XML can hold, and to the first JOURNEY_LIMIT_TEXT bytes. Nodes that a verb makes belong to the map.
 */

/** JourneySaid: What is said of a touchpoint on one dimension. */
typedef struct
{
  JourneyDimension *dimension;    /* NULL for 'Overall' */
  const JourneyVotes *expected;   /* NULL: nothing */
  const JourneyVotes *actual;     /* NULL: nothing */
  const JourneyVotes *importance; /* NULL: nothing */
} JourneySaid;

/** JourneyLetGo: What a score rests on that a figure from nowhere takes away, the weaker one first. */
typedef enum
{
  JOURNEY_LET_GO_NOTHING,
  JOURNEY_LET_GO_VOTE,     /* a workshop's vote: it is an estimate now */
  JOURNEY_LET_GO_TO_VOTE,  /* answers or the like: it is a workshop's vote now */
  JOURNEY_LET_GO_MEASURED, /* answers or the like: it is an estimate now */
} JourneyLetGo;

/** JourneyProposal: Figures for an opportunity that is made from a touchpoint; NAN where nothing can be proposed. */
typedef struct
{
  double impact;    /* 1…5 */
  double predicted; /* the actual score that is hoped for, on the map's scale */
} JourneyProposal;

/** JourneyCut: What is taken away: a text of a node, a node off a touchpoint, or the node itself. */
typedef struct
{
  JourneyNode *node;
  JourneyFieldId field;   /* 0: no text */
  const char *touchpoint; /* id; NULL: from nowhere in particular */
} JourneyCut;

/* Fields */
void journey_edit_begin (JourneyNode *node, JourneyFieldId field);
void journey_edit_set_text (JourneyNode *node, JourneyFieldId field, const char *text);
void journey_edit_type_text (JourneyNode *node, JourneyFieldId field, const char *text);
void journey_edit_set_number (JourneyNode *node, JourneyFieldId field, double number);
void journey_edit_set_integer (JourneyNode *node, JourneyFieldId field, int value);
void journey_edit_set_strings (JourneyNode *node, JourneyFieldId field, const char *const *strings);
void journey_edit_set_data (JourneyNode *node, JourneyFieldId field, GBytes *data);
void journey_edit_set_text_many (JourneyNode *const *nodes, guint n, JourneyFieldId field, const char *text);
void journey_edit_set_integer_many (JourneyNode *const *nodes, guint n, JourneyFieldId field, int value);

/* Nodes */
JourneyNode *journey_edit_add (JourneyNode *parent, JourneyListId list, guint position);
void journey_edit_remove (JourneyNode *node);
void journey_edit_take_off (JourneyNode *const *nodes, const char *const *touchpoints, guint n);
void journey_edit_remove_many (JourneyNode *const *nodes, guint n);
void journey_edit_cut (const JourneyCut *cuts, guint n);
guint journey_edit_drop_lanes (JourneyNode *const *lanes, guint n);
void journey_edit_move (JourneyNode *node, JourneyNode *parent, guint position);
void journey_edit_move_many (JourneyNode *const *nodes, guint n, JourneyNode *parent, guint position);
JourneyState *journey_edit_try_move_many (JourneyNode *const *nodes, guint n, JourneyNode *parent, guint position);
gboolean journey_edit_can_push (JourneyNode *const *nodes, guint n, int step);
void journey_edit_push (JourneyNode *const *nodes, guint n, int step);

/* The map */
JourneyStage *journey_edit_add_stage (JourneyMap *map, guint position, const char *title);
JourneyTouchpoint *journey_edit_add_touchpoint (JourneyStage *stage, guint position, const char *title);
JourneyTouchpoint *journey_edit_continue (JourneyMap *map, JourneyNode *after);
gboolean journey_edit_name_after_file (JourneyMap *map, const char *file_name);
gboolean journey_edit_take_over (JourneyMap *map, JourneyState *state, const char *name);
gboolean journey_edit_set_scale (JourneyMap *map, int low, int high);
JourneyPersona *journey_edit_need_persona (JourneyMap *map, const char *name);
JourneyDimension *journey_edit_add_dimension (JourneyMap *map, const char *title, JourneyDimensionKind kind, double weight);
JourneyDimension *journey_edit_find_overall (JourneyMap *map);
JourneyDimension *journey_edit_need_dimension (JourneyMap *map, const char *title);
JourneyLane *journey_edit_need_lane (JourneyMap *map, const char *title);
JourneyLane *journey_edit_need_lane_of_kind (JourneyMap *map, JourneyLaneKind kind);
JourneyCompetitor *journey_edit_need_competitor (JourneyMap *map, const char *name);
gboolean journey_edit_become (JourneyMap *map, JourneyState *before, JourneyState *after, const char *name);

/* Lanes */
gboolean journey_edit_has_hidden_lane (JourneyMap *map);
gboolean journey_edit_has_lane_of_kind (JourneyMap *map, JourneyLaneKind kind);
void journey_edit_show_lane (JourneyLane *lane);
void journey_edit_show_all_lanes (JourneyMap *map);
void journey_edit_hide_lanes (JourneyNode *const *lanes, guint n);
JourneyLane *journey_edit_add_lane (JourneyMap *map, JourneyLane *after, JourneyLaneKind kind);
void journey_edit_set_lane_height (JourneyLane *lane, double height);
void journey_edit_set_lane_heights (JourneyNode *const *lanes, const double *heights, guint n);

/* A touchpoint */
JourneyEmotion *journey_edit_set_emotion (JourneyTouchpoint *touchpoint, JourneyPersona *persona, double value, const char *word);
void journey_edit_feel (JourneyNode *const *touchpoints, guint n, JourneyPersona *persona, double value);
void journey_edit_feel_better (JourneyNode *const *touchpoints, guint n, JourneyPersona *persona, int direction);
JourneyEmotion *journey_edit_find_emotion (JourneyTouchpoint *touchpoint, JourneyPersona *persona);
void journey_edit_clear_emotion (JourneyTouchpoint *touchpoint, JourneyPersona *persona);
JourneyPainPoint *journey_edit_add_pain_point (JourneyTouchpoint *touchpoint, guint position, const char *text, int severity);
JourneyScore *journey_edit_add_score (JourneyTouchpoint *touchpoint, const char *title, JourneyDimensionKind kind, double weight);
JourneyScore *journey_edit_need_score (JourneyTouchpoint *touchpoint, JourneyDimension *dimension);
JourneyLetGo journey_edit_score (JourneyTouchpoint *touchpoint,
                                 JourneyDimension *dimension,
                                 const JourneyVotes *expected,
                                 const JourneyVotes *actual);
gboolean journey_edit_scores_agree (JourneyNode *const *touchpoints, guint n, JourneyFieldId field, double *number);
GStrv journey_edit_counted_scores (JourneyTouchpoint *touchpoint);
void journey_edit_raise_score (JourneyScore *score, JourneyFieldId field, double from, double by);
JourneyLetGo journey_edit_rests_on (JourneyScore *score, JourneyFieldId figure);
gboolean journey_edit_rests_as (JourneyScore *score, JourneyState *known);
JourneyFieldId journey_edit_typed_over (JourneyScore *score, JourneyState *known);
JourneyLetGo journey_edit_let_evidence_go (JourneyScore *score, JourneyFieldId changed);
gboolean journey_edit_is_measured (JourneyScore *score);
JourneyLetGo journey_edit_score_all (JourneyTouchpoint *touchpoint, const JourneySaid *said, guint n);
JourneyNote *journey_edit_add_note (JourneyTouchpoint *touchpoint, JourneyLane *lane, const char *text);
JourneyNote *journey_edit_add_note_titled (JourneyTouchpoint *touchpoint, const char *lane, const char *text);
void journey_edit_set_rating (JourneyCompetitor *competitor,
                              JourneyTouchpoint *touchpoint,
                              JourneyDimension *dimension,
                              double actual);
void journey_edit_set_kano (JourneyTouchpoint *touchpoint, JourneyKano class, const char *date);

/* Opportunities */
JourneyOpportunity *journey_edit_add_opportunity (JourneyTouchpoint *touchpoint, const char *text);
gboolean journey_edit_has_opportunity (JourneyTouchpoint *touchpoint);
gboolean journey_edit_mends_others (JourneyOpportunity *opportunity, JourneyTouchpoint *touchpoint);
void journey_edit_drop_opportunity (JourneyOpportunity *opportunity, JourneyTouchpoint *touchpoint);
JourneyOpportunity *journey_edit_propose_opportunity (JourneyTouchpoint *touchpoint, const JourneyProposal *proposal);
void journey_edit_place_opportunity (JourneyOpportunity *opportunity, double impact, double effort);
gboolean journey_edit_take_back (JourneyNode *node, JourneyState *made);
void journey_edit_choose (JourneyNode *node, JourneyFieldId field, int choice, const char *today);
void journey_edit_vote (JourneyOpportunity *opportunity, int by);
void journey_edit_vote_many (JourneyNode *const *opportunities, guint n, int by);
gboolean journey_edit_mends (JourneyOpportunity *opportunity, JourneyNode *what);
void journey_edit_set_mends (JourneyOpportunity *opportunity, JourneyNode *what, gboolean mends);
void journey_edit_carry_opportunity (JourneyOpportunity *opportunity, const char *from, JourneyTouchpoint *to);

/* The tray */
JourneyNote *journey_edit_drop_note (JourneyMap *map, const char *text);
JourneyState *journey_edit_try_drop_note (JourneyState *map, const char *text);
gboolean journey_edit_takes_note (JourneyLane *lane);
JourneyNode *journey_edit_send_note (JourneyNote *note, JourneyTouchpoint *touchpoint, JourneyLane *lane);
JourneyEmotion *journey_edit_send_note_as_word (JourneyNote *note, JourneyTouchpoint *touchpoint, JourneyPersona *persona);
JourneyTouchpoint *journey_edit_send_note_on (JourneyNote *note, JourneyMap *map, JourneyNode *after);
JourneyTouchpoint *journey_edit_send_note_to_new_stage (JourneyNote *note, JourneyMap *map);
guint journey_edit_move_to_tray (JourneyNode *const *nodes, guint n);
guint journey_edit_texts_to_tray (JourneyNode *const *touchpoints, guint n, JourneyFieldId field);

G_END_DECLS
