/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-page-switcher.h"

#include "journey-page-tab.h"
#include "journey-ui.h"

struct _JourneyPageSwitcher
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GPtrArray *buttons; /* borrowed, in the order of the pages */
};

G_DEFINE_FINAL_TYPE (JourneyPageSwitcher, journey_page_switcher, GTK_TYPE_WIDGET)

enum
{
  PROP_STACK = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static GtkStackPage *
page_at (JourneyPageSwitcher *self, guint i)
{
  g_autoptr (GListModel) pages = G_LIST_MODEL (gtk_stack_get_pages (self->stack));
  g_autoptr (GObject) page = g_list_model_get_item (pages, i);

  /* The stack holds it. */
  return GTK_STACK_PAGE (page);
}

static GtkWidget *
button_at (JourneyPageSwitcher *self, guint i)
{
  return g_ptr_array_index (self->buttons, i);
}

static gboolean
is_current (JourneyPageSwitcher *self, guint i)
{
  return gtk_stack_page_get_child (page_at (self, i)) == gtk_stack_get_visible_child (self->stack);
}

static void
show_current (JourneyPageSwitcher *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    {
      gboolean current = is_current (self, i);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button_at (self, i)), current);
      gtk_accessible_update_state (GTK_ACCESSIBLE (button_at (self, i)), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The titles may say how many things a page holds. The names on the buttons do not, and so keep their width. */
static void
show_titles (JourneyPageSwitcher *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    {
      const char *title = gtk_stack_page_get_title (page_at (self, i));

      gtk_widget_set_tooltip_text (button_at (self, i), title);
      journey_ui_set_label (button_at (self, i), title);
    }
}

/* Who presses the button of the page that is shown stays there. */
static void
on_clicked (GtkWidget *button, JourneyPageSwitcher *self)
{
  guint i;

  if (g_ptr_array_find (self->buttons, button, &i))
    gtk_stack_set_visible_child (self->stack, gtk_stack_page_get_child (page_at (self, i)));
  show_current (self);
}

static void
add_button (JourneyPageSwitcher *self, GtkStackPage *page)
{
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB, NULL);
  GtkWidget *tab = journey_page_tab_new (gtk_stack_page_get_icon_name (page));

  gtk_button_set_child (GTK_BUTTON (button), tab);
  journey_page_tab_set_title (JOURNEY_PAGE_TAB (tab), gtk_stack_page_get_title (page));
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_CONTROLS, page, NULL, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, 0);
  g_signal_connect_object (page, "notify::title", G_CALLBACK (show_titles), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);
}

static void
set_stack (JourneyPageSwitcher *self, GtkStack *stack)
{
  g_autoptr (GListModel) pages = NULL;

  if (!g_set_object (&self->stack, stack))
    return;

  pages = G_LIST_MODEL (gtk_stack_get_pages (stack));
  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    add_button (self, page_at (self, i));
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (show_current), self, G_CONNECT_SWAPPED);
  show_titles (self);
  show_current (self);
}

static void
measure_button (GtkWidget *button, int *minimum, int *natural)
{
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

static void
journey_page_switcher_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  JourneyPageSwitcher *self = JOURNEY_PAGE_SWITCHER (widget);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      int min, nat;

      gtk_widget_measure (button_at (self, i), orientation, -1, &min, &nat, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum += min;
          *natural += nat;
        }
      else
        {
          *minimum = MAX (*minimum, min);
          *natural = MAX (*natural, nat);
        }
    }
}

/* Gives a title its room, if that is still there. */
static void
widen (JourneyPageSwitcher *self, guint i, int *widths, int *room)
{
  int minimum, natural;

  measure_button (button_at (self, i), &minimum, &natural);
  if (widths[i] == minimum && natural - minimum <= *room)
    {
      widths[i] = natural;
      *room -= natural - minimum;
    }
}

/* Whichever page is shown, so that words and icons stay as they are when another one is. */
static void
share_out (JourneyPageSwitcher *self, int *widths, int width)
{
  guint n = self->buttons->len;
  int room = width;

  for (guint i = 0; i < n; i++)
    {
      measure_button (button_at (self, i), &widths[i], NULL);
      room -= widths[i];
    }
  for (guint i = 0; i < n; i++)
    widen (self, i, widths, &room);
  for (guint i = 0; i < n && room > 0; i++)
    {
      int share = room / (int)(n - i);

      widths[i] += share;
      room -= share;
    }
}

static void
journey_page_switcher_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyPageSwitcher *self = JOURNEY_PAGE_SWITCHER (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autofree int *widths = g_new0 (int, self->buttons->len + 1);
  int x = 0;

  share_out (self, widths, width);
  for (guint i = 0; i < self->buttons->len; i++)
    {
      gtk_widget_size_allocate (button_at (self, i), &(GtkAllocation){ rtl ? width - x - widths[i] : x, 0, widths[i], height },
                                -1);
      x += widths[i];
    }
}

static void
journey_page_switcher_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_STACK)
    set_stack (JOURNEY_PAGE_SWITCHER (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
journey_page_switcher_dispose (GObject *object)
{
  JourneyPageSwitcher *self = JOURNEY_PAGE_SWITCHER (object);

  g_ptr_array_set_size (self->buttons, 0);
  journey_ui_dispose (GTK_WIDGET (self));
  if (self->stack)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  g_clear_object (&self->stack);

  G_OBJECT_CLASS (journey_page_switcher_parent_class)->dispose (object);
}

static void
journey_page_switcher_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_PAGE_SWITCHER (object)->buttons);

  G_OBJECT_CLASS (journey_page_switcher_parent_class)->finalize (object);
}

static void
journey_page_switcher_class_init (JourneyPageSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = journey_page_switcher_set_property;
  object_class->dispose = journey_page_switcher_dispose;
  object_class->finalize = journey_page_switcher_finalize;
  widget_class->measure = journey_page_switcher_measure;
  widget_class->size_allocate = journey_page_switcher_size_allocate;

  props[PROP_STACK] = g_param_spec_object ("stack", NULL, NULL, GTK_TYPE_STACK, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "pageswitcher");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);
}

static void
journey_page_switcher_init (JourneyPageSwitcher *self)
{
  self->buttons = g_ptr_array_new ();
}

/**
 * journey_page_switcher_set_count:
 * @page: the name of a page
 * @count: the number at the corner of its button; 0 for none
 */
void
journey_page_switcher_set_count (JourneyPageSwitcher *self, const char *page, guint count)
{
  g_return_if_fail (JOURNEY_IS_PAGE_SWITCHER (self) && page);

  for (guint i = 0; i < self->buttons->len; i++)
    if (g_strcmp0 (gtk_stack_page_get_name (page_at (self, i)), page) == 0)
      journey_page_tab_set_count (JOURNEY_PAGE_TAB (gtk_button_get_child (GTK_BUTTON (button_at (self, i)))), count);
}
