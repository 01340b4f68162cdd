"""Scores what a notice says beside its windows: impact, what goes on or comes back early, workarounds, data, reserve windows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from notices.model import Facts
from tests.notices.extract.scoring import Record, alike, plain

Item = tuple[Any, ...]


@dataclass(frozen=True)
class Tally:
    """Facts wanted, given, and those of either that the other side has, too."""

    wanted: int = 0
    given: int = 0
    found: int = 0
    true: int = 0

    @property
    def f1(self) -> float:
        """Found and true facts against all, in percent."""
        return 100 * (self.found + self.true) / (self.wanted + self.given) if self.wanted + self.given else 100.0

    @property
    def recall(self) -> float:
        """The share of the wanted facts that is found, in percent."""
        return 100 * self.found / self.wanted if self.wanted else 100.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.wanted + other.wanted, self.given + other.given, self.found + other.found, self.true + other.true)


def tallies(record: Record, facts: Facts) -> dict[str, Tally]:
    """The tally of every kind of fact in one document."""
    want = record["expected"]
    return {
        "impact": _tally(
            [(_at(w["start"]), _at(w["end"]), w["impact"]) for w in want["windows"]],
            [(_utc(w.start), _utc(w.end), w.impact.value) for w in facts.windows],
            lambda a, b: bool(a == b),
        ),
        "still_available": _tally(_named(want["still_available"]), _named(facts.still_available), lambda a, b: alike(a[0], b[0])),
        "restored": _tally(
            [(_at(r["at"]), plain(name)) for r in want["restored"] for name in r["affects"]],
            [(_utc(r.at), plain(name)) for r in facts.restored for name in r.affects],
            lambda a, b: a[0] == b[0] and alike(a[1], b[1]),
        ),
        "workarounds": _tally(
            _named(want["workarounds"]), _named(w.quote for w in facts.workarounds), lambda a, b: _overlap(a[0], b[0])
        ),
        "data_effects": _tally(
            [(plain(d["quote"]), _at(d["known_until"])) for d in want["data_effects"]],
            [(plain(d.quote), _utc(d.known_until)) for d in facts.data_effects],
            lambda a, b: _overlap(a[0], b[0]) and a[1] == b[1],
        ),
        "contingency": _tally(
            [(_at(w["start"]), _at(w["end"])) for w in want["contingency_windows"]],
            [(_utc(w.start), _utc(w.end)) for w in facts.contingency_windows],
            lambda a, b: bool(a == b),
        ),
    }


def _tally(wanted: list[Item], given: list[Item], same: Callable[[Item, Item], bool]) -> Tally:
    found = sum(any(same(w, g) for g in given) for w in wanted)
    true = sum(any(same(w, g) for w in wanted) for g in given)
    return Tally(len(wanted), len(given), found, true)


def _named(names: Iterable[str]) -> list[Item]:
    return [(plain(name),) for name in names]


def _overlap(a: str, b: str) -> bool:
    """Whether one quotation holds the other, full stops and the like aside."""
    a, b = a.strip("。，,.;；"), b.strip("。，,.;；")
    return a in b or b in a


def _at(text: str | None) -> datetime | None:
    return _utc(datetime.fromisoformat(text)) if text else None


def _utc(moment: datetime | None) -> datetime | None:
    return moment.astimezone(UTC).replace(second=0, microsecond=0) if moment else None
