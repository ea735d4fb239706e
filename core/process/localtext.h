// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace Watchroom {

/// A text of a definition: one string, or one string per language.
struct LocalText
{
    QMap<QString, QString> byLanguage; ///< a plain string has the key ""
    /// The text in \a language ("de"), otherwise in English, otherwise in any language.
    QString in(const QString &language = QStringLiteral("en")) const;
    bool isEmpty() const { return byLanguage.isEmpty(); }
    friend bool operator==(const LocalText &, const LocalText &) = default;
};

} // namespace Watchroom
