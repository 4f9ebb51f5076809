/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyCsvOrder: Texts in the order in which they first appear. */
typedef struct
{
  GPtrArray *texts; /* const char *, borrowed */
  GHashTable *positions;
} JourneyCsvOrder;

JourneyCsvOrder *journey_csv_order_new (void);
void journey_csv_order_free (JourneyCsvOrder *order);
void journey_csv_order_add (JourneyCsvOrder *order, const char *text);
guint journey_csv_order_find (JourneyCsvOrder *order, const char *text);
gboolean journey_csv_order_equal (JourneyCsvOrder *a, JourneyCsvOrder *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyCsvOrder, journey_csv_order_free)

G_END_DECLS
