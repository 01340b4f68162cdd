"""Pings come in, or time passes: pulses, judgements and their changes, for many heartbeats in one transaction of the caller's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core import heartbeat as rules
from statuspage.core.heartbeat import Beat, Ping, Pulse, Rhythm
from statuspage.core.model import Condition, Observation, Target
from statuspage.settings import Heartbeat
from statuspage.store import signals


@dataclass(frozen=True, slots=True)
class Arrival:
    """A ping of a heartbeat; without a `ping` only time has passed, to `at`."""

    heartbeat: Heartbeat
    at: datetime
    ping: Ping | None = None


async def hear(connection: AsyncConnection, arrivals: Sequence[Arrival]) -> bool:
    """Keep the pings of `arrivals` in their order and judge after each; whether any judgement has changed."""
    known = await signals.pulses(connection, {arrival.heartbeat.id for arrival in arrivals})
    beats: dict[str, tuple[Pulse, Beat, datetime]] = {}
    changes: list[Observation] = []
    for arrival in arrivals:
        name = arrival.heartbeat.id
        pulse, before = known.get(name, (Pulse(), None))
        pulse, beat = _judged(arrival, pulse)
        changes += _changed(arrival, pulse, beat, before)
        known[name], beats[name] = (pulse, beat.condition), (pulse, beat, arrival.at)
    await signals.add_pings(connection, [(a.heartbeat.id, a.ping) for a in arrivals if a.ping])
    await signals.record_beats(connection, beats)
    await signals.add_observations(connection, changes)
    return bool(changes)


def _judged(arrival: Arrival, pulse: Pulse) -> tuple[Pulse, Beat]:
    heartbeat = arrival.heartbeat
    pulse = rules.heard(pulse, arrival.ping) if arrival.ping else pulse
    return pulse, rules.judge(pulse, Rhythm(heartbeat.every, heartbeat.grace, heartbeat.max_lag), arrival.at)


def _changed(arrival: Arrival, pulse: Pulse, beat: Beat, before: Condition | None) -> list[Observation]:
    if beat.condition is None or beat.since is None or beat.condition is before:
        return []
    heartbeat = arrival.heartbeat
    observation = Observation(
        origin=heartbeat.id,
        target=Target(heartbeat.service, heartbeat.component or ""),
        condition=beat.condition,
        since=beat.since,
        judged_at=arrival.at,
        measurement=beat.measurement,
        data_to=pulse.watermark,
    )
    return [observation]
