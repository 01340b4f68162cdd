"""Weighs readings of a document against each other: how likely each is by its words, learnt from labelled notices."""
