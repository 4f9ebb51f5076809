/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-palette.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *name;
  const char *value;
} NamedColour;

/* White text can be read on each of them. */
static const NamedColour colours[] = {
  { N_ ("Blue"), "#1757a7" },  { N_ ("Teal"), "#16616e" }, { N_ ("Green"), "#176540" },  { N_ ("Olive"), "#495f2b" },
  { N_ ("Ochre"), "#755213" }, { N_ ("Red"), "#9c2a2a" },  { N_ ("Purple"), "#72458b" }, { N_ ("Grey"), "#4d5560" },
};

/**
 * journey_palette_length:
 *
 * Returns: how many colours there are
 */
guint
journey_palette_length (void)
{
  return G_N_ELEMENTS (colours);
}

/**
 * journey_palette_name:
 * @colour: 0-based
 *
 * Returns: (transfer none): what people call it, in their language
 */
const char *
journey_palette_name (guint colour)
{
  g_return_val_if_fail (colour < G_N_ELEMENTS (colours), "");

  return _ (colours[colour].name);
}

/**
 * journey_palette_value:
 * @colour: 0-based
 *
 * Returns: (transfer none): how a map keeps it: #rrggbb
 */
const char *
journey_palette_value (guint colour)
{
  g_return_val_if_fail (colour < G_N_ELEMENTS (colours), "");

  return colours[colour].value;
}
