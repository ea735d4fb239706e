// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/context.h"

#include <QLabel>
#include <QLineEdit>
#include <QWidget>

namespace Watchroom {

/// The field for the time of the next update. Shows an error next to it if the text can't be parsed.
class NextField : public QWidget
{
    Q_OBJECT
public:
    /// \a context must outlive the field.
    explicit NextField(const Context &context, QWidget *parent = nullptr);

    /// Shows \a moment, and returns it unchanged from moment() until the user types another time. Emits
    /// nothing.
    void setMoment(const std::optional<Moment> &moment);
    /// The time of the next update; none if the field is empty. A clock time means its next occurrence. Fails
    /// with Invalid if the text is not a time.
    Result<std::optional<Moment>> moment() const;
    /// True if the user typed here after setMoment().
    bool isTyped() const { return m_box->isModified(); }
    /// The text next to the field while there is no error.
    void setHint(const QString &hint);

Q_SIGNALS:
    void changed();

private:
    void showHint();

    const Context &m_context;
    QLineEdit *m_box;
    QLabel *m_label;
    QString m_hint;
    QString m_shownText;           ///< the text set by setMoment()
    std::optional<Moment> m_shown; ///< the time of m_shownText
};

} // namespace Watchroom
