// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/context.h"

#include <QLabel>
#include <QLineEdit>
#include <QWidget>

namespace Watchroom {

/// The field for the promised time of the next update. What it can't read is shown beside it.
class NextField : public QWidget
{
    Q_OBJECT
public:
    /// \a context outlives the field.
    explicit NextField(const Context &context, QWidget *parent = nullptr);

    /// Shows \a moment, exactly as it is, until somebody types another time. Emits nothing.
    void setMoment(const std::optional<Moment> &moment);
    /// The promise: none for an empty field. A clock time is its next occurrence. Invalid for what is no
    /// time.
    Result<std::optional<Moment>> moment() const;
    /// True once somebody typed here after setMoment().
    bool isTyped() const { return m_box->isModified(); }
    /// What stands beside the field while its time can be read.
    void setHint(const QString &hint);

Q_SIGNALS:
    void changed();

private:
    void showHint();

    const Context &m_context;
    QLineEdit *m_box;
    QLabel *m_label;
    QString m_hint;
    QString m_shownText;           ///< as setMoment() wrote it
    std::optional<Moment> m_shown; ///< what m_shownText stands for
};

} // namespace Watchroom
