"""Delivering: one module per kind of receiver."""
