// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/desk.h"

#include "common/reportprocess.h"
#include "common/systemcontext.h"
#include "import/importjob.h"
#include "kit/widgets.h"
#include "maintenance/ballast.h"
#include "sample/sample.h"
#include "shell/importdialog.h"
#include "window/desktoplook.h"
#include "window/desktopnotices.h"
#include "window/link.h"
#include "window/oneperfile.h"
#include "window/preferencefile.h"
#include "workspace/inbackground.h"
#include "workspace/whoami.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace Watchroom {

namespace {
Result<void> initFile(const QString &file, const QString &organisation, const Context &context)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    return Writer::init(file, installationKey(), initWithShippedProcesses(organisation), context);
}

/// The user of the sample acts as the incident manager of the fictional company.
Result<void> makeSample(const QString &file, Instant now)
{
    const QString who = sampleVisitor();
    const SystemContext context(who);
    WR_TRY(initFile(file, {}, context));
    const auto writer = Writer::open(file, installationKey());
    WR_TRY(writer);
    SampleOptions options;
    options.until = now;
    options.visitor = who;
    const auto filled = fillSample(**writer, options);
    if (!filled) {
        QFile::remove(file);
        return fail(filled.error());
    }
    return setWhoAmI((*writer)->connection(), who);
}

/// A path that does not replace an existing report, which may have been shared already.
QString reportPlace(const QString &incident)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QDir().mkpath(folder);
    QString path = folder + QStringLiteral("/%1.pdf").arg(incident);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder + QStringLiteral("/%1 (%2).pdf").arg(incident).arg(number);
    return path;
}

QString sampleFile()
{
    return QFileInfo(defaultFile()).absolutePath() + QStringLiteral("/sample.wr");
}
} // namespace

Desk::Desk(const DeskOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_preferences(options.preferences ? options.preferences : std::make_shared<PreferenceFile>())
    , m_look(std::make_unique<Look>(*qApp, *m_preferences))
{
    const DesktopWish wish = platformWish(QApplication::palette());
    m_look->setDesktop(wish);
    m_look->apply();
    auto *desktop = new DesktopLook(wish, {}, this);
    connect(desktop, &DesktopLook::wished, m_look.get(), &Look::setDesktop);
    m_window = std::make_unique<MainWindow>(*m_look, *m_preferences);
    auto *notices = new DesktopNotices({}, this);
    connect(m_window.get(), &MainWindow::updateDue, notices, &DesktopNotices::show);
    connect(m_window.get(), &MainWindow::updateDue, this, [this] { QApplication::alert(m_window.get()); });
    connect(notices, &DesktopNotices::chosen, this, [this](const QString &incident) {
        m_window->comeForward();
        m_window->writeUpdate(incident);
    });
    connect(m_window.get(), &MainWindow::emptyAsked, this,
            [this](const QString &organisation) { begin(organisation, {}); });
    connect(m_window.get(), &MainWindow::sampleAsked, this, &Desk::openSample);
    connect(m_window.get(), &MainWindow::importAsked, this, &Desk::chooseImport);
    connect(m_window.get(), &MainWindow::otherFileAsked, this, &Desk::chooseFile);
    connect(m_window.get(), &MainWindow::fileAsked, this, &Desk::open);
    connect(m_window.get(), &MainWindow::rescueAsked, this, &Desk::rescueFile);
    connect(m_window.get(), &MainWindow::restoreAsked, this, &Desk::restoreBackup);
    connect(m_window.get(), &MainWindow::filled, this, [this] {
        m_filled = true;
        followWaiting();
    });
    connect(m_window.get(), &MainWindow::reportAsked, this, &Desk::writeReport);
    // A change of the handle reopens the file, because the handle is the permission filter.
    connect(m_window.get(), &MainWindow::personChosen, this, [this] { open(m_file); });
}

Desk::~Desk() = default;

void Desk::start()
{
    m_window->show();
    const QString file = m_options.file.isEmpty() ? defaultFile() : m_options.file;
    if (m_options.lock)
        hold(file, m_options.lock);
    m_links = m_options.links;
    open(file);
}

/// Makes this the window of \a file.
void Desk::hold(const QString &file, const std::shared_ptr<QLockFile> &lock)
{
    m_file = file;
    m_lock = lock;
    m_handOver = std::make_unique<HandOver>(file);
    connect(m_handOver.get(), &HandOver::asked, this, [this](const QStringList &links) {
        m_window->comeForward();
        follow(links);
    });
}

namespace {
struct Found
{
    std::shared_ptr<QLockFile> lock; ///< null if another window has the file
    Result<QString> person;
};
} // namespace

void Desk::open(const QString &file)
{
    const std::shared_ptr<QLockFile> held = file == m_file ? m_lock : nullptr;
    m_asked = file;
    inBackground(
        this,
        [file, held]() -> Found {
            std::shared_ptr<QLockFile> lock = held ? held : std::shared_ptr<QLockFile>(lockFor(file));
            if (!lock) // the other window comes to the front
                return {nullptr, handOver(file, {}).map([] { return QString(); })};
            auto person = whoAmI(file);
            if (!person && person.error().code == ErrorCode::Full && freeBallast(file))
                person = whoAmI(file); // a full disk must not prevent reading
            return {lock, person};
        },
        [this, file](const Found &found) {
            if (file != m_asked)
                return; // another file was chosen meanwhile
            if (!found.lock) {
                m_asked = m_file;
                if (found.person)
                    m_window->say(tr("%1 is already open in another window.").arg(isolated(file)));
                else
                    m_window->tell(found.person.error());
                return;
            }
            if (found.lock != m_lock)
                hold(file, found.lock);
            m_filled = false;
            if (found.person)
                opened(file, *found.person);
            else if (found.person.error().code == ErrorCode::NotFound)
                m_window->showFirstStart(file, {});
            else
                cannotOpen(file, found.person.error());
        });
}

void Desk::follow(const QStringList &links)
{
    m_links.append(links);
    if (m_filled)
        followWaiting();
    else if (!links.isEmpty() && !m_window->workspace())
        m_window->say(tr("The link will open when a file is open."));
}

void Desk::followWaiting()
{
    const QStringList links = std::exchange(m_links, {});
    for (const QString &link : links) {
        const auto incident = incidentOfLink(link);
        if (incident)
            m_window->openIfThere(*incident);
        else
            m_window->tell(incident.error());
    }
}

void Desk::opened(const QString &file, const QString &person)
{
    QString who = m_options.person;
    if (who.isEmpty())
        who = qEnvironmentVariable("WATCHROOM_PERSON");
    if (who.isEmpty())
        who = person;
    if (who.isEmpty())
        who = systemUserName();
    m_window->leaveFile(); // otherwise it would remove the new workspace's socket
    auto *workspace = new Workspace(file, installationKey(), std::make_shared<SystemContext>(who));
    connect(workspace, &Workspace::opened, this, &Desk::ready);
    for (const auto told : {&Workspace::openFailed, &Workspace::damaged})
        connect(workspace, told, this, [this, file](const Error &error) { cannotOpen(file, error); });
    const QString named
        = m_options.person.isEmpty() ? qEnvironmentVariable("WATCHROOM_PERSON") : m_options.person;
    m_window->setWorkspace(workspace, named);
    m_window->setFramed(file == sampleFile() ? tr("SAMPLE: a fictional company, no real incidents")
                                             : QString());
}

void Desk::begin(const QString &organisation, const QString &thenImport)
{
    const QString file = m_asked; // the user may be faster than the lock on it
    QString who = m_options.person.isEmpty() ? systemUserName() : m_options.person;
    inBackground(
        this, [file, who, organisation] { return initFile(file, organisation, SystemContext(who)); },
        [this, file, thenImport](const Result<void> &made) {
            if (!made) {
                m_window->showFirstStart(file, made.error());
                return;
            }
            if (!thenImport.isEmpty())
                connect(
                    this, &Desk::ready, this, [this, thenImport] { import(thenImport); },
                    Qt::SingleShotConnection);
            open(file);
        });
}

/// The sample has a separate file beside the real one, and its own person.
void Desk::openSample()
{
    const QString file = sampleFile();
    if (QFileInfo::exists(file)) {
        open(file);
        return;
    }
    m_window->say(tr("Creating the sample company…"));
    const Instant now = SystemContext(systemUserName()).now();
    inBackground(
        this, [file, now] { return makeSample(file, now); },
        [this, file](const Result<void> &made) {
            if (made)
                open(file);
            else
                m_window->showFirstStart(file, made.error());
        });
}

void Desk::chooseImport()
{
    auto *dialog = new QFileDialog(m_window.get(), tr("Import history"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (m_window->workspace())
            import(path);
        else
            begin({}, path);
    });
    dialog->open();
}

/// Runs on the writer's thread: the window stays responsive, shows the progress and can cancel.
void Desk::import(const QString &path)
{
    auto *progress = new ImportDialog(QFileInfo(path).fileName(), m_window.get());
    progress->open();
    auto context = std::make_shared<SystemContext>(m_window->workspace()->context().authorHandle());
    const auto done
        = m_window->workspace()->write([path, context, watch = progress->watch()](Writer &writer) {
              ImportOptions options;
              options.path = path;
              return runImport(writer, options, *context, watch);
          });
    onFinished(done, progress, [progress](const Result<ImportReport> &report) { progress->finish(report); });
}

void Desk::chooseFile()
{
    auto *dialog = new QFileDialog(m_window.get(), tr("Open another file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Watchroom files (*.wr);;All files (*)"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { m_window->whenSaved([this, file] { open(file); }); });
    dialog->open();
}

void Desk::writeReport(const QString &incident, const QString &path)
{
    if (path.isEmpty()) {
        inBackground(
            this, [incident] { return reportPlace(incident); },
            [this, incident](const QString &place) { writeReport(incident, place); });
        return;
    }
    auto *process = new QProcess(this);
    prepareReportProcess(*process,
                         {m_file, incident, m_window->workspace()->context().authorHandle(), path, {}});
    const auto ended = [this, process, incident, path] {
        process->deleteLater();
        const auto written = reportOutcome(
            *process, {ErrorCode::Storage, tr("The report could not be created."), {}, {}, {}});
        if (!written) {
            m_window->tell(written.error());
            return;
        }
        if (m_window->workspace())
            m_window->workspace()->noteCopy(path);
        m_window->say(tr("Report of %1 saved to %2.").arg(incident, path));
        Q_EMIT reportWritten(path);
    };
    connect(process, &QProcess::finished, this, ended);
    connect(process, &QProcess::errorOccurred, this, [ended](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // finished() is not emitted then
            ended();
    });
    process->start();
}

} // namespace Watchroom
