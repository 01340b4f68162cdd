"""When it will be over: a prediction from how earlier outages ended, beside the announced recovery and never in its place."""

from statuspage.core.recovery.history import History
from statuspage.core.recovery.model import Announcement, Basis, Habit, Prediction, Recovered

__all__ = ["Announcement", "Basis", "Habit", "History", "Prediction", "Recovered"]
