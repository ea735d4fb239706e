# SPDX-License-Identifier: GPL-3.0-or-later
"""Text from outside is data: hostile words in every field are shown as they are, and nothing that they name is
opened or called. The system itself is the witness.

usage: outside.sh hostile.py WATCHROOM WATCHROOM_CLI
"""
import re
import subprocess
import sys

from desk import FOLDER, cli, fail, find, is_shown, open_incident, opened_window, parts, press, type_text, wait_for

BAIT = FOLDER / "bait.png"
BAIT.write_bytes(b"not to be read")
TRACE = FOLDER / "trace"
ASTRAY = re.compile(r"bait\.png|AF_INET6?\b")
WATCHED = ("-f", "-q", "-e", "trace=%file,connect,sendto", "-s", "400", "-o", TRACE)

# The control: what is looked for would be seen.
PROBE = subprocess.run(["strace", *WATCHED, "cat", BAIT], check=False, capture_output=True)
if PROBE.returncode != 0:
    print("outside: programs can't be watched here", file=sys.stderr)
    sys.exit(77)
if not ASTRAY.search(TRACE.read_text()):
    fail("a file that was read is not in the trace")

HOSTILE = [f'<img src="file://{BAIT}"><a href="file://{BAIT}">x</a>',
           '<img src="http://192.0.2.1/x.png"><link rel="stylesheet" href="http://192.0.2.1/x.css">',
           f"![x]({BAIT}) [x](file://{BAIT}) <style>@import url(file://{BAIT})</style>",
           "=HYPERLINK(\"http://192.0.2.1\")", "'; DROP TABLE act; --", "\u202egnp.exe", "x" * 20000,
           "%n %1 %L1 &amp; &#x41;", "\u0301" * 400]

cli("init", "--name", HOSTILE[0])
cli("declare", "--title", HOSTILE[0][:190], "--service", HOSTILE[2][:60])
for number, words in enumerate(HOSTILE):
    cli("note", "INC-1", words)
    cli("task", "INC-1", words[:400])
cli("set", "INC-1", "impact", HOSTILE[1])
cli("engage", "INC-1", "im", "ann")
with opened_window("strace", "-D", *WATCHED):
    open_incident()
    press("ctrl+u")
    wait_for("the composer", lambda: find("Approve and copy"))
    press("ctrl+a")
    type_text(HOSTILE[0])
    wait_for("the preview with the words as they are",
             lambda: any("<img" in part.queryText().getText(0, -1) for part in parts()
                         if is_shown(part) and "Text" in part.get_interfaces()))
    press("Escape", "ctrl+e")
    type_text(HOSTILE[2])
    press("Return")
    press("ctrl+p")
    wait_for("the report", lambda: find("Page 1 of"))
    press("Escape", "ctrl+shift+f")
    type_text("img src")
    press("Return", "ctrl+2")
    wait_for("the list", lambda: find("Saved filters"))
    press("ctrl+1")
    wait_for("the board again", lambda: find("Declare incident"))

wait_for("the end of the watch", lambda: "+++ killed" in TRACE.read_text(errors="replace")[-4000:])
trace = TRACE.read_text(errors="replace")
touched = [line for line in trace.splitlines() if ASTRAY.search(line)]
if touched:
    fail(f"it went where the words point: {touched[:3]}")
print(f"outside: {len(HOSTILE)} kinds of hostile words, {len(trace.splitlines())} calls watched, none went astray")
