/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-png-writer.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>
#include <zlib.h>

#include "journey-export.h"

#define BAND_BYTES (6u << 20)
#define CHUNK_BYTES (256u << 10)
#define N_BANDS 2

/* Flat areas and sharp letters pack best unfiltered, and little is gained above this level (measured). */
#define LEVEL 5

/* The filters of PNG that are used, each row's first byte. */
#define FILTER_NONE 0
#define FILTER_UP 2

struct _JourneyPngWriter
{
  GOutputStream *stream;
  GCancellable *cancellable;
  guint width;
  guint band_height;
  GAsyncQueue *empty; /* of cairo_surface_t */
  GAsyncQueue *drawn; /* of Band */
  GThread *thread;
  gint failed;     /* atomic */
  GError *error;   /* the thread's, until it has ended */
  z_stream packer; /* the thread's */
  guchar *row;     /* the thread's */
  guchar *chunk;   /* the thread's */
};

typedef struct
{
  cairo_surface_t *surface; /* NULL: there are no more */
  guint n_rows;
} Band;

static void
put_32 (guchar *at, guint32 value)
{
  at[0] = (guchar)(value >> 24);
  at[1] = (guchar)(value >> 16);
  at[2] = (guchar)(value >> 8);
  at[3] = (guchar)value;
}

static gboolean
write_chunk (JourneyPngWriter *self, const char *type, const guchar *data, gsize length, GError **error)
{
  guchar head[8], foot[4];
  uLong crc;

  put_32 (head, (guint32)length);
  memcpy (head + 4, type, 4);
  crc = crc32 (0, head + 4, 4);
  if (length > 0)
    crc = crc32 (crc, data, (uInt)length);
  put_32 (foot, (guint32)crc);

  return g_output_stream_write_all (self->stream, head, sizeof head, NULL, self->cancellable, error)
         && g_output_stream_write_all (self->stream, data, length, NULL, self->cancellable, error)
         && g_output_stream_write_all (self->stream, foot, sizeof foot, NULL, self->cancellable, error);
}

static gboolean
write_head (JourneyPngWriter *self, guint height, double dpi, const char *title, GError **error)
{
  static const guchar magic[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  guchar header[13] = { 0 };
  guchar density[9] = { 0 };
  g_autoptr (GByteArray) text = g_byte_array_new ();

  put_32 (header, self->width);
  put_32 (header + 4, height);
  header[8] = 8; /* bits */
  header[9] = 2; /* red, green, blue */
  put_32 (density, (guint32)lround (dpi / 0.0254));
  put_32 (density + 4, (guint32)lround (dpi / 0.0254));
  density[8] = 1; /* a metre */
  /* Key, not packed, no language, no translated key. */
  g_byte_array_append (text, (const guint8 *)"Title\0\0\0\0", 10);
  g_byte_array_append (text, (const guint8 *)title, (guint)strlen (title));

  return g_output_stream_write_all (self->stream, magic, sizeof magic, NULL, self->cancellable, error)
         && write_chunk (self, "IHDR", header, sizeof header, error) && write_chunk (self, "pHYs", density, sizeof density, error)
         && write_chunk (self, "iTXt", text->data, text->len, error);
}

static gboolean
pack (JourneyPngWriter *self, const guchar *data, gsize length, int flush)
{
  self->packer.next_in = (guchar *)data;
  self->packer.avail_in = (uInt)length;

  for (;;)
    {
      int status = deflate (&self->packer, flush);
      gsize packed = CHUNK_BYTES - self->packer.avail_out;
      gboolean ended = status == Z_STREAM_END;

      if (self->packer.avail_out == 0 || (ended && packed > 0))
        {
          if (!write_chunk (self, "IDAT", self->chunk, packed, &self->error))
            return FALSE;
          self->packer.next_out = self->chunk;
          self->packer.avail_out = CHUNK_BYTES;
        }
      else if (self->packer.avail_in == 0 || ended)
        {
          return TRUE;
        }
      if (ended)
        return TRUE;
    }
}

/* A row like the one above it becomes nothing but zeros; any other one is taken as it is. */
static void
fill_row (JourneyPngWriter *self, const guint32 *pixels, const guint32 *above)
{
  guchar *to = self->row + 1;

  if (above && memcmp (pixels, above, (gsize)self->width * 4) == 0)
    {
      self->row[0] = FILTER_UP;
      memset (to, 0, (gsize)self->width * 3);
      return;
    }

  self->row[0] = FILTER_NONE;
  for (guint x = 0; x < self->width; x++, to += 3)
    {
      to[0] = (guchar)(pixels[x] >> 16);
      to[1] = (guchar)(pixels[x] >> 8);
      to[2] = (guchar)pixels[x];
    }
}

static gboolean
pack_band (JourneyPngWriter *self, const Band *band)
{
  const guchar *data = cairo_image_surface_get_data (band->surface);
  int stride = cairo_image_surface_get_stride (band->surface);
  const guint32 *above = NULL;

  for (guint y = 0; y < band->n_rows; y++)
    {
      const guint32 *pixels = (const guint32 *)(gconstpointer)(data + (gsize)y * (gsize)stride);

      fill_row (self, pixels, above);
      if (!pack (self, self->row, 1 + (gsize)self->width * 3, Z_NO_FLUSH))
        return FALSE;
      above = pixels;
    }

  return TRUE;
}

static gpointer
write_bands (gpointer data)
{
  JourneyPngWriter *self = data;

  for (;;)
    {
      g_autofree Band *band = g_async_queue_pop (self->drawn);

      if (!band->surface)
        break;
      /* After a failure the bands are only handed back, so that nobody waits for one. */
      if (!g_atomic_int_get (&self->failed) && !pack_band (self, band))
        g_atomic_int_set (&self->failed, TRUE);
      g_async_queue_push (self->empty, band->surface);
    }
  if (!g_atomic_int_get (&self->failed)
      && (!pack (self, NULL, 0, Z_FINISH) || !write_chunk (self, "IEND", NULL, 0, &self->error)))
    g_atomic_int_set (&self->failed, TRUE);

  return NULL;
}

static gboolean
make_bands (JourneyPngWriter *self, GError **error)
{
  for (guint i = 0; i < N_BANDS; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)self->width, (int)self->band_height);

      g_async_queue_push (self->empty, surface);
      if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
        {
          g_set_error_literal (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_MEMORY,
                               _ ("There is not enough memory for this picture. Choose a lower resolution."));
          return FALSE;
        }
    }

  return TRUE;
}

static void
free_writer (JourneyPngWriter *self)
{
  cairo_surface_t *surface;

  while ((surface = g_async_queue_try_pop (self->empty)))
    cairo_surface_destroy (surface);
  g_async_queue_unref (self->empty);
  g_async_queue_unref (self->drawn);
  deflateEnd (&self->packer);
  g_clear_error (&self->error);
  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  g_free (self->row);
  g_free (self->chunk);
  g_free (self);
}

/**
 * journey_png_writer_new:
 * @stream: used by another thread until the writer is finished
 * @width: in pixels
 * @height: in pixels
 * @dpi: pixels an inch, said in the file
 * @title: said in the file
 *
 * Returns: (transfer full): a writer that has written the head of a picture without transparency; NULL with @error set
 */
JourneyPngWriter *
journey_png_writer_new (
    GOutputStream *stream, guint width, guint height, double dpi, const char *title, GCancellable *cancellable, GError **error)
{
  JourneyPngWriter *self = g_new0 (JourneyPngWriter, 1);

  self->stream = g_object_ref (stream);
  self->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  self->width = width;
  self->band_height = CLAMP (BAND_BYTES / (width * 4), 1, height);
  self->empty = g_async_queue_new ();
  self->drawn = g_async_queue_new_full (g_free);
  self->row = g_malloc0 (1 + (gsize)width * 3);
  self->chunk = g_malloc (CHUNK_BYTES);
  deflateInit2 (&self->packer, LEVEL, Z_DEFLATED, 15, 9, Z_DEFAULT_STRATEGY);
  self->packer.next_out = self->chunk;
  self->packer.avail_out = CHUNK_BYTES;

  if (!make_bands (self, error) || !write_head (self, height, dpi, title, error))
    {
      free_writer (self);
      return NULL;
    }
  self->thread = g_thread_new ("journey-png", write_bands, self);

  return self;
}

/**
 * journey_png_writer_band_height:
 *
 * Returns: how many rows a band has room for
 */
guint
journey_png_writer_band_height (JourneyPngWriter *self)
{
  return self->band_height;
}

/**
 * journey_png_writer_begin_band:
 *
 * Waits until a band is free.
 *
 * Returns: (transfer full): a surface to draw the next rows on; to be given to journey_png_writer_end_band ()
 */
cairo_surface_t *
journey_png_writer_begin_band (JourneyPngWriter *self)
{
  return g_async_queue_pop (self->empty);
}

/**
 * journey_png_writer_end_band:
 * @band: (transfer full): drawn
 * @n_rows: how many of its rows belong to the picture
 */
void
journey_png_writer_end_band (JourneyPngWriter *self, cairo_surface_t *band, guint n_rows)
{
  Band *drawn = g_new (Band, 1);

  cairo_surface_flush (band);
  *drawn = (Band){ band, n_rows };
  g_async_queue_push (self->drawn, drawn);
}

/**
 * journey_png_writer_failed:
 *
 * Returns: whether drawing on makes no sense
 */
gboolean
journey_png_writer_failed (JourneyPngWriter *self)
{
  return g_atomic_int_get (&self->failed);
}

/**
 * journey_png_writer_finish:
 *
 * Waits until everything is written, and frees @self.
 *
 * Returns: whether the file is whole
 */
gboolean
journey_png_writer_finish (JourneyPngWriter *self, GError **error)
{
  gboolean done;

  g_async_queue_push (self->drawn, g_new0 (Band, 1));
  g_thread_join (self->thread);
  done = !self->failed;
  if (!done)
    g_propagate_error (error, g_steal_pointer (&self->error));
  free_writer (self);

  return done;
}
