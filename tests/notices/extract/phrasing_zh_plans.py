"""Puts plain Chinese notices together, each with what must be read of it, which is known from how it was put together."""

from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from notices.model import Kind
from tests.notices.extract import phrasing_zh as tables
from tests.notices.extract.documents import Text
from tests.notices.extract.phrasing_plans import Drafted, Notice

_ZONE = ZoneInfo("Asia/Shanghai")
_PUBLISHED = ((2025, 5, 20), (2025, 11, 13), (2026, 1, 14), (2026, 6, 12), (2027, 2, 3))
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_LENGTHS = {1: "1小时", 2: "2个小时", 3: "3小时", 4: "四个小时", 6: "6小时", 8: "8小时"}
_WEEK = "一二三四五六日"
_SAME_DAY = (
    "{day}{a}至{b}",
    "{day}{a}-{b}",
    "{day}{a}到{b}",
    "{day}{a}—{b}",
    "{day}{a}～{b}",
    "{day}{a}起至{b}止",
    "自{day}{a}至{b}",
)
_NEXT_DAY = ("{day}{a}至{day2}{b}", "{day}{a}至次日{b}", "{day}{a}到第二天{b}", "自{day}{a}起至{day2}{b}", "{day}{a}—{day2}{b}")
_FACES = ("%H:%M", "%-H:%M", "{h}时{m}", "{h}点{m}", "half")
_HALVES = ((6, "凌晨"), (12, "上午"), (13, "中午"), (18, "下午"), (24, "晚上"))


class Writer:
    """Chooses the phrases of one notice; `parts` tells what was chosen, by the name of its table."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.parts: dict[str, str] = {}
        day = datetime(*self.random.choice(_PUBLISHED), tzinfo=_ZONE)
        self.published = day + self.random.randint(13, 16) * _HOUR + timedelta(minutes=self.random.choice((5, 20, 40)))
        self.face = self.random.choice(_FACES)
        self.date = self.random.choice(("{m}月{d}日", "{m}月{d}日", "{m}月{d}日（周{w}）", "{y}年{m}月{d}日", "{m}月{d}号"))
        self.trade, self.subject = self.random.choice(tables.SUBJECTS)
        self.parts["subject"] = self.subject

    def pick(self, name: str, table: tuple[str, ...]) -> str:
        """A phrase of a table."""
        self.parts[name] = self.random.choice(table)
        return self.parts[name].replace("S", self.subject)

    def clause(self, name: str, table: tuple[tuple[str, str], ...]) -> str:
        """A clause that can be said of the subject."""
        return self.pick(name, tuple(text for trades, text in table if self.trade in trades))

    def clock(self, moment: datetime) -> str:
        """A clock, as all of this notice are written."""
        minutes = f"{moment.minute}分" if moment.minute else ""
        if self.face == "half":
            half = next(name for end, name in _HALVES if moment.hour < end)
            return f"{half}{moment.hour - 12 * (moment.hour > 12)}点{minutes}"
        return moment.strftime(self.face).format(h=moment.hour, m=minutes)

    def day(self, moment: datetime) -> str:
        """A day, as all of this notice are written, or by its distance."""
        apart = (moment.date() - self.published.date()).days
        if 0 <= apart <= 2 and self.random.random() < 0.6:
            return ("今天", "明天", "后天")[apart]
        return self.date.format(y=moment.year, m=moment.month, d=moment.day, w=_WEEK[moment.weekday()])

    def moment(self, moment: datetime) -> str:
        """A day and a clock."""
        return self.day(moment) + self.clock(moment)

    def planned(self, least: int = 1) -> tuple[datetime, datetime]:
        """A beginning and an end ahead, of the same day or over a night."""
        start = self.published.replace(hour=0, minute=0) + (least + self.random.choice((0, 0, 1, 2, 3, 8))) * _DAY
        start += self.random.choice((0, 1, 2, 6, 8, 9, 13, 18, 20, 22, 23)) * _HOUR
        start += timedelta(minutes=self.random.choice((0, 0, 0, 30)))
        return start, start + self.random.choice(tuple(_LENGTHS)) * _HOUR

    def past(self) -> tuple[datetime, datetime]:
        """A beginning and an end of today, before publication."""
        start = self.published.replace(hour=self.random.randint(3, 9), minute=self.random.choice((0, 10, 25, 40, 52)))
        return start, start + timedelta(minutes=self.random.choice((35, 50, 75, 120, 145)))

    def soon(self) -> datetime:
        """A time later today, at which something may be back."""
        return self.published.replace(minute=0) + self.random.choice((2, 4, 6)) * _HOUR

    def range(self, start: datetime, end: datetime) -> str:
        """A whole window."""
        form = self.pick("time", _SAME_DAY if start.date() == end.date() else _NEXT_DAY)
        return form.format(a=self.clock(start), b=self.clock(end), day=self.day(start), day2=self.day(end))

    def title(self) -> str:
        """A title that tells little."""
        return self.pick("title", tables.TITLES)

    def reason(self) -> str:
        """Why, or a greeting, or nothing."""
        return self.pick("reason", tables.REASONS)

    def aside(self) -> str:
        """A sentence that bounds nothing, or none."""
        return self.pick("aside", tables.ASIDES)

    def stop(self) -> str:
        """What stops, by plan."""
        return self.clause("stop", tables.STOPS)

    def work(self) -> str:
        """What is to be done, as a noun."""
        return self.pick("work", tables.WORKS[self.trade])


def time_first(w: Writer) -> Drafted:
    """From … to … it stops."""
    start, end = w.planned()
    body = f"{w.reason()}{w.range(start, end)}{w.random.choice(('', '，'))}{w.stop()}。{w.aside()}"
    return _work(w, body, start, end)


def time_behind(w: Writer) -> Drafted:
    """It stops; the time is …."""
    start, end = w.planned()
    stop, told = w.stop(), w.range(start, end).removeprefix("自")
    body = f"{w.reason()}{stop}，{w.random.choice(('时间为', '具体时间：', '时间：', '时间是'))}{told}。{w.aside()}"
    return _work(w, body, start, end)


def stop_and_return(w: Writer) -> Drafted:
    """It stops at …, and is back at …."""
    start, end = w.planned()
    back = w.clause("return", tables.RETURNS).format(b=w.moment(end))
    body = f"{w.reason()}{w.random.choice(('', '自', '定于'))}{w.moment(start)}起{w.stop()}，{back}。{w.aside()}"
    return _work(w, body, start, end)


def stop_then_return(w: Writer) -> Drafted:
    """It stops at …. It is back at …."""
    start, end = w.planned()
    back = w.clause("return", tables.RETURNS).format(b=w.moment(end))
    return _work(w, f"{w.reason()}{w.moment(start)}起，{w.stop()}。{back}。{w.aside()}", start, end)


def for_a_while(w: Writer) -> Drafted:
    """It stops at … for …."""
    start, end = w.planned()
    length = w.pick("length", ("预计需要{n}", "历时{n}", "持续{n}", "预计{n}", "约{n}")).format(n=_LENGTHS[(end - start) // _HOUR])
    return _work(w, f"{w.reason()}{w.moment(start)}起{w.stop()}，{length}。{w.aside()}", start, end)


def labelled(w: Writer) -> Drafted:
    """A time and what it is of, each behind a label."""
    start, end = w.planned()
    head = w.pick("label", ("维护时间", "停机时间", "停用时段", "暂停时间", "时间", "影响时段", "检修时间"))
    told = f"{head}：{w.range(start, end).removeprefix('自')}"
    body = "\n".join(w.random.sample((told, f"影响范围：{w.subject}", f"原因：{w.random.choice(('例行检修', '系统升级'))}"), 3))
    return Drafted(Kind.MAINTENANCE, f"{w.work()}通知", f"{body}\n{w.aside()}", ((start, end),), end)


def two_labels(w: Writer) -> Drafted:
    """A beginning and an end, each behind a label."""
    start, end = w.planned()
    begin, finish = w.random.choice(
        (("开始时间", "结束时间"), ("停机开始", "恢复时间"), ("开始", "结束"), ("停用时间", "恢复时间"))
    )
    body = f"{begin}：{w.moment(start)}\n{finish}：{w.moment(end)}\n内容：{w.work()}\n{w.aside()}"
    return Drafted(Kind.MAINTENANCE, w.title(), body, ((start, end),), end)


def broken(w: Writer) -> Drafted:
    """Since … it is broken."""
    start, _ = w.past()
    body = (
        f"{w.random.choice(('', '今日', '今天'))}{w.clock(start)}{w.random.choice(('起', '起，', '左右'))}{_broken(w)}。{w.aside()}"
    )
    return Drafted(Kind.OUTAGE, w.title(), body, ((start, None),))


def broken_for_now(w: Writer) -> Drafted:
    """Since … it is broken; it is to be back by …."""
    (start, _), soon = w.past(), w.soon()
    back = w.pick("estimate", tables.ESTIMATES).format(b=w.random.choice(("", "今天", "今日")) + w.clock(soon))
    body = f"{w.random.choice(('今日', '今天'))}{w.clock(start)}{w.random.choice(('起', '左右'))}{_broken(w)}，{back}。{w.aside()}"
    return Drafted(Kind.OUTAGE, w.title(), body, ((start, None),), soon)


def over(w: Writer) -> Drafted:
    """It broke at …, and was back at …."""
    start, end = w.past()
    back = w.pick("over", tables.OVER).format(b=w.clock(end))
    told = f"今日{w.clock(start)}{w.random.choice(('起', '左右', '起，'))}{w.clause('break', tables.BREAKS)}，{back}。"
    return Drafted(Kind.RECOVERY, w.title(), told + w.aside(), ((start, end),))


def over_at_no_time(w: Writer) -> Drafted:
    """It is over."""
    return Drafted(Kind.RECOVERY, w.title(), w.pick("over", tables.OVER_UNTOLD) + w.aside())


def prolonged(w: Writer) -> Drafted:
    """It was to be back at …, and will be at …."""
    old = w.soon()
    new = old + _HOUR
    told = w.pick("later", tables.LATER).format(o=f"今日{w.clock(old)}", b=f"今日{w.clock(new)}")
    return Drafted(Kind.EXTENSION, w.title(), f"{w.pick('cause', _EXCUSES)}{told}。{w.aside()}", ((None, new),), new)


def moved(w: Writer) -> Drafted:
    """It was to be from … to …, and will be from … to …."""
    (start, end), (later, last) = w.planned(), w.planned(least=12)
    told = w.pick("moved", tables.MOVED).format(o=_bare(w, start, end), n=_bare(w, later, last), w=w.work())
    return Drafted(Kind.POSTPONEMENT, w.title(), f"{told}。{w.aside()}", ((later, last),), last)


def put_off(w: Writer) -> Drafted:
    """It was to be from … to …, and nobody knows when it will be."""
    told = w.pick("put off", tables.PUT_OFF).format(o=_bare(w, *w.planned()), w=w.work())
    return Drafted(Kind.POSTPONEMENT, w.title(), f"{told}。{w.aside()}")


def called_off(w: Writer) -> Drafted:
    """It was to be from … to …, and will not be."""
    start, end = w.planned()
    told = w.pick("called off", tables.CALLED_OFF).format(o=_bare(w, start, end), w=w.work())
    return Drafted(Kind.CANCELLATION, w.title(), f"{told}。{w.aside()}", ((start, end),))


def nothing(w: Writer) -> Drafted:
    """Nothing stops."""
    told = w.pick("nothing", tables.NOTHING).format(d=w.day(w.planned()[0]), a="9:00", b="17:30")
    return Drafted(Kind.INFO, w.pick("title", ("通知", "公告", "温馨提示")), told + w.aside())


_EXCUSES = ("", "因抢修难度大，", "由于数据校验尚未完成，", "因配件未到，", "非常抱歉，")


def _work(w: Writer, body: str, start: datetime, end: datetime) -> Drafted:
    return Drafted(Kind.MAINTENANCE, w.title(), body, ((start, end),), end)


def _broken(w: Writer) -> str:
    cause = w.pick("cause", tables.CAUSES)
    return w.clause("break", tables.BREAKS) + (f"，{cause}" if cause else "")


def _bare(w: Writer, start: datetime, end: datetime) -> str:
    return w.range(start, end).removeprefix("自")


PLANS = (
    time_first,
    time_behind,
    stop_and_return,
    stop_then_return,
    for_a_while,
    labelled,
    two_labels,
    broken,
    broken_for_now,
    over,
    over_at_no_time,
    prolonged,
    moved,
    put_off,
    called_off,
    nothing,
)


def written(seed: int) -> Notice:
    """The notice of a seed, always the same."""
    writer = Writer(seed)
    plan = writer.random.choice(PLANS)
    writer.parts["plan"] = plan.__name__
    drafted = plan(writer)
    document = Text(f"written-zh-{seed}", drafted.title, drafted.body, "text", writer.published, _ZONE.key, "zh")
    return Notice(document, drafted, writer.parts)
