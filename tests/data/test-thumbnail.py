# SPDX-License-Identifier: GPL-3.0-or-later
"""Small pictures for file managers, made as those make them: by the line of the installed description.

Arguments: the tool, the description, an example map, the MIME type.
"""

import configparser
import os
import resource
import signal
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

TOOL, DESCRIPTION, EXAMPLE = (Path(argument).resolve() for argument in sys.argv[1:4])
CONTENT_TYPE = sys.argv[4]
MAP = '<?xml version="1.0" encoding="UTF-8"?>\n<journey xmlns="urn:sojourn:journey:1" version="1.0" id="a">{}</journey>\n'
MEMORY = 400 << 20


def entry():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(DESCRIPTION, encoding="utf-8")
    return parser["Thumbnailer Entry"]


def thumbnail(folder, source, size, **options):
    """Runs what the description says, with the tool that was built in the place of the installed one."""
    target = Path(folder, f"{size}.png")
    words = {"%s": str(size), "%o": str(target), "%i": str(source), "%u": Path(source).as_uri()}
    command = [words.get(word, word) for word in entry()["Exec"].split()]
    assert Path(command[0]).name == TOOL.name
    done = subprocess.run([TOOL, *command[1:]], capture_output=True, text=True, check=False, timeout=60, **options)
    return done, target


def size_of(png):
    data = png.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", data[16:24])


def check_description():
    assert entry()["MimeType"] == CONTENT_TYPE + ";"
    assert entry()["TryExec"] == entry()["Exec"].split()[0]


def check_sizes():
    with tempfile.TemporaryDirectory() as folder:
        for size in (32, 128, 256, 512, 1024):
            done, png = thumbnail(folder, EXAMPLE, size)
            assert done.returncode == 0, done.stderr
            width, height = size_of(png)
            assert max(width, height) == size
            assert 4 * min(width, height) > size


def check_names():
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "-Karte mit “ %s $HOME.journey")
        source.write_bytes(EXAMPLE.read_bytes())
        done, png = thumbnail(folder, source, 128)
        assert done.returncode == 0, done.stderr
        assert size_of(png)


def check_empty_maps():
    with tempfile.TemporaryDirectory() as folder:
        for content in ("", '<stage id="b"/>', '<persona id="b"/>'):
            source = Path(folder, "empty.journey")
            source.write_text(MAP.format(content), encoding="utf-8")
            done, png = thumbnail(folder, source, 128)
            assert done.returncode == 0, done.stderr
            assert size_of(png)


def check_hostile_files():
    """They fail, say so in a line, and leave nothing behind."""
    hostile = {
        "nothing": b"",
        "no map": b"\x89PNG\r\n\x1a\n",
        "other": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "cut": EXAMPLE.read_bytes()[:2000],
        "entities": b'<!DOCTYPE j [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><journey>&b;</journey>',
        "deep": MAP.format("<stage>" * 20000).encode(),
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, content in hostile.items():
            source = Path(folder, "map.journey")
            source.write_bytes(content)
            done, png = thumbnail(folder, source, 128)
            assert done.returncode == 1, (name, done)
            assert done.stdout == "" and len(done.stderr.splitlines()) <= 1, (name, done.stderr)
            assert not png.exists(), name
        huge = Path(folder, "huge.journey")
        huge.touch()
        os.truncate(huge, 40 << 20)
        done, png = thumbnail(folder, huge, 128)
        assert done.returncode == 1 and not png.exists()
        done, png = thumbnail(folder, Path(folder, "gone.journey"), 128)
        assert done.returncode == 1 and not png.exists()


def check_large_maps():
    """They are drawn within the time and memory that the tool allows itself."""
    touchpoints = "".join(f'<touchpoint id="t{i}"><title>Step {i}</title></touchpoint>' for i in range(10000))
    stages = "".join(f'<stage id="s{i}"><title>Stage {i}</title></stage>' for i in range(2000))
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "large.journey")
        source.write_text(MAP.format(f'<stage id="s">{touchpoints}</stage>{stages}'), encoding="utf-8")
        done, png = thumbnail(folder, source, 256,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)))
        assert done.returncode == 0, done.stderr
        assert size_of(png)


def run_out_of_time():
    """As if the time were over as soon as the tool begins to count it: the signal waits until it is taken."""
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGXCPU])
    os.kill(os.getpid(), signal.SIGXCPU)


def check_time_is_over():
    with tempfile.TemporaryDirectory() as folder:
        done, png = thumbnail(folder, EXAMPLE, 256, preexec_fn=run_out_of_time)
        assert done.returncode == 1, done
        assert done.stderr == f"{EXAMPLE}: A small picture of this map takes too long.\n", done.stderr
        assert done.stdout == "" and not list(Path(folder).iterdir())


def check_misuse():
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "copy.journey")
        copy.write_bytes(EXAMPLE.read_bytes())
        for words in ([], [copy], [copy, "-o", Path(folder, "a.png"), "--size", "0"],
                      [copy, "-o", Path(folder, "a.png"), "--size", "x"], [copy, "-o", copy], [copy, "-o", Path(folder, "new.journey")], [copy, copy, "-o", "a.png"]):
            done = subprocess.run([TOOL, "thumbnail", *words], capture_output=True, text=True, check=False)
            assert done.returncode == 2, (words, done)
        assert copy.read_bytes() == EXAMPLE.read_bytes()
        assert [path.name for path in Path(folder).iterdir()] == ["copy.journey"]


tap.run(
    check_description,
    check_sizes,
    check_names,
    check_empty_maps,
    check_hostile_files,
    check_large_maps,
    check_time_is_over,
    check_misuse,
)
