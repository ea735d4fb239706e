// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/notes.h"

#include "actions/actdraft.h"
#include "base/text.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Notes)
};
} // namespace

Result<Acts> decide(const Snapshot &now, const NoteRequest &request, const Context &context)
{
    const auto text = checkedText(request.text, TextLimit::entry, Words::tr("The note"));
    WR_TRY(text);
    const bool isSaid = !text->trimmed().isEmpty();
    if (!isSaid && request.files.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("The note is empty."), QStringLiteral("text"),
                    Words::tr("Write what happened."));
    if (request.files.isEmpty()) {
        ActDraft draft(now, context, ActKind::Note);
        draft.entry(request.kind, *text, request.at.value_or(draft.nowMoment()));
        return draft.take();
    }
    // An act each: a redaction of one file must not empty what tells of the others.
    Acts gesture;
    for (const AttachedFile &file : request.files) {
        ActDraft draft(now, context, ActKind::Note);
        attach(draft.entry(request.kind, isSaid && gesture.isEmpty() ? *text : file.about().name,
                           request.at.value_or(draft.nowMoment())),
               file.about());
        const auto acts = draft.take();
        WR_TRY(acts);
        if (gesture.isEmpty())
            gesture = *acts;
        else
            gesture.append(acts->last()); // who writes is named once
        gesture.last().gesture = gesture.first().gesture;
    }
    return gesture;
}

} // namespace Watchroom
