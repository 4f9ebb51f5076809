/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "journey-date.h"
#include "journey-id.h"
#include "journey-number.h"
#include "journey-text.h"

static void
test_numbers_accepted (void)
{
  static const struct
  {
    const char *text;
    double number;
  } cases[] = {
    { "0", 0 },   { "-0", -0.0 },  { "3.5", 3.5 },     { "-1.25", -1.25 },
    { "007", 7 }, { "1e3", 1000 }, { "2.5E-1", 0.25 }, { "1e+2", 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double number = 99;

      g_assert_true (journey_number_parse (cases[i].text, &number));
      g_assert_cmpfloat (number, ==, cases[i].number);
    }
}

static void
test_numbers_refused (void)
{
  static const char *const cases[] = {
    "",    " ",     "1 ",     " 1",  "+1",  "1,5",  "1.",  ".5", "-",     "1e",
    "1e+", "1e999", "-1e999", "nan", "inf", "0x10", "1_0", "１", "1.2.3", "--1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double number = 99;

      g_assert_false (journey_number_parse (cases[i], &number));
      g_assert_cmpfloat (number, ==, 99);
    }
}

static void
test_integers (void)
{
  gint64 integer = 99;

  g_assert_true (journey_integer_parse ("-12", &integer));
  g_assert_cmpint (integer, ==, -12);
  g_assert_false (journey_integer_parse ("9223372036854775808", &integer));
  g_assert_false (journey_integer_parse ("1.0", &integer));
  g_assert_false (journey_integer_parse ("", &integer));
  g_assert_cmpint (integer, ==, -12);
}

static void
test_number_format_reads_back (void)
{
  char buffer[JOURNEY_NUMBER_BUFFER];

  g_assert_cmpstr (journey_number_format (3, buffer), ==, "3");
  g_assert_cmpstr (journey_number_format (-0.3, buffer), ==, "-0.3");
  g_assert_cmpstr (journey_number_format (0.1 + 0.2, buffer), ==, "0.30000000000000004");
  g_assert_cmpstr (journey_number_format (1e9, buffer), ==, "1000000000");

  g_assert_cmpstr (journey_number_format (0, buffer), ==, "0");
  g_assert_cmpstr (journey_number_format (-2.05, buffer), ==, "-2.05");
  g_assert_cmpstr (journey_number_format (0.001, buffer), ==, "0.001");
  g_assert_cmpstr (journey_number_format (1.0005, buffer), ==, "1.0005");
  g_assert_cmpstr (journey_number_format (-1e-7, buffer), ==, "-1e-07");

  /* Both ways of writing and of reading agree with the C library's. */
  for (int i = -5000; i <= 5000; i++)
    {
      double number = i / 1000.0;
      double again = 99;

      g_assert_cmpfloat (g_ascii_strtod (journey_number_format (number, buffer), NULL), ==, number);
      g_assert_true (journey_number_parse (buffer, &again));
      g_assert_cmpfloat (again, ==, number);
    }

  for (guint i = 0; i < 100000; i++)
    {
      double number = (g_test_rand_double () - 0.5) * pow (10, g_test_rand_int_range (-20, 20));
      double again = 0;

      g_assert_true (journey_number_parse (journey_number_format (number, buffer), &again));
      g_assert_cmpfloat (again, ==, number);
    }
}

static void
test_dates (void)
{
  static const char *const valid[] = { "2026", "2026-11", "2026-11-21", "2024-02-29", "1900", "2999-12-31" };
  static const char *const invalid[] = {
    "",        "26",         "99999",    "2026-13", "2026-00", "2026-02-29", "2026-11-31",
    "2026/11", "21.11.2026", "2026-1-1", "1899",    "3000",    "2026-11-2x",
  };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (journey_date_is_valid (valid[i]));
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (journey_date_is_valid (invalid[i]));
}

/* As people write dates; a day that is another one in another country is none. */
static void
test_read_dates (void)
{
  static const char *const read[][2] = {
    { "2026-11-21", "2026-11-21" },    { "2026-11", "2026-11" },         { "2026", "2026" },
    { "2026/1/3", "2026-01-03" },      { "3.1.2026", "2026-01-03" },     { "30. 11. 2026", "2026-11-30" },
    { " 30.11.2026\t", "2026-11-30" }, { "2026年1月3日", "2026-01-03" }, { "2026-11-21T10:15", "2026-11-21" },
  };
  static const char *const none[] = { "", "3/10/2026", "31.2.2026", "30.11.26", "soon", "2026-1-1x" };
  char date[11];

  for (guint i = 0; i < G_N_ELEMENTS (read); i++)
    {
      g_assert_true (journey_date_read (read[i][0], date));
      g_assert_cmpstr (date, ==, read[i][1]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (journey_date_read (none[i], date));
}

static void
test_limit (void)
{
  g_autofree char *most = g_strnfill (JOURNEY_LIMIT_TEXT, 'a');
  g_autofree char *more = g_strconcat (most, "b", NULL);
  g_autofree char *halved = g_strconcat (most + 1, "ü", NULL);

  g_assert_true (journey_text_fits (JOURNEY_LIMIT_TEXT - 1, 1));
  g_assert_false (journey_text_fits (JOURNEY_LIMIT_TEXT, 1));
  g_assert_false (journey_text_fits (1, G_MAXSIZE));
  g_assert_false (journey_text_fits (G_MAXSIZE, 0));

  journey_text_cut (most);
  journey_text_cut (more);
  journey_text_cut (halved);
  g_assert_cmpuint (strlen (most), ==, JOURNEY_LIMIT_TEXT);
  g_assert_cmpstr (more, ==, most);
  g_assert_cmpstr (halved, ==, most + 1);
}

static void
test_clean (void)
{
  g_autofree char *clean = journey_text_clean ("a\r\nb\rc\x1b\x7f\xef\xbf\xbe\xc3\x28\t\xf0\x9f\x99\x82");

  g_assert_cmpstr (clean, ==, "a\nb\nc\x7f\xef\xbf\xbd(\t\xf0\x9f\x99\x82");
}

/* Plain text goes a shorter way, and neither may end where the other would not. */
static void
test_clean_plain (void)
{
  static const struct
  {
    const char *text;
    const char *clean;
    const char *line;
  } cases[] = {
    { "", "", "" },
    { "\ta ~\n  b ", "\ta ~\n  b ", "a ~ b" },
    { "a\rb", "a\nb", "a b" },
    { "a\x0c"
      "b \x01",
      "ab ", "ab" },
    { "\xe3\x80\x80"
      "a\xc2\xa0 \xc3\xa9\xe3\x80\x80",
      "\xe3\x80\x80"
      "a\xc2\xa0 \xc3\xa9\xe3\x80\x80",
      "a \xc3\xa9" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = journey_text_clean (cases[i].text);
      g_autofree char *line = journey_text_one_line (clean);

      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

static void
test_escape_terminal (void)
{
  g_autofree char *safe = journey_text_escape_terminal ("a\x1b[31m\n\xe2\x80\xae"
                                                        "b\xc2\x9b");

  g_assert_cmpstr (safe, ==, "a\\x1b[31m\\x0a\\u{202e}b\\x9b");
}

static void
test_blank (void)
{
  g_assert_true (journey_text_is_blank (""));
  g_assert_true (journey_text_is_blank (" \t\n\xe3\x80\x80"));
  g_assert_false (journey_text_is_blank (" x "));
}

static void
test_ids (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 10000; i++)
    {
      char id[JOURNEY_ID_SIZE];

      g_assert_true (journey_id_is_valid (journey_id_new (id)));
      g_assert_true (g_hash_table_add (seen, g_strdup (id)));
    }

  g_assert_false (journey_id_is_valid (""));
  g_assert_false (journey_id_is_valid ("1a"));
  g_assert_false (journey_id_is_valid ("a b"));
  g_assert_false (journey_id_is_valid ("ä"));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/numbers-accepted", test_numbers_accepted);
  g_test_add_func ("/text/numbers-refused", test_numbers_refused);
  g_test_add_func ("/text/integers", test_integers);
  g_test_add_func ("/text/number-format-reads-back", test_number_format_reads_back);
  g_test_add_func ("/text/dates", test_dates);
  g_test_add_func ("/text/read-dates", test_read_dates);
  g_test_add_func ("/text/limit", test_limit);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/clean-plain", test_clean_plain);
  g_test_add_func ("/text/escape-terminal", test_escape_terminal);
  g_test_add_func ("/text/blank", test_blank);
  g_test_add_func ("/text/ids", test_ids);

  return g_test_run ();
}
