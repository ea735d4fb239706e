# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk seen and driven from outside the program: what a screen reader is told is looked at, keys come from the
display, and what is in the file is asked of watchroom-cli. outside.sh makes the display.
"""
import contextlib
import json
import os
import pathlib
import subprocess
import sys
import time

import pyatspi

PROGRAM, CLI, FOLDER = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
FILE = FOLDER / "outside.wr"
PATIENCE = 90  # seconds: an instrumented build on a busy machine is slow


def fail(words):
    print(f"outside: {words}", file=sys.stderr)
    sys.exit(1)


def wait_for(what, look):
    """Looks until look() gives something true; its value."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            found = look()
        except Exception:  # a part that went away while it was looked at
            found = None
        if found:
            return found
        time.sleep(0.1)
    holder = focused()
    seen = [plain(part.name) for part in parts() if is_shown(part) and part.getRole() == pyatspi.ROLE_PUSH_BUTTON]
    fail(f"{what} did not come; the focus is on {holder}, buttons are {seen}")


def press(*keys):
    for key in keys:
        subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)


def is_in_front():
    """Some window of the program gets the keys."""
    return any(part.getState().contains(pyatspi.STATE_ACTIVE) for part in program())


def press_for(key, what, look):
    """Presses until look() gives something: a key that came before the window had the focus is lost."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        wait_for("a window in front", is_in_front)
        press(key)
        again = time.monotonic() + 10
        while time.monotonic() < again:
            try:
                if look():
                    return
            except Exception:  # a part that went away while it was looked at
                pass
            time.sleep(0.1)
    fail(f"{what} did not come after {key}")


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)


def program():
    desktop = pyatspi.Registry.getDesktop(0)
    for application in desktop:
        if application and application.name == "watchroom":
            return application
    return None


def is_shown(part):
    states = part.getState()
    return states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)


def parts(root=None):
    """All that is shown, from the outside in."""
    waiting = [root or program()]
    while waiting:
        part = waiting.pop(0)
        if part is None:
            continue
        yield part
        waiting.extend(part.getChildAtIndex(i) for i in range(min(part.childCount, 200)))


def plain(name):
    return name.replace("\u2068", "").replace("\u2069", "")


def find(name, role=None):
    for part in parts():
        if plain(part.name).startswith(name) and is_shown(part) and role in (None, part.getRole()):
            return part
    return None


def focused():
    """The control that has the focus. What is chosen in a Qt list or tab bar says so of itself, whoever has it."""
    within = (pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_TREE_ITEM,
              pyatspi.ROLE_FRAME)
    for part in parts():
        if (part.getState().contains(pyatspi.STATE_FOCUSED) and is_shown(part)
                and part.getRole() not in within):
            return part
    return None


def cli(*arguments):
    """Runs watchroom-cli as ann; it must succeed."""
    subprocess.run([CLI, "--file", FILE, "--person", "ann", *arguments], check=True, stdout=subprocess.DEVNULL)


@contextlib.contextmanager
def opened_window(*before):
    """The program on FILE; words before it may watch it."""
    environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", WATCHROOM_PERSON="ann", HOME=str(FOLDER))
    with subprocess.Popen([*before, PROGRAM, "--file", FILE], env=environment) as window:
        try:
            yield window
        finally:
            window.terminate()


def open_incident():
    """INC-1, by its name."""
    wait_for("the board", lambda: find("Declare incident"))
    wait_for("a window in front", is_in_front)
    press("ctrl+k")
    type_text("INC-1")
    wait_for("the incident in the list", lambda: any("INC-1" in part.name for part in parts() if is_shown(part)))
    press("Return")
    wait_for("the incident", lambda: find("Post update"))


def incident():
    shown = subprocess.run([CLI, "--file", FILE, "--person", "ann", "--json", "show", "INC-1"],
                           capture_output=True, text=True, check=False)
    return json.loads(shown.stdout) if shown.returncode == 0 else {}


def nameless():
    """What takes the focus and says nothing of itself."""
    return [f"{part.getRoleName()} in {part.parent.name if part.parent else '?'}"
            for part in parts()
            if part.getState().contains(pyatspi.STATE_FOCUSABLE) and is_shown(part)
            and part.getRole() not in (pyatspi.ROLE_FRAME, pyatspi.ROLE_DIALOG, pyatspi.ROLE_FILLER)
            and not part.name]


def ask_names(where):
    missing = nameless()
    if missing:
        fail(f"{where}: {len(missing)} controls have no name: {missing[:5]}")
