# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen gets smaller and larger under the open window, and text as large as it goes: the window stays usable
and on the screen.

usage: outside.sh screens.py WATCHROOM WATCHROOM_CLI
"""
import shutil
import subprocess
import sys

import pyatspi

from desk import (cli, fail, focused, incident, is_shown, open_incident, opened_window, parts, plain, press, press_for,
                  type_text, wait_for)

SMALL = "40 800 840 968 1056 600 601 605 628".split()


def xrandr(*arguments):
    return subprocess.run(["xrandr", *arguments], check=False, capture_output=True, text=True)


def frame():
    """Where the window is, on the screen."""
    for part in parts():
        if part.getRole() == pyatspi.ROLE_FRAME and is_shown(part):
            return part.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return None


def box():
    return plain(focused().queryText().getText(0, -1))


def record(text):
    """An entry by keys: the window is usable."""
    press_for("ctrl+e", "the focus on the entry", lambda: box() == "")
    type_text(text)
    press("Return")
    wait_for(f"“{text}” in the file", lambda: any(each["text"] == text for each in incident()["timeline"]))


if not shutil.which("xrandr"):
    print("outside: xrandr is not here", file=sys.stderr)
    sys.exit(77)
xrandr("--newmode", "small", *SMALL)
xrandr("--addmode", "screen", "small")
cli("init", "--name", "Fernhill")
cli("declare", "--title", "Checkout errors EU")
with opened_window() as window:
    open_incident()
    record("on a large screen")
    for mode, width, height in (("small", 800, 600), ("1280x800", 1280, 800), ("small", 800, 600)):
        if xrandr("--output", "screen", "--mode", mode).returncode != 0:
            print("outside: this screen keeps its size", file=sys.stderr)
            sys.exit(77)
        # Where it cannot be made small enough, its corner is still there to be taken.
        wait_for(f"the window on {width}x{height}", lambda: frame().x < width and frame().y < height)
        record(f"on {mode}, {width}")
        xrandr("--dpi", "192" if mode == "small" else "96")
    press(*["ctrl+plus"] * 10)
    record("in large text on a small screen")
    xrandr("--output", "screen", "--mode", "1280x800")
    press("ctrl+0")
    record("as before")
    if window.poll() is not None:
        fail("the program ended")
    print("outside: three changes of the screen and of the text, an entry recorded after each")
