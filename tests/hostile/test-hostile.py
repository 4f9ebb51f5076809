# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile files are answered at once, in little memory, in plain words, and nothing is changed by them.

Arguments: the tool, the program that opens files beside a map, the folder tests/, how many times the usual time is given
(1: without sanitizers and counting, with which memory tells nothing), and names of cases to try only those.
"""

import functools
import itertools
import os
import re
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "data"))

import hostile_case as hostile  # noqa: E402
import hostile_files  # noqa: E402
import tap  # noqa: E402

TOOL = Path(sys.argv[1]).resolve()
OPEN = Path(sys.argv[2]).resolve()
TESTS = Path(sys.argv[3]).resolve()
PATIENCE = int(sys.argv[4])
CHOSEN = sys.argv[5:]

MEMORY = 256 * 1024  # KiB
DEADLINE = 30.0 * PATIENCE  # after which something waits that must not

DECEPTIVE = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
PATIENT = PATIENCE > 1
# With the long tests every command is given every file; in a normal run 'check' is, and one of the others in turn; what is small
# is opened beside a map all together.
THOROUGH = "TORTURE_SECONDS" in os.environ
turns = itertools.count()

# Of a processor. Where other tests share its cache and its core, a second holds less.
SECONDS = (1.0 if THOROUGH else 2.0) * PATIENCE

folder = Path(tempfile.mkdtemp(prefix="hostile-"))


class Run:
    def __init__(self, status, seconds, memory, out, err):
        self.status, self.seconds, self.memory, self.out, self.err = status, seconds, memory, out, err


def limit():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (int(DEADLINE) * 10, int(DEADLINE) * 10))
    if not PATIENT:
        resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))


def wait(process, patience=1):
    end = time.monotonic() + DEADLINE * patience
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return usage
        if time.monotonic() > end:
            process.kill()
            os.wait4(process.pid, 0)
            raise AssertionError("no answer")
        time.sleep(0.001)


def run(*command, stdin=subprocess.DEVNULL, patience=1):
    """Runs a program and says what it cost."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, stdin=stdin, stdout=out, stderr=err, cwd=folder, preexec_fn=limit)
        usage = wait(process, patience)
        out.seek(0)
        err.seek(0)
        return Run(process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, out.read(), err.read())


def check_plain(what, text):
    """That a text can be printed on a terminal."""
    plain = text.decode()  # raises when it is not UTF-8
    found = DECEPTIVE.search(plain)
    assert not found, f"{what} has {found.group()!r}: {plain[max(0, found.start() - 80):found.end() + 80]!r}"
    return plain


def tried(*command, statuses=(0, 1), lines=True, free=False):
    """Runs the tool, and sees to what holds for all files."""
    done = run(TOOL, *command)
    what = b" ".join(os.fsencode(part) for part in command).decode(errors="replace")
    done.text = check_plain(what, done.err)
    check_plain(what, done.out.replace(b"\r\n", b"\n"))
    assert done.status in statuses, f"{what} ended with {done.status}: {done.text[-2000:]}"
    for line in done.text.splitlines() if lines else []:
        assert re.match(r"[^:]+(:[0-9]+)?: \S", line), f"{what} says without a place: {line!r}"
    if not free:
        assert done.seconds <= SECONDS, f"{what} took {done.seconds:.2f} s"
        assert PATIENT or done.memory <= MEMORY, f"{what} took {done.memory >> 10} MB"
    return done


def clear():
    """Leaves nothing but the map that the others are tried with."""
    for left in folder.iterdir():
        if left.name == "base.journey":
            continue
        if left.is_dir() and not left.is_symlink():
            left.rmdir()
        else:
            left.unlink()


def fingerprint(path):
    status = path.stat()
    return status.st_size, status.st_mtime_ns, status.st_ino, status.st_mode


def expect(done, says, name):
    if says is None:
        assert done.text == "", f"{name}: something is said: {done.text[:500]!r}"
    else:
        lines = [line.removeprefix(name) for line in done.text.splitlines() if line.startswith(name)]
        assert any(re.match(says, line) for line in lines), f"{name}: no line like {says!r} in {done.text[:1000]!r}"


def try_map(name, says, opens, busy):
    done = tried("check", "--", name)
    expect(done, says, name)
    verdict = ": not a map that can be read\n" in done.out.decode()
    assert verdict != opens, f"{name}: check says {done.out.decode()!r}"
    if PATIENT:
        return  # the other commands read in the same way, and that takes a sanitizer long enough
    commands = [("info", "--", name), ("gaps", "--", name)]
    if opens and not busy:
        commands += [("info", "--format", "json", "--", name), ("gaps", "--format", "json", "--", name),
                     ("gaps", "--format", "csv", "--", name)]
    if not busy:
        kinds = ["svg"] if not opens else ["png", "pdf"] if "picture" in name else ["svg", "csv"]
        commands += [("export", "-o", f"out.{kind}", "--", name) for kind in kinds]
    for command in commands if THOROUGH else [commands[next(turns) % len(commands)]]:
        again = tried(*command, statuses=(0, 1) if opens else (1,))
        if not opens:
            assert again.text == done.text, f"{command} says something else: {again.text!r}"
    for out in folder.glob("out.*"):
        assert opens, f"{name} made {out.name}"
        if out.suffix == ".svg":
            check_harmless(out.read_bytes())
        out.unlink()


def check_harmless(svg):
    for word in [b"<script", b"<use", b"<foreignObject", b"<!DOCTYPE", b"<!ENTITY"]:
        assert word not in svg, f"the picture has {word!r}"
    for link in re.findall(rb'href="([^"]*)"', svg):
        assert link.startswith(b"data:image/"), f"the picture has a link: {link[:80]!r}"


def try_table(name, says, opens, busy):
    done = tried("import", "-o", "made.journey", "--", name)
    finish_import(done, name, says, opens, busy)


def try_answers(name, says, opens, busy):
    base = folder / "base.journey"
    before = base.read_bytes()
    done = tried("import", "--into", "base.journey", "-o", "made.journey", "--", name)
    assert base.read_bytes() == before, "the map that was asked about has changed"
    finish_import(done, name, says, opens, busy)


def finish_import(done, name, says, opens, busy):
    made = folder / "made.journey"
    expect(done, says, name)
    assert done.status == (0 if opens else 1) and made.exists() == opens, f"{name}: {done.status}, {done.text!r}"
    if opens:
        checked = tried("check", "made.journey", free=busy)
        assert checked.status == 0, checked.text


TRIES = {hostile.MAP: try_map, hostile.TABLE: try_table, hostile.ANSWERS: try_answers}


def write(case):
    path = folder / case.name
    with open(path, "wb") as file:
        for piece in case.pieces():
            file.write(piece)
    return path


def beside_a_map(paths):
    """What opens files in the library, beside a map that must stay as it is."""
    done = run(OPEN, folder / "base.journey", *paths, patience=min(len(paths), 10))
    assert done.status == 0, (done.out + done.err).decode(errors="replace")[-3000:]


def as_check(case):
    def check():
        path = write(case)
        before = fingerprint(path)
        try:
            TRIES[case.kind](case.name, case.says, case.opens, case.busy)
            if not case.busy and (THOROUGH or CHOSEN or is_large(case)):
                beside_a_map([path])
            assert fingerprint(path) == before, "the file has changed"
        finally:
            clear()

    check.__name__ = case.name.rpartition(".")[0] if case.kind == hostile.MAP else case.name.replace(".", "-")
    return check


def messages_of_table():
    """What tests/invalid/messages.txt says of each file: (line, message)."""
    said = {}
    for line in (TESTS / "invalid" / "messages.txt").read_text().splitlines():
        name, number, kind, message = re.match(r"([^:]+):([0-9]+): ([a-z]+): (.*)", line).groups()
        said.setdefault(name, []).append((int(number), kind, message))
    return said


def check_small_invalid_files():
    for name, said in messages_of_table().items():
        path = folder / name
        shutil.copy(TESTS / "invalid" / name, path)
        refused = said[0][1] == "refused"
        done = tried("check", name)
        for number, _, message in said:
            line = f"{name}:{max(number, 1)}: {message}"
            assert line in done.text.splitlines(), f"no {line!r} in {done.text!r}"
        commands = [("info", name), ("gaps", name), ("export", "-o", "out.svg", name)]
        for command in commands if THOROUGH else [commands[next(turns) % len(commands)]]:
            assert tried(*command).status == (1 if refused else 0), f"{command}"
        clear()


def check_small_files_beside_a_map():
    """Each of them in one program after the other, which says at which one it ends."""
    paths = sorted((TESTS / "invalid").glob("*.journey"))
    paths = [Path(shutil.copy(path, folder / f"invalid-{path.name}")) for path in paths]
    paths += [write(case) for case in hostile.CASES if not case.busy and not is_large(case)]
    beside_a_map(paths)
    clear()


def check_everything_is_tried():
    names = {case.name.rpartition(".")[0] for case in hostile.CASES}
    names |= {path.stem for path in (TESTS / "invalid").glob("*.journey")}
    for what, cases in hostile_files.CHECKLIST.items():
        for case in cases:
            assert case in names, f"{what}: there is no {case}"


COMMANDS = [("check",), ("info",), ("gaps",), ("export", "-o", "out.svg"), ("import", "-o", "out.journey"),
            ("import", "-o", "out.journey", "--into", "base.journey"), ("thumbnail", "-o", "out.png")]


def refused_everywhere(name, says):
    for command in COMMANDS:
        done = tried(*command, "--", name, statuses=(1,))
        assert re.search(says, done.text), f"{command} says {done.text!r}"
    assert not list(folder.glob("out.*")), f"something was made of {name}"


def check_what_is_no_file():
    os.mkfifo(folder / "fifo.journey")
    (folder / "folder.journey").mkdir()
    (folder / "loop.journey").symlink_to("loop.journey")
    (folder / "astray.journey").symlink_to("/nowhere/at/all")
    (folder / "zero.journey").symlink_to("/dev/zero")
    (folder / "random.journey").symlink_to("/dev/urandom")
    (folder / "terminal.journey").symlink_to("/dev/tty")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(folder / "socket.journey"))
    refused_everywhere("fifo.journey", r"fifo\.journey: “fifo\.journey” is a device or a pipe, not a file\.$")
    refused_everywhere("folder.journey", r"folder\.journey: “folder\.journey” is a folder, not a file\.$")
    refused_everywhere("zero.journey", r": “zero\.journey” is a device or a pipe, not a file\.$")
    refused_everywhere("random.journey", r": “random\.journey” is a device or a pipe, not a file\.$")
    for name in ["terminal", "loop", "astray", "socket", "gone"]:
        refused_everywhere(f"{name}.journey", rf"^{name}\.journey: \S")
    listener.close()
    clear()


def check_file_with_a_hole():
    path = folder / "hole.journey"
    with open(path, "wb") as file:
        file.truncate(100 << 30)
    refused_everywhere("hole.journey", rf"{hostile.TOO_LARGE}|: The map is too large for a small picture\.$")
    path.unlink()


NAMES = [b"-rf.journey", b"--help", b"-o", b"\xff\xfe\x80.journey", b"a\nb.journey", b"a\033[31mb.journey", b"%n%s.journey",
         b"x" * 246 + b".journey", "\u202egnp.journey".encode(), b" .journey", b"a'b\"c`d$(e).journey", b"\xc2\x9bm.journey",
         b"*.journey", b"caf\xe9.journey"]


def check_names():
    """A file may be called anything; what is said of it goes on a terminal."""
    good = hostile.titled("Broadband")
    for name in NAMES:
        path = os.path.join(os.fsencode(folder), name)
        for content, status in [(good, 0), (good[:300], 1)]:
            with open(path, "wb") as file:
                file.write(content)
            for command in [("check",), ("info",), ("gaps",), ("export", "-o", "out.svg")]:
                done = tried(*command, "--", name, statuses=(status,))
                if status:
                    assert len(done.text.splitlines()) == 1, f"{name}: {done.text!r}"
        os.unlink(path)
        with open(path, "wb") as file:
            file.write(b"touchpoint,actual,color\nx,9999,red\n")
        tried("import", "-o", b"made-" + name[:200], "--", name, statuses=(0, 2), lines=False)
        tried("import", b"-o" + name, "--force", "--", name, statuses=(0, 1, 2), lines=False)
        os.unlink(path)
    clear()


def check_wrong_use():
    """What the tool says of arguments goes on a terminal, too."""
    strange = [b"\033[31m\xc2\x9b1m", "\u202ex".encode(), b"\xff\xfe", b"a\nb", b"%n%s"]
    for text in strange:
        for command in [(text,), ("help", text), ("check", b"--" + text), ("info", "--format", text, "base.journey"),
                        ("export", "--theme", text, "-o", "x.svg", "base.journey"), ("export", "-o", text, "base.journey"),
                        ("import", "--scale", text, "-o", "x.journey", "base.journey"), ("gaps", "base.journey", text),
                        ("new", "--template", text, "x.journey"), ("export", "--dpi", text, "-o", "x.png", "base.journey")]:
            tried(*command, statuses=(1, 2), lines=False)
    left = sorted(path.name for path in folder.iterdir())
    assert left == ["base.journey"], f"{left} is there"


@functools.cache
def is_large(case):
    size = 0
    for piece in case.pieces():
        size += len(piece)
        if size > 1 << 20:
            return True
    return False


def chosen_cases():
    """All of them with the long tests; else what is small, and of what is large each third. With sanitizers, half of that."""
    for place, case in enumerate(hostile.CASES):
        if THOROUGH or CHOSEN or ((not PATIENT or place % 2 == 0) and (place % 3 == 0 or not is_large(case))):
            yield case


def is_chosen(check):
    return not CHOSEN or any(re.fullmatch(pattern, check.__name__.removeprefix("check_").replace("_", "-")) for pattern in CHOSEN)


def main():
    shutil.copy(TESTS.parent / "data" / "examples" / "broadband.journey", folder / "base.journey")
    cases = list(chosen_cases())
    checks = [check_everything_is_tried, check_small_invalid_files, check_small_files_beside_a_map, check_what_is_no_file,
              check_file_with_a_hole, check_names, check_wrong_use, *map(as_check, cases)]
    try:
        print(f"# reached: {len(cases)} hostile files, each answered within {SECONDS:g} s and {MEMORY >> 10} MB")
        tap.run(*filter(is_chosen, checks))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
