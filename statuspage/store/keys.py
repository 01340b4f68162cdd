"""Keys of the site's own, made once and kept with what they sign."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.store import upsert
from statuspage.store.tables import keys


async def key(connection: AsyncConnection, name: str, new: str) -> bytes:
    """The key of that name; `new` (hexadecimal), if there was none."""
    await upsert.insert_new(connection, keys, {"name": name, "value": new})
    return bytes.fromhex((await connection.execute(select(keys.c.value).where(keys.c.name == name))).scalar_one())
