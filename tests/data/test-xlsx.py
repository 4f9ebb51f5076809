# SPDX-License-Identifier: GPL-3.0-or-later
"""A workbook opens as one, and its formulas, worked out here, give what 'journey gaps' says.

Arguments: the tool, an example map.
"""

import json
import math
import re
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import gap_maps
import tap

TOOL = Path(sys.argv[1]).resolve()
EXAMPLE = Path(sys.argv[2]).resolve()
N_MAPS = 60
NEAR = 1e-9
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

TOKEN = re.compile(r"""\s*(?:(?P<text>"(?:[^"]|"")*")|(?P<number>\d+\.?\d*)
    |(?P<area>(?:'[^']+'!)?\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)|(?P<name>[A-Za-z_]+)|(?P<sign>[-+*/(),>]))""", re.VERBOSE)


class Book:
    """The cells of a workbook by sheet and place: a value, or a formula and the value that stands beside it."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        strings = ElementTree.fromstring(self.parts["xl/sharedStrings.xml"])
        self.strings = ["".join(t.text or "" for t in item.iter(MAIN + "t")) for item in strings]
        links = ElementTree.fromstring(self.parts["xl/_rels/workbook.xml.rels"])
        targets = {link.get("Id"): link.get("Target") for link in links}
        book = ElementTree.fromstring(self.parts["xl/workbook.xml"])
        self.names = {name.get("name"): name.text for name in book.iter(MAIN + "definedName")}
        self.sheets = {
            sheet.get("name"): self.read(f"xl/{targets[sheet.get(RELATION)]}") for sheet in book.iter(MAIN + "sheet")
        }

    def read(self, part):
        cells = {}
        for cell in ElementTree.fromstring(self.parts[part]).iter(MAIN + "c"):
            formula, value = cell.find(MAIN + "f"), cell.find(MAIN + "v")
            text = value.text if value is not None else None
            if cell.get("t") == "s":
                content = self.strings[int(text)]
            elif cell.get("t") == "str" or text is None:
                content = text or ""
            else:
                content = float(text)
            cells[cell.get("r")] = (formula.text if formula is not None else None, content)
        return cells

    def column(self, sheet, letter):
        cells = self.sheets[sheet]
        rows = sorted(int(place[1:]) for place in cells if place[0] == letter and place[1:].isdigit())
        return {row: cells[f"{letter}{row}"] for row in rows if row > 1}


class Calculator:
    """The few functions that the workbook uses, worked out from its cells."""

    def __init__(self, book):
        self.book = book
        self.known = {}

    def cell(self, sheet, place):
        key = (sheet, place)
        if key not in self.known:
            formula, value = self.book.sheets[sheet].get(place, (None, ""))
            self.known[key] = self.value(sheet, formula) if formula else value
        return self.known[key]

    def value(self, sheet, formula):
        tokens = []
        place = 0
        while place < len(formula):
            found = TOKEN.match(formula, place)
            assert found, f"cannot read {formula[place:]!r}"
            tokens.append((found.lastgroup, found.group(found.lastgroup)))
            place = found.end()
        self_sheet = sheet
        position = 0

        def peek():
            return tokens[position][1] if position < len(tokens) else None

        def take():
            nonlocal position
            position += 1
            return tokens[position - 1]

        def area(text):
            where, _, places = text.rpartition("!")
            where = where.strip("'") or self_sheet
            first, _, last = places.replace("$", "").partition(":")
            if not last:
                return self.cell(where, first)
            column = first.rstrip("0123456789")
            rows = range(int(first[len(column):]), int(last[len(column):]) + 1)
            return [self.cell(where, f"{column}{row}") for row in rows]

        def arguments():
            found = []
            take()
            while peek() != ")":
                try:
                    found.append(compare())
                except ZeroDivisionError as error:
                    found.append(error)
                    while peek() not in (",", ")"):
                        take()
                if peek() == ",":
                    take()
            take()
            return found

        def atom():
            kind, text = take()
            if kind == "text":
                return text[1:-1].replace('""', '"')
            if kind == "number":
                return float(text)
            if kind == "area":
                return area(text)
            if kind == "name" and peek() == "(":
                return FUNCTIONS[text](*arguments())
            if kind == "name":
                return self.value(self_sheet, self.book.names[text])
            if text == "-":
                inner = atom()
                # Both ways out of an IF are worked out, also the one that has no figures.
                return -inner if numbers(inner) else ""
            assert text == "(", text
            inner = compare()
            take()
            return inner

        def product():
            left = atom()
            while peek() in ("*", "/"):
                sign = take()[1]
                right = atom()
                if sign == "*":
                    left = left * right if numbers(left, right) else ""
                elif numbers(left, right):
                    left = left / right
            return left

        def total():
            left = product()
            while peek() in ("+", "-"):
                sign = take()[1]
                right = product()
                if numbers(left, right):
                    left = left + right if sign == "+" else left - right
            return left

        def compare():
            left = total()
            if peek() == ">":
                take()
                return left > total()
            return left

        return compare()


def numbers(*values):
    return all(isinstance(value, (int, float)) for value in values)


def flat(values):
    for value in values:
        yield from value if isinstance(value, list) else [value]


FUNCTIONS = {
    "IF": lambda condition, yes, no: yes if condition else no,
    "AND": lambda *conditions: all(conditions),
    "ISNUMBER": lambda value: numbers(value) and not isinstance(value, bool),
    "MAX": lambda *values: max(value for value in values if numbers(value)) if any(map(numbers, values)) else 0,
    "SUM": lambda *values: sum(value for value in flat(values) if numbers(value)),
    "IFERROR": lambda value, otherwise: otherwise if isinstance(value, Exception) else value,
    "RANK": lambda value, among: 1 + sum(numbers(other) and other > value for other in among) if numbers(value) else "",
    "COUNTIF": lambda among, value: sum(other == value for other in flat([among])),
}


def export(source, folder):
    target = Path(folder) / "map.xlsx"
    tap.output_of(TOOL, "export", source, "-o", target)
    return Book(target)


def near(got, wanted):
    if wanted is None or got == "":
        return wanted is None and got == ""
    return math.isclose(got, wanted, rel_tol=NEAR, abs_tol=NEAR)


def check_map(source, folder):
    book = export(source, folder)
    calculator = Calculator(book)
    for name, cells in book.sheets.items():
        for place, (formula, value) in cells.items():
            if formula:
                got = calculator.cell(name, place)
                assert near(got, None if value == "" else value), f"{name} {place}: {got!r}, and beside it {value!r}"

    ranked = json.loads(tap.output_of(TOOL, "gaps", source, "--format", "json"))["touchpoints"]
    titles, stages = book.column("Ranking", "C"), book.column("Ranking", "D")
    rows = {(stages[row][1], title): row for row, (_, title) in titles.items()}
    assert len(rows) == len(ranked)
    columns = {"A": "rank", "E": "importance", "F": "expected", "G": "actual", "H": "gap", "I": "loss", "J": "priority"}
    for entry in ranked:
        row = rows[entry["stage"], entry["title"]]
        for letter, key in columns.items():
            got = calculator.cell("Ranking", f"{letter}{row}")
            wanted = entry[key] if entry["rank"] else None
            assert near(got, wanted), f"{source}: {key} of {entry['title']} is {wanted}, in the workbook {got!r}"
        assumed = calculator.cell("Ranking", f"L{row}")
        assert bool(assumed) == bool(entry["importance_assumed"]), f"{source}: {entry['title']}: {assumed!r}"


def check_example():
    with tempfile.TemporaryDirectory() as folder:
        check_map(EXAMPLE, folder)


def check_random_maps():
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(N_MAPS):
            source = Path(folder) / "random.journey"
            gap_maps.write_map(gap_maps.make_map(seed), source)
            check_map(source, folder)


def check_sheets():
    with tempfile.TemporaryDirectory() as folder:
        book = export(EXAMPLE, folder)
        wanted = ["Map", "Touchpoints", "Scores", "Ranking", "Stages", "Pain points", "Promises"]
        assert list(book.sheets)[: len(wanted)] == wanted, list(book.sheets)
        for part in ("xl/worksheets/sheet2.xml", "xl/worksheets/sheet4.xml"):
            sheet = ElementTree.fromstring(book.parts[part])
            assert sheet.find(f"{MAIN}autoFilter") is not None and sheet.find(f".//{MAIN}pane") is not None


def check_paper():
    """Printed, a sheet is one page wide, and each page of a list begins with its headings."""
    with tempfile.TemporaryDirectory() as folder:
        book = export(EXAMPLE, folder)
        for number in range(1, len(book.sheets) + 1):
            sheet = ElementTree.fromstring(book.parts[f"xl/worksheets/sheet{number}.xml"])
            page = sheet.find(f"{MAIN}pageSetup")
            assert sheet.find(f"{MAIN}sheetPr/{MAIN}pageSetUpPr").get("fitToPage") == "1"
            assert page.get("fitToHeight") == "0" and page.get("fitToWidth", "1") == "1"
        titles = ElementTree.fromstring(book.parts["xl/workbook.xml"]).iter(MAIN + "definedName")
        n_titles = sum(name.get("name") == "_xlnm.Print_Titles" for name in titles)
        assert n_titles == len(book.sheets) - 1, n_titles


def check_details():
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "o.md"
        source.write_text(
            "# T\n## A\nWhy?\n\n- x\n  - ! bad\n  - **Root cause:** haste\n"
            "  - Promise: advertising (the shop): soon\n  - Note: ask\n  - Evidence: survey (2026-10-12): by mail\n## B\n- y\n",
            encoding="utf-8",
        )
        tap.output_of(TOOL, "import", source, "-o", Path(folder) / "o.journey")
        book = export(Path(folder) / "o.journey", folder)
        rows = {name: [value for _, value in cells.values()] for name, cells in book.sheets.items()}
        assert rows["Stages"] == ["Title", "Guiding question", "A", "Why?", "B"], rows["Stages"]
        for name, wanted in (
            ("Pain points", ["A", "x", "bad", 2, "haste"]),
            ("Notes", ["A", "x", "ask", "Notes"]),
            ("Evidence", ["A", "x", "Survey", 46307, "by mail"]),
        ):
            assert rows[name][-len(wanted) :] == wanted, rows[name]
        assert {"soon", "the shop"} < set(rows["Promises"]), rows["Promises"]


def check_answers():
    """How often each answer was given, beside the touchpoint, and what is in the tray."""
    with tempfile.TemporaryDirectory() as folder:
        answers, source, target = (Path(folder) / name for name in ("answers.csv", "noted.journey", "asked.journey"))
        answers.write_text(
            "touchpoint,segment,date,nps,csat\nID check,Families,2026-10-01,9,\nID check,Families,2026-10-03,9,4\n"
            "ID check,Families,2026-10-03,3,4\n",
            encoding="utf-8",
        )
        text = EXAMPLE.read_text(encoding="utf-8")
        note = '<note id="aaaaaaaa"><text>Ask the night shift</text></note>'
        source.write_text(text.replace("</journey>", note + "</journey>"), encoding="utf-8")
        tap.output_of(TOOL, "import", answers, "--into", source, "-o", target)
        book = export(target, folder)
        rows = [value for _, value in book.sheets["Answers"].values()]
        assert rows[:32] == [
            *("Stage", "Touchpoint", "Question", "Segment", "First day", "Last day", "Answer", "Number of answers"),
            *("Purchase", "ID check", "NPS", "Families", 46296, 46298, "3", 1),
            *("Purchase", "ID check", "NPS", "Families", 46296, 46298, "9", 2),
            *("Purchase", "ID check", "CSAT", "Families", 46298, 46298, "4", 2),
        ], rows
        assert len(rows) == 32 + 11 * 7, len(rows)
        assert [value for _, value in book.sheets["Tray"].values()] == ["Text", "Lane", "Ask the night shift"]


def check_segments():
    """What each segment says stands in a sheet of its own, with its gap, and not in the ranking."""
    with tempfile.TemporaryDirectory() as folder:
        answers, target = Path(folder) / "answers.csv", Path(folder) / "asked.journey"
        answers.write_text(
            "touchpoint,segment,dimension,expected,actual,importance\n"
            "First bill,Families,,5,2,4\nFirst bill,Families,,4,1,5\nFirst bill,Students,,3,4,\nFirst bill,Students,Price,2,4,\nFirst bill,Retired,,,2,\n",
            encoding="utf-8",
        )
        text = EXAMPLE.read_text(encoding="utf-8")
        text = text.replace("</journey>", '<dimension id="aaaaaaaa" kind="cost"><title>Price</title></dimension></journey>')
        source = Path(folder) / "priced.journey"
        source.write_text(text, encoding="utf-8")
        tap.output_of(TOOL, "import", answers, "--into", source, "-o", target)
        book = export(target, folder)
        check_map(target, folder)
        rows = [[book.sheets["Segments"].get(f"{letter}{row}", (None, ""))[1] for letter in "ABDEFGHIKL"] for row in (2, 3, 4, 5)]
        assert rows == [
            [9, "First bill", "Overall", "Families", 4.5, 4.5, 1.5, 2, "Survey", -3],
            [9, "First bill", "Overall", "Students", "", 3, 4, 1, "Survey", 1],
            [9, "First bill", "Overall", "Retired", "", "", 2, 1, "Survey", -2],
            [9, "First bill", "Price", "Students", "", 2, 4, 1, "Survey", -2],
        ], rows
        assert "Segments" not in export(EXAMPLE, folder).sheets


def check_texts_are_texts():
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "sly.csv"
        titles = ["=HYPERLINK(1)", "+1", "@SUM(A1)", "-2", "http://example.org"]
        guarded = [title if title[0] == "h" else "'" + title for title in titles]
        source.write_text("touchpoint\n" + "\n".join(f'"{title}"' for title in guarded) + "\n", encoding="utf-8")
        tap.output_of(TOOL, "import", source, "-o", Path(folder) / "sly.journey")
        book = export(Path(folder) / "sly.journey", folder)
        cells = book.column("Touchpoints", "C").values()
        assert [value for _, value in cells] == titles, list(cells)
        assert all(formula is None for formula, _ in cells)
        assert not any("hyperlink" in name.lower() for name in book.parts)


def check_too_long():
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "long.csv"
        source.write_text(f"touchpoint,action\nA,{'x' * 40000}\n", encoding="utf-8")
        tap.output_of(TOOL, "import", source, "-o", Path(folder) / "long.journey")
        try:
            export(Path(folder) / "long.journey", folder)
        except AssertionError as error:
            assert "holds 32,767 characters" in str(error), error
            assert not (Path(folder) / "map.xlsx").exists()
        else:
            raise AssertionError("a text that no cell can hold was exported")


tap.run(check_example, check_random_maps, check_sheets, check_paper, check_details, check_answers, check_segments, check_texts_are_texts, check_too_long)
