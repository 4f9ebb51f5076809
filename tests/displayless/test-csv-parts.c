/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>
#include <time.h>

#include "journey-csv-header.h"
#include "journey-csv-range.h"
#include "journey-csv-reader.h"
#include "journey-csv-text.h"
#include "journey-csv-words.h"
#include "journey-csv.h"
#include "journey-kinds.h"

typedef struct
{
  const char *text;
  char separator;
  const char *rows; /* cells in brackets, rows on lines that begin with the row's line */
} ReaderCase;

static const ReaderCase reader_cases[] = {
  { "a,b\nc,d\n", ',', "1[a][b]\n2[c][d]\n" },
  { "a;b\r\nc;d", ';', "1[a][b]\n2[c][d]\n" },
  { "a\tb\rc\td\r", '\t', "1[a][b]\n2[c][d]\n" },
  { "a,b,\n,,\n", ',', "1[a][b][]\n2[][][]\n" },
  { "\n\r\n\na\n\n\nb", ',', "4[a]\n7[b]\n" },
  { "\"a,b\",\"c\"\"d\"\n", ',', "1[a,b][c\"d]\n" },
  { "\"a\nb\",c\nd\n", ',', "1[a\nb][c]\n3[d]\n" },
  { "\"a\r\nb\rc\"\nd\n", ',', "1[a\nb\nc]\n4[d]\n" },
  { "  a  , \"b\"  ,\t\xe3\x80\x80"
    "c\xc2\xa0\n",
    ',', "1[a][b][c]\n" },
  { "5\" pipe,6\"\n", ',', "1[5\" pipe][6\"]\n" },
  { "\"Big\" house,x\n", ',', "1[Big house][x]stray 1\n" },
  { "a,\"b\nc,d\n", ',', "1[a][\"b]unclosed 1\n2[c][d]\n" },
  { "a,\"\"\"b\"\nc,\"d\n", ',', "1[a][\"b]\n2[c][\"d]unclosed 2\n" },
  { "\"\",\"\"\n", ',', "1[][]\n" },
  { "\"", ',', "1[\"]unclosed 1\n" },
  { "'=1,'+2,'-3,'@4,'\xef\xbc\x9d"
    "5,''=6,'7,it's\n",
    ',',
    "1[=1][+2][-3][@4][\xef\xbc\x9d"
    "5]['=6]['7][it's]\n" },
  { "\"'\n=\",\"'\t=\"\n", ',', "1[\n=][\t=]\n" },
  { "a\001b\033,\xef\xbf\xbf"
    "c\xef\xbb\xbf\xef\xbc\x9a\n",
    ',', "1[ab][c\xef\xbb\xbf\xef\xbc\x9a]cleaned 3\n" },
  { "a\002\n", ',', "1[a]cleaned 1\n" },
};

static char *
read_all (const char *text, gsize length, char separator)
{
  g_auto (JourneyCsvReader) reader = { 0 };
  g_autoptr (GError) error = NULL;
  GString *rows = g_string_new (NULL);

  journey_csv_reader_init (&reader, text, length, separator);
  while (journey_csv_reader_next (&reader, &error))
    {
      g_string_append_printf (rows, "%u", reader.row_line);
      for (guint i = 0; i < journey_csv_reader_n_cells (&reader); i++)
        g_string_append_printf (rows, "[%s]", journey_csv_reader_cell (&reader, i));
      if (reader.unclosed_line)
        g_string_append_printf (rows, "unclosed %u", reader.unclosed_line);
      if (reader.stray_line)
        g_string_append_printf (rows, "stray %u", reader.stray_line);
      if (reader.n_cleaned)
        g_string_append_printf (rows, "cleaned %u", reader.n_cleaned);
      g_string_append_c (rows, '\n');
    }
  g_assert_no_error (error);

  return g_string_free (rows, FALSE);
}

static void
test_reader (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (reader_cases); i++)
    {
      const ReaderCase *one = &reader_cases[i];
      g_autofree char *rows = read_all (one->text, strlen (one->text), one->separator);

      g_assert_cmpstr (rows, ==, one->rows);
    }
}

static void
test_reader_nul (void)
{
  g_autofree char *rows = read_all ("a\0b,c\0", 6, ',');

  g_assert_cmpstr (rows, ==, "1[ab][c]cleaned 2\n");
}

/* Cut off at every byte a table is still read, without a row more than it has. */
static void
test_reader_cut_off (void)
{
  const char *text = "a,\"b\nb\"\"\",c\r\n\"d\",'=e,\"\"\r\n,,\"x\"y\n";

  for (gsize length = 0; length <= strlen (text); length++)
    {
      g_autofree char *copy = g_memdup2 (text, MAX (length, 1));
      g_autofree char *rows = read_all (copy, length, ',');
      g_auto (GStrv) lines = g_strsplit (rows, "]\n", -1);

      g_assert_cmpuint (g_strv_length (lines), <=, 6);
    }
}

typedef struct
{
  const char *text;
  gboolean decimal_comma;
  double number; /* NAN when it is none */
} NumberCase;

static const NumberCase number_cases[] = {
  { "3", FALSE, 3 },           { "3.5", FALSE, 3.5 },
  { "-1.4", FALSE, -1.4 },     { "+2", FALSE, 2 },
  { "−1", FALSE, -1 },         { "–1", FALSE, -1 },
  { "－１．５", FALSE, -1.5 }, { "٣٫٥", FALSE, 3.5 },
  { "3,5", TRUE, 3.5 },        { "3，5", TRUE, 3.5 },
  { "3.5", TRUE, 3.5 },        { "3,5", FALSE, 3.5 },
  { "3，5", FALSE, 3.5 },      { "-٣,٥", FALSE, -3.5 },
  { "0,125", FALSE, 0.125 },   { "1234,500", FALSE, 1234.5 },
  { "1,250", FALSE, NAN },     { "-1，250", FALSE, NAN },
  { "123,250", FALSE, NAN },   { "3,", FALSE, NAN },
  { "1,2,3", FALSE, NAN },     { "1.000,5", TRUE, NAN },
  { "", FALSE, NAN },          { "-", FALSE, NAN },
  { "+-1", FALSE, NAN },       { "nan", FALSE, NAN },
  { "inf", FALSE, NAN },       { "1e3", FALSE, NAN },
  { "0x10", FALSE, NAN },      { "1 2", FALSE, NAN },
  { "n/a", FALSE, NAN },       { "1234567890123456789012345678901234567890", FALSE, NAN },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (number_cases); i++)
    {
      double number = 99;
      gboolean is_number = journey_csv_parse_number (number_cases[i].text, number_cases[i].decimal_comma, &number);

      g_test_message ("%s", number_cases[i].text);
      g_assert_true (is_number == !isnan (number_cases[i].number));
      g_assert_cmpfloat (number, ==, is_number ? number_cases[i].number : 99);
    }
}

static const char *const guarded[][2] = {
  { "plain", "plain" },       { "=1", "'=1" },   { "+1", "'+1" },   { "-1", "'-1" },     { "@a", "'@a" },
  { "\ta", "'\ta" },          { "\ra", "'\na" }, { "＝1", "'＝1" }, { "＋1", "'＋1" },   { "－1", "'－1" },
  { "＠a", "'＠a" },          { "'=1", "''=1" }, { "'a", "'a" },    { "  =1  ", "'=1" }, { " a b ", "a b" },
  { "a\r\nb\rc", "a\nb\nc" }, { "", "" },        { "\t", "" },
};

static gboolean
guarded_now (const char *text, const char *cell)
{
  return strspn (cell, "'") > strspn (text, "'");
}

static void
test_guard (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (guarded); i++)
    {
      g_autofree char *cell = journey_csv_guard (guarded[i][0]);

      g_assert_cmpstr (cell, ==, guarded[i][1]);
      g_assert_true (journey_csv_is_guarded (cell, cell + strlen (cell)) == guarded_now (guarded[i][0], cell));
    }
}

static void
test_append_cell (void)
{
  g_autoptr (GString) row = g_string_new (NULL);

  journey_csv_append_cell (row, "plain; text");
  g_string_append_c (row, '|');
  journey_csv_append_cell (row, "");
  g_string_append_c (row, '|');
  journey_csv_append_cell (row, "a,b");
  g_string_append_c (row, '|');
  journey_csv_append_cell (row, "two\nlines");
  g_string_append_c (row, '|');
  journey_csv_append_cell (row, "5\" pipe");
  g_assert_cmpstr (row->str, ==, "plain; text||\"a,b\"|\"two\nlines\"|\"5\"\" pipe\"");
}

static const struct
{
  const char *header;
  JourneyCsvField field;
  const char *name;
} headers[] = {
  { "stage", JOURNEY_CSV_STAGE, NULL },
  { " STAGE ", JOURNEY_CSV_STAGE, NULL },
  { "Touch-point", JOURNEY_CSV_TOUCHPOINT, NULL },
  { "Moment of Truth", JOURNEY_CSV_MOMENT_OF_TRUTH, NULL },
  { "moment_of-truth", JOURNEY_CSV_MOMENT_OF_TRUTH, NULL },
  { "ＥＭＯＴＩＯＮ", JOURNEY_CSV_EMOTION, NULL },
  { "PainPoint", JOURNEY_CSV_PAIN_POINT, NULL },
  { "痛點", JOURNEY_CSV_PAIN_POINT, NULL },
  { "Ｋano", JOURNEY_CSV_KANO, NULL },
  { "N", JOURNEY_CSV_N, NULL },
  { "competitor:Rival ISP", JOURNEY_CSV_COMPETITOR, "Rival ISP" },
  { "Competitor： 对家 ", JOURNEY_CSV_COMPETITOR, "对家" },
  { "竞争对手:A:B", JOURNEY_CSV_COMPETITOR, "A:B" },
  { "竞品：X", JOURNEY_CSV_COMPETITOR, "X" },
  { "competitor", JOURNEY_CSV_COMPETITOR, "competitor" },
  { "lane:Owner", JOURNEY_CSV_LANE, "Owner" },
  { "Regulator", JOURNEY_CSV_LANE, "Regulator" },
  { "ratio: x", JOURNEY_CSV_LANE, "ratio: x" },
  { "-", JOURNEY_CSV_LANE, "-" },
  { "Importance (1–5)", JOURNEY_CSV_IMPORTANCE, NULL },
  { "情绪（−2…+2）：", JOURNEY_CSV_EMOTION, NULL },
  { "Expected score [1-5] *", JOURNEY_CSV_EXPECTED, NULL },
  { "Owner:", JOURNEY_CSV_OWNER, NULL },
  { "(stage)", JOURNEY_CSV_LANE, "(stage)" },
  { "stage (", JOURNEY_CSV_LANE, "stage (" },
  { "stage one", JOURNEY_CSV_LANE, "stage one" },
  { "competitor:Acme (2024)", JOURNEY_CSV_COMPETITOR, "Acme (2024)" },
  { "lane:Owner (ours)", JOURNEY_CSV_LANE, "Owner (ours)" },
  { "*", JOURNEY_CSV_LANE, "*" },
  { ":", JOURNEY_CSV_LANE, ":" },
  { "()", JOURNEY_CSV_LANE, "()" },
};

static void
test_headers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autofree char *name = NULL;

      g_test_message ("%s", headers[i].header);
      g_assert_cmpint (journey_csv_header_parse (headers[i].header, &name), ==, headers[i].field);
      g_assert_cmpstr (name, ==, headers[i].name);
    }
}

static const struct
{
  JourneyFieldId field;
  const char *word;
  int value; /* -1 when it is not known */
} words[] = {
  { JOURNEY_TOUCHPOINT_KANO, "must-be", JOURNEY_KANO_MUST_BE },
  { JOURNEY_TOUCHPOINT_KANO, "Must be", JOURNEY_KANO_MUST_BE },
  { JOURNEY_TOUCHPOINT_KANO, "M", JOURNEY_KANO_MUST_BE },
  { JOURNEY_TOUCHPOINT_KANO, "基本型", JOURNEY_KANO_MUST_BE },
  { JOURNEY_TOUCHPOINT_KANO, "one-dimensional", JOURNEY_KANO_PERFORMANCE },
  { JOURNEY_TOUCHPOINT_KANO, "期望型", JOURNEY_KANO_PERFORMANCE },
  { JOURNEY_TOUCHPOINT_KANO, "魅力型", JOURNEY_KANO_ATTRACTIVE },
  { JOURNEY_TOUCHPOINT_KANO, "無差異", JOURNEY_KANO_INDIFFERENT },
  { JOURNEY_TOUCHPOINT_KANO, "-", JOURNEY_KANO_NONE },
  { JOURNEY_TOUCHPOINT_KANO, "Basic", JOURNEY_KANO_MUST_BE },
  { JOURNEY_TOUCHPOINT_KANO, "expected", JOURNEY_KANO_PERFORMANCE },
  { JOURNEY_TOUCHPOINT_KANO, "great", -1 },
  { JOURNEY_TOUCHPOINT_TIER, "base", JOURNEY_TIER_BASE },
  { JOURNEY_TOUCHPOINT_TIER, "Added value", JOURNEY_TIER_ADDED },
  { JOURNEY_TOUCHPOINT_TIER, "差异化", JOURNEY_TIER_DIFFERENTIATING },
  { JOURNEY_DIMENSION_KIND, "收益", JOURNEY_DIMENSION_KIND_BENEFIT },
  { JOURNEY_DIMENSION_KIND, "Cost", JOURNEY_DIMENSION_KIND_COST },
  { JOURNEY_DIMENSION_KIND, "代價", JOURNEY_DIMENSION_KIND_COST },
  { JOURNEY_EVIDENCE_KIND, "focus group", JOURNEY_EVIDENCE_KIND_FOCUS_GROUP },
  { JOURNEY_EVIDENCE_KIND, "Workshop estimate", JOURNEY_EVIDENCE_KIND_ESTIMATE },
  { JOURNEY_EVIDENCE_KIND, "behavior data", JOURNEY_EVIDENCE_KIND_BEHAVIOUR_DATA },
  { JOURNEY_EVIDENCE_KIND, "問卷", JOURNEY_EVIDENCE_KIND_SURVEY },
  { JOURNEY_EVIDENCE_KIND, "神秘顾客", JOURNEY_EVIDENCE_KIND_MYSTERY_SHOPPING },
  { JOURNEY_EVIDENCE_KIND, "gut", -1 },
  { JOURNEY_PROMISE_SOURCE, "Word of mouth", JOURNEY_PROMISE_SOURCE_WORD_OF_MOUTH },
  { JOURNEY_PROMISE_SOURCE, "廣告", JOURNEY_PROMISE_SOURCE_ADVERTISING },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      int value = -1;

      g_test_message ("%s", words[i].word);
      g_assert_true (journey_csv_word_choice (words[i].field, words[i].word, &value) == (words[i].value >= 0));
      g_assert_cmpint (value, ==, words[i].value);
    }
}

static void
test_every_nick (void)
{
  static const JourneyFieldId fields[] = { JOURNEY_TOUCHPOINT_KANO, JOURNEY_TOUCHPOINT_TIER, JOURNEY_DIMENSION_KIND,
                                           JOURNEY_EVIDENCE_KIND, JOURNEY_PROMISE_SOURCE };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const JourneyField *field = journey_spec_field (fields[i]);

      for (int j = 0; field->choices[j].nick; j++)
        {
          int value = -1;

          g_assert_true (journey_csv_word_choice (fields[i], field->choices[j].nick, &value));
          g_assert_cmpint (value, ==, j);
          g_assert_true (journey_csv_word_choice (fields[i], field->choices[j].label, &value));
          g_assert_cmpint (value, ==, j);
        }
    }
}

static void
test_yes_no (void)
{
  static const char *const yes[] = { "yes", "Y", "x", "X", "1", "TRUE", "✓", "✔", "是", "对", "ja", "WAHR", "oui", "Sí", "*" };
  static const char *const no[] = { "no", "N", "0", "false", "-", "否", "无", "nein", "FALSCH", "non" };
  int value;

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    g_assert_true (journey_csv_word_yes_no (yes[i], &value) && value == TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    g_assert_true (journey_csv_word_yes_no (no[i], &value) && value == FALSE);
  g_assert_false (journey_csv_word_yes_no ("perhaps", &value));
}

static JourneyCsvField
check_row (const char *row)
{
  g_auto (GStrv) cells = g_strsplit (row, "|", -1);
  JourneyCsvField field;
  g_autofree char *name = g_strstrip (g_strdelimit (g_strdup (cells[1]), "`", ' '));

  field = journey_csv_header_find (name);
  g_assert_cmpstr (name, ==, journey_csv_header_name (field));
  for (guint i = 2; i <= 4; i++)
    {
      g_auto (GStrv) names = g_strsplit (cells[i], ",", -1);

      for (guint j = 0; names[j]; j++)
        {
          g_test_message ("%s: %s", name, names[j]);
          g_assert_cmpint (journey_csv_header_find (names[j]), ==, field);
        }
    }

  return field;
}

/* The table that people read names every column, and nothing that the importer does not understand. */
static void
test_documentation (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "format.md", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean is_csv = FALSE;
  guint n_rows = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      if (g_str_has_prefix (lines[i], "## "))
        is_csv = g_str_equal (lines[i], "## CSV");
      if (is_csv && g_str_has_prefix (lines[i], "| `"))
        g_assert_cmpint (check_row (lines[i]), ==, n_rows++);
    }
  g_assert_cmpuint (n_rows, ==, JOURNEY_CSV_N_FIELDS);
}

/* Brackets without a number are not looked behind, however many there are. */
static void
test_many_brackets (void)
{
  g_autofree char *header = g_strnfill (1024 * 1024, '(');
  JourneyCsvRange range;
  clock_t begin = clock ();

  g_assert_false (journey_csv_range_find (header, &range));
  g_assert_cmpint (clock () - begin, <, 5 * CLOCKS_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/reader/rows", test_reader);
  g_test_add_func ("/csv/reader/nul", test_reader_nul);
  g_test_add_func ("/csv/reader/cut-off", test_reader_cut_off);
  g_test_add_func ("/csv/text/numbers", test_numbers);
  g_test_add_func ("/csv/text/guard", test_guard);
  g_test_add_func ("/csv/text/append-cell", test_append_cell);
  g_test_add_func ("/csv/header/names", test_headers);
  g_test_add_func ("/csv/header/documentation", test_documentation);
  g_test_add_func ("/csv/header/many-brackets", test_many_brackets);
  g_test_add_func ("/csv/words/choices", test_words);
  g_test_add_func ("/csv/words/every-nick", test_every_nick);
  g_test_add_func ("/csv/words/yes-no", test_yes_no);

  return g_test_run ();
}
