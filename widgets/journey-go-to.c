/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-go-to.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-call.h"
#include "journey-touchpoint-matches.h"
#include "journey-ui.h"

struct _JourneyGoTo
{
  GtkPopover parent_instance;

  GtkWidget *entry;
  GtkWidget *told; /* what was done last */
  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *nothing;

  JourneyMap *map; /* NULL while nobody asks */
  gboolean editable;
  JourneyTouchpointMatches *matches;
  GtkSingleSelection *rows;
  guint chosen;      /* what Enter takes */
  gboolean choosing; /* the rows, or which of them is chosen, are being changed here */
};

G_DEFINE_FINAL_TYPE (JourneyGoTo, journey_go_to, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
n_matches (JourneyGoTo *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->matches));
}

/* The row that Enter would take is read out, since the focus stays where people type. */
static void
describe_chosen (JourneyGoTo *self)
{
  guint position = gtk_single_selection_get_selected (self->rows);
  g_autofree char *words = NULL;

  if (position < n_matches (self))
    words = g_strdup_printf ("%u %s, %s", journey_touchpoint_matches_number (self->matches, position),
                             journey_touchpoint_matches_title (self->matches, position),
                             journey_touchpoint_matches_stage (self->matches, position));
  else
    words = g_strdup (gtk_label_get_text (GTK_LABEL (self->nothing)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
select_chosen (JourneyGoTo *self)
{
  self->choosing = TRUE;
  gtk_single_selection_set_selected (self->rows, self->chosen);
  self->choosing = FALSE;
}

static void
choose_row (JourneyGoTo *self, guint position)
{
  self->chosen = position;
  select_chosen (self);
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
  describe_chosen (self);
}

/* A list chooses the row that comes to lie below the pointer, also where that only rests; people who type mean the first. */
static void
on_selected (JourneyGoTo *self)
{
  if (!self->choosing && gtk_single_selection_get_selected (self->rows) != self->chosen)
    select_chosen (self);
}

static void
offer (JourneyGoTo *self, JourneyMap *map, const char *text)
{
  self->choosing = TRUE;
  journey_touchpoint_matches_find (self->matches, map, text);
  self->choosing = FALSE;
}

static char *
describe_votes (const char *what, const JourneyVotes *votes)
{
  g_autofree char *hands = NULL;

  if (votes->n == 0)
    /* Translators: 'importance', 'expected' or 'actual', and a score */
    return g_strdup_printf (_ ("%s %.1f"), what, votes->mean);

  hands = g_strdup_printf (ngettext ("%u hand", "%u hands", votes->n), votes->n);
  /* Translators: 'expected' or 'actual', the mean of the scores, and how many hands were shown */
  return g_strdup_printf (_ ("%s %.1f (%s)"), what, votes->mean, hands);
}

/* Another figure that goes is named, so that whoever called out a wrong number sees it. */
static void
add_votes (GString *list, const char *what, const JourneyVotes *votes, JourneyNode *score, JourneyFieldId field)
{
  g_autofree char *told = describe_votes (what, votes);
  double was = score ? journey_node_number (score, field) : NAN;

  /* Translators: between the names of a list. */
  g_string_append_printf (list, "%s%s", list->len > 0 ? _ (", ") : "", told);
  if (!isnan (was) && lround (10 * was) != lround (10 * votes->mean))
    /* Translators: goes on after 'actual 2.0'; the score until now. */
    g_string_append_printf (list, _ (" instead of %.1f"), was);
}

static char *
describe_call (const JourneyCall *call)
{
  const char *title = journey_node_text (call->touchpoint, JOURNEY_TOUCHPOINT_TITLE);
  g_autoptr (GString) words = g_string_new (NULL);

  if (call->has_importance)
    add_votes (words, _ ("importance"), &call->importance, call->score, JOURNEY_SCORE_IMPORTANCE);
  if (call->has_expected)
    add_votes (words, _ ("expected"), &call->expected, call->score, JOURNEY_SCORE_EXPECTED);
  if (call->has_actual)
    add_votes (words, _ ("actual"), &call->actual, call->score, JOURNEY_SCORE_ACTUAL);
  if (call->new_dimension)
    /* Translators: goes on after '3 Bill: actual 2.0'; the name of a dimension that the map has not got yet. */
    g_string_append_printf (words, _ (" – on “%s”, a new dimension"), call->dimension);
  else if (call->dimension)
    /* Translators: goes on after '3 Bill: actual 2.0'; the name of a dimension. */
    g_string_append_printf (words, _ (" – on “%s”"), call->dimension);

  return g_strdup_printf ("%u %s: %s", call->number, *title ? title : _ ("Untitled"), words->str);
}

static char *
answer_call (JourneyGoTo *self, JourneyCallResult result, const JourneyCall *call)
{
  g_autofree char *words = NULL;

  switch (result)
    {
    case JOURNEY_CALL_TAKEN:
      words = describe_call (call);
      return g_strdup_printf (_ ("%s\nEnter keeps that."), words);
    case JOURNEY_CALL_OFF_SCALE:
      return g_strdup_printf (_ ("Scores go from %d to %d here."),
                              journey_node_integer (JOURNEY_NODE (self->map), JOURNEY_MAP_SCALE_LOW),
                              journey_node_integer (JOURNEY_NODE (self->map), JOURNEY_MAP_SCALE_HIGH));
    case JOURNEY_CALL_NO_TOUCHPOINT:
      return g_strdup (_ ("No touchpoint has this number."));
    case JOURNEY_CALL_NONE:
    case JOURNEY_CALL_UNFINISHED:
    default:
      return g_strdup (_ ("Scores behind the colon: actual, or expected / actual, or importance / expected / actual."));
    }
}

static JourneyCallResult
parse_call (JourneyGoTo *self, JourneyCall *call)
{
  return self->editable ? journey_call_parse (self->map, gtk_editable_get_text (GTK_EDITABLE (self->entry)), call)
                        : JOURNEY_CALL_NONE;
}

static gboolean
show_call (JourneyGoTo *self)
{
  JourneyCall call;
  JourneyCallResult result = parse_call (self, &call);
  g_autofree char *words = NULL;

  if (result == JOURNEY_CALL_NONE)
    return FALSE;

  words = answer_call (self, result, &call);
  offer (self, NULL, NULL);
  gtk_widget_set_visible (self->scroller, FALSE);
  gtk_widget_set_visible (self->nothing, TRUE);
  gtk_label_set_text (GTK_LABEL (self->nothing), words);
  describe_chosen (self);

  return TRUE;
}

static void
tell (JourneyGoTo *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->told), text);
  gtk_widget_set_visible (self->told, *text != '\0');
}

/* Whoever calls out goes on with the next one. */
static gboolean
keep_call (JourneyGoTo *self)
{
  JourneyCall call;
  JourneyCallResult result = parse_call (self, &call);
  g_autofree char *words = NULL;
  g_autofree char *told = NULL;

  if (result == JOURNEY_CALL_NONE)
    return FALSE;
  if (result != JOURNEY_CALL_TAKEN)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return TRUE;
    }

  words = describe_call (&call);
  told = g_strdup_printf (_ ("Kept: %s"), words);
  journey_ui_tell_unmeasured (GTK_WIDGET (self), call.touchpoint, journey_call_keep (&call));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  tell (self, told);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, told, -1);

  return TRUE;
}

static void
find (JourneyGoTo *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gboolean any;

  if (show_call (self))
    return;

  gtk_label_set_text (GTK_LABEL (self->nothing), _ ("No touchpoint has this number or title."));
  offer (self, self->map, text);
  any = n_matches (self) > 0;
  gtk_widget_set_visible (self->scroller, any);
  gtk_widget_set_visible (self->nothing, !any);
  if (any)
    choose_row (self, 0);
  else
    describe_chosen (self);
}

static void
on_changed (JourneyGoTo *self)
{
  if (!self->map)
    return;

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)))
    tell (self, "");
  find (self);
}

static void
on_map_changed (JourneyMap *map, JourneyState *old, JourneyState *new_, JourneyGoTo *self)
{
  find (self);
}

static void
go (JourneyGoTo *self, guint position)
{
  g_autoptr (JourneyNode) touchpoint = g_list_model_get_item (G_LIST_MODEL (self->matches), position);
  g_autofree char *id = touchpoint ? g_strdup (journey_node_id (touchpoint)) : NULL;

  if (!id)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
on_activate (JourneyGoTo *self)
{
  if (!self->map || !keep_call (self))
    go (self, gtk_single_selection_get_selected (self->rows));
}

static void
on_row_activated (JourneyGoTo *self, guint position)
{
  go (self, position);
}

static gboolean
on_step (GtkWidget *widget, GVariant *args, gpointer data)
{
  JourneyGoTo *self = JOURNEY_GO_TO (widget);
  int n = (int)n_matches (self);
  int position = (int)gtk_single_selection_get_selected (self->rows) + g_variant_get_int32 (args);

  if (n > 0)
    choose_row (self, (guint)CLAMP (position, 0, n - 1));

  return TRUE;
}

static GtkWidget *
new_label (const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *number = new_label ("numeric", 1);
  GtkWidget *title = new_label ("title", 0);
  GtkWidget *stage = new_label ("dim-label", 1);

  gtk_label_set_width_chars (GTK_LABEL (number), 3);
  gtk_label_set_max_width_chars (GTK_LABEL (stage), 16);
  gtk_label_set_ellipsize (GTK_LABEL (stage), PANGO_ELLIPSIZE_END);
  /* Titles that begin alike are told apart by their ends, and what they would like does not make the list wider. */
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (title), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 20);
  gtk_box_append (GTK_BOX (row), number);
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), stage);
  gtk_list_item_set_child (item, row);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, JourneyGoTo *self)
{
  guint position = gtk_list_item_get_position (item);
  GtkWidget *number = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *title = gtk_widget_get_next_sibling (number);
  g_autofree char *digits = g_strdup_printf ("%u", journey_touchpoint_matches_number (self->matches, position));
  const char *words = journey_touchpoint_matches_title (self->matches, position);

  gtk_label_set_text (GTK_LABEL (number), digits);
  gtk_label_set_text (GTK_LABEL (title), *words ? words : _ ("Untitled"));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (title)),
                      journey_touchpoint_matches_stage (self->matches, position));
}

static void
stop (JourneyGoTo *self)
{
  if (!self->map)
    return;

  g_signal_handlers_disconnect_by_data (self->map, self);
  g_clear_object (&self->map);
  offer (self, NULL, NULL);
}

static void
journey_go_to_closed (GtkPopover *popover)
{
  stop (JOURNEY_GO_TO (popover));
}

static void
journey_go_to_dispose (GObject *object)
{
  JourneyGoTo *self = JOURNEY_GO_TO (object);

  if (self->matches)
    stop (self);
  if (self->entry)
    gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_GO_TO);
  g_clear_object (&self->rows);
  g_clear_object (&self->matches);

  G_OBJECT_CLASS (journey_go_to_parent_class)->dispose (object);
}

static void
journey_go_to_class_init (JourneyGoToClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_go_to_dispose;
  GTK_POPOVER_CLASS (klass)->closed = journey_go_to_closed;

  signals[CHOSEN] =
      g_signal_new ("chosen", JOURNEY_TYPE_GO_TO, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  journey_ui_set_template (widget_class, "journey-go-to.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyGoTo, entry);
  gtk_widget_class_bind_template_child (widget_class, JourneyGoTo, told);
  gtk_widget_class_bind_template_child (widget_class, JourneyGoTo, scroller);
  gtk_widget_class_bind_template_child (widget_class, JourneyGoTo, list);
  gtk_widget_class_bind_template_child (widget_class, JourneyGoTo, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

/* The entry keeps the focus; these would move its cursor. */
static void
add_step_key (JourneyGoTo *self, GtkEventController *keys, guint key, int step)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), gtk_callback_action_new (on_step, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (step));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static void
add_keys (JourneyGoTo *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_step_key (self, keys, GDK_KEY_Up, -1);
  add_step_key (self, keys, GDK_KEY_KP_Up, -1);
  add_step_key (self, keys, GDK_KEY_Down, 1);
  add_step_key (self, keys, GDK_KEY_KP_Down, 1);
  add_step_key (self, keys, GDK_KEY_Page_Up, -8);
  add_step_key (self, keys, GDK_KEY_KP_Page_Up, -8);
  add_step_key (self, keys, GDK_KEY_Page_Down, 8);
  add_step_key (self, keys, GDK_KEY_KP_Page_Down, 8);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
journey_go_to_init (JourneyGoTo *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);

  self->matches = journey_touchpoint_matches_new ();
  self->rows = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->matches)));
  g_signal_connect_object (self->rows, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->rows));
  add_keys (self);
}

/**
 * journey_go_to_new:
 *
 * Returns: (transfer floating): a popover to be given a parent
 */
GtkWidget *
journey_go_to_new (void)
{
  return g_object_new (JOURNEY_TYPE_GO_TO, NULL);
}

/**
 * journey_go_to_ask:
 * @map: the map whose touchpoints are offered
 * @editable: whether scores can be put in
 *
 * Opens with an empty entry that has the focus, and all touchpoints below it.
 */
void
journey_go_to_ask (JourneyGoTo *self, JourneyMap *map, gboolean editable)
{
  g_return_if_fail (JOURNEY_IS_GO_TO (self));

  stop (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  tell (self, "");
  self->map = g_object_ref (map);
  self->editable = editable;
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), editable ? _ ("Number or title, or scores: 9: 2 2 1 3")
                                                                    : _ ("Number or title of a touchpoint"));
  g_signal_connect_object (map, "changed", G_CALLBACK (on_map_changed), self, 0);
  find (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
}
