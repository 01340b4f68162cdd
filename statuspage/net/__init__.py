"""The way out: one guarded HTTP client, and what fetches, probes and delivers through it."""
