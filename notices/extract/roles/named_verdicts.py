"""What sentences further on say becomes of works that they name: "21:00 in Paris, 23:00 in Milan. Paris is cancelled"."""

import re
from collections.abc import Iterator, Sequence

from notices.extract.mentions.marks import Candidate
from notices.extract.mentions.reasons import DROPPED, KEPT
from notices.extract.reading import Reading
from notices.text import Stretch

_NAME = re.compile(r"[A-Z][\w\-]{2,}")
_CLAUSE = re.compile(r"[,;]| but | while | whereas ")
_REACH = 60
"""How far from a range the name may stand of what it is for."""
_SEVERAL = 2

_Owners = dict[str, frozenset[int]]
"""The ranges that a name stands beside, by their places in a list."""


def meaning(reading: Reading, text: str) -> str:
    """What some words say becomes of a work: that it is dropped before that it stands."""
    if reading.found("verdict_dropped", text):
        return DROPPED
    return KEPT if reading.found("verdict_kept", text) else ""


def by_names(reading: Reading, told: Sequence[Candidate]) -> list[str]:
    """The verdicts of ranges that stand beside names, by what clauses further on say of these names."""
    if reading.by_words or len(told) < _SEVERAL:
        return [""] * len(told)
    owners = _owners(reading, told)
    found: dict[int, str] = {}
    last, others = "", ""
    for clause in _clauses(reading, told[0].tail) if owners else ():
        verdict = meaning(reading, clause)
        if (of := _meant(owners, clause)) and verdict:
            found, last = dict.fromkeys(of, verdict) | found, verdict
        elif verdict or reading.found("verdict_alike", clause):
            others = (verdict or last) if reading.found("verdict_others", clause) else others
    rest = others or (KEPT if DROPPED in found.values() else "")
    return [found.get(index, rest) for index in range(len(told))]


def _meant(owners: _Owners, clause: str) -> frozenset[int]:
    """The ranges that a clause names: of "Paris South and Milan" the one in Milan and, of those in Paris, the one in the south."""
    named = [owners[name] for name in _NAME.findall(clause) if name in owners]
    return frozenset().union(*(of for of in named if not any(closer < of for closer in named)))


def _owners(reading: Reading, told: Sequence[Candidate]) -> _Owners:
    """Which ranges each name stands beside that does not stand beside all: behind them, or else before them."""
    for beside in (_behind, _before):
        names = [set(_NAME.findall(beside(reading, told, index))) for index in range(len(told))]
        owners = {name: frozenset(i for i, own in enumerate(names) if name in own) for name in set().union(*names)}
        owners = {name: of for name, of in owners.items() if len(of) < len(told)}
        if len(frozenset().union(*owners.values())) == len(told):
            return owners
    return {}


def _behind(reading: Reading, told: Sequence[Candidate], index: int) -> str:
    end = min(reading.sentence_at(told[index].head).end, told[index].tail + _REACH)
    return reading.text[told[index].tail : min(end, told[index + 1].head) if index + 1 < len(told) else end]


def _before(reading: Reading, told: Sequence[Candidate], index: int) -> str:
    start = max(reading.sentence_at(told[index].head).start, told[index].head - _REACH)
    return reading.text[max(start, told[index - 1].tail) if index else start : told[index].head]


def _clauses(reading: Reading, start: int) -> Iterator[str]:
    """The clauses behind a place, without what stands before the last time of their sentence."""
    for word in ("verdict_dropped", "verdict_kept"):
        if not reading.may_say(word):
            return
    for sentence in reading.sentences:
        if sentence.end > start and reading.alive(sentence):
            yield from _CLAUSE.split(_told(reading, sentence))


def _told(reading: Reading, sentence: Stretch) -> str:
    times = [c.tail for c in reading.within(sentence.start, sentence.end) if c.timed]
    return reading.text[times[-1] if times else sentence.start : sentence.end]
