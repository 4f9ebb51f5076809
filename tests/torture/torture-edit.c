/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../displayless/random-verbs.h"
#include "journey-reader.h"
#include "journey-recovery-left.h"
#include "journey-save.h"

#define COPIES_A_SAVE 4
#define SAVES_A_MAP 25

typedef struct
{
  JourneyMap *map;
  GFile *file;
  char *etag;
  JourneyRecovery *recovery;
  JourneyRecoveryAbout about;
  guint number; /* of the edit, which is the title of the map */
} Script;

static JourneyState *
edited (Script *self, GRand *chance)
{
  g_autofree char *title = g_strdup_printf ("%u", ++self->number);

  random_verb (self->map, chance);
  journey_edit_set_text (JOURNEY_NODE (self->map), JOURNEY_MAP_TITLE, title);

  return journey_map_state (self->map);
}

/* What is said is true when the next call is made, so whoever reads it knows what had to be kept at any moment. */
static void
tell (Script *self, const char *what, gboolean done, const GError *error)
{
  printf ("%s%s %u %s\n", done ? "" : "no ", what, self->number, error ? error->message : "");
}

static void
keep_copy (Script *self, GRand *chance)
{
  g_autoptr (GError) error = NULL;
  JourneyState *state = edited (self, chance);
  gboolean done;

  printf ("begin %u\n", self->number);
  done = journey_recovery_write (self->recovery, state, &self->about, NULL, &error);
  tell (self, "copy", done, error);
}

/* As the window does it: the copies go when the map is in its file. */
static void
save (Script *self, GRand *chance)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) kept = NULL;
  JourneyState *state = edited (self, chance);
  gboolean discarded;

  printf ("begin %u\n", self->number);
  if (journey_save_file (state, self->file, &self->etag, NULL, &error))
    {
      tell (self, "file", TRUE, NULL);
      discarded = journey_recovery_discard (self->recovery, &kept);
      tell (self, "discard", discarded, kept);
    }
  else
    tell (self, "file", FALSE, error);
}

static void
run (Script *self, JourneyState *state, guint32 seed, guint count)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);

  self->number = (guint)strtoul (journey_state_text (state, JOURNEY_MAP_TITLE), NULL, 10);
  for (guint i = 0; i < count; i++)
    {
      if (i % SAVES_A_MAP == 0)
        {
          g_clear_object (&self->map);
          self->map = journey_map_new_from_state (state);
        }
      for (guint j = 0; j < COPIES_A_SAVE; j++)
        keep_copy (self, chance);
      save (self, chance);
    }
  keep_copy (self, chance);
}

static int
edit (const char *path, const char *root, guint32 seed, guint count)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) state = NULL;
  g_autoptr (GError) error = NULL;
  Script self = { .file = g_file_new_for_path (path) };

  state = journey_read_file (self.file, report, &self.etag, NULL, &error);
  if (state)
    {
      self.recovery = journey_recovery_new (root);
      self.about = (JourneyRecoveryAbout){ .title = "A map", .uri = g_file_get_uri (self.file) };
      run (&self, state, seed, count);
    }
  else
    printf ("unread %s\n", error->message);

  g_clear_object (&self.map);
  g_clear_object (&self.recovery);
  g_free (self.about.uri);
  g_free (self.etag);
  g_object_unref (self.file);
  return state ? 0 : 1;
}

/* What the next start of the program would find. */
static int
look (const char *path, const char *root)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) saved = journey_read_file (file, report, NULL, NULL, &error);
  g_autoptr (GPtrArray) left = journey_recovery_find_left (root, NULL);

  if (saved)
    printf ("file %s\n", journey_state_text (saved, JOURNEY_MAP_TITLE));
  else
    printf ("unread %s\n", error->message);
  for (guint i = 0; i < left->len; i++)
    {
      const JourneyRecoveryLeft *one = g_ptr_array_index (left, i);

      if (one->copy)
        printf ("copy %s\n", journey_state_text (one->copy, JOURNEY_MAP_TITLE));
      else
        printf ("unread %s\n", one->error->message);
    }

  return 0;
}

/* torture-edit MAP ROOT SEED COUNT: edits, keeps copies in ROOT and saves COUNT times, and says so.
 * torture-edit MAP ROOT: says what there is. */
int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  setvbuf (stdout, NULL, _IONBF, 0);
  if (argc == 3)
    return look (argv[1], argv[2]);
  if (argc == 5)
    return edit (argv[1], argv[2], (guint32)strtoul (argv[3], NULL, 10), (guint)strtoul (argv[4], NULL, 10));

  return 2;
}
