/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JourneyFold: Brings texts into the form in which they are compared when people look for something.
 *
 * Small and capital letters, accents, full-width and half-width forms, curly and straight quotation marks, and the kinds of
 * space are the same then; Chinese, Japanese and Korean letters stay what they are. Belongs to one thread.
 */
typedef struct _JourneyFold JourneyFold;

JourneyFold *journey_fold_new (void);
void journey_fold_free (JourneyFold *fold);
const char *journey_fold_text (JourneyFold *fold, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyFold, journey_fold_free)

G_END_DECLS
