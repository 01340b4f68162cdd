"""Decides. Pure functions over facts and `now`: no sockets, no database, no clock, no randomness."""
