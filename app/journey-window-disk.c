/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-dialogs.h"
#include "journey-difference-dialog.h"
#include "journey-disk.h"
#include "journey-window-private.h"

static JourneyDifference *
difference_new (JourneyDocument *document)
{
  return journey_difference_new (journey_map_state (journey_document_map (document)), journey_document_theirs (document));
}

static gboolean
may_change (JourneyWindow *self)
{
  return !journey_document_is_read_only (self->document);
}

static char *
describe_change (JourneyWindow *self)
{
  g_autoptr (JourneyDifference) difference = difference_new (self->document);
  g_autofree char *summary = journey_difference_summary (difference);

  if (may_change (self))
    return g_strdup_printf (_ ("%s Reload shows their version here; Undo brings yours back."), summary);
  if (self->looks_only)
    return g_strdup_printf (_ ("%s Reload shows their version here."), summary);

  return g_strdup_printf (_ ("%s Close the map and open it again to see their version."), summary);
}

static GtkWidget *
changed_notice_new (JourneyWindow *self, const char *name)
{
  g_autofree char *heading = g_strdup_printf (_ ("“%s” was changed by somebody else"), name);
  g_autofree char *text = describe_change (self);
  GtkWidget *notice = journey_notice_new (heading, text);

  journey_notice_add_button (JOURNEY_NOTICE (notice), _ ("Com_pare"), "win.compare", NULL);
  if (may_change (self))
    journey_notice_add_button (JOURNEY_NOTICE (notice), _ ("Keep M_ine"), "win.keep-mine", NULL);
  if (may_change (self) || self->looks_only)
    gtk_widget_add_css_class (journey_notice_add_button (JOURNEY_NOTICE (notice), _ ("_Reload"), "win.reload", NULL),
                              "suggested-action");

  return notice;
}

/* For whoever may not put it back. */
static GtkWidget *
missed_notice_new (JourneyFileStanding standing, const char *heading)
{
  return journey_notice_new (heading, standing == JOURNEY_FILE_GONE
                                          ? _ ("It was deleted or moved, or its disk was taken away. The map can still be looked "
                                               "at here, and exported.")
                                          : _ ("The map as it was can still be looked at here, and exported."));
}

static GtkWidget *
lost_notice_new (JourneyWindow *self, const char *name)
{
  JourneyFileStanding standing = journey_document_standing (self->document);
  gboolean gone = standing == JOURNEY_FILE_GONE;
  g_autofree char *heading = g_strdup_printf (
      gone ? _ ("“%s” is not there any more") : _ ("“%s” was changed by somebody else and cannot be read"), name);
  GtkWidget *notice;

  if (!may_change (self))
    return missed_notice_new (standing, heading);

  notice = journey_notice_new (
      heading, gone
                   ? _ ("It was deleted or moved, or its disk was taken away. The map is still here; saving puts it there again.")
                   : _ ("The map is still here. Saving it keeps what is in the file now as a copy."));
  journey_notice_add_button (JOURNEY_NOTICE (notice), _ ("Save _Under Another Name…"), "win.save-as", NULL);
  gtk_widget_add_css_class (journey_notice_add_button (JOURNEY_NOTICE (notice), _ ("_Put It Back"), "win.put-back", NULL),
                            "suggested-action");

  return notice;
}

/* What others did to the file, as long as nothing was decided about it. */
static void
show_standing (JourneyWindow *self)
{
  JourneyDocument *document = self->document;
  JourneyFileStanding standing = journey_document_standing (document);
  g_autofree char *name = NULL;

  if (self->file_notice)
    journey_window_remove_notice (self, self->file_notice);
  if (standing == JOURNEY_FILE_SAME || journey_document_is_overruling (document))
    return;

  name = journey_disk_name (journey_document_file (document));
  g_set_weak_pointer (&self->file_notice,
                      standing == JOURNEY_FILE_CHANGED ? changed_notice_new (self, name) : lost_notice_new (self, name));
  journey_window_add_closable_notice (self, self->file_notice);
}

static char *
describe_other (const JourneyLockHolder *other)
{
  const char *user = *other->user ? other->user : _ ("Somebody");

  if (strcmp (other->host, g_get_host_name ()) == 0)
    return g_strdup_printf (_ ("%s has this map open in another program on this computer"), user);

  return g_strdup_printf (_ ("%s has this map open on %s"), user, other->host);
}

static GtkWidget *
choice_notice_new (const char *who)
{
  GtkWidget *notice = journey_notice_new (who, _ ("If both of you save, the second is asked before anything is written over."));

  journey_notice_add_button (JOURNEY_NOTICE (notice), _ ("_Just Look at It"), "win.look-only", NULL);

  return notice;
}

static GtkWidget *
look_notice_new (const char *who)
{
  g_autofree char *text = g_strdup_printf (_ ("%s. Nothing that you do here changes it."), who);

  return journey_notice_new (_ ("You are only looking at this map"), text);
}

static void
show_other (JourneyWindow *self)
{
  const JourneyLockHolder *other = journey_document_other (self->document);
  g_autofree char *who = NULL;

  if (self->other_notice)
    journey_window_remove_notice (self, self->other_notice);
  if (!other || (journey_document_is_read_only (self->document) && !self->looks_only))
    return;

  who = describe_other (other);
  g_set_weak_pointer (&self->other_notice, self->looks_only ? look_notice_new (who) : choice_notice_new (who));
  journey_notice_add_button (JOURNEY_NOTICE (self->other_notice), _ ("_Work on It, Too"), "win.go-on", NULL);
  journey_window_add_notice (self, self->other_notice);
}

static void
set_looks_only (JourneyWindow *self, gboolean looks_only)
{
  self->looks_only = looks_only;
  if (self->refusal)
    adw_toast_dismiss (self->refusal);
  journey_document_set_read_only (self->document, looks_only);
  journey_map_view_update_editable (self->view, self->document);
  show_standing (self);
}

/* Whether a key for which nobody had a use would have changed a map that may be changed. */
static gboolean
is_for_change (guint key, GdkModifierType modifiers)
{
  static const guint plain[] = { GDK_KEY_F2,     GDK_KEY_Return,    GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                 GDK_KEY_Delete, GDK_KEY_KP_Delete, GDK_KEY_Insert,   GDK_KEY_KP_Insert };
  static const guint with_alt[] = { GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down };
  GdkModifierType held = modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK);
  gunichar letter = gdk_keyval_to_unicode (key);

  if (held == GDK_CONTROL_MASK)
    return key == GDK_KEY_Return || (letter > 0 && letter < 0x80 && strchr ("sxvdzy", (int)g_unichar_tolower (letter)));
  for (guint i = 0; held == GDK_ALT_MASK && i < G_N_ELEMENTS (with_alt); i++)
    if (with_alt[i] == key)
      return TRUE;
  for (guint i = 0; held == 0 && i < G_N_ELEMENTS (plain); i++)
    if (plain[i] == key)
      return TRUE;

  return held == 0 && g_unichar_isgraph (letter);
}

/* It may be there for a moment longer, on its way out. */
static void
on_refusal_dismissed (JourneyWindow *self)
{
  g_clear_weak_pointer (&self->refusal);
}

/* What is said already need not be said with every letter. */
static gboolean
on_key_pressed (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType modifiers, JourneyWindow *self)
{
  if (!journey_document_is_read_only (self->document) || self->refusal || !is_for_change (key, modifiers))
    return GDK_EVENT_PROPAGATE;

  g_set_weak_pointer (&self->refusal, journey_toast_new (self->looks_only ? _ ("To change this map, choose “Work on It, Too”")
                                                                          : _ ("Only a newer version can change this map")));
  g_signal_connect_object (self->refusal, "dismissed", G_CALLBACK (on_refusal_dismissed), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, self->refusal);

  return GDK_EVENT_PROPAGATE;
}

static void
on_active_changed (JourneyWindow *self)
{
  if (self->document && gtk_window_is_active (GTK_WINDOW (self)))
    journey_document_look (self->document);
}

/**
 * journey_window_follow_file:
 *
 * Says from now on what others do to the file of the window's map.
 */
void
journey_window_follow_file (JourneyWindow *self)
{
  g_signal_connect_object (self->document, "notify::standing", G_CALLBACK (show_standing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::file", G_CALLBACK (show_other), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_changed), NULL);
  show_other (self);
}

/**
 * journey_window_follow_keys:
 *
 * Says from now on why keys do nothing to a map that may not be changed.
 */
void
journey_window_follow_keys (JourneyWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

/**
 * journey_window_reload:
 *
 * Shows what somebody else has put into the file. What was here is a step back, for whoever may take one.
 */
void
journey_window_reload (JourneyWindow *self)
{
  journey_map_view_commit (self->view);
  if (!journey_document_reload (self->document))
    journey_dialog_tell (GTK_WINDOW (self), _ ("This file cannot be shown here"),
                         may_change (self)
                             ? _ ("It holds quite another map, or one of a newer version. Save yours under another name, then "
                                  "open the file.")
                             : _ ("It holds quite another map, or one of a newer version. Close this one, then open the file."));
  else if (may_change (self))
    journey_window_add_undo_toast (self, _ ("Their version is shown"));
  else
    journey_window_add_toast (self, _ ("Their version is shown"));
}

/**
 * journey_window_compare:
 *
 * Lists what differs between the map and what somebody else has put into its file.
 */
void
journey_window_compare (JourneyWindow *self)
{
  g_autoptr (JourneyDifference) difference = NULL;

  journey_map_view_commit (self->view);
  difference = difference_new (self->document);
  gtk_window_present (GTK_WINDOW (journey_difference_dialog_new (
      GTK_WINDOW (self), _ ("What Differs"), _ ("This is how the file differs now from the map that is open here."), _ ("Here"),
      _ ("In the file"), difference)));
}

/**
 * journey_window_put_back:
 *
 * Saves the map where its file was taken away or spoilt. The button that does it says what becomes of what is there now.
 */
void
journey_window_put_back (JourneyWindow *self)
{
  journey_document_keep_mine (self->document);
  journey_window_save (self);
}

/**
 * journey_window_look_only:
 *
 * Lets the map be looked at only, since somebody else works on it.
 */
void
journey_window_look_only (JourneyWindow *self)
{
  journey_map_view_commit (self->view);
  /* What was typed until now would be lost unasked in a map that is only looked at. */
  if (journey_document_is_modified (self->document))
    return;

  set_looks_only (self, TRUE);
  show_other (self);
}

/**
 * journey_window_go_on:
 *
 * Works on the map though somebody else does, too.
 */
void
journey_window_go_on (JourneyWindow *self)
{
  if (self->looks_only)
    set_looks_only (self, FALSE);
  if (self->other_notice)
    journey_window_remove_notice (self, self->other_notice);
}
