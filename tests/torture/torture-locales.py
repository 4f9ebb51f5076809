#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""All tests without a display once more, where numbers, dates and letters are written otherwise, in other time zones.

Arguments: a build directory. TORTURE_SECONDS is how long that may take; what comes first is chosen by chance, so that in a
short time another part of it is done each time. The locales are made by tests/locales/with-locale.
"""

import concurrent.futures
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from torture import Clock, reached, seconds_given, seed_given
import tap

BUILD = Path(sys.argv[1]).resolve()
TESTS = Path(__file__).resolve().parent.parent
LOCALES = ["C", "de_DE", "tr_TR", "ar_EG"]
ROUND_TRIPS = ["fa_IR", "ja_JP"]
# Of both ends of the world, with odd minutes, and with summers of an hour and of half an hour.
ZONES = ["UTC0", "<+1345>-13:45", "<-12>12", "<+0545>-5:45", "EST5EDT,M3.2.0,M11.1.0", "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"]
PATIENCE = 600  # seconds for one program


class Program:
    """One test program in one locale and time zone."""

    def __init__(self, test, locale, zone):
        self.test, self.locale, self.zone = test, locale, zone
        self.seconds = 0

    def run(self):
        """Returns what it said when it failed."""
        environment = {**os.environ, **self.test["env"], "WITH_TZ": self.zone}
        environment.pop("TORTURE_SECONDS", None)
        command = self.test["cmd"]
        if self.locale == "C":
            environment.update(LC_ALL="C", TZ=self.zone)
        else:
            preload = BUILD / "tests" / "locales" / "liblocale-preload.so"
            command = [str(TESTS / "locales" / "with-locale"), str(preload), self.locale, *command]
        begin = time.monotonic()
        done = subprocess.run(command, env=environment, cwd=self.test["workdir"] or BUILD, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, errors="replace", timeout=PATIENCE, check=False)
        self.seconds = time.monotonic() - begin
        failed = done.returncode != 0 or "\nnot ok" in "\n" + done.stdout
        return f"{self.test['name']} in {self.locale}, {self.zone}:\n{done.stdout[-3000:]}" if failed else None


def all_programs(chance):
    """Every one in every locale, each in some time zone."""
    listed = subprocess.run(["meson", "introspect", str(BUILD), "--tests"], capture_output=True, check=True).stdout
    tests = [test for test in json.loads(listed) if any(suite.endswith("displayless") for suite in test["suite"])]
    programs = [Program(test, locale, chance.choice(ZONES)) for test in tests for locale in LOCALES]
    round_trips = [test for test in tests if "round-trip" in test["name"] or test["name"].endswith("-random")]
    programs += [Program(test, locale, chance.choice(ZONES)) for test in round_trips for locale in ROUND_TRIPS]
    chance.shuffle(programs)
    return programs


def check_each_locale():
    clock = Clock(seconds_given(), 20)
    programs = all_programs(random.Random(seed_given()))
    findings, done = [], []
    workers = int(os.environ.get("TORTURE_WORKERS", "1"))

    def work(program):
        if clock.is_over():
            return
        said = program.run()
        done.append(program)
        if said:
            findings.append(said)

    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        list(pool.map(work, programs))
    count = Counter(program.locale for program in done)
    wanted = Counter(program.locale for program in programs)
    shares = ", ".join(f"{locale} {count[locale]} of {wanted[locale]}" for locale in LOCALES + ROUND_TRIPS)
    zones = len({program.zone for program in done})
    reached(f"test programs without a display by locale: {shares}; in {zones} time zones")
    assert not findings, "\n".join(findings)


tap.run(check_each_locale)
