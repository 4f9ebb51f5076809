/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-header.h"

#include <string.h>

#include "journey-csv-range.h"
#include "journey-csv-text.h"

typedef struct
{
  const char *english; /* as we write it */
  const char *simplified;
  const char *traditional;
  const char *more; /* other names that people give, with '|' between them */
} Header;

/* The only list of header names; docs/format.md shows it, and a test compares the two. */
static const Header headers[] = {
  [JOURNEY_CSV_STAGE] = { "stage", "阶段", "階段", "stages|phase|旅程阶段|旅程階段" },
  [JOURNEY_CSV_TOUCHPOINT] = { "touchpoint", "触点", "觸點",
                               "touchpoints|touch point|contact point|step|接触点|接觸點|客户触点|客戶觸點|步骤|步驟" },
  [JOURNEY_CSV_CHANNEL] = { "channel", "渠道", "通路", "channels|管道|通道" },
  [JOURNEY_CSV_ACTION] = { "action", "行为", "行為",
                           "actions|what they do|does|do|doing|customer action|动作|動作|用户行为|使用者行為|客户行为|客戶行為" },
  [JOURNEY_CSV_THOUGHT] = { "thought", "想法", "想法", "thoughts|what they think|thinks|think|thinking|思考|心声|心聲" },
  [JOURNEY_CSV_PERSONA] = { "persona", "画像", "人物誌",
                            "personas|customer|用户画像|使用者畫像|客户画像|客戶畫像|畫像|人物画像|角色" },
  [JOURNEY_CSV_EMOTION] = { "emotion", "情绪", "情緒",
                            "emotions|feels|feel|feeling|feelings|emotion value|emotion score|情绪值|情緒值|感受" },
  [JOURNEY_CSV_EMOTION_WORD] = { "emotion_word", "情绪词", "情緒詞", "feeling word|情绪描述|情緒描述" },
  [JOURNEY_CSV_PAIN_POINT] = { "pain_point", "痛点", "痛點", "pain points|pain|pains|problem|problems|frustration|frustrations" },
  [JOURNEY_CSV_SEVERITY] = { "severity", "严重度", "嚴重度",
                             "pain severity|pain point severity|严重程度|嚴重程度|痛点严重度|痛點嚴重度" },
  [JOURNEY_CSV_BACKSTAGE] = { "backstage", "后台", "後台",
                              "back stage|backstage process|backstage actions|幕后|幕後|后台流程|後台流程" },
  [JOURNEY_CSV_OWNER] = { "owner", "负责人", "負責人", "responsible|process owner|责任人|責任人|负责部门|負責部門" },
  [JOURNEY_CSV_MOMENT_OF_TRUTH] = { "moment_of_truth", "关键时刻", "關鍵時刻",
                                    "moments of truth|mot|真实时刻|真實時刻|真实瞬间|真實瞬間" },
  [JOURNEY_CSV_KANO] = { "kano", "卡诺", "卡諾", "kano class|kano类别|kano類別|卡诺类别|卡諾類別|需求类型|需求類型" },
  [JOURNEY_CSV_TIER] = { "tier", "价值层级", "價值層級", "value tier|层级|層級" },
  [JOURNEY_CSV_DIMENSION] = { "dimension", "维度", "維度", "dimensions|value dimension|价值维度|價值維度" },
  [JOURNEY_CSV_KIND] = { "kind", "类型", "類型", "type|benefit or cost|收益或成本|dimension kind|维度类型|維度類型" },
  [JOURNEY_CSV_WEIGHT] = { "weight", "权重", "權重", "dimension weight|维度权重|維度權重" },
  [JOURNEY_CSV_IMPORTANCE] = { "importance", "重要度", "重要度", "importance score|重要性|重要程度" },
  [JOURNEY_CSV_EXPECTED] = { "expected", "期望", "期望",
                             "expectation|expectations|expects|what they expect|expected score|期望值|预期|預期|预期值|預期值" },
  [JOURNEY_CSV_ACTUAL] = { "actual", "实际", "實際",
                           "actual "
                           "score|got|what they "
                           "got|perceived|perception|experienced|performance|实际值|實際值|实际体验|實際體驗|实际感受|"
                           "實際感受" },
  [JOURNEY_CSV_N] = { "n", "样本数", "樣本數",
                      "number of answers|sample size|answers|responses|样本量|樣本量|人数|人數|回答数|回答數" },
  [JOURNEY_CSV_SD] = { "sd", "标准差", "標準差", "std dev|standard deviation|spread" },
  [JOURNEY_CSV_EVIDENCE] = { "evidence", "证据", "證據", "evidence kind|依据|依據|数据来源|資料來源" },
  [JOURNEY_CSV_PROMISE] = { "promise", "承诺", "承諾", "promises|expectation source|期望来源|期望來源|预期来源|預期來源" },
  [JOURNEY_CSV_OPPORTUNITY] = { "opportunity", "机会", "機會",
                                "opportunities|idea|ideas|improvement|improvements|机会点|機會點|改进|改進|改善" },
  [JOURNEY_CSV_NOTE] = { "note", "备注", "備註", "notes|comment|comments|remark|remarks|笔记|筆記|便签|便籤" },
  [JOURNEY_CSV_COMPETITOR] = { "competitor", "竞争对手", "競爭對手", "rival|竞品|競品|对手|對手|竞争者|競爭者" },
  [JOURNEY_CSV_LANE] = { "lane", "泳道", "泳道", "" },
};

static gboolean
is_main_header (const char *key, const Header *header)
{
  return journey_csv_key_is (key, header->english) || journey_csv_key_is (key, header->simplified)
         || journey_csv_key_is (key, header->traditional);
}

static gboolean
is_header (const char *key, const Header *header)
{
  return is_main_header (key, header) || journey_csv_key_is (key, header->more);
}

/**
 * journey_csv_header_name:
 *
 * Returns: the header that we write over the column of @field
 */
const char *
journey_csv_header_name (JourneyCsvField field)
{
  return headers[field].english;
}

/**
 * journey_csv_header_named:
 * @name: one that journey_csv_header_name () gives
 * @field: (out): what it is the name of; untouched when it is none
 *
 * Returns: whether it is one
 */
gboolean
journey_csv_header_named (const char *name, JourneyCsvField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    if (strcmp (headers[i].english, name) == 0)
      {
        *field = (JourneyCsvField)i;
        return TRUE;
      }

  return FALSE;
}

static JourneyCsvField
find_key (const char *key)
{
  for (guint i = 0; *key && i < JOURNEY_CSV_N_FIELDS; i++)
    if (is_header (key, &headers[i]))
      return i;

  return JOURNEY_CSV_LANE;
}

/* 'emotion 1–5': what may have a range behind its name without brackets. */
static JourneyCsvField
find_before_range (const char *header)
{
  JourneyCsvRange range;
  JourneyCsvField field = JOURNEY_CSV_LANE;

  if (journey_csv_range_find (header, &range))
    {
      g_autofree char *name = g_strndup (header, range.start);
      g_autofree char *key = journey_csv_key (name);

      field = find_key (key);
    }

  return field == JOURNEY_CSV_EMOTION || (field >= JOURNEY_CSV_IMPORTANCE && field <= JOURNEY_CSV_ACTUAL) ? field
                                                                                                          : JOURNEY_CSV_LANE;
}

/**
 * journey_csv_header_find:
 * @header: a header, valid UTF-8
 *
 * Finds what a column holds by its name, in English, Simplified or Traditional Chinese. Case, full-width forms,
 * spaces, '_' and '-' make no difference, nor does what stands behind the name in brackets, or a colon or asterisk, or the range
 * of an emotion or score.
 *
 * Returns: the field; %JOURNEY_CSV_LANE when the name is not one of ours
 */
JourneyCsvField
journey_csv_header_find (const char *header)
{
  g_autofree char *key = journey_csv_key (header);
  JourneyCsvField field = find_key (key);

  while (field == JOURNEY_CSV_LANE && journey_csv_key_cut (key))
    field = find_key (key);

  return field == JOURNEY_CSV_LANE ? find_before_range (header) : field;
}

/**
 * journey_csv_header_is_main:
 * @field: what journey_csv_header_find () said of @header
 *
 * Returns: whether @header is the first name of @field in a language, and not just another one that people use
 */
gboolean
journey_csv_header_is_main (const char *header, JourneyCsvField field)
{
  g_autofree char *key = journey_csv_key (header);

  return is_main_header (key, &headers[field]);
}

/**
 * journey_csv_header_parse:
 * @header: a header, trimmed and not empty
 * @name: (out) (optional): the name of the competitor or lane
 *
 * As journey_csv_header_find (), and also takes 'competitor:NAME' and 'lane:NAME' apart. A competitor without a name
 * is called as the column is.
 *
 * Returns: the field
 */
JourneyCsvField
journey_csv_header_parse (const char *header, char **name)
{
  const char *after;
  const char *colon = journey_csv_find_colon (header, &after);
  g_autofree char *prefix = colon ? g_strndup (header, colon - header) : g_strdup (header);
  g_autofree char *rest = g_strdup (colon ? after : "");
  g_autofree char *key = journey_csv_key (prefix);
  JourneyCsvField field = journey_csv_header_find (header);

  g_strstrip (rest);
  if (field == JOURNEY_CSV_LANE && is_header (key, &headers[JOURNEY_CSV_COMPETITOR]))
    field = JOURNEY_CSV_COMPETITOR;
  else if (!colon || !is_header (key, &headers[JOURNEY_CSV_LANE]))
    g_clear_pointer (&rest, g_free);

  if (name && field >= JOURNEY_CSV_COMPETITOR)
    *name = rest && *rest ? g_steal_pointer (&rest) : g_strdup (header);

  return field;
}
