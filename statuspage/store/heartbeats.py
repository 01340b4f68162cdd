"""Pings come in, or time passes: pulses, judgements and their changes, for many heartbeats in one transaction of the caller's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core import alert as alerts
from statuspage.core import heartbeat as rules
from statuspage.core.cron import next_time
from statuspage.core.heartbeat import Beat, Listening, Ping, Pulse, Rhythm, Signal
from statuspage.core.model import Condition, Observation, Target
from statuspage.settings.pings import Alert, Heartbeat
from statuspage.store import listening, signals
from statuspage.store.signals import Kept


@dataclass(frozen=True, slots=True)
class Arrival:
    """A ping of a heartbeat, or an alert; without a `ping` only time has passed, to `at`."""

    heartbeat: Heartbeat | Alert
    at: datetime
    ping: Ping | None = None


async def hear(connection: AsyncConnection, arrivals: Sequence[Arrival]) -> bool:
    """Keep the pings of `arrivals` in their order and judge after each; whether any judgement has changed."""
    if not arrivals:
        return False
    ear = await listening.listening(connection, max(arrival.at for arrival in arrivals))
    known = await signals.pulses(connection, {arrival.heartbeat.id for arrival in arrivals})
    beats: dict[str, tuple[Pulse, Beat, datetime]] = {}
    changes: list[Observation] = []
    for arrival in arrivals:
        name = arrival.heartbeat.id
        before = known.get(name, Kept())
        pulse, beat = _judged(arrival, before, ear)
        changes += _changed(arrival, pulse, beat, before)
        known[name], beats[name] = Kept(pulse, beat.condition, beat.since, beat.measurement), (pulse, beat, arrival.at)
    await signals.add_pings(connection, [(a.heartbeat.id, a.ping) for a in arrivals if a.ping])
    await signals.record_beats(connection, beats)
    await signals.add_observations(connection, changes)
    return bool(changes)


def _judged(arrival: Arrival, before: Kept, ear: Listening) -> tuple[Pulse, Beat]:
    """The pulse and the judgement after an arrival; while our own line is down, the judgement of before stays."""
    if isinstance(arrival.heartbeat, Alert):
        pulse = alerts.heard(before.pulse, arrival.ping) if arrival.ping else before.pulse
        beat = alerts.judge(pulse, arrival.heartbeat.valid, Condition(arrival.heartbeat.means), arrival.at)
    else:
        rhythm = _rhythm(arrival.heartbeat)
        pulse = _heard(arrival, rules.excused(before.pulse, rhythm, ear, arrival.at), ear)
        beat = rules.judge(pulse, rhythm, arrival.at)
    return pulse, Beat(before.condition, before.since, None, before.measurement) if ear.paused else beat


def _heard(arrival: Arrival, pulse: Pulse, ear: Listening) -> Pulse:
    """The pulse after the ping. What fails while our own line is down has failed by it."""
    ping = arrival.ping
    if ping is None or (ear.paused and ping.signal is Signal.FAIL):
        return pulse
    return rules.heard(pulse, ping)


def _rhythm(heartbeat: Heartbeat) -> Rhythm:
    if heartbeat.schedule is not None:
        return Rhythm(partial(next_time, heartbeat.schedule, heartbeat.timezone or "UTC"), heartbeat.grace, heartbeat.max_lag)
    every = heartbeat.every
    return Rhythm(lambda at: at + every if every else at, heartbeat.grace, heartbeat.max_lag)


def _changed(arrival: Arrival, pulse: Pulse, beat: Beat, before: Kept) -> list[Observation]:
    if beat.condition is None or beat.since is None or beat.condition is before.condition:
        return []
    heartbeat = arrival.heartbeat
    observation = Observation(
        origin=heartbeat.id,
        target=Target(heartbeat.service, heartbeat.component or ""),
        condition=beat.condition,
        since=max(beat.since, before.since or beat.since),
        judged_at=arrival.at,
        measurement=beat.measurement,
        data_to=pulse.watermark,
    )
    return [observation]
