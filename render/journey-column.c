/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-column.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-figure.h"
#include "journey-metrics.h"
#include "journey-text.h"

typedef struct
{
  guint first_item;
  float height; /* that the lane needs */
  float words;  /* of it: what the words of the feelings need */
} ColumnLane;

struct _JourneyColumn
{
  guint ref_count;
  guint64 serial;
  JourneyState *touchpoint;
  GPtrArray *related; /* opportunities and metrics of this touchpoint, or NULL */
  double width;
  JourneyIcon icon;
  guint n_lanes;
  guint n_items;
  JourneyItem *items;
  ColumnLane lanes[]; /* one more than there are lanes, for the end of the last one's items */
};

/* What is needed while a column is put together. */
typedef struct
{
  const JourneyMeasures *measures;
  JourneyState *touchpoint;
  GPtrArray *related;
  double width;
  GArray *items;
  double y; /* where the lane's next box goes */
  double words;
} Builder;

static JourneyTextBlock *
set_text (Builder *builder, const char *text, JourneyFont font, double width)
{
  if (journey_text_is_blank (text))
    return NULL;

  return journey_text_block_new (builder->measures->typesetter, text, font, MAX (width, 8));
}

static double
block_height (JourneyTextBlock *block)
{
  return block ? journey_text_block_height (block) : 0;
}

/* Takes the blocks over. */
static void
add_item (
    Builder *builder, JourneyBoxKind kind, JourneyState *state, JourneyTextBlock *text, JourneyTextBlock *extra, double height)
{
  JourneyItem item = {
    .kind = kind, .state = state, .text = text, .extra = extra, .y = (float)builder->y, .height = (float)height
  };

  g_array_append_val (builder->items, item);
  builder->y += height + JOURNEY_STACK_GAP;
}

static double
build_card (Builder *builder)
{
  double wrap = builder->width - 2 * JOURNEY_CARD_INSET - JOURNEY_CARD_TEXT - JOURNEY_CARD_TEXT_END;
  const char *title = journey_state_text (builder->touchpoint, JOURNEY_TOUCHPOINT_TITLE);
  JourneyTextBlock *text =
      set_text (builder, journey_text_is_blank (title) ? _ ("Untitled") : title, JOURNEY_FONT_CARD_TITLE, wrap);
  JourneyTypesetter *typesetter = builder->measures->typesetter;
  double digit = journey_font_size (journey_typesetter_font (typesetter, JOURNEY_FONT_CARD_NUMBER)) * 0.62;
  double number = 8 + builder->measures->number_digits * digit;
  double last_line = journey_text_block_line_width (text, journey_text_block_n_lines (text) - 1);
  double height = JOURNEY_CARD_TITLE_TOP + journey_text_block_height (text) + JOURNEY_CARD_FOOT;

  /* The number stands beside the last line where there is room, else below it. */
  if (last_line + number > wrap)
    height += journey_typesetter_leading (typesetter, JOURNEY_FONT_CARD_NUMBER) - 2;
  height = MAX (height, JOURNEY_CARD_MIN);
  add_item (builder, JOURNEY_BOX_TOUCHPOINT, builder->touchpoint, text, NULL, height);

  return height + 2 * JOURNEY_LANE_PAD;
}

static double
build_plain (Builder *builder, JourneyBoxKind kind, JourneyFieldId field, JourneyFont font)
{
  double wrap = builder->width - JOURNEY_TEXT_INSET - JOURNEY_TEXT_END;
  JourneyTextBlock *text = set_text (builder, journey_state_text (builder->touchpoint, field), font, wrap);
  double height = block_height (text);

  builder->y = JOURNEY_TEXT_PAD;
  add_item (builder, kind, builder->touchpoint, text, NULL, height);

  return MAX (height + 2 * JOURNEY_TEXT_PAD, JOURNEY_TEXT_LANE_MIN);
}

static guint
persona_index (JourneyState *map, const char *id)
{
  guint n = journey_state_n_children (map, JOURNEY_MAP_PERSONAS);

  if (!*id)
    return 0;
  for (guint i = 0; i < n; i++)
    if (g_str_equal (journey_state_id (journey_state_child (map, JOURNEY_MAP_PERSONAS, i)), id))
      return i;

  return 0;
}

static double
build_emotions (Builder *builder)
{
  guint n = journey_state_n_children (builder->touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS);

  builder->y = 0;
  for (guint i = 0; i < n; i++)
    {
      JourneyState *emotion = journey_state_child (builder->touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, i);
      JourneyItem item = { .kind = JOURNEY_BOX_EMOTION, .state = emotion, .y = (float)builder->y };

      item.persona = persona_index (builder->measures->map, journey_state_text (emotion, JOURNEY_EMOTION_PERSONA));
      if (builder->measures->hidden[item.persona])
        continue;
      item.text = set_text (builder, journey_state_text (emotion, JOURNEY_EMOTION_WORD), JOURNEY_FONT_SMALL,
                            builder->width - 2 * JOURNEY_CARD_INSET);
      item.height = (float)block_height (item.text);
      g_array_append_val (builder->items, item);
      builder->y += item.height;
    }
  builder->words = builder->y > 0 ? builder->y + 4 : 0;

  return JOURNEY_MOOD_HEIGHT + 2 * JOURNEY_MOOD_PAD + builder->words;
}

static char *
root_cause_text (JourneyState *pain)
{
  const char *cause = journey_state_text (pain, JOURNEY_PAIN_POINT_ROOT_CAUSE);

  /* Translators: what lies behind a pain point */
  return journey_text_is_blank (cause) ? g_strdup ("") : g_strdup_printf (_ ("Cause: %s"), cause);
}

static double
build_pain_points (Builder *builder)
{
  guint n = journey_state_n_children (builder->touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS);
  double wrap = builder->width - 2 * JOURNEY_CARD_INSET - 2 * JOURNEY_PAIN_INSET + 2;

  for (guint i = 0; i < n; i++)
    {
      JourneyState *pain = journey_state_child (builder->touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, i);
      g_autofree char *cause = root_cause_text (pain);
      JourneyTextBlock *text = set_text (builder, journey_state_text (pain, JOURNEY_PAIN_POINT_TEXT), JOURNEY_FONT_BODY, wrap);
      JourneyTextBlock *extra = set_text (builder, cause, JOURNEY_FONT_SMALL, wrap);
      double height = JOURNEY_PAIN_TEXT_TOP + block_height (text) + block_height (extra) + JOURNEY_NOTE_PAD;

      add_item (builder, JOURNEY_BOX_PAIN_POINT, pain, text, extra, MAX (height, JOURNEY_PAIN_MIN));
    }

  return n > 0 ? builder->y - JOURNEY_STACK_GAP + JOURNEY_LANE_PAD : 0;
}

static double
build_gap (Builder *builder)
{
  builder->y = 0;
  add_item (builder, JOURNEY_BOX_GAP, builder->touchpoint, NULL, NULL, JOURNEY_GAP_HEIGHT);

  return JOURNEY_GAP_HEIGHT;
}

static double
build_chip (Builder *builder)
{
  double wrap = builder->width - 2 * JOURNEY_CHIP_INSET - 2 * JOURNEY_CHIP_TEXT;
  JourneyTextBlock *text =
      set_text (builder, journey_state_text (builder->touchpoint, JOURNEY_TOUCHPOINT_BACKSTAGE), JOURNEY_FONT_BODY, wrap);
  JourneyTextBlock *owner =
      set_text (builder, journey_state_text (builder->touchpoint, JOURNEY_TOUCHPOINT_OWNER), JOURNEY_FONT_SMALL, wrap);
  double height = MAX (block_height (text) + block_height (owner) + 14, JOURNEY_CHIP_MIN);

  builder->y = JOURNEY_CHIP_PAD;
  add_item (builder, JOURNEY_BOX_BACKSTAGE, builder->touchpoint, text, owner, height);

  return height + 2 * JOURNEY_CHIP_PAD;
}

static char *
metric_text (JourneyState *metric, gboolean rtl)
{
  guint n = journey_state_n_children (metric, JOURNEY_METRIC_SAMPLES);
  JourneyState *latest = n > 0 ? journey_state_child (metric, JOURNEY_METRIC_SAMPLES, n - 1) : NULL;
  double now =
      latest ? journey_state_number (latest, JOURNEY_SAMPLE_VALUE) : journey_state_number (metric, JOURNEY_METRIC_BASELINE);
  double target = journey_state_number (metric, JOURNEY_METRIC_TARGET);
  const char *unit = journey_state_text (metric, JOURNEY_METRIC_UNIT);
  GString *text = g_string_new (rtl ? JOURNEY_FIGURE_LTR : "");
  gboolean any = !isnan (now) || !isnan (target);
  char buffer[JOURNEY_FIGURE_BUFFER];

  if (!isnan (now))
    g_string_append (text, journey_figure_plain (now, buffer));
  if (!isnan (target))
    g_string_append_printf (text, "%s→ %s", isnan (now) ? "" : " ", journey_figure_plain (target, buffer));
  if (any && *unit)
    g_string_append_printf (text, " %s", unit);

  return g_string_free (any ? text : g_string_truncate (text, 0), FALSE);
}

static double
build_metrics (Builder *builder)
{
  double wrap = builder->width - 2 * JOURNEY_CARD_INSET - 2 * JOURNEY_NOTE_PAD;
  gboolean any = FALSE;

  for (guint i = 0; builder->related && i < builder->related->len; i++)
    {
      JourneyState *metric = g_ptr_array_index (builder->related, i);
      g_autofree char *figures = NULL;
      JourneyTextBlock *text, *extra;

      if (journey_state_kind (metric) != JOURNEY_KIND_METRIC)
        continue;
      figures = metric_text (metric, journey_typesetter_is_rtl (builder->measures->typesetter));
      text = set_text (builder, journey_state_text (metric, JOURNEY_METRIC_NAME), JOURNEY_FONT_BODY, wrap);
      extra = set_text (builder, figures, JOURNEY_FONT_SMALL_BOLD, wrap);
      add_item (builder, JOURNEY_BOX_METRIC, metric, text, extra,
                MAX (block_height (text) + block_height (extra) + 2 * JOURNEY_NOTE_PAD, JOURNEY_CHIP_MIN));
      any = TRUE;
    }

  return any ? builder->y - JOURNEY_STACK_GAP + JOURNEY_LANE_PAD : 0;
}

static double
build_opportunities (Builder *builder)
{
  double wrap = builder->width - 2 * JOURNEY_CARD_INSET - 2 * JOURNEY_NOTE_PAD + 2;
  double votes_height = journey_typesetter_leading (builder->measures->typesetter, JOURNEY_FONT_SMALL_BOLD) + JOURNEY_VOTES_GAP;
  gboolean any = FALSE;

  for (guint i = 0; builder->related && i < builder->related->len; i++)
    {
      JourneyState *opportunity = g_ptr_array_index (builder->related, i);
      JourneyTextBlock *text;
      double votes;

      if (journey_state_kind (opportunity) != JOURNEY_KIND_OPPORTUNITY)
        continue;
      votes = journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_VOTES) > 0 ? votes_height : 0;
      text = set_text (builder, journey_state_text (opportunity, JOURNEY_OPPORTUNITY_TEXT), JOURNEY_FONT_BODY, wrap);
      add_item (builder, JOURNEY_BOX_OPPORTUNITY, opportunity, text, NULL,
                MAX (block_height (text) + votes + 2 * JOURNEY_NOTE_PAD, JOURNEY_IDEA_MIN));
      any = TRUE;
    }

  return any ? builder->y - JOURNEY_STACK_GAP + JOURNEY_LANE_PAD : 0;
}

static double
build_notes (Builder *builder, JourneyState *lane)
{
  guint n = journey_state_n_children (builder->touchpoint, JOURNEY_TOUCHPOINT_NOTES);
  double wrap = builder->width - 2 * JOURNEY_CARD_INSET - 2 * JOURNEY_NOTE_PAD + 2;
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      JourneyState *note = journey_state_child (builder->touchpoint, JOURNEY_TOUCHPOINT_NOTES, i);
      JourneyTextBlock *text;

      if (!g_str_equal (journey_state_text (note, JOURNEY_NOTE_LANE), journey_state_id (lane)))
        continue;
      text = set_text (builder, journey_state_text (note, JOURNEY_NOTE_TEXT), JOURNEY_FONT_BODY, wrap);
      add_item (builder, JOURNEY_BOX_NOTE, note, text, NULL, MAX (block_height (text) + 2 * JOURNEY_NOTE_PAD, JOURNEY_CHIP_MIN));
      any = TRUE;
    }

  return any ? builder->y - JOURNEY_STACK_GAP + JOURNEY_LANE_PAD : 0;
}

static double
build_lane (Builder *builder, JourneyState *lane)
{
  builder->y = JOURNEY_LANE_PAD;
  builder->words = 0;

  switch ((JourneyLaneKind)journey_state_integer (lane, JOURNEY_LANE_KIND))
    {
    case JOURNEY_LANE_KIND_TOUCHPOINTS:
      return build_card (builder);
    case JOURNEY_LANE_KIND_ACTIONS:
      return build_plain (builder, JOURNEY_BOX_ACTION, JOURNEY_TOUCHPOINT_ACTION, JOURNEY_FONT_BODY);
    case JOURNEY_LANE_KIND_THOUGHTS:
      return build_plain (builder, JOURNEY_BOX_THOUGHT, JOURNEY_TOUCHPOINT_THOUGHT, JOURNEY_FONT_THOUGHT);
    case JOURNEY_LANE_KIND_EMOTIONS:
      return build_emotions (builder);
    case JOURNEY_LANE_KIND_PAIN_POINTS:
      return build_pain_points (builder);
    case JOURNEY_LANE_KIND_VALUE_GAP:
      return build_gap (builder);
    case JOURNEY_LANE_KIND_BACKSTAGE:
      return build_chip (builder);
    case JOURNEY_LANE_KIND_METRICS:
      return build_metrics (builder);
    case JOURNEY_LANE_KIND_OPPORTUNITIES:
      return build_opportunities (builder);
    case JOURNEY_LANE_KIND_CUSTOM:
    default:
      return build_notes (builder, lane);
    }
}

/**
 * journey_column_new:
 * @related: (nullable) (element-type JourneyState): the opportunities and metrics that name @touchpoint
 * @width: of the column, in scene units
 *
 * Measures everything that @touchpoint shows in the visible lanes.
 *
 * Returns: (transfer full): the column
 */
JourneyColumn *
journey_column_new (const JourneyMeasures *measures, JourneyState *touchpoint, GPtrArray *related, double width)
{
  JourneyColumn *self = g_malloc0 (sizeof (JourneyColumn) + (measures->n_lanes + 1) * sizeof (ColumnLane));
  Builder builder = { .measures = measures, .touchpoint = touchpoint, .related = related, .width = width };

  self->ref_count = 1;
  self->serial = journey_typesetter_next_serial (measures->typesetter);
  self->touchpoint = journey_state_ref (touchpoint);
  self->related = related ? g_ptr_array_ref (related) : NULL;
  self->width = width;
  self->icon = journey_icon_for_channel (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_CHANNEL));
  self->n_lanes = measures->n_lanes;

  builder.items = g_array_sized_new (FALSE, FALSE, sizeof (JourneyItem), measures->n_lanes + 2);
  for (guint i = 0; i < measures->n_lanes; i++)
    {
      self->lanes[i].first_item = builder.items->len;
      self->lanes[i].height = (float)build_lane (&builder, measures->lanes[i]);
      self->lanes[i].words = (float)builder.words;
    }
  self->lanes[self->n_lanes].first_item = builder.items->len;
  self->n_items = builder.items->len;
  self->items = (JourneyItem *)(gpointer)g_array_free (builder.items, FALSE);

  return self;
}

/**
 * journey_column_ref:
 *
 * Returns: (transfer full): @column
 */
JourneyColumn *
journey_column_ref (JourneyColumn *column)
{
  column->ref_count++;
  return column;
}

/**
 * journey_column_unref:
 */
void
journey_column_unref (JourneyColumn *column)
{
  if (--column->ref_count > 0)
    return;

  for (guint i = 0; i < column->n_items; i++)
    {
      g_clear_pointer (&column->items[i].text, journey_text_block_unref);
      g_clear_pointer (&column->items[i].extra, journey_text_block_unref);
    }
  g_free (column->items);
  g_clear_pointer (&column->related, g_ptr_array_unref);
  journey_state_unref (column->touchpoint);
  g_free (column);
}

static gboolean
same_related (GPtrArray *a, GPtrArray *b)
{
  if (!a || !b)
    return a == b;
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;

  return TRUE;
}

/**
 * journey_column_shows:
 *
 * Returns: whether a column made from these states, in the same lanes, would be equal to @column
 */
gboolean
journey_column_shows (JourneyColumn *column, JourneyState *touchpoint, GPtrArray *related, double width)
{
  return column->touchpoint == touchpoint && column->width == width && same_related (column->related, related);
}

/**
 * journey_column_touchpoint:
 *
 * Returns: (transfer none): what @column shows
 */
JourneyState *
journey_column_touchpoint (JourneyColumn *column)
{
  return column->touchpoint;
}

/**
 * journey_column_icon:
 *
 * Returns: the drawing of the touchpoint's channel
 */
JourneyIcon
journey_column_icon (JourneyColumn *column)
{
  return column->icon;
}

/**
 * journey_column_serial:
 *
 * Returns: a number that no other column of the same typesetter has
 */
guint64
journey_column_serial (JourneyColumn *column)
{
  return column->serial;
}

/**
 * journey_column_items:
 * @lane: among the visible lanes
 * @n_items: (out): how many there are
 *
 * Returns: the boxes of one cell, from top to bottom
 */
const JourneyItem *
journey_column_items (JourneyColumn *column, guint lane, guint *n_items)
{
  *n_items = column->lanes[lane + 1].first_item - column->lanes[lane].first_item;

  return column->items + column->lanes[lane].first_item;
}

/**
 * journey_column_height:
 *
 * Returns: how high @lane has to be to hold this column; 0 when there is nothing in it
 */
double
journey_column_height (JourneyColumn *column, guint lane)
{
  return column->lanes[lane].height;
}

/**
 * journey_column_words_height:
 *
 * Returns: how much of the height the words of the feelings take
 */
double
journey_column_words_height (JourneyColumn *column, guint lane)
{
  return column->lanes[lane].words;
}

/**
 * journey_column_emotion:
 * @persona: 0-based
 *
 * Returns: what the persona feels here, -2..+2; NAN when nobody said
 */
double
journey_column_emotion (JourneyColumn *column, guint persona)
{
  for (guint i = 0; i < column->n_items; i++)
    if (column->items[i].kind == JOURNEY_BOX_EMOTION && column->items[i].persona == persona)
      return journey_state_number (column->items[i].state, JOURNEY_EMOTION_VALUE);

  return NAN;
}
