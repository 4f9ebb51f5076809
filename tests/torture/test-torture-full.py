# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk is full, at every size: a real, small one where one may be mounted, and one that is said to be full.

Arguments: the tool, the program that saves, the library that makes calls fail. A real disk is an ext4 image where root
may mount one, or else a tmpfs; where neither may be mounted, writing to a limit of bytes is what is left, which is done
anyway. With TORTURE_SECONDS sizes are chosen by chance until the time is up, after all have been tried.
"""

import errno
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from saves import Judge, Save, make_hard_link, make_large_map, make_old_picture, map_maker
from torture import Clock, Folder, is_thorough, reached, seconds_given, seed_given
import tap

TOOL, SAVE, PRELOAD = (str(Path(argument).resolve()) for argument in sys.argv[1:4])
INSIDE = sys.argv[4:]  # what is mounted and where, once this script runs where it is mounted
DISK = 1 << 20
MOST = 20  # findings are told

WAYS = {
    "ext4": (["unshare", "--mount"], 'mkfs.ext4 -q -b 1024 -m 0 -O ^has_journal "$0/image" && mount -o loop "$0/image" "$0/disk"'),
    "tmpfs": (["unshare", "--mount"], f'mount -t tmpfs -o size={DISK} tmpfs "$0/disk"'),
    "tmpfs of one's own": (["unshare", "--map-root-user", "--mount"], f'mount -t tmpfs -o size={DISK} tmpfs "$0/disk"'),
}


def full_saves(top, folder):
    """Ways to write a file of some size over an older one."""
    make_large_map(TOOL, top / "old.journey", "Before")
    make_large_map(TOOL, top / "new.journey", "After", 130)
    make = map_maker(TOOL, (top / "old.journey").read_bytes())
    new = str(top / "new.journey")
    target = str(folder / "map.journey")
    saves = [
        Save("over a map", "map.journey", [SAVE, new, target], make("map.journey")),
        Save("over a hard link", "map.journey", [SAVE, new, target], make_hard_link(make), in_place=True),
    ]
    for name in ("png", "pdf", "svg", "csv") if is_thorough() else ("csv",):
        picture = f"map.{name}"
        saves.append(Save(f"export as {name}", picture, [TOOL, "export", new, "-o", str(folder / picture)],
                          make_old_picture(picture)))
    return saves


class Filler:
    """Saves with so much room on the disk, and what was found false afterwards."""

    def __init__(self, folder, room_of):
        self.folder = folder
        self.room_of = room_of  # makes the room, and says what to run the program with
        self.judge = Judge(TOOL, folder.top)
        self.saves = full_saves(folder.top, folder.path)
        self.done = 0
        self.findings = []
        for save in self.saves:
            save.learn(folder, in_order=False)

    def size_of(self, save):
        return 3 * (len(save.new) + 16384) if save.in_place else len(save.new) + 16384

    def fill(self, save, room):
        save.set_up(self.folder)
        run = self.folder.run(save.command, room=self.room_of(self.folder.path, room))
        (self.folder.path / "filler").unlink(missing_ok=True)
        self.done += 1
        try:
            save.assert_truth(self.folder, run, self.judge)
            assert run.status == 0 or "no space left" in run.message, f"said {run.message!r}"
        except AssertionError as error:
            self.findings.append(f"{save.name}, with room for {room} bytes: {error}\n  {run.message.strip()}")

    def fill_each(self, step, clock):
        for number, save in enumerate(self.saves):
            for room in range(number * 7 % step, self.size_of(save), step):
                self.fill(save, room)
        chance = random.Random(seed_given())
        while not clock.is_over():
            save = chance.choice(self.saves)
            self.fill(save, chance.randrange(self.size_of(save)))

    def close(self, what):
        reached(f"{self.done:,} saves {what}")
        assert not self.findings, f"{len(self.findings)} found\n" + "\n".join(self.findings[:MOST])


def make_full(path, room):
    """Fills a real disk up but for @room bytes."""
    with open(path / "filler", "wb", buffering=0) as filler:
        piece = bytes(65536)
        while piece:
            try:
                filler.write(piece)
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
                piece = piece[: len(piece) // 2]
        os.fsync(filler.fileno())
        filler.truncate(max(0, filler.seek(0, os.SEEK_END) - room))
        os.fsync(filler.fileno())


def limit(_path, room):
    return room


def check_real_disk():
    kind, disk = INSIDE
    with Folder(path=Path(disk) / "maps") as folder:
        filler = Filler(folder, make_full)
        filler.fill_each(1024 if is_thorough() else 5 * 1024, Clock((seconds_given() or 0) / 2, 0))
        filler.close(f"on a full disk ({kind})")


def check_limit_of_bytes():
    with Folder(PRELOAD) as folder:
        filler = Filler(folder, limit)
        filler.fill_each(509 if is_thorough() else 4999, Clock(seconds_given(), 0))
        filler.close("with room for so many bytes")


def mount_somewhere():
    """The first way to mount a disk that works here, as a command that runs another one where it is mounted."""
    top = Path(tempfile.mkdtemp(prefix="sojourn-disk-"))
    (top / "disk").mkdir()
    with open(top / "image", "wb") as image:
        image.truncate(DISK)
    for kind, (unshare, mount) in WAYS.items():
        shell = [*unshare, "sh", "-c", f'{{ {mount}; }} >&2 && exec "$@"', str(top)]
        if subprocess.run([*shell, "true"], capture_output=True, check=False).returncode == 0:
            return top, kind, shell
    return top, None, None


def main():
    if INSIDE:
        tap.run(check_real_disk)
    top, kind, shell = mount_somewhere()
    cases = [check_limit_of_bytes]

    def check_real_disk_inside():
        done = subprocess.run([*shell, sys.executable, "-B", *sys.argv, kind, str(top / "disk")], capture_output=True, text=True,
                              check=False)
        print("\n".join(line for line in done.stdout.splitlines() if line.startswith("# ")), flush=True)
        assert done.returncode == 0, done.stderr

    if kind:
        cases.insert(0, check_real_disk_inside)
    else:
        print("# no disk may be mounted here; the limit of bytes stands for it")
    try:
        tap.run(*cases)
    finally:
        subprocess.run(["rm", "-rf", str(top)], check=True)


main()
