/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-opportunity-chooser.h"

#include <glib/gi18n.h>

#include "journey-menu-list.h"
#include "journey-opportunity-words.h"
#include "journey-ui.h"
#include "journey-usual-name.h"

/** The questions, in the order in which they are asked. */
typedef enum
{
  OWNER,
  STATUS,
  HORIZON,
  STAGE,
  SORT,
  N_QUESTIONS,
} Question;

/* Where the answers begin that are not 'any'. */
#define FIRST_OWNER 2 /* after anybody and nobody */
#define FIRST_CHOICE 1

struct _JourneyOpportunityChooser
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *menus[N_QUESTIONS]; /* each a GtkDropDown */

  JourneyState *map; /* NULL for none */
  GStrv owners;      /* that are offered */
  GPtrArray *stages; /* ids that are offered */

  JourneyOpportunityFilter filter;
  char *owner; /* what the filter borrows */
  char *stage;
  JourneyOpportunitySort sort;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (JourneyOpportunityChooser, journey_opportunity_chooser, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const questions[N_QUESTIONS] = { N_ ("Owner"), N_ ("Status"), N_ ("Horizon"), N_ ("Stage"), N_ ("Order") };

static const JourneyOpportunityGroup group_of_horizon[] = {
  [JOURNEY_HORIZON_NONE] = JOURNEY_OPPORTUNITY_GROUP_OPEN,
  [JOURNEY_HORIZON_SHORT] = JOURNEY_OPPORTUNITY_GROUP_NOW,
  [JOURNEY_HORIZON_MEDIUM] = JOURNEY_OPPORTUNITY_GROUP_NEXT,
  [JOURNEY_HORIZON_LONG] = JOURNEY_OPPORTUNITY_GROUP_LATER,
};

static guint
n_statuses (void)
{
  return JOURNEY_OPPORTUNITY_STATUS_DROPPED + 1;
}

static void
set_answers (JourneyOpportunityChooser *self, Question question, GtkStringList *answers, guint selected)
{
  GtkDropDown *menu = GTK_DROP_DOWN (self->menus[question]);

  gtk_drop_down_set_model (menu, G_LIST_MODEL (answers));
  gtk_drop_down_set_selected (menu, selected);
  journey_ui_set_menu_label (GTK_WIDGET (menu), _ (questions[question]));
}

static void
fill_owners (JourneyOpportunityChooser *self)
{
  const char *const first[] = { _ ("Anybody"), _ ("Nobody"), NULL };
  g_autoptr (GtkStringList) answers = gtk_string_list_new (first);
  guint selected = self->owner ? (*self->owner ? GTK_INVALID_LIST_POSITION : 1) : 0;

  g_clear_pointer (&self->owners, g_strfreev);
  self->owners = journey_opportunities_owners (self->map);
  for (guint i = 0; self->owners[i]; i++)
    {
      gtk_string_list_append (answers, self->owners[i]);
      if (g_strcmp0 (self->owner, self->owners[i]) == 0)
        selected = FIRST_OWNER + i;
    }
  set_answers (self, OWNER, answers, selected);
}

static void
fill_statuses (JourneyOpportunityChooser *self)
{
  const char *const first[] = { _ ("Any status"), NULL };
  g_autoptr (GtkStringList) answers = gtk_string_list_new (first);

  for (guint i = 0; i < n_statuses (); i++)
    gtk_string_list_append (answers, journey_field_label (journey_spec_field (JOURNEY_OPPORTUNITY_STATUS), (int)i));
  gtk_string_list_append (answers, _ ("Overdue"));
  set_answers (self, STATUS, answers,
               self->filter.overdue ? FIRST_CHOICE + n_statuses () : (guint)(FIRST_CHOICE + self->filter.status));
}

static void
fill_horizons (JourneyOpportunityChooser *self)
{
  const char *const first[] = { _ ("Any time"), NULL };
  g_autoptr (GtkStringList) answers = gtk_string_list_new (first);

  for (guint i = 0; i < G_N_ELEMENTS (group_of_horizon); i++)
    gtk_string_list_append (answers, journey_opportunity_words_group (group_of_horizon[i]));
  set_answers (self, HORIZON, answers, (guint)(FIRST_CHOICE + self->filter.horizon));
}

static void
fill_stages (JourneyOpportunityChooser *self)
{
  const char *const first[] = { _ ("All stages"), NULL };
  g_autoptr (GtkStringList) answers = gtk_string_list_new (first);
  guint selected = self->stage ? GTK_INVALID_LIST_POSITION : 0;

  g_ptr_array_set_size (self->stages, 0);
  for (guint i = 0; i < journey_state_n_children (self->map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (self->map, JOURNEY_MAP_STAGES, i);
      const char *title = journey_state_text (stage, JOURNEY_STAGE_TITLE);

      gtk_string_list_append (answers, *title ? title : journey_usual_name (JOURNEY_KIND_STAGE));
      g_ptr_array_add (self->stages, g_strdup (journey_state_id (stage)));
      if (g_strcmp0 (self->stage, journey_state_id (stage)) == 0)
        selected = FIRST_CHOICE + i;
    }
  set_answers (self, STAGE, answers, selected);
}

static void
fill_orders (JourneyOpportunityChooser *self)
{
  const char *const orders[] = { _ ("Priority"), _ ("Due date"), _ ("Votes"), _ ("Impact"), NULL };
  g_autoptr (GtkStringList) answers = gtk_string_list_new (orders);

  set_answers (self, SORT, answers, self->sort);
}

static void
fill (JourneyOpportunityChooser *self)
{
  if (!self->map)
    return;

  self->filling = TRUE;
  fill_owners (self);
  fill_statuses (self);
  fill_horizons (self);
  fill_stages (self);
  fill_orders (self);
  self->filling = FALSE;
}

static void
on_popup (GtkMenuButton *button, gpointer data)
{
  fill (data);
}

static void
take_owner (JourneyOpportunityChooser *self, guint answer)
{
  g_free (self->owner);
  self->owner = answer == 0 ? NULL : g_strdup (answer < FIRST_OWNER ? "" : self->owners[answer - FIRST_OWNER]);
  self->filter.owner = self->owner;
}

static void
take_stage (JourneyOpportunityChooser *self, guint answer)
{
  g_free (self->stage);
  self->stage = answer == 0 ? NULL : g_strdup (g_ptr_array_index (self->stages, answer - FIRST_CHOICE));
  self->filter.stage = self->stage;
}

static void
take_status (JourneyOpportunityChooser *self, guint answer)
{
  self->filter.overdue = answer == FIRST_CHOICE + n_statuses ();
  self->filter.status = self->filter.overdue ? JOURNEY_OPPORTUNITY_ANY : (int)answer - FIRST_CHOICE;
}

static void
show_filtering (JourneyOpportunityChooser *self)
{
  journey_ui_set_class (self->button, "filtering", !journey_opportunity_chooser_is_all (self));
}

static void
tell (JourneyOpportunityChooser *self)
{
  show_filtering (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Told to nobody: who gives the map shows it with the filter as it is now. */
static void
follow (JourneyOpportunityChooser *self)
{
  if (!journey_opportunity_filter_follow (&self->filter, self->map))
    return;

  if (!self->filter.owner)
    g_clear_pointer (&self->owner, g_free);
  if (!self->filter.stage)
    g_clear_pointer (&self->stage, g_free);
  show_filtering (self);
}

static void
on_answer (GtkDropDown *menu, GParamSpec *pspec, JourneyOpportunityChooser *self)
{
  guint answer = gtk_drop_down_get_selected (menu);
  guint question = 0;

  if (self->filling || answer == GTK_INVALID_LIST_POSITION)
    return;

  while (self->menus[question] != GTK_WIDGET (menu))
    question++;
  switch ((Question)question)
    {
    case OWNER:
      take_owner (self, answer);
      break;
    case STATUS:
      take_status (self, answer);
      break;
    case HORIZON:
      self->filter.horizon = (int)answer - FIRST_CHOICE;
      break;
    case STAGE:
      take_stage (self, answer);
      break;
    case SORT:
    case N_QUESTIONS:
    default:
      self->sort = (JourneyOpportunitySort)answer;
      break;
    }
  journey_ui_set_menu_label (GTK_WIDGET (menu), _ (questions[question]));
  tell (self);
}

static void
journey_opportunity_chooser_dispose (GObject *object)
{
  JourneyOpportunityChooser *self = JOURNEY_OPPORTUNITY_CHOOSER (object);

  journey_opportunity_chooser_set_map (self, NULL);
  journey_ui_dispose (GTK_WIDGET (self));

  G_OBJECT_CLASS (journey_opportunity_chooser_parent_class)->dispose (object);
}

static void
journey_opportunity_chooser_finalize (GObject *object)
{
  JourneyOpportunityChooser *self = JOURNEY_OPPORTUNITY_CHOOSER (object);

  g_strfreev (self->owners);
  g_ptr_array_unref (self->stages);
  g_free (self->owner);
  g_free (self->stage);

  G_OBJECT_CLASS (journey_opportunity_chooser_parent_class)->finalize (object);
}

static void
journey_opportunity_chooser_class_init (JourneyOpportunityChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_opportunity_chooser_dispose;
  object_class->finalize = journey_opportunity_chooser_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", JOURNEY_TYPE_OPPORTUNITY_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "opportunitychooser");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_questions (JourneyOpportunityChooser *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (int i = 0; i < N_QUESTIONS; i++)
    {
      GtkWidget *label = gtk_label_new (_ (questions[i]));

      self->menus[i] = gtk_drop_down_new (NULL, NULL);
      journey_menu_list_open_at_choice (self->menus[i]);
      gtk_widget_set_hexpand (self->menus[i], TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "field-name");
      g_signal_connect_object (self->menus[i], "notify::selected", G_CALLBACK (on_answer), self, 0);
      gtk_grid_attach (GTK_GRID (grid), label, 0, i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), self->menus[i], 1, i, 1, 1);
    }

  return grid;
}

static void
journey_opportunity_chooser_init (JourneyOpportunityChooser *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->stages = g_ptr_array_new_with_free_func (g_free);
  self->filter.status = JOURNEY_OPPORTUNITY_ANY;
  self->filter.horizon = JOURNEY_OPPORTUNITY_ANY;

  gtk_popover_set_child (GTK_POPOVER (popover), make_questions (self));
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "sojourn-filter-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  journey_ui_return_focus (GTK_MENU_BUTTON (self->button));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), on_popup, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_tooltip_text (self->button, _ ("Which are shown, and in what order"));
  journey_ui_set_label (self->button, _ ("Which are shown, and in what order"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * journey_opportunity_chooser_set_map:
 * @map: (nullable): whose owners and stages are offered; what it has no longer is not asked for any more
 */
void
journey_opportunity_chooser_set_map (JourneyOpportunityChooser *self, JourneyState *map)
{
  g_return_if_fail (JOURNEY_IS_OPPORTUNITY_CHOOSER (self));

  if (map)
    journey_state_ref (map);
  g_clear_pointer (&self->map, journey_state_unref);
  self->map = map;
  if (map)
    follow (self);
}

/**
 * journey_opportunity_chooser_clear:
 *
 * Shows all opportunities again. The order stays.
 */
void
journey_opportunity_chooser_clear (JourneyOpportunityChooser *self)
{
  g_return_if_fail (JOURNEY_IS_OPPORTUNITY_CHOOSER (self));

  take_owner (self, 0);
  take_status (self, 0);
  take_stage (self, 0);
  self->filter.horizon = JOURNEY_OPPORTUNITY_ANY;
  fill (self);
  tell (self);
}

/**
 * journey_opportunity_chooser_filter:
 *
 * Returns: (transfer none): which are to be shown
 */
const JourneyOpportunityFilter *
journey_opportunity_chooser_filter (JourneyOpportunityChooser *self)
{
  return &self->filter;
}

/**
 * journey_opportunity_chooser_sort:
 *
 * Returns: in what order
 */
JourneyOpportunitySort
journey_opportunity_chooser_sort (JourneyOpportunityChooser *self)
{
  return self->sort;
}

/**
 * journey_opportunity_chooser_is_all:
 *
 * Returns: whether all are to be shown
 */
gboolean
journey_opportunity_chooser_is_all (JourneyOpportunityChooser *self)
{
  const JourneyOpportunityFilter *filter = &self->filter;

  return !filter->owner && filter->status == JOURNEY_OPPORTUNITY_ANY && filter->horizon == JOURNEY_OPPORTUNITY_ANY
         && !filter->stage && !filter->overdue;
}
