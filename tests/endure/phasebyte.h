// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Watchroom {

/// One byte in memory that two programs share: where the one that is going to be killed stands. The other one
/// can still read it afterwards.
class PhaseByte
{
public:
    enum Phase : char { Starting = 's', Acting = 'a', Between = 'b' };

    /// Maps \a path, which is made if it is not there; aborts if it can't.
    explicit PhaseByte(const QString &path);
    ~PhaseByte();
    PhaseByte(const PhaseByte &) = delete;
    PhaseByte &operator=(const PhaseByte &) = delete;

    void set(Phase phase) { *m_byte = phase; }
    Phase get() const { return Phase(*m_byte); }

private:
    volatile char *m_byte = nullptr;
};

} // namespace Watchroom
