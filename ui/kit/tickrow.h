// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace Watchroom {

/// A check box with word wrap, which QCheckBox does not have. A click on the text toggles it; the text is
/// muted while it is ticked.
class TickRow : public QWidget
{
    Q_OBJECT
public:
    explicit TickRow(const QString &text, QWidget *parent = nullptr);
    void setTicked(bool ticked);
    /// The check box, which takes the focus.
    QCheckBox *box() const { return m_box; }

Q_SIGNALS:
    /// Toggled by the user.
    void ticked(bool done);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QCheckBox *m_box;
    QLabel *m_text;
};

} // namespace Watchroom
