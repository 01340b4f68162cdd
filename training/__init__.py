"""Learns from labelled notices how likely readings are: makes the tables of `notices.extract.likelihood`."""
