/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "far-file.h"

#include <string.h>

#define FAR_TYPE_FILE (far_file_get_type ())
G_DECLARE_FINAL_TYPE (FarFile, far_file, FAR, FILE, GObject)

struct _FarFile
{
  GObject parent_instance;
  GFile *behind;
  GCancellable *cancellable; /* of whoever writes into it and loses patience; NULL for nobody */
  gboolean alone;            /* it is in no folder */
  gboolean torn;             /* what is written lands at once */
  gboolean cut;              /* of what is written, not all can be read again */
  int reads;                 /* after so many, it is gone; -1: never */
};

static void far_file_iface_init (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FarFile, far_file, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_FILE, far_file_iface_init))

static char *
far_file_get_path (GFile *file)
{
  return NULL;
}

static GFileOutputStream *
far_file_replace (
    GFile *file, const char *etag, gboolean backup, GFileCreateFlags flags, GCancellable *cancellable, GError **error)
{
  FarFile *self = FAR_FILE (file);
  GFileOutputStream *stream;

  if (self->torn)
    {
      g_assert_true (g_file_set_contents (g_file_peek_path (self->behind), "", 0, NULL));
      stream = g_file_append_to (self->behind, flags, cancellable, error);
    }
  else
    stream = g_file_replace (self->behind, etag, backup, flags, cancellable, error);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);

  return stream;
}

static gboolean
far_file_is_native (GFile *file)
{
  return FALSE;
}

static gboolean
far_file_has_uri_scheme (GFile *file, const char *scheme)
{
  return strcmp (scheme, "far") == 0;
}

static char *
far_file_get_basename (GFile *file)
{
  return g_file_get_basename (FAR_FILE (file)->behind);
}

static GFile *
far_file_get_parent (GFile *file)
{
  return FAR_FILE (file)->alone ? NULL : g_file_get_parent (FAR_FILE (file)->behind);
}

static gboolean
far_file_is_gone (FarFile *self, GError **error)
{
  if (self->reads != 0)
    return FALSE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "gone");
  return TRUE;
}

static GFileInputStream *
far_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  FarFile *self = FAR_FILE (file);

  if (far_file_is_gone (self, error))
    return NULL;
  if (self->reads > 0)
    self->reads--;

  /* Something between here and there has lost the end. */
  if (self->cut)
    g_assert_true (g_file_set_contents (g_file_peek_path (self->behind), "new", 3, NULL));

  return g_file_read (self->behind, cancellable, error);
}

static GFileInfo *
far_file_query_info (GFile *file, const char *attributes, GFileQueryInfoFlags flags, GCancellable *cancellable, GError **error)
{
  if (far_file_is_gone (FAR_FILE (file), error))
    return NULL;

  return g_file_query_info (FAR_FILE (file)->behind, attributes, flags, cancellable, error);
}

static void
far_file_iface_init (GFileIface *iface)
{
  iface->query_info = far_file_query_info;
  iface->get_path = far_file_get_path;
  iface->is_native = far_file_is_native;
  iface->has_uri_scheme = far_file_has_uri_scheme;
  iface->get_basename = far_file_get_basename;
  iface->get_parent = far_file_get_parent;
  iface->read_fn = far_file_read;
  iface->replace = far_file_replace;
}

static void
far_file_finalize (GObject *object)
{
  g_object_unref (FAR_FILE (object)->behind);
  g_clear_object (&FAR_FILE (object)->cancellable);

  G_OBJECT_CLASS (far_file_parent_class)->finalize (object);
}

static void
far_file_class_init (FarFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = far_file_finalize;
}

static void
far_file_init (FarFile *self)
{
  self->reads = -1;
}

GFile *
far_file_new (GFile *behind)
{
  FarFile *self = g_object_new (FAR_TYPE_FILE, NULL);

  self->behind = g_object_ref (behind);

  return G_FILE (self);
}

void
far_file_isolate (GFile *file)
{
  FAR_FILE (file)->alone = TRUE;
}

void
far_file_tear (GFile *file)
{
  FAR_FILE (file)->torn = TRUE;
}

void
far_file_cut (GFile *file)
{
  FAR_FILE (file)->cut = TRUE;
}

void
far_file_lose (GFile *file, guint reads)
{
  FAR_FILE (file)->reads = (int)reads;
}

void
far_file_cancel (GFile *file, GCancellable *cancellable)
{
  g_set_object (&FAR_FILE (file)->cancellable, cancellable);
}
