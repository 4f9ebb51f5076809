# SPDX-License-Identifier: GPL-3.0-or-later
"""A file system in user space, mounted for real, with the troubles of those that are elsewhere: see torture-fs.c.

Arguments: the tool, the program that saves, the library that counts calls, the file system. Where none may be mounted that
is said. With TORTURE_SECONDS by chance until the time is up, after all have been tried.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from saves import Judge, all_saves
from torture import Clock, Folder, is_thorough, reached, seconds_given, seed_given, some_of
import tap

TOOL, SAVE, PRELOAD, SYSTEM = (str(Path(argument).resolve()) for argument in sys.argv[1:5])
TESTS = Path(__file__).resolve().parent.parent
EXAMPLE = str(TESTS.parent / "data" / "examples" / "broadband.journey")
MOST = 20  # findings are told
TROUBLES = ["", "poor", "broken", "stuck", "poor stuck"]


class Mounted:
    """The file system in a folder of its own."""

    def __enter__(self):
        self.top = Path(tempfile.mkdtemp(prefix="sojourn-fuse-"))
        for name in ("shown", "mounted"):
            (self.top / name).mkdir()
        self.path = self.top / "mounted"
        self.process = subprocess.Popen([SYSTEM, self.top / "shown", self.top / "troubles", self.path],
                                        stderr=subprocess.DEVNULL)
        while not self.is_mounted() and self.process.poll() is None:
            time.sleep(0.01)
        return self

    def is_mounted(self):
        return os.path.ismount(self.path)

    def have(self, troubles):
        (self.top / "troubles").write_text(troubles, encoding="utf-8")

    def __exit__(self, *_):
        if self.is_mounted():
            unmount = ["umount"] if os.geteuid() == 0 else ["fusermount3", "-u"]
            subprocess.run([*unmount, self.path], check=True)
        self.process.wait()
        subprocess.run(["rm", "-rf", self.top], check=True)


class Sufferer:
    """Saves on it, and what was found false afterwards."""

    def __init__(self, mounted, folder):
        self.mounted, self.folder = mounted, folder
        self.judge = Judge(TOOL, folder.top)
        self.done = self.failed = 0
        self.findings = []
        mounted.have("")
        saves = all_saves(TOOL, SAVE, folder.path, EXAMPLE, TESTS / "samples")
        self.saves = [save for save in saves if not save.user]
        for save in self.saves:
            save.learn(folder)

    def suffer(self, save, troubles):
        self.mounted.have("")
        save.set_up(self.folder)
        self.mounted.have(troubles)
        run = self.folder.run(save.command)
        self.mounted.have("")
        self.done += 1
        self.failed += run.status != 0
        try:
            save.assert_truth(self.folder, run, self.judge)
        except AssertionError as error:
            self.findings.append(f"{save.name}, with “{troubles}”: {error}\n  {run.message.strip()}")

    def suffer_each(self):
        """All of it when there is time, else for each save a third, another one each time."""
        step = 4000 if is_thorough() else 20000
        for number, save in enumerate(self.saves):
            rooms = [f"room={room}" for room in range(number * 97 % step, len(save.new) + 2 * step, step)]
            troubles = TROUBLES + rooms + [f"{room} late" for room in rooms]
            if not is_thorough():
                troubles = troubles[number % 3 :: 3]
            for trouble in some_of(troubles, number):
                self.suffer(save, trouble)

    def suffer_by_chance(self, clock):
        chance = random.Random(seed_given())
        while not clock.is_over():
            save = chance.choice(self.saves)
            room = f"room={chance.randrange(len(save.new) + 1000)} " if chance.random() < 0.8 else ""
            self.suffer(save, room + chance.choice(["", "late", "poor", "poor late", "late broken"]))


def check_file_system():
    with Mounted() as mounted:
        if not mounted.is_mounted():
            reached("no file system in user space may be mounted here, so none was tried")
            return
        (mounted.path / "maps").mkdir()
        with Folder(PRELOAD, path=mounted.path / "maps") as folder:
            sufferer = Sufferer(mounted, folder)
            sufferer.suffer_each()
            sufferer.suffer_by_chance(Clock(seconds_given(), 0))
        reached(f"{sufferer.done:,} saves on a file system in user space, {sufferer.failed:,} of which failed")
        assert not sufferer.findings, f"{len(sufferer.findings)} found\n" + "\n".join(sufferer.findings[:MOST])


tap.run(check_file_system)
