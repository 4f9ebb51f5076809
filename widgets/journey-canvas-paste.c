/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-canvas-private.h"
#include "journey-clip.h"
#include "journey-edit-paste.h"

/* Pasting from the clipboard, and dropping what is dragged out of another program. Both give a clip. */

/* A paste that waits for whoever owns the clipboard. */
typedef struct
{
  GWeakRef canvas;
  JourneyCanvasFocus at;
  GCancellable *cancellable; /* cancelled when the canvas shows another map, or goes */
} Request;

static Request *
request_new (JourneyCanvas *self, const JourneyBox *box)
{
  Request *request = g_new0 (Request, 1);

  if (!self->pasting)
    self->pasting = g_cancellable_new ();
  g_weak_ref_init (&request->canvas, self);
  request->at = journey_canvas_focus_of_box (box);
  request->cancellable = g_object_ref (self->pasting);

  return request;
}

static void
request_free (Request *request)
{
  g_weak_ref_clear (&request->canvas);
  g_object_unref (request->cancellable);
  journey_canvas_focus_clear (&request->at);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static JourneyNode *
find (JourneyCanvas *self, const char *id)
{
  return id ? journey_map_find (self->map, id) : NULL;
}

gboolean
journey_canvas_can_paste (JourneyCanvas *self, const JourneyBox *box)
{
  return box && box->kind != JOURNEY_BOX_PERSONA && box->kind != JOURNEY_BOX_NONE;
}

/* A lane's title stands for the beginning of the lane. */
static JourneyPastePlace
find_place (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyPastePlace place = { .touchpoint = find (self, box->touchpoint), .lane = find (self, box->lane) };

  if (box->kind == JOURNEY_BOX_LANE_TITLE)
    place.lane = find (self, box->id);
  if (box->kind == JOURNEY_BOX_LANE_TITLE && journey_scene_n_columns (self->scene) > 0)
    place.touchpoint = find (self, journey_scene_column_id (self->scene, 0));
  place.stage = place.touchpoint ? journey_node_parent (place.touchpoint) : find (self, box->stage);
  place.new_stages = box->kind == JOURNEY_BOX_ADD_STAGE && journey_scene_n_stages (self->scene) > 0;

  return place;
}

static void
say (JourneyCanvas *self, const char *text)
{
  g_autoptr (JourneyReport) report = journey_report_new ();

  journey_report_add (report, JOURNEY_REMARK_SKIPPED, 0, "%s", text);
  journey_canvas_emit_remarks (self, report);
}

static void
paste_clip (JourneyCanvas *self, JourneyClip *clip, const JourneyBox *box)
{
  JourneyPastePlace place = find_place (self, box);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_auto (GStrv) pasted = NULL;

  pasted = journey_edit_paste (self->map, clip, &place, report);
  journey_canvas_select_made (self, pasted);
  if (!pasted && journey_report_length (report) == 0)
    say (self, _ ("What was copied cannot be pasted here."));
  else if (journey_report_length (report) > 0)
    journey_canvas_emit_remarks (self, report);
}

/* Whole touchpoints and stages go behind all that is selected with @box, so that one paste after the other is in order. */
static JourneyBox
find_end (JourneyCanvas *self, JourneyClip *clip, const JourneyBox *box)
{
  gboolean whole = journey_clip_kind (clip) == JOURNEY_CLIP_STAGES || journey_clip_kind (clip) == JOURNEY_CLIP_TOUCHPOINTS;
  g_autoptr (GArray) boxes = NULL;

  if (!whole || !journey_canvas_focus_is_on (&self->focus, box))
    return *box;
  boxes = journey_canvas_selected_boxes (self);

  return boxes->len > 0 ? g_array_index (boxes, JourneyBox, boxes->len - 1) : *box;
}

static void
paste_at_focus (JourneyCanvas *self, JourneyClip *clip, const JourneyBox *box)
{
  g_autoptr (JourneyScene) scene = journey_scene_ref (self->scene);
  JourneyBox end = find_end (self, clip, box);

  paste_clip (self, clip, &end);
}

/* Whether the map that is shown can be changed now; what is being typed is kept. */
static gboolean
is_ready (JourneyCanvas *self)
{
  journey_canvas_end_edit (self, TRUE);

  return self->scene && self->editable && !self->dragging && !journey_history_in_transaction (journey_map_history (self->map));
}

/* Takes what has arrived; @value is NULL when nothing has. */
static void
finish (Request *request, const GValue *value, const GError *error)
{
  g_autoptr (JourneyCanvas) self = g_weak_ref_get (&request->canvas);
  JourneyBox box;

  if (!self || g_cancellable_is_cancelled (request->cancellable) || !is_ready (self))
    return;

  if (error)
    say (self, error->message);
  else if (journey_canvas_find_focus (self, &request->at, &box) && journey_canvas_can_paste (self, &box))
    paste_at_focus (self, g_value_get_boxed (value), &box);
}

static void
on_value (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  finish (request, value, error);
}

static void
on_parsed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, JOURNEY_TYPE_CLIP);
  gdk_content_deserialize_finish (result, &value, &error);
  finish (request, &value, error);
}

static void
on_stream (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  const char *mime_type = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &mime_type, &error);
  GCancellable *cancellable = request->cancellable;

  if (stream)
    gdk_content_deserialize_async (stream, mime_type, JOURNEY_TYPE_CLIP, G_PRIORITY_DEFAULT, cancellable, on_parsed,
                                   g_steal_pointer (&request));
  else
    finish (request, NULL, error);
}

/* The first form of a clip that the clipboard has, or NULL. Owners that are asked for others may answer with anything. */
static const char *
find_form (GdkContentFormats *offered)
{
  g_autoptr (GdkContentFormats) wanted =
      gdk_content_formats_union_deserialize_mime_types (gdk_content_formats_new_for_gtype (JOURNEY_TYPE_CLIP));

  return gdk_content_formats_match_mime_type (wanted, offered);
}

/* What was copied in this program is there as it is. */
static gboolean
holds_clip (GdkClipboard *clipboard)
{
  return gdk_clipboard_is_local (clipboard)
         && gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), JOURNEY_TYPE_CLIP);
}

/* Pastes where the focus is now, however long it takes until there is something. */
void
journey_canvas_paste (JourneyCanvas *self, const JourneyBox *box)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  gboolean is_clip = holds_clip (clipboard);
  const char *forms[] = { find_form (gdk_clipboard_get_formats (clipboard)), NULL };
  Request *request;

  if (!forms[0] && !is_clip)
    {
      say (self, _ ("There is nothing on the clipboard that a map can hold."));
      return;
    }

  request = request_new (self, box);
  if (is_clip)
    gdk_clipboard_read_value_async (clipboard, JOURNEY_TYPE_CLIP, G_PRIORITY_DEFAULT, request->cancellable, on_value, request);
  else
    gdk_clipboard_read_async (clipboard, forms, G_PRIORITY_DEFAULT, request->cancellable, on_stream, request);
}

/* Nothing arrives any more of what was asked for. */
void
journey_canvas_cancel_paste (JourneyCanvas *self)
{
  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);
}

/* Files are for the window. Their names come as text, too. */
static gboolean
on_accept (GtkDropTarget *target, GdkDrop *drop, JourneyCanvas *self)
{
  g_autoptr (GdkContentFormats) formats =
      gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (gdk_drop_get_formats (drop)));

  return self->editable && self->scene && gdk_content_formats_contain_gtype (formats, JOURNEY_TYPE_CLIP)
         && !gdk_content_formats_contain_mime_type (formats, "text/uri-list");
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, JourneyCanvas *self)
{
  g_autoptr (JourneyScene) scene = NULL;
  JourneyBox box;

  if (!is_ready (self))
    return FALSE;

  scene = journey_scene_ref (self->scene);
  if (!journey_canvas_hit (self, x, y, &box) || !journey_canvas_can_paste (self, &box) || box.kind == JOURNEY_BOX_LANE_BAND)
    return FALSE;

  paste_clip (self, g_value_get_boxed (value), &box);

  return TRUE;
}

/* What can be dropped is what can be pasted. */
void
journey_canvas_init_drop (JourneyCanvas *self)
{
  GtkDropTarget *target = gtk_drop_target_new (JOURNEY_TYPE_CLIP, GDK_ACTION_COPY);

  g_signal_connect (target, "accept", G_CALLBACK (on_accept), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
