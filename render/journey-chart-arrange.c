/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-private.h"

/* Dots with their number in them, dots that are only dots, and those that stand for many. */
#define RADIUS 9.5
#define RADIUS_SMALL 7.5 /* where larger ones would be moved far */
#define RADIUS_PLAIN 4.5
#define RADIUS_MANY 11.0
#define FULL 0.32       /* the part of the plot that dots may fill */
#define FULL_FIELD 0.65 /* the part of a field, in which they stand closer */
#define TOO_MANY 0.125  /* the part of all dots that may be moved out of a full field */
#define CELL 24.0       /* from which dots are drawn as one: about as far as that reaches */
#define LARGEST_CELL 48.0
#define LARGER 1.2 /* the next size that is tried */
#define NAMED 3    /* titles that are told of many */
#define LABEL_MARGIN 2.5
#define LABEL_MARGIN_SMALL 1.5
#define NEAR 6.0 /* from its place a dot may be moved before smaller ones are tried, in pixels */

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
label_radius (JourneyChart *chart, const char *label, double least, double margin)
{
  JourneyTextBlock *block = journey_typesetter_label (chart->typesetter, label, JOURNEY_FONT_INITIALS_SMALL, 0);

  return MAX (least, journey_text_block_width (block) / 2 + margin);
}

static void
add_dot (JourneyChart *chart, const JourneyChartDot *dot, gboolean labelled, const JourneyChartDescribe *describe)
{
  JourneyChartMark mark = mark_of (chart, dot, labelled ? RADIUS : RADIUS_PLAIN);

  mark.label = journey_chart_keep (chart, labelled ? describe->label (describe->data, dot->source) : NULL);
  mark.words = journey_chart_keep (chart, describe->words (describe->data, dot->source));
  if (*mark.label && mark.shape != JOURNEY_CHART_SHAPE_RIVAL)
    mark.title = journey_chart_keep (chart, describe->title (describe->data, dot->source));
  /* The name of a rival stands beside its diamond. */
  if (*mark.label && mark.shape != JOURNEY_CHART_SHAPE_RIVAL)
    mark.radius = label_radius (chart, mark.label, RADIUS, LABEL_MARGIN);
  journey_chart_add_mark (chart, &mark, &dot->id, 1);
}

/* Dots that are near each other in one field. */
static guint64
bin_of (JourneyChart *chart, const JourneyChartDot *dot, double cell)
{
  double x, y;

  journey_chart_place_of (chart, dot->x, dot->y, &x, &y);

  return (guint64)dot->tone << 56 | (guint64)(dot->shape == JOURNEY_CHART_SHAPE_RIVAL) << 48
         | (guint64)((y - chart->plot.y) / cell) << 24 | (guint64)((x - chart->plot.x) / cell);
}

static GHashTable *
make_bins (JourneyChart *chart, const JourneyChartDot *dots, guint n, double cell, GPtrArray *order)
{
  GHashTable *bins = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);

  for (guint i = 0; i < n; i++)
    {
      guint64 key = bin_of (chart, &dots[i], cell);
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
  mark.radius = label_radius (chart, mark.label, RADIUS_MANY, LABEL_MARGIN);
  journey_chart_add_mark (chart, &mark, ids, bin->len);
}

static double
area_of (const JourneyRect *rect)
{
  return MAX (rect->width, 0) * MAX (rect->height, 0);
}

/* How many of the dots find no place in their own field. */
static double
n_strangers (JourneyChart *chart, const JourneyChartDot *dots, guint n, double area)
{
  guint n_in[JOURNEY_CHART_N_CORNERS] = { 0 };
  double strangers = 0;

  if (chart->klass->field)
    return 0;

  for (guint i = 0; i < n; i++)
    n_in[journey_chart_corner_of (chart, dots[i].x, dots[i].y, dots[i].tone)]++;
  for (guint i = 0; i < JOURNEY_CHART_N_CORNERS; i++)
    {
      JourneyRect field = journey_chart_field_rect (chart, (JourneyChartCorner)i);

      strangers += MAX (n_in[i] - floor (FULL_FIELD * area_of (&field) / area), 0);
    }

  return strangers;
}

/* Whether dots of a size find places near theirs, and nearly all of them in their own fields. */
static gboolean
have_room (JourneyChart *chart, const JourneyChartDot *dots, guint n, double radius)
{
  double area = 4 * radius * radius;

  return n * area <= FULL * area_of (&chart->inside) && n_strangers (chart, dots, n, area) <= n * TOO_MANY;
}

/* Whether nearly each of them finds a place in its own field. */
static gboolean
fits (JourneyChart *chart, const JourneyChartDot *dots, const GPtrArray *bins)
{
  g_autofree JourneyChartDot *first = g_new (JourneyChartDot, bins->len);

  for (guint i = 0; i < bins->len; i++)
    first[i] = dots[g_array_index ((const GArray *)g_ptr_array_index (bins, i), guint, 0)];

  return n_strangers (chart, first, bins->len, 4 * RADIUS_MANY * RADIUS_MANY) == 0;
}

static void
add_bins (JourneyChart *chart, JourneyChartDot *dots, guint n, const JourneyChartDescribe *describe)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) bins = NULL;

  for (double cell = CELL; cell <= LARGEST_CELL && (!bins || !fits (chart, dots, order)); cell *= LARGER)
    {
      g_clear_pointer (&bins, g_hash_table_unref);
      g_ptr_array_set_size (order, 0);
      bins = make_bins (chart, dots, n, cell, order);
    }
  for (guint i = 0; i < order->len; i++)
    {
      const GArray *bin = g_ptr_array_index (order, i);

      if (bin->len > 1)
        add_many (chart, dots, bin, describe);
      else
        add_dot (chart, &dots[g_array_index (bin, guint, 0)], FALSE, describe);
    }
}

/* Numbered dots a little smaller than usual, at the same places. */
static void
shrink (JourneyChart *chart)
{
  for (guint i = 0; i < chart->marks->len; i++)
    {
      JourneyChartMark *mark = &g_array_index (chart->marks, JourneyChartMark, i);

      mark->radius = RADIUS_SMALL;
      if (*mark->label && mark->shape != JOURNEY_CHART_SHAPE_RIVAL)
        mark->radius = label_radius (chart, mark->label, RADIUS_SMALL, LABEL_MARGIN_SMALL);
      mark->x = mark->place_x;
      mark->y = mark->place_y;
    }
}

/*
 * Turns dots into marks, none of which lies on another. Dots keep their order; the first ones come nearest to
 * where their figures put them. They are a little smaller where larger ones would be moved far. Where not even those have room,
 * they are drawn small and without a number; those that are too many even for that are drawn together where they are near each
 * other in one field, so that the work does not grow with the map.
 */
void
journey_chart_arrange (JourneyChart *chart, JourneyChartDot *dots, guint n, const JourneyChartDescribe *describe)
{
  gboolean labelled = have_room (chart, dots, n, RADIUS_SMALL);

  if (labelled || have_room (chart, dots, n, RADIUS_PLAIN))
    for (guint i = 0; i < n; i++)
      add_dot (chart, &dots[i], labelled, describe);
  else
    add_bins (chart, dots, n, describe);
  if (journey_chart_place_marks (chart) > NEAR && labelled)
    {
      shrink (chart);
      journey_chart_place_marks (chart);
    }
  journey_chart_place_names (chart);
}
