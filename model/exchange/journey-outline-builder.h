/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-csv-remarks.h"
#include "journey-kinds.h"

G_BEGIN_DECLS

/** JourneyOutlinePlace: Where a text is, and what it goes on with. */
typedef struct
{
  JourneyStage *stage;
  JourneyTouchpoint *touchpoint;
  gboolean below_heading;       /* the touchpoint is a heading, so that points below it are its details */
  JourneyPainPoint *pain_point; /* the last one of the touchpoint */
  gboolean severity_is_said;    /* of that */
  guint n_details;              /* of the touchpoint */
  JourneyNode *opportunity;     /* below which points are; or NULL */
  JourneyPersona *persona;      /* who feels what names nobody, as was said of the touchpoint; or NULL */
  JourneyNode *score;           /* of the touchpoint, made of points; or NULL */
  JourneyNode *evidence;        /* the last one that a point named; or NULL */
} JourneyOutlinePlace;

/* A text of more bytes is not looked at for a form. */
#define JOURNEY_OUTLINE_MAX_FORM 4096

/** JourneyOutlineBuilder: A map in the making from an outline. */
typedef struct
{
  JourneyMap *map; /* borrowed, in a transaction */
  JourneyOutlinePlace at;
  gboolean is_ours;          /* the text was written by us */
  GHashTable *known;         /* personas, lanes, dimensions, opportunities and evidence, by what they are called */
  GHashTable *of_rows;       /* stages and touchpoints that rows of a table made, and the text has not come to since */
  GHashTable *mends;         /* arrays of ids of touchpoints, by opportunity */
  GArray *columns;           /* JourneyCsvField, of the table that is read; or NULL */
  gboolean takes_rows;       /* that table has scores, and it is known of what */
  JourneyOutlinePlace above; /* where the text was before that table */
  JourneyCsvRemarks *remarks;
  JourneyNode *written_node;      /* whose text is being put together; or NULL */
  JourneyFieldId written_field;   /* which of its texts */
  GString *written;               /* what it says so far */
  guint n_names[JOURNEY_N_KINDS]; /* that were made of each kind */
  guint line;                     /* that is taken over */
} JourneyOutlineBuilder;

gboolean journey_outline_knows_label (const char *label);

void journey_outline_builder_init (JourneyOutlineBuilder *builder, JourneyMap *map, JourneyCsvRemarks *remarks);
void journey_outline_builder_finish (JourneyOutlineBuilder *builder);
void journey_outline_builder_stage (JourneyOutlineBuilder *builder, const char *title);
void journey_outline_builder_touchpoint (JourneyOutlineBuilder *builder, const char *markdown, gboolean is_heading);
gboolean journey_outline_builder_go_to (JourneyOutlineBuilder *builder, const char *stage, const char *touchpoint);
void journey_outline_builder_titled (JourneyOutlineBuilder *builder, const char *text, gboolean is_heading);
void journey_outline_builder_detail (JourneyOutlineBuilder *builder, const char *markdown, gboolean is_deep);
JourneyPersona *journey_outline_builder_persona (JourneyOutlineBuilder *builder, const char *name);
void journey_outline_builder_emotion (JourneyOutlineBuilder *builder, const char *text);
gboolean journey_outline_builder_feels (JourneyOutlineBuilder *builder, const char *name, const char *text);
void journey_outline_builder_append (JourneyOutlineBuilder *builder, gpointer node, JourneyFieldId field, const char *text);
void journey_outline_builder_end_table (JourneyOutlineBuilder *builder);
void journey_outline_builder_row (JourneyOutlineBuilder *builder, const char *markdown);
void journey_outline_builder_refuse (JourneyOutlineBuilder *builder, const char *sentence, const char *text);
gpointer journey_outline_builder_known (JourneyOutlineBuilder *builder, JourneyKind kind, const char *name);
void journey_outline_builder_know (JourneyOutlineBuilder *builder, JourneyKind kind, const char *name, gpointer node);
gboolean journey_outline_builder_may_name (JourneyOutlineBuilder *builder, JourneyKind kind, const char *name);
gboolean journey_outline_builder_figure (JourneyOutlineBuilder *builder, JourneyScore *score, guint column, const char *text);
gboolean journey_outline_is_figure (guint column);
void journey_outline_builder_figures (JourneyOutlineBuilder *builder, guint column, const char *text);
gboolean journey_outline_builder_scores (JourneyOutlineBuilder *builder, const char *text);
void journey_outline_builder_found (JourneyOutlineBuilder *builder, const char *text);
JourneyNode *journey_outline_builder_evidence (JourneyOutlineBuilder *builder, const char *text);

G_END_DECLS
