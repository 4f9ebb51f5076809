/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "gap-map.h"
#include "journey-agenda.h"

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static const GapDimension overall[] = { { "Overall", FALSE, 1 } };

static const GapRow rows[] = {
  { "S", "agreed", "Overall", 5, 4, 2, FALSE, 9, "vote", 0.2 }, { "S", "spread", "Overall", 5, 4, 4, FALSE, 9, "vote", 1.5 },
  { "S", "unknown", "Overall", 5, 4, 1, FALSE, 0, NULL },       { "T", "trifle", "Overall", 1, 4, 4, FALSE, 9, "vote", 2.0 },
  { "T", "middle", "Overall", 3, 4, 4, FALSE, 9, "vote", 1.0 }, { "T", "truth", "Overall", 3, 4, 4, TRUE, 9, "vote", 1.0 },
};

static JourneyAgenda *
agenda_of (int low, int high, const GapRow *scores, guint n, guint minutes)
{
  g_autoptr (JourneyState) map = gap_map_new (low, high, overall, 1, scores, n, NAN);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);

  return journey_agenda_new (table, minutes);
}

static char *
spell (JourneyAgenda *agenda)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < journey_agenda_length (agenda); i++)
    {
      const JourneyAgendaItem *item = journey_agenda_at (agenda, i);

      g_string_append_printf (text, "%s %u, ", journey_state_id (item->entry->touchpoint), item->minutes);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_agenda (guint minutes, const char *expected)
{
  g_autoptr (JourneyAgenda) agenda = agenda_of (1, 5, rows, G_N_ELEMENTS (rows), minutes);
  g_autofree char *text = spell (agenda);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (journey_agenda_n_candidates (agenda), ==, 5);
  g_assert_cmpuint (journey_agenda_n_unknown (agenda), ==, 1);
}

/* The products are 7.5, 3, 3, 2 and 1. */
static void
test_minutes (void)
{
  assert_agenda (60, "spread 21, truth 12, middle 11, trifle 9, agreed 7, ");
  assert_agenda (41, "spread 12, truth 8, middle 8, trifle 7, agreed 6, ");
  assert_agenda (25, "spread 5, truth 5, middle 5, trifle 5, agreed 5, ");
}

static void
test_little_time (void)
{
  assert_agenda (14, "spread 8, truth 6, ");
  assert_agenda (5, "spread 5, ");
  assert_agenda (4, "");
  assert_agenda (0, "");
}

/* 3 · 1.1 is 1 · 3.3, though not in binary. */
static void
test_ties (void)
{
  const GapRow same[] = {
    { "S", "first", "Overall", 1, 4, 4, FALSE, 9, "vote", 3.3 },
    { "S", "second", "Overall", 3, 4, 4, FALSE, 9, "vote", 1.1 },
  };
  g_autoptr (JourneyAgenda) agenda = agenda_of (1, 5, same, G_N_ELEMENTS (same), 20);
  g_autofree char *text = spell (agenda);

  g_assert_cmpstr (text, ==, "first 10, second 10, ");
}

static void
test_urgency (void)
{
  g_autoptr (JourneyAgenda) agenda = agenda_of (1, 5, rows, G_N_ELEMENTS (rows), 60);

  assert_near (journey_agenda_at (agenda, 0)->urgency, 7.5);
  assert_near (journey_agenda_at (agenda, 3)->urgency, 2);
}

/* A raw importance would change the order with the scale: 0 would be on no agenda. */
static void
test_other_scale (void)
{
  GapRow rescaled[G_N_ELEMENTS (rows)];
  g_autoptr (JourneyAgenda) agenda = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      rescaled[i] = rows[i];
      rescaled[i].importance = 25 * (rows[i].importance - 1);
      rescaled[i].expected = 25 * (rows[i].expected - 1);
      rescaled[i].actual = 25 * (rows[i].actual - 1);
      rescaled[i].sd = 25 * rows[i].sd;
    }
  agenda = agenda_of (0, 100, rescaled, G_N_ELEMENTS (rows), 60);
  text = spell (agenda);
  g_assert_cmpstr (text, ==, "spread 21, truth 12, middle 11, trifle 9, agreed 7, ");
}

static void
test_many (void)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  GapRow many[100];
  g_autoptr (JourneyAgenda) agenda = NULL;
  guint sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    {
      g_ptr_array_add (titles, g_strdup_printf ("t%u", i));
      many[i] = (GapRow){ "S", g_ptr_array_index (titles, i), "Overall", 3, 4, 3, FALSE, 9, "vote", 0.5 + i % 7 / 7.0 };
    }
  agenda = agenda_of (1, 5, many, G_N_ELEMENTS (many), 601);
  g_assert_cmpuint (journey_agenda_length (agenda), ==, 7);
  g_assert_cmpuint (journey_agenda_n_candidates (agenda), ==, 100);
  for (guint i = 0; i < 7; i++)
    {
      guint minutes = journey_agenda_at (agenda, i)->minutes;

      g_assert_cmpuint (minutes, >=, JOURNEY_AGENDA_LEAST_MINUTES);
      g_assert_cmpuint (minutes, <=, journey_agenda_at (agenda, 0)->minutes);
      sum += minutes;
    }
  g_assert_cmpuint (sum, ==, 601);
}

static void
test_nothing_known (void)
{
  g_autoptr (JourneyAgenda) agenda = agenda_of (1, 5, rows + 2, 1, 60);

  g_assert_cmpuint (journey_agenda_length (agenda), ==, 0);
  g_assert_cmpuint (journey_agenda_n_candidates (agenda), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda/ties", test_ties);
  g_test_add_func ("/agenda/minutes", test_minutes);
  g_test_add_func ("/agenda/little-time", test_little_time);
  g_test_add_func ("/agenda/urgency", test_urgency);
  g_test_add_func ("/agenda/other-scale", test_other_scale);
  g_test_add_func ("/agenda/many", test_many);
  g_test_add_func ("/agenda/nothing-known", test_nothing_known);

  return g_test_run ();
}
