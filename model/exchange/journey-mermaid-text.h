/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *journey_mermaid_entity_end (const char *text);
char *journey_mermaid_decode (const char *text);
char *journey_mermaid_encode (const char *text);

G_END_DECLS
