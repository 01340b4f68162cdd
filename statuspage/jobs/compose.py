"""Composes what is sent: the matters of deliveries with the facts that they are about, in the words or the shape of a receiver."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core import payload
from statuspage.core.model import Change, Event
from statuspage.core.subscriber import Receiver, Shape
from statuspage.core.telling import digests, reminders
from statuspage.core.telling.matter import Changed, Matter, Reminder, Summary, Trial, Trouble
from statuspage.core.telling.wording import Wording
from statuspage.render import wording
from statuspage.render.edition import Edition, edition_for
from statuspage.render.feeds.places import touched
from statuspage.render.shapes import shaped
from statuspage.settings import Settings
from statuspage.store import events
from statuspage.store.outbox import Delivery


@dataclass(frozen=True)
class Facts:
    """What a batch of deliveries is about: changes by their numbers, events by their ids, and those of the digests' periods.

    Not slotted: what was put into words once is kept for the other receivers of the same.
    """

    settings: Settings
    changes: Mapping[int, Change] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    period: tuple[Event, ...] = ()

    @cached_property
    def _worded(self) -> dict[tuple[Matter, str], Wording]:
        return {}

    @cached_property
    def _bodies(self) -> dict[tuple[Matter, Shape, str], bytes]:
        return {}

    def is_right(self, matter: Matter, now: datetime) -> bool:
        """Whether a message is still worth sending: its facts are there, and what it announces is still ahead."""
        if isinstance(matter, Changed):
            return matter.number in self.changes
        return not isinstance(matter, Reminder) or reminders.is_due(matter, self.events.get(matter.event), now)

    def wording(self, delivery: Delivery, receiver: Receiver, now: datetime) -> Wording:
        """A message in the receiver's language. A reminder says how long it is from `now`."""
        matter = delivery.matter
        if isinstance(matter, Summary):
            found = wording.Digested(digests.happened(matter, receiver, self.period), digests.ahead(matter, receiver, self.period))
            return wording.of_summary(self._edition(receiver.lang, matter.until), matter, found)
        if isinstance(matter, Reminder):
            return wording.of_reminder(self._edition(receiver.lang, now), self.events[matter.event], matter.start)
        key = (matter, receiver.lang)
        if key not in self._worded:
            self._worded[key] = self._words(matter, receiver.lang)
        return self._worded[key]

    def _words(self, matter: Changed | Trouble | Trial, lang: str) -> Wording:
        if isinstance(matter, Changed):
            change = self.changes[matter.number]
            return wording.of_change(self._edition(lang, change.known_at), change)
        if isinstance(matter, Trouble):
            return wording.of_trouble(self._edition(lang, matter.since), matter)
        return wording.of_trial(self._edition(lang, matter.at), matter)

    def _edition(self, lang: str, now: datetime) -> Edition:
        return edition_for(self.settings, lang, now)

    def title_over(self, receiver: Receiver, count: int, now: datetime) -> str:
        """The title over several messages in one."""
        return wording.several(self._edition(receiver.lang, now), count)

    def body(self, delivery: Delivery, receiver: Receiver, now: datetime) -> bytes:
        """A message in the shape that a webhook wants; the same bytes on every attempt."""
        key = (delivery.matter, receiver.shape, receiver.lang)
        if key not in self._bodies:
            self._bodies[key] = self._body(delivery, receiver, now)
        return self._bodies[key]

    def _body(self, delivery: Delivery, receiver: Receiver, now: datetime) -> bytes:
        matter, site = delivery.matter, self.settings.site.url
        if receiver.shape is not Shape.OWN:
            words = self.wording(delivery, receiver, now)
            return shaped(receiver.shape, words, self._about(matter), self._edition(receiver.lang, delivery.queued_at))
        if isinstance(matter, Changed):
            return payload.message(self.changes[matter.number], site)
        if isinstance(matter, Reminder):
            return payload.reminder(matter, self.events[matter.event], site, delivery.queued_at)
        if isinstance(matter, Trouble):
            return payload.trouble(matter, site, delivery.queued_at)
        if isinstance(matter, Trial):
            return payload.trial(matter, site)
        raise ValueError("a digest is for people")

    def _about(self, matter: Matter) -> Event | Trouble | None:
        if isinstance(matter, Changed):
            return self.changes[matter.number].event
        if isinstance(matter, Trouble):
            return matter
        return self.events[matter.event] if isinstance(matter, Reminder) else None

    def feeds(self, matter: Matter) -> list[str]:
        """The addresses of the feeds that are another since a change."""
        if not isinstance(matter, Changed):
            return []
        change = self.changes[matter.number]
        editions = [self._edition(lang, change.known_at) for lang in self.settings.site.languages]
        return [edition.absolute(path) for edition in editions for path in touched(edition, change.event)]


async def facts(connection: AsyncConnection, settings: Settings, deliveries: Iterable[Delivery]) -> Facts:
    """What these deliveries are about."""
    matters = [delivery.matter for delivery in deliveries]
    numbers = {matter.number for matter in matters if isinstance(matter, Changed)}
    ids = {matter.event for matter in matters if isinstance(matter, Reminder)}
    since = min((matter.since for matter in matters if isinstance(matter, Summary)), default=None)
    return Facts(
        settings,
        await events.numbered(connection, numbers) if numbers else {},
        {id: found for id in ids if (found := await events.event(connection, id))},
        tuple(await events.open_events(connection, since)) if since else (),
    )
