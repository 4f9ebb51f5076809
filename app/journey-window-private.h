/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-adaptive-bin.h"
#include "journey-application.h"
#include "journey-map-view.h"
#include "journey-notice.h"
#include "journey-toast.h"
#include "journey-what-if.h"
#include "journey-window.h"

G_BEGIN_DECLS

struct _JourneyWindow
{
  AdwApplicationWindow parent_instance;

  JourneyAdaptiveBin *adaptive;
  GtkWidget *header;
  AdwWindowTitle *title;
  GtkWidget *title_button;
  AdwSplitButton *open_button;
  GtkListBox *recent_list;
  GtkWidget *new_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *export_button;
  GtkMenuButton *menu_button;
  GtkWidget *panel_button;
  GMenu *history_menu;
  GMenuModel *new_menu;
  GMenuModel *primary_menu;
  GtkWidget *notices_window;
  GtkBox *notices;
  GPtrArray *offers;       /* those of the notices that offer what was left over; not owned */
  GtkWidget *trouble;      /* the notice that no copies can be kept; NULL while they can */
  GtkWidget *file_notice;  /* that others did something to the file; or NULL */
  GtkWidget *other_notice; /* that somebody else has it open, too; or NULL */
  gboolean looks_only;     /* since somebody else has it open, too */
  AdwToast *refusal;       /* that says why keys do nothing to the map; or NULL */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  JourneyMapView *view;  /* NULL until there was a map */
  GtkWidget *start_page; /* NULL until it was shown */
  GtkWidget *last_focus; /* what had the focus last outside of menus; NULL when it is gone */

  JourneyDocument *document; /* NULL on the start page */

  GFile *loading; /* what is being read */
  GCancellable *reading;
  guint present_later; /* id of the source that shows the window when reading takes long */

  GCancellable *exporting;
  GVariant *export_lanes; /* those chosen for the last picture; NULL before */
  JourneyWaitToast export_wait;
  GCancellable *printing;           /* NULL when nothing is being printed */
  JourneyWaitToast print_wait;      /* while sheets are laid out */
  GtkPrintSettings *print_settings; /* what was chosen the last time; or NULL */
  gboolean leaving;                 /* closed, and out of sight until what is exported or printed is written */
  guint dismiss_later;              /* id of the source that dismisses the next */
  AdwToast *undo_toast;             /* for as long as what it would undo is the last step */

  JourneyReport *remarks;    /* on what was added to the map last; or NULL */
  const char *remarks_about; /* a sentence about them; translated */

  guint saving_later; /* id of the source that says that a save takes long */
  gboolean tells_saving;
  gboolean close_when_saved;
  gboolean close_unsaved; /* the map may be lost */
};

JourneyApplication *journey_window_application (JourneyWindow *self);
void journey_window_commit (JourneyWindow *self);
void journey_window_set_page (JourneyWindow *self, const char *page);
void journey_window_add_toast (JourneyWindow *self, const char *text);
void journey_window_add_undo_toast (JourneyWindow *self, const char *text);

void journey_window_init_actions (JourneyWindow *self);
void journey_window_init_menus (JourneyWindow *self);
void journey_window_init_view_actions (JourneyWindow *self);
void journey_window_update_actions (JourneyWindow *self);
void journey_window_show_steps_in_menu (JourneyWindow *self);
void journey_window_update_title (JourneyWindow *self);
void journey_window_update_saving (JourneyWindow *self);

void journey_window_choose_map (JourneyWindow *self);
void journey_window_choose_import (JourneyWindow *self);
void journey_window_choose_answers (JourneyWindow *self);
void journey_window_show_report (JourneyWindow *self);
gboolean journey_window_has_remarks (JourneyWindow *self);
void journey_window_keep_remarks (JourneyWindow *self, JourneyReport *report, const char *about);
void journey_window_show_remarks (JourneyWindow *self);
void journey_window_tell_remarks (JourneyWindow *self, JourneyReport *report);
void journey_window_tell_import_remarks (JourneyWindow *self, JourneyReport *report);
void journey_window_tell_export_remarks (JourneyWindow *self, JourneyReport *report);
void journey_window_tell_about_reading (JourneyWindow *self, GFile *file);

void journey_window_init_notices (JourneyWindow *self);
void journey_window_follow_trouble (JourneyWindow *self);
void journey_window_add_notice (JourneyWindow *self, GtkWidget *notice);
void journey_window_add_closable_notice (JourneyWindow *self, GtkWidget *notice);
void journey_window_remove_notice (JourneyWindow *self, GtkWidget *notice);
void journey_window_fold_notices (JourneyWindow *self);

void journey_window_restore_copy (JourneyWindow *self, GVariant *id);
void journey_window_compare_copy (JourneyWindow *self, GVariant *id);
void journey_window_discard_copy (JourneyWindow *self, GVariant *id);
void journey_window_put_off_copy (JourneyWindow *self, GVariant *id);

void journey_window_follow_file (JourneyWindow *self);
void journey_window_follow_keys (JourneyWindow *self);
void journey_window_reload (JourneyWindow *self);
void journey_window_compare (JourneyWindow *self);
void journey_window_put_back (JourneyWindow *self);
void journey_window_look_only (JourneyWindow *self);
void journey_window_go_on (JourneyWindow *self);

void journey_window_save (JourneyWindow *self);
void journey_window_save_as (JourneyWindow *self);
gboolean journey_window_may_close (JourneyWindow *self);

gboolean journey_window_has_tried (JourneyWindow *self);
void journey_window_ask_about_tried (JourneyWindow *self);
void journey_window_ask_about_given_up (JourneyWindow *self, JourneyWhatIf *what_if);
void journey_window_tell_let_go (JourneyWindow *self, JourneyWhatIf *what_if);

void journey_window_choose_export (JourneyWindow *self);
void journey_window_end_export (JourneyWindow *self);
void journey_window_copy_picture (JourneyWindow *self);
void journey_window_copy_selected_picture (JourneyWindow *self);
void journey_window_copy_whole_picture (JourneyWindow *self);
void journey_window_tell_exported (JourneyWindow *self, GFile *file);
void journey_window_tell_not_exported (JourneyWindow *self, GFile *file, const GError *error);
void journey_window_chart_saver_init (gpointer iface, gpointer data);
void journey_window_show_folder (JourneyWindow *self, const char *uri);
GFile *journey_window_last_folder (JourneyWindow *self);
void journey_window_set_last_folder (JourneyWindow *self, GFile *file);

void journey_window_choose_print (JourneyWindow *self);
void journey_window_end_print (JourneyWindow *self);

gboolean journey_window_leave_when_written (JourneyWindow *self);
gboolean journey_window_leave (JourneyWindow *self, gboolean well);
void journey_window_stay (JourneyWindow *self);

void journey_window_restore (JourneyWindow *self);
void journey_window_restore_view (JourneyWindow *self);
void journey_window_store (JourneyWindow *self);

G_END_DECLS
