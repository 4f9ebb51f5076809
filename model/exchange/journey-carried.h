/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JOURNEY_CARRIED_ERROR (journey_carried_error_quark ())

/** JourneyCarriedError: Why a picture gives no map back. */
typedef enum
{
  JOURNEY_CARRIED_ERROR_NONE,    /* nobody put one into it */
  JOURNEY_CARRIED_ERROR_FOREIGN, /* it is no such picture */
  JOURNEY_CARRIED_ERROR_DAMAGED,
  JOURNEY_CARRIED_ERROR_LIMIT,
} JourneyCarriedError;

/** JourneyCarrier: The kinds of picture that can carry the map that they show. */
typedef enum
{
  JOURNEY_CARRIER_PNG,
  JOURNEY_CARRIER_SVG,
  JOURNEY_CARRIER_PDF,
} JourneyCarrier;

GQuark journey_carried_error_quark (void);
GBytes *journey_carried_find (GBytes *picture, JourneyCarrier carrier, GError **error);

G_END_DECLS
