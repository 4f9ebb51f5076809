# SPDX-License-Identifier: GPL-3.0-or-later
"""A script edits a map, keeps recovery copies and saves, and something goes wrong: what it said it kept is there.

Arguments: the tool, the program that edits, the library that makes calls fail. With TORTURE_SECONDS every call fails
with every errno, and the program is killed at random moments until the time is up.
"""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from torture import ERRORS, Clock, Folder, is_thorough, number_of, reached, seconds_given, seed_given, some_of
import tap

TOOL, EDIT, PRELOAD = (str(Path(argument).resolve()) for argument in sys.argv[1:4])
MOST = 40  # findings are told


class Scene:
    """A map with a number for a title, and a place for its copies."""

    def __init__(self, folder):
        self.folder = folder
        self.map = folder.path / "map.journey"
        self.root = folder.path / "recovery"
        self.findings = []
        self.done = 0
        self.first = self.make_map()

    def make_map(self):
        subprocess.run([TOOL, "new", "--title", "0", "-o", str(self.map)], check=True)
        return self.map.read_bytes()

    def set_up(self):
        self.folder.clear()
        self.map.write_bytes(self.first)

    def edit(self, faults="", count=1, seed=1):
        return self.folder.run([EDIT, str(self.map), str(self.root), str(seed), str(count)], faults)

    def look(self, faults=""):
        return self.folder.run([EDIT, str(self.map), str(self.root)], faults)

    def assert_kept(self, output, faults):
        """What the next start finds is at least what was said to be kept, and nothing that never was."""
        self.done += 1
        look = self.look()
        try:
            kept, begun = promises(output)
            numbers = [int(line.split()[1]) for line in look.output.splitlines() if line.startswith(("file", "copy"))]
            assert look.status == 0, f"looking ended with {look.status}: {look.message}"
            assert "file" in look.output, f"the file is gone: {look.output}"
            assert kept <= max(numbers) <= begun, f"{kept} was kept and {begun} begun, but there is {look.output!r}"
        except AssertionError as error:
            self.findings.append(f"{faults}: {error}\n{output}")

    def close(self, what):
        reached(f"{self.done:,} {what}")
        assert not self.findings, f"{len(self.findings)} found\n" + "\n".join(self.findings[:MOST])


def promises(output):
    """The number that was said last to be on the disk, and the last that may be there."""
    kept = begun = 0
    for line in output.splitlines():
        words = line.split()
        if words[0] in ("file", "copy"):
            kept = int(words[1])
        elif words[0] == "begin":
            begun = int(words[1])
        elif words[0] == "no":
            assert len(words) > 3, f"failed without a word: {line}"
    return kept, begun


def faults_of(calls, number):
    """One errno a call in the small share, another one each time; all of them when there is time."""
    for call in calls:
        codes = ERRORS[call.name]
        if not is_thorough():
            codes = [codes[(call.number + number) % len(codes)]]
        for code in codes:
            yield f"{call.number}:{number_of(code)}"
            if is_thorough() and code not in ("half", "EINTR"):
                yield f"{call.number}+:{number_of(code)}"
                yield f"{call.number}*:{number_of(code)}"


def check_each_call_fails():
    """The program goes on, and says what it could not keep."""
    with Folder(PRELOAD) as folder:
        scene = Scene(folder)
        calls = scene.edit().calls
        for faults in some_of(faults_of(calls, 0)):
            scene.set_up()
            run = scene.edit(faults)
            if run.status == 0:
                scene.assert_kept(run.output, faults)
            elif "unread" not in run.output:
                scene.findings.append(f"{faults}: ended with {run.status}: {run.message}")
        scene.close("single faults while copies are kept")


def check_killed_at_each_call():
    with Folder(PRELOAD) as folder:
        scene = Scene(folder)
        calls = scene.edit().calls
        deaths = [f"{call.number}:kill" for call in calls]
        deaths += [f"{call.number}:torn" for call in calls if call.name == "write"]
        for faults in some_of(deaths):
            scene.set_up()
            run = scene.edit(faults)
            assert run.status == -signal.SIGKILL, f"outlived {faults}"
            scene.assert_kept(run.output, faults)
        scene.close("times killed at a call while copies are kept")


def check_looking_takes_nothing():
    """Whatever goes wrong while the next start looks for copies, the one after that finds them."""
    with Folder(PRELOAD) as folder:
        scene = Scene(folder)
        output = scene.edit().output
        calls = scene.look().calls
        for faults in some_of(faults_of(calls, 1)):
            scene.set_up()
            output = scene.edit().output
            scene.look(faults)
            scene.assert_kept(output, f"looking with {faults}")
        scene.close("faults while copies are looked for")


def check_killed_at_any_moment():
    chance = random.Random(seed_given())
    clock = Clock(seconds_given(), 3)
    with Folder(PRELOAD) as folder:
        scene = Scene(folder)
        while not clock.is_over():
            scene.set_up()
            command = [EDIT, str(scene.map), str(scene.root), str(chance.randrange(1 << 30)), "1000000"]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
                time.sleep(chance.uniform(0.01, 0.3))
                process.kill()
                output = process.communicate()[0]
            # The last line may be torn, too.
            scene.assert_kept(output[: output.rfind("\n") + 1], "killed at random")
        scene.close("times killed at a random moment of editing")


tap.run(check_each_call_fails, check_killed_at_each_call, check_looking_takes_nothing, check_killed_at_any_moment)
