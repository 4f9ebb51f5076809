# SPDX-License-Identifier: GPL-3.0-or-later
"""What ./dev coverage says of a small program, whose tests are known.

Argument: the folder tests/.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import tap

TESTS = Path(sys.argv[1])

HEADER = """
static inline int
clamp (int n)
{
  if (n > 9)
    return 9;

  return n;
}
"""

SAVE = """
#include "clamp.h"
#define g_return_val_if_fail(what, value) do { if (!(what)) return value; } while (0)

int
save (int n)
{
  g_return_val_if_fail (n >= 0
                        && n < 1000, 0);
  if (n > 5)
    return clamp (n);

  return n ? 1 : 2;
}
"""

READ = """
#include "clamp.h"

int
read_all (int n)
{
  return clamp (n);
}

int
read_none (void)
{
  return 0;
}
"""

MAIN = "int save (int); int read_all (int);\nint main (void) { return save (7) + save (0) + read_all (12) > 0 ? 0 : 1; }\n"

WATCHED = "- `model/save.c`\n- `model/re*.c`\n"
LEFT = """
### model/save.c
- `save`: `return n ? 1 : 2;`: Nobody saves one, which
  is said in two lines.

### model/read.c
- `read_none`: never called: There is nobody to call it.
"""


def coverage(page, called="save (7) + save (0) + read_all (12)"):
    """What is said, without the table, and the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        for name, text in (("model/clamp.h", HEADER), ("model/save.c", SAVE), ("model/read.c", READ), ("docs/coverage.md", page),
                           ("app/main.c", MAIN.replace("save (7) + save (0) + read_all (12)", called))):
            (top / name).parent.mkdir(exist_ok=True)
            (top / name).write_text(text, encoding="utf-8")
        build = top / "build"
        for name in ("model/save", "model/read", "app/main"):
            (build / name).parent.mkdir(parents=True, exist_ok=True)
            tap.output_of("gcc", "-O0", "--coverage", "-c", f"../{name}.c", "-o", f"{name}.o", cwd=build)
        tap.output_of("gcc", "--coverage", "model/save.o", "model/read.o", "app/main.o", "-o", "program", cwd=build)
        tap.output_of("./program", cwd=build)
        done = subprocess.run([TESTS / "coverage", build, top / "docs/coverage.md"], capture_output=True, text=True, check=False)
        assert not done.stderr, done.stderr
        return done.stdout, done.returncode


def check_what_was_not_taken_is_said():
    said, status = coverage(WATCHED)
    assert status == 1
    assert "model/save.c:13: save: 1 not taken: return n ? 1 : 2;\n" in said, said
    assert "model/read.c:11: read_none: 1 not taken: never called\n" in said, said
    assert "g_return_val_if_fail" not in said, said
    assert said.count(" not taken:") == 2, said


def check_a_header_counts_once():
    said, _ = coverage(WATCHED)
    row = next(line for line in said.splitlines() if line.startswith("model "))
    # Of the branches, those of clamp () once, taken by one file each, and those of save () without the macro.
    assert row.split()[1:] == ["84.6", "%", "of", "13", "83.3", "%", "of", "6"], row


def check_what_is_on_the_page_is_left():
    said, status = coverage(WATCHED + LEFT, "save (7) + save (0) + read_all (12)")
    assert "2 branches are left, each with its reason.\n" in said, said
    assert "not taken" not in said and "docs/coverage.md" not in said, said
    assert status == 1 and "model/: 84.6 % of the lines were reached" in said, said


def check_what_is_taken_may_not_be_on_the_page():
    said, status = coverage(WATCHED + LEFT, "save (7) + save (0) + save (1) + read_all (12)")
    assert status == 1
    assert "docs/coverage.md: model/save.c: save: return n ? 1 : 2;: is taken, or not there\n" in said, said


def check_what_is_not_there_may_not_be_on_the_page():
    said, status = coverage(WATCHED + "- `model/gone.c`\n" + LEFT.replace("return n ?", "return m ?"))
    assert status == 1
    assert "docs/coverage.md: there is no model/gone.c\n" in said, said
    assert "docs/coverage.md: model/save.c: save: return m ? 1 : 2;: is taken, or not there\n" in said, said
    assert "model/save.c:13: save: 1 not taken" in said, said


def check_the_number_has_to_be_right():
    said, status = coverage(WATCHED + LEFT.replace(";`: Nobody", ";` (2): Nobody"))
    assert status == 1
    assert "return n ? 1 : 2;: 1 are not taken, and not 2\n" in said, said


tap.run(
    check_what_was_not_taken_is_said,
    check_a_header_counts_once,
    check_what_is_on_the_page_is_left,
    check_what_is_taken_may_not_be_on_the_page,
    check_what_is_not_there_may_not_be_on_the_page,
    check_the_number_has_to_be_right,
)
