/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-part-row.h"

#include <glib/gi18n.h>

#include "journey-ui.h"
#include "journey-usual-name.h"

/* Nobody chooses from more than that one by one. */
#define MAX_PARTS 400
#define LIST_HEIGHT 300

typedef struct
{
  JourneyState *state; /* belongs to the map */
  gboolean is_usual;   /* there unless somebody says otherwise */
  gboolean is_chosen;
  GtkCheckButton *check; /* NULL until the list was opened */
} Part;

struct _JourneyPartRow
{
  AdwActionRow parent_instance;

  GtkMenuButton *button;
  GtkCheckButton *all; /* NULL until the list was opened */
  JourneyState *map;
  JourneyListId list;
  GArray *parts;     /* of Part */
  GPtrArray *chosen; /* ids, ended by NULL */
  gboolean is_following;
};

G_DEFINE_FINAL_TYPE (JourneyPartRow, journey_part_row, ADW_TYPE_ACTION_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static Part *
part_at (JourneyPartRow *self, guint position)
{
  return &g_array_index (self->parts, Part, position);
}

static const char *
title_of (JourneyPartRow *self, JourneyState *state)
{
  gboolean is_stage = self->list == JOURNEY_MAP_STAGES;
  const char *title = journey_state_text (state, is_stage ? JOURNEY_STAGE_TITLE : JOURNEY_LANE_TITLE);

  if (*title)
    return title;

  return is_stage
             ? journey_usual_name (JOURNEY_KIND_STAGE)
             : journey_field_label (journey_spec_field (JOURNEY_LANE_KIND), journey_state_integer (state, JOURNEY_LANE_KIND));
}

static guint
count_chosen (JourneyPartRow *self)
{
  guint n = 0;

  for (guint i = 0; i < self->parts->len; i++)
    n += part_at (self, i)->is_chosen ? 1 : 0;

  return n;
}

static void
show_count (JourneyPartRow *self)
{
  guint n = count_chosen (self);
  g_autofree char *some = g_strdup_printf (_ ("%u of %u"), n, self->parts->len);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), n == self->parts->len ? _ ("All") : n == 0 ? _ ("None") : some);
}

/* The boxes say what is chosen, without being taken for a choice. */
static void
show_checks (JourneyPartRow *self)
{
  guint n = count_chosen (self);

  if (!self->all)
    return;

  self->is_following = TRUE;
  for (guint i = 0; i < self->parts->len; i++)
    gtk_check_button_set_active (part_at (self, i)->check, part_at (self, i)->is_chosen);
  gtk_check_button_set_inconsistent (self->all, n > 0 && n < self->parts->len);
  gtk_check_button_set_active (self->all, n == self->parts->len);
  self->is_following = FALSE;
}

static void
take_choice (JourneyPartRow *self)
{
  show_checks (self);
  show_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_part_toggled (JourneyPartRow *self)
{
  if (self->is_following)
    return;

  for (guint i = 0; i < self->parts->len; i++)
    part_at (self, i)->is_chosen = gtk_check_button_get_active (part_at (self, i)->check);
  take_choice (self);
}

static void
on_all_toggled (JourneyPartRow *self)
{
  gboolean all = count_chosen (self) < self->parts->len;

  if (self->is_following)
    return;

  for (guint i = 0; i < self->parts->len; i++)
    part_at (self, i)->is_chosen = all;
  take_choice (self);
}

static GtkCheckButton *
add_check (JourneyPartRow *self, GtkBox *box, const char *title, void (*on_toggled) (JourneyPartRow *))
{
  GtkWidget *check = gtk_check_button_new (), *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  journey_ui_set_label (check, title);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, check);

  return GTK_CHECK_BUTTON (check);
}

/* A popover leaves the arrows to what is in it, and a check button takes them for those of its group. */
static gboolean
on_arrow (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, GtkWidget *box)
{
  if (key != GDK_KEY_Up && key != GDK_KEY_KP_Up && key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return FALSE;
  if (!gtk_widget_child_focus (box, key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD))
    gtk_widget_error_bell (box);

  return TRUE;
}

static void
follow_arrows (GtkWidget *box)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_arrow), box);
  gtk_widget_add_controller (box, keys);
}

/* Most dialogs are closed before anybody opens the list. */
static void
make_list (GtkMenuButton *button, gpointer data)
{
  JourneyPartRow *self = data;
  GtkWidget *popover = gtk_popover_new (), *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (gtk_menu_button_get_popover (button))
    return;

  self->all = add_check (self, GTK_BOX (box), _ ("All"), on_all_toggled);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  for (guint i = 0; i < self->parts->len; i++)
    part_at (self, i)->check = add_check (self, GTK_BOX (box), title_of (self, part_at (self, i)->state), on_part_toggled);
  show_checks (self);
  follow_arrows (box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  journey_ui_set_label (popover, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  gtk_menu_button_set_popover (button, popover);
}

static void
journey_part_row_dispose (GObject *object)
{
  JourneyPartRow *self = JOURNEY_PART_ROW (object);

  g_clear_pointer (&self->map, journey_state_unref);
  g_array_set_size (self->parts, 0);

  G_OBJECT_CLASS (journey_part_row_parent_class)->dispose (object);
}

static void
journey_part_row_finalize (GObject *object)
{
  JourneyPartRow *self = JOURNEY_PART_ROW (object);

  g_array_unref (self->parts);
  g_ptr_array_unref (self->chosen);

  G_OBJECT_CLASS (journey_part_row_parent_class)->finalize (object);
}

static void
journey_part_row_class_init (JourneyPartRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_part_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_part_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", JOURNEY_TYPE_PART_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_part_row_init (JourneyPartRow *self)
{
  self->parts = g_array_new (FALSE, TRUE, sizeof (Part));
  self->chosen = g_ptr_array_new ();
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_menu_button_set_create_popup_func (self->button, make_list, self, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
}

/**
 * journey_part_row_set_map:
 * @map: the state of a whole map
 * @list: JOURNEY_MAP_STAGES or JOURNEY_MAP_LANES
 *
 * Lists the parts of @map, of which all but hidden lanes are chosen. To be called once. A map with no parts has no row, and
 * one with too many to go through has all.
 */
void
journey_part_row_set_map (JourneyPartRow *self, JourneyState *map, JourneyListId list)
{
  self->map = journey_state_ref (map);
  self->list = list;
  for (guint i = 0; i < journey_state_n_children (map, list); i++)
    {
      JourneyState *state = journey_state_child (map, list, i);
      gboolean is_usual = list == JOURNEY_MAP_STAGES || !journey_state_integer (state, JOURNEY_LANE_HIDDEN);
      Part part = { .state = state, .is_usual = is_usual, .is_chosen = is_usual };

      g_array_append_val (self->parts, part);
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self), self->parts->len > 0 && self->parts->len <= MAX_PARTS);
  journey_ui_set_label (GTK_WIDGET (self->button), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  show_count (self);
}

/**
 * journey_part_row_chosen:
 *
 * Returns: (transfer none) (nullable): the ids of what is chosen, until somebody chooses again; NULL for what the map itself
 *   shows
 */
const char *const *
journey_part_row_chosen (JourneyPartRow *self)
{
  gboolean is_usual = TRUE;

  g_ptr_array_set_size (self->chosen, 0);
  for (guint i = 0; i < self->parts->len; i++)
    {
      is_usual &= part_at (self, i)->is_chosen == part_at (self, i)->is_usual;
      if (part_at (self, i)->is_chosen)
        g_ptr_array_add (self->chosen, (char *)journey_state_id (part_at (self, i)->state));
    }
  g_ptr_array_add (self->chosen, NULL);

  return is_usual ? NULL : (const char *const *)self->chosen->pdata;
}

/**
 * journey_part_row_is_empty:
 *
 * Returns: whether there are parts, and somebody chose none of them
 */
gboolean
journey_part_row_is_empty (JourneyPartRow *self)
{
  return journey_part_row_chosen (self) && count_chosen (self) == 0;
}

/**
 * journey_part_row_memory:
 *
 * Returns: (transfer full): what was chosen otherwise than the map has it, for journey_part_row_recall ()
 */
GVariant *
journey_part_row_memory (JourneyPartRow *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sb}"));
  for (guint i = 0; i < self->parts->len; i++)
    if (part_at (self, i)->is_chosen != part_at (self, i)->is_usual)
      g_variant_builder_add (&builder, "{sb}", journey_state_id (part_at (self, i)->state), part_at (self, i)->is_chosen);

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/**
 * journey_part_row_recall:
 * @memory: (nullable): from journey_part_row_memory () of an earlier state of the map
 *
 * Chooses as then; what has come into the map since is as the map has it. Nobody is told.
 */
void
journey_part_row_recall (JourneyPartRow *self, GVariant *memory)
{
  for (guint i = 0; memory && i < self->parts->len; i++)
    {
      gboolean is_chosen;

      if (g_variant_lookup (memory, journey_state_id (part_at (self, i)->state), "b", &is_chosen))
        part_at (self, i)->is_chosen = is_chosen;
    }
  show_checks (self);
  show_count (self);
}
