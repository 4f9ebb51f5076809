/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-mutate.h"

#include <string.h>

/* Changes to inputs by chance, of the kinds that libFuzzer makes. Words are in its form: one in quotes a line. */

#define LARGEST (32 * 1024)

static int
hex (char c)
{
  return MAX (g_ascii_xdigit_value (c), 0);
}

/* What is between the quotes, with \\, \" and \xNN as they are meant. */
static GBytes *
unquote (const char *start, const char *end)
{
  g_autoptr (GByteArray) word = g_byte_array_new ();

  for (const char *p = start; p < end; p++)
    {
      guint8 c = (guint8)*p;

      if (*p == '\\' && p[1] == 'x')
        {
          c = (guint8)(hex (p[2]) << 4 | hex (p[3]));
          p += 3;
        }
      else if (*p == '\\')
        c = (guint8) * ++p;
      g_byte_array_append (word, &c, 1);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&word));
}

/**
 * fuzz_read_words:
 * @path: (nullable): a dictionary
 *
 * Returns: (transfer full) (element-type GBytes): its words
 */
GPtrArray *
fuzz_read_words (const char *path)
{
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!path)
    return words;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line; line++)
    {
      const char *start = strchr (*line, '"');
      const char *end = strrchr (*line, '"');

      if (**line != '#' && start && end > start)
        g_ptr_array_add (words, unquote (start + 1, end));
    }

  return words;
}

static guint
any_below (GRand *chance, guint n)
{
  return n > 0 ? g_rand_int (chance) % n : 0;
}

static void
insert (GByteArray *input, guint at, const guint8 *data, gsize length)
{
  g_autofree guint8 *copy = g_memdup2 (data, length);
  guint before = input->len;

  if (length == 0 || before + length > LARGEST)
    return;

  g_byte_array_set_size (input, before + (guint)length);
  memmove (input->data + at + length, input->data + at, before - at);
  memcpy (input->data + at, copy, length);
}

static void
insert_part (GByteArray *input, GRand *chance, GBytes *from)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (from, &length);
  guint start = any_below (chance, (guint)length);

  insert (input, any_below (chance, input->len + 1), data + start, any_below (chance, MIN ((guint)length - start, 200) + 1));
}

static void
change_byte (GByteArray *input, GRand *chance)
{
  static const guint8 odd[] = { 0,   1,   9,   10,  13,  27,   ' ',  '"',  '&',  '\'', ',',  '-',  '.',  '0',
                                '9', ';', '<', '=', '>', 0x7f, 0x80, 0x9b, 0xc0, 0xe2, 0xed, 0xef, 0xf4, 0xff };
  guint at = any_below (chance, input->len);

  if (input->len == 0)
    return;

  switch (any_below (chance, 4))
    {
    case 0:
      input->data[at] ^= (guint8)(1 << any_below (chance, 8));
      break;
    case 1:
      input->data[at] = (guint8)g_rand_int (chance);
      break;
    case 2:
      input->data[at] = odd[any_below (chance, G_N_ELEMENTS (odd))];
      break;
    default:
      input->data[at] = (guint8)(input->data[at] + any_below (chance, 3) - 1);
      break;
    }
}

static void
change_range (GByteArray *input, GRand *chance)
{
  guint start = any_below (chance, input->len);
  guint length = any_below (chance, MIN (input->len - start, 400) + 1);

  if (length == 0)
    return;
  if (any_below (chance, 2) == 0)
    g_byte_array_remove_range (input, start, length);
  else
    insert (input, any_below (chance, input->len + 1), input->data + start, length);
}

static void
insert_word (GByteArray *input, GRand *chance, GPtrArray *words)
{
  GBytes *word = words->len > 0 ? g_ptr_array_index (words, any_below (chance, words->len)) : NULL;
  gsize length;
  const guint8 *data = word ? g_bytes_get_data (word, &length) : NULL;
  guint at = any_below (chance, input->len + 1);

  if (!word)
    return;
  if (any_below (chance, 2) == 0 && at + length <= input->len)
    memcpy (input->data + at, data, length);
  else
    insert (input, at, data, length);
}

/**
 * fuzz_mutate:
 * @words: (element-type GBytes): what has a meaning to the target
 * @seeds: (element-type GBytes): other inputs, of which parts are taken
 *
 * Changes @input a little.
 */
void
fuzz_mutate (GByteArray *input, GRand *chance, GPtrArray *words, GPtrArray *seeds)
{
  for (guint n = 1 + any_below (chance, 6); n > 0; n--)
    switch (any_below (chance, 8))
      {
      case 0:
      case 1:
      case 2:
        change_byte (input, chance);
        break;
      case 3:
      case 4:
        change_range (input, chance);
        break;
      case 5:
      case 6:
        insert_word (input, chance, words);
        break;
      default:
        insert_part (input, chance, g_ptr_array_index (seeds, any_below (chance, seeds->len)));
        break;
      }
}
