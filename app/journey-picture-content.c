/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-picture-content.h"

#include <string.h>

#include "journey-export-choice.h"
#include "journey-markdown.h"

struct _JourneyPictureContent
{
  GdkContentProvider parent_instance;

  JourneyState *map;
  JourneyExportOptions *options;
  const JourneyExportKind *kind; /* of the file; NULL for a content with text */
  char *name;
  JourneyHandouts *handouts; /* NULL for a content with text */
  GFile *file;               /* NULL until somebody asked for one */
  GMutex making;             /* of one thing at a time, and of each only once */
  GHashTable *made;          /* content type → GBytes; empty bytes for the file */
};

G_DEFINE_FINAL_TYPE (JourneyPictureContent, journey_picture_content, GDK_TYPE_CONTENT_PROVIDER)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define PNG "image/png"
#define SVG "image/svg+xml"
#define TEXT "text/plain;charset=utf-8"

/* How files are handed over: to programs outside of our sandbox, and to all others. */
static const char *const file_types[] = { "application/vnd.portal.filetransfer", "application/vnd.portal.files",
                                          "text/uri-list" };

/* What is being asked for. */
typedef struct
{
  char *type;
  GOutputStream *stream;
  int priority;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->type);
  g_object_unref (request->stream);
  g_free (request);
}

static gboolean
is_file_type (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (file_types); i++)
    if (g_str_equal (file_types[i], type))
      return TRUE;

  return FALSE;
}

static GBytes *
draw (JourneyPictureContent *self, JourneyExportFormat format, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!journey_export_stream (self->map, format, stream, self->options, cancellable, error)
      || !g_output_stream_close (stream, cancellable, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static GBytes *
write_text (JourneyPictureContent *self)
{
  g_autoptr (JourneyState) chosen = journey_export_choose (self->map, self->options);

  return journey_markdown_export (chosen, self->map);
}

static GBytes *
write_file (JourneyPictureContent *self, GCancellable *cancellable, GError **error)
{
  if (!journey_export_file (self->map, self->kind->format, self->file, self->options, cancellable, error))
    return NULL;

  return g_bytes_new (NULL, 0);
}

static GBytes *
make (JourneyPictureContent *self, const char *type, GCancellable *cancellable, GError **error)
{
  if (g_str_equal (type, PNG))
    return draw (self, JOURNEY_EXPORT_PNG, cancellable, error);
  if (g_str_equal (type, SVG))
    return draw (self, JOURNEY_EXPORT_SVG, cancellable, error);
  if (g_str_equal (type, TEXT))
    return write_text (self);

  return write_file (self, cancellable, error);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  JourneyPictureContent *self = source;
  const char *type = ((Request *)task_data)->type;
  const char *what = is_file_type (type) ? "file" : type;
  GError *error = NULL;
  GBytes *bytes;

  g_mutex_lock (&self->making);
  bytes = g_hash_table_lookup (self->made, what);
  if (bytes)
    g_bytes_ref (bytes);
  else if ((bytes = make (self, type, cancellable, &error)))
    g_hash_table_insert (self->made, g_strdup (what), g_bytes_ref (bytes));
  g_mutex_unlock (&self->making);

  if (bytes)
    g_task_return_pointer (task, bytes, (GDestroyNotify)g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
on_sent (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_file_sent (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (gdk_content_serialize_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
send_file (GTask *task)
{
  JourneyPictureContent *self = g_task_get_source_object (task);
  Request *request = g_task_get_task_data (task);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&self->file, 1));
  gdk_content_serialize_async (request->stream, request->type, &value, request->priority, g_task_get_cancellable (task),
                               on_file_sent, g_object_ref (task));
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  gsize length;
  gconstpointer octets;

  if (!bytes)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (source, signals[FAILED], 0, error->message);
      g_task_return_error (task, error);
      return;
    }
  if (is_file_type (request->type))
    {
      send_file (task);
      return;
    }

  g_object_set_data_full (G_OBJECT (task), "bytes", g_bytes_ref (bytes), (GDestroyNotify)g_bytes_unref);
  octets = g_bytes_get_data (bytes, &length);
  g_output_stream_write_all_async (request->stream, octets, length, request->priority, g_task_get_cancellable (task), on_sent,
                                   g_object_ref (task));
}

/* A place that only the main thread may look for. */
static gboolean
need_file (JourneyPictureContent *self, GError **error)
{
  if (!self->file)
    self->file = journey_handouts_add (self->handouts, self->name, error);

  return self->file != NULL;
}

static void
journey_picture_content_write_async (GdkContentProvider *provider,
                                     const char *type,
                                     GOutputStream *stream,
                                     int priority,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  JourneyPictureContent *self = JOURNEY_PICTURE_CONTENT (provider);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) making = g_task_new (self, cancellable, on_made, g_object_ref (task));
  Request *request = g_new0 (Request, 1);
  GError *error = NULL;

  request->type = g_strdup (type);
  request->stream = g_object_ref (stream);
  request->priority = priority;
  g_task_set_source_tag (task, journey_picture_content_write_async);
  g_task_set_task_data (task, request, request_free);
  g_task_set_task_data (making, request, NULL);
  if (is_file_type (type) && !need_file (self, &error))
    g_task_return_error (making, error);
  else
    g_task_run_in_thread (making, make_in_thread);
}

static gboolean
journey_picture_content_write_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static GdkContentFormats *
journey_picture_content_ref_formats (GdkContentProvider *provider)
{
  JourneyPictureContent *self = JOURNEY_PICTURE_CONTENT (provider);
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  if (self->handouts)
    {
      g_autoptr (GdkContentFormats) files = gdk_content_formats_new_for_gtype (GDK_TYPE_FILE_LIST);

      /* Which ways there are is known to GTK. */
      files = gdk_content_formats_union_serialize_mime_types (g_steal_pointer (&files));
      for (guint i = 0; i < G_N_ELEMENTS (file_types); i++)
        if (gdk_content_formats_contain_mime_type (files, file_types[i]))
          gdk_content_formats_builder_add_mime_type (builder, file_types[i]);
    }
  gdk_content_formats_builder_add_mime_type (builder, PNG);
  gdk_content_formats_builder_add_mime_type (builder, SVG);
  if (!self->handouts)
    gdk_content_formats_builder_add_mime_type (builder, TEXT);

  return gdk_content_formats_builder_free_to_formats (builder);
}

static void
journey_picture_content_finalize (GObject *object)
{
  JourneyPictureContent *self = JOURNEY_PICTURE_CONTENT (object);

  g_clear_object (&self->file);
  g_clear_object (&self->handouts);
  g_clear_pointer (&self->map, journey_state_unref);
  g_clear_pointer (&self->options, journey_export_options_free);
  g_free (self->name);
  g_hash_table_unref (self->made);
  g_mutex_clear (&self->making);

  G_OBJECT_CLASS (journey_picture_content_parent_class)->finalize (object);
}

static void
journey_picture_content_class_init (JourneyPictureContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_picture_content_finalize;
  provider_class->ref_formats = journey_picture_content_ref_formats;
  provider_class->write_mime_type_async = journey_picture_content_write_async;
  provider_class->write_mime_type_finish = journey_picture_content_write_finish;

  signals[FAILED] = g_signal_new ("failed", JOURNEY_TYPE_PICTURE_CONTENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

static void
journey_picture_content_init (JourneyPictureContent *self)
{
  g_mutex_init (&self->making);
  self->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
}

/**
 * journey_picture_content_new:
 * @map: the state of a whole map
 * @options: how the picture is made, and of which parts of @map
 *
 * Returns: (transfer full): a picture, and what it says
 */
GdkContentProvider *
journey_picture_content_new (JourneyState *map, const JourneyExportOptions *options)
{
  JourneyPictureContent *self = g_object_new (JOURNEY_TYPE_PICTURE_CONTENT, NULL);

  self->map = journey_state_ref (map);
  self->options = journey_export_options_copy (options);

  return GDK_CONTENT_PROVIDER (self);
}

/**
 * journey_picture_content_new_file:
 * @map: the state of a whole map
 * @options: how the picture is made, and of which parts of @map
 * @kind: a picture, as which the file is made
 * @name: of the file
 * @handouts: where the file is put; used in the main thread only
 *
 * Returns: (transfer full): a picture, also as a file
 */
GdkContentProvider *
journey_picture_content_new_file (JourneyState *map,
                                  const JourneyExportOptions *options,
                                  const JourneyExportKind *kind,
                                  const char *name,
                                  JourneyHandouts *handouts)
{
  JourneyPictureContent *self = JOURNEY_PICTURE_CONTENT (journey_picture_content_new (map, options));

  self->kind = kind;
  self->name = g_strdup (name);
  self->handouts = g_object_ref (handouts);

  return GDK_CONTENT_PROVIDER (self);
}
