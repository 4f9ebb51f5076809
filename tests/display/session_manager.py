#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session manager as desktops have one, as far as a program can tell. It does what it reads from its standard input, a word a
line ('query', 'end'), and says there what programs tell it, a word a line."""

import sys

from gi.repository import Gio, GLib

CLIENT = '/org/gnome/SessionManager/Client1'
MANAGER_INTERFACE = '''<node><interface name="org.gnome.SessionManager">
<method name="RegisterClient"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
<method name="UnregisterClient"><arg type="o" direction="in"/></method>
<method name="Inhibit"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
<arg type="u" direction="in"/><arg type="u" direction="out"/></method>
<method name="Uninhibit"><arg type="u" direction="in"/></method></interface></node>'''
CLIENT_INTERFACE = '''<node><interface name="org.gnome.SessionManager.ClientPrivate">
<method name="EndSessionResponse"><arg type="b" direction="in"/><arg type="s" direction="in"/></method>
<signal name="QueryEndSession"><arg type="u"/></signal><signal name="EndSession"><arg type="u"/></signal>
<signal name="Stop"/></interface></node>'''
ANSWERS = {'RegisterClient': GLib.Variant('(o)', (CLIENT,)), 'Inhibit': GLib.Variant('(u)', (7,))}
SIGNALS = {'query': 'QueryEndSession', 'end': 'EndSession'}


def on_call(connection, sender, path, interface, method, parameters, invocation):
    print(method, flush=True)
    invocation.return_value(ANSWERS.get(method))


def on_bus(connection, name):
    for path, interface in (('/org/gnome/SessionManager', MANAGER_INTERFACE), (CLIENT, CLIENT_INTERFACE)):
        connection.register_object(path, Gio.DBusNodeInfo.new_for_xml(interface).interfaces[0], on_call)


def on_word(channel, condition, connection):
    word = sys.stdin.readline().strip()
    if not word:
        sys.exit(0)
    connection.emit_signal(None, CLIENT, 'org.gnome.SessionManager.ClientPrivate', SIGNALS[word], GLib.Variant('(u)', (0,)))
    return True


def main():
    loop = GLib.MainLoop()
    Gio.bus_own_name(Gio.BusType.SESSION, 'org.gnome.SessionManager', Gio.BusNameOwnerFlags.NONE, on_bus,
                     lambda *name: print('ready', flush=True), lambda *name: loop.quit())
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, on_word, Gio.bus_get_sync(Gio.BusType.SESSION))
    loop.run()


main()
