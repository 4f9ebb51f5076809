/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-touchpoint-editor.h"

#include <glib/gi18n.h>

#include "journey-choice-field.h"
#include "journey-date-field.h"
#include "journey-dimension-chooser.h"
#include "journey-edit.h"
#include "journey-emotion-row.h"
#include "journey-evidence-row.h"
#include "journey-gap-box.h"
#include "journey-lane-chooser.h"
#include "journey-list-section.h"
#include "journey-note-row.h"
#include "journey-number-field.h"
#include "journey-opportunity-row.h"
#include "journey-pain-point-row.h"
#include "journey-promise-row.h"
#include "journey-score-row.h"
#include "journey-star-field.h"
#include "journey-suggest-field.h"
#include "journey-tally-row.h"
#include "journey-text-field.h"
#include "journey-ui.h"

/* So many touchpoints that are changed together are named. */
#define N_TITLES 12

struct _JourneyTouchpointEditor
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *place;
  GtkWidget *star;
  GtkWidget *channel;
  GtkWidget *all_scores; /* for many: the importance of all their scores */
  GtkWidget *importance;
  GtkWidget *own_values; /* what one touchpoint has for itself, as the next */
  GtkWidget *own_items;
  GtkWidget *emotions;
  GtkWidget *scores;
  GtkWidget *kano;
  GtkWidget *kano_since;
  GtkWidget *kano_date;
  GtkWidget *tier;
  GtkWidget *backstage;
  GtkWidget *owner;
  GtkWidget *opportunities;
  GtkWidget *notes;

  JourneyNode *touchpoint;
  GPtrArray *many; /* JourneyNode, touchpoints that are changed together; NULL for one */
};

static void journey_touchpoint_editor_editor_init (JourneyEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyTouchpointEditor,
                               journey_touchpoint_editor,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_EDITOR, journey_touchpoint_editor_editor_init))

/* Who can feel something; the touchpoint itself stands for the first persona of a map that has none yet. */
static void
collect_personas (JourneyNode *touchpoint, GPtrArray *items)
{
  JourneyNode *map = journey_node_root (touchpoint);
  guint n = JOURNEY_IS_MAP (map) ? journey_node_n_children (map, JOURNEY_MAP_PERSONAS) : 0;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, journey_node_child (map, JOURNEY_MAP_PERSONAS, i));
  if (n == 0)
    g_ptr_array_add (items, touchpoint);
}

static void
collect_opportunities (JourneyNode *touchpoint, GPtrArray *items)
{
  JourneyNode *map = journey_node_root (touchpoint);
  guint n = JOURNEY_IS_MAP (map) ? journey_node_n_children (map, JOURNEY_MAP_OPPORTUNITIES) : 0;

  for (guint i = 0; i < n; i++)
    {
      JourneyNode *opportunity = journey_node_child (map, JOURNEY_MAP_OPPORTUNITIES, i);

      if (journey_edit_mends (JOURNEY_OPPORTUNITY (opportunity), touchpoint))
        g_ptr_array_add (items, opportunity);
    }
}

static JourneyNode *
add_opportunity (JourneyNode *touchpoint)
{
  return JOURNEY_NODE (journey_edit_add_opportunity (JOURNEY_TOUCHPOINT (touchpoint), NULL));
}

/* 'Experience · 9 of 11': the stage, and the number on the canvas. */
static void
show_place (JourneyTouchpointEditor *self)
{
  JourneyNode *stage = journey_node_parent (self->touchpoint);
  JourneyNode *map = journey_node_parent (stage);
  guint number = journey_node_position (self->touchpoint) + 1;
  guint n = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < journey_node_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      guint touchpoints = journey_node_n_children (journey_node_child (map, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TOUCHPOINTS);

      number += i < journey_node_position (stage) ? touchpoints : 0;
      n += touchpoints;
    }

  /* Translators: a stage, and the number of a touchpoint among all: 'Experience · 9 of 11'. */
  words = g_strdup_printf (_ ("%s · %u of %u"), journey_node_text (stage, JOURNEY_STAGE_TITLE), number, n);
  gtk_label_set_text (GTK_LABEL (self->place), words);
}

/* 'Sees an ad · Asks a friend': more of them than fit are cut off. */
static void
show_titles (JourneyTouchpointEditor *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < MIN (self->many->len, N_TITLES); i++)
    {
      const char *title = journey_node_text (g_ptr_array_index (self->many, i), JOURNEY_TOUCHPOINT_TITLE);

      g_string_append_printf (words, "%s%s", i > 0 ? " · " : "", *title ? title : _ ("Untitled touchpoint"));
    }
  if (self->many->len > N_TITLES)
    g_string_append (words, " · …");
  gtk_label_set_text (GTK_LABEL (self->place), words->str);
}

static gboolean
says_need (JourneyNode *touchpoint)
{
  return journey_node_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO) != JOURNEY_KANO_NONE
         || *journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_KANO_DATE);
}

static gboolean
one_says_need (JourneyTouchpointEditor *self)
{
  for (guint i = 0; self->many && i < self->many->len; i++)
    if (says_need (g_ptr_array_index (self->many, i)))
      return TRUE;

  return !self->many && says_need (self->touchpoint);
}

static void
update (JourneyTouchpointEditor *self)
{
  if (!self->touchpoint || !journey_node_parent (self->touchpoint))
    return;

  gtk_widget_set_visible (self->title, !self->many);
  gtk_widget_set_visible (self->all_scores, self->many != NULL);
  gtk_widget_set_visible (self->own_values, !self->many);
  gtk_widget_set_visible (self->own_items, !self->many);
  if (self->many)
    show_titles (self);
  else
    show_place (self);
  gtk_widget_set_visible (self->kano_since, one_says_need (self));
}

static void
journey_touchpoint_editor_bind (JourneyEditor *editor, JourneyNode *node)
{
  JourneyTouchpointEditor *self = JOURNEY_TOUCHPOINT_EDITOR (editor);

  g_set_object (&self->touchpoint, node);
  journey_editor_bind_below (GTK_WIDGET (self), node);
  update (self);
}

static void
journey_touchpoint_editor_refresh (JourneyEditor *editor)
{
  journey_editor_refresh_below (GTK_WIDGET (editor));
  update (JOURNEY_TOUCHPOINT_EDITOR (editor));
}

static void
journey_touchpoint_editor_editor_init (JourneyEditorInterface *iface)
{
  iface->bind = journey_touchpoint_editor_bind;
  iface->refresh = journey_touchpoint_editor_refresh;
}

static void
journey_touchpoint_editor_dispose (GObject *object)
{
  g_clear_object (&JOURNEY_TOUCHPOINT_EDITOR (object)->touchpoint);
  g_clear_pointer (&JOURNEY_TOUCHPOINT_EDITOR (object)->many, g_ptr_array_unref);
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_touchpoint_editor_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (JOURNEY_TYPE_CHOICE_FIELD);
  g_type_ensure (JOURNEY_TYPE_DATE_FIELD);
  g_type_ensure (JOURNEY_TYPE_EMOTION_ROW);
  g_type_ensure (JOURNEY_TYPE_EVIDENCE_ROW);
  g_type_ensure (JOURNEY_TYPE_GAP_BOX);
  g_type_ensure (JOURNEY_TYPE_LIST_SECTION);
  g_type_ensure (JOURNEY_TYPE_NOTE_ROW);
  g_type_ensure (JOURNEY_TYPE_NUMBER_FIELD);
  g_type_ensure (JOURNEY_TYPE_OPPORTUNITY_ROW);
  g_type_ensure (JOURNEY_TYPE_PAIN_POINT_ROW);
  g_type_ensure (JOURNEY_TYPE_PROMISE_ROW);
  g_type_ensure (JOURNEY_TYPE_SCORE_ROW);
  g_type_ensure (JOURNEY_TYPE_STAR_FIELD);
  g_type_ensure (JOURNEY_TYPE_SUGGEST_FIELD);
  g_type_ensure (JOURNEY_TYPE_TALLY_ROW);
  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
}

static void
journey_touchpoint_editor_class_init (JourneyTouchpointEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_touchpoint_editor_dispose;

  ensure_types ();
  journey_ui_set_template (widget_class, "journey-touchpoint-editor.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, title);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, place);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, star);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, channel);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, all_scores);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, importance);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, own_values);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, own_items);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, kano);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, kano_date);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, tier);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, backstage);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, owner);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, emotions);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, scores);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, kano_since);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, opportunities);
  gtk_widget_class_bind_template_child (widget_class, JourneyTouchpointEditor, notes);
}

static GtkWidget *
new_column_titles (void)
{
  const char *titles[] = { _ ("importance"), _ ("expected"), _ ("actual") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (box, "column-titles");
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *label = gtk_label_new (titles[i]);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }

  return box;
}

static void
journey_touchpoint_editor_init (JourneyTouchpointEditor *self)
{
  JourneyListSection *scores, *notes;

  gtk_widget_init_template (GTK_WIDGET (self));

  scores = JOURNEY_LIST_SECTION (self->scores);
  notes = JOURNEY_LIST_SECTION (self->notes);
  journey_list_section_set_functions (JOURNEY_LIST_SECTION (self->emotions), collect_personas, NULL);
  journey_list_section_set_functions (JOURNEY_LIST_SECTION (self->opportunities), collect_opportunities, add_opportunity);
  journey_list_section_set_takes_back (JOURNEY_LIST_SECTION (self->opportunities), TRUE);
  journey_list_section_set_chooser (scores, journey_dimension_chooser_new (scores), journey_dimension_chooser_prepare);
  journey_list_section_set_chooser (notes, journey_lane_chooser_new (notes), journey_lane_chooser_prepare);
  journey_list_section_set_column_titles (scores, new_column_titles ());
}

/**
 * journey_touchpoint_editor_set_many:
 * @touchpoints: (nullable) (element-type JourneyNode): what is changed together, among it the one that is bound next; NULL for
 *   that alone
 *
 * Lets the fields that several touchpoints can have alike change all of them, and hides the others. Is seen from the next
 * journey_editor_bind () on.
 */
void
journey_touchpoint_editor_set_many (JourneyTouchpointEditor *self, GPtrArray *touchpoints)
{
  GtkWidget *fields[] = { self->star,      self->channel, self->importance, self->kano,
                          self->kano_date, self->tier,    self->backstage,  self->owner };

  g_return_if_fail (JOURNEY_IS_TOUCHPOINT_EDITOR (self));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    journey_field_editor_set_many (JOURNEY_FIELD_EDITOR (fields[i]), touchpoints);
  g_clear_pointer (&self->many, g_ptr_array_unref);
  self->many = touchpoints ? g_ptr_array_ref (touchpoints) : NULL;
}
