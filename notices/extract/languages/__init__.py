"""The languages that can be read; each is a package that makes one `Language`."""
