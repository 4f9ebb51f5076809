/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What our own export puts where the map ends and what belongs to it begins. */
#define JOURNEY_MARKDOWN_END "<!-- end of the map -->"

/** What our own export puts below the title, with state and scale behind it. */
#define JOURNEY_MARKDOWN_MAP "<!-- map: "

void journey_markdown_append (GString *markdown, const char *text, const char *line_break);
char *journey_markdown_plain (const char *markdown);
guint journey_markdown_count_links (const char *markdown);

G_END_DECLS
