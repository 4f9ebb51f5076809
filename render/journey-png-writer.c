/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-png-writer.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>
#include <zlib.h>

#include "journey-carry.h"
#include "journey-export.h"

#define BANDS_BYTES (12u << 20) /* of all bands together */
#define MAX_THREADS 8

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
  gboolean transparent;
  guint n_threads; /* that pack; there is one band more, which is drawn */
  guint band_height;
  guint n_bands;      /* given to the threads */
  GBytes *carried;    /* packed, written behind the picture; or NULL */
  GAsyncQueue *empty; /* of cairo_surface_t */
  GThreadPool *pool;  /* of Band */

  GMutex mutex;  /* of all below */
  GQueue packed; /* of Band, in any order, waiting for one before them */
  guint next;    /* the band to be written next */
  uLong adler;   /* of what was written */
  gboolean failed;
  GError *error;
};

/* Some rows of the picture: drawn, then packed as a piece of the zlib stream that stands on its own. */
typedef struct
{
  guint index;
  guint n_rows;
  cairo_surface_t *surface; /* until a thread has taken it */
  GByteArray *data;
  uLong adler;  /* of the bytes before they were packed */
  gsize length; /* of the same */
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
write_head (JourneyPngWriter *self, const JourneyPngHead *head, GError **error)
{
  static const guchar magic[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  static const guchar zlib_head[] = { 0x78, 0x9c };
  guchar header[13] = { 0 };
  guchar density[9] = { 0 };
  guchar intent = 0; /* as it is seen */
  g_autoptr (GByteArray) text = g_byte_array_new ();

  put_32 (header, self->width);
  put_32 (header + 4, head->height);
  header[8] = 8;                         /* bits */
  header[9] = head->transparent ? 6 : 2; /* red, green, blue, with or without alpha */
  put_32 (density, (guint32)lround (head->dpi / 0.0254));
  put_32 (density + 4, (guint32)lround (head->dpi / 0.0254));
  density[8] = 1; /* a metre */
  /* Key, not packed, no language, no translated key. */
  g_byte_array_append (text, (const guint8 *)"Title\0\0\0\0", 10);
  g_byte_array_append (text, (const guint8 *)head->title, (guint)strlen (head->title));

  return g_output_stream_write_all (self->stream, magic, sizeof magic, NULL, self->cancellable, error)
         && write_chunk (self, "IHDR", header, sizeof header, error) && write_chunk (self, "sRGB", &intent, sizeof intent, error)
         && write_chunk (self, "pHYs", density, sizeof density, error) && write_chunk (self, "iTXt", text->data, text->len, error)
         && write_chunk (self, "IDAT", zlib_head, sizeof zlib_head, error);
}

static guint
pixel_bytes (const JourneyPngWriter *self)
{
  return self->transparent ? 4 : 3;
}

/* cairo keeps colours multiplied by alpha, and PNG does not. */
static void
fill_transparent (guchar *to, guint width, const guint32 *pixels)
{
  for (guint x = 0; x < width; x++, to += 4)
    {
      guint alpha = pixels[x] >> 24;

      to[3] = (guchar)alpha;
      for (guint i = 0; i < 3; i++)
        {
          guint part = pixels[x] >> (16 - 8 * i) & 0xff;

          to[i] = (guchar)(alpha > 0 ? (part * 255 + alpha / 2) / alpha : 0);
        }
    }
}

/* A row like the one above it becomes nothing but zeros; any other one is taken as it is. */
static void
fill_row (const JourneyPngWriter *self, guchar *row, const guint32 *pixels, const guint32 *above)
{
  guint width = self->width;
  guchar *to = row + 1;

  if (above && memcmp (pixels, above, (gsize)width * 4) == 0)
    {
      row[0] = FILTER_UP;
      memset (to, 0, (gsize)width * pixel_bytes (self));
      return;
    }

  row[0] = FILTER_NONE;
  if (self->transparent)
    {
      fill_transparent (to, width, pixels);
      return;
    }
  for (guint x = 0; x < width; x++, to += 3)
    {
      to[0] = (guchar)(pixels[x] >> 16);
      to[1] = (guchar)(pixels[x] >> 8);
      to[2] = (guchar)pixels[x];
    }
}

/* Lets the packer go on until it has taken everything in. */
static void
pack (z_stream *packer, GByteArray *data, const guchar *bytes, gsize length, int flush)
{
  guchar chunk[1 << 14];

  packer->next_in = (guchar *)bytes;
  packer->avail_in = (uInt)length;
  do
    {
      packer->next_out = chunk;
      packer->avail_out = sizeof chunk;
      deflate (packer, flush);
      g_byte_array_append (data, chunk, (guint)(sizeof chunk - packer->avail_out));
    }
  while (packer->avail_out == 0);
}

static void
pack_band (JourneyPngWriter *self, Band *band, cairo_surface_t *surface)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  gsize stride = (gsize)cairo_image_surface_get_stride (surface);
  gsize row_length = 1 + (gsize)self->width * pixel_bytes (self);
  g_autofree guchar *row = g_malloc (row_length);
  z_stream packer = { 0 };

  band->data = g_byte_array_new ();
  band->adler = adler32 (0, NULL, 0);
  band->length = row_length * band->n_rows;
  deflateInit2 (&packer, LEVEL, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
  for (guint y = 0; y < band->n_rows; y++, pixels += stride)
    {
      fill_row (self, row, (const guint32 *)(gconstpointer)pixels,
                y > 0 ? (const guint32 *)(gconstpointer)(pixels - stride) : NULL);
      band->adler = adler32 (band->adler, row, (uInt)row_length);
      pack (&packer, band->data, row, row_length, Z_NO_FLUSH);
    }
  pack (&packer, band->data, NULL, 0, Z_SYNC_FLUSH);
  deflateEnd (&packer);
}

static void
band_free (Band *band)
{
  g_clear_pointer (&band->data, g_byte_array_unref);
  g_free (band);
}

static Band *
take_next (JourneyPngWriter *self)
{
  for (GList *l = self->packed.head; l; l = l->next)
    {
      Band *band = l->data;

      if (band->index != self->next)
        continue;
      g_queue_delete_link (&self->packed, l);
      return band;
    }

  return NULL;
}

/* Writes what is packed, as far as nothing is missing before it. */
static void
write_packed (JourneyPngWriter *self)
{
  Band *band;

  while (!self->failed && (band = take_next (self)))
    {
      self->failed = !write_chunk (self, "IDAT", band->data->data, band->data->len, &self->error);
      self->adler = adler32_combine (self->adler, band->adler, (z_off_t)band->length);
      self->next++;
      band_free (band);
    }
}

static void
on_band_drawn (gpointer data, gpointer user_data)
{
  Band *band = data;
  JourneyPngWriter *self = user_data;
  cairo_surface_t *surface = g_steal_pointer (&band->surface);

  pack_band (self, band, surface);
  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->packed, band);
  write_packed (self);
  g_mutex_unlock (&self->mutex);
  /* Only now, so that no more bands can be under way than there are surfaces. */
  g_async_queue_push (self->empty, surface);
}

static gboolean
make_bands (JourneyPngWriter *self, GError **error)
{
  cairo_format_t format = self->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;

  for (guint i = 0; i < self->n_threads + 1; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (format, (int)self->width, (int)self->band_height);

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
  g_queue_clear_full (&self->packed, (GDestroyNotify)band_free);
  g_mutex_clear (&self->mutex);
  g_clear_error (&self->error);
  g_clear_pointer (&self->carried, g_bytes_unref);
  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * journey_png_writer_new:
 * @stream: used by another thread until the writer is finished
 *
 * Returns: (transfer full): a writer that has written the head of a picture; NULL with @error set
 */
JourneyPngWriter *
journey_png_writer_new (GOutputStream *stream, const JourneyPngHead *head, GCancellable *cancellable, GError **error)
{
  JourneyPngWriter *self = g_new0 (JourneyPngWriter, 1);

  self->stream = g_object_ref (stream);
  self->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  self->width = head->width;
  self->transparent = head->transparent;
  self->n_threads = CLAMP (g_get_num_processors (), 1, MAX_THREADS);
  self->band_height = CLAMP (BANDS_BYTES / (self->n_threads + 1) / (head->width * 4), 1, head->height);
  self->empty = g_async_queue_new ();
  self->adler = adler32 (0, NULL, 0);
  g_queue_init (&self->packed);
  g_mutex_init (&self->mutex);

  if (!make_bands (self, error) || !write_head (self, head, error))
    {
      free_writer (self);
      return NULL;
    }
  self->pool = g_thread_pool_new (on_band_drawn, self, (int)self->n_threads, FALSE, NULL);

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
 * Returns: (transfer full): a surface to draw the next rows on, with what was drawn on it before; to be given to
 * journey_png_writer_end_band ()
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
  Band *drawn = g_new0 (Band, 1);

  cairo_surface_flush (band);
  drawn->index = self->n_bands++;
  drawn->n_rows = n_rows;
  drawn->surface = band;
  g_thread_pool_push (self->pool, drawn, NULL);
}

/**
 * journey_png_writer_carry:
 * @packed: (transfer full): a file that the picture carries, packed by zlib
 */
void
journey_png_writer_carry (JourneyPngWriter *self, GBytes *packed)
{
  g_clear_pointer (&self->carried, g_bytes_unref);
  self->carried = packed;
}

/**
 * journey_png_writer_failed:
 *
 * Returns: whether drawing on makes no sense
 */
gboolean
journey_png_writer_failed (JourneyPngWriter *self)
{
  gboolean failed;

  g_mutex_lock (&self->mutex);
  failed = self->failed;
  g_mutex_unlock (&self->mutex);

  return failed;
}

/* Key, packed by zlib, no language, no translated key. */
static gboolean
write_carried (JourneyPngWriter *self, GError **error)
{
  static const guchar head[] = JOURNEY_CARRY_KEY "\0\1\0\0"; /* and the zero at the end of it */
  g_autoptr (GByteArray) text = g_byte_array_new ();
  gsize length;
  const guchar *data;

  if (!self->carried)
    return TRUE;

  data = g_bytes_get_data (self->carried, &length);
  g_byte_array_append (text, head, sizeof head);
  g_byte_array_append (text, data, (guint)length);

  return write_chunk (self, "iTXt", text->data, text->len, error);
}

/* An empty last block and the checksum of everything end the zlib stream. */
static gboolean
write_end (JourneyPngWriter *self, GError **error)
{
  guchar end[6] = { 0x03, 0x00 };

  put_32 (end + 2, (guint32)self->adler);

  return write_chunk (self, "IDAT", end, sizeof end, error) && write_carried (self, error)
         && write_chunk (self, "IEND", NULL, 0, error);
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

  g_thread_pool_free (self->pool, FALSE, TRUE);
  if (!self->failed)
    self->failed = !write_end (self, &self->error);
  done = !self->failed;
  if (!done)
    g_propagate_error (error, g_steal_pointer (&self->error));
  free_writer (self);

  return done;
}
