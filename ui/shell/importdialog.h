// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/importreport.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <atomic>
#include <memory>

namespace Watchroom {

/// Shows the progress, rate and remaining time of an import and can cancel it; then lists what was imported
/// and what was rejected.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(const QString &file, QWidget *parent = nullptr);
    /// The progress callback. Called on the import's thread; may outlive the dialog.
    ImportWatch watch() const;
    void finish(const Result<ImportReport> &report);

private:
    struct State
    {
        std::atomic<qint64> taken = 0, size = 0, events = 0;
        std::atomic<bool> cancelled = false;
    };
    void tick();
    void showRejects(const ImportReport &report);

    std::shared_ptr<State> m_state = std::make_shared<State>();
    QElapsedTimer m_since;
    QTimer m_tick;
    QLabel *m_words, *m_rate;
    QProgressBar *m_bar;
    QPlainTextEdit *m_rejects;
    QPushButton *m_button;
    bool m_done = false;
};

} // namespace Watchroom
