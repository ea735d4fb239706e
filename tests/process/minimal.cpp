// SPDX-License-Identifier: GPL-3.0-or-later
#include "minimal.h"

namespace Watchroom {

QByteArray minimalProcess()
{
    return R"json({
  "id": "mini",
  "version": 1,
  "title": {"en": "Mini", "de": "Klein"},
  "area": "mini",
  "undetermined_counts_as": "s1",
  "fields": [
    {"key": "colour", "label": "Colour", "type": "choice", "choices": [{"key": "red", "text": "Red"}]}
  ],
  "flags": [{"key": "odd", "text": "Odd", "set_from": "s1", "lifted_by": ["lead"]}],
  "severities": [
    {"key": "s1", "name": "High", "meaning": "Bad", "targets": {"mitigate": "8h"}, "priorities": ["p1"]}
  ],
  "priorities": [{"key": "p1", "text": "Now"}],
  "leveller": [
    {"key": "q_one", "question": "Bad?", "options": [
      {"key": "yes", "answer": "Yes", "severity": "s1", "why": "It is bad."},
      {"key": "no", "answer": "No", "severity": null}
    ]}
  ],
  "rights": [{"what": "lower_severity", "roles": ["lead"]}],
  "states": [
    {"key": "open", "phase": "identification", "name": "Open", "meaning": "At work", "start": "declared"},
    {"key": "done", "name": "Done", "meaning": "Over", "clock": "closed_at", "end": true}
  ],
  "transitions": [
    {"key": "finish", "from": ["open"], "to": "done", "name": "Finish", "by": ["lead", {"role": "anyone"}],
     "criteria": ["coloured", "led", "told", "listed", "filed"]},
    {"key": "again", "from": ["done"], "to": "open", "name": "Again", "by": ["field:colour"], "back": true,
     "within_hours": 24}
  ],
  "criteria": [
    {"key": "coloured", "text": "Colour set", "kind": "field_set", "parameter": "colour", "only_if": {"flag": "odd"}},
    {"key": "led", "text": "Led", "kind": "role_filled", "parameter": "lead", "severity_from": "s1"},
    {"key": "told", "text": "Told", "kind": "update_posted", "parameter": "begun"},
    {"key": "listed", "text": "Listed", "kind": "checklist_done", "parameter": "steps"},
    {"key": "filed", "text": "Filed", "kind": "task_done", "parameter": "follow_up"}
  ],
  "timeboxes": [{"from": "open", "minutes": {"s1": 30}, "whom": "lead", "text": "Half an hour"}],
  "roles": [
    {"key": "lead", "name": "Lead", "say": "I lead.", "engage": {"channel": "#mini", "answer_minutes": 15},
     "duties": [{"key": "own", "phase": "before", "text": "Own it"}], "hand_off": ["open"]}
  ],
  "cadence": [
    {"severity": "s1", "public_state": "begun", "minutes": 10}
  ],
  "public_states": [{"key": "begun", "name": "Begun", "use_when": "First"}],
  "component_statuses": [{"key": "down", "name": "Down", "use_when": "Down", "rank": 1}],
  "templates": [
    {"key": "T-1", "state": "begun", "kind": "first", "text": "Since {since} {what}.", "needs": ["what"]}
  ],
  "lint": [{"key": "no_blame", "level": "error", "rule": "pattern", "pattern": "fault", "why": "Unkind"}],
  "notify": [{"when": "declared", "who": "Lead", "channel": "#mini", "by": "automatic", "template": "T-1"}],
  "checklists": [{"key": "steps", "title": "Steps", "role": "lead", "items": [{"key": "one", "text": "One"}]}],
  "handoff": [{"key": "open", "text": "What is open"}],
  "review": {"due_days": 5, "fields": [{"key": "story", "label": "Story", "type": "long_text"}]},
  "corrective_action_days": {"s1": 7},
  "initiate": {"channel": "#mini", "command": "/mini", "fallback": "Call", "steps": ["Say what is wrong"]}
}
)json";
}

} // namespace Watchroom
