"""Telling: what messages are owed to whom, when, and what they are about. Pure; the outbox keeps what is decided here."""
