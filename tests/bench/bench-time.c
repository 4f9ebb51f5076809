/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-time.h"

#include <stdlib.h>

/* Machines are noisy: both are run in turn, and the ratio is the median of the ratios of single rounds. */
#define MIN_ROUNDS 7
#define MAX_ROUNDS 60
#define ENOUGH (2 * G_TIME_SPAN_SECOND)

static double
time_of (BenchFunc func, gpointer data)
{
  gint64 start = g_get_monotonic_time ();

  func (data);

  return (double)(g_get_monotonic_time () - start) / 1000;
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *)a;
  double y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
median (double *values, guint n)
{
  qsort (values, n, sizeof (double), compare_doubles);

  return n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

static void
print_row (const BenchRow *row, double ours, double floor, const char *unit, double ratio)
{
  g_print ("%-4s %-34s %10.2f %-4s  %-38s %10.2f %-4s  ratio %6.2f  target %5.2f  %s\n", row->row, row->what, ours, unit,
           row->floor, floor, unit, ratio, row->target, ratio <= row->target ? "met" : "missed");
}

/* Runs both in turn, once to warm up and then until there are enough rounds, and prints the medians. */
void
bench_compare (const BenchRow *row, BenchFunc ours, gpointer our_data, BenchFunc floor, gpointer floor_data)
{
  double our_times[MAX_ROUNDS];
  double floor_times[MAX_ROUNDS];
  double ratios[MAX_ROUNDS];
  gint64 start;
  guint n = 0;

  ours (our_data);
  floor (floor_data);
  start = g_get_monotonic_time ();
  while (n < MIN_ROUNDS || (n < MAX_ROUNDS && g_get_monotonic_time () - start < ENOUGH))
    {
      our_times[n] = time_of (ours, our_data);
      floor_times[n] = time_of (floor, floor_data);
      ratios[n] = our_times[n] / floor_times[n];
      n++;
    }

  print_row (row, median (our_times, n), median (floor_times, n), "ms", median (ratios, n));
}

/* Prints a row of figures that are no times. */
void
bench_report (const BenchRow *row, double ours, double floor, const char *unit)
{
  print_row (row, ours, floor, unit, ours / floor);
}
