"""Whether a form was sent from a page of ours: what another site has a visitor's browser send is refused.

There is no cookie and nothing else that a browser adds by itself, so that only what a browser says of the request counts: by
Fetch Metadata, or by `Origin` in browsers and on sites (without TLS) that have no such thing. What tells neither is no browser,
such as a mail provider that unsubscribes by one click.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

_OWN = frozenset({"same-origin", "none"})


def is_foreign(headers: Mapping[str, str], site: str) -> bool:
    """Whether a request with these headers (names in small letters) comes from another site than `site`, the page's address."""
    fetched_by = headers.get("sec-fetch-site")
    if fetched_by is not None:
        return fetched_by not in _OWN
    origin = headers.get("origin")
    if origin is None:
        return False
    try:
        given = urlsplit(origin).netloc.lower()
    except ValueError:
        return True
    return not given or given not in {urlsplit(site).netloc.lower(), headers.get("host", "").lower()}
