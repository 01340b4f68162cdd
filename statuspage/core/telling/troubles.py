"""What operators are told of their own page: sources that cannot be read, and receivers that are sent nothing more."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from statuspage.core.source import SourceHealth
from statuspage.core.source import Trouble as Why
from statuspage.core.subscriber import Occasion, Origin, Receiver
from statuspage.core.telling.matter import Trouble
from statuspage.core.telling.policy import Owed, owe
from statuspage.settings import Source

PATIENCE = timedelta(minutes=30)
"""How long a source must have been unreadable before that is told; what comes and goes is on the page."""

_NOT_YET = frozenset({Why.UNREAD, Why.UNRECORDED})


def unreadable(sources: Iterable[Source], health: Mapping[str, SourceHealth], now: datetime) -> dict[str, Trouble]:
    """The sources that have not been readable for `PATIENCE`, by their ids."""
    found: dict[str, Trouble] = {}
    for source in sources:
        known = health.get(source.id)
        problem = known.problem(now) if known else None
        since = known.unreadable_since or known.expired_at if known else None
        if known and problem and problem not in _NOT_YET and since and now - since >= PATIENCE:
            found[source.id] = Trouble("source", source.id, since, known.unreadable or problem)
    return found


def troubles(
    sources: Iterable[Source],
    found: Mapping[str, Trouble],
    standing: Mapping[str, Mapping[str, Trouble]],
    receivers: Iterable[Receiver],
    now: datetime,
) -> Iterator[Owed]:
    """What is to be told of sources: those that are `found` unreadable, and those of which that was told and is over.

    `standing` is what was last told to each receiver (by its id) of each source (by its id).
    """
    places = {source.id: source.services for source in sources}
    for receiver in operators(receivers):
        told = standing.get(receiver.id, {})
        own = {id: trouble for id, trouble in told.items() if not trouble.over}
        for id, trouble in found.items():
            if id not in own and any(map(receiver.wants.names, places[id])):
                yield owe(receiver, trouble, Occasion.TROUBLE, now)
        for id, trouble in own.items():
            if id not in found:
                yield owe(receiver, replace(trouble, over=True), Occasion.TROUBLE, now)


def stopped(receiver: Receiver, reason: str, others: Iterable[Receiver], now: datetime) -> Iterator[Owed]:
    """What the operator's other receivers are told when one of them is sent nothing more; a visitor's is nobody's concern."""
    if receiver.origin is Origin.OPERATOR:
        trouble = Trouble("receiver", receiver.id, now, reason)
        yield from (owe(other, trouble, Occasion.TROUBLE, now) for other in operators(others) if other.id != receiver.id)


def operators(receivers: Iterable[Receiver]) -> list[Receiver]:
    """The receivers that are told of troubles: operators' own that want it."""
    return [one for one in receivers if one.origin is Origin.OPERATOR and Occasion.TROUBLE in one.wants.occasions]
