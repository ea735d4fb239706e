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
    if (text->trimmed().isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("The note is empty."), QStringLiteral("text"),
                    Words::tr("Write what happened."));
    ActDraft draft(now, context, QStringLiteral("note"));
    draft.entry(request.kind, *text, request.at.value_or(draft.nowMoment()));
    return draft.take();
}

} // namespace Watchroom
