// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/pseudolocale.h"

namespace Watchroom {

QString PseudoLocale::translate(const char *context, const char *source, const char *, int) const
{
    // Qt's layout direction and font settings are looked up as translations, but are not texts.
    if (qstrcmp(context, "QGuiApplication") == 0 || qstrcmp(context, "QApplication") == 0)
        return {};
    static const QHash<QChar, QChar> accented{{u'a', u'ä'}, {u'e', u'é'}, {u'i', u'ï'}, {u'o', u'ö'},
                                              {u'u', u'ü'}, {u'c', u'ç'}, {u'n', u'ñ'}, {u's', u'š'},
                                              {u'A', u'Ä'}, {u'O', u'Ö'}};
    const QString text = QString::fromUtf8(source);
    QString longer;
    bool place = false; // "%1" and "%n" are kept
    for (const QChar letter : text) {
        longer += place ? letter : accented.value(letter, letter);
        place = letter == QLatin1Char('%');
    }
    const auto words = std::max<qsizetype>(1, text.size() * 4 / 10);
    return longer + QLatin1Char(' ')
        + QStringLiteral("wöörtläng ").repeated(int(words) / 10 + 1).left(words).trimmed();
}

} // namespace Watchroom
