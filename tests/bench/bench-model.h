/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bench-xml.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *dimension;
  double importance;
  double expected;
  double actual;
} BenchScore;

typedef struct
{
  char *id;
  char *title;
  char *action;
  char *emotion_id;
  char *emotion_persona;
  double emotion;
  char *pain_point_id;
  char *pain_point;
  BenchScore scores[2];
  guint n_scores;
} BenchTouchpoint;

struct _BenchModel
{
  GPtrArray *touchpoints;
};

BenchModel *bench_model_new_empty (void);
BenchTouchpoint *bench_model_add (BenchModel *model);

G_END_DECLS
