# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does with the program and sees of it: real keys and a real pointer by way of xdotool, and what assistive
technology reads out. Nothing sleeps for a fixed time: wait_for() looks again until something is so."""

import os
import re
import subprocess
import time

# A warning is fatal to the program, not to the library with which it is looked at from outside.
PROGRAM_ENVIRONMENT = dict(os.environ)
os.environ.pop('G_DEBUG', None)

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE = float(os.environ.get('PERSON_DEADLINE', '60'))


class NotSeen(Exception):
    """What a person waited for did not come."""


def wait_for(what, look, deadline=DEADLINE):
    """Returns the first true thing that look() returns."""
    end = time.monotonic() + deadline
    while True:
        try:
            seen = look()
        except GLib.Error:  # what was being looked at went away
            seen = None
        if seen:
            return seen
        if time.monotonic() > end:
            raise NotSeen(f'no {what} within {deadline:g} s')
        time.sleep(0.03)


def xdotool(*words):
    return subprocess.run(['xdotool', *map(str, words)], check=False, capture_output=True, text=True).stdout.split()


def press(*keys):
    xdotool('key', '--delay', 20, *keys)


def type_text(text):
    xdotool('type', '--delay', 20, text)


def take_picture():
    """Leaves a picture of the screen in the folder that PERSON_PICTURES names, if it does."""
    folder = os.environ.get('PERSON_PICTURES')
    if folder:
        name = time.strftime('%H%M%S.png')
        subprocess.run(['import', '-window', 'root', os.path.join(folder, name)], check=False)


class Thing:
    """Something on the screen, as assistive technology knows it."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        return self.accessible.get_name()

    def has(self, state):
        return self.accessible.get_state_set().contains(state)

    def box(self):
        extents = self.accessible.get_extents(Atspi.CoordType.WINDOW)
        return extents.x, extents.y, extents.width, extents.height

    def box_at_rest(self):
        """What just came may still be on its way to its place."""
        boxes = [None]

        def is_at_rest():
            boxes.append(self.box())
            return boxes[-1] == boxes[-2]

        wait_for(f'rest of {self.name}', is_at_rest)
        return boxes[-1]

    def text(self):
        return Atspi.Text.get_text(self.accessible, 0, Atspi.Text.get_character_count(self.accessible))

    def children(self):
        for i in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(i)
            if child:
                yield Thing(child)

    def inside(self):
        """Itself and all that is in it, from the outside in."""
        yield self
        for child in self.children():
            yield from child.inside()

    def is_laid_out(self):
        box = self.box()
        return box[2] > 0 and box[3] > 0


def is_button(thing):
    return thing.role in ('push button', 'button', 'toggle button')


class Program:
    """One run of the program, with its windows."""

    def __init__(self, path, log, *arguments):
        self.log = log
        begun = time.monotonic()
        with open(log, 'w', encoding='utf-8') as errors:
            self.process = subprocess.Popen([path, *arguments], stderr=errors, env=PROGRAM_ENVIRONMENT)
        self.window = wait_for('window', lambda: (self.windows() or [None])[0])
        self.starting = time.monotonic() - begun  # seconds, which tell how busy the computer is
        self.name = os.path.basename(path)
        self.root = wait_for('assistive technology', self.find_root)
        self.fill_screen()

    def windows(self):
        return xdotool('search', '--onlyvisible', '--pid', self.process.pid, '--name', '.')

    def find_root(self):
        desktop = Atspi.get_desktop(0)
        desktop.set_cache_mask(Atspi.Cache.NONE)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                child.set_cache_mask(Atspi.Cache.NONE)
                return Thing(child)
        return None

    def fill_screen(self):
        """Without a window manager nobody else places windows."""
        width, height = xdotool('getdisplaygeometry')
        xdotool('windowmove', self.window, 0, 0, 'windowsize', self.window, width, height, 'windowfocus', self.window)
        self.frame = (int(width) - wait_for('size', lambda: self.fills(int(width)))) // 2
        wait_for('keyboard', lambda: any(frame.has(Atspi.StateType.ACTIVE) for frame in self.root.children()))

    def fills(self, screen_width):
        """GTK puts a frame around a window of which nobody else takes care."""
        for frame in self.root.children():
            width = frame.box()[2]
            if screen_width - 60 < width <= screen_width:
                return width
        return None

    def errors(self):
        with open(self.log, encoding='utf-8') as lines:
            return lines.read()

    def ended(self):
        return self.process.poll() is not None

    def wait_for_end(self):
        wait_for('end', self.ended)
        return self.process.returncode

    def kill(self):
        if not self.ended():
            self.process.kill()
            self.process.wait()

    # What is seen.

    def things(self, match):
        return [thing for thing in self.root.inside() if match(thing)]

    def find(self, what, match):
        return wait_for(what, lambda: next((t for t in self.root.inside() if match(t) and t.is_laid_out()), None))

    def button(self, name):
        """By its label; a name that was made of a label with an underline has both."""
        return self.find(f'button “{name}”', lambda t: is_button(t) and (t.name == name or t.name.endswith(' ' + name)))

    def step_button(self, verb):
        """Undo or redo, which says what."""
        return self.find(verb, lambda t: is_button(t) and (t.name == verb or t.name.startswith(verb + ': ')))

    def label(self, part):
        return self.find(f'label “{part}”', lambda t: t.role == 'label' and part in t.name)

    def tab(self, name):
        return self.find(f'page “{name}”', lambda t: t.role == 'page tab' and t.name == name)

    def field(self, name):
        return self.find(f'field “{name}”', lambda t: t.role in ('text', 'entry') and t.name == name)

    def menu_item(self, part):
        return self.find(f'menu item “{part}”', lambda t: t.role in ('menu item', 'push button') and part in t.name)

    def touchpoint(self, title):
        """On the canvas, where its name begins with the stage and ends with its number."""
        name = re.compile(rf'^[^,]+, {re.escape(title)}, .*\d+ of \d+$')
        return self.find(f'touchpoint “{title}”', lambda t: t.role == 'list item' and name.match(t.name))

    def focus_is(self, part):
        """Waits until what has the focus says so."""
        return self.find(f'focus on “{part}”', lambda t: t.has(Atspi.StateType.FOCUSED) and part in t.name)

    def focus(self):
        names = [t.name for t in self.root.inside() if t.has(Atspi.StateType.FOCUSED)]
        return names[-1] if names else ''

    def title(self):
        return next((t.name for t in self.root.inside() if t.role == 'label' and t.name.startswith('• ')), '')

    # What is done.

    def point_at(self, thing, dy=None):
        """In its middle, or this far below its top."""
        left, top, width, height = thing.box_at_rest()
        x, y = left + width // 2 + self.frame, top + (height // 2 if dy is None else dy) + self.frame
        xdotool('mousemove', x, y)
        return x, y

    def click(self, thing, dy=None):
        self.point_at(thing, dy)
        xdotool('click', 1)

    def drag(self, thing, dy):
        x, y = self.point_at(thing)
        xdotool('mousedown', 1)
        for i in range(1, 9):
            xdotool('mousemove', x, y + dy * i // 8)
        xdotool('mouseup', 1)

    def scroll(self, thing, button, *modifiers):
        self.point_at(thing)
        for modifier in modifiers:
            xdotool('keydown', modifier)
        xdotool('click', button)
        for modifier in modifiers:
            xdotool('keyup', modifier)

    def focus_dialog(self):
        """Gives the keys to the window that just opened over the first."""
        dialog = wait_for('dialog', lambda: next((w for w in self.windows() if w != self.window), None))
        xdotool('windowfocus', dialog)
        return dialog

    def leave_dialog(self):
        wait_for('end of the dialog', lambda: self.windows() == [self.window])
        xdotool('windowfocus', self.window)

    def choose_file(self, path):
        """Types a path into the file chooser that just opened."""
        self.focus_dialog()
        field = self.find('name field', lambda t: t.role in ('text', 'entry') and t.has(Atspi.StateType.FOCUSED))
        press('ctrl+a')
        type_text(path)
        wait_for('typed path', lambda: field.text() == path)
        press('Return')
        self.leave_dialog()

    def answer(self, name):
        self.focus_dialog()
        button = self.button(name)
        Atspi.Action.do_action(button.accessible, 0)
