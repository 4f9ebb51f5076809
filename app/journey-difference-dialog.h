/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journey-difference.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DIFFERENCE_DIALOG (journey_difference_dialog_get_type ())

/** JourneyDifferenceDialog: Lists what differs between two states of a map, by the parts of the map. */
G_DECLARE_FINAL_TYPE (JourneyDifferenceDialog, journey_difference_dialog, JOURNEY, DIFFERENCE_DIALOG, AdwWindow)

JourneyDifferenceDialog *journey_difference_dialog_new (GtkWindow *parent,
                                                        const char *title,
                                                        const char *explanation,
                                                        const char *before_name,
                                                        const char *after_name,
                                                        JourneyDifference *difference);

G_END_DECLS
