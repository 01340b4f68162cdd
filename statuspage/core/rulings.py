"""An operator's rulings: facts of their own, applied last, shown as corrections, never an overwrite of what was read or seen.

Each is applied anew in every reconciliation, so that it survives a second reading of the notices and a replay; one that was undone
counts as never made. What a ruling brings beside its target is in `value`: for a post and a merge a JSON object (`Post`, `Merge`).
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter

from notices.model import Evidence, Facts, Impact, Kind, Window
from statuspage.core.announced import Announced
from statuspage.core.model import Ending, Event, Interval, Lifecycle, NoticeRevision, Phase
from statuspage.core.reading import OPERATOR


class Action(StrEnum):
    """What a ruling does. Its target is an event's id but for ACCEPT and REJECT (a notice's) and UNDO (a ruling's)."""

    POST = "post"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    HIDE = "hide"
    CLOSE = "close"
    ACCEPT = "accept"
    REJECT = "reject"
    UNDO = "undo"


CORRECTABLE = ("title", "start", "end", "expected_recovery", "impact")
"""The fields that a correction may set; `start`, `end` and `impact` are those of every phase."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """An operator's word. `field` is what a correction sets; `value` what to (an instant in ISO 8601, an impact, a text)."""

    id: str
    at: datetime
    who: str
    why: str
    action: Action
    target: str
    field: str = ""
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """What an operator posts by hand about one service: null bounds are unknown, `affects` are names of its components."""

    service: str
    title: str
    text: str
    kind: Kind
    start: datetime | None = None
    end: datetime | None = None
    affects: tuple[str, ...] = ()
    impact: Impact = Impact.UNAVAILABLE


@dataclass(frozen=True, slots=True)
class Merge:
    """The event that goes into the target, and what it held: its notices, and its stretches as (origin, start)."""

    event: str
    notices: tuple[str, ...] = ()
    stretches: tuple[tuple[str, datetime], ...] = ()


_POST = TypeAdapter(Post)
_MERGE = TypeAdapter(Merge)


def post_value(post: Post) -> str:
    """A post as a ruling's value."""
    return _POST.dump_json(post).decode()


def merge_value(event: Event) -> str:
    """A merge of `event` into another as a ruling's value."""
    notices = tuple(dict.fromkeys(citation.notice for citation in event.citations))
    stretches = tuple((interval.origin, interval.start) for interval in event.observed)
    return _MERGE.dump_json(Merge(event.id, notices, stretches)).decode()


@dataclass(frozen=True, slots=True)
class Places:
    """Where rulings put things: notices and stretches by the event's id, and merged events by the one they went into."""

    notices: Mapping[str, str] = field(default_factory=dict)
    stretches: Mapping[tuple[str, datetime], str] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rulings:
    """All rulings that stand, in the order in which they were made."""

    standing: tuple[Ruling, ...] = ()
    undone: tuple[Ruling, ...] = ()
    touched: Mapping[str, datetime] = field(default_factory=dict)

    @classmethod
    def of(cls, rulings: Iterable[Ruling]) -> "Rulings":
        """The standing ones among `rulings`. `touched` tells when an event or a notice was last ruled on, or that was undone."""
        made = sorted(rulings, key=lambda r: (r.at, r.id))
        off = {ruling.target for ruling in made if ruling.action is Action.UNDO}
        by_id = {ruling.id: ruling for ruling in made}
        touched = {id: ruling.at for ruling in made for id in _touched(by_id.get(ruling.target, ruling))}
        standing = tuple(r for r in made if r.id not in off and r.action is not Action.UNDO)
        return cls(standing, tuple(r for r in made if r.id in off), touched)

    def _all(self, action: Action, target: str | None = None) -> list[Ruling]:
        return [r for r in self.standing if r.action is action and target in {None, r.target}]

    def read(self, notices: Sequence[NoticeRevision]) -> list[NoticeRevision]:
        """Notices without the rejected ones and what was posted and undone; an accepted reading is certain and asks nothing."""
        rejected = self.rejected
        accepted = {ruling.target for ruling in self._all(Action.ACCEPT)}
        return [_accepted(n) if n.id in accepted else n for n in notices if n.id not in rejected]

    @property
    def rejected(self) -> frozenset[str]:
        """The notices that do not count."""
        posts = {notice_id(ruling) for ruling in self.undone if ruling.action is Action.POST}
        return frozenset(posts | {ruling.target for ruling in self._all(Action.REJECT)})

    def places(self) -> Places:
        """Where merges and splits put things. What an undone merge had moved goes back to where it was."""
        notices: dict[str, str] = {}
        stretches: dict[tuple[str, datetime], str] = {}
        merged: dict[str, str] = {}
        for ruling in sorted((*self.undone, *self.standing), key=lambda r: (r not in self.undone, r.at, r.id)):
            if ruling.action is Action.MERGE:
                merge = _MERGE.validate_json(ruling.value or "")
                home = merge.event if ruling in self.undone else ruling.target
                notices.update(dict.fromkeys(merge.notices, home))
                stretches.update(dict.fromkeys(merge.stretches, home))
                if ruling not in self.undone:
                    merged[merge.event] = ruling.target
            elif ruling.action is Action.SPLIT and ruling.value:
                notices[ruling.value] = ruling.target if ruling in self.undone else split_off(ruling)
        return Places(notices, stretches, merged)

    def corrected(self, id: str, track: Announced) -> Announced:
        """The announced track of an event with the corrections of its phases and its expected recovery."""
        for ruling in self._all(Action.CORRECT, id):
            track = _corrected(track, ruling)
        return track

    def applied(self, event: Event) -> Event:
        """An event with its corrected title, closed or hidden; `corrected` names what was ruled on."""
        for ruling in self.standing:
            if ruling.target == event.id and ruling.action in _APPLIED:
                event = _APPLIED[ruling.action](event, ruling)
        return event


def split_off(ruling: Ruling) -> str:
    """The id of the event that a split makes."""
    return hashlib.sha256(f"split\n{ruling.id}".encode()).hexdigest()[:12]


def notice_id(ruling: Ruling) -> str:
    """The id of the notice that a post makes."""
    return f"post-{ruling.id}"


def held(interval: Interval) -> tuple[str, datetime]:
    """A stretch as a merge names it."""
    return interval.origin, interval.start


def _touched(ruling: Ruling) -> tuple[str, ...]:
    """The events and notices that a ruling bears on."""
    match ruling.action:
        case Action.MERGE:
            return ruling.target, _MERGE.validate_json(ruling.value or "").event
        case Action.SPLIT:
            return ruling.target, split_off(ruling)
        case Action.POST:
            return (notice_id(ruling),)
        case _:
            return (ruling.target,)


def posted(ruling: Ruling) -> NoticeRevision:
    """What a POST says, as a notice of the operator's own source. Raises ValueError when its value is no post."""
    post = _POST.validate_json(ruling.value or "")
    text = f"{post.title}\n{post.text}"
    evidence = (Evidence("operator", post.title, 0, len(post.title)),)
    facts = Facts(
        lang="und",
        kind=post.kind,
        text=text,
        windows=(Window(post.start, post.end, post.affects, post.impact, evidence),),
        expected_recovery=post.end,
    )
    return NoticeRevision(
        id=notice_id(ruling),
        source=OPERATOR + post.service,
        revision=1,
        url="",
        title=post.title,
        published=ruling.at,
        known_at=ruling.at,
        snapshot=hashlib.sha256((ruling.value or "").encode()).hexdigest(),
        facts=facts,
    )


def _accepted(notice: NoticeRevision) -> NoticeRevision:
    windows = tuple(replace(window, confidence=1.0) for window in notice.facts.windows)
    return replace(notice, facts=replace(notice.facts, windows=windows, questions=(), confidence=1.0))


def _corrected(track: Announced, ruling: Ruling) -> Announced:
    match ruling.field:
        case "expected_recovery":
            return replace(track, expected_recovery=_instant(ruling.value))
        case "start" | "end":
            return _moved(track, ruling.field, _instant(ruling.value))
        case "impact":
            return replace(track, phases=_ruled(track, impact=Impact(ruling.value or "")))
        case _:
            return track


def _moved(track: Announced, field: str, at: datetime | None) -> Announced:
    """A track whose phases all begin or end at that instant; it is expected back when they end."""
    if field == "start":
        return replace(track, phases=_ruled(track, start=at))
    return replace(track, phases=_ruled(track, end=at), expected_recovery=at)


def _ruled(track: Announced, **values: Any) -> tuple[Phase, ...]:
    """The phases with `values`: what was said of them otherwise does not count any more."""
    return tuple(replace(phase, **values, said=()) for phase in track.phases)


def _instant(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _named(event: Event, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*event.corrected, name)))


def _retitled(event: Event, ruling: Ruling) -> Event:
    title = ruling.value or event.title if ruling.field == "title" else event.title
    return replace(event, title=title, corrected=_named(event, ruling.field))


def _closed(event: Event, ruling: Ruling) -> Event:
    ended = _instant(ruling.value) or ruling.at
    return replace(event, lifecycle=Lifecycle.ENDED, ended_at=ended, ending=Ending.OPERATOR, corrected=_named(event, "close"))


def is_hidden(event: Event) -> bool:
    """Whether an operator has hidden it: it has no page, at no address."""
    return event.lifecycle is Lifecycle.WITHDRAWN and Action.HIDE.value in event.corrected


def _hidden(event: Event, _: Ruling) -> Event:
    return replace(event, lifecycle=Lifecycle.WITHDRAWN, corrected=_named(event, "hide"))


_APPLIED = {Action.CORRECT: _retitled, Action.CLOSE: _closed, Action.HIDE: _hidden}
