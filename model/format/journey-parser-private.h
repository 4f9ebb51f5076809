/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/parser.h>

#include "journey-escape.h"
#include "journey-extras.h"
#include "journey-format-private.h"
#include "journey-limits.h"
#include "journey-names.h"
#include "journey-text-table.h"

G_BEGIN_DECLS

/** JourneySlice: Text in the parser's input; it does not end with a NUL. */
typedef struct
{
  const char *text;
  gsize length;
} JourneySlice;

/** JourneyAttribute: One attribute as SAX2 gives it; a struct of the layout of five pointers. */
typedef struct
{
  const xmlChar *name;
  const xmlChar *prefix;
  const xmlChar *uri;
  const xmlChar *value;
  const xmlChar *end;
} JourneyAttribute;

/** JourneyTag: A start tag. */
typedef struct
{
  const xmlChar *name;
  const xmlChar *prefix;
  const xmlChar *uri;
  const xmlChar **namespaces; /* prefix and URI in turn */
  guint n_namespaces;
  const JourneyAttribute *attributes;
  guint n_attributes;
} JourneyTag;

/** JourneyFrame: A node whose element is open. */
typedef struct
{
  JourneyState *state;
  const JourneySpec *spec;
  guint node;               /* its index in the parser's nodes */
  guint first_child;        /* where its children begin in the parser's children */
  guint32 seen;             /* a bit for every field that was there */
  int last_field;           /* the field whose element ended last, or -1 */
  JourneyState *last_child; /* the child that ended last and later than that field, or NULL */
  GPtrArray **strings;      /* by field; NULL while there are none */
  JourneyKeeper *keeper;    /* NULL while nothing is kept */
} JourneyFrame;

/** JourneyNodeRecord: A node that was read and is not sealed yet. */
typedef struct
{
  JourneyState *state; /* borrowed; NULL when it was left out */
  guint parent;        /* index of its parent's record */
  guint line;
} JourneyNodeRecord;

/** JourneyLink: A reference that is to be looked up when all ids are known. */
typedef struct
{
  guint node;
  JourneyFieldId field;
  char *raw;
} JourneyLink;

/** JourneyUnknown: What it is that this version does not know. */
typedef enum
{
  JOURNEY_UNKNOWN_ELEMENT,
  JOURNEY_UNKNOWN_ATTRIBUTE,
  JOURNEY_UNKNOWN_VALUE,
} JourneyUnknown;

/** JourneyFragmentWriter: An unknown part while it is being read. */
typedef struct
{
  guint depth;      /* of its elements; 0 when there is none */
  gboolean is_open; /* the last start tag has no '>' yet */
  char *anchor;
  char *name;
  JourneyBuffer rest;
  GString *run;       /* text since the last tag */
  GPtrArray *names;   /* of the open elements */
  GArray *declared;   /* prefixes declared inside, with their depth */
  GHashTable *needed; /* prefix to URI */
} JourneyFragmentWriter;

typedef struct
{
  xmlParserCtxt *xml;
  const char *next; /* of the bytes that the XML parser has not read yet */
  gsize left;
  JourneyReadFlags flags;
  JourneyNames names;
  GError *error;

  const xmlChar *uri; /* of the root, which is that of the map's elements */
  guint major;
  guint minor;
  int scale_low;
  int scale_high;

  JourneyAttribute attributes[JOURNEY_LIMIT_ATTRIBUTES]; /* those of a tag whose values had to be changed */
  GPtrArray *values;                                     /* the changed ones */

  guint depth;
  guint n_elements;
  guint n_kept;
  guint n_references;
  guint n_namespaces;
  guint8 namespaces[JOURNEY_LIMIT_DEPTH + 1];
  GHashTable *root_namespaces; /* prefix to URI, both from the parser's dictionary */
  gboolean has_root;

  JourneyFrame frames[JOURNEY_LIMIT_DEPTH];
  guint n_frames;
  GPtrArray *children; /* of the open nodes, which end up in their lists */
  JourneyState *root;
  JourneyKeeper *root_keeper; /* while the root is not open, for what comes before and behind it */

  int field; /* whose element is open, or -1 */
  guint field_index;
  GString *text;
  GByteArray *picture;
  gsize picture_length;
  int base64_state;
  guint base64_save;
  guint base64_padding;
  gboolean picture_damaged;
  guint64 decoded;

  JourneyFragmentWriter fragment;

  GArray *nodes;             /* JourneyNodeRecord, in the order of the file */
  JourneyTextTable ids;      /* id to 1 + index of the node */
  JourneyTextTable aliases;  /* what was written as an id and cannot be one, likewise */
  JourneyTextTable foreign;  /* ids inside of unknown parts */
  GArray *links;             /* JourneyLink */
  JourneyTextTable reported; /* names of unknown parts that have been remarked */
  GArray *remarks;
  guint n_remarks;
} JourneyParser;

/* journey-parser-report.c */
guint journey_parser_line (JourneyParser *parser);
void journey_parser_fail (JourneyParser *parser, JourneyFormatError code, const char *format, ...) G_GNUC_PRINTF (3, 4);
void journey_parser_fail_at (JourneyParser *parser, guint line, JourneyFormatError code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void journey_parser_remark (JourneyParser *parser, JourneyRemarkKind kind, guint line, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
gboolean journey_parser_is_verbatim (JourneyParser *parser);
JourneyFrame *journey_parser_top (JourneyParser *parser);
char *journey_slice_shorten (JourneySlice slice);
const char *journey_slice_copy (JourneySlice slice, char *buffer, gsize size);
const char *journey_parser_explain (const xmlError *error);
GArray *journey_parser_new_remarks (void);
void journey_parser_hand_over (JourneyParser *parser, JourneyReport *report);

/* journey-parser.c */
char *journey_parser_uri (const xmlChar *uri);

/* journey-parser-root.c */
void journey_parser_keep_version (JourneyParser *parser, JourneyState *map);
gboolean journey_parser_start_root (JourneyParser *parser, const JourneyTag *tag);

/* journey-parser-node.c */
void journey_parser_start_node (JourneyParser *parser, JourneyKind kind, const JourneyTag *tag);
void journey_parser_end_node (JourneyParser *parser);

/* journey-parser-value.c */
void journey_parser_set_value (JourneyParser *parser, JourneyFrame *frame, guint field, JourneySlice value);

/* journey-parser-field.c */
void journey_parser_start_field (JourneyParser *parser, guint field, const JourneyTag *tag);
void journey_parser_field_text (JourneyParser *parser, const char *text, gsize length);
void journey_parser_end_field (JourneyParser *parser);

/* journey-parser-picture.c */
void journey_parser_picture_text (JourneyParser *parser, const char *text, gsize length);
void journey_parser_end_picture (JourneyParser *parser, JourneyFrame *frame, JourneyFieldId id);

/* journey-parser-keep.c */
void journey_parser_check_name (JourneyParser *parser, const char *name);
void journey_parser_keep_attribute (JourneyParser *parser,
                                    JourneyFrame *frame,
                                    const char *owner,
                                    guint index,
                                    const char *after,
                                    const JourneyAttribute *attribute);
void journey_parser_keep_raw (JourneyParser *parser, const char *raw);
void journey_parser_start_fragment (JourneyParser *parser, const JourneyTag *tag);
void journey_parser_fragment_text (JourneyParser *parser, const char *text, gsize length);
void journey_parser_end_fragment (JourneyParser *parser);
void journey_parser_fragment_clear (JourneyParser *parser);
void journey_parser_remark_unknown (JourneyParser *parser, JourneyUnknown what, const char *name);

/* journey-parser-link.c */
JourneyState *journey_parser_new_node (JourneyParser *parser, JourneyKind kind, const JourneySlice *id);
void journey_parser_set_reference (JourneyParser *parser, JourneyFrame *frame, guint field, JourneySlice value);
void journey_parser_set_references (JourneyParser *parser, JourneyFrame *frame, guint field, JourneySlice value);
void journey_parser_resolve (JourneyParser *parser);
void journey_parser_seal (JourneyParser *parser);

/* journey-parser-complete.c */
void journey_parser_complete (JourneyParser *parser);

G_END_DECLS
