/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-save.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-disk.h"
#include "journey-format-private.h"
#include "journey-kinds.h"
#include "journey-text.h"
#include "journey-writer.h"

/* That the bytes of a map give the map back, which is found out while the disk takes them beside the file. */
typedef struct
{
  JourneyState *map;
  GBytes *bytes;
  GThread *thread; /* NULL when it is done */
  GError *error;
} Proof;

static void
normalise_fields (JourneyState *copy)
{
  const JourneySpec *spec = journey_state_spec (copy);

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].type == JOURNEY_FIELD_TEXT || spec->fields[i].type == JOURNEY_FIELD_LINE)
      {
        g_autofree char *text = journey_text_clean (journey_state_text (copy, JOURNEY_FIELD_ID (spec->kind, i)));

        journey_state_set_text (copy, JOURNEY_FIELD_ID (spec->kind, i), text);
      }

  if (spec->kind == JOURNEY_KIND_MAP && journey_state_is_default (copy, JOURNEY_MAP_VERSION))
    journey_state_set_text (copy, JOURNEY_MAP_VERSION, "1.0");
}

/* The map as far as a file can hold it: without characters that XML forbids, and without the kept parts, whose
 * places are only told by the bytes. */
static JourneyState *
normalise (JourneyState *state)
{
  JourneyState *copy = journey_state_copy_fields (state);
  const JourneySpec *spec = journey_state_spec (state);

  journey_state_set_extras (copy, NULL);
  normalise_fields (copy);

  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);
      g_autoptr (GPtrArray) children = g_ptr_array_new ();

      for (guint j = 0; j < journey_state_n_children (state, list); j++)
        g_ptr_array_add (children, normalise (journey_state_child (state, list, j)));
      journey_state_take_children (copy, list, (JourneyState **)children->pdata, children->len);
    }

  return journey_state_seal (copy);
}

static gboolean
is_faithful (JourneyState *map, JourneyState *back, GBytes *bytes)
{
  g_autoptr (JourneyState) wanted = NULL;
  g_autoptr (JourneyState) got = NULL;
  g_autoptr (GBytes) again = NULL;

  if (journey_state_equal (map, back))
    return TRUE;

  wanted = normalise (map);
  got = normalise (back);
  again = journey_write_bytes (back);

  return journey_state_equal (wanted, got) && g_bytes_equal (bytes, again);
}

static gpointer
prove (gpointer data)
{
  Proof *self = data;
  g_autoptr (GError) reason = NULL;
  g_autoptr (JourneyState) back = journey_parse_bytes (self->bytes, JOURNEY_READ_VERBATIM, NULL, &reason);

  if (reason)
    g_set_error (&self->error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("The map was not saved, because what was written could not be read again: %s"), reason->message);
  else if (!is_faithful (self->map, back, self->bytes))
    g_set_error_literal (&self->error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("The map was not saved, because what was written is not the same as the map."));

  return NULL;
}

static void
proof_begin (Proof *self)
{
  self->thread = g_thread_try_new ("journey-proof", prove, self, NULL);
  if (!self->thread)
    prove (self);
}

static void
proof_end (Proof *self)
{
  g_clear_pointer (&self->thread, g_thread_join);
}

static gboolean
is_proven (gpointer data, GError **error)
{
  Proof *self = data;

  proof_end (self);
  if (self->error)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else
    return TRUE;

  return FALSE;
}

/**
 * journey_save_is_newer:
 * @map: the state of a whole map
 *
 * Returns: whether @map is of a newer major version than this program writes, so that saving it would lose
 *   what only that one knows
 */
gboolean
journey_save_is_newer (JourneyState *map)
{
  const char *version = journey_state_text (map, JOURNEY_MAP_VERSION);

  return *version && !g_str_has_prefix (version, "1.");
}

static gboolean
check_version (JourneyState *map, GError **error)
{
  if (!journey_save_is_newer (map))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _ ("The map was made by a newer version of Sojourn, so it cannot be saved with this one."));
  return FALSE;
}

/**
 * journey_save_file:
 * @map: the state of a whole map
 * @etag: (inout) (optional) (nullable): the etag that the file has to have, or NULL for any; then that of the saved file. After
 *   a failure it is another one only when the map is in the file and might not outlive a power cut
 *
 * Saves a map so that nothing is ever lost: it is written to memory, read back and compared before the file is
 * touched, and a failure leaves the old file as it was. May be called from any thread.
 *
 * Returns: whether the map is on the disk; otherwise sets a G_IO_ERROR: G_IO_ERROR_WRONG_ETAG when somebody else changed
 *   the file, G_IO_ERROR_READ_ONLY when it may not be written
 */
gboolean
journey_save_file (JourneyState *map, GFile *file, char **etag, GCancellable *cancellable, GError **error)
{
  g_autofree char *new_etag = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Proof proof = { .map = map };
  gboolean done;

  if (!check_version (map, error))
    return FALSE;

  bytes = journey_write_bytes (map);
  proof.bytes = bytes;
  proof_begin (&proof);
  done = journey_disk_store_approved (file, bytes, is_proven, &proof, etag ? *etag : NULL, &new_etag, cancellable, error);
  proof_end (&proof);
  g_clear_error (&proof.error);

  if (new_etag && etag)
    {
      g_free (*etag);
      *etag = g_steal_pointer (&new_etag);
    }

  return done;
}
