/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sys/resource.h>

G_BEGIN_DECLS

/* A text that goes into a file piece by piece, as a picture does. */
typedef struct
{
  const char *text;
  gsize fails_at;   /* so many bytes are written, and then the writer gives up; G_MAXSIZE: never */
  rlim_t room_then; /* 0, or what limit_files () is called with when all is written */
} Pieces;

/* The ways in which files are written whole or not at all. */
typedef gboolean (*DiskWay) (GFile *file, const char *text, GError **error);

#define DISK_N_WAYS 3

extern const DiskWay disk_ways[DISK_N_WAYS];

gboolean write_pieces (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error);
gboolean write_text (GFile *file, const char *text, GError **error);
gboolean write_bytes (GFile *file, const char *text, GError **error);
gboolean store_text (GFile *file, const char *text, GError **error);
char *long_text (char letter);
void write_well (DiskWay way, GFile *file, const char *text);
void assert_refused (DiskWay way, GFile *file, GIOErrorEnum code, const char *part);
void assert_holds (const char *path, const char *text);

G_END_DECLS
