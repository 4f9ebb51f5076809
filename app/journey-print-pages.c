/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-print-pages.h"

#include <glib/gi18n.h>

#include "journey-export-choice.h"
#include "journey-export-pages.h"

struct _JourneyPrintPages
{
  GAsyncQueue *orders; /* of GTask with an Order; shared with the thread */
};

typedef enum
{
  LAY_OUT,
  DRAW,
  END,
} OrderKind;

typedef struct
{
  OrderKind kind;
  JourneyState *map;
  JourneyExportOptions *options;
  guint page;
  cairo_t *cr;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_pointer (&order->map, journey_state_unref);
  g_clear_pointer (&order->options, journey_export_options_free);
  g_clear_pointer (&order->cr, cairo_destroy);
  g_free (order);
}

static JourneyPrintLayout *
describe (JourneyPages *pages)
{
  JourneyPrintLayout *layout = g_new0 (JourneyPrintLayout, 1);

  layout->sheets = g_array_new (FALSE, FALSE, sizeof (JourneyPrintSheet));
  layout->remark = journey_pages_remark (pages);
  for (guint i = 0; i < journey_pages_length (pages); i++)
    {
      JourneyPrintSheet sheet;

      journey_pages_size (pages, i, &sheet.width, &sheet.height);
      g_array_append_val (layout->sheets, sheet);
    }

  return layout;
}

static JourneyPages *
lay_out (GTask *task, Order *order)
{
  g_autoptr (JourneyState) chosen = NULL;
  JourneyPages *pages;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return NULL;

  chosen = journey_export_choose (order->map, order->options);
  order->options->whole = order->map;
  pages = journey_pages_new (chosen, order->options, &error);
  if (pages)
    g_task_return_pointer (task, describe (pages), (GDestroyNotify)journey_print_layout_free);
  else
    g_task_return_error (task, error);

  return pages;
}

static void
draw (GTask *task, Order *order, JourneyPages *pages)
{
  cairo_status_t status;

  if (!pages || order->page >= journey_pages_length (pages))
    {
      g_clear_pointer (&order->cr, cairo_destroy);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("There is no such page any more."));
      return;
    }

  journey_pages_draw (pages, order->page, order->cr);
  status = cairo_status (order->cr);
  /* Who waits for this goes on with what it was drawn on. */
  g_clear_pointer (&order->cr, cairo_destroy);
  if (status == CAIRO_STATUS_SUCCESS)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                             _ ("Page %u could not be drawn: there is not enough room for it."), order->page + 1);
}

static gpointer
run (gpointer data)
{
  g_autoptr (GAsyncQueue) orders = data;
  g_autoptr (JourneyPages) pages = NULL;

  for (;;)
    {
      g_autoptr (GTask) task = g_async_queue_pop (orders);
      Order *order = g_task_get_task_data (task);

      if (order->kind == END)
        {
          g_task_return_boolean (task, TRUE);
          return NULL;
        }
      if (order->kind == DRAW)
        draw (task, order, pages);
      else
        {
          g_clear_pointer (&pages, journey_pages_free);
          pages = lay_out (task, order);
        }
    }
}

static void
give (JourneyPrintPages *self, GTask *task, Order *order, gpointer tag)
{
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, order, order_free);
  g_async_queue_push (self->orders, task);
}

/**
 * journey_print_layout_free:
 */
void
journey_print_layout_free (JourneyPrintLayout *layout)
{
  g_array_unref (layout->sheets);
  g_free (layout->remark);
  g_free (layout);
}

/**
 * journey_print_pages_new:
 *
 * Returns: (transfer full): a thread that waits for a map
 */
JourneyPrintPages *
journey_print_pages_new (void)
{
  JourneyPrintPages *self = g_new0 (JourneyPrintPages, 1);

  self->orders = g_async_queue_new_full (g_object_unref);
  g_thread_unref (g_thread_new ("print", run, g_async_queue_ref (self->orders)));

  return self;
}

/**
 * journey_print_pages_free:
 *
 * Lets the thread end when it has done what it was asked for, and does not wait for that.
 */
void
journey_print_pages_free (JourneyPrintPages *self)
{
  Order *order = g_new0 (Order, 1);

  order->kind = END;
  give (self, g_task_new (NULL, NULL, NULL, NULL), order, journey_print_pages_free);
  g_async_queue_unref (self->orders);
  g_free (self);
}

/**
 * journey_print_pages_lay_out_async:
 * @map: the state of a whole map
 * @options: what is drawn of it, and on which sheets; copied
 *
 * Parts a map over sheets, which then can be drawn.
 */
void
journey_print_pages_lay_out_async (JourneyPrintPages *self,
                                   JourneyState *map,
                                   const JourneyExportOptions *options,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Order *order = g_new0 (Order, 1);

  order->kind = LAY_OUT;
  order->map = journey_state_ref (map);
  order->options = journey_export_options_copy (options);
  give (self, g_task_new (NULL, cancellable, callback, user_data), order, journey_print_pages_lay_out_async);
}

/**
 * journey_print_pages_lay_out_finish:
 *
 * Returns: (transfer full) (nullable): the sheets; NULL when there are none, with a sentence for people
 */
JourneyPrintLayout *
journey_print_pages_lay_out_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, journey_print_pages_lay_out_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * journey_print_pages_draw_async:
 * @page: 0-based, of those that were laid out
 * @cr: one unit is a point; nobody else draws on it until this is done
 *
 * Draws one sheet.
 */
void
journey_print_pages_draw_async (
    JourneyPrintPages *self, guint page, cairo_t *cr, GAsyncReadyCallback callback, gpointer user_data)
{
  Order *order = g_new0 (Order, 1);

  order->kind = DRAW;
  order->page = page;
  order->cr = cairo_reference (cr);
  give (self, g_task_new (NULL, NULL, callback, user_data), order, journey_print_pages_draw_async);
}

/**
 * journey_print_pages_draw_finish:
 *
 * Returns: whether the sheet was drawn
 */
gboolean
journey_print_pages_draw_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, journey_print_pages_draw_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
