/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-answers-header.h"

#include <glib/gi18n.h>

#include "journey-csv-header.h"
#include "journey-csv-text.h"

typedef struct
{
  const char *main;      /* English, Simplified and Traditional Chinese, with '|' between them */
  const char *more;      /* other names that people give */
  JourneyCsvField table; /* goes by the names that this field of a map's table has, instead of by those; LANE for none */
  const char *label;     /* for people */
} Header;

#define OWN JOURNEY_CSV_LANE

/* The only list of what columns of a survey are called; docs/format.md shows it. */
static const Header headers[] = {
  [JOURNEY_ANSWERS_TOUCHPOINT] = { "", "", JOURNEY_CSV_TOUCHPOINT, N_ ("Touchpoint") },
  [JOURNEY_ANSWERS_STAGE] = { "", "", JOURNEY_CSV_STAGE, N_ ("Stage") },
  [JOURNEY_ANSWERS_RESPONDENT] = { "respondent|受访者|受訪者",
                                   "respondents|respondent id|response id|participant|participant id|customer id|user id|id|"
                                   "受访者编号|受訪者編號|答卷编号|答卷編號|客户编号|客戶編號|用户编号|使用者編號|编号|編號",
                                   OWN, N_ ("Respondent") },
  [JOURNEY_ANSWERS_SEGMENT] = { "segment|客群|區隔",
                                "segments|customer segment|customer group|细分|细分市场|客户细分|客户群|分群|人群|"
                                "客戶區隔|客戶群|市場區隔|族群",
                                OWN, N_ ("Segment") },
  [JOURNEY_ANSWERS_DATE] = { "date|日期",
                             "answered|answered on|response date|submitted|submitted on|timestamp|time|时间|填写日期|提交日期|"
                             "提交时间|時間|填寫日期|提交時間",
                             OWN, N_ ("Date") },
  [JOURNEY_ANSWERS_NPS] = { "nps|净推荐值|淨推薦值",
                            "nps score|net promoter score|likelihood to recommend|recommend|推荐意愿|推荐度|推荐分|推薦意願|"
                            "推薦度|推薦分數",
                            OWN, N_ ("NPS") },
  [JOURNEY_ANSWERS_CSAT] = { "csat|满意度|滿意度",
                             "csat score|satisfaction|customer satisfaction|客户满意度|顾客满意度|客戶滿意度|顧客滿意度", OWN,
                             N_ ("CSAT") },
  [JOURNEY_ANSWERS_CES] = { "ces|客户费力度|客戶費力度",
                            "ces score|ces 2.0|customer effort score|ease|费力度|轻松度|費力度|輕鬆度", OWN, N_ ("CES") },
  [JOURNEY_ANSWERS_EXPECTED] = { "", "", JOURNEY_CSV_EXPECTED, N_ ("Expected") },
  [JOURNEY_ANSWERS_ACTUAL] = { "", "", JOURNEY_CSV_ACTUAL, N_ ("Actual") },
  [JOURNEY_ANSWERS_IMPORTANCE] = { "", "", JOURNEY_CSV_IMPORTANCE, N_ ("Importance") },
  [JOURNEY_ANSWERS_DIMENSION] = { "", "", JOURNEY_CSV_DIMENSION, N_ ("Dimension") },
  [JOURNEY_ANSWERS_KANO_FUNCTIONAL] = { "kano_functional|正向问题|正向問題",
                                        "functional question|kano positive|卡诺正向|kano正向|具备时|卡諾正向|具備時", OWN,
                                        N_ ("Kano, if it is there") },
  [JOURNEY_ANSWERS_KANO_DYSFUNCTIONAL] = { "kano_dysfunctional|反向问题|反向問題",
                                           "dysfunctional question|kano negative|卡诺反向|kano反向|不具备时|卡諾反向|不具備時",
                                           OWN, N_ ("Kano, if it is missing") },
  [JOURNEY_ANSWERS_COMMENT] = { "comment|评论|評論",
                                "comments|remark|remarks|verbatim|open answer|note|notes|feedback|意见|反馈|留言|建议|备注|意見|"
                                "回饋|建議|備註",
                                OWN, N_ ("Comment") },
};

static JourneyAnswersField
find_key (const char *key)
{
  for (guint i = 0; *key && i < JOURNEY_ANSWERS_N_FIELDS; i++)
    if (journey_csv_key_is (key, headers[i].main) || journey_csv_key_is (key, headers[i].more))
      return i;

  return JOURNEY_ANSWERS_N_FIELDS;
}

static JourneyAnswersField
find_own (const char *header)
{
  g_autofree char *key = journey_csv_key (header);
  JourneyAnswersField field = find_key (key);

  while (field == JOURNEY_ANSWERS_N_FIELDS && journey_csv_key_cut (key))
    field = find_key (key);

  return field;
}

/**
 * journey_answers_header_find:
 * @header: a header, valid UTF-8
 *
 * Finds what a column holds by its name, in English, Simplified or Traditional Chinese, as journey_csv_header_find ().
 *
 * Returns: the field; %JOURNEY_ANSWERS_N_FIELDS when the name is not known
 */
JourneyAnswersField
journey_answers_header_find (const char *header)
{
  JourneyAnswersField field = find_own (header);
  JourneyCsvField table;

  if (field < JOURNEY_ANSWERS_N_FIELDS)
    return field;

  table = journey_csv_header_find (header);
  for (guint i = 0; table != OWN && i < JOURNEY_ANSWERS_N_FIELDS; i++)
    if (headers[i].table == table)
      return i;

  return JOURNEY_ANSWERS_N_FIELDS;
}

/**
 * journey_answers_header_is_main:
 * @field: what journey_answers_header_find () said of @header
 *
 * Returns: whether @header is the first name of @field in a language, and not just another one that people use
 */
gboolean
journey_answers_header_is_main (const char *header, JourneyAnswersField field)
{
  g_autofree char *key = journey_csv_key (header);

  if (headers[field].table != OWN)
    return journey_csv_header_is_main (header, headers[field].table);

  return journey_csv_key_is (key, headers[field].main);
}

/**
 * journey_answers_header_is_known:
 * @essential: (out): whether it says which touchpoint an answer is about
 *
 * Returns: whether @header is the name of a column of a survey
 */
gboolean
journey_answers_header_is_known (const char *header, gboolean *essential)
{
  JourneyAnswersField field = journey_answers_header_find (header);

  *essential = field == JOURNEY_ANSWERS_TOUCHPOINT;

  return field < JOURNEY_ANSWERS_N_FIELDS;
}

/**
 * journey_answers_header_is_answer:
 *
 * Returns: whether @field is what people answered, and not only what that is about
 */
gboolean
journey_answers_header_is_answer (JourneyAnswersField field)
{
  return field >= JOURNEY_ANSWERS_NPS && field < JOURNEY_ANSWERS_N_FIELDS && field != JOURNEY_ANSWERS_DIMENSION;
}

/**
 * journey_answers_header_is_survey:
 * @choice: (nullable): what somebody said that the column holds, as in the columns of JourneyCsvOptions; NULL or empty where
 * nobody did
 *
 * Returns: whether @header is the name of a column that only a survey has, and that nobody took for something else than a lane of
 *   its own; a table of touchpoints may well have an NPS of each
 */
gboolean
journey_answers_header_is_survey (const char *header, const char *choice)
{
  JourneyAnswersField field = journey_answers_header_find (header);
  JourneyCsvField chosen = JOURNEY_CSV_LANE;

  if (choice && *choice && (!journey_csv_header_named (choice, &chosen) || chosen != JOURNEY_CSV_LANE))
    return FALSE;

  /* A number in front of each row is called 'id', too. */
  return (field == JOURNEY_ANSWERS_RESPONDENT && journey_answers_header_is_main (header, field))
         || field == JOURNEY_ANSWERS_KANO_FUNCTIONAL || field == JOURNEY_ANSWERS_KANO_DYSFUNCTIONAL;
}

/**
 * journey_answers_header_label:
 *
 * Returns: what people call the field, in the language of the program
 */
const char *
journey_answers_header_label (JourneyAnswersField field)
{
  return _ (headers[field].label);
}
