/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "journey-export-private.h"
#include "journey-reading.h"

/* Enough to be read on paper, a phone and at night; everything else is up to whoever reads. */
static const char style[] =
    "body{margin:0;font-family:Cantarell,'Noto Sans CJK SC',sans-serif;line-height:1.5;color:#1d1d20;background:#fff}"
    "main{max-width:60rem;margin:0 auto;padding:1rem 1.25rem 4rem}"
    "figure{margin:0;overflow-x:auto;border-bottom:1px solid #d9d7d3;background:#fff}"
    "figure svg{display:block;margin:0 auto}"
    "h2{margin-top:2.5rem;padding-top:.75rem;border-top:2px solid #d9d7d3}"
    "h3{margin-bottom:.25rem}"
    "nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}"
    "blockquote{margin:.5rem 0;font-style:italic}"
    "dl{margin:.25rem 0}dl div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0 1rem;padding:.1rem 0}"
    "dt{font-weight:bold}dd{margin:0;white-space:pre-wrap}"
    "table{border-collapse:collapse;margin:.5rem 0;display:block;overflow-x:auto}"
    "th,td{padding:.25rem .75rem .25rem 0;text-align:start;vertical-align:top;border-bottom:1px solid "
    "#d9d7d3;white-space:pre-wrap}"
    "p{white-space:pre-wrap}"
    "@media "
    "(prefers-color-scheme:dark){body{color:#f0eff2;background:#1d1d20}h2,figure,th,td{border-color:#4a484f}a{color:#8ab8ff}}"
    "@media (max-width:40rem){dl div{display:block}}"
    "@media print{nav{display:none}h3{break-after:avoid}}";

/* Of the ids of headings; without it they are those of groups in the drawing. */
#define PREFIX "text-"

/* A page in the making. */
typedef struct
{
  GString *html;
  gboolean in_list;
} Page;

static void
append_text (Page *page, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (page->html, escaped);
}

static void
append_element (Page *page, const char *name, const char *text)
{
  g_string_append_printf (page->html, "<%s>", name);
  append_text (page, text);
  g_string_append_printf (page->html, "</%s>\n", name);
}

static void
append_heading (Page *page, guint level, const JourneyReadingBlock *block)
{
  g_string_append_printf (page->html, "<h%u", level);
  if (block->id)
    g_string_append_printf (page->html, " id=\"" PREFIX "%s\"", block->id);
  g_string_append_c (page->html, '>');
  if (block->number > 0)
    g_string_append_printf (page->html, "%u. ", block->number);
  append_text (page, block->text);
  g_string_append_printf (page->html, "</h%u>\n", level);
}

static void
append_row (Page *page, char **cells, const char *name)
{
  g_string_append (page->html, "<tr>");
  for (guint i = 0; cells[i]; i++)
    {
      g_string_append_printf (page->html, strcmp (name, "th") == 0 ? "<%s scope=\"col\">" : "<%s>", name);
      append_text (page, cells[i]);
      g_string_append_printf (page->html, "</%s>", name);
    }
  g_string_append (page->html, "</tr>\n");
}

static void
append_table (Page *page, GPtrArray *rows)
{
  g_string_append (page->html, "<table>\n<thead>");
  append_row (page, g_ptr_array_index (rows, 0), "th");
  g_string_append (page->html, "</thead>\n<tbody>\n");
  for (guint i = 1; i < rows->len; i++)
    append_row (page, g_ptr_array_index (rows, i), "td");
  g_string_append (page->html, "</tbody>\n</table>\n");
}

static void
append_item (Page *page, const JourneyReadingBlock *block)
{
  if (!page->in_list)
    g_string_append (page->html, "<dl>\n");
  page->in_list = TRUE;
  g_string_append (page->html, "<div>");
  append_element (page, "dt", *block->label ? block->label : "•");
  append_element (page, "dd", block->text);
  g_string_append (page->html, "</div>\n");
}

static void
end_list (Page *page)
{
  if (page->in_list)
    g_string_append (page->html, "</dl>\n");
  page->in_list = FALSE;
}

static void
append_block (Page *page, const JourneyReadingBlock *block)
{
  if (block->kind != JOURNEY_READING_ITEM)
    end_list (page);

  switch (block->kind)
    {
    case JOURNEY_READING_TITLE:
      append_heading (page, 1, block);
      break;
    case JOURNEY_READING_STAGE:
    case JOURNEY_READING_SECTION:
      append_heading (page, 2, block);
      break;
    case JOURNEY_READING_TOUCHPOINT:
    case JOURNEY_READING_ENTRY:
      append_heading (page, 3, block);
      break;
    case JOURNEY_READING_TEXT:
      append_element (page, "p", block->text);
      break;
    case JOURNEY_READING_QUESTION:
      append_element (page, "blockquote", block->text);
      break;
    case JOURNEY_READING_ITEM:
      append_item (page, block);
      break;
    case JOURNEY_READING_TABLE:
      append_table (page, block->rows);
      break;
    case JOURNEY_READING_REST:
      break;
    }
}

/* Links to the stages, for whoever does not want to read all. */
static void
append_contents (Page *page, GPtrArray *blocks)
{
  end_list (page);
  g_string_append (page->html, "<nav>\n<ul>\n");
  for (guint i = 0; i < blocks->len; i++)
    {
      const JourneyReadingBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind != JOURNEY_READING_STAGE)
        continue;
      g_string_append_printf (page->html, "<li><a href=\"#" PREFIX "%s\">", block->id);
      append_text (page, block->text);
      g_string_append (page->html, "</a></li>\n");
    }
  g_string_append (page->html, "</ul>\n</nav>\n");
}

static void
append_head (Page *page, JourneyScene *scene, const char *title)
{
  g_autofree char *language = journey_export_language (journey_scene_language (scene));

  g_string_append_printf (page->html, "<!DOCTYPE html>\n<html lang=\"%s\"", language);
  g_string_append_printf (page->html,
                          " dir=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                          "<meta name=\"generator\" content=\"Sojourn\"/>\n",
                          journey_scene_is_rtl (scene) ? "rtl" : "ltr");
  append_element (page, "title", title);
  g_string_append_printf (page->html, "<style>%s</style>\n</head>\n<body>\n", style);
}

/* The drawing is one picture to who cannot see it: what it says stands below, in order. */
static void
append_drawing (Page *page, JourneyScene *scene, const char *title)
{
  g_autofree char *drawing = journey_export_draw_svg (scene, title);
  const char *svg = strstr (drawing, "<svg ");

  g_string_append (page->html, "<figure>\n<svg role=\"img\" ");
  g_string_append (page->html, svg + strlen ("<svg "));
  g_string_append (page->html, "</figure>\n");
}

/**
 * journey_export_html:
 *
 * Writes one page of HTML that needs nothing else: the map as a drawing, and below it all that it says in reading order, with
 * headings and tables, for screen readers, phones and search. There is no script in it, and nothing is fetched.
 *
 * Returns: whether it is whole
 */
gboolean
journey_export_html (
    JourneyState *map, GOutputStream *stream, const JourneyExportOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (JourneyScene) scene = journey_export_scene (map, options, JOURNEY_STRIP_POINTS / JOURNEY_POINTS, 1, TRUE, error);
  g_autofree char *title = journey_export_title (map);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GString) html = NULL;
  gboolean has_contents = FALSE;
  Page page = { 0 };

  if (!scene)
    return FALSE;

  blocks = journey_reading_new (map, options->whole ? options->whole : map);
  page.html = html = g_string_new (NULL);
  append_head (&page, scene, title);
  append_drawing (&page, scene, title);
  g_string_append (html, "<main>\n");
  for (guint i = 0; i < blocks->len; i++)
    {
      const JourneyReadingBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == JOURNEY_READING_STAGE && !has_contents)
        append_contents (&page, blocks);
      has_contents |= block->kind == JOURNEY_READING_STAGE;
      append_block (&page, block);
    }
  end_list (&page);
  g_string_append (html, "</main>\n</body>\n</html>\n");

  return g_output_stream_write_all (stream, html->str, html->len, NULL, cancellable, error);
}
