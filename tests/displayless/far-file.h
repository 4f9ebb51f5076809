/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * A file that is not on this machine, as far as anybody can tell: it has no path. What goes into it lands in the file behind it,
 * by the way that GIO has for that.
 */
GFile *far_file_new (GFile *behind);

/** It is in no folder, as far as anybody can tell, from here on. */
void far_file_isolate (GFile *file);

/** Of what is written into it, not all can be read again from here on. */
void far_file_cut (GFile *file);

/** What is written into it lands in the file behind it at once, and stays there when the rest does not come, from here on. */
void far_file_tear (GFile *file);

/** Whoever writes into it cancels that as soon as it is opened for writing, from here on. */
void far_file_cancel (GFile *file, GCancellable *cancellable);

/** It is gone after it was read @reads times from here on. */
void far_file_lose (GFile *file, guint reads);

G_END_DECLS
