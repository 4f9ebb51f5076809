/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JOURNEY_CSV_MAX_CELLS 1000

/** JourneyCsvReader: Takes a text apart into rows and cells (RFC 4180, forgiving). The row last read is in it. */
typedef struct
{
  const char *text;
  gsize length;
  gsize position;
  guint line; /* 1-based, of @position */
  char separator;
  guint8 stops[256]; /* which bytes are looked at one by one, in plain and in quoted cells */

  GString *buffer; /* the row's cells, each with a NUL after it */
  GArray *starts;  /* gsize: where in @buffer each begins */

  guint row_line;      /* on which the row begins */
  guint unclosed_line; /* of a quote that is never closed; 0 when there is none in the row */
  guint stray_line;    /* of text after a closing quote; 0 when there is none in the row */
  guint n_cleaned;     /* characters that no map can hold, left out of the row */
} JourneyCsvReader;

void journey_csv_reader_init (JourneyCsvReader *reader, const char *text, gsize length, char separator);
void journey_csv_reader_clear (JourneyCsvReader *reader);
gboolean journey_csv_reader_next (JourneyCsvReader *reader, GError **error);
guint journey_csv_reader_n_cells (JourneyCsvReader *reader);
const char *journey_csv_reader_cell (JourneyCsvReader *reader, guint position);
gboolean journey_csv_reader_is_blank (JourneyCsvReader *reader);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyCsvReader, journey_csv_reader_clear)

G_END_DECLS
