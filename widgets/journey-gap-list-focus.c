/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-list-private.h"
#include "journey-gap-row.h"

/* What has menus, and the figures above them where there are any. */
static GtkWidget *
controls_of (JourneyGapList *self)
{
  return self->head ? self->first_row : self->top;
}

static gboolean
focus_controls (JourneyGapList *self, GtkDirectionType direction)
{
  if (self->head && !gtk_widget_get_mapped (self->first_row))
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", 0);

  return gtk_widget_child_focus (controls_of (self), direction);
}

/* The row that is selected, or else the first that is in sight. */
static gboolean
focus_row (JourneyGapList *self)
{
  guint position = journey_gap_list_find_row (self);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row; row = gtk_widget_get_next_sibling (row))
    {
      gboolean chosen = position == GTK_INVALID_LIST_POSITION || gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED;

      if (chosen && JOURNEY_IS_GAP_ROW (gtk_widget_get_first_child (row)) && gtk_widget_grab_focus (row))
        return TRUE;
    }

  return FALSE;
}

/*
 * journey_gap_list_tab: Of all rows, Tab stops at one: arrows lead to the others. GTK 4.8 goes through each of them, and back to
 * the last one past what stands in the first.
 */
gboolean
journey_gap_list_tab (JourneyGapList *self, gboolean forward)
{
  GtkDirectionType direction = forward ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus && gtk_widget_is_ancestor (focus, controls_of (self)))
    return gtk_widget_child_focus (controls_of (self), direction) || (forward && focus_row (self));
  if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return !forward && focus_controls (self, direction);

  return forward ? focus_controls (self, direction) || focus_row (self) : focus_row (self) || focus_controls (self, direction);
}
