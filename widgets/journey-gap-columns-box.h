/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-gap.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_COLUMNS_BOX (journey_gap_columns_box_get_type ())

/** JOURNEY_GAP_N_COLUMNS: How many figures a row of the ranking has room for where it is wide, beside its gap. */
#define JOURNEY_GAP_N_COLUMNS 7

/** JOURNEY_GAP_COLUMNS_GAP_WIDTH: In pixels, how wide the gap is among columns: room for −100.0, so that none is moved aside. */
#define JOURNEY_GAP_COLUMNS_GAP_WIDTH 60

/** JourneyGapColumnsBox: Figures of a row of the ranking side by side, or the headings above them: before the gap or behind it.
 */
G_DECLARE_FINAL_TYPE (JourneyGapColumnsBox, journey_gap_columns_box, JOURNEY, GAP_COLUMNS_BOX, GtkWidget)

GtkWidget *journey_gap_columns_box_new (gboolean behind);
void journey_gap_columns_box_set_n (JourneyGapColumnsBox *box, guint n);
void journey_gap_columns_box_show_headings (JourneyGapColumnsBox *box);
void journey_gap_columns_box_show (JourneyGapColumnsBox *box, const JourneyGapEntry *entry);

guint journey_gap_columns_for_width (int width);
gboolean journey_gap_columns_show_n (guint n);
gboolean journey_gap_columns_show_need (guint n);

G_END_DECLS
