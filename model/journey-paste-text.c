/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-number.h"
#include "journey-paste-private.h"
#include "journey-text.h"

/* What a text means in a cell of a lane. */

/* Names of at most so many bytes may stand before the colon of 'Anna: +1 curious'. */
#define LONGEST_NAME 200

static const char *
skip_space (const char *text)
{
  while (*text && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* '•', '-', '1.' and the like before a line of a list, which say nothing. A minus before a number is no bullet. */
const char *
journey_paste_skip_bullet (const char *line)
{
  static const char bullets[] = "-*+•◦▪·–—‣●○■□☐☑✓";
  const char *start = skip_space (line);
  const char *end = start;

  if (*start && g_utf8_strchr (bullets, -1, g_utf8_get_char (start)))
    end = g_utf8_next_char (start);
  else
    {
      while (g_ascii_isdigit (*end) && end - start < 3)
        end++;
      if (end == start || (*end != '.' && *end != ')'))
        return start;
      end++;
    }

  return *end && g_unichar_isspace (g_utf8_get_char (end)) && *skip_space (end) ? skip_space (end) : start;
}

static int
sign_of (gunichar c)
{
  if (c == '+' || c == 0xff0b)
    return 1;
  if (c == '-' || c == 0xff0d || c == 0x2212)
    return -1;

  return 0;
}

static gboolean
is_point (gunichar c)
{
  return c == '.' || c == ',' || c == 0xff0e || c == 0xff0c;
}

/* A number as people write it: with a sign or without, with a point or a comma, full-width or not. NULL for none, otherwise
 * what comes behind it. */
static const char *
read_figure (const char *text, double *number, gboolean *has_sign)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean has_point = FALSE;
  int sign;

  text = skip_space (text);
  sign = *text ? sign_of (g_utf8_get_char (text)) : 0;
  if (sign != 0)
    text = g_utf8_next_char (text);
  for (; *text && plain->len < JOURNEY_NUMBER_BUFFER; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      int digit = g_unichar_digit_value (c);
      gboolean point = !has_point && is_point (c) && g_unichar_isdigit (g_utf8_get_char (g_utf8_next_char (text)));

      if (digit < 0 && !point)
        break;
      has_point |= point;
      g_string_append_c (plain, point ? '.' : (char)('0' + digit));
    }
  if (!journey_number_parse (plain->str, number))
    return NULL;

  *number *= sign < 0 ? -1 : 1;
  *has_sign = sign != 0;
  return text;
}

/* 'Anna: +1 curious'. Returns what stands behind the colon, and the name before it; or NULL. */
static const char *
split_name (const char *text, char **name)
{
  const char *colon = strstr (text, ": ");

  if (!colon || colon == text || colon - text > LONGEST_NAME)
    return NULL;

  *name = g_strndup (text, (gsize)(colon - text));
  g_strstrip (*name);

  return colon + 1;
}

/* Whether a feeling is written with a sign, or as a value below 1, which digits of 1 to 5 never are. */
gboolean
journey_paste_says_sign (const char *text)
{
  g_autofree char *name = NULL;
  const char *behind = split_name (text, &name);
  double number;
  gboolean has_sign;

  return read_figure (behind ? behind : text, &number, &has_sign) && (has_sign || number <= 0);
}

/* The node of the map that has this name, whatever its letters' case; or NULL. */
static JourneyNode *
find_named (JourneyPaste *paste, JourneyListId list, JourneyFieldId field, const char *name)
{
  g_autofree char *key = journey_text_fold (name);

  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (paste->map), list); i++)
    {
      JourneyNode *node = journey_node_child (JOURNEY_NODE (paste->map), list, i);
      g_autofree char *own = journey_text_fold (journey_node_text (node, field));

      if (strcmp (own, key) == 0)
        return node;
    }

  return NULL;
}

/* Digits are 1 to 5 unless something in their row says that they are −2 to +2. */
static gboolean
read_emotion (JourneyPaste *paste, const char *text, double *value, const char **word)
{
  gboolean has_sign;
  const char *rest = read_figure (text, value, &has_sign);

  if (!rest || (*rest && !g_unichar_isspace (g_utf8_get_char (rest))))
    return FALSE;
  if (!paste->emotions_signed)
    *value -= 3;
  *word = skip_space (rest);

  return *value >= -2 && *value <= 2;
}

static gboolean
paste_emotion (JourneyPaste *paste, JourneyNode *touchpoint, const char *line)
{
  g_autofree char *name = NULL;
  g_autofree char *clean = NULL;
  const char *word = "";
  const char *behind;
  JourneyNode *persona;
  double value;

  if (!read_emotion (paste, line, &value, &word))
    {
      behind = split_name (line, &name);
      if (!behind || !read_emotion (paste, behind, &value, &word))
        return FALSE;
    }

  persona = name ? find_named (paste, JOURNEY_MAP_PERSONAS, JOURNEY_PERSONA_NAME, name) : NULL;
  if (name && !persona)
    persona = JOURNEY_NODE (journey_edit_need_persona (paste->map, name));
  clean = journey_text_one_line (word);
  journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoint), (JourneyPersona *)persona, value, *clean ? clean : NULL);

  return TRUE;
}

static gboolean
is_on_scale (JourneyPaste *paste, double value)
{
  return isnan (value)
         || (value >= journey_node_integer (JOURNEY_NODE (paste->map), JOURNEY_MAP_SCALE_LOW)
             && value <= journey_node_integer (JOURNEY_NODE (paste->map), JOURNEY_MAP_SCALE_HIGH));
}

/* 'expected/actual', either of which may be missing, but not both. */
static gboolean
read_scores (JourneyPaste *paste, const char *text, double *expected, double *actual)
{
  gboolean has_sign;
  const char *rest = read_figure (text, expected, &has_sign);

  if (!rest)
    *expected = NAN;
  rest = skip_space (rest ? rest : text);
  if (g_utf8_get_char (rest) != '/' && g_utf8_get_char (rest) != 0xff0f)
    return FALSE;

  rest = skip_space (g_utf8_next_char (rest));
  text = read_figure (rest, actual, &has_sign);
  if (!text)
    *actual = NAN;

  return !*skip_space (text ? text : rest) && (!isnan (*expected) || !isnan (*actual)) && is_on_scale (paste, *expected)
         && is_on_scale (paste, *actual);
}

static gboolean
paste_score (JourneyPaste *paste, JourneyNode *touchpoint, const char *line)
{
  g_autofree char *name = NULL;
  JourneyNode *dimension;
  JourneyVotes expected = { NAN, 0, NAN };
  JourneyVotes actual = { NAN, 0, NAN };

  if (!read_scores (paste, line, &expected.mean, &actual.mean))
    {
      const char *behind = split_name (line, &name);

      if (!behind || !read_scores (paste, behind, &expected.mean, &actual.mean))
        return FALSE;
    }

  dimension = name ? find_named (paste, JOURNEY_MAP_DIMENSIONS, JOURNEY_DIMENSION_TITLE, name) : NULL;
  if (name && !dimension)
    dimension = JOURNEY_NODE (journey_edit_need_dimension (paste->map, name));
  if (journey_edit_score (JOURNEY_TOUCHPOINT (touchpoint), (JourneyDimension *)dimension,
                          isnan (expected.mean) ? NULL : &expected, isnan (actual.mean) ? NULL : &actual))
    paste->n_let_go++;

  return TRUE;
}

static JourneyNode *
paste_item (JourneyPaste *paste, JourneyNode *touchpoint, JourneyNode *lane, const char *line)
{
  JourneyTouchpoint *to = JOURNEY_TOUCHPOINT (touchpoint);
  g_autofree char *text = journey_text_one_line (journey_paste_skip_bullet (line));

  switch ((JourneyLaneKind)journey_node_integer (lane, JOURNEY_LANE_KIND))
    {
    case JOURNEY_LANE_KIND_PAIN_POINTS:
      return JOURNEY_NODE (journey_edit_add_pain_point (to, G_MAXUINT, text, 0));
    case JOURNEY_LANE_KIND_OPPORTUNITIES:
      return JOURNEY_NODE (journey_edit_add_opportunity (to, text));
    default:
      return JOURNEY_NODE (journey_edit_add_note (to, JOURNEY_LANE (lane), text));
    }
}

static void
paste_line (JourneyPaste *paste, JourneyNode *touchpoint, JourneyNode *lane, const char *line)
{
  gboolean taken;

  switch ((JourneyLaneKind)journey_node_integer (lane, JOURNEY_LANE_KIND))
    {
    case JOURNEY_LANE_KIND_EMOTIONS:
      taken = paste_emotion (paste, touchpoint, line);
      if (!taken)
        journey_paste_refuse (paste, line, _ ("feelings are 1 to 5, or −2 to +2"));
      break;
    case JOURNEY_LANE_KIND_VALUE_GAP:
      taken = paste_score (paste, touchpoint, line);
      if (!taken)
        journey_paste_refuse (paste, line, _ ("scores are written as expected/actual, within the map’s scale"));
      break;
    case JOURNEY_LANE_KIND_METRICS:
      taken = FALSE;
      journey_paste_refuse (paste, line, _ ("metrics cannot be made from a text"));
      break;
    default:
      journey_paste_done (paste, paste_item (paste, touchpoint, lane, line));
      return;
    }
  if (taken)
    journey_paste_done (paste, NULL);
}

/* Puts a text into the cell of a lane: as its text, or line by line as what the lane holds. What cannot be is listed. */
void
journey_paste_text (JourneyPaste *paste, JourneyNode *touchpoint, JourneyNode *lane, const char *text)
{
  JourneyFieldId field = journey_touchpoint_field_of_lane ((JourneyLaneKind)journey_node_integer (lane, JOURNEY_LANE_KIND));
  g_auto (GStrv) lines = NULL;

  if (field != 0)
    {
      g_autofree char *whole = field == JOURNEY_TOUCHPOINT_TITLE ? journey_text_one_line (text) : g_strdup (text);

      journey_node_set_text (touchpoint, field, g_strstrip (whole));
      journey_paste_done (paste, NULL);
      return;
    }

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    if (!journey_text_is_blank (lines[i]))
      paste_line (paste, touchpoint, lane, lines[i]);
}
