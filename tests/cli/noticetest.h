// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTemporaryDir>

namespace Watchroom {

/// An open window hears of what the command line wrote.
class NoticeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void isHeard_data();
    void isHeard();

private:
    QTemporaryDir m_runtime; ///< the sockets of this test, apart from those of the desk
};

} // namespace Watchroom
