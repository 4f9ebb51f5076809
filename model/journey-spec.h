/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * JourneyKind: The kinds of node that make up a map.
 */
typedef enum
{
  JOURNEY_KIND_MAP,
  JOURNEY_KIND_STAGE,
  JOURNEY_KIND_TOUCHPOINT,
  JOURNEY_KIND_EMOTION,
  JOURNEY_KIND_PAIN_POINT,
  JOURNEY_KIND_NOTE,
  JOURNEY_KIND_SCORE,
  JOURNEY_KIND_SEGMENT_SCORE,
  JOURNEY_KIND_EVIDENCE,
  JOURNEY_KIND_PROMISE,
  JOURNEY_KIND_TALLY,
  JOURNEY_KIND_COUNT,
  JOURNEY_KIND_LANE,
  JOURNEY_KIND_DIMENSION,
  JOURNEY_KIND_COMPETITOR,
  JOURNEY_KIND_RATING,
  JOURNEY_KIND_PERSONA,
  JOURNEY_KIND_OPPORTUNITY,
  JOURNEY_KIND_METRIC,
  JOURNEY_KIND_SAMPLE,
  JOURNEY_KIND_FEEDBACK,
  JOURNEY_N_KINDS,
} JourneyKind;

/**
 * JourneyFieldType: What a field holds.
 *
 * TEXT is text of any length and lines; LINE a short text on one line; DATE a text of the form
 * YYYY, YYYY-MM or YYYY-MM-DD; REFERENCE the id of a node; REFERENCES and STRINGS ordered lists.
 * An empty text, date or reference is the empty string, never NULL. A NUMBER whose fallback is NAN
 * may be missing, and is NAN then. ENUM and BOOLEAN are held as integers.
 */
typedef enum
{
  JOURNEY_FIELD_TEXT,
  JOURNEY_FIELD_LINE,
  JOURNEY_FIELD_DATE,
  JOURNEY_FIELD_REFERENCE,
  JOURNEY_FIELD_NUMBER,
  JOURNEY_FIELD_INTEGER,
  JOURNEY_FIELD_BOOLEAN,
  JOURNEY_FIELD_ENUM,
  JOURNEY_FIELD_STRINGS,
  JOURNEY_FIELD_REFERENCES,
  JOURNEY_FIELD_DATA,
} JourneyFieldType;

/** JourneyChoice: One value of an enumerated field; an array of them ends with a NULL nick. */
typedef struct
{
  const char *nick;  /* as in files */
  const char *label; /* for people, marked for translation */
} JourneyChoice;

/** JourneyUnit: What a number of a field is measured in. */
typedef enum
{
  JOURNEY_UNIT_OWN,
  JOURNEY_UNIT_SCORE, /* a point of the map's scale */
  JOURNEY_UNIT_SPREAD /* a width on the map's scale */
} JourneyUnit;

/** JourneyField: What is to be known of one field of a kind of node. */
typedef struct
{
  const char *name; /* of the property, and in files */
  JourneyFieldType type;
  double minimum;
  double maximum;
  double fallback;
  const JourneyChoice *choices; /* ENUM only */
  JourneyKind target;           /* REFERENCE and REFERENCES only */
  JourneyUnit unit;             /* NUMBER only */
  gboolean essential;           /* REFERENCE only: without its target the node has no meaning */
  const char *undo_name;        /* of the step that changes it, marked for translation; or NULL */
  const char *label;            /* what people call it, marked for translation */
} JourneyField;

/** JourneyListSpec: One ordered list of children. */
typedef struct
{
  const char *name;
  JourneyKind kind;
} JourneyListSpec;

/** JourneySpec: What is to be known of a kind of node: its fields, its lists, and what its verbs are called. */
typedef struct
{
  JourneyKind kind;
  const char *element; /* the XML element */
  const char *label;   /* what people call one of them, marked for translation */
  GType (*get_type) (void);
  const JourneyField *fields;
  guint n_fields;
  const JourneyListSpec *lists;
  guint n_lists;
  const char *add_name;
  const char *remove_name;
  const char *move_name;
} JourneySpec;

/** JourneyFieldId, JourneyListId: A field or list together with the kind of node it belongs to. */
typedef guint JourneyFieldId;
typedef guint JourneyListId;

#define JOURNEY_FIELD_ID(kind, index) ((kind) << 8 | (index))
#define JOURNEY_LIST_ID(kind, index) ((kind) << 8 | (index))
#define JOURNEY_ID_KIND(id) ((JourneyKind)((id) >> 8))
#define JOURNEY_ID_INDEX(id) ((id)&0xff)

const JourneySpec *journey_spec_get (JourneyKind kind);
const JourneySpec *journey_spec_find (const char *element);
const JourneyField *journey_spec_field (JourneyFieldId field);
const JourneyListSpec *journey_spec_list (JourneyListId list);

gboolean journey_field_is_element (const JourneyField *field);
int journey_field_choice (const JourneyField *field, const char *nick);
const char *journey_field_nick (const JourneyField *field, int value);
const char *journey_field_label (const JourneyField *field, int value);

G_END_DECLS
