/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-find-bar.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-find-words.h"
#include "journey-ui.h"

struct _JourneyFindBar
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkWidget *entry;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *count;
  GtkWidget *where;

  JourneyCanvas *canvas;
  JourneyMap *map; /* of the canvas; NULL while the bar is closed */

  JourneyState *state; /* that was looked through last */
  char *text;          /* that was looked for */
  GArray *hits;
  int current;           /* -1 for none */
  int wrapped;           /* +1 when the last step went past the end, -1 past the beginning */
  gboolean is_elsewhere; /* what it led to last cannot be read on the canvas */
  char *anchor;          /* id of the touchpoint from which the search began, or NULL */
  guint search_later;
};

G_DEFINE_FINAL_TYPE (JourneyFindBar, journey_find_bar, GTK_TYPE_WIDGET)

enum
{
  FOUND,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const JourneyFindHit *
hit_at (JourneyFindBar *self, int place)
{
  return place >= 0 ? &g_array_index (self->hits, JourneyFindHit, place) : NULL;
}

static const char *
count_format (JourneyFindBar *self)
{
  if (self->wrapped > 0)
    return _ ("%d of %u, from the beginning again");
  if (self->wrapped < 0)
    return _ ("%d of %u, from the end again");

  /* Translators: which of the hits, and how many there are */
  return _ ("%d of %u");
}

static void
show_count (JourneyFindBar *self)
{
  gboolean nothing = self->text && *self->text && self->hits->len == 0;
  const JourneyFindHit *hit = hit_at (self, self->current);
  g_autofree char *count = NULL;
  g_autofree char *where = hit ? journey_find_words (self->state, hit) : g_strdup ("");
  g_autofree char *spoken = NULL;

  if (hit)
    count = g_strdup_printf (count_format (self), self->current + 1, self->hits->len);
  else
    count = g_strdup (nothing ? _ ("Not found") : "");
  spoken = hit ? g_strdup_printf ("%s, %s", count, where) : g_strdup (count);

  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_label_set_text (GTK_LABEL (self->where), where);
  gtk_widget_set_tooltip_text (self->where, *where ? where : NULL);
  journey_ui_set_class (self->entry, "error", nothing);
  gtk_widget_set_sensitive (self->previous, hit != NULL);
  gtk_widget_set_sensitive (self->next, hit != NULL);

  /* What changes about the widget that has the focus is read out. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
}

static void
mark (JourneyFindBar *self)
{
  journey_canvas_set_marks (self->canvas, self->state, self->hits, self->current);
  show_count (self);
}

static void
lead (JourneyFindBar *self)
{
  const JourneyFindHit *hit = hit_at (self, self->current);

  mark (self);
  self->is_elsewhere = hit && !journey_canvas_show_hit (self->canvas, hit);
  if (hit)
    g_signal_emit (self, signals[FOUND], 0, self->is_elsewhere ? hit->id : NULL, hit->field);
}

/* The ids of the touchpoints before the one from which the search began. */
static GHashTable *
before_anchor (JourneyFindBar *self)
{
  GHashTable *before = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < journey_state_n_children (self->state, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (self->state, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        {
          const char *id = journey_state_id (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j));

          if (strcmp (id, self->anchor) == 0)
            return before;
          g_hash_table_add (before, (char *)id);
        }
    }

  return before;
}

/* The first hit from where people are in the map. */
static int
first_from_anchor (JourneyFindBar *self)
{
  g_autoptr (GHashTable) before = NULL;

  if (self->hits->len == 0)
    return -1;
  if (!self->anchor)
    return 0;

  before = before_anchor (self);
  for (guint i = 0; i < self->hits->len; i++)
    {
      const char *touchpoint = hit_at (self, (int)i)->touchpoint;

      if (touchpoint && !g_hash_table_contains (before, touchpoint))
        return (int)i;
    }

  return 0;
}

static int
find_same (JourneyFindBar *self, const JourneyFindHit *old)
{
  for (guint i = 0; old && i < self->hits->len; i++)
    if (hit_at (self, (int)i)->field == old->field && strcmp (hit_at (self, (int)i)->id, old->id) == 0)
      return (int)i;

  return -1;
}

/* Looks for the text in the map as they are now. Returns whether the text is another one than before. */
static gboolean
search (JourneyFindBar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (JourneyState) state = journey_node_freeze (JOURNEY_NODE (self->map));
  g_autoptr (GArray) old_hits = g_steal_pointer (&self->hits);
  g_autoptr (JourneyState) old_state = g_steal_pointer (&self->state);
  gboolean same_text = g_strcmp0 (self->text, text) == 0;
  int same;

  if (same_text && old_state == state)
    {
      self->hits = g_steal_pointer (&old_hits);
      self->state = g_steal_pointer (&old_state);
      return FALSE;
    }

  g_free (self->text);
  self->text = g_strdup (text);
  self->state = journey_state_ref (state);
  self->hits = journey_find (state, text);
  self->wrapped = 0;
  same = find_same (self, self->current >= 0 ? &g_array_index (old_hits, JourneyFindHit, self->current) : NULL);
  if (same >= 0)
    self->current = same;
  else if (same_text)
    self->current = MIN (self->current, (int)self->hits->len - 1);
  else
    self->current = first_from_anchor (self);

  return !same_text;
}

static void
search_now (JourneyFindBar *self)
{
  g_clear_handle_id (&self->search_later, g_source_remove);
  if (!self->map)
    return;

  if (search (self))
    lead (self);
  else
    mark (self);
}

static gboolean
on_search (gpointer data)
{
  JourneyFindBar *self = data;

  self->search_later = 0;
  search_now (self);

  return G_SOURCE_REMOVE;
}

static void
queue_search (JourneyFindBar *self)
{
  if (self->map && !self->search_later)
    self->search_later = g_idle_add (on_search, self);
}

static void
on_changed (JourneyFindBar *self)
{
  queue_search (self);
}

static void
on_map_changed (JourneyMap *map, JourneyState *old, JourneyState *new_, JourneyFindBar *self)
{
  queue_search (self);
}

static void
on_next (JourneyFindBar *self)
{
  journey_find_bar_go (self, 1);
}

static void
on_previous (JourneyFindBar *self)
{
  journey_find_bar_go (self, -1);
}

static gboolean
on_previous_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  on_previous (JOURNEY_FIND_BAR (widget));

  return TRUE;
}

static gboolean
on_close_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  journey_find_bar_close (JOURNEY_FIND_BAR (widget));

  return TRUE;
}

static void
forget (JourneyFindBar *self)
{
  g_clear_handle_id (&self->search_later, g_source_remove);
  if (self->map)
    g_signal_handlers_disconnect_by_data (self->map, self);
  g_clear_object (&self->map);
  g_clear_pointer (&self->state, journey_state_unref);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->anchor, g_free);
  g_array_unref (self->hits);
  self->hits = g_array_new (FALSE, FALSE, sizeof (JourneyFindHit));
  self->current = -1;
}

/* Another map: what was found in the old one is nothing in it. */
static void
on_selection_changed (JourneyFindBar *self)
{
  forget (self);
  journey_canvas_set_marks (self->canvas, NULL, NULL, -1);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

static void
follow_map (JourneyFindBar *self)
{
  JourneySelection *selection = journey_canvas_selection (self->canvas);
  JourneyTouchpoint *touchpoint = selection ? journey_selection_touchpoint (selection) : NULL;

  forget (self);
  if (!selection)
    return;

  self->map = g_object_ref (journey_selection_map (selection));
  self->anchor = touchpoint ? g_strdup (journey_node_id (JOURNEY_NODE (touchpoint))) : NULL;
  g_signal_connect_object (self->map, "changed", G_CALLBACK (on_map_changed), self, 0);
}

static void
journey_find_bar_dispose (GObject *object)
{
  JourneyFindBar *self = JOURNEY_FIND_BAR (object);

  if (self->hits)
    forget (self);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_object (&self->canvas);
  journey_ui_dispose (GTK_WIDGET (self));

  G_OBJECT_CLASS (journey_find_bar_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding (widget_class, enters[i], GDK_SHIFT_MASK, on_previous_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_close_key, NULL);
}

static void
journey_find_bar_class_init (JourneyFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_find_bar_dispose;

  signals[FOUND] = g_signal_new ("found", JOURNEY_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_STRING, G_TYPE_UINT);
  signals[CLOSED] = g_signal_new ("closed", JOURNEY_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_UINT);

  journey_ui_set_template (widget_class, "journey-find-bar.ui");
  gtk_widget_class_set_css_name (widget_class, "findbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, JourneyFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, JourneyFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, JourneyFindBar, next);
  gtk_widget_class_bind_template_child (widget_class, JourneyFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, JourneyFindBar, where);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, journey_find_bar_close);
  add_keys (widget_class);
}

static void
journey_find_bar_init (JourneyFindBar *self)
{
  self->current = -1;
  self->hits = g_array_new (FALSE, FALSE, sizeof (JourneyFindHit));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_find_bar_new:
 *
 * Returns: (transfer floating): a bar that is closed
 */
GtkWidget *
journey_find_bar_new (void)
{
  return g_object_new (JOURNEY_TYPE_FIND_BAR, NULL);
}

/**
 * journey_find_bar_set_canvas:
 * @canvas: where the map is that is looked through; to be set once
 */
void
journey_find_bar_set_canvas (JourneyFindBar *self, JourneyCanvas *canvas)
{
  g_return_if_fail (JOURNEY_IS_FIND_BAR (self) && !self->canvas);

  self->canvas = g_object_ref (canvas);
  g_signal_connect_object (canvas, "notify::selection", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
}

/**
 * journey_find_bar_open:
 *
 * Shows the bar, ready for a text; what was looked for last is still there. What is being edited in place is kept first.
 */
void
journey_find_bar_open (JourneyFindBar *self)
{
  g_return_if_fail (JOURNEY_IS_FIND_BAR (self) && self->canvas);

  journey_canvas_commit (self->canvas);
  if (!journey_find_bar_is_open (self))
    {
      follow_map (self);
      gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
    }
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  search_now (self);
}

/**
 * journey_find_bar_close:
 *
 * Takes the bar and the marks away, and gives the focus to what it led to last.
 */
void
journey_find_bar_close (JourneyFindBar *self)
{
  const JourneyFindHit *hit;
  g_autofree char *id = NULL;
  JourneyFieldId field = 0;

  g_return_if_fail (JOURNEY_IS_FIND_BAR (self));

  if (!journey_find_bar_is_open (self))
    return;

  hit = self->is_elsewhere ? hit_at (self, self->current) : NULL;
  id = hit ? g_strdup (hit->id) : NULL;
  field = hit ? hit->field : 0;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  forget (self);
  journey_canvas_set_marks (self->canvas, NULL, NULL, -1);
  if (!id)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  g_signal_emit (self, signals[CLOSED], 0, id, field);
}

/**
 * journey_find_bar_is_open:
 *
 * Returns: whether the bar is to be seen
 */
gboolean
journey_find_bar_is_open (JourneyFindBar *self)
{
  g_return_val_if_fail (JOURNEY_IS_FIND_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

/**
 * journey_find_bar_go:
 * @step: +1 for the next hit, -1 for the one before
 *
 * Leads to another hit, past the end to the first and the other way round. A bar that is closed opens.
 */
void
journey_find_bar_go (JourneyFindBar *self, int step)
{
  int n;

  g_return_if_fail (JOURNEY_IS_FIND_BAR (self) && self->canvas);

  if (!journey_find_bar_is_open (self))
    {
      journey_find_bar_open (self);
      return;
    }

  /* What was typed is looked for first, and its first hit is the next one. */
  if (self->search_later && search (self))
    {
      g_clear_handle_id (&self->search_later, g_source_remove);
      lead (self);
      return;
    }

  n = (int)self->hits->len;
  if (n == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  self->wrapped = self->current + step < 0 || self->current + step >= n ? step : 0;
  self->current = (self->current + step + n) % n;
  lead (self);
}
