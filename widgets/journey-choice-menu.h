/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-field-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CHOICE_MENU (journey_choice_menu_get_type ())

/** JourneyChoiceMenu: A choice of a node as a drop-down menu. */
G_DECLARE_FINAL_TYPE (JourneyChoiceMenu, journey_choice_menu, JOURNEY, CHOICE_MENU, JourneyFieldEditor)

G_END_DECLS
