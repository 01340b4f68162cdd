"""Measuring: what a service answers when it is asked, one module per kind of question."""
