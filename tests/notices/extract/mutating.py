"""Damages documents at random, as broken encodings, careless editors and hostile authors do."""

from random import Random

from tests.notices.extract.documents import Text

_BITS = (
    *("\n", "\t", " ", "\u3000", "\u200b", "\x00", "\ud800", "\U0001f6a7", "\u202e", "&#8203;", "&", "<", ">"),
    *("<s>", "</td>", "<table>", "<td rowspan=99>", "<br>", "<!--", "<t:99999999999:F>", "\u0301", "İ", "ſ", "²", "①", "٣"),
    *("至", "-", "~", "(", ")", ":", "：", "0", "99", "2024", "2月30日", "24:00", "25:61", "零点", "次日", "即日起"),
    *("每月第五个周五", "预计", "原定", "延长", "9999-12-31", "0001-01-01", "民国1年", "令和99年", "午後", "周一" * 20),
    *("UTC+99", "EST", "12 PM", "Feb 29", "midnight", "every", "9" * 50),
)  # fmt: skip


def mutated(document: Text, chance: Random, others: list[Text]) -> Text:
    """The document with a few changes to its body, title, or circumstances."""
    body = document.body
    for _ in range(chance.randrange(1, 6)):
        body = _changed(body, chance, others)
    title = _changed(document.title, chance, others)[:500] if chance.random() < 0.2 else document.title
    if chance.random() < 0.1:
        document = document._replace(format=chance.choice(("html", "text")))
    if chance.random() < 0.1:
        document = document._replace(lang=chance.choice((None, "zh-Hans", "zh-Hant", "en", "ja", "de", "")))
    if chance.random() < 0.1:
        document = document._replace(timezone=chance.choice(("UTC", "Asia/Kolkata", "America/New_York", "Pacific/Apia")))
    if chance.random() < 0.05:
        document = document._replace(published=document.published.replace(year=chance.choice((1, 1900, 2000, 9999)), day=28))
    return document._replace(title=title, body=body)


def _changed(text: str, chance: Random, others: list[Text]) -> str:
    at, length = chance.randrange(len(text) + 1), chance.choice((1, 2, 5, 20, 100))
    match chance.randrange(6):
        case 0:
            return text[:at] + text[at + length :]
        case 1:
            return text[:at] + chance.choice(_BITS) + text[at:]
        case 2:
            return text[:at] + chance.choice(_BITS) + text[at + length :]
        case 3:
            return text[:at] + text[chance.randrange(len(text) + 1) :][:length] + text[at:]
        case 4:
            other = chance.choice(others).body
            return text[:at] + other[chance.randrange(len(other) + 1) :][:length] + text[at:]
        case _:
            return text[:at] + text[at : at + length][::-1] + text[at + length :]
