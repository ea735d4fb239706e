# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program holds the file while somebody types: the window stays alive, says that it waits, and what was
recorded lands once. WATCHROOM_LOCK_SECONDS sets for how long.

usage: outside.sh locked.py WATCHROOM WATCHROOM_CLI
"""
import os
import sqlite3
import time

from desk import (FILE, cli, fail, find, focused, incident, open_incident, opened_window, plain, press, program,
                  type_text, wait_for)

SECONDS = float(os.environ.get("WATCHROOM_LOCK_SECONDS", "8"))
MOST_SILENT = 2.0  # seconds that the window may leave a question unanswered; instrumented builds are slow


def ping():
    """How long the window takes to answer."""
    began = time.monotonic()
    program().clear_cache()
    assert program().childCount > 0
    return time.monotonic() - began


def entries(text):
    return sum(entry["text"] == text for entry in incident()["timeline"])


def box():
    return plain(focused().queryText().getText(0, -1))


cli("init", "--name", "Fernhill")
cli("declare", "--title", "Checkout errors EU")
with opened_window():
    open_incident()
    press("ctrl+e")
    wait_for("the focus on the entry", lambda: box() == "")
    other = sqlite3.connect(FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    until = time.monotonic() + SECONDS
    type_text("the load is falling")
    press("Return")
    wait_for("the word that it waits", lambda: find("Not saved yet: waiting for the file"))
    type_text(" and more")
    slowest = 0.0
    while time.monotonic() < until:
        slowest = max(slowest, ping())
        time.sleep(0.02)
    if find("✓ Saved"):
        fail("it says saved, and nothing can be")
    if box() != "the load is falling and more":
        fail(f"what was typed is not there any more: {box()}")
    other.execute("ROLLBACK")
    wait_for("the entry in the file", lambda: entries("the load is falling") == 1)
    wait_for("the tick", lambda: find("✓ Saved"))
    wait_for("only the rest in the box", lambda: box().strip() == "and more")
    press("Return")
    wait_for("the rest in the file", lambda: entries("and more") == 1)
    if entries("the load is falling") != 1:
        fail("an entry was recorded twice")
    if slowest > MOST_SILENT:
        fail(f"the window was silent for {slowest:.1f} s")
    print(f"outside: locked for {SECONDS:.0f} s, the slowest answer took {slowest * 1000:.0f} ms, each entry is there once")
