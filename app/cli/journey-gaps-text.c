/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-columns.h"
#include "journey-gaps.h"
#include "journey-loyalty-words.h"
#include "journey-usual-name.h"

#define TITLE_WIDTH 120
#define MINUS "\u2212" /* as in what else is written for people */

/* Columns that only some maps have. */
typedef struct
{
  gboolean intervals;
  gboolean answers;
  gboolean losses; /* where dimensions gain and lose, a gap does not tell what is lost */
} Shown;

/* Questions that somebody answered. */
typedef struct
{
  gboolean nps;
  gboolean csat;
  gboolean ces;
  gboolean kano;
} Asked;

static const char *const quadrants[] = {
  [JOURNEY_QUADRANT_NONE] = "",
  [JOURNEY_QUADRANT_CONCENTRATE] = N_ ("concentrate here"),
  [JOURNEY_QUADRANT_KEEP] = N_ ("keep up the good work"),
  [JOURNEY_QUADRANT_LOW] = N_ ("low priority"),
  [JOURNEY_QUADRANT_OVERKILL] = N_ ("possible overkill"),
};

static const char *const kano_classes[] = {
  [JOURNEY_KANO_NONE] = "",
  [JOURNEY_KANO_MUST_BE] = N_ ("must-be"),
  [JOURNEY_KANO_PERFORMANCE] = N_ ("performance"),
  [JOURNEY_KANO_ATTRACTIVE] = N_ ("attractive"),
  [JOURNEY_KANO_INDIFFERENT] = N_ ("indifferent"),
  [JOURNEY_KANO_REVERSE] = N_ ("reverse"),
  [JOURNEY_KANO_QUESTIONABLE] = N_ ("questionable"),
};

/* A half is rounded away from zero, as in the window; what would be shown as -0.00 is nothing. */
static double
rounded (double figure)
{
  return round (figure * 100) / 100 + 0.0;
}

static char *
format_figure (double figure, const char *plus)
{
  double shown = rounded (figure);

  return g_strdup_printf ("%s%.2f", shown < 0 ? MINUS : shown > 0 ? plus : "", fabs (shown));
}

static void
add_figure (JourneyColumns *columns, double figure)
{
  if (isnan (figure))
    journey_columns_add (columns, "–");
  else
    {
      g_autofree char *words = format_figure (figure, "");

      journey_columns_add (columns, words);
    }
}

static void
add_gap (JourneyColumns *columns, double gap)
{
  g_autofree char *words = isnan (gap) ? g_strdup ("–") : format_figure (gap, "+");

  journey_columns_add (columns, words);
}

static void
add_share (JourneyColumns *columns, double share)
{
  if (isnan (share))
    journey_columns_add (columns, "–");
  else
    journey_columns_add_format (columns, "%.0f %%", 100 * share);
}

static void
add_interval (JourneyColumns *columns, double low, double high)
{
  if (isnan (low))
    journey_columns_add (columns, "–");
  else
    {
      g_autofree char *from = format_figure (low, "");
      g_autofree char *to = format_figure (high, "");

      journey_columns_add_format (columns, "%s…%s", from, to);
    }
}

static void
add_count (JourneyColumns *columns, guint64 n)
{
  if (n == 0)
    journey_columns_add (columns, "–");
  else
    journey_columns_add_format (columns, "%" G_GUINT64_FORMAT, n);
}

static char *
amount (double figure)
{
  return format_figure (figure, "");
}

static void
add_importance (JourneyColumns *columns, const JourneyGapEntry *entry)
{
  g_autofree char *words = journey_gap_entry_importance (entry, amount);

  journey_columns_add (columns, words ? words : "–");
}

/* At how many touchpoints an importance is taken as the middle of the scale. */
static guint
count_assumed (const JourneyGaps *gaps)
{
  guint n = 0;

  for (guint i = 0; i < journey_gap_table_length (gaps->table); i++)
    n += journey_gap_table_ranked (gaps->table, i)->n_assumed > 0;

  return n;
}

/* Where the quadrants part when they do not part in the middle. */
static void
append_crosshair (GString *output, JourneyGapTable *table)
{
  JourneyCrosshair crosshair = journey_gap_table_options (table)->crosshair;
  double x, importance;

  if (journey_gap_table_map (table)->n_scored == 0)
    return;

  journey_gap_table_crosshair (table, &x, &importance);
  if (crosshair == JOURNEY_CROSSHAIR_MEAN)
    g_string_append_printf (output, _ ("Important begins at the mean importance: %.2f\n"), importance);
  else if (crosshair == JOURNEY_CROSSHAIR_MEDIAN)
    g_string_append_printf (output, _ ("Important begins at the median importance: %.2f\n"), importance);
}

/* What is not as usual, so that nobody takes a part for the whole. */
static void
append_choices (GString *output, const JourneyGaps *gaps)
{
  g_autofree char *dimension = gaps->dimension ? journey_columns_clean (gaps->dimension, TITLE_WIDTH) : NULL;
  g_autofree char *stage = gaps->stage ? journey_columns_clean (gaps->stage, TITLE_WIDTH) : NULL;
  g_autofree char *segment = gaps->segment ? journey_columns_clean (gaps->segment, TITLE_WIDTH) : NULL;
  g_autofree char *persona = gaps->persona ? journey_columns_clean (gaps->persona, TITLE_WIDTH) : NULL;

  if (segment)
    g_string_append_printf (output, _ ("Figures of one segment, where it answered: %s\n"), segment);
  if (dimension)
    g_string_append_printf (output, _ ("Only one dimension counts: %s\n"), dimension);
  if (journey_gap_table_map (gaps->table)->n_turned > 0)
    g_string_append_printf (output, "%s\n", _ ("A cost is turned round, so that more is better."));
  if (journey_gap_table_options (gaps->table)->measured_only)
    g_string_append (output, _ ("Only measured scores count.\n"));
  append_crosshair (output, gaps->table);
  if (stage)
    g_string_append_printf (output, _ ("Only one stage is listed: %s\n"), stage);
  if (persona)
    g_string_append_printf (output, _ ("Only touchpoints where this persona feels something are listed: %s\n"), persona);
}

static void
append_summary (GString *output, const JourneyGaps *gaps)
{
  const JourneyGapFigures *figures = journey_gap_table_map (gaps->table);
  g_autofree char *title = journey_columns_clean (journey_state_text (gaps->map, JOURNEY_MAP_TITLE), TITLE_WIDTH);
  g_autofree char *gap = NULL;
  int low = journey_state_integer (gaps->map, JOURNEY_MAP_SCALE_LOW);
  int high = journey_state_integer (gaps->map, JOURNEY_MAP_SCALE_HIGH);

  g_string_append_printf (output, "%s\n", journey_usual_title (title));
  if (figures->n_scored == 0)
    {
      g_string_append (output, gaps->dimension || journey_gap_table_options (gaps->table)->measured_only
                                   ? _ ("No touchpoint is scored in this way.\n")
                                   : _ ("No touchpoint has both an expected and an actual score yet.\n"));
      append_choices (output, gaps);
      return;
    }
  gap = format_figure (figures->gap, "+");
  g_string_append_printf (output, _ ("Value gap %s: lost %.2f, exceeded %.2f, on %d–%d\n"), gap, rounded (figures->loss),
                          rounded (figures->gain), low, high);
  g_string_append_printf (output, _ ("Touchpoints scored: %u of %u; falling short by more than %.2f: %u\n"), figures->n_scored,
                          figures->n_touchpoints, journey_gap_tolerance (gaps->map), figures->n_short);
  g_string_append_printf (output, _ ("Resting on assumptions: %u\n"), figures->n_scored - figures->n_measured);
  if (count_assumed (gaps) > 0)
    g_string_append_printf (output, _ ("Importance not given, so that the middle of the scale counts: %u\n"),
                            count_assumed (gaps));
  append_choices (output, gaps);
}

static Shown
find_shown (const JourneyGaps *gaps)
{
  Shown shown = { FALSE };

  for (guint i = 0; i < gaps->entries->len; i++)
    {
      const JourneyGapEntry *entry = g_ptr_array_index (gaps->entries, i);

      shown.intervals |= !isnan (entry->interval_low);
      shown.answers |= entry->n > 0;
      shown.losses |= entry->rank > 0 && fabs (entry->loss - MAX (0, -entry->gap)) >= 0.005;
    }

  return shown;
}

static void
add_heads (JourneyColumns *columns, Shown shown)
{
  const char *const before[] = { _ ("Rank"),       _ ("No."),      _ ("Touchpoint"), _ ("Stage"),
                                 _ ("Importance"), _ ("Expected"), _ ("Actual") };
  const char *const after[] = { _ ("Priority"), _ ("Share"), _ ("Quadrant") };

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    journey_columns_add (columns, before[i]);
  if (shown.intervals)
    journey_columns_add (columns, _ ("95 %"));
  if (shown.answers)
    journey_columns_add (columns, _ ("Answers"));
  journey_columns_add (columns, _ ("Gap"));
  if (shown.losses)
    journey_columns_add (columns, _ ("Lost"));
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    journey_columns_add (columns, after[i]);
}

static void
add_entry (JourneyColumns *columns, const JourneyGapEntry *entry, Shown shown)
{
  if (entry->rank > 0)
    journey_columns_add_format (columns, "%u", entry->rank);
  else
    journey_columns_add (columns, "–");
  journey_columns_add_format (columns, "%u", entry->number);
  journey_columns_add (columns, journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  journey_columns_add (columns, journey_state_text (entry->stage, JOURNEY_STAGE_TITLE));
  add_importance (columns, entry);
  add_figure (columns, entry->expected);
  add_figure (columns, entry->actual);
  if (shown.intervals)
    add_interval (columns, entry->interval_low, entry->interval_high);
  if (shown.answers)
    add_count (columns, entry->n);
  add_gap (columns, entry->gap);
  if (shown.losses)
    add_figure (columns, entry->loss);
  add_figure (columns, entry->priority);
  add_share (columns, entry->share);
  journey_columns_add (columns, entry->rank > 0 ? _ (quadrants[entry->quadrant]) : "");
}

static void
append_ranking (GString *output, const JourneyGaps *gaps)
{
  Shown shown = find_shown (gaps);
  g_autofree char *alignment =
      g_strconcat (">><<>>>", shown.intervals ? ">" : "", shown.answers ? ">" : "", shown.losses ? ">" : "", ">>><", NULL);
  g_autoptr (JourneyColumns) columns = journey_columns_new (alignment);

  add_heads (columns, shown);
  for (guint i = 0; i < gaps->entries->len; i++)
    add_entry (columns, g_ptr_array_index (gaps->entries, i), shown);
  g_string_append_c (output, '\n');
  journey_columns_print (columns, output);
}

static void
append_stages (GString *output, const JourneyGaps *gaps)
{
  g_autoptr (JourneyColumns) columns = journey_columns_new ("<>>>");

  journey_columns_add (columns, _ ("Stage"));
  journey_columns_add (columns, _ ("Gap"));
  journey_columns_add (columns, _ ("Lost"));
  journey_columns_add (columns, _ ("Exceeded"));
  for (guint i = 0; i < journey_state_n_children (gaps->map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (gaps->map, JOURNEY_MAP_STAGES, i);
      const JourneyGapFigures *figures = journey_gap_table_stage (gaps->table, i);

      if (!journey_gaps_lists_stage (gaps, stage))
        continue;
      journey_columns_add (columns, journey_state_text (stage, JOURNEY_STAGE_TITLE));
      add_gap (columns, figures->gap);
      add_figure (columns, figures->loss);
      add_figure (columns, figures->gain);
    }
  g_string_append_c (output, '\n');
  journey_columns_print (columns, output);
}

static void
add_percent (JourneyColumns *columns, double share, double low, double high)
{
  g_autofree char *words = NULL;
  g_autofree char *interval = NULL;

  if (isnan (share))
    {
      journey_columns_add (columns, "–");
      return;
    }

  words = journey_loyalty_words_share (share);
  interval = journey_loyalty_words_shares (low, high);
  journey_columns_add_format (columns, "%s (%s)", words, interval);
}

/* The number of answers beside it says why there is no interval. */
static void
add_nps (JourneyColumns *columns, const JourneyNps *nps)
{
  g_autofree char *score = NULL;
  g_autofree char *interval = NULL;

  if (nps->n == 0)
    {
      journey_columns_add (columns, "–");
      return;
    }

  score = journey_loyalty_words_score (nps->score);
  if (isnan (nps->low))
    {
      journey_columns_add (columns, score);
      return;
    }

  interval = journey_loyalty_words_scores (nps->low, nps->high);
  journey_columns_add_format (columns, "%s (%s)", score, interval);
}

/* The mark is explained below the table. */
static void
add_class (JourneyColumns *columns, const JourneyGapsAnswers *answers)
{
  if (answers->class == JOURNEY_KANO_NONE)
    journey_columns_add (columns, "–");
  else
    journey_columns_add_format (columns, "%s%s", _ (kano_classes[answers->class]), answers->firm ? "" : " ?");
}

static void
add_answers (JourneyColumns *columns, const JourneyGapEntry *entry, const JourneyGapsAnswers *answers, Asked asked)
{
  journey_columns_add_format (columns, "%u", entry->number);
  journey_columns_add (columns, journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  if (asked.nps)
    {
      add_nps (columns, &answers->nps);
      add_count (columns, answers->nps.n);
    }
  if (asked.csat)
    {
      add_percent (columns, answers->csat.share, answers->csat.low, answers->csat.high);
      add_count (columns, answers->csat.n);
    }
  if (asked.ces)
    {
      add_figure (columns, answers->ces.mean);
      add_percent (columns, answers->ces.positive, answers->ces.low, answers->ces.high);
      add_count (columns, answers->ces.n);
    }
  if (asked.kano)
    {
      add_class (columns, answers);
      add_count (columns, answers->kano.n);
    }
}

static gboolean
is_asked (const JourneyGapsAnswers *answers)
{
  return answers->nps.n + answers->csat.n + answers->ces.n + answers->kano.n > 0;
}

/* What the mark behind a class means, if there is one. */
static void
append_doubt (GString *output, const JourneyGaps *gaps)
{
  gboolean undecided = FALSE, against = FALSE;

  for (guint i = 0; i < gaps->entries->len; i++)
    {
      JourneyKanoDoubt doubt = journey_kano_doubt (((const JourneyGapEntry *)g_ptr_array_index (gaps->entries, i))->touchpoint);

      undecided |= doubt == JOURNEY_KANO_DOUBT_FEW || doubt == JOURNEY_KANO_DOUBT_CLOSE;
      against |= doubt == JOURNEY_KANO_DOUBT_AGAINST;
    }

  if (undecided)
    {
      g_string_append_c (output, '\n');
      /* translators: what a question mark behind a kind of need of the Kano model means, and a number of answers */
      g_string_append_printf (output,
                              _ ("? Not decided: with fewer than %d answers, or with two kinds of need too close, it may be "
                                 "chance."),
                              JOURNEY_KANO_MIN_ANSWERS);
      g_string_append_c (output, '\n');
    }
  if (against)
    {
      g_string_append_c (output, '\n');
      g_string_append (output, _ ("? Set by hand: most answers say another kind of need."));
      g_string_append_c (output, '\n');
    }
}

static Asked
find_asked (const JourneyGaps *gaps)
{
  Asked asked = { FALSE, FALSE, FALSE, FALSE };

  for (guint i = 0; i < gaps->entries->len; i++)
    {
      const JourneyGapEntry *entry = g_ptr_array_index (gaps->entries, i);
      const JourneyGapsAnswers answers = journey_gaps_answers (entry->touchpoint);

      asked.nps |= answers.nps.n > 0;
      asked.csat |= answers.csat.n > 0;
      asked.ces |= answers.ces.n > 0;
      asked.kano |= answers.kano.n > 0;
    }

  return asked;
}

static void
add_answers_heads (JourneyColumns *columns, Asked asked)
{
  const char *const heads[] = { _ ("No."),
                                _ ("Touchpoint"),
                                asked.nps ? _ ("NPS") : NULL,
                                asked.nps ? _ ("Answers") : NULL,
                                asked.csat ? _ ("CSAT") : NULL,
                                asked.csat ? _ ("Answers") : NULL,
                                asked.ces ? _ ("CES") : NULL,
                                asked.ces ? _ ("Easy") : NULL,
                                asked.ces ? _ ("Answers") : NULL,
                                asked.kano ? _ ("Kano") : NULL,
                                asked.kano ? _ ("Answers") : NULL };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (heads[i])
      journey_columns_add (columns, heads[i]);
}

/* What customers were asked, with the intervals; only questions that somebody answered, and touchpoints where. */
static void
append_answers (GString *output, const JourneyGaps *gaps)
{
  Asked asked = find_asked (gaps);
  g_autofree char *alignment =
      g_strconcat ("><", asked.nps ? ">>" : "", asked.csat ? ">>" : "", asked.ces ? ">>>" : "", asked.kano ? "<>" : "", NULL);
  g_autoptr (JourneyColumns) columns = journey_columns_new (alignment);

  if (!asked.nps && !asked.csat && !asked.ces && !asked.kano)
    return;

  add_answers_heads (columns, asked);
  for (guint i = 0; i < gaps->entries->len; i++)
    {
      const JourneyGapEntry *entry = g_ptr_array_index (gaps->entries, i);
      const JourneyGapsAnswers answers = journey_gaps_answers (entry->touchpoint);

      if (is_asked (&answers))
        add_answers (columns, entry, &answers, asked);
    }
  g_string_append_c (output, '\n');
  journey_columns_print (columns, output);
  append_doubt (output, gaps);
}

/** journey_gaps_to_text: Adds the list, the figures of the stages and what customers answered, for people. */
void
journey_gaps_to_text (const JourneyGaps *gaps, GString *output)
{
  append_summary (output, gaps);
  if (gaps->entries->len == 0)
    return;

  append_ranking (output, gaps);
  append_stages (output, gaps);
  append_answers (output, gaps);
}
