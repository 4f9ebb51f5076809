/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** JourneyWaitToast: Says what is under way and lets it be cancelled, once it takes longer than people wait. All 0 at first. */
typedef struct
{
  AdwToastOverlay *overlay;
  const char *text;
  const char *action;
  guint later;     /* until it is shown */
  AdwToast *toast; /* NULL while it is not */
} JourneyWaitToast;

AdwToast *journey_toast_new (const char *text);
void journey_toast_keep_clear (AdwToastOverlay *overlay, const graphene_rect_t *rect);

void journey_wait_toast_begin (JourneyWaitToast *self, AdwToastOverlay *overlay, const char *text, const char *action);
void journey_wait_toast_end (JourneyWaitToast *self);

G_END_DECLS
