"""Our own read API: everything that the pages say, as JSON, and the document that describes it."""
