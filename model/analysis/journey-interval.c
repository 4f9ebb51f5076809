/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-interval.h"

#include <math.h>

/* Of 95 % between −z and z: what the interval of the NPS is defined with, and so that of shares, too. */
#define Z 1.96

/* The same in full, which Student's t comes to with many answers. */
#define NORMAL_QUANTILE 1.959963984540054

/* From here on the expansion is exact to the last digits, and below it the finite sum is short. */
#define MANY_DEGREES 200

#define MAX_STEPS 50

static gboolean
set_interval (double centre, double half, double least, double most, double *low, double *high)
{
  *low = CLAMP (centre - half, least, most);
  *high = CLAMP (centre + half, least, most);

  return TRUE;
}

static gboolean
set_nothing (double *low, double *high)
{
  *low = *high = NAN;

  return FALSE;
}

/* The probability of |t| ≤ √degrees · tan (theta), and how fast it grows with theta: A&S 26.7.3 and 26.7.4. */
static double
probability_within (guint degrees, double theta, double *slope)
{
  gboolean odd = degrees % 2;
  double cosine = cos (theta);
  double factor = odd ? 2 / G_PI : 1;
  double term = odd ? cosine : 1;
  double sum = degrees > 1 ? term : 0;

  for (guint i = odd ? 2 : 1; i + 2 < degrees; i += 2)
    {
      term *= cosine * cosine * i / (i + 1);
      sum += term;
    }
  *slope = degrees > 1 ? factor * (degrees - 1) * term * cosine : factor;

  return factor * ((odd ? theta : 0) + sin (theta) * sum);
}

/* The probability is concave in theta and z lies below every t, so that Newton's steps go up to the root and never over it. */
static double
solve_for_t (guint degrees)
{
  double theta = atan (NORMAL_QUANTILE / sqrt (degrees));

  for (guint i = 0; i < MAX_STEPS; i++)
    {
      double slope;
      double step = (0.95 - probability_within (degrees, theta, &slope)) / slope;

      theta += step;
      if (fabs (step) <= 1e-15)
        break;
    }

  return sqrt (degrees) * tan (theta);
}

/* Cornish and Fisher's expansion, A&S 26.7.5. */
static double
expand_t (double degrees)
{
  const double z = NORMAL_QUANTILE;
  const double z2 = z * z;
  double first = z * (z2 + 1) / 4;
  double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
  double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
  double fourth = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;

  return z + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees;
}

/**
 * journey_interval_wilson:
 * @positive: how many answers are counted, such as those of 4 and 5 for a CSAT
 * @n: of how many
 * @low: (out): from 0
 * @high: (out): to 1
 *
 * 95 % interval of a share (Wilson, E. B. 1927: Probable inference, the law of succession, and statistical inference),
 * with z = 1.96. Without answers both are NAN.
 *
 * Returns: whether there is an interval
 */
gboolean
journey_interval_wilson (double positive, double n, double *low, double *high)
{
  double share, scale;

  g_return_val_if_fail (low != NULL && high != NULL, FALSE);

  if (!(n > 0))
    return set_nothing (low, high);

  share = positive / n;
  scale = 1 + Z * Z / n;

  return set_interval ((share + Z * Z / (2 * n)) / scale, Z * sqrt ((share * (1 - share) + Z * Z / (4 * n)) / n) / scale, 0, 1,
                       low, high);
}

/**
 * journey_interval_nps:
 * @promoters: answers of 9 and 10
 * @passives: answers of 7 and 8
 * @detractors: answers of 0 to 6
 * @low: (out): from −100
 * @high: (out): to 100
 *
 * 95 % interval of a net promoter score, adjusted Wald: three answers are added, ¾ of them promoters and ¾ detractors
 * (Agresti & Min 2005 for the difference of matched shares; Sauro & Lewis 2021 recommend it for the NPS). It need not
 * have the score itself in its middle. Without answers both are NAN.
 *
 * Returns: whether there is an interval
 */
gboolean
journey_interval_nps (double promoters, double passives, double detractors, double *low, double *high)
{
  double n = promoters + passives + detractors + 3;
  double up = (promoters + 0.75) / n;
  double down = (detractors + 0.75) / n;

  g_return_val_if_fail (low != NULL && high != NULL, FALSE);

  if (!(n > 3))
    return set_nothing (low, high);

  return set_interval (100 * (up - down), 100 * Z * sqrt ((up + down - (up - down) * (up - down)) / n), -100, 100, low, high);
}

/**
 * journey_interval_student_t:
 * @degrees: of freedom, 1 or more
 *
 * Quantile of Student's distribution (Student 1908), by its finite sums and, with many degrees, its expansion
 * (Abramowitz & Stegun 1964, 26.7.3 to 26.7.5). It is right to 1e-12.
 *
 * Returns: the t that 95 % lie within: 12.706 for 1 degree, towards 1.960 for many
 */
double
journey_interval_student_t (guint degrees)
{
  g_return_val_if_fail (degrees > 0, NAN);

  return degrees < MANY_DEGREES ? solve_for_t (degrees) : expand_t (degrees);
}

/**
 * journey_interval_mean:
 * @mean: of ratings on a scale; NAN when there is none
 * @sd: their standard deviation, with n − 1; NAN when it is not known
 * @n: how many ratings
 * @scale_low: the least that could be answered
 * @scale_high: the most
 * @low: (out): in points of the scale
 * @high: (out): in points of the scale
 *
 * 95 % interval of a mean, @mean ± t·@sd/√@n with Student's t of @n − 1 degrees, cut to the scale. With fewer than two
 * ratings or without @sd both are NAN: nobody knows then.
 *
 * Returns: whether there is an interval
 */
gboolean
journey_interval_mean (double mean, double sd, guint n, double scale_low, double scale_high, double *low, double *high)
{
  g_return_val_if_fail (low != NULL && high != NULL, FALSE);

  if (n < 2 || isnan (mean) || !(sd >= 0))
    return set_nothing (low, high);

  return set_interval (mean, journey_interval_student_t (n - 1) * sd / sqrt (n), scale_low, scale_high, low, high);
}
