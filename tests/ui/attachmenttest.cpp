// SPDX-License-Identifier: GPL-3.0-or-later
#include "attachmenttest.h"

#include "parts.h"
#include "response/entrybox.h"
#include "response/entrytext.h"
#include "response/picturedialog.h"
#include "response/responseview.h"
#include "response/timelineview.h"
#include "store/attachments.h"
#include "windowfile.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QFile>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

namespace Watchroom {

namespace {
QImage picture(int width = 300, int height = 120)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

QByteArray packed(const QImage &image)
{
    QByteArray bytes;
    QBuffer out(&bytes);
    image.save(&out, "PNG");
    return bytes;
}

QString written(const WindowFile &window, const char *name, const QByteArray &bytes)
{
    QFile made(window.file.pathOf(QLatin1String(name)));
    if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(made.errorString()));
    return made.fileName();
}

/// The response to the incident of a window's file, ready to be typed into.
struct Screen
{
    explicit Screen(WindowFile &window)
        : file(window)
        , view(window.workspace.get(), window.name)
    {
        view.resize(1200, 800);
        static_cast<QWidget &>(view).show();
        if (!QTest::qWaitFor([this] { return view.isLoaded(); }))
            qFatal("the incident did not load");
        text = view.findChild<EntryText *>();
        timeline = timelineOf(view);
        text->setFocus();
    }
    bool waits(const char *name)
    {
        return buttonNamed(view, QStringLiteral("Remove ") + QLatin1String(name)) != nullptr;
    }
    void paste(const QString &path) const
    {
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(path)});
        QApplication::clipboard()->setMimeData(data);
        QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    }
    bool shows(const QString &words) const
    {
        const auto labels = view.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    /// What the last entry's menu offers under \a words is chosen.
    void chooseFromMenu(const QString &words) const
    {
        const QModelIndex last = timeline->model()->index(timeline->model()->rowCount() - 1, 0);
        const QPoint place = timeline->visualRect(last).center();
        QContextMenuEvent asks(QContextMenuEvent::Mouse, place, timeline->viewport()->mapToGlobal(place));
        QApplication::sendEvent(timeline->viewport(), &asks);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
        choose(menu, words);
    }
    QList<EntryRecord> entries() const { return file.shown().incident.timeline; }

    WindowFile &file;
    ResponseView view;
    EntryText *text;
    QListView *timeline;
};

/// What another program finds on the disk for the entry box: a kill would lose nothing of it.
QStringList kept(WindowFile &window)
{
    const QString key = window.shown().draftKey(QStringLiteral("entry"));
    QStringList names;
    const auto files = LocalStore(window.file.writer().connection()).draftFiles(key);
    for (const AttachedFile &each : files.value())
        names.append(each.about().name);
    return names;
}

void attach(WindowFile &window, const char *name, const QByteArray &bytes)
{
    NoteRequest request;
    request.files = {AttachedFile::of(QLatin1String(name), bytes).value()};
    window.perform(request);
}
} // namespace

void AttachmentTest::takesWhatIsDropped_data()
{
    QTest::addColumn<bool>("onTimeline");
    QTest::addRow("onto the entry box") << false;
    QTest::addRow("onto the timeline") << true;
}

void AttachmentTest::takesWhatIsDropped()
{
    QFETCH(bool, onTimeline);
    WindowFile window;
    Screen screen(window);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(written(window, "a.log", "first")),
                   QUrl::fromLocalFile(written(window, "b.log", "second"))});
    QWidget *target = onTimeline ? static_cast<QWidget *>(screen.view.findChild<TimelineView *>())
                                 : screen.text->viewport();
    const QPoint middle = target->rect().center();
    QDragEnterEvent enters(middle, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    enters.ignore(); // what nobody takes stays so
    QApplication::sendEvent(target, &enters);
    QVERIFY(enters.isAccepted());
    QDragMoveEvent moves(middle, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &moves);
    QDropEvent drops(middle, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drops);
    QTRY_VERIFY(screen.waits("a.log") && screen.waits("b.log"));
    QVERIFY(screen.text->hasFocus());
    QTest::keyClicks(screen.text, QStringLiteral("from the balancer"));
    QTest::keyClick(screen.text, Qt::Key_Return);
    QTRY_COMPARE(screen.entries().size(), 3);
    const QList<EntryRecord> entries = screen.entries();
    QCOMPARE(entries[1].text, QStringLiteral("from the balancer"));
    QSet<QString> names;
    for (const EntryRecord &entry : {entries[1], entries[2]}) {
        QVERIFY(entry.attachment);
        names.insert(entry.attachment->name);
    }
    QCOMPARE(names, (QSet<QString>{QStringLiteral("a.log"), QStringLiteral("b.log")}));
}

void AttachmentTest::leavesOtherThingsThatAreDragged()
{
    WindowFile window;
    Screen screen(window);
    QMimeData address;
    address.setUrls({QUrl(QStringLiteral("https://example.org/a.png"))});
    QWidget *timeline = screen.view.findChild<TimelineView *>();
    QDragEnterEvent enters({9, 9}, Qt::CopyAction, &address, Qt::LeftButton, Qt::NoModifier);
    enters.ignore();
    QApplication::sendEvent(timeline, &enters);
    QVERIFY(!enters.isAccepted());
}

/// A spreadsheet's cells come as text and as a picture of themselves.
void AttachmentTest::pastesTextWhereThereIsText()
{
    WindowFile window;
    Screen screen(window);
    auto *cells = new QMimeData;
    cells->setText(QStringLiteral("12 declined"));
    cells->setImageData(picture());
    QApplication::clipboard()->setMimeData(cells);
    QTest::keyClick(screen.text, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(screen.text->toPlainText(), QStringLiteral("12 declined"));
    QTest::keyClick(screen.text, Qt::Key_Return);
    QTRY_COMPARE(screen.entries().size(), 2);
    QVERIFY(!screen.entries().last().attachment);
}

void AttachmentTest::bringsPendingFilesBack()
{
    WindowFile window;
    const QString name = QStringLiteral("Picture 2026-06-23 14.00.00.png");
    {
        Screen screen(window);
        QApplication::clipboard()->setImage(picture());
        QTest::keyClick(screen.text, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(kept(window), QStringList{name}, 1000);
    }
    Screen again(window);
    QTRY_VERIFY(again.waits(qPrintable(name)));
    again.paste(written(window, "trace.log", "10:03 refused"));
    QTRY_COMPARE(kept(window), (QStringList{name, QStringLiteral("trace.log")}));
    QTest::keyClick(again.text, Qt::Key_Return);
    QTRY_COMPARE(again.entries().size(), 3);
    QTRY_COMPARE(kept(window), QStringList());
    QVERIFY(!again.waits(qPrintable(name)));
    const EntryRecord entry = again.entries()[1];
    const auto bytes = attachmentBytes(window.file.writer().connection(), window.shown().incident.stream,
                                       entry.attachment->sha256);
    QVERIFY(bytes);
    QCOMPARE(QImage::fromData(*bytes).convertToFormat(QImage::Format_RGB32), picture());
}

void AttachmentTest::keepsWhatCameWhileItRecorded()
{
    WindowFile window;
    Screen screen(window);
    screen.paste(written(window, "first.log", "1"));
    QTRY_VERIFY(screen.waits("first.log"));
    screen.paste(written(window, "second.log", "2"));
    QTRY_VERIFY(screen.waits("second.log"));
    QTest::keyClick(screen.text, Qt::Key_Return);
    screen.paste(written(window, "third.log", "3"));
    QTRY_COMPARE(screen.entries().size(), 3);
    QTRY_VERIFY(!screen.waits("first.log") && !screen.waits("second.log"));
    QTRY_VERIFY(screen.waits("third.log"));
    QTRY_COMPARE(kept(window), QStringList{QStringLiteral("third.log")});
}

void AttachmentTest::forgetsAFileThatWasTakenAway()
{
    WindowFile window;
    {
        Screen screen(window);
        screen.paste(written(window, "trace.log", "10:03 refused"));
        QTRY_COMPARE(kept(window).size(), 1);
        QTest::keyClick(buttonNamed(screen.view, QStringLiteral("Remove trace.log")), Qt::Key_Space);
        QTRY_COMPARE(kept(window), QStringList());
        QTest::keyClicks(screen.text, QStringLiteral("without"));
        QTest::keyClick(screen.text, Qt::Key_Return);
        QTRY_COMPARE(screen.entries().size(), 2);
        QVERIFY(!screen.entries().last().attachment);
    }
    QCOMPARE(LocalStore(window.file.writer().connection()).draftsWithFiles().value(), QStringList());
}

namespace {
/// The last entry of the timeline, opened by Enter.
PictureDialog *opened(Screen &screen)
{
    QListView *timeline = screen.timeline;
    timeline->setFocus();
    timeline->setCurrentIndex(timeline->model()->index(timeline->model()->rowCount() - 1, 0));
    QTest::keyClick(timeline, Qt::Key_Return);
    return screen.view.findChild<PictureDialog *>();
}

QLabel *pictureIn(PictureDialog *viewer)
{
    return viewer->findChild<QLabel *>();
}
} // namespace

void AttachmentTest::showsAPicture()
{
    WindowFile window;
    attach(window, "graph.png", packed(picture()));
    Screen screen(window);
    QPointer<PictureDialog> viewer = opened(screen);
    QVERIFY(viewer);
    QCOMPARE(viewer->windowTitle(), QStringLiteral("graph.png"));
    QTRY_VERIFY(!pictureIn(viewer)->pixmap(Qt::ReturnByValue).isNull());
    const QImage shown = pictureIn(viewer)->pixmap(Qt::ReturnByValue).toImage();
    QCOMPARE(shown.size(), picture().size());
    QCOMPARE(shown.pixelColor(5, 5), QColor(Qt::red));
    QVERIFY(pictureIn(viewer)->accessibleName().startsWith(QStringLiteral("graph.png")));
    QTest::keyClick(viewer, Qt::Key_Escape);
    QTRY_VERIFY(!viewer);
}

void AttachmentTest::saysWhatCannotBeShown()
{
    WindowFile window;
    attach(window, "graph.png", packed(picture()).left(60)); // its head says that it is one
    Screen screen(window);
    QPointer<PictureDialog> viewer = opened(screen);
    QVERIFY(viewer);
    QTRY_VERIFY(pictureIn(viewer)->text().contains(QStringLiteral("can't be displayed")));
    QTest::keyClick(viewer, Qt::Key_Escape);
    QTRY_VERIFY(!viewer);
}

void AttachmentTest::savesAnAttachment()
{
    WindowFile window;
    const QByteArray script("#!/bin/sh\ntouch /tmp/ran\n");
    attach(window, "run.sh", script);
    Screen screen(window);
    screen.chooseFromMenu(QStringLiteral("Save attachment as\u2026"));
    const QString path = window.file.pathOf(QStringLiteral("saved.sh"));
    saveAs(screen.view, path);
    QTRY_VERIFY(QFile::exists(path));
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), script);
    QVERIFY(!(saved.permissions() & (QFile::ExeOwner | QFile::ReadOther)));
    const auto copies = [&] { return LocalStore(window.file.writer().connection()).copies().value(); };
    QTRY_COMPARE(copies().size(), 1); // so that a redaction can name it
    QCOMPARE(copies().first().path, path);
}

void AttachmentTest::refusesALinkWithAPassword()
{
    WindowFile window;
    Screen screen(window);
    const QString address = QStringLiteral("https://ann:swordfish@example.org/issues/7");
    for (const QString &line : {address, QStringLiteral("/link ") + address}) {
        QApplication::clipboard()->setText(line);
        QTest::keyClick(screen.text, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(screen.text, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(screen.text, Qt::Key_Return);
        QTRY_VERIFY(screen.shows(QStringLiteral("The address holds a name or password.")));
        QCOMPARE(screen.text->toPlainText(), line); // to be mended
        QTest::keyClick(buttonNamed(screen.view, QStringLiteral("Close the message")), Qt::Key_Space);
        QVERIFY(!screen.shows(QStringLiteral("The address holds")));
    }
    QCOMPARE(screen.entries().size(), 1);
    QVERIFY(window.shown().incident.links.isEmpty());
}

} // namespace Watchroom
