/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-choice-field.h"
#include "journey-details-page.h"
#include "journey-edit.h"
#include "journey-emotion-row.h"
#include "journey-gap-box.h"
#include "journey-list-section.h"
#include "journey-number-field.h"
#include "journey-opportunity-row.h"
#include "journey-pain-point-row.h"
#include "journey-persona-row.h"
#include "journey-scale-menu.h"
#include "journey-score-row.h"
#include "journey-severity-field.h"
#include "journey-star-field.h"
#include "journey-suggest-field.h"
#include "journey-text-field.h"
#include "journey-text-limit.h"
#include "journey-text.h"
#include "panel-map.h"
#include <locale.h>
#include <math.h>
#include <string.h>

G_BEGIN_DECLS

/* A Details page in a window of its own. */

typedef struct
{
  JourneyMap *map;
  JourneySelection *selection;
  JourneyNode *bill;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

void details_set_up (Fixture *fixture, gconstpointer data);
void details_tear_down (Fixture *fixture, gconstpointer data);
void details_undo (Fixture *fixture);
GtkWidget *details_text_field (Fixture *fixture, const char *field);
void details_assert_shown (Fixture *fixture, const char *field, const char *text);
int details_cursor (GtkTextBuffer *buffer);
GtkWidget *details_score_field (Fixture *fixture, const char *field);

G_END_DECLS
