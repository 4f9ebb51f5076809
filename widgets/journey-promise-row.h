/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PROMISE_ROW (journey_promise_row_get_type ())

/** JourneyPromiseRow: A promise: where an expectation comes from. */
G_DECLARE_FINAL_TYPE (JourneyPromiseRow, journey_promise_row, JOURNEY, PROMISE_ROW, JourneyNodeRow)

G_END_DECLS
