/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-opportunity-card.h"

#include <glib/gi18n.h>

#include "journey-opportunity-words.h"
#include "journey-ui.h"

struct _JourneyOpportunityCard
{
  GtkWidget parent_instance;

  GtkWidget *heading;
  GtkWidget *body;
  GtkWidget *letter;
  GtkWidget *text;
  GtkWidget *place;
  GtkWidget *status;
  GtkWidget *due;
  GtkWidget *votes;
  GtkWidget *vote_count;
  GtkWidget *loop; /* what is said of what is rolled out or checked */
  GtkWidget *loop_words;
  GtkWidget *again;
  GtkWidget *again_label;
  GtkWidget *checked;

  JourneyOpportunityItem *item;
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (JourneyOpportunityCard, journey_opportunity_card, GTK_TYPE_WIDGET)

enum
{
  VOTE,
  OPEN,
  SCORE_AGAIN,
  CHECKED,
  MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
status_of (const JourneyOpportunityEntry *entry)
{
  return journey_state_integer (entry->opportunity, JOURNEY_OPPORTUNITY_STATUS);
}

static void
show_votes (JourneyOpportunityCard *self, const JourneyOpportunityEntry *entry)
{
  int votes = journey_state_integer (entry->opportunity, JOURNEY_OPPORTUNITY_VOTES);
  g_autofree char *count = g_strdup_printf ("%d", votes);
  g_autofree char *words = g_strdup_printf (ngettext ("%d vote: add one", "%d votes: add one", (gulong)votes), votes);
  g_autofree char *hint = g_strdup_printf ("%s\n%s", words, _ ("With Shift, take one back"));

  gtk_label_set_text (GTK_LABEL (self->vote_count), count);
  gtk_widget_set_tooltip_text (self->votes, hint);
  journey_ui_set_label (self->votes, words);
  gtk_widget_set_sensitive (self->votes, self->editable);
}

static void
show_loop (JourneyOpportunityCard *self, const JourneyOpportunityEntry *entry)
{
  gboolean rolled_out = status_of (entry) == JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT;
  gboolean is_checked = status_of (entry) == JOURNEY_OPPORTUNITY_STATUS_CHECKED;
  g_autofree char *words = rolled_out ? journey_opportunity_words_look (entry, journey_opportunity_item_today (self->item))
                                      : journey_opportunity_words_outcome (entry);
  g_autofree char *again = journey_opportunity_words_again (entry);

  gtk_widget_set_visible (self->loop, rolled_out || is_checked);
  gtk_label_set_text (GTK_LABEL (self->loop_words), words);
  for (JourneyOpportunityOutcome i = JOURNEY_OPPORTUNITY_OUTCOME_LESS; i <= JOURNEY_OPPORTUNITY_OUTCOME_MORE; i++)
    {
      static const char *const classes[] = { NULL, "short", "expected", "exceeds" };

      journey_ui_set_class (self->loop_words, classes[i], is_checked && entry->outcome == i);
    }
  gtk_label_set_text (GTK_LABEL (self->again_label), again);
  gtk_widget_set_visible (self->again,
                          self->editable && ((rolled_out && !entry->scored_again) || entry->from_before) && entry->touchpoint);
  journey_ui_set_label (self->again, again);
  gtk_widget_set_visible (self->checked, self->editable && rolled_out);
}

/* The list's own row is what assistive technology reads. */
static void
show_name (JourneyOpportunityCard *self, const char *name)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  if (row)
    journey_ui_set_label (row, name);
}

static void
show_card (JourneyOpportunityCard *self, const JourneyOpportunityEntry *entry)
{
  const char *today = journey_opportunity_item_today (self->item);
  g_autofree char *text = g_strdelimit (g_strdup (journey_opportunity_words_text (entry->opportunity)), "\n", ' ');
  g_autofree char *place = journey_opportunity_words_place (entry);
  g_autofree char *due = journey_opportunity_words_due (entry, today);
  g_autofree char *name = journey_opportunity_words_for_ears (entry, today);

  gtk_label_set_text (GTK_LABEL (self->letter), entry->letter);
  gtk_label_set_text (GTK_LABEL (self->text), text);
  gtk_label_set_text (GTK_LABEL (self->place), place);
  gtk_label_set_text (GTK_LABEL (self->status),
                      journey_field_label (journey_spec_field (JOURNEY_OPPORTUNITY_STATUS), status_of (entry)));
  gtk_label_set_text (GTK_LABEL (self->due), due);
  journey_ui_set_class (self->due, "overdue", entry->overdue);
  journey_ui_set_class (self->text, "unwritten", !*journey_state_text (entry->opportunity, JOURNEY_OPPORTUNITY_TEXT));
  show_votes (self, entry);
  show_loop (self, entry);
  show_name (self, name);
}

static void
update (JourneyOpportunityCard *self)
{
  const JourneyOpportunityEntry *entry = journey_opportunity_item_entry (self->item);
  JourneyOpportunityGroup group = journey_opportunity_item_group (self->item);

  gtk_widget_set_visible (self->heading, !entry);
  gtk_widget_set_visible (self->body, entry != NULL);
  journey_ui_set_class (GTK_WIDGET (self), "dropped", group == JOURNEY_OPPORTUNITY_GROUP_DROPPED);
  if (entry)
    {
      show_card (self, entry);
      return;
    }

  gtk_label_set_text (GTK_LABEL (self->heading), journey_opportunity_words_group (group));
  show_name (self, journey_opportunity_words_group (group));
}

static void
on_item_changed (JourneyOpportunityItem *item, JourneyOpportunityCard *self)
{
  update (self);
}

static void
vote (JourneyOpportunityCard *self, int by)
{
  if (self->editable && journey_opportunity_item_entry (self->item))
    g_signal_emit (self, signals[VOTE], 0, by);
}

/* A button does not say what was held while it was clicked. */
static void
on_vote (GtkButton *button, JourneyOpportunityCard *self)
{
  GdkDevice *keyboard = gdk_seat_get_keyboard (gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self))));
  GdkModifierType held = keyboard ? gdk_device_get_modifier_state (keyboard) : 0;

  vote (self, held & GDK_SHIFT_MASK ? -1 : 1);
}

static void
on_open (GtkButton *button, JourneyOpportunityCard *self)
{
  g_signal_emit (self, signals[OPEN], 0);
}

static void
on_again (GtkButton *button, JourneyOpportunityCard *self)
{
  g_signal_emit (self, signals[SCORE_AGAIN], 0);
}

static void
on_checked (GtkButton *button, JourneyOpportunityCard *self)
{
  g_signal_emit (self, signals[CHECKED], 0);
}

static void
on_menu (GtkGestureClick *gesture, int n_press, double x, double y, JourneyOpportunityCard *self)
{
  if (!self->item || !journey_opportunity_item_entry (self->item))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[MENU], 0, x, y);
}

static void
journey_opportunity_card_dispose (GObject *object)
{
  JourneyOpportunityCard *self = JOURNEY_OPPORTUNITY_CARD (object);

  journey_opportunity_card_set_item (self, NULL);
  journey_ui_dispose (GTK_WIDGET (self));

  G_OBJECT_CLASS (journey_opportunity_card_parent_class)->dispose (object);
}

static void
journey_opportunity_card_class_init (JourneyOpportunityCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = JOURNEY_TYPE_OPPORTUNITY_CARD;

  G_OBJECT_CLASS (klass)->dispose = journey_opportunity_card_dispose;

  signals[VOTE] = g_signal_new ("vote", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SCORE_AGAIN] = g_signal_new ("score-again", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHECKED] = g_signal_new ("checked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MENU] =
      g_signal_new ("menu", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  journey_ui_set_template (widget_class, "journey-opportunity-card.ui");
  gtk_widget_class_set_css_name (widget_class, "opportunitycard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, heading);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, body);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, letter);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, text);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, place);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, status);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, due);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, votes);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, vote_count);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, loop);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, loop_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, again);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, again_label);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityCard, checked);
  gtk_widget_class_bind_template_callback (widget_class, on_vote);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_again);
  gtk_widget_class_bind_template_callback (widget_class, on_checked);
}

static void
journey_opportunity_card_init (JourneyOpportunityCard *self)
{
  GtkGesture *menu = gtk_gesture_click_new ();

  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_menu), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
}

/**
 * journey_opportunity_card_new:
 *
 * Returns: (transfer floating): a card without an item
 */
GtkWidget *
journey_opportunity_card_new (void)
{
  return g_object_new (JOURNEY_TYPE_OPPORTUNITY_CARD, NULL);
}

/**
 * journey_opportunity_card_set_item:
 * @item: (nullable): what is shown, and followed
 */
void
journey_opportunity_card_set_item (JourneyOpportunityCard *self, JourneyOpportunityItem *item)
{
  g_return_if_fail (JOURNEY_IS_OPPORTUNITY_CARD (self));

  if (self->item)
    g_signal_handlers_disconnect_by_func (self->item, on_item_changed, self);
  g_set_object (&self->item, item);
  if (!item)
    return;

  g_signal_connect_object (item, "changed", G_CALLBACK (on_item_changed), self, 0);
  update (self);
}

/**
 * journey_opportunity_card_item:
 *
 * Returns: (nullable) (transfer none): what is shown
 */
JourneyOpportunityItem *
journey_opportunity_card_item (JourneyOpportunityCard *self)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY_CARD (self), NULL);

  return self->item;
}

/**
 * journey_opportunity_card_set_editable:
 * @editable: whether the map may be changed from here; TRUE at first
 */
void
journey_opportunity_card_set_editable (JourneyOpportunityCard *self, gboolean editable)
{
  g_return_if_fail (JOURNEY_IS_OPPORTUNITY_CARD (self));

  if (self->editable == editable)
    return;

  self->editable = editable;
  if (self->item)
    update (self);
}
