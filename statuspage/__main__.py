"""Lets `python -m statuspage` do what the `statuspage` command does."""

from statuspage.cli import main

main()
