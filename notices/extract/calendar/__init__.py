"""Places times in the calendar: what is missing comes from what is near, and from publication."""
