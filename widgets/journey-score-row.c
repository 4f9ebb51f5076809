/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-score-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-choice-field.h"
#include "journey-edit.h"
#include "journey-evidence-menu.h"
#include "journey-gap.h"
#include "journey-list-section.h"
#include "journey-number-field.h"
#include "journey-scale.h"
#include "journey-text-field.h"
#include "journey-ui.h"
#include "journey-words.h"

struct _JourneyScoreRow
{
  JourneyNodeRow parent_instance;

  GtkWidget *title_button;
  GtkWidget *title;
  GtkWidget *basis;
  GtkWidget *importance;
  GtkWidget *expected;
  GtkWidget *actual;
  GtkWidget *lack;
  GtkWidget *problem;
  GtkWidget *offer;
  GtkWidget *offer_words;
  GtkWidget *score_form;
  GtkWidget *dimension_form;

  JourneyState *known;      /* the score when what it rests on was shown first, or NULL */
  JourneyScale known_scale; /* then */
};

G_DEFINE_FINAL_TYPE (JourneyScoreRow, journey_score_row, JOURNEY_TYPE_NODE_ROW)

static JourneyNode *
dimension_of (JourneyNodeRow *row)
{
  JourneyNode *score = journey_node_row_node (row);

  return score ? journey_map_find (journey_node_row_map (row), journey_node_text (score, JOURNEY_SCORE_DIMENSION)) : NULL;
}

static JourneyNode *
evidence_of (JourneyNodeRow *row)
{
  return journey_map_find (journey_node_row_map (row), journey_node_text (journey_node_row_node (row), JOURNEY_SCORE_EVIDENCE));
}

static gboolean
is_assumption (JourneyNode *evidence)
{
  g_autoptr (JourneyState) state = evidence ? journey_node_freeze (evidence) : NULL;

  return journey_gap_is_assumption (state);
}

static void
show_title (JourneyScoreRow *self, JourneyNode *dimension)
{
  const char *title = *journey_node_text (dimension, JOURNEY_DIMENSION_TITLE)
                          ? journey_node_text (dimension, JOURNEY_DIMENSION_TITLE)
                          : _ ("Untitled dimension");
  gboolean cost = journey_node_integer (dimension, JOURNEY_DIMENSION_KIND) == JOURNEY_DIMENSION_KIND_COST;
  /* Translators: a dimension that is a cost for the customer, as in 'Time · less is better'. */
  g_autofree char *words = cost ? g_strdup_printf (_ ("%s · less is better"), title) : g_strdup (title);

  gtk_label_set_text (GTK_LABEL (self->title), words);
  journey_ui_set_label (self->title_button, words);
  journey_ui_set_label (GTK_WIDGET (self), words);
}

/* What a score rests on: its own number of answers, or that of its evidence. */
static char *
describe_basis (JourneyNodeRow *row)
{
  JourneyNode *evidence = evidence_of (row);
  int n = journey_node_integer (journey_node_row_node (row), JOURNEY_SCORE_N);
  const char *kind;

  if (is_assumption (evidence) && n <= 0)
    return g_strdup (_ ("assumption"));
  if (is_assumption (evidence))
    return g_strdup_printf (_ ("%s · n %d"), _ ("assumption"), n);
  if (n <= 0)
    return journey_words_evidence (evidence);

  kind = journey_field_label (journey_spec_field (JOURNEY_EVIDENCE_KIND), journey_node_integer (evidence, JOURNEY_EVIDENCE_KIND));
  return g_strdup_printf (_ ("%s · n %d"), kind, n);
}

static void
show_lack (JourneyScoreRow *self)
{
  JourneyNodeRow *row = JOURNEY_NODE_ROW (self);
  g_autoptr (JourneyState) map = journey_node_freeze (JOURNEY_NODE (journey_node_row_map (row)));
  g_autoptr (JourneyState) touchpoint = journey_node_freeze (journey_node_row_owner (row));
  g_autoptr (JourneyState) score = journey_node_freeze (journey_node_row_node (row));
  const char *words = journey_words_lack (journey_gap_lack_of_score (map, touchpoint, score));

  gtk_label_set_text (GTK_LABEL (self->lack), words ? words : "");
  gtk_widget_set_visible (self->lack, words != NULL);
}

static JourneyScale
scale_of (JourneyScoreRow *self)
{
  JourneyNode *map = JOURNEY_NODE (journey_node_row_map (JOURNEY_NODE_ROW (self)));

  return (JourneyScale){ journey_node_integer (map, JOURNEY_MAP_SCALE_LOW), journey_node_integer (map, JOURNEY_MAP_SCALE_HIGH) };
}

/* Keeps how the score was when it began to rest on what it rests on, on this scale. Of an estimate there is nothing to keep:
 * when it is undone that the evidence was let go, the offer comes back. */
static void
remember (JourneyScoreRow *self)
{
  JourneyNode *score = journey_node_row_node (JOURNEY_NODE_ROW (self));

  if (self->known && g_str_equal (journey_state_id (self->known), journey_node_id (score))
      && (journey_edit_rests_as (JOURNEY_SCORE (score), self->known)
          || journey_edit_rests_on (JOURNEY_SCORE (score), JOURNEY_SCORE_ACTUAL) == JOURNEY_LET_GO_NOTHING)
      && journey_scale_equal (self->known_scale, scale_of (self)))
    return;

  g_clear_pointer (&self->known, journey_state_unref);
  self->known = journey_node_freeze (score);
  self->known_scale = scale_of (self);
}

static void
show_offer (JourneyScoreRow *self)
{
  JourneyScore *score = JOURNEY_SCORE (journey_node_row_node (JOURNEY_NODE_ROW (self)));
  JourneyFieldId figure = journey_edit_typed_over (score, self->known);
  const char *words = "";

  if (figure && isnan (journey_state_number (self->known, figure)))
    words = _ ("The vote was on what they expected");
  else if (figure && journey_edit_rests_on (score, figure) == JOURNEY_LET_GO_MEASURED)
    words = _ ("Typed over what was measured");
  else if (figure)
    words = _ ("Typed over what was voted on");
  gtk_label_set_text (GTK_LABEL (self->offer_words), words);
  gtk_widget_set_visible (self->offer, figure != 0);
}

/* The button goes away, so the keys go back to the figure. */
static void
on_let_go (GtkButton *button, JourneyScoreRow *self)
{
  JourneyNode *score = journey_node_row_node (JOURNEY_NODE_ROW (self));
  JourneyFieldId figure = journey_edit_typed_over (JOURNEY_SCORE (score), self->known);

  gtk_widget_grab_focus (figure == JOURNEY_SCORE_EXPECTED ? self->expected : self->actual);
  if (figure)
    journey_edit_let_evidence_go (JOURNEY_SCORE (score), figure);
}

static void
journey_score_row_update (JourneyNodeRow *row)
{
  JourneyScoreRow *self = JOURNEY_SCORE_ROW (row);
  JourneyNode *dimension = dimension_of (row);
  g_autofree char *basis = describe_basis (row);

  if (dimension)
    show_title (self, dimension);
  gtk_label_set_text (GTK_LABEL (self->basis), basis);
  journey_ui_set_class (self->basis, "assumption", is_assumption (evidence_of (row)));
  show_lack (self);
  remember (self);
  show_offer (self);
}

static void
on_problem (JourneyNumberField *field, GParamSpec *pspec, JourneyScoreRow *self)
{
  JourneyNumberField *fields[] = {
    JOURNEY_NUMBER_FIELD (self->importance),
    JOURNEY_NUMBER_FIELD (self->expected),
    JOURNEY_NUMBER_FIELD (self->actual),
  };
  const char *problem = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields) && !problem; i++)
    problem = journey_number_field_problem (fields[i]);

  gtk_label_set_text (GTK_LABEL (self->problem), problem ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
}

/* The dimension belongs to the map, the rest to the score. */
static void
journey_score_row_bind (JourneyNodeRow *row, JourneyNode *node)
{
  JourneyScoreRow *self = JOURNEY_SCORE_ROW (row);

  journey_editor_bind (JOURNEY_EDITOR (self->importance), node);
  journey_editor_bind (JOURNEY_EDITOR (self->expected), node);
  journey_editor_bind (JOURNEY_EDITOR (self->actual), node);
  journey_editor_bind_below (self->score_form, node);
  journey_editor_bind_below (self->dimension_form, dimension_of (row));
}

static void
journey_score_row_root (GtkWidget *widget)
{
  JourneyScoreRow *self = JOURNEY_SCORE_ROW (widget);
  GtkWidget *section = gtk_widget_get_ancestor (widget, JOURNEY_TYPE_LIST_SECTION);
  GtkWidget *fields[] = { self->importance, self->expected, self->actual };

  GTK_WIDGET_CLASS (journey_score_row_parent_class)->root (widget);

  for (guint i = 0; section && i < G_N_ELEMENTS (fields); i++)
    journey_list_section_align_column (JOURNEY_LIST_SECTION (section), fields[i]);
}

static void
journey_score_row_dispose (GObject *object)
{
  g_clear_pointer (&JOURNEY_SCORE_ROW (object)->known, journey_state_unref);

  G_OBJECT_CLASS (journey_score_row_parent_class)->dispose (object);
}

static void
journey_score_row_class_init (JourneyScoreRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_score_row_dispose;
  JOURNEY_NODE_ROW_CLASS (klass)->bind = journey_score_row_bind;
  JOURNEY_NODE_ROW_CLASS (klass)->update = journey_score_row_update;
  widget_class->root = journey_score_row_root;

  g_type_ensure (JOURNEY_TYPE_CHOICE_FIELD);
  g_type_ensure (JOURNEY_TYPE_EVIDENCE_MENU);
  g_type_ensure (JOURNEY_TYPE_NUMBER_FIELD);
  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
  journey_ui_set_template (widget_class, "journey-score-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyScoreRow, title_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyScoreRow, title);
  gtk_widget_class_bind_template_child (widget_class, JourneyScoreRow, basis);
  gtk_widget_class_bind_template_child (widget_class, JourneyScoreRow, importance);
  gtk_widget_class_bind_template_child (widget_class, JourneyScoreRow, expected);
  gtk_widget_class_bind_template_child (widget_class, JourneyScoreRow, actual);
  gtk_widget_class_bind_template_child (widget_class, JourneyScoreRow, lack);
  gtk_widget_class_bind_template_child (widget_class, JourneyScoreRow, problem);
  gtk_widget_class_bind_template_child (widget_class, JourneyScoreRow, offer);
  gtk_widget_class_bind_template_child (widget_class, JourneyScoreRow, offer_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyScoreRow, score_form);
  gtk_widget_class_bind_template_child (widget_class, JourneyScoreRow, dimension_form);
  gtk_widget_class_bind_template_callback (widget_class, on_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_let_go);
}

static void
journey_score_row_init (JourneyScoreRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  journey_ui_quiet_menus (GTK_WIDGET (self));
}
