/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "wait-for.h"
#include "window-fixture.h"

G_BEGIN_DECLS

/** RecoverFixture: A window, a folder of copies and the name of a file. */
typedef struct
{
  WindowFixture window;
  char *root;
  GFile *file;
} RecoverFixture;

#define RECOVER_ADD(path, func) g_test_add (path, RecoverFixture, application, recover_set_up, func, recover_tear_down)

GListModel *recover_items_of (RecoverFixture *fixture);
void recover_set_up (RecoverFixture *fixture, gconstpointer application);
void recover_tear_down (RecoverFixture *fixture, gconstpointer data);
void recover_assert_on_disk (RecoverFixture *fixture, const char *titles);
void recover_leave (RecoverFixture *fixture, GFile *file, const char *title);
gboolean recover_has_one_item (gpointer items);
gboolean recover_has_two_items (gpointer items);
gboolean recover_has_no_item (gpointer items);
void recover_look (RecoverFixture *fixture, WaitForFunc found);
GVariant *recover_id_of (RecoverFixture *fixture, guint position);
guint recover_count_notices (JourneyWindow *window);
GtkWidget *recover_find_button (GtkWidget *widget, const char *action);
gboolean recover_has_button (JourneyWindow *window, const char *action);
const char *recover_title_in (JourneyWindow *window);
void recover_assert_file_says (GFile *file, const char *title);
gboolean recover_is_saved (gpointer window);
gboolean recover_has_restored (gpointer window);
void recover_restore (RecoverFixture *fixture, JourneyWindow *window);
void recover_damage (RecoverFixture *fixture);

void recover_take_hurried (GObject *keeper, GAsyncResult *result, gpointer done);
gboolean recover_is_done (gpointer done);
void recover_hurry (JourneyRecoverKeeper *keeper);

G_END_DECLS
