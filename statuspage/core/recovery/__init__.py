"""When it will be over: a prediction from how earlier outages ended, beside the announced recovery and never in its place."""

from statuspage.core.recovery.history import History
from statuspage.core.recovery.model import Announcement, Announcer, Basis, Prediction, Recovered, rounded

__all__ = ["Announcement", "Announcer", "Basis", "History", "Prediction", "Recovered", "rounded"]
