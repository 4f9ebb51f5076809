/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-import-dialog.h"

#include <glib/gi18n.h>

#include "journey-column-memory.h"
#include "journey-column-row.h"
#include "journey-dialogs.h"
#include "journey-edit-paste.h"
#include "journey-kinds.h"

/* A file that is read within this time is shown at once; else the dialog says that it reads. */
#define PATIENCE_MS 500

/* Lists that nobody reads to their end need not be built to their end. */
#define COLUMNS_SHOWN 100

/* More windows than that at once are of no use to anybody. */
#define MAX_WINDOWS 20

struct _JourneyImportDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading;
  GtkWidget *import_button;
  GtkStack *stack;
  GtkLabel *summary;
  GtkWidget *survey;
  AdwActionRow *survey_row;
  GtkWidget *count_button;
  AdwPreferencesGroup *journeys;
  AdwComboRow *journey;
  AdwPreferencesGroup *places;
  GtkCheckButton *new_map;
  GtkCheckButton *this_map;
  AdwPreferencesGroup *columns;
  GtkWidget *remarks;
  GtkListBox *remark_list;

  JourneyMap *map; /* that can be added to; or NULL */
  GFile *file;
  GSettings *settings; /* or NULL */
  GPtrArray *rows;     /* JourneyColumnRow; not owned */
  guint n_parts;
  GStrv uses;                /* of the columns; NULL for what their headers say */
  JourneyImported *imported; /* as it was read last; NULL until then */

  GCancellable *reading; /* NULL when nothing is being read */
  guint present_later;
};

G_DEFINE_FINAL_TYPE (JourneyImportDialog, journey_import_dialog, ADW_TYPE_WINDOW)

enum
{
  MADE,
  ADDED,
  SURVEYED,
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
  JourneyImportDialog *self = data;

  self->present_later = 0;
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

static void
end_reading (JourneyImportDialog *self)
{
  g_clear_handle_id (&self->present_later, g_source_remove);
  g_clear_object (&self->reading);
}

static const JourneyImportedMap *
first_map (JourneyImportDialog *self)
{
  return g_ptr_array_index (self->imported->maps, 0);
}

static char *
describe (JourneyImportDialog *self)
{
  guint n_touchpoints = 0;
  guint n_stages = 0;
  guint n_personas = 0;

  for (guint i = 0; i < self->imported->maps->len; i++)
    {
      JourneyState *state = ((JourneyImportedMap *)g_ptr_array_index (self->imported->maps, i))->state;

      n_personas += journey_state_n_children (state, JOURNEY_MAP_PERSONAS);
      n_stages += journey_state_n_children (state, JOURNEY_MAP_STAGES);
      for (guint j = 0; j < journey_state_n_children (state, JOURNEY_MAP_STAGES); j++)
        n_touchpoints += journey_state_n_children (journey_state_child (state, JOURNEY_MAP_STAGES, j), JOURNEY_STAGE_TOUCHPOINTS);
    }

  g_autofree char *touchpoints = g_strdup_printf (ngettext ("%u touchpoint", "%u touchpoints", n_touchpoints), n_touchpoints);
  g_autofree char *stages = g_strdup_printf (ngettext ("%u stage", "%u stages", n_stages), n_stages);
  g_autofree char *personas = g_strdup_printf (ngettext ("%u persona", "%u personas", n_personas), n_personas);

  return g_strdup_printf ("%s · %s · %s", touchpoints, stages, personas);
}

static void
show_summary (JourneyImportDialog *self)
{
  const GError *error = first_map (self)->error;
  g_autofree char *text = error ? g_strdup (_ ("Say which column holds the touchpoints.")) : describe (self);

  gtk_label_set_text (self->summary, text);
}

static gboolean
is_survey (JourneyImportDialog *self)
{
  return journey_csv_look_is_survey (self->imported->columns, (const char *const *)self->uses);
}

static void
show_survey (JourneyImportDialog *self)
{
  adw_action_row_set_subtitle (
      self->survey_row, self->map ? _ ("They can be counted at the touchpoints of the map that is open.")
                                  : _ ("To have them counted, open the map that they are about, then import them as answers."));
  gtk_widget_set_visible (self->count_button, self->map != NULL);
  gtk_widget_set_visible (self->survey, is_survey (self));
}

static void
show_remarks (JourneyImportDialog *self)
{
  guint n = 0;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->remark_list))))
    gtk_list_box_remove (self->remark_list, row);
  for (guint i = 0; i < self->imported->maps->len; i++)
    {
      const JourneyImportedMap *map = g_ptr_array_index (self->imported->maps, i);

      journey_dialog_fill_report (self->remark_list, map->report);
      n += journey_report_length (map->report);
    }
  gtk_widget_set_visible (self->remarks, n > 0 && first_map (self)->state);
}

static void
show_journeys (JourneyImportDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  self->n_parts = g_strv_length (self->imported->titles);
  for (guint i = 0; i < self->n_parts; i++)
    {
      const char *title = self->imported->titles[i];
      g_autofree char *line =
          *title ? g_strdup_printf (_ ("%u. %s"), i + 1, title) : g_strdup_printf (_ ("%u. A journey without a title"), i + 1);

      gtk_string_list_append (titles, line);
    }
  if (self->n_parts <= MAX_WINDOWS)
    gtk_string_list_append (titles, _ ("All of them"));
  gtk_widget_set_visible (GTK_WIDGET (self->journeys), self->n_parts > 1);
  if (self->n_parts > 1)
    adw_combo_row_set_model (self->journey, G_LIST_MODEL (titles));
}

static GStrv
list_uses (JourneyImportDialog *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->imported->columns->len; i++)
    if (i < self->rows->len)
      g_strv_builder_add (builder, journey_column_row_use (g_ptr_array_index (self->rows, i)));
    else
      g_strv_builder_add (builder, ((JourneyCsvLook *)g_ptr_array_index (self->imported->columns, i))->use);

  return g_strv_builder_end (builder);
}

static void
on_column_chosen (JourneyImportDialog *self)
{
  g_strfreev (self->uses);
  self->uses = list_uses (self);
  journey_import_dialog_read (self);
}

/* What the remarks say of columns that are not known depends on what is chosen for them. */
static void
put_columns_first (JourneyImportDialog *self)
{
  GtkWidget *box = gtk_widget_get_parent (self->remarks);

  gtk_box_reorder_child_after (GTK_BOX (box), self->remarks, GTK_WIDGET (self->columns));
}

/* Only once: what is chosen must not go away from under the pointer. */
static void
show_columns (JourneyImportDialog *self)
{
  GPtrArray *looks = self->imported->columns;
  gboolean all_known = TRUE;
  g_autoptr (GtkStringList) uses = journey_column_row_list_uses ();

  for (guint i = 0; i < MIN (looks->len, COLUMNS_SHOWN); i++)
    {
      const JourneyCsvLook *look = g_ptr_array_index (looks, i);
      GtkWidget *row = journey_column_row_new (look, i, self->uses ? self->uses[i] : look->use, uses);

      g_signal_connect_object (row, "chosen", G_CALLBACK (on_column_chosen), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->columns, row);
      g_ptr_array_add (self->rows, row);
      all_known &= look->known;
    }
  if (!all_known)
    put_columns_first (self);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), looks->len > 0);
}

static void
show_imported (JourneyImportDialog *self)
{
  show_summary (self);
  show_remarks (self);
  gtk_widget_set_sensitive (self->import_button, first_map (self)->state != NULL);
}

/* What has to be chosen before anything can be imported, or, when nothing has, the button. */
static GtkWidget *
first_to_choose (JourneyImportDialog *self)
{
  if (self->n_parts > 1)
    return GTK_WIDGET (self->journey);
  if (!first_map (self)->state)
    return g_ptr_array_index (self->rows, 0);
  if (self->map && is_survey (self))
    return self->count_button;

  return self->import_button;
}

static void
show_first (JourneyImportDialog *self)
{
  show_journeys (self);
  show_survey (self);
  show_columns (self);
  gtk_widget_set_visible (GTK_WIDGET (self->places), self->map != NULL);
  show_imported (self);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (first_to_choose (self));
}

static void
on_journey_chosen (JourneyImportDialog *self)
{
  /* The first is chosen when the list is filled. */
  if (self->n_parts > 0 && gtk_stack_get_visible_child_name (self->stack)
      && g_str_equal (gtk_stack_get_visible_child_name (self->stack), "preview"))
    journey_import_dialog_read (self);
}

static void
fail (JourneyImportDialog *self, const char *message)
{
  g_signal_emit (self, signals[FAILED], 0, message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static guint
add_all (JourneyImportDialog *self, JourneyReport *report)
{
  guint n = 0;

  journey_history_begin (journey_map_history (self->map), _ ("Import"));
  for (guint i = 0; i < self->imported->maps->len; i++)
    n +=
        journey_edit_add_imported (self->map, ((JourneyImportedMap *)g_ptr_array_index (self->imported->maps, i))->state, report);
  journey_history_end (journey_map_history (self->map));

  return n;
}

/* In the order of the map. */
static GStrv
touchpoints_besides (JourneyMap *map, GHashTable *known)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JourneyNode *node = JOURNEY_NODE (map);

  for (guint i = 0; i < journey_node_n_children (node, JOURNEY_MAP_STAGES); i++)
    {
      JourneyNode *stage = journey_node_child (node, JOURNEY_MAP_STAGES, i);

      for (guint k = 0; k < journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); k++)
        {
          const char *id = journey_node_id (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, k));

          if (!g_hash_table_contains (known, id))
            g_strv_builder_add (builder, id);
        }
    }

  return g_strv_builder_end (builder);
}

static GHashTable *
touchpoints_of (JourneyMap *map)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) all = touchpoints_besides (map, ids);

  for (guint i = 0; all[i]; i++)
    g_hash_table_add (ids, g_strdup (all[i]));

  return ids;
}

static void
add (JourneyImportDialog *self)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GHashTable) before = touchpoints_of (self->map);
  g_auto (GStrv) touchpoints = NULL;

  if (add_all (self, report) == 0)
    {
      fail (self, journey_report_length (report) > 0 ? journey_report_get (report, 0)->message
                                                     : _ ("There is nothing in the file that could be added to a map."));
      return;
    }

  touchpoints = touchpoints_besides (self->map, before);
  g_signal_emit (self, signals[ADDED], 0, report, touchpoints);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
make (JourneyImportDialog *self)
{
  g_autoptr (JourneyImported) imported = g_steal_pointer (&self->imported);
  g_autoptr (JourneyImportDialog) kept = g_object_ref (self);

  gtk_window_destroy (GTK_WINDOW (self));
  for (guint i = 0; i < imported->maps->len; i++)
    g_signal_emit (kept, signals[MADE], 0, g_ptr_array_index (imported->maps, i));
}

static void
on_import (JourneyImportDialog *self)
{
  if (self->uses)
    journey_column_memory_keep (self->settings, self->imported->columns, (const char *const *)self->uses);
  if (self->map && gtk_check_button_get_active (self->this_map))
    add (self);
  else
    make (self);
}

static void
on_count (JourneyImportDialog *self)
{
  g_autoptr (JourneyImportDialog) kept = g_object_ref (self);

  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (kept, signals[SURVEYED], 0);
}

/* A table that was read as its headers say, although something else was chosen for one like it. */
static gboolean
read_as_remembered (JourneyImportDialog *self)
{
  if (self->uses || self->imported->columns->len == 0)
    return FALSE;

  self->uses = journey_column_memory_find (self->settings, self->imported->columns);
  if (self->uses)
    journey_import_dialog_read (self);

  return self->uses != NULL;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JourneyImportDialog) self = g_weak_ref_get (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyImported) imported = journey_import_task_run_finish (result, &error);

  weak_ref_free (data);
  if (!self || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  end_reading (self);
  if (!imported)
    {
      fail (self, error->message);
      return;
    }

  g_clear_pointer (&self->imported, journey_imported_free);
  self->imported = g_steal_pointer (&imported);
  if (gtk_stack_get_visible_child_name (self->stack) && g_str_equal (gtk_stack_get_visible_child_name (self->stack), "preview"))
    show_imported (self);
  else if (!read_as_remembered (self))
    show_first (self);
}

static void
journey_import_dialog_dispose (GObject *object)
{
  JourneyImportDialog *self = JOURNEY_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->reading);
  end_reading (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->map);
  g_clear_object (&self->file);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->uses, g_strfreev);
  g_clear_pointer (&self->imported, journey_imported_free);

  G_OBJECT_CLASS (journey_import_dialog_parent_class)->dispose (object);
}

static void
journey_import_dialog_class_init (JourneyImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_import_dialog_dispose;

  signals[MADE] =
      g_signal_new ("made", JOURNEY_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[ADDED] = g_signal_new ("added", JOURNEY_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_POINTER, G_TYPE_STRV);
  signals[SURVEYED] =
      g_signal_new ("surveyed", JOURNEY_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] =
      g_signal_new ("failed", JOURNEY_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/sojourn_maps/Sojourn/ui/journey-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, survey);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, survey_row);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, count_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, journeys);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, journey);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, places);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, new_map);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, this_map);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, remarks);
  gtk_widget_class_bind_template_child (widget_class, JourneyImportDialog, remark_list);
  gtk_widget_class_bind_template_callback (widget_class, on_count);
  gtk_widget_class_bind_template_callback (widget_class, on_import);
  gtk_widget_class_bind_template_callback (widget_class, on_journey_chosen);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
journey_import_dialog_init (JourneyImportDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_import_dialog_new:
 * @parent: the window over which it comes up
 * @map: (nullable): the map that can be added to
 * @file: of another program
 * @settings: (nullable): where is remembered what columns hold
 *
 * Returns: (transfer none): the dialog, which belongs to the screen; journey_import_dialog_read () sets it going
 */
JourneyImportDialog *
journey_import_dialog_new (GtkWindow *parent, JourneyMap *map, GFile *file, GSettings *settings)
{
  JourneyImportDialog *self = g_object_new (JOURNEY_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  g_set_object (&self->map, map);
  g_set_object (&self->settings, settings);
  self->file = g_object_ref (file);
  adw_window_title_set_subtitle (self->heading, shown);

  return self;
}

/**
 * journey_import_dialog_file:
 *
 * Returns: (transfer none): what it reads
 */
GFile *
journey_import_dialog_file (JourneyImportDialog *self)
{
  return self->file;
}

/**
 * journey_import_dialog_read:
 *
 * Reads the file with what was chosen so far, in a thread; a reading that is under way is given up.
 */
void
journey_import_dialog_read (JourneyImportDialog *self)
{
  guint position = self->n_parts > 1 ? adw_combo_row_get_selected (self->journey) : 0;
  const JourneyImportJob job = { self->file, position < MAX (self->n_parts, 1) ? position + 1 : JOURNEY_IMPORT_ALL_PARTS,
                                 self->uses };

  g_cancellable_cancel (self->reading);
  end_reading (self);
  self->reading = g_cancellable_new ();
  gtk_widget_set_sensitive (self->import_button, FALSE);
  if (!self->imported)
    self->present_later = g_timeout_add (PATIENCE_MS, on_patience_lost, self);
  journey_import_task_run_async (&job, self->reading, on_read, weak_ref_new (self));
}
