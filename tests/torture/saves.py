# SPDX-License-Identifier: GPL-3.0-or-later
"""Every way in which the program writes a file, and what has to be true after each, whatever happened on the way."""

import os
import re
import signal
import subprocess

from torture import identity

OLD_TITLE = "What was there before"
LONG_NAME = "n" * 247 + ".journey"


def without_date(content):
    """A PDF says when it was made."""
    return re.sub(rb"\(D:[^)]*\)", b"", content) if content and content.startswith(b"%PDF") else content


class Save:
    """One way to write a file: what is there before, the program, and what becomes of it when nothing fails."""

    def __init__(self, name, target, command, prepare, refused=False, in_place=False, user=None):
        self.name = name
        self.target = target
        self.command = command
        self.prepare = prepare
        self.refused = refused  # what is there must stay, and be said to
        self.in_place = in_place
        self.user = user
        self.old = self.new = self.identity = self.before = self.calls = None

    def set_up(self, folder):
        folder.clear()
        self.prepare(folder.path)

    def read(self, folder):
        try:
            return (folder.path / self.target).read_bytes()
        except FileNotFoundError:
            return None

    def learn(self, folder, in_order=True):
        """Sees what is there before and after when nothing fails, and which calls are made, and in what order."""
        self.set_up(folder)
        self.old = self.read(folder)
        self.before = folder.names()
        self.identity = identity(folder.path / self.target) if self.old is not None else None
        run = folder.run(self.command, user=self.user)
        if (run.status == 0) == self.refused:
            raise AssertionError(f"{self.name}: without a fault it ended with {run.status}: {run.message}")
        self.new = self.read(folder)
        self.calls = run.calls
        if in_order:
            self.assert_order()

    def assert_order(self):
        """What outlives a power cut: bytes are synced before their file is renamed, and the folder after that."""
        dirty = set()
        for call in self.calls:
            if call.name == "truncate" and call.path == f"/{self.target}":
                assert not dirty, f"{self.name}: {dirty} not synced before the file itself is cut off"
            if call.name in ("write", "truncate", "chmod", "chown"):
                dirty.add(call.path)
            elif call.name in ("fsync", "unlink"):
                dirty.discard(call.path)
            elif call.name == "rename":
                assert not dirty, f"{self.name}: {dirty} renamed before it was synced"
                dirty.add("")
            elif call.name == "create" and call.path == f"/{self.target}":
                assert not dirty, f"{self.name}: {dirty} not synced before the file itself is written to"
        assert not dirty, f"{self.name}: {dirty} was not synced"

    def is_new(self, content, judge):
        """Names of parts are made by chance, so that a new map is only as good as the reader finds it."""
        if content is None or content == self.old:
            return False
        return without_date(content) == without_date(self.new) or judge(self.target, content)

    def assert_truth(self, folder, run, judge):
        """After a save that was disturbed: all of the old file or all of the new one, and the truth about it."""
        content = self.read(folder)
        killed = run.status == -signal.SIGKILL
        extra = folder.names() - self.before - {self.target}
        assert killed or run.status in (0, 1), f"ended with {run.status}: {run.message}"
        assert not killed or not run.message, f"said {run.message!r}"
        if self.refused:
            assert content == self.old, "what was there is gone"
            assert run.status != 0, "was not refused"
        is_new = self.is_new(content, judge)
        if run.status == 0:
            assert is_new, "says that it saved, and did not"
        elif not is_new and content != self.old:
            self.assert_kept(folder, run, extra)
        if self.identity and (content == self.old or run.status == 0):
            found = identity(folder.path / self.target)
            assert found == self.identity, f"was {self.identity}, is {found}"
        if not killed:
            self.assert_told(run, extra)

    def assert_kept(self, folder, run, extra):
        """A file that is written in place may be torn, while a copy of what it held is on the disk."""
        in_place = any(call.name == "create" and ".sojourn-" not in call.path for call in run.calls)
        assert self.in_place or in_place, "neither the old file nor the new one is there"
        copies = [name for name in extra if name.endswith(".backup")]
        assert any((folder.path / name).read_bytes() == self.old for name in copies), "no copy of the old file is there"

    def assert_told(self, run, extra):
        """Whatever is left over is named, unless it could not be removed; and a failure has a sentence to it."""
        undeleted = {path.lstrip("/") for path in run.failed("unlink")}
        for name in extra:
            assert os.path.basename(name) in run.message or name in undeleted, f"left {name} behind; said {run.message!r}"
        if run.status == 0:
            return
        assert run.message.strip(), "failed without a word"
        for word in ("CRITICAL", "WARNING", "(null)", "Success"):
            assert word not in run.message, run.message
        codes = {call.outcome for call in run.calls if call.outcome > 0}
        # Looking and reading want no room: where that fails, too, the sentence is about it.
        looks_fail = any(call.outcome > 0 for call in run.calls if call.name in ("access", "open", "read", "readlink", "stat"))
        if codes and codes <= {28, 122} and not self.refused and not looks_fail:
            assert "no space left" in run.message, run.message


def map_maker(tool, source):
    """Makes an old map under a name, with a mode."""

    def make(name, mode=0o640):
        def prepare(path):
            (path / name).write_bytes(source)
            (path / name).chmod(mode)

        return prepare

    return make


def make_link(make):
    def prepare(path):
        make("other.journey")(path)
        (path / "map.journey").symlink_to("other.journey")

    return prepare


def make_hard_link(make):
    def prepare(path):
        make("other.journey")(path)
        os.link(path / "other.journey", path / "map.journey")

    return prepare


def make_foreign(make):
    """Everybody may write the file, and only its owner owns it."""

    def prepare(path):
        make("map.journey", 0o666)(path)
        path.chmod(0o777)

    return prepare


def make_closed(make):
    """Everybody may write the file, and nobody may add one to its folder, so that copies go elsewhere."""

    def prepare(path):
        make("map.journey", 0o666)(path)
        (path / "state").mkdir(mode=0o777)
        (path / "state").chmod(0o777)
        path.chmod(0o555)

    return prepare


def make_nothing(path):
    """There is only the folder."""


def make_old_picture(name):
    def prepare(path):
        (path / name).write_bytes(b"an older picture")

    return prepare


def make_large_map(tool, path, title, n=120):
    """A map of about 64 kB, with so many touchpoints."""
    table = path.with_suffix(".csv")
    rows = [f"Stage {i // 10},Touchpoint {i},3,{i % 5 + 1},{title} and what was said about number {i},Desk {i}" for i in range(n)]
    table.write_text("stage,touchpoint,expected,actual,pain_point,owner\n" + "\n".join(rows) + "\n", encoding="utf-8")
    subprocess.run([tool, "import", "--title", title, str(table), "-o", str(path)], check=True)
    table.unlink()


def all_saves(tool, save, folder, example, samples):
    """The list of all ways, for a map at @example that is outside of the folder."""
    target = str(folder / "map.journey")
    source = subprocess.run([tool, "new", "--title", OLD_TITLE, "-o", str(folder / "old.journey")], check=True)
    source = (folder / "old.journey").read_bytes()
    (folder / "old.journey").unlink()
    make = map_maker(tool, source)
    table = str(samples / "broadband.csv")
    saves = [
        Save("over a map", "map.journey", [save, example, target], make("map.journey")),
        Save("as a new map", "map.journey", [save, example, target], make_nothing),
        Save("over a symbolic link", "map.journey", [save, example, target], make_link(make)),
        Save("over a hard link", "map.journey", [save, example, target], make_hard_link(make), in_place=True),
        Save("over a long name", LONG_NAME, [save, example, str(folder / LONG_NAME)], make(LONG_NAME)),
        Save("over another's change", "map.journey", [save, example, target, "1-2-3-4"], make("map.journey"), refused=True),
        Save("over a read-only map", "map.journey", [save, example, target], make("map.journey", 0o444), refused=True),
        Save("journey new", "map.journey", [tool, "new", "-o", target], make_nothing),
        Save("journey new over a map", "map.journey", [tool, "new", "-o", target], make("map.journey"), refused=True),
        Save("journey import", "map.journey", [tool, "import", "--force", table, "-o", target], make("map.journey")),
    ]
    for name in ("png", "pdf", "svg"):
        chart = f"chart.{name}"
        saves.append(Save(f"chart as {name}", chart, [save, example, str(folder / chart)], make_old_picture(chart)))
    for name in ("png", "pdf", "svg", "csv"):
        picture = f"map.{name}"
        command = [tool, "export", example, "-o", str(folder / picture)]
        saves.append(Save(f"export as {name}", picture, command, make_old_picture(picture)))
    if os.geteuid() == 0:
        saves.append(Save("over another's map", "map.journey", [save, example, target], make_foreign(make), in_place=True,
                          user=65534))
        saves.append(Save("in a closed folder", "map.journey", [save, example, target], make_closed(make), in_place=True,
                          user=65534))
    return saves


class Judge:
    """Says whether bytes are a whole file, by reading it."""

    def __init__(self, tool, top):
        self.tool = tool
        self.top = top

    def __call__(self, name, content):
        if not name.endswith(".journey"):
            return False
        path = self.top / "judged.journey"
        path.write_bytes(content)
        done = subprocess.run([self.tool, "check", str(path)], capture_output=True, check=False)
        return done.returncode == 0
