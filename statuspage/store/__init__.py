"""The database: what happened, never what was configured. One module per noun; functions take a connection."""

from statuspage.store.engine import AbsentError, Store, open_store, visit_store
from statuspage.store.presence import StoreError

__all__ = ["AbsentError", "Store", "StoreError", "open_store", "visit_store"]
