// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/customerpreview.h"

#include "kit/measure.h"
#include "kit/tokens.h"

#include <QTextCursor>

namespace Watchroom {

CustomerPreview::CustomerPreview(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setAccessibleName(tr("As customers will see it"));
    setTabChangesFocus(true);
    const Tokens &t = tokens(Scheme::Light);
    setStyleSheet(
        QStringLiteral(
            "QTextEdit { background: %1; color: %2; border: 1px solid %3; border-radius: 6px; padding: 8px }"
            "QTextEdit:focus { border: 2px solid %4; padding: 7px }")
            .arg(t.base.name(), t.text.name(), t.line.name(), t.accent.name()));
}

void CustomerPreview::show(const QString &title, const QString &state, const QString &time,
                           const QString &text)
{
    clear();
    QTextCursor cursor(document());
    const auto write = [&](const QString &words, Type type, Weight weight, bool first = false) {
        QTextCharFormat format;
        format.setFont(typeOf(font(), type, weight));
        format.setForeground(tokens(Scheme::Light).text);
        if (!first)
            cursor.insertBlock();
        cursor.insertText(words, format);
    };
    write(title, Type::Lead, Weight::Bold, true);
    write(tr("%1 · %2", "public state and time").arg(state, time), Type::Body, Weight::Bold);
    write(text, Type::Body, Weight::Plain);
}

} // namespace Watchroom
