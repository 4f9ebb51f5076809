/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-state.h"
#include "journey-theme.h"

G_BEGIN_DECLS

#define JOURNEY_EXPORT_ERROR (journey_export_error_quark ())

/** JourneyExportError: Why a picture could not be made whole. */
typedef enum
{
  JOURNEY_EXPORT_ERROR_TOO_LARGE,
  JOURNEY_EXPORT_ERROR_MEMORY,
  JOURNEY_EXPORT_ERROR_DRAWING,
  JOURNEY_EXPORT_ERROR_PERSONA, /* somebody's picture is damaged */
  JOURNEY_EXPORT_ERROR_EMPTY,   /* there is nothing that could be drawn */
} JourneyExportError;

/** JourneyExportFormat: The kinds of picture. */
typedef enum
{
  JOURNEY_EXPORT_PNG,
  JOURNEY_EXPORT_PDF,
  JOURNEY_EXPORT_SVG,
  JOURNEY_EXPORT_HTML, /* with the map as SVG, and what it says as text */
} JourneyExportFormat;

/** JourneyPaper: What a document is printed on. */
typedef enum
{
  JOURNEY_PAPER_NATURAL, /* pages as large as the map */
  JOURNEY_PAPER_A4,
  JOURNEY_PAPER_A3,
  JOURNEY_PAPER_A2,
  JOURNEY_PAPER_A1,
  JOURNEY_PAPER_A0,
  JOURNEY_PAPER_LETTER,
} JourneyPaper;

/** JourneyOrientation: How a sheet lies. */
typedef enum
{
  JOURNEY_ORIENTATION_AUTO, /* as suits the map */
  JOURNEY_ORIENTATION_PORTRAIT,
  JOURNEY_ORIENTATION_LANDSCAPE,
} JourneyOrientation;

/** JourneyPageLayout: How a map is parted over sheets of paper. */
typedef enum
{
  JOURNEY_LAYOUT_ONE_PAGE, /* as large as fits */
  JOURNEY_LAYOUT_STAGES,   /* a page for each stage, or more for a long one, behind one with personas and the whole map */
  JOURNEY_LAYOUT_POSTER,   /* in its natural size, in tiles to be cut and put together, behind an overview of them */
  JOURNEY_LAYOUT_CARDS,    /* no map: its touchpoints on cards of 76 mm, to be cut out */
  JOURNEY_LAYOUT_SCORING,  /* no map: its touchpoints on sheets on which a room scores them by hand */
} JourneyPageLayout;

/**
 * JourneyExportCarry: Writes the file that a picture carries. journey_write_bytes () is one.
 *
 * Returns: (transfer full): the bytes of a `.journey` file of @map
 */
typedef GBytes *(*JourneyExportCarry) (JourneyState *map);

/** JourneyExportOptions: How a picture is made. */
typedef struct
{
  JourneyThemeKind theme;
  double dpi;                     /* PNG only, 10..1200 */
  gboolean transparent;           /* PNG and SVG only: no paper behind the map */
  gboolean one_strip;             /* never go on in strips below: fail instead */
  gboolean with_analysis;         /* PDF only: pages behind the map that tell where value is lost */
  JourneyPaper paper;             /* PDF only */
  JourneyOrientation orientation; /* of paper that is not the natural one */
  JourneyPageLayout layout;       /* the same */
  const char *const *stages;      /* ids of those that are drawn, with the numbers and colours that they have; NULL is all */
  const char *const *touchpoints; /* ids of those that are drawn, in the stages that are; NULL is all */
  const char *const *lanes;       /* ids of those that are drawn, also when they are hidden; NULL is all that are not */
  gboolean no_persona_strip;
  JourneyState *whole; /* what the stages of a map were chosen from; the functions here say so to those that draw */
  /* Puts the map into the picture, so that opening the picture gives the map back, byte for byte; NULL leaves it out. That is
   * for sharing, not for publishing: who gets the picture gets everything in the map, also what is not drawn. */
  JourneyExportCarry carry;
} JourneyExportOptions;

/** The usual picture: print colours, 144 dpi, strips where it is long. */
#define JOURNEY_EXPORT_OPTIONS_DEFAULT                                                                                           \
  {                                                                                                                              \
    .theme = JOURNEY_THEME_PRINT, .dpi = 144                                                                                     \
  }

GQuark journey_export_error_quark (void);

JourneyExportOptions *journey_export_options_copy (const JourneyExportOptions *options);
void journey_export_options_free (JourneyExportOptions *options);

char *journey_export_remark (JourneyState *map, const JourneyExportOptions *options, GError **error);
gboolean journey_export_format_carries (JourneyExportFormat format);

gboolean journey_export_stream (JourneyState *map,
                                JourneyExportFormat format,
                                GOutputStream *stream,
                                const JourneyExportOptions *options,
                                GCancellable *cancellable,
                                GError **error);
gboolean journey_export_file (JourneyState *map,
                              JourneyExportFormat format,
                              GFile *file,
                              const JourneyExportOptions *options,
                              GCancellable *cancellable,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyExportOptions, journey_export_options_free)

G_END_DECLS
