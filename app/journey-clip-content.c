/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-clip-content.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-clip-format.h"
#include "journey-clip-text.h"
#include "journey-limits.h"

/* How GTK turns a clip into what other programs can take, and what they copied into a clip. All of it is done in threads. */

#define CHUNK 65536

/* What is read at most: a clip may be as large as a file, a text as large as its reader takes. */
#define MAX_SIZE JOURNEY_LIMIT_FILE

typedef GBytes *(*Write) (JourneyClip *clip);
typedef JourneyClip *(*Read) (GBytes *bytes, GError **error);

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_text (JourneyClip *clip)
{
  return take_text (journey_clip_to_text (clip));
}

static GBytes *
write_html (JourneyClip *clip)
{
  return take_text (journey_clip_to_html (clip));
}

static JourneyClip *
read_text (GBytes *bytes, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return journey_clip_from_text (text ? text : "", length, error);
}

/* In the order in which they are offered and asked for. */
static const struct
{
  const char *mime_type;
  Write write;
  Read read; /* NULL where there is a better way to read the same */
} forms[] = {
  { JOURNEY_CLIP_MIME_TYPE, journey_clip_write, journey_clip_read },
  { "text/html", write_html, NULL },
  { "text/plain;charset=utf-8", write_text, read_text },
};

static guint
find_form (const char *mime_type)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (strcmp (forms[i].mime_type, mime_type) == 0)
      return i;

  g_return_val_if_reached (0);
}

static void
on_sent (GObject *stream, GAsyncResult *result, gpointer data)
{
  GdkContentSerializer *serializer = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    gdk_content_serializer_return_success (serializer);
  else
    gdk_content_serializer_return_error (serializer, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  GdkContentSerializer *serializer = GDK_CONTENT_SERIALIZER (source);
  GBytes *bytes = g_task_propagate_pointer (G_TASK (result), NULL);
  gsize length;
  gconstpointer octets = g_bytes_get_data (bytes, &length);

  gdk_content_serializer_set_task_data (serializer, bytes, (GDestroyNotify)g_bytes_unref);
  g_output_stream_write_all_async (gdk_content_serializer_get_output_stream (serializer), octets, length,
                                   gdk_content_serializer_get_priority (serializer),
                                   gdk_content_serializer_get_cancellable (serializer), on_sent, serializer);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer clip, GCancellable *cancellable)
{
  Write write = forms[find_form (gdk_content_serializer_get_mime_type (source))].write;

  g_task_return_pointer (task, write (clip), (GDestroyNotify)g_bytes_unref);
}

static void
serialize (GdkContentSerializer *serializer)
{
  g_autoptr (GTask) task = g_task_new (serializer, NULL, on_written, NULL);

  g_task_set_task_data (task, g_value_dup_boxed (gdk_content_serializer_get_value (serializer)),
                        (GDestroyNotify)journey_clip_unref);
  g_task_run_in_thread (task, write_in_thread);
}

static void
on_parsed (GObject *source, GAsyncResult *result, gpointer data)
{
  GdkContentDeserializer *deserializer = GDK_CONTENT_DESERIALIZER (source);
  GError *error = NULL;
  JourneyClip *clip = g_task_propagate_pointer (G_TASK (result), &error);

  if (clip)
    {
      g_value_take_boxed (gdk_content_deserializer_get_value (deserializer), clip);
      gdk_content_deserializer_return_success (deserializer);
    }
  else
    gdk_content_deserializer_return_error (deserializer, error);
}

static void
parse_in_thread (GTask *task, gpointer source, gpointer bytes, GCancellable *cancellable)
{
  Read read = forms[find_form (gdk_content_deserializer_get_mime_type (source))].read;
  GError *error = NULL;
  JourneyClip *clip = read (bytes, &error);

  if (clip)
    g_task_return_pointer (task, clip, (GDestroyNotify)journey_clip_unref);
  else
    g_task_return_error (task, error);
}

static void read_more (GdkContentDeserializer *deserializer);

static void
on_chunk (GObject *stream, GAsyncResult *result, gpointer data)
{
  GdkContentDeserializer *deserializer = data;
  GByteArray *octets = gdk_content_deserializer_get_task_data (deserializer);
  GError *error = NULL;
  g_autoptr (GBytes) chunk = g_input_stream_read_bytes_finish (G_INPUT_STREAM (stream), result, &error);

  if (chunk && octets->len + g_bytes_get_size (chunk) > MAX_SIZE)
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, _ ("What was copied is larger than %d MB. Copy it in parts."),
                 MAX_SIZE / 1024 / 1024);
  if (error)
    gdk_content_deserializer_return_error (deserializer, error);
  else if (g_bytes_get_size (chunk) > 0)
    {
      g_byte_array_append (octets, g_bytes_get_data (chunk, NULL), (guint)g_bytes_get_size (chunk));
      read_more (deserializer);
    }
  else
    {
      g_autoptr (GTask) task = g_task_new (deserializer, NULL, on_parsed, NULL);

      g_task_set_task_data (task, g_byte_array_free_to_bytes (g_byte_array_ref (octets)), (GDestroyNotify)g_bytes_unref);
      g_task_run_in_thread (task, parse_in_thread);
    }
}

static void
read_more (GdkContentDeserializer *deserializer)
{
  g_input_stream_read_bytes_async (gdk_content_deserializer_get_input_stream (deserializer), CHUNK,
                                   gdk_content_deserializer_get_priority (deserializer),
                                   gdk_content_deserializer_get_cancellable (deserializer), on_chunk, deserializer);
}

static void
deserialize (GdkContentDeserializer *deserializer)
{
  gdk_content_deserializer_set_task_data (deserializer, g_byte_array_new (), (GDestroyNotify)g_byte_array_unref);
  read_more (deserializer);
}

/**
 * journey_clip_content_register:
 *
 * Makes GTK know how clips are copied and pasted. To be called once, before the first window is opened.
 */
void
journey_clip_content_register (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      gdk_content_register_serializer (JOURNEY_TYPE_CLIP, forms[i].mime_type, serialize, NULL, NULL);
      if (forms[i].read)
        gdk_content_register_deserializer (forms[i].mime_type, JOURNEY_TYPE_CLIP, deserialize, NULL, NULL);
    }
}
