/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-glyph.h"

#include "journey-face.h"
#include "journey-icon.h"
#include "journey-ui.h"

#define FACE_SIZE 32
#define STAR_SIZE 24
#define CHANNEL_SIZE 18

typedef enum
{
  FACE,
  STAR,
  CHANNEL,
} Kind;

struct _JourneyGlyph
{
  GtkWidget parent_instance;

  Kind kind;
  double value;
  gboolean filled;
  JourneyIcon icon;
};

G_DEFINE_FINAL_TYPE (JourneyGlyph, journey_glyph, GTK_TYPE_WIDGET)

static JourneyGlyph *
glyph_new (Kind kind, int size)
{
  JourneyGlyph *self = g_object_new (JOURNEY_TYPE_GLYPH, "valign", GTK_ALIGN_CENTER, "halign", GTK_ALIGN_CENTER, NULL);

  self->kind = kind;
  gtk_widget_set_size_request (GTK_WIDGET (self), size, size);

  return self;
}

static JourneyColour
text_colour (JourneyGlyph *self)
{
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);

  return (JourneyColour){ colour.red, colour.green, colour.blue, colour.alpha };
}

static void
paint_star (JourneyGlyph *self, JourneySink *sink, double size)
{
  const JourneyTheme *theme = journey_ui_theme (GTK_WIDGET (self));
  JourneyColour fill = self->filled ? journey_theme_colour (theme, JOURNEY_HUE_STAR) : (JourneyColour){ 0 };
  JourneyColour line = self->filled ? journey_theme_colour (theme, JOURNEY_HUE_STAR_BORDER) : text_colour (self);

  journey_star_paint (sink, size / 2, size / 2, size * 0.44, fill, line);
}

static void
paint (JourneyGlyph *self, JourneySink *sink, double size)
{
  const JourneyTheme *theme = journey_ui_theme (GTK_WIDGET (self));
  JourneyRect rect = { 0, 0, size, size };

  switch (self->kind)
    {
    case FACE:
      journey_face_paint (sink, size / 2, size / 2, size * 0.42, self->value, journey_theme_emotion_colour (theme, self->value),
                          journey_theme_colour (theme, JOURNEY_HUE_FACE));
      break;
    case STAR:
      paint_star (self, sink, size);
      break;
    case CHANNEL:
    default:
      journey_icon_paint (self->icon, sink, &rect, text_colour (self));
      break;
    }
}

static void
journey_glyph_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int size = MIN (width, height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  JourneyCairoSink sink;

  cairo_translate (cr, (width - size) / 2.0, (height - size) / 2.0);
  journey_cairo_sink_init (&sink, cr);
  paint (JOURNEY_GLYPH (widget), &sink.parent, size);
  cairo_destroy (cr);
}

static void
journey_glyph_class_init (JourneyGlyphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = journey_glyph_snapshot;
  gtk_widget_class_set_css_name (widget_class, "glyph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
journey_glyph_init (JourneyGlyph *self)
{
}

/**
 * journey_glyph_new_face:
 * @value: what is felt, −2…+2
 *
 * Returns: (transfer floating): a face
 */
GtkWidget *
journey_glyph_new_face (double value)
{
  JourneyGlyph *self = glyph_new (FACE, FACE_SIZE);

  self->value = value;

  return GTK_WIDGET (self);
}

/**
 * journey_glyph_new_star:
 *
 * Returns: (transfer floating): the outline of a star
 */
GtkWidget *
journey_glyph_new_star (void)
{
  return GTK_WIDGET (glyph_new (STAR, STAR_SIZE));
}

/**
 * journey_glyph_new_channel:
 *
 * Returns: (transfer floating): the icon of a channel; invisible until there is one
 */
GtkWidget *
journey_glyph_new_channel (void)
{
  JourneyGlyph *self = glyph_new (CHANNEL, CHANNEL_SIZE);

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  return GTK_WIDGET (self);
}

/**
 * journey_glyph_set_filled:
 *
 * Fills a star, or leaves its outline.
 */
void
journey_glyph_set_filled (JourneyGlyph *self, gboolean filled)
{
  g_return_if_fail (JOURNEY_IS_GLYPH (self));

  self->filled = filled;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * journey_glyph_set_channel:
 * @channel: what a channel is called, in any language
 *
 * Shows the icon that goes with a channel. An empty one has none.
 */
void
journey_glyph_set_channel (JourneyGlyph *self, const char *channel)
{
  g_return_if_fail (JOURNEY_IS_GLYPH (self));

  self->icon = journey_icon_for_channel (channel);
  gtk_widget_set_visible (GTK_WIDGET (self), self->icon != JOURNEY_ICON_NONE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
