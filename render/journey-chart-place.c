/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-private.h"

/* Dots with their number in them, dots that are only dots, and those that stand for many. */
#define RADIUS 9.5
#define RADIUS_PLAIN 4.5
#define RADIUS_MANY 11.0
#define FULL 0.32 /* the part of the plot that dots may fill */
#define APART 1.0 /* between two dots */
#define RINGS 4.0 /* looked at within one radius */
#define NAMED 3   /* titles that are told of many */
#define LABEL_MARGIN 2.5

/* A raster of the plot, so that a place is compared with what is near it only. */
typedef struct
{
  JourneyChart *chart;
  double cell;
  int columns;
  int rows;
  GArray **cells; /* of guint: indices of marks */
} Raster;

static double
plot_area (JourneyChart *chart)
{
  return chart->inside.width * chart->inside.height;
}

static void
raster_init (Raster *raster, JourneyChart *chart, double cell)
{
  raster->chart = chart;
  raster->cell = cell;
  raster->columns = (int)ceil (chart->plot.width / cell) + 1;
  raster->rows = (int)ceil (chart->plot.height / cell) + 1;
  raster->cells = g_new0 (GArray *, (gsize)raster->columns * (gsize)raster->rows);
}

static void
raster_clear (Raster *raster)
{
  for (int i = 0; i < raster->columns * raster->rows; i++)
    g_clear_pointer (&raster->cells[i], g_array_unref);
  g_clear_pointer (&raster->cells, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Raster, raster_clear)

static int
raster_index (Raster *raster, double x, double y)
{
  int column = (int)((x - raster->chart->plot.x) / raster->cell), row = (int)((y - raster->chart->plot.y) / raster->cell);

  return CLAMP (row, 0, raster->rows - 1) * raster->columns + CLAMP (column, 0, raster->columns - 1);
}

static gboolean
cell_is_free (Raster *raster, int cell, double x, double y, double radius)
{
  GArray *marks = raster->cells[cell];

  for (guint i = 0; marks && i < marks->len; i++)
    {
      const JourneyChartMark *mark = &g_array_index (raster->chart->marks, JourneyChartMark, g_array_index (marks, guint, i));
      double apart_x = mark->x - x, apart_y = mark->y - y;
      double reach = mark->radius + radius + APART;

      if (apart_x * apart_x + apart_y * apart_y < reach * reach)
        return FALSE;
    }

  return TRUE;
}

/* The raster is as wide as two of the largest dots, so only neighbours can touch. */
static gboolean
is_free (Raster *raster, double x, double y, double radius)
{
  int middle = raster_index (raster, x, y);
  int column = middle % raster->columns, row = middle / raster->columns;

  for (int r = MAX (row - 1, 0); r <= MIN (row + 1, raster->rows - 1); r++)
    for (int c = MAX (column - 1, 0); c <= MIN (column + 1, raster->columns - 1); c++)
      if (!cell_is_free (raster, r * raster->columns + c, x, y, radius))
        return FALSE;

  return TRUE;
}

static gboolean
is_inside (JourneyChart *chart, double x, double y)
{
  const JourneyRect *inside = &chart->inside;

  return x >= inside->x && x <= inside->x + inside->width && y >= inside->y && y <= inside->y + inside->height;
}

/* Places are only ever taken: what an earlier mark no larger than this found to be taken all around it needs no second look. */
static double
taken_around (JourneyChart *chart, guint index)
{
  const JourneyChartMark *mark = journey_chart_mark (chart, index);
  double taken = 0;

  for (guint i = 0; i < index; i++)
    {
      const JourneyChartMark *earlier = journey_chart_mark (chart, i);
      double found = hypot (earlier->x - earlier->place_x, earlier->y - earlier->place_y);

      if (found > taken && earlier->radius <= mark->radius)
        taken = MAX (taken, found - hypot (earlier->place_x - mark->place_x, earlier->place_y - mark->place_y));
    }

  return taken;
}

/* The free place that is nearest to where the figures put a mark. Looks at ring after ring around it, each from the right on. */
static void
find_place (Raster *raster, guint index)
{
  JourneyChartMark *mark = &g_array_index (raster->chart->marks, JourneyChartMark, index);
  double step = mark->radius / RINGS;
  double most = hypot (raster->chart->plot.width, raster->chart->plot.height);

  for (double distance = step * MAX (floor (taken_around (raster->chart, index) / step) - 1, 0); distance < most;
       distance += step)
    {
      guint n = distance > 0 ? (guint)ceil (2 * G_PI * distance / step) : 1;
      double turn_x = cos (2 * G_PI / n), turn_y = sin (2 * G_PI / n);
      double away_x = distance, away_y = 0;

      for (guint i = 0; i < n; i++)
        {
          double x = mark->place_x + away_x, y = mark->place_y + away_y;
          double turned = away_x * turn_x - away_y * turn_y;

          if (is_inside (raster->chart, x, y) && is_free (raster, x, y, mark->radius))
            {
              mark->x = x;
              mark->y = y;
              return;
            }
          away_y = away_x * turn_y + away_y * turn_x;
          away_x = turned;
        }
    }
}

static void
place_mark (Raster *raster, guint index)
{
  const JourneyChartMark *mark = journey_chart_mark (raster->chart, index);
  GArray **cell;

  find_place (raster, index);
  cell = &raster->cells[raster_index (raster, mark->x, mark->y)];
  if (!*cell)
    *cell = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (*cell, index);
}

static void
place_marks (JourneyChart *chart)
{
  g_auto (Raster) raster = { 0 };
  double largest = RADIUS;

  for (guint i = 0; i < chart->marks->len; i++)
    largest = MAX (largest, journey_chart_mark (chart, i)->radius);
  raster_init (&raster, chart, 2 * largest + APART);
  for (guint i = 0; i < chart->marks->len; i++)
    place_mark (&raster, i);
}

static JourneyChartMark
mark_of (JourneyChart *chart, const JourneyChartDot *dot, double radius)
{
  JourneyChartMark mark = {
    .radius = radius,
    .value_x = dot->x,
    .value_y = dot->y,
    .tone = dot->tone,
    .shape = dot->shape,
    .variant = dot->variant,
  };

  journey_chart_place_of (chart, dot->x, dot->y, &mark.place_x, &mark.place_y);
  mark.x = mark.place_x;
  mark.y = mark.place_y;

  return mark;
}

static double
label_radius (JourneyChart *chart, const char *label, double least)
{
  JourneyTextBlock *block = journey_typesetter_label (chart->typesetter, label, JOURNEY_FONT_INITIALS_SMALL, 0);

  return MAX (least, journey_text_block_width (block) / 2 + LABEL_MARGIN);
}

static void
add_dot (JourneyChart *chart, const JourneyChartDot *dot, gboolean labelled, const JourneyChartDescribe *describe)
{
  JourneyChartMark mark = mark_of (chart, dot, labelled ? RADIUS : RADIUS_PLAIN);

  mark.label = journey_chart_keep (chart, labelled ? describe->label (describe->data, dot->source) : NULL);
  mark.words = journey_chart_keep (chart, describe->words (describe->data, dot->source));
  /* The name of a rival stands beside its diamond. */
  if (*mark.label && mark.shape != JOURNEY_CHART_SHAPE_RIVAL)
    mark.radius = label_radius (chart, mark.label, RADIUS);
  journey_chart_add_mark (chart, &mark, &dot->id, 1);
}

/* Dots that are near each other in one field, about as far as one of them reaches. */
static guint64
bin_of (JourneyChart *chart, const JourneyChartDot *dot)
{
  double cell = 2 * RADIUS_MANY + 2, x, y;

  journey_chart_place_of (chart, dot->x, dot->y, &x, &y);

  return (guint64)dot->tone << 56 | (guint64)(dot->shape == JOURNEY_CHART_SHAPE_RIVAL) << 48
         | (guint64)((y - chart->plot.y) / cell) << 24 | (guint64)((x - chart->plot.x) / cell);
}

static GHashTable *
make_bins (JourneyChart *chart, JourneyChartDot *dots, guint n, GPtrArray *order)
{
  GHashTable *bins = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);

  for (guint i = 0; i < n; i++)
    {
      guint64 key = bin_of (chart, &dots[i]);
      GArray *bin = g_hash_table_lookup (bins, &key);

      if (!bin)
        {
          bin = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (bins, g_memdup2 (&key, sizeof key), bin);
          g_ptr_array_add (order, bin);
        }
      g_array_append_val (bin, i);
    }

  return bins;
}

static char *
names_of (const JourneyChartDot *dots, const GArray *bin, guint n, const JourneyChartDescribe *describe)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = describe->title (describe->data, dots[g_array_index (bin, guint, i)].source);

      /* Translators: between the names of a list. */
      g_string_append (names, i > 0 ? _ (", ") : "");
      g_string_append (names, title);
    }

  return g_string_free (names, FALSE);
}

static char *
words_of_many (const JourneyChartDot *dots, const GArray *bin, const JourneyChartDescribe *describe)
{
  guint n_named = MIN (bin->len, NAMED), rest = bin->len - n_named;
  g_autofree char *names = names_of (dots, bin, n_named, describe);

  if (rest > 0)
    /* Translators: how many stand in one place of a chart, the names of the first ones, and how many more there are. */
    return g_strdup_printf (ngettext ("%u here: %s and %u more", "%u here: %s and %u more", rest), bin->len, names, rest);

  /* Translators: how many stand in one place of a chart, and their names. */
  return g_strdup_printf (ngettext ("%u here: %s", "%u here: %s", bin->len), bin->len, names);
}

static char *
label_of_many (guint n)
{
  if (n < 1000)
    return g_strdup_printf ("×%u", n);

  return g_strdup_printf ("×%uk", n / 1000);
}

static void
add_many (JourneyChart *chart, const JourneyChartDot *dots, const GArray *bin, const JourneyChartDescribe *describe)
{
  g_autofree const char **ids = g_new (const char *, bin->len);
  JourneyChartDot mean = dots[g_array_index (bin, guint, 0)];
  JourneyChartMark mark;

  mean.x = mean.y = 0;
  for (guint i = 0; i < bin->len; i++)
    {
      const JourneyChartDot *dot = &dots[g_array_index (bin, guint, i)];

      ids[i] = dot->id;
      mean.x += dot->x / bin->len;
      mean.y += dot->y / bin->len;
      if (dot->shape != mean.shape)
        mean.shape = JOURNEY_CHART_SHAPE_DOT;
    }
  mark = mark_of (chart, &mean, RADIUS_MANY);
  mark.label = journey_chart_keep (chart, label_of_many (bin->len));
  mark.words = journey_chart_keep (chart, words_of_many (dots, bin, describe));
  mark.radius = label_radius (chart, mark.label, RADIUS_MANY);
  journey_chart_add_mark (chart, &mark, ids, bin->len);
}

static void
add_bins (JourneyChart *chart, JourneyChartDot *dots, guint n, const JourneyChartDescribe *describe)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) bins = make_bins (chart, dots, n, order);

  for (guint i = 0; i < order->len; i++)
    {
      const GArray *bin = g_ptr_array_index (order, i);

      if (bin->len > 1)
        add_many (chart, dots, bin, describe);
      else
        add_dot (chart, &dots[g_array_index (bin, guint, 0)], FALSE, describe);
    }
}

/* Whether so many dots of a size find a place near theirs. */
static gboolean
have_room (JourneyChart *chart, guint n, double radius)
{
  return n * 4 * radius * radius <= FULL * plot_area (chart);
}

/*
 * Turns dots into marks, none of which lies on another. Dots keep their order; the first ones come nearest to where their
 * figures put them. Many are drawn small and without a number; those that are too many even for that are drawn together where
 * they are near each other in one field, so that the work does not grow with the map.
 */
void
journey_chart_arrange (JourneyChart *chart, JourneyChartDot *dots, guint n, const JourneyChartDescribe *describe)
{
  gboolean labelled = have_room (chart, n, RADIUS);

  if (labelled || have_room (chart, n, RADIUS_PLAIN))
    for (guint i = 0; i < n; i++)
      add_dot (chart, &dots[i], labelled, describe);
  else
    add_bins (chart, dots, n, describe);
  place_marks (chart);
}
