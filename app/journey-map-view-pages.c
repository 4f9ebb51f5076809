/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-details-page.h"
#include "journey-found-field.h"
#include "journey-gap-page.h"
#include "journey-map-view-private.h"
#include "journey-opportunities-page.h"
#include "journey-opportunities.h"
#include "journey-persona-page.h"
#include "journey-picture-chooser.h"
#include "journey-tray-page.h"

AdwBin *
journey_map_view_place (JourneyMapView *self, const char *name)
{
  GtkWidget *place = gtk_stack_get_child_by_name (self->pages, name);

  return place ? ADW_BIN (place) : NULL;
}

/* A page that there is already, or NULL. */
static GtkWidget *
made_page (JourneyMapView *self, const char *name)
{
  return adw_bin_get_child (journey_map_view_place (self, name));
}

static void
on_gap_activated (JourneyMapView *self, const char *id)
{
  journey_canvas_focus_box (self->canvas, id, JOURNEY_BOX_TOUCHPOINT);
}

static void
on_opportunity_added (JourneyMapView *self, const char *id)
{
  journey_opportunities_page_open_new (JOURNEY_OPPORTUNITIES_PAGE (journey_map_view_show_page (self, "opportunities")), id);
}

static void
on_to_be (JourneyMapView *self, JourneyState *to_be)
{
  g_signal_emit_by_name (self, "to-be", to_be);
}

static void
on_given_up (JourneyMapView *self, JourneyWhatIf *what_if)
{
  g_signal_emit_by_name (self, "given-up", what_if);
}

static void
on_let_go (JourneyMapView *self, JourneyWhatIf *what_if)
{
  g_signal_emit_by_name (self, "let-go", what_if);
}

static GtkWidget *
make_details (JourneyMapView *self)
{
  return journey_details_page_new ();
}

static GtkWidget *
make_gaps (JourneyMapView *self)
{
  GtkWidget *page = journey_gap_page_new (self->gap_choices);

  g_signal_connect_object (page, "activated", G_CALLBACK (on_gap_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "opportunity-added", G_CALLBACK (on_opportunity_added), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "to-be", G_CALLBACK (on_to_be), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "given-up", G_CALLBACK (on_given_up), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "let-go", G_CALLBACK (on_let_go), self, G_CONNECT_SWAPPED);
  g_object_bind_property (page, "what-if", self->canvas, "what-if", G_BINDING_SYNC_CREATE);
  journey_gap_page_set_dock (JOURNEY_GAP_PAGE (page), self->dock);

  return page;
}

static GtkWidget *
make_personas (JourneyMapView *self)
{
  GtkWidget *page = journey_persona_page_new ();

  journey_picture_chooser_follow (JOURNEY_PERSONA_PAGE (page));

  return page;
}

/* Where a touchpoint is scored: the actual score that was meant; without one, where it can be added. */
static void
on_score_again (JourneyMapView *self, const char *id)
{
  JourneyMap *map = journey_selection_map (journey_canvas_selection (self->canvas));
  JourneyGapOptions options = journey_gap_choices_options (self->gap_choices);
  JourneyState *score = journey_opportunities_score_again (journey_map_state (map), id, options.dimension);
  g_autofree char *score_id = score ? g_strdup (journey_state_id (score)) : NULL;

  journey_selection_select (journey_canvas_selection (self->canvas), id);
  journey_map_view_show_page (self, "details");
  if (score_id)
    journey_details_page_show_found (JOURNEY_DETAILS_PAGE (made_page (self, "details")), score_id, JOURNEY_SCORE_ACTUAL, TRUE);
  journey_map_view_forget_found (self);
}

static void
on_opportunity_deleted (JourneyMapView *self, const char *words)
{
  g_signal_emit_by_name (self->canvas, "deleted", words);
}

static GtkWidget *
make_opportunities (JourneyMapView *self)
{
  GtkWidget *page = journey_opportunities_page_new ();

  g_signal_connect_object (page, "activated", G_CALLBACK (on_gap_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "score-again", G_CALLBACK (on_score_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "deleted", G_CALLBACK (on_opportunity_deleted), self, G_CONNECT_SWAPPED);

  return page;
}

static GtkWidget *
make_tray (JourneyMapView *self)
{
  GtkWidget *page = journey_tray_page_new ();

  journey_tray_page_set_canvas (JOURNEY_TRAY_PAGE (page), self->canvas);

  return page;
}

/* The pages of the side panel. None is made before it is wanted: that is what makes a window come up soon. */
static const struct
{
  const char *name;
  GtkWidget *(*make) (JourneyMapView *self);
} makers[] = {
  { "details", make_details }, { "gaps", make_gaps }, { "personas", make_personas }, { "opportunities", make_opportunities },
  { "tray", make_tray },
};

/* The tray follows the canvas by itself. */
static void
show_in_page (JourneyMapView *self, GtkWidget *page)
{
  JourneySelection *selection = journey_canvas_selection (self->canvas);

  if (JOURNEY_IS_DETAILS_PAGE (page))
    {
      journey_details_page_set_editable (JOURNEY_DETAILS_PAGE (page), self->editable);
      journey_details_page_set_selection (JOURNEY_DETAILS_PAGE (page), selection);
    }
  else if (JOURNEY_IS_GAP_PAGE (page))
    {
      journey_gap_page_set_editable (JOURNEY_GAP_PAGE (page), self->editable);
      journey_gap_page_set_selection (JOURNEY_GAP_PAGE (page), selection);
      journey_gap_page_set_opened (JOURNEY_GAP_PAGE (page), self->opened);
    }
  else if (JOURNEY_IS_PERSONA_PAGE (page))
    {
      journey_persona_page_set_editable (JOURNEY_PERSONA_PAGE (page), self->editable);
      journey_persona_page_set_selection (JOURNEY_PERSONA_PAGE (page), selection, journey_canvas_cast (self->canvas));
    }
  else if (JOURNEY_IS_OPPORTUNITIES_PAGE (page))
    {
      journey_opportunities_page_set_editable (JOURNEY_OPPORTUNITIES_PAGE (page), self->editable);
      journey_opportunities_page_set_selection (JOURNEY_OPPORTUNITIES_PAGE (page), selection);
    }
  else
    journey_tray_page_set_editable (JOURNEY_TRAY_PAGE (page), self->editable);
}

GtkWidget *
journey_map_view_need_page (JourneyMapView *self, const char *name)
{
  GtkWidget *page = made_page (self, name);

  for (guint i = 0; i < G_N_ELEMENTS (makers) && !page; i++)
    if (g_str_equal (makers[i].name, name))
      {
        page = makers[i].make (self);
        adw_bin_set_child (journey_map_view_place (self, name), page);
        show_in_page (self, page);
      }

  return page;
}

GtkWidget *
journey_map_view_show_page (JourneyMapView *self, const char *name)
{
  journey_split_view_set_show_sidebar (self->split, TRUE);
  gtk_stack_set_visible_child_name (self->pages, name);

  return journey_map_view_need_page (self, name);
}

/* The pages that there are show the map that the canvas shows. */
void
journey_map_view_show_document (JourneyMapView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      GtkWidget *page = made_page (self, makers[i].name);

      if (page)
        show_in_page (self, page);
    }
}

/* Nothing is marked as found any more. */
void
journey_map_view_forget_found (JourneyMapView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    if (made_page (self, makers[i].name))
      journey_found_field_forget (made_page (self, makers[i].name));
}
