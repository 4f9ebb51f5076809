/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-application.h"

#include <glib/gi18n.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "journey-about.h"
#include "journey-clip-content.h"
#include "journey-ending.h"
#include "journey-help.h"
#include "journey-import.h"
#include "journey-settings.h"
#include "journey-shortcuts.h"
#include "journey-toolkit.h"
#include "journey-window.h"

#define RESOURCES "/io/github/sojourn_maps/Sojourn"
#define GIVE_BACK_AFTER 1000 /* milliseconds */

struct _JourneyApplication
{
  AdwApplication parent_instance;

  GSettings *settings; /* NULL where the schema is not installed */
  JourneyRecent *recent;
  JourneyHandouts *handouts;
  guint give_back_later;    /* id of the source that gives memory back */
  JourneyRecoverList *left; /* what was not saved when the program ended last */
};

G_DEFINE_FINAL_TYPE (JourneyApplication, journey_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[3];
} shortcuts[] = {
  { "app.new-window", { "<Primary>n" } },
  { "app.quit", { "<Primary>q" } },
  { "app.help", { "F1" } },
  { "app.shortcuts", { "<Primary>question" } },
  { "win.open", { "<Primary>o" } },
  { "win.save", { "<Primary>s" } },
  { "win.save-as", { "<Primary><Shift>s" } },
  { "win.close", { "<Primary>w" } },
  { "win.choose-export", { "<Primary>e" } },
  { "win.choose-print", { "<Primary>p" } },
  { "win.copy-picture", { "<Primary><Shift>c" } },
  { "win.find", { "<Primary>f" } },
  { "win.find-next", { "F3" } },
  { "win.find-previous", { "<Shift>F3" } },
  { "win.go-to", { "<Primary>g" } },
  { "win.add-remark", { "F8" } },
  { "win.go-across", { "F6" } },
  { "win.panel", { "F9" } },
  { "win.go-to-page::details", { "<Alt>1" } },
  { "win.go-to-page::gaps", { "<Alt>2" } },
  { "win.go-to-page::personas", { "<Alt>3" } },
  { "win.go-to-page::opportunities", { "<Alt>4" } },
  { "win.go-to-page::tray", { "<Alt>5" } },
  { "win.fullscreen", { "F11" } },
  { "win.zoom-in", { "<Primary>plus", "<Primary>equal" } },
  { "win.zoom-out", { "<Primary>minus" } },
  { "win.zoom-reset", { "<Primary>0" } },
  { "win.zoom-stage", { "<Primary>8" } },
  { "win.zoom-fit", { "<Primary>9" } },
  { "win.large-text", { "<Primary>l" } },
};

static const GOptionEntry options[] = {
  { "new-window", 'n', 0, G_OPTION_ARG_NONE, NULL, N_ ("Open a new window"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
  { NULL },
};

static JourneyWindow *
active_window (JourneyApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return JOURNEY_IS_WINDOW (window) ? JOURNEY_WINDOW (window) : NULL;
}

static void
open_start_window (JourneyApplication *self)
{
  JourneyWindow *window = journey_window_new (self);

  journey_window_show_start_page (window);
  gtk_window_present (GTK_WINDOW (window));
}

static JourneyWindow *
window_for_more (JourneyApplication *self, JourneyWindow *from)
{
  return from && journey_window_is_empty (from) ? from : journey_window_new (self);
}

/* Files of other programs are known by their names; everything else has to be a map. */
static JourneyDocumentSource
source_of (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name && journey_import_kind_of (name) != JOURNEY_IMPORT_NONE ? JOURNEY_DOCUMENT_TABLE : JOURNEY_DOCUMENT_MAP;
}

static void
set_style (const char *style)
{
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (strcmp (style, "light") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (strcmp (style, "dark") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static gboolean
on_give_back (gpointer data)
{
  JOURNEY_APPLICATION (data)->give_back_later = 0;
#ifdef __GLIBC__
  malloc_trim (0);
#endif

  return G_SOURCE_REMOVE;
}

static void
on_style_changed (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  JourneyApplication *self = user_data;

  g_simple_action_set_state (action, state);
  set_style (g_variant_get_string (state, NULL));
  if (self->settings)
    g_settings_set_value (self->settings, "style", state);
}

static void
on_new_window (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_start_window (user_data);
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autolist (GtkWindow) windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Closing one may end others. */
  for (GList *l = windows; l; l = l->next)
    g_object_ref (l->data);
  for (GList *l = windows; l; l = l->next)
    gtk_window_close (l->data);
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  journey_about_show (gtk_application_get_active_window (user_data));
}

static void
on_help (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  journey_help_show (gtk_application_get_active_window (user_data));
}

static void
on_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  journey_shortcuts_show (gtk_application_get_active_window (user_data));
}

static void
restore_style (JourneyApplication *self)
{
  g_autofree char *style = g_settings_get_string (self->settings, "style");
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "style");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (style));
  set_style (style);
}

static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, RESOURCES "/window.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
add_actions (JourneyApplication *self)
{
  const GActionEntry entries[] = {
    { "new-window", on_new_window }, { "quit", on_quit },
    { "about", on_about },           { "help", on_help },
    { "shortcuts", on_shortcuts },   { "style", NULL, "s", "'system'", on_style_changed },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, shortcuts[i].keys);
}

static void
look_for_left (JourneyApplication *self)
{
  g_autofree char *copies = journey_recovery_folder ();

  journey_recover_list_look (self->left, copies);
}

static void
journey_application_startup (GApplication *application)
{
  JourneyApplication *self = JOURNEY_APPLICATION (application);

  journey_toolkit_start ();
  G_APPLICATION_CLASS (journey_application_parent_class)->startup (application);
  journey_toolkit_load_icons ();

  gtk_window_set_default_icon_name (APPLICATION_ID);
  add_style ();
  add_actions (self);
  journey_clip_content_register ();
  self->settings = journey_settings_new ();
  if (self->settings)
    restore_style (self);
  look_for_left (self);
  journey_ending_follow_session (GTK_APPLICATION (self));
}

/* Also when the session ends, or somebody ends the program: then no window was asked to close. */
static void
journey_application_shutdown (GApplication *application)
{
  journey_ending_wait (GTK_APPLICATION (application));
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l; l = l->next)
    if (JOURNEY_IS_WINDOW (l->data) && journey_window_document (l->data))
      journey_document_let_go (journey_window_document (l->data));
  journey_handouts_clear (JOURNEY_APPLICATION (application)->handouts);

  G_APPLICATION_CLASS (journey_application_parent_class)->shutdown (application);
}

static void
journey_application_activate (GApplication *application)
{
  JourneyApplication *self = JOURNEY_APPLICATION (application);
  JourneyWindow *window = active_window (self);

  if (window)
    gtk_window_present (GTK_WINDOW (window));
  else
    open_start_window (self);
}

static void
journey_application_open_files (GApplication *application, GFile **files, int n_files, const char *hint)
{
  JourneyApplication *self = JOURNEY_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    journey_application_open_file (self, active_window (self), files[i]);
}

/* A window that is asked for by name is a new one, also when the program runs already. */
static int
journey_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  if (g_variant_dict_contains (given, "version"))
    {
      g_print ("%s %s\n", g_get_application_name (), PACKAGE_VERSION);
      return 0;
    }
  if (!g_variant_dict_contains (given, "new-window") || !g_application_register (application, NULL, NULL)
      || !g_application_get_is_remote (application))
    return -1;

  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  return 0;
}

static void
journey_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  GTK_APPLICATION_CLASS (journey_application_parent_class)->window_removed (application, window);

  journey_application_give_back_memory (JOURNEY_APPLICATION (application));
}

static void
journey_application_finalize (GObject *object)
{
  JourneyApplication *self = JOURNEY_APPLICATION (object);

  g_clear_handle_id (&self->give_back_later, g_source_remove);
  g_clear_object (&self->settings);
  g_clear_object (&self->recent);
  g_object_unref (self->left);
  g_object_unref (self->handouts);

  G_OBJECT_CLASS (journey_application_parent_class)->finalize (object);
}

static void
journey_application_class_init (JourneyApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_application_finalize;
  GTK_APPLICATION_CLASS (klass)->window_removed = journey_application_window_removed;
  application_class->startup = journey_application_startup;
  application_class->shutdown = journey_application_shutdown;
  application_class->activate = journey_application_activate;
  application_class->open = journey_application_open_files;
  application_class->handle_local_options = journey_application_handle_local_options;
}

static void
journey_application_init (JourneyApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  self->left = journey_recover_list_new ();
  self->handouts = journey_handouts_new ();
  g_application_add_main_option_entries (application, options);
  /* Translators: what comes after the program's name on the command line */
  g_application_set_option_context_parameter_string (application, _ ("[FILE…]"));
  g_application_set_option_context_summary (
      application, _ ("Draws customer journeys, scores them and shows where value is lost.\n"
                      "FILE is a map (.journey), or a table, diagram, outline or picture that a new map is made from."));
}

/**
 * journey_application_new:
 *
 * Returns: (transfer full): the program
 */
JourneyApplication *
journey_application_new (void)
{
  return g_object_new (JOURNEY_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", RESOURCES, "register-session", TRUE, NULL);
}

/**
 * journey_application_settings:
 *
 * Returns: (nullable) (transfer none): what is remembered from one start to the next; NULL where nothing is
 */
GSettings *
journey_application_settings (JourneyApplication *self)
{
  return self->settings;
}

/**
 * journey_application_recent:
 *
 * Returns: (transfer none): the maps that were open lately
 */
JourneyRecent *
journey_application_recent (JourneyApplication *self)
{
  if (!self->recent)
    self->recent = journey_recent_new (gtk_recent_manager_get_default ());

  return self->recent;
}

/**
 * journey_application_give_back_memory:
 *
 * To be called when something large was made or let go, such as a window with a map. What reading, laying out and building
 * took for a moment goes back to the system when all is done: the allocator of itself keeps most of it.
 */
void
journey_application_give_back_memory (JourneyApplication *self)
{
  g_clear_handle_id (&self->give_back_later, g_source_remove);
  self->give_back_later = g_timeout_add_full (G_PRIORITY_LOW, GIVE_BACK_AFTER, on_give_back, self, NULL);
}

/**
 * journey_application_left:
 *
 * Returns: (transfer none): the maps that were not saved when the program ended last, for as long as nobody said what is to
 *   be done with them
 */
JourneyRecoverList *
journey_application_left (JourneyApplication *self)
{
  return self->left;
}

/**
 * journey_application_handouts:
 *
 * Returns: (transfer none): the place of files that other programs take
 */
JourneyHandouts *
journey_application_handouts (JourneyApplication *self)
{
  return self->handouts;
}

/* The same file may go by several names. NULL when it is not there. */
static char *
file_id (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

/**
 * journey_application_find_window:
 *
 * Returns: (nullable) (transfer none): the window that shows the map in @file, or is about to
 */
JourneyWindow *
journey_application_find_window (JourneyApplication *self, GFile *file)
{
  g_autofree char *id = file_id (file);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    {
      GFile *shown = JOURNEY_IS_WINDOW (l->data) ? journey_window_file (l->data) : NULL;

      g_autofree char *shown_id = shown && id ? file_id (shown) : NULL;

      if (shown && (g_file_equal (shown, file) || g_strcmp0 (shown_id, id ? id : "") == 0))
        return l->data;
    }

  return NULL;
}

/**
 * journey_application_show:
 * @from: (nullable): the window it was asked for in, which is used if it shows the start page
 * @document: a document that is in no window yet
 *
 * Returns: (transfer none): the window that shows it now
 */
JourneyWindow *
journey_application_show (JourneyApplication *self, JourneyWindow *from, JourneyDocument *document)
{
  JourneyWindow *window = window_for_more (self, from);

  journey_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/**
 * journey_application_open:
 * @from: (nullable): the window it was asked for in, which is used if it shows the start page
 * @source: what is to become of the file
 *
 * Opens a file, or presents the window that has it open already.
 *
 * Returns: (transfer none): the window that shows it, or will as soon as it is read
 */
JourneyWindow *
journey_application_open (JourneyApplication *self, JourneyWindow *from, GFile *file, JourneyDocumentSource source)
{
  JourneyWindow *window = source == JOURNEY_DOCUMENT_MAP ? journey_application_find_window (self, file) : NULL;

  if (window)
    {
      gtk_window_present (GTK_WINDOW (window));
      return window;
    }

  window = window_for_more (self, from);
  journey_window_load (window, file, source);

  return window;
}

/**
 * journey_application_open_file:
 * @from: (nullable): the window it was asked for in, which is used if it shows the start page
 *
 * Opens a map, or makes a new one from a table; the name of the file says which.
 *
 * Returns: (transfer none): the window that shows it, or will as soon as it is read
 */
JourneyWindow *
journey_application_open_file (JourneyApplication *self, JourneyWindow *from, GFile *file)
{
  return journey_application_open (self, from, file, source_of (file));
}
