"""Works of which each says in its own row, line or clause what becomes of it: "① … as planned; ② … cancelled"."""

from notices.extract.layout.rows import heads_of, row_of
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.retractions import DROPPED, KEPT, is_dropped

_REACH = 90
_TOLD = (Role.WINDOW, Role.OLD, Role.UNAFFECTED, Role.STRUCK)
_WORDS = ("verdict_dropped", "verdict_kept")
_PARTS = ";。\n"


def settle(reading: Reading) -> None:
    """Where some are dropped and others stand, those that stand are windows and the others are none."""
    if not reading.may_say("verdict_dropped") and not (reading.may_say("after_all") or reading.may_say("unchanged")):
        return
    told = [c for c in reading.candidates if c.role in _TOLD and c.last is not None and c.timed]
    verdicts = _of_tables(told, _listed(reading, told, [_verdict(reading, c) for c in told]))
    if len(set(verdicts) - {""}) < len(_WORDS):
        verdicts = _by_days(reading, told)
    if len(set(verdicts) - {""}) < len(_WORDS):
        _after_all(reading, told)
        return
    for candidate, verdict in zip(told, verdicts, strict=True):
        if verdict and candidate.role is not Role.STRUCK:
            candidate.role, candidate.why = (Role.WINDOW, KEPT) if verdict == KEPT else (Role.OLD, DROPPED)


def _after_all(reading: Reading, told: list[Candidate]) -> None:
    """ "The closure that was planned for the 12th, 8 to 6, goes ahead as planned": what was planned is so still."""
    if len(told) != 1 or told[0].start is None or told[0].start <= reading.setting.published:
        return
    behind, role = _behind(reading, told[0]), told[0].role
    planned = role is Role.OLD or (role is Role.UNAFFECTED and reading.found("work", behind) is not None)
    still = role is Role.WINDOW and reading.found("unchanged", reading.sentence_before(told[0].head)) is not None
    if still or (planned and reading.found("after_all", behind)):
        told[0].role, told[0].why = Role.WINDOW, KEPT


def _of_tables(told: list[Candidate], verdicts: list[str]) -> list[str]:
    """The verdicts; in a table in which some rows are dropped, those of which nothing is said stand."""
    paired = list(zip(told, verdicts, strict=True))
    some = {c.row[0] for c, verdict in paired if c.row is not None and verdict == DROPPED}
    stand = [not verdict and c.row is not None and c.row[0] in some and c.role is Role.WINDOW for c, verdict in paired]
    return [KEPT if stands else verdict for stands, verdict in zip(stand, verdicts, strict=True)]


def _verdict(reading: Reading, candidate: Candidate) -> str:
    """What the row of a range, or its own clause, says becomes of it; empty when it says neither."""
    if candidate.row is not None:
        return next((verdict for text in _beside(reading, candidate) if (verdict := _meaning(reading, text))), "")
    return _meaning(reading, _behind(reading, candidate))


def _meaning(reading: Reading, text: str) -> str:
    """What some words say becomes of a work: that it is dropped before that it stands."""
    if reading.found("verdict_dropped", text):
        return DROPPED
    return KEPT if reading.found("verdict_kept", text) else ""


def _beside(reading: Reading, candidate: Candidate) -> list[str]:
    """The other cells of a candidate's row, each behind the head of its column."""
    row, heads = row_of(reading, candidate), heads_of(reading, candidate)
    texts = [reading.norm[cell.start : cell.end] if cell != candidate.cell else "" for cell in row]
    told = [reading.norm[head.start : head.end] for head in heads[: len(row)]]
    return [f"{head}:{text}" for head, text in zip(told or [""] * len(row), texts, strict=False) if text]


def _behind(reading: Reading, candidate: Candidate) -> str:
    """What the clause says behind a range, up to the next time."""
    end = min(reading.line_at(candidate.head).end, candidate.tail + _REACH)
    later = reading.within(candidate.tail, end)
    text = reading.norm[candidate.tail : later[0].head if later else end]
    return text.partition(";")[0].partition("。")[0]


def _listed(reading: Reading, told: list[Candidate], verdicts: list[str]) -> list[str]:
    """The verdicts, where one is that of all ranges that are listed before it in its clause."""
    for index in range(len(told) - 2, -1, -1):
        first, second = told[index], told[index + 1]
        gap = reading.norm[first.tail : second.head]
        if not verdicts[index] and first.row is None and gap[:1] and not any(part in gap for part in _PARTS):
            verdicts[index] = verdicts[index + 1] if "," not in gap else ""
    return verdicts


def _by_days(reading: Reading, told: list[Candidate]) -> list[str]:
    """ "Of those the 13th and 14th are dropped, the 15th stands": the verdicts by the days that are named behind the ranges."""
    days: dict[int, str] = {}
    verdict, right = "", len(reading.norm)
    for day in reversed(reading.candidates):
        if not day.plain_day or day.first.day is None or day.first.day.day is None:
            continue
        gap = reading.norm[day.tail : right]
        own = DROPPED if is_dropped(reading, day) else KEPT if reading.found("day_kept", gap[:_REACH]) else ""
        verdict = own or (verdict if reading.language.listing.fullmatch(gap) else "")
        right = day.head
        if verdict:
            days.setdefault(day.first.day.day, verdict)
    return [days.get(c.start.day, "") if c.start is not None else "" for c in told]
