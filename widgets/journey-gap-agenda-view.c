/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-agenda-view.h"

#include <glib/gi18n.h>

#include "journey-agenda.h"
#include "journey-gap-words.h"
#include "journey-how-rivals.h"
#include "journey-lack-words.h"
#include "journey-ui.h"
#include "journey-usual-name.h"
#include "journey-words.h"

#define USUAL_MINUTES 45

struct _JourneyGapAgendaView
{
  GtkWidget parent_instance;

  GtkWidget *minutes;
  GtkWidget *list;
  GtkWidget *empty;
  GtkWidget *rest;
  JourneySelection *selection;
  JourneyGapTable *table;
  JourneyAgenda *agenda;
};

static void journey_gap_agenda_view_view_init (JourneyGapViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyGapAgendaView,
                               journey_gap_agenda_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_GAP_VIEW, journey_gap_agenda_view_view_init))

static const char *
title_of (const JourneyGapEntry *entry)
{
  return journey_usual_name_or (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE);
}

static char *
describe (const JourneyGapEntry *entry)
{
  g_autofree char *importance = journey_gap_words_importance (entry);
  g_autofree char *sd = journey_words_figure (entry->sd);

  /* Translators: a stage, how important a touchpoint is, how much answers differ, and their number. */
  return g_strdup_printf (_ ("%s · importance %s · spread %s · n\u00a0%u"),
                          journey_state_text (entry->stage, JOURNEY_STAGE_TITLE), importance, sd, entry->n);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_row (const JourneyAgendaItem *item, guint place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *number = g_strdup_printf ("%u.", place + 1);
  /* Translators: minutes to talk about something. */
  g_autofree char *minutes = g_strdup_printf (ngettext ("%u min", "%u min", item->minutes), item->minutes);
  g_autofree char *words = describe (item->entry);
  g_autofree char *name = g_strdup_printf ("%s %s, %s, %s", number, title_of (item->entry), minutes, words);
  GtkWidget *title = make_label (title_of (item->entry), "heading");
  GtkWidget *time = make_label (minutes, "agenda-minutes");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_grid_attach (GTK_GRID (grid), make_label (number, "heading"), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), title, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), time, 2, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_label (words, "caption"), 1, 1, 2, 1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_widget_add_css_class (row, "agenda-row");
  journey_ui_set_label (row, name);

  return row;
}

static void
show_rest (JourneyGapAgendaView *self)
{
  guint n = journey_agenda_n_candidates (self->agenda) - journey_agenda_length (self->agenda);
  guint n_unknown = journey_agenda_length (self->agenda) > 0 ? journey_agenda_n_unknown (self->agenda) : 0;
  g_autoptr (GString) words = g_string_new (NULL);

  if (n > 0)
    g_string_append_printf (
        words, ngettext ("%u more touchpoint would need more time.", "%u more touchpoints would need more time.", n), n);
  if (n > 0 && n_unknown > 0)
    g_string_append_c (words, ' ');
  if (n_unknown > 0)
    g_string_append_printf (words,
                            ngettext ("%u touchpoint is not here: nobody knows how far its scores spread.",
                                      "%u touchpoints are not here: nobody knows how far their scores spread.", n_unknown),
                            n_unknown);

  gtk_label_set_text (GTK_LABEL (self->rest), words->str);
  gtk_widget_set_visible (self->rest, words->len > 0);
}

static void
fill (JourneyGapAgendaView *self)
{
  guint minutes = (guint)gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->minutes));
  GtkListBoxRow *row;
  const char *lack;
  guint n;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_clear_pointer (&self->agenda, journey_agenda_free);
  if (!self->table)
    return;

  self->agenda = journey_agenda_new (self->table, minutes);
  n = journey_agenda_length (self->agenda);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (journey_agenda_at (self->agenda, i), i));
  gtk_widget_set_visible (self->list, n > 0);
  lack = journey_lack_words_agenda (self->agenda);
  gtk_label_set_text (GTK_LABEL (self->empty), lack ? lack : "");
  gtk_widget_set_visible (self->empty, lack != NULL);
  show_rest (self);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, JourneyGapAgendaView *self)
{
  const JourneyAgendaItem *item = journey_agenda_at (self->agenda, (guint)gtk_list_box_row_get_index (row));
  g_autofree char *id = g_strdup (journey_state_id (item->entry->touchpoint));

  journey_selection_select (self->selection, id);
  journey_gap_view_activated (JOURNEY_GAP_VIEW (self), id);
}

static void
journey_gap_agenda_view_set_selection (JourneyGapView *view, JourneySelection *selection)
{
  JourneyGapAgendaView *self = JOURNEY_GAP_AGENDA_VIEW (view);

  g_clear_pointer (&self->table, journey_gap_table_unref);
  fill (self);
  g_set_object (&self->selection, selection);
}

/* A table that was kept names the touchpoints as they were when it was made. */
static void
journey_gap_agenda_view_show (JourneyGapView *view, JourneyState *map, JourneyGapTable *table)
{
  JourneyGapAgendaView *self = JOURNEY_GAP_AGENDA_VIEW (view);
  JourneyGapTable *named = journey_gap_table_state (table) == map
                               ? journey_gap_table_ref (table)
                               : journey_gap_table_new_with (map, journey_gap_table_options (table), table);

  g_clear_pointer (&self->table, journey_gap_table_unref);
  self->table = named;
  fill (self);
}

static char *
journey_gap_agenda_view_how (JourneyGapView *view)
{
  JourneyGapAgendaView *self = JOURNEY_GAP_AGENDA_VIEW (view);
  JourneyTouchpoint *touchpoint = self->selection ? journey_selection_touchpoint (self->selection) : NULL;
  JourneyState *map;

  if (!self->table)
    return g_strdup ("");

  map = journey_gap_table_state (self->table);
  return journey_how_agenda (self->agenda, touchpoint ? journey_node_id (JOURNEY_NODE (touchpoint)) : NULL,
                             journey_state_integer (map, JOURNEY_MAP_SCALE_LOW),
                             journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH));
}

static void
journey_gap_agenda_view_view_init (JourneyGapViewInterface *iface)
{
  iface->set_selection = journey_gap_agenda_view_set_selection;
  iface->show = journey_gap_agenda_view_show;
  iface->how = journey_gap_agenda_view_how;
}

static void
journey_gap_agenda_view_dispose (GObject *object)
{
  JourneyGapAgendaView *self = JOURNEY_GAP_AGENDA_VIEW (object);

  g_clear_pointer (&self->agenda, journey_agenda_free);
  g_clear_pointer (&self->table, journey_gap_table_unref);
  g_clear_object (&self->selection);
  journey_ui_dispose (GTK_WIDGET (self));

  G_OBJECT_CLASS (journey_gap_agenda_view_parent_class)->dispose (object);
}

static void
journey_gap_agenda_view_class_init (JourneyGapAgendaViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_gap_agenda_view_dispose;

  journey_ui_set_template (widget_class, "journey-gap-agenda-view.ui");
  gtk_widget_class_set_css_name (widget_class, "gapagendaview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapAgendaView, minutes);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapAgendaView, list);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapAgendaView, empty);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapAgendaView, rest);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
journey_gap_agenda_view_init (JourneyGapAgendaView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->minutes), JOURNEY_AGENDA_LEAST_MINUTES, 480);
  gtk_spin_button_set_increments (GTK_SPIN_BUTTON (self->minutes), 5, 15);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->minutes), USUAL_MINUTES);
  g_signal_connect_object (self->minutes, "value-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
}
