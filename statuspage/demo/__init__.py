"""The demonstration: a small world of upstreams on loopback, and the ordinary program that watches it."""

from statuspage.demo.site import DemonstrationError
from statuspage.demo.stage import Choices, Serve, run

__all__ = ["Choices", "DemonstrationError", "Serve", "run"]
