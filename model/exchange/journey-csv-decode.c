/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-decode.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-csv-header.h"
#include "journey-csv-headline.h"
#include "journey-csv.h"

#define SAMPLE_LENGTH 4096
#define HEADER_LENGTH 65536

typedef enum
{
  ENCODING_UTF_8,
  ENCODING_UTF_16_LE,
  ENCODING_UTF_16_BE,
  ENCODING_OTHER,
} Encoding;

/* What Windows-1252 has at 0x80 to 0x9f; 0 where it has nothing. */
static const gunichar2 windows_1252[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
};

static gboolean
begins_with (const guchar *data, gsize size, const char *mark, gsize length)
{
  return size >= length && memcmp (data, mark, length) == 0;
}

/* In UTF-16 every second byte of a Latin letter, digit or separator is NUL, and hardly any of the others. */
static Encoding
guess_from_nuls (const guchar *data, gsize size)
{
  gsize length = MIN (size, SAMPLE_LENGTH) & ~(gsize)1;
  gsize even = 0;
  gsize odd = 0;

  for (gsize i = 0; i < length; i += 2)
    {
      even += data[i] == 0;
      odd += data[i + 1] == 0;
    }
  if (odd * 40 >= length && odd > 8 * even)
    return ENCODING_UTF_16_LE;
  if (even * 40 >= length && even > 8 * odd)
    return ENCODING_UTF_16_BE;

  return ENCODING_OTHER;
}

/* g_utf8_validate () stops at a NUL, which the tokenizer leaves out and lists. */
static gboolean
is_utf8 (const char *text, gsize size)
{
  const char *end = text + size;
  const char *stop = text;

  while (!g_utf8_validate (stop, end - stop, &stop))
    {
      const char *nul = stop;

      while (stop < end && *stop == '\0')
        stop++;
      if (stop == nul)
        return FALSE;
    }

  return TRUE;
}

static Encoding
guess_encoding (const guchar *data, gsize size, gsize *mark)
{
  Encoding guess;

  *mark = 0;
  if (begins_with (data, size, "\xef\xbb\xbf", 3))
    *mark = 3;
  else if (begins_with (data, size, "\xff\xfe", 2) || begins_with (data, size, "\xfe\xff", 2))
    {
      *mark = 2;
      return data[0] == 0xff ? ENCODING_UTF_16_LE : ENCODING_UTF_16_BE;
    }

  guess = *mark ? ENCODING_OTHER : guess_from_nuls (data, size);
  if (guess == ENCODING_OTHER && is_utf8 ((const char *)data + *mark, size - *mark))
    return ENCODING_UTF_8;

  return guess;
}

static void
set_too_large (GError **error)
{
  g_set_error_literal (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT,
                       _ ("The table is larger than 64 MB. Import it in parts."));
}

static void
list_damage (JourneyReport *report)
{
  journey_report_add (report, JOURNEY_REMARK_SKIPPED, 0, _ ("Some characters are damaged; they are shown as “�”."));
}

static gunichar
utf16_unit (const guchar *data, Encoding encoding)
{
  return encoding == ENCODING_UTF_16_LE ? data[0] | data[1] << 8 : data[0] << 8 | data[1];
}

static GBytes *
take_text (GByteArray *text, GError **error)
{
  if (text->len <= JOURNEY_CSV_MAX_SIZE)
    return g_byte_array_free_to_bytes (text);

  g_byte_array_unref (text);
  set_too_large (error);
  return NULL;
}

static void
append (GByteArray *text, gunichar c)
{
  char bytes[6];

  g_byte_array_append (text, (const guint8 *)bytes, (guint)g_unichar_to_utf8 (c, bytes));
}

static GBytes *
decode_utf16 (const guchar *data, gsize size, Encoding encoding, JourneyReport *report, GError **error)
{
  GByteArray *text = g_byte_array_sized_new ((guint)size / 2);
  gboolean whole = size % 2 == 0;

  for (gsize i = 0; i + 1 < size && text->len <= JOURNEY_CSV_MAX_SIZE; i += 2)
    {
      gunichar c = utf16_unit (data + i, encoding);
      gunichar low = i + 3 < size ? utf16_unit (data + i + 2, encoding) : 0;

      if (c >= 0xd800 && c < 0xdc00 && low >= 0xdc00 && low < 0xe000)
        {
          c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
          i += 2;
        }
      else if (c >= 0xd800 && c < 0xe000)
        {
          c = 0xfffd;
          whole = FALSE;
        }
      append (text, c);
    }
  if (!whole)
    list_damage (report);

  return take_text (text, error);
}

static GBytes *
decode_damaged_utf8 (const guchar *data, gsize size, JourneyReport *report)
{
  char *text = g_utf8_make_valid ((const char *)data, (gssize)size);

  list_damage (report);

  return g_bytes_new_take (text, strlen (text));
}

static gunichar
windows_1252_character (guchar byte)
{
  if (byte < 0x80 || byte >= 0xa0)
    return byte;

  return windows_1252[byte - 0x80] ? windows_1252[byte - 0x80] : 0xfffd;
}

static GBytes *
decode_windows_1252 (const guchar *data, gsize size, JourneyReport *report, GError **error)
{
  GByteArray *text = g_byte_array_sized_new ((guint)size);

  for (gsize i = 0; i < size && text->len <= JOURNEY_CSV_MAX_SIZE; i++)
    append (text, windows_1252_character (data[i]));
  journey_report_add (report, JOURNEY_REMARK_WARNING, 0,
                      _ ("The file is not UTF-8; it was read as Windows-1252. Look whether accents and quotes are right."));

  return take_text (text, error);
}

/* Where the lines end among which the header is; after whole lines, if there are any. */
static const guchar *
end_of_head (const guchar *data, gsize size)
{
  const guchar *limit = data + MIN (size, HEADER_LENGTH);
  const guchar *end = limit;
  const guchar *p = data;

  for (guint i = 0; i <= JOURNEY_CSV_MAX_TITLES && (p = memchr (p, '\n', (gsize)(limit - p))) != NULL; i++)
    end = p++;

  return end;
}

/* Whether one of the first lines, read in @charset, names one of our columns in Chinese. */
static gboolean
header_speaks (const guchar *data, gsize size, const char *charset)
{
  g_autofree char *head = NULL;
  g_auto (GStrv) names = NULL;

  head = g_convert ((const char *)data, end_of_head (data, size) - data, "UTF-8", charset, NULL, NULL, NULL);
  if (!head)
    return FALSE;

  names = g_strsplit_set (head, ",;\t\"\r\n", -1);
  for (guint i = 0; names[i]; i++)
    if (!g_str_is_ascii (names[i]) && journey_csv_header_find (names[i]) != JOURNEY_CSV_LANE)
      return TRUE;

  return FALSE;
}

/* In Chinese text both bytes of a character have the high bit, and nearly all such bytes come in pairs; in European text
 * letters with accents stand alone among others. */
static gboolean
looks_chinese (const guchar *data, gsize size)
{
  gsize n_high = 0, n_paired = 0;

  size = MIN (size, SAMPLE_LENGTH);
  for (gsize i = 0; i < size; i++)
    if (data[i] >= 0xa1 && i + 1 < size && data[i + 1] >= 0xa1)
      {
        n_high += 2;
        n_paired += 2;
        i++;
      }
    else
      n_high += data[i] >= 0x80;

  return n_high >= 8 && n_paired * 10 >= n_high * 9;
}

static GBytes *
decode_chinese (const guchar *data, gsize size, JourneyReport *report)
{
  static const char *const charsets[] = { "GB18030", "BIG5" };

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      gsize length;
      char *text;

      if (!header_speaks (data, size, charsets[i]) && !(i == 0 && looks_chinese (data, size)))
        continue;
      text = g_convert_with_fallback ((const char *)data, size, "UTF-8", charsets[i], NULL, NULL, &length, NULL);
      if (!text)
        continue;
      /* translators: %s is the name of a character encoding */
      journey_report_add (report, JOURNEY_REMARK_WARNING, 0, _ ("The file is not UTF-8; it was read as %s."), charsets[i]);
      return g_bytes_new_take (text, length);
    }

  return NULL;
}

static void
skip (const guchar **data, gsize *size, gsize length)
{
  *data += length;
  *size -= length;
}

/* Comments, marks and white space before the first tag of a file say nothing of what it is. */
static void
skip_to_tag (const guchar **data, gsize *size)
{
  const char *end = "";

  if (begins_with (*data, *size, "\xef\xbb\xbf", 3))
    skip (data, size, 3);
  while (end)
    {
      while (*size > 0 && g_ascii_isspace (**data))
        skip (data, size, 1);
      end = begins_with (*data, *size, "<!--", 4) ? g_strstr_len ((const char *)*data, (gssize)*size, "-->") : NULL;
      if (end)
        skip (data, size, (gsize)(end + strlen ("-->") - (const char *)*data));
    }
}

static gboolean
begins_with_word (const guchar *data, gsize size, const char *word)
{
  gsize length = strlen (word);

  return size >= length && g_ascii_strncasecmp ((const char *)data, word, length) == 0;
}

static gboolean
is_web_page (const guchar *tag, gsize size)
{
  return begins_with_word (tag, size, "<!doctype html") || begins_with_word (tag, size, "<html");
}

static gboolean
check_is_text (const guchar *data, gsize size, GError **error)
{
  const guchar *tag = data;
  gsize rest = size;

  skip_to_tag (&tag, &rest);
  if (begins_with (data, size, "PK\x03\x04", 4) || begins_with (data, size, "\xd0\xcf\x11\xe0", 4))
    g_set_error_literal (
        error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_ENCODING,
        _ ("This is a file of a spreadsheet or a text program. Save it there as CSV or as plain text, then import that."));
  else if (begins_with (tag, rest, "<?xml", 5))
    g_set_error_literal (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_ENCODING,
                         _ ("This is no table but an XML file. A map is not imported, but opened."));
  else if (is_web_page (tag, rest))
    g_set_error_literal (
        error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_ENCODING,
        _ ("This is a web page, of which no map can be made. Ask for the map, or for a picture that carries it."));
  else if (begins_with (tag, rest, "%PDF-", 5))
    g_set_error_literal (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_ENCODING, _ ("This is no table but a PDF document."));
  else if (begins_with (data, size, "\xff\xfe\x00\x00", 4) || begins_with (data, size, "\x00\x00\xfe\xff", 4))
    g_set_error_literal (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_ENCODING,
                         _ ("The file is in UTF-32, which cannot be read. Save it as UTF-8, then import that."));
  else
    return TRUE;

  return FALSE;
}

/**
 * journey_csv_decode:
 * @report: (nullable): where the encoding is told when it had to be guessed, and damage is listed
 *
 * Finds out how a table is encoded: UTF-8 with or without a byte order mark; UTF-16 of either order by its mark or by
 * its NUL bytes; else GB18030 or Big5 when that makes sense of a Chinese header; else Windows-1252, which has no NULs.
 *
 * Returns: (transfer full) (nullable): the text as UTF-8 without byte order mark, NULs still in it; or NULL with
 *   %JOURNEY_CSV_ERROR_ENCODING or %JOURNEY_CSV_ERROR_LIMIT
 */
GBytes *
journey_csv_decode (GBytes *bytes, JourneyReport *report, GError **error)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  gsize mark;
  Encoding encoding;
  GBytes *text;

  if (size > JOURNEY_CSV_MAX_SIZE)
    {
      set_too_large (error);
      return NULL;
    }
  if (!check_is_text (data, size, error))
    return NULL;

  encoding = guess_encoding (data, size, &mark);
  if (encoding == ENCODING_UTF_8)
    return g_bytes_new_from_bytes (bytes, mark, size - mark);
  if (encoding != ENCODING_OTHER)
    return decode_utf16 (data + mark, size - mark, encoding, report, error);

  if (mark)
    return decode_damaged_utf8 (data + mark, size - mark, report);

  if (memchr (data, '\0', MIN (size, SAMPLE_LENGTH)))
    {
      g_set_error_literal (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_ENCODING,
                           _ ("This is no table, nor a file of text at all."));
      return NULL;
    }
  text = decode_chinese (data, size, report);

  return text ? text : decode_windows_1252 (data, size, report, error);
}
