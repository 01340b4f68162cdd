"""What comes in over HTTP: readers of the page, and pings."""
