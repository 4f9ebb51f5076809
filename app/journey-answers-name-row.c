/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-answers-name-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-kinds.h"
#include "journey-text.h"

/* Letters of a touchpoint's title in a choice; what is longer would make the dialog wider than the screen. */
#define SHOWN_LENGTH 32

struct _JourneyAnswersNameRow
{
  AdwActionRow parent_instance;

  char *key;
  GPtrArray *choices; /* const char *, the ids in the order of the list; the first is empty, to leave it out */
  GPtrArray *ids;     /* of all touchpoints, which @choices borrow from */
  GtkWidget *chooser;
};

G_DEFINE_FINAL_TYPE (JourneyAnswersNameRow, journey_answers_name_row, ADW_TYPE_ACTION_ROW)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
shorten (const char *text)
{
  g_autofree char *line = journey_text_one_line (text);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= SHOWN_LENGTH)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, SHOWN_LENGTH);
  return g_strconcat (start, "…", NULL);
}

static void
on_selected (JourneyAnswersNameRow *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->chooser));

  if (selected < self->choices->len)
    g_signal_emit (self, signals[CHOSEN], 0, self->key, g_ptr_array_index (self->choices, selected));
}

static void
journey_answers_name_row_dispose (GObject *object)
{
  JourneyAnswersNameRow *self = JOURNEY_ANSWERS_NAME_ROW (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);

  G_OBJECT_CLASS (journey_answers_name_row_parent_class)->dispose (object);
}

static void
journey_answers_name_row_class_init (JourneyAnswersNameRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_answers_name_row_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", JOURNEY_TYPE_ANSWERS_NAME_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_STRING);
}

static void
journey_answers_name_row_init (JourneyAnswersNameRow *self)
{
  gtk_widget_set_receives_default (GTK_WIDGET (self), TRUE); /* Enter opens its list, and does not import */
  self->choices = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * journey_answers_name_row_list_touchpoints:
 * @ids: (element-type utf8): where their ids go, in the same order; it frees them
 *
 * Returns: (transfer full): all touchpoints of @map by number, title and stage, for the rows to share
 */
GtkStringList *
journey_answers_name_row_list_touchpoints (JourneyState *map, GPtrArray *ids)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);
      g_autofree char *stage_title = shorten (journey_state_text (stage, JOURNEY_STAGE_TITLE));

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        {
          JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j);
          g_autofree char *title = shorten (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));

          g_ptr_array_add (ids, g_strdup (journey_state_id (touchpoint)));
          gtk_string_list_take (list, g_strdup_printf ("%u  %s · %s", ids->len, title, stage_title));
        }
    }

  return list;
}

static guint
find_id (GPtrArray *ids, const char *id)
{
  guint i = 0;

  while (i < ids->len && strcmp (g_ptr_array_index (ids, i), id) != 0)
    i++;

  return i;
}

/* First to leave it out, then what is probably meant, then all touchpoints. */
static GListModel *
list_choices (JourneyAnswersNameRow *self, const JourneyAnswersTitle *title, GtkStringList *touchpoints)
{
  g_autoptr (GtkStringList) first = gtk_string_list_new ((const char *const[]){ _ ("Leave out"), NULL });
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);

  g_ptr_array_add (self->choices, (gpointer) "");
  for (guint i = 0; title->candidates[i]; i++)
    {
      guint position = find_id (self->ids, title->candidates[i]);

      if (position == self->ids->len)
        continue;
      gtk_string_list_append (first, gtk_string_list_get_string (touchpoints, position));
      g_ptr_array_add (self->choices, g_ptr_array_index (self->ids, position));
    }
  for (guint i = 0; i < self->ids->len; i++)
    g_ptr_array_add (self->choices, g_ptr_array_index (self->ids, i));
  g_list_store_append (lists, first);
  g_list_store_append (lists, touchpoints);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

static void
add_chooser (JourneyAnswersNameRow *self, const JourneyAnswersTitle *title, GtkStringList *touchpoints)
{
  g_autofree char *label = g_strdup_printf (_ ("What “%s” means"), title->title);
  guint selected = 0;

  self->chooser = gtk_drop_down_new (list_choices (self, title, touchpoints),
                                     gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->chooser), self->ids->len > 12);
  for (guint i = 1; title->touchpoint && selected == 0 && i < self->choices->len; i++)
    if (strcmp (g_ptr_array_index (self->choices, i), title->touchpoint) == 0)
      selected = i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->chooser), selected);
  gtk_widget_set_valign (self->chooser, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chooser), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (self->chooser, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->chooser);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->chooser);
}

static char *
describe (const JourneyAnswersTitle *title)
{
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row", "%u rows", title->n_rows), title->n_rows);
  const char *match = _ ("no touchpoint is called so");

  if (title->match == JOURNEY_ANSWERS_MATCH_NEAR)
    match = _ ("nearly the same");
  else if (title->match == JOURNEY_ANSWERS_MATCH_AMBIGUOUS)
    match = _ ("may be several");
  else if (title->candidates[0])
    match = _ ("in another stage one is called nearly so");

  return *title->stage ? g_strdup_printf ("%s · %s · %s", title->stage, rows, match) : g_strdup_printf ("%s · %s", rows, match);
}

/**
 * journey_answers_name_row_new:
 * @touchpoints: of journey_answers_name_row_list_touchpoints ()
 * @ids: likewise
 *
 * Returns: (transfer full): a row in which is chosen what a name means; what was taken for it is chosen already
 */
GtkWidget *
journey_answers_name_row_new (const JourneyAnswersTitle *title, GtkStringList *touchpoints, GPtrArray *ids)
{
  JourneyAnswersNameRow *self = g_object_new (JOURNEY_TYPE_ANSWERS_NAME_ROW, NULL);
  g_autofree char *subtitle = describe (title);

  self->key = g_strdup (title->key);
  self->ids = g_ptr_array_ref (ids);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
  add_chooser (self, title, touchpoints);

  return GTK_WIDGET (self);
}

/**
 * journey_answers_name_row_focus:
 *
 * Puts the focus on the choice.
 */
void
journey_answers_name_row_focus (JourneyAnswersNameRow *self)
{
  g_return_if_fail (JOURNEY_IS_ANSWERS_NAME_ROW (self));

  gtk_widget_grab_focus (self->chooser);
}
