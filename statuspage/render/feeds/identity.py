"""Names for the whole world and for ever, for what must have one: Atom's ids, the UIDs of calendars."""

from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, UUID, uuid5

from statuspage.render.edition import Edition
from statuspage.render.text import clean


def identity(edition: Edition, name: str) -> UUID:
    """The UUID of what is called `name` on this site (RFC 9562, version 5): another one only where the site has another address."""
    host = urlsplit(edition.page.settings.site.url).netloc.lower()
    site = uuid5(NAMESPACE_URL, f"https://{host}{edition.root}/")
    return uuid5(site, str(clean(name)))
