/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-split-view.h"

#include <adwaita.h>

#include "journey-fixed-bin.h"
#include "journey-split-handle.h"

struct _JourneySplitView
{
  GtkWidget parent_instance;

  AdwFlap *flap;
  JourneyFixedBin *bin;
  gboolean folded;
  gboolean shown_unfolded; /* what to go back to when there is room again */
  int width;
};

G_DEFINE_FINAL_TYPE (JourneySplitView, journey_split_view, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTENT = 1,
  PROP_SIDEBAR,
  PROP_SHOW_SIDEBAR,
  PROP_FOLDED,
  PROP_SIDEBAR_WIDTH,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* Lying over the view, the panel is as narrow as it can be, so that something is left to click beside it. */
static void
update_width (JourneySplitView *self)
{
  journey_fixed_bin_set_width (self->bin, self->folded ? JOURNEY_SIDEBAR_MIN : self->width);
}

static void
on_handle_moved (JourneySplitView *self, int by)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  journey_split_view_set_sidebar_width (self, self->width + (rtl ? by : -by));
}

static void
on_reveal_notify (JourneySplitView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_SIDEBAR]);
}

static void
journey_split_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneySplitView *self = JOURNEY_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, adw_flap_get_content (self->flap));
      break;
    case PROP_SIDEBAR:
      g_value_set_object (value, journey_fixed_bin_child (self->bin));
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, journey_split_view_shows_sidebar (self));
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_SIDEBAR_WIDTH:
      g_value_set_int (value, self->width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_split_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneySplitView *self = JOURNEY_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      journey_split_view_set_content (self, g_value_get_object (value));
      break;
    case PROP_SIDEBAR:
      journey_split_view_set_sidebar (self, g_value_get_object (value));
      break;
    case PROP_SHOW_SIDEBAR:
      journey_split_view_set_show_sidebar (self, g_value_get_boolean (value));
      break;
    case PROP_FOLDED:
      journey_split_view_set_folded (self, g_value_get_boolean (value));
      break;
    case PROP_SIDEBAR_WIDTH:
      journey_split_view_set_sidebar_width (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_split_view_dispose (GObject *object)
{
  JourneySplitView *self = JOURNEY_SPLIT_VIEW (object);

  if (self->flap)
    g_signal_handlers_disconnect_by_data (self->flap, self);
  if (self->flap)
    gtk_widget_unparent (GTK_WIDGET (self->flap));
  self->flap = NULL;

  G_OBJECT_CLASS (journey_split_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  props[PROP_SIDEBAR_WIDTH] =
      g_param_spec_int ("sidebar-width", NULL, NULL, JOURNEY_SIDEBAR_MIN, JOURNEY_SIDEBAR_MAX, JOURNEY_SIDEBAR_WIDTH, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
journey_split_view_class_init (JourneySplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = journey_split_view_get_property;
  object_class->set_property = journey_split_view_set_property;
  object_class->dispose = journey_split_view_dispose;
  install_properties (object_class);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
journey_split_view_init (JourneySplitView *self)
{
  GtkWidget *handle = journey_split_handle_new ();

  self->width = JOURNEY_SIDEBAR_WIDTH;
  self->shown_unfolded = TRUE;
  self->bin = JOURNEY_FIXED_BIN (journey_fixed_bin_new ());
  self->flap = g_object_new (ADW_TYPE_FLAP, "flap-position", GTK_PACK_END, "fold-policy", ADW_FLAP_FOLD_POLICY_NEVER, "flap",
                             self->bin, "separator", handle, "swipe-to-open", FALSE, "swipe-to-close", FALSE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->flap), GTK_WIDGET (self));
  update_width (self);

  g_signal_connect_swapped (handle, "moved", G_CALLBACK (on_handle_moved), self);
  g_signal_connect_swapped (self->flap, "notify::reveal-flap", G_CALLBACK (on_reveal_notify), self);
}

/**
 * journey_split_view_set_content:
 * @content: (nullable): the view
 */
void
journey_split_view_set_content (JourneySplitView *self, GtkWidget *content)
{
  g_return_if_fail (JOURNEY_IS_SPLIT_VIEW (self));

  adw_flap_set_content (self->flap, content);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CONTENT]);
}

/**
 * journey_split_view_set_sidebar:
 * @sidebar: (nullable): the side panel
 */
void
journey_split_view_set_sidebar (JourneySplitView *self, GtkWidget *sidebar)
{
  g_return_if_fail (JOURNEY_IS_SPLIT_VIEW (self));

  journey_fixed_bin_set_child (self->bin, sidebar);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIDEBAR]);
}

/**
 * journey_split_view_shows_sidebar:
 *
 * Returns: whether the side panel is to be seen
 */
gboolean
journey_split_view_shows_sidebar (JourneySplitView *self)
{
  return adw_flap_get_reveal_flap (self->flap);
}

/**
 * journey_split_view_set_show_sidebar:
 *
 * Shows or hides the side panel.
 */
void
journey_split_view_set_show_sidebar (JourneySplitView *self, gboolean show_sidebar)
{
  g_return_if_fail (JOURNEY_IS_SPLIT_VIEW (self));

  if (!self->folded)
    self->shown_unfolded = show_sidebar;
  adw_flap_set_reveal_flap (self->flap, show_sidebar);
}

/**
 * journey_split_view_shows_sidebar_unfolded:
 *
 * Returns: whether the side panel is to be seen where there is room for it
 */
gboolean
journey_split_view_shows_sidebar_unfolded (JourneySplitView *self)
{
  return self->shown_unfolded;
}

/**
 * journey_split_view_is_folded:
 *
 * Returns: whether the panel lies over the view
 */
gboolean
journey_split_view_is_folded (JourneySplitView *self)
{
  return self->folded;
}

/**
 * journey_split_view_set_folded:
 * @folded: TRUE puts the panel away and lets it come over the view when asked for; FALSE puts it back beside the view
 *   if it was there before
 */
void
journey_split_view_set_folded (JourneySplitView *self, gboolean folded)
{
  g_return_if_fail (JOURNEY_IS_SPLIT_VIEW (self));

  if (self->folded == folded)
    return;

  self->folded = folded;
  update_width (self);
  adw_flap_set_fold_policy (self->flap, folded ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->flap, !folded && self->shown_unfolded);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOLDED]);
}

/**
 * journey_split_view_sidebar_width:
 *
 * Returns: how wide the panel is beside the view, in pixels
 */
int
journey_split_view_sidebar_width (JourneySplitView *self)
{
  return self->width;
}

/**
 * journey_split_view_set_sidebar_width:
 * @width: in pixels; brought into its range
 */
void
journey_split_view_set_sidebar_width (JourneySplitView *self, int width)
{
  g_return_if_fail (JOURNEY_IS_SPLIT_VIEW (self));

  width = CLAMP (width, JOURNEY_SIDEBAR_MIN, JOURNEY_SIDEBAR_MAX);
  if (self->width == width)
    return;

  self->width = width;
  update_width (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIDEBAR_WIDTH]);
}
