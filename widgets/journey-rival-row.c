/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-rival-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-edit-type.h"
#include "journey-list-section.h"
#include "journey-text-field.h"
#include "journey-ui.h"
#include "journey-usual-name.h"
#include "journey-words.h"

#define SPACING 6

/** Line: The scores on one dimension. */
typedef struct
{
  char *dimension; /* id; NULL for the one that is still to be made */
  GtkWidget *title;
  GtkWidget *ours;
  GtkWidget *theirs; /* an entry */
  guint blanked;     /* source that takes the score away, or 0 */
  JourneyRivalRow *row;
} Line;

struct _JourneyRivalRow
{
  JourneyNodeRow parent_instance;

  GtkWidget *grid;
  GPtrArray *lines;
  JourneyNode *touchpoint;
  gboolean syncing;
};

G_DEFINE_FINAL_TYPE (JourneyRivalRow, journey_rival_row, JOURNEY_TYPE_NODE_ROW)

static void
line_free (gpointer data)
{
  Line *line = data;

  g_clear_handle_id (&line->blanked, g_source_remove);
  g_free (line->dimension);
  g_free (line);
}

static double
find_ours (JourneyState *touchpoint, const char *dimension)
{
  for (guint i = 0; touchpoint && i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      if (g_strcmp0 (journey_state_text (score, JOURNEY_SCORE_DIMENSION), dimension) == 0)
        return journey_state_number (score, JOURNEY_SCORE_ACTUAL);
    }

  return NAN;
}

static double
find_theirs (JourneyNode *competitor, const char *touchpoint, const char *dimension)
{
  for (guint i = 0; i < journey_node_n_children (competitor, JOURNEY_COMPETITOR_RATINGS); i++)
    {
      JourneyNode *rating = journey_node_child (competitor, JOURNEY_COMPETITOR_RATINGS, i);

      if (g_str_equal (journey_node_text (rating, JOURNEY_RATING_TOUCHPOINT), touchpoint)
          && g_strcmp0 (journey_node_text (rating, JOURNEY_RATING_DIMENSION), dimension) == 0)
        return journey_node_number (rating, JOURNEY_RATING_ACTUAL);
    }

  return NAN;
}

static void
rate (Line *line, double actual)
{
  JourneyRivalRow *self = line->row;
  JourneyNode *competitor = journey_node_row_node (JOURNEY_NODE_ROW (self));
  JourneyMap *map = competitor ? JOURNEY_MAP (journey_node_root (competitor)) : NULL;

  if (map && self->touchpoint)
    journey_edit_type_rating (JOURNEY_COMPETITOR (competitor), JOURNEY_TOUCHPOINT (self->touchpoint),
                              line->dimension ? (JourneyDimension *)journey_map_find (map, line->dimension) : NULL, actual);
}

static gboolean
on_blanked (gpointer data)
{
  Line *line = data;

  line->blanked = 0;
  rate (line, NAN);

  return G_SOURCE_REMOVE;
}

static char *
find_problem (JourneyRivalRow *self, const char *text, double *number)
{
  JourneyNode *map = journey_node_root (self->touchpoint);
  int low = journey_node_integer (map, JOURNEY_MAP_SCALE_LOW);
  int high = journey_node_integer (map, JOURNEY_MAP_SCALE_HIGH);

  if (!journey_words_parse_number (text, number))
    return g_strdup (_ ("A number is needed here"));
  if (isnan (*number) || (*number >= low && *number <= high))
    return NULL;

  return g_strdup_printf (_ ("From %d to %d"), low, high);
}

static void
show_problem (GtkWidget *entry, const char *problem)
{
  journey_ui_set_class (entry, "error", problem != NULL);
  gtk_widget_set_tooltip_text (entry, problem);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* What is typed over a selection comes as two changes, of which the first leaves nothing. */
static void
on_changed (GtkEditable *editable, Line *line)
{
  double number = NAN;
  g_autofree char *problem = NULL;

  if (line->row->syncing || !line->row->touchpoint)
    return;

  g_clear_handle_id (&line->blanked, g_source_remove);
  problem = find_problem (line->row, gtk_editable_get_text (editable), &number);
  show_problem (line->theirs, problem);
  if (problem)
    return;
  if (isnan (number))
    line->blanked = g_idle_add_full (G_PRIORITY_HIGH, on_blanked, line, NULL);
  else
    rate (line, number);
}

static void
on_activate (GtkEntry *entry)
{
  g_signal_emit_by_name (entry, "move-focus", GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_label (const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, xalign == 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_line (JourneyRivalRow *self)
{
  Line *line = g_new0 (Line, 1);
  int row = (int)self->lines->len + 1;

  line->row = self;
  line->title = make_label ("value-title", 0);
  line->ours = make_label ("value-figure", 1);
  line->theirs = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (line->theirs), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (line->theirs), 4);
  gtk_editable_set_alignment (GTK_EDITABLE (line->theirs), 0.5);
  gtk_editable_set_enable_undo (GTK_EDITABLE (line->theirs), FALSE);
  gtk_entry_set_input_purpose (GTK_ENTRY (line->theirs), GTK_INPUT_PURPOSE_NUMBER);
  g_signal_connect (line->theirs, "changed", G_CALLBACK (on_changed), line);
  g_signal_connect (line->theirs, "activate", G_CALLBACK (on_activate), NULL);
  gtk_grid_attach (GTK_GRID (self->grid), line->title, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), line->ours, 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), line->theirs, 2, row, 1, 1);
  g_ptr_array_add (self->lines, line);
}

static void
set_n_lines (JourneyRivalRow *self, guint n)
{
  while (self->lines->len < n)
    add_line (self);
  while (self->lines->len > n)
    {
      gtk_grid_remove_row (GTK_GRID (self->grid), (int)self->lines->len);
      g_ptr_array_set_size (self->lines, (int)self->lines->len - 1);
    }
}

/* What is typed stays as long as it says the same as the map. */
static void
show_theirs (Line *line, double number)
{
  double typed = NAN;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (line->theirs));
  gboolean read = journey_words_parse_number (text, &typed);
  g_autofree char *words = journey_words_number (number);
  g_autofree char *typed_words = read ? journey_words_number (typed) : NULL;

  if (line->blanked || g_strcmp0 (words, typed_words) == 0)
    return;

  line->row->syncing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (line->theirs), words);
  show_problem (line->theirs, NULL);
  line->row->syncing = FALSE;
}

static void
show_line (JourneyRivalRow *self, Line *line, JourneyNode *dimension, JourneyState *ours_at)
{
  JourneyNode *competitor = journey_node_row_node (JOURNEY_NODE_ROW (self));
  const char *id = dimension ? journey_node_id (dimension) : NULL;
  const char *title = dimension ? journey_node_text (dimension, JOURNEY_DIMENSION_TITLE) : "";
  double ours = find_ours (ours_at, id);
  g_autofree char *words = isnan (ours) ? g_strdup ("–") : journey_words_number (ours);
  g_autofree char *label = NULL;

  if (g_strcmp0 (line->dimension, id) != 0)
    {
      g_clear_handle_id (&line->blanked, g_source_remove);
      g_free (line->dimension);
      line->dimension = g_strdup (id);
    }
  if (!*title)
    title = journey_usual_name (JOURNEY_KIND_DIMENSION);
  /* Translators: the score of a competitor on a dimension. */
  label = g_strdup_printf (_ ("Their score, %s"), title);
  gtk_label_set_text (GTK_LABEL (line->title), title);
  gtk_label_set_text (GTK_LABEL (line->ours), words);
  journey_ui_set_label (line->theirs, label);
  show_theirs (line, find_theirs (competitor, journey_node_id (self->touchpoint), id));
}

static void
forget_typing (JourneyRivalRow *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = g_ptr_array_index (self->lines, i);

      g_clear_handle_id (&line->blanked, g_source_remove);
    }
}

static void
journey_rival_row_dispose (GObject *object)
{
  JourneyRivalRow *self = JOURNEY_RIVAL_ROW (object);

  self->syncing = TRUE;
  g_ptr_array_set_size (self->lines, 0);
  g_clear_object (&self->touchpoint);

  G_OBJECT_CLASS (journey_rival_row_parent_class)->dispose (object);
}

static void
journey_rival_row_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_RIVAL_ROW (object)->lines);

  G_OBJECT_CLASS (journey_rival_row_parent_class)->finalize (object);
}

static void
journey_rival_row_class_init (JourneyRivalRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_rival_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_rival_row_finalize;
}

/* Enter leads to the first score; where none is shown, to the button for the next competitor, and not out of the page. */
static gboolean
on_name_activate (JourneyTextField *name, JourneyRivalRow *self)
{
  GtkWidget *section = gtk_widget_get_ancestor (GTK_WIDGET (self), JOURNEY_TYPE_LIST_SECTION);

  if (gtk_widget_get_visible (self->grid) && self->lines->len > 0)
    return gtk_widget_grab_focus (((Line *)g_ptr_array_index (self->lines, 0))->theirs);

  return section && journey_list_section_focus_add (JOURNEY_LIST_SECTION (section));
}

static GtkWidget *
make_head (JourneyRivalRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *name = g_object_new (JOURNEY_TYPE_TEXT_FIELD, "field", "name", "label", _ ("Name"), "placeholder",
                                  _ ("Who else could they go to?"), "hexpand", TRUE, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "row.delete");
  gtk_widget_set_tooltip_text (button, _ ("Delete competitor"));
  journey_ui_set_label (button, _ ("Delete competitor"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (name, "activate", G_CALLBACK (on_name_activate), self, 0);
  gtk_box_append (GTK_BOX (line), name);
  gtk_widget_add_css_class (buttons, "row-buttons");
  gtk_box_append (GTK_BOX (buttons), button);
  gtk_box_append (GTK_BOX (line), buttons);

  return line;
}

static void
journey_rival_row_init (JourneyRivalRow *self)
{
  const char *const headings[] = { "", _ ("ours"), _ ("theirs") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      GtkWidget *label = make_label ("value-column", i > 0 ? 1 : 0);

      gtk_label_set_text (GTK_LABEL (label), headings[i]);
      gtk_grid_attach (GTK_GRID (self->grid), label, (int)i, 0, 1, 1);
    }
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "row");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->grid);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

/**
 * journey_rival_row_show:
 * @touchpoint: (nullable): where the scores are shown; NULL for none
 * @shown: (nullable): @touchpoint with the scores of ours that theirs are beside, such as those of one segment
 */
void
journey_rival_row_show (JourneyRivalRow *self, JourneyNode *touchpoint, JourneyState *shown)
{
  JourneyNode *map = touchpoint ? journey_node_root (touchpoint) : NULL;
  guint n = map ? MAX (journey_node_n_children (map, JOURNEY_MAP_DIMENSIONS), 1) : 0;

  g_return_if_fail (JOURNEY_IS_RIVAL_ROW (self));

  if (g_set_object (&self->touchpoint, touchpoint))
    forget_typing (self);
  gtk_widget_set_visible (self->grid, touchpoint != NULL);
  set_n_lines (self, n);
  for (guint i = 0; i < n; i++)
    show_line (self, g_ptr_array_index (self->lines, i), journey_node_child (map, JOURNEY_MAP_DIMENSIONS, i), shown);
}
