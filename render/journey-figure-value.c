/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-figure-value.h"

#include <glib/gi18n.h>

/**
 * journey_figure_value:
 * @figures: of a map or a stage that is scored
 * @figure: (out): what is shown large: what is lost, below 0, or, where nothing is lost, what is exceeded
 * @standing: (out): how it is coloured
 *
 * Loss and gain are shown side by side and never as one bare figure, which would hide the one behind the other.
 *
 * Returns: (transfer full): what stands beside the figure: 'lost · 0.3 exceeded'
 */
char *
journey_figure_value (const JourneyGapFigures *figures, char figure[JOURNEY_FIGURE_BUFFER], JourneyStanding *standing)
{
  char gain[JOURNEY_FIGURE_BUFFER];

  g_return_val_if_fail (figures != NULL && standing != NULL, NULL);

  journey_figure_signed (-figures->loss, figure);
  journey_figure_unsigned (figures->gain, gain);
  if (!g_str_equal (figure, "0.0"))
    {
      *standing = JOURNEY_STANDING_SHORT;
      /* Translators: after a figure: value lost; then how much expectations were exceeded */
      return g_strdup_printf (_ ("lost · %s exceeded"), gain);
    }
  if (!g_str_equal (gain, "0.0"))
    {
      *standing = JOURNEY_STANDING_EXCEEDS;
      journey_figure_signed (figures->gain, figure);
      return g_strdup (_ ("exceeded · nothing lost"));
    }

  *standing = JOURNEY_STANDING_EXPECTED;
  return g_strdup (_ ("as expected"));
}
