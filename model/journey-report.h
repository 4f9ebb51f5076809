/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JourneyRemarkKind: What a remark about a file means for the person who opens it.
 *
 * WARNING: worth knowing, nothing was changed. REPAIR: something was wrong and was put right.
 * SKIPPED: something could not be taken over. UNKNOWN: a part that a newer version wrote; it is kept.
 * NEWER: the file is of a newer major version and may only be read.
 */
typedef enum
{
  JOURNEY_REMARK_WARNING,
  JOURNEY_REMARK_REPAIR,
  JOURNEY_REMARK_SKIPPED,
  JOURNEY_REMARK_UNKNOWN,
  JOURNEY_REMARK_NEWER,
} JourneyRemarkKind;

/** JourneyRemark: One remark about a line of a file. */
typedef struct
{
  JourneyRemarkKind kind;
  guint line; /* 1-based; 0 when it is about the whole file */
  char *message;
} JourneyRemark;

/** JourneyReport: What reading or importing a file had to say, in the order of its lines. */
typedef struct _JourneyReport JourneyReport;

JourneyReport *journey_report_new (void);
JourneyReport *journey_report_ref (JourneyReport *report);
void journey_report_unref (JourneyReport *report);

void journey_report_add (JourneyReport *report, JourneyRemarkKind kind, guint line, const char *format, ...) G_GNUC_PRINTF (4, 5);
void journey_report_truncate (JourneyReport *report, guint length);
void journey_report_sort (JourneyReport *report);
guint journey_report_length (JourneyReport *report);
const JourneyRemark *journey_report_get (JourneyReport *report, guint position);
guint journey_report_count (JourneyReport *report, JourneyRemarkKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyReport, journey_report_unref)

G_END_DECLS
