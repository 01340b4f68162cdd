"""Probe what is due and judge heartbeats whose time has come; only changes of judgement go further."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Document, Place
from statuspage.core.latency import Filling, counted, length_of
from statuspage.core.model import Condition, Observation, Target
from statuspage.core.probe import Check, Judgement, Outcome, Rules, due, judge, new_gap, weigh
from statuspage.core.watching import Gap
from statuspage.errors import FetchError, Phase
from statuspage.jobs.context import Context, Wake
from statuspage.jobs.reader import BusyReaderError
from statuspage.net.probes.registry import ask
from statuspage.net.probes.result import Result, Tools
from statuspage.settings import Settings
from statuspage.settings.probes import Canary, Probe, Question
from statuspage.store import gaps, heartbeats, latencies, listening, signals, tables
from statuspage.store.heartbeats import Arrival
from statuspage.store.signals import Claimed

log = structlog.get_logger()

LEASE = timedelta(minutes=2)

_CANARY = Rules(confirm=2, window=timedelta(0), retry=timedelta(seconds=2))


async def prepare(context: Context) -> None:
    """Make every configured probe, canary, heartbeat and alert a row, and forget those of others."""
    now, settings = context.clock(), context.settings
    async with context.store.writing() as connection:
        moved = await _moved(connection, settings)
        await signals.want(connection, tables.probes, [one.id for one in settings.asked], now, moved=moved)
        await signals.want(connection, tables.heartbeats, [one.id for one in settings.awaited], now, moved=moved)
        await latencies.forget(connection, moved)
        if not (await signals.canaries(connection, [canary.id for canary in settings.canaries])).down:
            await listening.line_rose(connection, now)


async def _moved(connection: AsyncConnection, settings: Settings) -> list[str]:
    """What watches another component now than it last showed something of."""
    watching = {one.id: Target(one.service, one.component or "") for one in (*settings.probes, *settings.awaited)}
    before = await signals.targets_before(connection, watching)
    return [id for id, target in watching.items() if before.get(id, target) != target]


async def probe(context: Context) -> int:
    """Begin the checks that are due; how many were begun."""
    if context.probers.free <= 0:
        return 0
    now = context.clock()
    async with context.store.writing() as connection:
        claimed = await signals.claim_probes(connection, now=now, lease=LEASE, owner=context.owner, limit=context.probers.free)
    probes = {probe.id: probe for probe in context.settings.probes}
    canaries = {canary.id: canary for canary in context.settings.canaries}
    for one in claimed:
        if one.id in probes:
            context.probers.begin(_probe(context, probes[one.id], one), probe=one.id)
        elif one.id in canaries:
            context.probers.begin(_canary(context, canaries[one.id], one.judgement), canary=one.id)
    return len(claimed)


def rules_of(probe: Probe) -> Rules:
    """How the answers of a probe are judged."""
    return Rules(probe.confirm, probe.damping, probe.every, probe.retry)


async def _probe(context: Context, probe: Probe, claimed: Claimed) -> None:
    now, rules, before = context.clock(), rules_of(probe), claimed.judgement
    result = await _asked(context, probe, now)
    check = Check(condition(result, probe, now), now, measured(result), result.data_to)

    async def keep(connection: AsyncConnection) -> Outcome:
        birds = [canary.id for canary in context.settings.canaries]
        line = await signals.canaries(connection, birds)
        outcome = weigh(replace(before, blocked=False), check, rules, line) if result.measured else _unmeasured(before, result)
        if outcome.held:
            await listening.hasten(connection, tables.probes, now, tuple(birds))
        counts = result.measured and not outcome.held
        due_at = due(outcome.judgement, rules, now, probe.id)
        filling = await _gathered(context, connection, probe, claimed, result) if counts else claimed.filling
        await signals.record_check(
            connection,
            probe.id,
            outcome.judgement,
            checked_at=now if counts else None,
            due_at=due_at,
            measurement=check.measurement,
            filling=filling,
        )
        await signals.add_observations(connection, _changed(probe, check, before, outcome.judgement))
        if (gap := new_gap(before, outcome.judgement)) is not None:
            await gaps.add(connection, Gap(probe.id, *gap))
        return outcome

    after = (await context.record(keep, now + LEASE)).judgement
    if after.condition is not before.condition:
        log.info("judged", probe=probe.id, condition=after.condition, since=after.since, measurement=check.measurement)
        context.wake(Wake.RECONCILE)


async def _gathered(context: Context, connection: AsyncConnection, probe: Probe, claimed: Claimed, result: Result) -> Filling:
    """What is being filled of the probe's answer times after an answer that counts; what this has finished is kept."""
    zone = ZoneInfo(context.settings.site.timezone)
    found = counted(claimed.filling, result.at, result.took, length_of(probe.every), zone)
    await latencies.add(connection, probe.id, found, context.clock())
    return found.filling


async def _asked(context: Context, question: Question, now: datetime) -> Result:
    async def newest(document: Document, place: Place) -> datetime:
        try:
            return await context.reader.newest(document, place)
        except BusyReaderError as error:  # our own slowness, which says nothing about the service
            raise FetchError(str(error), phase=Phase.REFUSED) from None

    return await ask(Tools(context.client, newest), question, now)


def _unmeasured(before: Judgement, result: Result) -> Outcome:
    """What nobody measured leaves the judgement as it is, until it expires."""
    return Outcome(replace(before, blocked=result.blocked))


def _changed(probe: Probe, check: Check, before: Judgement, after: Judgement) -> list[Observation]:
    if after.condition is before.condition or after.condition is None or after.since is None:
        return []
    target = Target(probe.service, probe.component or "")
    return [Observation(probe.id, target, after.condition, after.since, check.at, check.measurement, check.data_to)]


async def _canary(context: Context, canary: Canary, before: Judgement) -> None:
    now = context.clock()
    result = await _asked(context, canary.question, now)
    answer = Condition.UP if result.ok else Condition.DOWN
    after = judge(before, Check(answer, now), _CANARY) if result.measured else before
    birds = [one.id for one in context.settings.canaries]

    async def keep(connection: AsyncConnection) -> bool:
        was = await signals.canaries(connection, birds)
        due_at = min(due(after, _CANARY, now), now + canary.every)
        await signals.record_check(connection, canary.id, after, checked_at=now, due_at=due_at, measurement=measured(result))
        line = await signals.canaries(connection, birds)
        if line.down_since and not was.down:
            await listening.line_fell(connection, line.down_since)
        elif was.down and not line.down:
            await listening.line_rose(connection, now)
        return was.down is not line.down

    if await context.record(keep, now + LEASE):
        log.warning("our own line changed", down=answer is Condition.DOWN, canary=canary.id, measurement=measured(result))
        context.wake(Wake.RECONCILE)


def condition(result: Result, probe: Probe, now: datetime) -> Condition:
    """What an answer shows, the worst of it."""
    if not result.ok:
        return Condition.DOWN
    if result.data_to and probe.max_lag and now - result.data_to > probe.max_lag:
        return Condition.DELAYED
    if result.faulty:
        return Condition.IMPAIRED
    return Condition.SLOW if result.slow else Condition.UP


def measured(result: Result) -> str:
    """What was measured, in one line: why there was no good answer, and what was found."""
    status = "" if result.detail or not result.status else f"HTTP {result.status}"
    return "; ".join(part for part in (result.reason, result.detail, status) if part)


async def judge_heartbeats(context: Context) -> int:
    """Judge the heartbeats and alerts that time alone may have changed; how many there were."""
    now = context.clock()
    known = {one.id: one for one in context.settings.awaited}
    async with context.store.writing() as connection:
        broken = await listening.listen(connection, now)
        claimed = await signals.claim_heartbeats(connection, now=now, lease=LEASE, owner=context.owner, limit=1000)
        changed = await heartbeats.hear(connection, [Arrival(known[id], now) for id in claimed if id in known])
    if broken:
        log.warning("we did not listen for a while, or the clock was set; silence until now counts for nothing")
    if changed:
        context.wake(Wake.RECONCILE)
    return len(claimed)
