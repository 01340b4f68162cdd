"""Who is being served, who must be left alone for a while, and who took nothing the last time."""

from dataclasses import dataclass, field
from datetime import datetime

from statuspage.core.subscriber import Receiver
from statuspage.net.senders.robots import ROBOTS


@dataclass(slots=True)
class Rounds:
    """Receivers by their ids: those to which something is just being delivered, and those that did not take it the last time.

    `resting` are robots, until when they are sent nothing, so that their limits are kept.
    """

    serving: set[str] = field(default_factory=set)
    failing: set[str] = field(default_factory=set)
    resting: dict[str, datetime] = field(default_factory=dict)

    def pace(self, receiver: Receiver, now: datetime) -> bool:
        """Let a robot rest after a message; whether it must."""
        robot = ROBOTS.get(receiver.channel)
        if robot is not None:
            self.resting[receiver.id] = now + robot.pace
        return robot is not None

    def busy(self, now: datetime, *, crowded: bool) -> set[str]:
        """Those that are to be sent nothing now. When it is `crowded`, the rest of the room is for those that answer."""
        self.resting = {id: until for id, until in self.resting.items() if now < until}
        return self.serving | self.resting.keys() | (self.failing if crowded else set())
