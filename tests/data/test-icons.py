# SPDX-License-Identifier: GPL-3.0-or-later
"""Every icon can be drawn at every size, and shows something.

Arguments: the folder of the icon theme, the application id.
"""

import re
import sys
import tempfile
from pathlib import Path

import tap

THEME = Path(sys.argv[1])
APPLICATION = sys.argv[2]
COLOURED = [
    THEME / "scalable" / "apps" / f"{APPLICATION}.svg",
    THEME / "scalable" / "mimetypes" / "application-vnd.sojourn.journey+xml.svg",
]
SYMBOLIC = THEME / "symbolic" / "apps" / f"{APPLICATION}-symbolic.svg"


def draw(icon, size):
    """How much of the square an icon covers, 0…1, and how many colours it has there."""
    with tempfile.NamedTemporaryFile(suffix=".png") as picture:
        tap.output_of("rsvg-convert", "-w", str(size), "-h", str(size), "-o", picture.name, icon)
        cover = tap.output_of("identify", "-format", "%[fx:mean.a]", picture.name)
        colours = tap.output_of("convert", picture.name, "-alpha", "off", "-format", "%k", "info:")
    return float(cover), int(colours)


def check_coloured_icons_show_something():
    for icon in COLOURED:
        for size in (16, 32, 48, 64, 128, 256):
            cover, colours = draw(icon, size)
            assert 0.3 < cover < 0.98, (icon.name, size, cover)
            assert colours > 16, (icon.name, size, colours)


def check_symbolic_icon_shows_something():
    for size in (16, 32, 64):
        cover, _ = draw(SYMBOLIC, size)
        assert 0.15 < cover < 0.9, (size, cover)


def check_symbolic_icon_can_be_recoloured():
    """GTK gives every shape the colour of the text, by its fill."""
    text = SYMBOLIC.read_text(encoding="utf-8")
    assert set(re.findall(r'fill="([^"]*)"', text)) == {"#222222"}
    assert "stroke" not in text
    assert 'width="16" height="16"' in text


def check_icons_stand_alone():
    for icon in THEME.rglob("*.svg"):
        text = icon.read_text(encoding="utf-8")
        for foreign in ("<text", "<image", "href", "<script", "<style"):
            assert foreign not in text, (icon.name, foreign)


tap.run(
    check_coloured_icons_show_something,
    check_symbolic_icon_shows_something,
    check_symbolic_icon_can_be_recoloured,
    check_icons_stand_alone,
)
