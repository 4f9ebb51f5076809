# SPDX-License-Identifier: GPL-3.0-or-later
"""Each call of each way to write a file fails, stops half-way, or is the last before the program is killed.

Arguments: the tool, the program that saves, the library that makes calls fail. With TORTURE_SECONDS several calls go
wrong in one save, by chance, until the time is up.
"""

import random
import signal
import sys
from pathlib import Path

from saves import Judge, all_saves
from torture import ERRORS, Clock, Folder, is_thorough, number_of, reached, seconds_given, seed_given, some_of
import tap

TOOL, SAVE, PRELOAD = (str(Path(argument).resolve()) for argument in sys.argv[1:4])
TESTS = Path(__file__).resolve().parent.parent
MOST = 40  # findings are told
EXAMPLE = str(TESTS.parent / "data" / "examples" / "broadband.journey")


def learn(folder):
    saves = all_saves(TOOL, SAVE, folder.path, EXAMPLE, TESTS / "samples")
    for save in saves:
        save.learn(folder)
    return saves


class Disturber:
    """Saves in which something happens, and what was found false afterwards."""

    def __init__(self, folder):
        self.folder = folder
        self.judge = Judge(TOOL, folder.top)
        self.done = 0
        self.findings = []

    def disturb(self, save, faults, dies=False):
        save.set_up(self.folder)
        run = self.folder.run(save.command, faults, user=save.user)
        self.done += 1
        try:
            save.assert_truth(self.folder, run, self.judge)
            assert run.status == -signal.SIGKILL or not dies, "outlived its death"
        except AssertionError as error:
            calls = "".join(f"\n  {call.number} {call.name} {call.path} !{call.outcome}" for call in run.calls)
            self.findings.append(f"{save.name}, with {faults}: {error}\n  {run.message.strip()}{calls}")

    def close(self, what):
        reached(f"{self.done:,} {what}")
        assert not self.findings, f"{len(self.findings)} found\n" + "\n".join(self.findings[:MOST])


def every_fault(save, number, all_codes):
    """What can happen to each call; in the small share, one errno a call, another one each time."""
    for call in save.calls:
        codes = ERRORS[call.name]
        if not all_codes:
            codes = [codes[(call.number + number) % len(codes)]]
        for code in codes:
            yield f"{call.number}:{number_of(code)}"
            if (all_codes or save.refused) and code not in ("half", "EINTR"):
                yield f"{call.number}+:{number_of(code)}"
        if all_codes:
            yield f"{call.number}*:{number_of('EIO')}"
            yield f"{call.number}*:{number_of('EROFS')}"


def check_each_call_fails():
    """One call, that call from then on, or everything from then on."""
    with Folder(PRELOAD) as folder:
        disturber = Disturber(folder)
        saves = learn(folder)
        for number, save in enumerate(saves):
            for faults in some_of(every_fault(save, number, is_thorough()), number):
                disturber.disturb(save, faults)
        disturber.close(f"single faults in {len(saves)} ways to write a file")


def check_killed_at_each_call():
    """Before each call, and in the middle of each write."""
    with Folder(PRELOAD) as folder:
        disturber = Disturber(folder)
        for number, save in enumerate(learn(folder)):
            deaths = [f"{call.number}:kill" for call in save.calls]
            deaths += [f"{call.number}:torn" for call in save.calls if call.name == "write"]
            if not is_thorough() and not save.target.endswith(".journey"):
                deaths = deaths[number % 3 :: 3]
            for faults in some_of(deaths, number):
                disturber.disturb(save, faults, dies=True)
        disturber.close("times killed at a call of a save")


def random_faults(chance, save):
    faults = []
    for _ in range(chance.randint(2, 4)):
        call = chance.choice(save.calls)
        reach = chance.choice(["", "", "+", "*"])
        code = chance.choice(ERRORS[call.name])
        if code in ("EINTR", "half"):
            reach = ""
        faults.append(f"{call.number}{reach}:{number_of(code)}")
    return ",".join(faults)


def check_several_faults():
    """Several at once, by chance: for as long as there is time, or a few."""
    chance = random.Random(seed_given())
    clock = Clock(seconds_given(), 3)
    with Folder(PRELOAD) as folder:
        disturber = Disturber(folder)
        saves = learn(folder)
        while not clock.is_over():
            save = chance.choice(saves)
            disturber.disturb(save, random_faults(chance, save))
        disturber.close("saves with several faults each")


tap.run(check_each_call_fails, check_killed_at_each_call, check_several_faults)
