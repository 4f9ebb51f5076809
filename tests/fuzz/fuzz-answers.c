/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "journey-answers.h"
#include "journey-history.h"
#include "journey-writer.h"

static JourneyAnswers *
read_answers (JourneyMap *map, GBytes *bytes, gboolean near)
{
  const JourneyAnswersOptions options = { .near = near, .source = "answers.csv" };
  g_autoptr (GError) error = NULL;
  JourneyAnswers *answers = journey_answers_read (journey_map_state (map), bytes, &options, NULL, NULL, NULL, &error);

  g_assert_true ((answers == NULL) == (error != NULL));
  g_assert_true (!error || (*error->message && g_utf8_validate (error->message, -1, NULL)));

  return answers;
}

/* Survey answers: what comes of them can be saved, is one step to undo, and the same file a second time changes nothing. */
static void
take_in (GBytes *bytes, gboolean near)
{
  g_autoptr (JourneyMap) map = fuzz_new_map ();
  g_autoptr (GBytes) before = journey_write_bytes (journey_map_state (map));
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (JourneyAnswers) answers = read_answers (map, bytes, near);
  g_autoptr (JourneyAnswers) second = NULL;

  if (!answers)
    return;

  journey_answers_apply (map, answers);
  after = fuzz_check_round_trip (journey_map_state (map));
  second = read_answers (map, bytes, near);
  g_assert_nonnull (second);
  journey_answers_apply (map, second);
  again = journey_write_bytes (journey_map_state (map));
  g_assert_true (g_bytes_equal (after, again));

  while (journey_history_undo (journey_map_history (map)))
    ;
  undone = journey_write_bytes (journey_map_state (map));
  g_assert_true (g_bytes_equal (before, undone));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  take_in (bytes, FALSE);
  take_in (bytes, TRUE);

  return 0;
}
