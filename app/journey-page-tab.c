/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-page-tab.h"

/* Of the button around it, at either side. */
#define MARGIN 4

/* More than that are not counted one by one. */
#define MOST 99

struct _JourneyPageTab
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *icon;
  GtkWidget *count; /* over the upper corner of these, so that it takes no width from any name */
  char *icon_name;
};

G_DEFINE_FINAL_TYPE (JourneyPageTab, journey_page_tab, GTK_TYPE_WIDGET)

static int
natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static void
journey_page_tab_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  JourneyPageTab *self = JOURNEY_PAGE_TAB (widget);
  int label_minimum, label_natural, icon_minimum, icon_natural;

  gtk_widget_measure (self->label, orientation, -1, &label_minimum, &label_natural, NULL, NULL);
  gtk_widget_measure (self->icon, orientation, -1, &icon_minimum, &icon_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (icon_natural, label_natural);
      *natural = label_natural;
    }
  else
    {
      *minimum = MAX (label_minimum, icon_minimum);
      *natural = MAX (label_natural, icon_natural);
    }
}

/* It ends a little beyond what it is over, in the margin of the button. */
static void
place_count (JourneyPageTab *self, const GtkAllocation *shown, int width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int wide, high, end;

  gtk_widget_measure (self->count, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wide, NULL, NULL);
  gtk_widget_measure (self->count, GTK_ORIENTATION_VERTICAL, -1, NULL, &high, NULL, NULL);
  end = MIN (rtl ? width - shown->x : shown->x + shown->width, width) + MARGIN;
  gtk_widget_size_allocate (self->count, &(GtkAllocation){ rtl ? width - end : end - wide, -MARGIN / 2, wide, high }, -1);
}

static void
journey_page_tab_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyPageTab *self = JOURNEY_PAGE_TAB (widget);
  gboolean fits = natural_width (self->label) <= width;
  GtkWidget *shown = fits ? self->label : self->icon;
  int wanted = MIN (natural_width (shown), width);
  GtkAllocation place = { (width - wanted) / 2, 0, wanted, height };

  gtk_widget_set_child_visible (self->label, fits);
  gtk_widget_set_child_visible (self->icon, !fits);
  gtk_widget_size_allocate (shown, &place, -1);
  if (gtk_widget_get_visible (self->count))
    place_count (self, &place, width);
}

/* Reading a drawing takes a library of its own, which a panel that is wide enough never needs. */
static void
on_image_shown (GtkWidget *image, JourneyPageTab *self)
{
  if (!gtk_image_get_icon_name (GTK_IMAGE (image)))
    gtk_image_set_from_icon_name (GTK_IMAGE (image), self->icon_name);
}

static void
journey_page_tab_dispose (GObject *object)
{
  JourneyPageTab *self = JOURNEY_PAGE_TAB (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->count, gtk_widget_unparent);

  G_OBJECT_CLASS (journey_page_tab_parent_class)->dispose (object);
}

static void
journey_page_tab_finalize (GObject *object)
{
  g_free (JOURNEY_PAGE_TAB (object)->icon_name);

  G_OBJECT_CLASS (journey_page_tab_parent_class)->finalize (object);
}

static void
journey_page_tab_class_init (JourneyPageTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_page_tab_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_page_tab_finalize;
  widget_class->measure = journey_page_tab_measure;
  widget_class->size_allocate = journey_page_tab_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "pagetab");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
journey_page_tab_init (JourneyPageTab *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->icon = gtk_image_new ();
  g_signal_connect (self->icon, "map", G_CALLBACK (on_image_shown), self);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->icon, FALSE);

  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "count");
  gtk_widget_set_visible (self->count, FALSE);
  gtk_widget_set_parent (self->count, GTK_WIDGET (self));
}

/**
 * journey_page_tab_new:
 * @icon_name: what stands for the page where its title has no room
 *
 * Returns: (transfer floating): a tab without a title
 */
GtkWidget *
journey_page_tab_new (const char *icon_name)
{
  JourneyPageTab *self = g_object_new (JOURNEY_TYPE_PAGE_TAB, NULL);

  self->icon_name = g_strdup (icon_name);

  return GTK_WIDGET (self);
}

/**
 * journey_page_tab_set_title:
 * @title: what the page is called, without its number
 */
void
journey_page_tab_set_title (JourneyPageTab *self, const char *title)
{
  g_return_if_fail (JOURNEY_IS_PAGE_TAB (self));

  gtk_label_set_text (GTK_LABEL (self->label), title);
}

/**
 * journey_page_tab_set_count:
 * @count: what stands at the corner of the title or the icon; 0 for nothing
 */
void
journey_page_tab_set_count (JourneyPageTab *self, guint count)
{
  g_autofree char *text = g_strdup_printf (count > MOST ? "%u+" : "%u", MIN (count, MOST));

  g_return_if_fail (JOURNEY_IS_PAGE_TAB (self));

  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_widget_set_visible (self->count, count > 0);
}
