/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** JourneyLockHolder: Who has a map open; both are short, on one line and safe to show. */
typedef struct
{
  char *user;
  char *host;
} JourneyLockHolder;

/**
 * JourneyLock: A small hidden file beside a map that says who has it open, for whoever opens it next.
 *
 * It keeps nobody from anything. The kernel holds a lock on it as long as the program lives, so that one that was left behind is
 * known for that.
 */
typedef struct _JourneyLock JourneyLock;

JourneyLock *journey_lock_take (GFile *file, JourneyLockHolder **other);
void journey_lock_release (JourneyLock *lock);
void journey_lock_holder_free (JourneyLockHolder *holder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyLock, journey_lock_release)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyLockHolder, journey_lock_holder_free)

G_END_DECLS
