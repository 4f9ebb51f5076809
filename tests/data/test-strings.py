# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever people read can be translated, and is.

Argument: the top folder of the sources.
"""

import os
import sys
import tempfile
from pathlib import Path

import tap

TOP = Path(sys.argv[1])
PO = TOP / "po"
FOLDERS = ("model", "render", "widgets", "app", "data")
PATTERNS = ("*.c", "*.h", "*.ui", "*.desktop.in", "*.xml.in")
# Meson's 'glib' preset, which po/meson.build uses.
OPTIONS = (
    "--from-code=UTF-8",
    "--add-comments",
    "--keyword=_",
    "--keyword=N_",
    "--keyword=C_:1c,2",
    "--keyword=NC_:1c,2",
    "--keyword=g_dcgettext:2",
    "--keyword=g_dngettext:2,3",
    "--keyword=g_dpgettext2:2c,3",
    "--keyword=ngettext:1,2",
    "--flag=N_:1:pass-c-format",
    "--flag=C_:2:pass-c-format",
    "--flag=NC_:2:pass-c-format",
    "--flag=g_dngettext:2:pass-c-format",
    "--flag=g_strdup_printf:1:c-format",
    "--flag=g_string_printf:2:c-format",
    "--flag=g_string_append_printf:2:c-format",
    "--flag=g_error_new:3:c-format",
    "--flag=g_set_error:4:c-format",
)


def names_in(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def extract(*files):
    return tap.output_of("xgettext", *OPTIONS, "--output=-", *files, cwd=TOP)


def sources():
    for folder in FOLDERS:
        for pattern in PATTERNS:
            for path in TOP.joinpath(folder).rglob(pattern):
                yield str(path.relative_to(TOP))


def check_potfiles():
    """Every source with a text for people is listed, no other is, and the list is in order."""
    listed = names_in(PO / "POTFILES")
    speaking = sorted(name for name in sources() if extract(name))
    missing = [name for name in speaking if name not in listed]
    idle = [name for name in listed if name not in speaking]
    assert not missing, f"not in po/POTFILES: {missing}"
    assert not idle, f"in po/POTFILES, but without a text: {idle}"
    assert listed == sorted(listed), "po/POTFILES is not in order"


def check_languages():
    assert names_in(PO / "LINGUAS") == sorted(path.stem for path in PO.glob("*.po"))


def check_translations_are_complete():
    """Against what the sources say now, not against what they said when the .po files were last brought up to date."""
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder, "sojourn.pot")
        template.write_text(extract(*names_in(PO / "POTFILES")), encoding="utf-8")
        for language in names_in(PO / "LINGUAS"):
            merged = tap.output_of("msgmerge", "--quiet", "--no-fuzzy-matching", PO / f"{language}.po", template)
            lacking = tap.output_of("msgattrib", "--untranslated", "--no-obsolete", "--no-wrap", input=merged)
            lacking += tap.output_of("msgattrib", "--only-fuzzy", "--no-obsolete", "--no-wrap", input=merged)
            assert not lacking, f"not translated into {language}:\n{lacking}"


def check_translations_are_sound():
    """Format directives, accelerators and plural forms agree with the original."""
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    for language in names_in(PO / "LINGUAS"):
        tap.output_of("msgfmt", "--check", "--output-file=/dev/null", PO / f"{language}.po", env=environment)


tap.run(
    check_potfiles,
    check_languages,
    check_translations_are_complete,
    check_translations_are_sound,
)
