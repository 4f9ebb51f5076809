# SPDX-License-Identifier: GPL-3.0-or-later
"""Manual pages and completion say what the programs do.

Arguments: the top folder of the sources, the tool.
"""

import re
import subprocess
import sys
from pathlib import Path

import tap

TOP = Path(sys.argv[1])
TOOL = Path(sys.argv[2]).resolve()
PAGES = sorted(TOP.joinpath("docs").glob("*.1"))
COMPLETION = TOP / "data" / "completions" / "journey"


def help_of(*command):
    return tap.output_of(TOOL, *command, "--help")


def commands():
    listed = help_of().split("Commands:\n")[1].split("\n\n")[0]
    return [line.split()[0] for line in listed.splitlines()]


def options(command):
    return set(re.findall(r"--[a-z][a-z-]*", help_of(command).split("Options:\n")[1].split("\n\n")[0]))


def section(page, title):
    plain = page.replace("\\-", "-")
    start = plain.index(f".SS {title}\n")
    return re.split(r"^\.S[SH] ", plain[start + 4 :], maxsplit=1, flags=re.MULTILINE)[0]


def complete(*words):
    """What bash offers for the last of the words."""
    script = (
        f'source "{COMPLETION}"; compopt () {{ :; }}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _journey; '
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "-c", script, "bash", *words], capture_output=True, text=True, check=True, cwd=TOP / "tests"
    )
    assert not done.stderr, done.stderr
    return set(done.stdout.split("\n")[:-1])


def check_pages_are_sound():
    assert PAGES
    for page in PAGES:
        output = tap.output_of("groff", "-man", "-Tutf8", "-ww", "-z", page)
        assert not output, output


def check_page_names_every_command_and_option():
    page = TOP.joinpath("docs", "journey.1").read_text(encoding="utf-8")
    for command in commands():
        text = section(page, f"journey {command}")
        for option in options(command) - {"--help"}:
            assert option in text, f"{option} of {command} is not in the page"


def check_page_invents_no_option():
    page = TOP.joinpath("docs", "journey.1").read_text(encoding="utf-8")
    for command in commands():
        described = set(re.findall(r"^\\fB.*(--[a-z-]+)\\fR", section(page, f"journey {command}"), re.MULTILINE))
        assert described <= options(command), f"{command}: {described - options(command)}"


def check_completion_of_commands():
    assert set(commands()) <= complete("journey", "")
    assert complete("journey", "ga") == {"gaps"}
    assert set(commands()) == complete("journey", "help", "")


def check_completion_of_options():
    for command in commands():
        assert complete("journey", command, "--") == options(command), command


def check_completion_of_values():
    assert complete("journey", "gaps", "--format", "") == {"text", "csv", "json"}
    assert complete("journey", "info", "--format", "j") == {"json"}
    assert complete("journey", "export", "--theme", "d") == {"dark"}


def check_completion_of_files():
    assert "samples/broadband.csv" in complete("journey", "import", "samples/b")
    assert complete("journey", "gaps", "samples/b") == {""}


tap.run(
    check_pages_are_sound,
    check_page_names_every_command_and_option,
    check_page_invents_no_option,
    check_completion_of_commands,
    check_completion_of_options,
    check_completion_of_values,
    check_completion_of_files,
)
