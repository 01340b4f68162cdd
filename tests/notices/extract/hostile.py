"""Generators of input that tempts a reader into more than linear work: each makes a body of about the size that is asked for."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import NamedTuple


class Shape(NamedTuple):
    """A kind of hostile body: `unit(n)` is its n-th piece, `head` and `tail` stand around all pieces."""

    name: str
    lang: str
    format: str
    unit: Callable[[int], str]
    head: str = ""
    tail: str = ""

    def body(self, size: int) -> str:
        """A body of at least `size` characters and not much more."""
        return self.head + "".join(self._pieces(size)) + self.tail

    def _pieces(self, size: int) -> Iterator[str]:
        length = 0
        for number in count():
            if length >= size:
                return
            piece = self.unit(number)
            length += len(piece)
            yield piece


def _same(piece: str) -> Callable[[int], str]:
    return lambda _: piece


def _dated(form: str) -> Callable[[int], str]:
    """Pieces with `{m}`, `{d}`, `{h}` and `{n}` replaced by a month, day, hour and number that change from one to the next."""
    return lambda n: form.format(m=n % 12 + 1, d=n % 28 + 1, h=n % 23, e=n % 23 + 1, n=n)


def _row(cells: str) -> Callable[[int], str]:
    return _dated("<tr><td>" + cells.replace("|", "</td><td>") + "</td></tr>")


SHAPES = (
    Shape("digits", "zh", "text", _same("1")),
    Shape("digits and stops", "en", "text", _same("1.")),
    Shape("colons", "zh", "text", _same("12:")),
    Shape("numerals", "zh", "text", _same("二十")),
    Shape("spaces", "zh", "text", _same(" ")),
    Shape("line ends", "zh", "text", _same("\n")),
    Shape("no stops", "zh", "text", _same("系统维护中断")),
    Shape("no stops, words", "en", "text", _same("the system will be ")),
    Shape("no stops, kana", "ja", "text", _same("メンテナンスのため")),
    Shape("commas", "zh", "text", _same("停,")),
    Shape("list of names", "zh", "text", _same("系统、")),
    Shape("list of words", "en", "text", _same("portal, ")),
    Shape("broke for so long", "en", "text", _same("The pump failed at 08:15 for an hour. ")),
    Shape("other jobs that are dropped", "ja", "text", _same("3月5日10時から12時まで断水します。公園の清掃は中止します。")),
    Shape("open brackets", "zh", "text", _same("(,、")),
    Shape("square brackets", "zh", "text", _same("[【")),
    Shape("wide forms", "zh", "text", _same("２０２４年１２月")),
    Shape("chained ranges", "zh", "text", _dated("{m}月{d}日{h}:00至")),
    Shape("chained ranges", "en", "text", _dated("{h}:00 to ")),
    Shape("nested ranges", "zh", "text", _dated("({m}月{d}日{h}:00至{e}:30")),
    Shape("dates", "zh", "text", _dated("2024年{m}月{d}日、")),
    Shape("dates", "en", "text", _dated("{d} March 2024, ")),
    Shape("dates, a line each", "zh", "text", _dated("2024年{m}月{d}日\n"), head="以下日期0:01至5:00停机维护:\n"),
    Shape("dates that share a clock", "zh", "text", _dated("{m}月{d}日、"), tail="{m}月1日0:00至8:00停机维护。"),
    Shape("clocks", "zh", "text", _dated("{h}:00,")),
    Shape("windows", "zh", "text", _dated("2024年{m}月{d}日{h}:00至{e}:30,系统{n}停机维护。")),
    Shape("windows", "en", "text", _dated("System {n} will be unavailable on {d} March 2024 from {h}:00 to {e}:30. ")),
    Shape("windows", "ja", "text", _dated("2024年{m}月{d}日{h}時から{e}時まで、システム{n}を停止します。")),
    Shape("windows in one sentence", "zh", "text", _dated("{m}月{d}日{h}:00至{e}:30系统{n}停机,")),
    Shape("windows without names", "zh", "text", _dated("{m}月{d}日{h}:00至{e}:30。"), head="停机维护:"),
    Shape("beginnings", "zh", "text", _dated("{m}月{d}日{h}:00起系统{n}停机。")),
    Shape("beginnings and ends", "zh", "text", _dated("{m}月{d}日{h}:00起停机,{e}:50恢复。")),
    Shape("ends", "zh", "text", _dated("预计{m}月{d}日{h}:00恢复。"), head="12月20日20:00起停机维护。"),
    Shape("durations", "zh", "text", _dated("{m}月{d}日{h}:00起停机,预计停机4小时。")),
    Shape("durations alone", "zh", "text", _same("4小时,"), head="12月20日20:00起停机。"),
    Shape("replaced times", "zh", "text", _dated("原定{m}月{d}日{h}:00停机,改为{m}月{d}日{e}:00。")),
    Shape("series", "zh", "text", _dated("每周三{h}:00至{e}:00停机。")),
    Shape("weekly", "en", "text", _dated("every Wednesday from {h}:00 to {e}:00, ")),
    Shape("zones", "en", "text", _same("UTC EST ")),
    Shape("zones beside clocks", "en", "text", _dated("{h}:00 UTC (EST)\n")),
    Shape("all times", "zh", "text", _dated("所有时间均为北京时间。{m}月{d}日{h}:00至{e}:00停机。")),
    Shape("labels", "zh", "text", _same("影响范围:系统甲\n"), head="12月20日20:00至22:00停机维护。\n"),
    Shape("labels", "en", "text", _same("Affected services: portal\n"), head="Maintenance on 20 December 2024 20:00 to 22:00.\n"),
    Shape("labels beside windows", "zh", "text", _dated("{m}月{d}日{h}:00至{e}:30停机维护\n影响范围:系统{n}\n")),
    Shape("bullets", "zh", "text", _dated("{n}、系统{n}\n"), head="12月20日20:00至22:00停机维护。\n"),
    Shape("quoted lines", "en", "text", _dated("> {d} March 2024 {h}:00 to {e}:00\n")),
    Shape("quotes in quotes", "en", "text", _same("> ")),
    Shape("weekdays", "en", "text", _same("Monday to Thursday 7:30-21:00, ")),
    Shape("months", "en", "text", _same("january ")),
    Shape("markup in text", "en", "text", _dated("<t:17347{d:02}{h:02}{m:02}:F> to ")),
    Shape("deep tags", "zh", "html", _same("<div>")),
    Shape("deep inline tags", "zh", "html", _same("<b>1")),
    Shape("deep lists", "zh", "html", _same("<ul><li><a href=x>维护</a>")),
    Shape("deep tables", "zh", "html", _same("<table><tr><td>1")),
    Shape("deep struck text", "zh", "html", _same("<s>1月1日8:00")),
    Shape("deep furniture", "zh", "html", _same("<nav>1月1日8:00")),
    Shape("links", "zh", "html", _same("<a href=x>维护</a>")),
    Shape("lists of links", "zh", "html", _same("<ul><li><a href=x>1月1日系统维护</a></ul>")),
    Shape("attributes", "zh", "html", _dated("<p style='color:red' class='a{n} b' title='x'>维护</p>")),
    Shape("entities", "zh", "html", _same("&nbsp;&#8203;")),
    Shape("line breaks", "zh", "html", _same("<br>")),
    Shape("split times", "zh", "html", _dated("<b>{m}</b>月<i>{d}</i>日<u>{h}</u>:00至")),
    Shape("struck out", "zh", "html", _dated("<s>{m}月{d}日{h}:00</s>改为{m}月{d}日{e}:00停机。")),
    Shape("inserted", "zh", "html", _dated("<del>{m}月{d}日{h}:00</del><ins>{m}月{d}日{e}:00</ins>起停机。")),
    Shape("quoted mails", "en", "html", _dated("<blockquote>{d} March 2024 {h}:00 to {e}:00</blockquote>")),
    Shape("headings", "zh", "html", _dated("<h3>{m}月{d}日</h3><p>{h}:00至{e}:00停机</p>")),
    Shape("rows", "zh", "html", _row("系统{n}|{m}月{d}日{h}:00|{m}月{d}日{e}:59"), head="<p>停机维护</p><table>", tail="</table>"),
    Shape("rows of one cell", "zh", "html", _row("{m}月{d}日{h}:00至{e}:30停机"), head="<table>", tail="</table>"),
    Shape("rows", "en", "html", _row("C{n}|{d} March 2024 {h}:00|{d} March {e}:59"), head="<p>Outage</p><table>", tail="</table>"),
    Shape("columns", "zh", "html", _dated("<td>{m}月{d}日{h}:00"), head="<p>停机维护</p><table><tr>", tail="</table>"),
    Shape("tables", "zh", "html", _dated("<table><tr><th>系统<th>停机时间<tr><td>甲{n}<td>{m}月{d}日{h}:00至{e}:30</table>")),
    Shape("spans", "zh", "html", _dated("<tr><td rowspan=200 colspan=200>{m}月{d}日<td>{h}:00"), head="<table>", tail="</table>"),
    Shape("rowspan", "zh", "html", _row("{h}:00至{e}:30|系统{n}"), head="<table><tr><td rowspan=999>12月20日停机", tail=""),
    Shape("old and new", "en", "text", _same("Old end: 4 March 2025 09:00\nNew end: unchanged\n")),
    Shape("ranges in columns", "en", "text", _dated("12/{d:02}/2024  {h}:00  to  12/{d:02}/2024  {e}:30 ")),
    Shape("ends behind lengths", "en", "text", _dated("It is off on {d} May from {h}:00 for 45 minutes. Held until {e}:30. ")),
    Shape("heads", "en", "html", _same("<tr><td colspan=2>UTC<td><tr><td><td colspan=2>Z"), head="<table>", tail="</table>"),
    Shape("terms", "zh", "html", _dated("<dt>停机时间<dd>{m}月{d}日{h}:00至{e}:30"), head="<dl>", tail="</dl>"),
    Shape("no end of tags", "zh", "html", _same("<p class='")),
    Shape("comments", "zh", "html", _same("<!--")),
)  # fmt: skip
"""All shapes; names repeat between languages."""
