/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-edit.h"
#include "journey-kinds.h"
#include "journey-scale.h"

/* Each scale that is offered is sound, no two are the same, and the last holds whatever one before it holds. */
static void
test_offered (void)
{
  guint n = 0;

  while (journey_scale_offered (n))
    n++;
  g_assert_cmpuint (n, >=, 2);
  for (guint i = 0; i < n; i++)
    {
      const JourneyScale *scale = journey_scale_offered (i);
      const JourneyScale *last = journey_scale_offered (n - 1);

      g_assert_true (journey_scale_is_sound (*scale));
      g_assert_true (journey_scale_holds (*last, scale->low) && journey_scale_holds (*last, scale->high));
      for (guint j = 0; j < i; j++)
        g_assert_false (journey_scale_equal (*scale, *journey_scale_offered (j)));
    }
}

/* The rule is the same for whoever sets a scale. */
static void
test_sound (void)
{
  static const struct
  {
    JourneyScale scale;
    gboolean sound;
  } cases[] = {
    { { 1, 5 }, TRUE },  { { 0, 1 }, TRUE },   { { 0, 1000 }, TRUE },  { { 5, 1 }, FALSE },
    { { 3, 3 }, FALSE }, { { -1, 5 }, FALSE }, { { 0, 1001 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JourneyMap) map = journey_map_new ();

      g_assert_cmpint (journey_scale_is_sound (cases[i].scale), ==, cases[i].sound);
      g_assert_cmpint (journey_edit_set_scale (map, cases[i].scale.low, cases[i].scale.high), ==, cases[i].sound);
    }
}

static void
test_holds (void)
{
  const JourneyScale scale = { 1, 5 };

  g_assert_true (journey_scale_holds (scale, 1) && journey_scale_holds (scale, 5) && journey_scale_holds (scale, 2.5));
  g_assert_false (journey_scale_holds (scale, 0.99) || journey_scale_holds (scale, 5.01));
}

/* From end to end, to nine digits: what is the same stays the same, and no ...99 is left. */
static void
test_bring (void)
{
  const JourneyScale five = { 1, 5 }, seven = { 1, 7 }, hundred = { 0, 100 };

  g_assert_cmpfloat (journey_scale_bring (five, hundred, 3.4), ==, 60);
  g_assert_cmpfloat (journey_scale_bring (five, hundred, 2.2), ==, 30);
  g_assert_cmpfloat (journey_scale_bring (seven, five, 3.4), ==, 2.6);
  g_assert_cmpfloat (journey_scale_bring (seven, five, 7), ==, 5);
  g_assert_cmpfloat (journey_scale_bring (five, five, 1 / 3.0), ==, 1 / 3.0);
  g_assert_true (isnan (journey_scale_bring (five, hundred, NAN)));
  g_assert_cmpfloat (journey_scale_bring_distance (five, hundred, 1.1), ==, 27.5);
  g_assert_cmpfloat (journey_scale_bring_distance (hundred, five, 2.5), ==, 0.1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/offered", test_offered);
  g_test_add_func ("/scale/sound", test_sound);
  g_test_add_func ("/scale/holds", test_holds);
  g_test_add_func ("/scale/bring", test_bring);

  return g_test_run ();
}
