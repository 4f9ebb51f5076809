/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-hands.h"

#include <gdk/x11/gdkx.h>
#include <string.h>

#include "journey-part-row.h"
#include "journey-writer.h"
#include "wait-for.h"

/* Steps in which the pointer goes from one place to another while it drags. */
#define DRAG_STEPS 8

static void
run (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  int status = -1;

  /* Whoever need not close files for the new program need not copy itself either, which takes long with a sanitizer's memory. */
  g_spawn_sync (NULL, (char **)words, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

void
hands_wait (void)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (2000);
}

JourneyCanvas *
hands_canvas (WindowFixture *fixture)
{
  return journey_map_view_canvas (fixture->window->view);
}

static gboolean
is_ready (WindowFixture *fixture)
{
  return gtk_window_is_active (GTK_WINDOW (fixture->window)) && gtk_widget_get_width (GTK_WIDGET (hands_canvas (fixture))) > 100;
}

/* A window with the map, and the keys in it. */
void
hands_show (WindowFixture *fixture, JourneyMap *map)
{
  g_autoptr (JourneyMap) taken = map;
  g_autoptr (JourneyDocument) document = journey_document_new (taken);
  g_autofree char *id = NULL;

  journey_window_set_document (fixture->window, document);
  EXPECT (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  id = g_strdup_printf ("%lu", gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (fixture->window))));
  run ((const char *const[]){ "xdotool", "windowmove", id, "0", "0", "windowfocus", id, NULL });
  EXPECT (is_ready (fixture));
  wait_idle ();
}

/* Gives the keys to a dialog, as a window manager would. */
void
hands_focus (GtkWindow *dialog)
{
  g_autofree char *id = NULL;

  EXPECT (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  id = g_strdup_printf ("%lu", gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (dialog))));
  run ((const char *const[]){ "xdotool", "windowfocus", id, NULL });
  EXPECT (gtk_window_is_active (dialog));
  wait_idle ();
}

GBytes *
hands_bytes (WindowFixture *fixture)
{
  return journey_write_bytes (journey_map_state (JOURNEY_MAP (window_map (fixture->window))));
}

void
hands_press (const char *keys)
{
  run ((const char *const[]){ "xdotool", "key", keys, NULL });
}

void
hands_type (const char *text)
{
  run ((const char *const[]){ "xdotool", "type", "--delay", "5", text, NULL });
}

static void
point (double x, double y)
{
  g_autofree char *at_x = g_strdup_printf ("%d", (int)x);
  g_autofree char *at_y = g_strdup_printf ("%d", (int)y);

  run ((const char *const[]){ "xdotool", "mousemove", at_x, at_y, NULL });
}

static graphene_point_t
place_in_widget (GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_point_t at;
  double dx, dy;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), &GRAPHENE_POINT_INIT ((float)x, (float)y), &at));
  gtk_native_get_surface_transform (native, &dx, &dy);
  if (GDK_IS_POPUP (gtk_native_get_surface (native)))
    {
      dx += gdk_popup_get_position_x (GDK_POPUP (gtk_native_get_surface (native)));
      dy += gdk_popup_get_position_y (GDK_POPUP (gtk_native_get_surface (native)));
    }

  return GRAPHENE_POINT_INIT (at.x + (float)dx, at.y + (float)dy);
}

static graphene_point_t
place_of_widget (GtkWidget *widget)
{
  return place_in_widget (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

static graphene_point_t
place_of_box (WindowFixture *fixture, const JourneyBox *box)
{
  JourneyCanvas *canvas = hands_canvas (fixture);
  JourneyRect seen = journey_viewport_to_view (journey_canvas_viewport (canvas), &box->rect);

  return place_in_widget (GTK_WIDGET (canvas), seen.x + seen.width / 2, seen.y + seen.height / 2);
}

void
hands_point_at_box (WindowFixture *fixture, gpointer node, JourneyBoxKind kind)
{
  graphene_point_t at;
  JourneyBox box;

  g_assert_true (journey_scene_find (journey_canvas_scene (hands_canvas (fixture)), journey_node_id (node), kind, &box));
  at = place_of_box (fixture, &box);
  point (at.x, at.y);
}

void
hands_point_at_widget (GtkWidget *widget)
{
  graphene_point_t at = place_of_widget (widget);

  point (at.x, at.y);
}

void
hands_click (void)
{
  run ((const char *const[]){ "xdotool", "click", "1", NULL });
}

static void
settle (void)
{
  for (guint i = 0; i < 20; i++)
    hands_wait ();
  wait_idle ();
}

/* Takes hold of something, far enough that it is a drag. */
void
hands_hold (GtkWidget *from)
{
  graphene_point_t begin = place_of_widget (from);

  point (begin.x, begin.y);
  settle ();
  run ((const char *const[]){ "xdotool", "mousedown", "1", NULL });
  for (guint i = 1; i <= DRAG_STEPS; i++)
    {
      point (begin.x - 5.0f * (float)i, begin.y);
      settle ();
    }
}

void
hands_move_to (GtkWidget *widget, double x, double y)
{
  graphene_point_t at = place_in_widget (widget, x, y);

  point (at.x, at.y);
  settle ();
}

void
hands_release (void)
{
  run ((const char *const[]){ "xdotool", "mouseup", "1", NULL });
  settle ();
}

void
hands_drag_to (WindowFixture *fixture, GtkWidget *from, const JourneyBox *box)
{
  graphene_point_t begin = place_of_widget (from);
  graphene_point_t end = place_of_box (fixture, box);

  point (begin.x, begin.y);
  settle ();
  run ((const char *const[]){ "xdotool", "mousedown", "1", NULL });
  for (guint i = 1; i <= DRAG_STEPS; i++)
    {
      float part = (float)i / DRAG_STEPS;

      point (begin.x + (end.x - begin.x) * part, begin.y + (end.y - begin.y) * part);
      settle ();
    }
  point (end.x + 1, end.y + 1);
  settle ();
  run ((const char *const[]){ "xdotool", "mouseup", "1", NULL });
}

void
hands_drag (WindowFixture *fixture, GtkWidget *from, gpointer node, JourneyBoxKind kind)
{
  JourneyBox box;

  g_assert_true (journey_scene_find (journey_canvas_scene (hands_canvas (fixture)), journey_node_id (node), kind, &box));
  hands_drag_to (fixture, from, &box);
}

/* The first widget of a type that can be seen. */
GtkWidget *
hands_find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = hands_find (child, type);

      if (found)
        return found;
    }

  return NULL;
}

GtkWidget *
hands_find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = hands_find_label (child, text);

      if (found)
        return found;
    }

  return NULL;
}

/* The row of a dialog with this title. */
AdwComboRow *
hands_combo_row (gpointer dialog, const char *title)
{
  return ADW_COMBO_ROW (gtk_widget_get_ancestor (hands_find_label (dialog, title), ADW_TYPE_COMBO_ROW));
}

/* As if somebody had chosen the first @n stages of the map in a dialog. */
void
hands_choose_stages (gpointer dialog, gpointer map, guint n)
{
  GtkWidget *row = gtk_widget_get_ancestor (hands_find_label (dialog, "Stages"), JOURNEY_TYPE_PART_ROW);
  GVariantBuilder memory;
  g_autoptr (GVariant) chosen = NULL;

  g_variant_builder_init (&memory, G_VARIANT_TYPE ("a{sb}"));
  for (guint i = 0; i < journey_node_n_children (map, JOURNEY_MAP_STAGES); i++)
    g_variant_builder_add (&memory, "{sb}", journey_node_id (journey_node_child (map, JOURNEY_MAP_STAGES, i)), i < n);
  chosen = g_variant_ref_sink (g_variant_builder_end (&memory));
  journey_part_row_recall (JOURNEY_PART_ROW (row), chosen);
  g_signal_emit_by_name (row, "changed");
}

gboolean
hands_shows (WindowFixture *fixture, const char *text)
{
  return hands_find_label (GTK_WIDGET (fixture->window), text) != NULL;
}

gboolean
hands_has_focus (WindowFixture *fixture, gpointer node, JourneyBoxKind kind)
{
  JourneyBox box;

  return journey_canvas_focused_box (hands_canvas (fixture), &box) && box.kind == kind
         && strcmp (box.id, journey_node_id (node)) == 0;
}

gboolean
hands_canvas_has_keys (WindowFixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus
         && (focus == GTK_WIDGET (hands_canvas (fixture)) || gtk_widget_is_ancestor (focus, GTK_WIDGET (hands_canvas (fixture))));
}
