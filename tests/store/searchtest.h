// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

namespace Watchroom {

class ScratchFile;

/// Search while typing answers as the index would, though it mostly does not ask it.
class SearchTest : public QObject
{
    Q_OBJECT
public:
    SearchTest();
    ~SearchTest() override;

private Q_SLOTS:
    void initTestCase();
    void findsWhatTheIndexFinds_data();
    void findsWhatTheIndexFinds();
    void showsTheWordsAround_data();
    void showsTheWordsAround();

private:
    std::unique_ptr<ScratchFile> m_file;
};

} // namespace Watchroom
