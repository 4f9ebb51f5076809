/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-map-view.h"

#include <glib/gi18n.h>

#include "journey-details-page.h"
#include "journey-found-field.h"
#include "journey-map-view-private.h"
#include "journey-persona-page.h"
#include "journey-tray-page.h"
#include "journey-ui.h"

G_DEFINE_FINAL_TYPE (JourneyMapView, journey_map_view, ADW_TYPE_BIN)

enum
{
  TO_BE,
  GIVEN_UP,
  LET_GO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
follow_style (JourneyMapView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    journey_canvas_set_theme_kind (self->canvas, dark ? JOURNEY_THEME_HIGH_CONTRAST_DARK : JOURNEY_THEME_HIGH_CONTRAST);
  else
    journey_canvas_set_theme_kind (self->canvas, dark ? JOURNEY_THEME_DARK : JOURNEY_THEME_LIGHT);
}

/* What is docked below the canvas is there whatever the panel shows. */
static void
on_docked (JourneyMapView *self)
{
  if (self->opened && journey_gap_choices_is_docked (self->gap_choices))
    journey_map_view_need_page (self, "gaps");
}

static gboolean
on_place_tick (GtkWidget *place, GdkFrameClock *clock, gpointer data)
{
  JourneyMapView *self = data;

  if (gdk_frame_clock_get_frame_counter (clock) == 0)
    return G_SOURCE_CONTINUE;

  journey_map_view_need_page (self, gtk_stack_page_get_name (gtk_stack_get_page (self->pages, place)));

  return G_SOURCE_REMOVE;
}

/* In a new window the map comes first: its first frame is not kept waiting for the panel. */
static void
on_place_shown (GtkWidget *place, JourneyMapView *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (place);

  if (clock && gdk_frame_clock_get_frame_counter (clock) <= 0)
    gtk_widget_add_tick_callback (place, on_place_tick, self, NULL);
  else
    journey_map_view_need_page (self, gtk_stack_page_get_name (gtk_stack_get_page (self->pages, place)));
}

static JourneyDetailsPage *
show_details (JourneyMapView *self)
{
  return JOURNEY_DETAILS_PAGE (journey_map_view_show_page (self, "details"));
}

/* The details say nothing of a persona, so the page turns to the one that does, and back afterwards. */
static void
on_selected (JourneySelection *selection, GParamSpec *pspec, JourneyMapView *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->pages);

  if (JOURNEY_IS_PERSONA (journey_selection_node (selection)))
    {
      if (!g_str_equal (page, "details"))
        return;
      gtk_stack_set_visible_child_name (self->pages, "personas");
      self->turned = TRUE;
    }
  else if (self->turned && *journey_selection_id (selection))
    {
      self->turned = FALSE;
      if (g_str_equal (page, "personas"))
        gtk_stack_set_visible_child_name (self->pages, "details");
    }
}

/* Who chose a page wants to stay there. */
static void
on_page_chosen (GtkStack *pages, GParamSpec *pspec, JourneyMapView *self)
{
  self->turned = FALSE;
}

static void
on_details (JourneyMapView *self)
{
  show_details (self);
}

/* What was found is not on the canvas, but what it is about is selected there. */
static void
show_found (JourneyMapView *self, const char *id, guint field, gboolean focus)
{
  JourneyNode *node = journey_map_find (journey_selection_map (journey_canvas_selection (self->canvas)), id);

  if (JOURNEY_IS_NOTE (node) && JOURNEY_IS_MAP (journey_node_parent (node)))
    {
      journey_tray_page_show_found (JOURNEY_TRAY_PAGE (journey_map_view_show_page (self, "tray")), id, focus);
      return;
    }

  if (JOURNEY_IS_PERSONA (node))
    {
      GtkWidget *page;

      journey_selection_select (journey_canvas_selection (self->canvas), id);
      page = journey_map_view_show_page (self, "personas");
      journey_found_field_show (page, page, id, field, focus);
      return;
    }

  journey_details_page_show_found (show_details (self), id, field, focus);
}

static void
on_found (JourneyMapView *self, const char *id, guint field)
{
  if (id)
    show_found (self, id, field, FALSE);
  else if (journey_split_view_is_folded (self->split))
    journey_split_view_set_show_sidebar (self->split, FALSE);
}

static void
on_find_closed (JourneyMapView *self, const char *id, guint field)
{
  if (id)
    show_found (self, id, field, TRUE);

  journey_map_view_forget_found (self);
}

/* The page tells how many there are, even when nobody has looked into the tray yet. */
static void
show_tray_count (JourneyMapView *self)
{
  JourneyMap *map = journey_selection_map (journey_canvas_selection (self->canvas));
  guint n = journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_TRAY);
  /* Translators: how many remarks are in the tray */
  g_autofree char *title = n > 0 ? g_strdup_printf (_ ("Tray (%u)"), n) : g_strdup (_ ("Tray"));

  gtk_stack_page_set_title (self->tray_page, title);
  journey_page_switcher_set_count (self->switcher, "tray", n);
}

static void
on_map_changed (JourneyMap *map, JourneyState *old, JourneyState *new_, JourneyMapView *self)
{
  if (map == journey_selection_map (journey_canvas_selection (self->canvas))
      && journey_state_n_children (old, JOURNEY_MAP_TRAY) != journey_state_n_children (new_, JOURNEY_MAP_TRAY))
    show_tray_count (self);
}

/* To where the focus was last. */
static gboolean
journey_map_view_grab_focus (GtkWidget *widget)
{
  JourneyMapView *self = JOURNEY_MAP_VIEW (widget);
  JourneyBox box;

  if (journey_canvas_focused_box (self->canvas, &box))
    return gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  journey_canvas_focus_first (self->canvas);

  return TRUE;
}

/* What may not be changed must be read all the same. */
static void
set_editable (JourneyMapView *self, gboolean editable)
{
  self->editable = editable;
  journey_canvas_set_editable (self->canvas, editable);
  if (editable)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "journey-reading");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "journey-reading");
}

static void
journey_map_view_dispose (GObject *object)
{
  g_clear_weak_pointer (&JOURNEY_MAP_VIEW (object)->before_asking);
  g_clear_weak_pointer (&JOURNEY_MAP_VIEW (object)->panel_focus);
  g_clear_pointer (&JOURNEY_MAP_VIEW (object)->go_to, gtk_widget_unparent);
  g_clear_pointer (&JOURNEY_MAP_VIEW (object)->opened, journey_state_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), JOURNEY_TYPE_MAP_VIEW);

  g_clear_object (&JOURNEY_MAP_VIEW (object)->gap_choices);

  G_OBJECT_CLASS (journey_map_view_parent_class)->dispose (object);
}

static void
journey_map_view_class_init (JourneyMapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_map_view_dispose;
  widget_class->focus = journey_ui_focus;
  widget_class->grab_focus = journey_map_view_grab_focus;

  signals[TO_BE] =
      g_signal_new ("to-be", JOURNEY_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[GIVEN_UP] = g_signal_new ("given-up", JOURNEY_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    JOURNEY_TYPE_WHAT_IF);
  signals[LET_GO] = g_signal_new ("let-go", JOURNEY_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  JOURNEY_TYPE_WHAT_IF);

  g_type_ensure (JOURNEY_TYPE_CANVAS);
  g_type_ensure (JOURNEY_TYPE_FIND_BAR);
  g_type_ensure (JOURNEY_TYPE_PAGE_SWITCHER);
  g_type_ensure (JOURNEY_TYPE_REMARK_BAR);
  g_type_ensure (JOURNEY_TYPE_SPLIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/sojourn_maps/Sojourn/ui/journey-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyMapView, banner);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapView, banner_label);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapView, find);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapView, split);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapView, canvas);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapView, dock);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapView, panel);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapView, switcher);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapView, pages);
  gtk_widget_class_bind_template_callback (widget_class, on_details);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapView, remark);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapView, tray_page);
  gtk_widget_class_bind_template_callback (widget_class, on_place_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_found);
  gtk_widget_class_bind_template_callback (widget_class, on_find_closed);
  gtk_widget_class_bind_template_callback (widget_class, journey_map_view_hide_banner);
}

static void
journey_map_view_init (JourneyMapView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  journey_ui_quiet_menus (GTK_WIDGET (self));
  self->gap_choices = journey_gap_choices_new ();
  g_signal_connect_object (self->gap_choices, "notify::docked", G_CALLBACK (on_docked), self, G_CONNECT_SWAPPED);
  journey_find_bar_set_canvas (self->find, self->canvas);
  journey_remark_bar_set_canvas (self->remark, self->canvas);
  g_signal_connect_object (self->pages, "notify::visible-child", G_CALLBACK (on_page_chosen), self, 0);
  journey_map_view_init_focus (self);
  follow_style (self);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (follow_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (follow_style), self, G_CONNECT_SWAPPED);
}

/**
 * journey_map_view_new:
 *
 * Returns: (transfer floating): a view of nothing
 */
GtkWidget *
journey_map_view_new (void)
{
  return g_object_new (JOURNEY_TYPE_MAP_VIEW, NULL);
}

/**
 * journey_map_view_set_document:
 *
 * Shows the map of @document. Canvas and pages share what is selected.
 */
void
journey_map_view_set_document (JourneyMapView *self, JourneyDocument *document)
{
  g_autoptr (JourneySelection) selection = NULL;
  g_autoptr (JourneyCast) cast = NULL;

  g_return_if_fail (JOURNEY_IS_MAP_VIEW (self));
  g_return_if_fail (JOURNEY_IS_DOCUMENT (document));

  selection = journey_selection_new (journey_document_map (document));
  cast = journey_cast_new (selection);
  g_clear_pointer (&self->opened, journey_state_unref);
  self->opened = journey_state_ref (journey_map_state (journey_document_map (document)));
  set_editable (self, !journey_document_is_read_only (document));
  journey_canvas_set_selection (self->canvas, selection);
  journey_canvas_set_cast (self->canvas, cast);
  journey_map_view_show_document (self);
  show_tray_count (self);
  on_docked (self);
  g_signal_connect_object (journey_document_map (document), "changed", G_CALLBACK (on_map_changed), self, 0);
  g_signal_connect_object (selection, "notify::id", G_CALLBACK (on_selected), self, 0);
  g_signal_connect_object (self->remark, "typed", G_CALLBACK (journey_recover_keeper_set_remark),
                           journey_document_keeper (document), G_CONNECT_SWAPPED);
}

/**
 * journey_map_view_update_editable:
 * @document: the one that is shown
 *
 * Lets the map be changed, or not, as its document says now.
 */
void
journey_map_view_update_editable (JourneyMapView *self, JourneyDocument *document)
{
  set_editable (self, !journey_document_is_read_only (document));
  journey_map_view_show_document (self);
}

/**
 * journey_map_view_canvas:
 *
 * Returns: (transfer none): the canvas
 */
JourneyCanvas *
journey_map_view_canvas (JourneyMapView *self)
{
  return self->canvas;
}

/**
 * journey_map_view_gap_choices:
 *
 * Returns: (transfer none): what somebody chose to see of the value gap
 */
JourneyGapChoices *
journey_map_view_gap_choices (JourneyMapView *self)
{
  return self->gap_choices;
}

/**
 * journey_map_view_split:
 *
 * Returns: (transfer none): what holds canvas and side panel
 */
JourneySplitView *
journey_map_view_split (JourneyMapView *self)
{
  return self->split;
}

/**
 * journey_map_view_pages:
 *
 * Returns: (transfer none): the pages of the side panel, 'details', 'gaps', 'personas', 'opportunities' and 'tray'
 */
GtkStack *
journey_map_view_pages (JourneyMapView *self)
{
  return self->pages;
}

/**
 * journey_map_view_find:
 * @step: +1 for the next hit, -1 for the one before; 0 to ask what to find
 *
 * Finds a text in the map.
 */
void
journey_map_view_find (JourneyMapView *self, int step)
{
  if (step == 0)
    journey_find_bar_open (self->find);
  else
    journey_find_bar_go (self->find, step);
}

/**
 * journey_map_view_add_remark:
 *
 * Asks for a remark that is dropped into the tray.
 */
void
journey_map_view_add_remark (JourneyMapView *self)
{
  journey_remark_bar_open (self->remark);
}

/**
 * journey_map_view_commit:
 *
 * Takes what is being typed on the canvas, and a remark that was not dropped yet, into the map. To be called before it is
 * saved or closed.
 */
void
journey_map_view_commit (JourneyMapView *self)
{
  journey_canvas_commit (self->canvas);
  journey_remark_bar_commit (self->remark);
}

/**
 * journey_map_view_show_map_details:
 *
 * Shows what can be said about the map as a whole in the side panel, with the focus in its title: who presses the title means
 * to change it.
 */
void
journey_map_view_show_map_details (JourneyMapView *self)
{
  JourneyDetailsPage *page = show_details (self);

  journey_details_page_show_map (page);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

/**
 * journey_map_view_go_to_page:
 * @name: 'details', 'gaps', 'personas', 'opportunities' or 'tray'
 *
 * Shows a page of the side panel, and gives the focus to where that page begins, wherever in it the focus is or was.
 */
void
journey_map_view_go_to_page (JourneyMapView *self, const char *name)
{
  GtkWidget *page;

  if (!journey_map_view_place (self, name))
    return;

  journey_canvas_commit (self->canvas);
  page = journey_map_view_show_page (self, name);
  if (gtk_widget_grab_focus (page))
    return;

  /* From where it is, it would go one further. */
  gtk_root_set_focus (gtk_widget_get_root (page), NULL);
  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/**
 * journey_map_view_show_banner:
 * @text: a sentence about the file
 *
 * Shows something above the map that stays until it is put away. Its button activates win.show-report.
 */
void
journey_map_view_show_banner (JourneyMapView *self, const char *text)
{
  gtk_label_set_text (self->banner_label, text);
  gtk_revealer_set_reveal_child (self->banner, TRUE);
}

/**
 * journey_map_view_hide_banner:
 *
 * Puts it away.
 */
void
journey_map_view_hide_banner (JourneyMapView *self)
{
  gtk_revealer_set_reveal_child (self->banner, FALSE);
}
