# SPDX-License-Identifier: GPL-3.0-or-later
"""From nothing to a posted update and its report, by keys alone.

usage: outside.sh journey.py WATCHROOM WATCHROOM_CLI
"""
import pyatspi

from desk import (FOLDER, ask_names, cli, fail, find, focused, incident, is_shown, opened_window, parts, plain,
                  press, press_for, type_text, wait_for)

cli("init", "--name", "Fernhill")
with opened_window():
    wait_for("the button that declares", lambda: find("Declare incident", pyatspi.ROLE_PUSH_BUTTON))
    ask_names("Now")
    press_for("ctrl+n", "the box for the title", lambda: focused().getRole() == pyatspi.ROLE_TEXT)
    ask_names("Declare")
    type_text("Checkout errors EU")
    press("Return")
    wait_for("the focus on the first paging command", lambda: plain(focused().name).startswith("Copy paging command"))
    ask_names("the incident")
    press("1")
    wait_for("the focus on \"Mark as paged\"", lambda: plain(focused().name).startswith("Mark as paged"))
    if incident()["calls"]:
        fail("a page was recorded before somebody confirmed it")
    press("Return")
    wait_for("the page in the file", lambda: len(incident()["calls"]) == 1)
    press("ctrl+e")
    type_text("/role im")
    press("Return")
    wait_for("the role in the file", lambda: any(role["role"] == "im" for role in incident()["roles"]))
    press("ctrl+u")
    wait_for("the button that approves", lambda: find("Approve and copy", pyatspi.ROLE_PUSH_BUTTON))
    ask_names("the composer")
    press("ctrl+Return")
    wait_for("the focus on \"Mark as posted\"", lambda: focused().name == "Mark as posted")
    if incident()["updates"][-1]["posted_at"]:
        fail("the update counts as posted before somebody said so")
    press("Return")
    wait_for("the update in the file", lambda: incident()["updates"][-1]["status"] == "posted")
    press("ctrl+p")
    wait_for("the page of the report", lambda: find("Page 1 of"))
    press("Return")
    wait_for("the report", lambda: any(path.read_bytes().startswith(b"%PDF") for path in FOLDER.rglob("INC-1*.pdf")))
    for number, words in (("2", "Saved filters"), ("8", "Text size"), ("1", "Declare incident")):
        press(f"ctrl+{number}")
        wait_for(f"what Ctrl+{number} shows", lambda: any(words in part.name for part in parts() if is_shown(part)))
        ask_names(f"Ctrl+{number}")
    print("outside: from nothing to a posted update and its report, by what a screen reader is told")
