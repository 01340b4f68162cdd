"""The database: what happened, never what was configured. One module per noun; functions take a connection."""

from statuspage.store.engine import Store, StoreError, open_store

__all__ = ["Store", "StoreError", "open_store"]
