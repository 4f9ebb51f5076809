/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-difference-dialog.h"

#include <glib/gi18n.h>

/* A list that nobody reads to its end need not be built to its end. */
#define DIFFERENCES_SHOWN 300

struct _JourneyDifferenceDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading;
  GtkWidget *close_button;
  GtkLabel *explanation;
  GtkLabel *summary;
  GtkBox *parts;
  GtkLabel *rest;
};

G_DEFINE_FINAL_TYPE (JourneyDifferenceDialog, journey_difference_dialog, ADW_TYPE_WINDOW)

static const char *
change_word (JourneyChange change)
{
  switch (change)
    {
    case JOURNEY_CHANGE_ADDED:
      return _ ("Added");
    case JOURNEY_CHANGE_REMOVED:
      return _ ("Removed");
    case JOURNEY_CHANGE_MOVED:
      return _ ("Moved");
    case JOURNEY_CHANGE_CHANGED:
    default:
      return _ ("Changed");
    }
}

static void
add_value (GString *lines, const char *name, const char *value)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append_printf (lines, _ ("%s: %s"), name, *value ? value : _ ("nothing"));
}

/* 'Here: 2' and, in the next line, 'In the file: 3'; of what only one of them has, what it says. */
static char *
values_of (const JourneyDifferenceEntry *entry, const char *before_name, const char *after_name)
{
  GString *lines = g_string_new (NULL);

  if (entry->change == JOURNEY_CHANGE_ADDED || entry->change == JOURNEY_CHANGE_REMOVED)
    g_string_append (lines, *entry->before ? entry->before : entry->after);
  else if (*entry->before || *entry->after)
    {
      add_value (lines, before_name, entry->before);
      add_value (lines, after_name, entry->after);
    }

  return g_string_free (lines, FALSE);
}

static GtkWidget *
row_new (const JourneyDifferenceEntry *entry, const char *before_name, const char *after_name)
{
  GtkWidget *row = adw_action_row_new ();
  const char *change = change_word (entry->change);
  GtkWidget *label = gtk_label_new (change);
  g_autofree char *title = *entry->field ? g_strdup_printf (_ ("%s: %s"), entry->what, entry->field) : g_strdup (entry->what);
  g_autofree char *values = values_of (entry, before_name, after_name);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), change, title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), values);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  values, -1);

  return row;
}

static GtkWidget *
part_new (const char *where)
{
  GtkWidget *part = adw_preferences_group_new ();
  g_autofree char *markup = g_markup_escape_text (where, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (part), markup);

  return part;
}

static void
list (JourneyDifferenceDialog *self, JourneyDifference *difference, const char *before_name, const char *after_name)
{
  guint n = journey_difference_length (difference);
  g_autofree char *where = NULL;
  GtkWidget *part = NULL;

  for (guint i = 0; i < MIN (n, DIFFERENCES_SHOWN); i++)
    {
      g_autoptr (JourneyDifferenceEntry) entry = journey_difference_entry (difference, i);

      if (!part || g_strcmp0 (entry->where, where) != 0)
        {
          part = part_new (entry->where);
          gtk_box_append (self->parts, part);
          g_free (where);
          where = g_strdup (entry->where);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (part), row_new (entry, before_name, after_name));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->rest), n > DIFFERENCES_SHOWN);
  if (n > DIFFERENCES_SHOWN)
    {
      g_autofree char *rest =
          g_strdup_printf (ngettext ("And %u more.", "And %u more.", n - DIFFERENCES_SHOWN), n - DIFFERENCES_SHOWN);

      gtk_label_set_text (self->rest, rest);
    }
}

static void
journey_difference_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JOURNEY_TYPE_DIFFERENCE_DIALOG);

  G_OBJECT_CLASS (journey_difference_dialog_parent_class)->dispose (object);
}

static void
journey_difference_dialog_class_init (JourneyDifferenceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_difference_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/sojourn_maps/Sojourn/ui/journey-difference-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyDifferenceDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, JourneyDifferenceDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyDifferenceDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, JourneyDifferenceDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, JourneyDifferenceDialog, parts);
  gtk_widget_class_bind_template_child (widget_class, JourneyDifferenceDialog, rest);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
journey_difference_dialog_init (JourneyDifferenceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->close_button);
}

/**
 * journey_difference_dialog_new:
 * @parent: the window over which it comes up
 * @title: a few words
 * @explanation: sentences that say what is compared, and what can be done about it
 * @before_name: what the state before is called, such as 'Here'
 * @after_name: what the state after is called, such as 'In the file'
 * @difference: what is listed; it is not kept
 *
 * Returns: (transfer none): the dialog, which belongs to the screen and is to be presented
 */
JourneyDifferenceDialog *
journey_difference_dialog_new (GtkWindow *parent,
                               const char *title,
                               const char *explanation,
                               const char *before_name,
                               const char *after_name,
                               JourneyDifference *difference)
{
  JourneyDifferenceDialog *self = g_object_new (JOURNEY_TYPE_DIFFERENCE_DIALOG, "transient-for", parent, "title", title, NULL);
  g_autofree char *summary = journey_difference_summary (difference);

  adw_window_title_set_title (self->heading, title);
  gtk_label_set_text (self->explanation, explanation);
  gtk_label_set_text (self->summary, summary);
  list (self, difference, before_name, after_name);

  return self;
}
