/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-page.h"

#include <glib/gi18n.h>

#include "journey-answers-view.h"
#include "journey-dimensions-view.h"
#include "journey-gap-agenda-view.h"
#include "journey-gap-list.h"
#include "journey-gap-loss-view.h"
#include "journey-gap-page-private.h"
#include "journey-menu.h"
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
  gboolean of_dimension; /* it can show the figures of one dimension */
} views[] = {
  { "loss", N_ ("Where value is lost"), journey_gap_loss_view_get_type, TRUE },
  { "agenda", N_ ("What to talk about first"), journey_gap_agenda_view_get_type, TRUE },
  { "dimensions", N_ ("Value by dimension"), journey_dimensions_view_get_type, FALSE },
  { "promises", N_ ("Promises"), journey_promises_view_get_type, TRUE },
  { "competitors", N_ ("Competitors"), journey_rivals_view_get_type, FALSE },
  { "needs", N_ ("Needs"), journey_needs_view_get_type, TRUE },
  { "answers", N_ ("Answers"), journey_answers_view_get_type, FALSE },
};

#define N_VIEWS JOURNEY_GAP_PAGE_N_VIEWS

G_STATIC_ASSERT (G_N_ELEMENTS (views) == N_VIEWS);

G_DEFINE_FINAL_TYPE (JourneyGapPage, journey_gap_page, GTK_TYPE_WIDGET)

enum
{
  PROP_VIEW = 1,
  PROP_CHOICES,
  PROP_WHAT_IF,
  N_PROPERTIES,
};

enum
{
  ACTIVATED,
  OPPORTUNITY_ADDED,
  TO_BE,
  GIVEN_UP,
  LET_GO,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static guint
shown_view (JourneyGapPage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  for (guint i = 0; i < N_VIEWS; i++)
    if (g_strcmp0 (name, views[i].name) == 0)
      return i;

  return 0;
}

gboolean
journey_gap_page_is_of_dimension (JourneyGapPage *self)
{
  return views[shown_view (self)].of_dimension;
}

static void
on_part_mapped (JourneyGapPage *self, GtkWidget *view)
{
  for (guint i = 0; i <= JOURNEY_GAP_PAGE_LIST; i++)
    if (GTK_WIDGET (self->parts[i]) == view && self->stale[i] && self->selection)
      {
        self->stale[i] = FALSE;
        journey_gap_page_show_part (self, i);
      }
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

static void
add_part (JourneyGapPage *self, guint part, JourneyGapView *view)
{
  self->parts[part] = view;
  self->stale[part] = TRUE;
  g_signal_connect_object (view, "map", G_CALLBACK (on_part_mapped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "opportunity-added", G_CALLBACK (on_opportunity_added), self, G_CONNECT_SWAPPED);
  journey_gap_view_set_editable (view, self->editable);
  journey_gap_view_set_selection (view, self->selection);
}

static GtkWidget *
need_view (JourneyGapPage *self, guint i)
{
  if (!self->parts[i])
    {
      add_part (self, i, g_object_new (views[i].get_type (), NULL));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->parts[i]), views[i].name);
    }

  return GTK_WIDGET (self->parts[i]);
}

static void
choose_view (JourneyGapPage *self, guint i)
{
  gtk_stack_set_visible_child (self->stack, need_view (self, i));
  gtk_label_set_text (GTK_LABEL (self->title), _ (views[i].title));
  if (self->selection && !self->header_is_stale)
    journey_gap_page_show_header (self);
}

static void
on_map_changed (JourneyMap *map, JourneyState *old, JourneyState *new_, JourneyGapPage *self)
{
  g_autoptr (JourneyState) before = g_steal_pointer (&self->newest);

  self->newest = journey_state_ref (new_);
  journey_gap_page_show_state (self);
}

static void
fill_chooser (JourneyGapPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) views_section = g_menu_new ();
  g_autoptr (GMenu) answers_section = g_menu_new ();

  for (guint i = 0; i < N_VIEWS; i++)
    {
      g_autofree char *action = g_strdup_printf ("gap-page.view::%s", views[i].name);

      g_menu_append (views_section, _ (views[i].title), action);
    }
  g_menu_append (answers_section, _ ("Impor_t Answers…"), "win.import-answers");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (views_section));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (answers_section));
  journey_menu_make_later (GTK_MENU_BUTTON (self->chooser), G_MENU_MODEL (menu));
}

static void
on_firm (JourneyGapPage *self, const char *words)
{
  g_free (self->firm_words);
  self->firm_words = g_strdup (words);
  journey_gap_list_set_firmness (JOURNEY_GAP_LIST (self->parts[JOURNEY_GAP_PAGE_LIST]), words);
}

/* Who says so is not asked again. */
static void
stop_trying (JourneyGapPage *self)
{
  g_clear_object (&self->what_if);
  g_object_set (self->choices, "what-if", FALSE, NULL);
}

static void
on_let_go (JourneyGapPage *self)
{
  g_autoptr (JourneyWhatIf) what_if = self->what_if ? g_object_ref (self->what_if) : NULL;

  stop_trying (self);
  if (what_if && journey_what_if_n (what_if) > 0)
    g_signal_emit (self, signals[LET_GO], 0, what_if);
}

static void
on_keep (JourneyGapPage *self)
{
  g_autoptr (JourneyState) to_be =
      self->what_if ? journey_what_if_to_be (self->what_if, journey_gap_page_map_state (self)) : NULL;

  if (!to_be)
    return;

  stop_trying (self);
  g_signal_emit (self, signals[TO_BE], 0, to_be);
}

/* The map itself never hears of what is tried, so that letting go is forgetting it. Keys go to where scores are tried. */
static void
on_what_if (JourneyGapPage *self)
{
  g_autoptr (JourneyWhatIf) before = g_steal_pointer (&self->what_if);

  journey_gap_cache_clear (&self->today_cache);
  if (journey_gap_choices_is_what_if (self->choices))
    {
      self->what_if = journey_what_if_new ();
      g_signal_connect_object (self->what_if, "changed", G_CALLBACK (journey_gap_page_show_state), self, G_CONNECT_SWAPPED);
    }
  journey_gap_loss_view_try (JOURNEY_GAP_LOSS_VIEW (self->parts[JOURNEY_GAP_PAGE_LOSS]), self->what_if);
  journey_gap_page_show_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHAT_IF]);
  if (self->what_if)
    {
      journey_gap_page_set_view (self, views[JOURNEY_GAP_PAGE_LOSS].name);
      gtk_widget_grab_focus (GTK_WIDGET (self->parts[JOURNEY_GAP_PAGE_LOSS]));
    }
  if (before && journey_what_if_n (before) > 0)
    g_signal_emit (self, signals[GIVEN_UP], 0, before);
}

static void
journey_gap_page_map (GtkWidget *widget)
{
  JourneyGapPage *self = JOURNEY_GAP_PAGE (widget);

  GTK_WIDGET_CLASS (journey_gap_page_parent_class)->map (widget);

  if (self->header_is_stale && self->selection)
    {
      self->header_is_stale = FALSE;
      journey_gap_page_show_header (self);
    }
}

/* To what says which view is shown. */
static gboolean
journey_gap_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JOURNEY_GAP_PAGE (widget)->chooser);
}

static void
journey_gap_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW)
    g_value_set_string (value, journey_gap_page_view (JOURNEY_GAP_PAGE (object)));
  else if (id == PROP_WHAT_IF)
    g_value_set_object (value, JOURNEY_GAP_PAGE (object)->what_if);
  else
    g_value_set_object (value, JOURNEY_GAP_PAGE (object)->choices);
}

static void
journey_gap_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW)
    journey_gap_page_set_view (JOURNEY_GAP_PAGE (object), g_value_get_string (value));
  else
    JOURNEY_GAP_PAGE (object)->choices = g_value_dup_object (value);
}

static void
journey_gap_page_dispose (GObject *object)
{
  JourneyGapPage *self = JOURNEY_GAP_PAGE (object);

  g_clear_object (&self->selection);
  if (self->firm)
    journey_gap_firm_ask (self->firm, NULL);
  g_clear_object (&self->firm);
  g_clear_pointer (&self->firm_words, g_free);
  g_clear_object (&self->what_if);
  g_clear_pointer (&self->newest, journey_state_unref);
  g_clear_pointer (&self->shown, journey_state_unref);
  g_clear_pointer (&self->opened, journey_state_unref);
  journey_gap_cache_clear (&self->cache);
  journey_gap_cache_clear (&self->today_cache);
  journey_gap_cache_clear (&self->opened_cache);
  journey_segment_cache_clear (&self->segment);
  journey_segment_cache_clear (&self->today_segment);
  journey_segment_cache_clear (&self->opened_segment);
  journey_gap_page_set_dock (self, NULL);
  journey_ui_dispose (GTK_WIDGET (self));
  g_clear_object (&self->parts[JOURNEY_GAP_PAGE_LIST]);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (journey_gap_page_parent_class)->dispose (object);
}

static void
add_signals (void)
{
  signals[ACTIVATED] =
      g_signal_new ("activated", JOURNEY_TYPE_GAP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPPORTUNITY_ADDED] = g_signal_new ("opportunity-added", JOURNEY_TYPE_GAP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TO_BE] =
      g_signal_new ("to-be", JOURNEY_TYPE_GAP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[GIVEN_UP] = g_signal_new ("given-up", JOURNEY_TYPE_GAP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    JOURNEY_TYPE_WHAT_IF);
  signals[LET_GO] = g_signal_new ("let-go", JOURNEY_TYPE_GAP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  JOURNEY_TYPE_WHAT_IF);
}

static void journey_gap_page_constructed (GObject *object);

static void
journey_gap_page_class_init (JourneyGapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = journey_gap_page_get_property;
  object_class->set_property = journey_gap_page_set_property;
  object_class->constructed = journey_gap_page_constructed;
  object_class->dispose = journey_gap_page_dispose;
  widget_class->map = journey_gap_page_map;
  widget_class->focus = journey_ui_focus;
  widget_class->grab_focus = journey_gap_page_grab_focus;

  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, views[0].name,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOICES] = g_param_spec_object ("choices", NULL, NULL, JOURNEY_TYPE_GAP_CHOICES,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WHAT_IF] = g_param_spec_object ("what-if", NULL, NULL, JOURNEY_TYPE_WHAT_IF,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  add_signals ();

  journey_ui_set_template (widget_class, "journey-gap-page.ui");
  gtk_widget_class_set_css_name (widget_class, "gappage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_property_action (widget_class, "gap-page.view", "view");
  gtk_widget_class_install_action (widget_class, "gap-page.save-chart", "s", journey_gap_page_save_chart);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, title);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, summary);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, measured_line);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, segment_line);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, segment_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, dimension);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, dimension_label);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, how);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, how_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, options);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, options_menu);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapPage, stack);
}

static void
follow_choices (JourneyGapPage *self)
{
  static const char *const names[] = { "dimension", "axis", "crosshair", "segment", "measured-only" };
  g_autoptr (GSimpleActionGroup) actions = journey_gap_choices_actions (self->choices);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "gap", G_ACTION_GROUP (actions));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", names[i], NULL);

      g_signal_connect_object (self->choices, signal, G_CALLBACK (journey_gap_page_show_state), self, G_CONNECT_SWAPPED);
    }
}

/* In the one place or the other, never in both. */
static void
place_list (JourneyGapPage *self)
{
  gboolean docked = self->dock && journey_gap_choices_is_docked (self->choices);
  JourneyGapLossView *loss = JOURNEY_GAP_LOSS_VIEW (self->parts[JOURNEY_GAP_PAGE_LOSS]);
  GtkWidget *list = GTK_WIDGET (self->parts[JOURNEY_GAP_PAGE_LIST]);

  if (docked)
    journey_gap_loss_view_set_list (loss, NULL);
  if (docked && !gtk_widget_get_parent (list))
    gtk_box_append (self->dock, list);
  else if (!docked && self->dock && gtk_widget_get_parent (list) == GTK_WIDGET (self->dock))
    gtk_box_remove (self->dock, list);
  if (self->dock)
    gtk_widget_set_visible (GTK_WIDGET (self->dock), docked);
  if (!docked)
    journey_gap_loss_view_set_list (loss, JOURNEY_GAP_LIST (list));
}

static void
journey_gap_page_init (JourneyGapPage *self)
{
  self->editable = TRUE;
  self->firm = journey_gap_firm_new ();
  g_signal_connect_object (self->firm, "found", G_CALLBACK (on_firm), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  journey_ui_quiet_menus (GTK_WIDGET (self));
  journey_gap_page_add_popups (self);
  fill_chooser (self);
  journey_menu_make_later (GTK_MENU_BUTTON (self->options), self->options_menu);
}

static void
journey_gap_page_constructed (GObject *object)
{
  JourneyGapPage *self = JOURNEY_GAP_PAGE (object);

  G_OBJECT_CLASS (journey_gap_page_parent_class)->constructed (object);

  if (!self->choices)
    self->choices = journey_gap_choices_new ();
  follow_choices (self);
  g_signal_connect_object (self->choices, "notify::docked", G_CALLBACK (place_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "notify::what-if", G_CALLBACK (on_what_if), self, G_CONNECT_SWAPPED);

  add_part (self, JOURNEY_GAP_PAGE_LIST, g_object_ref_sink (g_object_new (JOURNEY_TYPE_GAP_LIST, NULL)));
  journey_gap_list_set_choices (JOURNEY_GAP_LIST (self->parts[JOURNEY_GAP_PAGE_LIST]), self->choices);
  choose_view (self, JOURNEY_GAP_PAGE_LOSS);
  g_signal_connect_object (self->parts[JOURNEY_GAP_PAGE_LOSS], "keep", G_CALLBACK (on_keep), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->parts[JOURNEY_GAP_PAGE_LOSS], "let-go", G_CALLBACK (on_let_go), self, G_CONNECT_SWAPPED);
  place_list (self);
}

/**
 * journey_gap_page_new:
 * @choices: (nullable): what is shown; NULL for choices of its own
 *
 * Returns: (transfer floating): a page that shows nothing until it has a selection
 */
GtkWidget *
journey_gap_page_new (JourneyGapChoices *choices)
{
  return g_object_new (JOURNEY_TYPE_GAP_PAGE, "choices", choices, NULL);
}

/**
 * journey_gap_page_set_dock:
 * @dock: (nullable): a box below the canvas, for the ranking while it is docked there; NULL for nowhere
 */
void
journey_gap_page_set_dock (JourneyGapPage *self, GtkBox *dock)
{
  GtkWidget *list = GTK_WIDGET (self->parts[JOURNEY_GAP_PAGE_LIST]);

  g_return_if_fail (JOURNEY_IS_GAP_PAGE (self));

  if (self->dock == dock)
    return;

  if (self->dock && list && gtk_widget_get_parent (list) == GTK_WIDGET (self->dock))
    {
      gtk_box_remove (self->dock, list);
      gtk_widget_set_visible (GTK_WIDGET (self->dock), FALSE);
    }
  g_set_weak_pointer (&self->dock, dock);
  if (list && dock)
    place_list (self);
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
  stop_trying (self);
  journey_gap_page_set_opened (self, NULL);
  journey_gap_cache_clear (&self->cache);
  journey_gap_firm_ask (self->firm, NULL);
  g_clear_pointer (&self->newest, journey_state_unref);
  g_set_object (&self->selection, selection);
  for (guint i = 0; i <= JOURNEY_GAP_PAGE_LIST; i++)
    if (self->parts[i])
      journey_gap_view_set_selection (self->parts[i], selection);
  if (!selection)
    return;

  g_signal_connect_object (journey_selection_map (selection), "changed", G_CALLBACK (on_map_changed), self, 0);
  journey_gap_page_show_state (self);
}

/**
 * journey_gap_page_set_opened:
 * @opened: (nullable): the map as it was when its file was opened; NULL when nobody knows. To be told after the selection.
 *
 * Sets what the figures of the map are compared with.
 */
void
journey_gap_page_set_opened (JourneyGapPage *self, JourneyState *opened)
{
  g_return_if_fail (JOURNEY_IS_GAP_PAGE (self));

  if (opened)
    journey_state_ref (opened);
  g_clear_pointer (&self->opened, journey_state_unref);
  self->opened = opened;
  journey_gap_cache_clear (&self->opened_cache);
  if (opened)
    journey_gap_page_show_state (self);
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
  for (guint i = 0; i <= JOURNEY_GAP_PAGE_LIST; i++)
    if (self->parts[i])
      journey_gap_view_set_editable (self->parts[i], editable);
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

  for (guint i = 0; i < N_VIEWS; i++)
    if (g_strcmp0 (name, views[i].name) == 0 && i != shown_view (self))
      {
        choose_view (self, i);
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
      }
}
