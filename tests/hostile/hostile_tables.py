# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables, answers, diagrams, outlines and pictures that may carry a map, as hostile as maps."""

import gzip
import random

from hostile_case import (
    ANSWERS, LONG_LINE, MEGA, NO_SCORES, TABLE, TOO_LARGE, add, numbered, repeat, titled,
)

HERE = b"Bus-stop ad"  # a touchpoint of the example that answers are about


def rows(header, row, n):
    return lambda: [header, *repeat(row, n)]


def circling_pdf():
    """Lists of objects that lead to each other, the last of them through white space without end."""
    begin = b"%PDF-1.4\n" + b" " * (40 * MEGA)
    lists = b""
    previous = 10
    for _ in range(60):
        place = len(begin) + len(lists)
        lists += b"xref\ntrailer\n<< /Root 1 0 R /Prev %d >>\n" % previous
        previous = place
    return [begin, lists, b"startxref\n%d\n%%%%EOF\n" % previous]


def add_carried():
    """Pictures that might carry a map."""
    begin, end = b'<svg xmlns="http://www.w3.org/2000/svg">', b"</svg>"
    no_map = r": The picture is cut off or damaged, |: There is no map inside this picture\."
    add("carried-names.svg", TABLE, lambda: [begin, *numbered(b"<a%/>", 2000000)(), end], no_map)
    add("carried-siblings.svg", TABLE, lambda: [begin, *repeat(b"<a/>", 10000000), end], no_map)
    add("carried-depth.svg", TABLE, lambda: [begin, *repeat(b"<g>", 1000000)], no_map)
    add("carried-attributes.svg", TABLE, lambda: [begin, b"<g", *numbered(b' a%=""', 1000000)(), b"/>", end], r":[0-9]*:? ")
    add("carried-circle.pdf", TABLE, circling_pdf, no_map)


def add_tables():
    no_table = r":1: "
    add("nothing.csv", TABLE, b"", no_table)
    add("white-space.csv", TABLE, b" \n\t\n", no_table)
    add("all-nul.csv", TABLE, lambda: repeat(b"\0", 20 * MEGA), no_table)
    add("larger-than-64-mb.csv", TABLE, rows(b"touchpoint\n", b"x", 65 * MEGA), TOO_LARGE)
    add("rows-million.csv", TABLE, rows(b"touchpoint\n", b"a\n", 1000000), r": The table has more than 100000 rows\.")
    add("rows-100000.csv", TABLE, lambda: [b"touchpoint,actual\n", *numbered(b"T%,3\n", 99000)()],
        r": The table holds more than fits into one map; line [0-9]+ is the first")
    add("columns-million.csv", TABLE, rows(b"touchpoint", b",a", 1000000), r": ")
    add("columns-999.csv", TABLE,
        lambda: [b"touchpoint", *numbered(b",competitor:C%", 900)(), b"\n", *repeat(b"T" + b",3" * 900 + b"\n", 1000)], None, True, True)
    add("cell-20-mb.csv", TABLE, rows(b"touchpoint\n", b"x", 20 * MEGA), r": ")
    add("quote-without-end.csv", TABLE, rows(b'touchpoint\n"', b"x\n", 10 * MEGA), r": ")
    add("quotes-20-mb.csv", TABLE, rows(b"touchpoint\n", b'"', 20 * MEGA), r": ")
    add("commas-20-mb.csv", TABLE, rows(b"touchpoint\n", b",", 20 * MEGA), r": ")
    add("line-ends-20-mb.csv", TABLE, rows(b"touchpoint\na", b"\r\n", 10 * MEGA), None, True)
    add("blank-20-mb.csv", TABLE, rows(b"touchpoint\na", b" ", 20 * MEGA), r": ")
    add("brackets-1-mb.csv", TABLE, lambda: [b"touchpoint,", *repeat(b"(", 1000000), b"\nT,x\n"], NO_SCORES, True)
    add("controls.csv", TABLE, rows(b"touchpoint\n", b"\1\2\033", 2000), r":1: Line 2 has more than 1000 control characters\.")
    add("escape.csv", TABLE, b"touchpoint,\033[31mred\na\033]0;x\007b,\xc2\x9b1m\n", NO_SCORES, True)
    add("bidi.csv", TABLE, "touchpoint,\u202elane\na\u202eb,\u2066x\n".encode(), NO_SCORES, True)
    add("formulas.csv", TABLE, b'touchpoint,note\n=HYPERLINK("x"),@SUM(A1)\n-1+1,+1\n"\t=1","\r=1"\n', None, True)
    add("format.csv", TABLE, b"touchpoint,%n%s\n%n%s%s,%s%n\n", NO_SCORES, True)
    for name, value in [("nan", "nan"), ("inf", "inf"), ("1e999", "1e999"), ("0x10", "0x10"), ("2-63", "9223372036854775808"),
                        ("minus", "-1"), ("digits", "9" * 100000), ("formula", "=1+1")]:
        add(f"score-{name}.csv", TABLE, f"touchpoint,importance,expected,actual,severity,n,emotion\nT,{','.join([value] * 6)}\n",
            r":2: ", True)
    add("score-comma.csv", TABLE, b'touchpoint,actual\nT,"1,500"\n', r":2: actual “1,500” is left out: ", True)
    add("year-99999.csv", TABLE, b"touchpoint,date\nT,99999-12-31\n", NO_SCORES, True)
    add("overlong.csv", TABLE, b"touchpoint\n\xc0\xaf\n", r": ", True)
    add("surrogate.csv", TABLE, b"\xef\xbb\xbftouchpoint\n\xed\xa0\x80\n", r": Some characters are damaged", True)
    add("utf-16-odd.csv", TABLE, b"\xff\xfe" + "touchpoint\nx\n".encode("utf-16-le") + b"\xd8", r": Some characters are damaged", True)
    add("utf-16-surrogates.csv", TABLE, lambda: [b"\xff\xfe", "touchpoint\n".encode("utf-16-le"), *repeat(b"\x00\xd8", 300000)],
        r": Some characters are damaged", True)
    add("utf-16-20-mb.csv", TABLE, lambda: [b"\xff\xfe", "touchpoint\n".encode("utf-16-le"), *repeat("旅".encode("utf-16-le"), 10 * MEGA)],
        r": ")
    add("utf-32.csv", TABLE, "touchpoint\nx\n".encode("utf-32"), r":1: The file is in UTF-32, which cannot be read\.")
    add("utf-7.csv", TABLE, b"touchpoint\n+ADw-script+AD4-\n", None, True)
    add("wrong-mark.csv", TABLE, b"\xfe\xfftouchpoint\nx\n", r": ")
    add("gb18030-bytes.csv", TABLE, lambda: [b"touchpoint\n", *repeat(b"\x84\x31\xa4\x37\xff", 40000)],
        r": The file is not UTF-8; it was read as ", True)
    add("latin-20-mb.csv", TABLE, rows(b"touchpoint\n", b"\xe9" * 100 + b"\n", 600000), r": ")
    add("workbook.csv", TABLE, b"PK\3\4" + bytes(100), r":1: This is a file of a spreadsheet or a text program\.")
    add("gzip.csv", TABLE, gzip.compress(b"touchpoint\nx\n", mtime=0), r":1: ")
    add("pdf.csv", TABLE, b"%PDF-1.7\n", r":1: This is no table but a PDF document\.")
    add("a-map.csv", TABLE, b'<?xml version="1.0"?>' + titled("x"), r":1: This is no table but an XML file\.")
    add("random.csv", TABLE, random.Random(2).randbytes(MEGA), r":1: This is no table, nor a file of text at all\.$")
    add("merge-conflict.csv", TABLE, b"touchpoint\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", None, True)
    add("column-twice.csv", TABLE, b"touchpoint,actual,actual\nT,1,2\n", r":1: “actual” is a second column of this kind; it is left out\.$", True)
    add("columns-all-lanes.csv", TABLE, lambda: [b"touchpoint", *numbered(b",lane:L%", 900)(), b"\n", *repeat(b"T" + b",x" * 900 + b"\n", 100)],
        None, True, True)
    add("name-60-kb.csv", TABLE, b"touchpoint," + b"n" * 60000 + b"\nT,x\n", NO_SCORES, True)
    add("combining.csv", TABLE, ("touchpoint\nZ" + "\u0335" * 10000 + "\n").encode(), None, True)


def add_answers():
    asked = b"touchpoint,respondent,segment,date,nps,csat,ces,expected,actual,comment\n"
    add("answers-nothing.csv", ANSWERS, b"", r":1: ")
    add("answers-all-nul.csv", ANSWERS, lambda: repeat(b"\0", 20 * MEGA), r":1: ")
    add("answers-rows-million.csv", ANSWERS, rows(b"touchpoint,nps\n", b"x,9\n", 1000000), r": ")
    add("answers-names.csv", ANSWERS, lambda: [b"touchpoint,nps\n", *numbered(b"x%,9\n", 99000)()], r": ", False)
    add("answers-long-names.csv", ANSWERS,
        lambda: [b"touchpoint,nps\n", *numbered(b"x" * 300 + b"%,9\n", 99000)()], r": ", False)
    add("answers-numbers.csv", ANSWERS, asked + HERE + b",r,s,99999-1-1,nan,inf,1e999,0x10,9223372036854775808,c\n", r":2: ", True)
    add("answers-all-wrong.csv", ANSWERS, rows(asked, HERE + b",r,s,x,x,x,x,x,x,\n", 99000), r":2: ")
    add("answers-comments.csv", ANSWERS, lambda: [asked, *numbered(HERE + b",,,,,,,,,c%\n", 99000)()],
        r": 94000 comments are left out: only the first 5000 become feedback\.$", True, True)
    add("answers-segments.csv", ANSWERS, lambda: [asked, *numbered(HERE + b",,s%,,9,,,,,\n", 60000)()],
        r": There are more than 200 segments\. ")
    add("answers-escape.csv", ANSWERS, "touchpoint,nps,comment\na\033[1m\u202e,9,\u009b\n".encode() + HERE + b",9,\xc2\x9b1m\033c\n",
        r":2: ", True)
    add("answers-formulas.csv", ANSWERS, b"touchpoint,nps,comment\n" + HERE + b",9,=HYPERLINK(1)\n", None, True)
    add("answers-quote.csv", ANSWERS, rows(b'touchpoint,nps\n"', b"x\n", 10 * MEGA), r": ")
    add("answers-cells.csv", ANSWERS, rows(b"touchpoint,nps\n", b",", 20 * MEGA), r": ")
    add("answers-columns-twice.csv", ANSWERS, b"touchpoint,nps,nps\n" + HERE + b",9,9\n",
        r":1: “nps” is a second column of this kind; it is left out\.$", True)
    add("answers-random.csv", ANSWERS, random.Random(3).randbytes(MEGA), r":1: This is no table, nor a file of text at all\.$")


def add_diagrams():
    head = b"journey\n  title T\n  section S\n"
    add("nothing.mmd", TABLE, b"", r": ")
    add("all-nul.mmd", TABLE, lambda: repeat(b"\0", 20 * MEGA), r": ")
    add("other.mmd", TABLE, b"graph TD\nA-->B\n", r": ")
    add("rows-60000.mmd", TABLE, rows(head, b"    a: 5: b\n", 60000), None, True, True)
    add("rows-80000.mmd", TABLE, rows(head, b"    a: 5: b\n", 80000),
        r": The diagram holds more than fits into one map\. Import it in parts\.$")
    add("people-100000.mmd", TABLE, lambda: [head, b"    a: 5: ", *numbered(b"p%,", 100000)(), b"\n"],
        r": More than 200 people stand behind the scores of the diagram\. ")
    add("people-in-rows.mmd", TABLE, lambda: [head, *numbered(b"    a: 5: p%\n", 100000)()],
        r": More than 200 people stand behind the scores of the diagram\. ")
    add("blocks-80000.md", TABLE, lambda: repeat(b"```mermaid\njourney\n```\n", 80000), r": There are 80000 journeys in this file\.")
    add("colons-2-mb.mmd", TABLE, rows(head + b"    a", b":", 2 * MEGA - 100), LONG_LINE)
    add("rows-million.mmd", TABLE, rows(head, b"    a: 5: b\n", 1000000), r": ")
    add("sections-million.mmd", TABLE, rows(b"journey\n", b"section a\n", 1000000), r": ")
    add("people-million.mmd", TABLE, lambda: [head, b"    a: 5: ", *numbered(b"p%,", 1000000)(), b"\n"], r": ")
    add("line-20-mb.mmd", TABLE, rows(head + b"    ", b"x", 20 * MEGA), r": The file is larger than 2 MB\. Import it in parts\.$")
    add("colons-20-mb.mmd", TABLE, rows(head + b"    a", b":", 20 * MEGA), r": ")
    add("comments-20-mb.mmd", TABLE, rows(head, b"%%\n", 7 * MEGA), r": ")
    add("comments-2-mb.mmd", TABLE, rows(head, b"%%\n", 600000), None, True)
    add("entities.mmd", TABLE, lambda: [head, b"    ", *repeat(b"#59;", 200000), b": 3\n"],
        r":4: There are scores", True)
    add("scores.mmd", TABLE, head + b"    a: nan\n    b: 1e999\n    c: -5\n    d: 99999999999999999999\n    e: 0x10\n", r":[0-9]+: ", True)
    add("escape.mmd", TABLE, head + "    a\033[31m\u202e\u009b: 3: \u2066x\n    oops\033 \u202e\n".encode(), r":[0-9]+: ", True)
    add("description-without-end.mmd", TABLE, rows(head + b"accDescr {", b"x\n", 900000), LONG_LINE)
    add("settings-without-end.mmd", TABLE, rows(b"---\n", b"a: b\n", 4 * MEGA), r": ")
    add("blocks-million.md", TABLE, lambda: repeat(b"```mermaid\njourney\n```\n", 1000000), r": ")
    add("block-without-end.md", TABLE, b"# x\n```mermaid\n" + head + b"    a: 3\n", r":6: There are scores", True)
    add("headings-million.md", TABLE, rows(b"# T\n", b"## a\n", 1000000), r": ")
    add("items-100000.md", TABLE, rows(b"# T\n## S\n", b"- a\n", 60000), None, True, True)
    add("nested-100000.md", TABLE, lambda: [b"# T\n", *(b" " * i + b"- a\n" for i in range(3000))], r": ", True)
    add("table-in-page.md", TABLE, rows(b"# T\n", b"|a" * 200 + b"|\n", 2000), r": There is no touchpoint in this text\.")
    add("emphasis-1-mb.md", TABLE, rows(b"# T\n## S\n- ", b"*_`[", 200000), None, True)
    add("quotes-2-mb.md", TABLE, rows(b"# T\n", b">", 2 * MEGA), r": There is no touchpoint in this text\.")
    add("line-20-mb.txt", TABLE, lambda: repeat(b"x", 20 * MEGA), r": The file is larger than 8 MB\. Import it in parts\.$")
    add("lines-million.txt", TABLE, lambda: repeat(b"x\n", 1000000), r": ")
    add("indented.txt", TABLE, lambda: [b"T\n", *(b"\t" * i + b"a\n" for i in range(2000))], r":[0-9]+: “a” is left out", True)
    add("escape.txt", TABLE, "T\n  S\033[1m\n    a\u202e\u009b\n".encode(), None, True)
    add("fences-20-mb.md", TABLE, lambda: repeat(b"`", 20 * MEGA), r": ")
    add("random-bytes.md", TABLE, random.Random(4).randbytes(MEGA), r":1: This is no table, nor a file of text at all\.$")
