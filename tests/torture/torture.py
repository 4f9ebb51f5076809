# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests share that break everything around the program: a folder whose every call can be made to fail.

TORTURE_SECONDS is how long such a test may take; without it, each does its small share of the usual test run.
What was reached is said in lines that begin with '# reached: ', which ./dev torture makes a table of.
"""

import errno
import os
import random
import shutil
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "data"))

# What each call can fail with in real life.
ERRORS = {
    "access": ["EACCES", "EIO", "ELOOP"],
    "chmod": ["EPERM", "EIO", "EROFS"],
    "chown": ["EPERM", "EIO"],
    "close": ["EIO", "ENOSPC", "EDQUOT", "EINTR"],
    "create": ["EACCES", "ENOSPC", "EDQUOT", "EMFILE", "EROFS", "EIO"],
    "flock": ["ENOLCK", "EINTR"],
    "fsync": ["EIO", "ENOSPC", "EDQUOT", "EROFS"],
    "link": ["EIO", "EMLINK", "EPERM"],
    "mkdir": ["EACCES", "ENOSPC", "EDQUOT", "EIO"],
    "open": ["EACCES", "EMFILE", "EIO", "ENOENT"],
    "opendir": ["EMFILE", "EACCES", "EIO"],
    "read": ["EIO", "EINTR", "half"],
    "readdir": ["EIO"],
    "readlink": ["EIO", "EACCES"],
    "rename": ["EIO", "EACCES", "ENOSPC", "EDQUOT", "EXDEV", "EROFS", "EBUSY"],
    "rmdir": ["EIO"],
    "stat": ["EIO", "EACCES", "ENOMEM"],
    "symlink": ["EIO", "EPERM"],
    "truncate": ["EIO", "ENOSPC"],
    "unlink": ["EIO", "EACCES", "EROFS"],
    "write": ["ENOSPC", "EIO", "EDQUOT", "EFBIG", "EINTR", "half"],
}

BEGIN = time.monotonic()
PATIENCE = 60  # seconds; a program that takes longer hangs


def seconds_given():
    """How long to go on, or None for the small share."""
    text = os.environ.get("TORTURE_SECONDS")
    return float(text) if text else None


def seed_given():
    """Where chance begins, which is said, so that a failure can be had again."""
    seed = int(os.environ.get("TORTURE_SEED") or random.SystemRandom().randrange(1 << 31))
    print(f"# TORTURE_SEED={seed}", flush=True)
    return seed


def some_of(things, number=0):
    """With sanitizers each run takes long, so only one in TORTURE_STRIDE is done there, another one each time."""
    stride = 1 if is_thorough() else int(os.environ.get("TORTURE_STRIDE", "1"))
    return list(things)[number % stride :: stride]


def is_thorough():
    """Whether there is time for every errno of every call."""
    return (seconds_given() or 0) >= 60


def reached(text):
    print(f"# reached: {text}", flush=True)


def number_of(fault):
    """How the preloaded library is told of it."""
    return fault if fault in ("half", "kill", "torn") else str(getattr(errno, fault))


class Call:
    """One line of the log."""

    def __init__(self, line):
        head, _, outcome = line.rpartition(" !")
        number, self.name, self.path = head.split(" ", 2)
        self.number = int(number)
        self.outcome = int(outcome)


class Run:
    """How a program ended, and what it did in the folder."""

    def __init__(self, status, output, message, calls):
        self.status = status
        self.output = output
        self.message = message
        self.calls = calls

    def failed(self, name):
        """The files for which such a call was made to fail."""
        return [call.path for call in self.calls if call.name == name and call.outcome > 0]


class Folder:
    """A folder of its own, and programs that run into trouble in it. Without @preload, trouble has to come by itself;
    @path is where the folder is, when that is not beside everything else."""

    def __init__(self, preload=None, path=None):
        self.preload = preload
        self.top = Path(tempfile.mkdtemp(prefix="sojourn-torture-"))
        self.top.chmod(0o755)
        self.path = path or self.top / "maps"
        self.path.mkdir(exist_ok=True)
        self.log = self.top / "log"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.top)

    def clear(self):
        for entry in os.scandir(self.path):
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path)
            else:
                os.unlink(entry.path)
        self.path.chmod(0o755)

    def run(self, command, faults="", room=None, user=None):
        """Runs a program to its end, or its death."""
        self.log.unlink(missing_ok=True)
        self.log.touch()
        self.log.chmod(0o666)
        environment = dict(os.environ)
        environment["XDG_STATE_HOME"] = str(self.path / "state")
        environment.update(TORTURE_FOLDER=str(self.path), TORTURE_LOG=str(self.log), TORTURE_FAULTS=faults)
        if room is not None:
            environment["TORTURE_ROOM"] = str(room)
        # The sanitizer wants to be first in the row, and need not be.
        environment["ASAN_OPTIONS"] = environment.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"
        if self.preload:
            environment["LD_PRELOAD"] = self.preload
        done = subprocess.run(command, env=environment, user=user, cwd=self.top, capture_output=True,
                              timeout=PATIENCE, check=False)
        lines = self.log.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        output, message = (text.decode("utf-8", errors="surrogateescape") for text in (done.stdout, done.stderr))
        return Run(done.returncode, output, message, [Call(line) for line in lines])

    def names(self):
        """All files in it, below it, too."""
        return {str(path.relative_to(self.path)) for path in self.path.rglob("*") if not path.is_dir()}


def identity(path):
    """What of a file has to stay when it is saved, apart from its bytes."""
    status = os.lstat(path)
    link = os.readlink(path) if stat.S_ISLNK(status.st_mode) else None
    target = os.stat(path)
    return link, stat.S_IMODE(target.st_mode), target.st_uid, target.st_nlink


class Clock:
    """When to stop: so many seconds after the test began, or, where no time is given, from now on."""

    def __init__(self, seconds, small_share):
        self.end = BEGIN + seconds if seconds else time.monotonic() + small_share

    def is_over(self):
        return time.monotonic() >= self.end
