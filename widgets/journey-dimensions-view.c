/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-dimensions-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-figures.h"
#include "journey-chart-view.h"
#include "journey-delivered.h"
#include "journey-dimension-row.h"
#include "journey-dimension-set.h"
#include "journey-how-value.h"
#include "journey-lack-words.h"
#include "journey-list-section.h"
#include "journey-menu-list.h"
#include "journey-ui.h"
#include "journey-usual-name.h"
#include "journey-value-table.h"
#include "journey-words.h"

/* What the profile is of. */
typedef enum
{
  SCOPE_MAP,
  SCOPE_STAGE,
  SCOPE_TOUCHPOINT,
  N_SCOPES,
} Scope;

struct _JourneyDimensionsView
{
  JourneyValueView parent_instance;

  GtkWidget *scopes[N_SCOPES];
  GtkWidget *words;
  GtkWidget *chart;
  GtkWidget *totals;
  GtkWidget *basis;
  GtkWidget *table;
  GtkWidget *sets;
  GtkWidget *section;
  GtkWidget *editor;
  GtkWidget *worth;
  GtkWidget *price;
  GtkWidget *money;

  Scope scope; /* that was asked for */
  JourneyProfileTable *profiles;
  JourneyProfile *profile; /* as shown */
  gboolean syncing;
};

G_DEFINE_FINAL_TYPE (JourneyDimensionsView, journey_dimensions_view, JOURNEY_TYPE_VALUE_VIEW)

static char *
figure_or_dash (double figure)
{
  return isnan (figure) ? g_strdup ("–") : journey_words_figure (figure);
}

static int
find_stage (JourneyState *map, JourneyStage *stage)
{
  for (guint i = 0; stage && i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    if (g_str_equal (journey_state_id (journey_state_child (map, JOURNEY_MAP_STAGES, i)), journey_node_id (JOURNEY_NODE (stage))))
      return (int)i;

  return -1;
}

static JourneyStage *
selected_stage (JourneyDimensionsView *self)
{
  JourneySelection *selection = journey_value_view_selection (JOURNEY_VALUE_VIEW (self));

  return selection ? journey_selection_stage (selection) : NULL;
}

/* What can be shown of what was asked for. */
static Scope
shown_scope (JourneyDimensionsView *self)
{
  if (self->scope == SCOPE_TOUCHPOINT && journey_value_view_touchpoint (JOURNEY_VALUE_VIEW (self)))
    return SCOPE_TOUCHPOINT;
  if (self->scope != SCOPE_MAP && selected_stage (self))
    return SCOPE_STAGE;

  return SCOPE_MAP;
}

static void
take_profile (JourneyDimensionsView *self, JourneyState *map)
{
  const JourneyGapOptions *options = journey_gap_table_options (journey_value_view_table (JOURNEY_VALUE_VIEW (self)));
  JourneyProfileTable *previous = self->profiles;
  JourneyNode *node = journey_value_view_touchpoint (JOURNEY_VALUE_VIEW (self));
  JourneyState *touchpoint = node ? journey_state_find (map, journey_node_id (node)) : NULL;
  int stage = find_stage (map, selected_stage (self));

  g_clear_pointer (&self->profile, journey_profile_free);
  self->profiles = journey_profile_table_new (map, options->measured_only, previous);
  g_clear_pointer (&previous, journey_profile_table_free);
  if (shown_scope (self) == SCOPE_TOUCHPOINT && touchpoint)
    self->profile = journey_profile_table_touchpoint (self->profiles, touchpoint);
  else if (shown_scope (self) == SCOPE_STAGE && stage >= 0)
    self->profile = journey_profile_table_stage (self->profiles, (guint)stage);
  else
    self->profile = journey_profile_table_map (self->profiles);
}

static char *
scope_words (JourneyDimensionsView *self)
{
  const JourneyGapOptions *options = journey_gap_table_options (journey_value_view_table (JOURNEY_VALUE_VIEW (self)));
  const char *lack = journey_lack_words_dimensions (self->profile, options->measured_only);
  JourneyNode *node = NULL;
  const char *title;

  if (shown_scope (self) == SCOPE_TOUCHPOINT)
    node = journey_value_view_touchpoint (JOURNEY_VALUE_VIEW (self));
  else if (shown_scope (self) == SCOPE_STAGE)
    node = JOURNEY_NODE (selected_stage (self));
  if (lack)
    return g_strdup (lack);
  if (!node)
    return g_strdup (_ ("What customers expected and what they got, over the whole map."));

  title = journey_node_text (node, shown_scope (self) == SCOPE_STAGE ? (JourneyFieldId)JOURNEY_STAGE_TITLE
                                                                     : (JourneyFieldId)JOURNEY_TOUCHPOINT_TITLE);
  /* Translators: the title of a stage or a touchpoint. */
  return g_strdup_printf (_ ("What customers expected and what they got: %s"),
                          *title ? title : journey_usual_name (journey_node_kind (node)));
}

static void
show_row (JourneyDimensionsView *self, guint row, const JourneyProfileRow *figures)
{
  JourneyValueTable *table = JOURNEY_VALUE_TABLE (self->table);
  g_autofree char *expected = figure_or_dash (figures->expected);
  g_autofree char *actual = figure_or_dash (figures->actual);
  g_autofree char *gap = isnan (figures->gap) ? g_strdup ("–") : journey_words_signed (figures->gap);
  g_autofree char *n = g_strdup_printf ("%u", figures->n);
  const char *name = journey_usual_name_or (figures->dimension, JOURNEY_DIMENSION_TITLE);
  /* Translators: the title of a dimension that is a cost. */
  g_autofree char *title = figures->cost ? g_strdup_printf (_ ("%s · less is better"), name) : g_strdup (name);
  const char *const cells[] = { title, expected, actual, gap, n };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    journey_value_table_set (table, row, i, cells[i]);
  journey_value_table_set_standing (table, row, 3, journey_words_standing_class (figures->standing));
}

static void
show_total (JourneyDimensionsView *self, guint row, const char *title, double expected, double actual)
{
  g_autofree char *before = figure_or_dash (expected);
  g_autofree char *after = figure_or_dash (actual);

  journey_value_table_set (JOURNEY_VALUE_TABLE (self->totals), row, 0, title);
  journey_value_table_set (JOURNEY_VALUE_TABLE (self->totals), row, 1, before);
  journey_value_table_set (JOURNEY_VALUE_TABLE (self->totals), row, 2, after);
}

/* One sentence a line. */
static char *
describe_basis (const JourneyDelivered *delivered)
{
  guint n = delivered->n_benefits + delivered->n_costs;
  const char *lack = journey_lack_words_ratio (delivered);
  GString *basis = g_string_new (NULL);

  g_string_append_printf (basis,
                          ngettext ("Sums of scores on 1–5, of %u dimension.", "Sums of scores on 1–5, of %u dimensions.", n), n);
  if (delivered->n_missing > 0)
    {
      g_string_append_c (basis, '\n');
      g_string_append_printf (basis,
                              ngettext ("%u dimension is not scored and left out.", "%u dimensions are not scored and left out.",
                                        delivered->n_missing),
                              delivered->n_missing);
    }
  if (n > 0 && lack)
    {
      g_string_append_c (basis, '\n');
      g_string_append (basis, lack);
    }

  return g_string_free (basis, FALSE);
}

static void
show_totals (JourneyDimensionsView *self)
{
  JourneyDelivered delivered = journey_delivered_value (self->profile);
  const JourneyWorth *expected = &delivered.expected;
  const JourneyWorth *actual = &delivered.actual;
  g_autofree char *basis = describe_basis (&delivered);

  show_total (self, 0, _ ("Total value"), expected->value, actual->value);
  show_total (self, 1, _ ("Total cost"), expected->cost, actual->cost);
  show_total (self, 2, _ ("Delivered value: value less cost"), expected->delivered, actual->delivered);
  show_total (self, 3, _ ("Value divided by cost"), expected->ratio, actual->ratio);

  gtk_label_set_text (GTK_LABEL (self->basis), basis);
}

/* Of the dimension that is chosen, if one is. What is delivered is a sum over all of them. */
static void
show_choice (JourneyDimensionsView *self)
{
  const char *dimension = journey_gap_table_options (journey_value_view_table (JOURNEY_VALUE_VIEW (self)))->dimension;

  if (dimension)
    journey_profile_keep (self->profile, dimension);
  gtk_widget_set_visible (self->totals, dimension == NULL);
  gtk_widget_set_visible (self->basis, dimension == NULL);
}

static void
show_sets (JourneyDimensionsView *self, JourneyState *map)
{
  self->syncing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->sets), journey_dimension_set_of (map));
  journey_ui_set_menu_label (self->sets, _ ("Set of dimensions"));
  self->syncing = FALSE;
}

static void
show_scopes (JourneyDimensionsView *self)
{
  const gboolean possible[N_SCOPES] = { TRUE, selected_stage (self) != NULL,
                                        journey_value_view_touchpoint (JOURNEY_VALUE_VIEW (self)) != NULL };

  self->syncing = TRUE;
  for (guint i = 0; i < N_SCOPES; i++)
    {
      gtk_widget_set_sensitive (self->scopes[i], possible[i]);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->scopes[i]), i == shown_scope (self));
    }
  self->syncing = FALSE;
}

static JourneyChart *
make_chart (const JourneyChartOptions *options, gpointer data)
{
  const JourneyProfile *profile = ((JourneyDimensionsView *)data)->profile;

  return profile ? journey_chart_of_profile (options, profile) : NULL;
}

static gboolean
is_scored (const JourneyProfile *profile)
{
  for (guint i = 0; i < profile->n; i++)
    if (profile->rows[i].n > 0)
      return TRUE;

  return FALSE;
}

static void
journey_dimensions_view_update (JourneyValueView *view)
{
  JourneyDimensionsView *self = JOURNEY_DIMENSIONS_VIEW (view);
  JourneyState *map = journey_value_view_state (view);
  JourneyMap *node = map ? journey_value_view_map (view) : NULL;
  g_autofree char *words = NULL;

  journey_editor_bind (JOURNEY_EDITOR (self->section), (JourneyNode *)node);
  if (!map)
    {
      g_clear_pointer (&self->profile, journey_profile_free);
      g_clear_pointer (&self->profiles, journey_profile_table_free);
      return;
    }

  take_profile (self, map);
  show_totals (self);
  show_choice (self);
  words = scope_words (self);
  gtk_label_set_text (GTK_LABEL (self->words), words);
  journey_value_table_set_n_rows (JOURNEY_VALUE_TABLE (self->table), self->profile->n);
  for (guint i = 0; i < self->profile->n; i++)
    show_row (self, i, &self->profile->rows[i]);
  gtk_widget_set_visible (self->chart, is_scored (self->profile));
  journey_chart_view_refresh (JOURNEY_CHART_VIEW (self->chart));
  show_scopes (self);
  show_sets (self, map);
  gtk_widget_set_sensitive (self->editor, journey_value_view_is_editable (view));
}

static char *
journey_dimensions_view_how (JourneyValueView *view)
{
  const JourneyGapOptions *options = journey_gap_table_options (journey_value_view_table (view));

  return journey_how_dimensions (JOURNEY_DIMENSIONS_VIEW (view)->profile, options->measured_only, !options->dimension);
}

static void
on_scope (GtkToggleButton *button, JourneyDimensionsView *self)
{
  if (self->syncing || !gtk_toggle_button_get_active (button))
    return;

  for (guint i = 0; i < N_SCOPES; i++)
    if (self->scopes[i] == GTK_WIDGET (button))
      self->scope = (Scope)i;
  journey_value_view_update (JOURNEY_VALUE_VIEW (self));
}

static void
on_set (JourneyDimensionsView *self)
{
  guint set = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->sets));
  JourneyMap *map = journey_value_view_map (JOURNEY_VALUE_VIEW (self));

  if (self->syncing || !map)
    return;

  if (set < JOURNEY_N_DIMENSION_SETS)
    journey_edit_use_dimension_set (map, (JourneyDimensionSet)set);
  show_sets (self, journey_map_state (map));
}

static void
on_money (JourneyDimensionsView *self)
{
  double worth = NAN;
  double price = NAN;
  double value;
  g_autofree char *words = NULL;

  journey_words_parse_number (gtk_editable_get_text (GTK_EDITABLE (self->worth)), &worth);
  journey_words_parse_number (gtk_editable_get_text (GTK_EDITABLE (self->price)), &price);
  value = journey_delivered_money (worth, price);
  words = journey_words_number (value);
  gtk_label_set_text (GTK_LABEL (self->money), isnan (value) ? "–" : words);
}

static void
journey_dimensions_view_dispose (GObject *object)
{
  JourneyDimensionsView *self = JOURNEY_DIMENSIONS_VIEW (object);

  G_OBJECT_CLASS (journey_dimensions_view_parent_class)->dispose (object);

  g_clear_pointer (&self->profile, journey_profile_free);
  g_clear_pointer (&self->profiles, journey_profile_table_free);
}

static void
journey_dimensions_view_class_init (JourneyDimensionsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_dimensions_view_dispose;
  JOURNEY_VALUE_VIEW_CLASS (klass)->update = journey_dimensions_view_update;
  JOURNEY_VALUE_VIEW_CLASS (klass)->how = journey_dimensions_view_how;

  g_type_ensure (JOURNEY_TYPE_DIMENSION_ROW);
}

static void
add_scopes (JourneyDimensionsView *self, GtkBox *box)
{
  const char *const labels[N_SCOPES] = { _ ("Map"), _ ("Stage"), _ ("Touchpoint") };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < N_SCOPES; i++)
    {
      self->scopes[i] = gtk_toggle_button_new_with_label (labels[i]);
      gtk_widget_add_css_class (self->scopes[i], "choice");
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->scopes[i]), i > 0 ? GTK_TOGGLE_BUTTON (self->scopes[0]) : NULL);
      g_signal_connect_object (self->scopes[i], "toggled", G_CALLBACK (on_scope), self, 0);
      gtk_box_append (GTK_BOX (row), self->scopes[i]);
    }
  gtk_box_append (box, row);
}

static GtkWidget *
add_expander (GtkBox *box, const char *label, GtkWidget *child)
{
  GtkWidget *expander = gtk_expander_new (label);

  journey_ui_set_label (expander, label);
  gtk_widget_add_css_class (expander, "stages");
  gtk_widget_set_margin_top (child, 6);
  gtk_expander_set_child (GTK_EXPANDER (expander), child);
  /* GTK 4.8 looks for the focus in what is closed, too, as long as it is visible. */
  g_object_bind_property (expander, "expanded", child, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (box, expander);

  return expander;
}

static GtkWidget *
make_editor (JourneyDimensionsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (JourneyDimensionSet set = 0; set < JOURNEY_N_DIMENSION_SETS; set++)
    gtk_string_list_append (names, journey_dimension_set_name (set));
  gtk_string_list_append (names, _ ("Your own"));
  self->sets = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (names)), NULL);
  journey_menu_list_open_at_choice (self->sets);
  g_signal_connect_object (self->sets, "notify::selected", G_CALLBACK (on_set), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->sets);

  self->section = g_object_new (JOURNEY_TYPE_LIST_SECTION, "title", _ ("Dimensions"), "list", "dimensions", "row-type",
                                JOURNEY_TYPE_DIMENSION_ROW, "add-label", _ ("Add dimension"), NULL);
  gtk_box_append (GTK_BOX (box), self->section);

  return box;
}

static GtkWidget *
add_amount (GtkBox *box, const char *label, JourneyDimensionsView *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  journey_ui_set_label (entry, label);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_money), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, entry);

  return entry;
}

/* A sum for the flip chart: the map has no place for it. */
static GtkWidget *
make_money (JourneyDimensionsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = journey_value_view_add_words (GTK_BOX (box), "caption");

  gtk_label_set_text (GTK_LABEL (words), _ ("What it is worth to a customer, less what it costs them. Not kept in the map."));
  self->worth = add_amount (GTK_BOX (line), _ ("worth"), self);
  gtk_box_append (GTK_BOX (line), gtk_label_new ("\u2212"));
  self->price = add_amount (GTK_BOX (line), _ ("costs"), self);
  gtk_box_append (GTK_BOX (line), gtk_label_new ("="));
  self->money = gtk_label_new ("–");
  gtk_widget_add_css_class (self->money, "value-figure");
  gtk_box_append (GTK_BOX (line), self->money);
  gtk_box_append (GTK_BOX (box), line);

  return box;
}

static void
journey_dimensions_view_init (JourneyDimensionsView *self)
{
  const char *const columns[] = { _ ("Dimension"), _ ("Expected"), _ ("Actual"), _ ("Gap"), _ ("n"), NULL };
  const char *const totals[] = { _ ("Delivered value"), _ ("Expected"), _ ("Actual"), NULL };
  GtkBox *box = journey_value_view_box (JOURNEY_VALUE_VIEW (self));

  self->scope = SCOPE_TOUCHPOINT;
  add_scopes (self, box);
  self->words = journey_value_view_add_words (box, NULL);
  self->chart = journey_chart_view_new (_ ("Value by dimension"));
  journey_chart_view_set_ratio (JOURNEY_CHART_VIEW (self->chart), 0);
  journey_chart_view_set_maker (JOURNEY_CHART_VIEW (self->chart), make_chart, self, NULL);
  gtk_box_append (box, self->chart);

  self->totals = journey_value_table_new (_ ("Delivered value"), totals);
  journey_value_table_set_n_rows (JOURNEY_VALUE_TABLE (self->totals), 4);
  gtk_box_append (box, self->totals);
  self->basis = journey_value_view_add_words (box, "caption");
  gtk_widget_add_css_class (self->basis, "dim-label");

  self->table = journey_value_table_new (_ ("Value by dimension"), columns);
  add_expander (box, _ ("As a table"), self->table);
  self->editor = make_editor (self);
  gtk_expander_set_expanded (GTK_EXPANDER (add_expander (box, _ ("Dimensions and weights"), self->editor)), TRUE);
  add_expander (box, _ ("In money"), make_money (self));
}
