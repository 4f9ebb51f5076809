/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_DISK_STREAM (journey_disk_stream_get_type ())
G_DECLARE_FINAL_TYPE (JourneyDiskStream, journey_disk_stream, JOURNEY, DISK_STREAM, GOutputStream)

GOutputStream *journey_disk_stream_new (int fd, const char *path);

G_END_DECLS
