"""When it will be over: a prediction from how earlier outages ended, beside the announced recovery and never in its place."""

from statuspage.core.recovery.foresight import UNLEARNABLE, Foresight
from statuspage.core.recovery.history import History
from statuspage.core.recovery.model import Announcement, Announcer, Basis, Prediction, Recovered
from statuspage.core.recovery.past import announced_back, known_by, outage
from statuspage.core.recovery.record import TrackRecord, records

__all__ = [
    "UNLEARNABLE",
    "Announcement",
    "Announcer",
    "Basis",
    "Foresight",
    "History",
    "Prediction",
    "Recovered",
    "TrackRecord",
    "announced_back",
    "known_by",
    "outage",
    "records",
]
