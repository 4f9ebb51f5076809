/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-clip-format.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-extras.h"
#include "journey-format-private.h"
#include "journey-kinds.h"
#include "journey-reader.h"
#include "journey-writer.h"

/* A clip is written as a map, by the writer of maps; one attribute of the root says what of it was copied. */

#define CLIP_NAMESPACE "urn:sojourn:clip:1"
#define CLIP_PREFIX "clip"
#define CLIP_ATTRIBUTE "holds"

static const char *const nicks[] = {
  [JOURNEY_CLIP_STAGES] = "stages",
  [JOURNEY_CLIP_TOUCHPOINTS] = "touchpoints",
  [JOURNEY_CLIP_CELLS] = "cells",
};

/**
 * journey_clip_write:
 * @clip: a clip that was copied from a map, not a table
 *
 * Writes a clip in the form of JOURNEY_CLIP_MIME_TYPE. May be called from any thread.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
journey_clip_write (JourneyClip *clip)
{
  const JourneyExtraAttribute holds = {
    .owner = "",
    .after = "",
    .prefix = CLIP_PREFIX,
    .uri = CLIP_NAMESPACE,
    .name = CLIP_ATTRIBUTE,
    .value = nicks[journey_clip_kind (clip)],
  };
  JourneyState *content = journey_clip_content (clip);
  g_autoptr (JourneyState) root = NULL;

  g_return_val_if_fail (content, NULL);

  root = journey_state_copy (content);
  journey_state_set_extras (root, journey_extras_with_attribute (NULL, &holds));
  journey_state_seal (root);

  return journey_write_bytes (root);
}

static gboolean
find_kind (JourneyState *content, JourneyClipKind *kind)
{
  JourneyExtras *extras = journey_extras_open (journey_state_extras (content));
  gboolean found = FALSE;

  for (guint i = 0; extras && i < extras->attributes->len; i++)
    {
      const JourneyExtraAttribute *attribute = &g_array_index (extras->attributes, JourneyExtraAttribute, i);

      if (strcmp (attribute->uri, CLIP_NAMESPACE) != 0 || strcmp (attribute->name, CLIP_ATTRIBUTE) != 0)
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (nicks); j++)
        if (strcmp (attribute->value, nicks[j]) == 0)
          {
            *kind = (JourneyClipKind)j;
            found = TRUE;
          }
    }
  journey_extras_free (extras);

  return found;
}

/**
 * journey_clip_read:
 * @bytes: what the clipboard holds, of whatever origin
 *
 * Reads a clip as strictly as a file is read, with the same limits. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the clip, or NULL with a JOURNEY_FORMAT_ERROR
 */
JourneyClip *
journey_clip_read (GBytes *bytes, GError **error)
{
  g_autoptr (JourneyState) content = journey_read_bytes (bytes, NULL, error);
  JourneyClipKind kind;

  if (!content)
    return NULL;
  if (!find_kind (content, &kind))
    {
      g_set_error_literal (error, JOURNEY_FORMAT_ERROR, JOURNEY_FORMAT_ERROR_FOREIGN,
                           _ ("What was copied does not say what it holds."));
      return NULL;
    }

  return journey_clip_new (kind, content);
}
