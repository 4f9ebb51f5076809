# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop reads of Sojourn, checked with the desktop's own tools.

Arguments: the top folder of the sources, the finished desktop file, metainfo, MIME type and D-Bus service.
"""

import configparser
import json
import os
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

import tap

TOP, DESKTOP, METAINFO, MIME, SERVICE = map(Path, sys.argv[1:])
DATA = TOP / "data"
APPLICATION = DESKTOP.stem
CONTENT_TYPE = "application/vnd.sojourn.journey+xml"
MAP = '<?xml version="1.0" encoding="UTF-8"?>\n<journey xmlns="urn:sojourn:journey:1" version="1.0" id="a">\n</journey>\n'


def key_file(path):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return parser


def check_desktop_file():
    tap.output_of("desktop-file-validate", DESKTOP)


def check_desktop_file_names_the_program():
    entry = key_file(DESKTOP)["Desktop Entry"]
    assert entry["Exec"] == "sojourn %U"
    assert entry["Icon"] == APPLICATION
    assert entry["StartupNotify"] == "true"
    assert entry["MimeType"] == CONTENT_TYPE + ";"


def check_desktop_file_has_every_action():
    parser = key_file(DESKTOP)
    actions = [action for action in parser["Desktop Entry"]["Actions"].split(";") if action]
    assert actions
    for action in actions:
        assert parser[f"Desktop Action {action}"]["Exec"].startswith("sojourn ")


def check_service_starts_the_program():
    service = key_file(SERVICE)["D-BUS Service"]
    assert service["Name"] == SERVICE.stem == APPLICATION
    assert service["Exec"].endswith("/bin/sojourn --gapplication-service")
    assert key_file(DESKTOP)["Desktop Entry"]["DBusActivatable"] == "true"


def check_metainfo():
    tap.output_of("appstreamcli", "validate", "--no-net", METAINFO)


def check_metainfo_is_whole():
    root = xml.parse(METAINFO).getroot()
    assert root.findtext("id") == APPLICATION
    assert root.findtext("launchable") == DESKTOP.name
    assert root.findtext("provides/mediatype") == CONTENT_TYPE
    assert root.find("content_rating") is not None
    schemes = {colour.get("scheme_preference") for colour in root.findall("branding/color")}
    assert schemes == {"light", "dark"}
    screenshots = root.findall("screenshots/screenshot")
    assert screenshots
    assert all(screenshot.findtext("caption") for screenshot in screenshots)


def check_schema():
    tap.output_of("glib-compile-schemas", "--strict", "--dry-run", DATA)


def check_schema_belongs_to_the_application():
    root = xml.parse(DATA / f"{APPLICATION}.gschema.xml").getroot()
    schema = root.find("schema")
    assert schema.get("id") == APPLICATION
    assert schema.get("path") == "/" + APPLICATION.replace(".", "/") + "/"
    assert all(key.findtext("summary") for key in schema.findall("key"))


def check_xml_is_well_formed():
    files = [METAINFO, MIME, *DATA.rglob("*.xml"), *DATA.rglob("*.xml.in"), *DATA.rglob("*.svg"), *DATA.rglob("*.ui")]
    tap.output_of("xmllint", "--noout", "--nonet", *files)


def check_flatpak_sees_no_network_and_no_folders():
    manifest = json.loads(TOP.joinpath("flatpak", f"{APPLICATION}.json").read_text(encoding="utf-8"))
    assert manifest["id"] == APPLICATION
    assert manifest["command"] == "sojourn"
    assert set(manifest["finish-args"]) == {
        "--share=ipc", "--socket=fallback-x11", "--socket=wayland", "--device=dri",
    }


def check_mime_type():
    """A file is known by its name, and without a name by what is in it; other XML is left alone."""
    with tempfile.TemporaryDirectory() as home:
        packages = Path(home, "mime", "packages")
        packages.mkdir(parents=True)
        (packages / MIME.name).write_bytes(MIME.read_bytes())
        tap.output_of("update-mime-database", packages.parent)
        by_name = Path(home, "name.journey")
        by_name.write_text("Not a map", encoding="utf-8")
        by_content = Path(home, "attachment")
        by_content.write_text(MAP, encoding="utf-8")
        other = Path(home, "other")
        other.write_text(MAP.replace("urn:sojourn", "urn:other"), encoding="utf-8")

        def content_type(path):
            shown = tap.output_of("gio", "info", "-a", "standard::content-type", path,
                                  env=os.environ | {"XDG_DATA_HOME": home})
            return shown.rpartition("standard::content-type: ")[2].strip()

        assert content_type(by_name) == CONTENT_TYPE
        assert content_type(by_content) == CONTENT_TYPE
        assert content_type(other) == "application/xml", content_type(other)


tap.run(
    check_desktop_file,
    check_desktop_file_names_the_program,
    check_desktop_file_has_every_action,
    check_service_starts_the_program,
    check_metainfo,
    check_metainfo_is_whole,
    check_schema,
    check_schema_belongs_to_the_application,
    check_xml_is_well_formed,
    check_flatpak_sees_no_network_and_no_folders,
    check_mime_type,
)
