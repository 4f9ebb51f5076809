/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-overview.h"

#include "journey-figure-value.h"
#include "journey-gap-words.h"
#include "journey-stage-figures.h"
#include "journey-ui.h"
#include "journey-words.h"

struct _JourneyGapOverview
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *figures;
  GtkWidget *map_figure;
  GtkWidget *map_words;
  GtkWidget *change;
  GtkWidget *top_words;
  GtkWidget *coverage;
  GtkWidget *stages;
  GtkWidget *stage_figures;
};

G_DEFINE_FINAL_TYPE (JourneyGapOverview, journey_gap_overview, GTK_TYPE_WIDGET)

static void
show_words (GtkWidget *label, const char *words)
{
  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_widget_set_visible (label, *words);
}

static void
show_figure (JourneyGapOverview *self, const JourneyGapFigures *figures)
{
  char figure[JOURNEY_FIGURE_BUFFER];
  JourneyStanding standing;
  g_autofree char *words = journey_figure_value (figures, figure, &standing);

  gtk_label_set_text (GTK_LABEL (self->map_figure), figure);
  for (JourneyStanding s = JOURNEY_STANDING_UNSCORED; s <= JOURNEY_STANDING_EXCEEDS; s++)
    journey_ui_set_class (self->map_figure, journey_words_standing_class (s), s == standing);
}

static void
journey_gap_overview_dispose (GObject *object)
{
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_gap_overview_parent_class)->dispose (object);
}

static void
journey_gap_overview_class_init (JourneyGapOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_gap_overview_dispose;

  g_type_ensure (JOURNEY_TYPE_STAGE_FIGURES);
  journey_ui_set_template (widget_class, "journey-gap-overview.ui");
  gtk_widget_class_set_css_name (widget_class, "gapoverview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, box);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, figures);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, map_figure);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, map_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, change);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, top_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, coverage);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, stages);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapOverview, stage_figures);
}

static void
journey_gap_overview_init (JourneyGapOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_gap_overview_add:
 * @widget: a chart
 *
 * Puts something above the figures, where it stays in its place whatever they say.
 */
void
journey_gap_overview_add (JourneyGapOverview *self, GtkWidget *widget)
{
  g_return_if_fail (JOURNEY_IS_GAP_OVERVIEW (self));

  gtk_box_prepend (GTK_BOX (self->box), widget);
}

/**
 * journey_gap_overview_show:
 * @map: a map
 * @table: its value gap
 * @opened: (nullable): as it was when its file was opened
 * @today: (nullable): while other scores are tried: as it is without them
 */
void
journey_gap_overview_show (
    JourneyGapOverview *self, JourneyState *map, JourneyGapTable *table, JourneyGapTable *opened, JourneyGapTable *today)
{
  g_autofree char *words = journey_gap_words_map (table, map);
  g_autofree char *top = journey_gap_words_top (table, map);
  g_autofree char *coverage = journey_gap_words_coverage (table, map);
  g_autofree char *change = today ? journey_gap_words_today (today) : journey_gap_words_change (table, opened);
  gboolean scored = journey_gap_table_map (table)->n_scored > 0;

  g_return_if_fail (JOURNEY_IS_GAP_OVERVIEW (self));

  if (scored)
    show_figure (self, journey_gap_table_map (table));
  show_words (self->map_words, words);
  show_words (self->change, change);
  show_words (self->top_words, top);
  show_words (self->coverage, coverage);
  gtk_widget_set_visible (self->figures, scored);
  gtk_widget_set_visible (self->stages, scored);
  journey_stage_figures_update (JOURNEY_STAGE_FIGURES (self->stage_figures), table, map, today);
}
