"""Patterns of words: how they are taken apart, put together and ruled out before they are searched."""
