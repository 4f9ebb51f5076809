/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyCsvLook: One column of a table, before anything is made of it. */
typedef struct
{
  char *header;    /* empty for a column without a name */
  const char *use; /* what it is taken for, as in the columns of JourneyCsvOptions */
  char *sample;    /* a few cells of it in a line; empty when the column is */
  gboolean known;  /* whether its name says so; a name that we do not know makes it a lane */
} JourneyCsvLook;

GPtrArray *journey_csv_look (GBytes *text, GError **error);
GPtrArray *journey_csv_look_none (void);
gboolean journey_csv_look_is_survey (GPtrArray *looks, const char *const *choices);

G_END_DECLS
