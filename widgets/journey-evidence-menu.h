/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-field-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_EVIDENCE_MENU (journey_evidence_menu_get_type ())

/** JourneyEvidenceMenu: Which evidence of its touchpoint a score rests on, or none. */
G_DECLARE_FINAL_TYPE (JourneyEvidenceMenu, journey_evidence_menu, JOURNEY, EVIDENCE_MENU, JourneyFieldEditor)

G_END_DECLS
