"""Forms of time in a text, from marks to points and ranges."""
