/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-column.h"
#include "journey-relations.h"

G_BEGIN_DECLS

/**
 * JourneyStretch: The columns of one stage, measured, and what they need together. Immutable, reference-counted; scenes in
 * which the stage is the same share it, so that an edit costs one stage.
 */
typedef struct _JourneyStretch JourneyStretch;

/** JourneyStretchSource: What a stretch is made from. */
typedef struct
{
  const JourneyMeasures *measures;
  guint n_personas;
  JourneyRelations *relations;
  JourneyStretch *previous; /* the same stage before, measured alike; or NULL */
  gboolean same_relations;  /* as when @previous was made */
  GHashTable *loose;        /* touchpoint state → column that no stretch before has in its place any more; or NULL */
} JourneyStretchSource;

JourneyStretch *journey_stretch_new (const JourneyStretchSource *source, JourneyState *stage);
JourneyStretch *journey_stretch_ref (JourneyStretch *stretch);
void journey_stretch_unref (JourneyStretch *stretch);

void journey_stretch_loosen (JourneyStretch *stretch, JourneyState *stage, GHashTable **loose);

JourneyState *journey_stretch_stage (JourneyStretch *stretch);
double journey_stretch_pitch (JourneyStretch *stretch);
guint journey_stretch_n_columns (JourneyStretch *stretch);
JourneyColumn *journey_stretch_column (JourneyStretch *stretch, guint position);
double journey_stretch_height (JourneyStretch *stretch, guint lane);
double journey_stretch_words_height (JourneyStretch *stretch, guint lane);

double journey_stretch_feeling (JourneyStretch *stretch, guint persona, guint position);
int journey_stretch_feeling_before (JourneyStretch *stretch, guint persona, guint position);
int journey_stretch_feeling_from (JourneyStretch *stretch, guint persona, guint position);

G_END_DECLS
