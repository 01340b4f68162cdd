"""A status page for systems its operator does not run: the server around the `notices` library."""
