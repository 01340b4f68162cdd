"""Reads announcements: bytes in, facts out. No input or output, no clock, no import of `statuspage`."""
