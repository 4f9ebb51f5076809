/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-map.h"

#include <math.h>

#define MAX_INNER 3 /* nodes in a list that is not the map's own */

typedef struct
{
  GRand *chance;
  guint size;
  guint n_ids;
  GPtrArray *ids[JOURNEY_N_KINDS];
} Maker;

/* What a node is going to be. All ids are known before the first reference is made. */
typedef struct
{
  JourneyKind kind;
  char *id;
  GPtrArray *children;
} Plan;

static const char *const texts[] = {
  "Renewal call",
  "two\nlines",
  "\n\nlines around\n",
  "  spaces around  ",
  "tab\there",
  "return\rhere",
  "收货开箱 – 朋友圈分享",
  "申请退款",
  "مرحبا بالعالم",
  "emoji 👩🏽‍🚀🎉 face 🙂",
  "<b>Pango &amp; markup</b>",
  "]]> and <![CDATA[",
  "\"double\" and 'single'",
  "a & b < c > d",
  "<!-- not a comment -->",
  "%n%s%d",
  "=HYPERLINK(\"http://example.com\")",
  "\u202Eturned round\u202C",
  "z\u0335\u0336\u0337\u0338algo",
  "\u00a0no break\u00a0",
  "\u2028line separator",
  "\ufffd\ue000\U0010fffd",
  "\xc2\x85next line",
  "\ufeffmark",
  "-rf",
  "1,5",
  "&#10;",
  "x",
};

static const double odd_numbers[] = { 0,      0.1,           -0.1, 1.0 / 3, 2.5,  1e-300, 1e300,
                                      -1e300, 123456789.125, 1e15, 1e16,    4.35, 1e9,    999999999 };

static int
below (Maker *maker, gsize n)
{
  return g_rand_int_range (maker->chance, 0, (gint32)n);
}

static gboolean
one_in (Maker *maker, int n)
{
  return below (maker, (gsize)n) == 0;
}

static char *
random_text (Maker *maker)
{
  const char *text = texts[below (maker, G_N_ELEMENTS (texts))];

  return one_in (maker, 4) ? g_strconcat (text, texts[below (maker, G_N_ELEMENTS (texts))], NULL) : g_strdup (text);
}

static double
random_number (Maker *maker, const JourneyField *field)
{
  double number;

  if (isnan (field->fallback) && one_in (maker, 4))
    return NAN;

  number = odd_numbers[below (maker, G_N_ELEMENTS (odd_numbers))];
  if (number >= field->minimum && number <= field->maximum && one_in (maker, 2))
    return number;

  number = g_rand_double_range (maker->chance, MAX (field->minimum, -1e6), MIN (field->maximum, 1e6));
  return one_in (maker, 2) ? CLAMP (round (number * 100) / 100, field->minimum, field->maximum) : number;
}

static int
random_integer (Maker *maker, const JourneyField *field)
{
  guint choices = 0;

  switch (field->type)
    {
    case JOURNEY_FIELD_BOOLEAN:
      return below (maker, 2);
    case JOURNEY_FIELD_ENUM:
      while (field->choices[choices].nick)
        choices++;
      return below (maker, choices);
    case JOURNEY_FIELD_INTEGER:
    default:
      if (one_in (maker, 4))
        return one_in (maker, 2) ? (int)field->minimum : (int)field->maximum;
      return (int)g_rand_double_range (maker->chance, field->minimum, field->maximum);
    }
}

static char *
random_date (Maker *maker)
{
  int year = 1900 + below (maker, 1100);
  int month = 1 + below (maker, 12);

  switch (below (maker, 4))
    {
    case 0:
      return g_strdup ("");
    case 1:
      return g_strdup_printf ("%04d", year);
    case 2:
      return g_strdup_printf ("%04d-%02d", year, month);
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, 1 + below (maker, 28));
    }
}

/* The head of a picture as the reader looks at it, and then anything. */
static GBytes *
random_picture (Maker *maker)
{
  static const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13,
                                'I',  'H', 'D', 'R', 0,    0,    0,    9,    0, 0, 0, 7 };
  static const guint8 jpeg[] = { 0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 7, 1 };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint extra = 9 + (guint)below (maker, 300);

  if (one_in (maker, 2))
    g_byte_array_append (bytes, png, sizeof png);
  else
    g_byte_array_append (bytes, jpeg, sizeof jpeg);
  for (guint i = 0; i < extra; i++)
    {
      guint8 byte = (guint8)below (maker, 256);

      g_byte_array_append (bytes, &byte, 1);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
set_strings (Maker *maker, JourneyState *state, JourneyFieldId id, const JourneyField *field)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  guint n = (guint)below (maker, 4);

  if (field->type == JOURNEY_FIELD_STRINGS)
    while (strings->len < n)
      g_ptr_array_add (strings, random_text (maker));
  else
    for (guint i = 0; i < maker->ids[field->target]->len && strings->len < n; i++)
      g_ptr_array_add (strings, g_strdup (g_ptr_array_index (maker->ids[field->target], i)));

  g_ptr_array_add (strings, NULL);
  journey_state_set_strings (state, id, (const char *const *)strings->pdata);
}

static void
set_reference (Maker *maker, JourneyState *state, JourneyFieldId id, const JourneyField *field)
{
  GPtrArray *ids = maker->ids[field->target];

  if (ids->len > 0 && (field->essential || !one_in (maker, 4)))
    journey_state_set_text (state, id, g_ptr_array_index (ids, below (maker, ids->len)));
}

static void
set_text (Maker *maker, JourneyState *state, JourneyFieldId id, const JourneyField *field)
{
  g_autofree char *text = field->type == JOURNEY_FIELD_DATE ? random_date (maker) : random_text (maker);

  if (!one_in (maker, 4))
    journey_state_set_text (state, id, text);
}

static void
set_field (Maker *maker, JourneyState *state, JourneyFieldId id, const JourneyField *field)
{
  g_autoptr (GBytes) picture = NULL;

  switch (field->type)
    {
    case JOURNEY_FIELD_NUMBER:
      journey_state_set_number (state, id, random_number (maker, field));
      break;
    case JOURNEY_FIELD_INTEGER:
    case JOURNEY_FIELD_BOOLEAN:
    case JOURNEY_FIELD_ENUM:
      journey_state_set_integer (state, id, random_integer (maker, field));
      break;
    case JOURNEY_FIELD_STRINGS:
    case JOURNEY_FIELD_REFERENCES:
      set_strings (maker, state, id, field);
      break;
    case JOURNEY_FIELD_DATA:
      picture = one_in (maker, 2) ? random_picture (maker) : NULL;
      journey_state_set_data (state, id, picture);
      break;
    case JOURNEY_FIELD_REFERENCE:
      set_reference (maker, state, id, field);
      break;
    default:
      set_text (maker, state, id, field);
      break;
    }
}

/* The fields of the map that are not free to be anything. */
static void
set_map_fields (Maker *maker, JourneyState *map)
{
  static const int scales[][2] = { { 1, 5 }, { 1, 7 }, { 1, 10 }, { 0, 100 } };
  int scale = below (maker, G_N_ELEMENTS (scales));

  journey_state_set_text (map, JOURNEY_MAP_VERSION, one_in (maker, 4) ? "1.7" : "1.0");
  journey_state_set_integer (map, JOURNEY_MAP_SCALE_LOW, scales[scale][0]);
  journey_state_set_integer (map, JOURNEY_MAP_SCALE_HIGH, scales[scale][1]);
}

static void
plan_free (gpointer data)
{
  Plan *plan = data;

  g_ptr_array_unref (plan->children);
  g_free (plan);
}

static Plan *
make_plan (Maker *maker, JourneyKind kind, guint size)
{
  const JourneySpec *spec = journey_spec_get (kind);
  Plan *plan = g_new0 (Plan, 1);

  plan->kind = kind;
  plan->id = g_strdup_printf ("%c%08x.%u", one_in (maker, 9) ? '_' : 'a' + below (maker, 26), g_rand_int (maker->chance),
                              maker->n_ids++);
  plan->children = g_ptr_array_new_with_free_func (plan_free);
  g_ptr_array_add (maker->ids[kind], plan->id);

  for (guint i = 0; i < spec->n_lists; i++)
    for (int n = size > 0 ? below (maker, size + 1) : 0; n > 0; n--)
      g_ptr_array_add (plan->children, make_plan (maker, spec->lists[i].kind, MIN (size, MAX_INNER)));

  return plan;
}

/* A node that is about another one cannot be in a map where there is none. */
static gboolean
is_possible (Maker *maker, JourneyKind kind)
{
  const JourneySpec *spec = journey_spec_get (kind);

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].essential && maker->ids[spec->fields[i].target]->len == 0)
      return FALSE;

  return TRUE;
}

static JourneyState *
make_state (Maker *maker, const Plan *plan)
{
  const JourneySpec *spec = journey_spec_get (plan->kind);
  JourneyState *state = journey_state_new (plan->kind, plan->id);

  for (guint i = 0; i < spec->n_fields; i++)
    set_field (maker, state, JOURNEY_FIELD_ID (plan->kind, i), &spec->fields[i]);
  if (plan->kind == JOURNEY_KIND_MAP)
    set_map_fields (maker, state);

  for (guint i = 0; i < spec->n_lists; i++)
    {
      g_autoptr (GPtrArray) children = g_ptr_array_new ();

      for (guint j = 0; j < plan->children->len; j++)
        {
          const Plan *child = g_ptr_array_index (plan->children, j);

          if (child->kind == spec->lists[i].kind && is_possible (maker, child->kind))
            g_ptr_array_add (children, make_state (maker, child));
        }
      journey_state_take_children (state, JOURNEY_LIST_ID (plan->kind, i), (JourneyState **)children->pdata, children->len);
    }

  return journey_state_seal (state);
}

JourneyState *
random_map (GRand *chance, guint size)
{
  Maker maker = { .chance = chance, .size = size };
  JourneyState *map;
  Plan *plan;

  for (JourneyKind kind = 0; kind < JOURNEY_N_KINDS; kind++)
    maker.ids[kind] = g_ptr_array_new_with_free_func (g_free);

  plan = make_plan (&maker, JOURNEY_KIND_MAP, size);
  map = make_state (&maker, plan);

  plan_free (plan);
  for (JourneyKind kind = 0; kind < JOURNEY_N_KINDS; kind++)
    g_ptr_array_unref (maker.ids[kind]);

  return map;
}
