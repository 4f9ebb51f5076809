/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-export-pages.h"

G_BEGIN_DECLS

#define JOURNEY_PAGE_MM (72 / 25.4)
#define JOURNEY_PAGE_MARGIN (10 * JOURNEY_PAGE_MM)
#define JOURNEY_PAGE_OVERLAP (10 * JOURNEY_PAGE_MM) /* of the tiles of a poster */
#define JOURNEY_PAGE_STRIP_MARGIN 12.0              /* above and below a strip, in scene units */

/** JourneyPage: What stands on one sheet. */
typedef struct
{
  JourneyRect area; /* of the scene */
  double scale;     /* points a scene unit */
  double x;         /* where the area begins on the sheet */
  double y;
  gboolean is_overview; /* of all tiles of a poster */
  gboolean is_tile;
  guint row; /* of a tile */
  guint column;
} JourneyPage;

struct _JourneyPages
{
  JourneyScene *scene;
  JourneyPageLayout layout;
  double width; /* of a sheet */
  double height;
  GArray *pages; /* of JourneyPage */
};

void journey_pages_lay_out (JourneyPages *self, JourneyState *map, const JourneyExportOptions *options, GError **error);
char *journey_page_label (const JourneyPage *page);

G_END_DECLS
