// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/desksetting.h"

namespace Watchroom {

struct SavedFilter
{
    QString name, line;
    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// The filters that this desk keeps under names, in the order of the names. A name that is kept again takes
/// the new line.
class SavedFilters : public QObject
{
    Q_OBJECT
public:
    explicit SavedFilters(Workspace *workspace, QObject *parent = nullptr);

    const QList<SavedFilter> &all() const { return m_filters; }
    void keep(const SavedFilter &filter);
    void remove(const QString &name);

Q_SIGNALS:
    void changed();
    void failed(const Watchroom::Error &error);

private:
    void save();

    DeskSetting m_kept;
    QList<SavedFilter> m_filters;
};

/// As a setting holds them; what is no such text is none.
QString savedFiltersText(const QList<SavedFilter> &filters);
QList<SavedFilter> savedFiltersFrom(const QString &text);

} // namespace Watchroom
