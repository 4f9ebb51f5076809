/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-csv-header.h"
#include "journey-csv-text.h"
#include "journey-csv-words.h"
#include "journey-date.h"
#include "journey-edit.h"
#include "journey-markdown-text.h"
#include "journey-outline-builder.h"
#include "journey-outline-lines.h"
#include "journey-text.h"

/* More than that nobody says of one touchpoint, and it would take long to look through. */
#define MAX_DETAILS 200

/* 'Slow (severity 3)' */
#define SEVERITY "^(.*\\S)\\s*[(（]\\s*(?:severity|严重度|嚴重度)\\s*[:：=]?\\s*([123])\\s*[)）]$"

/* 'Advertising (the shop): from 9.90 a month' */
#define PROMISE "^([^:(]+?)\\s*(?:\\(([^)]*)\\))?(?::\\s*(.*))?$"

/* A text goes on where one stands; of a line there is one. */
static void
set_text (JourneyOutlineBuilder *builder, JourneyNode *node, JourneyFieldId field, const char *text)
{
  const char *old = journey_node_text (node, field);
  gboolean is_line = journey_spec_field (field)->type != JOURNEY_FIELD_TEXT;
  g_autofree char *line = is_line ? journey_text_one_line (text) : NULL;
  char date[11];

  if (!is_line)
    journey_outline_builder_append (builder, node, field, text);
  else if (*old && strcmp (old, line) != 0)
    journey_outline_builder_refuse (builder, _ ("“%s” is left out: there is another one already."), text);
  else if (journey_spec_field (field)->type != JOURNEY_FIELD_DATE)
    journey_edit_set_text (node, field, line);
  else if (journey_date_read (line, date))
    journey_edit_set_text (node, field, date);
  else
    journey_outline_builder_refuse (builder, _ ("“%s” is left out: it is not a date such as 2026-11-30."), text);
}

static void
set_choice (JourneyOutlineBuilder *builder, JourneyFieldId field, const char *word)
{
  gboolean is_known;
  int value;

  is_known = field == JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH ? journey_csv_word_yes_no (word, &value)
                                                         : journey_csv_word_choice (field, word, &value);
  if (is_known)
    journey_edit_set_integer (JOURNEY_NODE (builder->at.touchpoint), field, value);
  else
    journey_outline_builder_refuse (builder, _ ("“%s” is left out: this word is not known here."), word);
}

/* Where @is_said, the mark or the label says how severe it is; else what stands in brackets behind it may. */
static void
add_pain_point (JourneyOutlineBuilder *builder, const char *text, int severity, gboolean is_said)
{
  g_autoptr (GRegex) regex = g_regex_new (SEVERITY, G_REGEX_CASELESS | G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  gboolean behind = !is_said && strlen (text) <= JOURNEY_OUTLINE_MAX_FORM && g_regex_match (regex, text, 0, &match);
  g_autofree char *what = behind ? g_match_info_fetch (match, 1) : g_strdup (text);
  g_autofree char *digit = behind ? g_match_info_fetch (match, 2) : NULL;

  builder->at.pain_point = journey_edit_add_pain_point (builder->at.touchpoint, G_MAXUINT, what, digit ? *digit - '0' : severity);
  builder->at.severity_is_said = is_said || behind;
}

/* 'Severity: 3' stands below its pain point. */
static void
set_severity (JourneyOutlineBuilder *builder, const char *text)
{
  int severity = 0;
  double number = 0;

  if (!builder->at.pain_point)
    {
      journey_outline_builder_refuse (builder, _ ("The severity “%s” is left out: no pain point stands above it."), text);
      return;
    }

  if (!journey_csv_word_severity (text, &severity) && journey_csv_parse_number (text, TRUE, &number)
      && (number == 1 || number == 2 || number == 3))
    severity = (int)number;
  if (severity > 0 && builder->at.severity_is_said)
    journey_outline_builder_refuse (builder, _ ("The severity “%s” is left out: there is another one already."), text);
  else if (severity > 0)
    {
      journey_edit_set_integer (JOURNEY_NODE (builder->at.pain_point), JOURNEY_PAIN_POINT_SEVERITY, severity);
      builder->at.severity_is_said = TRUE;
    }
  else
    journey_outline_builder_refuse (builder, _ ("The severity “%s” is left out: it is not 1, 2 or 3."), text);
}

static void
add_promise (JourneyOutlineBuilder *builder, const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (PROMISE, G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  JourneyNode *promise = journey_edit_add (JOURNEY_NODE (builder->at.touchpoint), JOURNEY_TOUCHPOINT_PROMISES, G_MAXUINT);
  gboolean has_form = strlen (text) <= JOURNEY_OUTLINE_MAX_FORM && g_regex_match (regex, text, 0, &match);
  g_autofree char *source = has_form ? g_match_info_fetch (match, 1) : NULL;
  int value = JOURNEY_PROMISE_SOURCE_PROMISED;

  if (source && journey_csv_word_choice (JOURNEY_PROMISE_SOURCE, source, &value))
    {
      g_autofree char *by = g_match_info_fetch (match, 2);
      g_autofree char *what = g_match_info_fetch (match, 3);

      journey_edit_set_text (promise, JOURNEY_PROMISE_BY, by ? by : "");
      journey_edit_set_text (promise, JOURNEY_PROMISE_TEXT, what ? what : "");
    }
  else
    journey_edit_set_text (promise, JOURNEY_PROMISE_TEXT, text);
  journey_edit_set_integer (promise, JOURNEY_PROMISE_SOURCE, value);
}

static void
add_opportunity (JourneyOutlineBuilder *builder, const char *text)
{
  JourneyNode *opportunity = journey_outline_builder_known (builder, JOURNEY_KIND_OPPORTUNITY, text);
  const char *id = journey_node_id (JOURNEY_NODE (builder->at.touchpoint));
  GPtrArray *ids;

  if (!opportunity)
    {
      opportunity = journey_edit_add (JOURNEY_NODE (builder->map), JOURNEY_MAP_OPPORTUNITIES, G_MAXUINT);
      journey_edit_set_text (opportunity, JOURNEY_OPPORTUNITY_TEXT, text);
      journey_outline_builder_know (builder, JOURNEY_KIND_OPPORTUNITY, text, opportunity);
      g_hash_table_insert (builder->mends, opportunity, g_ptr_array_new ());
    }
  builder->at.opportunity = opportunity;
  ids = g_hash_table_lookup (builder->mends, opportunity);
  if (ids->len == 0 || g_ptr_array_index (ids, ids->len - 1) != (gpointer)id)
    g_ptr_array_add (ids, (gpointer)id);
}

static void
add_note (JourneyOutlineBuilder *builder, const char *title, const char *text)
{
  JourneyNode *lane = journey_outline_builder_known (builder, JOURNEY_KIND_LANE, title);

  if (!lane && journey_outline_builder_may_name (builder, JOURNEY_KIND_LANE, title))
    {
      lane = JOURNEY_NODE (journey_edit_need_lane (builder->map, title));
      journey_outline_builder_know (builder, JOURNEY_KIND_LANE, title, lane);
    }
  if (lane)
    journey_edit_add_note (builder->at.touchpoint, JOURNEY_LANE (lane), text);
}

/* Returns the first of two signs, which are one in two widths, with what stands behind it in @after; NULL if there is none. */
static const char *
find_sign (const char *text, const char *sign, const char *wide, const char **after)
{
  const char *found = strstr (text, sign);
  const char *found_wide = strstr (text, wide);
  gboolean is_wide = found_wide && (!found || found_wide < found);

  found = is_wide ? found_wide : found;
  if (found)
    *after = found + strlen (is_wide ? wide : sign);

  return found;
}

/* '2026-10', 'n 140', or both with a comma of any width between them. */
static gboolean
read_bracket (const char *inside, char **date, int *n)
{
  g_auto (GStrv) pieces = g_regex_split_simple (",|，|、", inside, 0, 0);

  for (guint i = 0; pieces[i]; i++)
    {
      const char *piece = g_strstrip (pieces[i]);
      char day[11];
      double number;

      if (!*date && journey_date_read (piece, day))
        *date = g_strdup (day);
      else if (*piece == 'n' && journey_csv_parse_number (piece + 1 + strspn (piece + 1, " =\u00a0"), FALSE, &number)
               && number > 0 && number < G_MAXINT && number == trunc (number))
        *n = (int)number;
      else
        return FALSE;
    }

  return TRUE;
}

/* Takes a date and a number of answers in brackets from behind the kind of evidence, as in 'survey (2026-10, n 40): by mail', and
 * not from a note. Returns what is left. */
static char *
take_bracket (const char *text, char **date, int *n)
{
  const char *behind = text, *after = text, *rest;
  const char *open = find_sign (text, " (", "（", &behind);
  const char *close = open ? find_sign (behind, ")", "）", &after) : NULL;
  g_autofree char *inside = close ? g_strndup (behind, (gsize)(close - behind)) : NULL;
  const char *colon = journey_csv_find_colon (text, &rest);
  g_autofree char *found = NULL;
  int number = *n;

  if (!inside || (colon ? after != colon : *after != '\0') || !read_bracket (inside, &found, &number))
    return g_strdup (text);

  *date = g_steal_pointer (&found);
  *n = number;

  return g_strdup_printf ("%.*s%s", (int)(open - text), text, after);
}

/**
 * journey_outline_builder_evidence:
 * @text: 'survey', or 'survey: October', or with a date and a number of answers 'survey (2026-10-12, n 40): by mail'
 *
 * Returns: (transfer none): the evidence of the touchpoint that @text means, however it is written; made if it has none such
 */
JourneyNode *
journey_outline_builder_evidence (JourneyOutlineBuilder *builder, const char *text)
{
  JourneyNode *touchpoint = JOURNEY_NODE (builder->at.touchpoint);
  int kind = JOURNEY_EVIDENCE_KIND_ESTIMATE, n = 0;
  g_autofree char *date = NULL;
  g_autofree char *plain = take_bracket (text, &date, &n);
  const char *note = journey_csv_word_split (JOURNEY_EVIDENCE_KIND, plain, &kind);
  g_autofree char *key = NULL;
  JourneyNode *evidence;

  if (!note)
    {
      note = text;
      n = 0;
      g_clear_pointer (&date, g_free);
    }
  key = g_strdup_printf ("%s/%d/%s/%d/%s", journey_node_id (touchpoint), kind, date ? date : "", n, note);
  evidence = journey_outline_builder_known (builder, JOURNEY_KIND_EVIDENCE, key);
  if (evidence)
    return evidence;

  evidence = journey_edit_add (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, G_MAXUINT);
  journey_edit_set_integer (evidence, JOURNEY_EVIDENCE_KIND, kind);
  journey_edit_set_text (evidence, JOURNEY_EVIDENCE_NOTE, note);
  journey_edit_set_text (evidence, JOURNEY_EVIDENCE_DATE, date);
  journey_edit_set_integer (evidence, JOURNEY_EVIDENCE_N, n);
  journey_outline_builder_know (builder, JOURNEY_KIND_EVIDENCE, key, evidence);

  return evidence;
}

static int
usual_severity (void)
{
  return (int)journey_spec_field (JOURNEY_PAIN_POINT_SEVERITY)->fallback;
}

/* 'Pain point (3): slow' */
static void
add_labelled_pain_point (JourneyOutlineBuilder *builder, const char *label, const char *text)
{
  const char *digit = strpbrk (label, "123");

  add_pain_point (builder, text, digit ? *digit - '0' : usual_severity (), digit != NULL);
}

/* What people call a field of a touchpoint in the language of the program. */
static JourneyFieldId
find_own_field (const char *label)
{
  const JourneySpec *spec = journey_spec_get (JOURNEY_KIND_TOUCHPOINT);

  for (guint i = 0; i < spec->n_fields; i++)
    if (strcmp (label, _ (spec->fields[i].label)) == 0)
      return JOURNEY_FIELD_ID (JOURNEY_KIND_TOUCHPOINT, i);

  return 0;
}

static const struct
{
  JourneyCsvField column;
  JourneyFieldId field;
} fields[] = {
  { JOURNEY_CSV_CHANNEL, JOURNEY_TOUCHPOINT_CHANNEL }, { JOURNEY_CSV_ACTION, JOURNEY_TOUCHPOINT_ACTION },
  { JOURNEY_CSV_THOUGHT, JOURNEY_TOUCHPOINT_THOUGHT }, { JOURNEY_CSV_BACKSTAGE, JOURNEY_TOUCHPOINT_BACKSTAGE },
  { JOURNEY_CSV_OWNER, JOURNEY_TOUCHPOINT_OWNER },     { JOURNEY_CSV_MOMENT_OF_TRUTH, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH },
  { JOURNEY_CSV_KANO, JOURNEY_TOUCHPOINT_KANO },       { JOURNEY_CSV_TIER, JOURNEY_TOUCHPOINT_TIER },
};

static JourneyFieldId
find_field (const char *label, JourneyCsvField column)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].column == column)
      return fields[i].field;

  return find_own_field (label);
}

/**
 * journey_outline_knows_label:
 *
 * Returns: whether @label means something other than a lane of that name
 */
gboolean
journey_outline_knows_label (const char *label)
{
  g_autofree char *name = NULL;

  return !*label || journey_csv_header_parse (label, &name) != JOURNEY_CSV_LANE || g_strcmp0 (name, label) != 0
         || journey_csv_word_is (JOURNEY_CSV_WORD_SCORES, label) || find_own_field (label)
         || strcmp (label, _ (journey_spec_field (JOURNEY_PAIN_POINT_ROOT_CAUSE)->label)) == 0;
}

static void
add_to_lane (JourneyOutlineBuilder *builder, const char *title, const char *text)
{
  if (!builder->is_ours && !journey_outline_builder_known (builder, JOURNEY_KIND_LANE, title))
    journey_csv_remark (builder->remarks, JOURNEY_REMARK_WARNING, builder->line, _ ("“%s” became a lane of your own."), title);
  add_note (builder, title, text);
}

/* 'Score: 3' is what they got. */
static gboolean
take_only_score (JourneyOutlineBuilder *builder, const char *text)
{
  double number;

  if (!journey_csv_parse_number (text, TRUE, &number))
    return FALSE;

  journey_outline_builder_figures (builder, JOURNEY_CSV_ACTUAL, text);
  return TRUE;
}

/* Returns whether @label says what @text is; if not, nothing is done. */
static gboolean
take_labelled (JourneyOutlineBuilder *builder, const char *label, const char *text, gboolean is_bold)
{
  g_autofree char *lane = NULL;
  JourneyCsvField column = *label ? journey_csv_header_parse (label, &lane) : JOURNEY_CSV_LANE;
  JourneyFieldId field = find_field (label, column);

  if (field == JOURNEY_TOUCHPOINT_OWNER && builder->at.opportunity)
    set_text (builder, builder->at.opportunity, JOURNEY_OPPORTUNITY_OWNER, text);
  else if (field)
    {
      JourneyFieldType type = journey_spec_field (field)->type;

      if (type == JOURNEY_FIELD_ENUM || type == JOURNEY_FIELD_BOOLEAN)
        set_choice (builder, field, text);
      else
        set_text (builder, JOURNEY_NODE (builder->at.touchpoint), field, text);
      /* New maps have no lane in which they could be seen. */
      if (field == JOURNEY_TOUCHPOINT_THOUGHT)
        journey_edit_need_lane_of_kind (builder->map, JOURNEY_LANE_KIND_THOUGHTS);
    }
  else if (journey_outline_is_figure (column))
    journey_outline_builder_figures (builder, column, text);
  else if (column == JOURNEY_CSV_PERSONA)
    builder->at.persona = journey_outline_builder_persona (builder, text);
  else if (column == JOURNEY_CSV_EMOTION)
    journey_outline_builder_emotion (builder, text);
  else if (column == JOURNEY_CSV_PAIN_POINT)
    add_labelled_pain_point (builder, label, text);
  else if (column == JOURNEY_CSV_SEVERITY)
    set_severity (builder, text);
  else if (column == JOURNEY_CSV_PROMISE)
    add_promise (builder, text);
  else if (column == JOURNEY_CSV_OPPORTUNITY)
    add_opportunity (builder, text);
  else if (column == JOURNEY_CSV_EVIDENCE)
    journey_outline_builder_found (builder, text);
  else if (builder->at.pain_point && strcmp (label, _ (journey_spec_field (JOURNEY_PAIN_POINT_ROOT_CAUSE)->label)) == 0)
    journey_edit_set_text (JOURNEY_NODE (builder->at.pain_point), JOURNEY_PAIN_POINT_ROOT_CAUSE, text);
  else if (column == JOURNEY_CSV_NOTE)
    /* What we wrote has the lane's own name, which may be in another language. */
    add_note (builder, builder->is_ours ? label : _ ("Notes"), text);
  else if (journey_csv_word_is (JOURNEY_CSV_WORD_SCORES, label)
           && (journey_outline_builder_scores (builder, text) || take_only_score (builder, text)))
    return TRUE;
  else if (column == JOURNEY_CSV_LANE && is_bold)
    add_to_lane (builder, lane ? lane : label, text);
  else if (is_bold)
    journey_outline_builder_refuse (builder, _ ("“%s” is left out: an outline has no place for it."), label);
  else
    return FALSE;

  return TRUE;
}

/* '**Channel:** shop' or '**Channel**: shop'; returns whether @markdown has that form. */
static gboolean
split_bold (const char *markdown, char **label, char **text)
{
  const char *end = g_str_has_prefix (markdown, "**") ? strstr (markdown + 2, "**") : NULL;
  g_autofree char *inside = end ? g_strndup (markdown + 2, (gsize)(end - markdown - 2)) : NULL;
  g_autofree char *plain = inside ? journey_markdown_plain (inside) : NULL;
  const char *behind = end ? end + 2 : NULL;
  gsize length = plain ? strlen (plain) : 0;

  if (length > 1 && plain[length - 1] == ':')
    plain[length - 1] = '\0';
  else if (behind && *behind == ':')
    behind++;
  else
    return FALSE;

  *label = g_steal_pointer (&plain);
  *text = journey_markdown_plain (behind + strspn (behind, " "));
  return TRUE;
}

/* 'Channel: shop', which may as well be a sentence with a colon. */
static gboolean
take_plain_label (JourneyOutlineBuilder *builder, const char *plain)
{
  const char *text;
  const char *colon = journey_csv_find_colon (plain, &text);
  g_autofree char *label = colon ? g_strstrip (g_strndup (plain, (gsize)(colon - plain))) : NULL;

  if (!label || !*label || strlen (label) > 60)
    return FALSE;
  text += strspn (text, " ");

  return *text && (take_labelled (builder, label, text, FALSE) || journey_outline_builder_feels (builder, label, text));
}

/* 'Moment of truth' says so by standing there. */
static gboolean
take_mark (JourneyOutlineBuilder *builder, const char *plain)
{
  if (journey_csv_header_find (plain) != JOURNEY_CSV_MOMENT_OF_TRUTH)
    return FALSE;

  journey_edit_set_integer (JOURNEY_NODE (builder->at.touchpoint), JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH, TRUE);
  return TRUE;
}

static gboolean
begins_marked (const char *text)
{
  guint marks;

  return journey_outline_after_marks (text, &marks) != text;
}

static gboolean
take_marked (JourneyOutlineBuilder *builder, const char *plain)
{
  guint marks;
  const char *text = journey_outline_after_marks (plain, &marks);

  if (marks == 0 || !*text)
    return FALSE;

  add_pain_point (builder, text, marks == 1 ? usual_severity () : (int)MIN (marks, 3), marks > 1);
  return TRUE;
}

/**
 * journey_outline_builder_detail:
 * @markdown: a point below a touchpoint
 * @is_deep: whether it stands below another such point
 *
 * Takes over what a touchpoint has: pain points begin with '!' (severe ones with '!!!'), fields with their name and a colon; what
 * has neither is what customers do, or a note where it is deep.
 */
void
journey_outline_builder_detail (JourneyOutlineBuilder *builder, const char *markdown, gboolean is_deep)
{
  g_autofree char *written = g_strdup (markdown);
  g_autofree char *clean = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  g_autofree char *plain = NULL;

  if (++builder->at.n_details > MAX_DETAILS)
    {
      journey_outline_builder_refuse (builder, _ ("“%s” is left out: the touchpoint has too much already."), markdown);
      return;
    }

  if (!is_deep)
    builder->at.opportunity = NULL;
  clean = journey_text_clean (g_strstrip (written));
  if (split_bold (clean, &label, &text) && *text)
    {
      if (builder->is_ours || !journey_outline_builder_feels (builder, label, text))
        take_labelled (builder, label, text, TRUE);
      return;
    }
  plain = journey_markdown_plain (clean);
  if (!*plain || (begins_marked (clean) && take_marked (builder, plain)) || take_plain_label (builder, plain))
    return;
  if (journey_outline_builder_scores (builder, plain) || take_mark (builder, plain))
    return;
  if (is_deep)
    add_note (builder, _ ("Notes"), plain);
  else
    set_text (builder, JOURNEY_NODE (builder->at.touchpoint), JOURNEY_TOUCHPOINT_ACTION, plain);
}
