// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queries/incidentquery.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace Watchroom {

/// One line that says which incidents: words, and keys with values that it completes in place.
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
