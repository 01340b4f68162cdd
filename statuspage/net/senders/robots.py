"""The chat robots by their channels: how each is asked, how often, how much it takes, and what its answers mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from statuspage.core.subscriber import Channel, Receiver
from statuspage.core.telling.wording import Wording
from statuspage.net.client import Answer
from statuspage.net.senders import dingtalk, discord, feishu, ntfy, slack, teams, telegram, wecom
from statuspage.net.senders.answer import Post, Refusal

_GONE = frozenset({410})


@dataclass(frozen=True, slots=True)
class Robot:
    """A kind of robot. `limit`: bytes of text in a message; `pace`: between two of them; `gone`: statuses that end it."""

    request: Callable[[Receiver, Wording, datetime], Post]
    refused: Callable[[Answer], Refusal | None]
    limit: int
    pace: timedelta
    gone: frozenset[int] = _GONE


ROBOTS: Mapping[Channel, Robot] = {
    Channel.DINGTALK: Robot(dingtalk.request, dingtalk.refused, dingtalk.LIMIT, dingtalk.PACE),
    Channel.WECOM: Robot(wecom.request, wecom.refused, wecom.LIMIT, wecom.PACE),
    Channel.FEISHU: Robot(feishu.request, feishu.refused, feishu.LIMIT, feishu.PACE),
    Channel.SLACK: Robot(slack.request, slack.refused, slack.LIMIT, slack.PACE, slack.GONE),
    Channel.DISCORD: Robot(discord.request, discord.refused, discord.LIMIT, discord.PACE, discord.GONE),
    Channel.TEAMS: Robot(teams.request, teams.refused, teams.LIMIT, teams.PACE),
    Channel.TELEGRAM: Robot(telegram.request, telegram.refused, telegram.LIMIT, telegram.PACE, telegram.GONE),
    Channel.NTFY: Robot(ntfy.request, ntfy.refused, ntfy.LIMIT, ntfy.PACE),
}
