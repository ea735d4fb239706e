// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queries/incidentquery.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace Watchroom {

/// A line edit for search text and filters such as key:value, with completion at the cursor.
class FilterLine : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterLine(QWidget *parent = nullptr);
    void setWords(const QueryWords &words) { m_words = words; }
    const QueryWords &words() const { return m_words; }

private:
    void offer();
    void put(const QString &candidate);

    QueryWords m_words;
    QStringListModel m_candidates;
    QCompleter m_completer;
};

} // namespace Watchroom
