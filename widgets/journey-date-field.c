/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-date-field.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "journey-date.h"
#include "journey-number.h"
#include "journey-text-splice.h"
#include "journey-ui.h"

struct _JourneyDateField
{
  JourneyFieldEditor parent_instance;

  GtkWidget *entry;
  GtkWidget *button;
  GtkWidget *calendar; /* NULL until it was wanted */
  gboolean wrong;
};

G_DEFINE_FINAL_TYPE (JourneyDateField, journey_date_field, JOURNEY_TYPE_FIELD_EDITOR)

static const char *
get_date (JourneyDateField *self)
{
  JourneyNode *node = journey_field_editor_node (JOURNEY_FIELD_EDITOR (self));

  if (journey_field_editor_is_mixed (JOURNEY_FIELD_EDITOR (self)))
    return "";

  return node ? journey_node_text (node, journey_field_editor_field (JOURNEY_FIELD_EDITOR (self))) : "";
}

static void
set_date (JourneyDateField *self, const char *date)
{
  journey_field_editor_type_text (JOURNEY_FIELD_EDITOR (self), date);
}

static const char *
what_is_needed (void)
{
  return _ ("A date such as 2025, 2025-10 or 2025-10-31 is needed here");
}

static void
mark (JourneyDateField *self, gboolean wrong)
{
  const char *reason = wrong ? what_is_needed () : NULL;

  self->wrong = wrong;
  journey_ui_set_class (self->entry, "error", wrong);
  gtk_widget_set_tooltip_text (self->entry, reason);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason ? reason : "", -1);
}

/* While a date is being typed it is wrong most of the time, and the node keeps the one from before. */
static void
journey_date_field_show (JourneyFieldEditor *editor, gboolean anew)
{
  JourneyDateField *self = JOURNEY_DATE_FIELD (editor);

  if (self->wrong && !anew)
    return;

  /* Translators: the form of a date, year first: four digits, two, two. */
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), journey_field_editor_hint (editor, _ ("YYYY-MM-DD")));
  journey_text_splice_editable (GTK_EDITABLE (self->entry), get_date (self));
  mark (self, FALSE);
}

static void
on_changed (GtkEditable *editable, JourneyDateField *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  if (!journey_field_editor_is_listening (JOURNEY_FIELD_EDITOR (self)))
    return;

  mark (self, *text && !journey_date_is_valid (text));
  if (!self->wrong)
    set_date (self, text);
}

static void
on_day_selected (GtkCalendar *calendar, JourneyDateField *self)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%d");

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/* It has a label for each day, and many fields of a panel are never asked for theirs. */
static void
make_calendar (JourneyDateField *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = gtk_calendar_new ();
  journey_ui_set_label (self->calendar, _ ("Calendar"));
  gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self, 0);
}

static void
on_calendar_wanted (GtkMenuButton *button, gpointer data)
{
  JourneyDateField *self = data;
  g_autofree char *text = g_strdup (get_date (self));
  g_autoptr (GDateTime) time = NULL;

  if (!self->calendar)
    make_calendar (self);
  if (strlen (text) == 10)
    time = g_date_time_new_utc (atoi (text), atoi (text + 5), atoi (text + 8), 0, 0, 0);
  if (!time)
    time = g_date_time_new_now_local ();

  g_signal_handlers_block_by_func (self->calendar, on_day_selected, self);
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), time);
  g_signal_handlers_unblock_by_func (self->calendar, on_day_selected, self);
}

/* A date that is written in another way is understood; what is none is left for people to mend. */
static void
on_left (JourneyDateField *self)
{
  char date[11];

  if (!self->wrong)
    return;

  if (journey_date_read (gtk_editable_get_text (GTK_EDITABLE (self->entry)), date))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), date);
  else
    journey_ui_tell (GTK_WIDGET (self), what_is_needed ());
}

static void
on_activate (GtkEntry *entry, JourneyDateField *self)
{
  g_signal_emit_by_name (self->entry, "move-focus", GTK_DIR_TAB_FORWARD);
}

static void
journey_date_field_class_init (JourneyDateFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  JOURNEY_FIELD_EDITOR_CLASS (klass)->show = journey_date_field_show;
  gtk_widget_class_set_css_name (widget_class, "datefield");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
make_button (JourneyDateField *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), on_calendar_wanted, self, NULL);
  gtk_widget_set_tooltip_text (self->button, _ ("Choose from a calendar"));
  journey_ui_set_label (self->button, _ ("Choose from a calendar"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

static void
journey_date_field_init (JourneyDateField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 11);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  make_button (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");

  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_changed), self, 0);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate), self, 0);
}
