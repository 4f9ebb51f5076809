/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-typesetter-private.h"

/* Pango takes time as the square of what stands without a blank, and of what stands in one paragraph: a second for some ten
 * thousand letters. No word is so long, nor a paragraph. */
#define LONGEST_WORD 1000
#define LONGEST_PARAGRAPH 10000

static void
free_runs (GSList *runs)
{
  g_slist_free_full (runs, (GDestroyNotify)pango_glyph_item_free);
}

static gboolean
is_shaped (JourneyTextBlock *block)
{
  return block->layout || block->runs;
}

static void
let_go (JourneyTextBlock *block)
{
  g_queue_unlink (&block->typesetter->shaped, &block->link);
  g_clear_object (&block->layout);
  for (guint i = 0; block->runs && i < block->n_lines; i++)
    free_runs (block->runs[i]);
  g_clear_pointer (&block->runs, g_free);
}

static void
keep (JourneyTextBlock *block)
{
  JourneyTypesetter *self = block->typesetter;

  block->link.data = block;
  g_queue_push_tail_link (&self->shaped, &block->link);
  if (self->shaped.length > self->kept_layouts)
    let_go (g_queue_peek_head (&self->shaped));
}

/* Plain words are of one font and one direction, so there is nothing for a layout to find out. */
static GSList *
shape_plain (JourneyTextBlock *block, const JourneyTextPiece *line)
{
  const PangoItem *sample = journey_typesetter_sample (block->typesetter, block->font);
  PangoGlyphItem *run = g_slice_new0 (PangoGlyphItem);
  const char *text = block->text + line->start;

  run->item = pango_item_new ();
  run->item->offset = (int)line->start;
  run->item->length = (int)line->length;
  run->item->num_chars = (int)g_utf8_strlen (text, (gssize)line->length);
  run->item->analysis.font = g_object_ref (sample->analysis.font);
  run->item->analysis.language = sample->analysis.language;
  run->item->analysis.script = sample->analysis.script;
  run->glyphs = pango_glyph_string_new ();
  pango_shape_with_flags (text, (int)line->length, NULL, 0, &run->item->analysis, run->glyphs, PANGO_SHAPE_NONE);

  return g_slist_prepend (NULL, run);
}

static void
need_shape (JourneyTextBlock *block)
{
  if (!is_shaped (block))
    {
      block->typesetter->n_set++;
      if (block->plain)
        block->runs = g_new (GSList *, block->n_lines);
      else
        block->layout = journey_typesetter_layout (block->typesetter, block->text, block->font, block->wrap_width);
      for (guint i = 0; block->plain && i < block->n_lines; i++)
        block->runs[i] = shape_plain (block, &block->lines[i]);
      keep (block);
    }
  else if (block->link.next)
    {
      g_queue_unlink (&block->typesetter->shaped, &block->link);
      g_queue_push_tail_link (&block->typesetter->shaped, &block->link);
    }
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
      block->lines[i] = (JourneyTextPiece){
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
  gsize fixed = sizeof (JourneyTextBlock) + n_lines * sizeof (JourneyTextPiece);
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

      block->lines[i] = (JourneyTextPiece){
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

/* Between the characters of Chinese and Japanese lines are broken anyway. */
static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\n' || c == '\t' || g_unichar_iswide (c);
}

/* Returns @text with line ends where nothing else would end a line for very long, or NULL when there is nothing like that. */
static char *
part_endless (const char *text)
{
  GString *parted = NULL;
  const char *written = text;
  guint word = 0, paragraph = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (word == LONGEST_WORD || (paragraph >= LONGEST_PARAGRAPH && word == 0 && c != '\n'))
        {
          parted = parted ? parted : g_string_new (NULL);
          g_string_append_len (parted, written, p - written);
          g_string_append_c (parted, '\n');
          written = p;
          word = paragraph = 0;
        }
      word = is_blank (c) ? 0 : word + 1;
      paragraph = c == '\n' ? 0 : paragraph + 1;
    }
  if (!parted)
    return NULL;

  return g_string_free (g_string_append (parted, written), FALSE);
}

/**
 * journey_text_block_new:
 * @text: any text; an empty one has no lines
 * @wrap_width: where lines are broken, in scene units; 0 is only at line ends of the text itself
 *
 * Words that are wider than @wrap_width are broken, too, so that no line is. What has no blank in a thousand characters is
 * no word: it is broken there in any case.
 *
 * Returns: (transfer full): @text as lines
 */
JourneyTextBlock *
journey_text_block_new (JourneyTypesetter *typesetter, const char *text, JourneyFont font, double wrap_width)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *parted = NULL;
  JourneyTextBlock *block;

  font = journey_typesetter_font (typesetter, font);
  if (!*text)
    return alloc_block (typesetter, text, font, wrap_width, 0);
  typesetter->n_set++;

  /* From right to left even plain words want to know what stands around them. */
  if (!typesetter->rtl && journey_word_widths_break (typesetter->words, text, font, wrap_width, typesetter->word_lines))
    {
      block = alloc_block (typesetter, text, font, wrap_width, typesetter->word_lines->len);
      take_word_lines (block, typesetter->word_lines);
      return block;
    }

  parted = part_endless (text);
  text = parted ? parted : text;
  layout = journey_typesetter_layout (typesetter, text, font, wrap_width);
  block = alloc_block (typesetter, text, font, wrap_width, (guint)pango_layout_get_line_count (layout));
  measure (block, layout);
  block->layout = g_steal_pointer (&layout);
  keep (block);

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

  if (is_shaped (block))
    let_go (block);
  g_free (block);
}

/**
 * journey_text_block_text:
 *
 * Returns: the text as it is set: as it was given, but for line ends in what is longer than any word
 */
const char *
journey_text_block_text (const JourneyTextBlock *block)
{
  return block->text;
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
line_x (const JourneyTextPiece *line, const JourneyRect *rect, JourneyAlign align, gboolean rtl)
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
  gboolean shaped = sink->klass->wants_glyphs && block->n_lines > 0;
  GSList *l = NULL;

  if (shaped)
    need_shape (block);
  if (shaped && block->layout)
    l = pango_layout_get_lines_readonly (block->layout);

  for (guint i = 0; i < block->n_lines; i++)
    {
      const JourneyTextPiece *line = &block->lines[i];
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
        .run_text = block->text,
        .runs = l             ? ((PangoLayoutLine *)l->data)->runs
                : block->runs ? block->runs[i]
                              : NULL,
      };

      if (line->length > 0)
        sink->klass->text (sink, &text_line);
      l = l ? l->next : NULL;
    }
  if (shaped && block->typesetter->painted_once)
    let_go (block);
}
