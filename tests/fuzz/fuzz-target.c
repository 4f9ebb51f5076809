/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include <locale.h>

#include "journey-extras.h"
#include "journey-reader.h"
#include "journey-writer.h"

/* A small map with something of most kinds. */
static const char map_text[] =
    "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\" id=\"m\" scale-low=\"1\" scale-high=\"7\"><title>Bus</title>"
    "<persona id=\"p\"><name>Pat</name></persona><persona id=\"q\"><name>Quinn</name></persona>"
    "<lane id=\"l1\"/><lane id=\"l2\" kind=\"actions\"/><lane id=\"l3\" kind=\"emotions\"/><lane id=\"l4\" kind=\"pain-points\"/>"
    "<lane id=\"l5\" kind=\"custom\"><title>Notes</title></lane><dimension id=\"d\"><title>Overall</title></dimension>"
    "<dimension id=\"d2\" kind=\"cost\"><title>Price</title></dimension>"
    "<stage id=\"s\"><title>Ride</title><touchpoint id=\"t\" channel=\"web\"><title>Ticket</title><action>buys</action>"
    "<emotion id=\"e\" persona=\"p\" value=\"-1\"/><pain-point id=\"pp\"><text>slow</text></pain-point>"
    "<score id=\"sc\" dimension=\"d\" importance=\"7\" expected=\"6\" actual=\"2\" evidence=\"v\"/><evidence id=\"v\"/>"
    "<note id=\"n\" lane=\"l5\"><text>note</text></note></touchpoint><touchpoint "
    "id=\"t2\"><title>Seat</title></touchpoint></stage>"
    "<stage id=\"s2\"><title>After</title></stage><competitor id=\"c\"><name>Train</name>"
    "<rating id=\"r\" touchpoint=\"t\" actual=\"4\"/></competitor>"
    "<opportunity id=\"o\" touchpoints=\"t t2\"><text>app</text></opportunity></journey>";

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  setlocale (LC_ALL, "");

  return 0;
}

/* The state without the parts that only a newer version knows: their places are told by the bytes alone. */
static JourneyState *
without_extras (JourneyState *state)
{
  JourneyState *copy = journey_state_copy_fields (state);
  const JourneySpec *spec = journey_state_spec (state);

  journey_state_set_extras (copy, NULL);
  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);
      g_autoptr (GPtrArray) children = g_ptr_array_new ();

      for (guint j = 0; j < journey_state_n_children (state, list); j++)
        g_ptr_array_add (children, without_extras (journey_state_child (state, list, j)));
      journey_state_take_children (copy, list, (JourneyState **)children->pdata, children->len);
    }

  return journey_state_seal (copy);
}

static void
count_extras (JourneyState *state, JourneyState *parent, gpointer n)
{
  JourneyExtras *extras = journey_extras_open (journey_state_extras (state));

  if (extras)
    *(guint *)n += extras->attributes->len + extras->fragments->len;
  journey_extras_free (extras);
}

/* Nothing that a newer version wrote gets lost. */
static gboolean
holds_the_same (JourneyState *state, JourneyState *back)
{
  g_autoptr (JourneyState) wanted = NULL;
  g_autoptr (JourneyState) got = NULL;
  guint n_wanted = 0;
  guint n_got = 0;

  if (journey_state_equal (state, back))
    return TRUE;

  wanted = without_extras (state);
  got = without_extras (back);
  journey_state_foreach (state, count_extras, &n_wanted);
  journey_state_foreach (back, count_extras, &n_got);

  return journey_state_equal (wanted, got) && n_wanted == n_got;
}

/**
 * fuzz_check_round_trip:
 *
 * Checks that a state can be written and read again, needs no repair then, is the same, and is written in the same bytes.
 *
 * Returns: (transfer full): those bytes
 */
GBytes *
fuzz_check_round_trip (JourneyState *state)
{
  GBytes *bytes = journey_write_bytes (state);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) back = journey_read_bytes (bytes, report, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_REPAIR), ==, 0);
  again = journey_write_bytes (back);
  if (!g_bytes_equal (bytes, again))
    g_error ("saved as\n%s\nand again as\n%s", (const char *)g_bytes_get_data (bytes, NULL),
             (const char *)g_bytes_get_data (again, NULL));
  if (!holds_the_same (state, back))
    g_error ("read otherwise than it was written:\n%s", (const char *)g_bytes_get_data (bytes, NULL));

  return bytes;
}

/**
 * fuzz_new_map:
 *
 * Returns: (transfer full): a small map, the same each time
 */
JourneyMap *
fuzz_new_map (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (map_text, sizeof map_text - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) state = journey_read_bytes (bytes, report, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (journey_report_length (report), ==, 0);

  return journey_map_new_from_state (state);
}
