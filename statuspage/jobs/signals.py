"""Probe what is due and judge heartbeats whose time has come; only changes of judgement go further."""

from datetime import timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import Condition, Observation, Target
from statuspage.core.probe import Check, Judgement, judge
from statuspage.jobs.context import Context, Wake
from statuspage.net.probes.http import HttpCheck, Result, probe_http
from statuspage.settings import Probe
from statuspage.store import heartbeats, signals, tables
from statuspage.store.heartbeats import Arrival

log = structlog.get_logger()

LEASE = timedelta(minutes=2)


async def prepare(context: Context) -> None:
    """Make every configured probe and heartbeat a row, and forget those of others."""
    now = context.clock()
    async with context.store.writing() as connection:
        await signals.want(connection, tables.probes, [probe.id for probe in context.settings.probes], now)
        await signals.want(connection, tables.heartbeats, [heartbeat.id for heartbeat in context.settings.heartbeats], now)


async def probe(context: Context) -> int:
    """Begin the checks that are due; how many were begun."""
    if context.probers.free <= 0:
        return 0
    now = context.clock()
    async with context.store.writing() as connection:
        due = await signals.claim_probes(connection, now=now, lease=LEASE, owner=context.owner, limit=context.probers.free)
    known = {probe.id: probe for probe in context.settings.probes}
    for id, judgement in due:
        if id in known:
            context.probers.begin(_check(context, known[id], judgement), probe=id)
    return len(due)


async def _check(context: Context, probe: Probe, before: Judgement) -> None:
    now = context.clock()
    result = await probe_http(context.client, _spec(probe), now)
    measurement = measured(result)
    after = judge(before, Check(_condition(result), now, measurement), probe.confirm) if result.measured else before

    async def keep(connection: AsyncConnection) -> None:
        await signals.record_check(connection, probe.id, after, checked_at=now, due_at=now + probe.every, measurement=measurement)
        if after.condition is not before.condition and after.condition and after.since:
            target = Target(probe.service, probe.component or "")
            observation = Observation(probe.id, target, after.condition, after.since, now, measurement)
            await signals.add_observations(connection, [observation])

    await context.record(keep, now + LEASE)
    if after.condition is not before.condition:
        log.info("judged", probe=probe.id, condition=after.condition, since=after.since, measurement=measurement)
        context.wake(Wake.RECONCILE)


def _spec(probe: Probe) -> HttpCheck:
    return HttpCheck(
        url=probe.url,
        method=probe.method,
        timeout=probe.timeout.total_seconds(),
        statuses=frozenset(probe.expect.statuses),
        text=probe.expect.text or "",
        slow=probe.slow.total_seconds() if probe.slow else None,
    )


def _condition(result: Result) -> Condition:
    if not result.ok:
        return Condition.DOWN
    return Condition.SLOW if result.slow else Condition.UP


def measured(result: Result) -> str:
    """What was measured, in one line: status and time, or why there was no good answer."""
    took = f" in {result.timing.total * 1000:.0f} ms" if result.timing else ""
    status = f"HTTP {result.status}{took}" if result.status else ""
    return "; ".join(part for part in (result.reason, status) if part)


async def judge_heartbeats(context: Context) -> int:
    """Judge the heartbeats that time alone may have changed; how many there were."""
    now = context.clock()
    known = {heartbeat.id: heartbeat for heartbeat in context.settings.heartbeats}
    async with context.store.writing() as connection:
        due = await signals.claim_heartbeats(connection, now=now, lease=LEASE, owner=context.owner, limit=1000)
        changed = await heartbeats.hear(connection, [Arrival(known[id], now) for id in due if id in known])
    if changed:
        context.wake(Wake.RECONCILE)
    return len(due)
