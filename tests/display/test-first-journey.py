#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first journey, done as a person does it: draws a map, saves it, scores it, takes it all back and again, opens it the
next day and exports it. Every key and every click is a real one. To be run on a screen of its own, see run-headless."""

import contextlib
import json
import os
import re
import subprocess
import sys
import tempfile
import traceback

from person import Atspi, Program, is_button, press, take_picture, type_text, wait_for

STAGES = {
    'Awareness': ['Bus-stop ad', 'Friends tell'],
    'Consideration': ['Coverage check', 'Compare offers'],
    'Purchase': ['Order form'],
    'Experience': ['Install visit', 'First bill'],
    'Loyalty': ['Renewal call'],
}
TITLES = [title for titles in STAGES.values() for title in titles]
EMOTIONS = dict(zip(TITLES, [4, 5, 3, 4, 2, 1, 2, 4]))  # the keys: 1 is very bad, 5 very good
DRAGGED = 'Install visit'
PAIN_POINTS = {'Coverage check': 'Nobody knows', 'First bill': 'Higher than promised'}
SCORES = {'Coverage check': (4, 4, 3), 'Install visit': (5, 4.5, 2), 'First bill': (4.7, 5, 1.8), 'Renewal call': (3, 3, 4)}
RANKING = ['First bill', 'Install visit', 'Coverage check', 'Renewal call']


class Tap:
    """Counts what holds and what does not."""

    def __init__(self):
        self.count = self.failed = 0

    def check(self, holds, what, *seen):
        self.count += 1
        self.failed += not holds
        print('ok' if holds else 'not ok', self.count, '-', what, flush=True)
        if not holds:
            for thing in seen:
                print('#', thing, flush=True)

    def equal(self, seen, expected, what):
        self.check(seen == expected, what, f'expected {expected!r}', f'seen     {seen!r}')

    @contextlib.contextmanager
    def passage(self, what):
        """A part of the story that counts as a case of its own when it breaks off."""
        try:
            yield
        except Exception:  # whatever it is, the next passage may still be told
            take_picture()
            self.check(False, what, *traceback.format_exc().splitlines())

    def end(self):
        print(f'1..{self.count}', flush=True)
        return 1 if self.failed else 0


class Story:
    """Where the programs are, and where files go."""

    def __init__(self, sojourn, journey, folder):
        self.sojourn = os.path.abspath(sojourn)
        self.journey = os.path.abspath(journey)
        self.folder = folder

    def path(self, name):
        return os.path.join(self.folder, name)

    @contextlib.contextmanager
    def program(self, *arguments):
        program = Program(self.sojourn, self.path('errors.txt'), *arguments)
        try:
            yield program
        finally:
            program.kill()

    def tool(self, *arguments):
        return subprocess.run([self.journey, *arguments], check=True, capture_output=True, text=True).stdout

    def told(self, command, path):
        return json.loads(self.tool(command, '--format', 'json', path))


# What is on the canvas.


def is_of_map(thing):
    return thing.role in ('heading', 'list item', 'table cell')


def canvas_of(program):
    """It is the only thing that has headings of lanes."""
    return next(t for t in program.root.inside() if any(c.role == 'row header' for c in t.children()))


def contents(program):
    """What assistive technology reads out of the canvas, and nothing of the panel beside it."""
    return sorted(t.name for t in canvas_of(program).inside() if is_of_map(t))


def touchpoints(program):
    """Their titles, in the order of the journey."""
    found = re.compile(r'^[^,]+, (.+?),.* (\d+) of \d+$')
    names = [found.match(t.name) for t in canvas_of(program).inside() if t.role == 'list item']
    numbered = sorted((int(m.group(2)), m.group(1)) for m in names if m)
    return [title for number, title in numbered]


def select(program, title):
    """Clicks on the card, which is at the top of its column."""
    touchpoint = program.touchpoint(title)
    program.click(touchpoint, 30)
    wait_for(f'selection of {title}', lambda: touchpoint.has(Atspi.StateType.SELECTED))
    return touchpoint


def row_of(program, title):
    """In the ranking."""
    name = re.compile(rf'^(Rank \d+, )?{title}, .*(not scored|gap .*)$', re.DOTALL)
    return program.find(f'row of {title}', lambda t: t.role == 'list item' and name.match(t.name))


def walk_down(program, lane, steps=12):
    """Goes from a card to a lane below it."""
    for _ in range(steps):
        if program.focus().startswith(lane):
            return
        before = program.focus()
        press('Down')
        wait_for('other focus', lambda before=before: program.focus() != before)
    raise AssertionError(f'{lane} is not below')


# The verbs of the story.


def begin_with_five_stages(program):
    program.focus_is('New map with five stages')
    press('Return')
    program.focus_is('Add touchpoint to Awareness')


def add_touchpoints(program, stage, titles):
    """Enter goes on to the next; Escape takes the one without a title away again."""
    program.focus_is(f'Add touchpoint to {stage}')
    for title in titles:
        type_text(title)
        press('Return')
        program.touchpoint(title)
        program.focus_is('Untitled')
    press('Escape')
    program.focus_is(titles[-1])


def draw(program):
    for stage, titles in STAGES.items():
        add_touchpoints(program, stage, titles)
        if stage != 'Loyalty':
            press('ctrl+Right')


def feel(program):
    press('Home')
    program.focus_is(TITLES[0])
    walk_down(program, 'Emotions')
    for title, key in EMOTIONS.items():
        program.focus_is('Emotions: empty')
        press(str(key))
        program.focus_is('Emotions: Customer')
        if title != TITLES[-1]:
            press('Right')


def drag_face(program):
    select(program, DRAGGED)
    face = program.find('face', lambda t: t.role == 'table cell' and t.name == 'Emotions: Customer, −2.0')
    program.drag(face, -50)
    program.focus_is('Emotions: Customer, ')
    wait_for('other value', lambda: not program.focus().endswith('−2.0'))


def suffer(program, title, text):
    select(program, title)
    walk_down(program, 'Pain points')
    type_text(text)
    press('Return')
    program.focus_is(f'Pain points: {text}')


def score(program, title, figures):
    select(program, title)
    program.click(program.tab('Details'))
    wait_for(f'details of {title}', lambda: program.things(
        lambda t: t.role == 'text' and t.name == 'Title' and t.is_laid_out() and t.text() == title))
    program.click(program.button('Add score'))
    program.find('choice of dimensions', lambda t: t.role == 'list item' and t.has(Atspi.StateType.FOCUSED))
    press('Return')
    program.find('new score', lambda t: t.has(Atspi.StateType.FOCUSED) and t.name in ('Overall', 'Importance'))
    if program.focus() == 'Overall':
        press('Tab')
    for figure, name in zip(figures, ('Importance', 'Expected', 'Actual')):
        program.focus_is(name)
        type_text(f'{figure:g}')
        press('Tab')


def take_all_back(program):
    undo = program.step_button('Undo')
    for _ in range(200):
        if not undo.has(Atspi.StateType.SENSITIVE):
            return
        press('ctrl+z')
        undo.name  # a round trip, so that keys do not pile up
    raise AssertionError('there is no end to what can be undone')


def do_all_again(program):
    redo = program.step_button('Redo')
    for _ in range(200):
        if not redo.has(Atspi.StateType.SENSITIVE):
            return
        press('ctrl+shift+z')
        redo.name
    raise AssertionError('there is no end to what can be done again')


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def save_as(program, path):
    """Under a typed name. Returns what is in the file."""
    press('ctrl+s')
    program.choose_file(path)
    wait_for('file', lambda: os.path.exists(path))
    wait_for('title without mark', lambda: not program.title())
    return read(path)


def save(program, path):
    """Where it was saved before, with other contents. Returns what is in the file now."""
    before = read(path)
    press('ctrl+s')
    wait_for('title without mark', lambda: not program.title())
    wait_for('other contents', lambda: read(path) != before)
    return read(path)


def export(program, path, choose=None):
    """As a PDF, which is what the dialog begins with, or as what is chosen in it."""
    program.click(program.button('Export'))
    dialog = program.focus_dialog()
    program.label('Format')
    if choose:
        choose(program)
    press('alt+e')
    wait_for('end of the dialog', lambda: dialog not in program.windows())
    program.choose_file(path)
    wait_for(path, lambda: os.path.exists(path) and os.path.getsize(path) > 0)


def choose_png(program):
    """It stands above PDF in the list."""
    press('alt+f')
    program.label('Markdown')
    press('Up', 'Return')
    program.label('Resolution')


def close(program):
    press('ctrl+w')
    return program.wait_for_end()


# The passages.


def check_drawing(tap, program, path):
    begin_with_five_stages(program)
    empty = contents(program)
    tap.equal(program.title(), '', 'a new map has no mark')
    start = save_as(program, path)
    tap.check(b'urn:sojourn:journey:1' in start, 'the map is saved under a typed name', start[:200])

    draw(program)
    tap.equal(touchpoints(program), TITLES, 'eight touchpoints are typed into five stages')
    name = os.path.splitext(os.path.basename(path))[0]
    tap.equal(program.title(), f'• {name}', 'the map is called like its file, with a mark for what is not saved')

    feel(program)
    drag_face(program)
    for title, text in PAIN_POINTS.items():
        suffer(program, title, text)
    for title, figures in SCORES.items():
        score(program, title, figures)
    return empty, start


def check_history(tap, program, empty, path, start):
    """All that was done is in the history, though the map was saved in between."""
    select(program, TITLES[0])
    full = contents(program)
    end = save(program, path)
    take_all_back(program)
    tap.equal(contents(program), empty, 'undo leads back to the start')
    tap.equal(program.step_button('Undo').name, 'Undo', 'undo says that nothing is left')
    tap.equal(save(program, path), start, 'the start, with the name of the file, is saved as the same bytes again')
    check_mark(tap, program)

    do_all_again(program)
    tap.equal(contents(program), full, 'redo leads to the end')
    tap.equal(program.step_button('Redo').name, 'Redo', 'redo says that nothing is left')
    tap.equal(save(program, path), end, 'the end is saved as the same bytes again')
    return full


def check_mark(tap, program):
    press('ctrl+shift+z')
    wait_for('mark', program.title)
    press('ctrl+z')
    wait_for('title without mark', lambda: not program.title())
    tap.check(True, 'undo back to what is saved takes the mark away')


def check_saving(tap, story, program, path):
    seen = subprocess.run([story.journey, 'check', path], check=False, capture_output=True, text=True)
    tap.equal((seen.returncode, seen.stderr), (0, ''), 'the tool finds the file in order')
    tap.equal(close(program), 0, 'a saved map closes without a question')
    tap.equal(program.errors(), '', 'nothing was complained about')


def check_info(tap, story, path):
    stages = story.told('info', path)['stages']
    tap.equal({s['title']: [t['title'] for t in s['touchpoints']] for s in stages}, STAGES, 'the file has stages and touchpoints')

    all_points = [t for s in stages for t in s['touchpoints']]
    pains = {t['title']: [p['text'] for p in t['pain_points']] for t in all_points if t['pain_points']}
    tap.equal(pains, {title: [text] for title, text in PAIN_POINTS.items()}, 'the file has the pain points')

    felt = {t['title']: t['emotions'][0]['value'] for t in all_points}
    keyed = {title: key - 3 for title, key in EMOTIONS.items() if title != DRAGGED}
    tap.equal({title: felt[title] for title in keyed}, keyed, 'the file has the emotions')
    tap.check(-2 < felt[DRAGGED] <= 2, 'a face that was dragged up feels better', felt[DRAGGED])


def check_gaps(tap, story, path):
    gaps = story.told('gaps', path)
    scored = [t for t in gaps['touchpoints'] if t['rank'] is not None]
    seen = {t['title']: (t['importance'], t['expected'], t['actual']) for t in scored}
    tap.equal(seen, SCORES, 'the file has the scores')
    tap.equal([t['title'] for t in scored], RANKING, 'most is lost where importance times loss says so')
    tap.equal(gaps['map']['scored'], len(SCORES), 'what was not scored is missing')


def check_opening(tap, program, full):
    program.touchpoint(TITLES[0])
    tap.check(TITLES[0] in program.focus(), 'the first touchpoint has the focus', program.focus())
    tap.equal(contents(program), full, 'what is read is what was drawn')
    tap.equal(program.title(), '', 'a map that was just opened has no mark')


def check_panel(tap, program):
    program.click(program.tab('Value gap'))
    row = row_of(program, 'First bill')
    program.click(row)
    touchpoint = program.touchpoint('First bill')
    wait_for('selection on the canvas', lambda: touchpoint.has(Atspi.StateType.SELECTED))
    tap.check(True, 'a row of the ranking selects its touchpoint')

    select(program, 'Install visit')
    row = row_of(program, 'Install visit')
    wait_for('selection in the ranking', lambda: row.has(Atspi.StateType.SELECTED))
    tap.check(True, 'a touchpoint selects its row of the ranking')


def squeeze(text):
    return re.sub(r'\s+', '', text)


def check_pdf(tap, path):
    text = squeeze(subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True, text=True).stdout)
    texts = [*STAGES, *TITLES, *PAIN_POINTS.values()]
    tap.equal([t for t in texts if squeeze(t) not in text], [], 'every text of the map is text in the PDF')


def look_at(picture):
    return subprocess.run(['identify', '-format', '%w×%h %#', picture], check=True, capture_output=True, text=True).stdout


def count_colours(picture):
    return int(subprocess.run(['identify', '-format', '%k', picture], check=True, capture_output=True, text=True).stdout)


def check_png(tap, story, path, picture):
    other = story.path('tool.png')
    story.tool('export', path, '-o', other)
    tap.check(count_colours(picture) > 100, 'the PNG is not blank', look_at(picture))
    tap.equal(look_at(picture), look_at(other), 'window and tool make the same PNG')


def check_export(tap, story, program, path):
    document, picture = story.path('map.pdf'), story.path('map.png')
    export(program, document)
    check_pdf(tap, document)
    export(program, picture, choose_png)
    check_png(tap, story, path, picture)


def check_editing(tap, program):
    select(program, 'Friends tell')
    for key in ('F2', 'Return'):
        press(key)
        wait_for('editor', lambda: is_editing(program))
        press('ctrl+a')
        type_text('Nobody')
        press('Escape')
        wait_for('end of editing', lambda: not is_editing(program))
        tap.equal(touchpoints(program), TITLES, f'Escape after {key} leaves a title as it was')

    press('F2')
    wait_for('editor', lambda: is_editing(program))
    press('ctrl+a')
    type_text('Neighbours tell')
    press('Return')
    program.touchpoint('Neighbours tell')
    tap.equal(program.step_button('Undo').name, 'Undo: Change touchpoint title', 'undo names the change of a title')
    row_of(program, 'Neighbours tell')
    tap.check(True, 'the ranking follows the change of a title')
    press('ctrl+z')
    program.touchpoint('Friends tell')
    row_of(program, 'Friends tell')
    tap.check(True, 'and its undoing')


def check_adding(tap, program):
    """With the details of the stage beside it, which know its figures."""
    program.click(program.tab('Details'))
    select(program, TITLES[-1])
    press('ctrl+shift+Return')
    program.focus_is('Untitled, stage 6 of 6')
    type_text('Farewell')
    press('Return')
    program.find('new stage', lambda t: t.role == 'heading' and t.name == 'Farewell, stage 6 of 6')
    tap.check(True, 'a stage is added at the end')
    wait_for('its first touchpoint', lambda: is_editing(program))
    press('Escape')
    wait_for('end of editing', lambda: not is_editing(program))


def check_moving(tap, program):
    first, second, *others = TITLES
    select(program, first)
    press('alt+Right')
    wait_for('move', lambda: touchpoints(program) != TITLES)
    tap.equal(touchpoints(program), [second, first, *others], 'Alt and an arrow move a touchpoint')
    press('ctrl+z')
    wait_for('move back', lambda: touchpoints(program) == TITLES)
    tap.check(True, 'and undo moves it back')


def is_editing(program):
    return any(t.role in ('text', 'entry') and t.has(Atspi.StateType.FOCUSED) for t in program.root.inside())


def check_deleting(tap, program):
    select(program, 'Friends tell')
    press('Delete')
    undo = program.find('Undo of the toast', lambda t: is_button(t) and t.name in ('_Undo Undo', '_Undo'))
    tap.check('Friends tell' not in touchpoints(program), 'Delete removes a touchpoint')
    program.click(undo)
    program.touchpoint('Friends tell')
    tap.equal(touchpoints(program), TITLES, 'Undo of the toast brings it back')


def check_zoom(tap, program):
    canvas = program.touchpoint(TITLES[2])
    program.button('100 %')
    program.scroll(canvas, 4, 'ctrl')
    larger = program.find('larger zoom', lambda t: is_button(t) and re.match(r'1[1-9]\d %$', t.name)).name
    tap.check(True, f'Ctrl and the wheel zoom in, to {larger}')
    program.scroll(canvas, 5, 'ctrl')
    program.button('100 %')
    tap.check(True, 'and out again')


def check_closing(tap, story, program, path):
    before = story.told('info', path)
    select(program, 'Friends tell')
    press('Delete')
    wait_for('mark', program.title)
    for answer in ('alt+c', 'Escape'):
        press('ctrl+w')
        program.focus_dialog()
        program.label('Save the changes')
        press(answer)
        program.leave_dialog()
        tap.check(not program.ended() and program.title() != '', f'{answer} keeps a modified map open')

    press('ctrl+w')
    program.focus_dialog()
    program.label('Save the changes')
    press('alt+d')
    tap.equal(program.wait_for_end(), 0, 'Discard closes it')
    tap.equal(story.told('info', path), before, 'and leaves the file as it was')
    tap.equal(program.errors(), '', 'nothing was complained about again')


def check_empty_map(tap, program):
    program.click(program.button('New empty map'))
    program.focus_is('Add the first touchpoint')
    type_text('Before')
    press('Return')
    program.touchpoint('Before')
    tap.check(True, 'typing makes the first stage of a map without stages, and its first touchpoint')


def write_bad_file(story):
    path = story.path('bad.journey')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('<?xml version="1.0"?>\n<journey xmlns="urn:sojourn:journey:1" version="1.0" id="aaaaaaaa">\n<stage>')
    return path


def check_bad_file(tap, program):
    program.focus_dialog()
    program.label('“bad.journey” could not be opened')
    program.label('It seems to be cut off.')
    tap.check(True, 'a file that cannot be read says why')
    press('Escape')
    program.leave_dialog()
    program.button('New map with five stages')
    tap.check(True, 'and leads to the start page')
    tap.equal(close(program), 0, 'an empty window closes without a question')
    tap.equal(program.errors(), '', 'a bad file is no reason to complain on stderr')


def tell(tap, story):
    path = story.path('first.journey')
    full = []
    with story.program() as program, tap.passage('a new map'):
        empty, start = check_drawing(tap, program, path)
        full = check_history(tap, program, empty, path, start)
        check_saving(tap, story, program, path)
        check_info(tap, story, path)
        check_gaps(tap, story, path)
    with story.program(path) as program, tap.passage('the next day'):
        check_opening(tap, program, full)
        check_panel(tap, program)
        check_export(tap, story, program, path)
        check_editing(tap, program)
        check_deleting(tap, program)
        check_adding(tap, program)
        check_moving(tap, program)
        check_zoom(tap, program)
        check_closing(tap, story, program, path)
    with story.program() as program, tap.passage('an empty map'):
        check_empty_map(tap, program)
    path = write_bad_file(story)
    with story.program(path) as program, tap.passage('a bad file'):
        check_bad_file(tap, program)


def main():
    sojourn, journey = sys.argv[1:]
    tap = Tap()
    Atspi.init()
    with tempfile.TemporaryDirectory() as folder:
        tell(tap, Story(sojourn, journey, folder))
    return tap.end()


if __name__ == '__main__':
    sys.exit(main())
