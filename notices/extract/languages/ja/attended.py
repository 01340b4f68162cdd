"""Japanese words for what cannot be begun any more right before a stop, and for desks that close at a time of their own."""

WORDS = {}
"""What `attended` asks for."""
