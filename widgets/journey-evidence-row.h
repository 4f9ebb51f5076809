/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_EVIDENCE_ROW (journey_evidence_row_get_type ())

/** JourneyEvidenceRow: Something that is known about a touchpoint, and how. */
G_DECLARE_FINAL_TYPE (JourneyEvidenceRow, journey_evidence_row, JOURNEY, EVIDENCE_ROW, JourneyNodeRow)

G_END_DECLS
