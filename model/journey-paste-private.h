/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-edit-paste.h"
#include "journey-edit-private.h"
#include "journey-edit.h"

G_BEGIN_DECLS

/** JourneyPaste: A paste under way, in a transaction that is open. */
typedef struct
{
  JourneyMap *map;
  JourneyClip *clip;
  JourneyState *content; /* of the clip; NULL for a table */
  const JourneyPastePlace *place;
  JourneyReport *report;
  GHashTable *ids;       /* id in the clip → id in the map */
  GHashTable *index;     /* id in the clip → JourneyState */
  GHashTable *followers; /* of the content, by their touchpoints there; NULL unless cells are pasted */
  GHashTable *matches;   /* key → JourneyNode of the map */
  gboolean rescales;
  JourneyScale from;        /* that of the clip */
  JourneyScale to;          /* that of the map */
  gboolean emotions_signed; /* feelings that are pasted as text are on −2…+2 and not on 1…5 */
  guint n_rescaled;
  guint n_let_go;    /* scores that rested on answers or votes and are estimates now */
  guint n_done;      /* whatever was pasted */
  GPtrArray *pasted; /* char *, ids of the nodes that were pasted */
} JourneyPaste;

/* journey-edit-paste.c */
gboolean journey_paste_has_room (JourneyMap *map, guint64 n_more);

/* journey-paste.c */
void journey_paste_init (
    JourneyPaste *paste, JourneyMap *map, JourneyClip *clip, const JourneyPastePlace *place, JourneyReport *report);
void journey_paste_clear (JourneyPaste *paste);
void journey_paste_refuse (JourneyPaste *paste, const char *text, const char *reason);
const char *journey_paste_resolve (JourneyPaste *paste, const char *id);
JourneyNode *
journey_paste_insert (JourneyPaste *paste, JourneyNode *parent, JourneyListId list, guint position, JourneyState *state);
void journey_paste_done (JourneyPaste *paste, JourneyNode *pasted);

/* journey-paste-match.c */
JourneyNode *journey_paste_match (JourneyPaste *paste, JourneyState *state);
void journey_paste_remember (JourneyPaste *paste, JourneyNode *node);

/* journey-paste-whole.c */
void journey_paste_stages (JourneyPaste *paste);
void journey_paste_touchpoints (JourneyPaste *paste);
void journey_paste_union (JourneyNode *node, JourneyFieldId field, const char *const *more);

/* journey-paste-cells.c */
void journey_paste_cells (JourneyPaste *paste);

/* journey-paste-table.c */
JourneyNode *journey_paste_stage (JourneyPaste *paste);
JourneyNode *journey_paste_column (JourneyPaste *paste, GPtrArray *columns, guint index);
GPtrArray *journey_paste_columns (JourneyPaste *paste);
void journey_paste_table (JourneyPaste *paste);

/* journey-paste-text.c */
void journey_paste_text (JourneyPaste *paste, JourneyNode *touchpoint, JourneyNode *lane, const char *text);
gboolean journey_paste_says_sign (const char *text);
const char *journey_paste_skip_bullet (const char *line);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyPaste, journey_paste_clear)

G_END_DECLS
