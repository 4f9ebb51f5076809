/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How a picture of a map carries the file of it, packed by zlib: what writes pictures and what reads them agree on this. */
#define JOURNEY_CARRY_KEY "journey"                     /* of an iTXt chunk of a PNG */
#define JOURNEY_CARRY_NAMESPACE "urn:sojourn:carried:1" /* of the element in the metadata of an SVG, in base64 */
#define JOURNEY_CARRY_ELEMENT "map"
#define JOURNEY_CARRY_NAME "map.journey" /* of the file that is attached to a PDF */
#define JOURNEY_CARRY_SUFFIX ".journey"
