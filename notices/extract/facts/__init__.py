"""The facts of a notice, put together of what the stages found."""
