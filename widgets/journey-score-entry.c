/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-score-entry.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-edit.h"
#include "journey-number.h"
#include "journey-text.h"
#include "journey-ui.h"

#define FIELD_CHARS 8
#define QUOTED_CHARS 24
#define SPACING 6

/** Field: One of the two figures of a dimension. */
typedef struct
{
  GtkWidget *entry;
  char *before;
  JourneyVotes votes; /* what is in it, as long as it can be taken */
  JourneyVotesResult result;
  gboolean differs;
} Field;

/** Row: The fields of one dimension. */
typedef struct
{
  char *dimension; /* id; NULL for the one that is still to be made */
  Field expected;
  Field actual;
} Row;

struct _JourneyScoreEntry
{
  GtkWidget parent_instance;

  JourneyMap *map;
  char *touchpoint;
  GtkWidget *grid;
  GtkWidget *problem;
  GPtrArray *rows;
  gboolean told; /* that hands were kept as what was expected */
};

G_DEFINE_FINAL_TYPE (JourneyScoreEntry, journey_score_entry, GTK_TYPE_WIDGET)

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->dimension);
  g_free (row->expected.before);
  g_free (row->actual.before);
  g_free (row);
}

static double
scale_end (JourneyScoreEntry *self, JourneyFieldId field)
{
  return journey_node_integer (JOURNEY_NODE (self->map), field);
}

static void
read_field (JourneyScoreEntry *self, Field *field)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (field->entry));

  field->differs = strcmp (text, field->before) != 0;
  field->result = journey_votes_parse (text, scale_end (self, JOURNEY_MAP_SCALE_LOW), scale_end (self, JOURNEY_MAP_SCALE_HIGH),
                                       &field->votes);
}

static gboolean
is_wrong (const Field *field)
{
  return field->differs && field->result != JOURNEY_VOTES_TAKEN;
}

/* What was typed, or how it begins: a paragraph that was pasted would leave no room for what is wrong with it. */
static char *
quote (const char *typed)
{
  g_autofree char *line = journey_text_one_line (typed);
  g_autofree char *begin = NULL;

  if (g_utf8_strlen (line, -1) <= QUOTED_CHARS)
    return g_steal_pointer (&line);

  begin = g_strchomp (g_utf8_substring (line, 0, QUOTED_CHARS));

  return g_strconcat (begin, "…", NULL);
}

static char *
problem_of (JourneyScoreEntry *self, const Field *field)
{
  g_autofree char *text = quote (gtk_editable_get_text (GTK_EDITABLE (field->entry)));
  int low = (int)scale_end (self, JOURNEY_MAP_SCALE_LOW);
  int high = (int)scale_end (self, JOURNEY_MAP_SCALE_HIGH);

  /* Translators: what was typed, then the ends of the scale. */
  return field->result == JOURNEY_VOTES_OFF_SCALE
             ? g_strdup_printf (_ ("“%s” is off the scale. Enter numbers from %d to %d."), text, low, high)
             : g_strdup_printf (_ ("“%s” is not a number. Enter numbers from %d to %d."), text, low, high);
}

/* Reads all fields. Returns the first that cannot be taken, or NULL. */
static Field *
find_wrong (JourneyScoreEntry *self)
{
  Field *wrong = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      read_field (self, &row->expected);
      read_field (self, &row->actual);
      if (!wrong && is_wrong (&row->expected))
        wrong = &row->expected;
      if (!wrong && is_wrong (&row->actual))
        wrong = &row->actual;
    }

  return wrong;
}

static void
end (JourneyScoreEntry *self, JourneyScoreEnd how)
{
  g_autofree char *problem = NULL;
  Field *wrong = find_wrong (self);

  if (!wrong)
    {
      g_signal_emit (self, signals[DONE], 0, (int)how);
      return;
    }

  problem = problem_of (self, wrong);
  gtk_label_set_label (GTK_LABEL (self->problem), problem);
  gtk_widget_set_visible (self->problem, TRUE);
  journey_ui_set_class (wrong->entry, "error", TRUE);
  gtk_widget_grab_focus (wrong->entry);
}

static void
on_changed (GtkEditable *editable, JourneyScoreEntry *self)
{
  journey_ui_set_class (GTK_WIDGET (editable), "error", FALSE);
  gtk_widget_set_visible (self->problem, FALSE);
}

static void
on_activate (GtkEntry *entry, JourneyScoreEntry *self)
{
  end (self, JOURNEY_SCORE_END_ENTER);
}

/* The field that Tab leads to, or NULL at the ends. */
static GtkWidget *
next_entry (JourneyScoreEntry *self, GtkWidget *entry, gboolean back)
{
  GtkWidget *before = NULL;
  gboolean found = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);
      GtkWidget *entries[] = { row->expected.entry, row->actual.entry };

      for (guint j = 0; j < G_N_ELEMENTS (entries); j++)
        {
          if (found)
            return entries[j];
          if (entries[j] == entry && back)
            return before;
          found = entries[j] == entry;
          before = entries[j];
        }
    }

  return NULL;
}

/* Tab leads from field to field, and from the last one and the first out of them. */
static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, JourneyScoreEntry *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  gboolean back = key == GDK_KEY_ISO_Left_Tab || (modifiers & GDK_SHIFT_MASK);
  GtkWidget *next;

  if (key != GDK_KEY_Tab && key != GDK_KEY_KP_Tab && key != GDK_KEY_ISO_Left_Tab)
    return FALSE;

  next = next_entry (self, entry, back);
  if (next)
    gtk_widget_grab_focus (next);
  else
    end (self, back ? JOURNEY_SCORE_END_TAB_BACK : JOURNEY_SCORE_END_TAB);

  return TRUE;
}

static GtkWidget *
add_caption (JourneyScoreEntry *self, const char *text, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, row, 1, 1);

  return label;
}

static void
add_field (JourneyScoreEntry *self, Field *field, double figure, const char *label, int column, int row)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  char buffer[JOURNEY_NUMBER_BUFFER];

  field->before = g_strdup (isnan (figure) ? "" : journey_number_format (figure, buffer));
  field->entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (field->entry), field->before);
  gtk_editable_set_width_chars (GTK_EDITABLE (field->entry), FIELD_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (field->entry), FIELD_CHARS);
  gtk_entry_set_input_purpose (GTK_ENTRY (field->entry), GTK_INPUT_PURPOSE_NUMBER);
  journey_ui_set_label (field->entry, label);
  gtk_widget_set_tooltip_text (field->entry, _ ("One number, or a show of hands: 2 2 1 3"));
  g_signal_connect (field->entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (field->entry, "activate", G_CALLBACK (on_activate), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (field->entry, keys);
  gtk_grid_attach (GTK_GRID (self->grid), field->entry, column, row, 1, 1);
}

static JourneyNode *
find_score (JourneyNode *touchpoint, const char *dimension)
{
  for (guint i = 0; i < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyNode *score = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      if (strcmp (journey_node_text (score, JOURNEY_SCORE_DIMENSION), dimension) == 0)
        return score;
    }

  return NULL;
}

static char *
label_of (const char *figure, const char *dimension)
{
  /* Translators: 'Expected, Ease of use': a figure on a dimension. */
  return dimension ? g_strdup_printf (_ ("%s, %s"), figure, dimension) : g_strdup (figure);
}

static void
add_row (JourneyScoreEntry *self, JourneyNode *touchpoint, JourneyNode *dimension, gboolean named)
{
  Row *row = g_new0 (Row, 1);
  JourneyNode *score = dimension ? find_score (touchpoint, journey_node_id (dimension)) : NULL;
  const char *title = dimension ? journey_node_text (dimension, JOURNEY_DIMENSION_TITLE) : NULL;
  g_autofree char *expected = label_of (_ ("Expected"), named ? title : NULL);
  g_autofree char *actual = label_of (_ ("Actual"), named ? title : NULL);
  int place = (int)self->rows->len + 1;

  row->dimension = dimension ? g_strdup (journey_node_id (dimension)) : NULL;
  if (named)
    add_caption (self, title, 0, place);
  add_field (self, &row->expected, score ? journey_node_number (score, JOURNEY_SCORE_EXPECTED) : NAN, expected, 1, place);
  add_field (self, &row->actual, score ? journey_node_number (score, JOURNEY_SCORE_ACTUAL) : NAN, actual, 2, place);
  g_ptr_array_add (self->rows, row);
}

static void
clear (JourneyScoreEntry *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)))
    gtk_grid_remove (GTK_GRID (self->grid), child);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->map);
  g_clear_pointer (&self->touchpoint, g_free);
}

static gboolean
journey_score_entry_grab_focus (GtkWidget *widget)
{
  JourneyScoreEntry *self = JOURNEY_SCORE_ENTRY (widget);

  return self->rows->len > 0 && gtk_widget_grab_focus (((Row *)g_ptr_array_index (self->rows, 0))->expected.entry);
}

static int
width_of_fields (JourneyScoreEntry *self)
{
  int width;

  gtk_widget_measure (self->grid, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width;
}

/* How high what is said below the fields is, with the space above it, where it is as wide as they are. */
static int
height_of_problem (JourneyScoreEntry *self)
{
  int height;

  if (!gtk_widget_get_visible (self->problem))
    return 0;

  gtk_widget_measure (self->problem, GTK_ORIENTATION_VERTICAL, width_of_fields (self), NULL, &height, NULL, NULL);

  return SPACING + height;
}

/* As wide as the fields, whatever is said, and as high as it takes at that width: a popover asks for the height at a width that
 * its own edges are part of, and would come out too low. */
static void
journey_score_entry_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  JourneyScoreEntry *self = JOURNEY_SCORE_ENTRY (widget);

  gtk_widget_measure (self->grid, orientation, -1, NULL, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural += height_of_problem (self);
  *minimum = *natural;
}

static void
journey_score_entry_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyScoreEntry *self = JOURNEY_SCORE_ENTRY (widget);
  int problem = height_of_problem (self);

  gtk_widget_size_allocate (self->grid, &(GtkAllocation){ 0, 0, width, height - problem }, -1);
  if (problem > 0)
    gtk_widget_size_allocate (self->problem,
                              &(GtkAllocation){ 0, height - problem + SPACING, width_of_fields (self), problem - SPACING }, -1);
}

static void
journey_score_entry_dispose (GObject *object)
{
  JourneyScoreEntry *self = JOURNEY_SCORE_ENTRY (object);

  if (self->grid)
    clear (self);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->problem, gtk_widget_unparent);

  G_OBJECT_CLASS (journey_score_entry_parent_class)->dispose (object);
}

static void
journey_score_entry_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_SCORE_ENTRY (object)->rows);

  G_OBJECT_CLASS (journey_score_entry_parent_class)->finalize (object);
}

static void
journey_score_entry_class_init (JourneyScoreEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_score_entry_dispose;
  object_class->finalize = journey_score_entry_finalize;
  widget_class->focus = journey_ui_focus;
  widget_class->grab_focus = journey_score_entry_grab_focus;
  widget_class->measure = journey_score_entry_measure;
  widget_class->size_allocate = journey_score_entry_size_allocate;
  signals[DONE] =
      g_signal_new ("done", JOURNEY_TYPE_SCORE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "scoreentry");
}

static void
journey_score_entry_init (JourneyScoreEntry *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));

  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->problem), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (self->problem), 2 * FIELD_CHARS);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_add_css_class (self->problem, "caption");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_set_parent (self->problem, GTK_WIDGET (self));
}

/**
 * journey_score_entry_new:
 *
 * Returns: (transfer floating): fields of no touchpoint yet
 */
GtkWidget *
journey_score_entry_new (void)
{
  return g_object_new (JOURNEY_TYPE_SCORE_ENTRY, NULL);
}

/**
 * journey_score_entry_show:
 *
 * Shows the figures that a touchpoint of a map has now.
 */
void
journey_score_entry_show (JourneyScoreEntry *self, JourneyTouchpoint *touchpoint)
{
  JourneyNode *node = JOURNEY_NODE (touchpoint);
  JourneyNode *map = journey_node_root (node);
  guint n;

  g_return_if_fail (JOURNEY_IS_SCORE_ENTRY (self) && JOURNEY_IS_MAP (map));

  clear (self);
  self->map = g_object_ref (JOURNEY_MAP (map));
  self->touchpoint = g_strdup (journey_node_id (node));
  gtk_widget_set_visible (self->problem, FALSE);
  add_caption (self, _ ("Expected"), 1, 0);
  add_caption (self, _ ("Actual"), 2, 0);

  n = journey_node_n_children (map, JOURNEY_MAP_DIMENSIONS);
  for (guint i = 0; i < MAX (n, 1); i++)
    add_row (self, node, journey_node_child (map, JOURNEY_MAP_DIMENSIONS, i), n > 1);
}

/**
 * journey_score_entry_type:
 * @typed: the controller whose key began it
 *
 * Types the key over the first figure that may be meant: what they got where it is known what was expected, else that.
 */
void
journey_score_entry_type (JourneyScoreEntry *self, GtkEventController *typed)
{
  Row *row;
  GtkWidget *entry;

  g_return_if_fail (JOURNEY_IS_SCORE_ENTRY (self) && self->rows->len > 0);

  row = g_ptr_array_index (self->rows, 0);
  entry = *row->expected.before ? row->actual.entry : row->expected.entry;
  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
  gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (typed), gtk_widget_get_first_child (entry));
}

/**
 * journey_score_entry_check:
 * @problem: (out) (transfer full): what to say of the first field that cannot be taken; untouched when there is none
 *
 * Returns: whether every field can be taken
 */
gboolean
journey_score_entry_check (JourneyScoreEntry *self, char **problem)
{
  Field *wrong;

  g_return_val_if_fail (JOURNEY_IS_SCORE_ENTRY (self), FALSE);

  wrong = find_wrong (self);
  if (wrong)
    *problem = problem_of (self, wrong);

  return !wrong;
}

static const JourneyVotes *
votes_to_keep (const Field *field)
{
  return field->differs && field->result == JOURNEY_VOTES_TAKEN ? &field->votes : NULL;
}

/* Who calls out what they got, and begins to type at once, does so in the field of what was expected where nothing is known of
 * that. It is said once, as others do ask for that first. */
static void
tell_of_hands (JourneyScoreEntry *self, guint n)
{
  g_autofree char *words = NULL;

  if (n <= 1 || self->told)
    return;

  words = g_strdup_printf (ngettext ("%u hand was kept as what customers expected. What they got stands beside it.",
                                     "%u hands were kept as what customers expected. What they got stands "
                                     "beside it.",
                                     n),
                           n);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", words);
  self->told = TRUE;
}

/**
 * journey_score_entry_keep:
 *
 * Puts what differs and can be taken into the map, in one step.
 */
void
journey_score_entry_keep (JourneyScoreEntry *self)
{
  g_autoptr (GArray) said = g_array_new (FALSE, FALSE, sizeof (JourneySaid));
  JourneyNode *touchpoint;
  JourneyLetGo let_go;
  guint n_hands = 0; /* for what was expected, where nobody says what they got */

  g_return_if_fail (JOURNEY_IS_SCORE_ENTRY (self));

  touchpoint = self->map ? journey_map_find (self->map, self->touchpoint) : NULL;
  if (!touchpoint)
    return;

  find_wrong (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);
      JourneyNode *dimension = row->dimension ? journey_map_find (self->map, row->dimension) : NULL;
      JourneySaid one = { (JourneyDimension *)dimension, votes_to_keep (&row->expected), votes_to_keep (&row->actual) };

      if ((dimension || !row->dimension) && (one.expected || one.actual))
        g_array_append_val (said, one);
      if (one.expected && !one.actual && !*row->actual.before)
        n_hands = MAX (n_hands, one.expected->n);
    }
  if (said->len == 0)
    return;

  let_go = journey_edit_score_all (JOURNEY_TOUCHPOINT (touchpoint), &g_array_index (said, JourneySaid, 0), said->len);
  journey_ui_tell_unmeasured (GTK_WIDGET (self), touchpoint, let_go);
  tell_of_hands (self, n_hands);
}
