# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawing as other programs see it: stages, in them touchpoints, in them what the lanes hold.

Arguments: the tool, an example map.
"""

import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import tap

TOOL = Path(sys.argv[1]).resolve()
EXAMPLE = Path(sys.argv[2]).resolve()
MAP = "{urn:sojourn:journey:1}"


def count(svg, path):
    """How many elements an XPath of xmllint finds; G stands for a group, with or without a link."""
    path = path.replace("G", '*[local-name()="g" or local-name()="a"]')
    return int(float(tap.output_of("xmllint", "--nonet", "--xpath", f"count({path})", svg)))


def drawn(folder, *options):
    svg = Path(folder, "map.svg")
    tap.output_of(TOOL, "export", EXAMPLE, "-o", svg, *options)
    return svg


def check_touchpoints_stand_in_their_stages():
    root = ElementTree.parse(EXAMPLE).getroot()
    with tempfile.TemporaryDirectory() as folder:
        svg = drawn(folder)
        for stage in root.iter(MAP + "stage"):
            group = f'//G[@id="stage-{stage.get("id")}"]'
            assert count(svg, group) == 1
            assert count(svg, f'{group}/*[local-name()="title"]') == 1
            touchpoints = list(stage.iter(MAP + "touchpoint"))
            assert count(svg, f'{group}/G[starts-with(@id,"touchpoint-")]') == len(touchpoints)
            for touchpoint in touchpoints:
                assert count(svg, f'{group}/G[@id="touchpoint-{touchpoint.get("id")}"]') == 1


def check_lanes_stand_in_their_touchpoints():
    root = ElementTree.parse(EXAMPLE).getroot()
    with tempfile.TemporaryDirectory() as folder:
        svg = drawn(folder)
        cells = count(svg, '//G[starts-with(@id,"cell-")]')
        assert cells > len(list(root.iter(MAP + "touchpoint")))
        assert cells == count(svg, '//G[starts-with(@id,"touchpoint-")]/G[starts-with(@id,"cell-")]')
        for lane in root.iter(MAP + "lane"):
            if lane.get("hidden") != "true":
                assert count(svg, f'//G[@id="lane-{lane.get("id")}"]') == 1


def check_long_stages_have_a_group_in_each_strip():
    with tempfile.TemporaryDirectory() as folder:
        table, long, svg = (Path(folder, name) for name in ("long.csv", "long.journey", "long.svg"))
        rows = [f"{'ab'[i > 90]},Step {i}" for i in range(120)]
        table.write_text("\n".join(["stage,touchpoint", *rows]), encoding="utf-8")
        tap.output_of(TOOL, "import", table, "-o", long)
        tap.output_of(TOOL, "export", long, "-o", svg)
        ids = [element.get("id") for element in ElementTree.parse(svg).iter() if element.get("id")]
        assert len(ids) == len(set(ids))
        assert count(svg, '//G[starts-with(@id,"stage-")]') > 2
        assert count(svg, '//G[starts-with(@id,"stage-")]/G[starts-with(@id,"touchpoint-")]') == len(rows)


tap.run(
    check_touchpoints_stand_in_their_stages,
    check_lanes_stand_in_their_touchpoints,
    check_long_stages_have_a_group_in_each_strip,
)
