/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-opportunity-matrix.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-figures.h"
#include "journey-chart-view.h"
#include "journey-edit-type.h"
#include "journey-opportunity-words.h"
#include "journey-ui.h"

#define RATIO 0.62
#define NAMED 6 /* so many without a place are named by their letters */

struct _JourneyOpportunityMatrix
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *chart;
  GtkWidget *placeless;

  JourneyMap *map;
  JourneyOpportunities *opportunities; /* NULL for none */
  GPtrArray *wanted;                   /* borrowed entries of these */
  char *dragged;                       /* id, while its transaction is open */
};

G_DEFINE_FINAL_TYPE (JourneyOpportunityMatrix, journey_opportunity_matrix, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static JourneyChart *
make_chart (const JourneyChartOptions *options, gpointer data)
{
  const GPtrArray *wanted = ((JourneyOpportunityMatrix *)data)->wanted;

  return journey_chart_of_opportunities (options, (const JourneyOpportunityEntry *const *)wanted->pdata, wanted->len);
}

/* Those that nobody has placed cannot be dragged: they are named, so that somebody does. */
static void
show_placeless (JourneyOpportunityMatrix *self)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autofree char *words = NULL;
  guint n = 0;

  for (guint i = 0; i < self->wanted->len; i++)
    {
      const JourneyOpportunityEntry *entry = g_ptr_array_index (self->wanted, i);

      if (journey_chart_has_opportunity (entry) || entry->group == JOURNEY_OPPORTUNITY_GROUP_DROPPED)
        continue;
      if (n++ < NAMED)
        g_string_append_printf (letters, "%s%s", letters->len > 0 ? ", " : "", entry->letter);
    }

  if (n > NAMED)
    words = g_strdup_printf (ngettext ("%u has no impact or effort yet", "%u have no impact or effort yet", n), n);
  else
    /* Translators: letters of opportunities, as in 'Not placed yet: B, D'. */
    words = g_strdup_printf (_ ("Not placed yet: %s. It takes both impact and effort: open them and say what is missing."),
                             letters->str);
  gtk_label_set_text (GTK_LABEL (self->placeless), words);
  gtk_widget_set_visible (self->placeless, n > 0);
}

static void
on_selected (JourneyOpportunityMatrix *self, const char *id)
{
  g_signal_emit (self, signals[SELECTED], 0, id);
}

static void
on_activated (JourneyOpportunityMatrix *self, const char *id)
{
  g_signal_emit (self, signals[ACTIVATED], 0, id);
}

static void
begin (JourneyOpportunityMatrix *self, const char *id)
{
  if (!self->dragged && journey_edit_begin_drag (self->map, _ ("Change impact and effort")))
    self->dragged = g_strdup (id);
}

static void
end (JourneyOpportunityMatrix *self, gboolean keep)
{
  g_autofree char *dragged = g_steal_pointer (&self->dragged);
  JourneyHistory *history = journey_map_history (self->map);

  if (!dragged)
    return;
  if (keep)
    journey_history_end (history);
  else
    journey_history_cancel (history);
}

static void
place (JourneyOpportunityMatrix *self, double effort, double impact)
{
  JourneyNode *node = self->dragged ? journey_map_find (self->map, self->dragged) : NULL;

  if (!node)
    return;

  journey_edit_place_opportunity (JOURNEY_OPPORTUNITY (node), impact, effort);
  journey_history_preview (journey_map_history (self->map));
}

static void
on_dragged (JourneyOpportunityMatrix *self, const char *id, double x, double y, JourneyChartDrag phase)
{
  switch (phase)
    {
    case JOURNEY_CHART_DRAG_BEGIN:
      begin (self, id);
      break;
    case JOURNEY_CHART_DRAG_MOVE:
      place (self, x, y);
      break;
    case JOURNEY_CHART_DRAG_END:
      place (self, x, y);
      end (self, TRUE);
      break;
    case JOURNEY_CHART_DRAG_CANCEL:
    default:
      end (self, FALSE);
      break;
    }
}

static void
let_go (JourneyOpportunityMatrix *self)
{
  if (self->map)
    end (self, FALSE);
  g_ptr_array_set_size (self->wanted, 0);
  g_clear_pointer (&self->opportunities, journey_opportunities_unref);
  g_clear_object (&self->map);
}

static void
journey_opportunity_matrix_dispose (GObject *object)
{
  JourneyOpportunityMatrix *self = JOURNEY_OPPORTUNITY_MATRIX (object);

  let_go (self);
  journey_ui_dispose (GTK_WIDGET (self));

  G_OBJECT_CLASS (journey_opportunity_matrix_parent_class)->dispose (object);
}

static void
journey_opportunity_matrix_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_OPPORTUNITY_MATRIX (object)->wanted);

  G_OBJECT_CLASS (journey_opportunity_matrix_parent_class)->finalize (object);
}

static GtkSizeRequestMode
journey_opportunity_matrix_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* No window has to be high because of a chart: what does not fit is clipped until the page puts the chart away. */
static void
journey_opportunity_matrix_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  gtk_widget_measure (JOURNEY_OPPORTUNITY_MATRIX (widget)->box, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = 0;
}

static void
journey_opportunity_matrix_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyOpportunityMatrix *self = JOURNEY_OPPORTUNITY_MATRIX (widget);
  int minimum;

  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->box, &(GtkAllocation){ 0, 0, width, MAX (height, minimum) }, baseline);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name, JOURNEY_TYPE_OPPORTUNITY_MATRIX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                       G_TYPE_STRING);
}

static void
journey_opportunity_matrix_class_init (JourneyOpportunityMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_opportunity_matrix_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_opportunity_matrix_finalize;

  signals[SELECTED] = new_signal ("selected");
  signals[ACTIVATED] = new_signal ("activated");

  gtk_widget_class_set_css_name (widget_class, "opportunitymatrix");
  widget_class->get_request_mode = journey_opportunity_matrix_get_request_mode;
  widget_class->measure = journey_opportunity_matrix_measure;
  widget_class->size_allocate = journey_opportunity_matrix_size_allocate;
}

static void
journey_opportunity_matrix_init (JourneyOpportunityMatrix *self)
{
  self->wanted = g_ptr_array_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->chart = journey_chart_view_new (_ ("Impact and effort"));
  journey_chart_view_set_ratio (JOURNEY_CHART_VIEW (self->chart), RATIO);
  journey_chart_view_set_draggable (JOURNEY_CHART_VIEW (self->chart), TRUE);
  journey_chart_view_set_maker (JOURNEY_CHART_VIEW (self->chart), make_chart, self, NULL);
  g_signal_connect_object (self->chart, "selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "dragged", G_CALLBACK (on_dragged), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->chart);

  self->placeless = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->placeless), 0);
  gtk_label_set_wrap (GTK_LABEL (self->placeless), TRUE);
  gtk_widget_add_css_class (self->placeless, "caption");
  gtk_widget_add_css_class (self->placeless, "dim-label");
  gtk_widget_set_visible (self->placeless, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->placeless);
}

/**
 * journey_opportunity_matrix_show:
 * @map: (nullable): the map that dragging changes; NULL to show nothing
 * @opportunities: (nullable): of @map
 * @filter: which of them are shown
 */
void
journey_opportunity_matrix_show (JourneyOpportunityMatrix *self,
                                 JourneyMap *map,
                                 JourneyOpportunities *opportunities,
                                 const JourneyOpportunityFilter *filter)
{
  g_return_if_fail (JOURNEY_IS_OPPORTUNITY_MATRIX (self));

  if (!map)
    {
      let_go (self);
      return;
    }

  g_set_object (&self->map, map);
  g_clear_pointer (&self->opportunities, journey_opportunities_unref);
  self->opportunities = journey_opportunities_ref (opportunities);
  g_ptr_array_unref (self->wanted);
  self->wanted = journey_opportunities_select (opportunities, filter, JOURNEY_OPPORTUNITY_SORT_PRIORITY);
  show_placeless (self);
  journey_chart_view_refresh (JOURNEY_CHART_VIEW (self->chart));
}

/**
 * journey_opportunity_matrix_set_selected:
 * @id: of an opportunity; "" for none
 */
void
journey_opportunity_matrix_set_selected (JourneyOpportunityMatrix *self, const char *id)
{
  g_return_if_fail (JOURNEY_IS_OPPORTUNITY_MATRIX (self));

  journey_chart_view_set_selected (JOURNEY_CHART_VIEW (self->chart), id);
}

/**
 * journey_opportunity_matrix_set_editable:
 * @editable: whether dots can be dragged; TRUE at first
 */
void
journey_opportunity_matrix_set_editable (JourneyOpportunityMatrix *self, gboolean editable)
{
  g_return_if_fail (JOURNEY_IS_OPPORTUNITY_MATRIX (self));

  journey_chart_view_set_draggable (JOURNEY_CHART_VIEW (self->chart), editable);
}
