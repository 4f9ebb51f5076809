/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

/* Put before a program, this makes it speak the language of its user, as a graphical program does by itself. */
static void speak (void) __attribute__ ((constructor));

static void
speak (void)
{
  setlocale (LC_ALL, "");
}
