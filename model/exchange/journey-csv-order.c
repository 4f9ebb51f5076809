/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-order.h"

/**
 * journey_csv_order_new:
 *
 * Returns: (transfer full): an order of nothing yet
 */
JourneyCsvOrder *
journey_csv_order_new (void)
{
  JourneyCsvOrder *order = g_new (JourneyCsvOrder, 1);

  order->texts = g_ptr_array_new ();
  order->positions = g_hash_table_new (g_str_hash, g_str_equal);

  return order;
}

/**
 * journey_csv_order_free:
 *
 * Frees the order, but not its texts.
 */
void
journey_csv_order_free (JourneyCsvOrder *order)
{
  g_ptr_array_unref (order->texts);
  g_hash_table_unref (order->positions);
  g_free (order);
}

/**
 * journey_csv_order_add:
 * @text: must outlive the order
 *
 * Adds a text at the end, unless it is there already.
 */
void
journey_csv_order_add (JourneyCsvOrder *order, const char *text)
{
  if (g_hash_table_contains (order->positions, text))
    return;

  g_hash_table_insert (order->positions, (char *)text, GUINT_TO_POINTER (order->texts->len));
  g_ptr_array_add (order->texts, (char *)text);
}

/**
 * journey_csv_order_find:
 * @text: a text of the order
 *
 * Returns: its 0-based position
 */
guint
journey_csv_order_find (JourneyCsvOrder *order, const char *text)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (order->positions, text));
}

/**
 * journey_csv_order_equal:
 *
 * Returns: whether both have the same texts in the same order
 */
gboolean
journey_csv_order_equal (JourneyCsvOrder *a, JourneyCsvOrder *b)
{
  if (a->texts->len != b->texts->len)
    return FALSE;

  for (guint i = 0; i < a->texts->len; i++)
    if (!g_str_equal (g_ptr_array_index (a->texts, i), g_ptr_array_index (b->texts, i)))
      return FALSE;

  return TRUE;
}
