/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-matrix.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-view.h"
#include "journey-edit-type.h"
#include "journey-gap-dot.h"
#include "journey-number.h"
#include "journey-ui.h"

/* Height to width, and where there is little height. */
#define RATIO 0.7
#define LOW_RATIO 0.56

/* Steps of a dragged score, and how far importance has to be dragged to be meant: parts of the scale from low to high. */
#define STEP (1.0 / 40)
#define MEANT (1.0 / 16)

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* With more touchpoints than this the dots take longer to arrange than a frame, and wait until nothing has changed for as many
 * milliseconds. */
#define MANY 1000
#define ARRANGE_AFTER 150

/* What was taken hold of, as it was then. */
typedef struct
{
  char *touchpoint;
  char *score; /* NULL while a score is tried */
  double x;
  double y;
  double actual;
  double importance; /* NAN for none */
  double raised;     /* by how much it was raised while trying */
} Held;

struct _JourneyGapMatrix
{
  GtkWidget parent_instance;

  GtkWidget *chart;
  GtkWidget *hint;
  JourneySelection *selection;
  JourneyWhatIf *what_if; /* while scores are tried */
  JourneyState *state;
  JourneyGapTable *table;
  Held held;
  gboolean editable;
  guint arrange_source;
};

static void journey_gap_matrix_view_init (JourneyGapViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyGapMatrix,
                               journey_gap_matrix,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_GAP_VIEW, journey_gap_matrix_view_init))

static JourneyChart *
make_chart (const JourneyChartOptions *options, gpointer data)
{
  JourneyGapMatrix *self = data;

  if (!self->table)
    return NULL;

  return journey_chart_new_matrix (options, journey_gap_table_state (self->table), self->table, NULL);
}

static double
range_of (JourneyGapMatrix *self)
{
  return journey_state_integer (self->state, JOURNEY_MAP_SCALE_HIGH) - journey_state_integer (self->state, JOURNEY_MAP_SCALE_LOW);
}

static void
let_go (JourneyGapMatrix *self)
{
  g_free (self->held.touchpoint);
  g_free (self->held.score);
  self->held = (Held){ 0 };
}

static void
begin_drag (JourneyGapMatrix *self, const char *id, double x, double y)
{
  JourneyMap *map = journey_selection_map (self->selection);
  JourneyState *state = journey_gap_dot_score (self->table, id);
  JourneyNode *score = state ? journey_map_find (map, journey_state_id (state)) : NULL;

  if (!score || self->held.touchpoint)
    return;

  if (self->what_if)
    {
      self->held = (Held){ .touchpoint = g_strdup (id), .x = x, .y = y };
      self->held.raised = journey_what_if_raised (self->what_if, id, journey_gap_table_options (self->table)->dimension);
    }
  else if (journey_edit_begin_drag (map, _ ("Change score")))
    {
      self->held = (Held){ .touchpoint = g_strdup (id), .x = x, .y = y };
      self->held.actual = journey_node_number (score, JOURNEY_SCORE_ACTUAL);
      self->held.importance = journey_node_number (score, JOURNEY_SCORE_IMPORTANCE);
      self->held.score = g_strdup (journey_node_id (score));
    }
}

/* In even steps, so that nobody gets a score with many decimals. */
static double
step (JourneyGapMatrix *self, double figure)
{
  double size = range_of (self) * STEP;

  return round (figure / size) * size;
}

/* Whoever drags a dot to the side hardly keeps its height; only straight up or down, as with keys, one step is meant. */
static gboolean
is_meant (JourneyGapMatrix *self, double x, double y)
{
  return fabs (y - self->held.y) >= range_of (self) * (x == self->held.x ? STEP * 0.99 : MEANT);
}

static void
move_score (JourneyGapMatrix *self, double x, double y)
{
  JourneyMap *map = journey_selection_map (self->selection);
  JourneyNode *score = journey_map_find (map, self->held.score);
  double low = journey_state_integer (self->state, JOURNEY_MAP_SCALE_LOW);

  if (!score || !journey_history_in_transaction (journey_map_history (map)))
    return;

  journey_edit_raise_score (JOURNEY_SCORE (score), JOURNEY_SCORE_ACTUAL, self->held.actual, step (self, x - self->held.x));
  journey_edit_set_number (score, JOURNEY_SCORE_IMPORTANCE,
                           is_meant (self, x, y) ? CLAMP (low + step (self, y - low), low, low + range_of (self))
                                                 : self->held.importance);
  journey_history_preview (journey_map_history (map));
}

static void
move_drag (JourneyGapMatrix *self, double x, double y)
{
  if (!self->held.touchpoint)
    return;

  if (!self->held.score)
    journey_what_if_raise (self->what_if, journey_map_state (journey_selection_map (self->selection)), self->held.touchpoint,
                           journey_gap_table_options (self->table)->dimension, self->held.raised + step (self, x - self->held.x));
  else
    move_score (self, x, y);
}

/* What was measured or voted is an estimate as soon as it is another. */
static JourneyLetGo
let_evidence_go (JourneyGapMatrix *self, JourneyNode *score)
{
  if (journey_number_same (journey_node_number (score, JOURNEY_SCORE_ACTUAL), self->held.actual))
    return JOURNEY_LET_GO_NOTHING;

  return journey_edit_let_evidence_go (JOURNEY_SCORE (score), JOURNEY_SCORE_ACTUAL);
}

static void
keep_drag (JourneyGapMatrix *self, JourneyMap *map)
{
  JourneyNode *score = journey_map_find (map, self->held.score);
  JourneyLetGo let_go = score ? let_evidence_go (self, score) : JOURNEY_LET_GO_NOTHING;

  journey_history_end (journey_map_history (map));
  if (score)
    journey_ui_tell_unmeasured (GTK_WIDGET (self), journey_node_parent (score), let_go);
}

static void
end_drag (JourneyGapMatrix *self, gboolean keep)
{
  JourneyMap *map = journey_selection_map (self->selection);
  JourneyHistory *history = journey_map_history (map);

  if (self->held.score && keep)
    keep_drag (self, map);
  else if (self->held.score)
    journey_history_cancel (history);
  let_go (self);
}

static void
on_dragged (JourneyChartView *chart, const char *id, double x, double y, JourneyChartDrag phase, JourneyGapMatrix *self)
{
  switch (phase)
    {
    case JOURNEY_CHART_DRAG_BEGIN:
      begin_drag (self, id, x, y);
      break;
    case JOURNEY_CHART_DRAG_MOVE:
      move_drag (self, x, y);
      break;
    case JOURNEY_CHART_DRAG_END:
      end_drag (self, TRUE);
      break;
    case JOURNEY_CHART_DRAG_CANCEL:
      move_drag (self, self->held.x, self->held.y);
      end_drag (self, FALSE);
      break;
    }
}

static void
on_chosen (JourneyGapMatrix *self, const char *id)
{
  journey_selection_select (self->selection, id);
}

static void
on_activated (JourneyGapMatrix *self, const char *id)
{
  journey_selection_select (self->selection, id);
  journey_gap_view_activated (JOURNEY_GAP_VIEW (self), id);
}

static void
on_told (JourneyGapMatrix *self, const char *id)
{
  g_signal_emit (self, signals[TOLD], 0, id);
}

static void
show_selection (JourneyGapMatrix *self)
{
  JourneyTouchpoint *touchpoint = self->selection ? journey_selection_touchpoint (self->selection) : NULL;

  journey_chart_view_set_selected (JOURNEY_CHART_VIEW (self->chart),
                                   touchpoint ? journey_node_id (JOURNEY_NODE (touchpoint)) : "");
}

static void
arrange (JourneyGapMatrix *self)
{
  g_clear_handle_id (&self->arrange_source, g_source_remove);
  journey_chart_view_refresh (JOURNEY_CHART_VIEW (self->chart));
}

static gboolean
on_rest (gpointer user_data)
{
  JourneyGapMatrix *self = user_data;

  self->arrange_source = 0;
  arrange (self);

  return G_SOURCE_REMOVE;
}

/* Who moves the dots themselves sees them move, however many there are. */
static void
arrange_in_time (JourneyGapMatrix *self, gboolean first)
{
  gboolean now = first || self->held.touchpoint || self->what_if || journey_gap_table_length (self->table) <= MANY;

  g_clear_handle_id (&self->arrange_source, g_source_remove);
  if (now)
    arrange (self);
  else
    self->arrange_source = g_timeout_add_full (G_PRIORITY_LOW, ARRANGE_AFTER, on_rest, self, NULL);
}

static void
forget (JourneyGapMatrix *self)
{
  g_clear_pointer (&self->state, journey_state_unref);
  g_clear_pointer (&self->table, journey_gap_table_unref);
}

static void
journey_gap_matrix_set_selection (JourneyGapView *view, JourneySelection *selection)
{
  JourneyGapMatrix *self = JOURNEY_GAP_MATRIX (view);

  if (self->selection == selection)
    return;

  if (self->selection)
    {
      end_drag (self, FALSE);
      g_signal_handlers_disconnect_by_func (self->selection, show_selection, self);
    }
  forget (self);
  arrange (self);
  g_set_object (&self->selection, selection);
  if (selection)
    g_signal_connect_object (selection, "notify::id", G_CALLBACK (show_selection), self, G_CONNECT_SWAPPED);
}

/* What people typed for a cost stands in its details, so they wonder at other figures here. */
static char *
hint_at (gboolean turned, gboolean choose)
{
  const char *const cost = _ ("A cost is turned round, so that more is better.");
  const char *const drag = _ ("To drag dots, choose one dimension above.");

  return turned && choose ? g_strdup_printf ("%s\n%s", cost, drag) : g_strdup (turned ? cost : drag);
}

static void
show_draggable (JourneyGapMatrix *self)
{
  gboolean one = self->table && journey_gap_dots_are_scores (self->table);
  gboolean may = self->editable || self->what_if;
  gboolean turned = self->table && journey_gap_table_map (self->table)->n_turned > 0;
  gboolean choose = self->table && !one && may;
  g_autofree char *hint = hint_at (turned, choose);

  journey_chart_view_set_draggable (JOURNEY_CHART_VIEW (self->chart), one && may);
  gtk_label_set_text (GTK_LABEL (self->hint), hint);
  gtk_widget_set_visible (self->hint, turned || choose);
}

static void
journey_gap_matrix_set_editable (JourneyGapView *view, gboolean editable)
{
  JOURNEY_GAP_MATRIX (view)->editable = editable;
  show_draggable (JOURNEY_GAP_MATRIX (view));
}

/* A table that was kept names the touchpoints as they were when it was made. */
static JourneyGapTable *
with_names_of (JourneyGapTable *table, JourneyState *map)
{
  if (journey_gap_table_state (table) == map)
    return journey_gap_table_ref (table);

  return journey_gap_table_new_with (map, journey_gap_table_options (table), table);
}

static void
journey_gap_matrix_show (JourneyGapView *view, JourneyState *map, JourneyGapTable *table)
{
  JourneyGapMatrix *self = JOURNEY_GAP_MATRIX (view);
  g_autoptr (JourneyGapTable) named = with_names_of (table, map);
  gboolean first = !self->table;

  forget (self);
  self->state = journey_state_ref (map);
  self->table = g_steal_pointer (&named);
  journey_chart_view_set_steps (JOURNEY_CHART_VIEW (self->chart), range_of (self) * STEP, range_of (self) * STEP);
  show_draggable (self);
  show_selection (self);
  arrange_in_time (self, first);
  gtk_widget_set_visible (GTK_WIDGET (self), journey_gap_table_map (table)->n_scored > 0);
}

static void
journey_gap_matrix_view_init (JourneyGapViewInterface *iface)
{
  iface->set_selection = journey_gap_matrix_set_selection;
  iface->set_editable = journey_gap_matrix_set_editable;
  iface->show = journey_gap_matrix_show;
}

static void
journey_gap_matrix_dispose (GObject *object)
{
  JourneyGapMatrix *self = JOURNEY_GAP_MATRIX (object);

  if (self->selection)
    end_drag (self, FALSE);
  if (self->chart)
    journey_chart_view_set_maker (JOURNEY_CHART_VIEW (self->chart), NULL, NULL, NULL);
  g_clear_handle_id (&self->arrange_source, g_source_remove);
  g_clear_object (&self->selection);
  g_clear_object (&self->what_if);
  forget (self);
  self->chart = NULL;
  journey_ui_dispose (GTK_WIDGET (self));

  G_OBJECT_CLASS (journey_gap_matrix_parent_class)->dispose (object);
}

static void
journey_gap_matrix_class_init (JourneyGapMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_gap_matrix_dispose;
  signals[TOLD] =
      g_signal_new ("told", JOURNEY_TYPE_GAP_MATRIX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "gapmatrix");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
journey_gap_matrix_init (JourneyGapMatrix *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->editable = TRUE;

  self->chart = journey_chart_view_new (_ ("Importance and gap"));
  journey_chart_view_set_ratio (JOURNEY_CHART_VIEW (self->chart), RATIO);
  journey_chart_view_set_bubble (JOURNEY_CHART_VIEW (self->chart), FALSE);
  journey_chart_view_set_maker (JOURNEY_CHART_VIEW (self->chart), make_chart, self, NULL);
  g_signal_connect_object (self->chart, "selected", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "dragged", G_CALLBACK (on_dragged), self, 0);
  g_signal_connect_object (self->chart, "told", G_CALLBACK (on_told), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->chart, GTK_WIDGET (self));

  self->hint = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_widget_add_css_class (self->hint, "caption");
  gtk_widget_add_css_class (self->hint, "dim-label");
  gtk_widget_set_visible (self->hint, FALSE);
  gtk_widget_set_parent (self->hint, GTK_WIDGET (self));
}

/**
 * journey_gap_matrix_set_what_if:
 * @what_if: (nullable): where dragged scores are tried; NULL to change the map itself
 */
void
journey_gap_matrix_set_what_if (JourneyGapMatrix *self, JourneyWhatIf *what_if)
{
  g_return_if_fail (JOURNEY_IS_GAP_MATRIX (self));

  if (self->what_if == what_if)
    return;

  if (self->selection)
    end_drag (self, FALSE);
  g_set_object (&self->what_if, what_if);
  show_draggable (self);
}

/**
 * journey_gap_matrix_set_low:
 * @low: whether there is little height
 */
void
journey_gap_matrix_set_low (JourneyGapMatrix *self, gboolean low)
{
  g_return_if_fail (JOURNEY_IS_GAP_MATRIX (self));

  journey_chart_view_set_ratio (JOURNEY_CHART_VIEW (self->chart), low ? LOW_RATIO : RATIO);
}

/**
 * journey_gap_matrix_find:
 * @id: (nullable): of a touchpoint
 *
 * Returns: (nullable) (transfer none): its figures as they are shown, until others are
 */
const JourneyGapEntry *
journey_gap_matrix_find (JourneyGapMatrix *self, const char *id)
{
  g_return_val_if_fail (JOURNEY_IS_GAP_MATRIX (self), NULL);

  return self->table && id ? journey_gap_table_find (self->table, id) : NULL;
}

/**
 * journey_gap_matrix_crowd:
 * @id: (nullable): of a touchpoint
 *
 * Returns: (nullable) (transfer none): what is said of all those that its dot stands for; NULL when it stands for one
 */
const char *
journey_gap_matrix_crowd (JourneyGapMatrix *self, const char *id)
{
  JourneyChart *chart;
  int index;

  g_return_val_if_fail (JOURNEY_IS_GAP_MATRIX (self), NULL);

  chart = journey_chart_view_chart (JOURNEY_CHART_VIEW (self->chart));
  index = chart && id ? journey_chart_find (chart, id) : -1;

  return index >= 0 && journey_chart_mark (chart, (guint)index)->n > 1 ? journey_chart_mark (chart, (guint)index)->words : NULL;
}
