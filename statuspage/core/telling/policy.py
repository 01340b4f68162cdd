"""Who is told of a change and when: at once, after quiet hours, in a digest, or not at all.

Whoever was told that something began is told how it goes on and that it is over, whatever is wanted by then. So is one whose
message still waits for its hour: it gets the end in that message's place.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from statuspage.core.model import Change, ChangeKind, Event, Lifecycle
from statuspage.core.subscriber import OCCASION_OF, Channel, Digest, Occasion, Receiver
from statuspage.core.telling.matter import Changed, Matter, message_id
from statuspage.settings import subscribers

HOLD = timedelta(minutes=10)
"""What goes down again so soon after it came back is told only when it stays down that long."""

BEGUN = frozenset({Occasion.STARTED, Occasion.OVERRUN, Occasion.OBSERVED})
"""The occasions after which the end is told too."""

MACHINES = frozenset(Channel(kind) for kind in subscribers.MACHINES)
"""The channels that programs read: they get each message by itself, at once."""

_STALE_REMINDERS = frozenset(
    {ChangeKind.POSTPONED, ChangeKind.CANCELLED, ChangeKind.WITHDRAWN, ChangeKind.STARTED, ChangeKind.ENDED}
)


@dataclass(frozen=True, slots=True)
class Owed:
    """A message to be sent to a receiver, not before `due_at`. `message_id` is the same however often it is decided or tried.

    `held`: it waits for its hour. `mail`: it goes by mail.
    """

    receiver: str
    matter: Matter
    occasion: str
    due_at: datetime
    held: bool = False
    mail: bool = False

    @property
    def message_id(self) -> str:
        """Its id."""
        return message_id(self.matter, self.receiver)


@dataclass(frozen=True, slots=True)
class Heard:
    """What a receiver was sent of an event before, or is just being sent. `held`: there are messages that wait for their hour."""

    told: bool = False
    begun: bool = False
    held: bool = False


NOTHING = Heard()


def occasions(change: Change) -> tuple[Occasion, ...]:
    """The occasions that a change is, the first one leading."""
    return tuple(dict.fromkeys(OCCASION_OF[kind] for kind in change.kinds if kind in OCCASION_OF))


def owed(
    change: Change, receivers: Iterable[Receiver], heard: Mapping[str, Heard], now: datetime, hold: datetime | None = None
) -> Iterator[Owed]:
    """The messages that a told change owes. `heard` is by receivers' ids; `hold` is how long an outage that flaps is held back."""
    if not change.told:
        return
    why = occasions(change)
    matter = Changed(change.event.id, change.number, change.name)
    for receiver in receivers:
        before = heard.get(receiver.id, NOTHING)
        if _is_told(receiver, change.event, why, before) and not _came_to_nothing(change, receiver, before, now):
            yield owe(receiver, matter, why[0], now, hold)


def owe(receiver: Receiver, matter: Matter, occasion: str, now: datetime, hold: datetime | None = None) -> Owed:
    """What is owed at `now`, to be sent then, or when the receiver's quiet hours are over and what holds it back is."""
    due_at = max(quiet_until(receiver, now), hold or now)
    return Owed(receiver.id, matter, occasion, due_at, held=due_at > now, mail=receiver.channel is Channel.EMAIL)


def _is_told(receiver: Receiver, event: Event, why: tuple[Occasion, ...], before: Heard) -> bool:
    if reads_digests(receiver):
        return False
    wanted = receiver.wants.occasions.intersection(why)
    if (before.begun or before.held) and Occasion.ENDED in why:
        return True
    return bool(wanted) and (before.told or receiver.wants.concerns(event))


def _came_to_nothing(change: Change, receiver: Receiver, before: Heard, now: datetime) -> bool:
    """Whether it is over before anything of it was sent, since it was held back: then nothing of it need be said.

    What is held over quiet hours is told after them all the same, as the one that is over.
    """
    return before.held and not before.told and ChangeKind.ENDED in change.kinds and quiet_until(receiver, now) == now


def replaced(change: Change, receivers: Iterable[Receiver], heard: Mapping[str, Heard], now: datetime) -> list[str]:
    """The receivers whose held messages of the event are dropped: the new one says how it stands, or it came to nothing.

    One that is not owed the new message keeps what it was owed.
    """
    if not change.told:
        return []
    waiting = [one for one in receivers if heard.get(one.id, NOTHING).held]
    told = {one.receiver for one in owed(change, waiting, heard, now)}
    return [one.id for one in waiting if one.id in told or _came_to_nothing(change, one, heard[one.id], now)]


def ends_reminders(change: Change) -> bool:
    """Whether reminders of the event that were not sent yet are wrong now."""
    return not _STALE_REMINDERS.isdisjoint(change.kinds)


def reads_digests(receiver: Receiver) -> bool:
    """Whether everything is summed up for a receiver; programs get each message by itself."""
    return receiver.digest is not Digest.NONE and receiver.channel not in MACHINES


def quiet_until(receiver: Receiver, now: datetime) -> datetime:
    """`now`, or when the receiver's quiet hours end; programs have none."""
    return now if receiver.quiet is None or receiver.channel in MACHINES else receiver.quiet.until(now)


def held_back(change: Change, events: Iterable[Event], now: datetime) -> datetime | None:
    """Until when an outage without notice is held back, since the same place has just come back; null when it is told at once."""
    if change.kinds != (ChangeKind.OBSERVED,):
        return None
    places = {interval.target for interval in change.event.observed}
    return now + HOLD if any(_just_over(event, change.event.id, now) and places & _places(event) for event in events) else None


def _just_over(event: Event, but: str, now: datetime) -> bool:
    over = event.lifecycle is Lifecycle.ENDED and not event.announced and event.id != but
    return over and event.ended_at is not None and now - HOLD < event.ended_at


def _places(event: Event) -> set[object]:
    return {interval.target for interval in event.observed}
