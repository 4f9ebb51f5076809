/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Every kind of node. */
#include "journey-competitor.h"
#include "journey-count.h"
#include "journey-dimension.h"
#include "journey-emotion.h"
#include "journey-evidence.h"
#include "journey-feedback.h"
#include "journey-lane.h"
#include "journey-map.h"
#include "journey-metric.h"
#include "journey-note.h"
#include "journey-opportunity.h"
#include "journey-pain-point.h"
#include "journey-persona.h"
#include "journey-promise.h"
#include "journey-rating.h"
#include "journey-sample.h"
#include "journey-score.h"
#include "journey-stage.h"
#include "journey-tally.h"
#include "journey-touchpoint.h"
