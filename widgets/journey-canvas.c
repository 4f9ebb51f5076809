/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas.h"

#include <glib/gi18n.h>

#include "journey-canvas-private.h"
#include "journey-zoom-control.h"

#define CONTROL_MARGIN 18

static void journey_canvas_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyCanvas,
                               journey_canvas,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, journey_canvas_scrollable_init))

enum
{
  PROP_SELECTION = 1,
  PROP_THEME_KIND,
  PROP_EDITABLE,
  PROP_LARGE_TEXT,
  PROP_ZOOM,
  PROP_OVERVIEW,
  PROP_WHAT_IF,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  DELETED,
  DETAILS,
  REMARKS,
  PICTURE,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
drop_widget (gpointer widget)
{
  gtk_widget_unparent (widget);
}

static void
place_control (JourneyCanvas *self, int width, int height)
{
  GtkRequisition size;
  gboolean rtl =
      self->scene ? journey_scene_is_rtl (self->scene) : gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  graphene_point_t at;

  gtk_widget_get_preferred_size (self->zoom_control, NULL, &size);
  at.x = rtl ? CONTROL_MARGIN : (float)(width - size.width - CONTROL_MARGIN);
  at.y = (float)(height - size.height - CONTROL_MARGIN);
  gtk_widget_allocate (self->zoom_control, size.width, size.height, -1, gsk_transform_translate (NULL, &at));
}

static gboolean
get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  return FALSE;
}

static void
journey_canvas_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = get_border;
}

static void
journey_canvas_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  double content = orientation == GTK_ORIENTATION_HORIZONTAL ? journey_viewport_width (self->viewport)
                                                             : journey_viewport_height (self->viewport);

  gtk_widget_measure (self->zoom_control, orientation, -1, minimum, NULL, NULL, NULL);
  *minimum += 2 * CONTROL_MARGIN;
  *natural = MAX (*minimum, (int)MIN (content, G_MAXSHORT));
}

static gboolean
sees_focus (JourneyCanvas *self)
{
  JourneyBox box;

  return journey_canvas_find_focus (self, &self->focus, &box) && journey_canvas_sees (self, &box);
}

/* What has the focus stays in sight when the view shrinks, as beside the side panel. */
static void
set_view (JourneyCanvas *self, int width, int height)
{
  gboolean shrinks =
      width < journey_viewport_view_width (self->viewport) || height < journey_viewport_view_height (self->viewport);
  gboolean seen = shrinks && !self->dragging && sees_focus (self);
  JourneyBox box;

  journey_viewport_set_view (self->viewport, width, height);
  if ((self->reveal_later || (seen && !sees_focus (self))) && journey_canvas_find_focus (self, &self->focus, &box))
    journey_canvas_reveal (self, &box);
  self->reveal_later = FALSE;
}

static void
journey_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  GtkRequisition control;

  self->allocating = TRUE;
  self->scale = gtk_widget_get_scale_factor (widget);
  gtk_widget_get_preferred_size (self->zoom_control, NULL, &control);
  journey_viewport_set_room_below (self->viewport, control.height + CONTROL_MARGIN);
  set_view (self, width, height);
  self->allocating = FALSE;
  if (self->strip_view != width)
    journey_canvas_fit_strip (self);

  if (self->scene)
    {
      journey_canvas_place_all (self);
      journey_canvas_place_editor (self);
    }
  place_control (self, width, height);
  journey_canvas_place_overview (self, width, height);
  journey_canvas_place_more (self);
  if (self->menu)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->score)
    gtk_popover_present (GTK_POPOVER (self->score));
}

static void
journey_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  journey_canvas_paint (JOURNEY_CANVAS (widget), snapshot);
}

/* Whoever goes through the lanes by Tab can pass one by; behind the last the way is at its end. */
static gboolean
goes_on (JourneyCanvas *self, GtkDirectionType direction)
{
  gboolean touring = self->touring && journey_canvas_has_keys (self);

  self->touring = FALSE;

  return touring && journey_canvas_go_across (self, direction == GTK_DIR_TAB_BACKWARD ? JOURNEY_SIDE_UP : JOURNEY_SIDE_DOWN);
}

/* Tab leads from the map to the zoom control and out; within the map the arrow keys lead. */
static gboolean
journey_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  gboolean inside = gtk_widget_get_focus_child (widget) || gtk_widget_is_focus (widget);
  gboolean in_control = gtk_widget_get_focus_child (widget) == self->zoom_control;
  GtkWidget *popover = journey_canvas_focused_popover (self);

  if (popover)
    return gtk_widget_child_focus (popover, direction);
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD && inside)
    return FALSE;
  if (goes_on (self, direction) || (in_control && gtk_widget_child_focus (self->zoom_control, direction)))
    return TRUE;
  if (inside && direction == GTK_DIR_TAB_FORWARD)
    return !in_control && gtk_widget_child_focus (self->zoom_control, direction);
  if (inside && !in_control)
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static gboolean
journey_canvas_grab_focus (GtkWidget *widget)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  JourneyBox box;

  self->touring = FALSE;
  if (!journey_canvas_find_focus (self, &self->focus, &box))
    return GTK_WIDGET_CLASS (journey_canvas_parent_class)->grab_focus (widget);

  journey_canvas_take_focus (self);

  return TRUE;
}

/* What the pointer has hold of and the menu cannot outlive the sight of the canvas. */
static void
journey_canvas_unmap (GtkWidget *widget)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);

  journey_canvas_cancel_drag (self);
  journey_canvas_end_score (self, TRUE);
  if (self->menu)
    gtk_popover_popdown (GTK_POPOVER (self->menu));

  GTK_WIDGET_CLASS (journey_canvas_parent_class)->unmap (widget);
}

static void
journey_canvas_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (journey_canvas_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-visible", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}

static void
journey_canvas_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), gtk_widget_queue_draw, widget);

  GTK_WIDGET_CLASS (journey_canvas_parent_class)->unroot (widget);
}

static void
set_overview (JourneyCanvas *self, gboolean wanted)
{
  if (!self->wants_overview == !wanted)
    return;

  self->wants_overview = wanted;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OVERVIEW]);
}

static void
journey_canvas_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyCanvas *self = JOURNEY_CANVAS (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_THEME_KIND:
      g_value_set_int (value, self->theme_kind);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_LARGE_TEXT:
      g_value_set_boolean (value, self->large_text);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, journey_viewport_magnification (self->viewport));
      break;
    case PROP_OVERVIEW:
      g_value_set_boolean (value, self->wants_overview);
      break;
    case PROP_WHAT_IF:
      g_value_set_object (value, self->what_if);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->horizontal);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vertical);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[prop_id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_canvas_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyCanvas *self = JOURNEY_CANVAS (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      journey_canvas_set_selection (self, g_value_get_object (value));
      break;
    case PROP_THEME_KIND:
      journey_canvas_set_theme_kind (self, (JourneyThemeKind)g_value_get_int (value));
      break;
    case PROP_EDITABLE:
      journey_canvas_set_editable (self, g_value_get_boolean (value));
      break;
    case PROP_LARGE_TEXT:
      journey_canvas_set_large_text (self, g_value_get_boolean (value));
      break;
    case PROP_ZOOM:
      journey_viewport_zoom_to (self->viewport, g_value_get_double (value) * journey_viewport_unit (self->viewport), 0, 0);
      break;
    case PROP_OVERVIEW:
      set_overview (self, g_value_get_boolean (value));
      break;
    case PROP_WHAT_IF:
      journey_canvas_set_what_if (self, g_value_get_object (value));
      break;
    case PROP_HADJUSTMENT:
      journey_canvas_set_adjustment (self, &self->horizontal, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      journey_canvas_set_adjustment (self, &self->vertical, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[prop_id - PROP_HSCROLL_POLICY] = (GtkScrollablePolicy)g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_canvas_dispose (GObject *object)
{
  JourneyCanvas *self = JOURNEY_CANVAS (object);

  journey_canvas_set_cast (self, NULL);
  journey_canvas_set_what_if (self, NULL);
  journey_canvas_set_selection (self, NULL);
  if (self->focus_tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_tick);
  self->focus_tick = 0;
  journey_canvas_drop_menu (self);
  journey_canvas_drop_score (self);
  journey_canvas_drop_marks (self);
  if (self->editor)
    gtk_widget_unparent (GTK_WIDGET (self->editor));
  self->editor = NULL;
  g_clear_pointer (&self->zoom_control, gtk_widget_unparent);
  journey_canvas_drop_overview (self);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  journey_canvas_set_adjustment (self, &self->horizontal, NULL);
  journey_canvas_set_adjustment (self, &self->vertical, NULL);

  G_OBJECT_CLASS (journey_canvas_parent_class)->dispose (object);
}

static void
journey_canvas_finalize (GObject *object)
{
  JourneyCanvas *self = JOURNEY_CANVAS (object);

  g_ptr_array_unref (self->stages);
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->adds);
  g_ptr_array_unref (self->personas);
  journey_canvas_focus_clear (&self->focus);
  journey_canvas_focus_clear (&self->note_place);
  journey_canvas_focus_clear (&self->pointed);
  journey_canvas_focus_clear (&self->anchor);
  g_clear_object (&self->viewport);
  g_free (self->marked);

  G_OBJECT_CLASS (journey_canvas_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, JOURNEY_TYPE_SELECTION, flags);
  props[PROP_THEME_KIND] = g_param_spec_int ("theme-kind", NULL, NULL, 0, JOURNEY_N_THEMES - 1, JOURNEY_THEME_LIGHT, flags);
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  props[PROP_LARGE_TEXT] = g_param_spec_boolean ("large-text", NULL, NULL, FALSE, flags);
  props[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, JOURNEY_VIEWPORT_ZOOM_MIN, JOURNEY_VIEWPORT_ZOOM_MAX, 1, flags);
  props[PROP_OVERVIEW] = g_param_spec_boolean ("overview", NULL, NULL, TRUE, flags);
  props[PROP_WHAT_IF] = g_param_spec_object ("what-if", NULL, NULL, JOURNEY_TYPE_WHAT_IF, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
journey_canvas_class_init (JourneyCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = journey_canvas_get_property;
  object_class->set_property = journey_canvas_set_property;
  object_class->dispose = journey_canvas_dispose;
  object_class->finalize = journey_canvas_finalize;
  widget_class->measure = journey_canvas_measure;
  widget_class->size_allocate = journey_canvas_size_allocate;
  widget_class->snapshot = journey_canvas_snapshot;
  widget_class->focus = journey_canvas_focus;
  widget_class->grab_focus = journey_canvas_grab_focus;
  widget_class->unmap = journey_canvas_unmap;
  widget_class->root = journey_canvas_root;
  widget_class->unroot = journey_canvas_unroot;

  install_properties (object_class);
  signals[DELETED] =
      g_signal_new ("deleted", JOURNEY_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DETAILS] =
      g_signal_new ("details", JOURNEY_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0, G_TYPE_NONE);
  signals[REMARKS] =
      g_signal_new ("remarks", JOURNEY_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[PICTURE] = g_signal_new ("picture", JOURNEY_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "journeycanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  journey_canvas_install_go (widget_class);
  journey_canvas_install_many (widget_class);
  journey_canvas_install_verbs (widget_class);
  journey_canvas_install_zoom (widget_class);
  journey_canvas_install_menu (widget_class);
  journey_canvas_install_carry (widget_class);
  gtk_widget_class_install_property_action (widget_class, "canvas.overview", "overview");
}

static void
journey_canvas_init (JourneyCanvas *self)
{
  self->editable = TRUE;
  self->scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_allocate), NULL);
  journey_canvas_init_scroll (self);
  self->stages = g_ptr_array_new_with_free_func (drop_widget);
  self->headings = g_ptr_array_new_with_free_func (drop_widget);
  self->titles = g_ptr_array_new_with_free_func (drop_widget);
  self->adds = g_ptr_array_new_with_free_func (drop_widget);
  self->personas = g_ptr_array_new_with_free_func (drop_widget);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Map"), -1);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  self->zoom_control = journey_zoom_control_new (self->viewport);
  gtk_widget_set_parent (self->zoom_control, GTK_WIDGET (self));
  journey_canvas_init_overview (self);
  journey_canvas_init_more (self);
  journey_canvas_init_editor (self);
  journey_canvas_init_keys (self);
  journey_canvas_init_pointer (self);
  journey_canvas_init_notes (self);
  journey_canvas_init_drop (self);
  journey_canvas_update_verbs (self);
}

void
journey_canvas_emit_deleted (JourneyCanvas *self, const char *words)
{
  g_signal_emit (self, signals[DELETED], 0, words);
}

void
journey_canvas_emit_details (JourneyCanvas *self)
{
  g_signal_emit (self, signals[DETAILS], 0);
}

void
journey_canvas_emit_remarks (JourneyCanvas *self, JourneyReport *report)
{
  g_signal_emit (self, signals[REMARKS], 0, report);
}

void
journey_canvas_emit_picture (JourneyCanvas *self)
{
  g_signal_emit (self, signals[PICTURE], 0);
}

/**
 * journey_canvas_new:
 *
 * Returns: (transfer floating): a canvas that shows nothing yet
 */
GtkWidget *
journey_canvas_new (void)
{
  return g_object_new (JOURNEY_TYPE_CANVAS, NULL);
}

/**
 * journey_canvas_viewport:
 *
 * Returns: (transfer none): what is seen of the map
 */
JourneyViewport *
journey_canvas_viewport (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), NULL);

  return self->viewport;
}

/**
 * journey_canvas_scene:
 *
 * Returns: (nullable) (transfer none): the picture of the map as it is now; it goes with the next change
 */
JourneyScene *
journey_canvas_scene (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), NULL);

  return self->scene;
}

/**
 * journey_canvas_is_editing:
 *
 * Returns: whether a text is being edited in place
 */
gboolean
journey_canvas_is_editing (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);

  return self->edit.node != NULL;
}

/**
 * journey_canvas_commit:
 *
 * Keeps what is being edited in place, as if the focus had gone elsewhere. To be called before the map is saved, undone or
 * closed.
 */
void
journey_canvas_commit (JourneyCanvas *self)
{
  g_return_if_fail (JOURNEY_IS_CANVAS (self));

  journey_canvas_end_edit (self, TRUE);
}
