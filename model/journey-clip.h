/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "journey-report.h"
#include "journey-state.h"

G_BEGIN_DECLS

/** JourneyClipKind: What was copied. */
typedef enum
{
  JOURNEY_CLIP_STAGES,
  JOURNEY_CLIP_TOUCHPOINTS,
  JOURNEY_CLIP_CELLS, /* what lanes hold at touchpoints */
  JOURNEY_CLIP_TABLE, /* texts in rows, from another program; lines are a table of one column */
} JourneyClipKind;

/** JourneyClipCell: A lane at a touchpoint, or one thing in it. Ids of the map that is copied from. */
typedef struct
{
  const char *touchpoint;
  const char *lane;
  const char *item; /* NULL for all that the cell holds */
} JourneyClipCell;

#define JOURNEY_TYPE_CLIP (journey_clip_get_type ())

/**
 * JourneyClip: What was copied, immutable and reference-counted, so that any thread may write it.
 *
 * What was copied from a map is the state of a small map of its own: only what was copied, and the personas, lanes,
 * dimensions, competitors, opportunities, metrics and feedback that go with it.
 */
typedef struct _JourneyClip JourneyClip;

GType journey_clip_get_type (void);

JourneyClip *journey_clip_new (JourneyClipKind kind, JourneyState *content);
JourneyClip *journey_clip_new_imported (JourneyClipKind kind, JourneyState *content, JourneyReport *report);
JourneyClip *journey_clip_new_table (GPtrArray *rows);
JourneyClip *journey_clip_copy_nodes (JourneyState *map, const char *const *ids);
JourneyClip *journey_clip_copy_cells (JourneyState *map, const JourneyClipCell *cells, guint n_cells);
JourneyClip *journey_clip_ref (JourneyClip *clip);
void journey_clip_unref (JourneyClip *clip);

JourneyClipKind journey_clip_kind (JourneyClip *clip);
JourneyState *journey_clip_content (JourneyClip *clip);
JourneyReport *journey_clip_report (JourneyClip *clip);
GPtrArray *journey_clip_touchpoints (JourneyClip *clip);

guint journey_clip_n_rows (JourneyClip *clip);
guint journey_clip_n_columns (JourneyClip *clip);
const char *journey_clip_text_at (JourneyClip *clip, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyClip, journey_clip_unref)

G_END_DECLS
