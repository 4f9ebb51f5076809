/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-outline-font.h"

#include <cairo-ft.h>
#include <hb.h>
#include <pango/pangofc-font.h>

/* Where a font keeps the one that is drawn instead. */
#define DATA "journey-outline-font"

/* A font whose outlines take more bytes has thousands of characters, as Chinese and Japanese ones have. They share parts of
 * their outlines, and cairo 1.16 leaves out parts that it does not find, so that a character such as U+5982 is blank. */
#define LARGE (1024 * 1024)

/* Neither bold nor oblique, so that letters look the same, but cairo takes the font for one whose own outlines it cannot copy,
 * and writes down those that it draws. */
#define AS_DRAWN 4

/* Says that a font is drawn as it is. */
static char as_it_is;

/* Returns: (transfer none) (nullable): one face for all sizes of a font, so that it is in a file once; NULL for one that is made
 * bolder than it is */
static cairo_font_face_t *
face_of (PangoFont *font)
{
  static GMutex mutex;
  static GHashTable *faces; /* by file and index; few, and kept */
  FcPattern *usual = pango_fc_font_get_pattern (PANGO_FC_FONT (font));
  FcBool embolden = FcFalse;
  g_autofree char *key = NULL;
  cairo_font_face_t *face;
  FcChar8 *file;
  int index;

  if (FcPatternGetString (usual, FC_FILE, 0, &file) != FcResultMatch
      || FcPatternGetInteger (usual, FC_INDEX, 0, &index) != FcResultMatch
      || (FcPatternGetBool (usual, FC_EMBOLDEN, 0, &embolden) == FcResultMatch && embolden))
    return NULL;

  g_mutex_lock (&mutex);
  if (!faces)
    faces = g_hash_table_new (g_str_hash, g_str_equal);
  key = g_strdup_printf ("%d %s", index, (const char *)file);
  face = g_hash_table_lookup (faces, key);
  if (!face)
    {
      FcPattern *pattern = FcPatternCreate ();

      FcPatternAddString (pattern, FC_FILE, file);
      FcPatternAddInteger (pattern, FC_INDEX, index);
      face = cairo_ft_font_face_create_for_pattern (pattern);
      cairo_ft_font_face_set_synthesize (face, AS_DRAWN);
      g_hash_table_insert (faces, g_steal_pointer (&key), face);
      FcPatternDestroy (pattern);
    }
  g_mutex_unlock (&mutex);

  return face;
}

static gboolean
is_large (PangoFont *font)
{
  hb_blob_t *outlines;
  gboolean large;

  if (!PANGO_IS_FC_FONT (font))
    return FALSE;

  outlines = hb_face_reference_table (hb_font_get_face (pango_font_get_hb_font (font)), HB_TAG ('C', 'F', 'F', ' '));
  large = hb_blob_get_length (outlines) > LARGE;
  hb_blob_destroy (outlines);

  return large;
}

/* What leans does so by its matrix. */
static cairo_scaled_font_t *
make_outline_font (PangoFont *font, cairo_font_face_t *face)
{
  cairo_scaled_font_t *usual = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t matrix, ctm;
  cairo_scaled_font_t *made;

  cairo_scaled_font_get_font_matrix (usual, &matrix);
  cairo_scaled_font_get_ctm (usual, &ctm);
  cairo_scaled_font_get_font_options (usual, options);
  made = cairo_scaled_font_create (face, &matrix, &ctm, options);
  cairo_font_options_destroy (options);

  return made;
}

/* NULL where the font is drawn as it is. */
static cairo_scaled_font_t *
outline_font_of (PangoFont *font)
{
  gpointer known = g_object_get_data (G_OBJECT (font), DATA);
  cairo_font_face_t *face = !known && is_large (font) ? face_of (font) : NULL;

  if (face)
    {
      known = make_outline_font (font, face);
      g_object_set_data_full (G_OBJECT (font), DATA, known, (GDestroyNotify)cairo_scaled_font_destroy);
    }
  else if (!known)
    {
      known = &as_it_is;
      g_object_set_data (G_OBJECT (font), DATA, known);
    }

  return known == &as_it_is ? NULL : known;
}

static void
show_glyphs (cairo_t *cr, const char *text, PangoGlyphItem *run)
{
  const PangoGlyphString *string = run->glyphs;
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, string->num_glyphs);
  g_autofree cairo_text_cluster_t *clusters = g_new (cairo_text_cluster_t, string->num_glyphs);
  int n_glyphs = 0, n_clusters = 0;
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  for (int i = 0; i < string->num_glyphs; i++)
    {
      const PangoGlyphInfo *glyph = &string->glyphs[i];
      int next = i + 1 < string->num_glyphs ? string->log_clusters[i + 1] : run->item->length;

      if (i == 0 || string->log_clusters[i] != string->log_clusters[i - 1])
        clusters[n_clusters++] = (cairo_text_cluster_t){ 0, 0 };
      clusters[n_clusters - 1].num_bytes += next - string->log_clusters[i];
      if (glyph->glyph != PANGO_GLYPH_EMPTY)
        {
          clusters[n_clusters - 1].num_glyphs++;
          glyphs[n_glyphs++] = (cairo_glyph_t){ glyph->glyph, x + (double)glyph->geometry.x_offset / PANGO_SCALE,
                                                y + (double)glyph->geometry.y_offset / PANGO_SCALE };
        }
      x += (double)glyph->geometry.width / PANGO_SCALE;
    }
  cairo_show_text_glyphs (cr, text + run->item->offset, run->item->length, glyphs, n_glyphs, clusters, n_clusters, 0);
}

static gboolean
has_all_glyphs (const PangoGlyphItem *run)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY && run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
      return FALSE;

  return TRUE;
}

/* Clusters are counted from the left. */
static gboolean
is_rightward (const PangoGlyphItem *run)
{
  return run->item->analysis.level % 2 == 0;
}

/**
 * journey_outline_font_show:
 * @text: of which @run is a part
 *
 * Shows a run at the current point of a PDF with outlines of our own, where those that cairo would copy from its font may be
 * damaged. The text stays text.
 *
 * Returns: whether that was needed and done; if not, nothing is drawn
 */
gboolean
journey_outline_font_show (cairo_t *cr, const char *text, PangoGlyphItem *run)
{
  cairo_scaled_font_t *font;

  if (cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_PDF || !is_rightward (run) || !has_all_glyphs (run))
    return FALSE;
  font = outline_font_of (run->item->analysis.font);
  if (!font || cairo_scaled_font_status (font) != CAIRO_STATUS_SUCCESS)
    return FALSE;

  cairo_set_scaled_font (cr, font);
  show_glyphs (cr, text, run);

  return TRUE;
}

/**
 * journey_outline_font_show_layout:
 *
 * As pango_cairo_show_layout (), with the outlines of journey_outline_font_show ().
 */
void
journey_outline_font_show_layout (cairo_t *cr, PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  do
    {
      PangoGlyphItem *run = pango_layout_iter_get_run_readonly (iter);
      PangoRectangle extent;

      if (!run)
        continue;
      pango_layout_iter_get_run_extents (iter, NULL, &extent);
      cairo_move_to (cr, x + (double)extent.x / PANGO_SCALE, y + (double)pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
      if (run->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
        pango_cairo_show_glyph_string (cr, run->item->analysis.font, run->glyphs);
      else if (!journey_outline_font_show (cr, pango_layout_get_text (layout), run))
        pango_cairo_show_glyph_item (cr, pango_layout_get_text (layout), run);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}
