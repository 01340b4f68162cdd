"""Paths into JSON for those who ask for a value in an answer: `find` in what `loads` has read."""

from notices.sources._json import loads
from notices.sources._paths import find, steps

__all__ = ["find", "loads", "steps"]
