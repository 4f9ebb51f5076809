#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left when the program ends in the middle of the work: killed, ended by a signal, or with the session. Every time it is
started again, and what was not saved has to be there."""

import contextlib
import glob
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback

from person import NotSeen, Program, press, take_picture, type_text, wait_for

COPIES = os.path.join(os.environ['XDG_STATE_HOME'], 'sojourn', 'recovery')


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def number(path):
    return int(path.rsplit('-', 1)[1].split('.')[0])


def newest_copy():
    """Of the only map that there are copies of; empty while there is none."""
    paths = sorted(glob.glob(os.path.join(COPIES, '*', 'copy-*.journey')), key=number)
    return read(paths[-1]) if paths else b''


def wait_for_copy(text):
    wait_for(f'copy with {text}', lambda: text.encode() in newest_copy())
    return newest_copy()


def copies_are_gone():
    return not os.path.isdir(COPIES) or not os.listdir(COPIES)


class Work:
    """One map in a file, and the programs that it is open in, one after the other."""

    def __init__(self, sojourn, example, folder):
        self.sojourn = os.path.abspath(sojourn)
        self.example = example
        self.map = os.path.join(folder, 'map.journey')
        self.lock = os.path.join(folder, '.map.journey.lock')
        self.log = os.path.join(folder, 'errors')

    @contextlib.contextmanager
    def program(self, *arguments):
        program = Program(self.sojourn, self.log, *arguments)
        try:
            yield program
        except NotSeen:
            take_picture()  # while there is something to see
            raise
        finally:
            program.kill()
            if 'CRITICAL' in program.errors() or 'WARNING' in program.errors():
                raise AssertionError(program.errors())

    def begin(self):
        shutil.rmtree(COPIES, ignore_errors=True)
        shutil.copy(self.example, self.map)


def drop_remark(program, text):
    program.touchpoint('First bill')
    press('F8')
    program.focus_is('Remark for the tray')
    type_text(text)
    press('Return')


def restore(program):
    program.label('Sojourn was closed before')
    press('alt+r')
    program.label('What was not saved is back')
    wait_for('mark of what is not saved', program.title)


def killed(work):
    """Restored in the window that shows the file; saving it takes the copies away."""
    with work.program(work.map) as program:
        drop_remark(program, 'Phone was dead')
        wait_for_copy('Phone was dead')
        before = read(work.map)
    copy = newest_copy()  # where typing took longer than a copy, there is one of that, too
    with work.program(work.map) as program:
        restore(program)
        assert read(work.map) == before, 'restoring changed the file'
        press('ctrl+s')
        wait_for('save', lambda: read(work.map) == copy)
        wait_for('end of the copies', copies_are_gone)
        program.process.terminate()
        assert program.wait_for_end() == 0
    assert copies_are_gone(), 'there are copies of what is saved'


def killed_again(work):
    """Opening takes nothing away, nor does being killed once more; saying so does."""
    with work.program(work.map) as program:
        drop_remark(program, 'Phone was dead')
        wait_for_copy('Phone was dead')
    with work.program() as program:
        restore(program)
        program.touchpoint('First bill')
    assert b'Phone was dead' in newest_copy(), 'restoring took the copy away'
    with work.program() as program:
        program.label('Sojourn was closed before')
        press('alt+d')
        program.answer('Discard')
        program.leave_dialog()
        wait_for('end of the copies', copies_are_gone)
    assert read(work.map) == read(work.example), 'the file was changed'


def killed_while_typing(work):
    """What is in an open editor counts."""
    with work.program(work.map) as program:
        touchpoint = program.touchpoint('Bus-stop ad')
        program.click(touchpoint, 30)
        press('F2')
        press('ctrl+a')
        type_text('Half a sen')
        wait_for_copy('Half a sen')
    with work.program(work.map) as program:
        restore(program)
        program.touchpoint('Half a sen')


def killed_before_a_remark_was_dropped(work):
    with work.program(work.map) as program:
        program.touchpoint('First bill')
        press('F8')
        program.focus_is('Remark for the tray')
        type_text('Half a remark')
        wait_for_copy('Half a remark')
    with work.program(work.map) as program:
        restore(program)


def killed_with_new_map(work):
    with work.program() as program:
        program.focus_is('New map with five stages')
        press('Return')
        program.focus_is('Add touchpoint to Awareness')
        press('Return')
        program.focus_is('Untitled')
        type_text('Bus stop')
        press('Return')
        copy = wait_for_copy('Bus stop')
    os.remove(work.map)
    with work.program() as program:
        restore(program)
        program.touchpoint('Bus stop')
        press('ctrl+s')
        program.choose_file(work.map)
        wait_for('end of the copies', copies_are_gone)
        assert b'Bus stop' in read(work.map)
        assert read(work.map).count(b'<touchpoint') == copy.count(b'<touchpoint')


def damaged(work):
    """The newest copy is cut off: the one before it counts."""
    with work.program(work.map) as program:
        drop_remark(program, 'First remark')
        wait_for_copy('First remark')
        drop_remark(program, 'Second remark')
        wait_for_copy('Second remark')
    newest = max(glob.glob(os.path.join(COPIES, '*', 'copy-*.journey')), key=number)
    with open(newest, 'r+b') as file:
        file.truncate(os.path.getsize(newest) // 2)
    with work.program(work.map) as program:
        restore(program)
        press('ctrl+s')
        wait_for('save', lambda: b'First remark' in read(work.map))
        assert b'Second remark' not in read(work.map)


def ended_by(number_of_signal):
    def test(work):
        with work.program(work.map) as program:
            drop_remark(program, 'A word before')
            assert os.path.exists(work.lock), 'nothing says who has the map open'
            begun = time.monotonic()
            wait_for('remark', lambda: program.title())
            program.process.send_signal(number_of_signal)
            assert program.wait_for_end() == 0
            # On a computer that is busier than that, as long as it took to start.
            assert time.monotonic() - begun < max(3, program.starting), 'it took longer than a copy by itself'
        assert b'A word before' in newest_copy(), 'nothing was left'
        assert not os.path.exists(work.lock), 'the lock was left behind'
        assert read(work.map) == read(work.example), 'the file was changed'
        with work.program(work.map) as program:
            restore(program)

    test.__name__ = f'ended_by_{number_of_signal.name.lower()}'
    return test


def typing_when_ended(work):
    """A remark that was not dropped yet, and what stands in an editor."""
    with work.program(work.map) as program:
        program.touchpoint('First bill')
        press('F8')
        program.focus_is('Remark for the tray')
        type_text('Not dropped')
        program.process.terminate()
        assert program.wait_for_end() == 0
    assert b'Not dropped' in newest_copy(), 'nothing was left'


class Session:
    """The session manager, and what was said to it."""

    def __init__(self):
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'session_manager.py')
        self.process = subprocess.Popen([sys.executable, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.heard = []
        threading.Thread(target=self.hear, daemon=True).start()
        self.wait_for('ready')

    def hear(self):
        for word in self.process.stdout:
            self.heard.append(word.strip())

    def wait_for(self, word):
        wait_for(word, lambda: word in self.heard)

    def say(self, word):
        self.process.stdin.write(word + '\n')
        self.process.stdin.flush()

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def session_ends(work):
    """Logging out is held until there is a copy."""
    session = Session()
    try:
        with work.program(work.map) as program:
            session.wait_for('RegisterClient')
            drop_remark(program, 'Logged out')
            wait_for('remark', lambda: program.title())
            session.say('query')
            session.wait_for('Inhibit')
            session.wait_for('EndSessionResponse')
            session.wait_for('Uninhibit')
            assert b'Logged out' in newest_copy(), 'logging out was not held for it'
            session.say('end')
            assert program.wait_for_end() == 0
    finally:
        session.end()
    with work.program() as program:
        restore(program)


TESTS = (killed, killed_again, killed_while_typing, killed_before_a_remark_was_dropped, killed_with_new_map, damaged,
         ended_by(signal.SIGTERM), ended_by(signal.SIGHUP), ended_by(signal.SIGINT), typing_when_ended, session_ends)


def main():
    failed = 0
    tests = [test for test in TESTS if not sys.argv[3:] or test.__name__ in sys.argv[3:]]
    print(f'1..{len(tests)}')
    with tempfile.TemporaryDirectory() as folder:
        work = Work(sys.argv[1], sys.argv[2], folder)
        for count, test in enumerate(tests, 1):
            name = f'{count} /recover/{test.__name__.replace("_", "-")}'
            try:
                work.begin()
                test(work)
                print(f'ok {name}', flush=True)
            except (AssertionError, NotSeen, OSError):
                failed += 1
                print(f'not ok {name}')
                print(*(f'# {line}' for line in traceback.format_exc().splitlines()), sep='\n', flush=True)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
