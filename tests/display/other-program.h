/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Another program at the clipboard, which is xclip. */

void other_program_run (const char *const *words);
char *other_program_ask (const char *form);
void other_program_offer (GdkClipboard *clipboard, const char *form, const char *text);

G_END_DECLS
