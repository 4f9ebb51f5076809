/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-evidence.h"

#include <glib/gi18n.h>

struct _JourneyEvidence
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyEvidence, journey_evidence, JOURNEY_TYPE_NODE)

static const JourneyChoice evidence_kind_choices[] = {
  { "estimate", N_ ("Workshop estimate") },
  { "vote", N_ ("Workshop vote") },
  { "survey", N_ ("Survey") },
  { "interview", N_ ("Interview") },
  { "focus-group", N_ ("Focus group") },
  { "observation", N_ ("Observation") },
  { "mystery-shopping", N_ ("Mystery shopping") },
  { "behaviour-data", N_ ("Behaviour data") },
  { "review-analysis", N_ ("Review analysis") },
  { "benchmark", N_ ("Benchmark") },
  { NULL, NULL },
};

static const JourneyField fields[] = {
  { "kind", JOURNEY_FIELD_ENUM, .label = N_ ("Kind"), .choices = evidence_kind_choices, .undo_name = N_ ("Change evidence") },
  { "n", JOURNEY_FIELD_INTEGER, .label = N_ ("Number of answers"), .minimum = 0, .maximum = G_MAXINT,
    .undo_name = N_ ("Change evidence") },
  { "date", JOURNEY_FIELD_DATE, .label = N_ ("Date"), .undo_name = N_ ("Change evidence") },
  { "note", JOURNEY_FIELD_TEXT, .label = N_ ("Note"), .undo_name = N_ ("Change evidence") },
};

const JourneySpec journey_evidence_spec = {
  .kind = JOURNEY_KIND_EVIDENCE,
  .element = "evidence",
  .label = N_ ("Evidence"),
  .get_type = journey_evidence_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add evidence"),
  .remove_name = N_ ("Delete evidence"),
  .move_name = N_ ("Move evidence"),
};

static void
journey_evidence_class_init (JourneyEvidenceClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_evidence_spec);
}

static void
journey_evidence_init (JourneyEvidence *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_evidence_spec);
}
