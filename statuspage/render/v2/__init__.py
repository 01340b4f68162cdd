"""Statuspage's JSON, version 2: its addresses and shapes, for the clients that speak it, with what else we know in keys `x_…`."""
