/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-answers-dialog.h"

#include <glib/gi18n.h>

#include "journey-answers-name-row.h"
#include "journey-answers-task.h"
#include "journey-dialogs.h"

/* A file that is read within this time is shown at once; else the dialog says that it reads. */
#define PATIENCE_MS 500
#define PROGRESS_MS 100

/* Lists that nobody reads to their end need not be built to their end. */
#define NAMES_SHOWN 100
#define COLUMNS_SHOWN 100

struct _JourneyAnswersDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading;
  GtkWidget *import_button;
  GtkStack *stack;
  GtkProgressBar *progress_bar;
  GtkLabel *summary;
  AdwPreferencesGroup *names;
  GtkWidget *remarks;
  GtkListBox *remark_list;
  AdwPreferencesGroup *columns;

  JourneyMap *map;
  GFile *file;
  GBytes *bytes;           /* of the file; NULL until it was read */
  GHashTable *choices;     /* key of a name → id of a touchpoint, or empty */
  JourneyAnswers *answers; /* as they were read last; NULL until then */
  GtkWidget *first_name;   /* the first of the names to choose for; not owned */

  GCancellable *reading; /* NULL when nothing is being read */
  int *progress;         /* what the thread says, in thousandths */
  guint progress_later;
  guint present_later;
  gboolean import_when_read;
};

G_DEFINE_FINAL_TYPE (JourneyAnswersDialog, journey_answers_dialog, ADW_TYPE_WINDOW)

enum
{
  IMPORTED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Whoever closes the dialog lets go of it; a thread that still reads must not keep it. */
static GWeakRef *
weak_ref_new (gpointer object)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, object);

  return ref;
}

static void
weak_ref_free (GWeakRef *ref)
{
  g_weak_ref_clear (ref);
  g_free (ref);
}

static gboolean
on_patience_lost (gpointer data)
{
  JourneyAnswersDialog *self = data;

  self->present_later = 0;
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

static gboolean
on_progress_due (gpointer data)
{
  JourneyAnswersDialog *self = data;

  gtk_progress_bar_set_fraction (self->progress_bar, g_atomic_int_get (self->progress) / 1000.0);

  return G_SOURCE_CONTINUE;
}

static void
end_reading (JourneyAnswersDialog *self)
{
  g_clear_handle_id (&self->progress_later, g_source_remove);
  g_clear_handle_id (&self->present_later, g_source_remove);
  g_clear_object (&self->reading);
}

static void
show_summary (JourneyAnswersDialog *self)
{
  JourneyAnswers *answers = self->answers;
  g_autofree char *rows =
      g_strdup_printf (ngettext ("%u of %u row can be taken over", "%u of %u rows can be taken over", answers->n_rows),
                       answers->n_taken, answers->n_rows);
  g_autofree char *touchpoints = g_strdup_printf (
      ngettext ("%u touchpoint gets answers", "%u touchpoints get answers", answers->n_touchpoints), answers->n_touchpoints);
  g_autofree char *comments = g_strdup_printf (
      ngettext ("%u comment becomes feedback", "%u comments become feedback", answers->n_comments), answers->n_comments);
  g_autofree char *scores = journey_answers_words (answers);
  gboolean is_known = answers->n_taken > 0 && answers->after == answers->before;
  g_autofree char *text = is_known
                              ? g_strdup_printf ("%s\n%s", rows, _ ("The map has all of these answers already."))
                              : g_strdup_printf ("%s\n%s · %s%s%s", rows, touchpoints, comments, *scores ? "\n" : "", scores);

  gtk_label_set_text (self->summary, text);
}

static void
show_remarks (JourneyAnswersDialog *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->remark_list))))
    gtk_list_box_remove (self->remark_list, row);
  journey_dialog_fill_report (self->remark_list, self->answers->report);
  gtk_widget_set_visible (self->remarks, journey_report_length (self->answers->report) > 0);
}

static void
on_chosen (JourneyAnswersDialog *self, const char *key, const char *id)
{
  g_hash_table_insert (self->choices, g_strdup (key), g_strdup (id));
  journey_answers_dialog_read (self);
}

static void
add_more (AdwPreferencesGroup *group, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_add_css_class (label, "dim-label");
  adw_preferences_group_add (group, label);
}

/* Only once: what is chosen must not go away from under the pointer. */
static void
show_names (JourneyAnswersDialog *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkStringList) touchpoints = journey_answers_name_row_list_touchpoints (self->answers->before, ids);
  guint n = 0;

  for (guint i = 0; i < self->answers->titles->len; i++)
    {
      const JourneyAnswersTitle *title = g_ptr_array_index (self->answers->titles, i);
      GtkWidget *row;

      if (title->match == JOURNEY_ANSWERS_MATCH_EXACT || n++ >= NAMES_SHOWN)
        continue;
      row = journey_answers_name_row_new (title, touchpoints, ids);
      g_signal_connect_object (row, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->names, row);
      self->first_name = self->first_name ? self->first_name : row;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->names), n > 0);
  if (n > NAMES_SHOWN)
    {
      g_autofree char *more = g_strdup_printf (
          ngettext ("%u more name is not listed.", "%u more names are not listed.", n - NAMES_SHOWN), n - NAMES_SHOWN);

      add_more (self->names, more);
    }
}

static void
add_column (JourneyAnswersDialog *self, const JourneyAnswersColumn *column)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (column->label ? column->label : _ ("left out"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), column->header);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  if (!column->label)
    gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (self->columns, row);
}

static void
show_columns (JourneyAnswersDialog *self)
{
  guint n = self->answers->columns->len;

  for (guint i = 0; i < MIN (n, COLUMNS_SHOWN); i++)
    {
      const JourneyAnswersColumn *column = g_ptr_array_index (self->answers->columns, i);

      if (*column->header)
        add_column (self, column);
    }
  if (n > COLUMNS_SHOWN)
    {
      g_autofree char *more = g_strdup_printf (
          ngettext ("%u more column is not listed.", "%u more columns are not listed.", n - COLUMNS_SHOWN), n - COLUMNS_SHOWN);

      add_more (self->columns, more);
    }
}

static void
show_answers (JourneyAnswersDialog *self, gboolean first)
{
  show_summary (self);
  show_remarks (self);
  gtk_widget_set_sensitive (self->import_button, self->answers->n_taken > 0);
  if (!first)
    return;

  show_names (self);
  show_columns (self);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  gtk_window_present (GTK_WINDOW (self));
  if (self->first_name)
    journey_answers_name_row_focus (JOURNEY_ANSWERS_NAME_ROW (self->first_name));
  else
    gtk_widget_grab_focus (self->import_button);
}

/* Whether the map is still the one that was read for; if not, the answers are read once more. */
static void
import (JourneyAnswersDialog *self)
{
  self->import_when_read = !journey_answers_apply (self->map, self->answers);
  if (self->import_when_read)
    {
      journey_answers_dialog_read (self);
      return;
    }

  g_signal_emit (self, signals[IMPORTED], 0, self->answers);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_import (JourneyAnswersDialog *self)
{
  import (self);
}

static void
fail (JourneyAnswersDialog *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  end_reading (self);
  g_signal_emit (self, signals[FAILED], 0, error->message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JourneyAnswersDialog) self = g_weak_ref_get (data);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyAnswers) answers = journey_answers_task_run_finish (result, &bytes, &error);
  gboolean first;

  weak_ref_free (data);
  if (!self)
    return;
  if (!answers)
    {
      fail (self, error);
      return;
    }

  first = !self->answers;
  end_reading (self);
  g_clear_pointer (&self->answers, journey_answers_free);
  self->answers = g_steal_pointer (&answers);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = g_steal_pointer (&bytes);
  show_answers (self, first);
  if (self->import_when_read)
    import (self);
}

static void
journey_answers_dialog_dispose (GObject *object)
{
  JourneyAnswersDialog *self = JOURNEY_ANSWERS_DIALOG (object);

  g_cancellable_cancel (self->reading);
  end_reading (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_ANSWERS_DIALOG);
  g_clear_object (&self->map);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->choices, g_hash_table_unref);
  g_clear_pointer (&self->answers, journey_answers_free);
  g_clear_pointer (&self->progress, g_atomic_rc_box_release);

  G_OBJECT_CLASS (journey_answers_dialog_parent_class)->dispose (object);
}

static void
journey_answers_dialog_class_init (JourneyAnswersDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_answers_dialog_dispose;

  signals[IMPORTED] = g_signal_new ("imported", JOURNEY_TYPE_ANSWERS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                    1, G_TYPE_POINTER);
  signals[FAILED] =
      g_signal_new ("failed", JOURNEY_TYPE_ANSWERS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/sojourn_maps/Sojourn/ui/journey-answers-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyAnswersDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, JourneyAnswersDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyAnswersDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JourneyAnswersDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, JourneyAnswersDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, JourneyAnswersDialog, names);
  gtk_widget_class_bind_template_child (widget_class, JourneyAnswersDialog, remarks);
  gtk_widget_class_bind_template_child (widget_class, JourneyAnswersDialog, remark_list);
  gtk_widget_class_bind_template_child (widget_class, JourneyAnswersDialog, columns);
  gtk_widget_class_bind_template_callback (widget_class, on_import);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
journey_answers_dialog_init (JourneyAnswersDialog *self)
{
  self->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->progress = g_atomic_rc_box_new0 (int);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_answers_dialog_new:
 * @parent: the window over which it comes up
 * @map: where the answers go
 * @file: a table of answers
 *
 * Returns: (transfer none): the dialog, which belongs to the screen; journey_answers_dialog_read () sets it going
 */
JourneyAnswersDialog *
journey_answers_dialog_new (GtkWindow *parent, JourneyMap *map, GFile *file)
{
  JourneyAnswersDialog *self = g_object_new (JOURNEY_TYPE_ANSWERS_DIALOG, "transient-for", parent, NULL);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  self->map = g_object_ref (map);
  self->file = g_object_ref (file);
  adw_window_title_set_subtitle (self->heading, shown);

  return self;
}

/**
 * journey_answers_dialog_read:
 *
 * Reads the answers with what was chosen so far, in a thread; a reading that is under way is given up.
 */
void
journey_answers_dialog_read (JourneyAnswersDialog *self)
{
  JourneyAnswersJob job = { journey_map_state (self->map), self->file, self->bytes, self->choices, self->progress };

  g_cancellable_cancel (self->reading);
  end_reading (self);
  self->reading = g_cancellable_new ();
  gtk_widget_set_sensitive (self->import_button, FALSE);
  if (!self->answers)
    {
      self->present_later = g_timeout_add (PATIENCE_MS, on_patience_lost, self);
      self->progress_later = g_timeout_add (PROGRESS_MS, on_progress_due, self);
    }
  journey_answers_task_run_async (&job, self->reading, on_read, weak_ref_new (self));
}
