"""A ping comes in, or time passes: the pulse, the judgement and its change, in one transaction of the caller's."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core import heartbeat as rules
from statuspage.core.heartbeat import Ping, Rhythm
from statuspage.core.model import Observation, Target
from statuspage.settings import Heartbeat
from statuspage.store import signals


async def beat(connection: AsyncConnection, heartbeat: Heartbeat, now: datetime, ping: Ping | None = None) -> bool:
    """Hear `ping` (or only the clock) and judge; whether the judgement has changed."""
    pulse, before = await signals.pulse(connection, heartbeat.id)
    if ping is not None:
        await signals.add_ping(connection, heartbeat.id, ping)
        pulse = rules.heard(pulse, ping)
    judged = rules.judge(pulse, Rhythm(heartbeat.every, heartbeat.grace, heartbeat.max_lag), now)
    await signals.record_beat(connection, heartbeat.id, pulse, judged, now)
    if judged.condition is None or judged.condition is before or judged.since is None:
        return False
    observation = Observation(
        origin=heartbeat.id,
        target=Target(heartbeat.service, heartbeat.component or ""),
        condition=judged.condition,
        since=judged.since,
        judged_at=now,
        measurement=judged.measurement,
        data_to=pulse.watermark,
    )
    await signals.add_observation(connection, observation)
    return True
