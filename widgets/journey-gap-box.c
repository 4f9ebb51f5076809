/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-box.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-gap-cache.h"
#include "journey-gap-words.h"
#include "journey-ui.h"
#include "journey-words.h"

struct _JourneyGapBox
{
  GtkWidget parent_instance;

  GtkWidget *heading;
  GtkWidget *words;
  GtkWidget *figure;
  JourneyNode *node;
  JourneyGapCache cache;
};

static void journey_gap_box_editor_init (JourneyEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyGapBox,
                               journey_gap_box,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_EDITOR, journey_gap_box_editor_init))

static char *
describe_touchpoint (JourneyGapTable *table, const JourneyGapEntry *entry)
{
  const char *parts = journey_gap_words_parts (entry->parts);
  double share = journey_gap_table_share (table, entry);
  g_autofree char *expected = journey_words_figure (entry->expected);
  g_autofree char *actual = journey_words_figure (entry->actual);
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, _ ("expected %s · actual %s"), expected, actual);
  if (share >= 0.005)
    {
      g_string_append (words, " · ");
      /* Translators: a touchpoint's share of all value lost in the map, as in '36 % of the loss'. The first
         blank does not break. */
      g_string_append_printf (words, _ ("%d %% of the loss"), (int)lround (share * 100));
    }
  if (entry->n_assumed > 0)
    {
      g_string_append (words, " · ");
      g_string_append (words, _ ("importance assumed"));
    }
  if (*parts)
    g_string_append_printf (words, "\n%s", parts);

  return g_string_free (words, FALSE);
}

static char *
describe_stage (const JourneyGapFigures *figures)
{
  g_autofree char *loss = journey_words_figure (figures->loss);
  g_autofree char *gain = journey_words_figure (figures->gain);
  g_autofree char *scored =
      g_strdup_printf (ngettext ("%u of %u touchpoint scored", "%u of %u touchpoints scored", figures->n_touchpoints),
                       figures->n_scored, figures->n_touchpoints);

  return g_strdup_printf (_ ("lost %s, exceeded %s · %s"), loss, gain, scored);
}

static void
show (JourneyGapBox *self, const char *words, double gap, JourneyStanding standing)
{
  g_autofree char *figure = isnan (gap) ? g_strdup ("") : journey_words_signed (gap);

  for (JourneyStanding i = JOURNEY_STANDING_UNSCORED; i <= JOURNEY_STANDING_EXCEEDS; i++)
    journey_ui_set_class (GTK_WIDGET (self), journey_words_standing_class (i), i == standing);
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_label_set_text (GTK_LABEL (self->figure), figure);
  gtk_widget_set_visible (self->figure, *figure);
}

static void
show_touchpoint (JourneyGapBox *self, JourneyGapTable *table, JourneyState *map)
{
  int column = journey_gap_table_column (table, journey_node_id (self->node));
  const JourneyGapEntry *entry = column >= 0 ? journey_gap_table_peek (table, (guint)column) : NULL;
  JourneyGapLack lack = entry ? journey_gap_lack_of_touchpoint (map, entry->touchpoint) : JOURNEY_GAP_LACK_SCORE;
  g_autofree char *words =
      lack == JOURNEY_GAP_LACK_NOTHING ? describe_touchpoint (table, entry) : g_strdup (journey_words_lack (lack));

  show (self, words, entry ? entry->gap : NAN, entry ? entry->standing : JOURNEY_STANDING_UNSCORED);
}

static const JourneyGapFigures *
find_figures (JourneyGapTable *table, JourneyState *map, const char *stage_id)
{
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    if (g_str_equal (journey_state_id (journey_state_child (map, JOURNEY_MAP_STAGES, i)), stage_id))
      return journey_gap_table_stage (table, i);

  return NULL;
}

static void
show_stage (JourneyGapBox *self, JourneyGapTable *table, JourneyState *map)
{
  const JourneyGapFigures *figures = find_figures (table, map, journey_node_id (self->node));
  g_autofree char *words = NULL;

  if (!figures || figures->n_scored == 0)
    {
      show (self, _ ("No touchpoint is scored yet"), NAN, JOURNEY_STANDING_UNSCORED);
      return;
    }

  words = describe_stage (figures);
  show (self, words, figures->gap, figures->standing);
}

static void
journey_gap_box_refresh (JourneyEditor *editor)
{
  JourneyGapBox *self = JOURNEY_GAP_BOX (editor);
  JourneyNode *root = self->node ? journey_node_root (self->node) : NULL;
  g_autoptr (JourneyState) map = NULL;
  JourneyGapTable *table;

  if (!JOURNEY_IS_MAP (root))
    {
      journey_gap_cache_clear (&self->cache);
      return;
    }

  /* In the middle of a drag the map is ahead of its last step. */
  map = journey_node_freeze (root);
  table = journey_gap_cache_get (&self->cache, map, NULL);
  if (JOURNEY_IS_STAGE (self->node))
    show_stage (self, table, map);
  else
    show_touchpoint (self, table, map);
}

static void
journey_gap_box_bind (JourneyEditor *editor, JourneyNode *node)
{
  g_set_object (&JOURNEY_GAP_BOX (editor)->node, node);
  journey_gap_box_refresh (editor);
}

static void
journey_gap_box_editor_init (JourneyEditorInterface *iface)
{
  iface->bind = journey_gap_box_bind;
  iface->refresh = journey_gap_box_refresh;
}

static void
journey_gap_box_dispose (GObject *object)
{
  g_clear_object (&JOURNEY_GAP_BOX (object)->node);
  journey_gap_cache_clear (&JOURNEY_GAP_BOX (object)->cache);
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_gap_box_parent_class)->dispose (object);
}

static void
journey_gap_box_class_init (JourneyGapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_gap_box_dispose;

  gtk_widget_class_set_css_name (widget_class, "gapbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
journey_gap_box_init (JourneyGapBox *self)
{
  self->heading = gtk_label_new (_ ("Gap"));
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));

  self->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));

  self->figure = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->figure, "figure");
  gtk_widget_set_parent (self->figure, GTK_WIDGET (self));

  journey_ui_set_label (GTK_WIDGET (self), _ ("Value gap"));
}
