# SPDX-License-Identifier: GPL-3.0-or-later
"""A map that the portal of documents shows, as it does for programs in a sandbox: a file system in user space, in which
there is the file, what is beside it for a moment, and nothing else.

Arguments: the tool, the program that saves, the library that makes calls fail. Where there is no portal that is said. With
TORTURE_SECONDS by chance until the time is up, after each call was made to fail and to be the last.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from saves import OLD_TITLE, Judge, Save
from torture import ERRORS, Clock, Folder, is_thorough, number_of, reached, seconds_given, seed_given, some_of
import tap

TOOL, SAVE, PRELOAD = (str(Path(argument).resolve()) for argument in sys.argv[1:4])
INSIDE = sys.argv[4:]  # the folder with the map, once this script runs on a bus with a portal
EXAMPLE = str(Path(__file__).resolve().parents[2] / "data" / "examples" / "broadband.journey")
MOST = 20  # findings are told


def show(path):
    """Has the portal show a file, and returns the folder in which it does; None where there is no portal."""
    strict = os.environ.pop("G_DEBUG", None)  # what is fatal to the program is not to the language
    try:
        import gi
        gi.require_version("Gio", "2.0")
        from gi.repository import Gio, GLib
    except (ImportError, ValueError):
        return None
    if strict:
        os.environ["G_DEBUG"] = strict
    name, place = "org.freedesktop.portal.Documents", "/org/freedesktop/portal/documents"
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    files = Gio.UnixFDList.new()
    fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
    files.append(fd)
    os.close(fd)
    try:
        top = bus.call_sync(name, place, name, "GetMountPoint", None, None, Gio.DBusCallFlags.NONE, 20000)
        added, _ = bus.call_with_unix_fd_list_sync(name, place, name, "Add", GLib.Variant("(hbb)", (0, True, False)), None,
                                                   Gio.DBusCallFlags.NONE, 20000, files)
    except GLib.Error as error:
        print(f"# {error.message}")
        return None
    return Path(bytes(top.unpack()[0]).rstrip(b"\0").decode()) / added.unpack()[0]


class Shown(Save):
    """The map, of which the portal shows the file that is elsewhere."""

    def __init__(self, real, folder):
        self.real = real
        subprocess.run([TOOL, "new", "--force", "--title", OLD_TITLE, "-o", str(real)], check=True)
        self.first = real.read_bytes()
        super().__init__("over a map of the portal", real.name, [SAVE, EXAMPLE, str(folder / real.name)], None)

    def set_up(self, folder):
        for path in [*folder.path.iterdir(), *self.real.parent.iterdir()]:
            if path.name != self.target:
                path.unlink(missing_ok=True)
        self.real.write_bytes(self.first)
        self.real.chmod(0o640)


def every_fault(save):
    for call in save.calls:
        codes = ERRORS[call.name]
        yield from (f"{call.number}:{number_of(code)}" for code in (codes if is_thorough() else codes[:1]))
        yield f"{call.number}:kill"


def random_faults(chance, save):
    calls = [chance.choice(save.calls) for _ in range(chance.randint(2, 3))]
    return ",".join(f"{call.number}:{number_of(chance.choice(ERRORS[call.name]))}" for call in calls)


def check_each_call_fails():
    real = Path(INSIDE[0]) / "map.journey"
    real.touch()
    path = show(real)
    if not path:
        reached("there is no portal of documents here, so none was tried")
        return
    findings, done = [], 0
    with Folder(PRELOAD, path=path) as folder:
        save, judge = Shown(real, path), Judge(TOOL, folder.top)
        save.learn(folder, in_order=False)
        chance, clock = random.Random(seed_given()), Clock(seconds_given(), 0)
        faults = list(some_of(every_fault(save)))
        while faults or not clock.is_over():
            fault = faults.pop() if faults else random_faults(chance, save)
            save.set_up(folder)
            run = folder.run(save.command, fault)
            done += 1
            try:
                save.assert_truth(folder, run, judge)
                assert save.real.read_bytes() == save.read(folder), "the portal shows something else than there is"
            except AssertionError as error:
                findings.append(f"{fault}: {error}\n  {run.message.strip()}")
    reached(f"{done:,} disturbed saves of a map that the portal of documents shows")
    assert not findings, f"{len(findings)} found\n" + "\n".join(findings[:MOST])


def main():
    if INSIDE:
        tap.run(check_each_call_fails)
    top = Path(tempfile.mkdtemp(prefix="sojourn-portal-"))
    for name in ("real", "run", "home"):
        (top / name).mkdir(mode=0o700)
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(top / "run"), "HOME": str(top / "home"), "XDG_DATA_HOME": str(top / "home")}
    command = ["dbus-run-session", "--", sys.executable, "-B", *sys.argv[:4], str(top / "real")]
    try:
        status = subprocess.run(command, env=environment, check=False).returncode
    finally:
        subprocess.run(["umount", "-l", top / "run" / "doc"], capture_output=True, check=False)
        shutil.rmtree(top, ignore_errors=True)
    sys.exit(status)


main()
