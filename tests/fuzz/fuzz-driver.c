/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "fuzz-mutate.h"
#include "fuzz-target.h"

/*
 * Runs a target where there is no libFuzzer: with every seed, and with seeds changed by chance. The input that makes it fail is
 * left as a file, whose name is said; given as the only seed it fails again.
 *
 * FUZZ… [--runs N] [--seed N] [--words FILE] FILE-OR-FOLDER…
 */

#define LARGEST_SEED (64 * 1024)

static GByteArray *input; /* that runs now */

static void
save_input (const char *path)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0644);

  if (fd >= 0)
    {
      gssize written = write (fd, input->data, input->len);

      close (fd);
      if (written == (gssize)input->len)
        g_printerr ("# the input is in %s\n", path);
    }
}

static void
on_failure (int signal_number)
{
  g_autofree char *name = g_strdup_printf ("%s/crash-%s-%d", g_get_tmp_dir (), g_get_prgname (), (int)getpid ());

  save_input (name);
  signal (signal_number, SIG_DFL);
  raise (signal_number);
}

static void
add_file (GPtrArray *seeds, const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  if (g_file_get_contents (path, &text, &length, NULL) && length <= LARGEST_SEED)
    g_ptr_array_add (seeds, g_bytes_new_take (g_steal_pointer (&text), length));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

/* In an order that does not depend on the disk. */
static void
add_seeds (GPtrArray *seeds, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (!folder)
    {
      add_file (seeds, path);
      return;
    }

  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    add_file (seeds, g_ptr_array_index (names, i));
}

static void
run_input (void)
{
  g_autofree guint8 *copy = g_memdup2 (input->data, input->len); /* of its very size, so that a sanitizer knows its end */

  LLVMFuzzerTestOneInput (copy, input->len);
}

static void
take_seed (GPtrArray *seeds, guint i)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (g_ptr_array_index (seeds, i), &length);

  g_byte_array_set_size (input, 0);
  g_byte_array_append (input, data, (guint)length);
}

static void
run_mutated (GPtrArray *seeds, GPtrArray *words, guint n_runs, guint32 seed)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n_runs; i++)
    {
      take_seed (seeds, g_rand_int (chance) % seeds->len);
      fuzz_mutate (input, chance, words, seeds);
      run_input ();
    }
}

int
main (int argc, char *argv[])
{
  int n_runs = 2000;
  int seed = 1;
  g_autofree char *words_path = NULL;
  g_auto (GStrv) paths = NULL;
  const GOptionEntry entries[] = {
    { "runs", 0, 0, G_OPTION_ARG_INT, &n_runs, "How many changed inputs", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "Where chance begins", "N" },
    { "words", 0, 0, G_OPTION_ARG_FILENAME, &words_path, "What has a meaning", "FILE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("SEED…");
  g_autoptr (GPtrArray) seeds = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GError) error = NULL;

  LLVMFuzzerInitialize (&argc, &argv);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error->message);
  for (guint i = 0; paths && paths[i]; i++)
    add_seeds (seeds, paths[i]);
  g_assert_cmpuint (seeds->len, >, 0);
  words = fuzz_read_words (words_path);
  input = g_byte_array_new ();
  signal (SIGABRT, on_failure);
  signal (SIGTRAP, on_failure);
  signal (SIGSEGV, on_failure);

  g_print ("1..2\n");
  for (guint i = 0; i < seeds->len; i++)
    {
      take_seed (seeds, i);
      run_input ();
    }
  g_print ("ok 1 seeds # %u of them\n", seeds->len);
  run_mutated (seeds, words, (guint)n_runs, (guint32)seed);
  g_print ("ok 2 changed # %d of them, from seed %d\n", n_runs, seed);
  g_byte_array_unref (input);

  return 0;
}
