"""Feeds and calendars: what happens, for readers, programs and calendars (docs/feeds.md)."""

from statuspage.render.feeds.view import Feeds

__all__ = ["Feeds"]
