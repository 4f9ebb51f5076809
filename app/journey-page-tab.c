/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-page-tab.h"

struct _JourneyPageTab
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *icon; /* with the number */
  GtkWidget *image;
  GtkWidget *count;
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

static void
journey_page_tab_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyPageTab *self = JOURNEY_PAGE_TAB (widget);
  gboolean fits = natural_width (self->label) <= width;
  GtkWidget *shown = fits ? self->label : self->icon;
  int wanted = MIN (natural_width (shown), width);

  gtk_widget_set_child_visible (self->label, fits);
  gtk_widget_set_child_visible (self->icon, !fits);
  gtk_widget_size_allocate (shown, &(GtkAllocation){ (width - wanted) / 2, 0, wanted, height }, -1);
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

  self->icon = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  self->image = gtk_image_new ();
  g_signal_connect (self->image, "map", G_CALLBACK (on_image_shown), self);
  gtk_box_append (GTK_BOX (self->icon), self->image);
  self->count = gtk_label_new (NULL);
  gtk_widget_set_visible (self->count, FALSE);
  gtk_box_append (GTK_BOX (self->icon), self->count);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->icon, FALSE);
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
 * @title: what the page is called, with its number
 */
void
journey_page_tab_set_title (JourneyPageTab *self, const char *title)
{
  g_return_if_fail (JOURNEY_IS_PAGE_TAB (self));

  gtk_label_set_text (GTK_LABEL (self->label), title);
}

/**
 * journey_page_tab_set_count:
 * @count: what stands beside the icon; 0 for nothing
 */
void
journey_page_tab_set_count (JourneyPageTab *self, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  g_return_if_fail (JOURNEY_IS_PAGE_TAB (self));

  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_widget_set_visible (self->count, count > 0);
}
