# SPDX-License-Identifier: GPL-3.0-or-later
"""What the templates of the widgets promise.

Argument: the top folder of the sources.
"""

import sys
from pathlib import Path
from xml.etree import ElementTree

import tap

TEMPLATES = sorted(Path(sys.argv[1], "data", "ui").glob("*.ui"))
BUTTONS = ("GtkButton", "GtkToggleButton", "GtkMenuButton")


def nameless_buttons(path):
    """Those that show an icon alone, have a fixed tooltip, and nothing that a screen reader would say."""
    for button in ElementTree.parse(path).iter("object"):
        properties = {prop.get("name") for prop in button.findall("property")}
        if button.get("class") not in BUTTONS or not {"icon-name", "tooltip-text"} <= properties:
            continue
        if button.find("accessibility/property[@name='label']") is None:
            yield f"{path.name}: {button.get('id') or properties}"


def check_buttons_have_names():
    assert TEMPLATES
    nameless = [name for path in TEMPLATES for name in nameless_buttons(path)]
    assert not nameless, "\n".join(nameless)


tap.run(check_buttons_have_names)
