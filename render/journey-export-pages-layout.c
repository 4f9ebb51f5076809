/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-export-pages-private.h"
#include "journey-export-private.h"
#include "journey-metrics.h"

#define KEPT_LAYOUTS 8192
#define MAX_STRIPS 64     /* that a map on one page is tried in */
#define LARGEST 4.0       /* points a scene unit */
#define LARGEST_STAGE 1.5 /* times as large as on A4 */
#define STAGES_ROUNDS 4   /* in which strips and their scale find together */
#define A4_SHORT 595.276  /* points */
#define A4_UNIT JOURNEY_POINTS
#define OVERVIEW_COLUMNS 400               /* of more than that nothing can be told apart on one sheet */
#define OVERVIEW_ROOM 0.3                  /* of the height of a sheet; below higher heads there is none */
#define BARE_EDGE (JOURNEY_MARGIN_TOP - 2) /* scene units at each edge of the map on which nothing stands */

static const struct
{
  double width; /* points, upright */
  double height;
} papers[] = {
  [JOURNEY_PAPER_A4] = { A4_SHORT, 841.890 },  [JOURNEY_PAPER_A3] = { 841.890, 1190.551 },
  [JOURNEY_PAPER_A2] = { 1190.551, 1683.780 }, [JOURNEY_PAPER_A1] = { 1683.780, 2383.937 },
  [JOURNEY_PAPER_A0] = { 2383.937, 3370.394 }, [JOURNEY_PAPER_LETTER] = { 612, 792 },
};

/* One way to put the map on paper. */
typedef struct
{
  JourneyState *map;
  const JourneyExportOptions *options;
  double width; /* of a sheet */
  double height;
  double room_width; /* inside its margins */
  double room_height;
  gboolean without_head; /* neither title nor personas */
  JourneyScene *scene;
  double scale;
} Plan;

static void
turn (Plan *plan, gboolean landscape)
{
  journey_paper_size (plan->options->paper, landscape, &plan->width, &plan->height);
  plan->room_width = plan->width - 2 * JOURNEY_PAGE_MARGIN;
  plan->room_height = plan->height - 2 * JOURNEY_PAGE_MARGIN;
}

static double
fitting_scale (const Plan *plan, double width, double height)
{
  return MIN (plan->room_width / width, plan->room_height / height);
}

static JourneyScene *
make_scene (const Plan *plan, double strip_width, gboolean stage_a_strip, JourneyScene *previous)
{
  JourneySceneOptions options =
      journey_export_scene_options (plan->options, strip_width, KEPT_LAYOUTS, plan->options->layout != JOURNEY_LAYOUT_POSTER);

  options.stage_a_strip = stage_a_strip;
  options.show_title &= !plan->without_head;
  options.show_persona_strip &= !plan->without_head;

  return journey_scene_new (plan->map, &options, previous);
}

static void
take_scene (Plan *plan, JourneyScene *scene, double scale)
{
  g_clear_pointer (&plan->scene, journey_scene_unref);
  plan->scene = journey_scene_ref (scene);
  plan->scale = scale;
}

/* In as many strips as make it largest. */
static void
fit_one_page (Plan *plan)
{
  g_autoptr (JourneyScene) whole = make_scene (plan, 0, FALSE, plan->scene);
  double width = journey_scene_width (whole);
  guint n_strips = 1;

  take_scene (plan, whole, fitting_scale (plan, width, journey_scene_height (whole)));
  for (guint n = 2; n <= MAX_STRIPS && !plan->options->one_strip; n++)
    {
      /* Room for one more column, as stages end where they end. */
      double strip = width / n + journey_title_width (FALSE) + journey_pitch (FALSE);
      g_autoptr (JourneyScene) scene = make_scene (plan, strip, FALSE, whole);
      double scale = fitting_scale (plan, journey_scene_width (scene), journey_scene_height (scene));

      if (scale > plan->scale)
        take_scene (plan, scene, scale);
      else if (journey_scene_n_strips (scene) > n_strips && scale < plan->scale * 0.7)
        break;
      n_strips = journey_scene_n_strips (scene);
    }
  plan->scale = MIN (plan->scale, LARGEST);
}

/* How large the strips may be that every one of them fits on a sheet. */
static double
fit_strips (const Plan *plan, JourneyScene *scene)
{
  double widest = 1, highest = 1;

  for (guint i = 0; i < journey_scene_n_strips (scene); i++)
    {
      JourneyRect strip = journey_scene_strip_rect (scene, i);

      widest = MAX (widest, strip.width + 2 * JOURNEY_PAGE_STRIP_MARGIN);
      highest = MAX (highest, strip.height + 2 * JOURNEY_PAGE_STRIP_MARGIN);
    }

  return fitting_scale (plan, widest, highest);
}

/* As large as on A4; smaller where they are too high for that, and larger where they would leave much of their sheets empty. */
static void
fit_stages (Plan *plan)
{
  double largest = A4_UNIT * MIN (plan->width, plan->height) / A4_SHORT;
  double scale = largest;

  for (guint i = 0; i < STAGES_ROUNDS; i++)
    {
      g_autoptr (JourneyScene) scene = make_scene (plan, plan->room_width / scale, TRUE, plan->scene);
      double fitting = MIN (fit_strips (plan, scene), largest);

      take_scene (plan, scene, fitting);
      if (fitting >= scale * 0.99)
        break;
      scale = fitting;
    }
  plan->scale = MIN (fit_strips (plan, plan->scene), largest * LARGEST_STAGE);
}

/* One direction of a poster: in how many tiles it is parted, how large each of them is and how far they overlap, and what all of
 * them show. In scene units. */
typedef struct
{
  guint n;
  double size;
  double overlap;
  double start;
  double whole;
} Tiling;

/* All tiles are as full as each other, and none of them is there for an empty edge alone. */
static Tiling
part (const Plan *plan, double sheet_room, double size)
{
  double room = sheet_room / plan->scale, overlap = JOURNEY_PAGE_OVERLAP / plan->scale;
  double filled = size - 2 * BARE_EDGE;
  guint n = (guint)MAX (ceil ((filled - overlap) / (room - overlap)), 1);
  double whole = MIN (size, n * (room - overlap) + overlap);

  return (Tiling){ n, (whole - overlap) / n + overlap, overlap, (size - whole) / 2, whole };
}

static Tiling
part_across (const Plan *plan)
{
  return part (plan, plan->room_width, journey_scene_width (plan->scene));
}

static Tiling
part_down (const Plan *plan)
{
  return part (plan, plan->room_height, journey_scene_height (plan->scene));
}

/* Where a tile begins. */
static double
tile_start (const Tiling *tiling, guint index)
{
  return tiling->start + index * (tiling->size - tiling->overlap);
}

static void
fit_poster (Plan *plan)
{
  double strip = JOURNEY_STRIP_POINTS / JOURNEY_POINTS;
  g_autoptr (JourneyScene) scene = plan->scene ? journey_scene_ref (plan->scene) : make_scene (plan, strip, FALSE, NULL);

  take_scene (plan, scene, JOURNEY_POINTS);
}

static void
fit (Plan *plan)
{
  if (plan->options->layout == JOURNEY_LAYOUT_POSTER)
    fit_poster (plan);
  else if (plan->options->layout == JOURNEY_LAYOUT_STAGES)
    fit_stages (plan);
  else
    fit_one_page (plan);
}

/* How many sheets a plan takes, for a poster. */
static guint
count_tiles (const Plan *plan)
{
  return part_across (plan).n * part_down (plan).n;
}

static gboolean
is_better (const Plan *plan, const Plan *other)
{
  if (plan->options->layout == JOURNEY_LAYOUT_POSTER)
    return count_tiles (plan) < count_tiles (other);

  return plan->scale > other->scale;
}

/* Which way the sheet lies; where nobody says, as suits the map. */
static void
choose (Plan *plan)
{
  JourneyOrientation orientation = plan->options->orientation;

  turn (plan, orientation != JOURNEY_ORIENTATION_PORTRAIT);
  fit (plan);
  if (orientation == JOURNEY_ORIENTATION_AUTO)
    {
      Plan upright = *plan;

      upright.scene = journey_scene_ref (plan->scene);
      turn (&upright, FALSE);
      fit (&upright);
      if (is_better (&upright, plan))
        {
          journey_scene_unref (plan->scene);
          *plan = upright;
        }
      else
        journey_scene_unref (upright.scene);
    }
}

/* In the middle of a sheet. */
static JourneyPage *
add_page (JourneyPages *self, const Plan *plan, JourneyPageKind kind, const JourneyRect *area, double scale)
{
  JourneyPage *page = journey_pages_add (self, kind, plan->width, plan->height);

  page->area = *area;
  page->scale = scale;
  page->x = (plan->width - area->width * scale) / 2;
  page->y = (plan->height - area->height * scale) / 2;

  return page;
}

/* The whole map, small, below what stands at @y on a page, and in line with it where reading begins. */
static void
add_overview (JourneyPages *self, const Plan *plan, JourneyPage *page, double y)
{
  Plan below = { .map = plan->map, .options = plan->options, .without_head = TRUE };

  below.room_width = plan->room_width;
  below.room_height = plan->height - JOURNEY_PAGE_MARGIN - y;
  fit_one_page (&below);
  self->overview = below.scene;
  page->overview_scale = MIN (below.scale, plan->scale);
  page->overview_x = page->x + JOURNEY_MARGIN * (page->scale - page->overview_scale);
  if (journey_scene_is_rtl (below.scene))
    page->overview_x = plan->width - page->overview_x - journey_scene_width (below.scene) * page->overview_scale;
  page->overview_y = y;
}

/* The title and the personas, with the map below them; a title alone is no sheet. */
static void
add_head (JourneyPages *self, const Plan *plan)
{
  JourneyRect first = journey_scene_strip_rect (self->scene, 0);
  JourneyRect head = { 0, 0, journey_scene_width (self->scene), first.y - JOURNEY_PAGE_STRIP_MARGIN };
  double scale = MIN (fitting_scale (plan, head.width, head.height), plan->scale * 1.25);
  double below = JOURNEY_PAGE_MARGIN + head.height * scale;
  gboolean has_overview =
      journey_scene_n_columns (self->scene) <= OVERVIEW_COLUMNS && plan->height - below >= OVERVIEW_ROOM * plan->height;
  JourneyPage *page;

  if (!has_overview && journey_scene_n_parts (self->scene, JOURNEY_PART_PERSONA_STRIP) == 0)
    return;

  page = add_page (self, plan, JOURNEY_PAGE_MAP, &head, scale);
  page->y = JOURNEY_PAGE_MARGIN;
  if (has_overview)
    add_overview (self, plan, page, below);
}

static void
add_whole (JourneyPages *self, const Plan *plan)
{
  JourneyRect whole = { 0, 0, journey_scene_width (plan->scene), journey_scene_height (plan->scene) };

  add_page (self, plan, JOURNEY_PAGE_MAP, &whole, MIN (plan->scale, fitting_scale (plan, whole.width, whole.height)));
}

/* A page for all, then those of the stages; where there is but one of these, no other is wanted. */
static void
add_stages (JourneyPages *self, const Plan *plan)
{
  JourneyScene *scene = self->scene;
  gboolean rtl = journey_scene_is_rtl (scene);
  double widest = 0;

  if (journey_scene_n_strips (scene) == 1)
    {
      add_whole (self, plan);
      return;
    }

  add_head (self, plan);
  for (guint i = 0; i < journey_scene_n_strips (scene); i++)
    widest = MAX (widest, journey_scene_strip_rect (scene, i).width + 2 * JOURNEY_PAGE_STRIP_MARGIN);
  for (guint i = 0; i < journey_scene_n_strips (scene); i++)
    {
      JourneyRect strip = journey_scene_strip_rect (scene, i);
      JourneyRect area = journey_rect_inset (&strip, -JOURNEY_PAGE_STRIP_MARGIN, -JOURNEY_PAGE_STRIP_MARGIN);

      JourneyPage *page = add_page (self, plan, JOURNEY_PAGE_MAP, &area, plan->scale);
      double left = (plan->width - widest * plan->scale) / 2;

      /* Lanes of neighbouring pages stand side by side, and all pages begin at one place. */
      page->x = rtl ? plan->width - left - area.width * plan->scale : left;
      page->y = JOURNEY_PAGE_MARGIN;
    }
}

static void
add_tiles (JourneyPages *self, const Plan *plan)
{
  Tiling across = part_across (plan), down = part_down (plan);
  JourneyRect whole = { across.start, down.start, across.whole, down.whole };

  add_page (self, plan, JOURNEY_PAGE_OVERVIEW, &whole, MIN (fitting_scale (plan, whole.width, whole.height), LARGEST));
  for (guint row = 0; row < down.n; row++)
    for (guint column = 0; column < across.n; column++)
      {
        JourneyRect area = { tile_start (&across, column), tile_start (&down, row), across.size, down.size };
        JourneyPage *page = add_page (self, plan, JOURNEY_PAGE_TILE, &area, plan->scale);

        page->row = row;
        page->column = column;
      }
}

/**
 * journey_paper_size:
 * @paper: not the natural one
 *
 * Tells how large a sheet is, in points, as it lies.
 */
void
journey_paper_size (JourneyPaper paper, gboolean landscape, double *width, double *height)
{
  *width = landscape ? papers[paper].height : papers[paper].width;
  *height = landscape ? papers[paper].width : papers[paper].height;
}

/**
 * journey_page_label:
 *
 * Returns: (transfer full): what a tile is called, as squares of a map are: A1, A2, … B1
 */
char *
journey_page_label (const JourneyPage *page)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint row = page->row + 1; row > 0; row = (row - 1) / 26)
    g_string_prepend_c (letters, (char)('A' + (row - 1) % 26));

  return g_strdup_printf ("%s%u", letters->str, page->column + 1);
}

/**
 * journey_pages_lay_out:
 *
 * Chooses how the map is parted, and what stands on which sheet. After an error there are no pages.
 */
void
journey_pages_lay_out (JourneyPages *self, const JourneyExportOptions *options, GError **error)
{
  Plan plan = { .map = self->map, .options = options };

  choose (&plan);
  self->scene = plan.scene;
  if (!journey_export_check_scene (self->map, plan.scene, error))
    return;

  if (options->layout == JOURNEY_LAYOUT_POSTER)
    add_tiles (self, &plan);
  else if (options->layout == JOURNEY_LAYOUT_STAGES)
    add_stages (self, &plan);
  else
    add_whole (self, &plan);
}
