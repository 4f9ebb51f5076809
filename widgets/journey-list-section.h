/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_LIST_SECTION (journey_list_section_get_type ())

/** JourneyListSectionItems: Puts the nodes that a section shows for @owner into @items, an array of borrowed nodes. */
typedef void (*JourneyListSectionItems) (JourneyNode *owner, GPtrArray *items);

/** JourneyListSectionAdd: Adds a node to @owner. Returns: (transfer none): the node whose text is to be written */
typedef JourneyNode *(*JourneyListSectionAdd) (JourneyNode *owner);

/** JourneyListSectionPrepare: Brings what the button opens up to date, before it is shown. */
typedef void (*JourneyListSectionPrepare) (GtkWidget *content);

/**
 * JourneyListSection: A list of nodes with a heading and a button that adds one.
 *
 * Properties: title; list (the name of the list in the owner's spec); row-type (a JourneyNodeRow); add-label (what the button
 * does, for assistive technology; without it there is no button); hide-empty (whether an empty list is not shown at all).
 */
G_DECLARE_FINAL_TYPE (JourneyListSection, journey_list_section, JOURNEY, LIST_SECTION, GtkWidget)

void journey_list_section_set_takes_back (JourneyListSection *section, gboolean takes_back);
void journey_list_section_set_functions (JourneyListSection *section, JourneyListSectionItems items, JourneyListSectionAdd add);
void journey_list_section_set_chooser (JourneyListSection *section, GtkWidget *chooser, JourneyListSectionPrepare prepare);
void journey_list_section_set_column_titles (JourneyListSection *section, GtkWidget *widget);
void journey_list_section_align_column (JourneyListSection *section, GtkWidget *widget);
JourneyNode *journey_list_section_owner (JourneyListSection *section);
void journey_list_section_add_after (JourneyListSection *section, JourneyNode *node);
gboolean journey_list_section_focus_add (JourneyListSection *section);
void journey_list_section_edit (JourneyListSection *section, JourneyNode *node);

G_END_DECLS
