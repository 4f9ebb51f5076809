/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sanitizer/lsan_interface.h>

/*
 * Whatever libraries take while they are loaded is theirs until the process ends: GLib outgrows its first table of names and
 * forgets it. What calls are made from there can only be told by slowly unwinding the stack of every allocation, which takes two
 * thirds of a test's time; so leaks are not looked for before main (), and stacks are unwound the quick way.
 */

static void
begin (void)
{
  __lsan_disable ();
}

/* Called before everything that libraries do when they are loaded. */
__attribute__ ((section (".preinit_array"), used)) static void (*const first) (void) = begin;

/* The program's own come after those of its libraries. */
__attribute__ ((constructor)) static void
end (void)
{
  __lsan_enable ();
}
