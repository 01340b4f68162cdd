"""Messages that are owed: changes and their deliveries, put into a database by the hundred while no server works on it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import TypeAdapter

from statuspage.core.model import Change, ChangeKind, Event, EventKind, Lifecycle
from statuspage.core.subscriber import Channel, Receiver
from statuspage.core.telling import policy
from statuspage.store import open_store, outbox
from statuspage.store.tables import changes, events
from tests.prove.sink import SECRET

ENVIRON = {"HOOK_SECRET": SECRET}
_SUBSCRIBER = """
[[subscribers]]
id = "{id}"
url = "http://127.0.0.1:{port}/{id}"
secret = "env:HOOK_SECRET"
"""
_CHANGE = TypeAdapter(Change)
_EVENT = TypeAdapter(Event)
_LONG_AGO = timedelta(days=30)
"""Events that ended so long ago are in nobody's view any more, so that only their messages are left."""


def settings(names: Sequence[str], port: int) -> str:
    """A service, and a receiver of this name at the sink's `port`, for each."""
    return '[[services]]\nid = "etax"\nname = "e-Tax"\n' + "".join(_SUBSCRIBER.format(id=name, port=port) for name in names)


async def fill(folder: Path, names: Sequence[str], count: int, now: datetime, first: int = 1) -> dict[str, list[str]]:
    """Put `count` changes into the SQLite database in `folder`, owed to all of `names`; the ids of their messages, in order.

    They are numbered from `first` on.
    """
    found = [_change(number, now) for number in range(first, first + count)]
    everybody = [Receiver(name, Channel.WEBHOOK, "http://x.example/") for name in names]
    owed = [one for change in found for one in policy.owed(change, everybody, {}, now)]
    store = await open_store("sqlite:///statuspage.db", folder)
    async with store.writing() as connection:
        await connection.execute(events.insert(), [_event_row(change.event) for change in found])
        await connection.execute(changes.insert(), [_change_row(change) for change in found])
        await outbox.put(connection, owed, now)
    await store.close()
    return {name: [one.message_id for one in owed if one.receiver == name] for name in names}


def _change(number: int, now: datetime) -> Change:
    at = now - _LONG_AGO
    event = Event(f"{number:012x}", EventKind.INCIDENT, f"Outage {number}", Lifecycle.ENDED, ("etax",), at, at, revision=1)
    return Change((ChangeKind.ENDED,), at, event, number=number)


def _event_row(event: Event) -> dict[str, object]:
    document = _EVENT.dump_json(event).decode()
    return {"id": event.id, "lifecycle": event.lifecycle, "changed_at": event.changed_at, "document": document}


def _change_row(change: Change) -> dict[str, object]:
    return {
        "number": change.number,
        "event": change.event.id,
        "revision": change.event.revision,
        "told": True,
        "known_at": change.known_at,
        "document": _CHANGE.dump_json(change).decode(),
    }
