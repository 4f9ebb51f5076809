#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole map as assistive technology knows it: it is walked, read and changed without a key or a pointer."""

import os
import re
import shutil
import sys
import tempfile
import warnings

from person import Atspi, NotSeen, Program, wait_for


# Newer versions have another name for the name of an action.
warnings.simplefilter('ignore', DeprecationWarning)


def actions(thing):
    count = Atspi.Action.get_n_actions(thing.accessible)
    return [Atspi.Action.get_action_name(thing.accessible, i) for i in range(count)]


def act(thing, name):
    Atspi.Action.do_action(thing.accessible, actions(thing).index(name))


def stages(program):
    return program.things(lambda t: t.role == 'list' and 'touchpoint' in t.name)


def write(program, text):
    """Into the text that is being edited in place, which has the focus."""
    field = program.find('text', lambda t: t.role == 'text' and t.has(Atspi.StateType.FOCUSED))
    Atspi.EditableText.set_text_contents(field.accessible, text)
    return field


def cell(program, touchpoint, begin):
    return wait_for(f'cell “{begin}”', lambda: next(
        (c for c in program.touchpoint(touchpoint).children() if c.name.startswith(begin)), None))


def walk(program):
    """Every stage is a list of its touchpoints, and every touchpoint says where it is and what is in it."""
    number = 0
    lists = stages(program)
    assert len(lists) == 5, [t.name for t in lists]
    for stage in lists:
        title = stage.name.split(',')[0]
        for item in stage.children():
            number += 1
            assert item.role == 'list item', item.role
            assert re.fullmatch(rf'{title}, .+, {number} of 11', item.name), item.name
            assert 'cell.edit' in actions(item) and 'cell.menu' in actions(item), item.name
            names = [c.name for c in item.children()]
            for lane in ('What they do: ', 'Emotions: ', 'Pain points: ', 'Value gap: ', 'Backstage: ', 'Opportunities: '):
                assert any(name.startswith(lane) for name in names), (item.name, lane, names)
    assert number == 11, number


def read(program):
    name = program.touchpoint('First bill').name
    assert name == 'Experience, First bill, moment of truth, emotion −1.8 let down, gap −3.2, 9 of 11', name
    assert cell(program, 'First bill', 'Value gap').name == 'Value gap: −3.2, expected 5.0, actual 1.8'
    assert any('severity 3 of 3' in c.name for c in program.touchpoint('First bill').children())


def change_text(program):
    act(cell(program, 'First bill', 'What they do'), 'cell.edit')
    write(program, 'Reads it twice')
    act(cell(program, 'First bill', 'Backstage'), 'cell.edit')
    cell(program, 'First bill', 'What they do: Reads it twice')
    write(program, 'Nobody')
    act(program.touchpoint('Install visit'), 'cell.menu')
    cell(program, 'First bill', 'Backstage: Nobody')


def change_by_menu(program):
    """The menu has what keys and pointer do."""
    item = program.menu_item('Moment of Truth')
    Atspi.Action.do_action(item.accessible, 0)
    wait_for('moment of truth', lambda: 'moment of truth' in program.touchpoint('Install visit').name)


def change_score(program):
    act(cell(program, 'First bill', 'Value gap'), 'cell.edit')
    field = program.field('Actual')
    Atspi.EditableText.set_text_contents(field.accessible, '4')
    act(cell(program, 'First bill', 'What they do'), 'cell.edit')
    wait_for('figure', lambda: 'gap −1.0' in program.touchpoint('First bill').name)


TESTS = (walk, read, change_text, change_by_menu, change_score)


def main():
    failed = 0
    print(f'1..{len(TESTS)}')
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'map.journey')
        shutil.copy(sys.argv[2], path)
        program = Program(sys.argv[1], os.path.join(folder, 'errors'), path)
        try:
            program.touchpoint('First bill')
            for number, test in enumerate(TESTS, 1):
                try:
                    test(program)
                    print(f'ok {number} /assistive/{test.__name__.replace("_", "-")}', flush=True)
                except (AssertionError, NotSeen, ValueError) as problem:
                    failed += 1
                    print(f'not ok {number} /assistive/{test.__name__.replace("_", "-")}')
                    print(f'# {type(problem).__name__}: {problem}', flush=True)
            if program.ended() or 'CRITICAL' in program.errors() or 'WARNING' in program.errors():
                failed += 1
                print('Bail out! ' + program.errors().replace('\n', ' '))
        finally:
            program.kill()
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
