"""One tick each: claim what is due, do it, record it."""
