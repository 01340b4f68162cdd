"""The feeds of AWS' former dashboard: https://status.aws.amazon.com/rss/ec2-ap-northeast-1.rss.

One item for each update. The guid ends in the update's time, and what stands before it is the service and region, which come back
for unrelated incidents years apart. The state is the beginning of the title; titles may be in two languages with a bar between.
Markup is escaped twice.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from notices.decode import decode
from notices.model import OVER, Document, Impact, Item, Kind, Notice, Options, ParseError, Stage, Update
from notices.sources import _rss, _words
from notices.sources._about import FEEDS, About
from notices.sources._html import to_text
from notices.sources._platform import newest_first, prose, told
from notices.sources._words import Vocabulary

ABOUT = About("Feeds of AWS' former dashboard", "https://status.aws.amazon.com/rss/ec2-us-east-1.rss", FEEDS)

_GENERATOR = "aws service health dashboard rss generator"
_HEAD = 4_000
_GUID = re.compile(r"status\.aws\.amazon\.com/#(\S{1,200})_(\d{9,11})$")
_CHANNEL = re.compile(r"<title>([^<]{0,20}<!\[CDATA\[)?([^<\]]{1,300})")
_SUFFIX = "Service Status"
_STATE = re.compile(r"^(?:\[RESOLVED\]\s*)?(Service is operating normally|Informational message|Performance issues|"
                    r"Service (?:degradation|disruption|impact))\s*:\s*", re.IGNORECASE)  # fmt: skip
_RESOLVED = "[RESOLVED]"
_IMPACTS = Vocabulary(
    {
        "service_is_operating_normally": Impact.NONE,
        "informational_message": Impact.DEGRADED,
        "performance_issues": Impact.DEGRADED,
        "service_degradation": Impact.DEGRADED,
        "service_disruption": Impact.UNAVAILABLE,
        "service_impact": Impact.UNAVAILABLE,
    },
    Impact.UNKNOWN,
)
_FULL = 15
"""Items that a feed holds at most; as recorded in 2019."""

_APART = timedelta(days=2)
"""Updates of one service with a longer silence between them are of two incidents."""


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a feed."""
    return _rss.root_of(text)[0] == "rss" and _GENERATOR in text[:_HEAD].lower()


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per incident, with its updates. Raises ParseError for what is no such feed."""
    text = decode(document.body, document.content_type)
    if not recognises(document, text):
        raise ParseError("no feed of AWS: its generator is not named")
    channel = _CHANNEL.search(text)
    name = channel[2].strip() if channel else ""
    components = (name.removesuffix(_SUFFIX).strip(),) if name.endswith(_SUFFIX) else ()
    items = _rss.items(text, document, options)
    *whole, oldest = sorted(_incidents(items), key=lambda updates: updates[-1].published, reverse=True) or [[]]
    for updates in whole:
        yield _notice(updates, components)
    if oldest and len(items) < _FULL:
        yield _notice(oldest, components)
    elif oldest and not (whole and _stage(oldest[0].title) in OVER):
        yield replace(_notice(oldest, components), key=_lasting_key(oldest[0]))


def _lasting_key(newest: Notice) -> str:
    """A key that does not hang on the beginning, for the oldest incident of a full feed: it loses its beginning item by item.

    Where that incident is over and newer ones stand above it, it is history that was read while it was whole.
    """
    words = hashlib.sha256(_subject(newest.title).encode("utf-8", "replace")).hexdigest()[:12]
    return f"{_service(newest)}_{newest.published.year}-{words}"


def _incidents(items: Iterable[Notice]) -> Iterator[list[Notice]]:
    """The items of one incident together, the newest first: of one service, with the same words, without long silences."""
    groups: dict[tuple[str, str], list[list[Notice]]] = {}
    for item in sorted(items, key=lambda item: item.published, reverse=True):
        found = groups.setdefault((_service(item), _subject(item.title)), [])
        if found and found[-1][-1].published - item.published <= _APART:
            found[-1].append(item)
        else:
            found.append([item])
    yield from (group for found in groups.values() for group in found)


def _service(item: Notice) -> str:
    guid = _GUID.search(item.key)
    return guid[1] if guid else item.key


def _subject(title: str) -> str:
    return _STATE.sub("", title).removeprefix(_RESOLVED).strip()


def _notice(items: list[Notice], components: tuple[str, ...]) -> Notice:
    newest, first = items[0], items[-1]
    stages = _stages(items)
    told_at = zip(items, stages, strict=True)
    updates = newest_first(Update(item.published, stage, prose(to_text(item.body))) for item, stage in told_at)
    stage = stages[0]
    return replace(
        newest,
        key=f"{_service(first)}_{int(first.published.timestamp())}",
        title=_subject(newest.title) or newest.title,
        body=told(updates),
        format="text",
        published=first.published,
        updated=newest.published,
        kind=Kind.OUTAGE,
        stage=stage,
        impact=_impact(items, stage),
        components=components,
        started_at=first.published,
        resolved_at=_words.ended(updates) if stage in OVER else None,
        updates=updates,
        raw={},
    )


def _stage(title: str) -> Stage:
    state = _STATE.match(title)
    over = _RESOLVED in title.upper() or (state is not None and _IMPACTS(state[1]) is Impact.NONE)
    return Stage.RESOLVED if over else Stage.INVESTIGATING


def _stages(items: list[Notice]) -> list[Stage]:
    """The stage of each item. The titles of all may have been edited to say that it is over, which only the newest tells."""
    found = [_stage(item.title) for item in items]
    edited = len(found) > 1 and all(stage in OVER for stage in found)
    return [found[0], *(Stage.INVESTIGATING for _ in found[1:])] if edited else found


def _impact(items: list[Notice], stage: Stage) -> Impact | None:
    """The worst that was said of it. That it is normal again says nothing of what it was."""
    states = [state[1] for item in items if (state := _STATE.match(item.title))]
    rank = [Impact.UNKNOWN, Impact.NONE, Impact.DEGRADED, Impact.UNAVAILABLE]
    worst = max((_IMPACTS(state) for state in states), key=rank.index, default=Impact.UNKNOWN)
    return None if worst is Impact.NONE and stage in OVER else worst
