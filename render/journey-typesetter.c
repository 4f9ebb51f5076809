/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-typesetter.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "journey-word-widths.h"

/* As much text as a large screen shows, at some 3.5 kB each. */
#define DEFAULT_KEPT_LAYOUTS 1500

/* Numbers, figures and headings: what a few screens show. */
#define MAX_LABELS 4096

struct _JourneyTypesetter
{
  guint ref_count;
  char *language;
  gboolean rtl;
  guint kept_layouts;
  guint64 serial;
  PangoFontMap *font_map;
  PangoContext *context;
  PangoFontDescription *descriptions[JOURNEY_N_FONTS];
  GQueue shaped;      /* of JourneyTextBlock, the one used last at the tail */
  GHashTable *labels; /* a set of JourneyTextBlock */
  JourneyWordWidths *words;
  GArray *word_lines; /* of JourneyWordLine, for the text in hand */
};

typedef struct
{
  guint start;  /* in bytes */
  guint length; /* in bytes */
  float width;
  float baseline; /* from the block's top */
  PangoDirection direction;
  gboolean hyphen; /* that Pango drew where it broke a word */
} Line;

struct _JourneyTextBlock
{
  guint ref_count;
  JourneyTypesetter *typesetter; /* not owned */
  PangoLayout *layout;           /* NULL when it was let go */
  GList link;                    /* in the typesetter's queue while there is a layout */
  char *text;
  JourneyFont font;
  gboolean plain; /* broken at blanks by ourselves */
  float wrap_width;
  float width;
  float height;
  guint n_lines;
  Line lines[];
};

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

/**
 * journey_typesetter_new:
 * @language: an RFC 3066 tag, or ""
 * @rtl: whether text that has no direction of its own runs from right to left
 * @kept_layouts: how many shaped texts are kept; 0 is a good number for a screen
 *
 * Returns: (transfer full): a typesetter for one thread
 */
JourneyTypesetter *
journey_typesetter_new (const char *language, gboolean rtl, guint kept_layouts)
{
  JourneyTypesetter *self = g_new0 (JourneyTypesetter, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->ref_count = 1;
  self->language = g_strdup (language);
  self->rtl = rtl;
  self->kept_layouts = kept_layouts > 0 ? kept_layouts : DEFAULT_KEPT_LAYOUTS;
  g_queue_init (&self->shaped);
  self->labels = g_hash_table_new_full (label_hash, label_equal, (GDestroyNotify)journey_text_block_unref, NULL);

  /* A map of its own: the default one is shared with the desktop and follows its settings. */
  self->font_map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->font_map), 96);
  self->context = pango_font_map_create_context (self->font_map);
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
    pango_font_description_free (self->descriptions[i]);
  g_object_unref (self->context);
  g_object_unref (self->font_map);
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
 * journey_typesetter_next_serial:
 *
 * Returns: a number that this typesetter gives only once
 */
guint64
journey_typesetter_next_serial (JourneyTypesetter *self)
{
  return ++self->serial;
}

static PangoLayout *
make_layout (JourneyTypesetter *self, const char *text, JourneyFont font, double wrap_width)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->descriptions[font]);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (wrap_width > 0)
    pango_layout_set_width (layout, (int)ceil (wrap_width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);

  return layout;
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

  for (guint i = 0; words[i]; i++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      int width;

      if (!*words[i])
        continue;
      layout = make_layout (self, words[i], font, 0);
      /* Chinese may be broken between any two characters, so one line at its narrowest is not what it needs. */
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_set_width (layout, 1);
      pango_layout_get_size (layout, &width, NULL);
      widest = MAX (widest, (double)width / PANGO_SCALE);
    }

  return widest;
}

static void
let_go (JourneyTextBlock *block)
{
  g_queue_unlink (&block->typesetter->shaped, &block->link);
  g_clear_object (&block->layout);
}

static void
keep (JourneyTextBlock *block, PangoLayout *layout)
{
  JourneyTypesetter *self = block->typesetter;

  block->layout = layout;
  block->link.data = block;
  g_queue_push_tail_link (&self->shaped, &block->link);
  if (self->shaped.length > self->kept_layouts)
    let_go (g_queue_peek_head (&self->shaped));
}

/* Lines that we broke ourselves stay what they are: Pango gets them as paragraphs. */
static PangoLayout *
shape (JourneyTextBlock *block)
{
  g_autofree char *text = NULL;

  if (!block->plain)
    return make_layout (block->typesetter, block->text, block->font, block->wrap_width);

  text = g_strdup (block->text);
  for (guint i = 1; i < block->n_lines; i++)
    text[block->lines[i].start - 1] = '\n';

  return make_layout (block->typesetter, text, block->font, 0);
}

static PangoLayout *
need_layout (JourneyTextBlock *block)
{
  if (!block->layout)
    {
      keep (block, shape (block));
    }
  else if (block->link.next)
    {
      g_queue_unlink (&block->typesetter->shaped, &block->link);
      g_queue_push_tail_link (&block->typesetter->shaped, &block->link);
    }

  return block->layout;
}

/* Latin, Greek and Cyrillic stay within the lines of Cantarell; other scripts, emoji and piled-up marks may not. */
static gboolean
is_tall (const char *text)
{
  for (; *text; text++)
    {
      guchar c = (guchar)*text;

      if (c >= 0xe0 || c == 0xcc || c == 0xcd || (c >= 0xd6 && c < 0xe0))
        if (c != 0xe2 || (guchar)text[1] != 0x80)
          return TRUE;
    }

  return FALSE;
}

/* How far a line of a font reaches above its baseline, as its leading says; the rest of the leading is below. */
static double
usual_ascent (JourneyFont font)
{
  double size = journey_font_size (font);

  return (journey_font_leading (font) - size) / 2 + size * 0.8;
}

/* Returns how far the line reaches above and below its baseline, at least as far as the font's leading says. */
static void
line_reach (PangoLayoutLine *layout_line, JourneyFont font, gboolean tall, double *ascent, double *descent)
{
  PangoRectangle ink;

  *ascent = usual_ascent (font);
  *descent = journey_font_leading (font) - *ascent;
  if (!tall)
    return;

  pango_layout_line_get_extents (layout_line, &ink, NULL);
  *ascent = MAX (*ascent, -(double)ink.y / PANGO_SCALE);
  *descent = MAX (*descent, (double)(ink.y + ink.height) / PANGO_SCALE);
}

/* The white space at which a line is broken has no width, so it does not belong to the line. */
static guint
visible_length (const char *text, PangoLayoutLine *line, gboolean broken)
{
  guint length = (guint)line->length;

  while (broken && length > 0 && text[line->start_index + (int)length - 1] == ' ')
    length--;

  return length;
}

static gboolean
is_hyphenated (const char *text, PangoLayout *layout, PangoLayoutLine *line)
{
  const PangoLogAttr *attributes;
  int n, at = (int)g_utf8_pointer_to_offset (text, text + line->start_index + line->length);

  if (line->length == 0 || text[line->start_index + line->length - 1] == ' ')
    return FALSE;
  attributes = pango_layout_get_log_attrs_readonly (layout, &n);

  return at < n && attributes[at].break_inserts_hyphen;
}

static void
measure (JourneyTextBlock *block, PangoLayout *layout)
{
  gboolean tall = is_tall (block->text);
  GSList *l = pango_layout_get_lines_readonly (layout);
  double y = 0;

  for (guint i = 0; i < block->n_lines; i++, l = l->next)
    {
      PangoLayoutLine *layout_line = l->data;
      PangoLayoutLine *next = l->next ? l->next->data : NULL;
      gboolean broken = next && next->start_index == layout_line->start_index + layout_line->length;
      double ascent, descent;
      PangoRectangle logical;

      line_reach (layout_line, block->font, tall, &ascent, &descent);
      pango_layout_line_get_extents (layout_line, NULL, &logical);
      block->lines[i] = (Line){
        .start = (guint)layout_line->start_index,
        .length = visible_length (block->text, layout_line, broken),
        .width = (float)logical.width / PANGO_SCALE,
        .baseline = (float)(y + ascent),
        .direction = (PangoDirection)layout_line->resolved_dir,
        .hyphen = broken && is_hyphenated (block->text, layout, layout_line),
      };
      block->width = MAX (block->width, block->lines[i].width);
      y += ascent + descent;
    }

  block->height = (float)y;
}

static JourneyTextBlock *
alloc_block (JourneyTypesetter *typesetter, const char *text, JourneyFont font, double wrap_width, guint n_lines)
{
  gsize length = strlen (text);
  gsize fixed = sizeof (JourneyTextBlock) + n_lines * sizeof (Line);
  JourneyTextBlock *block = g_malloc0 (fixed + length + 1);

  block->ref_count = 1;
  block->typesetter = typesetter;
  block->text = (char *)block + fixed;
  memcpy (block->text, text, length + 1);
  block->font = font;
  block->wrap_width = (float)wrap_width;
  block->n_lines = n_lines;

  return block;
}

static void
take_word_lines (JourneyTextBlock *block, GArray *word_lines)
{
  double leading = journey_font_leading (block->font);

  block->plain = TRUE;
  for (guint i = 0; i < block->n_lines; i++)
    {
      const JourneyWordLine *line = &g_array_index (word_lines, JourneyWordLine, i);

      block->lines[i] = (Line){
        .start = line->start,
        .length = line->length,
        .width = line->width,
        .baseline = (float)(i * leading + usual_ascent (block->font)),
        .direction = PANGO_DIRECTION_LTR,
      };
      block->width = MAX (block->width, line->width);
    }
  block->height = (float)(block->n_lines * leading);
}

/**
 * journey_text_block_new:
 * @text: any text; an empty one has no lines
 * @wrap_width: where lines are broken, in scene units; 0 is only at line ends of the text itself
 *
 * Words that are wider than @wrap_width are broken, too, so that no line is.
 *
 * Returns: (transfer full): @text as lines
 */
JourneyTextBlock *
journey_text_block_new (JourneyTypesetter *typesetter, const char *text, JourneyFont font, double wrap_width)
{
  g_autoptr (PangoLayout) layout = NULL;
  JourneyTextBlock *block;

  if (!*text)
    return alloc_block (typesetter, text, font, wrap_width, 0);

  /* From right to left even plain words want to know what stands around them. */
  if (!typesetter->rtl && journey_word_widths_break (typesetter->words, text, font, wrap_width, typesetter->word_lines))
    {
      block = alloc_block (typesetter, text, font, wrap_width, typesetter->word_lines->len);
      take_word_lines (block, typesetter->word_lines);
      return block;
    }

  layout = make_layout (typesetter, text, font, wrap_width);
  block = alloc_block (typesetter, text, font, wrap_width, (guint)pango_layout_get_line_count (layout));
  measure (block, layout);
  keep (block, g_steal_pointer (&layout));

  return block;
}

/**
 * journey_text_block_ref:
 *
 * Returns: (transfer full): @block
 */
JourneyTextBlock *
journey_text_block_ref (JourneyTextBlock *block)
{
  block->ref_count++;
  return block;
}

/**
 * journey_text_block_unref:
 */
void
journey_text_block_unref (JourneyTextBlock *block)
{
  if (--block->ref_count > 0)
    return;

  if (block->layout)
    let_go (block);
  g_free (block);
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
  JourneyTextBlock key = { .text = (char *)text, .font = font, .wrap_width = (float)wrap_width };
  JourneyTextBlock *block = g_hash_table_lookup (self->labels, &key);

  if (block)
    return block;

  if (g_hash_table_size (self->labels) >= MAX_LABELS)
    g_hash_table_remove_all (self->labels);
  block = journey_text_block_new (self, text, font, wrap_width);
  g_hash_table_add (self->labels, block);

  return block;
}

/**
 * journey_text_block_text:
 *
 * Returns: the text as it was given
 */
const char *
journey_text_block_text (const JourneyTextBlock *block)
{
  return block->text;
}

/**
 * journey_text_block_font:
 *
 * Returns: what the text is set in
 */
JourneyFont
journey_text_block_font (const JourneyTextBlock *block)
{
  return block->font;
}

/**
 * journey_text_block_width:
 *
 * Returns: the width of the widest line
 */
double
journey_text_block_width (const JourneyTextBlock *block)
{
  return block->width;
}

/**
 * journey_text_block_height:
 *
 * Returns: the height of all lines; 0 for an empty text
 */
double
journey_text_block_height (const JourneyTextBlock *block)
{
  return block->height;
}

/**
 * journey_text_block_n_lines:
 *
 * Returns: how many lines there are
 */
guint
journey_text_block_n_lines (const JourneyTextBlock *block)
{
  return block->n_lines;
}

/**
 * journey_text_block_line_width:
 * @line: 0-based
 *
 * Returns: the width of one line
 */
double
journey_text_block_line_width (const JourneyTextBlock *block, guint line)
{
  g_return_val_if_fail (line < block->n_lines, 0);

  return block->lines[line].width;
}

static double
line_x (const Line *line, const JourneyRect *rect, JourneyAlign align, gboolean rtl)
{
  double room = rect->width - line->width;

  if (align == JOURNEY_ALIGN_CENTRE)
    return rect->x + room / 2;

  return (align == JOURNEY_ALIGN_START) != rtl ? rect->x : rect->x + room;
}

/**
 * journey_text_block_paint:
 * @rect: where the block stands: its lines begin at the top, and are aligned between the sides
 */
void
journey_text_block_paint (
    JourneyTextBlock *block, JourneySink *sink, const JourneyRect *rect, JourneyAlign align, JourneyColour colour)
{
  PangoLayout *layout = sink->klass->wants_glyphs && block->n_lines > 0 ? need_layout (block) : NULL;
  GSList *l = layout ? pango_layout_get_lines_readonly (layout) : NULL;

  for (guint i = 0; i < block->n_lines; i++)
    {
      const Line *line = &block->lines[i];
      JourneyTextLine text_line = {
        .text = block->text + line->start,
        .length = (int)line->length,
        .font = block->font,
        .description = block->typesetter->descriptions[block->font],
        .colour = colour,
        .direction = line->direction,
        .hyphen = line->hyphen,
        .x = line_x (line, rect, align, block->typesetter->rtl),
        .baseline = rect->y + line->baseline,
        .width = line->width,
        .line = l ? l->data : NULL,
      };

      if (line->length > 0)
        sink->klass->text (sink, &text_line);
      l = l ? l->next : NULL;
    }
}
