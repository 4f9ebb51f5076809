/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-tally-row.h"

#include <glib/gi18n.h>

#include "journey-words.h"

struct _JourneyTallyRow
{
  JourneyNodeRow parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (JourneyTallyRow, journey_tally_row, JOURNEY_TYPE_NODE_ROW)

static int
count_answers (JourneyNode *tally)
{
  int sum = 0;

  for (guint i = 0; i < journey_node_n_children (tally, JOURNEY_TALLY_COUNTS); i++)
    sum += journey_node_integer (journey_node_child (tally, JOURNEY_TALLY_COUNTS, i), JOURNEY_COUNT_COUNT);

  return sum;
}

static void
append_dates (GString *words, JourneyNode *tally)
{
  const char *from = journey_node_text (tally, JOURNEY_TALLY_FROM);
  const char *to = journey_node_text (tally, JOURNEY_TALLY_TO);
  g_autofree char *from_words = journey_words_date (from);
  g_autofree char *to_words = journey_words_date (to);

  if (*from && *to)
    g_string_append_printf (words, " · %s–%s", from_words, to_words);
  else if (*from || *to)
    g_string_append_printf (words, " · %s", *from ? from_words : to_words);
}

static void
journey_tally_row_update (JourneyNodeRow *row)
{
  JourneyNode *tally = journey_node_row_node (row);
  const char *segment = journey_node_text (tally, JOURNEY_TALLY_SEGMENT);
  int question = journey_node_integer (tally, JOURNEY_TALLY_QUESTION);
  int n = count_answers (tally);
  g_autoptr (GString) words = g_string_new (journey_field_label (journey_spec_field (JOURNEY_TALLY_QUESTION), question));

  if (*segment)
    g_string_append_printf (words, " · %s", segment);
  g_string_append (words, " · ");
  g_string_append_printf (words, ngettext ("%d answer", "%d answers", (gulong)n), n);
  append_dates (words, tally);

  gtk_label_set_text (GTK_LABEL (JOURNEY_TALLY_ROW (row)->label), words->str);
}

static void
journey_tally_row_class_init (JourneyTallyRowClass *klass)
{
  JOURNEY_NODE_ROW_CLASS (klass)->update = journey_tally_row_update;
}

static void
journey_tally_row_init (JourneyTallyRow *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}
