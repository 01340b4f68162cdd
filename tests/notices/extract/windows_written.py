"""Writes windows as notices do, in forms of each language, so that a reading can be compared with what was meant."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from tests.notices.extract.documents import Text

_MONTHS = [calendar.month_name[n] for n in range(1, 13)]
_DAYS = list(calendar.day_name)


class Form(NamedTuple):
    """A way to write a window: `text` is formatted with the parts of both bounds; `needs` says which windows it can tell."""

    lang: str
    text: str
    needs: str = ""


# Parts: y m d H M of the start, those of the end with a 2, doubled ones padded; w weekday, p half of the day, h hour on the
# twelve-hour face, roc and reiwa years of those eras, mon and day names.
FORMS = (
    Form("zh", "系统定于{y}年{m}月{d}日{H}:{MM}至{y2}年{m2}月{d2}日{H2}:{MM2}停机维护。"),
    Form("zh", "停机时间:{y}年{mm}月{dd}日{HH}时{MM}分至{mm2}月{dd2}日{HH2}时{MM2}分"),
    Form("zh", "{y}-{mm}-{dd} {HH}:{MM}至{y2}-{mm2}-{dd2} {HH2}:{MM2},系统停机维护。"),
    Form("zh", "将于{y}/{m}/{d} {HH}:{MM}~{y2}/{m2}/{d2} {HH2}:{MM2}进行系统维护"),
    Form("zh", "将于{m}月{d}日({w}){H}:{MM}—{m2}月{d2}日({w2}){H2}:{MM2}暂停服务。"),
    Form("zh", "{m}月{d}日{H}:{MM}-{H2}:{MM2}系统停机升级。", "same day"),
    Form("zh", "{m}月{d}日{H}:{MM}至次日{H2}:{MM2}系统停机升级。", "next day"),
    Form("zh", "自{m}月{d}日{H}时起至{m2}月{d2}日{H2}时止,暂停办理业务。", "hours"),
    Form("zh", "停机时间为{m}月{d}日{p}{h}点至{p2}{h2}点。", "same day, hours"),
    Form("zh", "民國{roc}年{m}月{d}日{HH}:{MM}至{m2}月{d2}日{HH2}:{MM2}暫停服務。"),
    Form("zh", "开始时间:{y}-{mm}-{dd} {HH}:{MM}\n结束时间:{y2}-{mm2}-{dd2} {HH2}:{MM2}\n系统停机维护"),
    Form("en", "Maintenance window: {d} {mon} {y} {HH}:{MM} to {d2} {mon2} {y2} {HH2}:{MM2}{zone}"),
    Form("en", "Planned maintenance {mon} {d}, {y}, {h}:{MM} {p} to {mon2} {d2}, {y2}, {h2}:{MM2} {p2}{zone}."),
    Form("en", "The portal will be unavailable on {day}, {d} {mon} {y} between {HH}:{MM} and {HH2}:{MM2}{zone}.", "same day"),
    Form("en", "Scheduled maintenance: {y}-{mm}-{dd} {HH}:{MM} - {y2}-{mm2}-{dd2} {HH2}:{MM2}{zone}"),
    Form("en", "Maintenance {y}-{mm}-{dd}T{HH}:{MM}:00{off} - {y2}-{mm2}-{dd2}T{HH2}:{MM2}:00{off2}"),
    Form("en", "Start: {d} {mon} {y} {HH}:{MM}{zone}\nEnd: {d2} {mon2} {y2} {HH2}:{MM2}{zone}\nPlanned outage"),
    Form("en", "The system will be down from {h}:{MM} {p} to {h2}:{MM2} {p2}{zone} on {day}, {mon} {d}, {y}.", "same day"),
    Form("ja", "{y}年{m}月{d}日({w}) {H}時{M}分から{m2}月{d2}日({w2}) {H2}時{M2}分まで、システムを停止いたします。"),
    Form("ja", "メンテナンス日時:{y}年{m}月{d}日 {HH}:{MM}~{HH2}:{MM2}", "same day"),
    Form("ja", "令和{reiwa}年{m}月{d}日{H}:{MM}から翌日{H2}:{MM2}まで、メンテナンスのためご利用いただけません。", "next day"),
    Form("ja", "{m}月{d}日{p}{h}時から{p2}{h2}時まで、サービスを停止します。", "same day, hours"),
)  # fmt: skip

ZONES = {
    "zh": ("Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong"),
    "en": ("UTC", "America/New_York", "Europe/London", "Asia/Singapore", "Australia/Sydney", "Pacific/Auckland"),
    "ja": ("Asia/Tokyo",),
}
STATED: dict[str, Callable[[], tzinfo]] = {
    "": lambda: ZoneInfo("UTC"),
    " UTC": lambda: ZoneInfo("UTC"),
    " (UTC)": lambda: ZoneInfo("UTC"),
    " ET": lambda: ZoneInfo("America/New_York"),
    " PT": lambda: ZoneInfo("America/Los_Angeles"),
    " JST": lambda: ZoneInfo("Asia/Tokyo"),
    " SGT": lambda: ZoneInfo("Asia/Singapore"),
}
"""Zones that a text may state; with "" the document's own counts."""


@dataclass(frozen=True, slots=True)
class Written:
    """A window with the document that tells it; `start` and `end` are wall clocks in `tz`."""

    form: Form
    start: datetime
    end: datetime
    published: datetime
    timezone: str
    stated: str = ""

    @property
    def tz(self) -> tzinfo:
        """The zone that the text speaks in."""
        return STATED[self.stated]() if self.stated and "{zone}" in self.form.text else ZoneInfo(self.timezone)

    @property
    def bounds(self) -> tuple[datetime, datetime]:
        """What must be read."""
        return self.start.replace(tzinfo=self.tz), self.end.replace(tzinfo=self.tz)

    def told(self) -> bool:
        """Whether the form can tell this window: its days, its hours, and clocks that exist once in its zone."""
        needs, days = self.form.needs, (self.end.date() - self.start.date()).days
        fits = (
            ("same day" not in needs or days == 0)
            and ("next day" not in needs or days == 1)
            and ("hours" not in needs or not (self.start.minute or self.end.minute))
        )
        return fits and all(_once(bound) for bound in self.bounds)

    def body(self) -> str:
        """The text."""
        start, end = self.bounds
        parts = _parts(start, self.form.lang) | {f"{k}2": v for k, v in _parts(end, self.form.lang).items()}
        return self.form.text.format(**parts, zone=self.stated)

    def document(self) -> Text:
        """The document to be read."""
        published = self.published.replace(tzinfo=ZoneInfo(self.timezone))
        title = {"zh": "系统停机维护公告", "en": "Scheduled maintenance", "ja": "メンテナンスのお知らせ"}[self.form.lang]
        return Text("written", title, self.body(), "text", published, self.timezone, self.form.lang)


def _once(moment: datetime) -> bool:
    """Whether a wall clock exists, and only once."""
    there = moment.astimezone(ZoneInfo("UTC")).astimezone(moment.tzinfo)
    return there.replace(fold=0) == moment.replace(fold=0) and moment.utcoffset() == moment.replace(fold=1).utcoffset()


def _parts(moment: datetime, lang: str) -> dict[str, object]:
    numbers: dict[str, object] = {"y": moment.year, "m": moment.month, "d": moment.day, "H": moment.hour, "M": moment.minute}
    padded = {name * 2: f"{number:02}" for name, number in numbers.items() if name != "y"}
    weekday = moment.weekday()
    halves = {"zh": ("上午", "下午"), "en": ("AM", "PM"), "ja": ("午前", "午後")}[lang]
    names = {"zh": "周" + "一二三四五六日"[weekday], "ja": "月火水木金土日"[weekday], "en": _DAYS[weekday][:3]}
    return {
        **numbers,
        **padded,
        "w": names[lang],
        "day": _DAYS[weekday],
        "mon": _MONTHS[moment.month - 1],
        "p": halves[moment.hour >= 12],
        "h": {"en": moment.hour % 12 or 12, "ja": moment.hour % 12, "zh": moment.hour - 12 * (moment.hour > 12)}[lang],
        "roc": moment.year - 1911,
        "reiwa": moment.year - 2018,
        "off": f"{moment:%z}"[:3] + ":" + f"{moment:%z}"[3:],
    }  # fmt: skip
