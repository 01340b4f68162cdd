"""The database: what happened, never what was configured. One module per noun; functions take a connection."""

from statuspage.store.engine import Store, open_store, visit_store
from statuspage.store.presence import StoreError

__all__ = ["Store", "StoreError", "open_store", "visit_store"]
