/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-chart-view-private.h"
#include "journey-ui.h"

/* A style that asks for more contrast says so with a colour of this name. */
const JourneyTheme *
journey_chart_view_find_theme (JourneyChartView *self)
{
  const JourneyTheme *theme = journey_ui_theme (GTK_WIDGET (self));
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "sojourn_more_contrast", &colour))
    return theme;

  return journey_theme_get (journey_theme_kind (theme) == JOURNEY_THEME_DARK ? JOURNEY_THEME_HIGH_CONTRAST_DARK
                                                                             : JOURNEY_THEME_HIGH_CONTRAST);
}

static JourneyTypesetter *
need_typesetter (JourneyChartView *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->typesetter && journey_typesetter_is_rtl (self->typesetter) != rtl)
    g_clear_pointer (&self->typesetter, journey_typesetter_unref);
  if (!self->typesetter)
    self->typesetter = journey_typesetter_new (pango_language_to_string (pango_language_get_default ()), rtl, FALSE, 0, FALSE);

  return self->typesetter;
}

JourneyChart *
journey_chart_view_make_for (JourneyChartView *self, double width, double height)
{
  JourneyChartOptions options = {
    .theme = journey_chart_view_find_theme (self),
    .typesetter = need_typesetter (self),
    .width = width,
    .height = height,
    .like = self->hold.dragging ? self->chart : NULL,
  };

  return self->maker ? self->maker (&options, self->data) : NULL;
}

void
journey_chart_view_take (JourneyChartView *self, JourneyChart *chart)
{
  g_clear_pointer (&self->chart, journey_chart_unref);
  self->chart = chart;
  self->hovered = -1;
  journey_chart_view_update_cells (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  chart ? journey_chart_words (chart) : "", -1);
  journey_chart_view_drop_picture (self);
  journey_chart_view_tell (self, TRUE);
}

void
journey_chart_view_make_anew (JourneyChartView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));

  if (width > 0)
    journey_chart_view_take (self, journey_chart_view_make_for (self, width, height));
}

/**
 * journey_chart_view_set_maker:
 * @maker: (nullable): makes the chart whenever size, theme or direction are others, and for journey_chart_view_refresh ()
 * @data: for @maker
 * @destroy: (nullable): frees @data
 *
 * Says where the chart comes from, and shows it.
 */
void
journey_chart_view_set_maker (JourneyChartView *self, JourneyChartMaker maker, gpointer data, GDestroyNotify destroy)
{
  gpointer old = self->data;
  GDestroyNotify destroy_old = self->destroy;

  g_return_if_fail (JOURNEY_IS_CHART_VIEW (self));

  self->maker = maker;
  self->data = data;
  self->destroy = destroy;
  if (destroy_old)
    destroy_old (old);
  if (maker)
    journey_chart_view_refresh (self);
}

/**
 * journey_chart_view_refresh:
 *
 * Makes the chart anew, because the figures have changed. To be called while it can be seen only.
 */
void
journey_chart_view_refresh (JourneyChartView *self)
{
  g_return_if_fail (JOURNEY_IS_CHART_VIEW (self));

  journey_chart_view_make_anew (self);
  if (self->hold.dragging && (!self->chart || journey_chart_find (self->chart, self->hold.id) < 0))
    journey_chart_view_let_go (self, FALSE);
  if (self->ratio > 0)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * journey_chart_view_make:
 *
 * Returns: (transfer full) (nullable): the same chart for another size and theme, such as for a picture
 */
JourneyChart *
journey_chart_view_make (JourneyChartView *self, const JourneyChartOptions *options)
{
  g_return_val_if_fail (JOURNEY_IS_CHART_VIEW (self), NULL);

  return self->maker ? self->maker (options, self->data) : NULL;
}
