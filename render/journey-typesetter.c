/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-typesetter.h"

#include <math.h>
#include <string.h>

#include "journey-hyphens.h"
#include "journey-typesetter-private.h"

/* As much text as a large screen shows, at some 3.5 kB each. */
#define DEFAULT_KEPT_LAYOUTS 1500

/* Numbers, figures and headings: what a few screens show. */
#define MAX_LABELS 4096

/* Of the thread. */
static GPrivate font_map = G_PRIVATE_INIT (g_object_unref);

static guint
label_hash (gconstpointer data)
{
  const JourneyTextBlock *block = data;

  return g_str_hash (block->text) * 31 + block->font;
}

static gboolean
label_equal (gconstpointer a, gconstpointer b)
{
  const JourneyTextBlock *x = a, *y = b;

  return x->font == y->font && x->wrap_width == y->wrap_width && strcmp (x->text, y->text) == 0;
}

/* Finding fonts takes longer than setting all text of a map, so a thread's typesetters share what it has found. The default
 * map would be shared with the desktop and follow its settings. */
static PangoFontMap *
need_font_map (void)
{
  PangoFontMap *map = g_private_get (&font_map);

  if (!map)
    {
      map = pango_cairo_font_map_new ();
      pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 96);
      g_private_set (&font_map, map);
    }

  return map;
}

/**
 * journey_language_is_rtl:
 * @language: an RFC 3066 tag, or ""
 *
 * Returns: whether it is written from right to left
 */
gboolean
journey_language_is_rtl (const char *language)
{
  static const char *const languages[] = { "ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strncasecmp (language, languages[i], 2) == 0 && !g_ascii_isalpha (language[2]))
      return TRUE;

  return FALSE;
}

/**
 * journey_typesetter_new:
 * @language: an RFC 3066 tag, or ""
 * @rtl: whether text that has no direction of its own runs from right to left
 * @large: whether every font comes in its large size
 * @kept_layouts: how many shaped texts are kept; 0 is a good number for a screen
 * @painted_once: whether the shape of a text can be let go when it was painted
 *
 * Returns: (transfer full): a typesetter for one thread
 */
JourneyTypesetter *
journey_typesetter_new (const char *language, gboolean rtl, gboolean large, guint kept_layouts, gboolean painted_once)
{
  JourneyTypesetter *self = g_new0 (JourneyTypesetter, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->ref_count = 1;
  self->language = g_strdup (language);
  self->rtl = rtl;
  self->large = large;
  self->painted_once = painted_once;
  self->kept_layouts = kept_layouts > 0 ? kept_layouts : DEFAULT_KEPT_LAYOUTS;
  g_queue_init (&self->shaped);
  self->labels = g_hash_table_new_full (label_hash, label_equal, (GDestroyNotify)journey_text_block_unref, NULL);

  self->context = pango_font_map_create_context (need_font_map ());
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  pango_cairo_context_set_resolution (self->context, 96);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string (*language ? language : "en"));
  pango_context_set_base_dir (self->context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  for (guint i = 0; i < JOURNEY_N_FONTS; i++)
    self->descriptions[i] = journey_font_describe ((JourneyFont)i, language);
  self->words = journey_word_widths_new (self->context, self->descriptions);
  self->word_lines = g_array_new (FALSE, FALSE, sizeof (JourneyWordLine));
  cairo_font_options_destroy (options);

  return self;
}

/**
 * journey_typesetter_ref:
 *
 * Returns: (transfer full): @self
 */
JourneyTypesetter *
journey_typesetter_ref (JourneyTypesetter *self)
{
  self->ref_count++;
  return self;
}

/**
 * journey_typesetter_unref:
 */
void
journey_typesetter_unref (JourneyTypesetter *self)
{
  if (--self->ref_count > 0)
    return;

  g_hash_table_unref (self->labels);
  g_assert (self->shaped.length == 0);
  journey_word_widths_free (self->words);
  g_array_unref (self->word_lines);
  for (guint i = 0; i < JOURNEY_N_FONTS; i++)
    {
      g_clear_pointer (&self->samples[i], pango_item_free);
      pango_font_description_free (self->descriptions[i]);
    }
  g_object_unref (self->context);
  g_free (self->language);
  g_free (self);
}

/**
 * journey_typesetter_language:
 *
 * Returns: the language whose forms of characters are used
 */
const char *
journey_typesetter_language (JourneyTypesetter *self)
{
  return self->language;
}

/**
 * journey_typesetter_is_rtl:
 *
 * Returns: whether text without a direction of its own runs from right to left
 */
gboolean
journey_typesetter_is_rtl (JourneyTypesetter *self)
{
  return self->rtl;
}

/**
 * journey_typesetter_is_large:
 *
 * Returns: whether every font comes in its large size
 */
gboolean
journey_typesetter_is_large (JourneyTypesetter *self)
{
  return self->large;
}

/**
 * journey_typesetter_font:
 *
 * Returns: what text that asks for @font is set in
 */
JourneyFont
journey_typesetter_font (JourneyTypesetter *self, JourneyFont font)
{
  return self->large ? journey_font_large (font) : font;
}

/**
 * journey_typesetter_leading:
 *
 * Returns: from one baseline of text that asks for @font to the next, in scene units
 */
double
journey_typesetter_leading (JourneyTypesetter *self, JourneyFont font)
{
  return journey_font_leading (journey_typesetter_font (self, font));
}

/**
 * journey_typesetter_next_serial:
 *
 * Returns: a number that this typesetter gives only once
 */
guint64
journey_typesetter_next_serial (JourneyTypesetter *self)
{
  return ++self->serial;
}

/**
 * journey_typesetter_layout:
 * @wrap_width: in scene units; 0 is only at line ends of the text itself
 *
 * Returns: (transfer full): @text, shaped
 */
PangoLayout *
journey_typesetter_layout (JourneyTypesetter *self, const char *text, JourneyFont font, double wrap_width)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->descriptions[font]);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (wrap_width > 0)
    pango_layout_set_width (layout, (int)ceil (wrap_width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  if (wrap_width > 0)
    journey_hyphens_apply (layout);

  return layout;
}

/**
 * journey_typesetter_sample:
 *
 * Returns: (transfer none): font and language of plain words, as Pango finds them
 */
const PangoItem *
journey_typesetter_sample (JourneyTypesetter *self, JourneyFont font)
{
  PangoAttrList *attributes;
  GList *items;

  if (self->samples[font])
    return self->samples[font];

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_desc_new (self->descriptions[font]));
  items = pango_itemize (self->context, "word", 0, 4, attributes, NULL);
  self->samples[font] = items->data;
  g_list_free (items);
  pango_attr_list_unref (attributes);

  return self->samples[font];
}

/**
 * journey_typesetter_longest_word:
 *
 * Returns: the width that @text needs if no word of it is to be broken, in scene units
 */
double
journey_typesetter_longest_word (JourneyTypesetter *self, const char *text, JourneyFont font)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  double widest = 0;

  font = journey_typesetter_font (self, font);
  for (guint i = 0; words[i]; i++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      int width;

      if (!*words[i])
        continue;
      layout = journey_typesetter_layout (self, words[i], font, 0);
      /* Chinese may be broken between any two characters, so one line at its narrowest is not what it needs. */
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_set_width (layout, 1);
      pango_layout_get_size (layout, &width, NULL);
      widest = MAX (widest, (double)width / PANGO_SCALE);
    }

  return widest;
}

/**
 * journey_typesetter_label:
 * @text: a text that comes back often: a number, a heading
 *
 * As journey_text_block_new (), but the same text is measured only once.
 *
 * Returns: (transfer none): the block; without a reference of the caller's own it is there until the next label is asked for
 */
JourneyTextBlock *
journey_typesetter_label (JourneyTypesetter *self, const char *text, JourneyFont font, double wrap_width)
{
  JourneyTextBlock key = { .text = (char *)text, .font = journey_typesetter_font (self, font), .wrap_width = (float)wrap_width };
  JourneyTextBlock *block = g_hash_table_lookup (self->labels, &key);

  if (block)
    return block;

  if (g_hash_table_size (self->labels) >= MAX_LABELS)
    g_hash_table_remove_all (self->labels);
  block = journey_text_block_new (self, text, font, wrap_width);
  g_hash_table_add (self->labels, block);

  return block;
}
