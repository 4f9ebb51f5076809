# SPDX-License-Identifier: GPL-3.0-or-later
"""The tests' own tools: what a screen of its own is, and how cases are counted.

Argument: the folder tests/.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

TESTS = Path(sys.argv[1])


def headless(*arguments, **options):
    return subprocess.run([TESTS / "run-headless", *arguments], capture_output=True, text=True, check=False, **options)


def count(**logs):
    """The last line and the exit status for logs given as NAME=text, or as NAME=[(test, result, stdout), …]."""
    with tempfile.TemporaryDirectory() as folder:
        for name, log in logs.items():
            if isinstance(log, str):
                Path(folder, name + ".tap").write_text(log, encoding="utf-8")
                continue
            entries = [{"name": "project / " + test, "result": result, "stdout": out} for test, result, out in log]
            Path(folder, name + ".json").write_text("\n".join(map(json.dumps, entries)), encoding="utf-8")
        done = subprocess.run([TESTS / "count-cases", *sorted(Path(folder).iterdir())],
                              capture_output=True, text=True, check=False)
    return done.stdout, done.returncode


def check_exit_status_and_output_pass_through():
    done = headless("sh", "-c", "echo out; echo err >&2; exit 7")
    assert (done.returncode, done.stdout, done.stderr) == (7, "out\n", "err\n"), done


def check_input_passes_through():
    assert headless("cat", input="a line\n").stdout == "a line\n"


def check_screen_has_the_size():
    assert "700x400 pixels" in headless("--size", "700x400", "xdpyinfo").stdout


def check_wayland_has_a_compositor():
    done = headless("--wayland", "sh", "-c", 'test -S "$XDG_RUNTIME_DIR/$WAYLAND_DISPLAY" && test -z "$DISPLAY"')
    assert done.returncode == 0, done


def check_wayland_has_hands():
    done = headless("--wayland-hands", TESTS / "wayland-hands", "mousemove", "20", "20", "click", "1", "type", "Ab1+\n")
    assert done.returncode == 0, done.stderr


def check_home_is_new_and_goes_away():
    first, second = (headless("sh", "-c", 'echo "$HOME"; touch "$HOME/left"').stdout.strip() for _ in range(2))
    assert first != second
    assert not Path(first).exists() and not Path(second).exists()
    assert first != os.path.expanduser("~")


def check_session_bus_is_there():
    bus = "org.freedesktop.DBus"
    done = headless("gdbus", "call", "--session", "--dest", bus, "--object-path", "/", "--method", bus + ".GetId")
    assert done.returncode == 0, done


def check_session_bus_starts_nothing_of_the_machine():
    bus = "org.freedesktop.DBus"
    done = headless("gdbus", "call", "--session", "--dest", bus, "--object-path", "/", "--method", bus + ".ListActivatableNames")
    assert done.stdout == "(['org.freedesktop.DBus', 'org.a11y.Bus'],)\n", done


def check_time_runs_out():
    done = headless("sleep", "60", env=os.environ | {"HEADLESS_TIMEOUT": "1"})
    assert done.returncode == 124, done


def check_wrong_use_is_told():
    assert headless().returncode == 2
    assert headless("--colour", "true").returncode == 2
    assert headless("--size", "big", "true").returncode == 125


def check_cases_are_counted():
    output, status = count(build=[("a", "OK", "1..2\nok 1 /a/one\nok 2 /a/two\n")], checks="ok - format\n")
    assert (output, status) == ("3 passed, 0 failed\n", 0), output


def check_failures_are_named_and_shown():
    output, status = count(build=[("a", "ERROR", "1..2\nok 1 /a/one\n# because\nnot ok 2 /a/two\n")])
    assert status == 1
    assert "# because" in output
    assert output.endswith("FAILED build: a: /a/two\n1 passed, 1 failed\n"), output


def check_skipped_cases_have_failed():
    output, status = count(build=[("a", "OK", "1..1\nok 1 /a/one # SKIP no wish\n"), ("b", "SKIP", "1..0 # SKIP\n")])
    assert status == 1
    assert "FAILED build: a: /a/one skipped: no wish\n" in output, output
    assert output.endswith("0 passed, 2 failed\n"), output


def check_cases_that_never_ran_have_failed():
    output, status = count(build=[("a", "TIMEOUT", "1..3\nok 1 /a/one\n"), ("b", "ERROR", ""), ("c", "OK", "")])
    assert status == 1
    assert output.endswith("1 passed, 4 failed\n"), output


def check_nothing_at_all_has_failed():
    assert count(build=[]) == ("0 passed, 0 failed\n", 1)


tap.run(
    check_exit_status_and_output_pass_through,
    check_input_passes_through,
    check_screen_has_the_size,
    check_wayland_has_a_compositor,
    check_wayland_has_hands,
    check_home_is_new_and_goes_away,
    check_session_bus_is_there,
    check_time_runs_out,
    check_wrong_use_is_told,
    check_cases_are_counted,
    check_failures_are_named_and_shown,
    check_skipped_cases_have_failed,
    check_cases_that_never_ran_have_failed,
    check_nothing_at_all_has_failed,
)
