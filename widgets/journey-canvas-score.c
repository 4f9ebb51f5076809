/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-private.h"
#include "journey-score-entry.h"

/* Scoring in the value-gap lane: two fields at the cell. */

static JourneyScoreEntry *
entry_of (JourneyCanvas *self)
{
  return JOURNEY_SCORE_ENTRY (gtk_popover_get_child (GTK_POPOVER (self->score)));
}

/* When somebody looks elsewhere: what can be taken is, and of the rest it is said why not. */
static void
keep_what_can_be (JourneyCanvas *self)
{
  g_autofree char *problem = NULL;

  if (!journey_score_entry_check (entry_of (self), &problem))
    {
      g_autoptr (JourneyReport) report = journey_report_new ();

      journey_report_add (report, JOURNEY_REMARK_SKIPPED, 0, "%s", problem);
      journey_canvas_emit_remarks (self, report);
    }
  journey_score_entry_keep (entry_of (self));
}

static void
on_closed (GtkPopover *popover, JourneyCanvas *self)
{
  gboolean keep = self->score_kept;

  self->score_kept = FALSE;
  if (keep)
    keep_what_can_be (self);
  if (self->scene && gtk_widget_get_mapped (GTK_WIDGET (self)))
    journey_canvas_take_focus (self);
}

static void
on_done (JourneyScoreEntry *entry, int end, JourneyCanvas *self)
{
  journey_canvas_end_score (self, TRUE);
  if (end != JOURNEY_SCORE_END_ENTER)
    journey_canvas_go_across (self, end == JOURNEY_SCORE_END_TAB ? JOURNEY_SIDE_DOWN : JOURNEY_SIDE_UP);
}

/* Escape leaves the figures as they were. */
static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, JourneyCanvas *self)
{
  if (key != GDK_KEY_Escape)
    return FALSE;

  self->touring = FALSE;
  journey_canvas_end_score (self, FALSE);

  return TRUE;
}

static void
need_popover (JourneyCanvas *self)
{
  GtkWidget *entry = journey_score_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->score = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->score), entry);
  gtk_popover_set_position (GTK_POPOVER (self->score), GTK_POS_TOP);
  gtk_widget_set_parent (self->score, GTK_WIDGET (self));
  g_signal_connect (self->score, "closed", G_CALLBACK (on_closed), self);
  g_signal_connect (entry, "done", G_CALLBACK (on_done), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (self->score, keys);
}

/* Opens the fields of the touchpoint of a box in the value-gap lane; @typed is the key that did it, or NULL. */
void
journey_canvas_edit_score (JourneyCanvas *self, const JourneyBox *box, GtkEventController *typed)
{
  JourneyNode *touchpoint = journey_map_find (self->map, box->touchpoint);
  JourneyRect seen;

  if (!touchpoint || !self->editable)
    return;
  if (!self->score)
    need_popover (self);

  journey_canvas_reveal (self, box);
  seen = journey_canvas_view_rect (self, JOURNEY_PART_COLUMN, &box->rect);
  journey_score_entry_show (entry_of (self), JOURNEY_TOUCHPOINT (touchpoint));
  self->score_kept = TRUE;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->score),
                               &(GdkRectangle){ (int)seen.x, (int)seen.y, (int)seen.width, (int)seen.height });
  gtk_popover_popup (GTK_POPOVER (self->score));
  gtk_widget_grab_focus (GTK_WIDGET (entry_of (self)));
  if (typed)
    journey_score_entry_type (entry_of (self), typed);
}

/* Closes the fields, if they are open. */
void
journey_canvas_end_score (JourneyCanvas *self, gboolean keep)
{
  if (!self->score || !gtk_widget_get_visible (self->score))
    return;

  self->score_kept = keep;
  gtk_popover_popdown (GTK_POPOVER (self->score));
}

/* Takes the fields away for good. */
void
journey_canvas_drop_score (JourneyCanvas *self)
{
  self->score_kept = FALSE;
  g_clear_pointer (&self->score, gtk_widget_unparent);
}
