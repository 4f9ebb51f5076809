/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-dialogs.h"
#include "journey-window-private.h"

static JourneyReport *
report_of (JourneyWindow *self)
{
  return journey_document_report (self->document);
}

static gboolean
was_repaired (JourneyReport *report)
{
  return journey_report_count (report, JOURNEY_REMARK_REPAIR) + journey_report_count (report, JOURNEY_REMARK_SKIPPED) > 0;
}

static void
tell_about_map (JourneyWindow *self, GFile *file)
{
  g_autofree char *title = journey_document_title (self->document);

  journey_recent_add (journey_application_recent (journey_window_application (self)), file, title);
  if (journey_document_is_read_only (self->document))
    journey_map_view_show_banner (self->view, _ ("A newer version of Sojourn made this map. You can look at it and export it, "
                                                 "but change it only with that version."));
  else if (was_repaired (report_of (self)))
    journey_map_view_show_banner (self->view,
                                  _ ("Something in this file was not clear and was put right. The file stays as it is "
                                     "until you save."));
}

static void
tell_about_table (JourneyWindow *self)
{
  guint n = journey_report_length (report_of (self));

  if (n > 0)
    {
      journey_window_show_report (self);
      return;
    }

  journey_window_add_toast (self, _ ("Everything in the file was taken over"));
}

/**
 * journey_window_show_report:
 *
 * Lists what there was to say about the file that was read.
 */
void
journey_window_show_report (JourneyWindow *self)
{
  JourneyReport *report = report_of (self);

  if (journey_document_is_read_only (self->document))
    journey_dialog_show_report (GTK_WINDOW (self), _ ("Made by a newer version"), _ ("This is what was found in the file."),
                                report);
  else if (journey_document_file (self->document))
    journey_dialog_show_report (GTK_WINDOW (self), _ ("What was put right"),
                                _ ("Look through these places before you save the map."), report);
  else
    journey_dialog_show_report (GTK_WINDOW (self), _ ("What to look at"), _ ("Compare these lines of the file with the map."),
                                report);
}

/**
 * journey_window_tell_about_reading:
 * @file: what was read; from a map, not a table, when the document is kept in it
 *
 * Says what was not as it should be in the file.
 */
void
journey_window_tell_about_reading (JourneyWindow *self, GFile *file)
{
  if (journey_document_file (self->document))
    tell_about_map (self, file);
  else if (journey_document_is_modified (self->document))
    tell_about_table (self);
}

static void
on_remarks_wanted (AdwToast *toast, JourneyWindow *self)
{
  journey_dialog_show_report (GTK_WINDOW (self), _ ("What to look at"), g_object_get_data (G_OBJECT (toast), "heading"),
                              g_object_get_data (G_OBJECT (toast), "report"));
}

/* A single remark as it is, several by their number; a button shows all of it, since a toast may cut it off. */
static AdwToast *
tell (JourneyWindow *self, JourneyReport *report, const char *count, const char *heading)
{
  AdwToast *toast = journey_toast_new (journey_report_length (report) == 1 ? journey_report_get (report, 0)->message : count);

  adw_toast_set_button_label (toast, _ ("_Show"));
  g_object_set_data_full (G_OBJECT (toast), "heading", g_strdup (heading), g_free);
  g_object_set_data_full (G_OBJECT (toast), "report", journey_report_ref (report), (GDestroyNotify)journey_report_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_remarks_wanted), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);

  return toast;
}

/**
 * journey_window_tell_remarks:
 * @report: one remark or more
 *
 * Says what happened on pasting.
 */
void
journey_window_tell_remarks (JourneyWindow *self, JourneyReport *report)
{
  guint n = journey_report_length (report);
  g_autofree char *text = g_strdup_printf (ngettext ("%u note on what was pasted", "%u notes on what was pasted", n), n);
  AdwToast *toast = tell (self, report, text, _ ("This is what happened when it was pasted."));

  /* What is undone needs no words any more. */
  g_signal_connect_object (journey_map_history (journey_document_map (self->document)), "arrived", G_CALLBACK (adw_toast_dismiss),
                           toast, G_CONNECT_SWAPPED);
}

/**
 * journey_window_keep_remarks:
 * @report: on what was added to the map; where it has no remarks, those that were kept before stay
 * @about: a sentence about them, translated
 *
 * Lets the remarks be shown again for as long as the window is open.
 */
void
journey_window_keep_remarks (JourneyWindow *self, JourneyReport *report, const char *about)
{
  if (journey_report_length (report) == 0)
    return;

  journey_report_ref (report);
  g_clear_pointer (&self->remarks, journey_report_unref);
  self->remarks = report;
  self->remarks_about = about;
  journey_window_update_actions (self);
}

/**
 * journey_window_has_remarks:
 *
 * Returns: whether there was something to say about what was read, or about what was added to it since
 */
gboolean
journey_window_has_remarks (JourneyWindow *self)
{
  return self->remarks || (self->document && journey_report_length (report_of (self)) > 0);
}

/**
 * journey_window_show_remarks:
 *
 * Lists what there was to say about what was added last, or else about the file that was read.
 */
void
journey_window_show_remarks (JourneyWindow *self)
{
  if (self->remarks)
    journey_dialog_show_report (GTK_WINDOW (self), _ ("What to look at"), self->remarks_about, self->remarks);
  else
    journey_window_show_report (self);
}

/**
 * journey_window_tell_import_remarks:
 * @report: one remark or more
 *
 * Says what happened when something was added to the map, such as that its scores are others now.
 */
void
journey_window_tell_import_remarks (JourneyWindow *self, JourneyReport *report)
{
  journey_window_keep_remarks (self, report, _ ("This is what happened when it was added to the map."));
  journey_window_show_remarks (self);
}

/**
 * journey_window_tell_export_remarks:
 *
 * Says what the file has otherwise than the map, if there is something.
 */
void
journey_window_tell_export_remarks (JourneyWindow *self, JourneyReport *report)
{
  guint n = journey_report_length (report);
  g_autofree char *text = g_strdup_printf (ngettext ("%u note on what was exported", "%u notes on what was exported", n), n);

  if (n > 0)
    tell (self, report, text, _ ("The file differs from the map in this."));
}
