# SPDX-License-Identifier: GPL-3.0-or-later
"""What a file is that nobody should have to open, and what such files are made of.

A case is a way to write one file, in pieces, so that the largest are never in memory as a whole, and what the tool says
of it: a regular expression for one of the lines on standard error.
"""

from dataclasses import dataclass
from typing import Callable, Iterable

MEGA = 1024 * 1024
NAMESPACE = "urn:sojourn:journey:1"

MAP, TABLE, ANSWERS = "map", "table", "answers"


@dataclass(frozen=True)
class Case:
    name: str  # of the file
    kind: str  # how it is opened
    pieces: Callable[[], Iterable[bytes]]
    says: str | None  # None: nothing is said, since all is well
    opens: bool  # whether a map comes of it
    busy: bool = False  # so much of everything that only reading it is tried, and no picture of it


CASES: list[Case] = []


def add(name, kind, pieces, says=None, opens=False, busy=False):
    make = pieces if callable(pieces) else lambda: [pieces if isinstance(pieces, bytes) else pieces.encode()]
    CASES.append(Case(name, kind, make, says, opens, busy))


def repeat(piece, n):
    """A piece of bytes n times, in blocks."""
    block = max(1, 65536 // len(piece))
    for _ in range(n // block):
        yield piece * block
    yield piece * (n % block)


# Maps

HEAD = f'<journey xmlns="{NAMESPACE}" version="1.0" id="map">\n'.encode()
TAIL = b"</journey>\n"


def in_map(*parts):
    """Pieces of a map that holds the parts: bytes, or a piece and how often it comes."""

    def pieces():
        yield HEAD
        for part in parts:
            if isinstance(part, tuple):
                yield from repeat(*part)
            else:
                yield part
        yield TAIL

    return pieces


def numbered(pattern, n):
    """A pattern with every number from 0 to n - 1 in it."""
    return lambda: (pattern.replace(b"%", b"%d" % i) for i in range(n))


def in_map_from(before, make, after=b""):
    def pieces():
        yield HEAD + before
        yield from make()
        yield after + TAIL

    return pieces


def titled(title):
    """A map in which every text that can be seen is the same."""
    text = title.encode() if isinstance(title, str) else title
    attribute = text.replace(b'"', b"&quot;")
    return b"".join(
        [
            HEAD,
            b"<title>%s</title><author>%s</author>" % (text, text),
            b'<persona id="p" segment="%s"><name>%s</name><quote>%s</quote></persona>' % (attribute, text, text),
            b'<lane id="l" kind="custom"><title>%s</title></lane><lane id="l2"/><lane id="l3" kind="emotions"/>' % text,
            b'<lane id="l4" kind="value-gap"/><dimension id="d"><title>%s</title></dimension>' % text,
            b'<stage id="s"><title>%s</title><question>%s</question>' % (text, text),
            b'<touchpoint id="t" channel="%s" owner="%s"><title>%s</title>' % (attribute, attribute, text),
            b"<action>%s</action>" % text,
            b'<emotion id="e" persona="p" value="-1" word="%s"/><pain-point id="pp"><text>%s</text></pain-point>'
            % (attribute, text),
            b'<score id="sc" dimension="d" importance="5" expected="5" actual="1"/>',
            b'<note id="n" lane="l"><text>%s</text></note></touchpoint></stage>' % text,
            b'<opportunity id="o" touchpoints="t"><text>%s</text></opportunity>' % text,
            TAIL,
        ]
    )


def declaring(declaration, title="Broadband"):
    return f'<?xml version="1.0"?>\n{declaration}\n'.encode() + titled(title)


NO_DOCTYPE = r":[0-9]+: There is a DOCTYPE or another declaration\. Maps have none, so the file is not opened\.$"
NOT_UTF_8 = r":[0-9]+: There are bytes that are not UTF-8 text\. Maps are written in UTF-8\.$"
NOT_XML = r":1: This is not a map: it does not begin as XML does\.$"
NOT_HELD = r":[0-9]+: There is a character that XML cannot hold\.$"
TOO_MANY = r":[0-9]+: There are more than 200000 elements\.$"
TOO_MANY_NAMES = r":2: There are more than 10000 different names\.$"
TOO_LONG = r":[0-9]+: A name or a text is too long\.$"
LARGE_TEXT = r":[0-9]+: A text is larger than 1 MB\.$"
LONG_LINE = r": Line [0-9]+ is longer than a text of a map may be\. Shorten it\.$"
TOO_LARGE = r"(:1)?: “.*” is larger than 64 MB\. No file that large is read\.$"
EMPTY = r":1: The file is empty\.$"
CUT_OFF = r":[0-9]+: The file ends before the map does\. It seems to be cut off\.$"
NO_DIMENSION = r":2: There was no dimension for this score; “Overall” was made\.$"
NO_SCORES = r":1: No column was taken for scores\. "
LEFT_OUT = r":[0-9]+: A picture is damaged or neither PNG nor JPEG; it is left out\.$"
