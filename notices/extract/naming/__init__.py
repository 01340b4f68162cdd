"""Names of what is affected, bound to the windows."""
