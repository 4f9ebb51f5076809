/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** JourneyFileFilter: One choice of what files are listed. */
typedef struct
{
  const char *name;           /* translated */
  const char *suffix;         /* "journey"; NULL for all files, or where there are endings */
  const char *content_type;   /* NULL when the suffix says it all */
  const char *const *endings; /* several suffixes; NULL for none */
} JourneyFileFilter;

/** JourneyFileFunc: Called once with the file that was chosen, or NULL. */
typedef void (*JourneyFileFunc) (GFile *file, gpointer user_data);

void journey_file_chooser_open (GtkWindow *parent,
                                const char *title,
                                const JourneyFileFilter *filters,
                                guint n_filters,
                                GFile *folder,
                                JourneyFileFunc func,
                                gpointer user_data);
void journey_file_chooser_save (GtkWindow *parent,
                                const char *title,
                                const JourneyFileFilter *filter,
                                GFile *folder,
                                const char *name,
                                JourneyFileFunc func,
                                gpointer user_data);

G_END_DECLS
