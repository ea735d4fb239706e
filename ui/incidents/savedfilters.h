// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/desksetting.h"

namespace Watchroom {

struct SavedFilter
{
    QString name, line;
    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// The named filters stored for this desk, sorted by name. Saving under an existing name replaces the filter.
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

/// The text stored as a setting. Invalid text is read as no filters.
QString savedFiltersText(const QList<SavedFilter> &filters);
QList<SavedFilter> savedFiltersFrom(const QString &text);

} // namespace Watchroom
