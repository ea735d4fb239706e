// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace Watchroom {

/// A check box whose text goes on in further lines where it needs them, which QCheckBox does not. The text is
/// clicked as the box is, and muted once it is ticked.
class TickRow : public QWidget
{
    Q_OBJECT
public:
    explicit TickRow(const QString &text, QWidget *parent = nullptr);
    void setTicked(bool ticked);
    /// What takes the focus.
    QCheckBox *box() const { return m_box; }

Q_SIGNALS:
    /// By a person.
    void ticked(bool done);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QCheckBox *m_box;
    QLabel *m_text;
};

} // namespace Watchroom
