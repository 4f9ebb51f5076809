/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-icon.h"

#include <math.h>
#include <string.h>

/*
 * Drawings on a grid of 160 by 160: M and L a point, C three points, Z closes, O a circle (x y radius),
 * R a rectangle (x y width height radius). The first is stroked, the second filled.
 */
typedef struct
{
  const char *line;
  const char *fill;
} Drawing;

static const Drawing drawings[JOURNEY_N_ICONS] = {
  [JOURNEY_ICON_GENERIC] = { "O80 80 56", "O80 80 18" },
  [JOURNEY_ICON_WEB] = { "O80 80 62M18 80L142 80M80 18C40 50 40 110 80 142M80 18C120 50 120 110 80 142M30 46C60 58 100 58 130 "
                         "46M30 114C60 102 100 102 130 114",
                         NULL },
  [JOURNEY_ICON_APP] = { "R42 14 76 132 14M42 116L118 116", "O80 131 7" },
  [JOURNEY_ICON_EMAIL] = { "R14 34 132 92 12M18 42L80 92L142 42", NULL },
  [JOURNEY_ICON_PHONE] = { "M40 18L62 22L72 54L56 68C64 84 76 96 92 104L106 88L138 98L142 120C140 134 130 142 116 142C66 138 22 "
                           "94 18 44C18 30 26 20 40 18Z",
                           NULL },
  [JOURNEY_ICON_SHOP] = { "M26 70L26 142L134 142L134 70M12 62L30 20L130 20L148 62M12 62C12 82 44 82 46 62C48 82 78 82 80 62C82 "
                          "82 112 82 114 62C116 82 148 82 148 62M12 62L148 62M66 142L66 102L94 102L94 142",
                          NULL },
  [JOURNEY_ICON_COURIER] = { "M20 50L80 18L140 50L140 112L80 144L20 112ZM20 50L80 82L140 50M80 82L80 144M50 34L110 66", NULL },
  [JOURNEY_ICON_OUTDOOR] = { "R14 18 132 76 10M48 94L48 146M112 94L112 146M34 146L62 146M98 146L126 146",
                             "R36 40 60 10 5R36 62 88 10 5" },
  [JOURNEY_ICON_WORD_OF_MOUTH] = { "M12 50C12 30 28 18 54 18C80 18 96 30 96 50C96 70 80 82 54 82L44 82L22 100L26 76C16 70 12 62 "
                                   "12 50Z"
                                   "M112 62C134 64 148 76 148 94C148 106 142 114 134 118L138 142L114 124L106 124C88 124 76 116 "
                                   "72 104",
                                   NULL },
  [JOURNEY_ICON_SOCIAL] = { "M54 68L106 42M54 92L106 118", "O36 80 24O124 34 24O124 126 24" },
  [JOURNEY_ICON_HOME] = { "M14 78L80 20L146 78M32 64L32 142L128 142L128 64M64 142L64 98L96 98L96 142", NULL },
  [JOURNEY_ICON_CHAT] = { "M34 22L126 22C140 22 146 30 146 42L146 92C146 104 140 112 126 112L76 112L44 142L44 112L34 112C20 112 "
                          "14 104 14 92L14 42C14 30 20 22 34 22Z",
                          "O50 67 9O80 67 9O110 67 9" },
  [JOURNEY_ICON_EVENT] = { "R18 28 124 114 12M18 62L142 62M50 14L50 42M110 14L110 42", "R44 82 28 22 4R88 82 28 22 4" },
  [JOURNEY_ICON_PAPER] = { "M36 14L98 14L126 42L126 146L36 146ZM98 14L98 42L126 42M56 74L106 74M56 96L106 96M56 118L90 118",
                           NULL },
};

typedef struct
{
  const char *word; /* case-folded; one that begins with a blank is a whole word */
  JourneyIcon icon;
} Keyword;

/* The first that is found counts, so what is narrower stands before what it is part of. */
static const Keyword keywords[] = {
  { "word of mouth", JOURNEY_ICON_WORD_OF_MOUTH },
  { "friend", JOURNEY_ICON_WORD_OF_MOUTH },
  { "referral", JOURNEY_ICON_WORD_OF_MOUTH },
  { "neighbour", JOURNEY_ICON_WORD_OF_MOUTH },
  { "口碑", JOURNEY_ICON_WORD_OF_MOUTH },
  { "朋友推荐", JOURNEY_ICON_WORD_OF_MOUTH },
  { "推薦", JOURNEY_ICON_WORD_OF_MOUTH },
  { "home visit", JOURNEY_ICON_HOME },
  { "at home", JOURNEY_ICON_HOME },
  { "on site", JOURNEY_ICON_HOME },
  { "technician", JOURNEY_ICON_HOME },
  { "上门", JOURNEY_ICON_HOME },
  { "上門", JOURNEY_ICON_HOME },
  { "到府", JOURNEY_ICON_HOME },
  { "whatsapp", JOURNEY_ICON_CHAT },
  { "messenger", JOURNEY_ICON_CHAT },
  { "chat", JOURNEY_ICON_CHAT },
  { "客服", JOURNEY_ICON_CHAT },
  { "聊天", JOURNEY_ICON_CHAT },
  { "社群", JOURNEY_ICON_SOCIAL },
  { "小程序", JOURNEY_ICON_APP },
  { "朋友圈", JOURNEY_ICON_SOCIAL },
  { "social", JOURNEY_ICON_SOCIAL },
  { "facebook", JOURNEY_ICON_SOCIAL },
  { "instagram", JOURNEY_ICON_SOCIAL },
  { "tiktok", JOURNEY_ICON_SOCIAL },
  { "community", JOURNEY_ICON_SOCIAL },
  { "forum", JOURNEY_ICON_SOCIAL },
  { "社交", JOURNEY_ICON_SOCIAL },
  { "微博", JOURNEY_ICON_SOCIAL },
  { "抖音", JOURNEY_ICON_SOCIAL },
  { "小红书", JOURNEY_ICON_SOCIAL },
  { "微信群", JOURNEY_ICON_SOCIAL },
  { "微信", JOURNEY_ICON_CHAT },
  { "短信", JOURNEY_ICON_CHAT },
  { "簡訊", JOURNEY_ICON_CHAT },
  { " sms", JOURNEY_ICON_CHAT },
  { "text message", JOURNEY_ICON_CHAT },
  { "e-mail", JOURNEY_ICON_EMAIL },
  { "email", JOURNEY_ICON_EMAIL },
  { "newsletter", JOURNEY_ICON_EMAIL },
  { "邮件", JOURNEY_ICON_EMAIL },
  { "郵件", JOURNEY_ICON_EMAIL },
  { "邮箱", JOURNEY_ICON_EMAIL },
  { "outdoor", JOURNEY_ICON_OUTDOOR },
  { "billboard", JOURNEY_ICON_OUTDOOR },
  { "poster", JOURNEY_ICON_OUTDOOR },
  { "advert", JOURNEY_ICON_OUTDOOR },
  { " ad", JOURNEY_ICON_OUTDOOR },
  { " ads", JOURNEY_ICON_OUTDOOR },
  { " tv", JOURNEY_ICON_OUTDOOR },
  { "户外", JOURNEY_ICON_OUTDOOR },
  { "戶外", JOURNEY_ICON_OUTDOOR },
  { "广告", JOURNEY_ICON_OUTDOOR },
  { "廣告", JOURNEY_ICON_OUTDOOR },
  { "courier", JOURNEY_ICON_COURIER },
  { "delivery", JOURNEY_ICON_COURIER },
  { "parcel", JOURNEY_ICON_COURIER },
  { "package", JOURNEY_ICON_COURIER },
  { "快递", JOURNEY_ICON_COURIER },
  { "快遞", JOURNEY_ICON_COURIER },
  { "物流", JOURNEY_ICON_COURIER },
  { "配送", JOURNEY_ICON_COURIER },
  { "宅配", JOURNEY_ICON_COURIER },
  { "letter", JOURNEY_ICON_PAPER },
  { "leaflet", JOURNEY_ICON_PAPER },
  { "brochure", JOURNEY_ICON_PAPER },
  { "paper", JOURNEY_ICON_PAPER },
  { "invoice", JOURNEY_ICON_PAPER },
  { "contract", JOURNEY_ICON_PAPER },
  { " mail", JOURNEY_ICON_PAPER },
  { " post", JOURNEY_ICON_PAPER },
  { "信件", JOURNEY_ICON_PAPER },
  { "传单", JOURNEY_ICON_PAPER },
  { "event", JOURNEY_ICON_EVENT },
  { "fair", JOURNEY_ICON_EVENT },
  { "appointment", JOURNEY_ICON_EVENT },
  { "活动", JOURNEY_ICON_EVENT },
  { "活動", JOURNEY_ICON_EVENT },
  { "展会", JOURNEY_ICON_EVENT },
  { " app", JOURNEY_ICON_APP },
  { "mobile", JOURNEY_ICON_APP },
  { "应用", JOURNEY_ICON_APP },
  { "手机", JOURNEY_ICON_APP },
  { "手機", JOURNEY_ICON_APP },
  { "phone", JOURNEY_ICON_PHONE },
  { "hotline", JOURNEY_ICON_PHONE },
  { "call", JOURNEY_ICON_PHONE },
  { "电话", JOURNEY_ICON_PHONE },
  { "電話", JOURNEY_ICON_PHONE },
  { "热线", JOURNEY_ICON_PHONE },
  { "網站", JOURNEY_ICON_WEB },
  { "网", JOURNEY_ICON_WEB },
  { "網", JOURNEY_ICON_WEB },
  { "web", JOURNEY_ICON_WEB },
  { "online", JOURNEY_ICON_WEB },
  { "internet", JOURNEY_ICON_WEB },
  { "site", JOURNEY_ICON_WEB },
  { "search", JOURNEY_ICON_WEB },
  { "搜索", JOURNEY_ICON_WEB },
  { "线上", JOURNEY_ICON_WEB },
  { "線上", JOURNEY_ICON_WEB },
  { "shop", JOURNEY_ICON_SHOP },
  { "store", JOURNEY_ICON_SHOP },
  { "branch", JOURNEY_ICON_SHOP },
  { "dealer", JOURNEY_ICON_SHOP },
  { "showroom", JOURNEY_ICON_SHOP },
  { "counter", JOURNEY_ICON_SHOP },
  { "店", JOURNEY_ICON_SHOP },
  { "网点", JOURNEY_ICON_SHOP },
  { "柜台", JOURNEY_ICON_SHOP },
  { "线下", JOURNEY_ICON_SHOP },
  { "home", JOURNEY_ICON_HOME },
};

static gboolean
has_keyword (const char *channel, const char *word)
{
  gboolean whole = *word == ' ';
  gsize length = strlen (word + whole);

  for (const char *at = strstr (channel, word + whole); at; at = strstr (at + 1, word + whole))
    if (!whole || ((at == channel || !g_ascii_isalnum (at[-1])) && !g_ascii_isalnum (at[length])))
      return TRUE;

  return FALSE;
}

/**
 * journey_icon_for_channel:
 * @channel: what people call the channel, in English or Chinese
 *
 * Returns: the drawing that fits; NONE for an empty text, GENERIC for one that says nothing we know
 */
JourneyIcon
journey_icon_for_channel (const char *channel)
{
  g_autofree char *folded = *channel ? g_utf8_casefold (channel, -1) : NULL;

  if (!folded)
    return JOURNEY_ICON_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (keywords); i++)
    if (has_keyword (folded, keywords[i].word))
      return keywords[i].icon;

  return JOURNEY_ICON_GENERIC;
}

/* Reads up to six numbers behind a command, and returns where they end. */
static const char *
read_numbers (const char *text, double *numbers, const JourneyRect *rect)
{
  for (guint n = 0; n < 6 && (*text == ' ' || g_ascii_isdigit (*text)); n++)
    {
      guint number = 0;

      while (*text == ' ')
        text++;
      for (; g_ascii_isdigit (*text); text++)
        number = number * 10 + (guint)(*text - '0');
      numbers[n] = number * rect->width / 160;
    }

  return text;
}

static void
trace (const char *drawing, JourneySink *sink, const JourneyRect *rect)
{
  const JourneySinkClass *k = sink->klass;
  double x = rect->x, y = rect->y;

  while (*drawing)
    {
      double n[6] = { 0 };
      char command = *drawing;

      drawing = read_numbers (drawing + 1, n, rect);
      if (command == 'M')
        k->move_to (sink, x + n[0], y + n[1]);
      else if (command == 'L')
        k->line_to (sink, x + n[0], y + n[1]);
      else if (command == 'C')
        k->curve_to (sink, x + n[0], y + n[1], x + n[2], y + n[3], x + n[4], y + n[5]);
      else if (command == 'O')
        k->circle (sink, x + n[0], y + n[1], n[2]);
      else if (command == 'R')
        k->rect (sink, &(JourneyRect){ x + n[0], y + n[1], n[2], n[3] }, n[4]);
      else
        k->close (sink);
    }
}

/**
 * journey_icon_paint:
 * @rect: a square
 */
void
journey_icon_paint (JourneyIcon icon, JourneySink *sink, const JourneyRect *rect, JourneyColour colour)
{
  JourneyPaint paint = journey_paint_colour (colour);
  JourneyStroke stroke = { .width = rect->width * 0.085, .round = TRUE };

  if (drawings[icon].fill)
    {
      trace (drawings[icon].fill, sink, rect);
      sink->klass->paint (sink, &paint, NULL, NULL);
    }
  if (drawings[icon].line)
    {
      trace (drawings[icon].line, sink, rect);
      sink->klass->paint (sink, NULL, &paint, &stroke);
    }
}

/**
 * journey_disagreement_paint:
 * @x: of the middle
 * @y: of the middle
 * @size: how wide it is
 *
 * Draws the sign that people do not agree: two bars that are struck through, as in 'not equal'.
 */
void
journey_disagreement_paint (JourneySink *sink, double x, double y, double size, JourneyColour colour)
{
  JourneyPaint paint = journey_paint_colour (colour);
  JourneyStroke stroke = { .width = size * 0.16, .round = TRUE };
  double half = size / 2 - stroke.width / 2;

  for (int way = -1; way <= 1; way += 2)
    {
      sink->klass->move_to (sink, x - half, y + way * size * 0.18);
      sink->klass->line_to (sink, x + half, y + way * size * 0.18);
    }
  sink->klass->move_to (sink, x - half * 0.55, y + half);
  sink->klass->line_to (sink, x + half * 0.55, y - half);
  sink->klass->paint (sink, NULL, &paint, &stroke);
}

/**
 * journey_star_paint:
 * @x: of the middle
 * @y: of the middle
 * @radius: of the points
 *
 * Draws the star of a moment of truth.
 */
void
journey_star_paint (JourneySink *sink, double x, double y, double radius, JourneyColour fill, JourneyColour line)
{
  JourneyPaint ground = journey_paint_colour (fill);
  JourneyPaint border = journey_paint_colour (line);
  JourneyStroke stroke = { .width = radius * 0.12, .round = TRUE };

  for (int i = 0; i < 10; i++)
    {
      double angle = (i * 36 - 90) * G_PI / 180;
      double r = i % 2 ? radius * 0.46 : radius;

      if (i == 0)
        sink->klass->move_to (sink, x + r * cos (angle), y + r * sin (angle));
      else
        sink->klass->line_to (sink, x + r * cos (angle), y + r * sin (angle));
    }
  sink->klass->close (sink);
  sink->klass->paint (sink, &ground, &border, &stroke);
}
