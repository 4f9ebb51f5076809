/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-page.h"

#include <glib/gi18n.h>

#include "journey-answers-view.h"
#include "journey-dimensions-view.h"
#include "journey-gap-cache.h"
#include "journey-gap-loss-view.h"
#include "journey-needs-view.h"
#include "journey-promises-view.h"
#include "journey-rivals-view.h"
#include "journey-ui.h"

/* What the page can show, in the order of its menu. None is made before somebody wants to see it. */
static const struct
{
  const char *name;
  const char *title;
  GType (*get_type) (void);
} views[] = {
  { "loss", N_ ("Where value is lost"), journey_gap_loss_view_get_type },
  { "dimensions", N_ ("Value by dimension"), journey_dimensions_view_get_type },
  { "promises", N_ ("Promises"), journey_promises_view_get_type },
  { "competitors", N_ ("Competitors"), journey_rivals_view_get_type },
  { "needs", N_ ("Needs"), journey_needs_view_get_type },
  { "answers", N_ ("Answers"), journey_answers_view_get_type },
};

struct _JourneyGapPage
{
  GtkWidget parent_instance;

  GtkWidget *chooser;
  GtkWidget *title;
  GtkStack *stack;
  gboolean editable;

  JourneySelection *selection;
  JourneyGapCache cache;
  JourneyGapView *made[G_N_ELEMENTS (views)];
  gboolean is_stale; /* the map has changed while nobody could see it */
};

G_DEFINE_FINAL_TYPE (JourneyGapPage, journey_gap_page, GTK_TYPE_WIDGET)

enum
{
  PROP_VIEW = 1,
  N_PROPERTIES,
};

enum
{
  ACTIVATED,
  OPPORTUNITY_ADDED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static guint
shown_view (JourneyGapPage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (name, views[i].name) == 0)
      return i;

  return 0;
}

static void
on_activated (JourneyGapPage *self, const char *id)
{
  g_signal_emit (self, signals[ACTIVATED], 0, id);
}

static void
on_opportunity_added (JourneyGapPage *self, const char *id)
{
  g_signal_emit (self, signals[OPPORTUNITY_ADDED], 0, id);
}

static JourneyGapView *
need_view (JourneyGapPage *self, guint i)
{
  if (!self->made[i])
    {
      JourneyGapView *view = g_object_new (views[i].get_type (), NULL);

      self->made[i] = view;
      gtk_stack_add_named (self->stack, GTK_WIDGET (view), views[i].name);
      g_signal_connect_object (view, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (view, "opportunity-added", G_CALLBACK (on_opportunity_added), self, G_CONNECT_SWAPPED);
      journey_gap_view_set_editable (view, self->editable);
      journey_gap_view_set_selection (view, self->selection);
    }

  return self->made[i];
}

/* Nothing is worked out for a page that cannot be seen: it is brought up to date when it is shown. */
static void
show_state (JourneyGapPage *self, JourneyState *state)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_stale)
    journey_gap_view_show (self->made[shown_view (self)], state, journey_gap_cache_get (&self->cache, state, NULL));
}

static void
choose_view (JourneyGapPage *self, guint i)
{
  GtkWidget *view = GTK_WIDGET (need_view (self, i));

  gtk_stack_set_visible_child (self->stack, view);
  gtk_label_set_text (GTK_LABEL (self->title), _ (views[i].title));
  if (self->selection)
    show_state (self, journey_map_state (journey_selection_map (self->selection)));
}

static void
on_map_changed (JourneyMap *map, JourneyState *old, JourneyState *new_, JourneyGapPage *self)
{
  show_state (self, new_);
}

static void
fill_chooser (JourneyGapPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *action = g_strdup_printf ("gap.view::%s", views[i].name);

      g_menu_append (menu, _ (views[i].title), action);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->chooser), G_MENU_MODEL (menu));
}

static void
journey_gap_page_map (GtkWidget *widget)
{
  JourneyGapPage *self = JOURNEY_GAP_PAGE (widget);

  GTK_WIDGET_CLASS (journey_gap_page_parent_class)->map (widget);

  if (self->is_stale && self->selection)
    show_state (self, journey_map_state (journey_selection_map (self->selection)));
}

static void
journey_gap_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, journey_gap_page_view (JOURNEY_GAP_PAGE (object)));
}

static void
journey_gap_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  journey_gap_page_set_view (JOURNEY_GAP_PAGE (object), g_value_get_string (value));
}

static void
journey_gap_page_dispose (GObject *object)
{
  JourneyGapPage *self = JOURNEY_GAP_PAGE (object);

  g_clear_object (&self->selection);
  journey_gap_cache_clear (&self->cache);
  journey_ui_dispose (GTK_WIDGET (self));

  G_OBJECT_CLASS (journey_gap_page_parent_class)->dispose (object);
}

static void
journey_gap_page_class_init (JourneyGapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = journey_gap_page_get_property;
  object_class->set_property = journey_gap_page_set_property;
  object_class->dispose = journey_gap_page_dispose;
  widget_class->map = journey_gap_page_map;

  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, views[0].name,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[ACTIVATED] =
      g_signal_new ("activated", JOURNEY_TYPE_GAP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPPORTUNITY_ADDED] = g_signal_new ("opportunity-added", JOURNEY_TYPE_GAP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 1, G_TYPE_STRING);

  journey_ui_set_template (widget_class, "journey-gap-page.ui");
  gtk_widget_class_set_css_name (widget_class, "gappage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_property_action (widget_class, "gap.view", "view");
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, title);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, stack);
}

static void
journey_gap_page_init (JourneyGapPage *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_chooser (self);
  choose_view (self, 0);
}

/**
 * journey_gap_page_new:
 *
 * Returns: (transfer floating): a page that shows nothing until it has a selection
 */
GtkWidget *
journey_gap_page_new (void)
{
  return g_object_new (JOURNEY_TYPE_GAP_PAGE, NULL);
}

/**
 * journey_gap_page_set_selection:
 * @selection: (nullable): whose map is shown, and which touchpoint of it is marked; NULL for nothing
 */
void
journey_gap_page_set_selection (JourneyGapPage *self, JourneySelection *selection)
{
  g_return_if_fail (JOURNEY_IS_GAP_PAGE (self));
  g_return_if_fail (!selection || JOURNEY_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  if (self->selection)
    g_signal_handlers_disconnect_by_data (journey_selection_map (self->selection), self);
  journey_gap_cache_clear (&self->cache);
  g_set_object (&self->selection, selection);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (self->made[i])
      journey_gap_view_set_selection (self->made[i], selection);
  if (!selection)
    return;

  g_signal_connect_object (journey_selection_map (selection), "changed", G_CALLBACK (on_map_changed), self, 0);
  show_state (self, journey_map_state (journey_selection_map (selection)));
}

/**
 * journey_gap_page_set_editable:
 * @editable: whether the map may be changed from here; TRUE at first
 */
void
journey_gap_page_set_editable (JourneyGapPage *self, gboolean editable)
{
  g_return_if_fail (JOURNEY_IS_GAP_PAGE (self));

  self->editable = editable;
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (self->made[i])
      journey_gap_view_set_editable (self->made[i], editable);
}

/**
 * journey_gap_page_view:
 *
 * Returns: the name of the view that is shown
 */
const char *
journey_gap_page_view (JourneyGapPage *self)
{
  g_return_val_if_fail (JOURNEY_IS_GAP_PAGE (self), NULL);

  return views[shown_view (self)].name;
}

/**
 * journey_gap_page_set_view:
 * @name: of a view; another name changes nothing
 *
 * Shows another view, as its menu does.
 */
void
journey_gap_page_set_view (JourneyGapPage *self, const char *name)
{
  g_return_if_fail (JOURNEY_IS_GAP_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (name, views[i].name) == 0 && i != shown_view (self))
      {
        choose_view (self, i);
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
      }
}
