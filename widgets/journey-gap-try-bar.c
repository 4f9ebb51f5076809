/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-try-bar.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-ui.h"
#include "journey-usual-name.h"

struct _JourneyGapTryBar
{
  GtkWidget parent_instance;

  GtkWidget *words;
  GtkWidget *actual;
  GtkWidget *keep;
  JourneySelection *selection;
  JourneyWhatIf *what_if;
  JourneyGapTable *table;
  double shown; /* the actual score that is shown */
  gboolean syncing;
  gboolean fixed; /* what is shown are no scores to try */
};

static void journey_gap_try_bar_view_init (JourneyGapViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyGapTryBar,
                               journey_gap_try_bar,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_GAP_VIEW, journey_gap_try_bar_view_init))

enum
{
  KEEP,
  LET_GO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The scores of one segment are what it answered: nothing to try. */
static char *
say_what_to_do (JourneyGapTryBar *self, const char *title, gboolean scored)
{
  if (self->fixed)
    return g_strdup (_ ("To try what customers could get, show the figures of all customers."));
  if (!scored)
    return g_strdup (_ ("Select a touchpoint that is scored, and try what customers could get."));

  return g_strdup_printf (_ ("What if customers got this from “%s”?"),
                          *title ? title : journey_usual_name (JOURNEY_KIND_TOUCHPOINT));
}

static void
show_entry (JourneyGapTryBar *self, JourneyTouchpoint *touchpoint, const JourneyGapEntry *entry)
{
  const char *title = touchpoint ? journey_node_text (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_TITLE) : "";
  gboolean scored = entry && entry->rank > 0;
  g_autofree char *words = say_what_to_do (self, title, scored);

  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_widget_set_tooltip_text (self->words, words);
  gtk_widget_set_visible (self->actual, scored && !self->fixed);
  if (!scored)
    return;

  self->shown = round (entry->actual * 1e6) / 1e6;
  self->syncing = TRUE;
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->actual), self->shown);
  self->syncing = FALSE;
  journey_ui_set_label (self->actual, words);
}

static void
allow_keep (JourneyGapTryBar *self, gboolean types)
{
  gtk_widget_set_sensitive (self->keep, types || (self->what_if && journey_what_if_n (self->what_if) > 0));
}

static void
show_selection (JourneyGapTryBar *self)
{
  JourneyTouchpoint *touchpoint = self->selection ? journey_selection_touchpoint (self->selection) : NULL;
  const JourneyGapEntry *entry =
      touchpoint && self->table ? journey_gap_table_find (self->table, journey_node_id (JOURNEY_NODE (touchpoint))) : NULL;

  show_entry (self, touchpoint, entry);
  allow_keep (self, FALSE);
}

/* Leaving the field reads the digits that it shows, and they may be fewer than the score has. */
static gboolean
is_as_shown (JourneyGapTryBar *self, double actual)
{
  double unit = pow (10, -(double)gtk_spin_button_get_digits (GTK_SPIN_BUTTON (self->actual)));

  return fabs (actual - self->shown) < 1e-6 || fabs (actual - round (self->shown / unit) * unit) < unit * 1e-3;
}

/* What is being typed is tried when the field is left, and Tab goes to Keep only if that can be pressed by then. */
static void
on_typed (JourneyGapTryBar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->actual));
  char *end;
  double actual = g_strtod (text, &end);
  double low, high;

  gtk_spin_button_get_range (GTK_SPIN_BUTTON (self->actual), &low, &high);
  if (!self->syncing && self->what_if)
    allow_keep (self, end > text && !is_as_shown (self, CLAMP (actual, low, high)));
}

static void
on_actual (JourneyGapTryBar *self)
{
  JourneyTouchpoint *touchpoint = journey_selection_touchpoint (self->selection);
  const char *dimension = self->table ? journey_gap_table_options (self->table)->dimension : NULL;
  double by = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->actual)) - self->shown;
  const char *id;

  if (self->syncing || !self->what_if || !touchpoint
      || is_as_shown (self, gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->actual))))
    return;

  id = journey_node_id (JOURNEY_NODE (touchpoint));
  by = round ((journey_what_if_raised (self->what_if, id, dimension) + by) * 1e6) / 1e6;
  journey_what_if_raise (self->what_if, journey_map_state (journey_selection_map (self->selection)), id, dimension, by);
}

static void
on_keep (JourneyGapTryBar *self)
{
  g_signal_emit (self, signals[KEEP], 0);
}

static void
on_let_go (JourneyGapTryBar *self)
{
  g_signal_emit (self, signals[LET_GO], 0);
}

static void
journey_gap_try_bar_set_selection (JourneyGapView *view, JourneySelection *selection)
{
  JourneyGapTryBar *self = JOURNEY_GAP_TRY_BAR (view);

  if (self->selection == selection)
    return;

  if (self->selection)
    g_signal_handlers_disconnect_by_func (self->selection, show_selection, self);
  g_clear_pointer (&self->table, journey_gap_table_unref);
  g_set_object (&self->selection, selection);
  if (selection)
    g_signal_connect_object (selection, "notify::id", G_CALLBACK (show_selection), self, G_CONNECT_SWAPPED);
}

/* A twentieth of the scale or less, as one digit with noughts. */
static void
set_scale (JourneyGapTryBar *self, int low, int high)
{
  int power = (int)floor (log10 (MAX (high - low, 1) / 20.0));
  double unit = pow (10, power);

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (self->actual), (guint)MAX (-power, 0));
  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->actual), low, high);
  gtk_spin_button_set_increments (GTK_SPIN_BUTTON (self->actual), unit, unit * 5);
}

static void
journey_gap_try_bar_show (JourneyGapView *view, JourneyState *map, JourneyGapTable *table)
{
  JourneyGapTryBar *self = JOURNEY_GAP_TRY_BAR (view);
  int low = journey_state_integer (map, JOURNEY_MAP_SCALE_LOW), high = journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH);

  journey_gap_table_ref (table);
  g_clear_pointer (&self->table, journey_gap_table_unref);
  self->table = table;
  self->syncing = TRUE;
  set_scale (self, low, high);
  self->syncing = FALSE;
  show_selection (self);
}

/* To the score to try, if there is one. */
static gboolean
journey_gap_try_bar_grab_focus (GtkWidget *widget)
{
  GtkWidget *actual = JOURNEY_GAP_TRY_BAR (widget)->actual;

  return gtk_widget_get_visible (actual) && gtk_widget_grab_focus (actual);
}

static void
journey_gap_try_bar_view_init (JourneyGapViewInterface *iface)
{
  iface->set_selection = journey_gap_try_bar_set_selection;
  iface->show = journey_gap_try_bar_show;
}

static void
journey_gap_try_bar_dispose (GObject *object)
{
  JourneyGapTryBar *self = JOURNEY_GAP_TRY_BAR (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->what_if);
  g_clear_pointer (&self->table, journey_gap_table_unref);
  journey_ui_dispose (GTK_WIDGET (self));

  G_OBJECT_CLASS (journey_gap_try_bar_parent_class)->dispose (object);
}

static void
journey_gap_try_bar_class_init (JourneyGapTryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_gap_try_bar_dispose;
  widget_class->grab_focus = journey_gap_try_bar_grab_focus;

  signals[KEEP] = g_signal_new ("keep", JOURNEY_TYPE_GAP_TRY_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LET_GO] = g_signal_new ("let-go", JOURNEY_TYPE_GAP_TRY_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  journey_ui_set_template (widget_class, "journey-gap-try-bar.ui");
  gtk_widget_class_set_css_name (widget_class, "gaptrybar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapTryBar, words);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapTryBar, actual);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapTryBar, keep);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_actual);
  gtk_widget_class_bind_template_callback (widget_class, on_keep);
  gtk_widget_class_bind_template_callback (widget_class, on_let_go);
}

static void
journey_gap_try_bar_init (JourneyGapTryBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_gap_try_bar_set_fixed:
 * @fixed: whether the figures are those of one segment, with which nothing can be tried
 */
void
journey_gap_try_bar_set_fixed (JourneyGapTryBar *self, gboolean fixed)
{
  g_return_if_fail (JOURNEY_IS_GAP_TRY_BAR (self));

  self->fixed = fixed;
  show_selection (self);
}

/**
 * journey_gap_try_bar_set_what_if:
 * @what_if: (nullable): what is tried
 */
void
journey_gap_try_bar_set_what_if (JourneyGapTryBar *self, JourneyWhatIf *what_if)
{
  g_return_if_fail (JOURNEY_IS_GAP_TRY_BAR (self));

  g_set_object (&self->what_if, what_if);
}
