# SPDX-License-Identifier: GPL-3.0-or-later
"""The Test Anything Protocol for tests that are scripts."""

import subprocess
import sys
import traceback


def run(*cases):
    """Runs each function as one case, which fails when it raises, and exits."""
    print(f"1..{len(cases)}")
    failed = False
    for number, case in enumerate(cases, 1):
        name = case.__name__.removeprefix("check_").replace("_", "-")
        try:
            case()
        except Exception:
            failed = True
            print("\n".join("# " + line for line in traceback.format_exc().splitlines()))
            print(f"not ok {number} {name}", flush=True)
        else:
            print(f"ok {number} {name}", flush=True)
    sys.exit(1 if failed else 0)


def output_of(*command, **options):
    """What a command prints; when it fails, its complaint is the failure."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, command))} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout
