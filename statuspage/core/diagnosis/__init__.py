"""Is it the system, a delay, or neither that we know of? A conclusion on one function of a service from today's facts."""

from statuspage.core.diagnosis.rules import diagnose

__all__ = ["diagnose"]
