/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-wrap-layout.h"

#define SPACING 6

struct _JourneyWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyWrapLayout, journey_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* One line: from a child up to the one before `end`. */
typedef struct
{
  GtkWidget *end;
  int width;
  int height;
  int n_expanding;
} Line;

static GtkWidget *
next_laid_out (GtkWidget *child)
{
  while (child && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static int
natural_width (GtkWidget *child, int limit)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return limit < 0 ? natural : MAX (minimum, MIN (natural, limit));
}

/* How wide a child of a line gets to be where the line has @width. */
static int
final_width (GtkWidget *child, const Line *line, int width)
{
  int share = line->n_expanding > 0 ? MAX (0, width - line->width) / line->n_expanding : 0;

  return natural_width (child, width) + (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL) ? share : 0);
}

/* With the width that each child gets in the end: text that has room needs fewer lines. */
static int
height_of_line (GtkWidget *first, const Line *line, int width)
{
  int highest = 0;

  for (GtkWidget *child = first; child != line->end; child = next_laid_out (gtk_widget_get_next_sibling (child)))
    {
      int height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, final_width (child, line, width), NULL, &height, NULL, NULL);
      highest = MAX (highest, height);
    }

  return highest;
}

static Line
measure_line (GtkWidget *first, int limit)
{
  Line line = { 0 };
  GtkWidget *child;

  for (child = first; child; child = next_laid_out (gtk_widget_get_next_sibling (child)))
    {
      int width = natural_width (child, limit);

      if (child != first && limit >= 0 && line.width + SPACING + width > limit)
        break;

      line.width += width + (child == first ? 0 : SPACING);
      line.n_expanding += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
    }
  line.end = child;
  line.height = height_of_line (first, &line, limit);

  return line;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  GtkWidget *child = next_laid_out (gtk_widget_get_first_child (widget));

  *minimum = 0;
  *natural = measure_line (child, -1).width;
  for (; child; child = next_laid_out (gtk_widget_get_next_sibling (child)))
    {
      int width;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      *minimum = MAX (*minimum, width);
    }
}

static int
measure_height (GtkWidget *widget, int width)
{
  GtkWidget *child = next_laid_out (gtk_widget_get_first_child (widget));
  int height = 0;

  while (child)
    {
      Line line = measure_line (child, width);

      height += line.height + (line.end ? SPACING : 0);
      child = line.end;
    }

  return height;
}

static GtkSizeRequestMode
journey_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
journey_wrap_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = measure_height (widget, for_size);
}

static void
allocate_line (GtkWidget *widget, GtkWidget *first, const Line *line, int width, int y)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = first; child != line->end; child = next_laid_out (gtk_widget_get_next_sibling (child)))
    {
      int wide = final_width (child, line, width);
      GtkAllocation allocation = { rtl ? width - x - wide : x, y, wide, line->height };

      gtk_widget_size_allocate (child, &allocation, -1);
      x += wide + SPACING;
    }
}

static void
journey_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = next_laid_out (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child)
    {
      Line line = measure_line (child, width);

      allocate_line (widget, child, &line, width, y);
      y += line.height + SPACING;
      child = line.end;
    }
}

static void
journey_wrap_layout_class_init (JourneyWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = journey_wrap_layout_get_request_mode;
  manager_class->measure = journey_wrap_layout_measure;
  manager_class->allocate = journey_wrap_layout_allocate;
}

static void
journey_wrap_layout_init (JourneyWrapLayout *self)
{
}
