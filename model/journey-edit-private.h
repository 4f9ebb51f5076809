/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-edit.h"
#include "journey-scale.h"

G_BEGIN_DECLS

/*
 * What the verbs share: a transaction on the map that a node belongs to, or none when it is detached. Ends with the
 * scope: g_autoptr (JourneyEditScope) scope = journey_edit_scope (node, name).
 */
typedef JourneyHistory JourneyEditScope;

JourneyEditScope *journey_edit_scope (JourneyNode *node, const char *name);
JourneyEditScope *journey_edit_scope_untranslated (JourneyNode *node, const char *name);
void journey_edit_scope_end (JourneyEditScope *scope);

double journey_edit_bring (JourneyScale from, JourneyScale to, JourneyUnit unit, double value);
int journey_edit_kind_of_evidence (JourneyScore *score);
JourneyLetGo journey_edit_let_go_since (JourneyScore *score, int before);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyEditScope, journey_edit_scope_end)

G_END_DECLS
