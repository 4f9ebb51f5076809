# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody edits in the window, and the program is killed at a random moment: what is lost is not older than three
seconds, or, where there was no pause of three seconds, five. Beyond that, a copy may take a second, and what the computer
needs when it is busy: for how long the program came to nothing else, and how long it took to write a file, is in what it says.

Arguments: the tool, the program that edits in a window, the one that says what there is. With TORTURE_SECONDS, until the
time is up. Several windows are open at once, since most of the time is waiting.
"""

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

from torture import Clock, Folder, reached, seconds_given, seed_given
import tap

TOOL, WINDOW, EDIT = (str(Path(argument).resolve()) for argument in sys.argv[1:4])
QUIET = 3  # seconds after the last change, as the manual says
LONGEST = 5  # while changes go on
AT_EASE = 1  # second that a copy may take when nothing else is to be done
FILES = 3  # that are as much work as a copy
AT_ONCE = 4
FEW = 4  # where no time is given


class Window:
    """One window in which somebody edits, and its end."""

    def __init__(self, seed):
        self.seed = seed
        self.loss = 0
        self.error = None

    def run(self):
        chance = random.Random(self.seed)
        with Folder() as folder:
            path = folder.path / "map.journey"
            subprocess.run([TOOL, "new", "--title", "0", "-o", str(path)], check=True)
            environment = dict(os.environ, XDG_STATE_HOME=str(folder.path / "state"))
            log = folder.top / "said"
            with open(log, "wb") as said:
                command = [WINDOW, str(path), str(self.seed), str(folder.top / "probe.journey")]
                process = subprocess.Popen(command, stdout=said, stderr=said, env=environment)
                time.sleep(chance.uniform(3, 20))
                self.error = "ended by itself" if process.poll() is not None else None
                killed = time.monotonic()
                process.kill()
                process.wait()
            said = log.read_text(encoding="utf-8", errors="replace")
            root = folder.path / "state" / "sojourn" / "recovery"
            look = subprocess.run([EDIT, str(path), str(root)], capture_output=True, text=True, check=False)
            self.judge(said, look.stdout, killed)
            if self.error:
                self.error = f"seed {self.seed}: {self.error}\n{said[-2000:]}\n{look.stdout}{look.stderr}"

    def judge(self, said, found, killed):
        edits, begun = read_edits(said)
        strain = Strain(said, killed)
        numbers = [int(line.split()[1]) for line in found.splitlines() if line.startswith(("file", "copy"))]
        if "file" not in found or "unread" in found:
            self.error = self.error or "something cannot be read"
            return
        there = max(numbers)
        self.loss = killed - min([when for number, when in edits if number > there], default=killed)
        had_to = sure(edits, killed, strain)
        if not had_to <= there <= begun:
            self.error = self.error or f"{had_to} had to be there, and {there} was"


def moments(said, what):
    """When that was said, by the program's own clock; the last line may be torn."""
    words = [line.split() for line in said[: said.rfind("\n") + 1].splitlines()]
    return [(int(word[1]), int(word[2]) / 1000) for word in words if word[:1] == [what]]


def read_edits(said):
    """The edits with their moments, and the last number that may be in a file."""
    return moments(said, "edit"), max((number for number, _ in moments(said, "begin")), default=0)


class Strain:
    """How busy the computer was."""

    def __init__(self, said, killed):
        beats = [when for _, when in moments(said, "beat")]
        self.pauses = list(zip(beats, beats[1:] + [killed]))
        ends = [when for _, when in moments(said, "probed")] + [killed]
        self.writes = [(when, min(end for end in ends if end >= when)) for _, when in moments(said, "probe") if when <= killed]

    def between(self, begin, end):
        """Seconds that a copy may have taken then."""
        pauses, writes = ([last - first for first, last in spans if last >= begin and first <= end]
                          for spans in (self.pauses, self.writes))
        return AT_EASE + max(pauses, default=0) + FILES * max(writes, default=0)


def sure(edits, killed, strain):
    """The number of the last edit that had to be in a file: it was followed by a pause, or is old."""
    last = 0
    following = [when for _, when in edits[1:]] + [killed]
    for (number, when), after in zip(edits, following):
        if after - when > QUIET + strain.between(when, after) or killed - when > LONGEST + strain.between(when, killed):
            last = number
    return last


def check_killed_while_editing():
    chance = random.Random(seed_given())
    clock = Clock(seconds_given(), 0)
    losses = []
    errors = []
    while not errors and (not clock.is_over() or len(losses) < FEW):
        windows = [Window(chance.randrange(1 << 30)) for _ in range(AT_ONCE)]
        threads = [threading.Thread(target=window.run) for window in windows]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        losses += [window.loss for window in windows]
        errors += [window.error for window in windows if window.error]
    reached(f"{len(losses):,} times killed while somebody edits in the window; {max(losses):.1f} seconds lost at most")
    assert not errors, "\n".join(errors)


tap.run(check_killed_while_editing)
