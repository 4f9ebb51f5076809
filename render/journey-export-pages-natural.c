/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-export-pages-private.h"
#include "journey-export-private.h"

#define MAX_POINTS 14400.0 /* of a side of a page */
#define KEPT_LAYOUTS 8192
#define MARGIN 24.0

static gboolean
too_large (GError **error, double points)
{
  g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE,
               _ ("A PDF page can have sides of 14,400 points, and this map needs %.0f. Let it go on in strips, or export SVG."),
               points);

  return FALSE;
}

/* The strips that fit on one page; the first page has what stands above them, too. Returns the first strip of the next page. */
static guint
take_page (JourneyScene *scene, guint strip, JourneyRect *page)
{
  guint n = journey_scene_n_strips (scene);
  JourneyRect first = journey_scene_strip_rect (scene, strip);
  double top = strip == 0 ? 0 : first.y - MARGIN;
  guint next = strip;

  do
    {
      JourneyRect rect = journey_scene_strip_rect (scene, next);

      *page = (JourneyRect){ 0, top, journey_scene_width (scene), rect.y + rect.height + MARGIN - top };
      next++;
      if (next < n)
        {
          rect = journey_scene_strip_rect (scene, next);
          if ((rect.y + rect.height + MARGIN - top) * JOURNEY_POINTS > MAX_POINTS)
            break;
        }
    }
  while (next < n);

  return next;
}

static gboolean
add_page (JourneyPages *self, const JourneyRect *area, GError **error)
{
  double width = area->width * JOURNEY_POINTS, height = area->height * JOURNEY_POINTS;
  JourneyPage *page;

  if (MAX (width, height) > MAX_POINTS)
    return too_large (error, MAX (width, height));

  page = journey_pages_add (self, JOURNEY_PAGE_MAP, width, height);
  page->area = *area;
  page->scale = JOURNEY_POINTS;

  return TRUE;
}

/**
 * journey_pages_lay_out_natural:
 *
 * Makes pages as large as the map. After an error there are none.
 */
void
journey_pages_lay_out_natural (JourneyPages *self, const JourneyExportOptions *options, GError **error)
{
  JourneyRect area;

  self->scene = journey_export_scene (self->map, options, JOURNEY_STRIP_POINTS / JOURNEY_POINTS, KEPT_LAYOUTS, TRUE, error);
  for (guint strip = 0; self->scene && strip < journey_scene_n_strips (self->scene);)
    {
      strip = take_page (self->scene, strip, &area);
      if (!add_page (self, &area, error))
        {
          g_array_set_size (self->pages, 0);
          return;
        }
    }
}
