/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-extras.h"

#include <string.h>

struct _JourneyKeeper
{
  GVariantBuilder namespaces;
  GVariantBuilder attributes;
  GVariantBuilder fragments;
};

static void
fragment_clear (gpointer fragment)
{
  g_variant_unref (((JourneyExtraFragment *)fragment)->namespaces);
}

static GArray *
open_attributes (GVariant *variant)
{
  GArray *attributes = g_array_new (FALSE, TRUE, sizeof (JourneyExtraAttribute));
  g_autoptr (GVariant) list = g_variant_get_child_value (variant, 1);
  JourneyExtraAttribute a = { 0 };
  GVariantIter iter;

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(&su&s&s&s&s&s)", &a.owner, &a.index, &a.after, &a.prefix, &a.uri, &a.name, &a.value))
    g_array_append_val (attributes, a);

  return attributes;
}

static GArray *
open_fragments (GVariant *variant)
{
  GArray *fragments = g_array_new (FALSE, TRUE, sizeof (JourneyExtraFragment));
  g_autoptr (GVariant) list = g_variant_get_child_value (variant, 2);
  JourneyExtraFragment f = { 0 };
  GVariantIter iter;

  g_array_set_clear_func (fragments, fragment_clear);
  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(&s@a(ss)&s&s)", &f.anchor, &f.namespaces, &f.name, &f.rest))
    g_array_append_val (fragments, f);

  return fragments;
}

/* Chains the fragments of each anchor, so that a node of many parts is written in linear time. */
static void
chain_fragments (JourneyExtras *extras)
{
  g_autofree guint *last = g_new0 (guint, extras->fragments->len);

  for (guint i = 0; i < extras->fragments->len; i++)
    {
      JourneyExtraFragment *fragment = &g_array_index (extras->fragments, JourneyExtraFragment, i);
      gsize length = strlen (fragment->anchor);
      guint first = journey_text_table_find (&extras->anchors, fragment->anchor, length);

      fragment->next = -1;
      if (first == 0)
        journey_text_table_add (&extras->anchors, fragment->anchor, length, i + 1);
      else
        g_array_index (extras->fragments, JourneyExtraFragment, last[first - 1]).next = (int)i;
      last[first == 0 ? i : first - 1] = i;
    }
}

/**
 * journey_extras_open:
 * @variant: (nullable): the extras of a state
 *
 * Returns: (transfer full) (nullable): what is kept; NULL when there is nothing, or nothing of this module's
 */
JourneyExtras *
journey_extras_open (GVariant *variant)
{
  JourneyExtras *extras;

  if (!variant || !g_variant_is_of_type (variant, G_VARIANT_TYPE (JOURNEY_EXTRAS_TYPE)))
    return NULL;

  extras = g_new0 (JourneyExtras, 1);
  extras->variant = g_variant_ref (variant);
  extras->namespaces = g_variant_get_child_value (variant, 0);
  extras->attributes = open_attributes (variant);
  extras->fragments = open_fragments (variant);
  chain_fragments (extras);

  return extras;
}

/**
 * journey_extras_free:
 * @extras: (nullable): what journey_extras_open () gave
 */
void
journey_extras_free (JourneyExtras *extras)
{
  if (!extras)
    return;

  journey_text_table_clear (&extras->anchors);
  g_array_unref (extras->attributes);
  g_array_unref (extras->fragments);
  g_variant_unref (extras->namespaces);
  g_variant_unref (extras->variant);
  g_free (extras);
}

/**
 * journey_extras_namespace:
 * @extras: (nullable): of the root
 *
 * Returns: (nullable): the URI that the root declares for @prefix, or NULL
 */
const char *
journey_extras_namespace (JourneyExtras *extras, const char *prefix)
{
  GVariantIter iter;
  const char *known;
  const char *uri;

  if (!extras)
    return NULL;

  g_variant_iter_init (&iter, extras->namespaces);
  while (g_variant_iter_next (&iter, "(&s&s)", &known, &uri))
    if (strcmp (known, prefix) == 0)
      return uri;

  return NULL;
}

/**
 * journey_extras_find:
 * @extras: (nullable): of a node
 * @name: the name of a field
 *
 * Looks for what stands in a field's place, such as a value that only a newer version knows.
 *
 * Returns: (nullable): the attribute, or NULL
 */
JourneyExtraAttribute *
journey_extras_find (JourneyExtras *extras, const char *name)
{
  for (guint i = 0; extras && i < extras->attributes->len; i++)
    {
      JourneyExtraAttribute *attribute = &g_array_index (extras->attributes, JourneyExtraAttribute, i);

      if (strcmp (attribute->after, JOURNEY_EXTRAS_IN_PLACE) == 0 && strcmp (attribute->name, name) == 0)
        return attribute;
    }

  return NULL;
}

/**
 * journey_extras_next_fragment:
 * @extras: (nullable): of a node
 * @before: (nullable): the fragment that this function gave last, NULL to begin
 *
 * Returns: (nullable): the next fragment that stood behind @anchor, or NULL
 */
JourneyExtraFragment *
journey_extras_next_fragment (JourneyExtras *extras, const char *anchor, JourneyExtraFragment *before)
{
  int index;

  if (!extras)
    return NULL;

  index = before ? before->next : (int)journey_text_table_find (&extras->anchors, anchor, strlen (anchor)) - 1;

  return index < 0 ? NULL : &g_array_index (extras->fragments, JourneyExtraFragment, index);
}

/**
 * journey_keeper_new:
 *
 * Returns: (transfer full): a keeper of nothing yet
 */
JourneyKeeper *
journey_keeper_new (void)
{
  JourneyKeeper *keeper = g_new0 (JourneyKeeper, 1);

  g_variant_builder_init (&keeper->namespaces, G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_init (&keeper->attributes, G_VARIANT_TYPE ("a(susssss)"));
  g_variant_builder_init (&keeper->fragments, G_VARIANT_TYPE ("a(sa(ss)ss)"));

  return keeper;
}

/**
 * journey_keeper_free:
 * @keeper: a keeper that is not wanted any more
 */
void
journey_keeper_free (JourneyKeeper *keeper)
{
  g_variant_builder_clear (&keeper->namespaces);
  g_variant_builder_clear (&keeper->attributes);
  g_variant_builder_clear (&keeper->fragments);
  g_free (keeper);
}

/**
 * journey_keeper_add_namespace:
 *
 * Keeps a namespace that the root declares.
 */
void
journey_keeper_add_namespace (JourneyKeeper *keeper, const char *prefix, const char *uri)
{
  g_variant_builder_add (&keeper->namespaces, "(ss)", prefix, uri);
}

/**
 * journey_keeper_add_attribute:
 *
 * Keeps a copy of @attribute, behind those that are kept.
 */
void
journey_keeper_add_attribute (JourneyKeeper *keeper, const JourneyExtraAttribute *attribute)
{
  const JourneyExtraAttribute *a = attribute;

  g_variant_builder_add (&keeper->attributes, "(susssss)", a->owner, a->index, a->after, a->prefix, a->uri, a->name, a->value);
}

/**
 * journey_keeper_add_fragment:
 *
 * Keeps a copy of @fragment, behind those that are kept.
 */
void
journey_keeper_add_fragment (JourneyKeeper *keeper, const JourneyExtraFragment *fragment)
{
  const JourneyExtraFragment *f = fragment;

  g_variant_builder_add (&keeper->fragments, "(s@a(ss)ss)", f->anchor, f->namespaces, f->name, f->rest);
}

/**
 * journey_keeper_end:
 *
 * Ends the collecting; @keeper can only be freed after that.
 *
 * Returns: (transfer floating): the extras for a state
 */
GVariant *
journey_keeper_end (JourneyKeeper *keeper)
{
  return g_variant_new ("(a(ss)a(susssss)a(sa(ss)ss))", &keeper->namespaces, &keeper->attributes, &keeper->fragments);
}

static void
add_kept (JourneyKeeper *keeper, JourneyExtras *extras)
{
  GVariantIter iter;
  const char *prefix;
  const char *uri;

  g_variant_iter_init (&iter, extras->namespaces);
  while (g_variant_iter_next (&iter, "(&s&s)", &prefix, &uri))
    journey_keeper_add_namespace (keeper, prefix, uri);
  for (guint i = 0; i < extras->attributes->len; i++)
    journey_keeper_add_attribute (keeper, &g_array_index (extras->attributes, JourneyExtraAttribute, i));
  for (guint i = 0; i < extras->fragments->len; i++)
    journey_keeper_add_fragment (keeper, &g_array_index (extras->fragments, JourneyExtraFragment, i));
}

/**
 * journey_extras_with_attribute:
 * @variant: (nullable): the extras of a state
 *
 * Returns: (transfer floating): extras that hold @attribute as well
 */
GVariant *
journey_extras_with_attribute (GVariant *variant, const JourneyExtraAttribute *attribute)
{
  JourneyKeeper *keeper = journey_keeper_new ();
  JourneyExtras *extras = journey_extras_open (variant);
  GVariant *more;

  if (extras)
    add_kept (keeper, extras);
  journey_keeper_add_attribute (keeper, attribute);
  more = journey_keeper_end (keeper);
  journey_keeper_free (keeper);
  journey_extras_free (extras);

  return more;
}
