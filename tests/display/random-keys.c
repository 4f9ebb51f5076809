/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-keys.h"

/* A key that does something on the canvas, or in the text that is being edited there. */
void
random_press (CanvasWindow *self, GRand *chance)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
  } keys[] = {
    { GDK_KEY_Left, 0 },
    { GDK_KEY_Right, 0 },
    { GDK_KEY_Up, 0 },
    { GDK_KEY_Down, 0 },
    { GDK_KEY_Down, 0 },
    { GDK_KEY_Left, GDK_ALT_MASK },
    { GDK_KEY_Right, GDK_ALT_MASK },
    { GDK_KEY_Up, GDK_ALT_MASK },
    { GDK_KEY_Down, GDK_ALT_MASK },
    { GDK_KEY_Return, 0 },
    { GDK_KEY_Return, GDK_CONTROL_MASK },
    { GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { GDK_KEY_Insert, 0 },
    { GDK_KEY_Delete, 0 },
    { GDK_KEY_plus, 0 },
    { GDK_KEY_2, 0 },
    { GDK_KEY_Home, 0 },
    { GDK_KEY_Right, GDK_CONTROL_MASK },
  };
  guint which = (guint)g_rand_int_range (chance, 0, G_N_ELEMENTS (keys));
  static const guint ends[] = { GDK_KEY_Return, GDK_KEY_Escape, GDK_KEY_Tab };

  if (!journey_canvas_is_editing (self->canvas))
    {
      /* A digit begins a text on most boxes, which takes a real key. */
      if (g_unichar_isprint (gdk_keyval_to_unicode (keys[which].key)) && keys[which].modifiers == 0
          && canvas_focused (self).kind != JOURNEY_BOX_EMOTION)
        return;
      canvas_press (self, keys[which].key, keys[which].modifiers);
      return;
    }

  if (g_rand_boolean (chance))
    canvas_write (self, g_rand_boolean (chance) ? "Some words" : "");
  canvas_end_edit (self, ends[g_rand_int_range (chance, 0, G_N_ELEMENTS (ends))], 0);
}
