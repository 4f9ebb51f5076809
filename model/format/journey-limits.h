/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"
#include "journey-text.h"

/* What a file may hold at most. A map of 10,000 touchpoints stays far below all of them.
 * What one text may hold, %JOURNEY_LIMIT_TEXT, and all of a map, %JOURNEY_LIMIT_ELEMENTS and %JOURNEY_LIMIT_REFERENCES, are
 * limits of the model, too. */
#define JOURNEY_LIMIT_FILE (64 * 1024 * 1024)    /* bytes */
#define JOURNEY_LIMIT_DEPTH 64                   /* elements inside each other */
#define JOURNEY_LIMIT_KEPT 50000                 /* comments, instructions and unknown attributes in a file */
#define JOURNEY_LIMIT_REMARKS 10000              /* beyond which nobody wants to know more */
#define JOURNEY_LIMIT_ATTRIBUTES 64              /* of an element, namespace declarations included */
#define JOURNEY_LIMIT_NAMESPACES 64              /* declared at any place of a file */
#define JOURNEY_LIMIT_NAME 256                   /* bytes */
#define JOURNEY_LIMIT_NAMES 10000                /* different ones in a file, beyond which looking them up takes long */
#define JOURNEY_LIMIT_PICTURE (40 * 1024 * 1024) /* bytes of a picture as it stands in the file */
#define JOURNEY_LIMIT_DECODED 200000000          /* bytes of all pictures when they are drawn, four a pixel */
