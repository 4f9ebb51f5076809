/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-words.h"

#include <string.h>

#include "journey-csv-text.h"
#include "journey-kinds.h"

typedef struct
{
  int value;
  const char *words; /* with '|' between them; nicks and labels of a field need not be here */
} Words;

static const Words kano_words[] = {
  { JOURNEY_KANO_NONE, "-|–|无|無" },
  { JOURNEY_KANO_MUST_BE,
    "m|must|basic|basic need|threshold|hygiene|dissatisfier|必备|必備|必备型|必備型|必须|必須|基本|基本型|基本需求|基本型需求" },
  { JOURNEY_KANO_PERFORMANCE,
    "o|p|one-dimensional|expected|expected "
    "need|linear|satisfier|期望|期望型|期望型需求|一维|一維|一维型|一維型|性能型|绩效|績效|表现型|表現型" },
  { JOURNEY_KANO_ATTRACTIVE, "a|delighter|exciter|excitement|魅力|魅力型|魅力型需求|兴奋型|興奮型|惊喜|驚喜" },
  { JOURNEY_KANO_INDIFFERENT, "i|neutral|无差异|無差異|无差异型|無差異型|无所谓|無所謂" },
  { JOURNEY_KANO_REVERSE, "r|反向|反向型|逆向|逆向型" },
  { JOURNEY_KANO_QUESTIONABLE, "q|可疑|可疑结果|可疑結果|存疑" },
  { 0, NULL },
};

static const Words tier_words[] = {
  { JOURNEY_TIER_NONE, "-|–|无|無" },
  { JOURNEY_TIER_BASE, "basic|core|base value|基础|基礎|基本|基础价值|基礎價值|核心" },
  { JOURNEY_TIER_ADDED, "added value|value added|附加|增值|加值|附加价值|附加價值" },
  { JOURNEY_TIER_DIFFERENTIATING, "differentiating value|differentiator|差异化|差異化|差异化价值|差異化價值|独特|獨特" },
  { 0, NULL },
};

static const Words dimension_kind_words[] = {
  { JOURNEY_DIMENSION_KIND_BENEFIT, "benefits|gain|more is better|收益|利益|效益|价值|價值|好处|好處" },
  { JOURNEY_DIMENSION_KIND_COST, "costs|sacrifice|less is better|成本|代价|代價|付出" },
  { 0, NULL },
};

static const Words evidence_words[] = {
  { JOURNEY_EVIDENCE_KIND_ESTIMATE, "assumption|guess|估计|估計|工作坊估计|工作坊估計|假设|假設" },
  { JOURNEY_EVIDENCE_KIND_VOTE, "votes|投票|工作坊投票" },
  { JOURNEY_EVIDENCE_KIND_SURVEY, "surveys|questionnaire|问卷|問卷|问卷调查|問卷調查|调查|調查" },
  { JOURNEY_EVIDENCE_KIND_INTERVIEW, "interviews|访谈|訪談" },
  { JOURNEY_EVIDENCE_KIND_FOCUS_GROUP, "focus groups|焦点小组|焦點小組|焦点访谈|焦點團體|焦點訪談" },
  { JOURNEY_EVIDENCE_KIND_OBSERVATION, "observations|观察|觀察" },
  { JOURNEY_EVIDENCE_KIND_MYSTERY_SHOPPING, "mystery shopper|神秘顾客|神秘顧客|神秘客|神秘客调查|神秘客調查" },
  { JOURNEY_EVIDENCE_KIND_BEHAVIOUR_DATA,
    "behavior data|behavioural data|behavioral data|analytics|行为数据|行為資料|行為數據|数据|數據" },
  { JOURNEY_EVIDENCE_KIND_REVIEW_ANALYSIS, "reviews|评论分析|評論分析|评价分析|評價分析" },
  { JOURNEY_EVIDENCE_KIND_BENCHMARK, "benchmarking|标杆|標杆|標竿|对标|對標|基准|基準" },
  { 0, NULL },
};

static const Words promise_words[] = {
  { JOURNEY_PROMISE_SOURCE_ADVERTISING, "ad|ads|advert|advertisement|广告|廣告" },
  { JOURNEY_PROMISE_SOURCE_WORD_OF_MOUTH, "recommendation|口碑|推荐|推薦" },
  { JOURNEY_PROMISE_SOURCE_EXPERIENCE,
    "past experience|previous experience|经验|經驗|过往经验|過往經驗|以往经验|以往經驗|过去经验|過去經驗" },
  { JOURNEY_PROMISE_SOURCE_PROMISED, "promise|承诺|承諾|已承诺|已承諾" },
  { 0, NULL },
};

static const Words yes_no_words[] = {
  { TRUE, "yes|y|true|1|x|on|mot|moment of truth|*|•|●|✓|✔|√|☑|✅|★|⭐|是|对|對|真|有|关键时刻|關鍵時刻|ja|wahr|waar|oui|vrai|"
          "sí|si|sì|verdadero|vero|sim|verdadeiro" },
  { FALSE, "no|n|false|0|off|-|–|✗|✘|❌|否|不是|假|无|無|nein|falsch|nee|onwaar|non|faux|falso|não" },
  { 0, NULL },
};

static const Words severity_words[] = {
  { 1, "low|minor|light|低|轻|輕|轻微|輕微" },
  { 2, "medium|moderate|middle|中|中等" },
  { 3, "high|severe|major|critical|高|重|严重|嚴重" },
  { 0, NULL },
};

static const char *const other_words[] = {
  [JOURNEY_CSV_WORD_SUM] =
      "total|totals|grandtotal|subtotal|sum|average|mean|avg|合计|总计|小计|平均|平均值|合計|總計|小計|summe|gesamt|"
      "mittelwert|durchschnitt|somme|moyenne|suma|promedio|totale",
  [JOURNEY_CSV_WORD_SCENARIO] = "scenario|situation|场景|場景|情景",
  [JOURNEY_CSV_WORD_QUESTION] = "guiding question|question|key question|引导问题|引導問題|问题|問題",
  [JOURNEY_CSV_WORD_SCORES] = "score|scores|rating|ratings|评分|評分|分数|分數",
};

static gboolean
find_word (const Words *words, const char *key, int *value)
{
  for (; words->words; words++)
    if (journey_csv_key_is (key, words->words))
      {
        *value = words->value;
        return TRUE;
      }

  return FALSE;
}

static gboolean
find_label (JourneyFieldId id, const char *key, int *value)
{
  const JourneyField *field = journey_spec_field (id);

  for (int i = 0; field->choices[i].nick; i++)
    if (journey_csv_key_is (key, field->choices[i].nick) || journey_csv_key_is (key, field->choices[i].label)
        || journey_csv_key_is (key, journey_field_label (field, i)))
      {
        *value = i;
        return TRUE;
      }

  return FALSE;
}

static const Words *
words_of (JourneyFieldId field)
{
  switch (field)
    {
    case JOURNEY_TOUCHPOINT_KANO:
      return kano_words;
    case JOURNEY_TOUCHPOINT_TIER:
      return tier_words;
    case JOURNEY_DIMENSION_KIND:
      return dimension_kind_words;
    case JOURNEY_EVIDENCE_KIND:
      return evidence_words;
    default:
      return promise_words;
    }
}

/** journey_csv_word_is: Returns whether @text is, in English, Chinese or some other languages, what people write for @word. */
gboolean
journey_csv_word_is (JourneyCsvWord word, const char *text)
{
  g_autofree char *key = journey_csv_key (text);

  return journey_csv_key_is (key, other_words[word]);
}

/**
 * journey_csv_word_choice:
 * @field: the Kano class or tier of a touchpoint, the kind of a dimension or evidence, or the source of a promise
 * @word: what people wrote, not empty
 * @value: (out): where the value goes; untouched on failure
 *
 * Understands the nick of a value, its name in English and in the language of the program, and what else people call
 * it in English and in Chinese of both scripts.
 *
 * Returns: whether @word names a value of @field
 */
gboolean
journey_csv_word_choice (JourneyFieldId field, const char *word, int *value)
{
  g_autofree char *key = journey_csv_key (word);

  return find_label (field, key, value) || find_word (words_of (field), key, value);
}

/**
 * journey_csv_word_yes_no:
 * @value: (out): where TRUE or FALSE goes; untouched on failure
 *
 * Returns: whether @word means yes or no
 */
gboolean
journey_csv_word_yes_no (const char *word, int *value)
{
  g_autofree char *key = journey_csv_key (word);

  return find_word (yes_no_words, key, value);
}

/**
 * journey_csv_word_severity:
 * @value: (out): where 1, 2 or 3 goes; untouched on failure
 *
 * Returns: whether @word says how severe a pain point is; numbers are not looked at
 */
gboolean
journey_csv_word_severity (const char *word, int *value)
{
  g_autofree char *key = journey_csv_key (word);

  return find_word (severity_words, key, value);
}

/**
 * journey_csv_word_split:
 * @field: as for journey_csv_word_choice ()
 * @cell: a word of @field, or such a word, a colon and text
 * @value: (out): where the value goes; untouched on failure
 *
 * Returns: (nullable): the text in @cell after the colon, empty when there is none; NULL when @cell does not begin
 *   with a word of @field
 */
const char *
journey_csv_word_split (JourneyFieldId field, const char *cell, int *value)
{
  const char *text;
  const char *colon = journey_csv_find_colon (cell, &text);
  g_autofree char *word = colon ? g_strndup (cell, colon - cell) : NULL;

  if (journey_csv_word_choice (field, cell, value))
    return "";
  if (!word || !journey_csv_word_choice (field, word, value))
    return NULL;

  return text + strspn (text, " ");
}
